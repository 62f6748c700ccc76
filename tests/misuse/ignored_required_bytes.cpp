// A measure of memory that nobody looks at.
#include "textrank.hpp"

unsigned use(textrank::text article);

unsigned use(textrank::text article) {
#ifdef CORRECTED
  return static_cast<unsigned>(textrank::required_bytes(article));
#else
  textrank::required_bytes(article);
  return 0;
#endif
}
