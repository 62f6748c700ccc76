// Where sentences end: the rules of the splitter by their own examples, and what readers expect of
// abbreviations, quotations, lines, lists, headings and other scripts.
#include <doctest/doctest.h>

#include <cstdint>
#include <cstring>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "textrank/german.hpp"
#include "textrank.hpp"

namespace {

using strings = std::vector<std::string>;

/// The sentences of `text`, each run of white space as one space.
strings split(std::string_view text, const textrank::language& language = textrank::english) {
  strings found;
  for (const textrank::split_sentence s : textrank::sentences(text, language)) {
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

TEST_CASE("an abbreviation ends nothing where the space behind it was forgotten") {
  check("On Monday Dr.~Stone came.|He met Prof.~Lee there.");
  check("We went to Acme Inc.~The door was shut.");
  check("It was late.^We left.");
}

TEST_CASE("inverted marks, brackets and quotation marks do not hide the word behind them") {
  for (const char* open : {"", "¡", "¿", "(", "“", "\"", "[“", "¡¿"}) {
    CAPTURE(open);
    check("Then came plan B.|" + std::string(open) + "It failed.");
    check("They went to St.~ " + std::string(open) + "Ives.");
  }
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

TEST_CASE("spaced points end a sentence before a word of one letter, too") {
  check("He waited . . .|I never came.");
  check("He waited . . .|A dog came.");
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
  check("see p.~ nine of it.|we wait.");  // a letter may stand for a word there as well
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

TEST_CASE("a list number alone on its line belongs to the next line, but not past an empty one") {
  CHECK(split("1.\nRead the contract.\n2.\nSign it.") ==
        strings{"1. Read the contract.", "2. Sign it."});
  CHECK(split("1.\n\nRead the contract.") == strings{"1.", "Read the contract."});
}

TEST_CASE("a letter numbers a list, and so does a numeral of up to four letters in a bracket") {
  const auto joins = [](const std::string& marker) {
    return split("Rain fell on Monday\n" + marker + " the roof leaked").size() == 1;
  };
  for (const char* marker : {"b.", "b)", "(b)", "ii)", "(ii)", "xvii)"}) {
    CAPTURE(marker);
    CHECK_FALSE(joins(marker));
  }
  for (const char* marker : {"xviii)", "ii.", "xi.", "lo)", "b:", "b"}) {
    CAPTURE(marker);
    CHECK(joins(marker));
  }
}

TEST_CASE("a number at the end of a sentence is no list number") {
  check("They counted to 10.|Then they ran.");
  check("As payment for 1. above we take nothing.");
}

TEST_CASE("references behind a full stop belong to the sentence before them") {
  check("The moon is far.12|It shines.[3]|It wanes.[4][5]|Then it is new.");
}

TEST_CASE("a reference ends with its line, so a number in the next one opens a sentence") {
  check("The moon is far.4 5|It shines.");
  CHECK(split("The moon is far.4\nIt shines.") == strings{"The moon is far.4", "It shines."});
  // In hard-wrapped text, too, where a line end is a space.
  CHECK(split("The moon is so far away from us that nobody can see\n"
              "it with an eye that is closed, as some have found.4\n"
              "It shines, and that is all that the people of the old\n"
              "town were ever told about it by those who came.")
            .size() == 2);
  for (const char* line_end : {"\n\n", "\r\r", "\r\n\r\n", "\xE2\x80\xA9"}) {
    CAPTURE(line_end);
    CHECK(split("The moon is far.4" + std::string(line_end) + "5 Moons shine.") ==
          strings{"The moon is far.4", "5 Moons shine."});
  }
}

TEST_CASE("what only looks like an omission or a number sign ends a sentence") {
  check("He said nothing [...]|Then he left.");
  check("It was 20°.|Then it fell.");
}

TEST_CASE("spaced points after a full stop go on in lower case") {
  check("The first part is lost. . . . and found again.");
}

TEST_CASE("marks on a letter of a chain are no letters") {
  check("The U\xCC\x81\xCC\x81\xCC\x81.~S.~ Army left.|It was late.");
}

TEST_CASE("references count as words of their sentence, as they do in words()") {
  for (const char* text :
       {"!4 R", "The moon is far.12 It shines.[3] Then", "Far.1, 2 No.", "It is far.[3][] Then"}) {
    CAPTURE(text);
    std::uint32_t in_sentences = 0, alone = 0;
    for (const textrank::split_sentence s : textrank::sentences(text)) in_sentences += s.words;
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
  CHECK(split("It was a cold\r\nnight in town.") == strings{"It was a cold night in town."});
  CHECK(split("eggs\nmilk\nbread, butter") == strings{"eggs", "milk", "bread, butter"});
}

TEST_CASE("a line of forty bytes that ends with a stop word goes on before a capital") {
  CHECK(split("You need more control over the start of\nHighlight today.\nIt rained.") ==
        strings{"You need more control over the start of", "Highlight today.", "It rained."});
  CHECK(split("You need more control over the start of\n"
              "\"Highlight\" today.\nIt rained.")
            .size() == 3);
  CHECK(split("You need some control over the start of the\n\"Highlight\" today.\nIt rained.") ==
        strings{"You need some control over the start of the \"Highlight\" today.", "It rained."});
  // Nor does an item of a list, nor where the last word is another one, or a capital.
  CHECK(split("You need some control over the start of the\n- Highlight today.").size() == 2);
  CHECK(split("You need some control over the start of it, dear\nHighlight today.").size() == 2);
  CHECK(split("You need some control over the start of OR\nHighlight today.").size() == 2);
}

TEST_CASE("a text without marks is cut before words that point back, and where a unit gets long") {
  const auto words = [](int count) {
    std::string text;
    for (int i = 0; i < count; ++i) text += "roof ";  // five bytes
    return text;
  };
  // A unit has 90 bytes at least, and 300 bytes without a mark must follow.
  CHECK(split(words(18) + "and " + words(70) + ".").size() == 2);
  CHECK(split(words(18) + "and " + words(70) + ".")[1].substr(0, 9) == "and roof ");
  CHECK(split(words(17) + "and " + words(58) + ".").size() == 1);
  CHECK(split(words(18) + "and " + words(58) + ".").size() == 1);
  CHECK(split(words(18) + "and " + words(70) + ", " + words(50)).size() == 2);
  CHECK(split(words(18) + "and, " + words(58) + ", " + words(58)).size() == 1);
  // Where no word points back it has 270 bytes.
  const strings units = split(words(200) + ".");
  REQUIRE(units.size() == 3);
  CHECK(units[0].size() == 269);
  CHECK(units[1].size() == 269);
  // Lines of a list end where they end.
  CHECK(split(words(18) + "and\n" + words(70) + "\n" + words(70)).size() == 3);
}

TEST_CASE("a quotation in Markdown is joined behind the sign of its lines") {
  CHECK(split("> The council has a plan for the roof of the\n> library and the bridge\n>\n> Nobody "
              "likes it.") ==
        strings{"> The council has a plan for the roof of the > library and the bridge", ">",
                "> Nobody likes it."});
  CHECK(split("The council has\n> library").size() == 2);
}

TEST_CASE("every kind of line end is one") {
  for (const char* end : {"\n", "\r\n", "\r", "\xC2\x85", "\xE2\x80\xA8", "\xE2\x80\xA9"}) {
    CAPTURE(end);
    CHECK(split(std::string("One line") + end + "Another line" + end) ==
          strings{"One line", "Another line"});
  }
}

TEST_CASE("with any kind of line end a text is cut in the same places") {
  const std::string texts[] = {
      // hard-wrapped, with a short line at the end of a paragraph
      "The council met on Monday evening to talk about the roof of the\n"
      "library, which has leaked since the storms of the last winter. A\n"
      "member from the north of the town spoke up late.\nThen it rained.\n\nNobody came.\n",
      "eggs\nmilk\nbread, butter\n\nIt was a cold\nnight in town.",
      "1.\nRead the contract.\n2.\nSign it.\n  3. Go home\n",
      // Chinese and Japanese, wrapped where a line is full
      "雨が今日も\n降る。明日は\n晴れ。\n風",
      "“No!\nNever!” cried the crowd.\n\nIt left.",
      "LEEDS - A roof\nfell. (It rained.)\n[1] Nobody\nknew.",
  };
  for (const std::string& text : texts) {
    const strings expected = split(text);
    for (const char* end : {"\r\n", "\r", "\xC2\x85", "\xE2\x80\xA8"}) {
      std::string other;
      for (const char c : text) {
        if (c == '\n')
          other += end;
        else
          other += c;
      }
      CAPTURE(other);
      strings found = split(other);
      for (std::string& sentence : found) {
        // Those of two and three bytes are not folded into a space by `split`.
        for (std::size_t at; std::strlen(end) > 1 && (at = sentence.find(end)) != sentence.npos;)
          sentence.replace(at, std::strlen(end), " ");
        for (std::size_t at; (at = sentence.find("  ")) != sentence.npos;) sentence.erase(at, 1);
      }
      CHECK(found == expected);
    }
  }
}

TEST_CASE("blank lines are boundaries always") {
  CHECK(split("It was a cold\n\nnight in town") == strings{"It was a cold", "night in town"});
  CHECK(split("It was a cold\r\n \t\r\nnight") == strings{"It was a cold", "night"});
}

TEST_CASE("headings and datelines are marked, and not merged into the next sentence") {
  const auto marks = [](std::string_view text) {
    std::string found;
    for (const textrank::split_sentence s : textrank::sentences(text))
      found += "shio"[static_cast<int>(s.kind)];
    return found;
  };
  CHECK(marks("Roof leaks again\n\nThe council met.\n\nIt rained.") == "hss");
  CHECK(marks("LEEDS (Reuters) - The council met.") == "hs");
  CHECK(marks("(CNN)The council met.") == "hs");
  CHECK(marks("NEW YORK, Nov. 3 — Stocks fell.") == "hs");
  CHECK(marks("NEW YORK, Nov. 3 -- Stocks fell.") == "hs");
  CHECK(marks("LEEDS - A roof fell.") == "hs");
  CHECK(marks("LEEDS-BRADFORD A roof fell.") == "s");
  CHECK(marks("LEEDS-BRADFORD - A roof fell.") == "hs");
  CHECK(marks("LEEDS - 50 roofs fell.") == "s");
  // With its dash a dateline has 80 bytes at most.
  CHECK(marks(std::string(78, 'X') + " - The council met.") == "hs");
  CHECK(marks(std::string(79, 'X') + " - The council met.") == "s");
  CHECK(marks("The BBC - a broadcaster - said no.") == "s");
  CHECK(marks("STOP THE WAR - WE WANT PEACE.") == "s");
  CHECK(split("LEEDS (Reuters) - The council met.") ==
        strings{"LEEDS (Reuters) -", "The council met."});
}

TEST_CASE("a word that is an abbreviation where it is capitalised ends a sentence elsewhere") {
  CHECK(split("She was ill. Doctors came at noon.") ==
        strings{"She was ill.", "Doctors came at noon."});
  CHECK(split("The mine sold its ore. Trucks took it away.") ==
        strings{"The mine sold its ore.", "Trucks took it away."});
  CHECK(split("Ask your sales rep. He knows the price.") ==
        strings{"Ask your sales rep.", "He knows the price."});
  CHECK(split("The Peoria, Ill. Rotary Club met.") == strings{"The Peoria, Ill. Rotary Club met."});
  CHECK(split("They asked Rep. Jones in Bend, Ore. The answer was no.") ==
        strings{"They asked Rep. Jones in Bend, Ore.", "The answer was no."});
  // A time of day is a chain of letters, capitals or not.
  CHECK(split("They all left the house at 5 P.M. Nobody saw it.") ==
        strings{"They all left the house at 5 P.M.", "Nobody saw it."});
  CHECK(split("At 5 P.M. Lee left.") == strings{"At 5 P.M. Lee left."});
}

TEST_CASE("a line is no heading when something hangs on the mark at its end") {
  for (const char* line : {"It leaks.", "It leaks. \xF0\x9F\x98\xA2", "It leaks.*", "\"It leaks.\"",
                           "It leaks.[1]", "It leaks: ", "It leaks...", "It leaks :)"}) {
    CAPTURE(line);
    const std::string text = std::string(line) + "\n\nThe council met.\n\nIt rained.";
    CHECK((*textrank::sentences(text).begin()).kind == textrank::unit_kind::prose);
  }
  for (const char* line : {"It leaks", "It leaks \xF0\x9F\x98\xA2", "It (leaks!) again"}) {
    CAPTURE(line);
    const std::string text = std::string(line) + "\n\nThe council met.\n\nIt rained.";
    CHECK((*textrank::sentences(text).begin()).kind == textrank::unit_kind::heading);
  }
}

TEST_CASE("a heading has fourteen words at most") {
  const auto may_be_heading = [](int words) {
    std::string line = "Roof";
    for (int i = 1; i < words; ++i) line += " tiles";
    line += "\n\nIt rained.";
    return (*textrank::sentences(line).begin()).kind == textrank::unit_kind::heading;
  };
  CHECK(may_be_heading(1));
  CHECK(may_be_heading(14));
  CHECK_FALSE(may_be_heading(15));
}

TEST_CASE("a quotation goes on behind its mark if it ends within 160 bytes") {
  // So many bytes are between the space behind the mark and the closing quotation mark.
  const auto joins = [](std::size_t bytes) {
    return split("\"No! " + std::string(bytes, 'N') + "\" cried the crowd.").size() == 1;
  };
  CHECK(joins(1));
  CHECK(joins(159));
  CHECK_FALSE(joins(160));
}

TEST_CASE("each mark of a quotation looks for itself where the quotation ends") {
  check("\"Go! Go on! Go now!\" cried the crowd.");
  // A mark behind the quotation looks for the next one.
  check("\"No! Never!\" cried the crowd.|\"Yes! Now!\" cried the others.");
  check("“No! Never!” cried the crowd.|“Yes!|Now!”|They all cried.");
}

TEST_CASE("the first 4096 bytes tell whether lines are wrapped") {
  // All in lower case: only what is known to be wrapped is joined. The second line end decides.
  const auto joins = [](std::size_t second_line_end) {
    std::string text = std::string(50, 'a') + "\n";
    while (text.size() < second_line_end) text += text.size() % 8 == 0 ? ',' : 'a';
    if (text.back() == ',') text.back() = 'a';
    return split(text + "\nand so on").size() == 1;
  };
  CHECK(joins(200));
  CHECK(joins(4095));
  CHECK_FALSE(joins(4096));
}

TEST_CASE("lines are wrapped when a third of them are cut, two at least, and one has 40 bytes") {
  const auto lines_of = [](std::size_t length, int cut, int ended) {
    std::string text;
    for (int i = 0; i < cut; ++i) text += std::string(length, 'a') + "\n";
    for (int i = 0; i < ended; ++i) text += std::string(length, 'a') + ".\n";
    return split(text + "and so on").size();
  };
  CHECK(lines_of(40, 2, 0) == 1);
  CHECK(lines_of(39, 2, 0) == 3);
  CHECK(lines_of(40, 1, 0) == 2);
  // A full stop ends its line and its sentence: of three lines one is cut, or of four.
  CHECK(lines_of(40, 1, 2) == 3);
  CHECK(lines_of(40, 1, 3) == 5);
}

TEST_CASE("in wrapped text a line of less than five eighths of the width ends its paragraph") {
  const auto joins = [](std::size_t length) {
    const std::string full = std::string(64, 'a') + "\n";
    const std::size_t count =
        split(full + full + full + std::string(length, 'a') + "\nThen").size();
    return count == 1;
  };
  CHECK(joins(40));
  CHECK_FALSE(joins(39));
}

TEST_CASE("a number in a list has three digits at most") {
  check("100.~ Read the contract.|101.~ Sign it.");
  check("1000.|Read the contract.|1001.|Sign it.");
}

TEST_CASE("every kind of bullet starts a sentence") {
  for (const char* bullet : {"•", "‣", "⁃", "▪", "●", "◦"}) {
    CAPTURE(bullet);
    CHECK(split("Bring " + std::string(bullet) + " eggs " + bullet + " milk") ==
          strings{"Bring", std::string(bullet) + " eggs", std::string(bullet) + " milk"});
  }
  CHECK(split("Bring · eggs · milk").size() == 1);
}

TEST_CASE("every kind of number sign keeps its number") {
  for (const char* sign : {"°", "º", "№"}) {
    CAPTURE(sign);
    CHECK(split("See N" + std::string(sign) + ". 512. It was signed.") ==
          strings{"See N" + std::string(sign) + ". 512.", "It was signed."});
  }
}

TEST_CASE("what only opens a quotation or bracket is part of the sentence behind it") {
  for (const char* open : {"(", "[", "{", "¡", "«", "¿", "‘", "‚", "„", "‹", "「", "『"}) {
    CAPTURE(open);
    CHECK(split("It rained." + std::string(open) + "Then we left.") ==
          strings{"It rained.", std::string(open) + "Then we left."});
  }
  for (const char* close : {")", "]", "}", "”", "\"", "»", "’", "」"}) {
    CAPTURE(close);
    CHECK(split("It rained." + std::string(close) + " Then we left.") ==
          strings{"It rained." + std::string(close), "Then we left."});
  }
}

TEST_CASE("a semicolon ends a sentence behind a Greek letter, a colon behind an Armenian one") {
  const auto cuts = [](const std::string& letter, const char* mark) {
    return split("a" + letter + mark + " A", textrank::none).size() == 2;
  };
  for (const char* letter : {"Ͱ", "α", "Ͽ", "ἀ", "ῼ"}) {
    CAPTURE(letter);
    CHECK(cuts(letter, ";"));
    CHECK_FALSE(cuts(letter, ":"));
  }
  for (const char* letter : {"Ա", "և"}) {
    CAPTURE(letter);
    CHECK(cuts(letter, ":"));
    CHECK_FALSE(cuts(letter, ";"));
  }
  for (const char* letter : {"z", "Ѐ", "ỿ", "א", "ⁿ"}) {
    CAPTURE(letter);
    CHECK_FALSE(cuts(letter, ";"));
    CHECK_FALSE(cuts(letter, ":"));
  }
}

TEST_CASE("a name of a file is no chain of letters") {
  check("It is in notes.a.|Rain fell.");
  check("It is in n.a.~ Rain fell.");
  check("It is in xy.z.~ Rain fell.|It is in x.yz.~ Rain fell.");
  check("It is in xyz.a.|Rain fell.|It is in n.txt.|Rain fell.");
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
  check("Am 12. Juni kam z.B. Hr. Dr. Weber bzw. seine Frau.|Sie blieben bis zum 3. Mai.",
        textrank::german);
  check("Er wurde 12.|Das war Nr. 5 im Haus Nr. 7.|Es gab Brot, Wein usw.|Dann gingen sie.",
        textrank::german);
  check("„Es regnet.“|„Schon wieder?“, fragte sie.", textrank::german);
  check("„Es regnet (wie immer).“|Sie ging.", textrank::german);
  check("Er las „Emil“ und „Die «Räuber».“|Sie ging.", textrank::german);
}

TEST_CASE("an abbreviation of a language has up to 48 bytes") {
  static constexpr char listed[] = "a23456789b23456789c23456789d23456789e2345678\0";
  static constexpr char none_listed[] = "";
  const textrank::language& language = textrank::pack<none_listed, listed>;
  check("We saw a23456789b23456789c23456789d23456789e2345678.~ Stone there.|It rained.", language);
}

TEST_CASE("spans tell offset, words and the end of a paragraph") {
  const std::string_view text = "  One two three. Four?\nFive.";
  std::vector<textrank::split_sentence> spans;
  for (const textrank::split_sentence s : textrank::sentences(text)) spans.push_back(s);
  REQUIRE(spans.size() == 3);
  CHECK(spans[0].offset == 2);
  CHECK(spans[0].words == 3);
  CHECK_FALSE(spans[0].ends_paragraph);
  CHECK(spans[1].offset == 17);
  CHECK(spans[1].ends_paragraph);
  CHECK(std::string_view(spans[2].text) == "Five.");
}

// What readers of sentences complained about elsewhere, kind by kind.

TEST_CASE("what hangs on a mark belongs to its sentence") {
  check("*The shop is shut.*|Come back on Monday.|__Really!__|We open at nine.");
  check("Run `make all.`|It takes a minute.");
  check("The wall fell in 1810.*|Nobody rebuilt it.‡|Grass grows there.");
  check("The town is old.[note 4]|It has a wall.[citation needed]|Tourists like it.[b]|Few stay.");
  check("<li>Bring bread.</li>|<li>Bring milk.</li>|It is far.<sup>7</sup>|Take a bus.");
  check("Great phone! 😀👍🏽|Bad box. ☹️|It broke!! 😭 but they sent another.");
  check("We met **Prof.~** Stone and <b>Mrs.~</b> Hill near *St.~* Ives.");
  check("The value is < 7.|Nothing > 8. counts.");
}

TEST_CASE("a closing mark belongs to the sentence that opened it, across a space too") {
  check("« Encore ! »|Elle sortit.|Il cria : « Non ! »|Puis rien.", textrank::none);
  check("»Wir warten.«|Er schwieg.|Sie rief: »Komm!«|Niemand kam.", textrank::none);
  check("„ Nein ! “|Er ging.", textrank::none);
  check("( It rained . )|She said \" No ! \"|They left .");
  // A word touches what opens: these are two quotations, and the first is not closed.
  check("\"It rained.|\"It rained again,\" he said.|\"Go! Go!\" cried they.");
}

TEST_CASE("a bracket inside a sentence is not cut if the sentence goes on behind it") {
  check("The bridge (who built it? Nobody knows.) fell down.");
  check("The bridge [see there. It is old.], says he, fell down.");
  check("It fell.|(Who built it?|Nobody knows.)|It was old.");
  check("I lost it :( again.|It was new.|We looked.");
}

TEST_CASE("opening marks of Chinese and Japanese open where a sentence has ended") {
  using textrank::none;
  CHECK(split("下雨了。《西游记》很长。“谁？”【完】", none) ==
        strings{"下雨了。", "《西游记》很长。", "“谁？”", "【完】"});
  CHECK(split("这本《下雨。刮风》，很长。", none) == strings{"这本《下雨。刮风》，很长。"});
  CHECK(split("雨だ。（たぶん。）帰る。", none) == strings{"雨だ。", "（たぶん。）", "帰る。"});
}

TEST_CASE("a single letter ends a sentence before a real stop word only") {
  check("He was in World War I.|It was cold.|He takes vitamin C.|The doctor said so.");
  check("We went to H&M.|They were shut.|It is Model-T.|She drives it.");
  check("A song by J.~ S.~ Bach and one by W.~ A.~ Mozart.|A book by T.~ S.~ Eliot.");
  check("The U.K.~ IT firm hired a Sr.~ US clerk.");
  check("In Hale v.~ Reed (b.~ 1802) see p.~ 7 and n.~ 14 at 5 p.~ m.~ GMT.");
  check("Solve it for y.|The rest is easy.");
  check("Wohnung z.~ B.~ Hamburg, d.~ h.~ Altona.", textrank::none);
  check("ד.~ לוי בא.|הוא ישן.", textrank::none);
  check("ق.~ سالم نام.|ثم قام.", textrank::none);
}

TEST_CASE("numbers stay with what they number") {
  check("See Ch.~ IV, Eq.~ B2, Nos.~ II and V, and Vol.~ XI.|She ate a fig.|Bob had two.");
  check("Siehe Nr.~ 7 und S.~ 120.|Vea pág.~ 300 ya.|Nadie vino.|30 se fueron.", textrank::none);
  CHECK(split("Part 4. The River\n\nIt rose.") == strings{"Part 4. The River", "It rose."});
  CHECK(split("## 2. Scope\n\nAll of it.") == strings{"## 2. Scope", "All of it."});
  CHECK(split("We read Part 4. It was long.\n\nAll of it.") ==
        strings{"We read Part 4.", "It was long.", "All of it."});
}

TEST_CASE("what belongs to a time of day does not start a sentence") {
  check("Doors open at 7 p.m.~ Friday, at 8 a.m.~ June 3 and at 9 p.m.~ PST.");
  check("It ends at 9 p.m.|The bus leaves then.");
}

TEST_CASE("a small letter may start a sentence if a capital follows it") {
  check("They sell phones.|iPhones cost more.|pH values fell.|eBooks sell well.");
  check("He came, e.g.~ iPads in hand.");
  check("Het regent.|'s Avonds niet.", textrank::none);
  check("We slept.^I woke first.^A bird sang.|The file init.R is short.");
}

TEST_CASE("items of a list start alike in case, and clauses are no items") {
  check("a) The rule in b) is strict.");
  check("(A) The end of part (B) is lost.");
  check("(A) The start|(B) The end");
  check("Eqs.~ (3) and (4) hold.");
}

TEST_CASE("full stops of Khmer and Ethiopic end a sentence, the Burmese comma does not") {
  using textrank::none;
  CHECK(split("ភ្លៀង។ ខ្យល់៕ ងងឹត", none).size() == 3);
  CHECK(split("ዝናብ፡ነው፡፡ ነፋስ፡ነው፡፡", none).size() == 2);
  CHECK(split("မိုး၊ လေ။ ည", none).size() == 2);
}

TEST_CASE("a range ends where its text does, and an empty one at once") {
  const auto steps = [](const auto& range) {
    int count = 0;
    auto at = range.begin();
    for (; !(at == range.end()); ++at) ++count;
    CHECK_FALSE(at != range.end());
    return count;
  };
  CHECK(steps(textrank::sentences("It rained. We left.")) == 2);
  CHECK(steps(textrank::sentences("")) == 0);
  CHECK(steps(textrank::unicode_sentences("It rained. We left.")) == 2);
  CHECK(steps(textrank::unicode_sentences("")) == 0);
  CHECK(steps(textrank::words("It rained.")) == 2);
  CHECK(steps(textrank::words("...")) == 0);
}

TEST_CASE(
    "nothing in the text is lost: spans are disjoint, ascending, and between them is white space") {
  for (const char* text :
       {"One. Two! “Three?” (Four.) 5. Six… . . . Seven", "...", ". . .", "\n\n a \n\n b. \n",
        "(CNN)It rained. \"No. No!\" he said.[1] It did.", "\xFF\xFE. \xC3( ok? \xE2\x80"}) {
    CAPTURE(text);
    const std::string_view all = text;
    std::size_t at = 0;
    for (const textrank::split_sentence s : textrank::sentences(all)) {
      REQUIRE(s.offset >= at);
      for (; at < s.offset; ++at) CHECK(std::string_view(" \n\r\t").find(all[at]) != all.npos);
      CHECK(!s.text.empty());
      at += s.text.size();
    }
    for (; at < all.size(); ++at) CHECK(std::string_view(" \n\r\t").find(all[at]) != all.npos);
  }
}

// The parts of the splitter, each alone.

TEST_CASE("a list marker has a number, a style and a length, and knows the next one of its list") {
  const auto marker = [](std::string_view text) {
    textrank::detail::reader in{textrank::text(text)};
    return textrank::detail::read_list_marker(in, 0);
  };
  CHECK(marker("1. Buy").length() == 2);
  CHECK(marker("(12) Buy").length() == 4);
  CHECK(marker("xvii) Buy").length() == 5);
  CHECK(marker("3.) Buy").length() == 3);
  for (const char* text :
       {"", "1", "1.5", "0. Buy", "1000. Buy", "A. Buy", "ii. Buy", "a: Buy", "()"}) {
    CAPTURE(text);
    CHECK_FALSE(marker(text).exists());
  }
  CHECK(marker("2. b").follows(marker("1. a")));
  CHECK(marker("b) b").follows(marker("a) a")));
  CHECK_FALSE(marker("2) b").follows(marker("1. a")));
  CHECK_FALSE(marker("3. b").follows(marker("1. a")));
  CHECK_FALSE(marker("b. b").follows(marker("1. a")));
  CHECK_FALSE(marker("iii) b").follows(marker("ii) a")));
  CHECK_FALSE(marker("1. a").has_letter_or_bracket());
  CHECK(marker("(1) a").has_letter_or_bracket());
  CHECK(marker("a. a").has_letter_or_bracket());
}

TEST_CASE("a dateline ends before the first sentence of the report") {
  const auto length = [](std::string_view text) {
    textrank::detail::reader in{textrank::text(text)};
    return textrank::detail::dateline_end(in, 0);
  };
  CHECK(length("LEEDS (Reuters) - The roof") == 18);
  CHECK(length("(CNN) The roof") == 6);
  CHECK(length("LEEDS The roof") == 0);
  CHECK(length("Leeds - The roof") == 0);
}

TEST_CASE("the width of hard-wrapped text is that of its longest line that is cut") {
  const auto width = [](const std::string& text) {
    textrank::detail::reader in{textrank::text(text)};
    return textrank::detail::wrapped_width(in);
  };
  const std::string line(50, 'a');
  CHECK(width(line + "\n" + line + "aa\n" + line) == 52);
  // A paragraph in one line does not make the others narrow.
  CHECK(width(line + line + ".\n" + line + "\n" + line + "aa\n" + line) == 52);
  CHECK(width(line + "\n" + line) == 0);
  CHECK(width(line + ".\nB" + line + ".\nB" + line) == 0);
}

TEST_CASE("a quotation is open until the mark that belongs to the one that opened it") {
  textrank::detail::open_pairs pairs{};
  const auto is_open_behind = [&](std::initializer_list<std::uint32_t> marks) {
    for (const std::uint32_t mark : marks) pairs.count(mark);
    return pairs.quotation.closing != 0;
  };
  CHECK(is_open_behind({'"'}));
  CHECK_FALSE(is_open_behind({'"'}));
  CHECK(is_open_behind({0x201C, '"', 0xAB}));     // “ " « and what opens in it is not counted
  CHECK_FALSE(is_open_behind({0x201D}));          // ”
  CHECK_FALSE(is_open_behind({0x201E, 0x201C}));  // „ “
  CHECK_FALSE(is_open_behind({0xAB, 0xBB}));      // « »
  CHECK_FALSE(is_open_behind({0xBB, 0xAB}));      // » «
  CHECK_FALSE(is_open_behind({0x2018, '('}));     // ‘ may end as an apostrophe
  CHECK(pairs.bracket.closing == ')');
  CHECK(is_open_behind({0x201E}));
  pairs.end_paragraph();
  CHECK(pairs.quotation.closing == 0);
  CHECK(pairs.bracket.closing == 0);
  pairs.count(0x300A);
  CHECK(pairs.bracket.closing == 0x300B);  // 《 》
}

TEST_CASE("white space tells its line ends, and CR LF is one") {
  const auto line_ends = [](std::string_view text) {
    textrank::detail::reader in{textrank::text(text)};
    return textrank::detail::read_white_space(in, 0).line_ends;
  };
  CHECK(line_ends(" \t x") == 0);
  CHECK(line_ends("\r\nx") == 1);
  CHECK(line_ends("\n\rx") == 2);
  CHECK(line_ends("\xE2\x80\xA8x") == 1);
  CHECK(line_ends("\xE2\x80\xA9x") == 2);
}
