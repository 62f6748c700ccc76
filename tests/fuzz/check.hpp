// What the fuzz targets share: a check that stops the run, and numbers out of the input.
#ifndef TEXTRANK_TESTS_FUZZ_CHECK_HPP
#define TEXTRANK_TESTS_FUZZ_CHECK_HPP

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "textrank.hpp"

inline void check(bool holds, const char* property) {
  if (holds) return;
  std::fprintf(stderr, "broken property: %s\n", property);
  std::abort();
}

/// Takes numbers from the end of the input; the text is what is left.
class input {
 public:
  input(const std::uint8_t* data, std::size_t size) : data_(data), size_(size) {}
  std::uint32_t number(std::uint32_t below) {
    std::uint32_t value = 0;
    for (int i = 0; i < 2 && size_ > 0; ++i) value = value << 8 | data_[--size_];
    return value % below;
  }
  /// A copy of its own, so that a read past its end is seen.
  std::string text() const { return {reinterpret_cast<const char*>(data_), size_}; }

 private:
  const std::uint8_t* data_;
  std::size_t size_;
};

inline bool is_white_space_only(const std::string& text) {
  textrank::detail::reader in{textrank::text(text)};
  std::uint32_t at = in.at(0).code_point == 0xFEFF ? in.at(0).length : 0;
  for (; at < in.size; at += in.at(at).length) {
    const textrank::detail::kind what = in.at(at).what;
    if (what != textrank::detail::kind::space && what != textrank::detail::kind::separator)
      return false;
  }
  return true;
}

/// Whether a cut at `at` splits a well-formed character.
inline bool splits_character(const std::string& text, std::size_t at) {
  if (at >= text.size() || (static_cast<std::uint8_t>(text[at]) & 0xC0) != 0x80) return false;
  textrank::detail::reader in{textrank::text(text)};
  for (std::size_t back = 1; back <= 3 && back <= at; ++back)
    if (in.at(static_cast<std::uint32_t>(at - back)).length > back) return true;
  return false;
}

#endif  // TEXTRANK_TESTS_FUZZ_CHECK_HPP
