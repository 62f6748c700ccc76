// A text never asks for two words at once.
#include "textrank.hpp"

#ifdef CORRECTED
inline constexpr char stop_words[] = "aber\0vor\0allem\0";
#else
inline constexpr char stop_words[] = "aber\0vor allem\0";
#endif
inline constexpr char abbreviations[] = "bzw\0usw?\0";

textrank::language use();
textrank::language use() { return textrank::pack<stop_words, abbreviations>; }
