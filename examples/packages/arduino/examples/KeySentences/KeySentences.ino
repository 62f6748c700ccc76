// Prints the two key sentences of an article to the serial port.
#include <textrank.hpp>

static textrank::workspace<2048> memory;

static const char article[] =
    "The library will close for two weeks in May. Staff have asked for a new roof since the winter "
    "storms of 2019. The council voted on Monday to pay for the roof of the library. Rain has "
    "ruined three hundred books. Work on the roof starts when the library closes in May.";

void setup() {
  Serial.begin(115200);
  const auto summary = textrank::summarize(article, memory, 2);
  if (!summary) Serial.println(summary.message());
  for (const auto s : summary) {
    Serial.write(s.text.data(), s.text.size());
    Serial.println();
  }
}

void loop() {}

// Prints:
// The council voted on Monday to pay for the roof of the library.
// Work on the roof starts when the library closes in May.
