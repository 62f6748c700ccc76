// The C interface: one C++17 file of a C project, to be compiled with -fno-exceptions -fno-rtti. It
// needs no C++ library, so the C compiler can link.
#include "textrank_c.h"

#include "textrank.hpp"

namespace {

// In the order of the enumerations of textrank_c.h.
constexpr textrank::ranking presets[] = {textrank::balanced, textrank::news, textrank::unordered,
                                         textrank::classic};

struct language_pack {
  textrank::language words;
  textrank::filler_words fillers;
};
constexpr language_pack languages[] = {
    {textrank::english, textrank::english_filler_words},
    {textrank::none, {}},
};
constexpr language_pack unknown_language{};

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
static_assert(sizeof(textrank_keyphrase) == 2 * sizeof(size_t) + 8);
static_assert(sizeof(textrank_split_sentence) ==
              2 * sizeof(size_t) + (sizeof(size_t) == 8 ? 16 : 12));
static_assert(sizeof(textrank_result) == 16);
static_assert(sizeof(textrank_summary) == 8 + 128 + 8 + alignof(textrank_summary));
static_assert(sizeof(textrank::summary) <= sizeof(textrank_summary::inside));
static_assert(__is_trivially_copyable(textrank::summary), "it is kept as bytes");

template <size_t count, class item>
constexpr bool is_place(const item (&)[count], size_t place) noexcept {
  return place < count;
}

const language_pack& pack_of(textrank_language language) {
  return is_place(languages, language) ? languages[language] : unknown_language;
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

bool is_in_range(const textrank_options& wanted) {
  return is_place(presets, wanted.preset) && is_place(languages, wanted.language);
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
      text_of(text), memory_of(memory), options_of(wanted), languages[wanted.language].words);
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

textrank_result textrank_keyphrases(textrank_text text, textrank_memory memory, uint32_t count,
                                    textrank_language language, textrank_keyphrase* phrases) {
  if (!is_place(languages, language)) return {0, 0, textrank_bad_option};
  const language_pack& pack = languages[language];
  const textrank::keyphrase_list found =
      textrank::keyphrases(text_of(text), memory_of(memory), count, pack.words, pack.fillers);
  textrank_result result{found.needed_bytes(), 0, status_of(found.status())};
  for (const textrank::keyphrase& k : found)
    phrases[result.size++] = {view_of(k.text), k.offset, k.score};
  return result;
}

uint64_t textrank_required_bytes(textrank_text text, textrank_language language) {
  return textrank::required_bytes(text_of(text), pack_of(language).words);
}

void textrank_sentences(textrank_text text, textrank_language language,
                        textrank_visit_sentence visit, void* context) {
  for (const textrank::split_sentence& s :
       textrank::sentences(text_of(text), pack_of(language).words)) {
    const textrank_split_sentence found{view_of(s.text), s.offset, s.words, s.may_be_heading,
                                        s.ends_paragraph};
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

const char* textrank_message(textrank_status status) {
  return textrank::message(static_cast<textrank::status>(status));
}

textrank_text textrank_string(const char* string) { return view_of(textrank::text(string)); }
