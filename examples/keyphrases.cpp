// What a text is about: its keyphrases, the best first.
#include "textrank.hpp"

#include <cstdio>

static textrank::workspace<4 * 1024> memory;

static const char article[] =
    "The Port of Leith will dredge its outer harbour in March. Fishing boats have run aground in "
    "the outer harbour since the storm surge of January, and the fishing fleet lost two weeks. "
    "Harbour master Ann Duffy said the storm surge moved more sand than any before. Two boats will "
    "dredge by night, so that the fishing fleet can sail by day. Ms Duffy expects no delay.";

int main() {
  const auto phrases = textrank::keyphrases(article, memory, 5);
  for (const auto k : phrases)
    std::printf("%.*s\n", static_cast<int>(k.text.size()), k.text.data());
  if (!phrases) std::fprintf(stderr, "%s\n", phrases.message());
  return phrases ? 0 : 1;
}

// Prints:
// outer harbour
// Ann Duffy
// fishing fleet
// storm surge
// March
