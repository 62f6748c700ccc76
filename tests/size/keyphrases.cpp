// Keyphrases of English text.
#include "use.hpp"

static textrank::workspace<6 * 1024> memory;

int main() {
  for (const textrank::keyphrase k : textrank::keyphrases(some_text(), memory, 8)) use(k.text);
  finish(0);
}
