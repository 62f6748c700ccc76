// A text of any length through the serial port of a micro:bit: send it at 115,200 baud, end it with
// byte 4 (end of transmission), and read the five sentences that it comes down to, each behind its
// offset. Prints what `condense --stream --memory 12288 -n 5` chooses, to the byte.
#include "board.hpp"
#include "serial_input.hpp"
#include "textrank.hpp"

namespace {

constexpr char end_of_transmission = 4;

textrank::stream_workspace<12 * 1024> memory;
textrank::stream novel(memory);

void print(const char* words) {
  while (*words != '\0') put_char(*words++);
}

/// As decimal digits. By subtraction: a division of 64 bits is a function of 500 bytes.
void print(uint64_t number) {
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
void print_line(textrank::text sentence) {
  bool space = false;
  for (const char c : sentence) {
    const bool is_space = c == ' ' || (c >= '\t' && c <= '\r');
    if (space && !is_space) put_char(' ');
    if (!is_space) put_char(c);
    space = is_space;
  }
  put_char('\n');
}

}  // namespace

int main() {
  start_serial_input();
  for (char c = wait_for_char(); c != end_of_transmission; c = wait_for_char()) {
    if (novel.feed({&c, 1}) == textrank::status::ok) continue;
    print(textrank::message(novel.status()));
    put_char('\n');
    finish(1);
  }
  for (const textrank::stream_sentence s : novel.finish(5)) {
    print(s.offset);
    put_char(' ');
    print_line(s.text);
  }
  print("end\n");
  finish(0);
}
