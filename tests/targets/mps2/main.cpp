// The tests on a Cortex-M: doctest without exceptions, threads and signals, on newlib whose files
// are the emulator's. Says by name which tests are not here.
#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <cstdio>

extern "C" {

void _start();
extern std::uint32_t __stack[];

// A fault would otherwise hang: end with a status instead.
[[noreturn]] void fault() {
  std::puts("the processor met a fault");
  std::fflush(stdout);
  std::_Exit(1);
}

struct vector_table {
  std::uint32_t* stack;
  void (*handlers[15])();
};
extern const vector_table vectors;
[[gnu::section(".vectors"), gnu::used]] const vector_table vectors = {
    __stack, {_start, fault, fault, fault, fault, fault}};

// newlib's library of C++ wants it for hash tables.
int getentropy(void*, std::size_t) {
  errno = ENOSYS;
  return -1;
}

}  // extern "C"

int main() {
  for (const char* const skipped : {SKIPPED}) std::printf("SKIP on target: %s\n", skipped);
  doctest::Context context;
  context.setOption("no-colors", true);
  return context.run();
}
