// A C11 program that condenses a text in memory of its own.
#include "textrank_c.h"

#include <stdio.h>
#include <string.h>

static uint32_t cells[1024];

static const char article[] =
    "The night train to Vienna is back in December, years after it stopped for want of "
    "sleeping cars. Travellers had asked for it ever since. The railway bought twenty old sleeping "
    "cars for the night train and rebuilt them. A bed costs as much as a flight. Leaving at nine "
    "in the evening, travellers reach Vienna for breakfast.";

int main(void) {
  textrank_sentence sentences[2];
  const textrank_result result = textrank_summarize(article, strlen(article), cells,
                                                    sizeof cells / sizeof *cells, sentences, 2, 0);
  if (result.status != textrank_ok) {
    fprintf(stderr, "%s\n", textrank_message(result.status));
    return 1;
  }
  for (size_t i = 0; i < result.found; ++i)
    printf("%.*s\n", (int)sentences[i].size, sentences[i].text);
  return 0;
}

// Prints:
// The night train to Vienna is back in December, years after it stopped for want of sleeping cars.
// The railway bought twenty old sleeping cars for the night train and rebuilt them.
