// The tables that the compiler makes out of a language pack and of the rules: the same work, done
// by the program. What the tables are good for is in words_test and sentences_test.
#include <doctest/doctest.h>

#include <cstdint>
#include <cstring>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

#include "textrank.hpp"

namespace {

using namespace textrank::detail;

// Words of one term ("roofing" and "roofings" share seven letters), of every class, and enough of
// them for some buckets to hold several.
constexpr char stop_words[] =
    "alpha\0beta\0gamma\0delta\0epsilon\0zeta\0eta\0theta\0iota\0kappa\0lambda\0mu\0nu\0xi\0"
    "omicron\0pi\0rho\0sigma\0tau\0upsilon\0phi\0chi\0psi\0omega\0roofing\0roofings\0";
constexpr char abbreviations[] = "dr\0no#\0p.m!\0inc?\0#?\0a\0";
constexpr char ordinals[] = "#\0";
constexpr char nothing[] = "";

/// All numbers of a table, displacements first.
template <class table>
std::vector<std::uint16_t> numbers_of(const table& made) {
  std::vector<std::uint16_t> numbers(std::begin(made.displacements), std::end(made.displacements));
  numbers.insert(numbers.end(), std::begin(made.entries), std::end(made.entries));
  return numbers;
}

bool are_same(const word_table& a, const word_table& b) {
  return a.displacements == b.displacements && a.entries == b.entries && a.buckets == b.buckets &&
         a.slots == b.slots;
}

abbreviation class_of(const char* word, const textrank::language& language) {
  reader in{textrank::text(word)};
  return find_abbreviation(language.abbreviations, abbreviation_key(in, 0, in.size));
}

bool is_stop(const textrank::language& language, const char* word) {
  reader in{textrank::text(word)};
  return is_stop_word(language, read_word(in, 0));
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

TEST_CASE("a table of stop words has every word of the list, and hardly another") {
  const textrank::language made = textrank::pack<stop_words, nothing>;
  for_each_listed(stop_words, [&](std::uint32_t begin, std::uint32_t end) {
    const std::string word(stop_words + begin, stop_words + end);
    CAPTURE(word);
    // The other word of its term comes first in the list, and is shorter.
    CHECK(is_stop(made, word.c_str()) == (word != "roofings"));
    CHECK_FALSE(is_stop(made, ("x" + word).c_str()));
    CHECK_FALSE(is_stop(made, (word + "x").c_str()));
  });
  for (int i = 0; i < 10000; ++i) {
    const std::string word = "w" + std::to_string(i);
    CAPTURE(word);
    CHECK_FALSE(is_stop(made, word.c_str()));
  }
}

TEST_CASE("a stop word of more than seven letters stands for all longer words of its term") {
  static constexpr char longer[] = "roofings\0tile\0";
  const textrank::language made = textrank::pack<longer, nothing>;
  CHECK(is_stop(made, "roofing"));  // shorter than the one listed: a stop word as well
  CHECK(is_stop(made, "roofings"));
  CHECK(is_stop(made, "roofingly"));
  CHECK(is_stop(made, "tile"));
  CHECK_FALSE(is_stop(made, "tiled"));
  static constexpr char shorter[] = "roofing\0tile\0";
  const textrank::language other = textrank::pack<shorter, nothing>;
  CHECK(is_stop(other, "roofing"));
  CHECK_FALSE(is_stop(other, "roofings"));
}

TEST_CASE("of two listed words with one term the first decides") {
  static constexpr char short_first[] = "roofing\0roofings\0", long_first[] = "roofings\0roofing\0";
  CHECK_FALSE(is_stop(textrank::pack<short_first, nothing>, "roofings"));
  CHECK(is_stop(textrank::pack<long_first, nothing>, "roofings"));
  static constexpr char twice[] = "no#\0no!\0";
  CHECK(class_of("no", textrank::pack<nothing, twice>) == abbreviation::not_before_number);
}

namespace {

/// Whether a table of that many terms, each with an entry of its own, gives each back.
template <std::uint32_t words, class function>
bool is_found_in_table(function term_of_number) {
  const auto table = std::make_unique<table_builder<words>>();
  for (std::uint32_t i = 0; i < words; ++i)
    table->add(term_of_number(i), static_cast<std::uint16_t>(i));
  table->build();
  if (!table->is_complete || table->slots < words || table->slots > 2 * words + 2) return false;
  const word_table view{table->displacements, table->entries,
                        static_cast<std::uint16_t>(table->buckets),
                        static_cast<std::uint16_t>(table->slots)};
  for (std::uint32_t i = 0; i < words; ++i)
    if (find_entry(view, term_of_number(i)) != i) return false;
  return true;
}

}  // namespace

TEST_CASE("lists of every length get a table in which each term has a slot of its own") {
  for (std::uint32_t seed = 1; seed < 200; ++seed) {
    CAPTURE(seed);
    const auto hashed = [seed](std::uint32_t i) {
      std::uint64_t z = (seed * 1000003ull + i) * 0x9E3779B97F4A7C15u;
      z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9u;
      return static_cast<std::uint32_t>(z >> 34);
    };
    CHECK(is_found_in_table<1>(hashed));
    CHECK(is_found_in_table<2>(hashed));
    CHECK(is_found_in_table<7>(hashed));
    CHECK(is_found_in_table<60>(hashed));
    CHECK(is_found_in_table<165>(hashed));
    if (seed < 10) CHECK(is_found_in_table<2000>(hashed));
  }
}

TEST_CASE("a list that has no table is told from one that has") {
  // A bucket has one displacement for all its terms: these, the first word's number of each, fall
  // into one bucket of 41, and hardly any displacement spreads 100 terms over 202 slots.
  CHECK_FALSE(is_found_in_table<100>([](std::uint32_t i) { return i * i; }));
}

TEST_CASE("the program makes the tables that the compiler made") {
  CHECK(numbers_of(cut<whole_stop_words<stop_words>.slots>(make_stop_words<stop_words>())) ==
        numbers_of(stop_word_table<stop_words>));
  CHECK(numbers_of(cut<whole_abbreviations<abbreviations>.slots>(
            make_abbreviations<abbreviations>())) == numbers_of(abbreviation_table<abbreviations>));
  CHECK(numbers_of(cut<whole_abbreviations<ordinals>.slots>(make_abbreviations<ordinals>())) ==
        numbers_of(abbreviation_table<ordinals>));
  // Through a pointer, or the compiler would do it after all.
  textrank::language (*volatile make)() noexcept = make_language<stop_words, abbreviations>;
  const textrank::language made = make();
  const textrank::language compiled = textrank::pack<stop_words, abbreviations>;
  CHECK(are_same(made.stop_words, compiled.stop_words));
  CHECK(are_same(made.abbreviations, compiled.abbreviations));
  textrank::filler_words (*volatile make_fillers)() noexcept = make_filler_words<abbreviations>;
  const textrank::filler_words fillers = make_fillers();
  CHECK(are_same(fillers.words, compiled.abbreviations));
  const packed_rules rules_now;
  CHECK(std::memcmp(&rules_now, &packed, sizeof packed) == 0);
  const root_table roots_now;
  CHECK(std::memcmp(roots_now.value, inverse_roots.value, sizeof inverse_roots.value) == 0);
}

TEST_CASE("a pack of empty lists knows no words") {
  const textrank::language made = make_language<nothing, nothing>();
  CHECK(made.stop_words.buckets == 0);
  CHECK(made.abbreviations.buckets == 0);
  CHECK_FALSE(is_stop(made, "the"));
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

/// Whether both ways to read the word that `source` begins with find the same. The fast one stops at
/// a digit, and near the end of the text.
constexpr bool reads_alike(textrank::text source) {
  const reader in(source);
  word fast, slow;
  extend_by_bytes(in, slow);
  extend_by_eights(in, fast);
  const bool stops = fast.end == slow.end || is_ascii_digit(in.byte(fast.end));
  if (!stops && in.size - fast.end >= 8) return false;
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
