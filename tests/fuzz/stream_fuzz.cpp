// Any text in pieces of any sizes, any memory: pieces of 1, of 37, of random sizes and of all bytes
// give the same answer and status; while nothing was condensed it is that of `summarize`; offsets
// are true; nothing is written outside the memory; something never gives nothing; asking changes
// nothing; whoever is given what was said to do has no such failure again.
#include <vector>

#include "check.hpp"

namespace {

struct setup {
  std::size_t bytes;
  std::size_t cells;
  textrank::options wanted;
  const textrank::language& source_language;
  bool as_wanted;  // what stays, too
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

/// `next()` is the size of the next piece; where `asks()` holds somebody asks in between.
template <class sizes, class moments>
answer run(const setup& with, const std::string& text, sizes next, moments asks) {
  oracle::guarded cells(with.cells);
  std::vector<char> bytes(with.bytes + 1, '\x7E');
  const textrank::stream_memory room{bytes.data(), with.bytes, cells};
  const auto condense = [&](auto& s) {
    answer all{};
    for (std::size_t at = 0; at < text.size();) {
      std::size_t size = next();
      if (size > text.size() - at) size = text.size() - at;
      const std::vector<char> piece(text.begin() + static_cast<std::ptrdiff_t>(at),
                                    text.begin() + static_cast<std::ptrdiff_t>(at + size));
      const std::uint64_t before = s.received();
      all.fed = s.feed({piece.data(), piece.size()});
      check(all.fed != textrank::status::ok || s.received() == before + size, "all is taken");
      at += size;
      if (asks()) static_cast<void>(s.finish(3).size());
    }
    const textrank::stream_summary found = s.finish(with.wanted);
    all.sentences = write_down(found);
    all.found = found.status();
    all.received = s.received();
    all.rounds = s.rounds();
    all.needed = found.needed_bytes();
    return all;
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
  check(cells.is_whole(), "nothing written outside the workspace");
  check(bytes.back() == '\x7E', "nothing written behind the text half");
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
  wanted.max_sentences = in.number(8);
  wanted.max_bytes = in.one_in(4) ? in.number(500) : 0;
  wanted.ranking = in.ranking();
  const std::size_t bytes = 250 + in.number(in.one_in(8) ? 3000 : 200);
  const std::size_t cells = in.one_in(4) ? in.number(200) : 100 + in.number(3000);
  const std::uint32_t repeats = 1 + in.number(6), query_bytes = in.number(3) * 8;
  const bool as_wanted = in.one_in(2);
  const setup with{bytes, cells, wanted, in.language(), as_wanted};
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
  if (all.rounds == 0 && all.fed == textrank::status::ok) check_whole(asked, text, all);
  check(all.fed != textrank::status::bad_option || bytes < 256, "in range is no bad option");
  if (all.found == textrank::status::bad_option) return 0;
  const bool something = all.needed != 0 && all.needed <= cells * 4;
  check(!something || !all.sentences.empty(), "something never gives nothing");
  check(all.fed != textrank::status::out_of_memory || cells * 4 < bytes * 8 + 256,
        "eight times as much workspace as text always does");

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
