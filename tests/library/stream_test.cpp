// A text that arrives in pieces and may be longer than memory.
#include <algorithm>
#include <type_traits>

#include "generated.hpp"
#include "oracle.hpp"

using textrank::options;
using textrank::status;
using textrank::stream;
using textrank::stream_memory;
using textrank::stream_sentence;
using textrank::stream_summary;
using textrank::stream_workspace;
using textrank::summarize;
using textrank::tuned_stream;

namespace {

struct held {
  std::uint64_t offset;
  std::uint32_t rank;
  std::uint16_t score;
  std::string text;
};
bool operator==(const held& a, const held& b) {
  return a.offset == b.offset && a.rank == b.rank && a.score == b.score && a.text == b.text;
}

held write_down(const stream_sentence& s) {
  return {s.offset, s.rank, s.score, std::string(s.text.begin(), s.text.end())};
}
std::vector<held> chosen(const stream_summary& found) {
  std::vector<held> all;
  for (const stream_sentence s : found) all.push_back(write_down(s));
  return all;
}
std::vector<held> ranked(const stream_summary& found) {
  std::vector<held> all;
  for (std::uint32_t i = 0; i < found.ranked_sentences(); ++i)
    all.push_back(write_down(found.ranked(i)));
  return all;
}

/// Memory of any size for a stream, between canaries.
class room {
 public:
  room(std::size_t bytes, std::size_t workspace_bytes)
      : bytes_(bytes + 1, canary), cells_(workspace_bytes / 4) {}
  operator stream_memory() { return {bytes_.data(), bytes_.size() - 1, cells_}; }
  bool is_whole() const { return bytes_.back() == canary && cells_.is_whole(); }

 private:
  static constexpr char canary = '\x7E';
  std::vector<char> bytes_;
  oracle::guarded cells_;
};

template <class any_stream>
void feed(any_stream& to, const std::string& text, std::size_t piece) {
  for (std::size_t at = 0; at < text.size(); at += piece) {
    const std::size_t size = std::min(piece, text.size() - at);
    const std::vector<char> copy(text.begin() + static_cast<std::ptrdiff_t>(at),
                                 text.begin() + static_cast<std::ptrdiff_t>(at + size));
    REQUIRE(to.feed({copy.data(), copy.size()}) == status::ok);
  }
}

/// Long enough that a small stream is condensed several times.
std::string long_text(std::uint64_t seed) {
  std::string made;
  for (std::uint64_t part = 0; made.size() < 6000; ++part)
    made += generated::text(seed + part) + "\n";
  return made;
}

constexpr std::uint64_t long_texts = generated::rounds;

bool is_part_of(const std::string& text, const held& s) {
  return s.offset + s.text.size() <= text.size() &&
         text.compare(static_cast<std::size_t>(s.offset), s.text.size(), s.text) == 0;
}

}  // namespace

TEST_CASE("while the text fits, the summary is that of summarize, bit for bit") {
  for (std::uint64_t seed = 0; seed < generated::rounds * generated::kinds; ++seed) {
    const std::string text = generated::text(seed);
    CAPTURE(text);
    const std::size_t enough = text.size() * 9 + 1024;
    room memory(text.size() + 256, enough);
    support::cells cells(enough);
    stream fed(memory);
    feed(fed, text, 7);
    REQUIRE(fed.rounds() == 0);
    options wanted;
    wanted.max_words = 40;
    for (const bool by_words : {false, true}) {
      const auto found = by_words ? fed.finish(wanted) : fed.finish(5);
      const auto whole = by_words ? summarize(text, cells, wanted) : summarize(text, cells, 5);
      CHECK(found.status() == whole.status());
      CHECK(found.needed_bytes() == whole.needed_bytes());
      CHECK(found.size() == whole.size());
      REQUIRE(found.ranked_sentences() == whole.ranked_sentences());
      for (std::uint32_t i = 0; i < whole.ranked_sentences(); ++i) {
        const auto s = whole.ranked(i);
        CHECK(write_down(found.ranked(i)) ==
              held{s.offset, s.rank, s.score, std::string(s.text.begin(), s.text.end())});
      }
    }
  }
}

TEST_CASE(
    "the answer does not depend on how the text was cut into pieces, nor on who asked before") {
  for (std::uint64_t seed = 0; seed < long_texts; ++seed) {
    const std::string text = long_text(seed);
    CAPTURE(seed);
    std::vector<held> first;
    for (const std::size_t piece :
         {text.size(), std::size_t{1}, std::size_t{37}, std::size_t{613}}) {
      room memory(1000, 2000);
      stream fed(memory);
      if (piece == 613)  // somebody asks after each piece
        for (std::size_t at = 0; at < text.size(); at += piece) {
          REQUIRE(fed.feed({text.data() + at, std::min(piece, text.size() - at)}) == status::ok);
          CHECK(fed.finish(2).size() <= 2);
        }
      else
        feed(fed, text, piece);
      CHECK(fed.received() == text.size());
      CHECK(fed.rounds() > 2);
      const std::vector<held> all = ranked(fed.finish(4));
      REQUIRE(!all.empty());
      if (first.empty()) first = all;
      CHECK(all == first);
      CHECK(memory.is_whole());
    }
  }
}

TEST_CASE("offsets are those of the stream, and sentences come in its order") {
  for (std::uint64_t seed = 0; seed < long_texts; ++seed) {
    const std::string text = long_text(seed);
    CAPTURE(seed);
    room memory(1000, 2000);
    stream fed(memory);
    feed(fed, text, text.size());
    std::uint64_t at = 0;
    for (const held& s : ranked(fed.finish())) {
      CHECK(is_part_of(text, s));
      CHECK(s.offset >= at);
      at = s.offset + s.text.size();
    }
    CHECK(at > text.size() - 1000);  // the last sentence is there
  }
}

TEST_CASE("what stays are sentences of the text, whole and never two as one") {
  generated::writer writer(3);
  const std::string text = writer.prose(400);
  std::vector<std::string> sentences;
  for (const auto s : textrank::sentences(text))
    sentences.emplace_back(s.text.begin(), s.text.end());
  room memory(1500, 3000);
  stream fed(memory);
  feed(fed, text, text.size());
  REQUIRE(fed.rounds() > 20);
  const auto found = fed.finish();
  REQUIRE(found.ranked_sentences() > 5);
  for (const held& s : ranked(found))
    CHECK(std::find(sentences.begin(), sentences.end(), s.text) != sentences.end());
}

TEST_CASE("what a text is about stays, however long ago it was said") {
  generated::writer writer(8);
  std::string text = "The council pays for the roof of the library after the storm. ";
  const std::string last = "The roof of the library leaks after each storm, and the council pays.";
  for (int i = 0; i < 40; ++i)
    text += writer.prose(3) + " The storm took the roof, the library and the council. ";
  text += last;
  stream_workspace<4096> memory;
  stream fed(memory);
  feed(fed, text, text.size());
  REQUIRE(fed.rounds() > 4);
  const std::vector<held> all = ranked(fed.finish());
  CHECK(all.front().offset == 0);
  CHECK(all.back().text == last);
}

TEST_CASE("a sentence of more than a third of the memory is cut behind a word") {
  std::string text;
  for (int i = 0; i < 2000; ++i) text += "roof library council ";
  text += "end.";
  room memory(900, 4000);
  stream fed(memory);
  feed(fed, text, 11);
  const std::vector<held> all = ranked(fed.finish());
  REQUIRE(all.size() > 2);
  for (const held& s : all) {
    CHECK(is_part_of(text, s));
    if (s.offset != all.back().offset) CHECK(s.text.size() <= 300);
    const std::size_t end = static_cast<std::size_t>(s.offset) + s.text.size();
    CHECK((end == text.size() || text[end] == ' '));
    CHECK((s.offset == 0 || text[static_cast<std::size_t>(s.offset) - 1] == ' '));
  }
}

TEST_CASE("a sentence without a space is cut between two characters") {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "\xE5\xB1\x8B\xE9\xA1\xB6\xE6\xBC\x8F";
  room memory(900, 8000);
  stream fed(memory);
  feed(fed, text, 10);
  const std::vector<held> all = ranked(fed.finish());
  REQUIRE(all.size() >= 2);
  for (const held& s : all) {
    CHECK(is_part_of(text, s));
    CHECK(s.offset % 3 == 0);
    CHECK(s.text.size() % 3 == 0);
  }
}

TEST_CASE("a long sentence is cut whatever single character it repeats") {
  for (int c = 0; c < 0x80; ++c) {
    CAPTURE(c);
    for (const std::size_t length : {70u, 93u, 110u, 140u, 150u, 400u}) {
      std::string text;
      for (int i = 0; i < 6; ++i)
        text += std::string(length, static_cast<char>(c)) + std::to_string(i);
      room memory(449, 8000);
      stream fed(memory);
      feed(fed, text, text.size());
      CHECK(fed.received() == text.size());
      CHECK(fed.finish(1).status() == status::ok);
    }
  }
}

TEST_CASE("white space without end takes no room from what was said") {
  const std::string said = "The roof of the library leaks. The council pays for the roof.";
  for (const std::string& blank : {std::string(" "), std::string("\n"), std::string("\t\r\n"),
                                   std::string("\xC2\xA0"), std::string("\xE3\x80\x80")}) {
    CAPTURE(blank);
    std::string space;
    while (space.size() < 60000) space += blank;
    const std::string text = space + said + space + "Rain ruins the books of the library." + space;
    room memory(600, 1200);
    stream fed(memory);
    feed(fed, text, 777);
    const std::vector<held> all = ranked(fed.finish());
    REQUIRE(all.size() == 3);
    CHECK(all[0].offset == space.size());
    CHECK(all[2].offset == 2 * space.size() + said.size());
    CHECK(all[2].text == "Rain ruins the books of the library.");
  }
}

TEST_CASE("nothing but white space is an empty stream, with nothing as its answer") {
  stream_workspace<1024> memory;
  stream fed(memory);
  CHECK(fed.finish(3).status() == status::empty);
  feed(fed, std::string(5000, ' '), 100);
  CHECK(fed.finish(3).status() == status::empty);
  CHECK(fed.finish(3).empty());
  CHECK(fed.received() == 5000);
  feed(fed, "Roof.", 1);
  const auto found = fed.finish(3);
  REQUIRE(found.size() == 1);
  CHECK((*found.begin()).offset == 5000);
}

TEST_CASE("a quotation and a heading stay what they are when the lines around them are gone") {
  // The middle of the quotation says nothing that anybody else says, and goes.
  const std::string quotation =
      "\xE2\x80\x9CThe council pays for the roof of the library. Zebras quiver. "
      "The council pays for each roof of a library that leaks.\xE2\x80\x9D ";
  const std::string plain = "The council pays for each roof of a library that leaks.";
  std::string text = quotation;
  generated::writer writer(5);
  for (int i = 0; i < 30; ++i) text += "\n\nThe council and the library. " + writer.prose(1);
  room memory(1200, 4000);
  stream fed(memory);
  feed(fed, text, text.size());
  REQUIRE(fed.rounds() > 1);
  const std::vector<held> all = ranked(fed.finish());
  const auto inner = std::find_if(all.begin(), all.end(), [&](const held& s) {
    return s.text.compare(0, plain.size(), plain) == 0;
  });
  REQUIRE(inner != all.end());
  CHECK(all[1].text != "Zebras quiver.");

  // The same text with quotations at their full worth: only then the score is higher.
  options full;
  full.max_sentences = 3;
  full.ranking.quotation_percent = 100;
  const std::vector<held> same = ranked(fed.finish(full));
  const std::size_t at = static_cast<std::size_t>(inner - all.begin());
  const std::vector<held> usual = ranked(fed.finish(3));
  CHECK(same[at].score > usual[at].score);
}

TEST_CASE("a heading stays one when the lines behind it make another kind of text") {
  // White space fills the memory, so that a round keeps every sentence.
  const std::string heading = "The roof of the library";
  const std::string text = heading +
                           "\nThe roof of the library leaks. The council pays for the "
                           "roof.\nThe rain ruins the books. The library closes.\n" +
                           std::string(2000, ' ') + "The books and the council.\n";
  std::string lines;
  for (const char* line : {"the roof", "a book", "some rain", "the council", "a library",
                           "a street", "the readers", "a summer", "the winter"})
    lines += std::string(line) + "\n";
  room memory(800, 3000);
  stream fed(memory);
  feed(fed, text, 100);
  REQUIRE(fed.rounds() > 0);
  CHECK(ranked(fed.finish())[0].score < 1000);
  feed(fed, lines, 100);
  const std::vector<held> all = ranked(fed.finish());
  REQUIRE(all[0].text == heading);
  CHECK(all[0].score < 1000);
  CHECK(all[1].score > 1000);
}

TEST_CASE("a line without a mark does not become a heading because the lines around it are gone") {
  generated::writer writer(11);
  std::string text;
  for (int i = 0; i < 300; ++i) text += writer.sentence_words(6, 12) + "\n";
  room memory(1200, 4000);
  stream fed(memory);
  feed(fed, text, text.size());
  REQUIRE(fed.rounds() > 5);
  const std::vector<held> all = ranked(fed.finish());
  const auto is_low = [](const held& s) { return s.score < 1000; };
  CHECK(std::count_if(all.begin(), all.end(), is_low) == 0);
}

TEST_CASE("a sentence is open until what follows cannot change its end") {
  std::string text;
  for (int i = 0; i < 600; ++i)
    text += "\"No, " + std::to_string(i) + " roofs! Never!\" cried the council of the library. ";
  std::vector<std::string> sentences;
  for (const auto s : textrank::sentences(text))
    sentences.emplace_back(s.text.begin(), s.text.end());
  REQUIRE(sentences.size() == 600);
  room memory(900, 3000);
  stream fed(memory);
  for (std::size_t i = 0; i < text.size(); ++i) {
    REQUIRE(fed.feed({text.data() + i, 1}) == status::ok);
    if (i % 97 != 0) continue;
    const std::vector<held> all = ranked(fed.finish());
    for (const held& s : all) {
      if (s.offset >= all.back().offset || s.text.size() < 20) continue;
      CHECK(std::find(sentences.begin(), sentences.end(), s.text) != sentences.end());
    }
  }
}

TEST_CASE("any text takes a bounded number of rounds, so the time is linear") {
  for (std::uint64_t seed = 0; seed < long_texts; ++seed) {
    const std::string text = long_text(seed);
    CAPTURE(seed);
    room memory(1000, 8000);
    stream fed(memory);
    feed(fed, text, text.size());
    CHECK(fed.rounds() <= text.size() / 100 + 8);  // a tenth of the text half for each
  }
  for (const char* worst :
       {"a. ", "a.\n\n", "!", "a ", "Roof. a b c d e f g h. ", ". . . ", "\n a"}) {
    CAPTURE(worst);
    std::string text;
    while (text.size() < 20000) text += worst;
    room memory(1000, 8000);
    stream fed(memory);
    feed(fed, text, text.size());
    CHECK(fed.rounds() <= text.size() / 100 + 8);
  }
}

TEST_CASE("text that takes more workspace than its bytes is condensed sooner") {
  // Three bytes a character, and each is a term of four.
  generated::writer writer(4);
  std::string text;
  for (int i = 0; i < 3000; ++i) {
    text += support::encode(0x4E00 + writer.zipf(9));
    if (i % 20 == 19) text += "\xE3\x80\x82";
  }
  stream_workspace<8192> memory;
  stream fed(memory);
  feed(fed, text, 100);
  const auto found = fed.finish(3);
  CHECK(found.status() == status::ok);
  CHECK(found.size() == 3);
  CHECK(found.ranked_sentences() > 8);
}

TEST_CASE("limits, rankings and queries are those of summarize") {
  const std::string text = long_text(1);
  stream_workspace<4096> memory;
  stream fed(memory);
  feed(fed, text, text.size());
  options wanted;
  wanted.max_bytes = 200;
  std::size_t bytes = 0;
  for (const auto s : fed.finish(wanted)) bytes += s.text.size() + 1;
  CHECK(bytes > 0);
  CHECK(bytes <= 201);
  CHECK(fed.finish(1).size() == 1);
  CHECK(fed.finish().size() == 3);
  CHECK(ranked(fed.finish(options{})) == ranked(fed.finish()));
}

TEST_CASE("with a query, the sentences about it stay") {
  generated::writer writer(2);
  std::string text = writer.prose(10) + " A zebra sleeps on the roof. " + writer.prose(200);
  options wanted;
  wanted.max_sentences = 1;
  wanted.query = "zebra";
  wanted.query_percent = 100;
  const auto is_held = [&](auto& fed) {
    feed(fed, text, text.size());
    REQUIRE(fed.rounds() > 5);
    const std::vector<held> best = chosen(fed.finish(wanted));
    return best.size() == 1 && best[0].text == "A zebra sleeps on the roof.";
  };
  stream_workspace<4096> memory;
  tuned_stream about_it(memory, textrank::english, wanted);
  CHECK(is_held(about_it));
  stream plain(memory);
  CHECK(!is_held(plain));
}

TEST_CASE("the language decides what is a sentence and what a stop word") {
  const std::string text = "Dr. Bakelo sleeps. The roof leaks.";
  stream_workspace<1024> memory;
  stream english(memory, textrank::english);
  feed(english, text, 3);
  CHECK(english.finish(9).ranked_sentences() == 2);
  stream nothing(memory, textrank::none);
  feed(nothing, text, 3);
  CHECK(nothing.finish(9).ranked_sentences() == 3);
}

TEST_CASE("options out of range, and less than 256 bytes for text, are bad options") {
  options wrong;
  wrong.ranking.relevance_percent = 0;
  stream_workspace<1024> memory;
  tuned_stream fed(memory, textrank::english, wrong);
  CHECK(fed.status() == status::bad_option);
  CHECK(fed.feed("Roof.") == status::bad_option);
  CHECK(fed.received() == 0);
  CHECK(fed.finish(3).status() == status::bad_option);
  fed.clear();
  CHECK(fed.status() == status::bad_option);

  room little(255, 1000);
  CHECK(stream(little).status() == status::bad_option);
  room least(256, 1000);
  stream right(least);
  CHECK(right.status() == status::ok);
  REQUIRE(right.feed("The roof leaks.") == status::ok);
  CHECK(right.finish(0).status() == status::bad_option);
  CHECK(right.finish(-1).status() == status::bad_option);
  CHECK(right.finish(wrong).status() == status::bad_option);
  CHECK(right.finish(1).status() == status::ok);
}

TEST_CASE("a workspace that does not hold two sentences is out of memory, and says what would do") {
  std::string text;
  for (int i = 0; i < 4000; ++i) text += std::string(1, "bcefghj"[i % 7]) + " ";
  room little(4000, 256);
  stream fed(little);
  REQUIRE(fed.feed(text) == status::out_of_memory);
  CHECK(fed.received() < text.size());
  CHECK(fed.feed("more") == status::out_of_memory);
  REQUIRE(fed.needed_bytes() > 256);
  CHECK(fed.finish(3).status() == status::out_of_memory);
  const std::uint64_t taken = fed.received();
  room enough(4000, static_cast<std::size_t>(fed.needed_bytes()));
  stream again(enough);
  const status now = again.feed(text);
  CHECK((now == status::ok || again.received() > taken));
  fed.clear();
  CHECK(fed.status() == status::ok);
  CHECK(fed.needed_bytes() == 0);
  CHECK(fed.feed("The roof leaks.") == status::ok);

  room none(1000, 100);
  stream never(none);
  CHECK(never.status() == status::out_of_memory);
  CHECK(never.needed_bytes() == 256);
  CHECK(never.finish(3).empty());
}

TEST_CASE("a text that fits the text half but not the workspace gives what fits, and says so") {
  const std::string text = support::prose(6, 12);
  room memory(4000, 256);
  stream fed(memory);
  REQUIRE(fed.feed(textrank::text(text).slice(0, 120)) == status::ok);
  const auto found = fed.finish(3);
  if (found.status() == status::out_of_memory) {
    CHECK(found.needed_bytes() > 256);
    CHECK(found.size() > 0);
  }
}

TEST_CASE("a cleared stream is a new one") {
  const std::string first = long_text(1), second = long_text(2);
  stream_workspace<2048> memory;
  stream fresh(memory);
  feed(fresh, second, 50);
  const std::vector<held> alone = ranked(fresh.finish());
  stream used(memory);
  feed(used, first, 50);
  used.clear();
  CHECK(used.received() == 0);
  CHECK(used.rounds() == 0);
  CHECK(used.finish(3).status() == status::empty);
  feed(used, second, 50);
  CHECK(ranked(used.finish()) == alone);
}

TEST_CASE("offsets have 64 bits") {
  std::uint32_t cells[8] = {};
  textrank::detail::run_table runs{cells + 8, 0};
  const std::uint64_t far_away = 0x123456789ABCDEF0;
  runs.add({0, 1, 2});
  runs.add({7, far_away, 0xFFFFFFFF});
  CHECK(runs[1].offset == far_away);
  CHECK(runs[0].offset == 1);
  CHECK(runs[1].begin == 7);
  CHECK(runs[0].notes == 2);
}

TEST_CASE("a run remembers headings, quotations and key sentences, and their notes fit a cell") {
  using namespace textrank::detail;
  const auto flags_of = [](std::uint32_t flags) {
    const std::uint32_t note = note_of(facts::of_flags(flags));
    CHECK(note != 0);
    CHECK((note >> note_bits) == 0);
    return flags_of_note(note);
  };
  CHECK(flags_of(0) == 0);
  CHECK(flags_of(flag_secondary) == flag_secondary);
  CHECK(flags_of(flag_key) == flag_key);
  constexpr std::uint32_t both = flag_key | flag_secondary;
  CHECK(flags_of(both) == both);
  // A heading that was quoted is a heading, whatever stands around it now.
  CHECK(flags_of(flag_heading | flag_secondary) == flag_no_sentence);
  CHECK((notes_in_run * note_bits) <= 32);
}

TEST_CASE("a stream is constant initialised, so a board needs no start-up code for it") {
  static stream_workspace<1024> memory;
  static constexpr bool compiled = [] {
    stream_workspace<1024> local;
    const stream s(local);
    return s.status() == status::ok;
  }();
  CHECK(compiled);
  CHECK(!std::is_copy_constructible_v<stream>);
  CHECK(!std::is_constructible_v<stream, stream_workspace<1024> >);  // a temporary
  CHECK(!std::is_constructible_v<stream, stream_memory, textrank::language>);
  CHECK(std::is_constructible_v<stream, stream_workspace<1024>&>);
  static_cast<void>(memory);
}

namespace {

constexpr char at_compile_time[] =
    "The library will close for two weeks in May. Staff have asked for a new roof since the winter "
    "storms of 2019. The council voted on Monday to pay for the roof of the library. Rain has "
    "ruined three hundred books. Work on the roof starts when the library closes in May. Readers "
    "may borrow twice as many books before the library closes. The mayor has not said a word. It "
    "rains. The roof of the school leaks as well. Nobody knows who pays for it. The library has "
    "three hundred readers. Each of them reads ten books a year.";

struct outcome {
  std::uint64_t offsets[3] = {};
  std::uint64_t rounds = 0;
  std::size_t size = 0;
};

constexpr outcome condensed(textrank::text source) {
  stream_workspace<1024> memory;
  stream fed(memory);
  for (std::size_t i = 0; i < source.size(); ++i)
    if (fed.feed(source.slice(i, i + 1)) != status::ok) return {};
  outcome all;
  for (const stream_sentence s : fed.finish(3)) all.offsets[all.size++] = s.offset;
  all.rounds = fed.rounds();
  return all;
}

}  // namespace

TEST_CASE("the compiler condenses a stream as the program does") {
  constexpr outcome compiled = condensed(at_compile_time);
  static_assert(compiled.size == 3 && compiled.rounds > 0);
  std::string bytes;
  for (const volatile char* c = at_compile_time; *c != '\0'; ++c) bytes += *c;
  const outcome now = condensed(bytes);
  CHECK(now.rounds == compiled.rounds);
  for (std::size_t i = 0; i < 3; ++i) CHECK(now.offsets[i] == compiled.offsets[i]);
}
