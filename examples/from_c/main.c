// A C99 program that condenses a text in memory of its own, and says why.
#include "textrank_c.h"

#include <stdio.h>

static uint32_t cells[1024];

static const char article[] =
    "The night train to Vienna is back in December, years after it stopped for want of "
    "sleeping cars. Travellers had asked for it ever since. The railway bought twenty old sleeping "
    "cars for the night train and rebuilt them. A bed costs as much as a flight. Leaving at nine "
    "in the evening, travellers reach Vienna for breakfast.";

static void print(textrank_text text, const char* end) {
  printf("%.*s%s", (int)text.size, text.data, end);
}

int main(void) {
  const textrank_text text = textrank_string(article);
  const textrank_memory memory = {cells, sizeof cells / sizeof *cells};

  textrank_options wanted = {0};
  wanted.max_sentences = 2;
  wanted.max_words = 40;
  wanted.preset = textrank_news;
  const textrank_summary summary = textrank_summarize(text, memory, &wanted);
  if (summary.status != textrank_ok) {
    fprintf(stderr, "%s\n", textrank_message(summary.status));
    return 1;
  }

  textrank_sentence sentences[2];
  const uint32_t count = textrank_chosen(&summary, sentences, 2);
  for (uint32_t i = 0; i < count; ++i) {
    print(sentences[i].text, "\n");
    printf("  rank %u, because of ", (unsigned)sentences[i].rank);
    textrank_connection words[3];
    const uint32_t reasons = textrank_explain(&summary, sentences[i].position, words, 3);
    for (uint32_t j = 0; j < reasons; ++j) print(words[j].word, j + 1 < reasons ? ", " : "\n");
  }

  textrank_keyphrase phrases[2];  // the summary ends here: these take its memory
  const uint32_t found = textrank_keyphrases(text, memory, 2, textrank_english, phrases).size;
  for (uint32_t i = 0; i < found; ++i) print(phrases[i].text, "\n");
  return 0;
}

// Prints:
// The night train to Vienna is back in December, years after it stopped for want of sleeping cars.
//   rank 1, because of night, train, sleeping
// Travellers had asked for it ever since.
//   rank 2, because of Travellers
// night train
// Vienna
