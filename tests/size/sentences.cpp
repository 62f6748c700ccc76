// Sentences of English text, without a ranking.
#include "use.hpp"

int main() {
  for (const textrank::split_sentence s : textrank::sentences(some_text())) use(s.text);
  finish(0);
}
