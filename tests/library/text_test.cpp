// What counts as a text, and what a text turns into again.
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <type_traits>
#if __has_include(<span>)
#include <span>
#endif

#include "support.hpp"

using textrank::text;

namespace {

// Strings of other people, as far as a text sees them: what they are asked for, what they turn into
// by themselves, and that a copy of them is an object of its own.

/// `String` of the Arduino cores: true where it holds anything, characters by number.
class arduino_string {
 public:
  explicit arduino_string(const char* bytes) : bytes_(bytes) {}
  arduino_string(const arduino_string& other) : bytes_(other.bytes_) {}
  arduino_string& operator=(const arduino_string&) = delete;
  ~arduino_string() {}
  const char* c_str() const { return bytes_; }
  unsigned int length() const { return 4; }
  explicit operator bool() const { return true; }
  char charAt(unsigned int i) const { return bytes_[i]; }
  const char* begin() const { return bytes_; }
  const char* end() const { return bytes_ + length(); }

 private:
  const char* bytes_;
};

/// `QByteArray` of Qt 5: an int for a size, and pointers that it turns into without being asked.
class qt_byte_array {
 public:
  qt_byte_array(const char* bytes, int size = -1)
      : bytes_(bytes, size < 0 ? std::strlen(bytes) : static_cast<std::size_t>(size)) {}
  char* data() { return bytes_.data(); }
  const char* data() const { return bytes_.data(); }
  const char* constData() const { return bytes_.data(); }
  int size() const { return static_cast<int>(bytes_.size()); }
  int length() const { return size(); }
  operator const char*() const { return bytes_.c_str(); }
  operator const void*() const { return bytes_.c_str(); }

 private:
  std::string bytes_;
};

/// `CStringA` of MFC and ATL.
class windows_string {
 public:
  explicit windows_string(const char* bytes) : bytes_(bytes) {}
  const char* GetString() const { return bytes_.c_str(); }
  int GetLength() const { return static_cast<int>(bytes_.size()); }
  operator const char*() const { return bytes_.c_str(); }

 private:
  std::string bytes_;
};

/// `std::span` where there is none: a temporary is fine, since it owns nothing.
template <class byte>
struct byte_span {
  byte* first;
  std::size_t count;
  constexpr byte* data() const { return first; }
  constexpr std::size_t size() const { return count; }
};

/// `QString`, `CStringW`: two bytes for a character.
struct wide_string {
  const char16_t* data() const { return u"roof"; }
  int size() const { return 4; }
};

/// A view with a size of another type.
struct small_view {
  const char* bytes;
  short count;
  constexpr small_view(const char* b, short n) : bytes(b), count(n) {}
  constexpr const char* data() const { return bytes; }
  constexpr short size() const { return count; }
};

struct int_buffer {
  const int* data() const { return nullptr; }
  std::size_t size() const { return 0; }
};

template <class left, class right, class = void>
constexpr bool is_comparable = false;
template <class left, class right>
constexpr bool is_comparable<
    left, right, std::void_t<decltype(std::declval<left&>() == std::declval<right&>())>> = true;

std::string_view bytes_of(text t) { return {t.data(), t.size()}; }

}  // namespace

TEST_CASE("a literal is a text up to its first NUL") {
  CHECK(bytes_of("roof") == "roof");
  CHECK(bytes_of("ro\0of") == "ro");
  CHECK(bytes_of("").empty());
  static_assert(text("roof").size() == 4);
}

TEST_CASE("an array without NUL is a text up to its end and not a byte further") {
  const struct {
    char bytes[4];
    char behind[4];
  } constant = {{'r', 'o', 'o', 'f'}, {'n', 'o', 't', '\0'}};
  CHECK(bytes_of(constant.bytes) == "roof");

  struct {
    char bytes[4];
    char behind[4];
  } changing = {{'r', 'o', 'o', 'f'}, {'n', 'o', 't', '\0'}};
  CHECK(bytes_of(changing.bytes) == "roof");

  static constexpr char one[1] = {'r'};
  static_assert(text(one).size() == 1);
}

TEST_CASE("an array with a NUL is a text up to the NUL") {
  char buffer[16] = "roof";
  CHECK(bytes_of(buffer) == "roof");
}

TEST_CASE("a pointer is a text up to the NUL") {
  const char* const constant = "roof";
  CHECK(bytes_of(constant) == "roof");
  char buffer[] = "roof";
  char* changing = buffer;
  CHECK(bytes_of(changing) == "roof");
  char* const fixed = buffer + 1;
  CHECK(bytes_of(fixed) == "oof");
  static_assert(text(static_cast<const char*>("roof")).size() == 4);
}

TEST_CASE("a null pointer is the empty text, whatever its size is said to be") {
  CHECK(text(static_cast<const char*>(nullptr)).empty());
  CHECK(text(static_cast<char*>(nullptr)).empty());
  CHECK(text(nullptr, 0).empty());
  CHECK(text(nullptr, 7).empty());
  CHECK(text().empty());
  CHECK(text().begin() == text().end());
}

TEST_CASE("a pointer and a size are a text, NUL bytes and all") {
  const text t("ro\0of", 5);
  CHECK(t.size() == 5);
  CHECK(t[2] == '\0');
  CHECK(t[4] == 'f');
}

TEST_CASE("a named std::string is a text, NUL bytes and all") {
  std::string changing("ro\0of", 5);
  const std::string constant = changing;
  CHECK(bytes_of(changing) == changing);
  CHECK(bytes_of(constant) == constant);
  CHECK(text(changing).data() == changing.data());
}

TEST_CASE("a std::string_view is a text, temporary or not") {
  const std::string_view part = std::string_view("the roof leaks").substr(4, 4);
  CHECK(bytes_of(part) == "roof");
  CHECK(bytes_of(std::string_view("roof")) == "roof");
  CHECK(text(std::string_view()).empty());
  static_assert(text(std::string_view("roof")).size() == 4);
}

TEST_CASE("whatever has data() and size() of characters is a text") {
  std::vector<char> bytes = {'r', 'o', 'o', 'f'};
  CHECK(bytes_of(bytes) == "roof");
  const std::array<char, 4> array = {'r', 'o', 'o', 'f'};
  CHECK(bytes_of(array) == "roof");
  CHECK(bytes_of(small_view("roofs", 4)) == "roof");
}

TEST_CASE("a String of Arduino is a text, as whatever has c_str() and length()") {
  const arduino_string constant("roof");
  CHECK(bytes_of(constant) == "roof");
  arduino_string changing("roof");
  CHECK(bytes_of(changing) == "roof");
  CHECK(text("roof") == changing);
}

TEST_CASE("a QByteArray is a text, NUL bytes and all, although it is a pointer as well") {
  const qt_byte_array constant("ro\0of", 5);
  CHECK(bytes_of(constant) == std::string_view("ro\0of", 5));
  qt_byte_array changing("roof");
  CHECK(bytes_of(changing) == "roof");
  const text of_changing = changing;
  CHECK(of_changing.size() == 4);
  const qt_byte_array back = text("roof");
  CHECK(back.size() == 4);
}

TEST_CASE("a CString is a text, as whatever has GetString() and GetLength()") {
  const windows_string constant("roof");
  CHECK(bytes_of(constant) == "roof");
  windows_string changing("roof");
  CHECK(bytes_of(changing) == "roof");
}

TEST_CASE("a span of bytes of any type is a text, a temporary one as well") {
  const std::byte raw[] = {std::byte{'r'}, std::byte{'f'}};
  CHECK(bytes_of(byte_span<const std::byte>{raw, 2}) == "rf");
  std::uint8_t received[] = {'r', 'o', 'o', 'f', 's'};
  CHECK(bytes_of(byte_span<std::uint8_t>{received, 4}) == "roof");
#ifdef __cpp_lib_span
  CHECK(bytes_of(std::span<const std::byte>(raw)) == "rf");
  CHECK(bytes_of(std::as_bytes(std::span(received))) == "roofs");
  CHECK(bytes_of(std::span<std::uint8_t>(received).first(4)) == "roof");
  CHECK(bytes_of(std::span<const char, 4>("roof", 4)) == "roof");
#endif
}

TEST_CASE("bytes of every type are a text: arrays up to a NUL, pointers, and what has data()") {
  const std::uint8_t received[8] = {'r', 'o', 'o', 'f', 0, 'x'};
  CHECK(bytes_of(received) == "roof");
  const std::uint8_t* const pointer = received + 1;
  CHECK(bytes_of(pointer) == "oof");
  std::vector<unsigned char> grown = {'r', 'o', 'o', 'f'};
  CHECK(bytes_of(grown) == "roof");
  const std::vector<std::byte> raw = {std::byte{'r'}, std::byte{'f'}};
  CHECK(bytes_of(raw) == "rf");
  CHECK(bytes_of(u8"r\u00F6f") ==
        "r\xC3\xB6"
        "f");
#ifdef __cpp_lib_char8_t
  CHECK(bytes_of(std::u8string_view(u8"roof")) == "roof");
  const std::u8string owning = u8"roof";
  CHECK(bytes_of(owning) == "roof");
#endif
}

TEST_CASE("what does not hold characters is no text") {
  CHECK_FALSE(std::is_convertible_v<int, text>);
  CHECK_FALSE(std::is_convertible_v<char, text>);
  CHECK_FALSE(std::is_convertible_v<std::nullptr_t, text>);
  CHECK_FALSE(std::is_convertible_v<bool(&)[4], text>);
  CHECK_FALSE(std::is_convertible_v<const void*, text>);
  CHECK_FALSE(std::is_convertible_v<const char16_t*, text>);
  CHECK_FALSE(std::is_convertible_v<const wchar_t*, text>);
  CHECK_FALSE(std::is_convertible_v<std::wstring&, text>);
  CHECK_FALSE(std::is_convertible_v<std::vector<int>&, text>);
  CHECK_FALSE(std::is_convertible_v<int_buffer&, text>);
  CHECK_FALSE(std::is_convertible_v<wide_string&, text>);
}

TEST_CASE("a text turns into any type that is made of a pointer and a size") {
  const text t("roof");
  const std::string_view view = t;
  CHECK(view == "roof");
  CHECK(view.data() == t.data());
  const std::string direct(t);
  const std::string copied = t;
  CHECK(direct == "roof");
  CHECK(copied == "roof");
  std::string assigned = "other";
  assigned = t;
  CHECK(assigned == "roof");
  const small_view small = t;
  CHECK(small.count == 4);
  CHECK(static_cast<std::string_view>(t) == "roof");
  static_assert(std::string_view(text("roof")) == "roof");
}

TEST_CASE("a text does not turn into a pointer, a number or a truth value") {
  CHECK_FALSE(std::is_convertible_v<text, const char*>);
  CHECK_FALSE(std::is_convertible_v<text, int>);
  CHECK_FALSE(std::is_constructible_v<bool, text>);
}

TEST_CASE("texts are equal when their bytes are") {
  const std::string other = "roof";
  CHECK(text("roof") == text(other));
  CHECK(text("roof") != text("root"));
  CHECK(text("roof") != text("roofs"));
  CHECK(text("") == text());
  CHECK(text("a\0b", 3) != text("a\0c", 3));
  CHECK(text("roof") == "roof");
  CHECK("roof" == text("roof"));
  CHECK(text("roof") == other);
  CHECK(other == text("roof"));
}

TEST_CASE("a text compares with a std::string_view") {
  CHECK(is_comparable<text, std::string_view>);
  CHECK(is_comparable<std::string_view, text>);
  const std::string_view roof = "roof", root = "root";
  CHECK(text("roof") == roof);
  CHECK(roof == text("roof"));
  CHECK_FALSE(text("roof") == root);
  CHECK_FALSE(root == text("roof"));
  CHECK(text("roof") != root);
  CHECK(root != text("roof"));
  CHECK_FALSE(text("roof") != roof);
  CHECK_FALSE(roof != text("roof"));
}

TEST_CASE("a type is asked for data() and size(), or else for c_str() and length()") {
  using namespace textrank::detail;
  CHECK(is_string<std::string>);
  CHECK(is_string<std::vector<char>>);
  CHECK(is_string<const arduino_string&>);
  CHECK_FALSE(is_string<std::vector<int>>);
  CHECK_FALSE(is_string<int>);
  CHECK_FALSE(is_string<text>);
  // Which of them it was tells the type in which it counts.
  std::string both("roof");
  arduino_string other("roof");
  CHECK(is_same<decltype(view_of(both, first_choice{}).size), std::size_t>);
  CHECK(is_same<decltype(view_of(other, first_choice{}).size), decltype(other.length())>);
}

TEST_CASE("a text is read like a string") {
  const text t("roof");
  std::string read;
  for (const char c : t) read += c;
  CHECK(read == "roof");
  CHECK(t[0] == 'r');
  CHECK(t.end() - t.begin() == 4);
  CHECK(t.slice(1, 3) == "oo");
  CHECK(t.slice(1, 3).data() == t.data() + 1);
  CHECK(t.slice(4, 4).empty());
  CHECK(text().slice(0, 0).empty());
}

TEST_CASE("a text is a pointer and a size and costs nothing to copy") {
  CHECK(sizeof(text) == sizeof(const char*) + sizeof(std::size_t));
  CHECK(std::is_trivially_copyable_v<text>);
  CHECK(std::is_nothrow_constructible_v<text, std::string&>);
  CHECK(std::is_nothrow_constructible_v<text, const char*>);
}

TEST_CASE("the same bytes give the same summary, whatever they come in") {
  const std::string named = support::samples()[0].text;
  textrank::workspace<4096> room;
  const auto expected =
      support::chosen(textrank::summarize(text(named.data(), named.size()), room));
  REQUIRE(expected.size() == 3);
  CHECK(support::chosen(textrank::summarize(named, room)) == expected);
  CHECK(support::chosen(textrank::summarize(std::string_view(named), room)) == expected);
  CHECK(support::chosen(textrank::summarize(named.c_str(), room)) == expected);
  const std::vector<char> bytes(named.begin(), named.end());
  CHECK(support::chosen(textrank::summarize(bytes, room)) == expected);
}
