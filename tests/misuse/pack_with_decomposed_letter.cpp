// Texts have one code point for u with two dots: this list has two.
#include "textrank.hpp"

#ifdef CORRECTED
inline constexpr char stop_words[] = "\u00FCber\0";
#else
inline constexpr char stop_words[] = "u\u0308ber\0";
#endif
inline constexpr char abbreviations[] = "bzw\0usw?\0";

textrank::language use();
textrank::language use() { return textrank::pack<stop_words, abbreviations>; }
