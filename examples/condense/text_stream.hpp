// A text of any length in constant memory: what --stream does.
#ifndef TEXTRANK_EXAMPLES_TEXT_STREAM_HPP
#define TEXTRANK_EXAMPLES_TEXT_STREAM_HPP

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "command_line.hpp"
#include "system.hpp"
#include "text_file.hpp"
#include "textrank.hpp"

/// One stream after the other in the same memory: --memory is all that it takes, besides 64 KB that a
/// file is read into.
class text_stream {
 public:
  explicit text_stream(const settings& s)
      : settings_(s), size_(s.memory_bytes.value_or(default_bytes) / 8 * 8) {
    if (!block_.replace(std::max(size_, std::size_t{8}))) return;
    // Cells first: what malloc gives is aligned for them.
    const std::size_t cells = size_ / 2 / sizeof(std::uint32_t);
    stream_.emplace(
        textrank::stream_memory{block_.data() + size_ / 2,
                                size_ / 2,
                                {reinterpret_cast<std::uint32_t*>(block_.data()), cells}},
        language_, s.options);
  }

  /// Before each file.
  void forget_beginning() { beginning_ = 0; }

  /// Whether this machine has so much memory.
  bool is_there() const { return stream_.has_value(); }
  std::size_t size_bytes() const { return size_; }
  const textrank::tuned_stream& fed() const { return *stream_; }

  void begin(const textrank::language& language) {
    language_ = language;
    stream_->clear();
  }
  textrank::status feed(std::string_view piece) { return stream_->feed(piece); }
  textrank::stream_summary finish() { return stream_->finish(settings_.options); }

  /// The next piece of a file, as soon as there is one; empty at its end, or if it cannot be read.
  std::string_view read(std::FILE* in) { return {piece_.data(), read_behind(in, 0)}; }

  /// Goes on with the first piece, however slowly it comes, until it has `least` bytes or the file
  /// ends; more may be there.
  std::string_view read_beginning(std::FILE* in, std::size_t least) {
    while (beginning_ < least) {
      const std::size_t got = read_behind(in, beginning_);
      if (got == 0) break;
      beginning_ += got;
    }
    return {piece_.data(), error_ == 0 ? beginning_ : 0};
  }
  int error() const { return error_; }

 private:
  static constexpr std::size_t default_bytes = 65536;

  std::size_t read_behind(std::FILE* in, std::size_t size) {
    const auto got = system_calls::read_some(in, piece_.data() + size, piece_.size() - size);
    error_ = got < 0 ? errno : 0;
    return got > 0 ? static_cast<std::size_t>(got) : 0;
  }

  const settings& settings_;
  textrank::language language_;  // of the text at hand; the stream looks here
  std::size_t size_;
  memory_block block_;
  std::optional<textrank::tuned_stream> stream_;
  std::array<char, 65536> piece_;
  std::size_t beginning_ = 0;  // bytes of the first piece so far
  int error_ = 0;
};

/// Cuts a text into its sentences while it arrives, the same ones however it was cut into pieces. Where
/// a line ends, what came so far is cut, and all sentences but the last have ended. Text without any
/// end is cut after some bytes.
class sentence_cutter {
 public:
  explicit sentence_cutter(const textrank::language& language) : language_(language) {}

  void add(std::string_view piece) { text_ += piece; }

  /// The next sentence that has ended, with all up to the one behind it; empty: none has yet. Valid
  /// until more is added.
  std::string_view next() {
    while (ends_.empty()) {
      const std::size_t end = next_look();
      if (end == std::string::npos) {
        text_.erase(0, begin_);
        begin_ = 0;
        return {};
      }
      look(end);
    }
    return take(ends_.back());
  }

  /// What is left at the end of the text.
  std::string_view rest() { return take(text_.size()); }

 private:
  static constexpr std::size_t most_bytes = 4096;

  /// Behind the line whose end is looked at next. What did not end is looked at again when a quarter
  /// more is there, so that many short lines take no more than linear time.
  std::size_t next_look() const {
    const std::size_t from = begin_ + looked_at_ + looked_at_ / 4;
    const std::size_t line_end = from < text_.size() ? text_.find('\n', from) : std::string::npos;
    const std::size_t most = begin_ + most_bytes;
    if (text_.size() < most) return line_end == std::string::npos ? line_end : line_end + 1;
    return std::min(line_end == std::string::npos ? most : line_end + 1, most);
  }

  void look(std::size_t end) {
    const std::string_view seen = std::string_view(text_).substr(begin_, end - begin_);
    for (const textrank::split_sentence s : textrank::sentences(seen, language_))
      if (ends_.empty() || s.offset != 0) ends_.push_back(begin_ + s.offset);
    if (!ends_.empty()) ends_.erase(ends_.begin());  // where the first one begins
    if (ends_.empty() && seen.size() >= most_bytes) ends_.push_back(end);
    std::reverse(ends_.begin(), ends_.end());
    looked_at_ = ends_.empty() ? seen.size() : 0;
  }

  std::string_view take(std::size_t end) {
    const std::string_view taken = std::string_view(text_).substr(begin_, end - begin_);
    begin_ = end;
    if (!ends_.empty()) ends_.pop_back();
    return taken;
  }

  const textrank::language& language_;
  std::string text_;
  std::size_t begin_ = 0;          // of what was not taken yet
  std::size_t looked_at_ = 0;      // bytes from there without an end
  std::vector<std::size_t> ends_;  // of sentences, the next one last
};

#endif  // TEXTRANK_EXAMPLES_TEXT_STREAM_HPP
