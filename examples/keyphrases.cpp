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
  for (size_t place = 0; place < phrases.size(); ++place) {
    const auto k = phrases[place];
    std::printf("%.*s %u%%, at", static_cast<int>(k.text.size()), k.text.data(),
                k.strength * 100u / 65535u);
    for (const auto o : phrases.occurrences(place))
      std::printf(" %lu", static_cast<unsigned long>(o.offset));
    std::printf("\n");
  }
  if (!phrases) std::fprintf(stderr, "%s\n", phrases.message());
  return phrases ? 0 : 1;
}

// Prints:
// outer harbour 56%, at 34 96
// Ann Duffy 56%, at 197
// storm surge 51%, at 120 216
// fishing fleet 46%, at 152 305
// dredge 46%, at 23 276
