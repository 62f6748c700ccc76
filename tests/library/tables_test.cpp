// The tables that the compiler makes out of a language pack and of the rules: the same work, done
// by the program. What the tables are good for is in words_test and sentences_test.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include "textrank.hpp"

namespace {

using namespace textrank::detail;
using textrank::list_fault;

// Words of one term ("roofing" and "roofings" share seven letters), of every class, and enough of
// them for some buckets to hold several.
constexpr char stop_words[] =
    "alpha\0beta\0gamma\0delta\0epsilon\0zeta\0eta\0theta\0iota\0kappa\0lambda\0mu\0nu\0xi\0"
    "omicron\0pi\0rho\0sigma\0tau\0upsilon\0phi\0chi\0psi\0omega\0roofing\0roofings\0";
constexpr char abbreviations[] = "dr\0no#\0p.m!\0inc?\0#?\0a\0d'art\0";
constexpr char ordinals[] = "#\0";
constexpr char fillers[] = "heute\0von!\0";
constexpr char nothing[] = "";

/// All numbers of a table, displacements first.
template <class table>
std::vector<std::uint16_t> numbers_of(const table& made) {
  std::vector<std::uint16_t> numbers(std::begin(made.displacements), std::end(made.displacements));
  for (const table_entry& e : made.entries) numbers.push_back(e.value);
  return numbers;
}

bool are_same(const word_table& a, const word_table& b) {
  return a.displacements == b.displacements && a.entries == b.entries &&
         a.multiplier == b.multiplier && a.buckets == b.buckets && a.places == b.places;
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
  CHECK(count_words(read_list(stop_words)) == 26);
  CHECK(count_words(read_list(abbreviations)) == 7);
  CHECK(count_words(read_list(nothing)) == 0);
  const char two[] = "one\0two\0";
  std::vector<std::string> listed;
  for_each_listed(read_list(two), [&](std::uint32_t begin, std::uint32_t end) {
    listed.emplace_back(two + begin, two + end);
  });
  CHECK(listed == std::vector<std::string>{"one", "two"});
}

namespace {

/// The first fault of a list of each kind.
template <std::size_t capacity>
list_fault fault_in(const char (&list)[capacity], list_kind what = list_kind::stop_words) {
  return check_list(read_list(list), what).fault;
}

}  // namespace

TEST_CASE("a word that the text can hold has no fault") {
  CHECK(fault_in(stop_words) == list_fault::no_fault);
  CHECK(fault_in(abbreviations, list_kind::abbreviations) == list_fault::no_fault);
  CHECK(fault_in(nothing) == list_fault::no_fault);
  CHECK(fault_in("über\0") == list_fault::no_fault);
  CHECK(fault_in("और\0") == list_fault::no_fault);       // a vowel sign is a mark on its letter
  CHECK(fault_in("ɛ\u0301\0") == list_fault::no_fault);  // no code point for both
  CHECK(fault_in("mp3\0") == list_fault::no_fault);
  CHECK(fault_in("von!\0heute\0", list_kind::fillers) == list_fault::no_fault);
  CHECK(fault_in("z.b\0л.с?\0", list_kind::abbreviations) == list_fault::no_fault);
}

TEST_CASE("a word that no text can hold is a fault of the list") {
  const auto abbreviations_of = list_kind::abbreviations;
  CHECK(fault_in("one\0two") == list_fault::no_end);
  CHECK(fault_in("one\0\0two\0") == list_fault::empty_word);
  CHECK(fault_in("\0one\0") == list_fault::empty_word);
  CHECK(fault_in("!\0", abbreviations_of) == list_fault::empty_word);
  CHECK(fault_in("one\0Two\0") == list_fault::capital);
  CHECK(fault_in("oNe\0") == list_fault::capital);
  CHECK(fault_in("Über\0") == list_fault::capital);
  CHECK(fault_in("one two\0") == list_fault::space_inside);
  CHECK(fault_in("one\0 ") == list_fault::no_end);
  CHECK(fault_in("one\u00A0two\0") == list_fault::space_inside);
  CHECK(fault_in("don't\0") == list_fault::no_letter);
  CHECK(fault_in("e.g\0") == list_fault::no_letter);  // a stop word has no full stops inside
  CHECK(fault_in("了\0") == (TEXTRANK_UNICODE == 0 ? list_fault::no_fault : list_fault::no_letter));
  CHECK(fault_in("c.-à-d\0", abbreviations_of) == list_fault::no_letter);
  CHECK(fault_in("c/o\0", abbreviations_of) == list_fault::no_letter);
  CHECK(fault_in("c:a\0", abbreviations_of) == list_fault::no_letter);
  CHECK(fault_in("etc.\0", abbreviations_of) == list_fault::no_letter);  // without its last one
  CHECK(fault_in(".net\0", abbreviations_of) == list_fault::no_letter);
  CHECK(fault_in("usw!?\0", abbreviations_of) == list_fault::no_letter);
  CHECK(fault_in("#\0") == list_fault::no_letter);
  CHECK(fault_in("u\u0308ber\0") == list_fault::decomposed);
  CHECK(fault_in("е\u0308\0") == list_fault::decomposed);  // Cyrillic
  CHECK(fault_in("e\u0302\u0301\0") == list_fault::decomposed);
  CHECK(fault_in("\u00EA\u0301\0") == list_fault::decomposed);
  CHECK(fault_in("so\u00ADft\0") == list_fault::no_fault);  // invisible, and dropped in texts
  CHECK(fault_in("so\u00ADft\0", abbreviations_of) == list_fault::no_letter);
  CHECK(fault_in("abcdefghijabcdefghijabcdefghijabcdefghijabcdefghi\0") == list_fault::too_long);
}

TEST_CASE("the first fault of a list is reported with the number of its word") {
  const list_report report =
      check_list(read_list("one\0two\0Three\0f our\0"), list_kind::stop_words);
  CHECK(report.fault == list_fault::capital);
  CHECK(report.word == 2);
}

TEST_CASE("a word twice with two marks is a fault, and twice with the same mark is none") {
  static constexpr char two_marks[] = "no#\0dr\0no!\0", one_mark[] = "no#\0dr\0no#\0";
  CHECK(sorted_list<two_marks, list_kind::abbreviations>.fault == list_fault::two_meanings);
  CHECK(sorted_list<one_mark, list_kind::abbreviations>.fault == list_fault::no_fault);
  CHECK(class_of("no", textrank::pack<nothing, one_mark>) == abbreviation::not_before_number);
}

TEST_CASE("a table of stop words has every word of the list, and hardly another") {
  const textrank::language made = textrank::pack<stop_words, nothing>;
  for_each_listed(read_list(stop_words), [&](std::uint32_t begin, std::uint32_t end) {
    const std::string word(stop_words + begin, stop_words + end);
    CAPTURE(word);
    CHECK(is_stop(made, word.c_str()));
    CHECK_FALSE(is_stop(made, ("x" + word).c_str()));
    // A longer word with the first seven letters of "roofings" counts as a form of it.
    CHECK(is_stop(made, (word + "x").c_str()) == (word.substr(0, 7) == "roofing"));
  });
  int taken = 0;
  for (int i = 0; i < 100000; ++i) taken += is_stop(made, ("w" + std::to_string(i)).c_str());
  CHECK(taken <= 3 + 3 * 2);  // one in 32,768, and three standard deviations
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

TEST_CASE("two listed words with one term are both found, in either order") {
  static constexpr char short_first[] = "roofing\0roofings\0", long_first[] = "roofings\0roofing\0";
  for (const textrank::language& made :
       {textrank::pack<short_first, nothing>, textrank::pack<long_first, nothing>}) {
    CHECK(is_stop(made, "roofing"));
    CHECK(is_stop(made, "roofings"));
  }
}

TEST_CASE("no word of one list is taken for one of the other") {
  const auto check = [](const textrank::language& made, const reader& stops, const reader& abbrs) {
    std::set<std::string> listed_stops, listed_abbreviations;
    const auto read = [](const reader& list, list_kind what, std::set<std::string>& words) {
      for_each_listed(list, [&](std::uint32_t begin, std::uint32_t end) {
        words.emplace(list.bytes + begin, list.bytes + unmarked_end(list, begin, end, what));
      });
    };
    read(stops, list_kind::stop_words, listed_stops);
    read(abbrs, list_kind::abbreviations, listed_abbreviations);
    for (const std::string& word : listed_stops)
      CHECK((class_of(word.c_str(), made) != abbreviation::no) ==
            (listed_abbreviations.count(word) != 0));
    for (const std::string& word : listed_abbreviations)
      if (word.find_first_of(".#'") == std::string::npos)
        CHECK(is_stop(made, word.c_str()) == (listed_stops.count(word) != 0));
  };
  check(textrank::english, read_list(textrank::english_stop_words),
        read_list(textrank::english_abbreviations));
  check(textrank::pack<stop_words, abbreviations>, read_list(stop_words), read_list(abbreviations));
}

TEST_CASE("a table knows which words of another list it would take for its own") {
  static constexpr char few[] = "inc?\0", other[] = "penn\0zzzz\0inc\0";
  const word_table& table = textrank::english.abbreviations;  // has "penn" and "inc"
  const auto takes = [&](const auto& own) {
    return takes_other(table, list_kind::abbreviations, own.words, own.count, read_list(other),
                       list_kind::stop_words);
  };
  CHECK(takes(sorted_list<few, list_kind::abbreviations>));
  CHECK_FALSE(takes(sorted_list<textrank::english_abbreviations, list_kind::abbreviations>));
}

namespace {

/// Whether a table of that many terms, each with a fact of its own, gives each back, and how many
/// multipliers were tried for it; 0 where none serves.
std::uint32_t attempts_for(std::uint32_t count, std::uint32_t (*term_of_number)(std::uint32_t)) {
  std::vector<listed_word> words;
  for (std::uint32_t i = 0; i < count; ++i) words.emplace_back(term_of_number(i), i & 3u);
  std::uint32_t kept = count;
  sort_words(words.data(), kept);
  std::vector<std::uint8_t> displacements(buckets_for(kept));
  std::vector<table_entry> entries(places_for(kept) + 1);
  std::vector<std::uint32_t> taken(places_for(kept) / 32 + 1);
  table_maker maker{words.data(), kept, displacements.data(), entries.data(), taken.data()};
  for (std::uint32_t attempt = 0; attempt < most_attempts; ++attempt) {
    const std::uint32_t multiplier = multiplier_of(list_kind::abbreviations, attempt);
    if (!maker.make(multiplier, list_kind::abbreviations)) continue;
    const word_table view{displacements.data(), entries.data(), multiplier,
                          static_cast<std::uint16_t>(buckets_for(kept)),
                          static_cast<std::uint16_t>(places_for(kept))};
    for (std::uint32_t i = 0; i < kept; ++i)
      if (find_entry(view, words[i].term()) != entry_of(words[i], list_kind::abbreviations))
        return 0;
    return attempt + 1;
  }
  return 0;
}

std::uint32_t seed;
std::uint32_t hashed(std::uint32_t i) {
  std::uint64_t z = (seed * 1000003ull + i) * 0x9E3779B97F4A7C15u;
  z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9u;
  return static_cast<std::uint32_t>(z >> 34);
}

}  // namespace

TEST_CASE("lists of every length get a table in which each term has a place of its own") {
  for (seed = 1; seed < 100; ++seed) {
    CAPTURE(seed);
    for (const std::uint32_t words : {1u, 2u, 7u, 60u, 127u, 165u, 255u, 256u, 499u})
      CHECK(attempts_for(words, hashed) != 0);
    if (seed < 10) CHECK(attempts_for(2000, hashed) != 0);
  }
  CHECK(attempts_for(most_listed_words - 1, hashed) != 0);
}

TEST_CASE("a list that has no table is told from one that has") {
  // A bucket has one displacement for all its terms: these, the first word's number of each, fall
  // into one bucket of 81, and hardly any displacement spreads 200 terms over 201 places.
  CHECK(attempts_for(200, [](std::uint32_t i) { return i * i / 8; }) == 0);
}

TEST_CASE("words are sorted by their terms, whatever their order, and each is kept once") {
  for (std::uint32_t count = 0; count < 40; ++count) {
    std::vector<listed_word> words;
    for (std::uint32_t i = 0; i < count; ++i) words.emplace_back(hashed(i) & 31u, i & 1u);
    std::vector<listed_word> expected = words;
    std::sort(expected.begin(), expected.end());
    bool agree = true;
    for (std::size_t i = expected.size(); i-- > 1;) {
      if (expected[i - 1].term() != expected[i].term()) continue;
      agree = agree && expected[i - 1].fact() == expected[i].fact();
      expected.erase(expected.begin() + static_cast<std::ptrdiff_t>(i) - 1);
    }
    std::uint32_t kept = count;
    CHECK(sort_words(words.data(), kept) == agree);
    REQUIRE(kept == expected.size());
    for (std::uint32_t i = 0; i < kept; ++i) {
      CHECK(words[i].term() == expected[i].term());
      CHECK(words[i].fact() == expected[i].fact());
    }
  }
}

TEST_CASE("the program makes the tables that the compiler made") {
  CHECK(numbers_of(make_table<stop_words, list_kind::stop_words, 1>().bytes) ==
        numbers_of(packed_table<stop_words, list_kind::stop_words, 1>));
  CHECK(numbers_of(make_table<abbreviations, list_kind::abbreviations, 0>().bytes) ==
        numbers_of(packed_table<abbreviations, list_kind::abbreviations, 0>));
  // Through a pointer, or the compiler would do it after all.
  textrank::language (*volatile make)() noexcept = make_language<stop_words, abbreviations>;
  const textrank::language made = make();
  const textrank::language compiled = textrank::pack<stop_words, abbreviations>;
  CHECK(are_same(made.stop_words, compiled.stop_words));
  CHECK(are_same(made.abbreviations, compiled.abbreviations));
  textrank::filler_words (*volatile make_fillers)() noexcept = make_filler_words<fillers>;
  CHECK(are_same(make_fillers().words, textrank::pack_fillers<fillers>.words));
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
  CHECK(class_of("d'art", made) == abbreviation::never_ends);
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

namespace {

constexpr textrank::language_rules rules{textrank::nouns::capitalised, "er\0sie\0es\0", "haftung\0",
                                         "januar\0montag\0donnerstag\0"};
const textrank::language with_rules = textrank::pack<stop_words, abbreviations, rules>;

rule_word rule_of(const char* word, const textrank::language& language) {
  reader in{textrank::text(word)};
  return find_rule_word(language, term_of(read_word(in, 0).key));
}

}  // namespace

TEST_CASE("the rules of a language tell its words apart") {
  CHECK(with_rules.capitalises_nouns);
  CHECK(rule_of("er", with_rules) == rule_word::leaning);
  CHECK(rule_of("Sie", with_rules) == rule_word::leaning);
  CHECK(rule_of("Haftung", with_rules) == rule_word::legal);
  CHECK(rule_of("Haftungsausschluss", with_rules) == rule_word::legal);  // longer, the same start
  CHECK(rule_of("Montag", with_rules) == rule_word::time);
  CHECK(rule_of("Donnerstag", with_rules) == rule_word::time);
  CHECK(rule_of("Dienstag", with_rules) == rule_word::no);
  CHECK(rule_of("Montags", with_rules) == rule_word::no);  // seven letters, not the six listed
}

TEST_CASE("a language without rules has no words for them, and small nouns") {
  const textrank::language without = textrank::pack<stop_words, abbreviations>;
  CHECK_FALSE(without.capitalises_nouns);
  CHECK(rule_of("er", without) == rule_word::no);
  CHECK(rule_of("er", textrank::none) == rule_word::no);
}

TEST_CASE("English knows what points back, what is legal and what is a day") {
  CHECK_FALSE(textrank::english.capitalises_nouns);
  for (const char* word : {"He", "she", "It", "they", "That"})
    CHECK(rule_of(word, textrank::english) == rule_word::leaning);
  for (const char* word : {"Copyright", "copyrights", "WARRANTIES", "hereby"})
    CHECK(rule_of(word, textrank::english) == rule_word::legal);
  for (const char* word : {"Monday", "May", "September"})
    CHECK(rule_of(word, textrank::english) == rule_word::time);
  for (const char* word : {"the", "we", "house", "day"})
    CHECK(rule_of(word, textrank::english) == rule_word::no);
}
