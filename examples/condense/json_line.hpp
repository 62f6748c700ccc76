// A summary and its keyphrases as the members of a JSON object in one line.
#ifndef TEXTRANK_EXAMPLES_JSON_LINE_HPP
#define TEXTRANK_EXAMPLES_JSON_LINE_HPP

#include <cstdio>
#include <string>
#include <string_view>

#include "textrank.hpp"
#include "utf8.hpp"

class json_line {
 public:
  static std::string members(const std::string& file, const textrank::summary& summary) {
    return member("file", quote(file)) + ", " + member("status", name_of(summary.status())) + ", " +
           member("sentences", summary.ranked_sentences()) + ", " +
           member("memory", summary.needed_bytes()) + ", " +
           member("summary", list(summary, [](const textrank::sentence& s) {
                    return member("rank", s.rank) + ", " + member("position", s.position) + ", " +
                           member("offset", s.offset) + ", " + member("length", s.text.size()) +
                           ", " + member("score", s.score) + ", " +
                           member("text", quote(fold(s.text)));
                  }));
  }

  static std::string members(const textrank::keyphrase_list& phrases) {
    return member("keyphrases_status", name_of(phrases.status())) + ", " +
           member("keyphrases_memory", phrases.needed_bytes()) + ", " +
           member("keyphrases", list(phrases, [](const textrank::keyphrase& k) {
                    return member("score", k.score) + ", " + member("text", quote(fold(k.text)));
                  }));
  }

 private:
  static std::string member(const char* name, const std::string& value) {
    return '"' + std::string(name) + "\": " + value;
  }
  static std::string member(const char* name, unsigned long long value) {
    return member(name, std::to_string(value));
  }

  template <class range, class function>
  static std::string list(const range& all, function members_of) {
    std::string objects;
    for (const auto one : all) objects += (objects.empty() ? "{" : ", {") + members_of(one) + '}';
    return '[' + objects + ']';
  }

  /// A JSON string; bytes that are no UTF-8 become U+FFFD, so that it is JSON whatever the text was.
  static std::string quote(std::string_view bytes) {
    std::string quoted = "\"";
    while (!bytes.empty()) {
      const std::size_t length = character_length(bytes);
      const char c = bytes[0];
      if (length == 0) {
        quoted += "\xEF\xBF\xBD";
      } else if (c == '"' || c == '\\') {
        quoted += '\\';
        quoted += c;
      } else if (is_control(code_point(bytes.substr(0, length)))) {
        char escaped[16];
        std::snprintf(escaped, sizeof escaped, "\\u%04x",
                      static_cast<unsigned>(code_point(bytes.substr(0, length))));
        quoted += escaped;
      } else {
        quoted += bytes.substr(0, length);
      }
      bytes.remove_prefix(length == 0 ? 1 : length);
    }
    return quoted + '"';
  }

  static std::string name_of(textrank::status s) {
    switch (s) {
      case textrank::status::ok: return "\"ok\"";
      case textrank::status::empty: return "\"empty\"";
      case textrank::status::over_limit: return "\"over_limit\"";
      case textrank::status::out_of_memory: return "\"out_of_memory\"";
      case textrank::status::bad_option: return "\"bad_option\"";
      case textrank::status::text_too_long: return "\"text_too_long\"";
    }
    return "\"unknown\"";
  }
};

#endif  // TEXTRANK_EXAMPLES_JSON_LINE_HPP
