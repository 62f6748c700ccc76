// Any text, any number, any lists, any workspace: keyphrases are different views inside the text, on
// character boundaries, the best first; `needed_bytes` exact; nothing written outside the workspace;
// the same input the same answer in any room; fewer are the first of more.
#include <set>

#include "check.hpp"

namespace {

void check_phrases(const std::string& text, const textrank::keyphrase_list& found) {
  const oracle::scan seen = oracle::look_at(text);
  std::size_t count = 0;
  std::uint16_t last = UINT16_MAX, last_strength = UINT16_MAX;
  std::set<std::string> different;
  for (const textrank::keyphrase k : found) {
    check_view(text, seen, k.text, k.offset);
    check(k.text.size() >= 2, "no shorter than two capitals");
    check(k.score <= last, "the best first");
    check(count != 0 || k.score == UINT16_MAX, "the best has the highest score");
    check(k.strength <= last_strength, "the strongest first");
    last_strength = k.strength;
    bool is_among = false;
    std::uint32_t next = 0;
    for (const textrank::occurrence o : found.occurrences(count)) {
      check_view(text, seen, o.text, o.offset);
      check(o.offset >= next, "occurrences in the order of the text");
      next = o.offset + 1;
      is_among = is_among || (o.offset == k.offset && o.text == k.text);
    }
    check(is_among, "a phrase stands where it says");
    check(different.emplace(k.text.begin(), k.text.end()).second, "each phrase once");
    last = k.score;
    ++count;
  }
  check(count == found.size(), "as many as it says");
}

void check_same(const textrank::keyphrase_list& a, const textrank::keyphrase_list& b,
                std::size_t count, const char* property) {
  for (std::size_t i = 0; i < count; ++i)
    check(a[i].offset == b[i].offset && a[i].score == b[i].score && a[i].text == b[i].text,
          property);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  input in(data, size);
  // Out of range one time in sixteen each.
  const std::uint32_t most = in.one_in(16) ? in.number(2) * 1001 : 1 + in.number(20);
  const textrank::language& words_of = in.language();
  const textrank::filler_words fillers =
      in.one_in(2) ? textrank::filler_words{} : textrank::english_filler_words;
  const std::size_t other = in.number(600);
  const std::string text = in.text();
  const auto find = [&](textrank::memory room, std::uint32_t count) {
    return textrank::keyphrases(text, room, count, words_of, fillers);
  };

  const std::uint64_t needed = find({}, most).needed_bytes();
  const auto cells = static_cast<std::size_t>(needed / 4);
  oracle::guarded exact(cells);
  const textrank::keyphrase_list found = find(exact, most);
  check(exact.is_whole(), "nothing written outside the workspace");
  check(found.needed_bytes() == needed, "what is needed does not depend on what is there");
  check(found.size() <= most, "no more than asked for");
  using textrank::status;
  const bool out_of_range = most == 0 || most > textrank::max_keyphrases;
  check(found.status() == (out_of_range             ? status::bad_option
                           : oracle::is_blank(text) ? status::empty
                                                    : status::ok),
        "the needed bytes do");
  check_phrases(text, found);

  oracle::guarded larger(cells + 1 + other, 0xFFFFFFFF);
  const textrank::keyphrase_list again = find(larger, most);
  check(larger.is_whole(), "nothing written outside the larger workspace");
  check(again.size() == found.size() && again.status() == found.status(), "room changes nothing");
  check_same(found, again, found.size(), "room changes no phrase");
  if (most > 1 && !out_of_range) {
    const textrank::keyphrase_list fewer = find(larger, most / 2);
    check(fewer.size() == (found.size() < most / 2 ? found.size() : most / 2), "fewer are fewer");
    check_same(found, fewer, fewer.size(), "fewer are the first of more");
  }

  if (needed == 0) return 0;
  oracle::guarded tight(other < cells ? other : cells - 1);
  const textrank::keyphrase_list cut = find(tight, most);
  check(tight.is_whole(), "nothing written outside the tight workspace");
  check(cut.status() == status::out_of_memory && cut.empty(), "one cell less does not do");
  check(cut.needed_bytes() == needed, "too little memory says what would do");
  return 0;
}
