// Nothing is kept between calls, so nothing is shared: threads need a workspace each and no lock.
// With -fsanitize=thread this program also sees what happens to go well.
#include <atomic>
#include <thread>

#include "support.hpp"

namespace {

constexpr std::size_t thread_count = 8;

/// All that one text has to say, in the order in which it is asked.
struct answers {
  std::vector<support::choice> sentences;
  std::vector<std::string> words_that_connect;
  std::vector<std::string> phrases;
  std::size_t words = 0;
};
bool operator==(const answers& a, const answers& b) {
  return a.sentences == b.sentences && a.words_that_connect == b.words_that_connect &&
         a.phrases == b.phrases && a.words == b.words;
}

std::string written_down(textrank::text t) { return {t.begin(), t.end()}; }

answers ask(const std::string& source) {
  support::cells room(2 * textrank::required_bytes(source));
  textrank::options wanted;
  wanted.max_sentences = 3;
  wanted.query = "library";
  answers given;
  const auto found = textrank::summarize(source, room, wanted);
  given.sentences = support::chosen(found);
  for (const auto s : found)
    for (const auto& c : found.explain<3>(s.position))
      given.words_that_connect.push_back(written_down(c.word));
  for (const auto k : textrank::keyphrases(source, room, 5))
    given.phrases.push_back(written_down(k.text));
  for (const auto s : textrank::sentences(source)) given.words += s.words;
  return given;
}

}  // namespace

TEST_CASE("threads with a workspace each get the answers that one alone gets") {
  const auto& samples = support::samples();
  std::vector<answers> alone;
  for (const auto& sample : samples) alone.push_back(ask(sample.text));
  REQUIRE(alone[0].sentences.size() == 3);
  REQUIRE_FALSE(alone[0].words_that_connect.empty());
  REQUIRE_FALSE(alone[0].phrases.empty());
  REQUIRE_FALSE(alone[0] == alone[1]);

  std::atomic<std::size_t> waiting{thread_count};
  std::atomic<std::size_t> different{0};
  std::vector<std::thread> threads;
  for (std::size_t first = 0; first < thread_count; ++first)
    threads.emplace_back([&, first] {
      --waiting;
      while (waiting != 0) std::this_thread::yield();  // all begin at once
      for (std::size_t step = 0; step < samples.size(); ++step) {
        const std::size_t i = (first + step) % samples.size();
        if (!(ask(samples[i].text) == alone[i])) ++different;
      }
    });
  for (std::thread& t : threads) t.join();
  CHECK(different == 0);
}
