// The receiving half of the serial port of an nRF51822; uart.cpp is the sending half.
#include "serial_input.hpp"

#include <stdint.h>

#include "board.hpp"

namespace {

volatile uint32_t& cell(uintptr_t address) noexcept {
  return *reinterpret_cast<volatile uint32_t*>(address);
}

constexpr uintptr_t uart = 0x40002000, start_receive = uart, received = uart + 0x108,
                    interrupts_on = uart + 0x304, interrupts_off = uart + 0x308,
                    receive_pin = uart + 0x514, receive = uart + 0x518;
constexpr uint32_t on_received = 1u << 2;
constexpr uintptr_t processor_interrupts_on = 0xE000E100;
constexpr uint32_t uart_interrupt = 1u << 2;

constexpr char pause = 19, go_on = 17;  // XOFF and XON of ISO 646

// One writes and one reads; an index is one byte, so neither sees half of one, and it wraps by itself.
volatile uint8_t ring[256];
volatile uint8_t written = 0;
volatile uint8_t read_up_to = 0;
volatile bool is_paused = false;

uint8_t filled() noexcept { return static_cast<uint8_t>(written - read_up_to); }
constexpr uint8_t nearly_full = 192, nearly_empty = 32, full = 255;

}  // namespace

/// The vector table names it.
extern "C" void serial_interrupt() noexcept {
  if (filled() == full) {
    // The sender did not pause: what comes now waits in the port, whose own six bytes hold it back.
    cell(interrupts_off) = on_received;
    return;
  }
  cell(received) = 0;
  ring[written] = static_cast<uint8_t>(cell(receive));
  written = static_cast<uint8_t>(written + 1);
  if (filled() < nearly_full || is_paused) return;
  is_paused = true;
  put_char(pause);
}

void start_serial_input() noexcept {
  put_char(go_on);  // starts the port, too
  cell(receive_pin) = 25;
  cell(interrupts_on) = on_received;
  cell(processor_interrupts_on) = uart_interrupt;
  cell(start_receive) = 1;
}

char wait_for_char() noexcept {
  while (filled() == 0) __asm__ volatile("wfi");
  const char c = static_cast<char>(ring[read_up_to]);
  read_up_to = static_cast<uint8_t>(read_up_to + 1);
  if (filled() == nearly_empty && is_paused) {
    is_paused = false;
    cell(interrupts_on) = on_received;
    put_char(go_on);
  }
  return c;
}
