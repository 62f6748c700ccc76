// The C interface from C itself: what C sees of it is what C++ sees, and it can be used.
#include "textrank_c.h"

#include <stdio.h>
#include <string.h>

// from_c_layout.cpp gives the same numbers as C++ sees them.
extern const size_t textrank_layout_in_cpp[];
#define SIZE_AND_LAST(type, member) sizeof(type), offsetof(type, member)
static const size_t layout[] = {
#include "from_c_layout.inc"
};

static int failures = 0;
static void check(int holds, const char* what) {
  if (!holds) {
    fprintf(stderr, "not so: %s\n", what);
    ++failures;
  }
}
#define CHECK(condition) check(condition, #condition)

static int count_words(void* context, textrank_text word) {
  CHECK(word.size > 0);
  return ++*(int*)context < 5;
}

int main(void) {
  static uint32_t cells[512];
  const textrank_memory memory = {cells, sizeof cells / sizeof *cells};
  const textrank_text text = textrank_string(
      "The roof leaks. Rain comes through the roof. The council will mend the roof in May.");
  textrank_options wanted = {{NULL, 0}, 1, 0, 0, 0, 0, textrank_news, textrank_english, 0};
  textrank_summary summary;
  textrank_sentence sentence;
  textrank_keyphrase phrase;
  int words = 0;
  size_t i;

  for (i = 0; i < sizeof layout / sizeof *layout; ++i)
    CHECK(layout[i] == textrank_layout_in_cpp[i]);

  summary = textrank_summarize(text, memory, &wanted);
  CHECK(summary.status == textrank_ok);
  CHECK(summary.size == 1);
  CHECK(summary.ranked == 3);
  CHECK(summary.needed_bytes == textrank_required_bytes(text, textrank_english));
  CHECK(textrank_chosen(&summary, &sentence, 1) == 1);
  CHECK(sentence.rank == 1 && sentence.score > 0);
  CHECK(sentence.text.data == text.data + sentence.offset);
  CHECK(textrank_ranked(&summary, sentence.position).rank == 1);
  CHECK(textrank_keyphrases(text, memory, 1, textrank_english, &phrase).size == 1);
  textrank_words(text, count_words, &words);
  CHECK(words == 5);
  CHECK(strcmp(textrank_message(textrank_ok), "ok") == 0);
  return failures != 0;
}
