// The best that fits into a message of 140 bytes: whole sentences, none of them cut.
#include "textrank.hpp"

#include <cstdio>

static textrank::workspace<4 * 1024> memory;

static const char mail[] =
    "Dear neighbours, thank you for your patience. The water will be off on Thursday from nine "
    "until noon. The main pipe under Mill Lane has to be replaced, which the water works had "
    "planned for the year of 2031. Please fill a bucket before Thursday. The water may be brown "
    "on Thursday afternoon. Kind regards, Ellen Moss.";

int main() {
  textrank::options wanted;
  wanted.max_bytes = 140;  // with one byte, a space or a line end, between two sentences

  const auto message = textrank::summarize(mail, memory, wanted);
  int bytes = 0;
  for (const auto s : message)
    bytes += std::printf("%.*s\n", static_cast<int>(s.text.size()), s.text.data());
  std::printf("%d bytes\n", bytes - 1);  // no line end after the last

  // status::over_limit: the best sentence alone is longer, and given all the same
  if (!message) std::fprintf(stderr, "%s\n", message.message());
  return message ? 0 : 1;
}

// Prints:
// The water will be off on Thursday from nine until noon.
// Please fill a bucket before Thursday.
// The water may be brown on Thursday afternoon.
// 139 bytes
