// What holds of any text, tried on hundreds of every kind: prose, articles, many scripts, marks only,
// words without end, any bytes, and pieces of all of these.
#include <algorithm>
#include <set>

#include "generated.hpp"
#include "oracle.hpp"

using support::cells;
using support::choice;
using support::chosen;
using support::ranked;
using textrank::options;
using textrank::overflow;
using textrank::status;
using textrank::summarize;

namespace {

constexpr std::uint64_t texts = generated::rounds * generated::kinds;
constexpr std::uint64_t prose_texts = 2 * generated::rounds;

textrank::workspace<128 * 1024> room;

const textrank::ranking presets[] = {textrank::balanced, textrank::news, textrank::unordered,
                                     textrank::classic};

/// Calls `check(text, random)` with every text.
template <class function>
void for_each_text(function check) {
  for (std::uint64_t seed = 0; seed < texts; ++seed) {
    const std::string text = generated::text(seed);
    CAPTURE(seed);
    CAPTURE(text);
    support::generator random(seed);
    check(text, random);
  }
}

/// The same with single paragraphs of plain sentences.
template <class function>
void for_each_prose(function check) {
  for (std::uint64_t seed = 0; seed < prose_texts; ++seed) {
    generated::writer writer(seed);
    const std::string text = writer.prose(2 + writer.random().below(30));
    CAPTURE(seed);
    CAPTURE(text);
    check(text, writer.random());
  }
}

options of_sentences(std::uint32_t count, const textrank::ranking& how = textrank::balanced) {
  options wanted;
  wanted.max_sentences = count;
  wanted.ranking = how;
  return wanted;
}

/// Any limits and ranking that are in range.
options any_options(support::generator& random) {
  options wanted = of_sentences(random.below(8), presets[random.below(4)]);
  if (random.below(3) == 0) wanted.max_words = random.below(80);
  if (random.below(3) == 0) wanted.max_bytes = random.below(500);
  if (random.below(3) == 0) wanted.max_percent = static_cast<std::uint8_t>(random.below(101));
  if (random.below(3) == 0)
    wanted.ranking.relevance_percent = static_cast<std::uint8_t>(1 + random.below(100));
  return wanted;
}

/// All that a summary says, written down.
struct written {
  status what;
  std::uint64_t needed_bytes;
  std::vector<choice> sentences;
  std::vector<choice> all;
};
bool operator==(const written& a, const written& b) {
  return a.what == b.what && a.needed_bytes == b.needed_bytes && a.sentences == b.sentences &&
         a.all == b.all;
}
written write_down(const textrank::summary& found) {
  return {found.status(), found.needed_bytes(), chosen(found), ranked(found)};
}

std::vector<choice> by_rank(std::vector<choice> sentences) {
  std::sort(sentences.begin(), sentences.end(),
            [](const choice& a, const choice& b) { return a.rank < b.rank; });
  return sentences;
}

struct place {
  std::size_t offset, size;
  std::uint32_t words;
};
bool operator==(place a, place b) {
  return a.offset == b.offset && a.size == b.size && a.words == b.words;
}
std::vector<place> sentences_of(const std::string& text) {
  std::vector<place> all;
  for (const auto s : textrank::sentences(text)) all.push_back({s.offset, s.text.size(), s.words});
  return all;
}

std::vector<std::uint16_t> scores_of(const std::string& text, const textrank::ranking& how) {
  std::vector<std::uint16_t> scores;
  const auto found = summarize(text, room, of_sentences(1, how));
  for (std::uint32_t i = 0; i < found.ranked_sentences(); ++i)
    scores.push_back(found.ranked(i).score);
  return scores;
}
std::vector<std::uint32_t> ranks_of(const std::string& text, const textrank::ranking& how) {
  std::vector<std::uint32_t> ranks;
  for (const auto s : summarize(text, room, of_sentences(UINT32_MAX, how))) ranks.push_back(s.rank);
  return ranks;
}
void check_same_ranking(const std::string& a, const std::string& b) {
  for (const auto& how : presets) {
    CHECK(scores_of(a, how) == scores_of(b, how));
    CHECK(ranks_of(a, how) == ranks_of(b, how));
  }
}

std::string lower(textrank::text t) {
  std::string made(t.begin(), t.end());
  for (char& c : made)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 'a' - 'A');
  return made;
}

}  // namespace

// ---- sentences and words ------------------------------------------------------------------------

TEST_CASE("every sentence is a view inside the text that starts and ends on a character") {
  for_each_text([](const std::string& text, support::generator&) {
    const oracle::scan seen = oracle::look_at(text);
    std::size_t behind = 0;
    for (const auto s : textrank::sentences(text)) {
      const std::size_t end = s.offset + s.text.size();
      REQUIRE(s.offset >= behind);
      REQUIRE(end <= text.size());
      CHECK(!s.text.empty());
      CHECK(s.text.data() == text.data() + s.offset);
      CHECK(seen.starts[s.offset]);
      CHECK(seen.starts[end]);
      behind = end;
    }
  });
}

TEST_CASE("sentences cover all of a text that is not white space") {
  for_each_text([](const std::string& text, support::generator&) {
    const oracle::scan seen = oracle::look_at(text);
    const auto check_white = [&](std::size_t at, std::size_t end) {
      const bool mark = at == 0 && text.compare(0, 3, "\xEF\xBB\xBF") == 0;
      for (at += mark ? 3 : 0; at < end; ++at) CHECK((seen.white[at] || !seen.starts[at]));
    };
    std::size_t behind = 0;
    for (const auto s : textrank::sentences(text)) {
      check_white(behind, s.offset);
      behind = s.offset + s.text.size();
    }
    check_white(behind, text.size());
  });
}

TEST_CASE("every word lies inside one sentence, and sentences count the words that they hold") {
  for_each_text([](const std::string& text, support::generator&) {
    auto word = textrank::words(text).begin();
    const auto end = textrank::words(text).end();
    for (const auto s : textrank::sentences(text)) {
      std::uint32_t inside = 0;
      for (; word != end && (*word).begin() < s.text.end(); ++word, ++inside) {
        CHECK((*word).begin() >= s.text.begin());
        CHECK((*word).end() <= s.text.end());
        CHECK(!(*word).empty());
      }
      CHECK((s.words == inside || s.words == 0));  // lines that are no prose count as none
      if (s.kind == textrank::unit_kind::prose) CHECK(s.words == inside);
    }
    CHECK(word == end);
  });
}

TEST_CASE("what follows an empty line does not change the sentences before it") {
  for_each_prose([](const std::string& text, support::generator& random) {
    const auto before = sentences_of(text);
    const std::string longer = text + "\n\n" + generated::text(random.below(1000));
    auto after = sentences_of(longer);
    REQUIRE(after.size() >= before.size());
    after.resize(before.size());
    CHECK(after == before);
  });
}

TEST_CASE("hard wraps at full width change no sentence and no score") {
  for_each_prose([](const std::string& text, support::generator& random) {
    const std::size_t width = 60 + random.below(20);
    std::string wrapped;
    for (std::size_t begin = 0; begin < text.size();) {
      std::size_t end = begin + width < text.size() ? text.rfind(' ', begin + width) : text.size();
      // A line of one long word is as wide as it is.
      if (end == std::string::npos || end <= begin) end = text.find(' ', begin);
      if (end == std::string::npos) end = text.size();
      wrapped += text.substr(begin, end - begin) + (end < text.size() ? "\n" : "");
      begin = end + 1;
    }
    REQUIRE(wrapped.size() == text.size());
    // Two line ends at least tell that a text is wrapped, and a third of them between small letters.
    std::ptrdiff_t inside = 0;
    for (std::size_t at = 1; at + 1 < wrapped.size(); ++at)
      inside += wrapped[at] == '\n' && wrapped[at - 1] >= 'a' && wrapped[at + 1] >= 'a';
    const auto line_ends = std::count(wrapped.begin(), wrapped.end(), '\n');
    if (line_ends < 2 || inside * 3 < line_ends) return;
    CHECK(sentences_of(wrapped) == sentences_of(text));
    check_same_ranking(wrapped, text);
  });
}

TEST_CASE("how much white space there is, and of which kind, does not matter to the ranking") {
  // But tabs make columns.
  static const char* const blanks[] = {" ", "  ", "\xC2\xA0", " \xE3\x80\x80 ", "\xE2\x80\x83"};
  for_each_prose([](const std::string& text, support::generator& random) {
    std::string wide = "\n \t";
    for (const char c : text) {
      if (c == ' ')
        wide += blanks[random.below(sizeof blanks / sizeof *blanks)];
      else
        wide += c;
    }
    check_same_ranking(wide + "\r\n\r\n ", text);
  });
}

TEST_CASE("words are equal whatever their case") {
  for_each_prose([](const std::string& text, support::generator& random) {
    std::string mixed = text;
    // The first letter of a word tells the splitter something, so it stays.
    for (std::size_t i = 1; i < mixed.size(); ++i)
      if (mixed[i] >= 'a' && mixed[i] <= 'z' && mixed[i - 1] != ' ' && random.below(2) == 0)
        mixed[i] = static_cast<char>(mixed[i] - 'a' + 'A');
    check_same_ranking(mixed, text);
  });
}

TEST_CASE("the order of words behind the first of a sentence does not matter to the ranking") {
  for_each_prose([](const std::string& text, support::generator& random) {
    std::string turned;
    for (const auto s : textrank::sentences(text)) {
      std::vector<std::string> words;
      for (const auto w : textrank::words(s.text)) words.push_back(lower(w));
      for (std::size_t i = words.size(); i > 2; --i)
        std::swap(words[i - 1], words[1 + random.below(static_cast<std::uint32_t>(i - 1))]);
      words[0][0] = static_cast<char>(words[0][0] - 'a' + 'A');
      for (const auto& w : words) turned += (&w == words.data() ? "" : " ") + w;
      turned += ". ";
    }
    if (sentences_of(turned).size() == sentences_of(text).size()) check_same_ranking(turned, text);
  });
}

TEST_CASE("two sentences of the same words can change places and no score changes") {
  for_each_prose([](const std::string& text, support::generator& random) {
    std::vector<std::string> sentences;
    for (const auto s : textrank::sentences(text))
      sentences.emplace_back(s.text.begin(), s.text.end());
    const auto any = [&] { return random.below(static_cast<std::uint32_t>(sentences.size())); };
    sentences[any()] = "Gallery roofers repaired seven leaking windows.";
    sentences.insert(sentences.begin() + any(), "Leaking windows repaired seven gallery roofers.");
    std::string one, other;
    for (const auto& s : sentences) one += s + " ";
    const auto is_same = [](const std::string& s) {
      return s.find("roofers") != std::string::npos;
    };
    const auto first = std::find_if(sentences.begin(), sentences.end(), is_same);
    const auto second = std::find_if(first + 1, sentences.end(), is_same);
    if (second == sentences.end()) return;
    std::swap(*first, *second);
    for (const auto& s : sentences) other += s + " ";
    REQUIRE(one != other);
    check_same_ranking(one, other);
  });
}

// ---- summaries ----------------------------------------------------------------------------------

TEST_CASE("key sentences are sentences of the text, in its order, each once") {
  for_each_text([](const std::string& text, support::generator& random) {
    const auto found = summarize(text, room, any_options(random));
    const auto all = sentences_of(text);
    CHECK(found.ranked_sentences() == all.size());
    std::int64_t last = -1;
    std::size_t count = 0;
    for (const auto s : found) {
      CHECK(s.position > last);
      REQUIRE(s.position < all.size());
      CHECK(s.text.data() == text.data() + s.offset);
      CHECK(s.offset == all[s.position].offset);
      CHECK(s.text.size() == all[s.position].size);
      last = s.position;
      ++count;
    }
    CHECK(count == found.size());
  });
}

TEST_CASE("a text gives a sentence exactly when there is something in it") {
  for_each_text([](const std::string& text, support::generator& random) {
    const auto found = summarize(text, room, any_options(random));
    CHECK(found.empty() == oracle::is_blank(text));
    CHECK(found.empty() == (found.status() == status::empty));
  });
  for (const char* nothing :
       {"", " ", "\n\n", "\xC2\xA0\xE3\x80\x80", "\xEF\xBB\xBF", "\xEF\xBB\xBF \t"})
    CHECK(summarize(nothing, room).empty());
  for (const char* something :
       {".", "\xFF", "\xEF\xBB\xBF.", "\xEF\xBB\xBF\xEF\xBB\xBF", "\xE2\x80\x8B"})
    CHECK(summarize(something, room).size() == 1);
}

TEST_CASE("ranks are the numbers from 1 on, each once, and 0 for who was not chosen") {
  for_each_text([](const std::string& text, support::generator& random) {
    const auto found = summarize(text, room, any_options(random));
    std::set<std::uint32_t> ranks;
    std::size_t others = 0;
    for (const auto& s : ranked(found)) {
      if (s.rank != 0)
        CHECK(ranks.insert(s.rank).second);
      else
        ++others;
    }
    CHECK(ranks.size() == found.size());
    CHECK(ranks.size() + others == found.ranked_sentences());
    if (!ranks.empty()) {
      CHECK(*ranks.begin() == 1);
      CHECK(*ranks.rbegin() == found.size());
    }
  });
}

TEST_CASE("where no sentence waits for a name, the sentence chosen first scores 65535") {
  for_each_text([](const std::string& text, support::generator& random) {
    textrank::ranking how = presets[random.below(4)];
    how.unintroduced_percent = 100;
    const auto found = summarize(text, room, of_sentences(3, how));
    for (const auto s : found)
      if (s.rank == 1) CHECK(s.score == 65535);
  });
}

TEST_CASE("where likeness and names cost nothing, scores fall with the rank") {
  for_each_text([](const std::string& text, support::generator& random) {
    textrank::ranking how = presets[random.below(4)];
    how.relevance_percent = 100;
    how.unintroduced_percent = 100;
    std::uint16_t last = 65535;
    int rises = 0;  // where those begin that are chosen last
    for (const auto& s : by_rank(chosen(summarize(text, room, of_sentences(UINT32_MAX, how))))) {
      rises += s.score > last;
      last = s.score;
    }
    CHECK(rises <= 1);
  });
}

TEST_CASE("one sentence less takes the last one that was chosen, and nothing else changes") {
  for_each_text([](const std::string& text, support::generator& random) {
    const auto& how = presets[random.below(4)];
    const auto all = by_rank(chosen(summarize(text, room, of_sentences(UINT32_MAX, how))));
    for (std::uint32_t count = 1; count < all.size() && count < 12; ++count) {
      const auto fewer = by_rank(chosen(summarize(text, room, of_sentences(count, how))));
      CHECK(fewer == std::vector<choice>(all.begin(), all.begin() + count));
    }
  });
}

TEST_CASE("a limit of words or bytes takes the best, up to the first that does not fit") {
  // What comes behind that one may be anything that fits: it was chosen without it.
  for_each_text([](const std::string& text, support::generator& random) {
    const auto all = by_rank(chosen(summarize(text, room, of_sentences(UINT32_MAX))));
    options wanted;
    const bool by_words = random.below(2) == 0;
    const std::uint32_t limit = 1 + random.below(by_words ? 100 : 600);
    (by_words ? wanted.max_words : wanted.max_bytes) = limit;
    const auto found = summarize(text, room, wanted);
    const status what = found.status();
    const auto taken = by_rank(chosen(found));
    std::size_t used = 0, count = 0;
    const auto size_of = [&](const choice& s) {
      return by_words ? support::count_words(s.text) : s.text.size() + (used == 0 ? 0 : 1);
    };
    while (count < all.size() && used + size_of(all[count]) <= limit) {
      used += size_of(all[count]);
      REQUIRE(count < taken.size());
      CHECK(taken[count] == all[count]);
      ++count;
    }
    for (; count < taken.size() && what == status::ok; ++count) used += size_of(taken[count]);
    CHECK(used <= limit);
    // If nothing fits, the best is given all the same.
    if (what == status::over_limit) {
      REQUIRE(taken.size() == 1);
      CHECK(taken[0].score == 65535);
      CHECK(size_of(taken[0]) > limit);
    }
  });
}

TEST_CASE("scores do not depend on limits") {
  for_each_text([](const std::string& text, support::generator& random) {
    options wanted = any_options(random);
    const auto limited = ranked(summarize(text, room, wanted));
    const auto all = ranked(summarize(text, room, of_sentences(UINT32_MAX, wanted.ranking)));
    REQUIRE(limited.size() == all.size());
    for (std::size_t i = 0; i < all.size(); ++i) CHECK(limited[i].score == all[i].score);
  });
}

// ---- queries and explanations -------------------------------------------------------------------

TEST_CASE("a query of nothing is no query") {
  for_each_text([](const std::string& text, support::generator& random) {
    options wanted = any_options(random);
    const written plain = write_down(summarize(text, room, wanted));
    for (const char* nothing : {"", " \n", "the of and", "?!", "Xylozzzq qqvvq", "\xFF\xFE"}) {
      CAPTURE(nothing);
      wanted.query = nothing;
      CHECK(write_down(summarize(text, room, wanted)) == plain);
    }
    wanted.query = text;
    wanted.query_percent = 0;
    CHECK(write_down(summarize(text, room, wanted)) == plain);
  });
}

TEST_CASE("how often a query says a word, in which order and case, does not matter") {
  for_each_prose([](const std::string& text, support::generator& random) {
    generated::writer writer(random.below(1000));
    options wanted = of_sentences(3);
    const std::string words = writer.sentence_words(1, 5);
    wanted.query = words;
    const written once = write_down(summarize(text, room, wanted));
    std::string again = words + " " + words;
    for (char& c : again)
      if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    wanted.query = again;
    CHECK(write_down(summarize(text, room, wanted)) == once);
  });
}

TEST_CASE("what explains a sentence are words of it that another sentence has too") {
  for_each_prose([](const std::string& text, support::generator&) {
    const auto found = summarize(text, room);
    for (std::uint32_t i = 0; i < found.ranked_sentences(); ++i) {
      const textrank::text mine = found.ranked(i).text;
      std::uint16_t last = 65535;
      std::set<std::string> terms;
      for (const auto& c : found.explain<4>(i)) {
        CHECK(c.word.begin() >= mine.begin());
        CHECK(c.word.end() <= mine.end());
        CHECK(c.strength <= last);
        CHECK((last != 65535 || !terms.empty() || c.strength == 65535));
        last = c.strength;
        const std::string term = lower(c.word).substr(0, 7);
        CHECK(terms.insert(term).second);
        bool shared = false;
        for (std::uint32_t j = 0; j < found.ranked_sentences() && !shared; ++j)
          for (const auto w : textrank::words(found.ranked(j).text))
            shared = shared || (j != i && lower(w).substr(0, 7) == term);
        CHECK(shared);
      }
    }
  });
}

// ---- memory -------------------------------------------------------------------------------------

TEST_CASE("the needed memory is exact: one cell less is too little and says so, to the byte") {
  for_each_text([](const std::string& text, support::generator& random) {
    const options wanted = any_options(random);
    const auto needed = textrank::required_bytes(text);
    const bool blank = oracle::is_blank(text);
    CHECK((needed == 0) == blank);
    oracle::guarded exact(static_cast<std::size_t>(needed / 4));
    const written found = write_down(summarize(text, exact, wanted));
    CHECK(exact.is_whole());
    CHECK(found.what != status::out_of_memory);
    CHECK(found.needed_bytes == needed);
    if (blank) return;
    for (const std::size_t count : {std::size_t{0}, static_cast<std::size_t>(needed / 8),
                                    static_cast<std::size_t>(needed / 4) - 1}) {
      oracle::guarded less(count);
      const auto cut = summarize(text, less, wanted);
      CHECK(cut.status() == status::out_of_memory);
      CHECK(cut.empty());
      CHECK(cut.needed_bytes() == needed);
      CHECK(less.is_whole());
    }
  });
}

TEST_CASE("twice the workspace, another place and what it held before change nothing") {
  for_each_text([](const std::string& text, support::generator& random) {
    const options wanted = any_options(random);
    const auto needed = static_cast<std::size_t>(textrank::required_bytes(text) / 4);
    const written fixed = write_down(summarize(text, room, wanted));
    oracle::guarded exact(needed, 0xFFFFFFFF), twice(2 * needed, 0x80000000), more(needed + 1);
    CHECK(write_down(summarize(text, exact, wanted)) == fixed);
    CHECK(write_down(summarize(text, twice, wanted)) == fixed);
    CHECK(write_down(summarize(text, more, wanted)) == fixed);
    CHECK(write_down(summarize(text, exact, wanted)) == fixed);
    const std::string elsewhere = "\xE2" + text + "\x80";
    CHECK(write_down(summarize(textrank::text(elsewhere.data() + 1, text.size()), room, wanted)) ==
          fixed);
    CHECK((exact.is_whole() && twice.is_whole() && more.is_whole()));
  });
}

TEST_CASE("a paragraph more never takes less memory, and the sentences before it stay") {
  for_each_prose([](const std::string& text, support::generator& random) {
    std::string growing = text;
    auto needed = textrank::required_bytes(growing);
    for (int i = 0; i < 5; ++i) {
      const auto before = sentences_of(growing);
      growing += "\n\n" + generated::writer(random.below(10000)).prose(1 + random.below(4));
      const auto now = textrank::required_bytes(growing);
      CHECK(now > needed);
      needed = now;
      auto after = sentences_of(growing);
      after.resize(before.size());
      CHECK(after == before);
    }
  });
}

TEST_CASE("what fits is a leading part of the text, and is ranked like that part alone") {
  for_each_text([](const std::string& text, support::generator& random) {
    const auto all = sentences_of(text);
    options wanted = of_sentences(UINT32_MAX);
    wanted.when_too_long = overflow::rank_what_fits;
    const auto needed = static_cast<std::size_t>(textrank::required_bytes(text) / 4);
    if (needed == 0) return;
    oracle::guarded part(random.below(static_cast<std::uint32_t>(needed)));
    const auto found = summarize(text, part, wanted);
    CHECK(found.status() == status::out_of_memory);
    CHECK(found.size() <= found.ranked_sentences());
    CHECK(found.ranked_sentences() < all.size());
    CHECK(part.is_whole());
    for (const auto s : found) {
      CHECK(s.offset == all[s.position].offset);
      CHECK(s.text.size() == all[s.position].size);
    }
  });
  for_each_prose([](const std::string& text, support::generator& random) {
    options wanted = of_sentences(1 + random.below(5), presets[random.below(4)]);
    wanted.when_too_long = overflow::rank_what_fits;
    const auto needed = static_cast<std::uint32_t>(textrank::required_bytes(text) / 4);
    oracle::guarded part(random.below(needed));
    const auto found = summarize(text, part, wanted);
    if (found.ranked_sentences() == 0) return;
    const auto last = found.ranked(found.ranked_sentences() - 1);
    const std::string leading = text.substr(0, last.offset + last.text.size());
    const auto sentences = ranked(found);
    CHECK(sentences == ranked(summarize(leading, room, wanted)));
  });
}

// ---- keyphrases ---------------------------------------------------------------------------------

TEST_CASE("keyphrases are different views into the text, the best first") {
  for_each_text([](const std::string& text, support::generator& random) {
    const std::uint32_t most = 1 + random.below(20);
    const oracle::scan seen = oracle::look_at(text);
    const auto found = textrank::keyphrases(text, room, most);
    CHECK(found.status() == (oracle::is_blank(text) ? status::empty : status::ok));
    CHECK(found.size() <= most);
    std::uint16_t last = 65535;
    std::set<std::string> phrases;
    for (const auto k : found) {
      REQUIRE(k.offset + k.text.size() <= text.size());
      CHECK(k.text.data() == text.data() + k.offset);
      CHECK(seen.starts[k.offset]);
      CHECK(seen.starts[k.offset + k.text.size()]);
      CHECK(phrases.insert(lower(k.text)).second);
      CHECK(k.score <= last);
      if (phrases.size() == 1) CHECK(k.score == 65535);
      last = k.score;
    }
    CHECK(phrases.size() == found.size());
  });
}

TEST_CASE("fewer keyphrases are the first of more") {
  for_each_text([](const std::string& text, support::generator& random) {
    const auto offsets = [&](std::uint32_t count) {
      std::vector<std::uint32_t> all;
      for (const auto k : textrank::keyphrases(text, room, count)) all.push_back(k.offset);
      return all;
    };
    auto many = offsets(20);
    const auto few = offsets(1 + random.below(19));
    REQUIRE(few.size() <= many.size());
    many.resize(few.size());
    CHECK(few == many);
  });
}

TEST_CASE("the memory that keyphrases need is exact, and nothing is written outside it") {
  for_each_text([](const std::string& text, support::generator&) {
    const auto needed = textrank::keyphrases(text, textrank::memory(), 9).needed_bytes();
    const auto count = static_cast<std::size_t>(needed / 4);
    oracle::guarded exact(count, 0xFFFFFFFF), twice(2 * count, 0x7FFFFFFF);
    const auto found = textrank::keyphrases(text, exact, 9);
    const auto again = textrank::keyphrases(text, twice, 9);
    CHECK(found.needed_bytes() == needed);
    CHECK(found.status() != status::out_of_memory);
    REQUIRE(found.size() == again.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
      CHECK(found[i].offset == again[i].offset);
      CHECK(found[i].text == again[i].text);
      CHECK(found[i].score == again[i].score);
    }
    CHECK(exact.is_whole());
    CHECK(twice.is_whole());
    if (count == 0) return;
    oracle::guarded less(count - 1);
    const auto cut = textrank::keyphrases(text, less, 9);
    CHECK(cut.status() == status::out_of_memory);
    CHECK(cut.needed_bytes() == needed);
    CHECK(less.is_whole());
  });
}
