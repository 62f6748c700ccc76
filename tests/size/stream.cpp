// The same of a text that arrives in pieces and is longer than memory.
#include "use.hpp"

static textrank::stream_workspace<8 * 1024> memory;
static textrank::stream article(memory);

int main() {
  article.feed(some_text());
  for (const textrank::stream_sentence s : three_of(article)) use(s.text);
  finish(0);
}
