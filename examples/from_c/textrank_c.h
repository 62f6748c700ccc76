// The key sentences of a text, from C. Copy this file, textrank_c.cpp and textrank.hpp.
#ifndef TEXTRANK_C_H
#define TEXTRANK_C_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

// What can happen, in the order of textrank::status; textrank.hpp says what each means.
typedef enum {
  textrank_ok,
  textrank_empty,
  textrank_over_limit,
  textrank_out_of_memory,
  textrank_bad_option,
  textrank_text_too_long
} textrank_status;

typedef struct {
  const char* text;  // into the source; `size` bytes, no NUL behind them
  size_t size;
  uint32_t position;  // its number among the sentences of the source, from 0
  uint16_t score;     // 65535 for the best of the source
} textrank_sentence;

typedef struct {
  textrank_status status;
  size_t found;           // sentences written
  uint64_t needed_bytes;  // the memory that this text takes
} textrank_result;

// Writes the `most` key sentences of English UTF-8, or fewer, to `sentences`, in the order of the
// text. `cells` is memory to work in, free again when the call returns. 0 for `most` is a bad
// option; 0 for `max_bytes`, of all sentences together, is no limit.
textrank_result textrank_summarize(const char* source, size_t size, uint32_t* cells,
                                   size_t cell_count, textrank_sentence* sentences, uint32_t most,
                                   uint32_t max_bytes);

// The memory that a text takes, in bytes.
uint64_t textrank_required_bytes(const char* source, size_t size);

// A sentence in English about a status.
const char* textrank_message(textrank_status status);

#ifdef __cplusplus
}
#endif

#endif
