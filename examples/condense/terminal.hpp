// What a program owes the person at a terminal: lines as wide as the window, no colour where none
// is wanted, text that cannot steer the terminal, and a line of progress that leaves no trace.
// Where output goes to a file or a pipe, none of this happens.
#ifndef TEXTRANK_EXAMPLES_TERMINAL_HPP
#define TEXTRANK_EXAMPLES_TERMINAL_HPP

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <clocale>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>

#include "printed_sentence.hpp"
#include "system.hpp"
#include "utf8.hpp"

#if __has_include(<sys/ioctl.h>)
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>
#endif

// ---- what is there ------------------------------------------------------------------------------

/// What a stream is connected to.
struct terminal {
  std::size_t columns = 0;   ///< 0: no terminal
  bool has_escapes = false;  ///< it understands the sequences that begin with Escape
  bool has_colour = false;   ///< and the person wants them for colour: see https://no-color.org

  explicit operator bool() const { return columns != 0; }
};

inline std::string_view environment(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

inline bool is_terminal(std::FILE* stream) {
#if __has_include(<sys/ioctl.h>)
  return isatty(fileno(stream)) != 0;
#else
  static_cast<void>(stream);
  return false;
#endif
}

/// COLUMNS, else what the terminal says, else what terminals had.
inline std::size_t columns_of(std::FILE* stream) {
  const long wanted = std::strtol(environment("COLUMNS").data(), nullptr, 10);
  if (wanted > 0) return static_cast<std::size_t>(wanted);
#if __has_include(<sys/ioctl.h>)
  winsize size{};
  if (ioctl(fileno(stream), TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
#else
  static_cast<void>(stream);
#endif
  return 80;
}

inline terminal terminal_of(std::FILE* stream) {
  terminal found;
  if (!is_terminal(stream)) return found;
  found.columns = columns_of(stream);
  found.has_escapes = !environment("TERM").empty() && environment("TERM") != "dumb";
  found.has_colour = found.has_escapes && environment("NO_COLOR").empty();
  return found;
}

// ---- what a terminal may be sent ----------------------------------------------------------------

/// The text without anything that steers a terminal or deceives its reader: `^[` for Escape and its
/// like, `<9B>` for a byte that is no character and for the control characters above ASCII,
/// `<U+202E>` for what turns or hides other characters.
inline std::string harmless(std::string_view text) {
  std::string shown;
  while (!text.empty()) {
    const std::size_t length = character_length(text);
    const std::string_view character = text.substr(0, std::max<std::size_t>(length, 1));
    const auto byte = static_cast<unsigned char>(character.back());
    char code[16];
    if (length == 0 || (length == 2 && is_control(code_point(character)))) {
      std::snprintf(code, sizeof code, "<%02X>", static_cast<unsigned>(byte));
      shown += code;
    } else if (length > 1 && is_invisible(code_point(character))) {
      std::snprintf(code, sizeof code, "<U+%04X>", static_cast<unsigned>(code_point(character)));
      shown += code;
    } else if (length == 1 && is_control(byte)) {
      shown += {'^', static_cast<char>(byte ^ 0x40)};
    } else {
      shown += character;
    }
    text.remove_prefix(character.size());
  }
  return shown;
}

/// How many columns a character takes: 2 in East Asia, 0 for a mark over the one before. The C
/// library knows.
inline std::size_t columns_of(char32_t character) {
#if __has_include(<sys/ioctl.h>)
  static const bool knows =
      std::setlocale(LC_CTYPE, "C.UTF-8") || std::setlocale(LC_CTYPE, "en_US.UTF-8");
  const int columns = knows ? wcwidth(static_cast<wchar_t>(character)) : 1;
  return columns < 0 ? 1 : static_cast<std::size_t>(columns);
#else
  static_cast<void>(character);
  return 1;
#endif
}

// ---- lines --------------------------------------------------------------------------------------

/// A part of a line that stays in one piece.
struct piece {
  std::size_t bytes = 0;
  std::size_t columns = 0;
};

/// The piece at the start of harmless text that does not begin with a space: up to a space, or one
/// wide character with the marks that must not stand alone at the end or the start of a line.
inline piece first_piece(std::string_view text) {
  constexpr std::u32string_view openers = U"([{“‘（「『【〈《〔［｛";
  constexpr std::u32string_view closers = U".,:;!?)]}”’、。，．：；！？）」』】〉》〕］｝々ー…";
  constexpr char32_t joiner = U'\u200D';
  piece first;
  std::size_t columns_before = 0;
  char32_t before = 0;
  while (first.bytes < text.size() && text[first.bytes] != ' ') {
    const std::string_view rest = text.substr(first.bytes);
    const std::size_t length = character_length(rest);
    const char32_t character = code_point(rest.substr(0, length));
    const std::size_t columns = columns_of(character);
    const bool may_break = columns == 2 || (columns_before == 2 && columns != 0);
    if (first.bytes != 0 && may_break && before != joiner &&
        openers.find(before) == std::u32string_view::npos &&
        closers.find(character) == std::u32string_view::npos)
      break;
    first.bytes += length;
    first.columns += columns;
    before = character;
    if (columns != 0) columns_before = columns;
  }
  return first;
}

/// Harmless text in lines of at most `columns`, all but the first indented. A word that is longer
/// than a line stays whole, so that an address can still be picked up.
inline std::string wrap(std::string_view text, std::size_t columns) {
  const std::string_view indent = columns > 20 ? "  " : "";
  std::string lines;
  std::size_t at = 0;
  bool is_first = true;
  while (!text.empty()) {
    const std::size_t spaces = std::min(text.find_first_not_of(' '), text.size());
    const piece next = first_piece(text.substr(spaces));
    if (!is_first && at + spaces + next.columns > columns) {
      lines += '\n';
      lines += indent;
      at = indent.size();
    } else {
      lines.append(spaces, ' ');
      at += spaces;
    }
    lines += text.substr(spaces, next.bytes);
    at += next.columns;
    is_first = false;
    text.remove_prefix(spaces + next.bytes);
  }
  return lines + '\n';
}

/// As much of harmless text as fits, with three dots where something is missing.
inline std::string clip(std::string_view text, std::size_t columns) {
  std::string fits;
  std::size_t at = 0;
  std::size_t room_for_dots = 0;  // the length of what fits together with the dots
  while (!text.empty()) {
    const std::string_view character = text.substr(0, character_length(text));
    at += columns_of(code_point(character));
    if (at > columns) return fits.substr(0, room_for_dots) + "...";
    fits += character;
    if (at + 3 <= columns) room_for_dots = fits.size();
    text.remove_prefix(character.size());
  }
  return fits;
}

// ---- the two streams ----------------------------------------------------------------------------

/// Standard output and standard error of a program, which may be the same terminal.
class console {
 public:
  explicit console(const char* program) : program_(program) {}

  const terminal& output() const { return output_; }

  /// To standard output, as it is.
  void write(std::string_view text) {
    if (output_) erase_progress();
    errno = 0;
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size()) fail(errno);
  }
  /// To standard output as a line; on a terminal wrapped and harmless.
  void write_line(std::string_view text) {
    if (output_) return write(wrap(harmless(text), output_.columns));
    write(text);
    write("\n");
  }
  /// A sentence as a line, with something before it. A very long sentence is not copied.
  void write_sentence(const printed_sentence& printed, std::string_view sentence,
                      std::string_view before = {}) {
    if (output_) return write_line(std::string(before) + printed.line_of(sentence));
    write(before);
    printed.for_each_part(sentence, [this](std::string_view part) { write(part); });
    write("\n");
  }

  /// A part of a line that nobody else's output may tear, see `end_record`.
  void add_to_record(std::string_view text) {
    record_ += text;
    if (record_.size() < most_record_bytes) return;
    if (!record_lock_) record_lock_.emplace();
    write_record();
  }
  /// Ends the line, and writes it at once: all of it, in one call unless it is very long.
  void end_record() {
    record_ += '\n';
    if (!record_lock_ && !output_) record_lock_.emplace();
    write_record();
    record_lock_.reset();
  }

  /// The same, to stand out.
  void write_heading(std::string_view text) {
    if (!output_.has_colour) return write_line(text);
    std::string lines = wrap(harmless(text), output_.columns);
    lines.pop_back();
    write("\x1b[1m" + lines + "\x1b[0m\n");
  }

  /// A message on standard error, in one line.
  void say(std::string_view message) {
    erase_progress();
    const std::string line = std::string(program_) + ": " + harmless(message) + '\n';
    std::fwrite(line.data(), 1, line.size(), stderr);
  }

  /// Where a long run has come to, on standard error if that is a terminal. Short runs show none.
  /// It stands until something else is shown.
  void show_progress(std::string_view message) {
    using namespace std::chrono_literals;
    const auto now = std::chrono::steady_clock::now();
    if (!errors_.has_escapes || now - started_ < 500ms || now - shown_ < 100ms) return;
    erase_progress();
    const std::string line = clip(harmless(message), errors_.columns - 1);
    std::fwrite(line.data(), 1, line.size(), stderr);
    shown_ = now;
    has_progress_ = true;
  }

  /// Whether standard output took everything that it was given so far.
  bool is_writable() const { return failure_ == 0; }

  /// Gives out what is still held back.
  void flush() {
    errno = 0;
    if (std::fflush(stdout) != 0) fail(errno);
  }
  /// The same at the end; if something was lost, says why.
  bool finish() {
    erase_progress();
    flush();
    if (failure_ != 0) say(std::string("standard output: ") + std::strerror(failure_));
    return failure_ == 0;
  }

 private:
  void erase_progress() {
    if (has_progress_) std::fputs("\r\x1b[K", stderr);
    has_progress_ = false;
  }
  void fail(int error) {
    if (failure_ == 0) failure_ = error != 0 ? error : EIO;
  }

  static constexpr std::size_t most_record_bytes = std::size_t{1} << 20;

  void write_record() {
    if (output_) erase_progress();
    flush();
    if (failure_ == 0) {
      const int error = system_calls::write_all(record_);
      if (error != 0) fail(error);
    }
    record_.clear();
  }

  const char* program_;
  terminal output_ = terminal_of(stdout);
  terminal errors_ = terminal_of(stderr);
  std::chrono::steady_clock::time_point started_ = std::chrono::steady_clock::now();
  std::chrono::steady_clock::time_point shown_{};
  bool has_progress_ = false;
  int failure_ = 0;
  std::string record_;
  std::optional<system_calls::output_lock> record_lock_;
};

#endif  // TEXTRANK_EXAMPLES_TERMINAL_HPP
