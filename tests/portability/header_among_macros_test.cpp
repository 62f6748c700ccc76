// The answers of header_among_macros.cpp, or of a file in its place, are those of the header alone.
#include "textrank.hpp"

#include "answers.hpp"

#include <cstdio>

extern const uint64_t answers_among_macros;

int main() {
  constexpr uint64_t alone = answers::of_everything();
  if (answers_among_macros == alone) return 0;
  std::fprintf(stderr, "the answers among macros are others\n");
  return 1;
}
