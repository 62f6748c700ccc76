// Any text, any options, any workspace: views inside the text, ascending, disjoint and on character
// boundaries; limits kept; `needed_bytes` exact; nothing written outside the workspace; a text with
// something in it gives a sentence; the same input the same answer.
#include <vector>

#include "check.hpp"

namespace {

constexpr std::uint32_t canary = 0xA5C3F00D;

struct room {
  std::vector<std::uint32_t> cells;
  explicit room(std::size_t count) : cells(count + 2, canary) {}
  textrank::memory view() { return {cells.data() + 1, cells.size() - 2}; }
  bool is_whole() const { return cells.front() == canary && cells.back() == canary; }
};

textrank::options read_options(input& in) {
  textrank::options wanted;
  wanted.max_sentences = in.number(12);
  wanted.max_words = in.number(3) == 0 ? in.number(200) : 0;
  wanted.max_bytes = in.number(3) == 0 ? in.number(500) : 0;
  wanted.max_percent = static_cast<std::uint8_t>(in.number(4) == 0 ? in.number(103) : 0);
  const textrank::ranking presets[] = {textrank::balanced, textrank::news, textrank::unordered,
                                       textrank::classic};
  wanted.ranking = presets[in.number(4)];
  if (in.number(4) == 0) {
    wanted.ranking.later_vote_percent = static_cast<std::uint8_t>(in.number(104));
    wanted.ranking.quotation_percent = static_cast<std::uint8_t>(in.number(104));
    wanted.ranking.relevance_percent = static_cast<std::uint8_t>(in.number(104));
  }
  if (in.number(2) == 0) wanted.when_too_long = textrank::overflow::rank_what_fits;
  return wanted;
}

void check_sentences(const std::string& text, const textrank::summary& found,
                     const textrank::options& wanted) {
  std::size_t at = 0, count = 0, bytes = 0;
  bool first_is_there = false;
  for (const textrank::sentence s : found) {
    check(s.offset >= at && s.offset + s.text.size() <= text.size(), "inside and ascending");
    check(s.text.data() == text.data() + s.offset && !s.text.empty(), "a view into the text");
    check(!splits_character(text, s.offset), "starts on a character");
    check(!splits_character(text, s.offset + s.text.size()), "ends on a character");
    check(s.rank >= 1 && s.rank <= found.size(), "a rank");
    first_is_there = first_is_there || s.rank == 1;
    at = s.offset + s.text.size();
    bytes += s.text.size() + (count == 0 ? 0 : 1);
    ++count;
  }
  check(count == found.size(), "as many as it says");
  check(found.empty() || first_is_there, "somebody is first");
  if (found.status() == textrank::status::over_limit) return;
  check(wanted.max_sentences == 0 || count <= wanted.max_sentences, "limit of sentences");
  check(wanted.max_bytes == 0 || bytes <= wanted.max_bytes || count == 0 ||
            found.status() == textrank::status::out_of_memory,
        "limit of bytes");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  input in(data, size);
  textrank::options wanted = read_options(in);
  const textrank::language& words_of = in.number(3) == 0 ? textrank::none : textrank::english;
  const std::size_t small = in.number(600);
  const std::uint32_t query_bytes = in.number(2) == 0 ? in.number(60) : 0;
  wanted.query_percent = static_cast<std::uint8_t>(in.number(101));
  const std::string text = in.text();
  const std::string query = text.substr(0, query_bytes);
  wanted.query = query;

  const std::uint64_t needed = textrank::required_bytes(text, words_of);
  room exact(static_cast<std::size_t>(needed / 4));
  const textrank::summary found = textrank::summarize(text, exact.view(), wanted, words_of);
  check(exact.is_whole(), "nothing written outside the workspace");
  check(found.status() != textrank::status::out_of_memory, "the required bytes do");
  check_sentences(text, found, wanted);
  if (found.status() == textrank::status::bad_option) return 0;
  check(found.needed_bytes() == needed, "required_bytes and needed_bytes agree");
  check(found.empty() == is_white_space_only(text), "a text with something in it gives a sentence");
  check((found.status() == textrank::status::empty) == found.empty(), "empty says so");

  room larger(static_cast<std::size_t>(needed / 4) + 1 + small);
  const textrank::summary again = textrank::summarize(text, larger.view(), wanted, words_of);
  check(larger.is_whole(), "nothing written outside the larger workspace");
  check(again.size() == found.size() && again.status() == found.status(), "room changes nothing");
  for (std::uint32_t i = 0; i < found.ranked_sentences(); ++i)
    check(again.ranked(i).score == found.ranked(i).score &&
              again.ranked(i).rank == found.ranked(i).rank,
          "room changes no score");

  for (std::uint32_t i = 0; i < found.ranked_sentences() && i < 20; ++i) {
    const textrank::text sentence = found.ranked(i).text;
    std::uint16_t last = UINT16_MAX;
    for (const textrank::connection& c : found.explain<3>(i)) {
      check(c.word.begin() >= sentence.begin() && c.word.end() <= sentence.end(),
            "a word of the sentence");
      check(c.strength <= last, "the strongest first");
      last = c.strength;
    }
  }
  check(exact.is_whole(), "nothing written by looking");

  if (needed == 0) return 0;
  const std::size_t count = small < needed / 4 ? small : static_cast<std::size_t>(needed / 4) - 1;
  room tight(count);
  const textrank::summary cut = textrank::summarize(text, tight.view(), wanted, words_of);
  check(tight.is_whole(), "nothing written outside the tight workspace");
  check(cut.status() == textrank::status::out_of_memory, "one cell less does not do");
  check(cut.needed_bytes() == needed, "too little memory says what would do");
  check_sentences(text, cut, wanted);
  return 0;
}
