// Memory: one number, exact, and nothing touched but what was given.
#include <algorithm>
#include <type_traits>

#include "support.hpp"

using support::cells;
using support::chosen;
using support::ranked;
using textrank::memory;
using textrank::options;
using textrank::overflow;
using textrank::status;
using textrank::summarize;

namespace {

constexpr char roof[] =
    "The roof leaks when it rains. Rain ruins the books. The council pays for the roof.";
constexpr auto roof_bytes = static_cast<std::size_t>(textrank::required_bytes(roof));

options all_sentences() {
  options wanted;
  wanted.max_sentences = UINT32_MAX;
  return wanted;
}

/// Options that take every way through RANK and CHOOSE.
std::vector<options> all_options() {
  std::vector<options> all(9);
  all[1].max_sentences = 1;
  all[2].max_words = 20;
  all[3].max_bytes = 100;
  all[4].max_percent = 30;
  all[5].ranking = textrank::news;
  all[6].ranking = textrank::unordered;
  all[7].ranking = textrank::classic;
  all[8].max_sentences = UINT32_MAX;
  return all;
}

/// More than 16,384 terms that are no stop words: from there on the sort counts in 256 cells.
const std::string& long_prose() {
  static const std::string made = support::prose(3, 3200);
  return made;
}

}  // namespace

TEST_CASE("a workspace is as large as its number says, in whole cells of four bytes") {
  CHECK(sizeof(textrank::workspace<4>) == 4);
  CHECK(sizeof(textrank::workspace<7>) == 4);
  CHECK(sizeof(textrank::workspace<8>) == 8);
  CHECK(sizeof(textrank::workspace<6 * 1024>) == 6 * 1024);
  textrank::workspace<1000> room;
  CHECK(memory(room).size_bytes() == 1000);
  CHECK(memory(room).count() == 250);
  CHECK(static_cast<void*>(memory(room).cells()) == static_cast<void*>(&room));
}

TEST_CASE("a view of memory knows its cells") {
  std::uint32_t array[5] = {};
  CHECK(memory(array).count() == 5);
  CHECK(memory(array).cells() == array);
  CHECK(memory(array, 3).count() == 3);
  CHECK(memory(nullptr, 3).count() == 0);
  CHECK(memory().size_bytes() == 0);
}

TEST_CASE("a workspace that is about to vanish is refused: the summary lives in it") {
  CHECK(std::is_convertible_v<textrank::workspace<64>&, memory>);
  CHECK_FALSE(std::is_convertible_v<textrank::workspace<64>, memory>);
}

TEST_CASE("a fixed workspace and the caller's cells choose the same sentences") {
  static textrank::workspace<64 * 1024> fixed;
  for (const auto& sample : support::samples()) {
    CAPTURE(sample.about);
    static std::uint32_t own[16 * 1024];
    const auto in_fixed = chosen(summarize(sample.text, fixed));
    REQUIRE(!in_fixed.empty());
    CHECK(chosen(summarize(sample.text, own)) == in_fixed);
    CHECK(chosen(summarize(sample.text, memory(own, 15 * 1024))) == in_fixed);
  }
}

TEST_CASE("required_bytes is needed_bytes, whatever the options and the memory") {
  static textrank::workspace<64 * 1024> large;
  textrank::workspace<16> small;
  for (const auto& sample : support::samples()) {
    CAPTURE(sample.about);
    const auto required = textrank::required_bytes(sample.text);
    CHECK(required > 0);
    CHECK(required % sizeof(std::uint32_t) == 0);
    for (const auto& wanted : all_options()) {
      CHECK(summarize(sample.text, large, wanted).needed_bytes() == required);
      CHECK(summarize(sample.text, small, wanted).needed_bytes() == required);
    }
    const auto in_none = textrank::required_bytes(sample.text, textrank::none);
    CHECK(summarize(sample.text, large, {}, textrank::none).needed_bytes() == in_none);
  }
}

TEST_CASE("a short text takes six cells a sentence, two a word that is no stop word, and one") {
  CHECK(textrank::required_bytes("It was.") == 4 * (6 + 1));
  CHECK(textrank::required_bytes("Roof.") == 4 * (6 + 2 + 1));
  CHECK(textrank::required_bytes("Roof. It was the rain.") == 4 * (2 * 6 + 2 * 2 + 1));
}

TEST_CASE("exactly enough memory does, one cell less is reported with the number that would do") {
  std::vector<std::string> texts = {long_prose()};
  for (const auto& sample : support::samples()) texts.push_back(sample.text);
  for (std::uint64_t seed = 0; seed < 300; ++seed) texts.push_back(support::noise(seed));
  for (std::uint32_t sentences = 1; sentences < 60; ++sentences)
    texts.push_back(support::prose(sentences, sentences));
  int tested = 0;
  for (const auto& source : texts) {
    const auto required = textrank::required_bytes(source);
    if (required == 0) continue;
    CAPTURE(source.substr(0, 200));
    cells enough(required);
    const auto good = summarize(source, enough, all_sentences());
    CHECK(good.status() == status::ok);
    CHECK(good.size() == support::count_candidates(source));
    CHECK(good.needed_bytes() == required);

    cells short_of_it(required - sizeof(std::uint32_t));
    const auto bad = summarize(source, short_of_it, all_sentences());
    CHECK(bad.status() == status::out_of_memory);
    CHECK_FALSE(bad);
    CHECK(bad.needed_bytes() == required);
    CHECK(bad.empty());
    CHECK(bad.begin() == bad.end());
    CHECK(bad.ranked_sentences() == 0);
    ++tested;
  }
  CHECK(tested > 300);
}

TEST_CASE("a text takes what its sentences and words take while they are indexed or ranked") {
  // In cells: indexing takes two a sentence, one a word that counts, five slots for four of these and
  // one slot more; ranking takes six a sentence and two a word; and both take one for the end.
  for (const std::uint32_t words :
       {1u, 2u, 3u, 4u, 5u, 99u, 100u, 639u, 640u, 641u, 1024u, 8192u, 16385u})
    for (const std::uint32_t sentences : {1u, 2u, 40u}) {
      if (sentences > words) continue;
      std::string source;
      for (std::uint32_t i = 0; i < words; ++i)
        source += i < sentences ? "Roof. " : i + 1 < words ? "roof " : "roof.";
      // What is behind the last full stop is a sentence with the one before it.
      source = source.substr(0, source.find_last_not_of(' ') + 1);
      std::uint32_t found = 0;
      for (const auto s : textrank::sentences(source)) found += s.words > 0;
      const std::uint64_t to_index = 2 * found + words + (words + words / 4 + 1) + 1;
      const std::uint64_t to_rank = 6 * found + 2 * words + 1;
      CAPTURE(words);
      CAPTURE(found);
      CHECK(textrank::required_bytes(source) == 4 * std::max(to_index, to_rank));
    }
}

// clang++ refuses to form a pointer that is more than one behind an array or before it.
template <std::size_t cells>
constexpr std::size_t chosen_in(textrank::text source) {
  textrank::workspace<4 * cells> exact;
  return summarize(source, exact, 9).size();
}

TEST_CASE("the smallest workspaces that there are do, and no pointer leaves them") {
  static_assert(chosen_in<7>("The.") == 1);
  static_assert(chosen_in<9>("Roof.") == 1);
  static_assert(chosen_in<13>("The. The.") == 2);
  static_assert(chosen_in<19>("The. The. The.") == 3);
  CHECK(textrank::required_bytes("The.") == 4 * 7);
  CHECK(textrank::required_bytes("Roof.") == 4 * 9);
  CHECK(textrank::required_bytes("The. The.") == 4 * 13);
  CHECK(textrank::required_bytes("The. The. The.") == 4 * 19);
}

TEST_CASE("one byte less than enough does not do") {
  textrank::workspace<roof_bytes> enough;
  textrank::workspace<roof_bytes - 1> short_of_it;
  CHECK(summarize(roof, enough).status() == status::ok);
  const auto bad = summarize(roof, short_of_it);
  CHECK(bad.status() == status::out_of_memory);
  CHECK(bad.needed_bytes() == roof_bytes);
}

TEST_CASE("every size below enough is reported with the same number") {
  const std::string& source = support::samples()[0].text;
  const auto required = textrank::required_bytes(source);
  for (std::uint64_t bytes = 0; bytes < required; bytes += sizeof(std::uint32_t)) {
    cells room(bytes);
    const auto found = summarize(source, room);
    CHECK(found.status() == status::out_of_memory);
    CHECK(found.needed_bytes() == required);
    CHECK(found.empty());
  }
}

TEST_CASE("no memory at all is reported like too little") {
  const auto found = summarize(roof, memory());
  CHECK(found.status() == status::out_of_memory);
  CHECK(found.needed_bytes() == roof_bytes);
  options wanted;
  wanted.when_too_long = overflow::rank_what_fits;
  CHECK(summarize(roof, memory(), wanted).status() == status::out_of_memory);
  CHECK(summarize(roof, memory(), wanted).empty());
}

TEST_CASE("a larger workspace, and what was in it before, change nothing") {
  for (const auto& sample : support::samples()) {
    CAPTURE(sample.about);
    const auto required = textrank::required_bytes(sample.text);
    for (const auto& wanted : all_options()) {
      cells exact(required);
      const auto expected = summarize(sample.text, exact, wanted);
      const auto expected_chosen = chosen(expected);
      const auto expected_ranked = ranked(expected);
      for (const unsigned more : {4u, 8u, 100u, 40000u})
        for (const std::uint32_t filler : {0u, 0xFFFFFFFFu, 0x80000001u}) {
          cells larger(required + more, filler);
          const auto found = summarize(sample.text, larger, wanted);
          CHECK(found.status() == expected.status());
          CHECK(chosen(found) == expected_chosen);
          CHECK(ranked(found) == expected_ranked);
        }
    }
  }
}

TEST_CASE("calls keep no state: the same workspace gives the same summary again") {
  static textrank::workspace<64 * 1024> room;
  const std::string& first = support::samples()[0].text;
  const auto expected = chosen(summarize(first, room));
  for (const auto& sample : support::samples()) {
    REQUIRE(summarize(sample.text, room).needed_bytes() > 0);
    CHECK(chosen(summarize(first, room)) == expected);
  }
}

TEST_CASE("nothing is written outside the workspace, whatever its size") {
  constexpr std::uint32_t canary = 0xC0FFEE42;
  constexpr std::size_t fence = 64;
  for (const auto& sample : support::samples()) {
    CAPTURE(sample.about);
    const auto needed = static_cast<std::size_t>(textrank::required_bytes(sample.text) / 4);
    const std::size_t step = needed < 400 ? 1 : needed / 97;
    std::vector<std::uint32_t> field(needed + 8 + 2 * fence);
    for (std::size_t count = 0; count < needed + 8; count += step)
      for (const auto what : {overflow::report, overflow::rank_what_fits})
        for (auto wanted : {options{}, all_sentences()}) {
          wanted.when_too_long = what;
          std::fill(field.begin(), field.end(), canary);
          const auto found = summarize(sample.text, memory(field.data() + fence, count), wanted);
          CHECK(found.needed_bytes() == needed * 4);
          const auto is_canary = [](std::uint32_t cell) { return cell == canary; };
          const auto begin = field.begin(), body = begin + static_cast<std::ptrdiff_t>(fence);
          CHECK(std::all_of(begin, body, is_canary));
          CHECK(std::all_of(body + static_cast<std::ptrdiff_t>(count), field.end(), is_canary));
        }
  }
}

TEST_CASE("rank_what_fits gives the summary of as many leading sentences as fit") {
  // One paragraph without headings, so a leading part is read as it is in the whole.
  for (std::uint64_t seed = 10; seed < 16; ++seed) {
    const std::string source = support::prose(seed, 30);
    std::vector<std::string> leading;  // leading[k]: the first k sentences
    leading.emplace_back();
    for (const auto s : textrank::sentences(source))
      leading.push_back(source.substr(0, s.offset + s.text.size()));
    REQUIRE(leading.size() == 31);

    const auto required = textrank::required_bytes(source);
    for (auto wanted : all_options()) {
      if (wanted.max_percent != 0) continue;  // of the whole text: tested in limits_test
      wanted.when_too_long = overflow::rank_what_fits;
      for (std::uint64_t bytes = 0; bytes < required; bytes += 28) {
        std::size_t fit = 0;
        while (textrank::required_bytes(leading[fit + 1]) <= bytes) ++fit;
        cells room(bytes);
        const auto found = summarize(source, room, wanted);
        CHECK(found.status() == status::out_of_memory);
        CHECK(found.needed_bytes() == required);
        REQUIRE(found.ranked_sentences() == fit);
        cells plenty(required);
        const auto expected = summarize(leading[fit], plenty, wanted);
        CHECK(chosen(found) == chosen(expected));
        CHECK(ranked(found) == ranked(expected));
      }
    }
  }
}

TEST_CASE("rank_what_fits changes nothing when all fits") {
  options wanted;
  wanted.when_too_long = overflow::rank_what_fits;
  for (const auto& sample : support::samples()) {
    CAPTURE(sample.about);
    cells room(textrank::required_bytes(sample.text));
    const auto expected = chosen(summarize(sample.text, room));
    const auto found = summarize(sample.text, room, wanted);
    CHECK(found.status() == status::ok);
    CHECK(chosen(found) == expected);
  }
}

TEST_CASE("an article takes no more workspace than a byte for each byte of it") {
  for (const char* name : {"talks.txt", "walkout.txt"}) {
    CAPTURE(name);
    const std::string article = support::read_file(std::string(ARTICLES_FOLDER "/") + name);
    REQUIRE(article.size() > 1000);
    CHECK(textrank::required_bytes(article) <= article.size());
  }
}
