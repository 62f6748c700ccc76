// Characters that the serial port receives while the program works on others.
#pragma once

/// From now on an interrupt puts what arrives into a ring buffer of 256 bytes. When that is nearly full
/// the sender is asked to pause (XOFF, byte 19), and to go on (XON, byte 17) when it is nearly empty.
void start_serial_input() noexcept;

/// The next character; the processor sleeps until there is one.
char wait_for_char() noexcept;
