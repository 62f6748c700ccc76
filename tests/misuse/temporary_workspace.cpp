// The summary lives in the workspace: one that is gone before the next line leaves it dangling.
#include "textrank.hpp"

unsigned use(textrank::text article);

unsigned use(textrank::text article) {
#ifdef CORRECTED
  textrank::workspace<400> room;
  return static_cast<unsigned>(textrank::summarize(article, room, 3).size());
#else
  return static_cast<unsigned>(textrank::summarize(article, textrank::workspace<400>{}, 3).size());
#endif
}
