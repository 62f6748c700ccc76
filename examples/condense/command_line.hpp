// The options of condense: one table that the parser, `--help`, the manual page and the completions
// of the shells are made of. A new option is one entry of it.
#ifndef TEXTRANK_EXAMPLES_COMMAND_LINE_HPP
#define TEXTRANK_EXAMPLES_COMMAND_LINE_HPP

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "language_choice.hpp"
#include "textrank.hpp"

enum class format { text, json, html };
enum class request { condense, help, help_all, version, languages };

struct settings {
  textrank::options options{};
  std::string query;
  language_settings language{};
  std::optional<std::size_t> memory_bytes;
  format output = format::text;
  std::uint32_t keyphrases = 0;
  bool json_lines = false;
  bool stream = false;
  std::uint32_t every = 0;  // sentences; 0: one summary at the end
  bool together = false;
  std::string field = "text";
  bool all = false;
  bool split = false;
  bool stats = false;
  request wanted = request::condense;
  std::vector<std::string> files;

  std::string problem;  // the first, if the command line makes no sense
};

// ---- what a value can be ------------------------------------------------------------------------

template <class type>
struct named {
  const char* name;
  type value;
};

inline constexpr named<textrank::ranking> presets[] = {{"balanced", textrank::balanced},
                                                       {"news", textrank::news},
                                                       {"unordered", textrank::unordered},
                                                       {"classic", textrank::classic}};
inline constexpr named<format> formats[] = {
    {"text", format::text}, {"json", format::json}, {"html", format::html}};

using names = std::vector<std::string>;
template <const auto& choices>
names names_of() {
  names all;
  for (const auto& choice : choices) all.emplace_back(choice.name);
  return all;
}
inline names any_value() { return {}; }
inline names names_of_languages() {
  names all = {"auto", "none"};
  for (const textrank::named_language& l : textrank::languages) all.emplace_back(l.tag);
  return all;
}

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

  template <class type, std::size_t count>
  type one_of(const named<type> (&choices)[count]) const {
    std::string expected;
    for (std::size_t i = 0; i < count; ++i) {
      if (value == choices[i].name) return choices[i].value;
      expected += std::string(i == 0 ? "" : i + 1 == count ? " or " : ", ") + choices[i].name;
    }
    complain(expected);
    return choices[0].value;
  }

  void take_language() const {
    to.language.is_automatic = value == "auto";
    to.language.named = textrank::find_language(value.c_str());
    if (!to.language.is_automatic && to.language.named == nullptr && value != "none")
      complain("auto, none or a language of --list-languages");
  }
};

// ---- the table ----------------------------------------------------------------------------------

enum class group { limits, subject, input, output, other };
inline constexpr named<group> groups[] = {{"How much", group::limits},
                                          {"What counts", group::subject},
                                          {"What is read", group::input},
                                          {"What is written", group::output},
                                          {"Other", group::other}};

/// Whether the short help has it, which must fit on a screen of 24 lines.
enum class use { everyday, seldom };

struct option {
  char letter;  // 0: none
  const char* name;
  const char* value;  // what --help calls it; "": there is none
  group in;
  use how_often;
  const char* help;      // its line of --help
  const char* more;      // what only the manual page says; "": nothing
  const char* not_with;  // names of options, each between spaces
  names (*choices)();    // what a shell can complete
  void (*take)(const given&);
};

/// What has no meaning where sentences are only cut.
inline constexpr const char* ranks = " split ";

inline const option all_options[] = {
    {'n', "sentences", "N", group::limits, use::everyday,
     "at most N sentences (default: 3, without another limit)",
     "The best sentence is given even if it is over a limit; a message says so.", ranks, any_value,
     [](const given& g) { g.to.options.max_sentences = g.number(); }},
    {'w', "words", "N", group::limits, use::everyday, "at most N words", "", ranks, any_value,
     [](const given& g) { g.to.options.max_words = g.number(); }},
    {'b', "bytes", "N", group::limits, use::everyday, "at most N bytes",
     "A line end or a space counts between two sentences.", ranks, any_value,
     [](const given& g) { g.to.options.max_bytes = g.number(); }},
    {'p', "percent", "N", group::limits, use::everyday,
     "at most N percent of the words of the text", "", ranks, any_value,
     [](const given& g) { g.to.options.max_percent = static_cast<std::uint8_t>(g.number(100)); }},

    {'q', "query", "TEXT", group::subject, use::everyday, "what the summary should be about",
     "A query that shares no word with the text changes nothing.", ranks, any_value,
     [](const given& g) { g.to.query = g.value; }},
    {0, "preset", "NAME", group::subject, use::everyday,
     "balanced (default), news, unordered or classic",
     "The way of ranking: news prefers the beginning, unordered knows no order, classic is TextRank "
     "as it was published.",
     ranks, names_of<presets>, [](const given& g) { g.to.options.ranking = g.one_of(presets); }},
    {0, "language", "NAME", group::subject, use::everyday, "auto (default), none, or such as de",
     "Stop words and abbreviations; auto takes those of the language that each text is in, none has "
     "neither. A name is a tag (de), an English name (German) or a native one (Deutsch).",
     "", names_of_languages, [](const given& g) { g.take_language(); }},
    {0, "list-languages", "", group::subject, use::seldom, "the languages that it knows", "", "",
     any_value, [](const given& g) { g.to.wanted = request::languages; }},
    {0, "stop-words", "FILE", group::subject, use::seldom,
     "words without a subject, in place of the language's", "A word a line; # begins a comment.",
     "", any_value, [](const given& g) { g.to.language.stop_words_file = g.value; }},
    {0, "abbreviations", "FILE", group::subject, use::seldom,
     "abbreviations, in place of the language's",
     "A word a line, without its last full stop; # behind a space begins a comment. The mark behind "
     "it says where it may end a sentence: dr nowhere, usw? before a capitalised stop word, p.m! "
     "before any capital, nr# not before a number. A plain #? stands for ordinals such as 12.",
     "", any_value, [](const given& g) { g.to.language.abbreviations_file = g.value; }},

    {0, "jsonl", "", group::input, use::everyday,
     "each line is a JSON object, and so is each answer",
     "For each line of input one line is written, in the same order, as --format json writes it; a "
     "member id is passed through. A line that is not such an object gives "
     "{\"line\": N, \"status\": \"bad_json\", \"message\": TEXT}, the next one is read all the "
     "same, and the exit status is 2.",
     ranks, any_value, [](const given& g) { g.to.json_lines = true; }},
    {0, "field", "NAME", group::input, use::seldom,
     "the member of it that is the text (default: text)", "", "", any_value,
     [](const given& g) { g.to.field = g.value; }},

    {0, "stream", "", group::input, use::seldom, "a text of any length, in 64 KB or in --memory",
     "When the memory is full, the best sentences stay; offsets are those in the whole text. JSON "
     "has a member rounds: how often that was so, received: the bytes so far, and sentences counts "
     "what is held. What needs the whole text does not go with it.",
     " split ", any_value, [](const given& g) { g.to.stream = true; }},
    {0, "every", "N", group::input, use::seldom, "with --stream: a summary after each N sentences",
     "Each summary is that of all that came so far. A sentence counts when its line has ended and the "
     "next one has begun. An empty line stands between two summaries.",
     " together jsonl ", any_value, [](const given& g) { g.to.every = g.number(); }},
    {0, "together", "", group::input, use::seldom, "one summary of all files",
     "What several files say word for word is there once. Each sentence comes with its file; in "
     "JSON it has a member file, and its offset is that in the file.",
     " split stream jsonl all ", any_value, [](const given& g) { g.to.together = true; }},

    {'k', "keyphrases", "N", group::output, use::everyday, "the N best keyphrases as well", "",
     ranks, any_value,
     [](const given& g) { g.to.keyphrases = g.number(textrank::max_keyphrases); }},
    {0, "format", "FORMAT", group::output, use::everyday,
     "text (default), json (a line for each file) or html",
     "A line of JSON is written whole, also where several processes write to the same pipe.", "",
     names_of<formats>, [](const given& g) { g.to.output = g.one_of(formats); }},
    {0, "all", "", group::output, use::seldom,
     "every sentence, with score and rank (0: not chosen)",
     "As text: score (0 to 65535), rank and sentence, in the order of the text. As JSON: the "
     "member ranked. A page has them in any case.",
     ranks, any_value, [](const given& g) { g.to.all = true; }},
    {0, "split", "", group::output, use::everyday, "every sentence, one a line; nothing is ranked",
     "", "", any_value, [](const given& g) { g.to.split = true; }},

    {0, "memory", "BYTES", group::other, use::seldom,
     "the workspace (default: what the text needs)",
     "A text that needs more is not condensed; a message says what would do.", ranks, any_value,
     [](const given& g) { g.to.memory_bytes = g.number(); }},
    {0, "stats", "", group::other, use::seldom, "sizes and times, on standard error", "", "",
     any_value, [](const given& g) { g.to.stats = true; }},
    {'h', "help", "", group::other, use::everyday, "this help", "", "", any_value,
     [](const given& g) { g.to.wanted = request::help; }},
    {0, "help-all", "", group::other, use::everyday, "every option", "", "", any_value,
     [](const given& g) { g.to.wanted = request::help_all; }},
    {0, "version", "", group::other, use::seldom, "the version", "", "", any_value,
     [](const given& g) { g.to.wanted = request::version; }},
};

// ---- what condense says of itself ---------------------------------------------------------------

namespace exit_status {
inline constexpr int done = 0, wrong_use = 1, bad_file = 2, does_not_fit = 3, no_memory = 4;
}
struct exit_meaning {
  int status;
  const char* meaning;
};
inline constexpr exit_meaning exit_meanings[] = {
    {exit_status::done, "done"},
    {exit_status::wrong_use, "wrong use"},
    {exit_status::bad_file, "a file could not be read or written, or was not JSON"},
    {exit_status::does_not_fit, "did not fit in --memory"},
    {exit_status::no_memory, "this machine has not enough memory"},
};

struct example {
  const char* command;
  const char* meaning;
  use how_often;
};
inline constexpr example examples[] = {
    {"condense -n 5 article.txt", "five key sentences", use::everyday},
    {"curl -s URL | lynx -stdin -dump -nolist | condense", "a web page", use::everyday},
    {"pandoc -t plain paper.docx | condense -k 8", "with eight keyphrases", use::everyday},
    {"condense --bytes 140 < mail.txt", "what fits in a message", use::seldom},
    {"condense --format html *.txt > page.html", "scores and reasons", use::seldom},
    {"tail -f log.txt | condense --stream --every 100", "again and again", use::seldom},
    {"parallel --pipe -k condense --jsonl < texts.jsonl", "all processors", use::seldom},
};

inline constexpr const char* usage =
    "usage: condense [option...] [file...]     no file, or -: standard input\n";

/// An option as help shows it: "-n, --sentences N".
inline std::string spelling(const option& o) {
  return (o.letter ? std::string("-") + o.letter + ", --" : std::string("--")) + o.name +
         (*o.value ? std::string(" ") + o.value : std::string());
}

inline std::string help_line(const option& o) {
  std::string line = (o.letter ? "  " : "      ") + spelling(o);
  line.resize(std::max<std::size_t>(24, line.size() + 2), ' ');
  return line + o.help + '\n';
}

inline std::string help_on_exit_status() {
  std::string lines = "exit status: ";
  std::size_t column = lines.size();
  for (const exit_meaning& e : exit_meanings) {
    const std::string item = std::to_string(e.status) + ' ' + e.meaning;
    const bool is_first = e.status == exit_status::done;
    if (!is_first) lines += ',';
    if (column + item.size() + 3 > 80) {
      lines += "\n            ";
      column = 12;
    }
    lines += (is_first ? "" : " ") + item;
    column += item.size() + 2;
  }
  return lines + '\n';
}

/// What `--help` says: it fits on a screen of 24 lines.
inline std::string help() {
  std::string page = usage;
  for (const option& o : all_options)
    if (o.how_often == use::everyday) page += help_line(o);
  page += '\n' + help_on_exit_status() + "examples:\n";
  for (const example& e : examples)
    if (e.how_often == use::everyday) page += std::string("  ") + e.command + '\n';
  return page;
}

/// What `--help-all` says.
inline std::string help_on_all() {
  std::string page = usage;
  for (const named<group>& heading : groups) {
    page += std::string("\n") + heading.name + ":\n";
    for (const option& o : all_options)
      if (o.in == heading.value) page += help_line(o);
  }
  page += '\n' + help_on_exit_status() + "\nexamples:\n";
  for (const example& e : examples) {
    std::string line = std::string("  ") + e.command;
    line.resize(54, ' ');
    page += line + e.meaning + '\n';
  }
  return page;
}

// ---- the parser ---------------------------------------------------------------------------------

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
    if (found_.wanted == request::condense && found_.problem.empty()) check_combination();
    return std::move(found_);
  }

 private:
  /// An option of the table as somebody wrote it.
  struct use_of {
    const option* what;
    std::string written;
  };

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
    if (known) used_.push_back({known, name});
  }

  static const option* find(std::string_view name) {
    for (const option& o : all_options)
      if (name.size() == 2 ? o.letter != 0 && name[1] == o.letter : name.substr(2) == o.name)
        return &o;
    return nullptr;
  }

  const use_of* given_option(std::string_view name) const {
    for (const use_of& used : used_)
      if (used.what->name == name) return &used;
    return nullptr;
  }

  void check_combination() {
    for (const use_of& used : used_)
      for (const use_of& other : used_)
        if (std::string_view(used.what->not_with).find(' ' + std::string(other.what->name) + ' ') !=
            std::string_view::npos)
          return refuse(used.written, other.written);
    if (found_.split && found_.output != format::text) refuse("--split", "--format");
    if (found_.stream) check_stream();
    if (found_.together && found_.output == format::html) refuse("--together", "--format html");
    if (found_.json_lines) {
      if (given_option("format") != nullptr && found_.output != format::json)
        refuse("--jsonl", "another --format than json");
      found_.output = format::json;
    }
    if (given_option("every") != nullptr && !found_.stream)
      found_.problem = "--every gives summaries of a stream: it goes with --stream";
    if (given_option("field") != nullptr && !found_.json_lines)
      found_.problem = "--field names a member of a JSON line: it goes with --jsonl";
  }
  void check_stream() {
    for (const char* name : {"percent", "keyphrases", "all"})
      if (const use_of* const used = given_option(name)) needs_whole_text(used->written);
    if (found_.output == format::html) needs_whole_text("--format html");
  }
  void needs_whole_text(const std::string& option) {
    found_.problem = option + " needs the whole text: it does not go with --stream";
  }
  void refuse(const std::string& one, const std::string& other) {
    found_.problem = one + " does not go with " + other;
  }

  std::vector<std::string> words_;
  std::size_t at_ = 0;
  std::vector<use_of> used_;
  settings found_;
};

#endif  // TEXTRANK_EXAMPLES_COMMAND_LINE_HPP
