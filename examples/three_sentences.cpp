// The three key sentences of a text, in six kilobytes of memory and without a heap.
#include "textrank.hpp"

#include <cstdio>

static textrank::workspace<6 * 1024> memory;

static const char article[] =
    "The library will close for two weeks in May. Staff have asked for a new roof since the "
    "winter storms of 2019. The council voted on Monday to pay for the roof of the library. Rain "
    "has ruined three hundred books. Work on the roof starts when the library closes in May. "
    "Readers may borrow twice as many books before the library closes.";

int main() {
  const auto summary = textrank::summarize(article, memory, 3);
  for (const auto s : summary)
    std::printf("%.*s\n", static_cast<int>(s.text.size()), s.text.data());
  if (!summary) std::fprintf(stderr, "%s\n", summary.message());
  return summary ? 0 : 1;
}

// Prints:
// The council voted on Monday to pay for the roof of the library.
// Work on the roof starts when the library closes in May.
// Readers may borrow twice as many books before the library closes.
