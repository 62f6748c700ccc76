// The ranking as it is written on paper: a dense matrix in double precision, nothing clever. And
// what it needs to know of a text: which terms a sentence has, what is a heading, what is quoted.
//
// How far the header may be from it. The reference carries a bound of the header's error along,
// score by score and sweep by sweep, in parts of all score. A unit is what the header counts in: a
// restart before all are scaled is 2^16 of them, or less from 8,193 sentences on.
//   - a sweep passes the errors on as it passes scores: times 0.85 and the weight of each vote.
//   - it rounds: a unit of the votes, a unit of the restart, a unit when all are scaled; and two
//     units of a share, which is 2^-16 of a score, or has 22 bits in the largest of the restart, or
//     30 bits in what a sentence collects.
//   - weights, inverse degrees and percentages have 16 bits: so votes err by a part of themselves.
//   - scaling to the old sum divides by a sum that errs itself. All scores together hardly do, so
//     only the difference between those who give all and those who lose a part of it counts.
// That is rigorous for one sweep, so for all of them, and holds where votes lose weight too.
//
// Names are not read here: who compares sets `unintroduced_percent` to 100, and names_test says what
// they do.
#ifndef TEXTRANK_TESTS_REFERENCE_HPP
#define TEXTRANK_TESTS_REFERENCE_HPP

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "textrank.hpp"

namespace reference {

struct read_sentence {
  std::set<std::u32string> terms;
  bool heading = false;
  bool quoted = false;
  unsigned query_terms = 0;  // three at most
  bool prose = true;
  bool key = true;  // may be chosen before all others
};

constexpr double most_damping = 0.85;  // where nothing is in doubt

class dense {
 public:
  std::vector<read_sentence> sentences;
  std::vector<std::size_t> original;      // of a copy; itself for all others
  std::vector<std::vector<double>> vote;  // vote[i][j]: what i gives to j, of 1
  std::vector<double> degree;             // 0: no neighbours
  double damping = most_damping;
  std::vector<double> restart;
  std::vector<double> factor;  // for introductions, quotations and headings
  double relevance;

  dense(const std::vector<read_sentence>& read, const textrank::ranking& how,
        double query_part = textrank::options{}.query_percent / 100.0)
      : sentences(read),
        vote(read.size(), std::vector<double>(read.size(), 0.0)),
        degree(read.size(), 0.0),
        relevance(how.relevance_percent / 100.0),
        common_(vote),
        introductions_(degree),
        how_(how) {
    find_copies();
    find_common_terms();
    find_doubt();
    restart_all(query_part);
    weigh_all();
    vote_all();
  }

  double in_common(std::size_t i, std::size_t j) const { return common_[i][j]; }

  /// Each term that was said, and the last chosen sentence that says it.
  using said_terms = std::map<std::u32string, std::size_t>;
  void say(std::size_t i, said_terms& said) const {
    for (const auto& term : sentences[i].terms) said[term] = i;
  }
  /// The part of its terms that sentence i repeats of what is said.
  double repetition(std::size_t i, const said_terms& said) const {
    double repeated = 0;
    for (const auto& term : sentences[i].terms) repeated += static_cast<double>(said.count(term));
    return std::min(1.0, repeated * weight(i) * weight(i));
  }
  /// Whether sentence i repeats so much of one chosen sentence that nobody wants both. Where that one
  /// did not say most of what i repeats, it depends on the order of the words which one is asked
  /// about. Such a one is near enough only if a sentence has more terms than are counted.
  enum class likeness { none, doubtful, near_copy };
  likeness likeness_of(std::size_t i, const said_terms& said) const {
    std::map<std::size_t, std::size_t> shared_with;
    std::size_t repeated = 0;
    for (const auto& term : sentences[i].terms) {
      const auto last = said.find(term);
      if (last == said.end()) continue;
      ++repeated;
      ++shared_with[last->second];
    }
    if (repeated < 6) return likeness::none;
    const auto counted = [&](std::size_t k) {
      return std::min<std::size_t>(127, sentences[k].terms.size());
    };
    likeness found = likeness::none;
    for (const auto& [other, shared] : shared_with) {
      if (shared * 100 < (counted(i) + counted(other) - std::min(shared, counted(i))) * 60)
        continue;
      if (shared * 2 > repeated) return likeness::near_copy;
      found = likeness::doubtful;
    }
    return found;
  }
  /// What sentence i is worth to a reader of what is said, if its score is this. What is new counts,
  /// not what is old, so that a part of the value is less than the value.
  double value(std::size_t i, double score, const said_terms& said) const {
    return relevance * score + (1 - relevance) * (1 - repetition(i, said));
  }
  static constexpr double part_of_near_copy = 1.0 / 8;
  /// What the header's may differ by: a weight is cut to 16 bits, and so is its square.
  double repetition_error(std::size_t i) const { return terms_of(i) * (2 * weight(i) + 1) / 65536; }

  /// What explains sentence i: how much score and weight the others have that share each word.
  /// Pairs of letters are no words.
  std::map<std::u32string, double> strengths(std::size_t i,
                                             const std::vector<double>& scores) const {
    std::map<std::u32string, double> found;
    for (const auto& term : sentences[i].terms) {
      std::size_t in_graph = 0;
      double strength = 0;
      for (std::size_t j = 0; j < sentences.size(); ++j) {
        if (original[j] != j || sentences[j].terms.count(term) == 0) continue;
        ++in_graph;
        if (j != i) strength += scores[j] / std::sqrt(terms_of(j));
      }
      if ((in_graph > 1 || original[i] != i) && term[0] != U' ') found[term] = strength;
    }
    return found;
  }

  std::vector<double> sweep(const std::vector<double>& r) const {
    std::vector<double> swept = unscaled(r);
    double total = 0;
    for (const double score : swept) total += score;
    for (double& score : swept) score /= total;
    return swept;
  }

  double unit() const {
    double units = 65536;
    for (std::size_t n = sentences.size(); n > 8192; n /= 2) units /= 2;
    return 1 / units / all_restarts_;
  }

  static double distance(const std::vector<double>& a, const std::vector<double>& b) {
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i) sum += std::fabs(a[i] - b[i]);
    return sum;
  }

  std::vector<double> fixed_point() const {
    std::vector<double> r = restart;
    for (int i = 0; i < 2000; ++i) {
      std::vector<double> next = sweep(r);
      const double moved = distance(next, r);
      r = std::move(next);
      if (moved < 1e-14) break;
    }
    return r;
  }

  struct stop {
    std::vector<double> scores;
    std::vector<double> errors;  // what the header's may differ by
    double moved;                // in the last sweep
  };

  /// Where the header may stop: several when a last move is too near to the limit to tell.
  std::vector<stop> stops() const {
    const double limit = 1.0 / textrank::detail::settled_part;
    std::vector<stop> found;
    stop now{restart, restart_errors_, 1};
    double doubt = 0, largest_sum = 0;
    for (std::uint32_t i = 0;
         i < textrank::detail::most_sweeps && (i == 0 || now.moved > limit - doubt); ++i) {
      doubt = sum(now.errors);
      std::vector<double> next = sweep(now.scores);
      now.moved = distance(next, now.scores);
      largest_sum = std::max(largest_sum, largest_sum_of(now.scores));
      now.errors = errors_after(now, next, std::max(share_unit(), largest_sum / (1 << 30)));
      now.scores = std::move(next);
      doubt += sum(now.errors) + unit();
      if (now.moved < limit + doubt) found.push_back(now);
    }
    if (found.empty() || now.moved > limit - doubt) found.push_back(now);
    return found;
  }

  /// Scores in proportion to the best, as a summary gives them.
  std::vector<double> weighed(std::vector<double> r) const {
    double best = 0;
    for (std::size_t i = 0; i < r.size(); ++i) best = std::max(best, r[i] *= factor[i]);
    for (double& score : r) score /= best;
    return r;
  }

  /// What those may differ by: three roundings of each, fractions of 16 bits, and what the best
  /// differs by.
  std::vector<double> weighed_errors(const stop& at) const {
    std::vector<double> errors = at.errors;
    double best = 0, error_of_best = 0;
    for (std::size_t i = 0; i < errors.size(); ++i) {
      best = std::max(best, at.scores[i] * factor[i]);
      errors[i] = errors[i] * factor[i] + 3 * unit() +
                  at.scores[i] * (2 * introductions_[i] + 1 + 2) / 65536;
      error_of_best = std::max(error_of_best, errors[i]);
    }
    const double least = best - error_of_best;  // of the header's best
    for (std::size_t i = 0; i < errors.size(); ++i) {
      const double proportion = at.scores[i] * factor[i] / best;
      errors[i] = least <= 0 ? 1 : (errors[i] + proportion * error_of_best) / least + 1.0 / 65535;
    }
    return errors;
  }

 private:
  static double sum(const std::vector<double>& of) {
    double total = 0;
    for (const double value : of) total += value;
    return total;
  }
  double count() const { return static_cast<double>(sentences.size()); }
  double share_unit() const { return std::max(unit() / 65536, largest_share_ / (1 << 22)); }
  double terms_of(std::size_t i) const { return static_cast<double>(sentences[i].terms.size()); }
  /// What the sentence that collects most collects.
  double largest_sum_of(const std::vector<double>& scores) const {
    std::map<std::u32string, double> sums;
    for (std::size_t i = 0; i < sentences.size(); ++i)
      if (degree[i] > 0)
        for (const auto& term : sentences[i].terms) sums[term] += scores[i] / degree[i];
    double largest = 0;
    for (const read_sentence& s : sentences) {
      double sum = 0;
      for (const auto& term : s.terms) sum += sums[term];
      largest = std::max(largest, sum);
    }
    return largest;
  }
  /// What a vote for i weighs a common term. The logarithm is straight between powers of two.
  double weight(std::size_t i) const {
    if (!how_.mihalcea_tarau) return 1 / std::sqrt(std::max(1.0, terms_of(i)));
    const double whole = std::floor(std::log2(std::max(2.0, terms_of(i))));
    return 1 / std::sqrt(whole + std::max(2.0, terms_of(i)) / std::exp2(whole) - 1);
  }

  void find_copies() {
    std::map<std::set<std::u32string>, std::size_t> first;
    for (std::size_t i = 0; i < sentences.size(); ++i)
      original.push_back(
          sentences[i].terms.empty() ? i : first.emplace(sentences[i].terms, i).first->second);
  }

  /// Who has which terms in common; and who is the first to use how many that others use again:
  /// headings and copies apart, but a heading is somebody who uses it again.
  void find_common_terms() {
    std::map<std::u32string, std::vector<std::size_t>> users;
    for (std::size_t i = 0; i < sentences.size(); ++i)
      for (const auto& term : sentences[i].terms) users[term].push_back(i);
    for (const auto& [term, all] : users) {
      std::size_t in_graph = 0, introduced_by = sentences.size();
      for (const std::size_t i : all) {
        for (const std::size_t j : all) common_[i][j] += 1;
        if (original[i] != i) continue;
        ++in_graph;
        if (!sentences[i].heading) introduced_by = std::min(introduced_by, i);
      }
      if (in_graph > 1 && introduced_by < sentences.size()) introductions_[introduced_by] += 1;
    }
  }

  /// Copies have a degree here, though they vote for nobody. The header rounds each degree.
  void find_doubt() {
    const double n = count();
    if (how_.mihalcea_tarau || n <= 5) return;
    double degrees = 0;
    for (std::size_t i = 0; i < sentences.size(); ++i) {
      double degree_of = 0;
      for (std::size_t j = 0; j < sentences.size(); ++j)
        if (j != i && original[j] == j) degree_of += in_common(i, j) * weight(i) * weight(j);
      degrees += std::min(8.0, degree_of);
    }
    doubt_ = std::max(0.0, 1 - degrees / n / 3) * std::min(1.0, (n - 5) / 15);
    damping = most_damping * (1 - doubt_);
  }

  /// Weights of the restart are rounded down to 1 / 65536 four times; what a term of the query is
  /// worth is rounded down to a unit, and the part of all queries to 1 / 65536.
  void restart_all(double query_part) {
    double own = 0, query_terms = 0;
    unsigned prose_before = 0;
    for (const read_sentence& s : sentences) {
      double weight = 1;
      if (s.heading)
        weight = 0.1;
      else if (how_.early_first)
        weight += 1.0 / (prose_before + 1) + doubt_ / 2 * (1 - prose_before / count());
      if (!how_.mihalcea_tarau) {
        const double used = static_cast<double>(s.terms.size());
        weight *= std::clamp(used / 5, 0.02, 1.0);
        if (used >= 5) weight *= std::min(1.0, 4.5 / std::sqrt(used));
      }
      prose_before += !s.heading;
      restart.push_back(weight);
      own += weight;
      query_terms += s.query_terms;
    }
    if (query_terms == 0) query_part = 0;
    all_restarts_ = own;
    const double part_error = 3.0 / 65536 / own;
    for (std::size_t i = 0; i < sentences.size(); ++i) {
      const double asked = query_part == 0 ? 0 : sentences[i].query_terms / query_terms;
      const double error =
          part_error * (1 + restart[i] / own * count()) + (restart[i] / own + asked) / 65536;
      restart[i] = restart[i] / own * (1 - query_part) + asked * query_part;
      restart_errors_.push_back(error + (2 + sentences[i].query_terms) * unit());
    }
  }

  void weigh_all() {
    const double left = std::clamp(2 - count() / 25, 0.0, 1.0);
    for (std::size_t i = 0; i < sentences.size(); ++i) {
      const read_sentence& s = sentences[i];
      double f = (s.quoted ? how_.quotation_percent / 100.0 : 1) * (s.heading ? 0.001 : 1);
      if (!s.terms.empty())
        f *= 1 + std::min(1.0,
                          how_.introduction_percent / 100.0 * left * introductions_[i] * weight(i));
      factor.push_back(f);
    }
  }

  void vote_all() {
    double least_weight = 1;
    for (std::size_t i = 0; i < sentences.size(); ++i) {
      least_weight = std::min(least_weight, weight(i));
      double met = 0;
      for (std::size_t j = 0; j < sentences.size(); ++j) {
        if (j == i || original[i] != i || original[j] != j) continue;
        met += in_common(i, j);
        vote[i][j] = in_common(i, j) * weight(j);
        degree[i] += vote[i][j];
      }
      met_.push_back(met);
      for (std::size_t j = 0; j < sentences.size() && degree[i] > 0; ++j)
        vote[i][j] *= (j > i ? how_.later_vote_percent / 100.0 : 1) / degree[i];
      if (degree[i] > 0) largest_share_ = std::max(largest_share_, restart[i] / degree[i]);
    }
    const double later = std::max<double>(how_.later_vote_percent, 1) / 100;
    part_of_votes_ = (2 / least_weight + 3 + 1 / later) / 65536;
  }

  std::vector<double> unscaled(const std::vector<double>& r) const {
    double lost = 0;
    for (std::size_t i = 0; i < r.size(); ++i) lost += degree[i] == 0 ? r[i] : 0;
    std::vector<double> swept(r.size());
    for (std::size_t j = 0; j < r.size(); ++j) {
      double votes = lost * restart[j];
      for (std::size_t i = 0; i < r.size(); ++i) votes += r[i] * vote[i][j];
      swept[j] = damping * votes + (1 - damping) * restart[j];
    }
    return swept;
  }

  /// The bound at the head of this file, for the sweep that leads from `at` to `next`.
  std::vector<double> errors_after(const stop& at, const std::vector<double>& next,
                                   double share_unit) const {
    const std::size_t n = next.size();
    const std::vector<double> raw = unscaled(at.scores);
    const double total = sum(raw);
    double lost = 0, error_of_lost = 0;
    double least_given = damping, most_given = 0;
    for (std::size_t i = 0; i < n; ++i) {
      double given = damping;
      if (degree[i] > 0) {
        given = damping * sum(vote[i]);
      } else {
        lost += at.scores[i];
        error_of_lost += at.errors[i];
      }
      least_given = std::min(least_given, given);
      most_given = std::max(most_given, given);
    }
    std::vector<double> errors(n);
    double roundings = 0;
    for (std::size_t j = 0; j < n; ++j) {
      double passed_on = error_of_lost * restart[j], votes = 0;
      for (std::size_t i = 0; i < n; ++i) {
        passed_on += at.errors[i] * vote[i][j];
        votes += at.scores[i] * vote[i][j];
      }
      const double restarted = damping * lost + 1 - damping;
      const double rounded = part_of_votes_ * votes + 2 * share_unit * weight(j) * met_[j] +
                             3 * unit() + restarted * restart_errors_[j] + restart[j] * 2 / 65536;
      errors[j] = damping * passed_on + rounded;
      roundings += rounded;
    }
    const double error_of_total = roundings + (most_given - least_given) / 2 * sum(at.errors) +
                                  count() * unit() + 2.0 / 65536;
    for (std::size_t j = 0; j < n; ++j)
      errors[j] = std::min(
          1.0, error_of_total < total / 2
                   ? (errors[j] + next[j] * error_of_total) / (total - error_of_total) + unit()
                   : 1.0);
    return errors;
  }

  std::vector<std::vector<double>> common_;  // terms
  std::vector<double> introductions_;
  double doubt_ = 0;
  textrank::ranking how_;
  std::vector<double> met_;  // terms that others have in common with each
  std::vector<double> restart_errors_;
  double largest_share_ = 0;  // of the restart
  double all_restarts_ = 1;   // before they are scaled
  double part_of_votes_ = 0;
};

// ---- texts --------------------------------------------------------------------------------------

/// Stop words as a language pack has them: the first letters of each, and whether there are more.
using word_list = std::map<std::u32string, bool>;

/// Takes what the splitter finds. It keeps the letters of a term, not their hash, so that what the
/// header makes of them is compared as well.
class reader {
 public:
  std::vector<read_sentence> found;
  // Two different terms have one hash, one text in a million; or the table of stop words has a word
  // that its list has not, one word in 32,000.
  bool collides = false;

  reader(textrank::text source, const textrank::language& words_of, const word_list& stop_words)
      : in_(source), words_of_(words_of), stops_(stop_words) {}

  void add_word(const textrank::detail::reader&, std::uint32_t at, std::uint32_t,
                const textrank::detail::word& w, const textrank::language&) {
    // Of "nurse's" the nurse counts, of "o'clock" all of it, of "I'd" nothing.
    using textrank::detail::read_word;
    // Of l'Europe the second letter counts for the first.
    const bool has_capital = in_.at(at).what == textrank::detail::kind::upper ||
                             in_.at(w.begin).what == textrank::detail::kind::upper;
    if (has_capital) capitals_.push_back(at);
    ask_for_dropped_head(w.begin);
    const textrank::detail::word head = read_word(in_, w.begin);
    const std::uint32_t tail = head.end + in_.apostrophe_length(head.end);
    const bool is_head = head.end < w.end && is_stop_word(read_word(in_, tail));
    const textrank::detail::word& counted = is_head ? head : w;
    std::uint32_t letters = 0;
    if (!is_stop_word(counted))
      add(first_letters(in_, counted.begin, counted.end, letters),
          textrank::detail::term_of(counted.key));
  }
  void add_pair(std::uint32_t hash) {
    // A space cannot be part of a word, so no word looks like this.
    add({U' ', hash}, hash);
  }
  void sentence(const textrank::detail::segment& s) {
    now_.quoted = (s.flags & textrank::detail::flag_secondary) != 0 || leans(s.begin, s.end);
    capitals_.clear();
    now_.prose = (s.flags & textrank::detail::flag_shaped) == 0;
    prose_ += now_.prose;
    found.push_back(std::move(now_));
    now_ = {};
    segments_.push_back(s);
  }
  void paragraph(bool punctuated, bool is_post) {
    ++paragraphs_;
    punctuated_ += punctuated;
    open_items_ += !punctuated && (segments_.back().flags & textrank::detail::flag_item) != 0;
    for (std::size_t i = begin_; is_post && i < found.size(); ++i) found[i].quoted = true;
    begin_ = found.size();
  }
  void settle_headings() {
    using namespace textrank::detail;
    const bool prose =
        paragraphs_ == 2 || (paragraphs_ >= 3 && punctuated_ * 10 >= paragraphs_ * 6);
    std::size_t headings = 0;
    for (std::size_t i = 0; i < found.size(); ++i) {
      const auto flags = segments_[i].flags;
      const bool alone = (flags & flag_apart) != 0 && paragraphs_ > 1;
      found[i].heading =
          (flags & flag_no_sentence) != 0 || ((flags & flag_heading) != 0 && (prose || alone));
      headings += found[i].heading;
    }
    if (headings == found.size())
      for (auto& s : found) s.heading = false;
  }
  /// Who may be chosen first; shapes_test tests the test.
  void settle_keys(textrank::text source) {
    textrank::detail::key_sentence_test test(source, words_of_, open_items_ * 2 > prose_);
    for (std::size_t i = 0; i < found.size(); ++i)
      found[i].key =
          found[i].prose && !found[i].heading && test.passes(segments_[i].begin, segments_[i].end);
  }
  /// What has this hash in the text; empty if nothing has.
  std::u32string term_of(std::uint32_t hash) const {
    const auto term = hashes_.find(hash);
    return term == hashes_.end() ? std::u32string() : term->second;
  }

  /// The first seven letters in lower case with their marks, and how many letters there are in all.
  static std::u32string first_letters(textrank::detail::reader& in, std::uint32_t at,
                                      std::uint32_t end, std::uint32_t& letters) {
    std::u32string first;
    while (at < end) {
      const textrank::detail::character c = in.at(at);
      const bool mark = c.what == textrank::detail::kind::extend;
      at += c.length;
      if (c.code_point == '\'' || c.code_point == 0x2019) continue;
      letters += !mark;
      if (letters <= textrank::detail::term_letters &&
          !textrank::detail::is_invisible(c.code_point))
        first += static_cast<char32_t>(textrank::detail::letter_of_term(in, c));
    }
    return first;
  }

 private:
  bool is_stop_word(const textrank::detail::word& w) {
    std::uint32_t letters = 0;
    const auto stop = stops_.find(first_letters(in_, w.begin, w.end, letters));
    const bool listed =
        stop != stops_.end() && (letters <= textrank::detail::term_letters || stop->second);
    collides = collides || (!listed && textrank::detail::is_stop_word(words_of_, w));
    return listed;
  }
  /// A question, or a sentence that opens with a pronoun, and or but, no apostrophe behind it, and has
  /// no other word with a capital.
  bool leans(std::uint32_t begin, std::uint32_t end) {
    using namespace textrank::detail;
    static const std::set<std::u32string> leaning = {U"he",   U"she", U"it", U"they",
                                                     U"that", U"and", U"but"};
    std::uint32_t last = end;
    while (last > begin) {
      const character c = in_.before(last);
      if (c.what != kind::closer && c.what != kind::extend && c.what != kind::space &&
          c.what != kind::separator)
        break;
      last -= c.length;
    }
    if (last > 0 && in_.before(last).code_point == U'?') return true;
    if (words_of_.rule_words.buckets == 0 || in_.at(begin).what != kind::upper) return false;
    const std::uint32_t first_end = textrank::detail::read_word(in_, begin).end;
    const std::uint32_t apostrophe = in_.apostrophe_length(first_end);
    if (apostrophe != 0 && is_spaced_letter(in_.at(first_end + apostrophe).what)) return false;
    std::uint32_t letters = 0;
    const std::u32string first = first_letters(in_, begin, first_end, letters);
    if (leaning.count(first) == 0) return false;
    return capitals_ == std::vector<std::uint32_t>{begin};
  }
  /// A stop word before an apostrophe is no part of the word behind it; or what is taken for one.
  void ask_for_dropped_head(std::uint32_t begin) {
    using namespace textrank::detail;
    for (const std::uint32_t apostrophe : {1u, 3u}) {
      if (begin <= apostrophe || in_.apostrophe_length(begin - apostrophe) != apostrophe) continue;
      const std::uint32_t end = begin - apostrophe;
      const std::uint32_t head = in_.skip_back(0, end, spaced_letters | bit_of(kind::extend));
      if (head < end) is_stop_word(read_word(in_, head));
    }
  }
  void add(const std::u32string& term, std::uint32_t hash) {
    now_.terms.insert(term);
    collides = collides || hashes_.emplace(hash, term).first->second != term;
  }

  textrank::detail::reader in_;
  const textrank::language& words_of_;
  const word_list& stops_;
  read_sentence now_;
  std::vector<std::uint32_t> capitals_;  // where the words of this sentence begin that have one
  std::vector<textrank::detail::segment> segments_;
  std::map<std::uint32_t, std::u32string> hashes_;
  std::size_t paragraphs_ = 0, punctuated_ = 0, begin_ = 0, open_items_ = 0, prose_ = 0;
};

/// A list of a language pack, words that end with NUL.
template <std::size_t capacity>
word_list read_list(const char (&list)[capacity]) {
  word_list words;
  textrank::detail::reader in(list, capacity);
  for (std::uint32_t begin = 0, end = 0; end < capacity; ++end) {
    if (list[end] != '\0') continue;
    std::uint32_t letters = 0;
    const std::u32string first = reader::first_letters(in, begin, end, letters);
    if (letters > textrank::detail::term_letters) words[first] = true;
    if (letters != 0) words.emplace(first, false);
    begin = end + 1;
  }
  return words;
}

/// What a text is to the ranking; nothing if one of its terms is taken for another.
inline std::vector<read_sentence> read(textrank::text source, const textrank::language& words_of,
                                       const word_list& stop_words, textrank::text query = {}) {
  reader out(source, words_of, stop_words);
  textrank::detail::splitter splitter(source, words_of);
  for (textrank::detail::segment found{}; splitter.next(found, out);) {
  }
  out.settle_headings();
  out.settle_keys(source);
  if (out.collides) return {};
  std::set<std::u32string> asked;
  textrank::detail::reader in(query);
  for (textrank::detail::term_reader terms(in, 0, in.size, words_of); terms.next();)
    asked.insert(out.term_of(terms.term()));
  for (auto& s : out.found)
    for (const auto& term : asked)
      if (s.query_terms < 3 && s.terms.count(term) != 0) ++s.query_terms;
  return out.found;
}

// ---- the comparison -----------------------------------------------------------------------------

/// What is wrong with a summary of all sentences; null if nothing is. Wants every sentence of prose
/// chosen, or everything if there is no prose: first those that pass the test, then the others.
/// `difference` and `share_of_bound` are set to the largest of the text.
struct comparison {
  const char* complaint = nullptr;
  std::size_t sentence = 0;
  double difference = 0;
  double share_of_bound = 0;
};

inline comparison compare(const std::vector<read_sentence>& read, const textrank::summary& all,
                          const textrank::ranking& how, double query_part) {
  comparison result;
  const auto complain = [&](const char* what, std::size_t where) {
    result.complaint = what;
    result.sentence = where;
    return result;
  };
  const dense paper(read, how, query_part);
  const std::size_t n = read.size();
  std::size_t prose = 0;
  for (const read_sentence& s : read) prose += s.prose;
  const std::size_t wanted = prose == 0 ? n : prose;
  if (all.size() != wanted) return complain("not all sentences are there", all.size());
  std::vector<double> got;
  std::vector<std::size_t> order(wanted, n);
  for (std::uint32_t i = 0; i < n; ++i) {
    const textrank::sentence s = all.ranked(i);
    got.push_back(s.score / 65535.0);
    if (s.rank == 0 && wanted < n && !read[i].prose) continue;
    if (s.rank < 1 || s.rank > wanted || order[s.rank - 1] != n) return complain("a rank", i);
    order[s.rank - 1] = i;
  }
  // The places where the header may have stopped and whose scores are those that it has. Where
  // scores are cut to that of the first choice, several may have them, and the order tells which.
  struct place {
    std::vector<double> scores, bounds;
  };
  std::vector<place> fitting;
  double nearest = 1e9;
  const std::vector<dense::stop> stops = paper.stops();
  for (const dense::stop& stop : stops) {
    // In proportion to the one that was chosen first; nothing shows as more.
    std::vector<double> expected = paper.weighed(stop.scores);
    std::vector<double> bound = paper.weighed_errors(stop);
    const double one = expected[order[0]], one_error = bound[order[0]];
    if (one <= 2 * one_error) return {};  // it says nothing
    for (std::size_t i = 0; i < n; ++i) {
      bound[i] = (bound[i] + expected[i] / one * one_error) / (one - one_error);
      expected[i] = expected[i] / one;
    }
    double worst = 0, difference = 0;
    std::size_t where = 0;
    for (std::size_t i = 0; i < n; ++i) {
      const double off = got[i] == 1 && expected[i] > 1 ? 0 : std::fabs(expected[i] - got[i]);
      difference = std::max(difference, off);
      const double share = off / bound[i];
      if (share <= worst) continue;
      worst = share;
      where = i;
    }
    if (difference < nearest) {
      nearest = difference;
      result = {nullptr, where, difference, worst};
    }
    if (worst <= 1) fitting.push_back({std::move(expected), std::move(bound)});
  }
  if (fitting.empty()) return complain("a score is not what the formulas say", result.sentence);

  // The greedy choice: each one is the best there is, up to the doubt of two values. Repetition and
  // relevance have 16 bits, and values are whole numbers of the scale in which the first chosen
  // sentence, which is 1 here, has `raw_one`.
  const double raw_one =
      std::max(1.0, stops.back().scores[order[0]] * paper.factor[order[0]] / paper.unit());
  std::size_t where = 0;
  const auto order_complaint = [&](const place& at) -> const char* {
    dense::said_terms said;
    std::vector<char> chosen(n, 0);
    const auto value = [&](std::size_t i, bool copy) {
      return paper.value(i, at.scores[i], said) * (copy ? dense::part_of_near_copy : 1);
    };
    const auto doubt = [&](std::size_t i, bool copy) {
      return (paper.relevance * at.bounds[i] + (1 - paper.relevance) * paper.repetition_error(i) +
              2.0 / 65536 + 3 / raw_one) *
                 (copy ? dense::part_of_near_copy : 1) +
             (copy ? 1 / raw_one : 0);
    };
    // A later choice may say again what made a near copy of a sentence. The header need not look at
    // it again at once, so until it is chosen it may count as one.
    std::vector<char> was_copy(n, 0);
    std::size_t keys = 0;
    for (const read_sentence& s : read) keys += s.key;
    for (const std::size_t choice : order) {
      where = choice;
      if (keys != 0 && !read[choice].key) return "no key sentence, and there were";
      keys -= keys != 0;
      const bool copy = paper.likeness_of(choice, said) == dense::likeness::near_copy;
      const double most = value(choice, copy) + doubt(choice, copy);
      for (std::size_t i = 0; i < n; ++i) {
        where = i;
        if (!chosen[i] && read[i].key == read[choice].key && (read[i].prose || wanted == n) &&
            value(i, was_copy[i]) - doubt(i, was_copy[i]) > most)
          return "a better sentence was passed over";
      }
      chosen[choice] = 1;
      paper.say(choice, said);
      for (std::size_t i = 0; i < n; ++i)
        was_copy[i] = was_copy[i] || paper.likeness_of(i, said) != dense::likeness::none;
    }
    return nullptr;
  };
  const char* complaint = nullptr;
  for (const place& at : fitting) {
    complaint = order_complaint(at);
    if (complaint == nullptr) return result;
  }
  return complain(complaint, where);
}

}  // namespace reference

#endif  // TEXTRANK_TESTS_REFERENCE_HPP
