// How fast, in one run: every stage and the whole against a floor, a plain loop that cuts the same
// bytes into ASCII words and hashes them (FNV-1a). Nothing that has to read the words of a text can
// be faster than that, so ratios to it hold on any machine.
//
//     benchmark [--quick] [file...]     --quick: nothing above 1 MB, fewer runs
//
// The texts are made here, the same ones each time. Times are medians, in microseconds.
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "texts.hpp"
#include "textrank.hpp"

namespace {

using namespace speed;

// ---- clock --------------------------------------------------------------------------------------

using nanoseconds = std::chrono::duration<double, std::nano>;

double now() {
  return std::chrono::duration_cast<nanoseconds>(
             std::chrono::steady_clock::now().time_since_epoch())
      .count();
}

double median(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

volatile std::uint32_t sink;

/// ASCII words, each hashed in lower case.
void run_floor(const std::string& text) {
  std::uint32_t sum = 0, hash = 0;
  for (const char c : text) {
    const unsigned char byte = static_cast<unsigned char>(c);
    const unsigned char lower = static_cast<unsigned char>(byte | 0x20u);
    if ((lower >= 'a' && lower <= 'z') || (byte >= '0' && byte <= '9')) {
      hash = ((hash != 0 ? hash : 0x811C9DC5u) ^ lower) * 0x01000193u;
    } else if (hash != 0) {
      sum += hash;
      hash = 0;
    }
  }
  sink = sum + hash;
}

// ---- stages -------------------------------------------------------------------------------------

enum stage { scan, index, rank, choose, stages };
constexpr const char* stage_names[] = {"scan", "index", "rank", "choose"};

struct times {
  double floor = 0;
  double stage[stages] = {};
  double whole = 0;
  std::uint64_t workspace = 0;
  std::uint32_t sentences = 0;
  double sum() const { return stage[scan] + stage[index] + stage[rank] + stage[choose]; }
};

/// What `summary_engine::run` does, with a look at the clock between two stages.
times run_stages(const std::string& text, textrank::memory room, std::uint32_t wanted) {
  using namespace textrank::detail;
  times taken;
  textrank::options options;
  options.max_sentences = wanted;
  double start = now();
  const auto lap = [&](stage which) {
    const double end = now();
    taken.stage[which] = end - start;
    start = end;
  };
  recorder records(room);
  splitter splitter(text, textrank::english);
  for (segment found{}; splitter.next(found, records);) {
  }
  layout map = records.stored();
  lap(scan);
  if (map.sentences == 0) return taken;
  indexer terms(map);
  terms.find_terms(options);
  terms.number_terms(records.heading_flags());
  map = terms.list_terms();
  lap(index);
  ranker<textrank::options>(map, options).rank();
  lap(rank);
  chooser<limits> chooser(map, key_sentence_test(text, textrank::english, records.is_list()),
                          options.ranking.relevance_percent, options.ranking.unintroduced_percent,
                          summary_engine::limits_of(options, records.words()));
  sink = chooser.choose();
  lap(choose);
  taken.workspace = records.needed_cells() * sizeof(std::uint32_t);
  taken.sentences = map.sentences;
  return taken;
}

/// Floor, stages and whole take turns, so that what disturbs one disturbs all; so do the texts, or
/// the processor would learn a short one by heart.
times measure(const std::vector<std::string>& texts, std::uint32_t wanted, bool quick) {
  std::uint64_t needed = 0;
  for (const std::string& text : texts) needed = std::max(needed, textrank::required_bytes(text));
  std::vector<std::uint32_t> cells(needed / sizeof(std::uint32_t) + 1);
  const textrank::memory room(cells.data(), needed / sizeof(std::uint32_t));
  std::vector<double> floors, wholes, each[stages];
  times taken;
  const double limit = now() + (quick ? 0.1e9 : 0.6e9);
  for (std::size_t run = 0; run < 1001 && (run < 1 || now() < limit); ++run) {
    const std::string& text = texts[run % texts.size()];
    double start = now();
    run_floor(text);
    floors.push_back(now() - start);
    taken = run_stages(text, room, wanted);
    for (int i = 0; i < stages; ++i) each[i].push_back(taken.stage[i]);
    // Of another text, or the processor would still know each turn of the one that it has just read.
    const std::string& other = texts[(run + texts.size() / 2) % texts.size()];
    start = now();
    sink = static_cast<std::uint32_t>(textrank::summarize(other, room, wanted).size());
    wholes.push_back(now() - start);
  }
  taken.floor = median(floors);
  taken.whole = median(wholes);
  for (int i = 0; i < stages; ++i) taken.stage[i] = median(each[i]);
  return taken;
}

// ---- tables -------------------------------------------------------------------------------------

std::string size_name(std::size_t bytes) {
  char name[32];
  if (bytes >= 1000000)
    std::snprintf(name, sizeof name, "%.3g MB", static_cast<double>(bytes) / 1e6);
  else
    std::snprintf(name, sizeof name, "%.3g KB", static_cast<double>(bytes) / 1e3);
  return name;
}

void print_head() {
  std::printf("%-28s %9s %9s %9s %9s %9s %9s %7s %7s %8s %7s\n", "text", "floor", "scan", "index",
              "rank", "choose", "whole", "x floor", "MB/s", "ns/byte", "memory");
}

void print_times(const std::string& name, std::size_t bytes, const times& t) {
  const double size = static_cast<double>(bytes);
  std::printf("%-28s %9.1f %9.1f %9.1f %9.1f %9.1f %9.1f %7.2f %7.1f %8.2f %7.2f\n", name.c_str(),
              t.floor / 1e3, t.stage[scan] / 1e3, t.stage[index] / 1e3, t.stage[rank] / 1e3,
              t.stage[choose] / 1e3, t.whole / 1e3, t.whole / t.floor, size * 1e3 / t.whole,
              t.whole / size, static_cast<double>(t.workspace) / size);
  std::fflush(stdout);
}

/// The slope of log time over log size by least squares.
double growth_exponent(const std::vector<std::pair<double, double>>& points) {
  double n = 0, x = 0, y = 0, xx = 0, xy = 0;
  for (const auto& [size, time] : points) {
    const double a = std::log(size), b = std::log(time);
    n += 1;
    x += a;
    y += b;
    xx += a * a;
    xy += a * b;
  }
  return (n * xy - x * y) / (n * xx - x * x);
}

void print_ratios(const std::string& name, const times& t, const times& prose) {
  std::printf("%-36s %9u %11.1f", name.c_str(), t.sentences, t.whole / 1e3);
  for (int i = 0; i < stages; ++i) std::printf(" %8.2f", t.stage[i] / prose.stage[i]);
  std::printf(" %8.2f%s\n", t.whole / prose.whole,
              t.whole > 5 * prose.whole ? "  more than 5 times prose" : "");
  std::fflush(stdout);
}

void print_worst_cases(std::size_t bytes, bool quick) {
  std::printf("\nWorst cases of %s, as multiples of prose of that size, n = 5\n%-36s %9s %11s",
              size_name(bytes).c_str(), "text", "sentences", "whole, us");
  for (const char* name : stage_names) std::printf(" %8s", name);
  std::printf(" %8s\n", "whole");
  const std::string prose_text = make_prose(english(), bytes);
  const times prose = measure({prose_text}, 5, quick);
  const auto worst = [&](const char* name, const std::string& text, std::uint32_t wanted) {
    print_ratios(name, measure({text}, wanted, quick), prose);
  };
  print_ratios("prose", prose, prose);
  worst("half of its sentences asked for", prose_text, prose.sentences / 2);
  worst("a tenth of its sentences asked for", prose_text, prose.sentences / 10);
  worst("one word repeated", repeat("word ", bytes), 5);
  worst("one word, sentences of ten",
        repeat("Word word word word word word word word word word. ", bytes), 5);
  worst("all words different", make_all_different(bytes), 5);
  worst("one-word sentences, equal", repeat("Word. ", bytes), 5);
  worst("one-word sentences, equal, half", repeat("Word. ", bytes),
        static_cast<std::uint32_t>(bytes / 12));
  std::string one_word;
  random_numbers random(3);
  while (one_word.size() < bytes)
    one_word += capitalised(word_of_rank(english(), 200 + random.below(5000))) + ". ";
  worst("one-word sentences, 5000 words", one_word, 5);
  worst("one-word sentences, half asked for", one_word, static_cast<std::uint32_t>(bytes / 20));
  worst("a single sentence", make_one_sentence(bytes), 5);
  worst("terms equal but for ten bits", make_colliding(bytes), 5);
  worst("words that take the slots of another",
        support::flooding_text(static_cast<std::uint32_t>(bytes / 5)), 5);
  worst("fingerprints in few buckets", make_few_buckets(bytes), 5);
  worst("equal sentences",
        repeat("The old house on the hill was sold to a man nobody knew. ", bytes), 5);
  worst("equal sentences, half asked for",
        repeat("The old house on the hill was sold to a man nobody knew. ", bytes),
        static_cast<std::uint32_t>(bytes / 114));
  worst("marks, nothing else", repeat(".!?", bytes), 5);
  worst("marks with spaces", repeat(". ", bytes), 5);
  worst("20 KB of marks behind each word", make_marks(bytes, 20000), 5);
  worst("spaces", repeat("Word." + std::string(20000, ' '), bytes), 5);
  worst("line ends", repeat("\n", bytes - 1) + "x", 5);
  worst("letters with full stops", repeat("U.S.", bytes), 5);
  worst("abbreviations", repeat("Mr. Dr. ", bytes), 5);
  worst("initials", repeat("A. B. ", bytes), 5);
  worst("apostrophes", repeat("a'b'", bytes), 5);
  worst("quotation marks", repeat("\"", bytes), 5);
  worst("closed brackets behind marks", repeat(".)", bytes), 5);
  worst("list items", repeat("1. a\n2. b\n", bytes), 5);
  worst("hard-wrapped lines", repeat("one two\nthree, four\n", bytes), 5);
  worst("a word of that size", std::string(bytes, 'x'), 5);
  worst("combining marks", repeat("\u0301", bytes), 5);
  worst("malformed bytes", std::string(bytes, '\xFF'), 5);
  worst("truncated characters", repeat("\xF0\x9F\x98", bytes), 5);
  worst("a letter from each script", repeat("д\u05D0\u0E01a\u4E00\uAC00", bytes), 5);
}

// ---- streams ------------------------------------------------------------------------------------

double time_of_stream(const std::string& text, std::size_t memory_bytes) {
  std::vector<char> bytes(memory_bytes / 2);
  std::vector<std::uint32_t> cells(memory_bytes / 2 / sizeof(std::uint32_t));
  textrank::stream fed({bytes.data(), bytes.size(), {cells.data(), cells.size()}});
  const double start = now();
  if (fed.feed({text.data(), text.size()}) != textrank::status::ok) return 0;
  sink = static_cast<std::uint32_t>(fed.finish(5).size());
  return now() - start;
}

/// Against `summarize` of the whole, run by run in turn; and whether ten times the text takes ten
/// times as long.
void print_streams(std::size_t bytes, bool quick) {
  const std::string text = make_prose(english(), bytes), longer = make_prose(english(), 10 * bytes);
  std::vector<std::uint32_t> cells(textrank::required_bytes(text) / sizeof(std::uint32_t));
  std::printf("\nStreams of %s and %s, n = 5\n%-28s %9s %9s %12s %12s\n", size_name(bytes).c_str(),
              size_name(10 * bytes).c_str(), "memory", "us", "ns/byte", "x summarize", "ten times");
  for (const std::size_t memory_bytes : {std::size_t{8192}, std::size_t{65536}}) {
    std::vector<double> wholes, streams, longers;
    for (int run = 0; run < (quick ? 1 : 5); ++run) {
      const double start = now();
      sink = static_cast<std::uint32_t>(
          textrank::summarize(text, {cells.data(), cells.size()}, 5).size());
      wholes.push_back(now() - start);
      streams.push_back(time_of_stream(text, memory_bytes));
      longers.push_back(time_of_stream(longer, memory_bytes));
    }
    const double whole = median(wholes), streamed = median(streams);
    std::printf("%-28s %9.1f %9.2f %12.2f %12.2f%s\n", size_name(memory_bytes).c_str(),
                streamed / 1e3, streamed / static_cast<double>(bytes), streamed / whole,
                median(longers) / streamed,
                streamed > 5 * whole ? "  more than 5 times summarize" : "");
    std::fflush(stdout);
  }
}

}  // namespace

int main(int count, char** words) {
  std::vector<std::string> files(words + 1, words + count);
  const auto option = std::find(files.begin(), files.end(), "--quick");
  const bool quick = option != files.end();
  if (quick) files.erase(option);

  std::printf(
      "English-like prose, n = 5; times in microseconds, memory in bytes of workspace for "
      "each byte\n");
  print_head();
  const std::size_t sizes[] = {1000, 5000, 20000, 100000, 1000000, 3200000, 10000000};
  std::vector<std::pair<double, double>> points;
  for (const std::size_t size : sizes) {
    if (quick && size > 1000000) break;
    std::vector<std::string> texts;
    do texts.push_back(make_prose(english(), size, texts.size() + 1));
    while (texts.size() * size < 300000);
    const times t = measure(texts, 5, quick);
    print_times(size_name(size), size, t);
    if (size >= 5000) points.emplace_back(static_cast<double>(size), t.whole);
  }
  std::printf("time grows with size to the power of %.3f\n", growth_exponent(points));

  std::printf("\nOther scripts, 1 MB, n = 5\n");
  print_head();
  for (const alphabet* a : {&english(), &cyrillic(), &arabic(), &japanese()})
    print_times(a->name, 1000000, measure({make_prose(*a, 1000000)}, 5, quick));

  if (!files.empty()) {
    std::printf("\nFiles, n = 5\n");
    print_head();
  }
  for (const std::string& file : files) {
    std::ifstream in(file, std::ios::binary);
    const std::string text((std::istreambuf_iterator<char>(in)), {});
    if (!in || text.empty()) {
      std::fprintf(stderr, "benchmark: %s: cannot be read, or is empty\n", file.c_str());
      return 2;
    }
    print_times(file.substr(file.rfind('/') + 1), text.size(), measure({text}, 5, quick));
  }

  print_streams(quick ? 300000 : 3000000, quick);
  print_worst_cases(100000, quick);
  if (!quick) {
    print_worst_cases(1000000, quick);
    std::printf("\nA single sentence of 10 MB against prose of 10 MB\n");
    const times prose = measure({make_prose(english(), 10000000)}, 5, quick);
    print_ratios("one sentence", measure({make_one_sentence(10000000)}, 5, quick), prose);
    print_ratios("10 MB of marks", measure({repeat(".!?", 10000000)}, 5, quick), prose);
  }
  return 0;
}
