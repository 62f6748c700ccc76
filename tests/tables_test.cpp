// The tables that the compiler makes out of a language pack and of the rules: the same work, done
// by the program. What the tables are good for is in words_test and sentences_test.
#include <doctest/doctest.h>

#include <cstdint>
#include <cstring>
#include <string>
#include <vector>

#include "textrank.hpp"

namespace {

using namespace textrank::detail;

// Words of one term ("roofing" and "roofings" share seven letters), of every class, and enough of
// them for some to be pushed on by others.
constexpr char stop_words[] =
    "alpha\0beta\0gamma\0delta\0epsilon\0zeta\0eta\0theta\0iota\0kappa\0lambda\0mu\0nu\0xi\0"
    "omicron\0pi\0rho\0sigma\0tau\0upsilon\0phi\0chi\0psi\0omega\0roofing\0roofings\0";
constexpr char abbreviations[] = "dr\0no#\0p.m!\0inc?\0#?\0a\0";
constexpr char ordinals[] = "#\0";
constexpr char nothing[] = "";

template <const auto& list>
std::vector<std::uint32_t> entries_of(const word_table<list>& table) {
  return {table.entries, table.entries + table.size};
}
template <std::uint32_t size>
std::vector<std::uint32_t> entries_of(const cut_table<size>& table) {
  return {table.entries, table.entries + size};
}

std::uint32_t term(const char* word) {
  reader in{textrank::text(word)};
  return term_of(read_word(in, 0).key);
}

abbreviation class_of(const char* word, const textrank::language& language) {
  reader in{textrank::text(word)};
  return find_abbreviation(language, abbreviation_key(in, 0, in.size));
}

}  // namespace

TEST_CASE("a word list holds the words between its NULs") {
  CHECK(count_words(stop_words) == 26);
  CHECK(count_words(abbreviations) == 6);
  CHECK(count_words(nothing) == 0);
  const char with_gaps[] = "\0\0one\0\0two\0";
  CHECK(count_words(with_gaps) == 2);
  std::vector<std::string> listed;
  for_each_listed(with_gaps, [&](std::uint32_t begin, std::uint32_t end) {
    listed.emplace_back(with_gaps + begin, with_gaps + end);
  });
  CHECK(listed == std::vector<std::string>{"one", "two"});
}

TEST_CASE("a word list is in lower case, without white space, and ends with a NUL of its own") {
  CHECK(is_word_list(stop_words));
  CHECK(is_word_list(abbreviations));
  CHECK(is_word_list(nothing));
  CHECK(is_word_list("one\0two\0"));
  CHECK(is_word_list("über\0"));
  CHECK_FALSE(is_word_list("one\0two"));
  CHECK_FALSE(is_word_list("one\0Two\0"));
  CHECK_FALSE(is_word_list("Über\0"));
  CHECK_FALSE(is_word_list("one two\0"));
  CHECK_FALSE(is_word_list("one\0 "));
}

TEST_CASE("a table of stop words holds the term of each word once, in ascending order") {
  word_table<stop_words> table = make_stop_words<stop_words>();
  std::vector<std::uint32_t> held;
  for (const std::uint32_t entry : entries_of(table))
    if (entry != 0) held.push_back(entry);
  CHECK(held.size() == 25);  // two of the 26 words have one term
  for (std::size_t i = 1; i < held.size(); ++i) CHECK(held[i - 1] / 2 < held[i] / 2);
  // The last bit is that of a word of more than seven letters, and the first with a term decides.
  const auto entry_of = [&](const char* word) -> std::uint32_t {
    for (const std::uint32_t entry : held)
      if (entry >> 1 == term(word)) return entry;
    FAIL("not in the table: " << word);
    return 0;
  };
  for (const char* word : {"alpha", "mu", "upsilon", "roofing"}) CHECK((entry_of(word) & 1u) == 0);
  table.insert(term("alpha"), term("alpha") << 1 | 1u, 1);
  CHECK((entry_of("alpha") & 1u) == 0);
}

TEST_CASE("a stop word of more than seven letters stands for all longer words of its term") {
  static constexpr char longer[] = "roofings\0tile\0";
  const textrank::language made = textrank::pack<longer, nothing>;
  CHECK(
      is_stop_word(made, term("roofing"), 7));  // shorter than the one listed: a stop word as well
  CHECK(is_stop_word(made, term("roofings"), 9));
  CHECK(is_stop_word(made, term("tile"), 4));
  CHECK_FALSE(is_stop_word(made, term("tiled"), 7));
  static constexpr char shorter[] = "roofing\0tile\0";
  const textrank::language other = textrank::pack<shorter, nothing>;
  CHECK(is_stop_word(other, term("roofing"), 7));
  CHECK_FALSE(is_stop_word(other, term("roofings"), 9));
}

TEST_CASE("in a cut table an empty slot repeats the entry behind it, and the last ends it") {
  const auto whole = make_stop_words<stop_words>();
  const auto shorter = cut<make_stop_words<stop_words>().size>(whole);
  const auto before = entries_of(whole), after = entries_of(shorter);
  REQUIRE(before.size() == after.size());
  CHECK(after.back() == UINT32_MAX);
  for (std::size_t i = 0; i + 1 < after.size(); ++i)
    CHECK(after[i] == (before[i] != 0 ? before[i] : after[i + 1]));
}

TEST_CASE("the program makes the tables that the compiler made") {
  CHECK(entries_of(cut<make_stop_words<stop_words>().size>(make_stop_words<stop_words>())) ==
        entries_of(stop_word_table<stop_words>));
  CHECK(entries_of(cut<make_abbreviations<abbreviations>().size>(
            make_abbreviations<abbreviations>())) == entries_of(abbreviation_table<abbreviations>));
  CHECK(entries_of(cut<make_abbreviations<ordinals>().size>(make_abbreviations<ordinals>())) ==
        entries_of(abbreviation_table<ordinals>));
  // Through a pointer, or the compiler would do it after all.
  textrank::language (*volatile make)() noexcept = make_language<stop_words, abbreviations>;
  const textrank::language made = make();
  const textrank::language compiled = textrank::pack<stop_words, abbreviations>;
  CHECK(made.stop_words == compiled.stop_words);
  CHECK(made.abbreviations == compiled.abbreviations);
  CHECK(made.stop_word_slots == compiled.stop_word_slots);
  CHECK(made.abbreviation_slots == compiled.abbreviation_slots);
  textrank::filler_words (*volatile make_fillers)() noexcept = make_filler_words<abbreviations>;
  const textrank::filler_words fillers = make_fillers();
  CHECK(fillers.words == compiled.abbreviations);
  CHECK(fillers.slots == compiled.abbreviation_slots);
  const packed_rules rules_now;
  CHECK(std::memcmp(rules_now.entries, packed.entries, sizeof packed.entries) == 0);
  const root_table roots_now;
  CHECK(std::memcmp(roots_now.value, inverse_roots.value, sizeof inverse_roots.value) == 0);
}

TEST_CASE("a pack of empty lists knows no words") {
  const textrank::language made = make_language<nothing, nothing>();
  CHECK(made.stop_word_slots == 0);
  CHECK(made.abbreviation_slots == 0);
  CHECK_FALSE(is_stop_word(made, term("the"), 3));
  CHECK(class_of("a", made) == abbreviation::no);
}

TEST_CASE("the mark behind an abbreviation tells its class, a lone number sign is a word") {
  const textrank::language made = make_language<nothing, abbreviations>();
  CHECK(class_of("dr", made) == abbreviation::never_ends);
  CHECK(class_of("a", made) == abbreviation::never_ends);
  CHECK(class_of("no", made) == abbreviation::not_before_number);
  CHECK(class_of("p.m", made) == abbreviation::before_capital);
  CHECK(class_of("inc", made) == abbreviation::before_stop_word);
  CHECK(class_of("#", made) == abbreviation::before_stop_word);
  CHECK(class_of("DR", made) == abbreviation::never_ends);
  CHECK(class_of("drs", made) == abbreviation::no);
  CHECK(class_of("pm", made) == abbreviation::no);
  CHECK(class_of("#", textrank::pack<nothing, ordinals>) == abbreviation::never_ends);
}

namespace {

/// Whether both ways to read the word that `source` begins with find the same.
constexpr bool reads_alike(textrank::text source) {
  const reader in(source);
  word fast, slow;
  extend_by_bytes(in, slow);
  extend_by_eights(in, fast);
  if (fast.end != slow.end && in.size - fast.end >= 8) return false;
  extend_by_bytes(in, fast);
  return fast.end == slow.end && fast.letters == slow.letters && fast.kinds == slow.kinds &&
         term_of(fast.key) == term_of(slow.key);
}

static_assert(reads_alike("Roof, and what is behind it"));
static_assert(reads_alike("abcdefg hijklmn"));
static_assert(reads_alike("abcdefgh ijklmn"));
static_assert(reads_alike("Abcdefghijklmnop0123456789 and more"));
static_assert(reads_alike(" nothing here"));

}  // namespace

TEST_CASE("a word read eight bytes at a time is the word read byte by byte") {
  const char bytes[] = "abcxyzABCXYZ0189abcdefghijklm@[`{/: '\x80\xC3\xFF";
  std::uint32_t state = 1;
  const auto below = [&state](std::uint32_t end) {
    state = state * 1664525u + 1013904223u;
    return (state >> 16) % end;
  };
  for (int round = 0; round < 20000; ++round) {
    std::string source;
    const std::uint32_t alphabet = below(2) == 0 ? 29 : sizeof bytes - 1;
    for (std::uint32_t length = below(40); length > 0; --length) source += bytes[below(alphabet)];
    CAPTURE(source);
    REQUIRE(reads_alike(source));
  }
}

TEST_CASE("letters in a row are kept as one by one, in one number and in bytes, seven of them") {
  const char letters[] = "abcdefgh";
  std::uint64_t row = 0;
  for (unsigned i = 0; i < 8; ++i)
    row |= std::uint64_t{static_cast<unsigned char>(letters[i])} << 8 * i;
  const auto check = [&](auto kept) {
    for (std::uint32_t place = 0; place < term_letters; ++place) {
      kept.clear();
      kept.put_row(place, row);
      for (std::uint32_t i = 0; i < 8; ++i) {
        const bool is_letter = i >= place && i < term_letters;
        REQUIRE(kept.at(i) == (is_letter ? letters[i - place] : 0));
      }
    }
  };
  check(eight_letters<true>());
  check(eight_letters<false>());
}
