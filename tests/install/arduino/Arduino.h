// Stands in for the Arduino.h of a core: its macros, and a serial port that prints with put_char of
// examples/firmware/board.hpp.
#pragma once

#include <stddef.h>
#include <stdint.h>

#include "board.hpp"

#define HIGH 0x1
#define LOW 0x0
#define INPUT 0x0
#define OUTPUT 0x1
#define PI 3.1415926535897932384626433832795
#define DEC 10
#define HEX 16
#define min(a, b) ((a) < (b) ? (a) : (b))
#define max(a, b) ((a) > (b) ? (a) : (b))
#define abs(x) ((x) > 0 ? (x) : -(x))
#define round(x) ((x) >= 0 ? (long)((x) + 0.5) : (long)((x)-0.5))
#define constrain(x, low, high) ((x) < (low) ? (low) : ((x) > (high) ? (high) : (x)))
#define sq(x) ((x) * (x))
#define bit(b) (1UL << (b))
#define lowByte(w) ((uint8_t)((w)&0xff))
#define highByte(w) ((uint8_t)((w) >> 8))
#define F(literal) (literal)
#define word(...) makeWord(__VA_ARGS__)

class Print {
 public:
  void begin(unsigned long) {}
  size_t write(const char* bytes, size_t count) {
    for (size_t i = 0; i < count; ++i) put_char(bytes[i]);
    return count;
  }
  size_t println() { return write("\r\n", 2); }
  size_t println(const char* line) {
    size_t count = 0;
    while (line[count] != '\0') ++count;
    return write(line, count) + println();
  }
};

inline Print Serial;

void setup();
void loop();
