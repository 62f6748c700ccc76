// The ranking of the header against the formulas it stands for: a dense matrix, double precision,
// nothing clever. Texts are made of invented words, so that the test knows every term and count.
//
// How near is near. The header sweeps from the restart until no more than 1/64 of all score
// moves, or 30 times. So there are two comparisons:
//   - with the dense iteration stopped by the same rule: only the rounding is left, see
//     cosine_rounding.
//   - with the dense fixed point. A sweep shrinks the distance to it to 0.85 or less, so after a
//     last move of m the distance is at most m * 0.85 / 0.15, which is 0.089 of all score for m =
//     1/64. After 30 sweeps from anywhere it is at most 2 * 0.85^30 = 0.0153.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "fixtures.hpp"
#include "flood.hpp"
#include "reference.hpp"

namespace {

using std::size_t;
using support::generator;

// ---- texts --------------------------------------------------------------------------------------

const std::vector<std::string> fillers = {"the", "of", "and", "with", "from", "into", "than"};

/// The `number`-th invented word. No stop word and no abbreviation begins with z.
std::string invented(std::uint32_t number) {
  std::string word = "z";
  for (int letter = 0; letter < 4 || number > 0; ++letter, number /= 20)
    word += "bcdfghjklmnpqrstvwxa"[number % 20];
  return word;
}

struct planned {
  std::vector<std::string> words;  // in lower case
  bool heading = false;            // stands alone, without a mark
  bool quote_opens = false;
  bool quote_closes = false;
  bool post = false;  // its paragraph is marked by (@handle)
  bool starts_paragraph = false;
  bool quoted = false;  // what the header is to make of the three above

  std::set<std::string> terms() const {
    std::set<std::string> found;
    for (const std::string& word : words)
      if (std::find(fillers.begin(), fillers.end(), word) == fillers.end())
        found.insert(word.substr(0, 7));
    return found;
  }
};

using plan = std::vector<planned>;

/// One word in ten is a stop word, or the sentence would be chosen last: so many stand before it.
size_t stop_words_before(const planned& s) { return s.heading ? 0 : 1 + s.words.size() / 9; }

/// What stands between two words, two sentences and two paragraphs.
struct white_space {
  std::vector<std::string> inside{" "};
  std::vector<std::string> between{" "};
  std::vector<std::string> paragraphs{"\n\n"};
  std::string outside;
};

std::string write(const plan& sentences, const white_space& white = {}) {
  generator pick(1);
  const auto any = [&](const std::vector<std::string>& of) {
    return of[pick.below(static_cast<std::uint32_t>(of.size()))];
  };
  std::string text = white.outside;
  for (size_t i = 0; i < sentences.size(); ++i) {
    const planned& s = sentences[i];
    if (i != 0) text += any(s.starts_paragraph ? white.paragraphs : white.between);
    if (s.quote_opens) text += '"';
    std::vector<std::string> words(stop_words_before(s), "the");
    words.insert(words.end(), s.words.begin(), s.words.end());
    words[0][0] = static_cast<char>(words[0][0] - 'a' + 'A');
    for (size_t w = 0; w < words.size(); ++w) {
      const bool handle = s.post && w + 1 == words.size();
      if (w != 0 && w % 12 == 0) text += ',';  // many words without a comma would be cut
      if (w != 0) text += any(white.inside);
      if (handle) text += "(@";
      text += words[w];
      if (handle) text += ')';
    }
    if (!s.heading) text += '.';
    if (s.quote_closes) text += '"';
  }
  return text + white.outside;
}

/// A sentence of the given terms, all of them in words of their own.
planned of_terms(const std::vector<std::uint32_t>& numbers) {
  planned s;
  for (const std::uint32_t number : numbers) s.words.push_back(invented(number));
  return s;
}

/// Decides which sentences count as quoted: those that open a quotation, stand in an open one, or
/// in a paragraph with a handle.
void mark_quoted(plan& sentences) {
  bool open = false;
  for (size_t i = 0; i < sentences.size(); ++i) {
    planned& s = sentences[i];
    if (s.starts_paragraph) open = false;
    s.quoted = open || s.quote_opens;
    if (s.quote_opens) open = true;
    if (s.quote_closes) open = false;
  }
  for (size_t begin = 0, end = 0; begin < sentences.size(); begin = end) {
    bool post = false;
    for (end = begin; end == begin || (end < sentences.size() && !sentences[end].starts_paragraph);
         ++end)
      post = post || sentences[end].post;
    for (size_t i = begin; post && i < end; ++i) sentences[i].quoted = true;
  }
}

plan invent(std::uint64_t seed) {
  generator random(seed);
  const std::uint32_t count = 2 + random.below(59);
  // A small vocabulary makes copies and dense graphs, a large one leaves sentences alone.
  const std::uint32_t vocabulary = 3 + random.below(random.one_in(2) ? 20 : 400);
  const std::uint32_t longest = 1 + random.below(12);
  const bool paragraphs = count > 6 && !random.one_in(3);
  plan sentences(count);
  for (std::uint32_t i = 0; i < count; ++i) {
    planned& s = sentences[i];
    const std::uint32_t terms = random.below(longest + 1);
    if (i > 0 && random.one_in(10)) {
      s.words = sentences[random.below(i)].words;
      std::reverse(s.words.begin(), s.words.end());
    } else {
      for (std::uint32_t t = 0; t < terms; ++t) {
        // The lower of two numbers: some words are common, most are rare.
        const std::uint32_t number = std::min(random.below(vocabulary), random.below(vocabulary));
        std::string word = invented(number);
        if (random.one_in(8)) word += random.one_in(2) ? "ostics" : "ostical";  // from 8 letters on
        s.words.push_back(word);
      }
      if (!s.words.empty() && random.one_in(4)) s.words.push_back(s.words[0]);
    }
    for (std::uint32_t f = random.below(6) + (s.words.empty() ? 1u : 0u); f > 0; --f)
      s.words.insert(s.words.begin() + random.below(static_cast<std::uint32_t>(s.words.size()) + 1),
                     fillers[random.below(static_cast<std::uint32_t>(fillers.size()))]);
  }
  if (paragraphs) {
    for (std::uint32_t i = 1; i < count; ++i) sentences[i].starts_paragraph = random.one_in(4);
    // Never the last two, so that not all are headings and there are three paragraphs.
    sentences[count - 1].starts_paragraph = sentences[count - 2].starts_paragraph = true;
    for (std::uint32_t i = 0; i + 2 < count; ++i)
      if (random.one_in(10) && sentences[i].words.size() <= 14) {
        sentences[i].heading = sentences[i].starts_paragraph = true;
        sentences[i + 1].starts_paragraph = true;
      }
  }
  for (std::uint32_t i = 0; i < count; ++i) {
    planned& s = sentences[i];
    if (s.heading) continue;
    if (random.one_in(20)) s.post = true;
    if (random.one_in(8)) {
      std::uint32_t last = i;
      while (last + 1 < count && !sentences[last + 1].starts_paragraph && random.one_in(2)) ++last;
      s.quote_opens = true;
      sentences[last].quote_closes = true;
      i = last;
    }
  }
  mark_quoted(sentences);
  return sentences;
}

// ---- the ranking as it is written on paper ------------------------------------------------------

using reference::most_damping;

/// The reference, of sentences that the test itself has planned.
struct dense : reference::dense {
  dense(const plan& planned_sentences, const textrank::ranking& how)
      : reference::dense(as_read(planned_sentences), how) {}
  static std::vector<reference::read_sentence> as_read(const plan& planned_sentences) {
    std::vector<reference::read_sentence> read;
    for (const planned& s : planned_sentences) {
      std::set<std::u32string> terms;
      for (const std::string& term : s.terms()) terms.emplace(term.begin(), term.end());
      read.push_back({terms, s.heading, s.quoted, 0});
    }
    return read;
  }
};

// ---- the ranking of the header ------------------------------------------------------------------

struct ranked {
  std::vector<double> scores;  // in proportion to the best
  std::vector<size_t> order;   // positions in the order of choice
  std::vector<std::uint16_t> raw;
};

ranked rank(const std::string& text, const textrank::ranking& how) {
  std::vector<std::uint32_t> cells(textrank::required_bytes(text) / sizeof(std::uint32_t));
  textrank::options wanted;
  wanted.max_sentences = UINT32_MAX;
  wanted.ranking = how;
  const textrank::summary all =
      textrank::summarize(text, textrank::memory(cells.data(), cells.size()), wanted);
  REQUIRE(all.status() == textrank::status::ok);
  REQUIRE(all.size() == all.ranked_sentences());
  ranked result;
  result.order.assign(all.size(), SIZE_MAX);
  for (const textrank::sentence s : all) {
    result.scores.push_back(s.score / 65535.0);
    result.raw.push_back(s.score);
    REQUIRE(s.rank >= 1);
    REQUIRE(s.rank <= all.size());
    result.order[s.rank - 1] = s.position;
  }
  for (const size_t position : result.order) REQUIRE(position != SIZE_MAX);
  return result;
}

void require_as_planned(const plan& sentences, const std::string& text) {
  size_t i = 0;
  for (const textrank::split_sentence s : textrank::sentences(text)) {
    REQUIRE(i < sentences.size());
    REQUIRE(s.words == stop_words_before(sentences[i]) + sentences[i].words.size());
    REQUIRE((!sentences[i].heading || s.kind == textrank::unit_kind::heading));
    ++i;
  }
  REQUIRE(i == sentences.size());
}

double largest_difference(const std::vector<double>& a, const std::vector<double>& b) {
  double largest = 0;
  for (size_t i = 0; i < a.size(); ++i) largest = std::max(largest, std::fabs(a[i] - b[i]));
  return largest;
}

struct named_preset {
  const char* name;
  textrank::ranking ranking;
};
const named_preset presets[] = {{"balanced", textrank::balanced},
                                {"news", textrank::news},
                                {"unordered", textrank::unordered},
                                {"classic", textrank::classic}};

/// Mean 1 has 16 bits. A sweep cuts less than three units from a score: one of its votes, one of
/// its restart, one when all are scaled. What was cut before comes back times 0.85, so all sweeps
/// together cut 1 / 0.15 of that. A weight that is cut makes all votes for a sentence smaller, and
/// those of others larger only in so far as they share voters: another unit for each.
constexpr double cosine_rounding = 4 / 65536.0 / (1 - most_damping);

/// The bounds of the head of this file: how far, of all score, a stopped ranking is from the fixed
/// point.
constexpr double distance_per_move = most_damping / (1 - most_damping);
constexpr double settled = distance_per_move / textrank::detail::settled_part;
const double unsettled = 2 * std::pow(most_damping, textrank::detail::most_sweeps);

double largest_rounding = 0;  // met so far
double largest_distance = 0;

/// Checks one text under one preset in every way there is.
void check_against_dense(const plan& sentences, const textrank::ranking& how) {
  const std::string text = write(sentences);
  CAPTURE(text);
  require_as_planned(sentences, text);
  const ranked got = rank(text, how);
  const dense paper(sentences, how);
  REQUIRE(got.scores.size() == sentences.size());

  double nearest = 2, moved = 0;
  std::vector<double> expected;
  for (const dense::stop& stop : paper.stops()) {
    std::vector<double> scores = paper.weighed(stop.scores);
    const double difference = largest_difference(got.scores, scores);
    if (difference > nearest) continue;
    nearest = difference;
    moved = stop.moved;
    expected = std::move(scores);
  }
  const double rounding = cosine_rounding;
  CHECK(nearest < rounding);
  largest_rounding = std::max(largest_rounding, nearest);

  // The second comparison; its bound holds where no vote loses weight. Two scores err by no more
  // than all together.
  if (how.later_vote_percent == 100) {
    const std::vector<double> fixed_point = paper.fixed_point();
    double best = 0;
    for (size_t i = 0; i < fixed_point.size(); ++i)
      best = std::max(best, fixed_point[i] * paper.factor[i]);
    const double difference = largest_difference(got.scores, paper.weighed(fixed_point));
    CHECK(difference < moved * distance_per_move / best + rounding);
    largest_distance = std::max(largest_distance, difference);
  }

  // The greedy choice: each one is the best there is, up to the doubt of two scores.
  dense::said_terms said;
  std::vector<char> was_copy(sentences.size(), 0);  // see reference::compare
  std::vector<char> chosen(sentences.size(), 0);
  size_t prose = 0;  // headings come last
  for (const planned& s : sentences) prose += !s.heading;
  for (const size_t choice : got.order) {
    const bool is_last = prose == 0;
    CHECK((is_last || !sentences[choice].heading));
    prose -= !is_last;
    double best = -2;
    const auto value = [&](size_t i, bool copy) {
      return paper.value(i, expected[i], said) * (copy ? dense::part_of_near_copy : 1);
    };
    const auto doubt = [&](size_t i) {
      return rounding + (1 - paper.relevance) * paper.repetition_error(i);
    };
    for (size_t i = 0; i < sentences.size(); ++i)
      if (!chosen[i] && (is_last || !sentences[i].heading))
        best = std::max(best, value(i, was_copy[i]) - doubt(i));
    const bool copy = paper.likeness_of(choice, said) == dense::likeness::near_copy;
    CHECK(value(choice, copy) + doubt(choice) >= best);
    chosen[choice] = 1;
    paper.say(choice, said);
    for (size_t i = 0; i < sentences.size(); ++i)
      was_copy[i] = was_copy[i] || paper.likeness_of(i, said) != dense::likeness::none;
  }
}

/// What hand-made texts are checked with: all their scores, in the order of the text.
void check_scores(const plan& sentences, const textrank::ranking& how,
                  const std::vector<double>& expected, double tolerance) {
  const std::string text = write(sentences);
  CAPTURE(text);
  require_as_planned(sentences, text);
  const ranked got = rank(text, how);
  REQUIRE(got.scores.size() == expected.size());
  for (size_t i = 0; i < expected.size(); ++i) {
    CAPTURE(i);
    CHECK(std::fabs(got.scores[i] - expected[i]) < tolerance);
  }
}

}  // namespace

// ---- graphs that fit on paper -------------------------------------------------------------------
//
// All sentences below have five terms, so that no restart is cut for a lack of them, and S is 1/5
// for each term two of them share. Under `unordered` the restart of n sentences is 1/n each.

TEST_CASE("sentences that share nothing keep the score of the restart") {
  const plan apart = {of_terms({1, 2, 3, 4, 5}), of_terms({6, 7, 8, 9, 10}),
                      of_terms({11, 12, 13, 14, 15})};
  // No votes, so r = p. 1 + 1/(k + 1) is 2, 3/2, 4/3: in proportion to the best 1, 3/4, 2/3.
  check_scores(apart, textrank::balanced, {1, 0.75, 2.0 / 3}, cosine_rounding);
  check_scores(apart, textrank::news, {1, 0.75, 2.0 / 3}, cosine_rounding);
  check_scores(apart, textrank::unordered, {1, 1, 1}, cosine_rounding);
  check_scores(apart, textrank::classic, {1, 1, 1}, cosine_rounding);
}

TEST_CASE("a sentence of few terms restarts less often") {
  // 2/5 of a restart, and 1/50 without any term; there are no votes. Each stands first once.
  const planned full = of_terms({1, 2, 3, 4, 5}), two = of_terms({6, 7});
  planned none;
  none.words = {"the", "of"};
  check_scores({full, two, none}, textrank::unordered, {1, 0.4, 0.02}, cosine_rounding);
  check_scores({none, full, two}, textrank::balanced, {0.04 / 1.5, 1, 0.4 * 4 / 3 / 1.5},
               cosine_rounding);
  // In the paper of 2004 the restart is the same for all.
  check_scores({full, two, none}, textrank::classic, {1, 1, 1}, cosine_rounding);
}

TEST_CASE("of two sentences that share a term the earlier one wins by position and introduction") {
  const plan pair = {of_terms({1, 2, 3, 4, 5}), of_terms({1, 6, 7, 8, 9})};
  // p = (4, 3) / 7. The second votes with all its weight, the first with 0.8 of it. With x and
  // 1 - x for the scores and c for their sum before scaling, c = 0.85 (1 - x) + 0.68 x + 0.15:
  //     c x = 0.85 (1 - x) + 0.15 * 4 / 7    so    0.17 x^2 - 1.85 x + 6.55 / 7 = 0.
  const double x = (1.85 - std::sqrt(1.85 * 1.85 - 4 * 0.17 * 6.55 / 7)) / (2 * 0.17);
  // And the first introduces one of its five terms: 1 + 0.15 / sqrt 5.
  check_scores(pair, textrank::balanced, {1, (1 - x) / x / (1 + 0.15 / std::sqrt(5))}, settled / x);
  // Votes for later sentences weigh 0.6 under `news`: 0.34 and 0.51 stand for 0.17 and 0.68.
  const double y = (1.85 - std::sqrt(1.85 * 1.85 - 4 * 0.34 * 6.55 / 7)) / (2 * 0.34);
  check_scores(pair, textrank::news, {1, (1 - y) / y / (1 + 0.2 / std::sqrt(5))}, settled / y);
  check_scores(pair, textrank::unordered, {1, 1}, cosine_rounding);
  check_scores(pair, textrank::classic, {1, 1}, cosine_rounding);
}

// Two sentences that share terms have equal votes when nothing goes by position.
constexpr textrank::ranking introductions_only{100, 100, 100, false, false, 100};

TEST_CASE(
    "a sentence gains by the terms that it is the first to use, but never more than twofold") {
  const plan one = {of_terms({1, 2, 3, 4, 5}), of_terms({1, 6, 7, 8, 9})};
  check_scores(one, introductions_only, {1, 1 / (1 + 1 / std::sqrt(5))}, cosine_rounding);
  // Four of five terms would be 1 + 4 / sqrt 5, which is more than 2.
  const plan four = {of_terms({1, 2, 3, 4, 5}), of_terms({1, 2, 3, 4, 6})};
  check_scores(four, introductions_only, {1, 0.5}, cosine_rounding);
}

TEST_CASE("a heading introduces nothing: the sentence below it does") {
  planned heading = of_terms({1, 2, 3, 4, 5});
  heading.heading = true;
  plan below = {heading, of_terms({1, 6, 7, 8, 9}), of_terms({10, 11, 12, 13, 14})};
  for (planned& s : below) s.starts_paragraph = true;
  textrank::ranking without = introductions_only;
  without.introduction_percent = 0;
  const ranked plain = rank(write(below), without);
  const ranked gained = rank(write(below), introductions_only);
  const double gain = 1 + 1 / std::sqrt(5);
  CHECK(gained.scores[0] / gained.scores[1] ==
        doctest::Approx(plain.scores[0] / plain.scores[1] / gain).epsilon(0.02));
  CHECK(gained.scores[2] / gained.scores[1] ==
        doctest::Approx(plain.scores[2] / plain.scores[1] / gain).epsilon(0.001));
}

TEST_CASE("what an introduction gains fades between 25 and 50 sentences") {
  const auto second_of = [](std::uint32_t count) {
    plan sentences = {of_terms({1, 2, 3, 4, 5}), of_terms({1, 6, 7, 8, 9})};
    for (std::uint32_t i = 2; i < count; ++i)
      sentences.push_back(of_terms({5 * i, 5 * i + 1, 5 * i + 2, 5 * i + 3, 5 * i + 4}));
    return rank(write(sentences), introductions_only).scores[1];
  };
  const double root = std::sqrt(5);
  CHECK(second_of(25) == doctest::Approx(1 / (1 + 1 / root)).epsilon(0.001));
  CHECK(second_of(40) == doctest::Approx(1 / (1 + 0.4 / root)).epsilon(0.001));
  CHECK(second_of(50) == 1);
  CHECK(second_of(60) == 1);
}

TEST_CASE("the centre of a star collects the votes") {
  const plan star = {of_terms({1, 6, 7, 8, 9}), of_terms({2, 10, 11, 12, 13}),
                     of_terms({1, 2, 3, 4, 5}), of_terms({3, 14, 15, 16, 17}),
                     of_terms({4, 18, 19, 20, 21})};
  // A leaf l gives all to the centre c, which gives a quarter of its score to each:
  //     c = 0.85 * 4 l + 0.03,  l = 0.85 c / 4 + 0.03    so    c = 0.132 / 0.2775.
  // A star swings between centre and leaves: 30 sweeps do not settle it.
  const double c = 0.132 / 0.2775, l = (1 - c) / 4;
  check_scores(star, textrank::unordered, {l / c, l / c, 1, l / c, l / c}, unsettled / c);
  check_scores(star, textrank::classic, {l / c, l / c, 1, l / c, l / c}, unsettled / c);
  const ranked got = rank(write(star), textrank::unordered);
  CHECK(got.raw[0] == got.raw[1]);
  CHECK(got.raw[0] == got.raw[3]);
  CHECK(got.raw[0] == got.raw[4]);
  // Equals are chosen in the order of the text.
  CHECK(rank(write(star), textrank::classic).order == std::vector<size_t>{2, 0, 1, 3, 4});
}

TEST_CASE("the middle of a chain stands above its ends") {
  const plan chain = {of_terms({1, 6, 7, 8, 9}), of_terms({1, 2, 10, 11, 12}),
                      of_terms({2, 3, 13, 14, 15}), of_terms({3, 16, 17, 18, 19})};
  // Ends x, middles y:  x = 0.85 y / 2 + 0.0375,  y = 0.85 x + 0.85 y / 2 + 0.0375
  //     so    y = 0.069375 / 0.21375 and x = 1/2 - y.
  const double y = 0.069375 / 0.21375, x = 0.5 - y;
  check_scores(chain, textrank::unordered, {x / y, 1, 1, x / y}, settled / y);
  check_scores(chain, textrank::classic, {x / y, 1, 1, x / y}, settled / y);
}

TEST_CASE("every sentence of two evenly connected groups scores the same") {
  // A pair and a triangle. In each all have the same degree, so every vote comes back.
  const plan groups = {of_terms({1, 6, 7, 8, 9}), of_terms({2, 10, 11, 12, 13}),
                       of_terms({1, 14, 15, 16, 17}), of_terms({2, 18, 19, 20, 21}),
                       of_terms({2, 22, 23, 24, 25})};
  check_scores(groups, textrank::unordered, {1, 1, 1, 1, 1}, cosine_rounding);
  check_scores(groups, textrank::classic, {1, 1, 1, 1, 1}, cosine_rounding);
}

TEST_CASE("sentences that are alike in all score exactly the same") {
  plan alike;
  for (std::uint32_t i = 0; i < 9; ++i)
    alike.push_back(of_terms({1, 10 * i + 2, 10 * i + 3, 10 * i + 4, 10 * i + 5}));
  for (const textrank::ranking& how : {textrank::unordered, textrank::classic})
    for (const std::uint16_t score : rank(write(alike), how).raw) CHECK(score == 65535);
  // Equals are chosen in the order of the text; under `unordered` likeness is the same for all too.
  const std::vector<size_t> in_order = {0, 1, 2, 3, 4, 5, 6, 7, 8};
  CHECK(rank(write(alike), textrank::unordered).order == in_order);
  CHECK(rank(write(alike), textrank::classic).order == in_order);
}

TEST_CASE("a copy leaves the graph and shares its score out") {
  const planned first = of_terms({1, 2, 3, 4, 5}), other = of_terms({1, 6, 7, 8, 9});
  const plan copied = {first, of_terms({5, 4, 3, 2, 1}), other};
  // The two in the graph are each other's only neighbour, so they are equal, with x each. The copy
  // gives what it has to the restart:
  //     d = 0.85 d / 3 + 0.05    so    d = 0.15 / 2.15,  x = (1 - d) / 2 = 1 / 2.15,  d / x = 0.15.
  check_scores(copied, textrank::unordered, {1, 0.15, 1}, settled * 2.15);
  check_scores(copied, textrank::classic, {1, 0.15, 1}, settled * 2.15);
  // The same holds for a sentence without neighbours.
  const plan lonely = {first, of_terms({11, 12, 13, 14, 15}), other};
  check_scores(lonely, textrank::unordered, {1, 0.15, 1}, settled * 2.15);
  check_scores(lonely, textrank::classic, {1, 0.15, 1}, settled * 2.15);
  // Of two copies and nothing else no graph is left.
  check_scores({first, first}, textrank::balanced, {1, 0.75}, cosine_rounding);
  check_scores({first, first}, textrank::classic, {1, 1}, cosine_rounding);
}

TEST_CASE("what is chosen keeps away what repeats it") {
  // First and second share four terms of five, repetition 0.8; the third shares nothing. The first
  // two have equal votes, and the third 0.15 of their score (as the copy above). With relevance 50:
  //     second 0.5 * 1 - 0.5 * 0.8 = 0.1 (or less), third 0.5 * 0.15 = 0.075
  // and with relevance 40: 0.4 - 0.48 = -0.08 against 0.06.
  const plan near = {of_terms({1, 2, 3, 4, 5}), of_terms({1, 2, 3, 4, 6}),
                     of_terms({11, 12, 13, 14, 15})};
  textrank::ranking how = textrank::unordered;
  how.relevance_percent = 50;
  CHECK(rank(write(near), how).order == std::vector<size_t>{0, 1, 2});
  how.relevance_percent = 40;
  CHECK(rank(write(near), how).order == std::vector<size_t>{0, 2, 1});
  // A copy of what is chosen repeats all of it: 0.7 * 0.15 - 0.3 < 0.7 * 0.15 * 0.02.
  planned nothing;
  nothing.words = {"the", "of"};
  how.relevance_percent = 70;
  CHECK(rank(write({near[0], near[0], near[1], nothing}), how).order.back() == 1);
}

TEST_CASE("a sentence repeats what any of the chosen ones has said") {
  // The third has two terms of the first and two of the second: repetition 0.4 behind one of them,
  // 0.8 behind both, though it is no more like one than like the other. The fourth shares nothing
  // and has no neighbours. The query has the first two chosen first.
  const plan both = {of_terms({1, 2, 3, 4, 5}), of_terms({6, 7, 8, 9, 10}),
                     of_terms({1, 2, 6, 7, 11}), of_terms({12, 13, 14, 15, 16})};
  const auto order = [&](std::uint8_t relevance_percent) {
    textrank::ranking how = introductions_only;
    how.introduction_percent = 0;
    how.relevance_percent = relevance_percent;
    return rank(write(both), how).order;
  };
  // Ends x, middle y, the one apart z, of all score: x = 0.85 y / 2 + e, y = 0.85 * 2 x + e and
  // z = e with e = 0.85 z / 4 + 0.0375, so e = 1/21, x / e = 5.135, y / e = 9.73. The middle is the
  // best; behind it the ends repeat 0.4, so they come last where that outweighs their score.
  CHECK(order(100) == std::vector<size_t>{2, 0, 1, 3});
  CHECK(order(60) == std::vector<size_t>{2, 0, 1, 3});  // 0.6 * 0.528 - 0.16 > 0.6 * 0.103
  CHECK(order(40) == std::vector<size_t>{2, 3, 0, 1});  // 0.4 * 0.528 - 0.24 < 0.4 * 0.103
  // Where the ends are chosen first, by a quotation that cuts the middle, it repeats four of five.
  plan cut = both;
  cut[2].quote_opens = cut[2].quote_closes = true;
  mark_quoted(cut);
  textrank::ranking how = textrank::unordered;
  how.quotation_percent = 50;
  how.relevance_percent = 70;
  // 0.7 * 0.95 behind the first end, 0.7 * 0.195 for the one apart: 0.665 - 0.3 * 0.4 > 0.7 - 0.3 *
  // 0 is wrong, so the second end is next, and then 0.665 - 0.3 * 0.8 = 0.425 > 0.137.
  CHECK(rank(write(cut), how).order == std::vector<size_t>{0, 1, 2, 3});
  how.relevance_percent = 30;  // 0.285 - 0.7 * 0.8 < 0.058
  CHECK(rank(write(cut), how).order == std::vector<size_t>{0, 1, 3, 2});
}

TEST_CASE("three wordings of one notice give one pick before all others are chosen") {
  // Each two wordings share seven terms of nine, which is 78 %. The others share nothing with anybody,
  // so they are worth more than an eighth of what a wording is worth.
  const auto wording = [](std::uint32_t own) { return of_terms({1, 2, 3, 4, 5, 6, 7, own}); };
  const auto other = [](std::uint32_t first) {
    return of_terms({first, first + 1, first + 2, first + 3, first + 4, first + 5, first + 6});
  };
  const plan sentences = {wording(8), other(20), wording(9), other(30), wording(10), other(40)};
  const auto is_wording = [](size_t position) { return position % 2 == 0; };
  const std::string text = write(sentences);
  require_as_planned(sentences, text);
  for (const named_preset& preset : presets) {
    CAPTURE(preset.name);
    const ranked got = rank(text, preset.ranking);
    REQUIRE(got.order.size() == 6);
    CHECK(std::count_if(got.order.begin(), got.order.begin() + 4, is_wording) == 1);
    CHECK(is_wording(got.order[4]));
    CHECK(is_wording(got.order[5]));
    check_against_dense(sentences, preset.ranking);
  }
}

TEST_CASE("a quotation and a heading keep a part of their score") {
  plan quoted = {of_terms({1, 2, 3, 4, 5}), of_terms({6, 7, 8, 9, 10}),
                 of_terms({11, 12, 13, 14, 15})};
  quoted[1].quote_opens = quoted[1].quote_closes = true;
  check_scores(quoted, textrank::unordered, {1, 0.9, 1}, cosine_rounding);
  check_scores(quoted, textrank::classic, {1, 1, 1}, cosine_rounding);
  check_scores(quoted, textrank::news, {1, 0.75 * 0.75, 2.0 / 3}, cosine_rounding);
  // A heading restarts a tenth as often and keeps a thousandth; it is not counted as a sentence
  // before, so the second one starts with 2, the third with 3/2.
  plan headed = quoted;
  headed[1].quote_opens = headed[1].quote_closes = false;
  headed[0].heading = true;
  headed[1].starts_paragraph = headed[2].starts_paragraph = true;
  check_scores(headed, textrank::balanced, {0.05 / 1000, 1, 0.75}, cosine_rounding);
  check_scores(headed, textrank::classic, {0.1 / 1000, 1, 1}, cosine_rounding);
}

TEST_CASE("a handle or an address makes a quotation of its paragraph") {
  const auto scores = [](const std::string& marker) {
    return rank("Roof tiles leak badly today. Ferry crews rest ashore tonight " + marker +
                    " somewhere.\n\nBakers knead dough daily outdoors.",
                textrank::unordered)
        .scores;
  };
  for (const char* marker : {"(@zaa)", "http://zaa.example", "x://"}) {
    CAPTURE(marker);
    const std::vector<double> got = scores(marker);
    REQUIRE(got.size() == 3);
    CHECK(got[0] == doctest::Approx(0.9).epsilon(0.001));
    CHECK(got[1] == doctest::Approx(0.9).epsilon(0.001));
    CHECK(got[2] == 1);
  }
  for (const char* marker :
       {"@zaa", "(zaa@zbb)", "[@zaa]", "pic.twitter.com/zaa", "http:/zaa", "zaa//", "(zaa)"}) {
    CAPTURE(marker);
    for (const double score : scores(marker)) CHECK(score == 1);
  }
}

TEST_CASE("a dateline is a heading, and no sentence before the next one") {
  const ranked got =
      rank("LEEDS (Reuters) - Roof tiles leak badly today. Ferry crews rest ashore tonight.",
           textrank::balanced);
  REQUIRE(got.scores.size() == 3);
  CHECK(got.scores[0] < 0.001);
  CHECK(got.scores[1] == 1);
  CHECK(got.scores[2] == doctest::Approx(0.75).epsilon(0.001));
}

/// h for a heading and s for any other sentence, by its score.
std::string kinds(const std::string& text) {
  std::string found;
  for (const double score : rank(text, textrank::unordered).scores)
    found += score < 0.01 ? 'h' : 's';
  return found;
}

TEST_CASE("a short line without a mark is a heading where six lines of ten end with one") {
  const std::string heading = "Roof tiles leak badly today\n", mark = "Ferry crews rest ashore.\n";
  CHECK(kinds(heading + mark) == "hs");  // a title and all of a report
  CHECK(kinds(mark + heading) == "sh");
  CHECK(kinds(heading + mark + mark) == "hss");
  CHECK(kinds(heading + mark + heading + mark + mark) == "hshss");  // three of five
  CHECK(kinds(heading + mark + heading + mark) == "ssss");          // two of four
  CHECK(kinds(heading + heading + heading + mark + mark + mark + mark) ==
        "ssssss"
        "s");  // four of seven
}

TEST_CASE("a short line between empty lines is a heading wherever there are two of them") {
  const std::string line = "Roof tiles leak badly today\n\n", mark = "Ferry crews rest ashore.\n\n";
  CHECK(kinds(line + mark) == "hs");
  CHECK(kinds(line + line + mark) == "hhs");
  CHECK(kinds(line + line + line) == "sss");  // if all are headings, none is
}

TEST_CASE("the number of a reference is no term of its sentence when likeness is weighed") {
  // The reference says 12, as two other sentences do; nothing else is said twice. The query has the
  // referring sentence chosen first and gives nothing to all others. They are equally unlike it, so
  // the first of them is next. If 12 counted, it would be the one without.
  textrank::options wanted;
  wanted.max_sentences = 2;
  wanted.ranking.relevance_percent = 10;
  wanted.query = "roof";
  wanted.query_percent = 100;
  textrank::workspace<4096> room;
  const std::string others =
      "Ferry 12 crews rest ashore tonight. Bakers 12 knead dough daily outdoors. "
      "Children chase paper kites uphill.";
  const std::string refers = "Roof tiles leak badly today.[12]";
  const std::string refers_first = refers + " " + others, refers_last = others + " " + refers;
  const auto first = textrank::summarize(refers_first, room, wanted);
  REQUIRE(first.ranked_sentences() == 4);
  CHECK(first.ranked(0).rank == 1);
  CHECK(first.ranked(1).rank == 2);
  const auto last = textrank::summarize(refers_last, room, wanted);
  REQUIRE(last.ranked_sentences() == 4);
  CHECK(last.ranked(3).rank == 1);
  CHECK(last.ranked(0).rank == 2);
}

TEST_CASE("copies are found among the last sixteen sentences of one hash, not beyond") {
  // Somebody who knows the hash may put all sentences into one bucket. Then a copy of an early one
  // is taken for a sentence of its own: it has the score of its original instead of a lower one.
  constexpr std::uint32_t terms = 60, pairs = 20, count = pairs + 4;
  const auto hash_of = [](std::uint32_t number) {
    const std::uint32_t spread = (number + 1) * textrank::detail::golden_multiplier;
    return std::uint64_t{spread ^ spread >> 16};
  };
  // The first sentence and the last have all terms, so that these are numbered as they come, and one
  // of their own.
  std::vector<std::uint32_t> all;
  for (std::uint32_t number = 0; number < terms; ++number) all.push_back(number);
  all.push_back(terms);
  plan sentences{of_terms(all)};
  for (std::uint32_t a = 0; a < terms; ++a)
    for (std::uint32_t b = 0; b < a && sentences.size() <= pairs; ++b) {
      const std::uint64_t sum = hash_of(a) + hash_of(b);
      if ((sum & UINT32_MAX) * count >> 32 == 0) sentences.push_back(of_terms({a, b}));
    }
  REQUIRE(sentences.size() == 1 + pairs);
  sentences.push_back(sentences[1]);
  sentences.push_back(sentences[pairs]);
  all.back() = terms + 1;
  sentences.push_back(of_terms(all));
  const ranked got = rank(write(sentences), textrank::unordered);
  CHECK(got.scores[pairs + 1] == doctest::Approx(got.scores[1]).epsilon(0.001));
  CHECK(got.scores[pairs + 2] < 0.9 * got.scores[pairs]);
}

TEST_CASE("every kind of quotation mark opens a quotation, and its partner closes it") {
  // Under `unordered` a quotation keeps 90 percent. Nothing is shared, so all else is equal. The
  // third sentence tells whether the quotation went on, which it does where the mark is not closed.
  struct marks {
    const char *opening, *closing;
    double third;
  };
  const marks kinds[] = {{"\"", "\"", 1},         {"\u201C", "\u201D", 1}, {"\u201E", "\u201C", 1},
                         {"\u00AB", "\u00BB", 1}, {"\u2018", "\u2019", 1}, {"\u201C", "", 0.9},
                         {"\u201E", "", 0.9},     {"\u00AB", "", 0.9},     {"\"", "", 0.9}};
  for (const marks& m : kinds) {
    const std::string text = std::string("Zbcbb zbdbb zbfbb zbgbb zbhbb. ") + m.opening +
                             "Zcbbb zcdbb zcfbb zcgbb zchbb." + m.closing +
                             " Zdcbb zddbb zdfbb zdgbb zdhbb.";
    CAPTURE(text);
    const ranked got = rank(text, textrank::unordered);
    REQUIRE(got.scores.size() == 3);
    CHECK(got.scores[0] == 1);
    CHECK(got.scores[1] == doctest::Approx(0.9).epsilon(0.001));
    CHECK(got.scores[2] == doctest::Approx(m.third).epsilon(0.001));
  }
}

// ---- graphs that do not -------------------------------------------------------------------------

TEST_CASE("random texts are ranked as the formulas say") {
  largest_rounding = largest_distance = 0;
  for (const named_preset& preset : presets) {
    CAPTURE(preset.name);
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
      CAPTURE(seed);
      check_against_dense(invent(seed), preset.ranking);
    }
  }
  MESSAGE("largest difference to the dense iteration "
          << largest_rounding << ", to its fixed point " << largest_distance);
}

TEST_CASE("sentences of a hundred terms are ranked as the formulas say") {
  for (const named_preset& preset : presets) {
    CAPTURE(preset.name);
    for (std::uint64_t seed = 0; seed < 10; ++seed) {
      generator random(seed);
      plan sentences;
      for (int i = 0; i < 8; ++i) {
        std::vector<std::uint32_t> terms;
        for (std::uint32_t left = 40 + random.below(80); left > 0; --left)
          terms.push_back(random.below(300));
        sentences.push_back(of_terms(terms));
      }
      check_against_dense(sentences, preset.ranking);
    }
  }
}

namespace {

/// Numbers of invented words from `first` on. Of very many a few are taken for an abbreviation, and a
/// pair or two have one hash and would be one term; they are left out.
std::vector<std::uint32_t> terms_of_their_own(std::uint32_t first, std::size_t count) {
  std::vector<std::uint32_t> numbers;
  std::set<std::uint32_t> hashes;
  for (std::uint32_t number = first; numbers.size() < count; ++number) {
    using namespace textrank::detail;
    const std::string invention = invented(number);
    reader in{textrank::text(invention)};
    const word read = read_word(in, 0);
    if (!is_stop_word(textrank::english, read) &&
        find_abbreviation(textrank::english.abbreviations, read.key) == abbreviation::no &&
        hashes.insert(term_of(read.key)).second)
      numbers.push_back(number);
  }
  return numbers;
}

/// The scores of a long text, ranked `unordered`, of which one sentence is chosen: all would take long.
std::vector<double> scores_without_order(const plan& sentences) {
  const std::string text = write(sentences);
  std::vector<std::uint32_t> cells(textrank::required_bytes(text) / sizeof(std::uint32_t));
  textrank::options wanted;
  wanted.max_sentences = 1;
  wanted.ranking = textrank::unordered;
  const auto found =
      textrank::summarize(text, textrank::memory(cells.data(), cells.size()), wanted);
  REQUIRE(found.ranked_sentences() == sentences.size());
  std::vector<double> scores;
  for (std::uint32_t i = 0; i < found.ranked_sentences(); ++i)
    scores.push_back(found.ranked(i).score / 65535.0);
  return scores;
}

}  // namespace

TEST_CASE("groups that share nothing are ranked as if each were alone, however long the text") {
  // Two sentences of a thousand terms share one of them, 60,000 of two terms share one: the degrees
  // are 1/1000 and 30,000, and the weights of those together, 16 bits each, are more than 2^31. In
  // each group nothing tells one from the other, so all get back what they give, and have what the
  // restart gives them: 4.5 / sqrt(1000) for a thousand terms, and 2/5 for two.
  plan sentences;
  for (std::uint32_t i = 0; i < 2; ++i) {
    std::vector<std::uint32_t> terms{1};
    for (std::uint32_t t = 0; t < 999; ++t) terms.push_back(1000 + 1000 * i + t);
    sentences.push_back(of_terms(terms));
  }
  for (const std::uint32_t number : terms_of_their_own(3000, 60000 - 2))
    sentences.push_back(of_terms({2, number}));
  const std::vector<double> scores = scores_without_order(sentences);
  const double of_long = 4.5 / std::sqrt(1000.0) / 0.4;
  for (std::size_t i = 0; i < scores.size(); ++i)
    REQUIRE(scores[i] == doctest::Approx(i < 2 ? of_long : 1).epsilon(0.001));
}

TEST_CASE(
    "a term is found where it was put, also in a text of more words than are looked for nearby") {
  // A ring: the second half of each sentence comes again as the first of its neighbour, among the
  // later sentences. So each term is used twice, and nothing tells one sentence from another.
  constexpr std::size_t half = 27000, each = 10;
  static_assert(half * each > textrank::detail::first_probe_slots);
  const std::vector<std::uint32_t> numbers = terms_of_their_own(0, half * each);
  plan sentences;
  for (const std::size_t shift : {std::size_t{0}, each / 2})
    for (std::size_t i = 0; i < half; ++i) {
      std::vector<std::uint32_t> terms;
      for (std::size_t t = 0; t < each; ++t)
        terms.push_back(numbers[(i * each + t + shift) % numbers.size()]);
      sentences.push_back(of_terms(terms));
    }
  for (const double score : scores_without_order(sentences)) REQUIRE(score > 0.999);
}

/// How many of the spare probes of a text are left when all its words have their slots.
std::uint32_t spare_probes_left(const std::string& text, std::uint32_t& words) {
  namespace detail = textrank::detail;
  std::vector<std::uint32_t> cells(textrank::required_bytes(text) / 4);
  detail::recorder records(textrank::memory(cells.data(), cells.size()));
  detail::splitter splitter(text, textrank::english);
  for (detail::segment found{}; splitter.next(found, records);) {
  }
  words = detail::workspace_map(records.stored()).word_count();
  detail::indexer index(records.stored());
  index.find_terms(textrank::options{});
  return index.spare_probes_left();
}

TEST_CASE("words that are made for the slots of others take five probes each at most") {
  constexpr std::uint32_t words = 20000;
  // Without a bound the words that come again would look at each obstacle before them.
  const std::vector<std::string> flood = support::flooding_words(words);
  const std::uint32_t slots = textrank::detail::slot_count(words);
  std::set<std::uint32_t> taken;
  std::uint64_t unbounded = 0;
  for (const std::string& word : flood) {
    support::probe_walk walk(support::term_of_word(word), slots);
    std::uint32_t slot = walk.next();
    if (word != "x") {
      REQUIRE(taken.insert(slot).second);
    } else {
      for (; taken.count(slot) != 0; slot = walk.next()) ++unbounded;
    }
  }
  REQUIRE(unbounded > 1000 * std::uint64_t{words});
  std::uint32_t counted = 0;
  CHECK(spare_probes_left(support::flooding_text(words), counted) == 0);
  CHECK(counted == words);
}

TEST_CASE("a text that is not made for it keeps most of its spare probes") {
  // All words are different here, which no text of that size is.
  std::string text;
  for (std::uint32_t number = 0; number < 400000; ++number)
    text += invented(number * 2654435761u) + (number % 15 == 14 ? ". The " : " ");
  std::uint32_t words = 0;
  const std::uint32_t left = spare_probes_left(text, words);
  REQUIRE(words > 399000);  // one of them looks like a stop word
  CHECK(left > words / 2);
}

TEST_CASE("a word that gives up connects nothing, and the others connect as before") {
  // The last sentences share a word that was there before the flood, and those of the flood nothing.
  const std::string text =
      "Harbour walls. " + support::flooding_text(2000) + "end. Harbour lights.";
  std::vector<std::uint32_t> cells(textrank::required_bytes(text) / 4);
  const textrank::summary found =
      textrank::summarize(text, textrank::memory(cells.data(), cells.size()), 9999);
  const auto why = found.explain<3>(found.ranked_sentences() - 1);
  REQUIRE(why.size == 1);
  CHECK(std::string(why.words[0].word.data(), why.words[0].word.size()) == "Harbour");
}

TEST_CASE("what a sentence collects may be more than 2^31 where no term has so much") {
  // 40,000 sentences of the same four terms weigh 2^16 / sqrt(5) each, a term 1.2 * 10^9, four of
  // them more than 2^32. Copies leave the graph, so each has a fifth term. Two more share others. As
  // nothing tells one from another in its group, each has what the restart gives it.
  plan sentences;
  for (const std::uint32_t number : terms_of_their_own(1000, 40000))
    sentences.push_back(of_terms({1, 2, 3, 4, number}));
  for (std::uint32_t i = 0; i < 2; ++i) sentences.push_back(of_terms({5, 6, 7, 8, 100 + i}));
  const std::string text = write(sentences);
  const ranked got = rank(text, textrank::unordered);
  REQUIRE(got.scores.size() == sentences.size());
  for (const double score : got.scores) REQUIRE(score > 0.999);
}

TEST_CASE("every strength of direction is ranked as the formula says") {
  for (std::uint32_t percent = 0; percent <= 100; percent += 10) {
    CAPTURE(percent);
    textrank::ranking how = textrank::balanced;
    how.later_vote_percent = static_cast<std::uint8_t>(percent);
    for (std::uint64_t seed = 1000; seed < 1020; ++seed) {
      CAPTURE(seed);
      check_against_dense(invent(seed), how);
    }
  }
}

TEST_CASE("white space changes neither scores nor choice") {
  white_space wide;
  // No tabs: they make columns.
  wide.inside = {" ", "  ", "\xC2\xA0", " \xE3\x80\x80 "};
  wide.between = {" ", "   ", "\xE2\x80\x83"};
  wide.paragraphs = {"\n\n", "\n \t\n", "\r\n\r\n\r\n", " \n\n\n\n ", "\xE2\x80\xA9"};
  wide.outside = " \n\t\n ";
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    CAPTURE(seed);
    const plan sentences = invent(seed);
    for (const named_preset& preset : presets) {
      const ranked narrow = rank(write(sentences), preset.ranking);
      const ranked other = rank(write(sentences, wide), preset.ranking);
      CHECK(narrow.raw == other.raw);
      CHECK(narrow.order == other.order);
    }
  }
}

// ---- arithmetic ---------------------------------------------------------------------------------

namespace {

__extension__ using int128 = __int128;
__extension__ using uint128 = unsigned __int128;

/// Numbers of every length, and those next to a power of two.
std::vector<std::uint64_t> sample_numbers() {
  std::vector<std::uint64_t> numbers;
  generator random(7);
  for (unsigned bits = 0; bits < 64; ++bits) {
    const std::uint64_t power = std::uint64_t{1} << bits;
    for (std::uint64_t d = 0; d < 3; ++d) {
      numbers.push_back(power + d);
      numbers.push_back(power - d);
    }
    for (int i = 0; i < 50; ++i) numbers.push_back(random.next() >> bits);
  }
  numbers.push_back(UINT64_MAX);
  return numbers;
}

}  // namespace

TEST_CASE("the bit length of a number is the place of its highest bit") {
  CHECK(textrank::detail::bit_length(std::uint64_t{0}) == 0);
  for (const std::uint64_t number : sample_numbers()) {
    std::uint32_t length = 0;
    while (length < 64 && number >> length != 0) ++length;
    REQUIRE(textrank::detail::bit_length(number) == length);
  }
}

TEST_CASE("the square root is rounded down") {
  const auto check = [](std::uint64_t number) {
    const uint128 root = textrank::detail::square_root(number);
    REQUIRE(root * root <= number);
    REQUIRE((root + 1) * (root + 1) > number);
  };
  for (const std::uint64_t number : sample_numbers()) check(number);
  for (std::uint64_t number = 0; number < 70000; ++number) check(number);
  generator random(8);
  for (int i = 0; i < 10000; ++i) {
    const std::uint64_t root = random.next() >> 32;
    check(root * root);
    check(root * root + 1);
    if (root != 0) check(root * root - 1);
  }
}

TEST_CASE("the weight of a sentence is the inverse root of its terms") {
  // Rounded down: the root of what is rounded down is that of what is not.
  CHECK(textrank::detail::cosine_weight(1) == 65535);
  for (std::uint32_t count = 2; count < 100000; count += count < 1000 ? 1 : 97) {
    const double exact = 65536 / std::sqrt(static_cast<double>(count));
    REQUIRE(textrank::detail::cosine_weight(count) <= exact);
    REQUIRE(textrank::detail::cosine_weight(count) > exact - 1);
  }
  CHECK(textrank::detail::cosine_weight(1u << 24) == 16);
  // Not only of whole numbers: 1 / sqrt(2.25) is two thirds.
  CHECK(textrank::detail::inverse_root(65536 * 9 / 4, 16) == 65536 * 2 / 3);
}

TEST_CASE("the logarithm of a number of words is straight between the powers of two") {
  CHECK(textrank::detail::log2_terms(0) == 0);
  for (std::uint32_t bits = 0; bits < 24; ++bits)
    CHECK(textrank::detail::log2_terms(1u << bits) == bits << 16);
  CHECK(textrank::detail::log2_terms(3) == 65536 * 3 / 2);
  CHECK(textrank::detail::log2_terms(20) == 65536 * 17 / 4);
  // log2(x) - (x - 1) is largest where its derivative 1 / (x ln 2) is 1: at x = 1.4427, by 0.0861.
  for (std::uint32_t words = 2; words < 100000; ++words) {
    const double below =
        std::log2(static_cast<double>(words)) - textrank::detail::log2_terms(words) / 65536.0;
    REQUIRE(below > -1e-12);
    REQUIRE(below < 0.0861);
  }
}

TEST_CASE("a product with a fraction is exact, rounded down") {
  generator random(9);
  std::vector<std::uint32_t> fractions = {0, 1, 2, 32768, 65534, 65535, 65536};
  for (int i = 0; i < 100; ++i) fractions.push_back(random.below(65537));
  for (const std::uint64_t number : sample_numbers()) {
    const std::uint32_t value = static_cast<std::uint32_t>(number >> 32);
    for (const std::uint32_t fraction : fractions)
      REQUIRE(textrank::detail::multiply_fraction(value, fraction) ==
              std::uint64_t{value} * fraction / 65536);
  }
}

TEST_CASE("the inverse of a sum has 15 right bits") {
  for (const std::uint64_t number : sample_numbers()) {
    const std::uint32_t sum = static_cast<std::uint32_t>(number >> 32);
    if (sum == 0) continue;
    for (const std::uint32_t shift : {0u, 7u, 31u}) {
      const textrank::detail::inverse_degree inverse = textrank::detail::invert(sum, 32 + shift);
      const int exponent = static_cast<int>(inverse.exponent());
      const double value = std::ldexp(static_cast<double>(inverse.mantissa()), -15 - exponent);
      const double exact = std::ldexp(1 / static_cast<double>(sum), -static_cast<int>(shift));
      REQUIRE(static_cast<std::uint32_t>(exponent) == textrank::detail::bit_length(sum) + shift);
      // The mantissa is cut below 1 of at least 2^15.
      REQUIRE(std::fabs(value / exact - 1) < 1.0001 / (1 << 15));
    }
  }
}
