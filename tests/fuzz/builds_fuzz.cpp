// Four builds of the header in one program: for registers of 64 and of 32 bits, which read the same
// text by other code and have to say the same of any; and the smaller profiles of Unicode, which have
// to say the same of texts that they know, and something sound of all others.
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "../library/oracle.hpp"
#include "check.hpp"

namespace {

using answer = std::vector<std::uint64_t>;

// One subject and two builds a run, so that there are many runs.
enum class subject : std::uint8_t { splitting, summary, keyphrases };
enum class build : std::uint8_t { bits_32, basic_plane, european };

struct question {
  subject about;
  const char* text;
  std::size_t size;
  const oracle::scan* seen;
  const fenced_memory* room;
  side room_side;
  bool is_english;
  std::uint32_t preset, max_sentences, max_words, max_bytes, other_cells;
  std::uint8_t max_percent, query_percent;
  std::size_t query_bytes;
};

#define INSTANCE with_registers_of_64_bits
#include "instance.inc"
#undef INSTANCE

}  // namespace

// The header again, where the largest size is that of a processor of 32 bits.
#undef TEXTRANK_HPP
#pragma push_macro("SIZE_MAX")
#undef SIZE_MAX
#define SIZE_MAX UINT32_MAX
#define textrank textrank_32_bits
#include "textrank.hpp"
#pragma pop_macro("SIZE_MAX")
namespace {
#define INSTANCE with_registers_of_32_bits
#include "instance.inc"
#undef INSTANCE
}  // namespace
static_assert(!::textrank_32_bits::detail::eight_at_once, "it reads byte by byte");
#undef textrank
static_assert(textrank::detail::eight_at_once, "run this where registers have 64 bits");

#undef TEXTRANK_HPP
#undef TEXTRANK_PROFILE
#undef TEXTRANK_UNICODE
#define TEXTRANK_UNICODE 1
#define textrank textrank_bmp
#include "textrank.hpp"
namespace {
#define INSTANCE with_basic_plane
#include "instance.inc"
#undef INSTANCE
}  // namespace
#undef textrank

#undef TEXTRANK_HPP
#undef TEXTRANK_PROFILE
#undef TEXTRANK_UNICODE
#define TEXTRANK_UNICODE 0
#define textrank textrank_european
#include "textrank.hpp"
namespace {
#define INSTANCE with_europe
#include "instance.inc"
#undef INSTANCE
}  // namespace
#undef textrank

namespace {

/// Whether a profile knows all characters of the text.
bool is_made_of(const std::string& text, bool (*knows)(std::uint32_t)) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = oracle::well_formed(text, at);
    if (length != 0 && !knows(oracle::decoded(text, at, length))) return false;
    at += length != 0 ? length : 1;
  }
  return true;
}
bool is_in_basic_plane(std::uint32_t c) { return c < 0x10000; }
/// Latin, Greek, Cyrillic and general punctuation, by the blocks of Unicode.
bool is_european(std::uint32_t c) { return c < 0x530 || (c >= 0x1E00 && c < 0x2070); }

answer ask(build other, const question& asked) {
  if (other == build::bits_32) return with_registers_of_32_bits(asked).ask();
  return other == build::basic_plane ? with_basic_plane(asked).ask() : with_europe(asked).ask();
}
/// Whether the other build knows as much of this text.
bool knows(build other, const std::string& text) {
  if (other == build::bits_32) return true;
  return is_made_of(text, other == build::basic_plane ? is_in_basic_plane : is_european);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::size_t most_text = 16 * 1024;
  static const fenced_memory text_place(most_text), room(1024 * 1024);
  input in(data, size < most_text ? size : most_text);
  question asked{};
  asked.room = &room;
  asked.room_side = in.fence();
  asked.is_english = in.one_in(2);
  asked.preset = in.number(4);
  asked.max_sentences = in.limit(12);
  asked.max_words = in.one_in(3) ? in.limit(200) : 0;
  asked.max_bytes = in.one_in(3) ? in.limit(500) : 0;
  asked.max_percent = in.one_in(4) ? in.percent(0) : std::uint8_t{0};
  asked.other_cells = in.number(600);
  asked.query_percent = in.percent(0);
  asked.about = static_cast<subject>(in.number(3));
  const auto other = static_cast<build>(in.number(3));
  const side text_side = in.fence();
  const std::size_t query_bytes = in.one_in(2) ? in.number(60) : 0;
  const std::string text = in.text();
  asked.query_bytes = query_bytes < text.size() ? query_bytes : text.size();
  const oracle::scan seen = oracle::look_at(text);
  asked.seen = &seen;
  asked.text = text_place.copy(text, text_side);
  asked.size = text.size();

  const answer said = ask(other, asked);
  if (knows(other, text))
    check(with_registers_of_64_bits(asked).ask() == said, "every build says the same");
  return 0;
}
