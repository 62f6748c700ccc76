// What a summary is: views into the text, in its order, with rank, position and score.
#include <algorithm>

#include "support.hpp"

using support::chosen;
using support::ranked;
using textrank::options;
using textrank::status;
using textrank::summarize;

namespace {

textrank::workspace<64 * 1024> room;

std::vector<std::string> all_texts() {
  std::vector<std::string> texts;
  for (const auto& sample : support::samples()) texts.push_back(sample.text);
  for (std::uint64_t seed = 0; seed < 200; ++seed) texts.push_back(support::prose(seed, 12));
  for (std::uint64_t seed = 0; seed < 500; ++seed) texts.push_back(support::noise(seed));
  return texts;
}

options sentences_with(std::uint32_t count, const textrank::ranking& ranking) {
  options wanted;
  wanted.max_sentences = count;
  wanted.ranking = ranking;
  return wanted;
}

/// Made by support::prose: each sentence has a mark and stop words.
bool is_prose(const std::string& source) { return source.compare(0, 4, "The ") == 0; }

const textrank::ranking presets[] = {textrank::balanced, textrank::news, textrank::unordered,
                                     textrank::classic};

std::vector<std::uint32_t> positions_of(const std::string& source, std::uint32_t count,
                                        const textrank::ranking& ranking) {
  std::vector<std::uint32_t> positions;
  for (const auto s : summarize(source, room, sentences_with(count, ranking)))
    positions.push_back(s.position);
  return positions;
}

}  // namespace

TEST_CASE("sentences come in the order of the text, without overlap, as views into it") {
  for (const auto& source : all_texts())
    for (const std::uint32_t count :
         {std::uint32_t{1}, std::uint32_t{3}, std::uint32_t{UINT32_MAX}}) {
      CAPTURE(source.substr(0, 200));
      std::size_t behind = 0, number = 0;
      std::int64_t last_position = -1;
      const auto found = summarize(source, room, count);
      for (const auto s : found) {
        CHECK(s.offset >= behind);
        CHECK(s.text.data() == source.data() + s.offset);
        CHECK(s.text.size() > 0);
        CHECK(s.offset + s.text.size() <= source.size());
        CHECK(std::int64_t{s.position} > last_position);
        CHECK(s.position < found.ranked_sentences());
        behind = s.offset + s.text.size();
        last_position = s.position;
        ++number;
      }
      CHECK(number == found.size());
      CHECK(found.empty() == (number == 0));
    }
}

TEST_CASE("ranks are the numbers from 1 to the size of the summary, each once") {
  for (const auto& source : all_texts())
    for (const auto& preset : presets) {
      CAPTURE(source.substr(0, 200));
      const auto found = summarize(source, room, sentences_with(5, preset));
      std::vector<std::uint32_t> ranks;
      for (const auto s : found) ranks.push_back(s.rank);
      std::sort(ranks.begin(), ranks.end());
      for (std::uint32_t i = 0; i < ranks.size(); ++i) CHECK(ranks[i] == i + 1);
      CHECK(ranks.size() == std::min<std::size_t>(5, support::count_candidates(source)));
    }
}

TEST_CASE("the best sentence has a score of 65535 and rank 1, no other has more") {
  for (const auto& source : all_texts())
    for (const auto& preset : presets) {
      CAPTURE(source.substr(0, 200));
      const auto found = summarize(source, room, sentences_with(1, preset));
      if (found.empty()) continue;
      const auto all = ranked(found);
      std::uint32_t first = UINT32_MAX;
      for (const auto& s : all)
        if (s.rank == 1) first = s.position;
      REQUIRE(first != UINT32_MAX);
      CHECK(all[first].score == 65535);
      // The earlier of two equals wins, among sentences that may be chosen first.
      if (is_prose(source))
        for (std::uint32_t i = 0; i < first; ++i) CHECK(all[i].score < 65535);
    }
}

TEST_CASE("ranked() knows every sentence of the text, chosen or not") {
  for (const auto& source : all_texts()) {
    CAPTURE(source.substr(0, 200));
    const auto found = summarize(source, room, 2);
    const auto all = ranked(found);
    const auto some = chosen(found);
    std::size_t with_rank = 0;
    for (const auto& s : all) with_rank += s.rank != 0;
    CHECK(with_rank == some.size());
    for (const auto& s : some) CHECK(all[s.position] == s);
    for (std::uint32_t i = 0; i < all.size(); ++i) CHECK(all[i].position == i);
  }
}

TEST_CASE("the sentences of a summary are those of sentences(), with the same numbers") {
  for (const auto& source : all_texts()) {
    CAPTURE(source.substr(0, 200));
    const auto all = ranked(summarize(source, room, 1));
    std::size_t i = 0;
    for (const auto s : textrank::sentences(source)) {
      REQUIRE(i < all.size());
      CHECK(all[i].offset == s.offset);
      CHECK(textrank::text(all[i].text) == s.text);
      ++i;
    }
    CHECK(i == all.size());
  }
}

TEST_CASE("scores do not depend on how much is asked for") {
  for (const auto& source : all_texts()) {
    auto few = ranked(summarize(source, room, 1));
    auto many = ranked(summarize(source, room, UINT32_MAX));
    for (auto& s : few) s.rank = 0;
    for (auto& s : many) s.rank = 0;
    CHECK(few == many);
  }
}

TEST_CASE("asking for fewer sentences keeps a subset, the one that was chosen first") {
  for (const auto& source : all_texts())
    for (const auto& preset : presets) {
      CAPTURE(source.substr(0, 200));
      const auto all = chosen(summarize(source, room, sentences_with(UINT32_MAX, preset)));
      for (std::uint32_t count = 1; count <= 12; ++count) {
        std::vector<support::choice> expected;
        for (const auto& s : all)
          if (s.rank <= count) expected.push_back(s);
        CHECK(chosen(summarize(source, room, sentences_with(count, preset))) == expected);
      }
    }
}

TEST_CASE("a text made of copies only gives as many sentences as asked for, the first one first") {
  const std::string source = "The roof leaks. The roof leaks. The roof leaks. The roof leaks.";
  for (const auto& preset : presets) {
    CHECK(positions_of(source, 1, preset) == std::vector<std::uint32_t>{0});
    CHECK(positions_of(source, 4, preset) == std::vector<std::uint32_t>{0, 1, 2, 3});
  }
}

TEST_CASE("the same thing is not said twice before everything else is said") {
  // Distinct sentences about one subject, every one of them there twice, far apart and in capitals.
  const std::string lines[] = {"The roof of the library leaks when it rains.",
                               "Rain ruins three hundred books in the library.",
                               "The council pays for a new roof.",
                               "Workers close the library when the council pays.",
                               "Readers borrow books before the workers come."};
  std::string source;
  for (const auto& line : lines) source += line + " ";
  for (const auto& line : lines)
    for (const char c : line + " ")
      source += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  for (const auto& preset : {textrank::balanced, textrank::news, textrank::unordered}) {
    auto five = positions_of(source, 5, preset);
    REQUIRE(five.size() == 5);
    std::vector<std::uint32_t> contents;
    for (const auto position : five) contents.push_back(position % 5);
    std::sort(contents.begin(), contents.end());
    CHECK(contents == std::vector<std::uint32_t>{0, 1, 2, 3, 4});
  }
}

TEST_CASE("a copy does not stand in for a sentence that shares words with nothing") {
  const std::string source =
      "The roof of the library leaks. The roof of the library leaks. The roof of the library "
      "leaks. The rain ruins books. The readers borrow books. Cats sleep all day.";
  for (const auto& preset : {textrank::balanced, textrank::news, textrank::unordered}) {
    CHECK(positions_of(source, 4, preset) == std::vector<std::uint32_t>{0, 3, 4, 5});
  }
}

TEST_CASE("copies do not make each other important") {
  // Without the copies the sentence about the cat has nobody to vote for it: copies must not.
  const std::string once =
      "The roof of the library leaks. The cat slept. Rain ruins books in the library. The council "
      "pays for the roof and the books.";
  const std::string copies = once + " The cat slept. The cat slept. The cat slept. The cat slept.";
  for (const auto& preset : presets) {
    for (const std::string& source : {once, copies}) {
      const auto best = positions_of(source, 1, preset);
      REQUIRE(best.size() == 1);
      CHECK(best[0] != 1);
      CHECK(best[0] < 4);
    }
  }
}

TEST_CASE("a summary is true when it is what was asked for, and says so") {
  const auto good = summarize("The roof leaks.", room);
  CHECK(good);
  CHECK(good.status() == status::ok);
  CHECK(std::string(good.message()) == "ok");
  const auto none = summarize(" ", room);
  CHECK_FALSE(none);
  CHECK(none.status() == status::empty);
}

TEST_CASE("a summary that was never made is empty") {
  const textrank::summary nothing;
  CHECK(nothing.empty());
  CHECK(nothing.size() == 0);
  CHECK(nothing.begin() == nothing.end());
  CHECK_FALSE(nothing);
  CHECK(nothing.ranked_sentences() == 0);
}

TEST_CASE("a copy of a summary outlives the summary that it was copied from") {
  const std::string& source = support::samples()[0].text;
  textrank::summary kept;
  {
    const auto made = summarize(source, room);
    kept = made;
  }
  CHECK(chosen(kept) == chosen(summarize(source, room)));
}

TEST_CASE("white space around a sentence is no part of it") {
  const std::string source =
      " \t\r\n The roof leaks. \t \xC2\xA0 Rain ruins books.\xE2\x80\xA8\n\n  The council pays \n ";
  const auto found = chosen(summarize(source, room));
  REQUIRE(found.size() == 3);
  CHECK(found[0].text == "The roof leaks.");
  CHECK(found[1].text == "Rain ruins books.");
  CHECK(found[2].text == "The council pays");
}
