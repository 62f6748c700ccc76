// Feeds the articles eight times to a stream of 8 KB, begun at another byte each time, and prints the
// ticks of the clock that each piece of 1 KB took.
#include "articles.hpp"
#include "board.hpp"
#include "clock.hpp"
#include "print.hpp"
#include "textrank.hpp"

namespace {

textrank::stream_workspace<8 * 1024> memory;
textrank::stream all(memory);

void feed(textrank::text piece) {
  const uint32_t before = read_clock();
  if (all.feed(piece) != textrank::status::ok) finish(1);
  const uint32_t ticks = ticks_between(before, read_clock());
  print(static_cast<uint32_t>(piece.size()));
  put_char(' ');
  print(ticks);
  put_char('\n');
}

}  // namespace

int main() {
  start_clock();
  for (size_t skipped = 0; skipped < 8; ++skipped)
    for (const article& a : articles)
      for (size_t at = skipped * 97; at < a.text().size(); at += 1024)
        feed(a.text().slice(at, at + 1024 < a.text().size() ? at + 1024 : a.text().size()));
  finish(0);
}
