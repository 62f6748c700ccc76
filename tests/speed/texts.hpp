// The made-up texts of the speed tests, the same ones each time.
#ifndef TEXTRANK_TESTS_SPEED_TEXTS_HPP
#define TEXTRANK_TESTS_SPEED_TEXTS_HPP

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "../library/fixtures.hpp"
#include "../library/flood.hpp"
#include "textrank.hpp"

namespace speed {

namespace detail = textrank::detail;

class random_numbers : public support::generator {
 public:
  using support::generator::generator;
  bool chance(std::uint32_t percent) { return below(100) < percent; }

  /// Ranks 1 to 2^17 - 1 by Zipf's law in steps: each octave of ranks is as likely as any other.
  std::uint32_t zipf_rank() {
    const std::uint32_t octave = 1u << below(17);
    return octave + below(octave);
  }
};

/// What a made-up language is written with.
struct alphabet {
  const char* name;
  std::vector<std::string> common;  // the first words by rank
  std::vector<std::string> onsets;
  std::vector<std::string> vowels;
  std::vector<std::string> endings;
  std::string comma;
  std::string stop;
  std::string question;
  bool spaced;
};

inline std::vector<std::string> split(const char* words) {
  std::vector<std::string> list(1);
  for (; *words != '\0'; ++words) {
    if (*words == ' ')
      list.emplace_back();
    else
      list.back() += *words;
  }
  return list;
}

inline const alphabet& english() {
  static const alphabet made{
      "English",
      split("the of and to a in that he was it his I with as had for not but at on you be is her "
            "him by she which they all this have from said so one were there my them would when "
            "what an if been no their who me up out do into then your could more will are now man "
            "time over some time little only before about after did than very see upon down like "
            "made how old other come must house never hand us again day came know good two these "
            "long such way might room first went great eyes where off own well here face away "
            "should thought back men night through think door left still go don't didn't it's"),
      split("b c d f g h j k l m n p r s t v w st tr pl"),
      split("a e i o u"),
      split(" s ed ing er ly tion al n t"),
      ",",
      ".",
      "?",
      true};
  return made;
}
inline const alphabet& cyrillic() {
  static const alphabet made{"Cyrillic",
                             split("и в не на я что он с как это а по к но за то из у его от так о "
                                   "же она было все они мы бы был еще уже только"),
                             split("б в г д ж з к л м н п р с т ф х ц ч ш ст"),
                             split("а е и о у"),
                             split(" а ов ами ет ать ый ого ение"),
                             ",",
                             ".",
                             "?",
                             true};
  return made;
}
inline const alphabet& arabic() {
  static const alphabet made{"Arabic",
                             split("في من على أن إلى هذا كان عن مع هو لا ما التي الذي هي ذلك بعد"),
                             split("ب ت ث ج ح خ د ر ز س ش ص ط ع ف ق ك ل م ن"),
                             split("ا و ي ه ة"),
                             split(" ات ين ون ها هم"),
                             "\u060C",
                             ".",
                             "\u061F",
                             true};
  return made;
}
inline const alphabet& japanese() {
  static const alphabet made{
      "Japanese",
      split("の に は を た が で て と し れ さ ある いる も する から な こと "
            "として い や など なっ ない この ため その あっ"),
      split("日 本 人 大 年 中 会 国 出 上 生 分 同 三 東 自 行 社 見 月"),
      split("学 力 化 性 者"),
      split(" 的 した する です ます"),
      "\u3001",
      "\u3002",
      "\uFF1F",
      false};
  return made;
}

/// Two syllables for the 10,000 first ranks, three above, an ending for most.
inline std::string word_of_rank(const alphabet& a, std::uint32_t rank) {
  if (rank <= a.common.size()) return a.common[rank - 1];
  std::string word;
  const int syllables = rank < 10000 ? 2 : 3;
  std::uint32_t code = rank * 7919u % (rank < 10000 ? 10000u : 1000000u);
  for (int i = 0; i < syllables; ++i, code /= 100) {
    word += a.onsets[code % 20];
    word += a.vowels[code / 20 % 5];
  }
  return word + a.endings[rank * 2654435761u % a.endings.size()];
}

inline std::string capitalised(std::string word) {
  if (word[0] >= 'a' && word[0] <= 'z') word[0] = static_cast<char>(word[0] - 'a' + 'A');
  return word;
}

/// Prose: sentences of 3 to 34 words in paragraphs, with commas, quotations, names, numbers.
inline std::string make_prose(const alphabet& a, std::size_t bytes, std::uint64_t seed = 1) {
  random_numbers random(seed);
  std::string text;
  text.reserve(bytes + 1024);
  while (text.size() < bytes) {
    const std::uint32_t words = 3 + random.below(16) + random.below(17);
    const bool quoted = random.chance(12);
    if (quoted) text += '"';
    for (std::uint32_t i = 0; i < words; ++i) {
      if (i != 0 && random.chance(9)) text += a.comma;
      if (i != 0 && a.spaced) text += ' ';
      if (i != 0 && random.chance(1)) text += "Mr. ";
      if (random.chance(1)) {
        text += std::to_string(random.below(2000));
        continue;
      }
      const std::string word = word_of_rank(a, random.zipf_rank());
      text += i == 0 || random.chance(4) ? capitalised(word) : word;
    }
    text += random.chance(8) ? a.question : a.stop;
    if (quoted) text += '"';
    if (random.chance(20))
      text += "\n\n";
    else if (a.spaced)
      text += ' ';
  }
  while ((static_cast<unsigned char>(text[bytes]) & 0xC0u) == 0x80) --bytes;
  text.resize(bytes);
  return text;
}

inline std::string repeat(const std::string& what, std::size_t bytes) {
  std::string text;
  text.reserve(bytes + what.size());
  while (text.size() < bytes) text += what;
  text.resize(bytes);
  return text;
}

/// A word of seven letters and digits for any number; `last` of them count.
inline std::string numbered_word(std::uint64_t number) {
  std::string word = "aaaaaaa";
  for (std::size_t i = word.size(); i-- > 0; number /= 26)
    word[i] = static_cast<char>('a' + number % 26);
  return word;
}

/// A word whose term is `term`, if there is one: the hash of the library backwards. The first four
/// letters are the low half of the key, so the last three are tried until these fit.
inline std::string word_with_term(std::uint32_t term) {
  const auto inverse = [](std::uint32_t odd) {
    std::uint32_t x = odd;
    for (int i = 0; i < 5; ++i) x *= 2 - odd * x;
    return x;
  };
  for (std::uint32_t low = 0; low < 4; ++low) {
    std::uint32_t hash = term << 2 | low;
    hash ^= hash >> 16;
    hash *= inverse(0xC2B2AE35u);
    hash ^= hash >> 13 ^ hash >> 26;
    hash *= inverse(0x85EBCA6Bu);
    hash ^= hash >> 16;
    for (std::uint32_t i = 0; i < 26 * 26 * 26; ++i) {
      const std::uint32_t high = ('a' + i / 676) << 16 | ('a' + i / 26 % 26) << 8 | ('a' + i % 26);
      const std::uint32_t rest = hash - high * 0x9E3779B1u;
      std::string word;
      for (int shift = 0; shift <= 24; shift += 8) {
        const unsigned byte = rest >> shift & 255;
        if (!(byte >= 'a' && byte <= 'z') && !(byte >= '0' && byte <= '9')) break;
        word += static_cast<char>(byte);
      }
      if (word.size() < 4) continue;
      for (int shift = 0; shift <= 16; shift += 8) word += static_cast<char>(high >> shift & 255);
      return word;
    }
  }
  return {};
}

/// Sentences of different words whose terms agree in all bits but the last ten.
inline std::string make_colliding(std::size_t bytes) {
  std::vector<std::string> words;
  for (std::uint32_t term = 0x2AAAA800; term < 0x2AAAAC00; ++term) {
    const std::string word = word_with_term(term);
    if (!word.empty()) words.push_back(word);
  }
  random_numbers random(1);
  std::string text;
  while (text.size() < bytes) {
    for (int i = 0; i < 10; ++i)
      text += words[random.below(static_cast<std::uint32_t>(words.size()))] + ' ';
    text.back() = '.';
    text += " The ";
  }
  text.resize(bytes);
  return text;
}

/// Sentences of two words whose fingerprints fall into a few of the buckets in which INDEX looks for
/// copies: words are numbered as they come, and the sums of two hashes of numbers are small.
inline std::string make_few_buckets(std::size_t bytes) {
  const auto words = static_cast<std::uint32_t>(bytes / 90);
  std::vector<std::pair<std::uint32_t, std::uint32_t>> hashes;  // and number
  std::string text;
  for (std::uint32_t number = 0; number < words; ++number) {
    const std::uint32_t spread = (number + 1) * detail::golden_multiplier;
    hashes.emplace_back(spread ^ spread >> 16, number);
    text += numbered_word(number * 2654435761u) + (number % 10 == 9 ? ". The " : " ");
  }
  text += ". ";
  std::sort(hashes.begin(), hashes.end());
  const std::uint32_t most = UINT32_MAX / words * 8;
  for (std::uint32_t step = 0; text.size() < bytes; ++step)
    for (const auto& [hash, number] : hashes) {
      const auto partner = std::lower_bound(hashes.begin(), hashes.end(),
                                            std::make_pair(0 - hash, std::uint32_t{0}));
      const std::size_t place = static_cast<std::size_t>(partner - hashes.begin()) + step;
      if (place >= hashes.size() || hash + hashes[place].first > most) continue;
      text += capitalised(numbered_word(number * 2654435761u)) + ' ' +
              numbered_word(hashes[place].second * 2654435761u) + ". ";
    }
  text.resize(bytes);
  return text;
}

inline std::string make_all_different(std::size_t bytes) {
  std::string text;
  for (std::uint64_t number = 0; text.size() < bytes; ++number) {
    text += numbered_word(number * 2654435761u);
    text += number % 12 == 11 ? ". The " : " ";
  }
  text.resize(bytes);
  return text;
}

inline std::string make_one_sentence(std::size_t bytes) {
  std::string text = make_prose(english(), bytes);
  for (char& c : text)
    if (c == '.' || c == '?' || c == '\n' || c == '"') c = ' ';
  return text;
}

/// `total` bytes of marks in all, `each` in a row behind a word.
inline std::string make_marks(std::size_t total, std::size_t each) {
  return repeat("Word" + repeat(".!?", each) + ' ', total);
}

}  // namespace speed

#endif  // TEXTRANK_TESTS_SPEED_TEXTS_HPP
