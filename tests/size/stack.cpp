// How deep the stack of a program goes: the free memory is painted, the program runs, and what has
// another colour then was used. The program is one of this folder, PROGRAM, as it stands; its main
// is called like a function, so that what the compiler puts into its frame counts as well.
#include "articles.hpp"
#include "board.hpp"
#include "print.hpp"
#include "use.hpp"

extern "C" {
extern uint32_t bss_end[];  // from the linker script: the lowest that the stack may reach
[[noreturn]] void measured_finish(int code) noexcept;
}
[[gnu::noinline]] int measured_main();

#define main measured_main
#define finish measured_finish
#include PROGRAM
#undef main
#undef finish

namespace {

constexpr uint32_t paint = 0xA5C35A3C;
uint32_t* called_at;

}  // namespace

extern "C" void measured_finish(int) noexcept {
  const volatile uint32_t* deepest = bss_end;
  while (*deepest == paint) ++deepest;
  print(static_cast<uint32_t>((called_at - deepest) * sizeof(uint32_t)));
  put_char('\n');
  finish(0);
}

int main() {
  unknown_text = articles[0].begin;
  uint32_t* stack;
#if defined(__riscv)
  __asm__ volatile("mv %0, sp" : "=r"(stack));
#else
  __asm__ volatile("mov %0, sp" : "=r"(stack));
#endif
  called_at = stack;
  for (volatile uint32_t* below = bss_end; below != stack; ++below) *below = paint;
  return measured_main();
}
