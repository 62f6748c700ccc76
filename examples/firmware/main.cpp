// The key sentences of articles that lie in flash, on a board with 16 KB of RAM.
// Prints what `condense talks.txt walkout.txt` prints, to the byte.
#include "articles.hpp"
#include "board.hpp"
#include "print.hpp"
#include "textrank.hpp"

namespace {

textrank::workspace<6 * 1024> memory;

}  // namespace

int main() {
  bool first = true;
  for (const article& a : articles) {
    const textrank::summary summary = textrank::summarize(a.text(), memory, 3);
    if (!summary) {
      print(summary.message());
      finish(1);
    }
    print(first ? "==> " : "\n==> ");
    print(a.name);
    print(" <==\n");
    for (const textrank::sentence s : summary) print_line(s.text);
    first = false;
  }
  finish(0);
}
