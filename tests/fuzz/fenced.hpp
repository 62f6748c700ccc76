// Memory between two pages that nobody may touch: what reads or writes one byte too far stops at once,
// also where a sanitizer sees memory of the same block, such as the NUL of a string.
#ifndef TEXTRANK_TESTS_FUZZ_FENCED_HPP
#define TEXTRANK_TESTS_FUZZ_FENCED_HPP

#include <sys/mman.h>
#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

enum class side : std::uint8_t { left, right };

class fenced_memory {
 public:
  /// Mapped once, since that takes longer than a run.
  explicit fenced_memory(std::size_t most_bytes) {
    const auto page = static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
    size_ = (most_bytes + page - 1) / page * page;
    void* const all =
        mmap(nullptr, size_ + 2 * page, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (all == MAP_FAILED) stop("no memory for the fences");
    begin_ = static_cast<char*>(all) + page;
    if (mprotect(begin_, size_, PROT_READ | PROT_WRITE) != 0) stop("no memory inside the fences");
  }
  fenced_memory(const fenced_memory&) = delete;
  fenced_memory& operator=(const fenced_memory&) = delete;

  /// `count` bytes at the fence on this side.
  char* bytes(std::size_t count, side at) const {
    if (count > size_) stop("the fences stand too close for this input");
    return at == side::left ? begin_ : begin_ + (size_ - count);
  }
  /// The same for cells of 32 bits, which hold `filler`.
  std::uint32_t* cells(std::size_t count, side at, std::uint32_t filler) const {
    auto* const first = reinterpret_cast<std::uint32_t*>(bytes(count * sizeof(std::uint32_t), at));
    for (std::size_t i = 0; i < count; ++i) first[i] = filler;
    return first;
  }
  /// A copy of the text at the fence.
  const char* copy(const std::string& text, side at) const {
    char* const place = bytes(text.size(), at);
    if (!text.empty()) std::memcpy(place, text.data(), text.size());
    return place;
  }

 private:
  [[noreturn]] static void stop(const char* problem) {
    std::fprintf(stderr, "%s\n", problem);
    std::abort();
  }
  char* begin_ = nullptr;
  std::size_t size_ = 0;
};

#endif  // TEXTRANK_TESTS_FUZZ_FENCED_HPP
