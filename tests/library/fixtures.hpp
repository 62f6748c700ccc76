// What tests make texts of: random numbers, characters and files. Without doctest, so that the
// benchmark and the scores of quality use it as well.
#ifndef TEXTRANK_TESTS_FIXTURES_HPP
#define TEXTRANK_TESTS_FIXTURES_HPP

#include <cstddef>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <string>

namespace support {

/// SplitMix64 (Steele, Lea and Flood 2014): the same numbers on every platform.
class generator {
 public:
  explicit generator(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next() {
    std::uint64_t z = state_ += 0x9E3779B97F4A7C15;
    z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9;
    z = (z ^ z >> 27) * 0x94D049BB133111EB;
    return z ^ z >> 31;
  }
  std::uint32_t below(std::uint32_t end) { return static_cast<std::uint32_t>(next() >> 32) % end; }
  bool one_in(std::uint32_t n) { return below(n) == 0; }

 private:
  std::uint64_t state_;
};

/// The bytes of a code point by the bit distribution of the Unicode Standard, table 3-6; surrogates
/// and forms of more bytes than needed on request.
inline std::string encode(std::uint32_t code_point, std::size_t length) {
  constexpr unsigned char leads[] = {0, 0, 0xC0, 0xE0, 0xF0, 0xF8, 0xFC};
  std::string bytes(length, '\0');
  for (std::size_t i = length - 1; i > 0; --i, code_point >>= 6)
    bytes[i] = static_cast<char>(0x80 | (code_point & 0x3F));
  bytes[0] = static_cast<char>(leads[length] | code_point);
  return bytes;
}
inline std::string encode(std::uint32_t code_point) {
  return encode(code_point, code_point < 0x80      ? 1u
                            : code_point < 0x800   ? 2u
                            : code_point < 0x10000 ? 3u
                                                   : 4u);
}

inline std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace support

#endif  // TEXTRANK_TESTS_FIXTURES_HPP
