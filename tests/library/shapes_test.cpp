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
    shaped_lines found;
    finder.look_at(in, at, found);
    const std::uint32_t shaped_end = found.end;
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

TEST_CASE("the end of an element of a page is seen 32 KB ahead, and no farther") {
  const std::string longer = repeated("He left.\n", 3600), longest = repeated("He left.\n", 3700);
  CHECK(prose_of("<style>\n" + longer + "</style>\n" + behind) == lines{behind});
  CHECK(prose_of("<style>\n" + longest + "</style>\n" + behind).size() == 3701);
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

TEST_CASE("a sign opens an item of a list, and a number does not") {
  using textrank::unit_kind;
  const auto kind_of = [](const char* text) { return (*textrank::sentences(text).begin()).kind; };
  for (const char* item : {"- It is late.", "2. It is late.", "(3) It is late.", "* It is late."})
    CHECK(kind_of(item) == unit_kind::item);
  for (const char* prose : {"25 people left.", "3.5 % of them left.", "1945 ended the war.",
                            "25% of them left.", "12: it is late.", "A) It is late."})
    CHECK(kind_of(prose) == unit_kind::prose);
}

TEST_CASE("all line ends do the same") {
  const std::string text =
      before + "\n```\nHe left.\n```\n| It is fast. |\n\n-- \nAda Lee.\n\n" + behind;
  const std::string mail = "On Monday Ada wrote:\n> Who left?\n\nBen did.\n> Why?";
  for (const std::string line_end : {"\n", "\r\n", "\r", "\xC2\x85", "\xE2\x80\xA8"}) {
    const auto with_line_ends = [&](const std::string& lines_of_text) {
      std::string with;
      for (const char c : lines_of_text) with += c == '\n' ? line_end : std::string(1, c);
      return with;
    };
    CAPTURE(line_end);
    CHECK(prose_of(with_line_ends(text)) == lines{before, behind});
    CHECK(prose_of(with_line_ends(mail)) == lines{"On Monday Ada wrote:", "Ben did."});
  }
}

TEST_CASE("no text makes the look ahead longer than it is linear") {
  // An emulated processor of 32 bits takes minutes for a megabyte of each.
  constexpr std::size_t bytes = sizeof(std::size_t) >= 8 ? 1000000 : 10000;
  for (const char* trap : {"```\n", "~~~ a\n", "<!--\n",  "<pre\n", "<pre>\n</pr",  "|",
                           "| ",    "<",       "<a\n",    "[",      "a:\nb:\n",     "a:\n",
                           ">\n",   "> > ",    "@@ -\n",  "-- \n",  "-- \n\n",      "1",
                           "1\n",   "1:",      "#",       "# ",     "**\n",         " . .",
                           "    a", "a    \n", "https:/", "`\n",    "\xE2\x94\x82", "x\x80",
                           "\t",    "---\n",   "\r\r\n"}) {
    CAPTURE(trap);
    CHECK(prose_of(repeated(trap, bytes / std::string(trap).size())).size() < bytes);
  }
}

// ---- sentences ----------------------------------------------------------------------------------

namespace {

bool may_be_first(const std::string& sentence, bool is_list = false) {
  return key_sentence_test(sentence, textrank::english, is_list)
      .passes(0, static_cast<std::uint32_t>(sentence.size()));
}

std::vector<std::string> summary_of(const std::string& text, std::uint32_t count) {
  static textrank::workspace<64 * 1024> room;
  std::vector<std::string> found;
  for (const textrank::sentence s : summarize(textrank::text(text), room, count))
    found.emplace_back(s.text.begin(), s.text.end());
  return found;
}

}  // namespace

TEST_CASE("a sentence with a mark at its end and a stop word in ten may be chosen first") {
  CHECK(may_be_first("The roof of the library leaks."));
  CHECK(may_be_first("Does the roof of the library leak?"));
  CHECK(may_be_first("\"The roof of the library leaks.\""));
  CHECK(may_be_first("**The roof of the library leaks.**"));
  CHECK(may_be_first("The roof of the library `leaks.`"));
  CHECK(may_be_first("Roof tiles, gutters, windows, doors, floors, walls, and heating all leak."));
}

TEST_CASE("what reads like no sentence of its own may not") {
  CHECK_FALSE(may_be_first("The roof of the library leaks"));  // no mark
  CHECK_FALSE(may_be_first("The roof of the library:"));       // announces a list
  CHECK_FALSE(may_be_first("Roof library leaks."));            // no stop word
  CHECK_FALSE(may_be_first("Tiles, roof, rain, water, ruin, gutter, the wall, lamp, door, hall."));
  CHECK_FALSE(may_be_first("- The roof leaks now."));  // an item of four words
  CHECK(may_be_first("- The roof leaks now again."));  // and of five
  CHECK_FALSE(may_be_first("<a href=\"roof.html\" class=\"library\">The roof leaks.</a>"));
  CHECK(may_be_first("The roof of the <b>library</b> leaks, and nobody has paid for it."));
}

TEST_CASE("addresses are one word, so that they need no stop words of their own") {
  CHECK(may_be_first("It is at https://example.org/some/long/path/with/many/words/in/it/all/day."));
}

TEST_CASE("legal words may be one in ten of a sentence, no more") {
  CHECK_FALSE(may_be_first("All rights are reserved."));
  CHECK_FALSE(may_be_first("The copyright notice and this permission notice shall be included."));
  CHECK(
      may_be_first("The court said that the copyright of the song belongs to the singer who "
                   "wrote it in a train."));
}

TEST_CASE("an item of a list needs no mark where most of a text are such items") {
  const std::string item = "- The roof of the library leaks";
  CHECK_FALSE(may_be_first(item));
  CHECK(may_be_first(item, true));
  CHECK_FALSE(may_be_first("- The roof leaks", true));                 // too short all the same
  CHECK_FALSE(may_be_first("- Roof library rain water leaks", true));  // no stop word
}

TEST_CASE("a language without stop words is not asked for them") {
  const std::string sentence = "Roof library leaks.";
  key_sentence_test test(sentence, textrank::none, false);
  CHECK(test.passes(0, static_cast<std::uint32_t>(sentence.size())));
}

TEST_CASE("lines that are no prose are in no summary, unless there is nothing else") {
  const std::string table = "| roof | library |\n| rain | library |\n| roof | rain |\n";
  const std::string text = table + "\nThe roof of the library leaks when there is rain.\n";
  CHECK(summary_of(text, 3) == lines{"The roof of the library leaks when there is rain."});
  CHECK(summary_of(table, 2).size() == 2);
}

TEST_CASE("where hundreds of lines read like no sentence, those that do are chosen all the same") {
  // Each line has the terms of all others and no stop word: the ranking likes them best.
  const lines prose = {"The council pays for a new bridge.", "There is a fire in the old mill.",
                       "It was a day in May when the mill closed."};
  std::string text;
  for (int i = 0; i < 600; ++i) {
    text += "Rain ruins roof library " + std::to_string(i) + ".\n\n";
    if (i % 250 == 99) text += prose[static_cast<std::size_t>(i / 250)] + "\n\n";
  }
  REQUIRE(summary_of(text, 3).size() == 3);
  CHECK(summary_of(text, 3) == prose);
  CHECK(summary_of(text, 4).size() == 4);
}

TEST_CASE("where fewer than asked for are left, the others follow in their order") {
  const std::string text =
      "The roof of the library leaks when there is rain.\n\n"
      "Rain library roof repair\n\n"
      "The council has no money for the roof of the library.\n";
  CHECK(summary_of(text, 2) == lines{"The roof of the library leaks when there is rain.",
                                     "The council has no money for the roof of the library."});
  CHECK(summary_of(text, 3).size() == 3);
  // But none that is marked as a heading.
  CHECK(summary_of("# Rain library\n\n" + text + "\n## Roof repair\n", 9).size() == 3);
  CHECK(summary_of("# Rain library\n", 9) == lines{"# Rain library"});
}

TEST_CASE("the times of a subtitle may have one digit, and what is said behind them stays") {
  CHECK(prose_of("5 --> 7\nThe sea is calm.\n\n8 --> 9\nIt rains.") ==
        lines{"The sea is calm.", "It rains."});
}

TEST_CASE("a sentence goes on behind the times of a subtitle, and these are no words of it") {
  const std::string text =
      "1\n00:00:01,000 --> 00:00:02,000\nThe bees fly home\n\n"
      "2\n00:00:02,000 --> 00:00:03,000\nand they dance there.\n";
  lines found;
  std::vector<std::uint32_t> words;
  for (const textrank::split_sentence s : textrank::sentences(text)) {
    if (s.kind == textrank::unit_kind::other) continue;
    found.emplace_back(s.text.begin(), s.text.end());
    words.push_back(s.words);
  }
  REQUIRE(found.size() == 1);
  CHECK(found[0].substr(0, 8) == "The bees");
  CHECK(found[0].substr(found[0].size() - 6) == "there.");
  CHECK(words == std::vector<std::uint32_t>{8});
  // A capital goes on behind a stop word only.
  const auto sentences_in = [](const std::string& first, const std::string& second) {
    const std::string cues = "1\n00:00:01,000 --> 00:00:02,000\n" + first +
                             "\n\n2\n00:00:02,000 --> 00:00:03,000\n" + second + "\n";
    int count = 0;
    for (const textrank::split_sentence s : textrank::sentences(cues))
      count += s.kind != textrank::unit_kind::other;
    return count;
  };
  // A sentence that ends there does not reach over the times, not even where nothing has capitals.
  CHECK(summary_of("1\n00:01 --> 00:02\nthe roof leaks.\n\n2\n00:02 --> 00:03\nwe left the roof.\n",
                   2) == lines{"the roof leaks.", "we left the roof."});
  CHECK(sentences_in("They named it in honor of the", "Endeavour, a ship.") == 1);
  CHECK(sentences_in("They named it in honor", "Endeavour is a ship.") == 2);
}

TEST_CASE("sentences() says what is prose, heading, item and none of them") {
  const std::string text =
      "# A day at sea\n\nIt rained.\n\n| a | b |\n\n- The boat was wet.\n\nA short line\n\nIt ended.";
  std::string kinds;
  for (const textrank::split_sentence s : textrank::sentences(text))
    kinds += "phio"[static_cast<int>(s.kind)];
  CHECK(kinds == "hpoihp");
}
