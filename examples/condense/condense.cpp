// condense - the key sentences of text files: the example that is also the tool.
// `condense --help` says what it can. Here is what it does with a text; beside this file:
//   command_line.hpp  its options                text_file.hpp  files and lines in memory
//   terminal.hpp      standard output and error  json_object.hpp  a line of --jsonl
//   json_line.hpp     --format json              kind_of_text.hpp  what is no text
//   html_page.hpp     --format html              system.hpp     the operating system
//   utf8.hpp          characters, white space    manual.cpp     manual page, completions
//   text_stream.hpp   --stream                   joined_texts.hpp  --together
//   printed_sentence.hpp  a sentence as one line
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <new>
#include <optional>
#include <string>
#include <string_view>

#include "command_line.hpp"
#include "html_page.hpp"
#include "joined_texts.hpp"
#include "json_line.hpp"
#include "json_object.hpp"
#include "kind_of_text.hpp"
#include "language_choice.hpp"
#include "system.hpp"
#include "terminal.hpp"
#include "text_file.hpp"
#include "text_stream.hpp"
#include "textrank.hpp"
#include "utf8.hpp"

namespace {

class stopwatch {
 public:
  double seconds() const {
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start_;
    return taken.count();
  }
  std::string microseconds() const {
    return std::to_string(static_cast<unsigned long long>(seconds() * 1e6)) + " microseconds";
  }

 private:
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

std::string bytes(std::uint64_t count) { return std::to_string(count) + " bytes"; }

/// What the page shows of a summary: copies, because the workspace is used again.
page_article describe_page(const std::string& file, std::string_view text,
                           const textrank::summary& summary, const chosen_language& language) {
  page_article page;
  page.file = file == "-" ? "Standard input" : file;
  page.source = text;
  page.language = language.pack == &textrank::none ? "" : language.tag;
  std::uint32_t position = 0;
  for (const textrank::split_sentence span : textrank::sentences(text, *language.pack)) {
    if (position == summary.ranked_sentences()) break;
    const textrank::sentence s = summary.ranked(position++);
    page_sentence shown;
    shown.text = s.text;
    shown.rank = s.rank;
    shown.score = s.score;
    shown.ends_paragraph = span.ends_paragraph;
    shown.is_prose = span.kind != textrank::unit_kind::other;
    const textrank::connections<4> why = summary.explain<4>(s.position);
    for (const textrank::connection& c : why) shown.terms.emplace_back(std::string_view(c.word));
    shown.name = std::string_view(why.name);
    shown.introduced_at = why.introduced_at;
    page.sentences.push_back(std::move(shown));
  }
  return page;
}

/// The workspace, and what is asked in it. Without --memory its size is guessed, so that a text is
/// scanned once: of 6,118 texts of all kinds none needed twice its size. Only what is written to
/// takes real memory. If the guess was too small, or the machine has not as much, a first answer
/// says what is needed.
class ranker {
 private:
  template <class function>
  auto ask(std::string_view text, function answer) {
    missing_bytes_ = 0;
    if (settings_.memory_bytes) {
      if (!take(*settings_.memory_bytes)) missing_bytes_ = *settings_.memory_bytes;
      return answer();
    }
    take(4096 + 2 * std::uint64_t{text.size()});
    auto found = answer();
    if (found.status() != textrank::status::out_of_memory) return found;
    const std::uint64_t needed = found.needed_bytes();
    if (take(needed)) return answer();
    missing_bytes_ = needed;
    return found;
  }

 public:
  ranker(const settings& s, language_choice& languages) : settings_(s), languages_(languages) {}

  textrank::summary summarize(std::string_view text) {
    language_ = languages_.of(text);
    return ask(text, [&] {
      return textrank::summarize(text, memory(), settings_.options, *language_.pack);
    });
  }

  /// Of the text that was summarized last. Takes the workspace of the summary, which ends here.
  textrank::keyphrase_list keyphrases(std::string_view text) {
    return ask(text, [&] {
      return textrank::keyphrases(text, memory(), settings_.keyphrases, *language_.pack,
                                  language_.fillers);
    });
  }

  /// Of the text that was summarized last.
  const chosen_language& language() const { return language_; }

  /// The workspace that the last answer wanted and this machine does not have; 0: it was there.
  std::uint64_t missing_bytes() const { return missing_bytes_; }

 private:
  /// With --memory as much as that says; else what is there may be more.
  bool take(std::uint64_t size_bytes) {
    const std::uint64_t size = size_bytes / sizeof(std::uint32_t) * sizeof(std::uint32_t);
    if (size > SIZE_MAX) return false;
    return size <= block_.size() || block_.replace(static_cast<std::size_t>(size));
  }

  textrank::memory memory() const {
    return {reinterpret_cast<std::uint32_t*>(block_.data()), block_.size() / sizeof(std::uint32_t)};
  }

  const settings& settings_;
  language_choice& languages_;
  chosen_language language_;
  memory_block block_;
  std::uint64_t missing_bytes_ = 0;
};

/// Condenses one file after the other.
class condenser {
 public:
  condenser(const settings& s, language_choice& languages, console& out)
      : settings_(s),
        languages_(languages),
        console_(out),
        ranker_(s, languages),
        object_(s.field) {
    if (s.stream) stream_.emplace(s);
  }

  /// The exit status.
  int condense_all() {
    if (settings_.together) {
      condense_together();
      return worst_;
    }
    if (stream_ && !stream_->is_there()) {
      console_.say("this machine has no " + bytes(stream_->size_bytes()) + " for a stream");
      return exit_status::no_memory;
    }
    for (std::size_t i = 0; i < settings_.files.size() && console_.is_writable(); ++i) {
      const std::string& file = settings_.files[i];
      console_.show_progress("condense: " + std::to_string(i + 1) + " of " +
                             std::to_string(settings_.files.size()) + ": " + file);
      if (file == "-" && is_terminal(stdin))
        console_.say("reading what you type; Ctrl-D on a line of its own ends it");
      if (settings_.json_lines)
        condense_lines(file);
      else if (stream_)
        condense_stream(file);
      else
        condense(file);
    }
    if (is(format::html)) {
      begin_page("Key sentences");
      console_.write(html_page::foot);
    }
    return worst_;
  }

 private:
  bool is(format f) const { return settings_.output == f; }

  void say(const std::string& file, const std::string& message) const {
    console_.say(file + ": " + message);
  }
  /// Trouble with a file counts more than the machine's memory, and that more than --memory.
  void fail(int status) {
    constexpr int order[] = {exit_status::done, exit_status::does_not_fit, exit_status::no_memory,
                             exit_status::bad_file};
    const auto place = [&](int s) { return std::find(std::begin(order), std::end(order), s); };
    if (place(status) > place(worst_)) worst_ = status;
  }
  void fail(const std::string& file, const std::string& message, int status) {
    say(file, message);
    fail(status);
  }
  void fail_to_read(const std::string& file, int error) {
    fail(file, std::strerror(error),
         error == ENOMEM ? exit_status::no_memory : exit_status::bad_file);
  }

  // -- a file is a text --

  void condense(const std::string& file) {
    const text_file source(file.c_str(), textrank::max_text_bytes);
    if (source.error() != 0) return fail_to_read(file, source.error());
    const std::string_view text = source.text();
    if (!is_readable(file, text)) return;
    if (is(format::text) && settings_.files.size() > 1) write_heading(file);
    if (settings_.split)
      split(file, text);
    else
      rank(file, source);
    if (source.is_torn()) fail_torn(file);
  }

  /// Says what the text is if it is none.
  bool is_readable(const std::string& file, std::string_view text) {
    if (is_utf_16(text)) {
      fail(file, "this is UTF-16; make it UTF-8: iconv -f UTF-16 -t UTF-8", exit_status::bad_file);
      return false;
    }
    const std::string note = kind_of_text(text).note();
    if (!note.empty()) say(file, note);
    return true;
  }

  void write_heading(std::string_view file) {
    if (!is_first_) console_.write("\n");
    console_.write_heading("==> " + std::string(file) + " <==");
    is_first_ = false;
  }

  void fail_torn(const std::string& file) {
    fail(file, "was changed while it was read", exit_status::bad_file);
  }

  void split(const std::string& file, std::string_view text) {
    const stopwatch watch;
    const printed_sentence printed(text);
    std::size_t count = 0;
    for (const textrank::split_sentence s : textrank::sentences(text, *languages_.of(text).pack)) {
      console_.write_sentence(printed, s.text);
      ++count;
    }
    if (settings_.stats)
      say(file, bytes(text.size()) + ", " + std::to_string(count) + " sentences, " +
                    watch.microseconds());
  }

  void rank(const std::string& file, const text_file& source) {
    const std::string_view text = source.text();
    const stopwatch watch;
    const textrank::summary summary = ranker_.summarize(text);
    std::string stats = bytes(text.size()) + ", " + std::to_string(summary.ranked_sentences()) +
                        " sentences, " + bytes(summary.needed_bytes()) + " of workspace, " +
                        watch.microseconds();
    if (source.is_torn()) return;
    const bool is_there = check(file, summary);
    if (!is_there && ranker_.missing_bytes() != 0) return;
    const auto find_keyphrases = [&] {
      const stopwatch phrases_watch;
      const textrank::keyphrase_list phrases = ranker_.keyphrases(text);
      stats += "; " + std::to_string(phrases.size()) + " keyphrases, " +
               bytes(phrases.needed_bytes()) + " of workspace, " + phrases_watch.microseconds();
      check(file, phrases, is_there);
      return phrases;
    };
    switch (settings_.output) {
      case format::text:
        write_text(text, summary);
        if (settings_.keyphrases != 0) write_keyphrases(find_keyphrases());
        break;
      case format::json: {
        json_line line(console_);
        line.add("file", file);
        write_members(line, summary);
        if (settings_.keyphrases != 0) line.add(find_keyphrases());
        break;
      }
      case format::html: {
        page_article page = describe_page(file, text, summary, ranker_.language());
        if (settings_.keyphrases != 0)
          for (const textrank::keyphrase k : find_keyphrases())
            page.keyphrases.push_back(as_shown(k));
        begin_page(html_page::title_of(page));
        console_.write(html_page::article(page, ++articles_));
        break;
      }
    }
    if (settings_.stats) say(file, stats);
  }

  void write_text(std::string_view text, const textrank::summary& summary) {
    const printed_sentence printed(text);
    if (!settings_.all) {
      for (const textrank::sentence s : summary) console_.write_sentence(printed, s.text);
      return;
    }
    for (std::uint32_t i = 0; i < summary.ranked_sentences(); ++i) {
      const textrank::sentence s = summary.ranked(i);
      char numbers[32];
      std::snprintf(numbers, sizeof numbers, "%5u %5lu  ", unsigned{s.score},
                    static_cast<unsigned long>(s.rank));
      console_.write_sentence(printed, s.text, numbers);
    }
  }

  void write_members(json_line& line, const textrank::summary& summary) const {
    line.add("language", ranker_.language().tag);
    line.add(summary);
    if (settings_.all) line.add_all_sentences(summary);
  }

  void write_keyphrases(const textrank::keyphrase_list& phrases) {
    if (!phrases) return;
    std::string line = "Keyphrases:";
    const char* separator = " ";
    for (const textrank::keyphrase k : phrases) {
      line += separator + as_shown(k);
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

  /// Whether there is an answer; if not, says what was in its way, but for an error that was said.
  template <class answer>
  bool check(const std::string& file, const answer& given, bool is_said = true) {
    const textrank::status status = given.status();
    if (status == textrank::status::over_limit)  // said, but no failure: the best is there
      say(file, textrank::message(status));
    if (status != textrank::status::out_of_memory) return true;
    if (ranker_.missing_bytes() != 0)
      fail(file, "this machine has no " + bytes(ranker_.missing_bytes()) + " for a workspace",
           exit_status::no_memory);
    else if (is_said)
      fail(file,
           "does not fit in " + bytes(*settings_.memory_bytes) + " of workspace; " +
               std::to_string(given.needed_bytes()) + " would do, or --stream in any memory",
           exit_status::does_not_fit);
    return false;
  }

  // -- a file of any length --

  void condense_stream(const std::string& file) {
    const open_file in(file.c_str());
    if (in.error() != 0) return fail_to_read(file, in.error());
    const stopwatch watch;
    std::string_view piece;
    const chosen_language language = read_beginning(in.get(), piece);
    if (stream_->error() != 0) return fail_to_read(file, stream_->error());
    if (!is_readable(file, piece)) return;
    stream_->begin(*language.pack);
    if (is(format::text) && settings_.files.size() > 1) write_heading(file);
    if (settings_.every != 0)
      feed_by_sentences(file, language, in.get(), piece);
    else
      while (!piece.empty() && stream_->feed(piece) == textrank::status::ok)
        piece = stream_->read(in.get());
    if (stream_->error() != 0) return fail_to_read(file, stream_->error());
    const textrank::stream_summary summary = write_stream(file, language);
    if (summary.status() == textrank::status::over_limit) say(file, summary.message());
    note_stream(file, summary);
    if (settings_.stats)
      say(file, bytes(stream_->fed().received()) + ", " +
                    std::to_string(summary.ranked_sentences()) + " sentences held, " +
                    std::to_string(stream_->fed().rounds()) + " rounds, " +
                    bytes(stream_->size_bytes()) + " of memory, " + watch.microseconds());
  }

  /// Reads as much as tells the language: 2 KB, or up to 16 KB where that is not enough. It depends on
  /// these sizes, not on how the text arrives.
  chosen_language read_beginning(std::FILE* in, std::string_view& piece) {
    stream_->forget_beginning();
    for (std::size_t least = 2048;; least *= 2) {
      piece = stream_->read_beginning(in, least);
      const chosen_language language = languages_.of(piece.substr(0, least));
      const bool is_known = language.pack != &textrank::none || !settings_.language.is_automatic;
      if (is_known || piece.size() < least || least == 16384) return language;
    }
  }

  /// With a summary after each so many of them. One is still to come: the last sentence is open.
  void feed_by_sentences(const std::string& file, const chosen_language& language, std::FILE* in,
                         std::string_view piece) {
    sentence_cutter cutter(*language.pack);
    std::uint32_t count = 0;
    for (; !piece.empty() && console_.is_writable(); piece = stream_->read(in)) {
      cutter.add(piece);
      for (std::string_view s = cutter.next(); !s.empty(); s = cutter.next()) {
        if (stream_->feed(s) != textrank::status::ok) return;
        if (++count < settings_.every) continue;
        count = 0;
        write_stream(file, language);
        if (is(format::text)) console_.write("\n");
        console_.flush();
      }
    }
    stream_->feed(cutter.rest());
  }

  textrank::stream_summary write_stream(const std::string& file, const chosen_language& language) {
    const textrank::stream_summary summary = stream_->finish();
    if (is(format::json)) {
      json_line line(console_);
      line.add("file", file);
      line.add("language", language.tag);
      line.add(summary, stream_->fed());
    } else {
      for (const textrank::stream_sentence s : summary)
        console_.write_sentence(printed_sentence(), s.text);
    }
    return summary;
  }

  /// Half of the memory is workspace, and that is what was too little.
  void note_stream(const std::string& file, const textrank::stream_summary& summary) {
    const textrank::status status = stream_->fed().status();
    if (status == textrank::status::bad_option)
      return fail(file, "a stream takes more than " + bytes(stream_->size_bytes()) + " of memory",
                  exit_status::does_not_fit);
    if (summary.status() != textrank::status::out_of_memory) return;
    const std::uint64_t needed = std::max(summary.needed_bytes(), stream_->fed().needed_bytes());
    fail(file,
         "does not fit in " + bytes(stream_->size_bytes()) + " for a stream; " +
             std::to_string(2 * needed) + " would do",
         exit_status::does_not_fit);
  }

  // -- all files are one text --

  void condense_together() {
    joined_texts all;
    std::string names;
    for (const std::string& file : settings_.files) {
      const text_file source(file.c_str(), textrank::max_text_bytes);
      if (source.error() != 0) {
        fail_to_read(file, source.error());
      } else if (source.text().size() > textrank::max_text_bytes - all.text().size()) {
        fail_to_read(file, EFBIG);
      } else if (is_readable(file, source.text())) {
        all.add(file, source.text(), *languages_.of(source.text()).pack);
        names += (names.empty() ? "" : ", ") + file;
      }
    }
    const textrank::summary summary = ranker_.summarize(all.text());
    const bool is_there = check(names, summary);
    if (!is_there && ranker_.missing_bytes() != 0) return;
    if (is(format::json))
      write_json(names, all, summary);
    else
      write_by_file(all, summary);
    if (settings_.keyphrases != 0 && !is(format::json))
      write_keyphrases(ranker_.keyphrases(all.text()));
  }

  void write_by_file(const joined_texts& all, const textrank::summary& summary) {
    const printed_sentence printed(all.text());
    std::string_view last;
    for (const textrank::sentence s : summary) {
      const joined_texts::place at = all.place_of(s.offset);
      if (at.file.data() != last.data()) write_heading(at.file);
      last = at.file;
      console_.write_sentence(printed, s.text);
    }
  }

  void write_json(const std::string& names, const joined_texts& all,
                  const textrank::summary& summary) {
    json_line line(console_);
    line.add("file", names);
    line.add("language", ranker_.language().tag);
    line.begin_summary(summary);
    for (const textrank::sentence s : summary) {
      const joined_texts::place at = all.place_of(s.offset);
      line.add_sentence(at.file, at.offset, s);
    }
    line.end_summary();
    if (settings_.keyphrases != 0) line.add(ranker_.keyphrases(all.text()));
  }

  // -- a line is a text --

  void condense_lines(const std::string& file) {
    const open_file in(file.c_str());
    if (in.error() != 0) return fail_to_read(file, in.error());
    line_reader lines(in.get());
    const stopwatch watch;
    std::uint64_t count = 0, bad = 0, text_bytes = 0;
    for (std::string_view line; console_.is_writable() && lines.next(line);) {
      if (++count == 1 && line.substr(0, 3) == "\xEF\xBB\xBF") line.remove_prefix(3);
      if (object_.parse(line)) {
        text_bytes += object_.text().size();
        condense_object(file);
      } else {
        ++bad;
        write_bad_line(file, count);
      }
    }
    if (lines.error() != 0) return fail_to_read(file, lines.error());
    if (bad != 0)
      fail(file,
           std::to_string(bad) + " of " + std::to_string(count) + " lines " +
               (bad == 1 ? "is" : "are") + " not as --jsonl wants them",
           exit_status::bad_file);
    if (settings_.stats) say(file, line_statistics(count, text_bytes, watch.seconds()));
  }

  void condense_object(const std::string& file) {
    const std::string& text = object_.text();
    if (stream_) return condense_streamed_object(file, text);
    const textrank::summary summary = ranker_.summarize(text);
    json_line line(console_);
    begin_line(line);
    line.add("file", file);
    write_members(line, summary);
    note(summary.status());
    if (settings_.keyphrases == 0) return;
    const textrank::keyphrase_list phrases = ranker_.keyphrases(text);
    line.add(phrases);
    note(phrases.status());
  }

  void condense_streamed_object(const std::string& file, std::string_view text) {
    const chosen_language language = languages_.of(text);
    stream_->begin(*language.pack);
    const textrank::status fed = stream_->feed(text);
    const textrank::stream_summary summary = stream_->finish();
    json_line line(console_);
    begin_line(line);
    line.add("file", file);
    line.add("language", language.tag);
    line.add(summary, stream_->fed());
    if (fed != textrank::status::ok || summary.status() == textrank::status::out_of_memory)
      fail(exit_status::does_not_fit);
  }

  void write_bad_line(const std::string& file, std::uint64_t number) {
    json_line line(console_);
    begin_line(line);
    if (settings_.files.size() > 1) line.add("file", file);
    line.add("line", number);
    line.add("status", "bad_json");
    line.add("message", object_.problem());
  }

  void begin_line(json_line& line) const {
    if (!object_.id().empty()) line.add_json("id", object_.id());
  }

  /// What a line of JSON says itself counts for the exit status as well.
  void note(textrank::status status) {
    if (status == textrank::status::out_of_memory)
      fail(ranker_.missing_bytes() != 0 ? exit_status::no_memory : exit_status::does_not_fit);
  }

  static std::string line_statistics(std::uint64_t count, std::uint64_t text_bytes,
                                     double seconds) {
    const double rate = seconds > 0 ? 1 / seconds : 0;
    const auto whole = [](double number) {
      return std::to_string(static_cast<unsigned long long>(number));
    };
    return std::to_string(count) + " lines, " + bytes(text_bytes) + " of text, " +
           whole(seconds * 1e6) + " microseconds, " + whole(static_cast<double>(count) * rate) +
           " lines and " + whole(static_cast<double>(text_bytes) * rate) + " bytes a second";
  }

  const settings& settings_;
  language_choice& languages_;
  console& console_;
  ranker ranker_;
  std::optional<text_stream> stream_;
  json_object object_;
  int worst_ = exit_status::done;
  unsigned articles_ = 0;
  bool is_first_ = true;
  bool has_page_ = false;
};

std::string version() {
  return "condense " + std::to_string(TEXTRANK_VERSION_MAJOR) + '.' +
         std::to_string(TEXTRANK_VERSION_MINOR) + '.' + std::to_string(TEXTRANK_VERSION_PATCH) +
         '\n';
}

/// `new` calls this instead of throwing. What was written so far is given out.
[[noreturn]] void end_without_memory() {
  std::fflush(stdout);
  std::fputs("condense: this machine has not enough memory\n", stderr);
  std::_Exit(exit_status::no_memory);
}

}  // namespace

int main(int count, char** words) {
  std::set_new_handler(end_without_memory);
  system_calls::make_binary();
  console out("condense");
  settings s = command_line_parser(count, words).parse();
  if (!s.problem.empty()) {
    out.say(s.problem + "; see condense --help");
    return exit_status::wrong_use;
  }
  int result = exit_status::done;
  switch (s.wanted) {
    case request::help: out.write(help()); break;
    case request::help_all: out.write(help_on_all()); break;
    case request::version: out.write(version()); break;
    case request::languages: out.write(list_of_languages()); break;
    case request::condense: {
      s.options.query = s.query;
      language_choice languages(s.language);
      const std::string problem = languages.load();
      if (!problem.empty()) {
        out.say(problem);
        return exit_status::bad_file;
      }
      result = condenser(s, languages, out).condense_all();
      break;
    }
  }
  return out.finish() ? result : exit_status::bad_file;
}
