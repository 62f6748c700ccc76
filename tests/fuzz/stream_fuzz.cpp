// Any text in pieces of any sizes, any memory: pieces of 1, of 37, of random sizes and of all bytes
// give the same answer and status; while nothing was condensed it is that of `summarize`; offsets
// are true; nothing is read or written outside the memory; something never gives nothing; asking
// changes nothing, not even a question out of range; number and options agree; every status is what
// happened.
#include <cstring>
#include <vector>

#include "check.hpp"

namespace {

struct setup {
  std::size_t bytes;
  std::size_t cells;
  textrank::options wanted;
  const textrank::language& source_language;
  bool as_wanted;  // what stays, too
  side at;
};

struct chosen {
  std::uint64_t offset;
  std::uint32_t rank;
  std::uint16_t score;
  std::string text;
  bool operator==(const chosen& o) const {
    return offset == o.offset && rank == o.rank && score == o.score && text == o.text;
  }
};

struct answer {
  std::vector<chosen> sentences;
  textrank::status fed;
  textrank::status found;
  std::uint64_t received;
  std::uint64_t rounds;
  std::uint64_t needed;
  bool operator==(const answer& o) const {
    return sentences == o.sentences && fed == o.fed && found == o.found && received == o.received &&
           rounds == o.rounds && needed == o.needed;
  }
};

std::vector<chosen> write_down(const textrank::stream_summary& found) {
  std::vector<chosen> all;
  for (std::uint32_t i = 0; i < found.ranked_sentences(); ++i) {
    const textrank::stream_sentence s = found.ranked(i);
    all.push_back({s.offset, s.rank, s.score, std::string(s.text.begin(), s.text.end())});
  }
  return all;
}

answer look_at(const textrank::stream_base& s, textrank::status fed,
               const textrank::stream_summary& found) {
  check(bool(found) == (found.status() == textrank::status::ok), "it says it twice");
  return {write_down(found), fed, found.status(), s.received(), s.rounds(), found.needed_bytes()};
}

/// A question that is out of range, and one by number.
void other_questions(textrank::stream_base& s, textrank::status fed, std::uint32_t number) {
  textrank::options outside;
  outside.max_percent = 101;
  check(s.finish(outside).status() == textrank::status::bad_option && s.finish(outside).empty(),
        "a bad option gives nothing");
  check(s.finish(0).status() == textrank::status::bad_option, "no number of sentences is 0");
  textrank::options same;
  same.max_sentences = number;
  const answer by_options = look_at(s, fed, s.finish(same));
  check(look_at(s, fed, s.finish(number)) == by_options, "number and options agree");
}

/// `next()` is the size of the next piece; where `asks()` holds somebody asks in between.
template <class sizes, class moments>
answer run(const setup& with, const std::string& text, sizes next, moments asks) {
  static const fenced_memory bytes_place(8 * 1024), cells_place(64 * 1024);
  const textrank::stream_memory room{
      static_cast<char*>(std::memset(bytes_place.bytes(with.bytes, with.at), 0x7E, with.bytes)),
      with.bytes,
      {cells_place.cells(with.cells, with.at, 0x7E7E7E7E), with.cells}};
  const auto condense = [&](auto& s) {
    textrank::status fed = s.status();
    for (std::size_t at = 0; at < text.size();) {
      std::size_t size = next();
      if (size > text.size() - at) size = text.size() - at;
      const std::vector<char> piece(text.begin() + static_cast<std::ptrdiff_t>(at),
                                    text.begin() + static_cast<std::ptrdiff_t>(at + size));
      const std::uint64_t before = s.received();
      const textrank::status last = fed;
      fed = s.feed({piece.data(), piece.size()});
      check(fed == s.status(), "it says it twice");
      check(fed != textrank::status::ok || s.received() == before + size, "all is taken");
      check(last == textrank::status::ok || (fed == last && s.received() == before),
            "after a failure nothing is taken");
      at += size;
      if (asks()) other_questions(s, fed, 3);
    }
    return look_at(s, fed, s.finish(with.wanted));
  };
  answer all;
  if (with.as_wanted) {
    textrank::tuned_stream s(room, with.source_language, with.wanted);
    all = condense(s);
    s.clear();
    check(all == condense(s), "cleared is new");
  } else {
    textrank::stream s(room, with.source_language);
    all = condense(s);
  }
  return all;
}

void check_offsets(const std::string& text, const answer& all) {
  std::uint64_t at = 0;
  for (const chosen& s : all.sentences) {
    check(!s.text.empty() && s.offset >= at, "in order, disjoint, and something");
    check(s.offset + s.text.size() <= text.size() &&
              text.compare(static_cast<std::size_t>(s.offset), s.text.size(), s.text) == 0,
          "offsets are true");
    at = s.offset + s.text.size();
  }
}

bool is_in_range(const textrank::options& wanted) {
  const textrank::ranking& r = wanted.ranking;
  return wanted.max_percent <= 100 && r.relevance_percent >= 1;
}

void status_is_what_happened(const setup& with, const std::string& text, const answer& all) {
  using textrank::status;
  const bool can_start = with.bytes >= 256 && (!with.as_wanted || is_in_range(with.wanted));
  check((all.fed == status::bad_option) == !can_start,
        "too few bytes or a bad option, and nothing else, takes nothing");
  check(can_start || all.received == 0, "and takes nothing");
  if (!can_start || !is_in_range(with.wanted)) {
    check(all.found == status::bad_option && all.sentences.empty(), "and gives nothing");
    return;
  }
  check(all.fed == status::ok || all.fed == status::out_of_memory, "no other status of feeding");
  if (all.fed == status::out_of_memory) {
    check(all.found == status::out_of_memory, "who had no room says so at the end");
    check(with.cells * 4 < with.bytes * 8 + 256,
          "eight times as much workspace as text always does");
    return;
  }
  check((all.needed == 0) == (all.found == status::empty), "what needs nothing is empty");
  if (all.rounds == 0) check((all.found == status::empty) == oracle::is_blank(text), "only then");
  check((all.needed > with.cells * 4) == (all.found == status::out_of_memory),
        "out of memory where more is needed");
  check(all.needed == 0 || all.needed > with.cells * 4 || !all.sentences.empty(),
        "something never gives nothing");
}

void check_whole(const setup& with, const std::string& text, const answer& all) {
  oracle::guarded cells(with.cells);
  textrank::options wanted = with.wanted;
  wanted.when_too_long = textrank::overflow::rank_what_fits;
  const textrank::summary whole = textrank::summarize(text, cells, wanted, with.source_language);
  check(whole.status() == all.found && whole.needed_bytes() == all.needed &&
            whole.ranked_sentences() == all.sentences.size(),
        "while it fits: as summarize");
  for (std::uint32_t i = 0; i < whole.ranked_sentences(); ++i) {
    const textrank::sentence s = whole.ranked(i);
    const chosen& same = all.sentences[i];
    check(s.offset == same.offset && s.rank == same.rank && s.score == same.score &&
              s.text == textrank::text(same.text),
          "while it fits: the same sentences, bit for bit");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  input in(data, size);
  textrank::options wanted;
  wanted.max_sentences = in.limit(8);
  wanted.max_bytes = in.one_in(4) ? in.limit(500) : 0;
  wanted.max_words = in.one_in(4) ? in.limit(100) : 0;
  wanted.max_percent = in.one_in(4) ? in.percent(0) : std::uint8_t{0};
  wanted.query_percent = in.percent(0);
  wanted.ranking = in.ranking();
  if (in.one_in(32)) wanted.max_percent = 101;
  if (in.one_in(32)) wanted.ranking.relevance_percent = 0;
  const std::size_t bytes = 250 + in.number(in.one_in(8) ? 3000 : 200);
  const std::size_t cells = in.one_in(4) ? in.number(200) : 100 + in.number(3000);
  const std::uint32_t repeats = 1 + in.number(6), query_bytes = in.number(3) * 8;
  const bool as_wanted = in.one_in(2);
  const side at = in.fence();
  const setup with{bytes, cells, wanted, in.language(), as_wanted, at};
  std::uint32_t seed = in.number(60000);
  const std::string once = in.text();
  setup asked = with;
  const std::string query = once.substr(0, query_bytes);
  asked.wanted.query = query;
  std::string text;
  for (std::uint32_t i = 0; i < repeats; ++i) text += once + std::to_string(i);

  const auto never = [] { return false; };
  const answer all = run(
      asked, text, [&] { return text.size(); }, never);
  check_offsets(text, all);
  status_is_what_happened(asked, text, all);
  if (all.found == textrank::status::bad_option) return 0;
  if (all.rounds == 0 && all.fed == textrank::status::ok) check_whole(asked, text, all);

  const auto any = [&] {
    seed = (seed * 421 + 17) % 65521;
    return seed % 97;
  };
  check(all == run(
                   asked, text, [] { return 1; }, never),
        "byte by byte");
  std::uint32_t pieces = 0;
  check(all == run(
                   asked, text, [] { return 37; }, [&] { return ++pieces % 8 == 0; }),
        "pieces of 37, asked after every eighth");
  check(all == run(
                   asked, text, [&] { return any() + 1; }, [&] { return any() == 0; }),
        "pieces of any size, asked now and then");
  return 0;
}
