// Texts out of a seed, of every kind that the library promises something about: prose with a
// vocabulary as languages have it, many scripts, marks only, words without end, any bytes at all.
#ifndef TEXTRANK_TESTS_GENERATED_HPP
#define TEXTRANK_TESTS_GENERATED_HPP

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "support.hpp"

namespace generated {

/// How many texts are enough: a small processor, in emulation at that, takes a few seconds for this.
inline constexpr std::uint64_t rounds = sizeof(std::size_t) < 8 ? 8 : 40;

enum class kind { prose, article, scripts, marks, long_words, bytes, mixture };
inline constexpr unsigned kinds = 7;

class writer {
 public:
  explicit writer(std::uint64_t seed) : random_(seed), vocabulary_bits_(5 + random_.below(8)) {}

  /// Small numbers often, large ones seldom: a Zipf distribution (1949), as likely as 1 / number.
  std::uint32_t zipf(std::uint32_t bits) { return random_.below(1u << random_.below(bits + 1)); }

  /// The words of the 24 lowest numbers are stop words, as in any language; the others are made of
  /// syllables, four letters at least, so that none of them is an abbreviation.
  static std::string word(std::uint32_t number) {
    static const char* const stop_words[] = {
        "the", "of",  "and", "to", "in", "a",  "is",  "was", "that", "for",  "it",   "with",
        "as",  "his", "on",  "be", "at", "by", "had", "not", "are",  "from", "have", "were"};
    constexpr std::uint32_t count = sizeof stop_words / sizeof *stop_words;
    if (number < count) return stop_words[number];
    static const char* const syllables[] = {"ba", "ke", "lo",  "mi",  "nu",  "ra",  "se", "to",
                                            "vi", "wa", "pen", "dor", "gal", "fus", "zy", "cha"};
    std::string made;
    for (number -= count; made.size() < 4 || number > 0; number /= 16)
      made += syllables[number % 16];
    return made;
  }

  std::string sentence_words(std::uint32_t least, std::uint32_t most) {
    std::string made;
    for (std::uint32_t left = least + random_.below(most - least + 1); left > 0; --left) {
      if (!made.empty()) made += ' ';
      made += word(zipf(vocabulary_bits_));
    }
    // No article ends a sentence; at the start of a line `a.` would be a list marker.
    if (made.size() < 2 || made.compare(made.size() - 2, 2, " a") == 0) made += " " + word(24);
    made[0] = static_cast<char>(made[0] - 'a' + 'A');
    return made;
  }

  /// A paragraph of plain sentences: words, blanks and full stops.
  std::string prose(std::uint32_t sentences) {
    std::string made;
    for (std::uint32_t i = 0; i < sentences; ++i)
      made += (i == 0 ? "" : " ") + sentence_words(3, 18) + ".";
    return made;
  }

  /// Headings, paragraphs, quotations, numbers, lists and references.
  std::string article() {
    std::string made;
    for (std::uint32_t paragraphs = 1 + random_.below(8); paragraphs > 0; --paragraphs) {
      switch (random_.below(8)) {
        case 0: made += sentence_words(2, 6); break;
        case 1:
          for (std::uint32_t item = 1; item < 4; ++item)
            made += std::to_string(item) + ". " + sentence_words(2, 8) + "\n";
          break;
        case 2: made += "\xE2\x80\x9C" + prose(2) + "\xE2\x80\x9D " + prose(1); break;
        case 3: made += "LONDON (Reuters) - " + prose(3); break;
        case 4: made += "\"" + sentence_words(3, 9) + ",\" said Dr. Bakelo. " + prose(2); break;
        case 5: made += prose(2) + "[12] " + sentence_words(3, 9) + " (@bakelo)."; break;
        default: made += prose(1 + random_.below(6)); break;
      }
      made += random_.below(4) == 0 ? "\n" : "\n\n";
    }
    return made;
  }

  std::string scripts() {
    static const char* const words[] = {
        "\xCF\x83\xCF\x84\xCE\xAD\xCE\xB3\xCE\xB7",
        "\xD0\xBA\xD1\x80\xD1\x8B\xD1\x88\xD0\xB0",
        "\xD0\x9A\xD0\xBD\xD0\xB8\xD0\xB3\xD0\xB0",
        "\xD8\xB3\xD9\x82\xD9\x81",
        "\xD7\x92\xD7\x92",
        "\xE0\xA4\x9B\xE0\xA4\xA4",
        "\xE5\xB1\x8B\xE9\xA1\xB6",
        "\xE6\xBC\x8F\xE6\xB0\xB4",
        "\xE3\x82\x84\xE3\x81\xAD",
        "\xE3\x83\x89\xE3\x82\xA2",
        "\xEC\xA7\x80\xEB\xB6\x95",
        "\xE0\xB8\xAB\xE0\xB8\xA5\xE0\xB8\xB1\xE0\xB8\x87",
        "\xE1\x83\xA1\xE1\x83\x90\xE1\x83\xAE\xE1\x83\x9A\xE1\x83\x98",
        "\xF0\x90\x90\x80\xF0\x90\x90\xA8",
        "\xC3\x9C"
        "ber",
        "na\xC3\xAFve",
        "cafe\xCC\x81",
        "roof",
        "l\xE2\x80\x99"
        "eau",
        "O'Grady",
        "\xF0\x9F\x8F\xA0",
        "co\xC2\xADoperate"};
    static const char* const ends[] = {". ",
                                       "! ",
                                       "? ",
                                       "\xE3\x80\x82",
                                       "\xE0\xA5\xA4 ",
                                       "\xD8\x9F ",
                                       "\xEF\xBC\x9F",
                                       "\xE2\x80\xA6 ",
                                       "\n\n",
                                       "\xD6\x89 "};
    std::string made;
    for (std::uint32_t left = random_.below(120); left > 0; --left) {
      made += words[random_.below(sizeof words / sizeof *words)];
      made += random_.below(6) == 0   ? ends[random_.below(sizeof ends / sizeof *ends)]
              : random_.below(3) == 0 ? ""
                                      : " ";
    }
    return made;
  }

  std::string marks() {
    static const char* const pieces[] = {".",
                                         "..",
                                         "!",
                                         "?",
                                         "\"",
                                         "'",
                                         "(",
                                         ")",
                                         "[",
                                         "]",
                                         ",",
                                         ";",
                                         ":",
                                         "-",
                                         " - ",
                                         "\xE2\x80\x94",
                                         "\xE2\x80\x9C",
                                         "\xE2\x80\x9D",
                                         "\xE2\x80\x99",
                                         "\xC2\xAB",
                                         "\xC2\xBB",
                                         "\xE2\x80\xA6",
                                         "\xE3\x80\x82",
                                         " ",
                                         "\n",
                                         "\t",
                                         "a",
                                         "A",
                                         "1",
                                         "\xC2\xA0",
                                         "\xE2\x80\xA2",
                                         "*",
                                         "@",
                                         "/",
                                         "\xEF\xBB\xBF"};
    std::string made;
    for (std::uint32_t left = random_.below(150); left > 0; --left)
      made += pieces[random_.below(sizeof pieces / sizeof *pieces)];
    return made;
  }

  std::string long_words() {
    static const char* const joints[] = {"", "", "", "", "'", "-", ".", "\xE2\x80\x99", "\xCC\x81"};
    std::string made;
    for (std::uint32_t words = 1 + random_.below(5); words > 0; --words) {
      for (std::uint32_t parts = random_.below(200); parts > 0; --parts) {
        made += word(24 + zipf(8));
        made += joints[random_.below(sizeof joints / sizeof *joints)];
      }
      made += random_.below(2) == 0 ? ". " : " ";
    }
    return made;
  }

  /// Leads and trails of UTF-8 more often than chance would have it.
  std::string bytes() {
    std::string made;
    for (std::uint32_t left = random_.below(300); left > 0; --left) {
      const std::uint32_t any = random_.below(256);
      switch (random_.below(4)) {
        case 0: made += static_cast<char>(any); break;
        case 1: made += static_cast<char>(0x80 | any); break;
        case 2: made += " .\nAb"[any % 5]; break;
        default: made += static_cast<char>(any & 0x7F); break;
      }
    }
    return made;
  }

  std::string text(kind what) {
    switch (what) {
      case kind::prose: return prose(1 + random_.below(40));
      case kind::article: return article();
      case kind::scripts: return scripts();
      case kind::marks: return marks();
      case kind::long_words: return long_words();
      case kind::bytes: return bytes();
      case kind::mixture: break;
    }
    std::string made;
    for (std::uint32_t parts = 2 + random_.below(4); parts > 0; --parts) {
      const std::string part = text(static_cast<kind>(random_.below(kinds - 1)));
      // Cut anywhere, also inside a character.
      made += part.substr(0, random_.below(static_cast<std::uint32_t>(part.size()) + 1));
    }
    return made;
  }

  support::generator& random() { return random_; }

 private:
  support::generator random_;
  std::uint32_t vocabulary_bits_;
};

/// All but `bytes` and `mixture` are valid UTF-8.
inline std::string text(std::uint64_t seed) {
  return writer(seed).text(static_cast<kind>(seed % kinds));
}

}  // namespace generated

#endif  // TEXTRANK_TESTS_GENERATED_HPP
