// The board of examples/firmware/board.hpp, on this machine.
#include "board.hpp"

#include <cstdio>
#include <cstdlib>

void put_char(char c) noexcept { std::putchar(c); }

extern "C" void finish(int code) noexcept { std::exit(code); }
