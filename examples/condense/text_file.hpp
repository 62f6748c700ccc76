// A whole file in memory, or the reason why not.
#ifndef TEXTRANK_EXAMPLES_TEXT_FILE_HPP
#define TEXTRANK_EXAMPLES_TEXT_FILE_HPP

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>

#include "system.hpp"

/// An open file; `-` is standard input, which stays open.
class open_file {
 public:
  explicit open_file(const char* name)
      : file_(std::strcmp(name, "-") == 0 ? stdin : std::fopen(name, "rb")),
        error_(file_ != nullptr ? 0 : errno) {}
  ~open_file() {
    if (file_ != nullptr && file_ != stdin) std::fclose(file_);
  }
  open_file(const open_file&) = delete;
  open_file& operator=(const open_file&) = delete;

  std::FILE* get() const { return file_; }
  int error() const { return error_; }

 private:
  std::FILE* file_;
  int error_;
};

/// Memory from malloc: it grows without being written to, and says when there is no more.
class memory_block {
 public:
  memory_block() = default;
  ~memory_block() { std::free(bytes_); }
  memory_block(const memory_block&) = delete;
  memory_block& operator=(const memory_block&) = delete;

  char* data() const { return static_cast<char*>(bytes_); }
  std::size_t size() const { return size_; }

  /// Keeps what is there.
  bool grow(std::size_t size) {
    void* const larger = std::realloc(bytes_, size);
    if (larger == nullptr) return false;
    bytes_ = larger;
    size_ = size;
    return true;
  }
  /// Keeps nothing, so that there is room for it; empty if there is no more memory.
  bool replace(std::size_t size) {
    std::free(bytes_);
    bytes_ = std::malloc(size);
    size_ = bytes_ != nullptr ? size : 0;
    return bytes_ != nullptr;
  }

 private:
  void* bytes_ = nullptr;
  std::size_t size_ = 0;
};

/// The bytes of a file of at most `most_bytes`: mapped if it is a regular file, so that a large one
/// is in memory once, and only as far as it is looked at; else read.
class text_file {
 public:
  text_file(const char* name, std::size_t most_bytes) : file_(name), error_(file_.error()) {
    if (error_ != 0) return;
    before_ = system_calls::state_of(file_.get());
    const std::size_t begin = before_.size != 0 ? system_calls::position(file_.get()) : 0;
    expected_ = before_.size > begin ? before_.size - begin : 0;
    if (expected_ > most_bytes) {
      error_ = EFBIG;
    } else if (expected_ != 0 && begin == 0 && mapping_.open(file_.get(), expected_)) {
      text_ = mapping_.text();
    } else {
      error_ = read(most_bytes);
      text_ = {block_.data(), size_};
      is_short_ = error_ == 0 && size_ < expected_;
    }
  }

  /// 0, or what `std::strerror` explains.
  int error() const { return error_; }
  std::string_view text() const { return text_; }

  /// Whether the file was written to while it was read: then the text is not what anybody wrote. A
  /// file that only became longer is fine as far as it was there.
  bool is_torn() const {
    if (expected_ == 0) return false;
    const system_calls::file_state now = system_calls::state_of(file_.get());
    return is_short_ || mapping_.is_torn() || now.size < before_.size ||
           (now.size == before_.size && now.changed != before_.changed);
  }

 private:
  static constexpr std::size_t first_size = 65536;

  int read(std::size_t most_bytes) {
    for (;;) {
      if (size_ == block_.size() &&
          !block_.grow(std::max({size_ + size_ / 2, expected_ + 1, first_size})))
        return ENOMEM;
      const auto got =
          system_calls::read_some(file_.get(), block_.data() + size_, block_.size() - size_);
      if (got < 0) return errno;
      if (got == 0) return 0;
      size_ += static_cast<std::size_t>(got);
      if (size_ > most_bytes) return EFBIG;
    }
  }

  open_file file_;
  int error_;
  system_calls::file_state before_;
  std::size_t expected_ = 0;  // bytes that the file says it has; 0: it does not say
  system_calls::mapping mapping_;
  memory_block block_;
  std::size_t size_ = 0;
  bool is_short_ = false;
  std::string_view text_;
};

/// The lines of a file one by one, each as soon as it is there. Memory is that of the longest line.
class line_reader {
 public:
  explicit line_reader(std::FILE* file) : file_(file) {}

  /// The next line without its LF, until the next call; false at the end of the file or at an error.
  bool next(std::string_view& line) {
    std::size_t searched = begin_;
    for (;;) {
      if (searched < end_) {
        const void* const found = std::memchr(block_.data() + searched, '\n', end_ - searched);
        if (found != nullptr) {
          const std::size_t at =
              static_cast<std::size_t>(static_cast<const char*>(found) - block_.data());
          line = {block_.data() + begin_, at - begin_};
          begin_ = at + 1;
          return true;
        }
      }
      searched = end_;
      if (!fill(searched)) {
        line = {block_.data() + begin_, end_ - begin_};
        begin_ = end_;
        return error_ == 0 && !line.empty();
      }
    }
  }

  /// 0, or what `std::strerror` explains.
  int error() const { return error_; }

 private:
  static constexpr std::size_t first_size = 262144;

  /// Reads more; what is kept moves to the front first. `searched` moves with it.
  bool fill(std::size_t& searched) {
    if (is_at_end_) return false;
    if (begin_ != 0) {
      std::memmove(block_.data(), block_.data() + begin_, end_ - begin_);
      searched -= begin_;
      end_ -= begin_;
      begin_ = 0;
    }
    if (end_ == block_.size() && !block_.grow(std::max(2 * block_.size(), first_size))) {
      error_ = ENOMEM;
      return false;
    }
    const auto got = system_calls::read_some(file_, block_.data() + end_, block_.size() - end_);
    if (got < 0) error_ = errno;
    is_at_end_ = got <= 0;
    if (got > 0) end_ += static_cast<std::size_t>(got);
    return got > 0;
  }

  std::FILE* file_;
  memory_block block_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  bool is_at_end_ = false;
  int error_ = 0;
};

#endif  // TEXTRANK_EXAMPLES_TEXT_FILE_HPP
