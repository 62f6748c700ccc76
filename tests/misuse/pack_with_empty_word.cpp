// Two NULs in a row: an empty word between them.
#include "textrank.hpp"

#ifdef CORRECTED
inline constexpr char stop_words[] = "aber\0alle\0als\0";
#else
inline constexpr char stop_words[] = "aber\0\0als\0";
#endif
inline constexpr char abbreviations[] = "bzw\0usw?\0";

textrank::language use();
textrank::language use() { return textrank::pack<stop_words, abbreviations>; }
