// An abbreviation ends at a slash: no text asks for the whole.
#include "textrank.hpp"

#ifdef CORRECTED
inline constexpr char abbreviations[] = "dr\0o\0";
#else
inline constexpr char abbreviations[] = "dr\0c/o\0";
#endif
inline constexpr char stop_words[] = "aber\0alle\0als\0";

textrank::language use();
textrank::language use() { return textrank::pack<stop_words, abbreviations>; }
