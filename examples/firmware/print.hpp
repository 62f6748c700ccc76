// What the programs print, one character after the other.
#pragma once

#include <stdint.h>

#include "board.hpp"
#include "textrank.hpp"

inline void print(const char* words) noexcept {
  while (*words != '\0') put_char(*words++);
}

/// As decimal digits. By subtraction: a division of 64 bits is a function of 500 bytes.
inline void print(uint64_t number) noexcept {
  uint64_t unit = 1;
  while (unit < 1000000000000000 && number >= unit * 10) unit *= 10;
  for (bool is_last = false; !is_last;) {
    char digit = '0';
    for (; number >= unit; number -= unit) ++digit;
    put_char(digit);
    is_last = unit == 1;
    uint64_t lower = 1;
    while (lower * 10 < unit) lower *= 10;
    unit = lower;
  }
}

/// A sentence in one line: each run of white space as one space.
inline void print_line(textrank::text sentence) noexcept {
  bool space = false;
  for (const char c : sentence) {
    const bool is_space = c == ' ' || (c >= '\t' && c <= '\r');
    if (space && !is_space) put_char(' ');
    if (!is_space) put_char(c);
    space = is_space;
  }
  put_char('\n');
}
