// A whole file in memory, or the reason why not.
#ifndef TEXTRANK_EXAMPLES_TEXT_FILE_HPP
#define TEXTRANK_EXAMPLES_TEXT_FILE_HPP

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstdio>
#include <cstring>
#include <memory>
#include <new>
#include <string_view>
#include <utility>

/// The bytes of a file of at most `most_bytes`.
class text_file {
 public:
  /// `-` is standard input.
  text_file(const char* name, std::size_t most_bytes) {
    std::FILE* in = std::strcmp(name, "-") == 0 ? stdin : std::fopen(name, "rb");
    if (!in) {
      error_ = errno;
      return;
    }
    error_ = read(in, most_bytes);
    if (in != stdin) std::fclose(in);
  }

  /// 0, or what `std::strerror` explains.
  int error() const { return error_; }
  std::string_view text() const { return {bytes_.get(), size_}; }

 private:
  static constexpr std::size_t first_room = 65536;

  int read(std::FILE* in, std::size_t most_bytes) {
    for (std::size_t room = 0;;) {
      if (size_ == room) {
        const std::size_t expected = room == 0 ? 0 : size_ + bytes_left(in);
        if (expected > most_bytes) return EFBIG;
        room = std::max({room + room / 2, expected + 1, first_room});
        if (!grow(room)) return ENOMEM;
      }
      errno = 0;
      const std::size_t got = std::fread(bytes_.get() + size_, 1, room - size_, in);
      size_ += got;
      if (std::ferror(in)) return errno;
      if (std::feof(in) || got == 0) return size_ > most_bytes ? EFBIG : 0;
    }
  }

  bool grow(std::size_t room) {
    std::unique_ptr<char[]> larger(new (std::nothrow) char[room]);
    if (!larger) return false;
    if (size_ != 0) std::memcpy(larger.get(), bytes_.get(), size_);
    bytes_ = std::move(larger);
    return true;
  }

  /// As far as it is known, which it is not for a pipe.
  static std::size_t bytes_left(std::FILE* in) {
    const long at = std::ftell(in);
    if (at < 0 || std::fseek(in, 0, SEEK_END) != 0) return 0;
    const long end = std::ftell(in);
    if (std::fseek(in, at, SEEK_SET) != 0 || end < at) return 0;
    return static_cast<std::size_t>(end - at);
  }

  std::unique_ptr<char[]> bytes_;
  std::size_t size_ = 0;
  int error_ = 0;
};

#endif  // TEXTRANK_EXAMPLES_TEXT_FILE_HPP
