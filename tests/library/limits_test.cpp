// How much a summary may be: sentences, words, bytes, a percentage; and what is out of range.
#include "support.hpp"

using support::chosen;
using support::count_words;
using textrank::options;
using textrank::status;
using textrank::summarize;

namespace {

textrank::workspace<64 * 1024> room;

std::size_t words_in(const std::vector<support::choice>& sentences) {
  std::size_t words = 0;
  for (const auto& s : sentences) words += count_words(s.text);
  return words;
}

/// Of all sentences with one byte between two of them.
std::size_t bytes_in(const std::vector<support::choice>& sentences) {
  std::size_t bytes = sentences.empty() ? 0 : sentences.size() - 1;
  for (const auto& s : sentences) bytes += s.text.size();
  return bytes;
}

/// Best first; what does not fit is passed over. Without a price on likeness the order of choice is
/// the order of scores, so a few lines can say what a summary must be.
std::vector<std::uint32_t> expected_positions(const std::string& source, options wanted) {
  options everything;
  everything.ranking = wanted.ranking;
  everything.max_sentences = UINT32_MAX;
  auto by_rank = chosen(summarize(source, room, everything));
  std::vector<support::choice> ordered(by_rank.size());
  for (const auto& s : by_rank) ordered[s.rank - 1] = s;

  std::size_t words = wanted.max_words != 0 ? wanted.max_words : SIZE_MAX;
  if (wanted.max_percent != 0) {
    const std::size_t part = (count_words(source) * wanted.max_percent + 99) / 100;
    if (part < words) words = part;
  }
  const std::size_t bytes = wanted.max_bytes != 0 ? wanted.max_bytes : SIZE_MAX;
  std::size_t most = wanted.max_sentences;
  if (most == 0) most = words == SIZE_MAX && bytes == SIZE_MAX ? 3 : SIZE_MAX;

  std::vector<support::choice> taken;
  for (const auto& s : ordered) {
    if (taken.size() == most) break;
    taken.push_back(s);
    if (words_in(taken) > words || bytes_in(taken) > bytes) taken.pop_back();
  }
  if (taken.empty() && !ordered.empty()) taken.push_back(ordered[0]);
  std::vector<bool> is_taken(ordered.size());
  for (const auto& s : taken) is_taken[s.position] = true;
  std::vector<std::uint32_t> positions;
  for (std::uint32_t i = 0; i < is_taken.size(); ++i)
    if (is_taken[i]) positions.push_back(i);
  return positions;
}

std::vector<std::uint32_t> positions(const std::vector<support::choice>& sentences) {
  std::vector<std::uint32_t> all;
  for (const auto& s : sentences) all.push_back(s.position);
  return all;
}

options score_only() {
  options wanted;
  wanted.ranking.relevance_percent = 100;
  return wanted;
}

}  // namespace

TEST_CASE("without a limit a summary has three sentences") {
  CHECK(textrank::default_sentences == 3);
  const std::string source = support::prose(20, 12);
  CHECK(summarize(source, room).size() == 3);
  CHECK(summarize(source, room, options{}).size() == 3);
  CHECK(chosen(summarize(source, room)) == chosen(summarize(source, room, 3)));
}

TEST_CASE("max_sentences is the number of sentences, as far as the text has so many") {
  const std::string source = support::prose(21, 12);
  for (std::uint32_t n = 1; n < 20; ++n) {
    options wanted;
    wanted.max_sentences = n;
    const auto found = summarize(source, room, wanted);
    CHECK(found.status() == status::ok);
    CHECK(found.size() == (n < 12 ? n : 12));
    const auto listed = chosen(found);
    CHECK(chosen(summarize(source, room, n)) == listed);
  }
}

TEST_CASE("0 sentences is no limit in the options and out of range as a number") {
  const std::string source = support::prose(22, 12);
  options wanted;
  wanted.max_sentences = 0;
  CHECK(summarize(source, room, wanted).size() == 3);
  wanted.max_words = 1000;
  CHECK(summarize(source, room, wanted).size() == 12);

  const auto found = summarize(source, room, 0);
  CHECK(found.status() == status::bad_option);
  CHECK(found.empty());
  CHECK(found.needed_bytes() == 0);
}

TEST_CASE("the presets and the defaults are these numbers: with others every summary changes") {
  const auto numbers = [](const textrank::ranking& r) {
    return std::vector<int>{r.later_vote_percent,  r.quotation_percent, r.relevance_percent,
                            r.early_first,         r.mihalcea_tarau,    r.introduction_percent,
                            r.unintroduced_percent};
  };
  CHECK(numbers(textrank::balanced) == std::vector<int>{80, 80, 90, 1, 0, 15, 80});
  CHECK(numbers(textrank::news) == std::vector<int>{60, 75, 80, 1, 0, 20, 80});
  CHECK(numbers(textrank::unordered) == std::vector<int>{100, 90, 90, 0, 0, 0, 100});
  CHECK(numbers(textrank::classic) == std::vector<int>{100, 100, 100, 0, 1, 0, 100});
  CHECK(numbers(options{}.ranking) == numbers(textrank::balanced));
  CHECK(options{}.query_percent == 80);
}

TEST_CASE("empty braces are the default options") {
  const std::string source = support::prose(22, 12);
  const auto found = summarize(source, room, {});
  CHECK(found.status() == status::ok);
  CHECK(found.size() == 3);
}

TEST_CASE("max_words counts words as words() does, in the whole summary") {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const std::string source = support::prose(seed, 15);
    for (std::uint32_t limit = 1; limit < 130; limit += 3) {
      options wanted = score_only();
      wanted.max_words = limit;
      CHECK(positions(chosen(summarize(source, room, wanted))) ==
            expected_positions(source, wanted));
    }
  }
}

TEST_CASE("max_bytes counts the sentences and one byte between two of them") {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const std::string source = support::prose(seed, 15);
    for (std::uint32_t limit = 1; limit < 900; limit += 13) {
      options wanted = score_only();
      wanted.max_bytes = limit;
      CHECK(positions(chosen(summarize(source, room, wanted))) ==
            expected_positions(source, wanted));
    }
  }
  // To the byte: exactly the two best, one byte less than that.
  const std::string source = support::prose(5, 15);
  options wanted = score_only();
  wanted.max_sentences = 2;
  const auto two = chosen(summarize(source, room, wanted));
  wanted.max_bytes = static_cast<std::uint32_t>(two[0].text.size() + 1 + two[1].text.size());
  CHECK(chosen(summarize(source, room, wanted)) == two);
  --wanted.max_bytes;
  CHECK(chosen(summarize(source, room, wanted)) != two);
}

TEST_CASE("max_percent is a part of the words of the text, rounded up") {
  for (const auto& sample : support::samples()) {
    CAPTURE(sample.about);
    const auto words = static_cast<std::uint32_t>(count_words(sample.text));
    if (words == 0) continue;
    for (std::uint8_t percent = 1; percent <= 100; ++percent) {
      options by_percent, by_words;
      by_percent.max_percent = percent;
      by_words.max_words = (words * percent + 99) / 100;
      const auto found = summarize(sample.text, room, by_percent);
      const auto of_found = found.status();
      const auto listed = chosen(found);
      const auto expected = summarize(sample.text, room, by_words);
      CHECK(of_found == expected.status());
      CHECK(listed == chosen(expected));
    }
  }
}

TEST_CASE("100 percent gives every sentence") {
  options wanted;
  wanted.max_percent = 100;
  std::vector<std::string> texts;
  for (const auto& sample : support::samples()) texts.push_back(sample.text);
  for (std::uint64_t seed = 0; seed < 200; ++seed) texts.push_back(support::prose(seed, 10));
  for (const auto& source : texts) {
    CAPTURE(source.substr(0, 300));
    const auto found = summarize(source, room, wanted);
    CHECK(found.status() == status::ok);
    CHECK(found.size() == support::count_candidates(source));
  }
}

TEST_CASE("100 percent gives every sentence where references follow full stops") {
  options wanted;
  wanted.max_percent = 100;
  for (const char* source :
       {"The roof leaks badly.[12] The rain falls on books.[13] Nobody repairs the roof.",
        "The roof leaks badly.12 The rain falls on books.13 Nobody repairs the roof."}) {
    const auto found = summarize(source, room, wanted);
    CHECK(found.size() == 3);
    CHECK(found.ranked_sentences() == 3);
  }
}

TEST_CASE("100 percent gives every sentence of any bytes") {
  options wanted;
  wanted.max_percent = 100;
  for (std::uint64_t seed = 0; seed < 3000; ++seed) {
    const std::string source = support::noise(seed);
    CAPTURE(source);
    const auto found = summarize(source, room, wanted);
    CHECK(found.size() == support::count_candidates(source));
  }
}

TEST_CASE("a percentage is of the whole text even when only a part of it fits the memory") {
  const std::string source = support::prose(30, 40);
  support::cells half(textrank::required_bytes(source) / 2);
  options wanted;
  wanted.when_too_long = textrank::overflow::rank_what_fits;
  wanted.max_percent = 100;
  const auto found = summarize(source, half, wanted);
  CHECK(found.ranked_sentences() > 10);
  CHECK(found.size() == found.ranked_sentences());
}

TEST_CASE("the tightest of all limits wins") {
  support::generator random(7);
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    const std::string source = support::prose(seed, 4 + random.below(12));
    options wanted = score_only();
    if (random.below(2) != 0) wanted.max_sentences = 1 + random.below(6);
    if (random.below(2) != 0) wanted.max_words = 1 + random.below(60);
    if (random.below(2) != 0) wanted.max_bytes = 1 + random.below(400);
    if (random.below(2) != 0) wanted.max_percent = static_cast<std::uint8_t>(1 + random.below(100));
    CAPTURE(source);
    CAPTURE(wanted.max_sentences);
    CAPTURE(wanted.max_words);
    CAPTURE(wanted.max_bytes);
    CAPTURE(int{wanted.max_percent});
    CHECK(positions(chosen(summarize(source, room, wanted))) == expected_positions(source, wanted));
  }
}

TEST_CASE(
    "a limit that nothing fits is said of a text that is too long for the workspace as well") {
  const std::string text =
      "The council voted on Monday to pay for the roof of the library. Rain has ruined three hundred "
      "books in the library. Work on the roof starts when the library closes in May.";
  std::vector<std::uint32_t> cells(textrank::required_bytes(text) / 4 - 1);
  const textrank::memory too_small(cells.data(), cells.size());
  textrank::options wanted;
  wanted.when_too_long = textrank::overflow::rank_what_fits;
  wanted.max_bytes = 20;
  textrank::summary found = textrank::summarize(text, too_small, wanted);
  CHECK(found.status() == status::out_of_memory);
  CHECK(found.size() == 1);
  CHECK(found.is_over_limit());
  wanted.max_bytes = 90;
  found = textrank::summarize(text, too_small, wanted);
  CHECK(found.status() == status::out_of_memory);
  CHECK_FALSE(found.is_over_limit());
  cells.resize(cells.size() + 1);
  wanted.max_bytes = 20;
  found = textrank::summarize(text, textrank::memory(cells.data(), cells.size()), wanted);
  CHECK(found.status() == status::over_limit);
  CHECK(found.is_over_limit());
}

TEST_CASE("no limit is broken and nothing that still fits is left out, with any ranking") {
  for (const auto& ranking :
       {textrank::balanced, textrank::news, textrank::unordered, textrank::classic})
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
      const std::string source = support::prose(seed, 20);
      for (std::uint32_t limit = 5; limit < 120; limit += 7) {
        options wanted;
        wanted.ranking = ranking;
        wanted.max_words = limit;
        const auto found = summarize(source, room, wanted);
        const auto listed = chosen(found);
        const auto words = words_in(listed);
        if (found.status() == status::over_limit) {
          CHECK(listed.size() == 1);
          CHECK(words > limit);
          continue;
        }
        CHECK(found.status() == status::ok);
        CHECK(words <= limit);
        for (const auto& s : support::ranked(found))
          if (s.rank == 0) CHECK(words + count_words(s.text) > limit);
      }
    }
}

TEST_CASE("a sentence that does not fit is passed over, not cut, for the next that does") {
  // By far the best sentence has twelve words; the other two have two and three.
  const char* const source =
      "Roof. The library roof leaks rain onto books and the council pays for tiles of the library "
      "roof. The council pays. Books need rain.";
  options wanted;
  wanted.max_sentences = 1;
  const auto best = chosen(summarize(source, room, wanted));
  REQUIRE(best.size() == 1);
  const auto long_words = count_words(best[0].text);
  REQUIRE(long_words > 5);
  wanted.max_words = static_cast<std::uint32_t>(long_words - 1);
  const auto found = summarize(source, room, wanted);
  CHECK(found.status() == status::ok);
  const auto next = chosen(found);
  REQUIRE(next.size() == 1);
  CHECK(next[0].position != best[0].position);
  CHECK(textrank::text(source).slice(next[0].offset, next[0].offset + next[0].text.size()) ==
        next[0].text);
  CHECK(next[0].text.back() == '.');
}

TEST_CASE("a limit is broken only where no prose fits, however little it reads like a sentence") {
  // "Roof leaks." has no stop word, so it is chosen behind all others.
  const char* const source = "The roof of the library leaks when it rains. Roof leaks.";
  REQUIRE(chosen(summarize(source, room, 1))[0].position == 0);
  options wanted;
  wanted.max_bytes = 14;
  const auto found = summarize(source, room, wanted);
  CHECK(found.status() == status::ok);
  REQUIRE(found.size() == 1);
  CHECK((*found.begin()).text == textrank::text("Roof leaks."));
}

TEST_CASE("when nothing fits the best sentence is given all the same, and the status says so") {
  for (const auto& sample : support::samples()) {
    CAPTURE(sample.about);
    const auto best = chosen(summarize(sample.text, room, 1));
    REQUIRE(best.size() == 1);
    options wanted;
    wanted.max_bytes = 1;
    const auto found = summarize(sample.text, room, wanted);
    CHECK(found.status() == status::over_limit);
    CHECK_FALSE(found);
    CHECK(chosen(found) == best);
    CHECK(found.needed_bytes() == textrank::required_bytes(sample.text));
  }
}

TEST_CASE("each option out of its range is an empty summary and bad_option") {
  const std::string source = support::prose(40, 6);
  const auto status_of = [&](const options& wanted) {
    const auto found = summarize(source, room, wanted);
    if (found.status() == status::bad_option) {
      CHECK(found.empty());
      CHECK(found.begin() == found.end());
      CHECK(found.ranked_sentences() == 0);
      CHECK(found.needed_bytes() == 0);
      CHECK_FALSE(found);
    }
    return found.status();
  };
  for (unsigned value = 0; value < 256; ++value) {
    CAPTURE(value);
    const auto percent = static_cast<std::uint8_t>(value);
    const auto expected = value <= 100 ? status::ok : status::bad_option;
    options wanted;
    wanted.max_percent = percent;
    if (value > 60 || value == 0) CHECK(status_of(wanted) == expected);
    wanted = options{};
    wanted.ranking.later_vote_percent = percent;
    CHECK(status_of(wanted) == expected);
    wanted = options{};
    wanted.ranking.quotation_percent = percent;
    CHECK(status_of(wanted) == (value == 0 ? status::bad_option : expected));
    wanted = options{};
    wanted.ranking.relevance_percent = percent;
    CHECK(status_of(wanted) == (value == 0 ? status::bad_option : expected));
    wanted = options{};
    wanted.ranking.introduction_percent = percent;
    CHECK(status_of(wanted) == expected);
    wanted = options{};
    wanted.ranking.unintroduced_percent = percent;
    CHECK(status_of(wanted) == (value == 0 ? status::bad_option : expected));
    wanted = options{};
    wanted.query_percent = percent;
    CHECK(status_of(wanted) == expected);
  }
}

TEST_CASE("a bad option is reported before anything else") {
  options wanted;
  wanted.max_percent = 101;
  CHECK(summarize("", room, wanted).status() == status::bad_option);
  CHECK(summarize("roof", textrank::memory(), wanted).status() == status::bad_option);
}

TEST_CASE("every status has a message of its own") {
  std::vector<std::string> seen;
  for (std::uint8_t value = 0; value < 6; ++value) {
    const std::string message = textrank::message(static_cast<status>(value));
    for (const auto& other : seen) CHECK(message != other);
    CHECK_FALSE(message.empty());
    seen.push_back(message);
  }
  const std::string unknown = textrank::message(static_cast<status>(6));
  for (const auto& other : seen) CHECK(unknown != other);
  CHECK_FALSE(unknown.empty());
  CHECK(summarize("", room).message() == std::string(textrank::message(status::empty)));
}
