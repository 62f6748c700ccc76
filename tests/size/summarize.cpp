// A summary of English text.
#include "use.hpp"

static textrank::workspace<6 * 1024> memory;

int main() {
  for (const textrank::sentence s : textrank::summarize(some_text(), memory)) use(s.text);
  finish(0);
}
