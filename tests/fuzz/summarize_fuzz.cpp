// Any text, any options, any workspace: what the comments of the header promise of a summary, one
// function for each promise. Text and workspace stand at pages that nobody may touch.
#include <cstring>
#include <vector>

#include "check.hpp"

namespace {

using textrank::options;
using textrank::sentence;
using textrank::status;
using textrank::summary;

constexpr std::size_t most_text = 16 * 1024;

textrank::workspace<64 * 1024> fixed;

struct question {
  textrank::text text;
  const textrank::language& words_of;
  options wanted;

  summary ask(textrank::memory room) const {
    return textrank::summarize(text, room, wanted, words_of);
  }
  question with(const options& others) const { return {text, words_of, others}; }
};

options read_options(input& in) {
  options wanted;
  wanted.max_sentences = in.limit(12);
  wanted.max_words = in.one_in(3) ? in.limit(200) : 0;
  wanted.max_bytes = in.one_in(3) ? in.limit(500) : 0;
  wanted.max_percent = in.one_in(4) ? in.percent(0) : std::uint8_t{0};
  wanted.ranking = in.ranking();
  wanted.query_percent = in.percent(0);
  if (in.one_in(2)) wanted.when_too_long = textrank::overflow::rank_what_fits;
  if (!in.one_in(16)) return wanted;
  std::uint8_t* const ranges[] = {&wanted.max_percent,
                                  &wanted.ranking.later_vote_percent,
                                  &wanted.ranking.quotation_percent,
                                  &wanted.ranking.relevance_percent,
                                  &wanted.ranking.introduction_percent,
                                  &wanted.ranking.unintroduced_percent,
                                  &wanted.query_percent};
  const std::uint8_t outside[] = {0, 101, 128, 255};
  *ranges[in.number(7)] = outside[in.number(4)];
  return wanted;
}

bool is_in_range(const options& wanted) {
  const textrank::ranking& r = wanted.ranking;
  return wanted.max_percent <= 100 && r.later_vote_percent <= 100 && r.quotation_percent >= 1 &&
         r.quotation_percent <= 100 && r.relevance_percent >= 1 && r.relevance_percent <= 100 &&
         r.introduction_percent <= 100 && r.unintroduced_percent >= 1 &&
         r.unintroduced_percent <= 100 && wanted.query_percent <= 100;
}

std::size_t count_words(textrank::text t) {
  std::size_t count = 0;
  for (const textrank::text w : textrank::words(t)) count += !w.empty();
  return count;
}

/// The limits as the comments of `options` say them; SIZE_MAX where there is none.
struct limits {
  std::size_t sentences = SIZE_MAX, words = SIZE_MAX, bytes = SIZE_MAX;

  explicit limits(const question& asked) {
    const options& wanted = asked.wanted;
    if (wanted.max_words != 0) words = wanted.max_words;
    if (wanted.max_bytes != 0) bytes = wanted.max_bytes;
    if (wanted.max_percent != 0) {
      // Of lines that are no prose no words count; where there is nothing else, all are given.
      std::size_t all = 0;
      for (const auto s : textrank::sentences(asked.text, asked.words_of)) all += s.words;
      const std::size_t part = (all * wanted.max_percent + 99) / 100;
      if (all != 0 && part < words) words = part;
    }
    if (wanted.max_sentences != 0)
      sentences = wanted.max_sentences;
    else if (wanted.max_words == 0 && wanted.max_bytes == 0 && wanted.max_percent == 0)
      sentences = textrank::default_sentences;
  }
};

/// What a summary holds, as limits count it.
struct amount {
  std::size_t sentences = 0, words = 0, bytes = 0;

  void add(textrank::text t) {
    bytes += t.size() + (sentences == 0 ? 0 : 1);
    words += count_words(t);
    ++sentences;
  }
  amount and_also(textrank::text t) const {
    amount more = *this;
    more.add(t);
    return more;
  }
  bool fits(const limits& allowed) const {
    return sentences <= allowed.sentences && words <= allowed.words && bytes <= allowed.bytes;
  }
};

// ---- what holds of every summary ----------------------------------------------------------------

amount chosen_sentences_are_disjoint_views_in_order(textrank::text text, const oracle::scan& seen,
                                                    const summary& found) {
  std::size_t at = 0;
  amount chosen;
  for (const sentence s : found) {
    check_view(text, seen, s.text, s.offset);
    check(s.offset >= at, "ascending and disjoint");
    at = s.offset + s.text.size();
    chosen.add(s.text);
  }
  check(chosen.sentences == found.size(), "as many as it says");
  return chosen;
}

void ranks_are_the_numbers_from_one_on(const summary& found) {
  std::vector<bool> ranks(found.size() + 1);
  std::size_t count = 0;
  for (std::uint32_t i = 0; i < found.ranked_sentences(); ++i) {
    const std::uint32_t rank = found.ranked(i).rank;
    if (rank == 0) continue;
    check(rank <= found.size() && !ranks[rank], "each rank once");
    ranks[rank] = true;
    ++count;
  }
  check(count == found.size(), "who has a rank was chosen, and nobody else");
}

void limits_are_kept_or_it_says_so(const summary& found, const amount& chosen,
                                   const limits& allowed) {
  check(chosen.sentences <= allowed.sentences, "limit of sentences");
  check(found.is_over_limit() == !chosen.fits(allowed), "over the limits if it says so");
  check(!found.is_over_limit() || found.size() == 1, "one sentence over the limits");
}

/// Every status with what it says; `cells` is how many there were.
void status_is_what_happened(const question& asked, const summary& found, std::uint64_t needed,
                             std::size_t cells, bool blank) {
  const bool partly = asked.wanted.when_too_long == textrank::overflow::rank_what_fits;
  check(found.needed_bytes() == needed, "required_bytes and needed_bytes agree");
  check((needed == 0) == blank, "a text with something in it needs memory");
  const status expected = blank                   ? status::empty
                          : needed > cells * 4    ? status::out_of_memory
                          : found.is_over_limit() ? status::over_limit
                                                  : status::ok;
  check(found.status() == expected, "the status that the text, the memory and the limits have");
  check(found.status() != status::out_of_memory || partly || found.ranked_sentences() == 0,
        "nothing is ranked where that was not asked for");
  check(found.empty() == (found.ranked_sentences() == 0), "something never gives nothing");
  check(bool(found) == (found.status() == status::ok) &&
            std::strcmp(found.message(), textrank::message(found.status())) == 0,
        "it says it in three ways");
}

/// Whether prose may be chosen before all that reads like no sentence of its own, whatever the other
/// sentences are. What reads so is a matter for tests/library; here the header's own test says it.
bool is_key_sentence(const question& asked, const textrank::split_sentence& s) {
  if (s.kind != textrank::unit_kind::prose && s.kind != textrank::unit_kind::item) return false;
  textrank::detail::key_sentence_test test(asked.text, asked.words_of, false);
  return test.passes(s.offset, s.offset + static_cast<std::uint32_t>(s.text.size()));
}

/// What reads like no sentence may be left out where a better one was passed over.
void no_fitting_key_sentence_is_left_out(const question& asked, const summary& found,
                                         const amount& chosen, const limits& allowed) {
  std::uint32_t position = 0;
  bool passed_over = false, left_out = false;
  for (const auto s : textrank::sentences(asked.text, asked.words_of)) {
    if (position == found.ranked_sentences()) break;
    if (found.ranked(position++).rank != 0) continue;
    const bool fits = chosen.and_also(s.text).fits(allowed);
    if (s.kind == textrank::unit_kind::heading)  // it may be one
      passed_over = passed_over || (!fits && chosen.sentences < allowed.sentences);
    if (s.kind != textrank::unit_kind::prose && s.kind != textrank::unit_kind::item) continue;
    amount alone;
    alone.add(s.text);
    check(!found.is_over_limit() || !alone.fits(allowed), "over the limits only if nothing fits");
    check(found.is_over_limit() || !fits || !is_key_sentence(asked, s),
          "no key sentence is left out that fits");
    left_out = left_out || fits;
    passed_over = passed_over || (!fits && chosen.sentences < allowed.sentences);
  }
  check(!left_out || passed_over || found.is_over_limit(),
        "no prose is left out that fits where none was passed over");
}

void sentences_are_those_that_were_ranked(const question& asked, const summary& found) {
  std::uint32_t position = 0;
  for (const auto s : textrank::sentences(asked.text, asked.words_of)) {
    if (position == found.ranked_sentences()) {
      check(found.status() == status::out_of_memory, "all sentences are ranked");
      return;
    }
    const sentence same = found.ranked(position);
    check(same.text == s.text && same.offset == s.offset && same.position == position,
          "`sentences` agrees with `ranked`");
    ++position;
  }
  check(position == found.ranked_sentences(), "nothing else is ranked");
}

void the_best_has_the_highest_score(const summary& found) {
  std::uint16_t best = 0;
  for (std::uint32_t i = 0; i < found.ranked_sentences(); ++i)
    if (found.ranked(i).score > best) best = found.ranked(i).score;
  check(found.empty() || best == UINT16_MAX, "the best has 65535");
}

template <std::size_t most>
void is_head_of(const textrank::connections<most>& fewer, const textrank::connections<4>& more) {
  check(fewer.size == (more.size < most ? more.size : most), "explain: as many as there are");
  for (std::size_t i = 0; i < fewer.size; ++i)
    check(fewer.words[i].word.data() == more.words[i].word.data() &&
              fewer.words[i].word.size() == more.words[i].word.size() &&
              fewer.words[i].strength == more.words[i].strength,
          "explain: fewer words are the first of more");
}

void explanations_are_words_of_the_sentence(const summary& found) {
  for (std::uint32_t i = 0; i < found.ranked_sentences() && i < 20; ++i) {
    const textrank::text mine = found.ranked(i).text;
    const auto four = found.explain<4>(i);
    std::uint16_t last = UINT16_MAX;
    if (!four.name.empty()) {
      check(four.name.begin() >= mine.begin() && four.name.end() <= mine.end(),
            "a name of the sentence");
      check(four.introduced_at < i, "introduced by an earlier sentence");
    }
    for (const textrank::connection& c : four) {
      check(!c.word.empty() && c.word.begin() >= mine.begin() && c.word.end() <= mine.end(),
            "a word of the sentence");
      check(c.strength <= last, "the strongest first");
      last = c.strength;
    }
    check(four.size == 0 || four.words[0].strength == UINT16_MAX, "the strongest has all");
    is_head_of(found.explain<1>(i), four);
    is_head_of(found.explain<3>(i), four);
  }
}

void are_the_same(const summary& a, const summary& b, const char* property) {
  check(a.size() == b.size() && a.status() == b.status() && a.needed_bytes() == b.needed_bytes() &&
            a.ranked_sentences() == b.ranked_sentences() && a.is_over_limit() == b.is_over_limit(),
        property);
  for (std::uint32_t i = 0; i < a.ranked_sentences(); ++i) {
    const sentence x = a.ranked(i), y = b.ranked(i);
    check(x.score == y.score && x.rank == y.rank && x.text.data() == y.text.data() &&
              x.text.size() == y.text.size() && x.offset == y.offset && x.position == y.position,
          property);
  }
}

void copies_and_moved_summaries_are_the_same(const summary& found) {
  const summary copied = found;
  summary other = found, moved = static_cast<summary&&>(other), assigned;
  assigned = copied;
  are_the_same(found, copied, "a copy is the same");
  are_the_same(found, moved, "what is moved is the same");
  are_the_same(found, assigned, "what is assigned is the same");
  auto at = found.begin();
  for (const sentence s : moved) check((*at++).offset == s.offset, "and has the same sentences");
  check(at == found.end(), "all of them");
  if (found.ranked_sentences() != 0) is_head_of(assigned.explain<1>(0), copied.explain<4>(0));
}

void check_summary(const question& asked, const oracle::scan& seen, const summary& found,
                   std::uint64_t needed, std::size_t cells, bool blank) {
  const limits allowed(asked);
  const amount chosen = chosen_sentences_are_disjoint_views_in_order(asked.text, seen, found);
  status_is_what_happened(asked, found, needed, cells, blank);
  ranks_are_the_numbers_from_one_on(found);
  limits_are_kept_or_it_says_so(found, chosen, allowed);
  sentences_are_those_that_were_ranked(asked, found);
  no_fitting_key_sentence_is_left_out(asked, found, chosen, allowed);
  the_best_has_the_highest_score(found);
  explanations_are_words_of_the_sentence(found);
  copies_and_moved_summaries_are_the_same(found);
}

// ---- what holds of two summaries of one text ----------------------------------------------------

void scores_are_the_same(const summary& a, const summary& b) {
  check(a.ranked_sentences() == b.ranked_sentences(), "limits change no ranking");
  for (std::uint32_t i = 0; i < a.ranked_sentences(); ++i)
    check(a.ranked(i).score == b.ranked(i).score, "limits change no score");
}

void first_n_are_a_prefix_of_n_and_one_more(const question& asked, std::uint32_t n,
                                            textrank::memory room, textrank::memory other) {
  options wanted = asked.wanted;
  wanted.max_sentences = n;
  const summary fewer = asked.with(wanted).ask(room);
  wanted.max_sentences = n + 1;
  const summary more = asked.with(wanted).ask(other);
  check(more.size() == fewer.size() || more.size() == fewer.size() + 1, "one more at most");
  check(fewer.size() == n || more.size() == fewer.size(), "and only if there were n");
  for (std::uint32_t i = 0; i < fewer.ranked_sentences(); ++i) {
    const std::uint32_t rank = fewer.ranked(i).rank, next = more.ranked(i).rank;
    check(rank == next || (rank == 0 && next == more.size()), "the first n stay");
  }
  scores_are_the_same(fewer, more);
}

void a_number_is_options_with_that_number(const question& asked, std::uint32_t n,
                                          textrank::memory room, textrank::memory other) {
  options wanted;
  wanted.max_sentences = n;
  const summary by_options = asked.with(wanted).ask(room);
  const auto by_number = [&](auto number) {
    return textrank::summarize(asked.text, other, number, asked.words_of);
  };
  if (n == 0) {
    check(by_number(0).status() == status::bad_option && by_number(-1).empty() &&
              by_number(INT64_MIN).status() == status::bad_option,
          "less than one sentence is a bad option");
    are_the_same(by_options, by_number(textrank::default_sentences), "no number is the default");
    return;
  }
  are_the_same(by_options, by_number(n), "number and options agree");
  const std::uint64_t beyond = std::uint64_t{n} << 32 | 1;  // 1 if it were cut
  wanted.max_sentences = UINT32_MAX;
  are_the_same(asked.with(wanted).ask(room), by_number(beyond), "larger than any text");
}

/// A query of stop words, of marks, or of a word that the text cannot have, as it has no such letter.
void a_query_without_match_is_no_query(const question& asked, std::uint32_t which,
                                       textrank::memory room, textrank::memory other) {
  const char* const nothing[] = {"", " \n", "?!", "\xFF\xFE", "\xE1\x8F\xA3\xE1\x8F\xB3"};
  const char* query =
      which == 5 && asked.words_of.stop_words.buckets != 0 ? "the of and" : nothing[which % 5];
  if (which % 5 == 4)  // Cherokee letters
    for (const char c : asked.text)
      if (c == '\xE1' || c == '\xEA') query = "";
  options plain = asked.wanted, wanted = asked.wanted;
  plain.query = {};
  wanted.query = query;
  are_the_same(asked.with(plain).ask(room), asked.with(wanted).ask(other),
               "a query without a match is no query");
  wanted.query = asked.text;
  wanted.query_percent = 0;
  are_the_same(asked.with(plain).ask(room), asked.with(wanted).ask(other),
               "a query that has no part of the restart is no query");
}

void other_memory_changes_nothing(const question& asked, const summary& found, std::size_t cells,
                                  std::size_t more) {
  const bool in_fixed = cells <= 16 * 1024 && more % 2 == 0;
  oracle::guarded larger(cells + 1 + more, 0xFFFFFFFF);
  are_the_same(found, in_fixed ? asked.ask(fixed) : asked.ask(larger),
               "neither room, nor what was in it, nor looking changes anything");
  check(larger.is_whole(), "nothing written outside the larger workspace");
}

/// What is not enough: said to the byte; if asked for, what fits is ranked, from the start.
std::uint32_t check_tight(const question& asked, const oracle::scan& seen, const summary& found,
                          const fenced_memory& place, std::size_t cells, side at) {
  const summary cut = asked.ask({place.cells(cells, at, 0xA5A5A5A5), cells});
  check_summary(asked, seen, cut, found.needed_bytes(), cells, false);
  check(cut.ranked_sentences() < found.ranked_sentences(), "a leading part");
  return cut.ranked_sentences();
}

constexpr std::size_t few_cells = 80;

void every_smaller_workspace_is_too_small(const question& asked, const oracle::scan& seen,
                                          const summary& found, const fenced_memory& place,
                                          std::size_t cells, side at) {
  std::uint32_t last = 0;
  for (std::size_t fewer = 0; fewer < cells; ++fewer) {
    const std::uint32_t ranked = check_tight(asked, seen, found, place, fewer, at);
    check(ranked >= last, "more memory never ranks fewer sentences");
    last = ranked;
  }
}

/// Nobody has 1 GB here: that it is not looked at, the fence shows.
void a_text_that_is_too_long_is_not_read(const question& asked, textrank::memory room,
                                         std::size_t more) {
  const textrank::text endless(asked.text.data(), textrank::max_text_bytes + 1 + more);
  const summary found = textrank::summarize(endless, room, asked.wanted, asked.words_of);
  check(found.status() == status::text_too_long && found.empty() && found.ranked_sentences() == 0 &&
            found.needed_bytes() == 0,
        "a text that is too long gives nothing");
  check(textrank::required_bytes(endless, asked.words_of) == 0, "and needs nothing");
  for (const auto s : textrank::sentences(endless, asked.words_of))
    check(s.text.empty(), "and has no sentences");
  options wanted = asked.wanted;
  wanted.query = endless;
  check(asked.with(wanted).ask(room).status() == status::bad_option, "no query is as long");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const fenced_memory text_place(most_text), room_place(1024 * 1024),
      other_place(1024 * 1024);
  input in(data, size < most_text ? size : most_text);
  options wanted = read_options(in);
  const textrank::language& words_of = in.language();
  const std::size_t some = in.number(600);
  const std::uint32_t query_bytes = in.one_in(2) ? in.number(60) : 0;
  const side text_side = in.fence(), room_side = in.fence();
  const std::uint32_t property = in.number(6), n = in.number(8);
  const std::string bytes = in.text();
  const std::string query = bytes.substr(0, query_bytes);
  wanted.query = query;
  const textrank::text text(text_place.copy(bytes, text_side), bytes.size());
  const question asked{text, words_of, wanted};

  const std::uint64_t needed = textrank::required_bytes(text, words_of);
  const auto cells = static_cast<std::size_t>(needed / 4);
  const textrank::memory room(room_place.cells(cells, room_side, 0x7F7F7F7F), cells);
  const summary found = asked.ask(room);
  if (!is_in_range(wanted)) {
    check(found.status() == status::bad_option && found.empty() && found.needed_bytes() == 0 &&
              found.ranked_sentences() == 0,
          "a bad option gives nothing");
    return 0;
  }
  const oracle::scan seen = oracle::look_at(bytes);
  const bool blank = oracle::is_blank(bytes);
  check_summary(asked, seen, found, needed, cells, blank);
  other_memory_changes_nothing(asked, found, cells, some);
  if (needed == 0) return 0;
  check_tight(asked, seen, found, other_place, some < cells ? some : cells - 1, room_side);

  // What takes more summaries is asked one at a time, so that there are many runs.
  const textrank::memory other(other_place.cells(cells, room_side, 0), cells);
  switch (property) {
    case 0: first_n_are_a_prefix_of_n_and_one_more(asked, n + 1, room, other); break;
    case 1: a_number_is_options_with_that_number(asked, n, room, other); break;
    case 2: a_query_without_match_is_no_query(asked, n % 6, room, other); break;
    case 3: {
      options all;
      all.max_sentences = UINT32_MAX;
      all.ranking = wanted.ranking;
      all.query = wanted.query;
      all.query_percent = wanted.query_percent;
      scores_are_the_same(asked.with(all).ask(other), found);
      break;
    }
    case 4:
      if (cells <= few_cells)
        every_smaller_workspace_is_too_small(asked, seen, found, other_place, cells, room_side);
      break;
    default:
      if (text_side == side::right) a_text_that_is_too_long_is_not_read(asked, other, some);
  }
  return 0;
}
