// A clock that counts with the emulated time: the SysTick timer of a Cortex-M, 24 bits downwards,
// and the counter of instructions of a RISC-V, which QEMU gives in nanoseconds too.
#pragma once

#include <stdint.h>

#if defined(__riscv)

inline void start_clock() noexcept {}
inline uint32_t read_clock() noexcept {
  uint32_t instructions;
  __asm__ volatile(".option push\n .option arch, +zicsr\n csrr %0, minstret\n .option pop"
                   : "=r"(instructions));
  return instructions;
}
inline uint32_t ticks_between(uint32_t before, uint32_t after) noexcept { return after - before; }

#else

inline volatile uint32_t* const systick = reinterpret_cast<volatile uint32_t*>(0xE000E010);

inline void start_clock() noexcept {
  systick[1] = 0xFFFFFF;  // from where it counts down
  systick[2] = 0;
  systick[0] = 5;  // on, with the clock of the processor, without interrupts
}
inline uint32_t read_clock() noexcept { return systick[2]; }
inline uint32_t ticks_between(uint32_t before, uint32_t after) noexcept {
  return (before - after) & 0xFFFFFF;
}

#endif
