// What condense asks of the operating system, and does without where there is no such thing: reading
// what is there without waiting for more, lines that no other process tears, files as memory, and
// bytes that nobody translates.
#ifndef TEXTRANK_EXAMPLES_SYSTEM_HPP
#define TEXTRANK_EXAMPLES_SYSTEM_HPP

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstdio>
#include <string_view>

#if __has_include(<unistd.h>)
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#define CONDENSE_HAS_DESCRIPTORS 1
#endif
#if __has_include(<sys/mman.h>)
#include <poll.h>
#include <signal.h>
#include <sys/mman.h>
#define CONDENSE_HAS_MAPPING 1
#endif
#if defined(_WIN32)
#include <io.h>
#endif

namespace system_calls {

/// Bytes in, bytes out: Windows would end a text at byte 0x1A and put CR before LF.
inline void make_binary() {
#if defined(_WIN32)
  _setmode(0, _O_BINARY);
  _setmode(1, _O_BINARY);
#endif
}

inline constexpr std::size_t most_at_once = std::size_t{1} << 30;  // a call may not take more

/// Up to `size` bytes of an open file, as soon as there are some; 0 at its end. -1: see errno.
inline std::ptrdiff_t read_some(std::FILE* in, char* bytes, std::size_t size) {
#if defined(CONDENSE_HAS_DESCRIPTORS)
  for (;;) {
    const auto got = ::read(fileno(in), bytes, static_cast<unsigned>(std::min(size, most_at_once)));
    if (got >= 0 || errno != EINTR) return got;
  }
#else
  const std::size_t got = std::fread(bytes, 1, size, in);
  return got == 0 && std::ferror(in) ? -1 : static_cast<std::ptrdiff_t>(got);
#endif
}

/// All of `bytes` to standard output: one call if the system takes them at once. 0 or an error.
inline int write_all(std::string_view bytes) {
#if defined(CONDENSE_HAS_DESCRIPTORS)
  while (!bytes.empty()) {
    const auto done =
        ::write(1, bytes.data(), static_cast<unsigned>(std::min(bytes.size(), most_at_once)));
    if (done >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(done));
      continue;
    }
#if defined(CONDENSE_HAS_MAPPING)
    if (errno == EAGAIN) {  // somebody made the pipe so
      pollfd output{1, POLLOUT, 0};
      ::poll(&output, 1, -1);
      continue;
    }
#endif
    if (errno != EINTR) return errno;
  }
  return 0;
#else
  errno = 0;
  const bool done = std::fwrite(bytes.data(), 1, bytes.size(), stdout) == bytes.size() &&
                    std::fflush(stdout) == 0;
  return done ? 0 : errno != 0 ? errno : EIO;
#endif
}

/// While it lives, no other condense writes to the same pipe or file. A write of more than PIPE_BUF
/// bytes to a pipe is not whole without it. Where there are no locks, nothing is locked.
class output_lock {
 public:
  output_lock() { set(true); }
  ~output_lock() { set(false); }
  output_lock(const output_lock&) = delete;
  output_lock& operator=(const output_lock&) = delete;

 private:
  static void set([[maybe_unused]] bool locked) {
#if defined(CONDENSE_HAS_MAPPING)
    struct flock whole {};  // not flock(): processes that share a descriptor would share the lock
    whole.l_type = static_cast<short>(locked ? F_WRLCK : F_UNLCK);
    whole.l_whence = SEEK_SET;
    while (::fcntl(1, F_SETLKW, &whole) != 0 && errno == EINTR) {
    }
#endif
  }
};

/// A regular file as memory. If somebody shortens it meanwhile, the pages that are gone read as
/// zeros, and `is_torn` says so: without that the system would end the process (SIGBUS).
class mapping {
 public:
  mapping() = default;
  ~mapping() { close(); }
  mapping(const mapping&) = delete;
  mapping& operator=(const mapping&) = delete;

  /// Whether the file could be mapped; it can be read in another way if not.
  bool open([[maybe_unused]] std::FILE* file, [[maybe_unused]] std::size_t size) {
#if defined(CONDENSE_HAS_MAPPING)
    void* const at = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, fileno(file), 0);
    if (at == MAP_FAILED) return false;
    begin_ = static_cast<char*>(at);
    size_ = size;
    static const bool is_watched = watch();
    static_cast<void>(is_watched);
    torn_ = 0;
    watched_begin_ = begin_;
    watched_end_ = begin_ + size_;
    return true;
#else
    return false;
#endif
  }

  std::string_view text() const { return {begin_, size_}; }

  bool is_torn() const {
#if defined(CONDENSE_HAS_MAPPING)
    return torn_ != 0;
#else
    return false;
#endif
  }

 private:
  void close() {
#if defined(CONDENSE_HAS_MAPPING)
    if (begin_ == nullptr) return;
    watched_begin_ = nullptr;
    watched_end_ = nullptr;
    ::munmap(begin_, size_);
#endif
  }

  char* begin_ = nullptr;
  std::size_t size_ = 0;

#if defined(CONDENSE_HAS_MAPPING)
  static bool watch() {
    struct sigaction action {};
    action.sa_sigaction = mend;
    action.sa_flags = SA_SIGINFO;
    sigemptyset(&action.sa_mask);
    return ::sigaction(SIGBUS, &action, nullptr) == 0;
  }

  /// Puts zeros where the file no longer is, from the page that was asked for to the end.
  static void mend(int, siginfo_t* where, void*) {
    char* const at = static_cast<char*>(where->si_addr);
    char* const begin = watched_begin_;
    char* const end = watched_end_;
    if (begin == nullptr || at < begin || at >= end) {
      ::signal(SIGBUS, SIG_DFL);  // not ours: it comes again, and ends the process
      return;
    }
    const std::size_t page = static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
    char* const from = begin + static_cast<std::size_t>(at - begin) / page * page;
    if (::mmap(from, static_cast<std::size_t>(end - from), PROT_READ,
               MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0) == MAP_FAILED)
      ::signal(SIGBUS, SIG_DFL);
    torn_ = 1;  // also if the file is as long as before when somebody asks
  }

  static inline volatile sig_atomic_t torn_ = 0;
  static inline char* volatile watched_begin_ = nullptr;
  static inline char* volatile watched_end_ = nullptr;
#endif
};

/// What a regular file says of itself. Anything else, and a file that does not say (in /proc), has no
/// size.
struct file_state {
  std::size_t size = 0;
  long long changed = 0;  // when, in the units of the system
};
inline file_state state_of([[maybe_unused]] std::FILE* file) {
  file_state state;
#if defined(CONDENSE_HAS_DESCRIPTORS)
  struct stat found {};
  if (::fstat(fileno(file), &found) != 0 || !S_ISREG(found.st_mode) || found.st_size <= 0)
    return state;
  state.size = static_cast<std::size_t>(found.st_size);
  state.changed = found.st_mtime;
#if defined(__linux__)
  state.changed = state.changed * 1'000'000'000 + found.st_mtim.tv_nsec;
#endif
#endif
  return state;
}

/// Where in a file the next byte is read from.
inline std::size_t position(std::FILE* file) {
#if defined(CONDENSE_HAS_DESCRIPTORS)
  const auto at = ::lseek(fileno(file), 0, SEEK_CUR);
#else
  const auto at = std::ftell(file);
#endif
  return at < 0 ? 0 : static_cast<std::size_t>(at);
}

}  // namespace system_calls

#endif  // TEXTRANK_EXAMPLES_SYSTEM_HPP
