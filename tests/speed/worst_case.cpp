// The slowest text there is, as far as a search finds it. Texts are made of a unit of up to 96 bytes
// that is repeated, or of two units behind each other. A hill climb changes units at random and
// keeps what is slower than before, seen from prose of the same size.
//
//     worst_case [--seconds N] [--most RATIO] [--seed N]
//
// Prints the slowest unit of each kind. Exit status: 0 none is slower than `--most` times prose (8),
// 1 one is.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <string>
#include <vector>

#include "texts.hpp"
#include "textrank.hpp"

namespace {

constexpr std::size_t text_bytes = 60'000;
constexpr std::size_t most_unit_bytes = 96;

/// Of this process: what else runs on the machine does not count.
double processor_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

/// The time of a summary of five sentences, the shortest of three.
double seconds_for(const std::string& text, std::vector<std::uint32_t>& cells, int runs) {
  double shortest = 1e9;
  for (int run = 0; run < runs; ++run) {
    const double start = processor_seconds();
    int repeats = 0;
    do {
      const auto found = textrank::summarize(text, textrank::memory(cells.data(), cells.size()), 5);
      if (found.status() == textrank::status::out_of_memory) {
        cells.resize(found.needed_bytes() / sizeof(std::uint32_t) * 2);
        continue;
      }
      ++repeats;
    } while (processor_seconds() - start < 0.0008);
    shortest = std::min(shortest, (processor_seconds() - start) / std::max(repeats, 1));
  }
  return shortest;
}

/// A text of the search: `second` is empty, stands behind half of the text, or takes turns.
struct candidate {
  std::string first;
  std::string second;
  bool alternates = false;
  double ratio = 0;

  std::string text() const {
    std::string made;
    made.reserve(text_bytes + 2 * most_unit_bytes);
    if (alternates) {
      while (made.size() < text_bytes) made += first + second;
      return made;
    }
    while (made.size() < (second.empty() ? text_bytes : text_bytes / 2)) made += first;
    while (made.size() < text_bytes) made += second;
    return made;
  }
};

/// What rules of the scan ask for, beside random characters.
const char* const parts[] = {"\"",
                             "\u201C",
                             "\u201D",
                             "\u201E",
                             "\u00AB",
                             "\u00BB",
                             "(",
                             ")",
                             "[",
                             "]",
                             "[1]",
                             "1",
                             ".",
                             "...",
                             "!",
                             "?",
                             ",",
                             ":",
                             ";",
                             "-",
                             " ",
                             "\n",
                             "\r",
                             "\r\n",
                             "\n\n",
                             "\u2028",
                             "\u2029",
                             "\u0085",
                             "\t",
                             "a",
                             "A",
                             "I",
                             "The ",
                             "the ",
                             "U.S. ",
                             "Mr. ",
                             "p.m. ",
                             "No. ",
                             "e.g. ",
                             "b) ",
                             "1. ",
                             "\u2022 ",
                             "|",
                             "```\n",
                             "<b>",
                             "</b>",
                             "<!--",
                             "--",
                             "==",
                             "# ",
                             "> ",
                             "Name: ",
                             "LONDON ",
                             "(CNN) ",
                             "@x",
                             "://",
                             "twitter.com ",
                             "'s ",
                             "\u2019",
                             "\u65E5",
                             "\u3002",
                             "\u0645",
                             "\u0434",
                             "\u0416",
                             "\u00E9",
                             "e\u0301",
                             "\xFF",
                             "\xF0\x9F\x98\x80",
                             "\u200B",
                             "\U0001E900",
                             "\u1E9E",
                             "Aa",
                             "aaaaaaaa",
                             " . . . ",
                             "word ",
                             "Word. ",
                             "0",
                             "00:00:01,000 --> "};

class search {
 public:
  search(std::uint64_t seed, std::vector<std::uint32_t>& cells)
      : random_(seed), cells_(cells), prose_(seconds_for(prose(), cells, 9)) {}

  /// Climbs from a random start until nothing has been slower for `patience` steps.
  candidate climb(double until) {
    constexpr int patience = 60;
    candidate best = start();
    measure(best, 1);
    for (int failures = 0; failures < patience && processor_seconds() < until;) {
      candidate next = changed(best);
      measure(next, 1);
      if (next.ratio > best.ratio * 1.03) measure(next, 3);
      if (next.ratio > best.ratio * 1.02) {
        best = next;
        failures = 0;
      } else {
        ++failures;
      }
    }
    measure(best, 5);
    return best;
  }
  void refresh_prose() { prose_ = seconds_for(prose(), cells_, 9); }
  void measure(candidate& c, int runs) { c.ratio = seconds_for(c.text(), cells_, runs) / prose_; }

 private:
  static const std::string& prose() {
    static const std::string made = speed::make_prose(speed::english(), text_bytes);
    return made;
  }

  std::string random_part() {
    if (random_.below(4) != 0) return parts[random_.below(sizeof parts / sizeof parts[0])];
    if (random_.below(2) != 0) return std::string(1, static_cast<char>(random_.below(256)));
    return support::encode(random_.below(0x20000) & 0x1D7FF);  // no surrogate
  }
  std::string random_unit() {
    std::string unit;
    for (std::uint32_t n = 1 + random_.below(8); n-- > 0;) unit += random_part();
    return unit;
  }
  candidate start() {
    candidate c;
    c.first = random_unit();
    if (random_.below(2) != 0) c.second = random_unit();
    c.alternates = random_.below(2) != 0;
    return c;
  }

  void change(std::string& unit) {
    const std::size_t at = random_.below(static_cast<std::uint32_t>(unit.size() + 1));
    switch (random_.below(5)) {
      case 0: unit.insert(at, random_part()); break;
      case 1: unit.erase(at, 1 + random_.below(6)); break;
      case 2: unit.replace(at, 1 + random_.below(3), random_part()); break;
      case 3: unit += unit.substr(at); break;
      default: {
        const std::string part = random_part();
        for (std::uint32_t n = 2 + random_.below(20); n-- > 0;) unit.insert(at, part);
      }
    }
    if (unit.empty()) unit = random_part();
    unit.resize(std::min(unit.size(), most_unit_bytes));
  }
  candidate changed(candidate c) {
    if (c.second.empty() || random_.below(2) != 0)
      change(c.first);
    else
      change(c.second);
    if (random_.below(20) == 0) std::swap(c.first, c.second);
    if (c.first.empty()) c.first = random_part();
    if (random_.below(20) == 0) c.alternates = !c.alternates;
    return c;
  }

  support::generator random_;
  std::vector<std::uint32_t>& cells_;
  double prose_;
};

std::string printable(const std::string& bytes) {
  std::string shown;
  char code[8];
  for (const char c : bytes) {
    const unsigned char byte = static_cast<unsigned char>(c);
    if (byte >= ' ' && byte < 0x7F && byte != '\\') {
      shown += c;
    } else {
      std::snprintf(code, sizeof code, "\\x%02X", byte);
      shown += code;
    }
  }
  return shown;
}

void print(const candidate& c) {
  std::printf("%6.2f  %s%s%s\n", c.ratio, printable(c.first).c_str(),
              c.second.empty() ? ""
              : c.alternates   ? "  and in turn  "
                               : "  and then  ",
              printable(c.second).c_str());
  std::fflush(stdout);
}

}  // namespace

int main(int count, char** arguments) {
  double seconds = 20, most = 8;
  std::uint64_t seed = 1;
  for (int i = 1; i + 1 < count; i += 2) {
    if (std::strcmp(arguments[i], "--seconds") == 0)
      seconds = std::strtod(arguments[i + 1], nullptr);
    if (std::strcmp(arguments[i], "--most") == 0) most = std::strtod(arguments[i + 1], nullptr);
    if (std::strcmp(arguments[i], "--seed") == 0)
      seed = std::strtoull(arguments[i + 1], nullptr, 10);
  }
  std::vector<std::uint32_t> cells(1 << 20);
  search slowest(seed, cells);
  candidate worst;
  const double end = processor_seconds() + seconds;
  int climbs = 0;
  std::printf("time of a summary, in times of prose of the same size (%zu bytes)\n", text_bytes);
  while (processor_seconds() < end) {
    candidate found = slowest.climb(end);
    ++climbs;
    if (found.ratio <= worst.ratio) continue;
    // Seen again, beside prose of this moment, so that a disturbance is not the worst of all texts.
    slowest.refresh_prose();
    slowest.measure(found, 9);
    if (found.ratio > worst.ratio) print(worst = found);
  }
  std::printf("the slowest of %d climbs: %.1f times prose, at most %.1f\n", climbs, worst.ratio,
              most);
  return worst.ratio > most ? 1 : 0;
}
