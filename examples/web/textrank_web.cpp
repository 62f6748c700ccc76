// The library as WebAssembly: what the page calls. There is no allocator and nothing is imported.
// The page grows the module's memory, puts the text at `memory_start` and the query behind it, and
// says where the workspace and the answers go. All answers are 32-bit numbers; places in the text
// are bytes from its start. The language is that of the last `choose_language`.
#include "textrank/all.hpp"

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
  uint32_t is_prose;
};

struct place_answer {
  uint32_t offset;
  uint32_t length;
};

struct phrase_answer {
  uint32_t offset;
  uint32_t length;
  uint32_t sentence_capital;
};

struct name_answer {
  uint32_t offset;
  uint32_t length;
  uint32_t introduced_at;
};

struct stream_answer {
  uint32_t offset[2];  // its lower half first
  uint32_t address;    // of the text
  uint32_t length;
  uint32_t rank;
};

/// Where the one stream is made: there is no <new>.
struct in_place {
  alignas(textrank::tuned_stream) unsigned char bytes[sizeof(textrank::tuned_stream)];
} place_of_stream;

const textrank::named_language* language = nullptr;

const textrank::language& pack() { return language != nullptr ? *language->pack : textrank::none; }

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

textrank::options limited(limit_unit unit, uint32_t most) {
  textrank::options wanted;
  if (unit == sentences) wanted.max_sentences = most;
  if (unit == words) wanted.max_words = most;
  if (unit == bytes) wanted.max_bytes = most;
  return wanted;
}

textrank::tuned_stream& stream() {
  return *__builtin_launder(reinterpret_cast<textrank::tuned_stream*>(place_of_stream.bytes));
}

}  // namespace

inline void* operator new(size_t, in_place& place) noexcept { return place.bytes; }

extern "C" {

/// Of a text by its beginning. Returns its tag, or "" where none is told.
[[clang::export_name("choose_language")]] const char* choose_language(const char* text,
                                                                      size_t size) {
  language = textrank::recognise({text, size}, textrank::languages);
  return language != nullptr ? language->tag : "";
}

[[clang::export_name("memory_start")]] char* memory_start() { return &__heap_base; }

[[clang::export_name("required_bytes")]] uint32_t required_bytes(const char* text, size_t size) {
  return in_32_bits(textrank::required_bytes({text, size}, pack()));
}

[[clang::export_name("keyphrase_bytes")]] uint32_t keyphrase_bytes(const char* text, size_t size) {
  return in_32_bits(textrank::keyphrases({text, size}, {}, 1, pack()).needed_bytes());
}

/// The status; what was found stays in `cells` until they are used again.
[[clang::export_name("summarize")]] textrank::status summarize(const char* text, size_t size,
                                                               const char* query, size_t query_size,
                                                               uint32_t* cells, size_t cell_count,
                                                               uint32_t preset, limit_unit unit,
                                                               uint32_t most) {
  textrank::options wanted = limited(unit, most);
  wanted.query = {query, query_size};
  wanted.ranking = presets[preset];
  source = {text, size};
  summary = textrank::summarize(source, {cells, cell_count}, wanted, pack());
  return summary.status();
}

[[clang::export_name("message")]] const char* message() { return summary.message(); }

[[clang::export_name("sentence_count")]] uint32_t sentence_count() {
  return summary.ranked_sentences();
}

/// Every sentence of the text: room for `sentence_count` answers.
[[clang::export_name("read_sentences")]] void read_sentences(sentence_answer* answers) {
  uint32_t position = 0;
  for (const textrank::split_sentence span : textrank::sentences(source, pack())) {
    if (position == summary.ranked_sentences()) break;
    const textrank::sentence s = summary.ranked(position);
    answers[position++] = {s.offset,
                           static_cast<uint32_t>(s.text.size()),
                           s.rank,
                           s.score,
                           span.ends_paragraph,
                           span.kind != textrank::unit_kind::other};
  }
}

/// How many words connect the sentence, at most `most_terms`, the strongest first.
[[clang::export_name("explain")]] uint32_t explain(uint32_t position, place_answer* answers) {
  uint32_t count = 0;
  for (const textrank::connection& c : summary.explain<most_terms>(position))
    answers[count++] = place_of(c.word);
  return count;
}

/// The name that the sentence has alone; its length is 0 where there is none.
[[clang::export_name("find_name")]] void find_name(uint32_t position, name_answer* answer) {
  const textrank::connections<most_terms> why = summary.explain<most_terms>(position);
  *answer = {};
  if (why.name.empty()) return;
  const place_answer place = place_of(why.name);
  *answer = {place.offset, place.length, why.introduced_at};
}

/// How many phrases there are, at most `most`. A summary in the same cells ends here.
[[clang::export_name("keyphrases")]] uint32_t keyphrases(const char* text, size_t size,
                                                         uint32_t* cells, size_t cell_count,
                                                         uint32_t most, phrase_answer* answers) {
  uint32_t count = 0;
  const textrank::filler_words none;
  const bool has_fillers = language != nullptr && language->fillers != nullptr;
  for (const textrank::keyphrase k :
       textrank::keyphrases({text, size}, {cells, cell_count}, most, pack(),
                            has_fillers ? *language->fillers : none))
    answers[count++] = {k.offset, static_cast<uint32_t>(k.text.size()), k.sentence_capital};
  return count;
}

// -- a text of any length: it is fed piece by piece --

/// Half of the memory is for text. The query must stay where it is.
[[clang::export_name("start_stream")]] void start_stream(char* bytes, size_t size,
                                                         const char* query, size_t query_size,
                                                         uint32_t preset) {
  textrank::options wanted;
  wanted.query = {query, query_size};
  wanted.ranking = presets[preset];
  const size_t half = size / 2;
  new (place_of_stream) textrank::tuned_stream(
      {bytes + half, half, {reinterpret_cast<uint32_t*>(bytes), half / sizeof(uint32_t)}}, pack(),
      wanted);
}

[[clang::export_name("feed_stream")]] textrank::status feed_stream(const char* piece, size_t size) {
  return stream().feed({piece, size});
}

/// How many sentences were chosen, of which at most `capacity` are written.
[[clang::export_name("finish_stream")]] uint32_t finish_stream(const char* query, size_t query_size,
                                                               uint32_t preset, limit_unit unit,
                                                               uint32_t most,
                                                               stream_answer* answers,
                                                               uint32_t capacity) {
  textrank::options wanted = limited(unit, most);
  wanted.query = {query, query_size};
  wanted.ranking = presets[preset];
  uint32_t count = 0;
  for (const textrank::stream_sentence s : stream().finish(wanted)) {
    if (count == capacity) break;
    answers[count++] = {{static_cast<uint32_t>(s.offset), static_cast<uint32_t>(s.offset >> 32)},
                        static_cast<uint32_t>(reinterpret_cast<uintptr_t>(s.text.data())),
                        static_cast<uint32_t>(s.text.size()),
                        s.rank};
  }
  return count;
}

[[clang::export_name("stream_rounds")]] uint32_t stream_rounds() { return stream().rounds(); }

}  // extern "C"
