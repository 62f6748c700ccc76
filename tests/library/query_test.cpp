// A query turns the restart of the ranking towards its terms, and `explain` says what connects a
// sentence with the others.
#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "textrank.hpp"

namespace {

// Two subjects, the roof first and more often; each sentence has five terms or more.
constexpr char town[] =
    "The council votes on the library roof after heavy winter storms. "
    "Storms of the winter ruined the library roof and many books. "
    "Repair of the roof costs the council much money this winter. "
    "A ferry crosses the river near the market every morning. "
    "Passengers of the ferry pay the captain at the market bridge. "
    "Library staff asked the council for a roof without leaks.";

constexpr textrank::status ok = textrank::status::ok;

struct outcome {
  textrank::status status;
  std::vector<std::uint32_t> ranks;
  std::vector<std::uint16_t> scores;
  bool operator==(const outcome& other) const {
    return status == other.status && ranks == other.ranks && scores == other.scores;
  }
};

outcome summarize(std::string_view text, const std::string& query, std::uint8_t percent = 80,
                  const textrank::language& language = textrank::english) {
  static textrank::workspace<64 * 1024> room;
  textrank::options wanted;
  wanted.max_sentences = 2;
  wanted.query = query;
  wanted.query_percent = percent;
  wanted.ranking = textrank::unordered;  // so that the query alone tells equal sentences apart
  const textrank::summary found = textrank::summarize(text, room, wanted, language);
  outcome result{found.status(), {}, {}};
  for (std::uint32_t i = 0; i < found.ranked_sentences(); ++i) {
    result.ranks.push_back(found.ranked(i).rank);
    result.scores.push_back(found.ranked(i).score);
  }
  return result;
}

std::uint32_t best(const outcome& found) {
  for (std::uint32_t i = 0; i < found.scores.size(); ++i)
    if (found.scores[i] == 65535) return i;
  return UINT32_MAX;
}

}  // namespace

TEST_CASE("without a query the subject of the text wins, with one its own") {
  CHECK(best(summarize(town, "")) != 4);
  CHECK(best(summarize(town, "ferry passengers")) == 4);
  CHECK(best(summarize(town, "the captain of a ferry, and his passengers")) == 4);
}

TEST_CASE("a query that matches nothing gives the plain summary, to the last bit of a score") {
  const outcome plain = summarize(town, "");
  CHECK(plain.status == ok);
  for (const char* query : {"zebra", "the of and which", " \n ", "...", "\xFF\xC3(\xE2\x80",
                            "zebra giraffe elephant"}) {
    CAPTURE(query);
    CHECK(summarize(town, query) == plain);
  }
  CHECK(summarize(town, "ferry", 0) == plain);
}

TEST_CASE("the larger the part of the query, the more its sentences gain") {
  std::uint32_t last = 0;
  for (std::uint8_t percent = 0; percent <= 80; percent = static_cast<std::uint8_t>(percent + 20)) {
    const outcome found = summarize(town, "captain", percent);
    const std::uint32_t score = found.scores[4];
    CHECK(score >= last);
    last = score;
  }
  CHECK(last > summarize(town, "captain", 0).scores[4]);
}

TEST_CASE("more terms of the query count more than one") {
  const outcome found = summarize(town, "ferry market captain");
  CHECK(found.scores[4] > found.scores[3]);  // three of them against two
}

TEST_CASE("a term that the query says twice counts once") {
  std::string repeated = "ferry captain";
  for (int i = 0; i < 10000; ++i) repeated += " ferry";
  CHECK(summarize(town, repeated) == summarize(town, "ferry captain"));
}

// No word is in two of these sentences, so there are no votes: the restart alone is the score.
constexpr char apart[] =
    "Roof tiles leak badly in town. Ferry crews rest ashore by night. "
    "Bakers knead dough before dawn. Children chase paper kites up hills.";

TEST_CASE("whatever word is asked for and nothing else, its sentence has all of the score") {
  std::uint32_t position = 0;
  for (const textrank::split_sentence s : textrank::sentences(apart)) {
    for (const textrank::text word : textrank::words(s.text)) {
      if (word == "before" || word == "in" || word == "by" || word == "up") continue;  // stop words
      const std::string query(word.begin(), word.end());
      CAPTURE(query);
      std::vector<std::uint16_t> expected(4, 0);
      expected[position] = 65535;
      CHECK(summarize(apart, query, 100).scores == expected);
    }
    ++position;
  }
}

TEST_CASE("where only a heading has the word that is asked for, the heading has all of the score") {
  const outcome found = summarize(
      "Harbour plans\n\nThe rain ruins the roof of the library. The council pays for the roof.",
      "harbour", 100);
  CHECK(found.scores == std::vector<std::uint16_t>{65535, 0, 0});
}

TEST_CASE("a sentence gains by the number of its terms in the query, three at most") {
  const auto ratio = [](const std::string& query) {
    const outcome found = summarize(apart, query, 100);
    return found.scores[0] / 65535.0;  // the first has one, the third one has more
  };
  CHECK(ratio("roof dough") == 1);
  CHECK(ratio("roof dough dawn") == doctest::Approx(1 / 2.0).epsilon(0.001));
  CHECK(ratio("roof dough dawn knead") == doctest::Approx(1 / 3.0).epsilon(0.001));
  CHECK(ratio("roof dough dawn knead bakers") == doctest::Approx(1 / 3.0).epsilon(0.001));
}

TEST_CASE("a word that a sentence says twice counts once for a query") {
  const char twice[] =
      "Roof meets roof over another roof. Ferry crews rest ashore tonight. "
      "Bakers knead dough before dawn.";
  const outcome found = summarize(twice, "roof bakers ferry dough", 100);
  CHECK(found.scores[0] == found.scores[1]);
  CHECK(found.scores[2] == 65535);
  CHECK(found.scores[0] == doctest::Approx(65535 / 2.0).epsilon(0.001));
}

TEST_CASE("a query of ten thousand different words does not take longer than it is") {
  std::string query;
  for (int i = 0; i < 10000; ++i) query += "word" + std::to_string(i) + " ";
  CHECK(summarize(town, query) == summarize(town, ""));
  CHECK(best(summarize(town, query + "captain passengers ferry")) == 4);
}

TEST_CASE("terms are compared as everywhere: seven letters, any case, no stop words") {
  CHECK(summarize(town, "PASSENGE") == summarize(town, "passengers"));
  CHECK(summarize(town, "the ferry") == summarize(town, "ferry"));
}

TEST_CASE("a query works in scripts without spaces") {
  const std::string text =
      "今日は雨が降る。図書館の屋根が漏れる。川の船は市場へ行く。船長は市場で待つ。";
  const outcome found = summarize(text, "船長", 80, textrank::none);
  CHECK(best(found) == 3);
}

TEST_CASE("in a script without spaces two neighbours are a term, and a letter alone is one") {
  // The second sentence has the letters of the first in another order: no pair is in both.
  const std::string text = "屋根漏水時。時水漏根屋。";
  const auto scores = [&](const char* query) {
    return summarize(text, query, 100, textrank::none).scores;
  };
  CHECK(scores("根漏") == std::vector<std::uint16_t>{65535, 0});
  CHECK(scores("漏根") == std::vector<std::uint16_t>{0, 65535});
  CHECK(scores("屋 根") == scores("zebra"));  // two letters, no pair
  const std::vector<std::uint16_t> alone =
      summarize("屋根漏。水。", "水", 100, textrank::none).scores;
  CHECK(alone == std::vector<std::uint16_t>{0, 65535});
}

TEST_CASE("a part of more than a hundred percent is a bad option") {
  CHECK(summarize(town, "ferry", 101).status == textrank::status::bad_option);
}

TEST_CASE("explain names the words that a sentence shares, the strongest first") {
  static textrank::workspace<8 * 1024> room;
  const textrank::summary found = textrank::summarize(town, room, 2);
  REQUIRE(found.status() == ok);
  const auto why = found.explain<8>(3);
  // "ferry", "market" are in the fifth sentence as well; "crosses", "river", "morning" nowhere else.
  REQUIRE(why.size == 2);
  CHECK(std::string_view(why.words[0].word) == "ferry");
  CHECK(std::string_view(why.words[1].word) == "market");
  CHECK(why.words[0].strength == 65535);
  CHECK(why.words[1].strength == 65535);
  // The roof is in four sentences, the council in three, the books in one.
  const auto roof = found.explain<8>(0);
  CHECK(std::string_view(roof.words[0].word) == "roof");
  for (std::size_t i = 1; i < roof.size; ++i)
    CHECK(roof.words[i].strength <= roof.words[i - 1].strength);
  for (const textrank::connection& c : roof) CHECK(std::string_view(c.word) != "heavy");
}

TEST_CASE("explain gives no more words than asked for, and the best of them") {
  static textrank::workspace<8 * 1024> room;
  const textrank::summary found = textrank::summarize(town, room, 2);
  const auto all = found.explain<16>(0);
  REQUIRE(all.size > 2);
  const auto two = found.explain<2>(0);
  REQUIRE(two.size == 2);
  for (std::size_t i = 0; i < 2; ++i) CHECK(two.words[i].strength == all.words[i].strength);
  CHECK(std::string_view(two.words[0].word) == std::string_view(all.words[0].word));
}

TEST_CASE("a word that a sentence says twice is explained once") {
  static textrank::workspace<8 * 1024> room;
  const textrank::summary found =
      textrank::summarize("Roof and roof again. The roof leaks badly. Nobody mends it.", room, 1);
  CHECK(found.explain<4>(0).size == 1);
  CHECK(found.explain<4>(2).size == 0);
  const textrank::summary names = textrank::summarize(
      "O'Grady met O'Grady on a roof. The roof fell on O'Grady. O'Grady left.", room, 1);
  CHECK(names.explain<4>(0).size == 2);
}

TEST_CASE("letters of scripts without spaces are no words to explain with") {
  static textrank::workspace<8 * 1024> room;
  const textrank::summary found = textrank::summarize(
      "屋根が漏れる。屋根は roof と言う。Roof 屋根。", room, {}, textrank::none);
  REQUIRE(found.ranked_sentences() == 3);
  CHECK(found.explain<4>(0).size == 0);
  REQUIRE(found.explain<4>(1).size == 1);
  CHECK(std::string_view(found.explain<4>(1).words[0].word) == "roof");
}

TEST_CASE("a long word among many is explained in time that is linear in them") {
  // A test that takes minutes here reads the long word again for each of the others.
  const std::uint32_t words = sizeof(void*) < 8 ? 2000 : 200000;
  const std::string long_word(5 * words, 'w');
  std::string source = "Roofs " + long_word + " leak. Tiles " + long_word;
  for (std::uint32_t i = 0; i < words; ++i) source += " k" + std::to_string(i);
  std::vector<std::uint32_t> cells(textrank::required_bytes(source) / sizeof(std::uint32_t));
  const auto found = textrank::summarize(source, {cells.data(), cells.size()}, 2);
  const auto explained = found.explain<3>(1);
  REQUIRE(explained.size == 1);
  CHECK(explained.words[0].word == long_word);
}

TEST_CASE("explaining changes nothing") {
  static textrank::workspace<8 * 1024> room;
  const textrank::summary found = textrank::summarize(town, room, 3);
  const auto first = found.explain<4>(1);
  for (std::uint32_t i = 0; i < found.ranked_sentences(); ++i) CHECK(found.explain<4>(i).size <= 4);
  const auto again = found.explain<4>(1);
  REQUIRE(first.size == again.size);
  for (std::size_t i = 0; i < first.size; ++i)
    CHECK(first.words[i].strength == again.words[i].strength);
}
