// Any bytes are a text: each kind of them, and the answer that makes sense.
#include <algorithm>

#include "oracle.hpp"
#include "support.hpp"

using support::cells;
using support::chosen;
using textrank::options;
using textrank::status;
using textrank::summarize;

namespace {

/// What holds of any text at all, in exactly the memory that it takes.
void check_sound(const std::string& source) {
  CAPTURE(source.substr(0, 100));
  const oracle::scan seen = oracle::look_at(source);
  const auto required = textrank::required_bytes(source);
  cells room(required);
  const auto found = summarize(source, room, UINT32_MAX);
  CHECK(found.needed_bytes() == required);
  CHECK(found.status() == (seen.blank ? status::empty : status::ok));
  CHECK(found.empty() == seen.blank);
  CHECK((required == 0) == seen.blank);
  CHECK(found.size() == support::count_candidates(source));
  std::size_t behind = 0;
  std::vector<bool> ranks(found.size() + 1);
  for (const auto s : found) {
    const std::size_t end = s.offset + s.text.size();
    REQUIRE(s.offset >= behind);
    REQUIRE(end <= source.size());
    REQUIRE(!s.text.empty());
    CHECK(s.text.data() == source.data() + s.offset);
    CHECK(seen.starts[s.offset]);
    CHECK(seen.starts[end]);
    CHECK_FALSE(seen.white[s.offset]);
    std::size_t last = end - 1;
    while (!seen.starts[last]) --last;
    CHECK_FALSE(seen.white[last]);
    REQUIRE(s.rank >= 1);
    REQUIRE(s.rank <= found.size());
    CHECK_FALSE(ranks[s.rank]);
    ranks[s.rank] = true;
    behind = end;
  }
}

std::vector<std::string> sentences_of(const std::string& source) {
  std::vector<std::string> all;
  for (const auto s : textrank::sentences(source)) all.emplace_back(s.text.begin(), s.text.end());
  return all;
}

std::string repeated(const std::string& part, std::size_t bytes) {
  std::string made;
  while (made.size() < bytes) made += part;
  return made;
}

using list = std::vector<std::string>;

}  // namespace

TEST_CASE("an empty text gives an empty summary and takes no memory") {
  textrank::workspace<64> room;
  for (const textrank::text nothing :
       {textrank::text(), textrank::text(""), textrank::text("a", 0)}) {
    const auto found = summarize(nothing, room);
    CHECK(found.status() == status::empty);
    CHECK(found.empty());
    CHECK(found.needed_bytes() == 0);
    CHECK(textrank::required_bytes(nothing) == 0);
    CHECK(summarize(nothing, textrank::memory()).status() == status::empty);
    for (const auto s : textrank::sentences(nothing)) FAIL(s.offset);
  }
}

TEST_CASE("nothing but white space gives an empty summary") {
  for (const char* blank : {" ", "\n", "\t", "\r\n", "\v\f", " \n \r\n\t ", "\xC2\xA0", "\xC2\x85",
                            "\xE2\x80\xA8", "\xE2\x80\xA9", "\xE3\x80\x80", "\xE2\x80\x83\n"}) {
    CHECK(textrank::required_bytes(blank) == 0);
    check_sound(blank);
  }
  check_sound(repeated(" \n", 20000));
}

TEST_CASE("one word is one sentence") {
  check_sound("roof");
  CHECK(sentences_of("roof") == list{"roof"});
  CHECK(sentences_of("\n roof \n") == list{"roof"});
}

TEST_CASE("one sentence is its own summary") {
  check_sound("The roof of the library leaks.");
  CHECK(sentences_of("The roof of the library leaks.") == list{"The roof of the library leaks."});
}

TEST_CASE("four sentences are four, and four of four are all") {
  const std::string source = "The roof leaks. Does it rain? It does! Books are ruined.";
  check_sound(source);
  CHECK(sentences_of(source) ==
        list{"The roof leaks.", "Does it rain?", "It does!", "Books are ruined."});
}

TEST_CASE("identical sentences are a text like any other: the first comes first") {
  const std::string source = repeated("The roof leaks. ", 1600);
  check_sound(source);
  cells room(textrank::required_bytes(source));
  const auto found = chosen(summarize(source, room, 3));
  REQUIRE(found.size() == 3);
  CHECK(found[0].position == 0);
  CHECK(found[0].rank == 1);
}

TEST_CASE("a text in capitals has the sentences of the text in small letters, and their order") {
  const std::string source = support::prose(50, 20);
  std::string capitals = source;
  for (char& c : capitals)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  check_sound(capitals);
  cells room(textrank::required_bytes(source));
  const auto small = support::ranked(summarize(source, room, 5));
  auto large = support::ranked(summarize(capitals, room, 5));
  REQUIRE(small.size() == 20);
  REQUIRE(large.size() == 20);
  for (std::size_t i = 0; i < small.size(); ++i) large[i].text = small[i].text;
  CHECK(large == small);
}

TEST_CASE("a text without any punctuation is cut where it pauses, and between empty lines") {
  const std::string source = repeated("the roof leaks when rain falls on the library ", 2000);
  check_sound(source);
  // No word of it points back: each unit ends with the word at 270 bytes, but the last ones, behind
  // which there are no 300 bytes any more.
  const list units = sentences_of(source);
  CHECK(units.size() == 7);
  for (const auto& unit : units) CHECK(unit.size() >= 264);
  for (const auto& unit : units) CHECK(unit.size() <= 570);
  CHECK(sentences_of("the roof leaks\n\nrain falls\n\nbooks are ruined") ==
        list{"the roof leaks", "rain falls", "books are ruined"});
}

TEST_CASE("20 KB of marks is a text with a summary") {
  for (const char* part :
       {".!?", ".", "? ", ". ", "...\n", "\"", "(", ")", "'", "[1]", "1. ", "- "}) {
    CAPTURE(part);
    const std::string source = repeated(part, 20 * 1024);
    check_sound(source);
    cells room(textrank::required_bytes(source));
    CHECK(summarize(source, room).size() >= 1);
  }
  CHECK(sentences_of(repeated(".!?", 20 * 1024)).size() == 1);
}

TEST_CASE("one word of 50 KB is one sentence of one word") {
  const std::string source(50 * 1024, 'a');
  check_sound(source);
  CHECK(sentences_of(source) == list{source});
  CHECK(support::count_words(source) == 1);
  // Whole even so: nothing is cut to fit.
  cells room(textrank::required_bytes(source));
  options wanted;
  wanted.max_bytes = 100;
  const auto found = summarize(source, room, wanted);
  CHECK(found.status() == status::over_limit);
  CHECK((*found.begin()).text.size() == source.size());
}

TEST_CASE("NUL bytes are bytes like any other that is no letter") {
  const std::string source("The roof\0 leaks. Rain\0ruins books.", 34);
  check_sound(source);
  CHECK(sentences_of(source) ==
        list{std::string("The roof\0 leaks.", 16), std::string("Rain\0ruins books.", 17)});
  check_sound(std::string(1, '\0'));
  check_sound(std::string(5000, '\0'));
}

TEST_CASE("each malformed byte stands for itself: it reads like a control character in its place") {
  const std::string malformed[] = {
      "\x80",              // a continuation without a lead
      "\xBF\xBF",          // two
      "\xC3",              // a lead without its continuation
      "\xE2\x80",          // cut short
      "\xE2",              // shorter
      "\xF0\x9F\x98",      // cut short
      "\xF0\x9F",          // shorter
      "\xC0\x80",          // NUL in two bytes
      "\xC1\xBF",          // overlong
      "\xE0\x80\xAF",      // overlong slash
      "\xE0\x9F\xBF",      // the last overlong of three
      "\xF0\x80\x80\x80",  // overlong
      "\xF0\x8F\xBF\xBF",  // the last overlong of four
      "\xED\xA0\x80",      // the first surrogate
      "\xED\xBF\xBF",      // the last
      "\xF4\x90\x80\x80",  // the first behind Unicode
      "\xF5\x80\x80\x80",  // a lead behind Unicode
      "\xF8\x88\x80\x80\x80",
      "\xFC\x84\x80\x80\x80\x80",
      "\xFE",
      "\xFF",
      "\xE2\x28\xA1",  // a character in the middle of a sequence
  };
  const char* const around[][3] = {
      {"The roof ", " leaks. Rain ruins the roof. ", "Books burn."},
      {"The ro", "of leaks. Rain ruins the roof", ". Books burn."},
      {"", "The roof leaks.", " Rain ruins the roof."},
      {"The roof leaks.", " Rain ruins the roof.", ""},
      {"The roof leaks. ", "Rain ruins the roof. ", "\n\nBooks burn"},
  };
  for (const auto& bytes : malformed)
    for (const auto& parts : around) {
      const std::string source = parts[0] + bytes + parts[1] + bytes + parts[2];
      CAPTURE(source);
      check_sound(source);
      std::string plain = source;
      for (std::size_t at = 0; at < source.size();) {
        const std::size_t length = oracle::well_formed(source, at);
        if (length == 0) plain[at] = '\x01';
        at += length != 0 ? length : 1;
      }
      REQUIRE(plain != source);
      cells room(textrank::required_bytes(source));
      auto expected = support::ranked(summarize(plain, room));
      auto found = support::ranked(summarize(source, room));
      REQUIRE(found.size() == expected.size());
      for (std::size_t i = 0; i < found.size(); ++i)
        CHECK(found[i].text.size() == expected[i].text.size());
      for (std::size_t i = 0; i < found.size(); ++i) found[i].text = expected[i].text;
      CHECK(found == expected);
    }
}

TEST_CASE("lines may end as in any system") {
  const std::string unix_lines =
      "The roof leaks\n\nRain ruins the roof.\nBooks burn\nin the fire.\n\nNobody pays.\n";
  std::string windows_lines;
  for (const char c : unix_lines) windows_lines += c == '\n' ? "\r\n" : std::string(1, c);
  std::string mac_lines = unix_lines;
  for (char& c : mac_lines)
    if (c == '\n') c = '\r';
  check_sound(windows_lines);
  check_sound(mac_lines);
  const auto without_ends = [](list all) {
    for (auto& s : all) {
      s.erase(std::remove(s.begin(), s.end(), '\r'), s.end());
      s.erase(std::remove(s.begin(), s.end(), '\n'), s.end());
    }
    return all;
  };
  const auto expected = without_ends(sentences_of(unix_lines));
  CHECK(expected.size() >= 4);
  CHECK(without_ends(sentences_of(windows_lines)) == expected);
  CHECK(without_ends(sentences_of(mac_lines)) == expected);
  for (const auto& s : sentences_of(windows_lines)) CHECK(s.back() != '\r');
}

TEST_CASE("emoji are characters that are no letters") {
  const std::string source =
      "The roof leaks \xF0\x9F\x98\xA2. \xF0\x9F\x93\x9A Books are ruined! "
      "\xF0\x9F\x91\xA8\xE2\x80\x8D\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7 cry.";
  check_sound(source);
  // What hangs on a mark belongs to it, emoji with or without a space: so the second sentence starts
  // with "Books", and behind the emoji of "ruined!" is a small letter, with which none starts.
  CHECK(sentences_of(source) ==
        list{"The roof leaks \xF0\x9F\x98\xA2. \xF0\x9F\x93\x9A",
             "Books are ruined! "
             "\xF0\x9F\x91\xA8\xE2\x80\x8D\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7 cry."});
  for (const std::string space : {"", " "}) {
    const std::string first = "Books are ruined!" + space +
                              "\xF0\x9F\x91\xA8\xE2\x80\x8D\xF0\x9F\x91\xA9\xE2\x80\x8D"
                              "\xF0\x9F\x91\xA7";
    check_sound(first + " They cry.");
    CHECK(sentences_of(first + " They cry.") == list{first, "They cry."});
  }
  check_sound("\xF0\x9F\x98\xA2");
  check_sound(repeated("\xF0\x9F\x98\xA2", 4000));
}

TEST_CASE("every text of one byte has a summary unless it is white space") {
  for (unsigned byte = 0; byte < 256; ++byte) {
    CAPTURE(byte);
    check_sound(std::string(1, static_cast<char>(byte)));
  }
}

TEST_CASE("every text of two bytes has a summary unless it is white space") {
  for (unsigned first = 0; first < 256; ++first)
    for (unsigned second = 0; second < 256; ++second) {
      check_sound({static_cast<char>(first), static_cast<char>(second)});
    }
}

TEST_CASE("a text of marks and of what is not to be seen is not empty and has a summary") {
  for (const char* source : {"\xCC\x81", "\xCC\x81\xCC\x81", "\xC2\xAD", "\xE2\x80\x8B",
                             "\xEF\xBB\xBF\xCC\x81", " \xCC\x81 ", "\xE2\x80\x8D"})
    check_sound(source);
}

TEST_CASE("a byte order mark before a text is no part of its first sentence") {
  CHECK(sentences_of("\xEF\xBB\xBFThe roof leaks.") == list{"The roof leaks."});
  CHECK(sentences_of("\xEF\xBB\xBF\n The roof leaks.") == list{"The roof leaks."});
  CHECK(textrank::required_bytes("\xEF\xBB\xBF") == 0);
}

TEST_CASE("a reference behind the last full stop is no sentence of its own") {
  CHECK(sentences_of("Rain falls.[13] The roof leaks.[14]") ==
        list{"Rain falls.[13]", "The roof leaks.[14]"});
}

TEST_CASE("any bytes give a sound summary") {
  for (std::uint64_t seed = 0; seed < 4000; ++seed) {
    check_sound(support::noise(seed));
    support::generator random(seed);
    std::string bytes;
    for (std::uint32_t left = random.below(40); left > 0; --left)
      bytes += static_cast<char>(random.below(256));
    check_sound(bytes);
  }
}

TEST_CASE("every sample, cut off at any byte, gives a sound summary") {
  for (const auto& sample : support::samples()) {
    CAPTURE(sample.about);
    for (std::size_t size = 1; size <= sample.text.size() && size < 400; ++size)
      check_sound(sample.text.substr(0, size));
  }
}

TEST_CASE("a text of more than max_text_bytes is refused before a byte of it is read") {
  if (SIZE_MAX / 2 <= textrank::max_text_bytes) {
    MESSAGE("SKIP: no object of this machine is that large");
    return;
  }
  static const char few[] = "The roof leaks.";
  const textrank::text claims_to_be_long(few, textrank::max_text_bytes + 1);
  textrank::workspace<64> room;
  const auto found = summarize(claims_to_be_long, room);
  CHECK(found.status() == status::text_too_long);
  CHECK(found.empty());
  CHECK(found.needed_bytes() == 0);
  CHECK(textrank::required_bytes(claims_to_be_long) == 0);
  for (const auto s : textrank::sentences(claims_to_be_long)) FAIL(s.offset);
  for (const auto w : textrank::words(claims_to_be_long)) FAIL(w.size());
  for (const auto s : textrank::unicode_sentences(claims_to_be_long)) FAIL(s.size());
  const auto phrases = textrank::keyphrases(claims_to_be_long, room, 3);
  CHECK(phrases.status() == status::text_too_long);
  CHECK(phrases.message() == std::string(textrank::message(status::text_too_long)));
  CHECK(phrases.empty());
  CHECK(phrases.needed_bytes() == 0);
  options asks_at_length;
  asks_at_length.query = claims_to_be_long;
  CHECK(summarize(few, room, asks_at_length).status() == status::bad_option);
}
