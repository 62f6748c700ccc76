// No function of the library asks for memory: operator new and, where it can be watched, malloc
// count their calls.
#include <cstdio>
#include <cstdlib>
#include <new>

#include "support.hpp"

#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer) || \
    __has_feature(memory_sanitizer)
#define MALLOC_IS_TAKEN
#endif
#endif
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define MALLOC_IS_TAKEN
#endif
#if defined(__GLIBC__) && !defined(MALLOC_IS_TAKEN)
#define MALLOC_IS_WATCHED
#endif

namespace {
volatile bool watching = false;
volatile unsigned calls = 0;
void note_call() {
  if (watching) calls = calls + 1;
}
}  // namespace

#ifdef MALLOC_IS_WATCHED
extern "C" {
void* __libc_malloc(std::size_t) noexcept;
void* __libc_calloc(std::size_t, std::size_t) noexcept;
void* __libc_realloc(void*, std::size_t) noexcept;
void* __libc_memalign(std::size_t, std::size_t) noexcept;
void __libc_free(void*) noexcept;

void* malloc(std::size_t size) noexcept {
  note_call();
  return __libc_malloc(size);
}
void* calloc(std::size_t count, std::size_t size) noexcept {
  note_call();
  return __libc_calloc(count, size);
}
void* realloc(void* old, std::size_t size) noexcept {
  note_call();
  return __libc_realloc(old, size);
}
void* memalign(std::size_t alignment, std::size_t size) noexcept {
  note_call();
  return __libc_memalign(alignment, size);
}
void* aligned_alloc(std::size_t alignment, std::size_t size) noexcept {
  note_call();
  return __libc_memalign(alignment, size);
}
int posix_memalign(void** result, std::size_t alignment, std::size_t size) noexcept {
  note_call();
  *result = __libc_memalign(alignment, size);
  return *result == nullptr;
}
void free(void* old) noexcept {
  note_call();
  __libc_free(old);
}
}
#endif

// The other forms of new and delete go through these.
void* operator new(std::size_t size) {
  note_call();
  if (void* made = std::malloc(size == 0 ? 1 : size)) return made;
  std::abort();
}
void* operator new[](std::size_t size) { return operator new(size); }
void operator delete(void* old) noexcept {
  note_call();
  std::free(old);
}
void operator delete(void* old, std::size_t) noexcept { operator delete(old); }
void operator delete[](void* old) noexcept { operator delete(old); }
void operator delete[](void* old, std::size_t) noexcept { operator delete(old); }

namespace {

/// How often memory was asked for or given back while `use` ran.
template <class function>
unsigned calls_of(function use) {
  calls = 0;
  watching = true;
  use();
  watching = false;
  return calls;
}

textrank::workspace<64 * 1024> room;
volatile std::size_t sink = 0;
void keep(std::size_t value) { sink = sink + value; }

}  // namespace

TEST_CASE("the counters of this program see what they are to see") {
  CHECK(calls_of([] { keep(0); }) == 0);
  CHECK(calls_of([] {
          int* volatile made = new int(1);
          delete made;
        }) >= 2);
  CHECK(calls_of([] {
          std::string made(1000, 'a');
          keep(made.size());
        }) >= 2);
#ifdef MALLOC_IS_WATCHED
  CHECK(calls_of([] {
          void* volatile made = std::malloc(10);
          std::free(made);
        }) == 2);
  CHECK(calls_of([] {
          void* volatile made = std::calloc(10, 1);
          made = std::realloc(made, 2000);
          std::free(made);
        }) >= 3);
#else
  MESSAGE("SKIP malloc: only operator new is watched without glibc or with a sanitizer");
#endif
}

TEST_CASE("summarize does not touch the heap, whatever the text, the options and the outcome") {
  std::vector<std::string> texts = {"", " "};
  for (const auto& sample : support::samples()) texts.push_back(sample.text);
  for (std::uint64_t seed = 0; seed < 200; ++seed) texts.push_back(support::noise(seed));
  std::vector<textrank::options> all(8);
  all[1].max_sentences = UINT32_MAX;
  all[2].max_words = 20;
  all[3].max_bytes = 1;
  all[4].max_percent = 50;
  all[5].max_percent = 101;
  all[6].ranking = textrank::classic;
  all[7].when_too_long = textrank::overflow::rank_what_fits;
  for (const auto& source : texts)
    for (const auto& wanted : all)
      for (const std::size_t count : {0u, 100u, 16u * 1024u}) {
        const textrank::memory part(textrank::memory(room).cells(), count);
        CHECK(calls_of([&] {
                const auto found = textrank::summarize(source, part, wanted);
                for (const auto s : found) keep(s.text.size());
                for (std::uint32_t i = 0; i < found.ranked_sentences(); ++i)
                  keep(found.ranked(i).score);
                keep(found.needed_bytes() + static_cast<std::size_t>(found.message()[0]));
              }) == 0);
      }
}

TEST_CASE("the other forms of summarize do not touch the heap") {
  const std::string& source = support::samples()[0].text;
  CHECK(calls_of([&] { keep(textrank::summarize(source, room).size()); }) == 0);
  CHECK(calls_of([&] { keep(textrank::summarize(source, room, 2).size()); }) == 0);
  CHECK(calls_of([&] { keep(textrank::summarize(source, room, 0).size()); }) == 0);
  CHECK(calls_of([&] {
          keep(textrank::summarize(source, room, textrank::options{}, textrank::none).size());
        }) == 0);
}

TEST_CASE("required_bytes, sentences, unicode_sentences and words do not touch the heap") {
  for (const auto& sample : support::samples()) {
    const auto& source = sample.text;
    CHECK(calls_of([&] { keep(textrank::required_bytes(source)); }) == 0);
    CHECK(calls_of([&] { keep(textrank::required_bytes(source, textrank::none)); }) == 0);
    CHECK(calls_of([&] {
            for (const auto s : textrank::sentences(source)) keep(s.words);
          }) == 0);
    CHECK(calls_of([&] {
            for (const auto s : textrank::sentences(source, textrank::none)) keep(s.words);
          }) == 0);
    CHECK(calls_of([&] {
            for (const auto w : textrank::words(source)) keep(w.size());
          }) == 0);
    CHECK(calls_of([&] {
            for (const auto s : textrank::unicode_sentences(source)) keep(s.size());
          }) == 0);
  }
}

TEST_CASE("select does not touch the heap") {
  const std::string& source = support::samples()[0].text;
  CHECK(calls_of([&] { keep(textrank::select<2>(source).size); }) == 0);
}
