// A summary without any language's data.
#include "use.hpp"

static textrank::workspace<6 * 1024> memory;

int main() {
  for (const textrank::sentence s : textrank::summarize(some_text(), memory, 3, textrank::none))
    use(s.text);
  finish(0);
}
