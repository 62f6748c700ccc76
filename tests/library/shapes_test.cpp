// SHAPES: lines that are no prose. Each shape has its example in the header; here they run, beside
// lines of prose that look a little like them.
#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <vector>

#include "textrank.hpp"

namespace {

using namespace textrank::detail;
using lines = std::vector<std::string>;

/// The lines of a text that no shape takes.
lines prose_of(const std::string& text) {
  lines prose;
  reader in{textrank::text(text)};
  shape_finder finder;
  for (std::uint32_t at = in.skip(0, white_space); at < in.size;) {
    const std::uint32_t shaped_end = finder.look_at(in, at).end;
    const std::uint32_t end = shaped_end != 0 ? shaped_end : line_end(in, at);
    if (end <= at || end > in.size) return {"a line ends before it begins"};
    if (shaped_end == 0) prose.push_back(text.substr(at, end - at));
    at = in.skip(end, white_space);
  }
  return prose;
}

/// The first shape that matches at the start of a text.
const shape* first_match(const std::string& text) {
  reader in{textrank::text(text)};
  for (const shape& s : shapes)
    if (shape_finder().matches(in, 0, s.pattern, s.pattern + length_of(s.pattern))) return &s;
  return nullptr;
}

std::string repeated(const std::string& part, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += part;
  return all;
}

const std::string before = "It was a long day, and nobody came to the house.";
const std::string behind = "Then all of them left, and the door was closed.";

}  // namespace

TEST_CASE("each shape takes its example and nothing of the prose around it") {
  for (const shape& s : shapes) {
    if (s.takes == reach::nothing) continue;
    CAPTURE(s.name);
    CHECK(first_match(s.example) == &s);
    CHECK(prose_of(s.example) == lines{});
    CHECK(prose_of(std::string(s.example) + "\n\n" + behind) == lines{behind});
    if (s.pattern[0] == 'X') continue;
    CHECK(prose_of(before + "\n" + s.example + "\n\n" + behind) == lines{before, behind});
    CHECK(prose_of(before + "\n\n   " + s.example) == lines{before});
  }
}

TEST_CASE("no shape takes a line of prose that looks a little like it") {
  const lines all = {
      "Mr. Lee said: never.",
      "He left.  She stayed.   They wept.",
      "They wept ....",
      "It costs 3.50 in 2020 and 4.00 in 2021.",
      "See https://example.org/a for more.",
      "https://example.org has more.",
      "\"Never!\" he said.",
      "(He left.)",
      "[Ada] left with <Ben> and `Carl` at noon.",
      "- He left.",
      "-- he left.",
      "--- he left.",
      "* **He left.** Nobody knew why.",
      "**He left.** Nobody knew why.",
      "#1 in the charts was a song about rain.",
      "#rain is what people write about.",
      "< 3 is what people write for love.",
      "<p>He left <b>early</b>.</p>",
      "12 people left at 10:15.",
      "12:30 is the hour.",
      "1. He left.",
      "2019 was a good year.",
      "@ada left early.",
      "+ He left.",
      "> He left.",
      "...and then he left.",
      "\xC2\xBFY por qu\xC3\xA9?",
      "\xD0\x9E\xD0\xBD \xD1\x83\xD1\x88\xD1\x91\xD0\xBB.",
      "\xE4\xBB\x96\xE8\xB5\xB0\xE4\xBA\x86\xE3\x80\x82",
      "The  lines  of  a  manual  are  justified,  with   gaps  of  two  or  three",
  };
  for (const std::string& line : all) {
    CAPTURE(line);
    CHECK(prose_of(line) == lines{line});
    CHECK(prose_of(before + "\n" + line + "\n" + behind) == lines{before, line, behind});
  }
}

TEST_CASE("front matter stands only where the text begins") {
  const std::string matter = "---\ntitle: A day at sea.\n---\n";
  CHECK(prose_of(matter + behind) == lines{behind});
  CHECK(prose_of("\xEF\xBB\xBF" + matter.substr(0)).size() ==
        1);  // a byte order mark is no white space
  CHECK(prose_of(before + "\n" + matter + behind) == lines{before, "title: A day at sea.", behind});
}

TEST_CASE("a block that nobody closes takes its first line only") {
  for (const char* opening : {"```", "~~~", "<!--", "<pre>", "<script>"}) {
    CAPTURE(opening);
    CHECK(prose_of(std::string(opening) + "\n" + before) == lines{before});
  }
}

TEST_CASE("the end of a block is seen 4 KB ahead, and no farther") {
  const std::string code = repeated("a = b\n", 600);
  CHECK(prose_of("```\n" + code + "```\n" + behind) == lines{behind});
  const std::string longer = repeated("He left.\n", 600);
  // The fence behind it closes the block all the same, and opens no other one.
  const lines prose = prose_of("```\n" + longer + "```\n" + before + "\n```\n" + behind + "\n```");
  CHECK(prose.size() == 601);
  CHECK(prose.back() == before);
}

TEST_CASE("talk is prose, although its lines look like fields") {
  CHECK(prose_of("Ada: are you there\nBen: yes\nAda: good").size() == 3);
  CHECK(prose_of("Ada: hi\nAda: are you there\nBen: yes").size() == 3);
  CHECK(prose_of("Background: It rained.\nResult: All were wet.").size() == 2);
  CHECK(prose_of("To: Ada Lee\nFrom: Ben Hill\nSubject: Rain") == lines{});
}

TEST_CASE("quoted lines are left out of mails, and quotations stay") {
  CHECK(prose_of("Smith says:\n\n> He left early.") == lines{"Smith says:", "> He left early."});
  CHECK(prose_of("On Monday Ada wrote:\n> Who left?\n\nBen did.\n> Why?") ==
        lines{"On Monday Ada wrote:", "Ben did."});
  CHECK(prose_of(">> Who left?\n> Ben did.\nWhy?") == lines{"Why?"});
  CHECK(prose_of("> > Who left?\n> Ben did.\nWhy?") == lines{"Why?"});
}

TEST_CASE("all line ends do the same") {
  const std::string text =
      before + "\n```\nHe left.\n```\n| It is fast. |\n\n-- \nAda Lee.\n\n" + behind;
  for (const char* line_end : {"\n", "\r\n", "\r", "\xC2\x85", "\xE2\x80\xA8"}) {
    std::string with;
    for (const char c : text) c == '\n' ? with += line_end : with += c;
    CAPTURE(with);
    CHECK(prose_of(with) == lines{before, behind});
  }
}

TEST_CASE("no text makes the look ahead longer than it is linear") {
  for (const char* trap : {"```\n", "~~~ a\n", "<!--\n",  "<pre\n", "<pre>\n</pr",  "|",
                           "| ",    "<",       "<a\n",    "[",      "a:\nb:\n",     "a:\n",
                           ">\n",   "> > ",    "@@ -\n",  "-- \n",  "-- \n\n",      "1",
                           "1\n",   "1:",      "#",       "# ",     "**\n",         " . .",
                           "    a", "a    \n", "https:/", "`\n",    "\xE2\x94\x82", "x\x80",
                           "\t",    "---\n",   "\r\r\n"}) {
    CAPTURE(trap);
    CHECK(prose_of(repeated(trap, 1000000 / std::string(trap).size())).size() < 1000000);
  }
}
