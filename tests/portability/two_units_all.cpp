#define TEXTRANK_UNICODE 2
#include "textrank.hpp"
#include "two_units.hpp"

findings in_all_of_unicode(const char* bytes, unsigned size) {
  static textrank::workspace<4096> memory;
  findings found{0, 0, 0};
  const auto summary = textrank::summarize({bytes, size}, memory, 3);
  found.sentences = summary.ranked_sentences();
  if (found.sentences != 0) found.first_score = summary.ranked(0).score;
  for (const auto w : textrank::words({bytes, size})) found.words += !w.empty();
  return found;
}
