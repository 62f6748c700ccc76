// Any text, any number, any lists, any workspace: keyphrases are different views inside the text, on
// character boundaries, the best first, none a part of a better one; `needed_bytes` exact; nothing
// read or written outside text and workspace; the same input the same answer in any room; fewer are
// the first of more.
#include <set>
#include <vector>

#include "check.hpp"

namespace {

using textrank::keyphrase_list;
using textrank::status;

constexpr std::size_t most_text = 16 * 1024;

/// Whether a phrase is words of another. What else than a space may stand between words is a matter
/// for the header: ".NET" is another word than "NET".
bool is_part(const std::string& phrase, const std::string& other) {
  return (" " + other + " ").find(" " + phrase + " ") != std::string::npos;
}

void no_phrase_is_part_of_a_better_one(const keyphrase_list& found) {
  std::vector<std::string> better;
  for (const textrank::keyphrase k : found) {
    const std::string mine(k.text.begin(), k.text.end());
    for (const std::string& other : better)
      check(!is_part(mine, other), "no phrase is part of a better one");
    better.push_back(mine);
  }
}

void check_phrases(textrank::text text, const oracle::scan& seen, const keyphrase_list& found) {
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

void check_same(const keyphrase_list& a, const keyphrase_list& b, std::size_t count,
                const char* property) {
  for (std::size_t i = 0; i < count; ++i)
    check(a[i].offset == b[i].offset && a[i].score == b[i].score &&
              a[i].strength == b[i].strength && a[i].text == b[i].text &&
              a[i].sentence_capital == b[i].sentence_capital,
          property);
}

void copies_are_the_same(const keyphrase_list& found) {
  const keyphrase_list copied = found;
  keyphrase_list assigned;
  assigned = copied;
  check(assigned.size() == found.size() && assigned.status() == found.status() &&
            assigned.needed_bytes() == found.needed_bytes(),
        "a copy says the same");
  check_same(found, assigned, found.size(), "a copy has the same phrases");
}

/// Nobody has 1 GB here: that it is not looked at, the fence shows.
template <class function>
void a_text_that_is_too_long_is_not_read(function find, const char* at_fence) {
  const keyphrase_list none = find(textrank::text(at_fence, textrank::max_text_bytes + 1));
  check(none.status() == status::text_too_long && none.empty() && none.needed_bytes() == 0,
        "a text that is too long has no phrases");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const fenced_memory text_place(most_text), room_place(1024 * 1024);
  input in(data, size < most_text ? size : most_text);
  // Out of range one time in sixteen each.
  const std::uint32_t outside[] = {0, 1001, UINT32_MAX, 1u << 31};
  const std::uint32_t most = in.one_in(16)  ? outside[in.number(4)]
                             : in.one_in(4) ? 1000 - in.number(2)
                                            : 1 + in.number(20);
  const textrank::language& words_of = in.language();
  const textrank::filler_words fillers =
      in.one_in(2) ? textrank::filler_words{} : textrank::english_filler_words;
  const std::size_t other = in.number(600);
  const side text_side = in.fence(), room_side = in.fence();
  const std::string bytes = in.text();
  const textrank::text text(text_place.copy(bytes, text_side), bytes.size());
  const oracle::scan seen = oracle::look_at(bytes);
  const auto find = [&](textrank::memory room, std::uint32_t count) {
    return textrank::keyphrases(text, room, count, words_of, fillers);
  };
  const auto fenced_room = [&](std::size_t cells, std::uint32_t filler) {
    return textrank::memory(room_place.cells(cells, room_side, filler), cells);
  };

  const std::uint64_t needed = find({}, most).needed_bytes();
  const auto cells = static_cast<std::size_t>(needed / 4);
  oracle::guarded larger(cells + 1 + other, 0xFFFFFFFF);
  const keyphrase_list found = find(larger, most);
  check(larger.is_whole(), "nothing written outside the larger workspace");
  check(found.needed_bytes() == needed, "what is needed does not depend on what is there");
  check(found.size() <= most, "no more than asked for");
  const bool out_of_range = most == 0 || most > textrank::max_keyphrases;
  check(found.status() == (out_of_range              ? status::bad_option
                           : oracle::is_blank(bytes) ? status::empty
                                                     : status::ok),
        "the status that number and text have");
  check_phrases(text, seen, found);
  no_phrase_is_part_of_a_better_one(found);
  copies_are_the_same(found);
  if (out_of_range) {
    check(needed == 0 && found.empty(), "a bad option gives nothing");
    return 0;
  }
  if (text_side == side::right)
    a_text_that_is_too_long_is_not_read(
        [&](textrank::text endless) {
          return textrank::keyphrases(endless, fenced_room(cells, 0), most, words_of, fillers);
        },
        text.data());

  const keyphrase_list exact = find(fenced_room(cells, 0xA5C3F00D), most);
  check(exact.size() == found.size() && exact.status() == found.status(), "the needed bytes do");
  check_same(found, exact, found.size(), "room changes no phrase");
  if (most > 1) {
    const std::uint32_t count = 1 + other % (most - 1);
    const keyphrase_list fewer = find(fenced_room(cells, 0), count);
    check(fewer.size() == (found.size() < count ? found.size() : count), "fewer are fewer");
    check_same(found, fewer, fewer.size(), "fewer are the first of more");
  }

  // Every smaller workspace where there are few, else one of them.
  const std::size_t least = cells <= 60 ? 0 : other < cells ? other : cells - 1;
  const std::size_t behind = cells <= 60 ? cells : least + 1;
  for (std::size_t fewer = least; fewer < behind; ++fewer) {
    const keyphrase_list cut = find(fenced_room(fewer, 0x5A5A5A5A), most);
    check(cut.status() == status::out_of_memory && cut.empty(), "one cell less does not do");
    check(cut.needed_bytes() == needed, "too little memory says what would do");
  }
  return 0;
}
