// put_char and finish by semihosting: a breakpoint that a debugger or an emulator answers. Without
// one it stops the processor, so a board that stands alone takes the UART instead.
#include <stdint.h>

#include "board.hpp"

namespace {

constexpr uintptr_t sys_writec = 0x03;
constexpr uintptr_t sys_exit_extended = 0x20;
constexpr uintptr_t application_exit = 0x20026;

void call_host(uintptr_t operation, const void* argument) noexcept {
#if defined(__riscv)
  register uintptr_t a0 __asm__("a0") = operation;
  register const void* a1 __asm__("a1") = argument;
  // The two shifts around the breakpoint are what tells it from a breakpoint; none of the three may
  // be a compressed instruction, and no page may end between them.
  __asm__ volatile(
      ".option push\n .option norvc\n .balign 16\n"
      "slli zero, zero, 0x1f\n ebreak\n srai zero, zero, 7\n"
      ".option pop"
      : "+r"(a0)
      : "r"(a1)
      : "memory");
#else
  register uintptr_t r0 __asm__("r0") = operation;
  register const void* r1 __asm__("r1") = argument;
  __asm__ volatile("bkpt 0xab" : "+r"(r0) : "r"(r1) : "memory");
#endif
}

}  // namespace

void put_char(char c) noexcept { call_host(sys_writec, &c); }

extern "C" void finish(int code) noexcept {
  const uintptr_t reason[] = {application_exit, static_cast<uintptr_t>(code)};
  call_host(sys_exit_extended, reason);
  for (;;) {
  }
}
