// Where sentences end: the rules of the splitter by their own examples, and what readers expect of
// abbreviations, quotations, lines, lists, headings and other scripts.
#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "../examples/german.hpp"
#include "textrank.hpp"

namespace {

using strings = std::vector<std::string>;

/// The sentences of `text`, each run of white space as one space.
strings split(std::string_view text, const textrank::language& language = textrank::english) {
  strings found;
  for (const textrank::span s : textrank::sentences(text, language)) {
    std::string folded;
    for (const char c : s.text) {
      const bool space = c == ' ' || (c >= '\t' && c <= '\r');
      if (!space)
        folded += c;
      else if (folded.back() != ' ')
        folded += ' ';
    }
    found.push_back(folded);
  }
  return found;
}

/// A text written with its cuts: `|` is a cut and a space, `^` a cut without one, `~` nothing.
struct marked {
  std::string text;
  strings sentences{""};
};
marked read_marked(std::string_view example) {
  marked m;
  for (const char c : example) {
    if (c == '~') continue;
    if (c == '|') m.text += ' ';
    if (c == '|' || c == '^') {
      m.sentences.emplace_back();
    } else {
      m.text += c;
      m.sentences.back() += c;
    }
  }
  return m;
}

void check(std::string_view example, const textrank::language& language = textrank::english) {
  const marked wanted = read_marked(example);
  CAPTURE(wanted.text);
  CHECK(split(wanted.text, language) == wanted.sentences);
}

}  // namespace

TEST_CASE("every rule of the splitter cuts its own example where it says") {
  for (const textrank::detail::rule& rule : textrank::detail::rules) {
    CAPTURE(rule.name);
    const bool packless = std::string_view(rule.name).find("without a pack") != std::string::npos;
    check(rule.example, packless ? textrank::none : textrank::english);
  }
}

TEST_CASE("plain sentences end at full stops, question and exclamation marks") {
  check("The roof leaks.|Who will mend it?|Nobody!|So it leaks on");
  check("What?!|You did what??|Yes!!!|Good.");
}

TEST_CASE("titles, initials and initialisms do not end a sentence") {
  check("Dr. Ada M. Stone met Prof. Lee and Mrs. R. J. Hill.|They talked.");
  check("The U.K. Government and the U.S. Senate agreed.|The E.U. did not.");
  check("She moved to the U.S. in May.|He stayed in the U.K.|That was that.");
  check("He has a Ph.D. in physics.|It took years.");
}

TEST_CASE("company names end a sentence before a capitalised stop word only") {
  check("Brown Bros. and Acme Ltd. merged with Stone Inc. last year.");
  check("They sold it to Stone & Co.|It was cheap.");
}

TEST_CASE("a number after No. belongs to it, and no is a word as well") {
  check("He lives at No. 5 now.|She said no.|Then she left.");
}

TEST_CASE("times of day end a sentence before a capital, unless they open it") {
  check("It starts at 7.30 a.m. and ends at 5 p.m. sharp.");
  check("The doors close at 11 p.m.|Guests must leave.");
  check("At 5 a.m. Mr. Hill got up.|He went back at 6 p.m.|Mrs. Hill stayed.");
}

TEST_CASE("decimals, versions, addresses and money are not cut") {
  check("It rose 4.75% to £1.2bn in version 2.0.1 of the plan.|Good.");
  check("See https://example.org/a.b?c=d!e or write to a.b@example.co.uk today.|Thanks.");
  check("Open notes.txt and main.cpp first.|Then build.");
}

TEST_CASE("an ellipsis ends a sentence before a capital and not before lower case") {
  check("Well... maybe.|He waited…|Nobody came.");
  check("It was late . . . and dark.|We walked on.");
  check("The end was near . . . .|Next came the rain.");
}

TEST_CASE("closing quotation marks and brackets stay with their sentence") {
  check("He said: “We are done.”|She nodded.");
  check("\"Stop it!\"|They did not.|(Nobody ever does.)|So it goes.");
  check("She asked ‘Why?’ and left.|He did not say.");
  check("It works (he tried it twice.) in most houses.|In ours too.");
  check("“First things first.”|“Second things never,” he said.");
}

TEST_CASE("a quotation that its sentence carries on is not cut in two when it is short") {
  check("“Go! Go now!” shouted the crowd.|It left.");
  check("\"Where to? Tell me,\" he asked.|Nobody did.");
}

TEST_CASE("text in capitals throughout is cut at its marks") {
  check("THE ROOF LEAKS.|WHO WILL MEND IT?|NOBODY KNOWS.");
}

TEST_CASE("text in lower case throughout is cut at its marks") {
  check("the roof leaks again.|who will mend it?|nobody knows.|we wait.");
}

TEST_CASE("names with a mark inside stay whole") {
  check("He works at Yahoo! and likes it.|She reads Which? in bed.");
}

TEST_CASE("lists are cut before each item, and their numbers stay with them") {
  check("1. Buy milk|2. Buy bread|3. Go home");
  check("1) wash it|2) dry it");
  check("a. the first|b. the second|c. the third");
  check("(1) rain|(2) wind");
  check("• 9. Stop here|• 10. Look around");
  check("•Eggs|•Milk");
}

TEST_CASE("an item of a list on a line of its own is not joined to the line before") {
  CHECK(split("Rain fell on Monday\nb) the roof leaked\niv) nobody came") ==
        strings{"Rain fell on Monday", "b) the roof leaked", "iv) nobody came"});
  CHECK(split("Rain fell on Monday\n(2) again on Friday") ==
        strings{"Rain fell on Monday", "(2) again on Friday"});
}

TEST_CASE("a number at the end of a sentence is no list number") {
  check("They counted to 10.|Then they ran.");
  check("As payment for 1. above we take nothing.");
}

TEST_CASE("references behind a full stop belong to the sentence before them") {
  check("The moon is far.12|It shines.[3]|It wanes.[4][5]|Then it is new.");
}

TEST_CASE("references count as words of their sentence, as they do in words()") {
  for (const char* text : {"!4 R", "The moon is far.12 It shines.[3] Then", "Far.1, 2 No."}) {
    CAPTURE(text);
    std::uint32_t in_sentences = 0, alone = 0;
    for (const textrank::span s : textrank::sentences(text)) in_sentences += s.words;
    for (const textrank::text w : textrank::words(text)) alone += !w.empty();
    CHECK(in_sentences == alone);
  }
}

TEST_CASE("a hard-wrapped paragraph is joined, other line ends are boundaries") {
  const char wrapped[] =
      "The council met on Monday evening to talk about the roof of the\n"
      "library, which has leaked since the storms of the last winter. A\n"
      "member from the north of the town, who spoke up late, said that Mr.\n"
      "Hill had offered to pay for it.\n\nNobody believed him.\n";
  CHECK(
      split(wrapped) ==
      strings{"The council met on Monday evening to talk about the roof of the library, which has "
              "leaked since the storms of the last winter.",
              "A member from the north of the town, who spoke up late, said that Mr. Hill had "
              "offered to pay for it.",
              "Nobody believed him."});
  CHECK(split("Roof leaks again\nThe council met on Monday.\nIt rained.") ==
        strings{"Roof leaks again", "The council met on Monday.", "It rained."});
  CHECK(split("It was a cold\nnight in town.") == strings{"It was a cold night in town."});
  CHECK(split("eggs\nmilk\nbread, butter") == strings{"eggs", "milk", "bread, butter"});
}

TEST_CASE("every kind of line end is one") {
  for (const char* end : {"\n", "\r\n", "\r", "\xC2\x85", "\xE2\x80\xA8", "\xE2\x80\xA9"}) {
    CAPTURE(end);
    CHECK(split(std::string("One line") + end + "Another line" + end) ==
          strings{"One line", "Another line"});
  }
}

TEST_CASE("blank lines are boundaries always") {
  CHECK(split("It was a cold\n\nnight in town") == strings{"It was a cold", "night in town"});
  CHECK(split("It was a cold\r\n \t\r\nnight") == strings{"It was a cold", "night"});
}

TEST_CASE("headings and datelines are marked, and not merged into the next sentence") {
  const auto marks = [](std::string_view text) {
    std::string found;
    for (const textrank::span s : textrank::sentences(text)) found += s.may_be_heading ? 'h' : 's';
    return found;
  };
  CHECK(marks("Roof leaks again\n\nThe council met.\n\nIt rained.") == "hss");
  CHECK(marks("LEEDS (Reuters) - The council met.") == "hs");
  CHECK(marks("(CNN)The council met.") == "hs");
  CHECK(marks("NEW YORK, Nov. 3 — Stocks fell.") == "hs");
  CHECK(marks("The BBC - a broadcaster - said no.") == "s");
  CHECK(marks("STOP THE WAR - WE WANT PEACE.") == "s");
  CHECK(split("LEEDS (Reuters) - The council met.") ==
        strings{"LEEDS (Reuters) -", "The council met."});
}

TEST_CASE("scripts with marks of their own are cut at them, with or without a space") {
  using textrank::none;
  CHECK(split("今日は雨です。明日は晴れ！本当？はい。", none) ==
        strings{"今日は雨です。", "明日は晴れ！", "本当？", "はい。"});
  CHECK(split("बारिश हो रही है। छत टपक रही है।", none) ==
        strings{"बारिश हो रही है।", "छत टपक रही है।"});
  CHECK(split("ዝናብ ነው።ጣሪያው ያፈሳል፧", none) == strings{"ዝናብ ነው።", "ጣሪያው ያፈሳል፧"});
  CHECK(split("မိုးရွာတယ်။ခေါင်မိုးယိုတယ်။", none) == strings{"မိုးရွာတယ်။", "ခေါင်မိုးယိုတယ်။"});
  CHECK(split("بارش ہو رہی ہے۔ چھت ٹپک رہی ہے؟ ہاں۔", none) ==
        strings{"بارش ہو رہی ہے۔", "چھت ٹپک رہی ہے؟", "ہاں۔"});
  CHECK(split("Βρέχει; Ναι. Πολύ.", none) == strings{"Βρέχει;", "Ναι.", "Πολύ."});
  CHECK(split("Անձրև է: Տանիքը կաթում է:", none) == strings{"Անձրև է:", "Տանիքը կաթում է:"});
  CHECK(split("¿Llueve? ¡Sí! Mucho.", none) == strings{"¿Llueve?", "¡Sí!", "Mucho."});
  CHECK(split("«Il pleut.» «Encore ?» «Oui.»", none) ==
        strings{"«Il pleut.»", "«Encore ?»", "«Oui.»"});
}

TEST_CASE("a line break between letters of a script without spaces joins") {
  CHECK(split("雨が今日も\n降る。", textrank::none) == strings{"雨が今日も 降る。"});
}

TEST_CASE("a language pack of two literals knows its abbreviations and ordinals") {
  check("Am 12. Juni kam z.B. Hr. Dr. Weber bzw. seine Frau.|Sie blieben bis zum 3. Mai.", german);
  check("Er wurde 12.|Das war Nr. 5 im Haus Nr. 7.|Es gab Brot, Wein usw.|Dann gingen sie.",
        german);
  check("„Es regnet.“|„Schon wieder?“, fragte sie.", german);
}

TEST_CASE("spans tell offset, words and the end of a paragraph") {
  const std::string_view text = "  One two three. Four?\nFive.";
  std::vector<textrank::span> spans;
  for (const textrank::span s : textrank::sentences(text)) spans.push_back(s);
  REQUIRE(spans.size() == 3);
  CHECK(spans[0].offset == 2);
  CHECK(spans[0].words == 3);
  CHECK_FALSE(spans[0].ends_paragraph);
  CHECK(spans[1].offset == 17);
  CHECK(spans[1].ends_paragraph);
  CHECK(std::string_view(spans[2].text) == "Five.");
}

TEST_CASE(
    "nothing in the text is lost: spans are disjoint, ascending, and between them is white space") {
  for (const char* text :
       {"One. Two! “Three?” (Four.) 5. Six… . . . Seven", "...", ". . .", "\n\n a \n\n b. \n",
        "(CNN)It rained. \"No. No!\" he said.[1] It did.", "\xFF\xFE. \xC3( ok? \xE2\x80"}) {
    CAPTURE(text);
    const std::string_view all = text;
    std::size_t at = 0;
    for (const textrank::span s : textrank::sentences(all)) {
      REQUIRE(s.offset >= at);
      for (; at < s.offset; ++at) CHECK(std::string_view(" \n\r\t").find(all[at]) != all.npos);
      CHECK(!s.text.empty());
      at += s.text.size();
    }
    for (; at < all.size(); ++at) CHECK(std::string_view(" \n\r\t").find(all[at]) != all.npos);
  }
}
