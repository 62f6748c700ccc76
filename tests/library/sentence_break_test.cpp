// `unicode_sentences` against SentenceBreakTest.txt of the Unicode Character Database, which is in
// /usr/share/unicode or the folder that TEXTRANK_UNICODE_DATA names. Where it is missing nothing is
// tested, which is said, and the exit status is 77.
#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "fixtures.hpp"
#include "textrank.hpp"

namespace {

std::ifstream test_file;

struct example {
  std::string text;
  std::vector<std::size_t> boundaries;  // in bytes
};

/// A line is `÷ 0001 × 0308 ÷ 0041 ÷`: code points, and between them whether a sentence ends there.
example parse(const std::string& line) {
  example found;
  std::istringstream in(line);
  for (std::string item; in >> item;) {
    if (item == "\xC3\xB7")
      found.boundaries.push_back(found.text.size());
    else if (item != "\xC3\x97")
      found.text +=
          support::encode(static_cast<std::uint32_t>(std::strtoul(item.c_str(), nullptr, 16)));
  }
  return found;
}

/// Where the header cuts, and whether its spans are what they say.
std::vector<std::size_t> boundaries_of(const std::string& text) {
  std::vector<std::size_t> boundaries{0};
  for (const textrank::text s : textrank::unicode_sentences(text)) {
    CHECK(s.data() == text.data() + boundaries.back());
    CHECK(s.size() > 0);
    boundaries.push_back(boundaries.back() + s.size());
  }
  return boundaries;
}

}  // namespace

TEST_CASE("sentences end where the Unicode Standard says, in all of its examples") {
  std::size_t examples = 0;
  for (std::string line; std::getline(test_file, line);) {
    line = line.substr(0, line.find('#'));
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    const example expected = parse(line);
    CAPTURE(line);
    CHECK(boundaries_of(expected.text) == expected.boundaries);
    ++examples;
  }
  CHECK(examples == 502);  // of Unicode 15.0
}

TEST_CASE("the sentences of the Unicode Standard tile the text, whatever its bytes") {
  support::generator random(1);
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (int i = 0; i < round % 40; ++i) {
      const char* const pieces[] = {"A",        "b",  ". ",   "?",           " ",    "\n",
                                    "\"",       "5",  "\xC3", "\x80",        "\xFF", "\xE2\x80\xA9",
                                    "\xCC\x88", "\r", ",",    "\xE6\x97\xA5"};
      text += pieces[random.below(16)];
    }
    CAPTURE(text);
    CHECK(boundaries_of(text).back() == text.size());
  }
  CHECK(boundaries_of("").size() == 1);
}

int main(int count, char** words) {
  const char* const folder = std::getenv("TEXTRANK_UNICODE_DATA");
  const std::string path =
      std::string(folder ? folder : "/usr/share/unicode") + "/auxiliary/SentenceBreakTest.txt";
  test_file.open(path);
  if (!test_file.is_open()) {
    std::printf("SKIP sentence_break: no %s (Debian package unicode-data)\n", path.c_str());
    return 77;
  }
  return doctest::Context(count, words).run();
}
