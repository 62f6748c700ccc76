// A sentence as people read it: one line, without what the lines of the file only add.
#ifndef TEXTRANK_EXAMPLES_PRINTED_SENTENCE_HPP
#define TEXTRANK_EXAMPLES_PRINTED_SENTENCE_HPP

#include <cstddef>
#include <string>
#include <string_view>

#include "utf8.hpp"

/// Prints sentences of one text. White space becomes one space. Of a line that goes on with a sentence
/// the > of a quotation is left out, and so are the numbers and times between two subtitles. A word
/// that is broken at a line end is joined; its hyphen stays if the text has the word with a hyphen
/// elsewhere, or both parts as words of their own, as in well-known.
class printed_sentence {
 public:
  /// Words are looked up in the first 64 KB of the text.
  explicit printed_sentence(std::string_view text = {}) : text_(text.substr(0, 64 * 1024)) {}

  /// Calls `take` with the parts of the line, one behind the other.
  template <class function>
  void for_each_part(std::string_view sentence, function take) const {
    const bool is_quoted = sentence.substr(0, 1) == ">";
    std::size_t at = space_end(sentence, 0);
    while (at < sentence.size()) {
      const std::size_t end = word_end(sentence, at);
      std::size_t next = space_end(sentence, end);
      const bool is_line_end = sentence.substr(end, next - end).find_first_of("\n\r") != npos;
      if (is_line_end) next = behind_cue(sentence, next);
      if (is_line_end && is_quoted && sentence.substr(next, 1) == ">")
        next = space_end(sentence, next + 1);
      const std::string_view word = sentence.substr(at, end - at);
      const std::size_t hyphen = is_line_end ? hyphen_length(word) : 0;
      if (next >= sentence.size()) {
        take(word);
      } else if (hyphen == 0 || !is_small_letter(sentence[next])) {
        take(word);
        take(std::string_view(" "));
      } else {
        const std::string_view behind = sentence.substr(next, word_end(sentence, next) - next);
        take(keeps_hyphen(word.substr(0, word.size() - hyphen), letters_of(behind))
                 ? word
                 : word.substr(0, word.size() - hyphen));
      }
      at = next;
    }
  }

  std::string line_of(std::string_view sentence) const {
    std::string line;
    for_each_part(sentence, [&](std::string_view part) { line += part; });
    return line;
  }

 private:
  static constexpr std::size_t npos = std::string_view::npos;

  static bool is_small_letter(char c) { return c >= 'a' && c <= 'z'; }
  static bool is_letter(char c) {
    return is_small_letter(c) || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
  }
  static std::size_t space_end(std::string_view s, std::size_t at) {
    for (std::size_t length = 0; at < s.size() && (length = space_length(s.substr(at))) != 0;)
      at += length;
    return at < s.size() ? at : s.size();
  }
  static std::size_t word_end(std::string_view s, std::size_t at) {
    while (at < s.size() && space_length(s.substr(at)) == 0) ++at;
    return at;
  }
  /// Of the hyphen that a word ends with behind a letter: of ASCII, U+2010, or a soft one.
  static std::size_t hyphen_length(std::string_view word) {
    for (const std::string_view hyphen : {"-", "\xE2\x80\x90", "\xC2\xAD"}) {
      if (word.size() <= hyphen.size()) continue;
      const std::size_t letters = word.size() - hyphen.size();
      if (word.substr(letters) == hyphen && is_letter(word[letters - 1])) return hyphen.size();
    }
    return 0;
  }
  static std::string_view letters_of(std::string_view word) {
    std::size_t end = 0;
    while (end < word.size() && is_letter(word[end])) ++end;
    return word.substr(0, end);
  }
  /// Behind the number and the times of a subtitle, or `at`.
  static std::size_t behind_cue(std::string_view s, std::size_t at) {
    std::size_t begin = at, end = line_end(s, begin);
    if (s.substr(begin, end - begin).find_first_not_of("0123456789 \r") == npos && end < s.size()) {
      begin = end + 1;
      end = line_end(s, begin);
    }
    const bool is_cue = s.substr(begin, end - begin).find("-->") != npos;
    return is_cue ? space_end(s, end) : at;
  }
  static std::size_t line_end(std::string_view s, std::size_t at) {
    const std::size_t end = s.find('\n', at);
    return end < s.size() ? end : s.size();
  }

  bool keeps_hyphen(std::string_view before, std::string_view behind) const {
    std::size_t begin = before.size();
    while (begin > 0 && is_letter(before[begin - 1])) --begin;
    before.remove_prefix(begin);
    const std::string joined = std::string(before) + std::string(behind);
    if (has_word(joined)) return false;
    return has_word(std::string(before) + '-' + std::string(behind)) ||
           (has_word(before) && has_word(behind));
  }
  bool has_word(std::string_view word) const {
    for (std::size_t at = text_.find(word); at != npos; at = text_.find(word, at + 1)) {
      const std::size_t end = at + word.size();
      const bool begins = at == 0 || !(is_letter(text_[at - 1]) || text_[at - 1] == '-');
      // The two parts of the word in question have a hyphen at their sides.
      if (begins && (end == text_.size() || !(is_letter(text_[end]) || text_[end] == '-'))) {
        std::string_view before = text_.substr(0, at);
        before = before.substr(0, before.find_last_not_of(" \t\r\n") + 1);
        if (hyphen_length(before) == 0) return true;
      }
    }
    return false;
  }

  std::string_view text_;
};

#endif  // TEXTRANK_EXAMPLES_PRINTED_SENTENCE_HPP
