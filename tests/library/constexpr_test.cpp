// The compiler chooses the same sentences as the program.
#include "support.hpp"

using textrank::options;
using textrank::status;
using textrank::summarize;

namespace {

constexpr char article[] =
    "The library will close for two weeks in May. Staff have asked for a new roof since the winter "
    "storms of 2019. The council voted on Monday to pay for the roof of the library. Rain has "
    "ruined three hundred books. Work on the roof starts when the library closes in May.";

struct outcome {
  textrank::sentence sentences[8] = {};
  std::size_t size = 0;
  status result = status::bad_option;
  std::uint64_t needed_bytes = 0;
};

constexpr outcome run(textrank::text source, const options& wanted) {
  textrank::workspace<2048> room;
  const auto found = summarize(source, room, wanted);
  outcome all;
  for (std::uint32_t i = 0; i < found.ranked_sentences() && i < 8; ++i)
    all.sentences[all.size++] = found.ranked(i);
  all.result = found.status();
  all.needed_bytes = found.needed_bytes();
  return all;
}

constexpr options with(const textrank::ranking& ranking) {
  options wanted;
  wanted.ranking = ranking;
  wanted.max_sentences = 2;
  return wanted;
}

constexpr outcome balanced = run(article, with(textrank::balanced));
constexpr outcome news = run(article, with(textrank::news));
constexpr outcome unordered = run(article, with(textrank::unordered));
constexpr outcome classic = run(article, with(textrank::classic));

/// The same at run time, out of bytes that the compiler has not seen.
void check_same(const outcome& compiled, const textrank::ranking& ranking) {
  std::string bytes;
  for (const volatile char* c = article; *c != '\0'; ++c) bytes += *c;
  const outcome now = run(bytes, with(ranking));
  CHECK(now.result == compiled.result);
  CHECK(now.needed_bytes == compiled.needed_bytes);
  REQUIRE(now.size == compiled.size);
  REQUIRE(now.size == 5);
  for (std::size_t i = 0; i < now.size; ++i) {
    CHECK(now.sentences[i].offset == compiled.sentences[i].offset);
    CHECK(now.sentences[i].position == compiled.sentences[i].position);
    CHECK(now.sentences[i].rank == compiled.sentences[i].rank);
    CHECK(now.sentences[i].score == compiled.sentences[i].score);
    CHECK(now.sentences[i].text == compiled.sentences[i].text);
  }
}

constexpr auto two = textrank::select<2, 2048>(article);
static_assert(two.status == status::ok);
static_assert(two.size == 2);
static_assert(two.items[0].offset < two.items[1].offset);
static_assert(two.items[0].rank + two.items[1].rank == 3);
static_assert(two.items[0].score == 65535 || two.items[1].score == 65535);

// Nothing below takes more than the compiler's word.
static_assert(textrank::required_bytes(article) == balanced.needed_bytes);
static_assert(textrank::required_bytes(" ") == 0);
static_assert(textrank::select<3>("").status == status::empty);
static_assert(textrank::select<3>("").size == 0);
static_assert(textrank::select<3>("Roof.").size == 1);
static_assert(textrank::select<3>("Roof.").items[0].length == 5);
static_assert(textrank::select<1, 16>(article).status == status::out_of_memory);
static_assert(textrank::select<1, 16>(article).size == 0);
static_assert([] {
  int count = 0;
  for (const auto s : textrank::sentences(article)) count += s.words > 0;
  return count;
}() == 5);
static_assert([] {
  int count = 0;
  for (const auto s : textrank::sentences("(It leaks.) \"Mend it!\" they said. Done."))
    count += s.words > 0;
  return count;
}() == 3);

// No byte behind the text is read: of words of one letter at its end, too, which have no second one.
constexpr char no_end[] = {'O', 'l', 'd', ' ', 'r', 'o', 'o', 'f', ' ', 'b'};
constexpr std::size_t count_keyphrases(textrank::text source) {
  textrank::workspace<1024> room;
  return textrank::keyphrases(source, room, 5).size();
}
static_assert(count_keyphrases(textrank::text(no_end, sizeof no_end)) > 0);
static_assert([] {
  std::size_t units = 0;
  for (std::size_t size = 0; size <= sizeof no_end; ++size)
    for (const auto s : textrank::sentences(textrank::text(no_end, size))) units += s.words > 0;
  return units;
}() == sizeof no_end);

}  // namespace

TEST_CASE("summaries at compile time and at run time are the same, to the score") {
  check_same(balanced, textrank::balanced);
  check_same(news, textrank::news);
  check_same(unordered, textrank::unordered);
  check_same(classic, textrank::classic);
}

TEST_CASE("select gives the offsets of the summary of as many sentences") {
  textrank::workspace<2048> room;
  const auto found = summarize(article, room, 2);
  std::size_t i = 0;
  for (const auto s : found) {
    REQUIRE(i < two.size);
    CHECK(two.items[i].offset == s.offset);
    CHECK(two.items[i].length == s.text.size());
    CHECK(two.items[i].rank == s.rank);
    CHECK(two.items[i].score == s.score);
    ++i;
  }
  CHECK(i == two.size);
}

TEST_CASE("select has 16 KB of memory unless it is told otherwise") {
  std::string fits, larger = support::prose(1, 1);
  for (std::uint32_t sentences = 2; textrank::required_bytes(larger) <= 16 * 1024; ++sentences) {
    fits = larger;
    larger = support::prose(1, sentences);
  }
  // A sentence more or less is less than a kilobyte.
  REQUIRE(textrank::required_bytes(fits) > 15 * 1024);
  REQUIRE(textrank::required_bytes(larger) <= 17 * 1024);
  CHECK(textrank::select<3>(fits).status == status::ok);
  CHECK(textrank::select<3>(larger).status == status::out_of_memory);
}

TEST_CASE("the memory of a constant text can be the type of its workspace") {
  constexpr auto bytes = static_cast<std::size_t>(textrank::required_bytes(article));
  textrank::workspace<bytes> room;
  CHECK(summarize(article, room, 2).status() == status::ok);
}

// What only the compiler runs is run here once by a program: a fault that the compiler forgives, or
// a sanitizer finds, would show.
namespace {

using namespace textrank::detail;
using textrank::list_fault;

template <const auto& list, list_kind what>
void check_list() {
  const auto sorted = sort_list<list, what>();
  const auto& by_compiler = sorted_list<list, what>;
  REQUIRE(sorted.count == by_compiler.count);
  CHECK(sorted.count <= count_words(parts_of(list)));
  CHECK(sorted.fault == list_fault::no_fault);
  for (std::uint32_t i = 0; i < sorted.count; ++i)
    CHECK(sorted.words[i].term() == by_compiler.words[i].term());
}

}  // namespace

TEST_CASE("lists are sorted alike by the compiler and by a program") {
  check_list<textrank::english_stop_words, list_kind::stop_words>();
  check_list<textrank::english_abbreviations, list_kind::abbreviations>();
  check_list<textrank::english_rules, list_kind::rule_words>();
  check_list<textrank::english_fillers, list_kind::fillers>();
  // English needs no second attempt that its abbreviations do not: some multiplier serves both.
  CHECK((serves<textrank::english_stop_words, list_kind::stop_words,
                textrank::english_abbreviations, list_kind::abbreviations, 0>() ||
         textrank::english.stop_words.multiplier != multiplier_of(list_kind::stop_words, 0)));
  CHECK(count_shape_bytes() == sizeof packed_shapes.bytes);
}
