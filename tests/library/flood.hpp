// A text made against the hash table of INDEX by somebody who knows all of it: words that take the
// slots where one other word looks for its own, and then that word again and again.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "textrank.hpp"

namespace support {

inline std::uint32_t term_of_word(const std::string& word) {
  textrank::detail::reader in(word);
  return textrank::detail::term_of(textrank::detail::read_word(in, 0).key);
}

/// The slots that a look-up of `term` probes, one after the other, if it finds nothing.
class probe_walk {
 public:
  probe_walk(std::uint32_t term, std::uint32_t slots)
      : hash_(term << 2),
        count_(std::min(slots, textrank::detail::first_probe_slots)),
        slots_(slots) {}
  std::uint32_t next() {
    const std::uint32_t slot = textrank::detail::high_product(hash_, count_);
    hash_ = hash_ * textrank::detail::golden_multiplier + 1;
    count_ = slots_;
    return slot;
  }

 private:
  std::uint32_t hash_, count_, slots_;
};

/// `words` words, three fifths of them such obstacles, in sentences of twenty.
inline std::vector<std::string> flooding_words(std::uint32_t words) {
  const std::uint32_t obstacles = words / 5 * 3;
  const std::uint32_t slots = textrank::detail::slot_count(words);
  const std::string victim = "x";
  std::vector<bool> is_wanted(slots);
  probe_walk walk(term_of_word(victim), slots);
  for (std::uint32_t marked = 0; marked < obstacles;) {
    const std::uint32_t slot = walk.next();
    if (is_wanted[slot]) continue;
    is_wanted[slot] = true;
    ++marked;
  }
  std::vector<std::string> found;
  for (std::uint32_t number = 0; number < 36u * 36 * 36 * 36 * 36; ++number) {
    std::string word;
    for (std::uint32_t left = number, i = 0; i < 5; ++i, left /= 36)
      word += "abcdefghijklmnopqrstuvwxyz0123456789"[left % 36];
    const std::uint32_t term = term_of_word(word);
    const std::uint32_t first = probe_walk(term, slots).next();
    if (!is_wanted[first] || textrank::detail::counts_as_term(textrank::english, term, 5) == 0)
      continue;
    is_wanted[first] = false;
    found.push_back(word);
    if (found.size() == obstacles) break;
  }
  found.resize(words, victim);
  return found;
}

inline std::string flooding_text(std::uint32_t words) {
  std::string text;
  std::uint32_t number = 0;
  for (const std::string& word : flooding_words(words)) {
    text += word;
    text += ++number % 20 == 0 ? ". The " : " ";
  }
  return text;
}

}  // namespace support
