// The Unicode tables against the Unicode data, and UTF-8 against its definition: every code point,
// and every short sequence of bytes. Built once for each profile of TEXTRANK_UNICODE.
//
// The first argument is the file that `unicode_tables.py --reference` writes; an empty file stands
// for missing data. Then the tables go untested, which is said, and the exit status is 77.
#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include <cstdint>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "fixtures.hpp"
#include "textrank.hpp"

namespace {

using support::encode;

using textrank::detail::character;
using textrank::detail::kind;
using textrank::detail::reader;

constexpr std::uint32_t code_points = 0x110000;
constexpr std::uint32_t plane = 0x10000;

/// What the reference says of each code point.
std::vector<unsigned char> reference;

std::uint32_t class_in_reference(std::uint32_t code_point) { return reference[4 * code_point + 3]; }
std::uint32_t lower_case_in_reference(std::uint32_t code_point) {
  const unsigned char* const bytes = reference.data() + 4 * code_point;
  return static_cast<std::uint32_t>(bytes[0] | bytes[1] << 8 | bytes[2] << 16);
}
constexpr std::uint32_t unassigned = 0xFF;

kind classify(reader& in, std::uint32_t code_point) {
  return code_point < 0x80 ? static_cast<kind>(textrank::detail::ascii_classes[code_point])
                           : in.classify(code_point);
}

struct range {
  std::uint32_t first;
  std::uint32_t end;
};

template <std::size_t count>
bool is_in(const range (&ranges)[count], std::uint32_t code_point) {
  for (const range r : ranges)
    if (code_point >= r.first && code_point < r.end) return true;
  return false;
}

// What profile 0 knows: Latin, Greek and Cyrillic, those of their extensions that a living language
// of Europe uses, punctuation, surrogates and private use, variation selectors, specials.
constexpr range european[] = {{0x0000, 0x0530}, {0x1E00, 0x2100}, {0xD800, 0xF900},
                              {0xFE00, 0xFE10}, {0xFEFF, 0xFF00}, {0xFFF0, 0x10000}};
// Symbols that it takes for no letters.
constexpr range symbols[] = {{0x2100, 0x2C00}, {0x2E00, 0x2E80}, {0x3000, 0x3020}};

/// The class and lower case that the profile promises; false where it promises nothing.
bool expect(std::uint32_t code_point, kind& what, std::uint32_t& lower) {
  const std::uint32_t known = class_in_reference(code_point);
  what = kind::other;
  lower = code_point;
  if (TEXTRANK_UNICODE < 2 && code_point >= plane) return true;
  if (TEXTRANK_UNICODE == 0 && !is_in(european, code_point)) {
    if (!is_in(symbols, code_point)) what = kind::letter;
    return true;
  }
  if (known == unassigned) return false;
  what = static_cast<kind>(known);
  if (TEXTRANK_UNICODE == 0 && what == kind::unspaced) what = kind::letter;
  lower = lower_case_in_reference(code_point);
  return true;
}

// ---- UTF-8 --------------------------------------------------------------------------------------

/// Table 3-7, well-formed sequences: the range of each byte.
struct form {
  int length;
  unsigned char first[2], second[2], third[2], fourth[2];
};
constexpr form well_formed[] = {
    {1, {0x00, 0x7F}, {0, 0}, {0, 0}, {0, 0}},
    {2, {0xC2, 0xDF}, {0x80, 0xBF}, {0, 0}, {0, 0}},
    {3, {0xE0, 0xE0}, {0xA0, 0xBF}, {0x80, 0xBF}, {0, 0}},
    {3, {0xE1, 0xEC}, {0x80, 0xBF}, {0x80, 0xBF}, {0, 0}},
    {3, {0xED, 0xED}, {0x80, 0x9F}, {0x80, 0xBF}, {0, 0}},
    {3, {0xEE, 0xEF}, {0x80, 0xBF}, {0x80, 0xBF}, {0, 0}},
    {4, {0xF0, 0xF0}, {0x90, 0xBF}, {0x80, 0xBF}, {0x80, 0xBF}},
    {4, {0xF1, 0xF3}, {0x80, 0xBF}, {0x80, 0xBF}, {0x80, 0xBF}},
    {4, {0xF4, 0xF4}, {0x80, 0x8F}, {0x80, 0xBF}, {0x80, 0xBF}},
};

/// The length of the well-formed sequence that starts at `at`; 0 when none does.
std::size_t length_by_table(const std::string& bytes, std::size_t at) {
  for (const form& f : well_formed) {
    const unsigned char* const bounds[] = {f.first, f.second, f.third, f.fourth};
    const std::size_t length = static_cast<std::size_t>(f.length);
    bool fits = at + length <= bytes.size();
    for (std::size_t i = 0; fits && i < length; ++i) {
      const unsigned char byte = static_cast<unsigned char>(bytes[at + i]);
      fits = byte >= bounds[i][0] && byte <= bounds[i][1];
    }
    if (fits) return length;
  }
  return 0;
}

bool same(const character& a, const character& b) {
  return a.code_point == b.code_point && a.length == b.length && a.what == b.what;
}
bool stands_for_itself(const character& c) {
  return c.code_point == 0xFFFD && c.length == 1 && c.what == kind::other;
}

/// Reads forwards by the table and backwards with `before`; whether all agree.
bool reads_as_defined(const std::string& bytes) {
  reader in{textrank::text(bytes.data(), bytes.size())};
  std::vector<character> forwards;
  for (std::uint32_t at = 0; at < bytes.size(); at += forwards.back().length) {
    const std::size_t length = length_by_table(bytes, at);
    forwards.push_back(in.at(at));
    const character& c = forwards.back();
    if (length == 0 ? !stands_for_itself(c)
                    : c.length != length || encode(c.code_point) != bytes.substr(at, length))
      return false;
  }
  std::uint32_t end = static_cast<std::uint32_t>(bytes.size());
  for (; !forwards.empty(); forwards.pop_back()) {
    const character c = in.before(end);
    if (!same(c, forwards.back())) return false;
    end -= c.length;
  }
  return end == 0 && in.before(0).length == 0 &&
         in.at(static_cast<std::uint32_t>(bytes.size())).length == 0;
}

std::string bytes_of(std::initializer_list<unsigned> values) {
  std::string bytes;
  for (const unsigned value : values) bytes += static_cast<char>(value);
  return bytes;
}

}  // namespace

TEST_CASE("every code point has the class and the lower case of the Unicode data") {
  if (reference.empty()) {
    MESSAGE("SKIP: no Unicode data; install the Debian package unicode-data");
    return;
  }
  reader in{textrank::text()};
  std::uint32_t checked = 0;
  for (std::uint32_t code_point = 0; code_point < code_points; ++code_point) {
    kind what{};
    std::uint32_t lower = 0;
    if (!expect(code_point, what, lower)) continue;
    ++checked;
    const character c{code_point, 1, classify(in, code_point)};
    const bool right = c.what == what && in.lower_case(c) == lower;
    if (right) continue;  // a million assertions take a minute
    CAPTURE(code_point);
    CHECK(static_cast<int>(c.what) == static_cast<int>(what));
    CHECK(in.lower_case(c) == lower);
  }
  // Unicode 15.0 assigns 149,186 characters, 137,468 of private use, 65 controls and 2,048
  // surrogates; nothing less may have been compared where all of it is known.
  if (TEXTRANK_UNICODE == 2) CHECK(checked == 149186 + 137468 + 65 + 2048);
  if (TEXTRANK_UNICODE < 2) CHECK(checked > code_points - plane);
}

TEST_CASE("the class of a code point does not depend on what was looked up before") {
  reader in{textrank::text()};
  std::uint32_t other = 1;
  for (std::uint32_t code_point = 0; code_point < code_points; code_point += 7) {
    other = (other * 48271u + 11u) % code_points;
    reader fresh{textrank::text()};
    const kind expected = classify(fresh, code_point);
    classify(in, other);
    if (classify(in, code_point) == expected && classify(in, code_point) == expected) continue;
    CAPTURE(code_point);
    CHECK_MESSAGE(false, "another class after " << other);
  }
}

TEST_CASE("every code point decodes to itself, forwards and backwards") {
  reader classes{textrank::text()};
  for (std::uint32_t code_point = 0; code_point < code_points; ++code_point) {
    if (code_point >= 0xD800 && code_point <= 0xDFFF) continue;
    const std::string bytes = encode(code_point);
    reader in{textrank::text(bytes.data(), bytes.size())};
    const character c = in.at(0), back = in.before(in.size);
    if (c.code_point == code_point && c.length == bytes.size() &&
        c.what == classify(classes, code_point) && same(c, back))
      continue;
    CAPTURE(code_point);
    CHECK_MESSAGE(false, "does not decode to itself");
  }
}

TEST_CASE("the bytes of a surrogate each stand for themselves") {
  for (std::uint32_t code_point = 0xD800; code_point <= 0xDFFF; ++code_point) {
    const std::string bytes = encode(code_point, 3);
    reader in{textrank::text(bytes.data(), bytes.size())};
    for (std::uint32_t i = 0; i < 3; ++i) {
      REQUIRE(stands_for_itself(in.at(i)));
      REQUIRE(stands_for_itself(in.before(i + 1)));
    }
  }
}

TEST_CASE("the bytes of an overlong form each stand for themselves, but for ASCII among them") {
  for (std::size_t length = 2; length <= 6; ++length) {
    const std::uint32_t shorter_end = length == 2   ? 0x80
                                      : length == 3 ? 0x800
                                      : length == 4 ? 0x10000
                                                    : code_points;
    for (std::uint32_t code_point = 0; code_point < shorter_end; ++code_point) {
      const std::string bytes = encode(code_point, length);
      reader in{textrank::text(bytes.data(), bytes.size())};
      bool right = true;
      for (std::uint32_t i = 0; i < bytes.size(); ++i)
        right = right && stands_for_itself(in.at(i)) && stands_for_itself(in.before(i + 1));
      if (right) continue;
      CAPTURE(length);
      CAPTURE(code_point);
      CHECK_MESSAGE(false, "an overlong form was decoded");
    }
  }
}

TEST_CASE("nothing above U+10FFFF is decoded") {
  for (std::uint32_t code_point = code_points; code_point < 0x200000; code_point += 5)
    REQUIRE(reads_as_defined(encode(code_point, 4)));
}

TEST_CASE("every sequence of one, two and three bytes reads as table 3-7 defines it") {
  for (unsigned a = 0; a < 256; ++a) {
    REQUIRE(reads_as_defined(bytes_of({a})));
    for (unsigned b = 0; b < 256; ++b) {
      REQUIRE(reads_as_defined(bytes_of({a, b})));
      // Third bytes next to where the ranges of the table begin and end.
      for (const unsigned c : {0x00u, 0x41u, 0x7Fu, 0x80u, 0x8Fu, 0x90u, 0x9Fu, 0xA0u, 0xBFu, 0xC0u,
                               0xC2u, 0xE0u, 0xF0u, 0xF4u, 0xFFu})
        if (!reads_as_defined(bytes_of({a, b, c}))) {
          CAPTURE(a);
          CAPTURE(b);
          CAPTURE(c);
          CHECK_MESSAGE(false, "reads otherwise");
        }
    }
  }
}

TEST_CASE("every character cut short reads as single bytes, whatever follows it") {
  std::vector<std::uint32_t> samples;
  for (std::uint32_t code_point = 0x80; code_point < code_points; code_point += 251)
    if (code_point < 0xD800 || code_point > 0xDFFF) samples.push_back(code_point);
  for (const std::uint32_t code_point : samples) {
    const std::string whole = encode(code_point);
    for (std::size_t cut = 1; cut < whole.size(); ++cut)
      for (const std::string& before : {std::string(), std::string("a"), encode(0x20AC)})
        for (const std::string& behind :
             {std::string(), std::string("a"), encode(0xE9), encode(0x20AC), encode(0x1F600),
              std::string("\x80"), std::string("\xFF")})
          if (!reads_as_defined(before + whole.substr(0, cut) + behind)) {
            CAPTURE(code_point);
            CAPTURE(cut);
            CHECK_MESSAGE(false, "reads otherwise");
          }
  }
}

TEST_CASE("reading backwards finds the characters of reading forwards in any bytes") {
  support::generator numbers(12345);
  const auto random = [&numbers] { return numbers.below(0x80000000); };
  for (int round = 0; round < 20000; ++round) {
    std::string bytes;
    for (std::uint32_t pieces = random() % 12; pieces > 0; --pieces) {
      const std::string piece = encode(random() % (random() % 2 ? code_points : 0x800u));
      bytes += random() % 3 ? piece : piece.substr(random() % piece.size());
      if (random() % 4 == 0) bytes += static_cast<char>(random() & 0xFF);
    }
    if (reads_as_defined(bytes)) continue;
    CAPTURE(round);
    CHECK_MESSAGE(false, "reads otherwise");
  }
}

TEST_CASE("a reader sees nothing behind the end of its text") {
  const std::string bytes = "ab\xE2\x80\x99";  // one more would be another apostrophe
  const reader in(textrank::text(bytes.data(), 4));
  for (const std::uint32_t at : {4u, 5u, 9u}) {
    CAPTURE(at);
    CHECK_FALSE(in.is(at, bytes[4]));
    CHECK(in.byte_or_nul(at) == 0);
    CHECK_FALSE(in.starts_with(at, "\x99", 1));
    CHECK(in.apostrophe_length(at) == 0);
    CHECK(reader(in).at(at).length == 0);
  }
  CHECK_FALSE(in.starts_with(2, "\xE2\x80\x99", 3));
  CHECK(in.apostrophe_length(2) == 0);
  CHECK(reader(textrank::text(bytes)).apostrophe_length(2) == 3);
}

TEST_CASE("white space is trimmed as far as the given beginning and not further") {
  const std::string bytes = "a \t\xC2\xA0\n\xE2\x80\xA9 ";
  reader in{textrank::text(bytes)};
  const auto end = static_cast<std::uint32_t>(bytes.size());
  CHECK(in.trim_end(0, end) == 1);
  for (const std::uint32_t begin : {1u, 2u, 3u, 5u, 6u, 9u, 10u})
    CHECK(in.trim_end(begin, end) == begin);
}

int main(int count, char** words) {
  doctest::Context context(count, words);
  bool has_data = false;
  if (count > 1) {
    std::ifstream file(words[1], std::ios::binary);
    reference.assign(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    has_data = !reference.empty();
    if (has_data && reference.size() != 4 * std::size_t{code_points}) {
      std::fprintf(stderr, "%s is no reference of %u code points\n", words[1], code_points);
      return 1;
    }
  }
  const int result = context.run();
  if (result != 0 || context.shouldExit() || has_data) return result;
  std::puts("SKIP unicode: no Unicode data; install the Debian package unicode-data");
  return 77;
}
