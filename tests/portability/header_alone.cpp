// The header first and alone: nothing that it needs comes from somewhere else.
#include "textrank.hpp"

unsigned use(textrank::text source, textrank::memory room);

unsigned use(textrank::text source, textrank::memory room) {
  return static_cast<unsigned>(textrank::summarize(source, room, 3).size());
}
static_assert(textrank::select<2, 1024>("The roof leaks. Rain falls.").size == 2);
