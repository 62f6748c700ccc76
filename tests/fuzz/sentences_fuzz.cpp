// The splitter and the words: what they give is inside the text, ascending and disjoint, nothing but
// white space lies between two sentences, every word lies inside one, and Unicode's own sentences
// tile the text. Nothing is read outside it: it stands at a page that nobody may touch.
#include "check.hpp"

namespace {

void check_gap(textrank::text text, const oracle::scan& seen, std::size_t at, std::size_t end) {
  check(at <= end, "ascending and disjoint");
  if (at == 0 && text.size() >= 3 && text.slice(0, 3) == "\xEF\xBB\xBF") at = 3;
  for (; at < end; ++at)
    check(seen.white[at] || !seen.starts[at], "only white space between sentences");
}

void check_sentences(textrank::text text, const oracle::scan& seen,
                     const textrank::language& words_of) {
  std::size_t at = 0;
  auto word = textrank::words(text).begin();
  const auto no_word = textrank::words(text).end();
  for (const textrank::split_sentence s : textrank::sentences(text, words_of)) {
    check_gap(text, seen, at, s.offset);
    check_view(text, seen, s.text, s.offset);
    at = s.offset + s.text.size();
    check(!seen.white[s.offset], "no white space at its start");
    std::size_t last = at - 1;
    while (!seen.starts[last]) --last;
    check(!seen.white[last], "no white space at its end");
    std::uint32_t words = 0;
    for (; word != no_word && (*word).begin() < s.text.end(); ++word, ++words) {
      check(!(*word).empty(), "no empty word");
      check((*word).begin() >= s.text.begin() && (*word).end() <= s.text.end(),
            "a word inside a sentence");
    }
    const bool is_prose =
        s.kind == textrank::unit_kind::prose || s.kind == textrank::unit_kind::item;
    const bool has_times =
        std::string(s.text.begin(), s.text.end()).find("-->") != std::string::npos;
    check(words == s.words || (s.words == 0 && !is_prose) || (s.words < words && has_times),
          "sentences count the words that there are, and lines that are no prose none");
  }
  check(word == no_word, "no word outside the sentences");
  check_gap(text, seen, at, text.size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::size_t most_text = 16 * 1024;
  static const fenced_memory place(most_text);
  input in(data, size < most_text ? size : most_text);
  const side at_fence = in.fence();
  const std::string bytes = in.text();
  const textrank::text text(place.copy(bytes, at_fence), bytes.size());
  const oracle::scan seen = oracle::look_at(bytes);
  check_sentences(text, seen, textrank::english);
  check_sentences(text, seen, textrank::none);
  const char* at = text.data();
  for (const textrank::text s : textrank::unicode_sentences(text)) {
    check(s.data() == at && !s.empty(), "Unicode's sentences tile the text");
    at = s.end();
  }
  check(at == text.data() + text.size(), "to its end");
  return 0;
}
