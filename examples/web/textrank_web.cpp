// The library as WebAssembly: what the page calls. There is no allocator and nothing is imported.
// The page grows the module's memory, puts the text at `memory_start` and the query behind it, and
// says where the workspace and the answers go. All answers are 32-bit numbers; places in the text
// are bytes from its start.
#include "textrank.hpp"

extern "C" char __heap_base;  // the linker's: the first byte that the program does not use itself

namespace {

constexpr textrank::ranking presets[] = {textrank::balanced, textrank::news, textrank::unordered,
                                         textrank::classic};

enum limit_unit : uint32_t { sentences, words, bytes };

constexpr size_t most_terms = 4;

struct sentence_answer {
  uint32_t offset;
  uint32_t length;
  uint32_t rank;  // 0: not chosen
  uint32_t score;
  uint32_t ends_paragraph;
};

struct place_answer {
  uint32_t offset;
  uint32_t length;
};

// What the calls after `summarize` ask about.
textrank::text source;
textrank::summary summary;

place_answer place_of(textrank::text part) {
  return {static_cast<uint32_t>(part.data() - source.data()), static_cast<uint32_t>(part.size())};
}

/// More than the memory of a module can be is as bad as the most it can be.
uint32_t in_32_bits(uint64_t size) {
  return size < UINT32_MAX ? static_cast<uint32_t>(size) : UINT32_MAX;
}

}  // namespace

extern "C" {

[[clang::export_name("memory_start")]] char* memory_start() { return &__heap_base; }

[[clang::export_name("required_bytes")]] uint32_t required_bytes(const char* text, size_t size) {
  return in_32_bits(textrank::required_bytes({text, size}));
}

[[clang::export_name("keyphrase_bytes")]] uint32_t keyphrase_bytes(const char* text, size_t size) {
  return in_32_bits(textrank::keyphrases({text, size}, {}, 1).needed_bytes());
}

/// The status; what was found stays in `cells` until they are used again.
[[clang::export_name("summarize")]] textrank::status summarize(const char* text, size_t size,
                                                               const char* query, size_t query_size,
                                                               uint32_t* cells, size_t cell_count,
                                                               uint32_t preset, limit_unit unit,
                                                               uint32_t most) {
  textrank::options wanted;
  if (unit == sentences) wanted.max_sentences = most;
  if (unit == words) wanted.max_words = most;
  if (unit == bytes) wanted.max_bytes = most;
  wanted.query = {query, query_size};
  wanted.ranking = presets[preset];
  source = {text, size};
  summary = textrank::summarize(source, {cells, cell_count}, wanted);
  return summary.status();
}

[[clang::export_name("message")]] const char* message() { return summary.message(); }

[[clang::export_name("sentence_count")]] uint32_t sentence_count() {
  return summary.ranked_sentences();
}

/// Every sentence of the text: room for `sentence_count` answers.
[[clang::export_name("read_sentences")]] void read_sentences(sentence_answer* answers) {
  uint32_t position = 0;
  for (const textrank::split_sentence span : textrank::sentences(source)) {
    if (position == summary.ranked_sentences()) break;
    const textrank::sentence s = summary.ranked(position);
    answers[position++] = {s.offset, static_cast<uint32_t>(s.text.size()), s.rank, s.score,
                           span.ends_paragraph};
  }
}

/// How many words connect the sentence, at most `most_terms`, the strongest first.
[[clang::export_name("explain")]] uint32_t explain(uint32_t position, place_answer* answers) {
  uint32_t count = 0;
  for (const textrank::connection& c : summary.explain<most_terms>(position))
    answers[count++] = place_of(c.word);
  return count;
}

/// How many phrases there are, at most `most`. A summary in the same cells ends here.
[[clang::export_name("keyphrases")]] uint32_t keyphrases(const char* text, size_t size,
                                                         uint32_t* cells, size_t cell_count,
                                                         uint32_t most, place_answer* answers) {
  uint32_t count = 0;
  for (const textrank::keyphrase k : textrank::keyphrases({text, size}, {cells, cell_count}, most))
    answers[count++] = {k.offset, static_cast<uint32_t>(k.text.size())};
  return count;
}

}  // extern "C"
