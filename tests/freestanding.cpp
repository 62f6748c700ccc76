// A program without a standard library: the header needs <stddef.h> and <stdint.h> alone. What its
// object file leaves undefined is looked at by undefined_symbols.py.
#include "textrank.hpp"

static textrank::workspace<4096> memory;

extern "C" unsigned condense(const char* bytes, size_t size, uint32_t* offsets, unsigned most) {
  textrank::options wanted;
  wanted.max_words = 60;
  wanted.ranking = textrank::news;
  wanted.when_too_long = textrank::overflow::rank_what_fits;
  unsigned count = 0;
  for (const auto s : textrank::summarize({bytes, size}, memory, wanted))
    if (count < most) offsets[count++] = s.offset;
  for (const auto s : textrank::sentences({bytes, size}))
    if (count < most) offsets[count++] = s.words;
  for (const auto w : textrank::words({bytes, size}))
    if (count < most) offsets[count++] = static_cast<uint32_t>(w.size());
  for (const auto k : textrank::keyphrases({bytes, size}, memory, 8))
    if (count < most) offsets[count++] = k.offset;
  if (textrank::required_bytes({bytes, size}) > 4096) return 0;
  return count;
}
