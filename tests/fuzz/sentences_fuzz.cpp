// The splitter and the words: what they give is inside the text, ascending and disjoint, nothing but
// white space lies between two sentences, and Unicode's own sentences tile the text.
#include "check.hpp"

namespace {

void check_gap(const std::string& text, std::size_t begin, std::size_t end) {
  check(begin <= end, "ascending and disjoint");
  if (begin < end) check(is_white_space_only(text.substr(begin, end - begin)), "only white space");
}

void check_sentences(const std::string& text, const textrank::language& words_of) {
  std::size_t at = 0;
  std::uint32_t words = 0;
  for (const textrank::span s : textrank::sentences(text, words_of)) {
    check_gap(text, at, s.offset);
    check(!s.text.empty() && s.text.data() == text.data() + s.offset, "a view into the text");
    check(!splits_character(text, s.offset), "starts on a character");
    at = s.offset + s.text.size();
    check(at <= text.size(), "inside the text");
    check(!splits_character(text, at), "ends on a character");
    words += s.words;
  }
  check_gap(text, at, text.size());
  std::uint32_t counted = 0;
  for (const textrank::text w : textrank::words(text)) {
    check(!w.empty(), "no empty word");
    ++counted;
  }
  check(words == counted, "sentences count the words that there are");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text = input(data, size).text();
  check_sentences(text, textrank::english);
  check_sentences(text, textrank::none);
  const char* at = text.data();
  for (const textrank::text s : textrank::unicode_sentences(text)) {
    check(s.data() == at && !s.empty(), "Unicode's sentences tile the text");
    at = s.end();
  }
  check(at == text.data() + text.size(), "to its end");
  return 0;
}
