// What bytes look like that somebody took for a text, and how to make a text of them.
#ifndef TEXTRANK_EXAMPLES_KIND_OF_TEXT_HPP
#define TEXTRANK_EXAMPLES_KIND_OF_TEXT_HPP

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "utf8.hpp"

/// How a file begins that is no text, and the command that makes one of it.
struct signature {
  const char* begins;
  std::size_t length;
  const char* what;
  const char* advice;
};

inline constexpr signature signatures[] = {
    {"%PDF-", 5, "a PDF", "pdftotext FILE - | condense"},
    {"PK\x03\x04", 4, "a ZIP archive or an office document", "pandoc -t plain FILE | condense"},
    {"{\\rtf", 5, "RTF", "pandoc -f rtf -t plain FILE | condense"},
    {"\xD0\xCF\x11\xE0", 4, "an old office document", "catdoc FILE | condense"},
    {"\x1F\x8B", 2, "compressed by gzip", "zcat FILE | condense"},
    {"BZh", 3, "compressed by bzip2", "bzcat FILE | condense"},
    {"\xFD"
     "7zXZ",
     5, "compressed by xz", "xzcat FILE | condense"},
    {"\x28\xB5\x2F\xFD", 4, "compressed by zstd", "zstdcat FILE | condense"},
};

inline bool is_utf_16(std::string_view text) {
  return text.substr(0, 2) == "\xFF\xFE" || text.substr(0, 2) == "\xFE\xFF";
}

class kind_of_text {
 public:
  /// Looks at the beginning, and for NUL at everything.
  explicit kind_of_text(std::string_view text)
      : head_(text.substr(0, most_bytes)), nul_(text.find('\0')) {}

  /// A note of one line for who meant to give a text; empty if it looks like one.
  std::string note() const {
    for (const signature& s : signatures)
      if (head_.substr(0, s.length) == std::string_view(s.begins, s.length))
        return std::string("looks like ") + s.what + with_nul() + "; to make it text: " + s.advice;
    if (nul_ != std::string_view::npos) {
      if (const char* const order = utf_16_order())
        return std::string("looks like UTF-16 without a mark") + with_nul() +
               "; to make it UTF-8: iconv -f UTF-16" + order + " -t UTF-8";
      return (is_binary() ? "looks like a binary file" : "may be no text") + with_nul() +
             "; taken as it is";
    }
    if (is_mostly_tags())
      return "looks like HTML or XML, and tags are no text; to make it text: lynx -stdin -dump "
             "-nolist < FILE, or pandoc -t plain FILE";
    return "";
  }

 private:
  static constexpr std::size_t most_bytes = 65536;

  std::string with_nul() const {
    return nul_ == std::string_view::npos ? "" : ": byte " + std::to_string(nul_) + " is NUL";
  }

  /// "LE" or "BE" if nearly every second byte is NUL and hardly any of the others.
  const char* utf_16_order() const {
    std::size_t nuls[2] = {0, 0};
    for (std::size_t i = 0; i < head_.size(); ++i) nuls[i % 2] += head_[i] == '\0';
    const std::size_t pairs = head_.size() / 2;
    if (pairs < 4) return nullptr;
    if (nuls[1] * 4 >= pairs * 3 && nuls[0] * 20 < pairs) return "LE";
    if (nuls[0] * 4 >= pairs * 3 && nuls[1] * 20 < pairs) return "BE";
    return nullptr;
  }

  /// Whether a tenth of the bytes is nothing that a text has.
  bool is_binary() const {
    std::size_t odd = 0, all = 0;
    for (std::string_view rest = head_; !rest.empty(); ++all) {
      const std::size_t length = character_length(rest);
      const char c = rest[0];
      odd += length == 0 ||
             (length == 1 && is_control(static_cast<unsigned char>(c)) && (c < '\t' || c > '\r'));
      rest.remove_prefix(std::max<std::size_t>(length, 1));
    }
    return odd * 10 >= all;
  }

  /// Whether a third of the bytes at least stands in tags, and there are ten tags.
  bool is_mostly_tags() const {
    std::size_t in_tags = 0, tags = 0;
    for (std::size_t at = 0; (at = head_.find('<', at)) != std::string_view::npos;) {
      const std::size_t name = at + 1 + (head_.substr(at + 1, 1) == "/");
      const char c = name < head_.size() ? head_[name] : ' ';
      const bool is_tag = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '!' || c == '?';
      const std::size_t end = is_tag ? head_.find('>', at) : at;
      if (end == std::string_view::npos) break;
      tags += is_tag;
      in_tags += is_tag ? end + 1 - at : 0;
      at = end + 1;
    }
    return tags >= 10 && in_tags * 3 >= head_.size();
  }

  std::string_view head_;
  std::size_t nul_;
};

#endif  // TEXTRANK_EXAMPLES_KIND_OF_TEXT_HPP
