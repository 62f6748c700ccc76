// Sentences of English text, without a ranking.
#include "use.hpp"

int main() {
  for (const textrank::span s : textrank::sentences(some_text())) use(s.text);
  finish(0);
}
