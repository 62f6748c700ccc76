// What tests and fuzz targets ask instead of the library: where characters start, what is white
// space, and whether memory was written that nobody gave away.
#ifndef TEXTRANK_TESTS_ORACLE_HPP
#define TEXTRANK_TESTS_ORACLE_HPP

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "textrank.hpp"

namespace oracle {

/// White space of Unicode 15.0, after its property White_Space.
inline bool is_white_space(std::uint32_t c) {
  return (c >= 0x09 && c <= 0x0D) || c == 0x20 || c == 0x85 || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
         c == 0x3000;
}

/// The length of the well-formed UTF-8 sequence at `at` (Unicode 15.0, table 3-7); 0 if there is
/// none. Written with that table's columns, not with shifts, to differ from the library.
inline std::size_t well_formed(const std::string& s, std::size_t at) {
  const auto byte = [&](std::size_t i) -> unsigned {
    return at + i < s.size() ? static_cast<unsigned char>(s[at + i]) : 0u;
  };
  const auto in = [](unsigned b, unsigned low, unsigned high) { return b >= low && b <= high; };
  const unsigned lead = byte(0);
  if (lead < 0x80) return 1;
  if (in(lead, 0xC2, 0xDF)) return in(byte(1), 0x80, 0xBF) ? 2 : 0;
  if (in(lead, 0xE0, 0xEF)) {
    const unsigned low = lead == 0xE0 ? 0xA0 : 0x80, high = lead == 0xED ? 0x9F : 0xBF;
    return in(byte(1), low, high) && in(byte(2), 0x80, 0xBF) ? 3 : 0;
  }
  if (in(lead, 0xF0, 0xF4)) {
    const unsigned low = lead == 0xF0 ? 0x90 : 0x80, high = lead == 0xF4 ? 0x8F : 0xBF;
    return in(byte(1), low, high) && in(byte(2), 0x80, 0xBF) && in(byte(3), 0x80, 0xBF) ? 4 : 0;
  }
  return 0;
}

inline std::uint32_t decoded(const std::string& s, std::size_t at, std::size_t length) {
  const auto lead = static_cast<unsigned char>(s[at]);
  if (length == 1) return lead;
  std::uint32_t c = lead & (length == 2 ? 0x1Fu : length == 3 ? 0x0Fu : 0x07u);
  for (std::size_t i = 1; i < length; ++i)
    c = c * 64 + (static_cast<unsigned char>(s[at + i]) & 0x3Fu);
  return c;
}

/// Where characters start; a malformed byte is one by itself.
struct scan {
  std::vector<bool> starts;
  std::vector<bool> white;  // at each start: white space?
  bool blank = true;        // nothing but white space
};
inline scan look_at(const std::string& s) {
  scan seen;
  seen.starts.resize(s.size() + 1);
  seen.white.resize(s.size() + 1);
  for (std::size_t at = 0; at < s.size();) {
    const std::size_t length = well_formed(s, at);
    seen.starts[at] = true;
    seen.white[at] = length != 0 && is_white_space(decoded(s, at, length));
    seen.blank = seen.blank && seen.white[at];
    at += length != 0 ? length : 1;
  }
  seen.starts[s.size()] = true;
  return seen;
}

/// Whether a text is empty to the library: nothing but white space, or a byte order mark and that.
inline bool is_blank(const std::string& s) {
  return look_at(s.compare(0, 3, "\xEF\xBB\xBF") == 0 ? s.substr(3) : s).blank;
}

/// Memory of an exact size between two canaries.
class guarded {
 public:
  explicit guarded(std::size_t cells, std::uint32_t filler = canary) : cells_(cells + 2, filler) {
    cells_.front() = cells_.back() = canary;
  }
  operator textrank::memory() { return {cells_.data() + 1, cells_.size() - 2}; }
  bool is_whole() const { return cells_.front() == canary && cells_.back() == canary; }

 private:
  static constexpr std::uint32_t canary = 0xA5C3F00D;
  std::vector<std::uint32_t> cells_;
};

}  // namespace oracle

#endif  // TEXTRANK_TESTS_ORACLE_HPP
