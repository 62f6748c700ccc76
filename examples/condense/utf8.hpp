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

/// The characters that a reader does not see and that turn what he sees around, or hide text from
/// him: marks of direction, tags, and other invisible ones. Those stay that writing needs: joiners
/// (U+200C, U+200D), zero width space, soft hyphen, variation selectors.
inline bool is_invisible(char32_t code) {
  struct range {
    char32_t first, last;
  };
  constexpr range invisible[] = {
      {0x061C, 0x061C},   {0x180E, 0x180E},   {0x200E, 0x200F}, {0x202A, 0x202E},
      {0x2060, 0x206F},   {0xFEFF, 0xFEFF},   {0xFFF9, 0xFFFB}, {0x1BCA0, 0x1BCA3},
      {0x1D173, 0x1D17A}, {0xE0000, 0xE007F},
  };
  if (code < invisible[0].first) return false;
  for (const range& r : invisible)
    if (code >= r.first && code <= r.last) return true;
  return false;
}

/// Behind the others as UTF-8.
inline void append_character(std::string& text, char32_t code) {
  const auto add = [&](char32_t byte) { text += static_cast<char>(byte); };
  if (code < 0x80) return add(code);
  if (code < 0x800) {
    add(0xC0 | code >> 6);
  } else if (code < 0x10000) {
    add(0xE0 | code >> 12);
    add(0x80 | (code >> 6 & 0x3F));
  } else {
    add(0xF0 | code >> 18);
    add(0x80 | (code >> 12 & 0x3F));
    add(0x80 | (code >> 6 & 0x3F));
  }
  add(0x80 | (code & 0x3F));
}

/// The length of the white space at the start of `bytes`: ASCII, and the line ends of Unicode.
inline std::size_t space_length(std::string_view bytes) {
  const char c = bytes[0];
  if (c > ' ' && c < 0x7F) return 0;
  if (c == ' ' || (c >= '\t' && c <= '\r')) return 1;
  if (bytes.substr(0, 2) == "\xC2\x85") return 2;
  const std::string_view three = bytes.substr(0, 3);
  return three == "\xE2\x80\xA8" || three == "\xE2\x80\xA9" ? 3 : 0;
}

/// Calls `take(part, is_first)` with each part of a sentence that has no white space in it.
template <class function>
void for_each_part(std::string_view sentence, function take) {
  bool is_first = true;
  for (std::size_t at = 0; at < sentence.size();) {
    const std::size_t space = space_length(sentence.substr(at));
    if (space != 0) {
      at += space;
      continue;
    }
    const std::size_t begin = at;
    while (at < sentence.size() && space_length(sentence.substr(at)) == 0) ++at;
    take(sentence.substr(begin, at - begin), is_first);
    is_first = false;
  }
}

/// Each run of white space as one space, so that a sentence is one line.
inline std::string fold(std::string_view sentence) {
  std::string folded;
  for_each_part(sentence, [&](std::string_view part, bool is_first) {
    if (!is_first) folded += ' ';
    folded += part;
  });
  return folded;
}

#endif  // TEXTRANK_EXAMPLES_UTF8_HPP
