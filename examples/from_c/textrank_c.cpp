// The C interface: one C++17 file of a C project, to be compiled with -fno-exceptions -fno-rtti. It
// needs no C++ library, so the C compiler can link.
#include "textrank_c.h"

#include "textrank.hpp"
#if defined(TEXTRANK_C_ALL_LANGUAGES)
#include "textrank/all.hpp"
#endif

namespace {

struct in_place {};

}  // namespace

/// A stream is made where C has memory for it; <new> is not there without a C++ library.
inline void* operator new(size_t, void* where, in_place) noexcept { return where; }

namespace {

// In the order of the enumerations of textrank_c.h.
constexpr textrank::ranking presets[] = {textrank::balanced, textrank::news, textrank::unordered,
                                         textrank::classic};

#if defined(TEXTRANK_C_ALL_LANGUAGES)
constexpr auto& languages = textrank::languages;
#else
struct named_language {
  const char* tag;
  const textrank::language* pack;
  constexpr operator const textrank::language&() const noexcept { return *pack; }
};
constexpr named_language languages[] = {{"en", &textrank::english}};
#endif
static_assert(languages[textrank_english].pack == &textrank::english);
static_assert(sizeof languages / sizeof *languages < textrank_no_language);

static_assert(textrank_ok == static_cast<int>(textrank::status::ok));
static_assert(textrank_empty == static_cast<int>(textrank::status::empty));
static_assert(textrank_over_limit == static_cast<int>(textrank::status::over_limit));
static_assert(textrank_out_of_memory == static_cast<int>(textrank::status::out_of_memory));
static_assert(textrank_bad_option == static_cast<int>(textrank::status::bad_option));
static_assert(textrank_text_too_long == static_cast<int>(textrank::status::text_too_long));

// What C sees, so that a change of a size is a decision. A size_t has four or eight bytes, and the
// 64 bits of a processor of 32 may stand at any four.
static_assert(sizeof(textrank_text) == 2 * sizeof(size_t));
static_assert(sizeof(textrank_memory) == 2 * sizeof(size_t));
static_assert(sizeof(textrank_options) == 2 * sizeof(size_t) + (sizeof(size_t) == 8 ? 24 : 20));
static_assert(sizeof(textrank_sentence) == 2 * sizeof(size_t) + 16);
static_assert(sizeof(textrank_connection) == 3 * sizeof(size_t));
static_assert(sizeof(textrank_introduction) == 3 * sizeof(size_t));
static_assert(sizeof(textrank_keyphrase) == 2 * sizeof(size_t) + 8);
static_assert(sizeof(textrank_split_sentence) ==
              2 * sizeof(size_t) + (sizeof(size_t) == 8 ? 16 : 12));
static_assert(sizeof(textrank_result) == 16);
static_assert(sizeof(textrank_summary) == 8 + 128 + 8 + alignof(textrank_summary));
static_assert(sizeof(textrank_stream_sentence) == 8 + 2 * sizeof(size_t) + 8);
static_assert(sizeof(textrank_stream) == 256);
static_assert(sizeof(textrank::tuned_stream) <= sizeof(textrank_stream::inside) &&
              alignof(textrank::tuned_stream) <= alignof(textrank_stream));
static_assert(sizeof(textrank::summary) <= sizeof(textrank_summary::inside));
static_assert(__is_trivially_copyable(textrank::summary), "it is kept as bytes");

template <size_t count, class item>
constexpr bool is_place(const item (&)[count], size_t place) noexcept {
  return place < count;
}

bool is_language(textrank_language language) {
  return language == textrank_no_language || is_place(languages, language);
}
/// Of a language that there is not it is that without words.
const textrank::language& words_of(textrank_language language) {
  return is_place(languages, language) ? *languages[language].pack : textrank::none;
}
template <class place>
textrank_language language_at(const place* found) {
  if (found == nullptr) return textrank_no_language;
  return static_cast<textrank_language>(found - languages);
}

textrank::text text_of(textrank_text text) { return {text.data, text.size}; }
textrank::memory memory_of(textrank_memory memory) { return {memory.cells, memory.count}; }
textrank_text view_of(textrank::text text) { return {text.data(), text.size()}; }
textrank_status status_of(textrank::status status) { return static_cast<textrank_status>(status); }

void copy_bytes(const void* from, void* to, size_t count) {
  for (size_t i = 0; i < count; ++i)
    static_cast<unsigned char*>(to)[i] = static_cast<const unsigned char*>(from)[i];
}

/// The summary whose bytes C keeps.
textrank::summary inside_of(const textrank_summary& kept) {
  textrank::summary summary;
  copy_bytes(kept.inside, &summary, sizeof summary);
  return summary;
}

textrank_sentence sentence_of(const textrank::sentence& s) {
  return {view_of(s.text), s.offset, s.position, s.rank, s.score};
}

textrank::tuned_stream& stream_of(textrank_stream& stream) {
  return *__builtin_launder(reinterpret_cast<textrank::tuned_stream*>(stream.inside));
}

bool is_in_range(const textrank_options& wanted) {
  return is_place(presets, wanted.preset) && is_language(wanted.language);
}

textrank::options options_of(const textrank_options& wanted) {
  textrank::options options;
  options.max_sentences = wanted.max_sentences;
  options.max_words = wanted.max_words;
  options.max_bytes = wanted.max_bytes;
  options.max_percent = wanted.max_percent;
  options.query = text_of(wanted.query);
  if (wanted.query_percent != 0) options.query_percent = wanted.query_percent;
  options.ranking = presets[wanted.preset];
  if (wanted.rank_what_fits != 0) options.when_too_long = textrank::overflow::rank_what_fits;
  return options;
}

}  // namespace

textrank_summary textrank_summarize(textrank_text text, textrank_memory memory,
                                    const textrank_options* options) {
  const textrank_options wanted = options ? *options : textrank_options{};
  textrank_summary result{};
  if (!is_in_range(wanted)) {
    result.status = textrank_bad_option;
    return result;
  }
  const textrank::summary summary = textrank::summarize(
      text_of(text), memory_of(memory), options_of(wanted), words_of(wanted.language));
  result.needed_bytes = summary.needed_bytes();
  result.size = static_cast<uint32_t>(summary.size());
  result.ranked = summary.ranked_sentences();
  result.status = status_of(summary.status());
  copy_bytes(&summary, result.inside, sizeof summary);
  return result;
}

uint32_t textrank_chosen(const textrank_summary* summary, textrank_sentence* sentences,
                         uint32_t capacity) {
  if (summary->size == 0) return 0;
  const textrank::summary chosen = inside_of(*summary);
  uint32_t count = 0;
  for (const textrank::sentence& s : chosen) {
    if (count == capacity) break;
    sentences[count++] = sentence_of(s);
  }
  return count;
}

textrank_sentence textrank_ranked(const textrank_summary* summary, uint32_t position) {
  return sentence_of(inside_of(*summary).ranked(position));
}

uint32_t textrank_explain(const textrank_summary* summary, uint32_t position,
                          textrank_connection* words, uint32_t capacity) {
  uint32_t count = 0;
  for (const textrank::connection& c :
       inside_of(*summary).explain<textrank_most_connections>(position)) {
    if (count == capacity) break;
    words[count++] = {view_of(c.word), c.strength};
  }
  return count;
}

textrank_introduction textrank_introduced(const textrank_summary* summary, uint32_t position) {
  const textrank::connections<textrank_most_connections> why =
      inside_of(*summary).explain<textrank_most_connections>(position);
  return {view_of(why.name), why.introduced_at};
}

textrank_result textrank_keyphrases(textrank_text text, textrank_memory memory, uint32_t count,
                                    textrank_language language, textrank_keyphrase* phrases) {
  if (!is_language(language)) return {0, 0, textrank_bad_option};
  const textrank::filler_words none;
  const textrank::keyphrase_list found =
      textrank::keyphrases(text_of(text), memory_of(memory), count, words_of(language),
                           language == textrank_english ? textrank::english_filler_words : none);
  textrank_result result{found.needed_bytes(), 0, status_of(found.status())};
  for (const textrank::keyphrase& k : found)
    phrases[result.size++] = {view_of(k.text), k.offset, k.score};
  return result;
}

uint64_t textrank_required_bytes(textrank_text text, textrank_language language) {
  return textrank::required_bytes(text_of(text), words_of(language));
}

void textrank_sentences(textrank_text text, textrank_language language,
                        textrank_visit_sentence visit, void* context) {
  for (const textrank::split_sentence& s : textrank::sentences(text_of(text), words_of(language))) {
    const textrank_split_sentence found{view_of(s.text), s.offset, s.words,
                                        static_cast<uint8_t>(s.kind), s.ends_paragraph};
    if (visit(context, &found) == 0) return;
  }
}

void textrank_unicode_sentences(textrank_text text, textrank_visit_text visit, void* context) {
  for (const textrank::text part : textrank::unicode_sentences(text_of(text)))
    if (visit(context, view_of(part)) == 0) return;
}

void textrank_words(textrank_text text, textrank_visit_text visit, void* context) {
  for (const textrank::text part : textrank::words(text_of(text)))
    if (visit(context, view_of(part)) == 0) return;
}

textrank_language textrank_find_language(const char* name) {
#if defined(TEXTRANK_C_ALL_LANGUAGES)
  return language_at(textrank::find_language(name));
#else
  return textrank::text(name) == "en" || textrank::text(name) == "English" ? textrank_english
                                                                           : textrank_no_language;
#endif
}

textrank_language textrank_recognise(textrank_text text) {
  return language_at(textrank::recognise(text_of(text), languages));
}

void textrank_stream_start(textrank_stream* stream, char* bytes, size_t size,
                           textrank_memory memory, const textrank_options* options) {
  textrank_options wanted = options ? *options : textrank_options{};
  const bool good = is_in_range(wanted);
  if (!good) wanted = textrank_options{};
  textrank::options ranked_by = options_of(wanted);
  if (!good) ranked_by.ranking.relevance_percent = 0;  // a bad option there as well
  new (stream->inside, in_place()) textrank::tuned_stream({bytes, size, memory_of(memory)},
                                                          words_of(wanted.language), ranked_by);
}

textrank_status textrank_stream_feed(textrank_stream* stream, textrank_text piece) {
  return status_of(stream_of(*stream).feed(text_of(piece)));
}

textrank_result textrank_stream_finish(textrank_stream* stream, const textrank_options* options,
                                       textrank_stream_sentence* sentences, uint32_t capacity) {
  const textrank_options wanted = options ? *options : textrank_options{};
  if (!is_in_range(wanted)) return {0, 0, textrank_bad_option};
  const textrank::stream_summary found = stream_of(*stream).finish(options_of(wanted));
  textrank_result result{found.needed_bytes(), 0, status_of(found.status())};
  for (const textrank::stream_sentence& s : found) {
    if (result.size == capacity) break;
    sentences[result.size++] = {s.offset, view_of(s.text), s.rank, s.score};
  }
  return result;
}

const char* textrank_message(textrank_status status) {
  return textrank::message(static_cast<textrank::status>(status));
}

textrank_text textrank_string(const char* string) { return view_of(textrank::text(string)); }
