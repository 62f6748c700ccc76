// put_char and finish for a board that stands alone: the serial port, which on a micro:bit comes out
// of its USB plug (115,200 baud).
#include <stdint.h>

#include "board.hpp"

namespace {

volatile uint32_t& cell(uintptr_t address) noexcept {
  return *reinterpret_cast<volatile uint32_t*>(address);
}

#if defined(__riscv)

// FE310: UART0, and its pin in the hands of the UART. The divisor is for the 16 MHz that a HiFive1
// starts with.
constexpr uintptr_t uart = 0x10013000, transmit = uart, control = uart + 0x08,
                    divisor = uart + 0x18;
constexpr uintptr_t pins = 0x10012000, pin_function = pins + 0x38;
constexpr uint32_t transmit_pin = 1u << 17, full = 1u << 31;

void start() noexcept {
  cell(pin_function) = cell(pin_function) | transmit_pin;
  cell(divisor) = 138;
  cell(control) = 1;
}
void send(char c) noexcept {
  while ((cell(transmit) & full) != 0) {
  }
  cell(transmit) = static_cast<uint8_t>(c);
}

#else

// nRF51822: the transmit pin of a micro:bit is 24.
constexpr uintptr_t uart = 0x40002000, start_transmit = uart + 0x008, sent = uart + 0x11C,
                    enable = uart + 0x500, transmit_pin = uart + 0x50C, transmit = uart + 0x51C,
                    baud = uart + 0x524;
constexpr uintptr_t pin_24 = 0x50000760;

void start() noexcept {
  cell(pin_24) = 1;  // an output
  cell(transmit_pin) = 24;
  cell(baud) = 0x01D7E000;
  cell(enable) = 4;
  cell(start_transmit) = 1;
}
void send(char c) noexcept {
  cell(sent) = 0;
  cell(transmit) = static_cast<uint8_t>(c);
  while (cell(sent) == 0) {
  }
}

#endif

bool started = false;

}  // namespace

void put_char(char c) noexcept {
  if (!started) start();
  started = true;
  if (c == '\n') send('\r');
  send(c);
}

void finish(int) noexcept {
  for (;;) {
  }
}
