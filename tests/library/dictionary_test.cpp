// The tables of English against the words of a dictionary: /usr/share/dict/words or the file that
// TEXTRANK_DICTIONARY names. Where it is missing nothing is tested, which is said, and the exit
// status is 77.
#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <set>
#include <string>
#include <vector>

#include "textrank.hpp"

namespace {

using namespace textrank::detail;

std::set<std::string> dictionary;

/// The words of a list of a language pack, without the marks of abbreviations.
template <std::size_t capacity>
std::set<std::string> words_of(const char (&list)[capacity]) {
  std::set<std::string> words;
  for_each_listed(read_list(list), [&](std::uint32_t begin, std::uint32_t end) {
    const bool marked = std::string("?!#").find(list[end - 1]) != std::string::npos;
    words.emplace(list + begin, list + end - marked);
  });
  return words;
}

/// The words of the dictionary that a table has and its list has not.
template <class function>
std::vector<std::string> taken_for_listed(const std::set<std::string>& listed,
                                          function is_in_table) {
  std::vector<std::string> taken;
  for (const std::string& word : dictionary)
    if (listed.count(word) == 0 && is_in_table(word)) taken.push_back(word);
  return taken;
}

/// The share that LANGUAGE states, and three standard deviations more: so many words may be taken by
/// chance. Today none is.
std::size_t most_taken(double one_in) {
  const double expected = static_cast<double>(dictionary.size()) / one_in;
  return static_cast<std::size_t>(expected + 3 * std::sqrt(expected));
}

bool is_stop_word_by_table(const std::string& word) {
  reader in{textrank::text(word)};
  return is_stop_word(textrank::english, read_word(in, 0));
}
bool is_abbreviation_by_table(const std::string& word) {
  reader in{textrank::text(word)};
  return find_abbreviation(textrank::english.abbreviations, abbreviation_key(in, 0, in.size)) !=
         abbreviation::no;
}

}  // namespace

TEST_CASE("one word in 32,000 at most is taken for an English stop word that is not listed") {
  const auto taken =
      taken_for_listed(words_of(textrank::english_stop_words), is_stop_word_by_table);
  for (const std::string& word : taken) MESSAGE(word, " is taken for a stop word");
  CHECK(taken.size() <= most_taken(32768));
}

TEST_CASE("one word in 16,000 at most is taken for an English abbreviation that is not listed") {
  const auto taken =
      taken_for_listed(words_of(textrank::english_abbreviations), is_abbreviation_by_table);
  for (const std::string& word : taken) MESSAGE(word, " is taken for an abbreviation");
  CHECK(taken.size() <= most_taken(16384));
}

int main(int count, char** words) {
  doctest::Context context(count, words);
  const char* const named = std::getenv("TEXTRANK_DICTIONARY");
  std::ifstream file(named != nullptr ? named : "/usr/share/dict/words");
  for (std::string word; std::getline(file, word);) {
    for (char& letter : word)
      if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter | 0x20);
    dictionary.insert(word.substr(0, word.find('\'')));
  }
  if (dictionary.empty()) {
    std::puts("SKIP dictionary: no words; install the Debian package wamerican");
    return 77;
  }
  return context.run();
}
