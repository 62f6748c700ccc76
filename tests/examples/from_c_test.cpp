// The C interface of examples/from_c gives what the library gives, failures as well.
#include <doctest/doctest.h>

#include <cstdint>
#include <cstring>

#include "../../examples/from_c/textrank_c.cpp"

namespace {

constexpr char article[] =
    "The library will close for two weeks in May. Staff have asked for a new roof since the winter "
    "storms of 2019. The council voted on Monday to pay for the roof of the library. Rain has "
    "ruined three hundred books. Work on the roof starts when the library closes in May.";
constexpr std::size_t size = sizeof article - 1;

}  // namespace

TEST_CASE(
    "from C come the sentences that the library chooses, and no more than there is room for") {
  std::uint32_t cells[1024];
  std::uint32_t others[1024];
  textrank_sentence found[3] = {};
  const auto result = textrank_summarize(article, size, cells, 1024, found, 2, 0);
  REQUIRE(result.status == textrank_ok);
  REQUIRE(result.found == 2);
  std::size_t i = 0;
  for (const auto s : textrank::summarize(article, others, 2)) {
    CHECK(textrank::text(found[i].text, found[i].size) == s.text);
    CHECK(found[i].position == s.position);
    CHECK(found[i].score == s.score);
    ++i;
  }
  CHECK(found[2].text == nullptr);
}

TEST_CASE("from C a limit in bytes holds for all sentences together") {
  std::uint32_t cells[1024];
  textrank_sentence found[5] = {};
  const auto result = textrank_summarize(article, size, cells, 1024, found, 5, 100);
  REQUIRE(result.status == textrank_ok);
  std::size_t bytes = result.found - 1;  // between two sentences
  for (std::size_t i = 0; i < result.found; ++i) bytes += found[i].size;
  CHECK(bytes <= 100);
  CHECK(textrank_summarize(article, size, cells, 1024, found, 5, 5).status == textrank_over_limit);
}

TEST_CASE("from C too little memory writes nothing and says how much would do") {
  std::uint32_t cells[1024];
  textrank_sentence found[2] = {};
  const auto needed = textrank_required_bytes(article, size);
  CHECK(needed == textrank::required_bytes(article));
  const auto enough = static_cast<std::size_t>(needed / sizeof *cells);
  const auto result = textrank_summarize(article, size, cells, enough - 1, found, 2, 0);
  CHECK(result.status == textrank_out_of_memory);
  CHECK(result.needed_bytes == needed);
  CHECK(result.found == 0);
  CHECK(found[0].text == nullptr);
  CHECK(textrank_summarize(article, size, cells, enough, found, 2, 0).status == textrank_ok);
}

TEST_CASE("from C no room for a sentence is a bad option, and an empty text is empty") {
  std::uint32_t cells[8];
  CHECK(textrank_summarize(article, size, cells, 8, nullptr, 0, 0).status == textrank_bad_option);
  CHECK(textrank_summarize(nullptr, 0, cells, 8, nullptr, 1, 0).status == textrank_empty);
  CHECK(std::strcmp(textrank_message(textrank_empty), textrank::message(textrank::status::empty)) ==
        0);
}
