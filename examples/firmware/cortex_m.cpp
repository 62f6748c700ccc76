// Start-up of any Cortex-M: the vector table, initialised and zeroed memory, then main.
#include <stddef.h>
#include <stdint.h>

#include "board.hpp"

int main();

extern "C" {

// From the linker script.
extern uint32_t stack_top[];
extern uint32_t data_load[], data_begin[], data_end[];
extern uint32_t bss_begin[], bss_end[];

[[noreturn]] void reset() noexcept {
#if defined(__ARM_FP)
  // The compiler may keep integers in the registers of the floating point unit: switch it on.
  *reinterpret_cast<volatile uint32_t*>(0xE000ED88) |= 0xFu << 20;
  __asm__ volatile("dsb\n isb" ::: "memory");
#endif
  const uint32_t* from = data_load;
  for (uint32_t* to = data_begin; to != data_end;) *to++ = *from++;
  for (uint32_t* to = bss_begin; to != bss_end;) *to++ = 0;
  main();
  finish(0);
}

// A fault is a bug: say so to whoever started us.
[[noreturn]] void fault() noexcept { finish(255); }

// Interrupts of the micro:bit up to that of its serial port; serial_input.cpp has it.
[[gnu::weak]] void serial_interrupt() noexcept { fault(); }

using handler = void (*)();
struct vector_table {
  uint32_t* stack;
  handler handlers[15];
  handler interrupts[3];
};
extern const vector_table vectors;
[[gnu::section(".vectors"), gnu::used]] const vector_table vectors = {
    stack_top,
    {reset, fault, fault, fault, fault, fault, nullptr, nullptr, nullptr, nullptr, fault, fault,
     nullptr, fault, fault},
    {fault, fault, serial_interrupt},
};

}  // extern "C"
