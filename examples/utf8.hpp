// The characters of text that may not be UTF-8 at all: what the writers of JSON and HTML need.
#ifndef TEXTRANK_EXAMPLES_UTF8_HPP
#define TEXTRANK_EXAMPLES_UTF8_HPP

#include <cstddef>
#include <string_view>

/// The length of the well-formed UTF-8 character at the start of `bytes`; 0 when there is none.
inline std::size_t character_length(std::string_view bytes) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
  const unsigned char lead = byte(0);
  if (lead < 0x80) return 1;
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || bytes.size() < length) return 0;
  for (std::size_t i = 1; i < length; ++i)
    if ((byte(i) & 0xC0) != 0x80) return 0;
  const bool overlong = (lead == 0xE0 && byte(1) < 0xA0) || (lead == 0xF0 && byte(1) < 0x90);
  const bool outside = (lead == 0xED && byte(1) > 0x9F) || (lead == 0xF4 && byte(1) > 0x8F);
  return overlong || outside ? 0 : length;
}

#endif  // TEXTRANK_EXAMPLES_UTF8_HPP
