// The header against the plain ranking of reference.hpp, on texts that somebody has written and on
// texts that nobody would: the terms come from the text itself, letter by letter.

#include "generated.hpp"
#include "reference.hpp"

namespace {

const reference::word_list english = reference::read_list(textrank::english_stop_words);

struct preset {
  const char* name;
  textrank::ranking ranking;
};
const preset presets[] = {{"balanced", textrank::balanced},
                          {"news", textrank::news},
                          {"unordered", textrank::unordered},
                          {"classic", textrank::classic}};

double largest_difference = 0, largest_share = 0;
unsigned compared = 0;

/// A reference takes n times n cells, so a text has its limit here.
constexpr std::size_t most_sentences = 100;

void check_against_reference(const std::string& source, const textrank::ranking& how,
                             const std::string& query = {}, std::uint8_t query_percent = 80) {
  const auto read = reference::read(source, textrank::english, english, query);
  if (read.empty() || read.size() > most_sentences) return;
  textrank::options wanted;
  wanted.max_sentences = UINT32_MAX;
  wanted.ranking = how;
  wanted.ranking.unintroduced_percent = 100;
  wanted.query = query;
  wanted.query_percent = query_percent;
  support::cells room(textrank::required_bytes(source));
  const auto found = textrank::summarize(source, room, wanted);
  REQUIRE(found.status() == textrank::status::ok);
  const reference::comparison result = reference::compare(read, found, how, query_percent / 100.0);
  CAPTURE(source);
  CAPTURE(result.sentence);
  CAPTURE(result.difference);
  CAPTURE(result.share_of_bound);
  CHECK_MESSAGE(result.complaint == nullptr, std::string(result.complaint ? result.complaint : ""));
  ++compared;
  largest_difference = std::max(largest_difference, result.difference);
  largest_share = std::max(largest_share, result.share_of_bound);
}

}  // namespace

TEST_CASE("both articles are ranked as the formulas say") {
  for (const char* name : {"talks.txt", "walkout.txt"}) {
    const std::string article = support::read_file(std::string(ARTICLES_FOLDER "/") + name);
    REQUIRE(article.size() > 4000);
    CAPTURE(name);
    largest_difference = largest_share = 0;
    for (const preset& p : presets) {
      CAPTURE(p.name);
      check_against_reference(article, p.ranking);
      check_against_reference(article, p.ranking, "nurses pay talks", 80);
    }
    // The bound is for the worst text. In one like these all sweeps together cut no more than three
    // units from a score of the mean, and what was cut before comes back times 0.85.
    CHECK(largest_difference < 3 / 65536.0 / (1 - reference::most_damping));
  }
}

TEST_CASE("texts of every kind are ranked as the formulas say") {
  largest_difference = largest_share = compared = 0;
  for (std::uint64_t seed = 0; seed < generated::rounds * generated::kinds; ++seed) {
    CAPTURE(seed);
    check_against_reference(generated::text(seed), presets[seed % 4].ranking);
  }
  // The others are too long for the reference, or have nothing to rank.
  CHECK(compared >= generated::rounds * generated::kinds / 2);
  MESSAGE(compared << " texts, largest difference " << largest_difference
                   << ", largest part of its bound " << largest_share);
}

TEST_CASE("what an apostrophe parts or joins is ranked as the formulas say") {
  // Of "f'or" counts "f", which is not "for"; of "nurse's" the nurse; of "o'clock" all; of "I'd"
  // nothing; and of "rock'n'roll" rockn and roll.
  const std::string source =
      "Nurse's pay rose f'or the ward. The nurse asked for pay by six o'clock. I'd f or pay the "
      "nurses. An oclock of rock'n'roll rose. Rockn is no roll at six.";
  REQUIRE(!reference::read(source, textrank::english, english).empty());
  for (const preset& p : presets) {
    CAPTURE(p.name);
    check_against_reference(source, p.ranking);
  }
}

TEST_CASE("every ranking and every query is ranked as the formulas say") {
  support::generator random(11);
  const auto percent = [&](std::uint32_t least) {
    return static_cast<std::uint8_t>(least + random.below(101 - least));
  };
  for (std::uint64_t seed = 1000; seed < 1000 + 4 * generated::rounds; ++seed) {
    CAPTURE(seed);
    const textrank::ranking how{percent(0),           percent(1),           percent(1),
                                random.below(2) == 0, random.below(4) == 0, percent(0)};
    generated::writer writer(seed);
    const std::string query = writer.sentence_words(1, 6);
    check_against_reference(writer.text(generated::kind(seed % 3)), how, query, percent(0));
  }
}

TEST_CASE("what explains a sentence is as strong as the scores of those that share it") {
  std::size_t explained = 0;
  for (std::uint64_t seed = 0; seed < generated::rounds * 3; ++seed) {
    const std::string source = generated::writer(seed).text(generated::kind(seed % 3));
    CAPTURE(source);
    const auto read = reference::read(source, textrank::english, english);
    if (read.empty() || read.size() > most_sentences) continue;
    support::cells room(textrank::required_bytes(source));
    const auto found = textrank::summarize(source, room, 3);
    const reference::dense paper(read, textrank::balanced);
    std::vector<double> scores;
    for (std::uint32_t i = 0; i < read.size(); ++i) scores.push_back(found.ranked(i).score);
    // A score above the best is shown as the best; then nobody can tell what it gives.
    if (std::count(scores.begin(), scores.end(), 65535.0) != 1) continue;
    for (std::uint32_t i = 0; i < read.size(); ++i) {
      CAPTURE(i);
      const auto expected = paper.strengths(i, scores);
      double best = 0;
      std::vector<double> all;
      for (const auto& [term, strength] : expected) all.push_back(strength);
      std::sort(all.rbegin(), all.rend());
      if (!all.empty()) best = all[0];
      // Scores are known to a unit of 65535 here, and each of those that are added is cut to a unit.
      const double doubt = 3 * static_cast<double>(read.size());
      const auto words = found.explain<4>(i);
      for (std::size_t k = 0; k < words.size; ++k) {
        const std::string word(words.words[k].word.begin(), words.words[k].word.end());
        CAPTURE(word);
        const std::string alone = "The " + word;
        const auto as_text = reference::read(alone, textrank::english, english);
        REQUIRE(as_text.size() == 1);
        REQUIRE(as_text[0].terms.size() == 1);
        const auto term = expected.find(*as_text[0].terms.begin());
        REQUIRE(term != expected.end());
        CHECK(std::fabs(words.words[k].strength / 65535.0 * best - term->second) < doubt);
        // No stronger one is left out.
        CHECK(term->second > all[k] - 2 * doubt);
        ++explained;
      }
    }
  }
  CHECK(explained > 10 * generated::rounds);
}
