// Sentences that need others: who waits for whom, and which ones lean.
#include <algorithm>

#include "support.hpp"

using support::cells;

namespace {

/// All sentences of a text, in the order of choice.
std::vector<std::string> order_of(const std::string& source, std::uint8_t unintroduced_percent,
                                  const textrank::language& language = textrank::english) {
  cells room(textrank::required_bytes(source, language));
  textrank::options wanted;
  wanted.max_sentences = UINT32_MAX;
  wanted.ranking = textrank::unordered;
  wanted.ranking.unintroduced_percent = unintroduced_percent;
  const textrank::summary all = textrank::summarize(source, room, wanted, language);
  std::vector<std::string> order(all.size());
  for (const textrank::sentence s : all)
    order[s.rank - 1] = std::string(s.text.data(), s.text.size());
  return order;
}

std::size_t place_of(const std::vector<std::string>& order, const std::string& sentence) {
  return static_cast<std::size_t>(std::find(order.begin(), order.end(), sentence) - order.begin());
}

/// A text in which `introduction` comes first and has the least score, and `mention` has the most
/// but for one: it shares three words with the others, which share two.
std::string text_of(const std::string& introduction, const std::string& mention) {
  return introduction +
         " The harbour walls need stone and mortar. The harbour bridge needs stone and timber. The "
         "harbour lamps need timber and mortar. " +
         mention;
}

/// Whether `mention` waits for `introduction`: it comes later when that counts.
bool waits(const std::string& introduction, const std::string& mention,
           const textrank::language& language = textrank::english) {
  const std::string text = text_of(introduction, mention);
  const std::size_t free = place_of(order_of(text, 100, language), mention);
  const std::size_t bound = place_of(order_of(text, 1, language), mention);
  REQUIRE(free < 5);
  return bound > free;
}

}  // namespace

TEST_CASE("a sentence waits for the one that has its name in full") {
  CHECK(waits("Somebody called Pat Cullen came by.",
              "Then Cullen paid for harbour stone and mortar."));
  CHECK(waits("Somebody called J. K. Rowling came by.",
              "Then Rowling paid for harbour stone and mortar."));
  CHECK(waits("Somebody called S. Cullen came by.",
              "Then Cullen paid for harbour stone and mortar."));
  CHECK(waits("Somebody called George W. Bush came by.",
              "Then Bush paid for harbour stone and mortar."));
  CHECK(waits("Somebody called Pat O'Grady came by.",
              "Then O'Grady paid for harbour stone and mortar."));
  CHECK(waits("Somebody called Ursula von der Leyen came by.",
              "Then von der Leyen paid for harbour stone and mortar."));
  CHECK(waits("Somebody called Marine Le Pen came by.",
              "Then Le Pen paid for harbour stone and mortar."));
  CHECK(waits("Somebody called Giscard d'Estaing came by.",
              "Then d'Estaing paid for harbour stone and mortar."));
  CHECK(waits("The Royal College of Nursing (RCN) came by.",
              "Then RCN paid for harbour stone and mortar."));
}

TEST_CASE("a word that is also a name counts as a name") {
  CHECK(waits("Somebody called George Bush came by.",
              "Then, bush or no bush, Bush paid for harbour stone and mortar."));
  CHECK(waits("George Bush came by.", "Then Bush left a bush by harbour stone and mortar."));
}

TEST_CASE("a name may end a sentence, whatever the next one begins with") {
  CHECK(waits("Somebody saw Pat Cullen.", "Then Cullen paid for harbour stone and mortar."));
}

TEST_CASE("a genitive is the name, and ends it") {
  CHECK(waits("Somebody called Pat Cullen came by.",
              "Then Cullen's friends paid for harbour stone and mortar."));
  CHECK(
      waits("Somebody saw Pat Cullen's House.", "Then Cullen paid for harbour stone and mortar."));
}

TEST_CASE("a name that nobody has in full before is not waited for") {
  CHECK_FALSE(
      waits("Somebody called Cullen came by.", "Then Cullen paid for harbour stone and mortar."));
  CHECK_FALSE(waits("Somebody called Pat Cullen came by.",
                    "Then Pat Cullen paid for harbour stone and mortar."));
  CHECK_FALSE(waits("Somebody called Pat Cullen came by.",
                    "Then Cullen, Pat Cullen, paid for harbour stone and mortar."));
  CHECK_FALSE(waits("Somebody called Mr Cullen came by.",
                    "Then Cullen paid for harbour stone and mortar."));
  CHECK_FALSE(waits("Somebody like the Mirror (London) came by.",
                    "Then London paid for harbour stone and mortar."));
  CHECK_FALSE(waits("Somebody like Bo Li came by.", "Then Li paid for harbour stone and mortar."));
}

TEST_CASE("a name is in full only if its words stand together in one sentence") {
  CHECK_FALSE(waits("Somebody likes Pat and Cullen there.",
                    "Then Cullen paid for harbour stone and mortar."));
  CHECK_FALSE(waits("Somebody called for Pat. Cullen came by.",
                    "Then Cullen paid for harbour stone and mortar."));
}

TEST_CASE("when the name in full is chosen nobody waits for it any longer") {
  const std::string introduction = "The harbour stone and mortar were a gift of Pat Cullen.";
  const std::string mention = "Then Cullen paid for harbour stone and mortar and timber.";
  const std::string text = text_of(introduction, mention);
  const std::vector<std::string> order = order_of(text, 10);
  // Behind the introduction it has its value again, which is more than that of the lamps; and at
  // once, although nobody looks at it before all others.
  CHECK(place_of(order, mention) == place_of(order, introduction) + 1);
}

TEST_CASE("nobody waits in a language that capitalises its nouns or has no stop words") {
  textrank::language nouns = textrank::english;
  nouns.capitalises_nouns = true;
  const char* const introduction = "Somebody called Pat Cullen came by.";
  const char* const mention = "Then Cullen paid for harbour stone and mortar.";
  CHECK(waits(introduction, mention));
  CHECK_FALSE(waits(introduction, mention, nouns));
  CHECK_FALSE(waits(introduction, mention, textrank::none));
}

TEST_CASE("the first n sentences stay the first of more, names or not") {
  const std::string text = support::read_file(ARTICLES_FOLDER "/walkout.txt");
  cells room(textrank::required_bytes(text));
  std::vector<std::uint32_t> before;
  for (std::uint32_t n = 1; n <= 44; ++n) {
    std::vector<std::uint32_t> now(n, UINT32_MAX);
    for (const textrank::sentence s : textrank::summarize(text, room, n))
      now[s.rank - 1] = s.position;
    for (std::size_t i = 0; i < before.size(); ++i) CHECK(now[i] == before[i]);
    before = now;
  }
}

namespace {

struct explained {
  std::string name;
  std::uint32_t introduced_at;
};
bool operator==(const explained& a, const explained& b) {
  return a.name == b.name && a.introduced_at == b.introduced_at;
}

/// What `explain` says of the sentence at `position`, asked for all sentences before.
explained why(const std::string& source, std::uint32_t position,
              const textrank::ranking& preset = textrank::balanced,
              const textrank::language& language = textrank::english) {
  cells room(textrank::required_bytes(source, language));
  textrank::options wanted;
  wanted.ranking = preset;
  const textrank::summary found = textrank::summarize(source, room, wanted, language);
  textrank::connections<2> last{};
  for (std::uint32_t i = 0; i <= position; ++i) last = found.explain<2>(i);
  return {std::string(last.name.data(), last.name.size()), last.introduced_at};
}

}  // namespace

TEST_CASE("explain says which name a sentence has alone and which sentence introduces it") {
  const std::string source =
      "Pat Cullen and Steve Barclay met on the harbour bridge.\n\n"
      "Rain fell on the harbour bridge. Pat Cullen spoke about stone. Nobody saw Steve Barclay "
      "leave. Then Barclay met Cullen on the bridge. Cullen's stone fell into the harbour.";
  CHECK(why(source, 0) == explained{"", 0});
  CHECK(why(source, 1) == explained{"", 0});
  CHECK(why(source, 2) == explained{"", 0});
  // The first of its names, and the first that has it in full.
  CHECK(why(source, 4) == explained{"Barclay", 0});
  CHECK(why(source, 5) == explained{"Cullen", 0});

  // A heading introduces nobody.
  std::string headed = source;
  headed.replace(headed.find(" met on"), std::string(" met on the harbour bridge.").size(),
                 " meet");
  REQUIRE(headed.find("Barclay meet\n\nRain") != std::string::npos);
  CHECK(why(headed, 2) == explained{"", 0});
  CHECK(why(headed, 4) == explained{"Barclay", 3});
  CHECK(why(headed, 5) == explained{"Cullen", 2});
}

TEST_CASE("a name that explain gives is without its genitive, and with its apostrophe") {
  const auto name = [](const std::string& full, const std::string& alone) {
    return why("Somebody called " + full + " came by. Then " + alone + " left.", 1).name;
  };
  CHECK(name("Pat Cullen", "Cullen's friend") == "Cullen");
  CHECK(name("Pat Cullen", "Cullen\u2019s friend") == "Cullen");
  CHECK(name("Pat O'Grady", "O'Grady") == "O'Grady");
}

TEST_CASE("explain finds no names where none are looked for") {
  const std::string source = "Somebody called Pat Cullen came by. Then Cullen left.";
  CHECK(why(source, 1) == explained{"Cullen", 0});
  CHECK(why(source, 1, textrank::unordered) == explained{"", 0});
  CHECK(why(source, 1, textrank::classic) == explained{"", 0});
  CHECK(why(source, 1, textrank::balanced, textrank::none) == explained{"", 0});
}

TEST_CASE("names and words are explained together, whatever was asked before") {
  const std::string source = text_of("Somebody called Pat Cullen came by.",
                                     "Then Cullen paid for harbour stone and mortar.");
  cells room(textrank::required_bytes(source));
  const textrank::summary found = textrank::summarize(source, room, 2);
  for (int again = 0; again < 3; ++again) {
    const auto mention = found.explain<9>(4);
    CHECK(mention.name == "Cullen");
    CHECK(mention.introduced_at == 0);
    CHECK(mention.size == 4);  // Cullen, harbour, stone, mortar
    CHECK(found.explain<9>(1).name.empty());
  }
  CHECK(found.size() == 2);
}
