// The header after macros that other headers are known for: those of Arduino and of Windows.
#define min(a, b) ((a) < (b) ? (a) : (b))
#define max(a, b) ((a) > (b) ? (a) : (b))
#define abs(x) ((x) > 0 ? (x) : -(x))
#define round(x) ((x) >= 0 ? long((x) + 0.5) : long((x)-0.5))
#define constrain(x, low, high) ((x) < (low) ? (low) : ((x) > (high) ? (high) : (x)))
#define sq(x) ((x) * (x))
#define bit(b) (1UL << (b))
#define lowByte(w) ((w)&0xff)
#define highByte(w) ((w) >> 8)
#define F(literal) (literal)
#define HIGH 0x1
#define LOW 0x0
#define INPUT 0x0
#define OUTPUT 0x1
#define DEFAULT 1
#define EXTERNAL 0
#define CHANGE 1
#define RISING 3
#define PI 3.14
#define IN
#define OUT
#define OPTIONAL
#define ERROR 0
#define TRUE 1
#define FALSE 0
#define near
#define far
#define small char
#define interface struct
#include "textrank.hpp"

textrank::status everything(textrank::text source, textrank::memory room) {
  const auto summary = textrank::summarize(source, room, 3);
  for (const auto s : summary) static_cast<void>(s);
  for (const auto s : textrank::sentences(source)) static_cast<void>(s);
  return textrank::keyphrases(source, room, 5).status();
}
