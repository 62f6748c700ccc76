// A view of a std::string that is gone before the next line.
#include <string>

#include "textrank.hpp"

std::string read_article();
unsigned use(textrank::memory room);

unsigned use(textrank::memory room) {
#ifdef CORRECTED
  const std::string article = read_article();
  return static_cast<unsigned>(textrank::summarize(article, room, 3).size());
#else
  return static_cast<unsigned>(textrank::summarize(read_article(), room, 3).size());
#endif
}
