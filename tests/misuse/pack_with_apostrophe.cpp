// A text splits the word at its apostrophe: list what is left of it.
#include "textrank.hpp"

#ifdef CORRECTED
inline constexpr char stop_words[] = "don\0t\0";
#else
inline constexpr char stop_words[] = "don't\0";
#endif
inline constexpr char abbreviations[] = "bzw\0usw?\0";

textrank::language use();
textrank::language use() { return textrank::pack<stop_words, abbreviations>; }
