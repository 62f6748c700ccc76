// One abbreviation with two marks: one of them would be dropped.
#include "textrank.hpp"

#ifdef CORRECTED
inline constexpr char abbreviations[] = "no#\0dr\0";
#else
inline constexpr char abbreviations[] = "no#\0dr\0no!\0";
#endif
inline constexpr char stop_words[] = "aber\0alle\0als\0";

textrank::language use();
textrank::language use() { return textrank::pack<stop_words, abbreviations>; }
