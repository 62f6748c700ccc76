// A summary and its keyphrases as the members of a JSON object in one line.
#ifndef TEXTRANK_EXAMPLES_JSON_LINE_HPP
#define TEXTRANK_EXAMPLES_JSON_LINE_HPP

#include <cstdint>
#include <string>
#include <string_view>

#include "keyphrase_text.hpp"
#include "terminal.hpp"
#include "textrank.hpp"
#include "utf8.hpp"

/// Writes one object as a record of standard output; its destructor ends the line.
class json_line {
 public:
  explicit json_line(console& out) : out_(out), for_terminal_(static_cast<bool>(out.output())) {
    put("{");
  }
  ~json_line() {
    put("}");
    out_.end_record();
  }
  json_line(const json_line&) = delete;
  json_line& operator=(const json_line&) = delete;

  void add(const char* name, std::string_view text) {
    begin_member(name);
    put_quoted(text);
  }
  void add(const char* name, unsigned long long number) {
    begin_member(name);
    put(std::to_string(number));
  }
  /// A value that is JSON already.
  void add_json(const char* name, std::string_view value) {
    begin_member(name);
    put(value);
  }

  void add(const textrank::summary& summary) {
    begin_summary(summary);
    for (const textrank::sentence s : summary) add_sentence(s);
    end_summary();
  }

  /// Of a stream there are no positions.
  void add(const textrank::stream_summary& summary, const textrank::tuned_stream& of) {
    add("status", name_of(summary.status()));
    add("sentences", summary.ranked_sentences());
    add("memory", summary.needed_bytes());
    add("rounds", of.rounds());
    add("received", of.received());
    begin_list("summary");
    for (const textrank::stream_sentence s : summary) {
      begin_object();
      add("rank", s.rank);
      add_view(s.offset, s.score, s.text);
    }
    end_list();
  }

  void begin_summary(const textrank::summary& summary) {
    add("status", name_of(summary.status()));
    add("sentences", summary.ranked_sentences());
    add("memory", summary.needed_bytes());
    begin_list("summary");
  }
  /// A sentence of one of several files.
  void add_sentence(std::string_view file, std::size_t offset, const textrank::sentence& s) {
    begin_object();
    add("file", file);
    add("rank", s.rank);
    add_view(offset, s.score, s.text);
  }
  void end_summary() { end_list(); }

  /// Every sentence in the order of the text; the rank of those that were not chosen is 0.
  void add_all_sentences(const textrank::summary& summary) {
    begin_list("ranked");
    for (std::uint32_t i = 0; i < summary.ranked_sentences(); ++i) add_sentence(summary.ranked(i));
    end_list();
  }

  void add(const textrank::keyphrase_list& phrases) {
    add("keyphrases_status", name_of(phrases.status()));
    add("keyphrases_memory", phrases.needed_bytes());
    begin_list("keyphrases");
    for (std::size_t place = 0; place < phrases.size(); ++place) {
      const textrank::keyphrase k = phrases[place];
      begin_object();
      add("score", k.score);
      add("strength", k.strength);
      add("text", as_shown(k));
      begin_list("occurrences");
      for (const textrank::occurrence o : phrases.occurrences(place)) {
        begin_object();
        add("offset", o.offset);
        add("length", o.text.size());
        end_object();
      }
      end_list();
      end_object();
    }
    end_list();
  }

 private:
  void add_sentence(const textrank::sentence& s) {
    begin_object();
    add("rank", s.rank);
    add("position", s.position);
    add_view(s.offset, s.score, s.text);
  }
  void add_view(std::uint64_t offset, std::uint16_t score, std::string_view text) {
    add("offset", offset);
    add("length", text.size());
    add("score", score);
    add_folded("text", text);
    end_object();
  }

  void add_folded(const char* name, std::string_view text) {
    begin_member(name);
    put_folded(text);
  }

  // Between two members, and between two elements, stands a comma and a space.
  void begin_member(const char* name) {
    put(is_first_ ? "\"" : ", \"");
    put(name);
    put("\": ");
    is_first_ = false;
  }
  void begin_list(const char* name) {
    begin_member(name);
    put("[");
    is_first_ = true;
  }
  void end_list() {
    put("]");
    is_first_ = false;
  }
  void begin_object() {
    put(is_first_ ? "{" : ", {");
    is_first_ = true;
  }
  void end_object() {
    put("}");
    is_first_ = false;
  }

  void put(std::string_view bytes) { out_.add_to_record(bytes); }

  /// Each run of white space as one space.
  void put_folded(std::string_view text) {
    put("\"");
    for_each_part(text, [this](std::string_view part, bool is_first) {
      if (!is_first) put(" ");
      put_escaped(part);
    });
    put("\"");
  }
  void put_quoted(std::string_view text) {
    put("\"");
    put_escaped(text);
    put("\"");
  }

  /// Bytes that are no UTF-8 become U+FFFD, so that it is JSON whatever the text was.
  void put_escaped(std::string_view bytes) {
    std::size_t plain = 0;
    for (std::size_t at = 0; at < bytes.size();) {
      const char c = bytes[at];
      if (c >= ' ' && c < 0x7F && c != '"' && c != '\\') {
        ++at;
        continue;
      }
      const std::string_view rest = bytes.substr(at);
      const std::size_t length = character_length(rest);
      const char32_t code = length == 0 ? 0xFFFD : code_point(rest.substr(0, length));
      const bool is_escaped = length == 0 || c == '"' || c == '\\' || is_control(code) ||
                              (for_terminal_ && is_invisible(code));
      const std::size_t step = length == 0 ? 1 : length;
      if (is_escaped) {
        put(bytes.substr(plain, at - plain));
        if (length == 0)
          put("\xEF\xBF\xBD");
        else
          put_escape(code);
        plain = at + step;
      }
      at += step;
    }
    put(bytes.substr(plain));
  }

  void put_escape(char32_t code) {
    if (code == '"' || code == '\\') {
      const char escaped[] = {'\\', static_cast<char>(code)};
      put({escaped, sizeof escaped});
    } else if (code < 0x10000) {
      put_unit(code);
    } else {
      put_unit(0xD800 + ((code - 0x10000) >> 10));
      put_unit(0xDC00 + (code & 0x3FF));
    }
  }
  void put_unit(char32_t unit) {
    constexpr std::string_view digits = "0123456789abcdef";
    char escaped[] = "\\u0000";
    for (std::size_t i = 5; i > 1; --i, unit >>= 4) escaped[i] = digits[unit & 15];
    put({escaped, 6});
  }

  static const char* name_of(textrank::status s) {
    switch (s) {
      case textrank::status::ok: return "ok";
      case textrank::status::empty: return "empty";
      case textrank::status::over_limit: return "over_limit";
      case textrank::status::out_of_memory: return "out_of_memory";
      case textrank::status::bad_option: return "bad_option";
      case textrank::status::text_too_long: return "text_too_long";
    }
    return "unknown";
  }

  console& out_;
  const bool for_terminal_;
  bool is_first_ = true;
};

#endif  // TEXTRANK_EXAMPLES_JSON_LINE_HPP
