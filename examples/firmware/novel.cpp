// A text of any length through the serial port of a micro:bit: send it at 115,200 baud, end it with
// byte 4 (end of transmission), and read the five sentences that it comes down to, each behind its
// offset. Prints what `condense --stream --memory 12288 -n 5` chooses, to the byte.
#include "board.hpp"
#include "print.hpp"
#include "serial_input.hpp"
#include "textrank.hpp"

namespace {

constexpr char end_of_transmission = 4;

textrank::stream_workspace<12 * 1024> memory;
textrank::stream novel(memory);

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
