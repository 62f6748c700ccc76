// Any text, any options, any workspace: views inside the text, ascending, disjoint and on character
// boundaries; limits kept; `needed_bytes` exact; nothing written outside the workspace; a text with
// something in it gives a sentence; the same answer in a fixed workspace, in the caller's cells, and
// in more of them.
#include <vector>

#include "check.hpp"

namespace {

textrank::workspace<64 * 1024> fixed;

textrank::options read_options(input& in) {
  textrank::options wanted;
  wanted.max_sentences = in.number(12);
  wanted.max_words = in.one_in(3) ? in.number(200) : 0;
  wanted.max_bytes = in.one_in(3) ? in.number(500) : 0;
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
  *ranges[in.number(7)] = static_cast<std::uint8_t>(in.number(2) * 101);
  return wanted;
}

bool is_in_range(const textrank::options& wanted) {
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

/// Views, ranks and limits.
void check_summary(const std::string& text, const textrank::summary& found,
                   const textrank::options& wanted, const textrank::language& words_of) {
  const oracle::scan seen = oracle::look_at(text);
  std::size_t at = 0, count = 0, bytes = 0, words = 0;
  std::vector<bool> ranks(found.size() + 1);
  for (const textrank::sentence s : found) {
    check_view(text, seen, s.text, s.offset);
    check(s.offset >= at, "ascending and disjoint");
    check(s.rank >= 1 && s.rank <= found.size() && !ranks[s.rank], "each rank once");
    ranks[s.rank] = true;
    at = s.offset + s.text.size();
    bytes += s.text.size() + (count == 0 ? 0 : 1);
    words += count_words(s.text);
    ++count;
  }
  check(count == found.size(), "as many as it says");
  check(wanted.max_sentences == 0 || count <= wanted.max_sentences, "limit of sentences");
  check(found.status() != textrank::status::over_limit || found.is_over_limit(),
        "it says so twice");
  if (found.is_over_limit()) {
    check(count == 1, "one sentence over the limits");
    return;
  }
  check(wanted.max_bytes == 0 || bytes <= wanted.max_bytes, "limit of bytes");
  check(wanted.max_words == 0 || words <= wanted.max_words, "limit of words");
  // Of lines that are no prose no words count; where there is nothing else, all are given.
  std::size_t prose = 0;
  for (const textrank::split_sentence s : textrank::sentences(text, words_of)) prose += s.words;
  const std::size_t part = (prose * wanted.max_percent + 99) / 100;
  check(wanted.max_percent == 0 || prose == 0 || words <= part, "limit of a part of the words");
}

void check_same(const textrank::summary& a, const textrank::summary& b, const char* property) {
  check(a.size() == b.size() && a.status() == b.status() && a.needed_bytes() == b.needed_bytes() &&
            a.ranked_sentences() == b.ranked_sentences(),
        property);
  for (std::uint32_t i = 0; i < a.ranked_sentences(); ++i) {
    const textrank::sentence x = a.ranked(i), y = b.ranked(i);
    check(x.score == y.score && x.rank == y.rank && x.text == y.text && x.offset == y.offset,
          property);
  }
}

void check_explanations(const textrank::summary& found) {
  for (std::uint32_t i = 0; i < found.ranked_sentences() && i < 20; ++i) {
    const textrank::text sentence = found.ranked(i).text;
    std::uint16_t last = UINT16_MAX;
    const textrank::connections<3> why = found.explain<3>(i);
    if (!why.name.empty()) {
      check(why.name.begin() >= sentence.begin() && why.name.end() <= sentence.end(),
            "a name of the sentence");
      check(why.introduced_at < i, "introduced by an earlier sentence");
    }
    for (const textrank::connection& c : why) {
      check(c.word.begin() >= sentence.begin() && c.word.end() <= sentence.end(),
            "a word of the sentence");
      check(c.strength <= last, "the strongest first");
      last = c.strength;
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  input in(data, size);
  textrank::options wanted = read_options(in);
  const textrank::language& words_of = in.language();
  const std::size_t small = in.number(600);
  const std::uint32_t query_bytes = in.one_in(2) ? in.number(60) : 0;
  const std::string text = in.text();
  const std::string query = text.substr(0, query_bytes);
  wanted.query = query;
  const auto condense = [&](textrank::memory room) {
    return textrank::summarize(text, room, wanted, words_of);
  };

  const std::uint64_t needed = textrank::required_bytes(text, words_of);
  const auto cells = static_cast<std::size_t>(needed / 4);
  oracle::guarded exact(cells);
  const textrank::summary found = condense(exact);
  check(exact.is_whole(), "nothing written outside the workspace");
  check((found.status() == textrank::status::bad_option) != is_in_range(wanted),
        "out of range is a bad option, and nothing else is");
  if (!is_in_range(wanted)) {
    check(found.empty() && found.needed_bytes() == 0, "a bad option gives nothing");
    return 0;
  }
  check(found.status() != textrank::status::out_of_memory, "the required bytes do");
  check_summary(text, found, wanted, words_of);
  check(found.needed_bytes() == needed, "required_bytes and needed_bytes agree");
  check(found.empty() == oracle::is_blank(text), "a text with something in it gives a sentence");
  check((found.status() == textrank::status::empty) == found.empty(), "empty says so");

  check_explanations(found);
  oracle::guarded larger(cells + 1 + small, 0xFFFFFFFF);
  const bool in_fixed = needed <= 64 * 1024 && small % 2 == 0;
  const textrank::summary again = in_fixed ? condense(fixed) : condense(larger);
  check_same(found, again, "neither room, nor what was in it, nor looking changes anything");
  check(larger.is_whole(), "nothing written outside the larger workspace");
  check(exact.is_whole(), "nothing written by looking");

  if (needed == 0) return 0;
  oracle::guarded tight(small < cells ? small : cells - 1);
  const textrank::summary cut = condense(tight);
  check(tight.is_whole(), "nothing written outside the tight workspace");
  check(cut.status() == textrank::status::out_of_memory, "one cell less does not do");
  check(cut.needed_bytes() == needed, "too little memory says what would do");
  check(cut.ranked_sentences() <= found.ranked_sentences(), "a leading part");
  for (std::uint32_t i = 0; i < cut.ranked_sentences(); ++i)
    check(cut.ranked(i).text == found.ranked(i).text, "the same sentences");
  check_summary(text, cut, wanted, words_of);
  check_explanations(cut);
  return 0;
}
