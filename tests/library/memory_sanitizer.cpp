// What the cells of a workspace hold before does not matter: a program for the memory sanitizer of
// clang. The workspace comes from malloc and is never written to by anybody but the library, the
// text lies in as many bytes as it has, and every answer decides about something. A second workspace
// that is full of ones gives the same answers.
//
// Only the C library is used, which the sanitizer knows; it does not know that of C++.
//     memory_sanitizer FILE...
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "textrank.hpp"

namespace {

[[noreturn]] void fail(const char* problem) {
  fprintf(stderr, "%s\n", problem);
  exit(1);
}

void* allocate(size_t bytes) {
  void* const made = malloc(bytes != 0 ? bytes : 1);
  if (made == nullptr) fail("no memory");
  return made;
}

/// All answers as one number (Fowler, Noll and Vo). To look at a number decides about something, so
/// that the sanitizer speaks up.
class digest {
 public:
  void add(uint64_t value) {
    if (value != 0) ++nonzero_;
    state_ = (state_ ^ value) * 1099511628211u;
  }
  bool operator!=(const digest& other) const {
    return state_ != other.state_ || nonzero_ != other.nonzero_;
  }

 private:
  uint64_t state_ = 14695981039346656037u;
  uint64_t nonzero_ = 0;
};

struct room {
  uint32_t* cells;
  size_t count;
};

void ask_for_sentences(textrank::text source, const room& room, const textrank::options& wanted,
                       digest& answers) {
  const textrank::summary found =
      textrank::summarize(source, textrank::memory(room.cells, room.count), wanted);
  answers.add(found.needed_bytes());
  answers.add(found.size());
  answers.add(static_cast<uint64_t>(found.status()));
  for (const auto s : found) answers.add(s.offset);
  for (uint32_t i = 0; i < found.ranked_sentences(); ++i) {
    const auto s = found.ranked(i);
    answers.add(s.offset);
    answers.add(s.rank);
    answers.add(s.score);
    answers.add(s.text.size());
    const auto why = found.explain<4>(i);
    answers.add(why.name.size());
    answers.add(why.introduced_at);
    for (const auto& c : why) {
      answers.add(static_cast<uint64_t>(c.word.data() - source.data()));
      answers.add(c.strength);
    }
  }
}

void ask_for_keyphrases(textrank::text source, const room& room, digest& answers) {
  const auto found = textrank::keyphrases(source, textrank::memory(room.cells, room.count), 12);
  answers.add(found.needed_bytes());
  answers.add(static_cast<uint64_t>(found.status()));
  for (const auto k : found) {
    answers.add(k.offset);
    answers.add(k.text.size());
    answers.add(k.score);
  }
}

constexpr unsigned keyphrases = 4;
constexpr unsigned question_count = 5;

digest ask(unsigned question, textrank::text source, const room& room) {
  constexpr textrank::ranking presets[] = {textrank::balanced, textrank::news, textrank::classic,
                                           textrank::unordered};
  digest answers;
  if (question == keyphrases) {
    ask_for_keyphrases(source, room, answers);
    return answers;
  }
  textrank::options wanted;
  wanted.ranking = presets[question];
  wanted.when_too_long = textrank::overflow::rank_what_fits;
  if (question % 2 != 0) wanted.query = source.slice(0, source.size() < 40 ? source.size() : 40);
  ask_for_sentences(source, room, wanted, answers);
  return answers;
}

/// Each question in memory that nobody has written to yet, and in memory of ones.
void check(textrank::text source, size_t cells) {
  const size_t bytes = cells * sizeof(uint32_t);
  for (unsigned question = 0; question < question_count; ++question) {
    const room untouched{static_cast<uint32_t*>(allocate(bytes)), cells};
    const room ones{static_cast<uint32_t*>(allocate(bytes)), cells};
    memset(ones.cells, 0xFF, bytes);
    if (ask(question, source, untouched) != ask(question, source, ones))
      fail("what memory held before is in the answer");
    free(untouched.cells);
    free(ones.cells);
  }
}

void check_file(const char* name) {
  FILE* const file = fopen(name, "rb");
  if (file == nullptr) fail(name);
  constexpr size_t most = 65536;
  char* const buffer = static_cast<char*>(allocate(most));
  const size_t size = fread(buffer, 1, most, file);
  fclose(file);
  char* const bytes = static_cast<char*>(allocate(size));
  memcpy(bytes, buffer, size);
  free(buffer);

  const textrank::text source(bytes, size);
  const size_t needed = static_cast<size_t>(textrank::required_bytes(source)) / sizeof(uint32_t);
  check(source, needed / 3);
  check(source, needed);
  check(source, 2 * needed + 100);
  free(bytes);
}

}  // namespace

int main(int count, char** names) {
  for (int i = 1; i < count; ++i) check_file(names[i]);
  printf("%d texts, and the answers owe nothing to what memory held before\n", count - 1);
  return count > 1 ? 0 : 1;
}
