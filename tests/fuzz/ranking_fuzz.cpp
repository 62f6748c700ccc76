// The header against the plain ranking of tests/library/reference.hpp, which says why and how far the two
// may differ: any text, any ranking, any query. Scores within their bound, and a choice that no
// other sentence beats.
#include "../library/reference.hpp"
#include "check.hpp"

namespace {

const reference::word_list english = reference::read_list(textrank::english_stop_words);
const reference::word_list no_words;

// The reference takes n times n cells; and six factors are only said to do for 1,000 terms.
constexpr std::size_t most_sentences = 60;
constexpr std::size_t most_text = 3000;

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  input in(data, size < most_text ? size : most_text);
  textrank::options wanted;
  wanted.max_sentences = UINT32_MAX;
  wanted.ranking = in.ranking();
  wanted.ranking.unintroduced_percent = 100;
  wanted.query_percent = in.percent(0);
  const textrank::language& words_of = in.language();
  const std::uint32_t query_bytes = in.one_in(2) ? in.number(60) : 0;
  const std::string text = in.text();
  const std::string query = text.substr(0, query_bytes);
  wanted.query = query;

  const reference::word_list& stop_words = &words_of == &textrank::none ? no_words : english;
  const auto read = reference::read(text, words_of, stop_words, query);
  if (read.empty() || read.size() > most_sentences) return 0;
  oracle::guarded room(static_cast<std::size_t>(textrank::required_bytes(text, words_of) / 4));
  const textrank::summary found = textrank::summarize(text, room, wanted, words_of);
  check(found.status() == textrank::status::ok, "all sentences can be had");
  const reference::comparison result =
      reference::compare(read, found, wanted.ranking, wanted.query_percent / 100.0);
  if (result.complaint != nullptr)
    std::fprintf(stderr, "sentence %zu of %zu: difference %g, %g of its bound\n", result.sentence,
                 read.size(), result.difference, result.share_of_bound);
  check(result.complaint == nullptr, result.complaint);
  return 0;
}
