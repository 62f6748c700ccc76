// What can be walked over is a range of the standard library, by its old rules and from C++20 on by
// its concepts; the header includes nothing of it.
#include <algorithm>
#include <type_traits>
#if __cplusplus >= 202002L && __has_include(<ranges>)
#include <ranges>
#endif

#include "support.hpp"

namespace {

constexpr char article[] =
    "The library will close for two weeks in May. Staff have asked for a new roof since the winter "
    "storms of 2019. The council voted on Monday to pay for the roof of the library. Rain has "
    "ruined three hundred books. Work on the roof starts when the library closes in May.";

/// Every range at once, to be handed to a template.
template <class visitor>
void visit_ranges(const visitor& visit) {
  textrank::workspace<4096> cells, other_cells;
  const auto summary = textrank::summarize(article, cells, 3);
  REQUIRE(summary);
  visit(summary);
  const auto phrases = textrank::keyphrases(article, other_cells, 4);
  REQUIRE(phrases);
  visit(phrases);
  visit(textrank::sentences(article));
  visit(textrank::unicode_sentences(article));
  visit(textrank::words(article));
}

textrank::text text_of(textrank::text part) { return part; }
textrank::text text_of(const textrank::sentence& s) { return s.text; }
textrank::text text_of(const textrank::split_sentence& s) { return s.text; }
textrank::text text_of(const textrank::keyphrase& k) { return k.text; }

}  // namespace

TEST_CASE("an iterator names what it gives and how far two of them can be apart") {
  visit_ranges([](const auto& range) {
    using iterator = std::decay_t<decltype(range.begin())>;
    CHECK(std::is_same_v<typename iterator::value_type, std::decay_t<decltype(*range.begin())>>);
    CHECK(std::is_signed_v<typename iterator::difference_type>);
    CHECK(std::is_copy_constructible_v<iterator>);
  });
}

TEST_CASE("i++ gives where the iterator was, and moves it on") {
  visit_ranges([](const auto& range) {
    auto at = range.begin();
    const auto first = *at;
    const auto before = at++;
    CHECK(text_of(*before) == text_of(first));
    CHECK(text_of(*at) != text_of(first));
    auto again = range.begin();
    ++again;
    CHECK(text_of(*again) == text_of(*at));
  });
}

TEST_CASE("two walks over a range see the same") {
  visit_ranges([](const auto& range) {
    std::vector<textrank::text> first, second;
    for (const auto& found : range) first.push_back(text_of(found));
    for (auto at = range.begin(); at != range.end(); at++) second.push_back(text_of(*at));
    CHECK(first.size() >= 3);
    CHECK(first == second);
  });
}

// clang++ before 16 does not compile the views of g++'s library, whoever's range they look at.
#if defined(__cpp_lib_ranges) && (!defined(__clang__) || __clang_major__ >= 16)
#define HAS_VIEWS 1
#else
#define HAS_VIEWS 0
#endif

#ifdef __cpp_lib_concepts
TEST_CASE("every range is an input range of C++20, and the algorithms take it") {
  visit_ranges([](const auto& range) {
    using range_type = std::decay_t<decltype(range)>;
    CHECK(std::input_iterator<decltype(range.begin())>);
    CHECK(std::ranges::input_range<range_type>);
    CHECK(std::ranges::input_range<const range_type>);
    const auto size = std::ranges::distance(range);
    CHECK(size ==
          std::ranges::count_if(range, [](const auto& found) { return !text_of(found).empty(); }));
  });
  CHECK(std::ranges::sized_range<textrank::summary>);
  CHECK(std::ranges::sized_range<textrank::keyphrase_list>);
}
#endif

#if HAS_VIEWS
TEST_CASE("views of the standard library look at every range") {
  visit_ranges([](const auto& range) {
    std::size_t of_two = 0;
    for (const auto& found : range | std::views::take(2)) of_two += !text_of(found).empty();
    CHECK(of_two == 2);
    const auto longest = std::ranges::max(
        range | std::views::transform([](const auto& found) { return text_of(found).size(); }));
    CHECK(longest > 0);
  });
}
#else
TEST_CASE("views are left out here") {
  MESSAGE("SKIP: they want C++20 (\"ranges in C++20\" has them) and clang++ 16 or newer");
}
#endif
