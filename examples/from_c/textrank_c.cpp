// The C interface: one C++17 file of a C project, to be compiled with -fno-exceptions -fno-rtti. It
// needs no C++ library, so the C compiler can link.
#include "textrank_c.h"

#include "textrank.hpp"

static_assert(textrank_ok == static_cast<int>(textrank::status::ok));
static_assert(textrank_empty == static_cast<int>(textrank::status::empty));
static_assert(textrank_over_limit == static_cast<int>(textrank::status::over_limit));
static_assert(textrank_out_of_memory == static_cast<int>(textrank::status::out_of_memory));
static_assert(textrank_bad_option == static_cast<int>(textrank::status::bad_option));
static_assert(textrank_text_too_long == static_cast<int>(textrank::status::text_too_long));

textrank_result textrank_summarize(const char* source, size_t size, uint32_t* cells,
                                   size_t cell_count, textrank_sentence* sentences, uint32_t most,
                                   uint32_t max_bytes) {
  if (most == 0) return {textrank_bad_option, 0, 0};
  textrank::options wanted;
  wanted.max_sentences = most;
  wanted.max_bytes = max_bytes;
  const auto summary = textrank::summarize({source, size}, {cells, cell_count}, wanted);
  textrank_result result{static_cast<textrank_status>(summary.status()), 0, summary.needed_bytes()};
  for (const auto s : summary)
    sentences[result.found++] = {s.text.data(), s.text.size(), s.position, s.score};
  return result;
}

uint64_t textrank_required_bytes(const char* source, size_t size) {
  return textrank::required_bytes({source, size});
}

const char* textrank_message(textrank_status status) {
  return textrank::message(static_cast<textrank::status>(status));
}
