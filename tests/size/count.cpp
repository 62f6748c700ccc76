// Condenses each article and prints what it took: ticks of the clock, bytes of workspace.
#include "articles.hpp"
#include "board.hpp"
#include "clock.hpp"
#include "print.hpp"
#include "textrank.hpp"

namespace {

textrank::workspace<6 * 1024> memory;

}  // namespace

int main() {
  start_clock();
  for (const article& a : articles) {
    const uint32_t before = read_clock();
    const textrank::summary summary = textrank::summarize(a.text(), memory, 3);
    const uint32_t after = read_clock();
    print(ticks_between(before, after));
    put_char(' ');
    print(summary.needed_bytes());
    put_char(summary ? '\n' : '!');
  }
  finish(0);
}
