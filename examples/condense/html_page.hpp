// One HTML page that shows what a summary made of a text: every sentence tinted by its score, the key
// sentences marked, a bar chart of the scores, and for each sentence what connects it. The page needs
// no network and no other file, follows dark and light, prints, and works by keyboard. How it looks
// is page.css.
#ifndef TEXTRANK_EXAMPLES_HTML_PAGE_HPP
#define TEXTRANK_EXAMPLES_HTML_PAGE_HPP

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "utf8.hpp"

/// A sentence as the page shows it.
struct page_sentence {
  std::string_view text;
  std::uint32_t rank = 0;  // 0: not chosen
  std::uint16_t score = 0;
  bool ends_paragraph = false;
  bool is_prose = true;
  std::vector<std::string> terms;   // what connects it most
  std::string name;                 // that it has alone; "": none
  std::uint32_t introduced_at = 0;  // where that name stands in full
};

struct page_article {
  std::string file;
  std::string_view source;
  const char* language = "";  // of the text, as in the attribute `lang`; "": not known
  std::vector<page_sentence> sentences;
  std::vector<std::string> keyphrases;
};

class html_page {
 public:
  static std::string head(const std::string& title) {
    return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
           "<title>" +
           escape(title) + "</title>\n<style>" + std::string(style) +
           "</style>\n</head>\n<body>\n<main>\n";
  }
  static constexpr std::string_view foot = "</main>\n</body>\n</html>\n";

  /// The first line of the text if it reads like a title, else the name of the file.
  static std::string title_of(const page_article& a) {
    if (a.sentences.size() > 1 && a.sentences[0].ends_paragraph) {
      std::string_view line = a.sentences[0].text;
      while (!line.empty() && (line[0] == '#' || line[0] == ' ')) line.remove_prefix(1);
      constexpr std::size_t longest_title = 120;
      const bool is_sentence = !line.empty() && (line.back() == '.' || line.back() == ':');
      const bool is_heading = line.size() < a.sentences[0].text.size();  // of Markdown
      if (!line.empty() && line.size() <= longest_title && (is_heading || !is_sentence))
        return fold(line);
    }
    return a.file.substr(a.file.find_last_of('/') + 1);
  }

  /// One article of the page; `number` keeps the links of several articles apart.
  static std::string article(const page_article& a, unsigned number) {
    const std::string name = "a" + std::to_string(number);
    const std::string title = title_of(a);
    const std::string file = a.file.substr(a.file.find_last_of('/') + 1);
    return "<article aria-labelledby=\"" + name + "\">\n<h1 id=\"" + name + "\"" + language(a) +
           ">" + escape(title) + "</h1>\n<p class=\"facts\">" +
           (title == file ? "" : escape(file) + " &middot; ") +
           count(a.sentences.size(), "sentence") + " &middot; " + count(a.source.size(), "byte") +
           "</p>\n" + key_sentences(a, number) + chips(a) + chart(a) + body(a, number) +
           "</article>\n";
  }

  /// Text as HTML: nothing in it is markup, and bytes that are no characters are shown as such.
  static std::string escape(std::string_view text) {
    std::string out;
    while (!text.empty()) {
      const std::size_t length = character_length(text);
      const char c = text[0];
      if (c == '\n' || c == '\t' || c == '\r')
        out += c == '\n' ? '\n' : ' ';
      else if (length == 0 || is_control(code_point(text.substr(0, length))))
        out += "\xEF\xBF\xBD";
      else if (c == '&')
        out += "&amp;";
      else if (c == '<')
        out += "&lt;";
      else if (c == '>')
        out += "&gt;";
      else if (c == '"')
        out += "&quot;";
      else if (c == '\'')
        out += "&#39;";
      else
        out += text.substr(0, length);
      text.remove_prefix(length == 0 ? 1 : length);
    }
    return out;
  }

 private:
  static constexpr std::string_view style =
#include "page.css"
      ;

  static std::string anchor(unsigned article, std::size_t sentence) {
    return "a" + std::to_string(article) + "s" + std::to_string(sentence + 1);
  }
  static std::string percent(std::uint16_t score) {
    return std::to_string((score * 100u + 32767u) / 65535u);
  }
  static std::string count(std::size_t number, const char* thing) {
    return std::to_string(number) + ' ' + thing + (number == 1 ? "" : "s");
  }
  static std::string language(const page_article& a) {
    return std::string(" lang=\"") + a.language + "\"";
  }

  static std::string key_sentences(const page_article& a, unsigned number) {
    std::string items;
    for (std::size_t i = 0; i < a.sentences.size(); ++i)
      if (a.sentences[i].rank != 0)
        items += "<li dir=\"auto\"><a href=\"#" + anchor(number, i) + "\">" +
                 escape(a.sentences[i].text) + "</a></li>\n";
    if (items.empty()) return items;
    return "<h2>Key sentences</h2>\n<ol" + language(a) + ">\n" + items + "</ol>\n";
  }

  static std::string chips(const page_article& a) {
    if (a.keyphrases.empty()) return "";
    std::string out = "<h2>Keyphrases</h2>\n<ul class=\"chips\"" + language(a) + ">";
    for (const std::string& phrase : a.keyphrases) out += "<li>" + escape(phrase) + "</li>";
    return out + "</ul>\n";
  }

  /// A bar for each sentence; a long text shows the best of as many neighbours as share a bar.
  static std::string chart(const page_article& a) {
    constexpr std::size_t most_bars = 240;
    const std::size_t per_bar = (a.sentences.size() + most_bars - 1) / most_bars;
    if (per_bar == 0) return "";
    const std::size_t bars = (a.sentences.size() + per_bar - 1) / per_bar;
    std::string out =
        "<h2>Scores, from the beginning of the text to its end</h2>\n"
        "<svg role=\"img\" aria-label=\"Bar chart of the scores; each sentence below has its own\" "
        "viewBox=\"0 0 " +
        std::to_string(bars * 4) + " 100\" preserveAspectRatio=\"none\">";
    for (std::size_t bar = 0; bar < bars; ++bar) {
      std::uint16_t best = 0;
      bool key = false;
      const std::size_t end = std::min(a.sentences.size(), (bar + 1) * per_bar);
      for (std::size_t i = bar * per_bar; i < end; ++i) {
        best = std::max(best, a.sentences[i].score);
        key = key || a.sentences[i].rank != 0;
      }
      const unsigned height = 2 + best * 98u / 65535u;
      out += "<rect x=\"" + std::to_string(bar * 4) + "\" y=\"" + std::to_string(100 - height) +
             "\" width=\"3\" height=\"" + std::to_string(height) + "\"" +
             (key ? " class=\"key\"" : "") + "/>";
    }
    return out + "</svg>\n";
  }

  static std::string explanation(const page_sentence& s, std::size_t position) {
    std::string out = s.rank != 0
                          ? "Key sentence, chosen as number " + std::to_string(s.rank) + ". "
                          : std::string();
    if (!s.is_prose) out += "Not prose: chosen only if there is nothing else. ";
    out += "Score " + percent(s.score) + " of 100, sentence " + std::to_string(position + 1) + ".";
    if (!s.name.empty())
      out += " It names " + escape(s.name) + ", introduced in sentence " +
             std::to_string(s.introduced_at + 1) + ".";
    if (s.terms.empty()) return out;
    out += " Connected by: ";
    for (std::size_t t = 0; t < s.terms.size(); ++t)
      out += (t == 0 ? "" : ", ") + escape(s.terms[t]);
    return out + ".";
  }

  static bool has_other_lines(const page_article& a) {
    return std::any_of(a.sentences.begin(), a.sentences.end(),
                       [](const page_sentence& s) { return !s.is_prose; });
  }

  /// The sentences are the buttons of one radio group: without a script, that is what the keyboard
  /// enters once and walks through by its arrows.
  static std::string body(const page_article& a, unsigned number) {
    if (a.sentences.empty()) return "";
    std::string out =
        "<h2>The text</h2>\n<p class=\"legend\">The stronger its tint, the higher the score of a "
        "sentence; key sentences are underlined and numbered" +
        std::string(has_other_lines(a) ? ", lines that are not prose are grey" : "") +
        ". <span class=\"how\">Point at a sentence or tap it "
        "to see why; by keyboard, reach the text with Tab and go on with the arrow keys."
        "</span></p>\n<div role=\"radiogroup\" aria-label=\"Sentences\"" +
        language(a) + ">\n";
    const std::string group = "a" + std::to_string(number) + "s";
    bool open = false;
    std::size_t keys = 0;
    for (std::size_t i = 0; i < a.sentences.size(); ++i) {
      const page_sentence& s = a.sentences[i];
      const char* const element = s.rank != 0 ? "mark" : "span";
      const std::string name = anchor(number, i);
      char heat[8];
      std::snprintf(heat, sizeof heat, ".%03u", s.score * 420u / 65535u);
      out += std::string(open ? " " : "<p dir=\"auto\">") + "<" + element + " class=\"s" +
             (s.is_prose ? "" : " other") +
             (s.rank != 0 ? " key\" data-key=\"" + std::to_string(++keys) : "") +
             "\" style=\"--heat:" + heat + "\"><label><input type=\"radio\" name=\"" + group +
             "\" id=\"" + name + "\" aria-describedby=\"" + name + "t\"><span>" + escape(s.text) +
             "</span></label><span class=\"tip\" role=\"tooltip\" lang=\"en\" dir=\"ltr\" id=\"" +
             name + "t\">" + explanation(s, i) + "</span></" + element + ">";
      open = !s.ends_paragraph;
      if (!open) out += "</p>\n";
    }
    if (open) out += "</p>\n";
    return out + "</div>\n";
  }
};

#endif  // TEXTRANK_EXAMPLES_HTML_PAGE_HPP
