// Two units of one program with different profiles of Unicode: the one definition rule holds, as
// the profile is part of the inline namespace, and each unit uses its own tables.
#include "two_units.hpp"

#include <doctest/doctest.h>

#include <string>

TEST_CASE("units with different profiles agree on European text") {
  const std::string source = "The roof of the library leaks. Rain ruins books. The council pays.";
  const auto all = in_all_of_unicode(source.data(), static_cast<unsigned>(source.size()));
  const auto european = in_european(source.data(), static_cast<unsigned>(source.size()));
  CHECK(all.sentences == 3);
  CHECK(all.words == 12);
  CHECK(european.sentences == 3);
  CHECK(european.words == 12);
  CHECK(all.first_score == european.first_score);
}

TEST_CASE("each unit uses the tables of its own profile") {
  // Three Chinese letters: words of their own for one, one word of unknown letters for the other.
  const std::string source = "\xE5\xB1\x8B\xE9\xA1\xB6\xE6\xBC\x8F";
  const auto all = in_all_of_unicode(source.data(), static_cast<unsigned>(source.size()));
  const auto european = in_european(source.data(), static_cast<unsigned>(source.size()));
  CHECK(all.words == 3);
  CHECK(european.words != all.words);
}
