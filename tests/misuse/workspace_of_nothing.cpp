// A workspace without room for one cell.
#include "textrank.hpp"

#ifdef CORRECTED
static textrank::workspace<4> room;
#else
static textrank::workspace<0> room;
#endif

textrank::memory use();
textrank::memory use() { return room; }
