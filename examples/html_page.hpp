// One HTML page that shows what a summary made of a text: every sentence tinted by its score, the key
// sentences marked, a bar chart of the scores, and for each sentence what connects it. The page needs
// no network and no other file, follows dark and light, prints, and works by keyboard.
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
  std::vector<std::string> terms;  // what connects it most
};

struct page_article {
  std::string title;
  std::string_view source;
  std::vector<page_sentence> sentences;
  std::vector<std::string> keyphrases;
};

class html_page {
 public:
  static constexpr std::string_view head =
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<title>Key sentences</title>\n<style>\n"
      ":root{--paper:#fdfcf9;--ink:#1d1c1a;--soft:#6a6660;--line:#ddd8cf;--tint:214,137,16;"
      "--mark:#b3541e}\n"
      "@media (prefers-color-scheme:dark){:root{--paper:#191815;--ink:#ece8e0;--soft:#a29c92;"
      "--line:#3a3731;--tint:230,160,50;--mark:#f0a35e}}\n"
      "*{box-sizing:border-box}\n"
      "body{margin:0;background:var(--paper);color:var(--ink);font:18px/1.65 Georgia,'Times New "
      "Roman',serif}\n"
      "main{max-width:44rem;margin:0 auto;padding:2rem 1.2rem 6rem}\n"
      "h1{font-size:1.5rem;line-height:1.25;margin:2.5rem 0 .4rem}\n"
      ".facts,.chips,ol.key,footer{font:.85rem/1.5 system-ui,sans-serif}\n"
      ".facts,footer{color:var(--soft)}\n"
      ".chips{list-style:none;padding:0;margin:.8rem 0;display:flex;flex-wrap:wrap;gap:.4rem}\n"
      ".chips li{border:1px solid var(--line);border-radius:1rem;padding:.1rem .7rem}\n"
      "ol.key{border-left:3px solid var(--mark);margin:1rem 0;padding:.2rem 0 .2rem 2.2rem}\n"
      "ol.key li{margin:.35rem 0}\nol.key a{color:inherit;text-decoration:none}\n"
      "ol.key a:hover,ol.key a:focus{text-decoration:underline}\n"
      "svg{display:block;width:100%;height:5.5rem;margin:1rem 0}\n"
      "svg rect{fill:rgba(var(--tint),.45)}\nsvg rect.key{fill:var(--mark)}\n"
      ".s{border-radius:.2rem;padding:.05rem 0;cursor:help;position:relative;"
      "background:rgba(var(--tint),var(--heat));-webkit-box-decoration-break:clone;"
      "box-decoration-break:clone}\n"
      ".s.key{box-shadow:inset 0 -.14em 0 var(--mark);font-weight:600}\n"
      ".s:focus{outline:2px solid var(--mark);outline-offset:1px}\n"
      ".s .tip{position:absolute;left:0;top:1.7em;z-index:2;display:none;width:max-content;"
      "max-width:min(22rem,80vw);padding:.5rem .7rem;border:1px solid var(--line);"
      "border-radius:.4rem;background:var(--paper);color:var(--ink);font:400 .8rem/1.45 "
      "system-ui,sans-serif;box-shadow:0 3px 12px rgba(0,0,0,.18)}\n"
      ".s:hover .tip,.s:focus .tip,.s:focus-within .tip{display:block}\n"
      "@media print{body{background:#fff;color:#000}.s .tip{display:none!important}"
      "main{max-width:none}h1{break-after:avoid}svg{break-inside:avoid}}\n"
      "</style>\n</head>\n<body>\n<main>\n";
  static constexpr std::string_view foot =
      "<footer>The darker a sentence, the higher its score. Key sentences are bold and "
      "underlined; point at a sentence, tap it or reach it with the Tab key to see its score, rank "
      "and what connects it.</footer>\n</main>\n</body>\n</html>\n";

  /// One article of the page; `number` keeps the links of several articles apart.
  static std::string article(const page_article& a, unsigned number) {
    std::string out = "<article aria-label=\"" + escape(a.title) + "\">\n<h1>" + escape(a.title) +
                      "</h1>\n<p class=\"facts\">" + std::to_string(a.sentences.size()) +
                      " sentences, " + std::to_string(a.source.size()) + " bytes</p>\n";
    out += chips(a) + key_sentences(a, number) + chart(a) + body(a, number);
    return out + "</article>\n";
  }

  /// Text as HTML: nothing in it is markup, and bytes that are no characters are shown as such.
  static std::string escape(std::string_view text) {
    std::string out;
    while (!text.empty()) {
      const std::size_t length = character_length(text);
      const char c = text[0];
      const bool control =
          static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t' && c != '\r';
      if (length == 0 || control || c == 0x7F)
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
  static std::string anchor(unsigned article, std::size_t sentence) {
    return "a" + std::to_string(article) + "s" + std::to_string(sentence + 1);
  }
  static std::string percent(std::uint16_t score) {
    return std::to_string((score * 100u + 32767u) / 65535u);
  }

  static std::string chips(const page_article& a) {
    if (a.keyphrases.empty()) return "";
    std::string out = "<ul class=\"chips\" aria-label=\"Keyphrases\">";
    for (const std::string& phrase : a.keyphrases) out += "<li>" + escape(phrase) + "</li>";
    return out + "</ul>\n";
  }

  static std::string key_sentences(const page_article& a, unsigned number) {
    std::string out = "<ol class=\"key\" aria-label=\"Key sentences\">\n";
    for (std::size_t i = 0; i < a.sentences.size(); ++i)
      if (a.sentences[i].rank != 0)
        out += "<li><a href=\"#" + anchor(number, i) + "\">" + escape(a.sentences[i].text) +
               "</a></li>\n";
    return out + "</ol>\n";
  }

  /// A bar for each sentence; a long text shows the best of as many neighbours as share a bar.
  static std::string chart(const page_article& a) {
    constexpr std::size_t most_bars = 240;
    const std::size_t per_bar = (a.sentences.size() + most_bars - 1) / most_bars;
    if (per_bar == 0) return "";
    const std::size_t bars = (a.sentences.size() + per_bar - 1) / per_bar;
    std::string out =
        "<svg role=\"img\" aria-label=\"Scores over the position in the text\" "
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

  static std::string body(const page_article& a, unsigned number) {
    std::string out;
    bool open = false;
    for (std::size_t i = 0; i < a.sentences.size(); ++i) {
      const page_sentence& s = a.sentences[i];
      out += open ? " " : "<p>";
      char heat[8];
      std::snprintf(heat, sizeof heat, ".%03u", s.score * 420u / 65535u);
      std::string tip = s.rank != 0 ? "key sentence " + std::to_string(s.rank) + ", " : "";
      tip += "score " + percent(s.score) + " of 100, sentence " + std::to_string(i + 1);
      if (!s.terms.empty()) {
        tip += "; connected by ";
        for (std::size_t t = 0; t < s.terms.size(); ++t)
          tip += (t == 0 ? "" : ", ") + escape(s.terms[t]);
      }
      out += "<span class=\"s" + std::string(s.rank != 0 ? " key" : "") + "\" id=\"" +
             anchor(number, i) + "\" tabindex=\"0\" style=\"--heat:" + heat + "\" data-rank=\"" +
             std::to_string(s.rank) + "\">" + escape(s.text) +
             "<span class=\"tip\" role=\"note\">" + tip + "</span></span>";
      open = !s.ends_paragraph;
      if (!open) out += "</p>\n";
    }
    if (open) out += "</p>\n";
    return out;
  }
};

#endif  // TEXTRANK_EXAMPLES_HTML_PAGE_HPP
