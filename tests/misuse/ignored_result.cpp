// A summary that nobody looks at: neither its sentences nor its status.
#include "textrank.hpp"

unsigned use(textrank::text article, textrank::memory room);

unsigned use(textrank::text article, textrank::memory room) {
#ifdef CORRECTED
  return static_cast<unsigned>(textrank::summarize(article, room, 3).size());
#else
  textrank::summarize(article, room, 3);
  return 0;
#endif
}
