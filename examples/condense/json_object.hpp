// A line of JSON as RFC 8259 has it: checked from its first byte to its last, with two members of the
// object picked out. Nesting costs a byte of memory for each level, and no recursion.
#ifndef TEXTRANK_EXAMPLES_JSON_OBJECT_HPP
#define TEXTRANK_EXAMPLES_JSON_OBJECT_HPP

#include <cstddef>
#include <string>
#include <string_view>

#include "utf8.hpp"

class json_object {
 public:
  explicit json_object(std::string_view text_member) : text_member_(text_member) {}

  /// Reads a line; what it held before is gone. True if it is an object and the member that is
  /// wanted is a string; of members with the same name the last one counts.
  bool parse(std::string_view line) {
    line_ = line;
    at_ = 0;
    problem_.clear();
    id_ = {};
    has_text_ = is_string_ = false;
    if (!parse_line()) {
      id_ = {};  // of a line that is no JSON nothing is known
      return false;
    }
    if (!has_text_) return fail_at_all("there is no member '" + text_member_ + "'");
    if (!is_string_) return fail_at_all("the member '" + text_member_ + "' is not a string");
    return true;
  }

  /// The string of the member, decoded: half a surrogate pair is U+FFFD. Until the next `parse`.
  const std::string& text() const { return text_; }
  /// The value of the member `id` as it stands there; empty if there is none.
  std::string_view id() const { return id_; }
  /// What is wrong, if `parse` said so.
  const std::string& problem() const { return problem_; }

 private:
  // Each of these moves on behind what it names; or notes the problem and is false.

  bool parse_line() {
    skip_space();
    if (at_ == line_.size()) return fail("the line is empty");
    if (line_[at_] != '{') return fail("the line is not an object");
    if (!take_object()) return false;
    skip_space();
    return at_ == line_.size() || fail("something stands behind the object");
  }

  bool take_object() {
    ++at_;
    skip_space();
    if (take('}')) return true;
    do {
      skip_space();
      if (!take_string(&name_) || !take_colon()) return false;
      const std::size_t begin = at_;
      if (name_ == text_member_) {
        has_text_ = true;
        is_string_ = next() == '"';
        if (!(is_string_ ? take_string(&text_) : skip_value())) return false;
      } else if (!skip_value()) {
        return false;
      }
      if (name_ == "id") id_ = line_.substr(begin, at_ - begin);
      skip_space();
    } while (take(','));
    return take('}') || fail("expected ',' or '}'");
  }

  /// A value of any depth: `open_` holds the bracket of every array and object around the place.
  bool skip_value() {
    open_.clear();
    do {
      skip_space();
      if (next() == '{' || next() == '[') {
        open_ += line_[at_++];
        skip_space();
        if (!take(open_.back() == '{' ? '}' : ']')) {
          if (open_.back() == '{' && !take_name()) return false;
          continue;
        }
        open_.pop_back();
      } else if (!skip_scalar()) {
        return false;
      }
      if (!close_what_ends()) return false;
    } while (!open_.empty());
    return true;
  }

  /// Behind a value: closes arrays and objects up to a comma, and takes that with the name behind it.
  bool close_what_ends() {
    while (!open_.empty()) {
      skip_space();
      const bool in_object = open_.back() == '{';
      if (take(',')) return !in_object || (skip_space(), take_name());
      if (!take(in_object ? '}' : ']'))
        return fail(in_object ? "expected ',' or '}'" : "expected ',' or ']'");
      open_.pop_back();
    }
    return true;
  }

  bool take_name() { return take_string(nullptr) && take_colon(); }

  bool take_colon() {
    skip_space();
    if (!take(':')) return fail("expected ':'");
    skip_space();
    return true;
  }

  bool skip_scalar() {
    switch (next()) {
      case '"': return take_string(nullptr);
      case 't': return take_literal("true");
      case 'f': return take_literal("false");
      case 'n': return take_literal("null");
      default: return take_number();
    }
  }

  bool take_literal(std::string_view literal) {
    if (line_.substr(at_, literal.size()) != literal) return fail("expected a value");
    at_ += literal.size();
    return true;
  }

  bool take_number() {
    const bool is_negative = take('-');
    if (!is_digit()) return fail(is_negative ? "expected a digit" : "expected a value");
    if (!take('0')) skip_digits();
    if (is_digit()) return fail("a number begins with 0");
    if (take('.') && !skip_digits()) return fail("expected a digit");
    if (take('e') || take('E')) {
      if (!take('+')) take('-');
      if (!skip_digits()) return fail("expected a digit");
    }
    return true;
  }

  bool is_digit() const { return next() >= '0' && next() <= '9'; }
  bool skip_digits() {
    if (!is_digit()) return false;
    while (is_digit()) ++at_;
    return true;
  }

  /// A string; what it says goes to `decoded`, if somebody wants it.
  bool take_string(std::string* decoded) {
    if (!take('"')) return fail("expected '\"'");
    if (decoded != nullptr) decoded->clear();
    for (;;) {
      const std::size_t begin = at_;
      while (at_ < line_.size() && is_plain(line_[at_])) ++at_;
      if (at_ == line_.size()) return fail("a string has no end");
      const char c = line_[at_];
      std::size_t length = 0;
      if (static_cast<unsigned char>(c) >= 0x80) {
        length = character_length(line_.substr(at_));
        if (length == 0) return fail("this byte is not UTF-8");
        at_ += length;
      }
      if (decoded != nullptr) decoded->append(line_, begin, at_ - begin);
      if (length != 0) continue;
      if (take('"')) return true;
      if (!take('\\')) return fail("a control character stands in a string");
      if (!take_escape(decoded)) return false;
    }
  }

  static bool is_plain(char c) {
    return static_cast<unsigned char>(c) >= 0x20 && static_cast<unsigned char>(c) < 0x80 &&
           c != '"' && c != '\\';
  }

  bool take_escape(std::string* decoded) {
    constexpr std::string_view letters = "\"\\/bfnrt";
    constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
    if (take('u')) return take_code(decoded);
    const std::size_t which =
        at_ < line_.size() ? letters.find(line_[at_]) : std::string_view::npos;
    if (which == std::string_view::npos) return fail("this escape is unknown");
    ++at_;
    if (decoded != nullptr) *decoded += meanings[which];
    return true;
  }

  /// Behind `\u`: a character, or the first half of a pair whose second half is another escape.
  bool take_code(std::string* decoded) {
    char32_t code = 0;
    if (!take_hexadecimal(code)) return false;
    if (code >= 0xD800 && code < 0xDC00 && line_.substr(at_, 2) == "\\u") {
      const std::size_t begin = at_;
      char32_t low = 0;
      at_ += 2;
      if (!take_hexadecimal(low)) return false;
      if (low >= 0xDC00 && low < 0xE000)
        code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
      else
        at_ = begin;  // an escape of its own
    }
    if (code >= 0xD800 && code < 0xE000) code = 0xFFFD;
    if (decoded != nullptr) append_character(*decoded, code);
    return true;
  }

  bool take_hexadecimal(char32_t& code) {
    for (int digit = 0; digit < 4; ++digit, ++at_) {
      constexpr std::string_view digits = "0123456789abcdefABCDEF";
      const std::size_t value = at_ < line_.size() ? digits.find(line_[at_]) : digits.npos;
      if (value == digits.npos) return fail("expected four hexadecimal digits");
      code = code << 4 | static_cast<char32_t>(value < 16 ? value : value - 6);
    }
    return true;
  }

  void skip_space() {
    while (next() == ' ' || next() == '\t' || next() == '\r' || next() == '\n') ++at_;
  }
  /// NUL, which is nothing of JSON, stands for the end as well.
  char next() const { return at_ < line_.size() ? line_[at_] : '\0'; }
  bool take(char wanted) {
    if (at_ == line_.size() || line_[at_] != wanted) return false;
    ++at_;
    return true;
  }

  bool fail(const char* problem) {
    problem_ = "byte " + std::to_string(at_ + 1) + ": " + problem;
    return false;
  }
  bool fail_at_all(std::string problem) {
    problem_ = std::move(problem);
    return false;
  }

  const std::string text_member_;
  std::string_view line_;
  std::size_t at_ = 0;
  std::string open_;
  std::string name_;
  std::string text_;
  std::string_view id_;
  bool has_text_ = false;
  bool is_string_ = false;
  std::string problem_;
};

#endif  // TEXTRANK_EXAMPLES_JSON_OBJECT_HPP
