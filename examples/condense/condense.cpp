// condense - the key sentences of text files: the example that is also the tool.
// `condense --help` says what it can. Here is what it does with a text; beside this file:
//   command_line.hpp  its options              json_line.hpp  --format json
//   text_file.hpp     reading files            html_page.hpp  --format html
//   terminal.hpp      output for a person      utf8.hpp       characters and white space
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <memory>
#include <new>
#include <string>
#include <string_view>

#include "command_line.hpp"
#include "html_page.hpp"
#include "json_line.hpp"
#include "terminal.hpp"
#include "text_file.hpp"
#include "textrank.hpp"
#include "utf8.hpp"

namespace {

constexpr int exit_done = 0;
constexpr int exit_wrong_use = 1;
constexpr int exit_file = 2;
constexpr int exit_memory = 3;

class stopwatch {
 public:
  std::string microseconds() const {
    const std::chrono::duration<double, std::micro> taken =
        std::chrono::steady_clock::now() - start_;
    return std::to_string(static_cast<unsigned long long>(taken.count())) + " microseconds";
  }

 private:
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

std::string bytes(std::uint64_t count) { return std::to_string(count) + " bytes"; }

bool is_utf_16(std::string_view text) {
  return text.substr(0, 2) == "\xFF\xFE" || text.substr(0, 2) == "\xFE\xFF";
}

/// What the page shows of a summary: copies, because the workspace is used again.
page_article describe_page(const std::string& file, std::string_view text,
                           const textrank::summary& summary, const textrank::language& language) {
  page_article page;
  page.file = file == "-" ? "Standard input" : file;
  page.source = text;
  page.language = &language == &textrank::english ? "en" : "";
  std::uint32_t position = 0;
  for (const textrank::split_sentence span : textrank::sentences(text, language)) {
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

/// Condenses one file after the other, in one workspace that grows as needed, or in one of the size
/// that was asked for.
class condenser {
 public:
  condenser(const settings& s, console& out) : settings_(s), console_(out) {}

  /// The exit status.
  int condense_all() {
    int result = exit_done;
    for (std::size_t i = 0; i < settings_.files.size() && console_.is_writable(); ++i) {
      const std::string& file = settings_.files[i];
      console_.show_progress("condense: " + std::to_string(i + 1) + " of " +
                             std::to_string(settings_.files.size()) + ": " + file);
      const int done = condense(file);
      if (done != exit_done && result != exit_file) result = done;
    }
    if (is(format::html)) {
      begin_page("Key sentences");
      console_.write(html_page::foot);
    }
    return result;
  }

 private:
  bool is(format f) const { return settings_.output == f; }

  int say(const std::string& file, const std::string& message, int result) const {
    console_.say(file + ": " + message);
    return result;
  }

  int condense(const std::string& file) {
    if (file == "-" && is_terminal(stdin))
      console_.say("reading what you type; Ctrl-D on a line of its own ends it");
    const text_file source(file.c_str(), textrank::max_text_bytes);
    if (source.error() != 0) return say(file, std::strerror(source.error()), exit_file);
    const std::string_view text = source.text();
    if (is_utf_16(text))
      return say(file, "this is UTF-16; make it UTF-8: iconv -f UTF-16 -t UTF-8", exit_file);
    const std::size_t nul = text.find('\0');
    if (nul != std::string_view::npos)
      say(file, "may be no text: byte " + std::to_string(nul) + " is NUL; taken as it is",
          exit_done);
    if (is(format::text) && settings_.files.size() > 1) {
      if (!is_first_) console_.write("\n");
      console_.write_heading("==> " + file + " <==");
    }
    is_first_ = false;
    return settings_.split ? split(file, text) : rank(file, text);
  }

  int split(const std::string& file, std::string_view text) {
    const stopwatch watch;
    std::size_t count = 0;
    for (const textrank::split_sentence s : textrank::sentences(text, *settings_.language)) {
      console_.write_line(fold(s.text));
      ++count;
    }
    if (settings_.stats)
      say(file,
          bytes(text.size()) + ", " + std::to_string(count) + " sentences, " + watch.microseconds(),
          exit_done);
    return exit_done;
  }

  int rank(const std::string& file, std::string_view text) {
    const stopwatch watch;
    if (!take_room(settings_.memory_bytes.value_or(1024 + text.size()))) return no_room(file);
    textrank::summary summary = summarize(text);
    if (needs_more(summary)) {
      if (!take_room(summary.needed_bytes())) return no_room(file);
      summary = summarize(text);
    }
    std::string stats = bytes(text.size()) + ", " + std::to_string(summary.ranked_sentences()) +
                        " sentences, " + bytes(summary.needed_bytes()) + " of workspace, " +
                        watch.microseconds();
    std::string members;
    page_article page;
    switch (settings_.output) {
      case format::text:
        for (const textrank::sentence s : summary) console_.write_line(fold(s.text));
        break;
      case format::json: members = json_line::members(file, summary); break;
      case format::html: page = describe_page(file, text, summary, *settings_.language); break;
    }
    int result = check(file, summary);

    if (settings_.keyphrases != 0) {
      // They take the workspace of the summary, which ends here.
      const stopwatch phrases_watch;
      textrank::keyphrase_list phrases = find_keyphrases(text);
      if (needs_more(phrases)) {
        if (take_room(phrases.needed_bytes()))
          phrases = find_keyphrases(text);
        else
          result = no_room(file);
      }
      stats += "; " + std::to_string(phrases.size()) + " keyphrases, " +
               bytes(phrases.needed_bytes()) + " of workspace, " + phrases_watch.microseconds();
      switch (settings_.output) {
        case format::text: write_keyphrases(phrases); break;
        case format::json: members += ", " + json_line::members(phrases); break;
        case format::html:
          for (const textrank::keyphrase k : phrases) page.keyphrases.push_back(fold(k.text));
          break;
      }
      if (result == exit_done) result = check(file, phrases);
    }
    if (is(format::json)) console_.write('{' + members + "}\n");
    if (is(format::html)) {
      begin_page(html_page::title_of(page));
      console_.write(html_page::article(page, ++articles_));
    }
    if (settings_.stats) say(file, stats, exit_done);
    return result;
  }

  void write_keyphrases(const textrank::keyphrase_list& phrases) {
    if (!phrases) return;
    std::string line = "Keyphrases:";
    const char* separator = " ";
    for (const textrank::keyphrase k : phrases) {
      line += separator + fold(k.text);
      separator = "; ";
    }
    console_.write_line(line);
  }

  /// The page bears the name of its article if there is only one.
  void begin_page(const std::string& title) {
    if (!has_page_)
      console_.write(html_page::head(settings_.files.size() == 1 ? title : "Key sentences"));
    has_page_ = true;
  }

  template <class answer>
  int check(const std::string& file, const answer& given) const {
    const textrank::status status = given.status();
    if (status == textrank::status::out_of_memory)
      return say(file,
                 "does not fit in " + bytes(*settings_.memory_bytes) + " of workspace; " +
                     std::to_string(given.needed_bytes()) + " would do",
                 exit_memory);
    if (status == textrank::status::over_limit)  // said, but no failure: the best is there
      return say(file, textrank::message(status), exit_done);
    return exit_done;
  }

  template <class answer>
  bool needs_more(const answer& given) const {
    return given.status() == textrank::status::out_of_memory && !settings_.memory_bytes;
  }

  bool take_room(std::uint64_t size_bytes) {
    const std::uint64_t cells = size_bytes / sizeof(std::uint32_t);
    if (cells <= cells_) return true;
    room_.reset();
    room_.reset(new (std::nothrow) std::uint32_t[static_cast<std::size_t>(cells)]);
    cells_ = static_cast<std::size_t>(cells);
    return room_ != nullptr;
  }
  int no_room(const std::string& file) {
    const std::size_t wanted = cells_ * sizeof(std::uint32_t);
    cells_ = 0;
    return say(file, "this machine has no " + bytes(wanted) + " for a workspace", exit_memory);
  }

  textrank::summary summarize(std::string_view text) {
    return textrank::summarize(text, textrank::memory(room_.get(), cells_), settings_.options,
                               *settings_.language);
  }

  textrank::keyphrase_list find_keyphrases(std::string_view text) {
    const textrank::memory room(room_.get(), cells_);
    if (settings_.language == &textrank::english)
      return textrank::keyphrases(text, room, settings_.keyphrases);
    return textrank::keyphrases(text, room, settings_.keyphrases, *settings_.language);
  }

  const settings& settings_;
  console& console_;
  std::unique_ptr<std::uint32_t[]> room_;
  std::size_t cells_ = 0;
  unsigned articles_ = 0;
  bool is_first_ = true;
  bool has_page_ = false;
};

std::string version() {
  return "condense " + std::to_string(TEXTRANK_VERSION_MAJOR) + '.' +
         std::to_string(TEXTRANK_VERSION_MINOR) + '.' + std::to_string(TEXTRANK_VERSION_PATCH) +
         '\n';
}

}  // namespace

int main(int count, char** words) {
  console out("condense");
  settings s = command_line_parser(count, words).parse();
  if (!s.problem.empty()) {
    out.say(s.problem + "; see condense --help");
    return exit_wrong_use;
  }
  int result = exit_done;
  switch (s.wanted) {
    case request::help: out.write(help()); break;
    case request::version: out.write(version()); break;
    case request::condense:
      s.options.query = s.query;
      result = condenser(s, out).condense_all();
      break;
  }
  return out.finish() ? result : exit_file;
}
