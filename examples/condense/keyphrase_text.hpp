// A keyphrase as a reader of the list expects it: in one line, and with a capital only where that says
// something.
#ifndef TEXTRANK_EXAMPLES_KEYPHRASE_TEXT_HPP
#define TEXTRANK_EXAMPLES_KEYPHRASE_TEXT_HPP

#include <string>

#include "textrank.hpp"
#include "utf8.hpp"

/// The first letter small, if it is one of ASCII, Latin-1, Greek or Russian.
inline std::string with_small_letter(std::string words) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(words[i]); };
  const auto add = [&](std::size_t i, int distance) {
    words[i] = static_cast<char>(byte(i) + distance);
  };
  if (words.empty()) return words;
  if (byte(0) >= 'A' && byte(0) <= 'Z') add(0, 'a' - 'A');
  if (words.size() < 2) return words;
  const bool to_next_lead = (byte(0) == 0xCE && byte(1) >= 0xA0 && byte(1) <= 0xA9) ||
                            (byte(0) == 0xD0 && byte(1) >= 0xA0 && byte(1) <= 0xAF);
  if (to_next_lead) {
    add(0, 1);
    add(1, -0x20);
  } else if ((byte(0) == 0xC3 && byte(1) <= 0x9E && byte(1) != 0x97) ||
             (byte(0) == 0xCE && byte(1) >= 0x91 && byte(1) <= 0x9F) ||
             (byte(0) == 0xD0 && byte(1) >= 0x90 && byte(1) <= 0x9F)) {
    add(1, 0x20);
  }
  return words;
}

inline std::string as_shown(const textrank::keyphrase& phrase) {
  const std::string words = fold(phrase.text);
  return phrase.sentence_capital ? with_small_letter(words) : words;
}

#endif  // TEXTRANK_EXAMPLES_KEYPHRASE_TEXT_HPP
