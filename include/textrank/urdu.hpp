// Urdu for textrank.hpp, to copy beside it: `textrank::urdu`. MIT licence.
// Stop words: own choice, looked up in npm stopwords-iso 1.1.0 and stopword 3.1.5 (MIT), ordered by
// hand. Abbreviations: own knowledge.
#ifndef TEXTRANK_URDU_HPP
#define TEXTRANK_URDU_HPP

#if __has_include("textrank.hpp")
#include "textrank.hpp"
#else
#include "../textrank.hpp"
#endif

namespace textrank {
inline namespace TEXTRANK_PROFILE {

inline constexpr char urdu_stop_words[] =
    "کا\0کے\0کی\0کو\0سے\0میں\0پر\0نے\0تک\0اور\0یا\0نیز\0لیکن\0مگر\0بلکہ\0کہ\0اگر\0تو\0جب\0تب\0"
    "جبکہ\0کیونکہ\0چونکہ\0تاکہ\0اس\0لیے\0لئے\0ہے\0ہیں\0تھا\0تھی\0تھے\0تھیں\0ہو\0ہوں\0ہوتا\0ہوتی\0"
    "ہوتے\0ہونا\0ہوا\0ہوئی\0ہوئے\0ہونے\0گا\0گے\0گی\0گیا\0گئی\0گئے\0کر\0کرنے\0کرنا\0کرتا\0کرتے\0"
    "کرتی\0کریں\0کیا\0کیے\0کئے\0رہا\0رہی\0رہے\0سکتا\0سکتی\0سکتے\0چاہیے\0چاہئے\0جاتا\0جاتی\0جاتے\0"
    "جائے\0جانے\0جا\0دیا\0دی\0یہ\0وہ\0ہم\0آپ\0تم\0مجھے\0ہمیں\0اسے\0انہیں\0اُس\0ان\0جس\0جن\0جو\0"
    "کوئی\0کچھ\0کسی\0کئی\0تمام\0سب\0ہر\0انہوں\0اپنا\0اپنے\0اپنی\0ہمارے\0کون\0کیسے\0کہاں\0کیوں\0کب\0"
    "نہیں\0نہ\0ہی\0بھی\0بہت\0زیادہ\0صرف\0ساتھ\0بعد\0پہلے\0ذریعے\0دوران\0درمیان\0یہاں\0وہاں\0اب\0"
    "پھر\0ایسے\0ایسی\0جیسے\0طرح\0والے\0والی\0والا\0";

inline constexpr char urdu_abbreviations[] =
    "ڈ\0م\0ع\0اے\0بی\0سی\0ڈی\0ای\0ایف\0جی\0ایچ\0آئی\0جے\0کے\0ایل\0ایم\0این\0او\0پی\0کیو\0آر\0ایس\0"
    "ٹی\0یو\0وی\0ڈبلیو\0ایکس\0وائی\0زیڈ\0بی.اے\0ایم.اے\0پی.ایچ.ڈی\0ص#\0ج#\0";

inline constexpr language_rules urdu_rules = {nouns::lower_case, "یہ\0وہ\0", {}, {}};

inline constexpr language urdu = pack<urdu_stop_words, urdu_abbreviations, urdu_rules>;

}  // namespace TEXTRANK_PROFILE
}  // namespace textrank

#endif
