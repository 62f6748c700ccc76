// condense - the key sentences of text files: the example that is also the tool.
// `condense --help` says what it can.
#include <cerrno>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <new>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "html_page.hpp"
#include "textrank.hpp"
#include "utf8.hpp"

namespace {

constexpr int exit_done = 0;
constexpr int exit_wrong_use = 1;
constexpr int exit_file = 2;
constexpr int exit_memory = 3;

constexpr char usage[] =
    "usage: condense [options] [file...]          no file, or -: standard input\n"
    "\n"
    "  -n, --sentences N     at most N sentences (3 when there is no other limit)\n"
    "  -w, --words N         at most N words\n"
    "  -b, --bytes N         at most N bytes\n"
    "  -p, --percent N       at most N percent of the words of the text\n"
    "  -q, --query TEXT      what the summary should be about\n"
    "  -k, --keyphrases N    the N best keyphrases as well\n"
    "      --preset NAME     balanced (default) | news | unordered | classic\n"
    "      --language TAG    en (default) | none\n"
    "      --memory BYTES    rank in a workspace of exactly this size (default: what the text "
    "needs)\n"
    "      --format FORMAT   text (default) | json: an object a line for each file | html: one "
    "page\n"
    "      --split           print every sentence, one a line; no ranking\n"
    "      --stats           what it took, on standard error\n"
    "      --help, --version\n"
    "\n"
    "exit status: 0 done, 1 wrong use, 2 a file could not be read or written,\n"
    "             3 did not fit in --memory\n"
    "\n"
    "  condense -n 5 article.txt                  five key sentences\n"
    "  curl -s URL | condense --bytes 140         the best that fits in a message\n";

enum class format { text, json, html };

struct settings {
  textrank::options options{};
  std::string query;
  const textrank::language* language = &textrank::english;
  std::optional<std::size_t> memory_bytes;
  format output = format::text;
  std::uint32_t keyphrases = 0;
  bool split = false;
  bool stats = false;
  std::vector<std::string> files;
};

[[noreturn]] void wrong_use(const std::string& problem) {
  std::fprintf(stderr, "condense: %s; see condense --help\n", problem.c_str());
  std::exit(exit_wrong_use);
}

/// The exit status once all output is out.
int finish(int result) {
  if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0) return result;
  std::fprintf(stderr, "condense: standard output: %s\n", std::strerror(errno));
  return exit_file;
}

std::uint32_t parse_number(const std::string& option, const std::string& value,
                           std::uint32_t most) {
  std::uint64_t number = 0;
  for (const char c : value) {
    if (c < '0' || c > '9') wrong_use(option + " takes a whole number, not '" + value + "'");
    if (number <= most) number = number * 10 + static_cast<std::uint64_t>(c - '0');
  }
  if (value.empty() || number < 1 || number > most)
    wrong_use(option + " takes a number from 1 to " + std::to_string(most) + ", not '" + value +
              "'");
  return static_cast<std::uint32_t>(number);
}

/// Walks the command line: an option's value is the next word, or stands behind `=`, or right
/// behind a short option.
class arguments {
 public:
  arguments(int count, char** words) : words_(words + 1, words + count) {}

  bool next() {
    if (at_ == words_.size()) return false;
    word_ = words_[at_++];
    value_.reset();
    const bool is_long = word_.rfind("--", 0) == 0;
    const std::size_t equals = word_.find('=');
    if (is_long && equals != std::string::npos && equals > 2) {
      value_ = word_.substr(equals + 1);
      word_.resize(equals);
    } else if (!is_long && word_.size() > 2 && word_[0] == '-') {
      value_ = word_.substr(2);
      word_.resize(2);
    }
    return true;
  }
  bool is(const char* name) const { return word_ == name; }
  bool is(const char* shorter, const char* longer) const { return is(shorter) || is(longer); }
  bool is_option() const { return word_.size() > 1 && word_[0] == '-'; }
  const std::string& word() const { return word_; }
  std::string value() {
    if (value_) {
      std::string taken = *value_;
      value_.reset();
      return taken;
    }
    if (at_ == words_.size()) wrong_use(word_ + " needs a value");
    return words_[at_++];
  }
  void check_all_used() const {
    if (value_) wrong_use(word_ + " takes no value");
  }
  std::vector<std::string> rest() {
    return {words_.begin() + static_cast<std::ptrdiff_t>(at_), words_.end()};
  }

 private:
  std::vector<std::string> words_;
  std::size_t at_ = 0;
  std::string word_;
  std::optional<std::string> value_;
};

textrank::ranking find_preset(const std::string& name) {
  if (name == "balanced") return textrank::balanced;
  if (name == "news") return textrank::news;
  if (name == "unordered") return textrank::unordered;
  if (name == "classic") return textrank::classic;
  wrong_use("unknown preset '" + name + "'");
}

const textrank::language* find_language(const std::string& tag) {
  if (tag == "en") return &textrank::english;
  if (tag == "none") return &textrank::none;
  wrong_use("unknown language '" + tag + "'");
}

format find_format(const std::string& name) {
  if (name == "text") return format::text;
  if (name == "json") return format::json;
  if (name == "html") return format::html;
  wrong_use("unknown format '" + name + "'");
}

settings parse(int count, char** words) {
  settings s;
  arguments arg(count, words);
  while (arg.next()) {
    if (arg.is("--")) {
      for (std::string& file : arg.rest()) s.files.push_back(std::move(file));
      break;
    }
    if (!arg.is_option()) {
      s.files.push_back(arg.word());
    } else if (arg.is("-n", "--sentences")) {
      s.options.max_sentences = parse_number(arg.word(), arg.value(), UINT32_MAX);
    } else if (arg.is("-w", "--words")) {
      s.options.max_words = parse_number(arg.word(), arg.value(), UINT32_MAX);
    } else if (arg.is("-b", "--bytes")) {
      s.options.max_bytes = parse_number(arg.word(), arg.value(), UINT32_MAX);
    } else if (arg.is("-p", "--percent")) {
      s.options.max_percent = static_cast<std::uint8_t>(parse_number(arg.word(), arg.value(), 100));
    } else if (arg.is("--preset")) {
      s.options.ranking = find_preset(arg.value());
    } else if (arg.is("--language")) {
      s.language = find_language(arg.value());
    } else if (arg.is("--memory")) {
      s.memory_bytes = parse_number(arg.word(), arg.value(), UINT32_MAX);
    } else if (arg.is("--format")) {
      s.output = find_format(arg.value());
    } else if (arg.is("--split")) {
      s.split = true;
    } else if (arg.is("--stats")) {
      s.stats = true;
    } else if (arg.is("-q", "--query")) {
      s.query = arg.value();
    } else if (arg.is("-k", "--keyphrases")) {
      s.keyphrases = parse_number(arg.word(), arg.value(), textrank::max_keyphrases);
    } else if (arg.is("-h", "--help")) {
      arg.check_all_used();
      std::fputs(usage, stdout);
      std::exit(finish(exit_done));
    } else if (arg.is("--version")) {
      arg.check_all_used();
      std::printf("condense %d.%d.%d\n", TEXTRANK_VERSION_MAJOR, TEXTRANK_VERSION_MINOR,
                  TEXTRANK_VERSION_PATCH);
      std::exit(finish(exit_done));
    } else {
      wrong_use("unknown option '" + arg.word() + "'");
    }
    arg.check_all_used();
  }
  if (s.split && s.keyphrases != 0) wrong_use("--split prints sentences only; see --keyphrases");
  if (s.split && s.output != format::text) wrong_use("--split prints text only; see --format");
  if (s.files.empty()) s.files.emplace_back("-");
  return s;
}

std::optional<std::string> read_whole(const std::string& file) {
  std::FILE* in = file == "-" ? stdin : std::fopen(file.c_str(), "rb");
  if (!in) return std::nullopt;
  std::string text;
  for (std::size_t filled = 0;;) {
    if (text.size() - filled < 65536) text.resize(text.size() + text.size() / 2 + 65536);
    const std::size_t got = std::fread(text.data() + filled, 1, text.size() - filled, in);
    filled += got;
    if (got == 0) {
      text.resize(filled);
      break;
    }
  }
  const bool failed = std::ferror(in) != 0;
  const int reason = errno;
  if (in != stdin) std::fclose(in);
  errno = reason;
  if (failed) return std::nullopt;
  return text;
}

/// The length of the white space at the start of `bytes`: ASCII, and the line ends of Unicode.
std::size_t space_length(std::string_view bytes) {
  const char c = bytes[0];
  if (c == ' ' || (c >= '\t' && c <= '\r')) return 1;
  if (bytes.substr(0, 2) == "\xC2\x85") return 2;
  const std::string_view three = bytes.substr(0, 3);
  return three == "\xE2\x80\xA8" || three == "\xE2\x80\xA9" ? 3 : 0;
}

/// Each run of white space as one space, so that a sentence is one line.
std::string fold(std::string_view sentence) {
  std::string folded;
  bool space = false;
  while (!sentence.empty()) {
    const std::size_t length = space_length(sentence);
    if (length != 0) {
      space = true;
      sentence.remove_prefix(length);
      continue;
    }
    if (space && !folded.empty()) folded += ' ';
    space = false;
    folded += sentence[0];
    sentence.remove_prefix(1);
  }
  return folded;
}

/// A JSON string; bytes that are no UTF-8 become U+FFFD, so that it is JSON whatever the text was.
std::string quote(std::string_view bytes) {
  std::string quoted = "\"";
  while (!bytes.empty()) {
    const std::size_t length = character_length(bytes);
    const char c = bytes[0];
    if (length == 0) {
      quoted += "\xEF\xBF\xBD";
    } else if (c == '"' || c == '\\') {
      quoted += '\\';
      quoted += c;
    } else if (length == 1 && (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)) {
      char escaped[8];
      std::snprintf(escaped, sizeof escaped, "\\u%04x", static_cast<unsigned>(c));
      quoted += escaped;
    } else {
      quoted += bytes.substr(0, length);
    }
    bytes.remove_prefix(length == 0 ? 1 : length);
  }
  return quoted + '"';
}

const char* name_of(textrank::status s) {
  switch (s) {
    case textrank::status::ok: return "ok";
    case textrank::status::empty: return "empty";
    case textrank::status::over_limit: return "over_limit";
    case textrank::status::out_of_memory: return "out_of_memory";
    case textrank::status::bad_option: return "bad_option";
    case textrank::status::text_too_long: return "text_too_long";
  }
  return "unknown";
}

/// The members of a JSON object.
std::string describe(const std::string& file, const textrank::summary& summary) {
  std::string line = "\"file\": " + quote(file) + ", \"status\": \"" + name_of(summary.status()) +
                     "\", \"sentences\": " + std::to_string(summary.ranked_sentences()) +
                     ", \"memory\": " + std::to_string(summary.needed_bytes()) + ", \"summary\": [";
  const char* separator = "";
  for (const textrank::sentence s : summary) {
    line += separator;
    line += "{\"rank\": " + std::to_string(s.rank) +
            ", \"position\": " + std::to_string(s.position) +
            ", \"offset\": " + std::to_string(s.offset) +
            ", \"length\": " + std::to_string(s.text.size()) +
            ", \"score\": " + std::to_string(s.score) + ", \"text\": " + quote(fold(s.text)) + "}";
    separator = ", ";
  }
  return line + "]";
}

std::string describe(const textrank::keyphrase_list& phrases) {
  std::string line = "\"keyphrases\": [";
  const char* separator = "";
  for (const textrank::keyphrase k : phrases) {
    line += separator;
    line += "{\"score\": " + std::to_string(k.score) + ", \"text\": " + quote(fold(k.text)) + "}";
    separator = ", ";
  }
  return line + "]";
}

void print_keyphrases(const textrank::keyphrase_list& phrases) {
  std::string line = "Keyphrases:";
  const char* separator = " ";
  for (const textrank::keyphrase k : phrases) {
    line += separator + fold(k.text);
    separator = "; ";
  }
  line += '\n';
  std::fwrite(line.data(), 1, line.size(), stdout);
}

void print_line(std::string_view sentence) {
  const std::string line = fold(sentence) + '\n';
  std::fwrite(line.data(), 1, line.size(), stdout);
}

/// What the page shows of a summary: copies, because the workspace is used again.
page_article describe_page(const std::string& file, const std::string& text,
                           const textrank::summary& summary, const textrank::language& language) {
  page_article page;
  page.title = file == "-" ? "Standard input" : file;
  page.source = text;
  std::uint32_t position = 0;
  for (const textrank::span span : textrank::sentences(text, language)) {
    if (position == summary.ranked_sentences()) break;
    const textrank::sentence s = summary.ranked(position++);
    page_sentence shown;
    shown.text = s.text;
    shown.rank = s.rank;
    shown.score = s.score;
    shown.ends_paragraph = span.ends_paragraph;
    for (const textrank::connection& c : summary.explain<4>(s.position))
      shown.terms.emplace_back(std::string_view(c.word));
    page.sentences.push_back(std::move(shown));
  }
  return page;
}

/// Ranks in a workspace as large as asked for, or else first in what prose needs and, should that
/// not do, in what the summary says.
class condenser {
 public:
  explicit condenser(const settings& s) : settings_(s) {}

  int condense(const std::string& file, bool with_name) {
    const std::optional<std::string> text = read_whole(file);
    if (!text) {
      std::fprintf(stderr, "condense: %s: %s\n", file.c_str(), std::strerror(errno));
      return exit_file;
    }
    if (with_name && settings_.output == format::text)
      std::printf("%s==> %s <==\n", first_ ? "" : "\n", file.c_str());
    first_ = false;
    if (settings_.split) {
      for (const textrank::span s : textrank::sentences(*text, *settings_.language))
        print_line(s.text);
      return exit_done;
    }
    return print(file, *text);
  }

 private:
  int print(const std::string& file, const std::string& text) {
    const auto start = std::chrono::steady_clock::now();
    const std::size_t cells = settings_.memory_bytes
                                  ? *settings_.memory_bytes / sizeof(std::uint32_t)
                                  : 256 + text.size() / 4;
    if (!take_room(cells)) return no_room(file);
    textrank::summary summary = summarize(text);
    if (summary.status() == textrank::status::out_of_memory && !settings_.memory_bytes) {
      if (!take_room(summary.needed_bytes() / sizeof(std::uint32_t))) return no_room(file);
      summary = summarize(text);
    }
    const std::chrono::duration<double, std::micro> taken =
        std::chrono::steady_clock::now() - start;

    const bool is_json = settings_.output == format::json;
    const bool is_html = settings_.output == format::html;
    std::string members = is_json ? describe(file, summary) : std::string();
    page_article page;
    if (is_html) page = describe_page(file, text, summary, *settings_.language);
    if (!is_json && !is_html)
      for (const textrank::sentence s : summary) print_line(s.text);
    if (settings_.stats)
      std::fprintf(
          stderr,
          "condense: %s: %zu bytes, %u sentences, %llu bytes of workspace, %.0f microseconds\n",
          file.c_str(), text.size(), summary.ranked_sentences(),
          static_cast<unsigned long long>(summary.needed_bytes()), taken.count());
    int result = check(file, summary.status(), summary.needed_bytes());
    if (settings_.keyphrases != 0) {
      // They take the workspace of the summary, which ends here.
      textrank::keyphrase_list phrases = find_keyphrases(text);
      if (phrases.status() == textrank::status::out_of_memory && !settings_.memory_bytes) {
        if (!take_room(phrases.needed_bytes() / sizeof(std::uint32_t))) return no_room(file);
        phrases = find_keyphrases(text);
      }
      if (is_json)
        members += ", " + describe(phrases);
      else if (is_html)
        for (const textrank::keyphrase k : phrases) page.keyphrases.push_back(fold(k.text));
      else if (phrases)
        print_keyphrases(phrases);
      if (result == exit_done) result = check(file, phrases.status(), phrases.needed_bytes());
    }
    if (is_json) {
      const std::string line = '{' + members + "}\n";
      std::fwrite(line.data(), 1, line.size(), stdout);
    }
    if (is_html) {
      const std::string article = html_page::article(page, ++articles_);
      std::fwrite(article.data(), 1, article.size(), stdout);
    }
    return result;
  }

  int check(const std::string& file, textrank::status status, std::uint64_t needed_bytes) const {
    if (status == textrank::status::out_of_memory) {
      std::fprintf(stderr, "condense: %s: does not fit in %zu bytes of workspace; %llu would do\n",
                   file.c_str(), *settings_.memory_bytes,
                   static_cast<unsigned long long>(needed_bytes));
      return exit_memory;
    }
    if (status == textrank::status::text_too_long) {
      std::fprintf(stderr, "condense: %s: %s\n", file.c_str(), textrank::message(status));
      return exit_file;
    }
    if (status == textrank::status::over_limit)  // said, but no failure: the best is there
      std::fprintf(stderr, "condense: %s: %s\n", file.c_str(), textrank::message(status));
    return exit_done;
  }

  bool take_room(std::size_t cells) {
    room_.reset();
    room_.reset(new (std::nothrow) std::uint32_t[cells]);
    cells_ = cells;
    return room_ != nullptr;
  }
  int no_room(const std::string& file) const {
    std::fprintf(stderr, "condense: %s: this machine has no %zu bytes for a workspace\n",
                 file.c_str(), cells_ * sizeof(std::uint32_t));
    return exit_memory;
  }

  textrank::summary summarize(const std::string& text) {
    return textrank::summarize(text, textrank::memory(room_.get(), cells_), settings_.options,
                               *settings_.language);
  }

  textrank::keyphrase_list find_keyphrases(const std::string& text) {
    const textrank::memory room(room_.get(), cells_);
    if (settings_.language == &textrank::english)
      return textrank::keyphrases(text, room, settings_.keyphrases);
    return textrank::keyphrases(text, room, settings_.keyphrases, *settings_.language);
  }

  const settings& settings_;
  std::unique_ptr<std::uint32_t[]> room_;
  std::size_t cells_ = 0;
  unsigned articles_ = 0;
  bool first_ = true;
};

}  // namespace

int main(int count, char** words) {
  settings s = parse(count, words);
  s.options.query = s.query;
  condenser tool(s);
  int result = exit_done;
  const bool is_html = s.output == format::html;
  if (is_html) std::fwrite(html_page::head.data(), 1, html_page::head.size(), stdout);
  for (const std::string& file : s.files) {
    const int done = tool.condense(file, s.files.size() > 1);
    if (done != exit_done && result != exit_file) result = done;
  }
  if (is_html) std::fwrite(html_page::foot.data(), 1, html_page::foot.size(), stdout);
  return finish(result);
}
