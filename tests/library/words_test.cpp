// What words() counts as a word.
#include "support.hpp"

namespace {

std::vector<std::string> words_of(textrank::text source) {
  std::vector<std::string> all;
  for (const auto w : textrank::words(source)) {
    CHECK(w.data() >= source.data());
    CHECK(w.data() + w.size() <= source.data() + source.size());
    all.emplace_back(w.begin(), w.end());
  }
  return all;
}

using list = std::vector<std::string>;

}  // namespace

TEST_CASE("a word is a run of letters and digits") {
  CHECK(words_of("The roof leaks.") == list{"The", "roof", "leaks"});
  CHECK(words_of("roof") == list{"roof"});
  CHECK(words_of("B2B and 4x4") == list{"B2B", "and", "4x4"});
}

TEST_CASE("numbers are words, and a mark between digits parts them") {
  CHECK(words_of("In 2019 it cost 3.50") == list{"In", "2019", "it", "cost", "3", "50"});
  CHECK(words_of("1,000") == list{"1", "000"});
}

TEST_CASE("dashes, underscores, slashes and full stops part words") {
  CHECK(words_of("well-known") == list{"well", "known"});
  CHECK(words_of("snake_case") == list{"snake", "case"});
  CHECK(words_of("and/or") == list{"and", "or"});
  CHECK(words_of("U.S.") == list{"U", "S"});
}

TEST_CASE("an apostrophe between letters is a part of the word, straight or curly") {
  CHECK(words_of("don't") == list{"don't"});
  CHECK(words_of("don\xE2\x80\x99t") == list{"don\xE2\x80\x99t"});
  CHECK(words_of("O'Neil's") == list{"O'Neil", "s"});
  CHECK(words_of("l'eau") == list{"l'eau"});
}

TEST_CASE("an apostrophe at the end of a word or alone is no part of a word") {
  CHECK(words_of("the readers' books") == list{"the", "readers", "books"});
  CHECK(words_of("'roof'") == list{"roof"});
  CHECK(words_of("rock 'n' roll") == list{"rock", "n", "roll"});
  CHECK(words_of("don''t") == list{"don", "t"});
  CHECK(words_of("'") == list{});
  CHECK(words_of("\xE2\x80\x99") == list{});
  CHECK(words_of("x'") == list{"x"});
  CHECK(words_of("'x") == list{"x"});
}

TEST_CASE("letters beyond ASCII are letters") {
  CHECK(words_of("M\xC3\xBCller \xCE\xB1\xCE\xB2 \xD0\x94\xD0\xB0") ==
        list{"M\xC3\xBCller", "\xCE\xB1\xCE\xB2", "\xD0\x94\xD0\xB0"});
}

TEST_CASE("a mark on a letter belongs to the word, composed or not") {
  CHECK(words_of("caf\xC3\xA9 noir") == list{"caf\xC3\xA9", "noir"});
  CHECK(words_of("cafe\xCC\x81 noir") == list{"cafe\xCC\x81", "noir"});
  CHECK(words_of("e\xCC\x81t\xC3\xA9") == list{"e\xCC\x81t\xC3\xA9"});
}

TEST_CASE("a soft hyphen does not part a word") {
  CHECK(words_of("li\xC2\xAD"
                 "brary") == list{"li\xC2\xAD"
                                  "brary"});
}

TEST_CASE("what is not to be seen inside a word makes no other word of it") {
  // The summary of a text does not change, to the last bit of a score, when one of two equal words
  // hides something.
  const auto scores_with = [](const std::string& hidden) {
    static textrank::workspace<4096> room;
    const std::string source = "The library" + hidden + "s roof leaks. Books are wet. The ro" +
                               hidden + "of is old. Nobody mends a roof.";
    std::vector<std::uint16_t> scores;
    const auto found = textrank::summarize(source, room);
    for (const auto& s : support::ranked(found)) scores.push_back(s.score);
    return scores;
  };
  const auto plain = scores_with("");
  for (const char* hidden :
       {"\xC2\xAD", "\xE2\x80\x8B", "\xE2\x80\x8C", "\xE2\x80\x8D", "\xE2\x80\x8E", "\xE2\x80\x8F",
        "\xE2\x81\xA0", "\xE2\x81\xA6", "\xE2\x81\xAF", "\xEF\xBB\xBF"}) {
    CAPTURE(hidden);
    CHECK(scores_with(hidden) == plain);
  }
  CHECK(scores_with("\xCC\x81") != plain);  // an accent does
  CHECK(scores_with("-") != plain);
}

TEST_CASE("letters of a script without spaces are words one by one") {
  CHECK(words_of("\xE4\xB8\xAD\xE6\x96\x87") == list{"\xE4\xB8\xAD", "\xE6\x96\x87"});
  CHECK(words_of("\xE5\xB1\x8B"
                 "a\xE9\xA1\xB6") == list{"\xE5\xB1\x8B", "a", "\xE9\xA1\xB6"});
}

TEST_CASE("a malformed byte parts words and belongs to none") {
  CHECK(words_of("ro\xFFof") == list{"ro", "of"});
  CHECK(words_of("ro\x80of") == list{"ro", "of"});
  CHECK(words_of("ro\xC3") == list{"ro"});
  CHECK(words_of("\xE4\xB8") == list{});
  CHECK(words_of("a\xC0\x80"
                 "b") == list{"a", "b"});
}

TEST_CASE("a NUL byte parts words") { CHECK(words_of({"ro\0of", 5}) == list{"ro", "of"}); }

TEST_CASE("an apostrophe that is cut off at the end of the text is not read past it") {
  const char source[] = {'d', 'o', 'n', '\xE2', '\x80'};
  CHECK(words_of(source) == list{"don"});
  const char short_source[] = {'d', 'o', 'n', '\''};
  CHECK(words_of(short_source) == list{"don"});
}

TEST_CASE("a text without letters has no words") {
  CHECK(words_of("") == list{});
  CHECK(words_of(textrank::text()) == list{});
  CHECK(words_of(" \n?! ... -- \xF0\x9F\x98\x80") == list{});
}

TEST_CASE("words are read without memory, at compile time too") {
  constexpr auto count = [](textrank::text source) {
    int words = 0;
    for (const auto w : textrank::words(source)) words += !w.empty();
    return words;
  };
  static_assert(count("The roof leaks, don't you think?") == 6);
}

TEST_CASE("a sentence counts its words as words() does") {
  for (const auto& sample : support::samples()) {
    CAPTURE(sample.about);
    for (const auto s : textrank::sentences(sample.text))
      CHECK(s.words == support::count_words(s.text));
  }
}

TEST_CASE("a sentence of any bytes counts its words as words() does") {
  int prose = 0;
  for (std::uint64_t seed = 0; seed < 3000; ++seed) {
    const std::string source = support::noise(seed);
    CAPTURE(source);
    for (const auto s : textrank::sentences(source)) {
      // Lines that are no prose have no words that count, as the header says.
      if (s.kind == textrank::unit_kind::other) {
        CHECK(s.words == 0);
      } else {
        CHECK(s.words == support::count_words(s.text));
        ++prose;
      }
    }
  }
  CHECK(prose > 10000);  // most of it; without them the test would ask nothing
}

TEST_CASE("lines that are no prose and marked headings have no words and end with their line") {
  for (const char* source : {"| roof | rain |", "# The roof", "**The roof**", "```sh\nroof\n```",
                             "1\n00:00:05,010 --> 00:00:12,000"}) {
    CAPTURE(source);
    const std::string text = source + std::string("\nIt rains. It pours.");
    std::vector<textrank::split_sentence> found;
    for (const auto s : textrank::sentences(text)) found.push_back(s);
    REQUIRE(found.size() == 3);
    CHECK(found[0].text == std::string_view(source));
    CHECK(found[0].words == 0);
    CHECK(found[0].ends_paragraph);
    CHECK(found[1].words == 2);
    CHECK_FALSE(found[1].ends_paragraph);
  }
}

TEST_CASE("a reference right behind a full stop counts as words() does") {
  for (const char* source : {"The roof leaks.[12] Rain falls.", "The roof leaks.12 Rain falls."})
    for (const auto s : textrank::sentences(source)) CHECK(s.words == support::count_words(s.text));
}
