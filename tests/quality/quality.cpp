// How good the summaries are: ROUGE against summaries that people wrote, on any corpus.
//
//     quality [--preset NAME] [--every K] [--compare NAME] corpus.jsonl...
//
// A corpus holds one document a line, in JSON: {"id", "lang", "text", "refs": [...]}, where a
// reference has one sentence a line, and optionally "gold": [[sentence numbers], ...], what each
// annotator chose. All sentences of a document are ranked; two summaries are made of the ranking:
//
//     N  the first N sentences: 3 where the file's name begins with cnn or realsumm, 1 with
//        scitldr, 2 with opinosis; else as many as the annotators chose, or the first reference has
//     W  sentences until W words, the last one cut: the mean length of all references of the
//        corpus, or of the document's own for bbc, tes, xtinge and mihalcea
//
// both in the order of the text. Their F1 of ROUGE-1, ROUGE-2 and summary-level ROUGE-L is printed,
// and the mean of these six with its interval of 95 % (percentile bootstrap over documents).
//
// ROUGE: Lin, "ROUGE: a package for automatic evaluation of summaries", 2004. Words are lower case;
// English ones [a-z0-9]+, stemmed when longer than three letters; of other languages the letters
// and decimal digits of Unicode, not stemmed. Texts that are not English are ranked without a pack.
// Stemmer: Porter, "An algorithm for suffix stripping", Program 14(3), 1980, as in the paper,
// without what was changed later.
#include <algorithm>
#include <cctype>
#include <cerrno>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <initializer_list>
#include <iterator>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "../library/fixtures.hpp"
#include "textrank.hpp"

namespace {

namespace detail = textrank::detail;

constexpr int exit_done = 0;
constexpr int exit_wrong_use = 1;
constexpr int exit_corpus = 2;

constexpr char usage[] =
    "usage: quality [options] corpus.jsonl...\n"
    "\n"
    "  --preset NAME    balanced (default) | news | unordered | classic | lead: as in the text\n"
    "  --compare NAME   rank with a second preset too; the difference is the first less the "
    "second\n"
    "  --every K        of the corpora behind it, every K-th document; 1: all of them\n"
    "  --table          the means of all presets as a table in Markdown\n"
    "\n"
    "exit status: 0 done, 1 wrong use, 2 a corpus could not be read\n";

[[noreturn]] void wrong_use(const std::string& problem) {
  std::fprintf(stderr, "quality: %s; without arguments it says how to use it\n", problem.c_str());
  std::exit(exit_wrong_use);
}

[[noreturn]] void bad_corpus(const std::string& file, const std::string& problem) {
  std::fprintf(stderr, "quality: %s: %s\n", file.c_str(), problem.c_str());
  std::exit(exit_corpus);
}

// ---- characters ---------------------------------------------------------------------------------

void append_utf8(std::string& out, std::uint32_t c) {
  const auto put = [&](std::uint32_t byte) { out += static_cast<char>(byte); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0 | c >> 6);
    put(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    put(0xE0 | c >> 12);
    put(0x80 | (c >> 6 & 0x3F));
    put(0x80 | (c & 0x3F));
  } else {
    put(0xF0 | c >> 18);
    put(0x80 | (c >> 12 & 0x3F));
    put(0x80 | (c >> 6 & 0x3F));
    put(0x80 | (c & 0x3F));
  }
}

template <class function>
void for_each_character(std::string_view text, function use) {
  detail::reader in(text);
  for (std::uint32_t at = 0; at < in.size;) {
    const detail::character c = in.inside(at);
    use(c);
    at += c.length;
  }
}

bool is_utf8(std::string_view text) {
  bool good = true;
  for_each_character(
      text, [&](detail::character c) { good = good && (c.code_point != 0xFFFD || c.length == 3); });
  return good;
}

/// White space as Unicode has it, and the four separators of ASCII.
bool is_space(std::uint32_t c) {
  return c == ' ' || (c >= 0x09 && c <= 0x0D) || (c >= 0x1C && c <= 0x1F) || c == 0x85 ||
         c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 ||
         c == 0x202F || c == 0x205F || c == 0x3000;
}

std::vector<std::string> split_words(std::string_view text) {
  std::vector<std::string> words;
  bool inside = false;
  for_each_character(text, [&](detail::character c) {
    if (is_space(c.code_point)) {
      inside = false;
      return;
    }
    if (!inside) words.emplace_back();
    inside = true;
    append_utf8(words.back(), c.code_point);
  });
  return words;
}

std::string join(const std::vector<std::string>& words, std::size_t most) {
  std::string joined;
  for (std::size_t i = 0; i < words.size() && i < most; ++i) {
    if (i != 0) joined += ' ';
    joined += words[i];
  }
  return joined;
}

std::vector<std::string_view> split_lines(std::string_view text) {
  std::vector<std::string_view> lines;
  for (;;) {
    const std::size_t end = text.find('\n');
    lines.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return lines;
    text.remove_prefix(end + 1);
  }
}

// ---- corpus -------------------------------------------------------------------------------------

struct document {
  std::string id;
  std::string language;
  std::string text;
  std::vector<std::string> references;
  std::vector<std::size_t> gold_sizes;  // how many sentences each annotator chose
};

/// One document out of one line of JSON (RFC 8259). Strict: what is not JSON, or not a document, is
/// a problem in words, and nothing is guessed.
class document_reader {
 public:
  explicit document_reader(std::string_view line) : line_(line) {}

  std::optional<document> read() {
    document d;
    bool has_language = false, has_text = false;
    if (!is_utf8(line_)) return failed("not UTF-8");
    const bool good = read_object([&](const std::string& key) {
      if (key == "id" && peek() == '"') return read_string(d.id);
      if (key == "lang") return has_language = read_string(d.language);
      if (key == "text") return has_text = read_string(d.text);
      if (key == "refs") {
        d.references.clear();
        return read_array([&] { return read_string(d.references.emplace_back()); });
      }
      if (key == "gold") {
        d.gold_sizes.clear();
        return read_array([&] {
          std::size_t& count = d.gold_sizes.emplace_back(0);
          return read_array([&] { return ++count, skip_number(); });
        });
      }
      return skip_value();
    });
    if (!good) return std::nullopt;
    skip_space();
    if (at_ != line_.size()) return failed("more than one value in a line");
    if (!has_language) return failed("no \"lang\"");
    if (!has_text) return failed("no \"text\"");
    if (d.references.empty()) return failed("no \"refs\"");
    if (d.text.size() > textrank::max_text_bytes) return failed("a text of more than 1 GB");
    return d;
  }

  /// After a failure: what, and behind which byte of the line.
  std::string problem() const {
    return std::string(problem_) + ", at byte " + std::to_string(at_ + 1);
  }

 private:
  static constexpr int most_levels = 100;

  bool fail(const char* problem) {
    if (!problem_) problem_ = problem;
    return false;
  }
  std::nullopt_t failed(const char* problem) {
    fail(problem);
    return std::nullopt;
  }

  char peek() const { return at_ < line_.size() ? line_[at_] : '\0'; }
  bool take(char c) {
    if (at_ == line_.size() || line_[at_] != c) return false;
    ++at_;
    return true;
  }
  void skip_space() {
    while (at_ < line_.size() && std::strchr(" \t\r\n", line_[at_]) && line_[at_] != '\0') ++at_;
  }

  // NOLINTBEGIN(misc-no-recursion): as deep as values nest, up to most_levels.

  /// `read_item` is called where an item starts, behind white space.
  template <class function>
  bool read_items(char open, char close, const char* problem, function read_item) {
    skip_space();
    if (!take(open)) return fail(problem);
    if (++level_ > most_levels) return fail("nested too deep");
    skip_space();
    if (!take(close)) {
      do {
        skip_space();
        if (!read_item()) return false;
        skip_space();
      } while (take(','));
      if (!take(close)) return fail("a comma or an end is missing");
    }
    --level_;
    return true;
  }
  template <class function>
  bool read_array(function read_item) {
    return read_items('[', ']', "not an array", read_item);
  }
  template <class function>
  bool read_object(function read_member) {
    return read_items('{', '}', "not an object", [&] {
      std::string key;
      if (!read_string(key)) return false;
      skip_space();
      if (!take(':')) return fail("a colon is missing");
      skip_space();
      return read_member(key);
    });
  }

  bool read_string(std::string& out) {
    out.clear();
    if (!take('"')) return fail("not a string");
    while (!take('"')) {
      if (at_ == line_.size()) return fail("a string without end");
      const char c = line_[at_];
      if (static_cast<unsigned char>(c) < 0x20) return fail("a control character in a string");
      ++at_;
      if (c != '\\')
        out += c;
      else if (!read_escape(out))
        return false;
    }
    return true;
  }

  bool read_escape(std::string& out) {
    static constexpr char names[] = "\"\\/bfnrt";
    static constexpr char meanings[] = "\"\\/\b\f\n\r\t";
    if (take('u')) return read_code_point(out);
    const char name = peek();
    const char* found = name == '\0' ? nullptr : std::strchr(names, name);
    if (!found) return fail("an unknown escape");
    ++at_;
    out += meanings[found - names];
    return true;
  }

  bool read_code_point(std::string& out) {
    std::uint32_t c = 0;
    if (!read_hex(c)) return false;
    if (c >= 0xD800 && c < 0xDC00) {
      std::uint32_t low = 0;
      if (!take('\\') || !take('u')) return fail("half of a surrogate pair");
      if (!read_hex(low)) return false;
      if (low < 0xDC00 || low > 0xDFFF) return fail("half of a surrogate pair");
      c = 0x10000 + ((c - 0xD800) << 10 | (low - 0xDC00));
    } else if (c >= 0xDC00 && c <= 0xDFFF) {
      return fail("half of a surrogate pair");
    }
    append_utf8(out, c);
    return true;
  }

  bool read_hex(std::uint32_t& value) {
    for (int i = 0; i < 4; ++i) {
      const char c = peek();
      if (!std::isxdigit(static_cast<unsigned char>(c))) return fail("not four hexadecimal digits");
      ++at_;
      const int digit = c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
      value = value << 4 | static_cast<std::uint32_t>(digit);
    }
    return true;
  }

  bool skip_digits() {
    const std::size_t begin = at_;
    while (detail::is_ascii_digit(static_cast<std::uint8_t>(peek()))) ++at_;
    return at_ != begin || fail("not a value");
  }
  bool skip_number() {
    take('-');
    if (!take('0') && !skip_digits()) return false;
    if (take('.') && !skip_digits()) return false;
    if (take('e') || take('E')) {
      if (!take('+')) take('-');
      return skip_digits();
    }
    return true;
  }
  bool skip_value() {
    for (const std::string_view literal : {"null", "true", "false"}) {
      if (line_.substr(at_, literal.size()) != literal) continue;
      at_ += literal.size();
      return true;
    }
    std::string ignored;
    switch (peek()) {
      case '{': return read_object([&](const std::string&) { return skip_value(); });
      case '[': return read_array([&] { return skip_value(); });
      case '"': return read_string(ignored);
      default: return skip_number();
    }
  }
  // NOLINTEND(misc-no-recursion)

  std::string_view line_;
  std::size_t at_ = 0;
  int level_ = 0;
  const char* problem_ = nullptr;
};

std::vector<document> read_corpus(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) bad_corpus(file, std::strerror(errno));
  std::vector<document> documents;
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    document_reader reader(line);
    std::optional<document> d = reader.read();
    if (!d) bad_corpus(file, "line " + std::to_string(number) + ": " + reader.problem());
    documents.push_back(std::move(*d));
  }
  if (in.bad()) bad_corpus(file, std::strerror(errno));
  if (documents.empty()) bad_corpus(file, "no document in it");
  return documents;
}

/// The name without its folders and without .jsonl.
std::string name_of(const std::string& file) {
  std::string name = file.substr(file.rfind('/') + 1);
  const std::string ending = ".jsonl";
  if (name.size() >= ending.size() &&
      name.compare(name.size() - ending.size(), ending.size(), ending) == 0)
    name.resize(name.size() - ending.size());
  return name;
}

// ---- budgets ------------------------------------------------------------------------------------

struct budget {
  std::size_t sentences;
  std::size_t words;
};

bool starts_with_any(const std::string& name, std::initializer_list<const char*> beginnings) {
  return std::any_of(beginnings.begin(), beginnings.end(),
                     [&](const char* beginning) { return name.rfind(beginning, 0) == 0; });
}

/// The mean as a whole number; a half goes to the even one, so that 1.5 and 2.5 are 2.
std::size_t whole_mean(std::size_t sum, std::size_t count) {
  return static_cast<std::size_t>(
      std::nearbyint(static_cast<double>(sum) / static_cast<double>(count)));
}

std::size_t sentence_budget(const std::string& name, const document& d) {
  if (starts_with_any(name, {"cnn", "realsumm"})) return 3;
  if (starts_with_any(name, {"scitldr"})) return 1;
  if (starts_with_any(name, {"opinosis"})) return 2;
  if (d.gold_sizes.empty()) return split_lines(d.references[0]).size();
  std::size_t chosen = 0;
  for (const std::size_t size : d.gold_sizes) chosen += size;
  return std::max<std::size_t>(1, whole_mean(chosen, d.gold_sizes.size()));
}

std::vector<budget> make_budgets(const std::string& name, const std::vector<document>& documents) {
  std::vector<budget> budgets;
  std::size_t all_words = 0, all_references = 0;
  for (const document& d : documents) {
    std::size_t words = 0;
    for (const std::string& reference : d.references) words += split_words(reference).size();
    budgets.push_back({sentence_budget(name, d), whole_mean(words, d.references.size())});
    all_words += words;
    all_references += d.references.size();
  }
  if (!starts_with_any(name, {"bbc", "tes", "xtinge", "mihalcea"}))
    for (budget& b : budgets) b.words = whole_mean(all_words, all_references);
  return budgets;
}

// ---- stemmer ------------------------------------------------------------------------------------
//
// The conditions of the paper are asked of the stem, which is what stands before a suffix. A Y is a
// vowel behind a consonant, and a consonant elsewhere. Digits count as consonants.

struct shape {
  unsigned measure = 0;    // m: how often vowels are followed by consonants
  bool has_vowel = false;  // *v*
  bool ends_in_consonant = false;
  bool ends_short = false;  // *o: consonant, vowel, consonant; the last one not W, X, Y
};

shape shape_of(std::string_view stem) {
  shape s;
  bool before_last = false, last = false;  // whether these are consonants
  for (std::size_t i = 0; i < stem.size(); ++i) {
    const char c = stem[i];
    const bool vowel =
        c == 'y' ? i != 0 && last : c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
    s.has_vowel = s.has_vowel || vowel;
    if (i != 0 && !vowel && !last) ++s.measure;
    s.ends_short = i >= 2 && before_last && !last && !vowel && c != 'w' && c != 'x' && c != 'y';
    before_last = last;
    last = !vowel;
  }
  s.ends_in_consonant = last;
  return s;
}

bool ends_with(std::string_view word, std::string_view suffix) {
  return word.size() >= suffix.size() && word.substr(word.size() - suffix.size()) == suffix;
}

bool ends_in_double_consonant(std::string_view word) {
  return word.size() >= 2 && word[word.size() - 1] == word[word.size() - 2] &&
         shape_of(word).ends_in_consonant;
}

struct suffix_rule {
  std::string_view suffix;
  std::string_view replacement;
};

/// Applies the rule of the longest suffix that the word has, if the measure of its stem is above
/// `measure`; no other rule is tried then. A rule stands behind those with a longer suffix that
/// ends in its own.
template <std::size_t count>
void apply_rules(const suffix_rule (&rules)[count], int measure, std::string& word) {
  for (const suffix_rule& rule : rules) {
    if (!ends_with(word, rule.suffix)) continue;
    const std::string_view stem(word.data(), word.size() - rule.suffix.size());
    // In step 4 the paper asks more of one suffix: (*S or *T) ION.
    const bool allowed = rule.suffix != "ion" || ends_with(stem, "s") || ends_with(stem, "t");
    if (allowed && static_cast<int>(shape_of(stem).measure) > measure)
      word.replace(stem.size(), std::string::npos, rule.replacement);
    return;
  }
}

constexpr suffix_rule plurals[] = {{"sses", "ss"}, {"ies", "i"}, {"ss", "ss"}, {"s", ""}};

constexpr suffix_rule double_suffixes[] = {
    {"ational", "ate"}, {"tional", "tion"}, {"enci", "ence"}, {"anci", "ance"}, {"izer", "ize"},
    {"abli", "able"},   {"alli", "al"},     {"entli", "ent"}, {"eli", "e"},     {"ousli", "ous"},
    {"ization", "ize"}, {"ation", "ate"},   {"ator", "ate"},  {"alism", "al"},  {"iveness", "ive"},
    {"fulness", "ful"}, {"ousness", "ous"}, {"aliti", "al"},  {"iviti", "ive"}, {"biliti", "ble"}};

constexpr suffix_rule adjective_suffixes[] = {{"icate", "ic"}, {"ative", ""},  {"alize", "al"},
                                              {"iciti", "ic"}, {"ical", "ic"}, {"ful", ""},
                                              {"ness", ""}};

constexpr suffix_rule last_suffixes[] = {
    {"al", ""},  {"ance", ""},  {"ence", ""}, {"er", ""},  {"ic", ""},  {"able", ""}, {"ible", ""},
    {"ant", ""}, {"ement", ""}, {"ment", ""}, {"ent", ""}, {"ion", ""}, {"ou", ""},   {"ism", ""},
    {"ate", ""}, {"iti", ""},   {"ous", ""},  {"ive", ""}, {"ize", ""}};

/// Step 1b: past tenses and participles, and what has to be mended when they are gone.
void strip_ed_and_ing(std::string& word) {
  if (ends_with(word, "eed")) {
    if (shape_of(std::string_view(word).substr(0, word.size() - 3)).measure > 0) word.pop_back();
    return;
  }
  const std::size_t length = ends_with(word, "ed") ? 2 : ends_with(word, "ing") ? 3 : 0;
  const std::string_view stem(word.data(), word.size() - length);
  if (length == 0 || !shape_of(stem).has_vowel) return;
  word.resize(stem.size());
  // NOLINTNEXTLINE(bugprone-branch-clone): the rules in the order of the paper.
  if (ends_with(word, "at") || ends_with(word, "bl") || ends_with(word, "iz")) {
    word += 'e';
  } else if (ends_in_double_consonant(word)) {
    const char last = word.back();
    if (last != 'l' && last != 's' && last != 'z') word.pop_back();
  } else if (const shape s = shape_of(word); s.measure == 1 && s.ends_short) {
    word += 'e';
  }
}

std::string stem_of(std::string word) {
  apply_rules(plurals, -1, word);  // step 1a
  strip_ed_and_ing(word);
  if (ends_with(word, "y") &&  // step 1c
      shape_of(std::string_view(word).substr(0, word.size() - 1)).has_vowel)
    word.back() = 'i';
  apply_rules(double_suffixes, 0, word);     // step 2
  apply_rules(adjective_suffixes, 0, word);  // step 3
  apply_rules(last_suffixes, 1, word);       // step 4
  if (ends_with(word, "e")) {                // step 5a
    const shape s = shape_of(std::string_view(word).substr(0, word.size() - 1));
    if (s.measure > 1 || (s.measure == 1 && !s.ends_short)) word.pop_back();
  }
  if (ends_with(word, "ll") && shape_of(word).measure > 1) word.pop_back();  // step 5b
  return word;
}

// ---- ROUGE --------------------------------------------------------------------------------------

using token = std::uint32_t;
using token_line = std::vector<token>;

/// Gives equal words the same number.
class tokenizer {
 public:
  /// The sentences of a summary, those without a word left out.
  std::vector<token_line> lines(std::string_view summary, const std::string& language) {
    std::vector<token_line> all;
    for (const std::string_view line : split_lines(summary)) {
      token_line tokens = language == "en" ? english(line) : any(line, language == "tr");
      if (!tokens.empty()) all.push_back(std::move(tokens));
    }
    return all;
  }

 private:
  token_line english(std::string_view line) {
    token_line tokens;
    std::string word;
    const auto end_word = [&] {
      if (word.empty()) return;
      tokens.push_back(english_number(word));
      word.clear();
    };
    for_each_character(line, [&](detail::character c) {
      std::uint32_t letter = c.code_point;
      if (letter >= 'A' && letter <= 'Z') letter |= 0x20;
      // The two characters beyond ASCII whose lower case begins with an ASCII letter.
      const bool dotted = letter == 0x130;
      if (dotted) letter = 'i';
      if (letter == 0x212A) letter = 'k';
      if (letter < 0x80 && std::isalnum(static_cast<int>(letter)))
        word += static_cast<char>(letter);
      else
        end_word();
      if (dotted) end_word();  // the dot is a character of its own
    });
    end_word();
    return tokens;
  }

  token_line any(std::string_view line, bool turkish) {
    token_line tokens;
    std::string word;
    const auto end_word = [&] {
      if (word.empty()) return;
      tokens.push_back(number(word));
      word.clear();
    };
    detail::reader classes{textrank::text()};
    for_each_character(line, [&](detail::character c) {
      std::uint32_t letter = classes.lower_case(c);
      const bool dotted = c.code_point == 0x130;
      if (dotted) letter = 'i';
      if (turkish && c.code_point == 'I') letter = 0x131;
      if (letter == 0x3C2) letter = 0x3C3;  // the sigma of word ends, which a capital cannot tell
      if (detail::is_letter(c.what) || c.what == detail::kind::digit || letter == '_')
        append_utf8(word, letter);
      else
        end_word();
      if (dotted && !turkish) end_word();
    });
    end_word();
    return tokens;
  }

  token english_number(const std::string& word) {
    const auto known = english_words_.find(word);
    if (known != english_words_.end()) return known->second;
    const token t = number(word.size() > 3 ? stem_of(word) : word);
    english_words_.emplace(word, t);
    return t;
  }
  token number(const std::string& word) {
    return numbers_.emplace(word, static_cast<token>(numbers_.size())).first->second;
  }

  std::unordered_map<std::string, token> numbers_;
  std::unordered_map<std::string, token> english_words_;
};

token_line flatten(const std::vector<token_line>& lines) {
  token_line flat;
  for (const token_line& line : lines) flat.insert(flat.end(), line.begin(), line.end());
  return flat;
}

double f1(std::size_t hits, std::size_t candidate, std::size_t reference) {
  if (candidate + reference == 0) return 0;
  return 2 * static_cast<double>(hits) / static_cast<double>(candidate + reference);
}

/// Runs of one or two tokens, sorted.
std::vector<std::uint64_t> sorted_ngrams(const token_line& tokens, std::size_t length) {
  std::vector<std::uint64_t> ngrams;
  for (std::size_t i = 0; i + length <= tokens.size(); ++i)
    ngrams.push_back(length == 1 ? tokens[i] : std::uint64_t{tokens[i]} << 32 | tokens[i + 1]);
  std::sort(ngrams.begin(), ngrams.end());
  return ngrams;
}

double ngram_f1(const token_line& candidate, const token_line& reference, std::size_t length) {
  const std::vector<std::uint64_t> c = sorted_ngrams(candidate, length);
  const std::vector<std::uint64_t> r = sorted_ngrams(reference, length);
  std::vector<std::uint64_t> common;
  std::set_intersection(c.begin(), c.end(), r.begin(), r.end(), std::back_inserter(common));
  return f1(common.size(), c.size(), r.size());
}

/// Marks in `used` the tokens of `reference` that are in a longest common subsequence with
/// `candidate`. Of several, the choice is that of the ROUGE-1.5.5 script.
void mark_subsequence(const token_line& reference, const token_line& candidate,
                      std::vector<bool>& used) {
  const std::size_t width = candidate.size() + 1;
  std::vector<std::uint32_t> lengths((reference.size() + 1) * width);
  const auto length = [&](std::size_t i, std::size_t j) -> std::uint32_t& {
    return lengths[i * width + j];
  };
  for (std::size_t i = 1; i <= reference.size(); ++i)
    for (std::size_t j = 1; j <= candidate.size(); ++j)
      length(i, j) = reference[i - 1] == candidate[j - 1]
                         ? length(i - 1, j - 1) + 1
                         : std::max(length(i - 1, j), length(i, j - 1));
  for (std::size_t i = reference.size(), j = candidate.size(); i != 0 && j != 0;) {
    if (reference[i - 1] == candidate[j - 1]) {
      used[i - 1] = true;
      --i;
      --j;
    } else if (length(i, j - 1) > length(i - 1, j)) {
      --j;
    } else {
      --i;
    }
  }
}

/// Of each reference sentence counts the union of its common subsequences with all sentences of
/// the candidate; a token no more often than either summary has it.
double summary_level_f1(const std::vector<token_line>& candidate,
                        const std::vector<token_line>& reference) {
  std::unordered_map<token, std::size_t> left;
  std::size_t candidate_size = 0, reference_size = 0, hits = 0;
  for (const token_line& line : candidate) {
    candidate_size += line.size();
    for (const token t : line) ++left[t];
  }
  for (const token_line& line : reference) {
    reference_size += line.size();
    std::vector<bool> used(line.size());
    for (const token_line& other : candidate) mark_subsequence(line, other, used);
    for (std::size_t i = 0; i < line.size(); ++i) {
      if (!used[i] || left[line[i]] == 0) continue;
      --left[line[i]];
      ++hits;
    }
  }
  return f1(hits, candidate_size, reference_size);
}

constexpr std::size_t metrics = 3;  // ROUGE-1, ROUGE-2, ROUGE-L
constexpr std::size_t columns = 2 * metrics;

/// Percent of each metric, that of the best reference.
void score(const std::string& summary, const document& d, tokenizer& words, double* scores) {
  const std::vector<token_line> candidate = words.lines(summary, d.language);
  const token_line flat_candidate = flatten(candidate);
  for (const std::string& text : d.references) {
    const std::vector<token_line> reference = words.lines(text, d.language);
    const token_line flat_reference = flatten(reference);
    const double got[metrics] = {ngram_f1(flat_candidate, flat_reference, 1),
                                 ngram_f1(flat_candidate, flat_reference, 2),
                                 summary_level_f1(candidate, reference)};
    for (std::size_t i = 0; i < metrics; ++i) scores[i] = std::max(scores[i], 100 * got[i]);
  }
}

// ---- summaries ----------------------------------------------------------------------------------

struct preset {
  const char* name;
  const textrank::ranking* ranking;  // null: the sentences as they stand
};
constexpr preset presets[] = {
    {"balanced", &textrank::balanced},
    {"news", &textrank::news},
    {"unordered", &textrank::unordered},
    {"classic", &textrank::classic},
    {"lead", nullptr},
};

const preset& find_preset(const std::string& name) {
  for (const preset& p : presets)
    if (name == p.name) return p;
  wrong_use("unknown preset '" + name + "'");
}

struct ranked_sentence {
  std::uint32_t offset;
  std::uint32_t rank;
  std::vector<std::string> words;
};

/// Every sentence of a document, the best first.
class ranker {
 public:
  std::vector<ranked_sentence> rank(const std::string& file, const document& d,
                                    const preset& with) {
    const textrank::language& words_of = d.language == "en" ? textrank::english : textrank::none;
    const std::uint64_t bytes = textrank::required_bytes(d.text, words_of);
    cells_.resize(std::max<std::size_t>(cells_.size(), (bytes + 3) / sizeof(std::uint32_t)));
    textrank::options wanted;
    wanted.max_sentences = UINT32_MAX;
    if (with.ranking) wanted.ranking = *with.ranking;
    const textrank::summary all = textrank::summarize(
        d.text, textrank::memory(cells_.data(), cells_.size()), wanted, words_of);
    if (!all && all.status() != textrank::status::empty)
      bad_corpus(file, "document '" + d.id + "': " + all.message());
    std::vector<ranked_sentence> sentences;
    for (const textrank::sentence s : all)
      sentences.push_back({s.offset, with.ranking ? s.rank : s.position, split_words(s.text)});
    std::sort(sentences.begin(), sentences.end(),
              [](const auto& a, const auto& b) { return a.rank < b.rank; });
    return sentences;
  }

 private:
  std::vector<std::uint32_t> cells_;
};

/// The best sentences in the order of the text, one a line: at most so many, and so many words.
std::string make_summary(const std::vector<ranked_sentence>& ranked, std::size_t most_sentences,
                         std::size_t most_words) {
  std::set<std::pair<std::uint32_t, std::string>> chosen;
  for (const ranked_sentence& s : ranked) {
    if (chosen.size() == most_sentences || most_words == 0) break;
    chosen.emplace(s.offset, join(s.words, most_words));
    most_words -= std::min(most_words, s.words.size());
  }
  std::string summary;
  for (const auto& [offset, line] : chosen) {
    summary += line;
    summary += '\n';
  }
  return summary;
}

struct document_score {
  double percent[columns] = {};
  double mean() const {
    double sum = 0;
    for (const double x : percent) sum += x;
    return sum / columns;
  }
};

/// A corpus and its documents that are scored: every `step`-th. Budgets come from all of them.
class benchmark {
 public:
  benchmark(std::string file, std::size_t step)
      : file_(std::move(file)),
        step_(step),
        documents_(read_corpus(file_)),
        budgets_(make_budgets(name(), documents_)) {}

  std::string name() const { return name_of(file_); }

  std::vector<document_score> score_all(const preset& with) {
    std::vector<document_score> scores;
    for (std::size_t i = 0; i < documents_.size(); i += step_) {
      const document& d = documents_[i];
      const std::vector<ranked_sentence> ranked = ranker_.rank(file_, d, with);
      document_score& s = scores.emplace_back();
      score(make_summary(ranked, budgets_[i].sentences, SIZE_MAX), d, words_, s.percent);
      score(make_summary(ranked, SIZE_MAX, budgets_[i].words), d, words_, s.percent + metrics);
    }
    return scores;
  }

 private:
  std::string file_;
  std::size_t step_;
  std::vector<document> documents_;
  std::vector<budget> budgets_;
  tokenizer words_;
  ranker ranker_;
};

// ---- statistics ---------------------------------------------------------------------------------

struct estimate {
  double mean;
  double low;
  double high;
};

double mean_of(const std::vector<double>& values) {
  double sum = 0;
  for (const double value : values) sum += value;
  return sum / static_cast<double>(values.size());
}

/// Between two values of a sorted list in proportion.
double quantile(const std::vector<double>& sorted, double part) {
  const double place = part * static_cast<double>(sorted.size() - 1);
  const std::size_t below = static_cast<std::size_t>(place);
  const std::size_t above = std::min(below + 1, sorted.size() - 1);
  return sorted[below] + (place - std::floor(place)) * (sorted[above] - sorted[below]);
}

/// The mean of `values` and where it lies in 95 of 100 samples of as many documents (percentile
/// bootstrap, Efron 1979).
estimate estimate_mean(const std::vector<double>& values) {
  constexpr std::size_t rounds = 2000;
  support::generator random(1);
  std::vector<double> means;
  std::vector<double> sample(values.size());
  for (std::size_t round = 0; round < rounds; ++round) {
    for (double& value : sample)
      value = values[static_cast<std::size_t>(random.next() % values.size())];
    means.push_back(mean_of(sample));
  }
  std::sort(means.begin(), means.end());
  return {mean_of(values), quantile(means, 0.025), quantile(means, 0.975)};
}

estimate estimate_mean(const std::vector<document_score>& scores) {
  std::vector<double> means;
  for (const document_score& s : scores) means.push_back(s.mean());
  return estimate_mean(means);
}

std::vector<document_score> differences(std::vector<document_score> first,
                                        const std::vector<document_score>& second) {
  for (std::size_t i = 0; i < first.size(); ++i)
    for (std::size_t j = 0; j < columns; ++j) first[i].percent[j] -= second[i].percent[j];
  return first;
}

// ---- reports ------------------------------------------------------------------------------------

void print_columns(const std::vector<document_score>& scores, const char* format) {
  for (std::size_t j = 0; j < columns; ++j) {
    std::vector<double> column;
    for (const document_score& s : scores) column.push_back(s.percent[j]);
    std::printf(format, mean_of(column));
  }
}

void print_scores(const std::string& label, const std::vector<document_score>& scores) {
  std::printf("%-14s %5zu", label.c_str(), scores.size());
  print_columns(scores, " %6.2f");
  const estimate e = estimate_mean(scores);
  std::printf("  %6.2f  %.2f-%.2f\n", e.mean, e.low, e.high);
}

void print_differences(const std::vector<document_score>& scores) {
  std::printf("%-14s %5zu", "  difference", scores.size());
  print_columns(scores, " %+6.2f");
  const estimate e = estimate_mean(scores);
  std::printf("  %+6.2f  %+.2f to %+.2f\n", e.mean, e.low, e.high);
}

struct corpus_file {
  std::string file;
  std::size_t step;
};

struct settings {
  const preset* with = &presets[0];
  const preset* other = nullptr;
  bool table = false;
  std::vector<corpus_file> corpora;
};

void print_lines(const settings& s) {
  std::printf("%-14s %5s   R1-N   R2-N   RL-N   R1-W   R2-W   RL-W    mean  95 %% interval\n",
              "corpus", "docs");
  for (const corpus_file& c : s.corpora) {
    benchmark corpus(c.file, c.step);
    const std::vector<document_score> scores = corpus.score_all(*s.with);
    print_scores(corpus.name(), scores);
    if (s.other) {
      const std::vector<document_score> others = corpus.score_all(*s.other);
      print_scores(std::string("  ") + s.other->name, others);
      print_differences(differences(scores, others));
    }
    std::fflush(stdout);
  }
}

void print_table(const settings& s) {
  std::printf("| corpus | documents |");
  for (const preset& p : presets) std::printf(" %s |", p.name);
  std::printf("\n|---|--:|");
  for (std::size_t i = 0; i < std::size(presets); ++i) std::printf("--:|");
  std::printf("\n");
  for (const corpus_file& c : s.corpora) {
    benchmark corpus(c.file, c.step);
    std::printf("| %s |", corpus.name().c_str());
    const char* separator = "";
    for (const preset& p : presets) {
      const std::vector<document_score> scores = corpus.score_all(p);
      if (*separator == '\0') std::printf(" %zu |", scores.size());
      separator = " |";
      const estimate e = estimate_mean(scores);
      std::printf(" %.2f (%.2f-%.2f) |", e.mean, e.low, e.high);
    }
    std::printf("\n");
    std::fflush(stdout);
  }
}

settings parse(const std::vector<std::string>& words) {
  settings s;
  std::size_t step = 1, corpora_before_step = 0;
  bool chose_preset = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[i];
    const auto value = [&]() -> const std::string& {
      if (i + 1 == words.size()) wrong_use(word + " needs a value");
      return words[++i];
    };
    if (word == "--preset") {
      s.with = &find_preset(value());
      chose_preset = true;
    } else if (word == "--compare") {
      s.other = &find_preset(value());
    } else if (word == "--every") {
      const std::string& number = value();
      if (number.empty() || number.size() > 9 ||
          number.find_first_not_of("0123456789") != std::string::npos || std::stoul(number) == 0)
        wrong_use("--every takes a whole number from 1 on, not '" + number + "'");
      step = std::stoul(number);
      corpora_before_step = s.corpora.size() + 1;
    } else if (word == "--table") {
      s.table = true;
    } else if (word.size() > 1 && word[0] == '-') {
      wrong_use("unknown option '" + word + "'");
    } else {
      s.corpora.push_back({word, step});
    }
  }
  if (s.corpora.empty()) wrong_use("no corpus");
  if (s.corpora.size() < corpora_before_step) wrong_use("--every stands before its corpora");
  if (s.table && (s.other || chose_preset)) wrong_use("--table has all presets");
  return s;
}

}  // namespace

int main(int count, char** words) {
  if (count < 2) {
    std::fputs(usage, stderr);
    return exit_wrong_use;
  }
  const settings s = parse({words + 1, words + count});
  if (s.table)
    print_table(s);
  else
    print_lines(s);
  if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0) return exit_done;
  std::fprintf(stderr, "quality: standard output: %s\n", std::strerror(errno));
  return exit_corpus;
}
