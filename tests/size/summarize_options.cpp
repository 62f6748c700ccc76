// A summary of English text that asks for whatever there is to ask for.
#include "use.hpp"

static textrank::workspace<6 * 1024> memory;
static volatile uint32_t limit = 3;

int main() {
  textrank::options wanted;
  wanted.max_sentences = limit;
  wanted.max_words = limit;
  wanted.max_bytes = limit;
  wanted.max_percent = static_cast<uint8_t>(limit);
  wanted.query = some_text();
  wanted.ranking.mihalcea_tarau = limit == 0;
  for (const textrank::sentence s : textrank::summarize(some_text(), memory, wanted)) use(s.text);
  finish(0);
}
