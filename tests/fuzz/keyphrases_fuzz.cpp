// Any text, any workspace: keyphrases are views inside the text, on character boundaries, the best
// first; `needed_bytes` exact; nothing written outside the workspace; the same input the same answer.
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

void check_phrases(const std::string& text, const textrank::keyphrase_list& found) {
  std::size_t count = 0;
  std::uint16_t last = 65535;
  for (const textrank::keyphrase k : found) {
    check(k.offset + k.text.size() <= text.size(), "inside");
    check(k.text.data() == text.data() + k.offset && k.text.size() >= 3, "a view into the text");
    check(!splits_character(text, k.offset), "starts on a character");
    check(!splits_character(text, k.offset + k.text.size()), "ends on a character");
    check(k.score <= last, "the best first");
    check(count != 0 || k.score == 65535, "the best has the highest score");
    last = k.score;
    ++count;
  }
  check(count == found.size(), "as many as it says");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  input in(data, size);
  const std::uint32_t most = 1 + in.number(20);
  const bool english = in.number(3) != 0;
  const std::size_t other = in.number(600);
  const std::string text = in.text();
  const auto find = [&](textrank::memory room) {
    return english ? textrank::keyphrases(text, room, most)
                   : textrank::keyphrases(text, room, most, textrank::none);
  };

  const std::uint64_t needed = find({}).needed_bytes();
  room exact(static_cast<std::size_t>(needed / 4));
  const textrank::keyphrase_list found = find(exact.view());
  check(exact.is_whole(), "nothing written outside the workspace");
  check(found.needed_bytes() == needed, "what is needed does not depend on what is there");
  check(found.size() <= most, "no more than asked for");
  check(found.status() ==
            (is_white_space_only(text) ? textrank::status::empty : textrank::status::ok),
        "the needed bytes do");
  check_phrases(text, found);

  room larger(static_cast<std::size_t>(needed / 4) + 1 + other);
  const textrank::keyphrase_list again = find(larger.view());
  check(larger.is_whole(), "nothing written outside the larger workspace");
  check(again.size() == found.size() && again.status() == found.status(), "room changes nothing");
  for (std::size_t i = 0; i < found.size(); ++i)
    check(again[i].offset == found[i].offset && again[i].score == found[i].score,
          "room changes no phrase");

  if (needed == 0) return 0;
  const std::size_t count = other < needed / 4 ? other : static_cast<std::size_t>(needed / 4) - 1;
  room tight(count);
  const textrank::keyphrase_list cut = find(tight.view());
  check(tight.is_whole(), "nothing written outside the tight workspace");
  check(cut.status() == textrank::status::out_of_memory && cut.empty(),
        "one cell less does not do");
  check(cut.needed_bytes() == needed, "too little memory says what would do");
  return 0;
}
