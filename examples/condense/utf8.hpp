// The characters of text that may not be UTF-8 at all: what the writers of lines, JSON and HTML need.
#ifndef TEXTRANK_EXAMPLES_UTF8_HPP
#define TEXTRANK_EXAMPLES_UTF8_HPP

#include <cstddef>
#include <string>
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

/// The code point of a whole, well-formed UTF-8 character.
inline char32_t code_point(std::string_view character) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(character[i]); };
  if (character.size() == 1) return byte(0);
  char32_t code = byte(0) & (0x7Fu >> character.size());
  for (std::size_t i = 1; i < character.size(); ++i) code = code << 6 | (byte(i) & 0x3Fu);
  return code;
}

/// The characters that steer a terminal: those of ASCII and those with the eighth bit.
inline bool is_control(char32_t code) { return code < 0x20 || (code >= 0x7F && code < 0xA0); }

/// The length of the white space at the start of `bytes`: ASCII, and the line ends of Unicode.
inline std::size_t space_length(std::string_view bytes) {
  const char c = bytes[0];
  if (c == ' ' || (c >= '\t' && c <= '\r')) return 1;
  if (bytes.substr(0, 2) == "\xC2\x85") return 2;
  const std::string_view three = bytes.substr(0, 3);
  return three == "\xE2\x80\xA8" || three == "\xE2\x80\xA9" ? 3 : 0;
}

/// Each run of white space as one space, so that a sentence is one line.
inline std::string fold(std::string_view sentence) {
  std::string folded;
  bool space = false;
  while (!sentence.empty()) {
    const std::size_t length = space_length(sentence);
    if (length != 0) {
      space = true;
      sentence.remove_prefix(length);
      continue;
    }
    if (space && !folded.empty()) folded += ' ';
    space = false;
    folded += sentence[0];
    sentence.remove_prefix(1);
  }
  return folded;
}

#endif  // TEXTRANK_EXAMPLES_UTF8_HPP
