// Key sentences chosen by the compiler: the program holds a few numbers and no code of the library.
#include "textrank.hpp"

#include <cstdio>

static constexpr char article[] =
    "Divers found cracks in the piles of pier one last week. The harbour board will replace the "
    "piles of pier one by June. Tickets cost the same as before, and dogs travel free of charge. "
    "Until June the ferry to Skerry leaves from pier two. Since pier two was not built for heavy "
    "loads, the ferry takes no lorries until the harbour board opens pier one again.";

static constexpr auto chosen = textrank::select<2>(article);

// Whoever edits the text so that this no longer holds hears it from the compiler.
static_assert(chosen.status == textrank::status::ok && chosen.size == 2);

int main() {
  for (const auto& s : chosen.items)
    std::printf("%.*s\n", static_cast<int>(s.length), article + s.offset);
}

// Prints:
// The harbour board will replace the piles of pier one by June.
// Until June the ferry to Skerry leaves from pier two.
