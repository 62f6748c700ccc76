// Which language a text is in: as the user says, or as the text shows; or lists of the user's own.
#ifndef TEXTRANK_EXAMPLES_LANGUAGE_CHOICE_HPP
#define TEXTRANK_EXAMPLES_LANGUAGE_CHOICE_HPP

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text_file.hpp"
#include "textrank/all.hpp"

/// What --language, --stop-words and --abbreviations say.
struct language_settings {
  bool is_automatic = true;
  const textrank::named_language* named = nullptr;  // null and not automatic: none
  std::string stop_words_file;                      // "": those of the language
  std::string abbreviations_file;
};

/// The names of all languages, a line for each: tag, English name, native name.
inline std::string list_of_languages() {
  std::string list;
  for (const textrank::named_language& l : textrank::languages)
    list += std::string(l.tag) + "  " + l.name + ", " + l.native_name + '\n';
  return list;
}

/// A pack and what to call it.
struct chosen_language {
  const textrank::language* pack = &textrank::none;
  const char* tag = "none";
  textrank::filler_words fillers{};
};

/// Words of a file, a line for each, as the library takes them: each with NUL behind it. A `#` at the
/// start of a line, or behind white space, begins a comment. Capitals of ASCII become small letters.
class word_file {
 public:
  /// Empty for no name.
  explicit word_file(const std::string& name) {
    if (name.empty()) return;
    const text_file source(name.c_str(), textrank::max_text_bytes);
    error_ = source.error();
    if (error_ != 0) return;
    std::uint32_t line = 0;
    for (std::string_view rest = source.text(); !rest.empty();) {
      const std::size_t end = rest.find('\n');
      ++line;
      add(rest.substr(0, end), line);
      rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    }
  }

  int error() const { return error_; }
  const std::string& words() const { return words_; }
  /// The number of the line, from 1, of a word.
  std::uint32_t line_of(std::uint32_t word) const {
    return word < lines_.size() ? lines_[word] : 0;
  }

 private:
  static bool is_white(char c) { return c == ' ' || c == '\t' || c == '\r'; }

  void add(std::string_view line, std::uint32_t number) {
    if (number == 1 && line.substr(0, 3) == "\xEF\xBB\xBF") line.remove_prefix(3);
    while (!line.empty() && is_white(line.front())) line.remove_prefix(1);
    for (std::size_t i = 1; i < line.size(); ++i)
      if (line[i] == '#' && is_white(line[i - 1])) line = line.substr(0, i);
    while (!line.empty() && is_white(line.back())) line.remove_suffix(1);
    const bool is_ordinal = line == "#" || line == "#?" || line == "#!";
    if (line.empty() || (line[0] == '#' && !is_ordinal)) return;
    for (const char c : line) words_ += c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
    words_ += '\0';
    lines_.push_back(number);
  }

  std::string words_;
  std::vector<std::uint32_t> lines_;
  int error_ = 0;
};

/// Chooses the language of each text.
class language_choice {
 public:
  explicit language_choice(const language_settings& s) : settings_(s) {}

  /// Makes a pack of the user's lists, if there are any. What is wrong with them, or "".
  std::string load() {
    for (const auto& [name, what] : {std::pair{&settings_.stop_words_file, false},
                                     std::pair{&settings_.abbreviations_file, true}}) {
      const std::string problem = load(*name, what);
      if (!problem.empty()) return problem;
    }
    return "";
  }

  chosen_language of(std::string_view text) {
    chosen_language chosen;
    const textrank::named_language* named = settings_.named;
    if (settings_.is_automatic)
      named = textrank::recognise(textrank::text(text), textrank::languages);
    if (named != nullptr) {
      chosen.pack = named->pack;
      chosen.tag = named->tag;
      if (named->fillers != nullptr) chosen.fillers = *named->fillers;
    }
    if (stop_words_.empty() && abbreviations_.empty()) return chosen;
    own_ = *chosen.pack;
    if (!stop_words_.empty()) own_.stop_words = own_stop_words_.stop_words;
    if (!abbreviations_.empty()) own_.abbreviations = own_abbreviations_.abbreviations;
    chosen.pack = &own_;
    return chosen;
  }

 private:
  /// Each file has a memory of its own, since either may be there without the other.
  std::string load(const std::string& name, bool are_abbreviations) {
    if (name.empty()) return "";
    const word_file file(name);
    if (file.error() != 0) return name + ": " + std::strerror(file.error());
    std::vector<std::uint32_t>& cells = are_abbreviations ? abbreviations_ : stop_words_;
    const auto build = [&] {
      const textrank::memory place(cells.data(), cells.size());
      return are_abbreviations ? textrank::build_language("", textrank::text(file.words()), place)
                               : textrank::build_language(textrank::text(file.words()), "", place);
    };
    textrank::built_language built = build();
    if (built.status == textrank::status::out_of_memory) {
      cells.resize(static_cast<std::size_t>(built.needed_bytes / sizeof(std::uint32_t)));
      built = build();
    }
    if (built.status != textrank::status::ok)
      return name + ":" + std::to_string(file.line_of(built.word)) + ": " +
             textrank::message(built.fault);
    (are_abbreviations ? own_abbreviations_ : own_stop_words_) = built.pack;
    return "";
  }

  const language_settings& settings_;
  std::vector<std::uint32_t> stop_words_, abbreviations_;
  textrank::language own_stop_words_, own_abbreviations_, own_;
};

#endif  // TEXTRANK_EXAMPLES_LANGUAGE_CHOICE_HPP
