// What the fuzz targets share: a check that stops the run, and options out of the input. What is
// true of any text they ask tests/library/oracle.hpp.
#ifndef TEXTRANK_TESTS_FUZZ_CHECK_HPP
#define TEXTRANK_TESTS_FUZZ_CHECK_HPP

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "../library/oracle.hpp"
#include "fenced.hpp"

inline void check(bool holds, const char* property) {
  if (holds) return;
  std::fprintf(stderr, "broken property: %s\n", property);
  std::abort();
}

/// Takes numbers from the end of the input; the text is what is left, so that any text is an input.
class input {
 public:
  input(const std::uint8_t* data, std::size_t size) : data_(data), size_(size) {}

  std::uint32_t number(std::uint32_t below) {
    std::uint32_t value = 0;
    for (int i = 0; i < 2 && size_ > 0; ++i) value = value << 8 | data_[--size_];
    return value % below;
  }
  bool one_in(std::uint32_t n) { return number(n) == 0; }

  /// Of the range, its ends one time in two.
  std::uint8_t percent(std::uint32_t least) {
    const std::uint32_t which = number(4);
    if (which < 2) return static_cast<std::uint8_t>(which == 0 ? least : 100);
    return static_cast<std::uint8_t>(least + number(101 - least));
  }
  /// A limit that may matter, or one of those at which numbers of 16, 31 and 32 bits end; 0 is none.
  std::uint32_t limit(std::uint32_t below) {
    constexpr std::uint32_t extremes[] = {
        1, UINT16_MAX, UINT16_MAX + 1u, INT32_MAX, INT32_MAX + 1u, UINT32_MAX - 1, UINT32_MAX};
    return one_in(4) ? extremes[number(sizeof extremes / sizeof *extremes)] : number(below);
  }
  side fence() { return one_in(2) ? side::left : side::right; }

  const textrank::language& language() { return one_in(3) ? textrank::none : textrank::english; }

  /// Any ranking that is in range: a preset, or numbers.
  textrank::ranking ranking() {
    const textrank::ranking presets[] = {textrank::balanced, textrank::news, textrank::unordered,
                                         textrank::classic};
    const textrank::ranking preset = presets[number(4)];
    if (!one_in(3)) return preset;
    return {percent(0), percent(1), percent(1), preset.early_first, preset.mihalcea_tarau,
            percent(0)};
  }

  /// A copy of its own, so that a read past its end is seen.
  std::string text() const { return {reinterpret_cast<const char*>(data_), size_}; }

 private:
  const std::uint8_t* data_;
  std::size_t size_;
};

/// A view that starts and ends on characters of the text.
inline void check_view(textrank::text text, const oracle::scan& seen, textrank::text view,
                       std::size_t offset) {
  check(!view.empty() && offset + view.size() <= text.size(), "inside the text");
  check(view.data() == text.data() + offset, "a view into the text");
  check(seen.starts[offset], "starts on a character");
  check(seen.starts[offset + view.size()], "ends on a character");
}

#endif  // TEXTRANK_TESTS_FUZZ_CHECK_HPP
