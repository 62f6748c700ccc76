// What the test programs share: texts to read, a summary written down, memory of an exact size.
#ifndef TEXTRANK_TESTS_SUPPORT_HPP
#define TEXTRANK_TESTS_SUPPORT_HPP

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "fixtures.hpp"
#include "textrank.hpp"

namespace doctest {
template <>
struct StringMaker<textrank::text> {
  static String convert(textrank::text t) { return std::string(t.begin(), t.end()).c_str(); }
};
template <>
struct StringMaker<textrank::status> {
  static String convert(textrank::status s) { return textrank::message(s); }
};
}  // namespace doctest

namespace support {

/// Cells on the heap, so that an address sanitizer sees the first one too many.
class cells {
 public:
  explicit cells(std::uint64_t bytes, std::uint32_t filler = 0)
      : cells_(static_cast<std::size_t>(bytes / sizeof(std::uint32_t)), filler) {}
  operator textrank::memory() { return {cells_.data(), cells_.size()}; }

 private:
  std::vector<std::uint32_t> cells_;
};

/// One sentence of a summary, written down: it outlives the workspace.
struct choice {
  std::uint32_t offset;
  std::uint32_t position;
  std::uint32_t rank;
  std::uint16_t score;
  std::string text;
};
inline bool operator==(const choice& a, const choice& b) {
  return a.offset == b.offset && a.position == b.position && a.rank == b.rank &&
         a.score == b.score && a.text == b.text;
}

inline choice write_down(const textrank::sentence& s) {
  return {s.offset, s.position, s.rank, s.score, std::string(s.text.begin(), s.text.end())};
}

inline std::vector<choice> chosen(const textrank::summary& found) {
  std::vector<choice> all;
  for (const auto s : found) all.push_back(write_down(s));
  return all;
}

inline std::vector<choice> ranked(const textrank::summary& found) {
  std::vector<choice> all;
  for (std::uint32_t i = 0; i < found.ranked_sentences(); ++i)
    all.push_back(write_down(found.ranked(i)));
  return all;
}

inline std::size_t count_words(textrank::text t) {
  std::size_t count = 0;
  for (const auto w : textrank::words(t)) {
    static_cast<void>(w);
    ++count;
  }
  return count;
}

/// One paragraph of plain sentences that share some words: no mark but the last full stop, and one
/// stop word in ten or more.
inline std::string prose(std::uint64_t seed, std::uint32_t sentences) {
  static const char* const vocabulary[] = {
      "roof",    "library", "rain",    "books",  "council",  "storm", "readers", "money",
      "winter",  "the",     "of",      "and",    "workers",  "paper", "leaks",   "closes",
      "pays",    "repair",  "shelves", "summer", "mayor",    "votes", "ruined",  "hundred",
      "borrows", "street",  "city",    "plans",  "building", "tiles", "for",     "in"};
  generator random(seed);
  std::string made;
  for (std::uint32_t i = 0; i < sentences; ++i) {
    if (i != 0) made += ' ';
    made += "The";
    const std::uint32_t words = 3 + random.below(7);
    for (std::uint32_t w = 0; w < words; ++w)
      made += std::string(" ") + vocabulary[random.below(sizeof vocabulary / sizeof *vocabulary)];
    made += '.';
  }
  return made;
}

/// How many sentences of a text a summary may have: lines that are no prose only where there is
/// nothing else.
inline std::size_t count_candidates(textrank::text source,
                                    const textrank::language& language = textrank::english) {
  std::size_t prose = 0, all = 0;
  for (const textrank::split_sentence s : textrank::sentences(source, language)) {
    prose += s.kind != textrank::unit_kind::other;
    ++all;
  }
  return prose != 0 ? prose : all;
}

/// Words, marks, white space and broken bytes in any order: nobody writes so.
inline std::string noise(std::uint64_t seed) {
  static const std::string_view pieces[] = {"roof",
                                            "Library",
                                            "the",
                                            "It",
                                            "Dr",
                                            "e.g",
                                            "U.S",
                                            "3.50",
                                            "12",
                                            "don't",
                                            "1. ",
                                            "b) ",
                                            "\"",
                                            "(",
                                            ")",
                                            "[4]",
                                            " ",
                                            " ",
                                            " ",
                                            ". ",
                                            ".",
                                            "! ",
                                            "?",
                                            "...",
                                            "\n",
                                            "\n\n",
                                            "\r\n",
                                            "\t",
                                            ", ",
                                            ": ",
                                            "-",
                                            "@a",
                                            "http://a.b",
                                            "\xC3\xA9",
                                            "\xCC\x81",
                                            "\xFF",
                                            "\xE2\x80",
                                            "\xC0\x80",
                                            "\xE4\xB8\xAD",
                                            "\xE3\x80\x82",
                                            "\xE2\x80\x9C",
                                            "\xE2\x80\x9D",
                                            "\xF0\x9F\x98\x80",
                                            "\xC2\xA0",
                                            "\xE2\x80\xA8",
                                            "\xE2\x80\xA2 ",
                                            "\xE2\x80\x99",
                                            "\xE2\x80\xA6",
                                            std::string_view("\0", 1)};
  generator random(seed);
  std::string made;
  for (std::uint32_t left = random.below(60); left > 0; --left)
    made += pieces[random.below(sizeof pieces / sizeof *pieces)];
  return made;
}

struct sample {
  const char* about;
  std::string text;
};

/// Small texts of many kinds.
inline const std::vector<sample>& samples() {
  static const std::vector<sample> all = {
      {"news",
       "The library will close for two weeks in May. Staff have asked for a new roof since the "
       "winter storms of 2019. The council voted on Monday to pay for the roof of the library. "
       "Rain has ruined three hundred books. Work on the roof starts when the library closes in "
       "May. Readers may borrow twice as many books before the library closes."},
      {"paragraphs and headings",
       "THE ROOF\n\nThe roof of the library leaks. Rain ruins the books.\n\nTHE MONEY\n\n"
       "The council pays for the roof. It has saved the money for years.\n\nWHAT COMES NEXT\n\n"
       "Workers close the library in May. The books move to the school.\n"},
      {"hard wraps",
       "The roof of the library has leaked since the storms of the winter of\n"
       "the year before last. The rain has ruined three hundred books, and the\n"
       "council has voted to pay for a new roof. Work on the roof starts when\n"
       "the library closes in May. Readers may borrow twice as many books\n"
       "before the library closes.\n"},
      {"a list",
       "What to bring to the library:\n- a card\n- three books\n- money for the roof\n"
       "1. Open the door. 2. Return the books. 3. Close the door.\n"},
      {"quotations",
       "\xE2\x80\x9CThe roof leaks,\xE2\x80\x9D she said. \xE2\x80\x9CThe rain comes in. The books "
       "are ruined.\xE2\x80\x9D The mayor said that the council pays. \"It pays for the roof!\" he "
       "said again."},
      {"copies",
       "The roof leaks when it rains. Books are ruined by rain. The roof leaks when it rains. "
       "The council pays for the books. The roof leaks when it rains."},
      {"German",
       "Das Dach der B\xC3\xBC"
       "cherei ist undicht. Der Regen hat dreihundert B\xC3\xBC"
       "cher verdorben. "
       "Der Rat zahlt f\xC3\xBCr ein neues Dach der B\xC3\xBC"
       "cherei."},
      {"Chinese",
       "\xE5\xB1\x8B\xE9\xA1\xB6\xE6\xBC\x8F\xE6\xB0\xB4\xE3\x80\x82\xE4\xB9\xA6\xE6\xB9\xBF\xE4"
       "\xBA\x86\xE3\x80\x82\xE5\xB1\x8B\xE9\xA1\xB6\xE8\xA6\x81\xE4\xBF\xAE\xE3\x80\x82"},
      {"a post", "The roof leaks again http://a.example/1 and nobody pays. The council sleeps."},
      {"broken bytes",
       "The roof \xFF leaks. Rain\xC0\x80 ruins the roof. \xED\xA0\x80 Books \x80."},
      {"one word", "roof"},
      {"no words", "?! ... --"},
      {"prose of 40 sentences", prose(1, 40)},
      {"prose of 300 sentences", prose(2, 300)},
  };
  return all;
}

}  // namespace support

#endif  // TEXTRANK_TESTS_SUPPORT_HPP
