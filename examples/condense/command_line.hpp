// The options of condense: one table that the parser and `--help` both read.
#ifndef TEXTRANK_EXAMPLES_COMMAND_LINE_HPP
#define TEXTRANK_EXAMPLES_COMMAND_LINE_HPP

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "textrank.hpp"

enum class format { text, json, html };
enum class request { condense, help, version };

struct settings {
  textrank::options options{};
  std::string query;
  const textrank::language* language = &textrank::english;
  std::optional<std::size_t> memory_bytes;
  format output = format::text;
  std::uint32_t keyphrases = 0;
  bool split = false;
  bool stats = false;
  request wanted = request::condense;
  std::vector<std::string> files;

  std::string problem;         // the first, if the command line makes no sense
  std::string ranking_option;  // the first that has a meaning only where sentences are ranked
};

/// An option as it was given, with its value.
struct given {
  settings& to;
  std::string option;
  std::string value;

  void complain(const std::string& expected) const {
    if (to.problem.empty()) to.problem = option + " takes " + expected + ", not '" + value + "'";
  }

  std::uint32_t number(std::uint32_t most = UINT32_MAX) const {
    std::uint64_t parsed = 0;
    bool is_number = !value.empty();
    for (const char c : value) {
      is_number = is_number && c >= '0' && c <= '9';
      if (is_number && parsed <= most) parsed = parsed * 10 + static_cast<std::uint64_t>(c - '0');
    }
    if (!is_number || parsed < 1 || parsed > most)
      complain("a whole number from 1 to " + std::to_string(most));
    return static_cast<std::uint32_t>(parsed);
  }

  template <class choice>
  struct named {
    const char* name;
    choice value;
  };
  template <class choice, std::size_t count>
  choice one_of(const named<choice> (&choices)[count]) const {
    std::string names;
    for (std::size_t i = 0; i < count; ++i) {
      if (value == choices[i].name) return choices[i].value;
      names += std::string(i == 0 ? "" : i + 1 == count ? " or " : ", ") + choices[i].name;
    }
    complain(names);
    return choices[0].value;
  }
};

struct option {
  char letter;  // 0: none
  const char* name;
  const char* value;  // what --help calls it; "": there is none
  const char* help;
  bool ranks;  // means nothing where sentences are only cut
  void (*take)(const given&);
};

inline const option all_options[] = {
    {'n', "sentences", "N", "at most N sentences (default: 3, without another limit)", true,
     [](const given& g) { g.to.options.max_sentences = g.number(); }},
    {'w', "words", "N", "at most N words", true,
     [](const given& g) { g.to.options.max_words = g.number(); }},
    {'b', "bytes", "N", "at most N bytes", true,
     [](const given& g) { g.to.options.max_bytes = g.number(); }},
    {'p', "percent", "N", "at most N percent of the words of the text", true,
     [](const given& g) { g.to.options.max_percent = static_cast<std::uint8_t>(g.number(100)); }},
    {'q', "query", "TEXT", "what the summary should be about", true,
     [](const given& g) { g.to.query = g.value; }},
    {'k', "keyphrases", "N", "the N best keyphrases as well", true,
     [](const given& g) { g.to.keyphrases = g.number(textrank::max_keyphrases); }},
    {0, "preset", "NAME", "balanced (default), news, unordered or classic", true,
     [](const given& g) {
       g.to.options.ranking = g.one_of<textrank::ranking>({{"balanced", textrank::balanced},
                                                           {"news", textrank::news},
                                                           {"unordered", textrank::unordered},
                                                           {"classic", textrank::classic}});
     }},
    {0, "language", "TAG", "en (default) or none", false,
     [](const given& g) {
       g.to.language = g.one_of<const textrank::language*>(
           {{"en", &textrank::english}, {"none", &textrank::none}});
     }},
    {0, "memory", "BYTES", "the workspace (default: what the text needs)", true,
     [](const given& g) { g.to.memory_bytes = g.number(); }},
    {0, "format", "FORMAT", "text (default), json (a line for each file) or html", false,
     [](const given& g) {
       g.to.output = g.one_of<format>(
           {{"text", format::text}, {"json", format::json}, {"html", format::html}});
     }},
    {0, "split", "", "every sentence, one a line; nothing is ranked", false,
     [](const given& g) { g.to.split = true; }},
    {0, "stats", "", "sizes and times, on standard error", false,
     [](const given& g) { g.to.stats = true; }},
    {'h', "help", "", "this help", false, [](const given& g) { g.to.wanted = request::help; }},
    {0, "version", "", "the version", false,
     [](const given& g) { g.to.wanted = request::version; }},
};

/// What `--help` says: it fits on a screen of 24 lines.
inline std::string help() {
  std::string page = "usage: condense [option...] [file...]     no file, or -: standard input\n";
  for (const option& o : all_options) {
    std::string left = o.letter ? std::string("  -") + o.letter + ", --" : std::string("      --");
    left += o.name;
    if (*o.value) left += std::string(" ") + o.value;
    left.resize(24, ' ');
    page += left + o.help + '\n';
  }
  return page +
         "\nexit status: 0 done, 1 wrong use, 2 a file could not be read or written,\n"
         "             3 did not fit in --memory\n"
         "\nexamples:\n"
         "  condense -n 5 article.txt             five key sentences\n"
         "  curl -s URL | condense --bytes 140    the best that fits in a message\n";
}

/// Finds options and values in the words of the command line: a value is the next word, or stands
/// behind `=`, or right behind the letter.
class command_line_parser {
 public:
  command_line_parser(int count, char** words) : words_(words + 1, words + count) {}

  settings parse() {
    while (at_ < words_.size() && found_.problem.empty() && found_.wanted == request::condense) {
      const std::string& word = words_[at_++];
      if (word == "--") {
        while (at_ < words_.size()) found_.files.push_back(words_[at_++]);
        break;
      }
      if (word.size() > 1 && word[0] == '-')
        take_option(word);
      else
        found_.files.push_back(word);
    }
    if (found_.files.empty()) found_.files.emplace_back("-");
    if (found_.split && found_.output != format::text) found_.ranking_option = "--format";
    if (found_.wanted == request::condense && found_.problem.empty() && found_.split &&
        !found_.ranking_option.empty())
      found_.problem =
          "--split ranks nothing and prints text: it does not go with " + found_.ranking_option;
    return std::move(found_);
  }

 private:
  void take_option(const std::string& word) {
    const bool is_long = word[1] == '-';
    const std::size_t end = is_long ? word.find('=', 3) : 2;
    const std::string name = word.substr(0, end);
    std::optional<std::string> value;
    if (is_long && end != std::string::npos) value = word.substr(end + 1);
    if (!is_long && word.size() > 2) value = word.substr(2);

    const option* known = find(name);
    if (!known) {
      found_.problem = "unknown option '" + (is_long ? name : word) + "'";
    } else if (!*known->value) {
      if (value) found_.problem = name + " takes no value";
      known->take({found_, name, {}});
    } else if (!value && at_ == words_.size()) {
      found_.problem = name + " needs a value";
    } else {
      known->take({found_, name, value ? *value : words_[at_++]});
    }
    if (known && known->ranks && found_.ranking_option.empty()) found_.ranking_option = name;
  }

  static const option* find(std::string_view name) {
    for (const option& o : all_options)
      if (name.size() == 2 ? o.letter != 0 && name[1] == o.letter : name.substr(2) == o.name)
        return &o;
    return nullptr;
  }

  std::vector<std::string> words_;
  std::size_t at_ = 0;
  settings found_;
};

#endif  // TEXTRANK_EXAMPLES_COMMAND_LINE_HPP
