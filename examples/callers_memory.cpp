// Memory of the caller: ask how much it takes, run short, try again, or rank what fits.
#include "textrank.hpp"

#include <cstdint>
#include <cstdio>

static std::uint32_t cells[512];  // any memory of yours: a heap block, a pool, a frame buffer

static const char article[] =
    "The lighthouse on Gull Rock goes dark in May. Ships will steer by satellite from then on. The "
    "keeper of the lighthouse retires in May. Gull Rock has had a keeper since 1821. The ships "
    "that pass Gull Rock asked the council to keep the lighthouse lit.";

static void show(const char* what, const textrank::summary& found) {
  std::printf("%s: %s; %u sentences ranked, %zu chosen\n", what, found.message(),
              static_cast<unsigned>(found.ranked_sentences()), found.size());
}

int main() {
  textrank::options wanted;
  wanted.max_sentences = 2;

  const auto needed = textrank::required_bytes(article);  // needs no memory itself
  const auto too_few = static_cast<std::size_t>(needed / sizeof(cells[0])) - 1;
  const auto short_of_it = textrank::summarize(article, {cells, too_few}, wanted);
  show("one cell too few", short_of_it);

  const auto enough = static_cast<std::size_t>(short_of_it.needed_bytes() / sizeof(cells[0]));
  show("once more with needed_bytes()", textrank::summarize(article, {cells, enough}, wanted));

  wanted.when_too_long = textrank::overflow::rank_what_fits;
  show("rank_what_fits", textrank::summarize(article, {cells, too_few}, wanted));
}

// Prints:
// one cell too few: the workspace is too small for this text; 0 sentences ranked, 0 chosen
// once more with needed_bytes(): ok; 5 sentences ranked, 2 chosen
// rank_what_fits: the workspace is too small for this text; 4 sentences ranked, 2 chosen
