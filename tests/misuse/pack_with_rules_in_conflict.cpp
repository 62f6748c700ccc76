// A word in two lists of the rules: it would have one of the two meanings.
#include "textrank.hpp"

inline constexpr char stop_words[] = "aber\0alle\0als\0";
inline constexpr char abbreviations[] = "bzw\0usw?\0";
#ifdef CORRECTED
inline constexpr textrank::language_rules rules = {textrank::nouns::capitalised, "er\0es\0",
                                                   "agb\0", "mai\0"};
#else
inline constexpr textrank::language_rules rules = {textrank::nouns::capitalised, "er\0es\0",
                                                   "agb\0mai\0", "mai\0"};
#endif

textrank::language use();
textrank::language use() { return textrank::pack<stop_words, abbreviations, rules>; }
