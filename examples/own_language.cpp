// Another language: what its stop words and abbreviations change.
#include "textrank/german.hpp"

#include <cstdio>

static textrank::workspace<4 * 1024> memory;

static const char article[] =
    "Am 12. Juni wird die Brücke der Langen Str. gesperrt. Der Stadtrat hat für den Neubau der "
    "Brücke gestimmt, weil sie nicht mehr sicher ist. Es ist die Idee von Hr. Dr. Vogt, und es "
    "ist auch die der anderen. Bis zum Neubau der Brücke fahren Busse bzw. Fähren.";

static void show(const char* name, const textrank::language& language) {
  int sentences = 0;
  for (const auto s : textrank::sentences(article, language)) sentences += !s.text.empty();
  std::printf("%s, %d sentences\n", name, sentences);

  textrank::options wanted;
  wanted.max_sentences = 1;
  for (const auto s : textrank::summarize(article, memory, wanted, language))
    std::printf("  %.*s\n", static_cast<int>(s.text.size()), s.text.data());
}

int main() {
  show("German", textrank::german);
  show("no language", textrank::none);
}

// Prints:
// German, 4 sentences
//   Der Stadtrat hat für den Neubau der Brücke gestimmt, weil sie nicht mehr sicher ist.
// no language, 7 sentences
//   Am 12. Juni wird die Brücke der Langen Str. gesperrt.
