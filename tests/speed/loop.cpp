// What `condense --jsonl` is measured against: a program that has the documents in memory and asks the
// library for three sentences of each, in one workspace.
//
//     loop DOCUMENTS     a file; a NUL ends each document
//
// Prints microseconds of processor time for all of them, and the sum of all offsets, so that nothing
// is optimised away.
#include <cstdint>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "textrank.hpp"

int main(int count, char** words) {
  if (count != 2) {
    std::fputs("usage: loop DOCUMENTS\n", stderr);
    return 1;
  }
  std::ifstream in(words[1], std::ios::binary);
  const std::string all((std::istreambuf_iterator<char>(in)), {});
  if (!in || all.empty()) {
    std::fprintf(stderr, "loop: %s: cannot be read, or is empty\n", words[1]);
    return 2;
  }
  std::vector<std::string_view> documents;
  std::uint64_t most_bytes = 0;
  for (std::size_t begin = 0; begin < all.size(); begin += documents.back().size() + 1) {
    documents.emplace_back(all.data() + begin);
    const std::uint64_t needed = textrank::required_bytes(documents.back());
    if (needed > most_bytes) most_bytes = needed;
  }
  std::vector<std::uint32_t> cells(static_cast<std::size_t>(most_bytes / sizeof(std::uint32_t)));

  const std::clock_t start = std::clock();
  std::uint64_t offsets = 0;
  for (const std::string_view document : documents)
    for (const textrank::sentence s :
         textrank::summarize(document, {cells.data(), cells.size()}, 3))
      offsets += s.offset;
  const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
  std::printf("%.0f %llu\n", seconds * 1e6, static_cast<unsigned long long>(offsets));
}
