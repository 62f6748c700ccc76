// A text of any length in constant memory: what --stream does.
#ifndef TEXTRANK_EXAMPLES_TEXT_STREAM_HPP
#define TEXTRANK_EXAMPLES_TEXT_STREAM_HPP

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

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
  std::string_view read(std::FILE* in) {
    const auto got = system_calls::read_some(in, piece_.data(), piece_.size());
    error_ = got < 0 ? errno : 0;
    return {piece_.data(), got > 0 ? static_cast<std::size_t>(got) : 0};
  }
  int error() const { return error_; }

 private:
  static constexpr std::size_t default_bytes = 65536;

  const settings& settings_;
  textrank::language language_;  // of the text at hand; the stream looks here
  std::size_t size_;
  memory_block block_;
  std::optional<textrank::tuned_stream> stream_;
  std::array<char, 65536> piece_;
  int error_ = 0;
};

#endif  // TEXTRANK_EXAMPLES_TEXT_STREAM_HPP
