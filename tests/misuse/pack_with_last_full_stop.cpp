// An abbreviation is listed without its last full stop.
#include "textrank.hpp"

#ifdef CORRECTED
inline constexpr char abbreviations[] = "dr\0z.b\0";
#else
inline constexpr char abbreviations[] = "dr\0z.b.\0";
#endif
inline constexpr char stop_words[] = "aber\0alle\0als\0";

textrank::language use();
textrank::language use() { return textrank::pack<stop_words, abbreviations>; }
