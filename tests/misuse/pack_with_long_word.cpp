// No abbreviation of more than 48 bytes is looked for.
#include "textrank.hpp"

#ifdef CORRECTED
inline constexpr char abbreviations[] = "dr\0";
#else
inline constexpr char abbreviations[] =
    "dr\0abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz\0";
#endif
inline constexpr char stop_words[] = "aber\0alle\0als\0";

textrank::language use();
textrank::language use() { return textrank::pack<stop_words, abbreviations>; }
