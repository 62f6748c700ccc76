// The C interface of examples/from_c gives what the library gives, failures as well.
#include <doctest/doctest.h>

#include <cstdint>
#include <cstring>
#include <string>
#include <vector>

#include "../../examples/from_c/textrank_c.cpp"

namespace {

constexpr char article[] =
    "The library will close for two weeks in May. Staff have asked for a new roof since the winter "
    "storms of 2019. The council voted on Monday to pay for the roof of the library. Rain has "
    "ruined three hundred books. Work on the roof starts when the library closes in May.";

textrank_text source() { return textrank_string(article); }

/// Two workspaces, one for each side of a comparison.
struct two_memories {
  std::uint32_t for_c[1024];
  std::uint32_t for_cpp[1024];
  textrank_memory c() { return {for_c, 1024}; }
  textrank::memory cpp() { return for_cpp; }
};

std::string string_of(textrank_text text) { return {text.data, text.size}; }

/// The answers of both sides, sentence by sentence.
void check_same(const textrank_options& wanted, const textrank::options& options,
                const textrank::language& language = textrank::english) {
  two_memories room;
  const auto c = textrank_summarize(source(), room.c(), &wanted);
  const auto cpp = textrank::summarize(article, room.cpp(), options, language);
  CHECK(c.status == static_cast<int>(cpp.status()));
  CHECK(c.needed_bytes == cpp.needed_bytes());
  CHECK(c.size == cpp.size());
  REQUIRE(c.ranked == cpp.ranked_sentences());
  for (std::uint32_t i = 0; i < c.ranked; ++i) {
    const auto ranked = textrank_ranked(&c, i);
    const auto expected = cpp.ranked(i);
    CHECK(ranked.text.data == expected.text.data());
    CHECK(ranked.text.size == expected.text.size());
    CHECK(ranked.offset == expected.offset);
    CHECK(ranked.position == expected.position);
    CHECK(ranked.rank == expected.rank);
    CHECK(ranked.score == expected.score);
  }
  textrank_sentence chosen[8] = {};
  REQUIRE(textrank_chosen(&c, chosen, 8) == c.size);
  std::size_t i = 0;
  for (const auto s : cpp) CHECK(chosen[i++].position == s.position);
}

int append_sentence(void* context, const textrank_split_sentence* sentence) {
  static_cast<std::vector<textrank_split_sentence>*>(context)->push_back(*sentence);
  return 1;
}
int append_text(void* context, textrank_text part) {
  static_cast<std::vector<std::string>*>(context)->push_back(string_of(part));
  return 1;
}

}  // namespace

TEST_CASE("from C each limit does what it does in C++, and all zeros are three sentences") {
  check_same({}, {});
  textrank_options wanted{};
  textrank::options options;
  SUBCASE("sentences") { wanted.max_sentences = options.max_sentences = 2; }
  SUBCASE("words") { wanted.max_words = options.max_words = 25; }
  SUBCASE("bytes") { wanted.max_bytes = options.max_bytes = 100; }
  SUBCASE("percent") { wanted.max_percent = options.max_percent = 50; }
  SUBCASE("a limit that nothing fits") { wanted.max_bytes = options.max_bytes = 5; }
  SUBCASE("more than everything") { wanted.max_percent = options.max_percent = 101; }
  check_same(wanted, options);
}

TEST_CASE("from C null for the options is all zeros") {
  two_memories room;
  CHECK(textrank_summarize(source(), room.c(), nullptr).size == textrank::default_sentences);
}

TEST_CASE("from C each preset is the library's") {
  const struct {
    textrank_preset preset;
    textrank::ranking ranking;
  } pairs[] = {{textrank_balanced, textrank::balanced},
               {textrank_news, textrank::news},
               {textrank_unordered, textrank::unordered},
               {textrank_classic, textrank::classic}};
  for (const auto& pair : pairs) {
    CAPTURE(int{pair.preset});
    textrank_options wanted{};
    textrank::options options;
    wanted.preset = pair.preset;
    options.ranking = pair.ranking;
    check_same(wanted, options);
  }
}

TEST_CASE("from C a query turns the summary, as far as is asked for") {
  for (const auto percent : {std::uint8_t{0}, std::uint8_t{1}, std::uint8_t{100}}) {
    CAPTURE(int{percent});
    textrank_options wanted{};
    textrank::options options;
    wanted.query = textrank_string("ruined books");
    options.query = "ruined books";
    wanted.query_percent = percent;
    if (percent != 0) options.query_percent = percent;
    wanted.max_sentences = options.max_sentences = 1;
    check_same(wanted, options);
  }
}

TEST_CASE("from C a text can be without a language") {
  textrank_options wanted{};
  wanted.language = textrank_no_language;
  check_same(wanted, {}, textrank::none);
  CHECK(textrank_required_bytes(source(), textrank_no_language) ==
        textrank::required_bytes(article, textrank::none));
  CHECK(textrank_required_bytes(source(), textrank_english) == textrank::required_bytes(article));
}

TEST_CASE("from C a preset or a language that there is not is a bad option") {
  two_memories room;
  textrank_options wanted{};
  SUBCASE("preset") { wanted.preset = 200; }
  SUBCASE("language") { wanted.language = 200; }
  const auto summary = textrank_summarize(source(), room.c(), &wanted);
  CHECK(summary.status == textrank_bad_option);
  CHECK(summary.size == 0);
  textrank_sentence none{};
  CHECK(textrank_chosen(&summary, &none, 1) == 0);
  textrank_keyphrase phrase{};
  CHECK(textrank_keyphrases(source(), room.c(), 1, 200, &phrase).status == textrank_bad_option);
}

TEST_CASE("from C no more is written than there is room for") {
  two_memories room;
  const auto summary = textrank_summarize(source(), room.c(), nullptr);
  REQUIRE(summary.size == 3);
  textrank_sentence sentences[3] = {};
  CHECK(textrank_chosen(&summary, sentences, 2) == 2);
  CHECK(sentences[2].text.data == nullptr);
  CHECK(textrank_chosen(&summary, nullptr, 0) == 0);
  constexpr std::uint32_t council = 2;  // shares "roof" and "library"
  textrank_connection words[2] = {};
  CHECK(textrank_explain(&summary, council, words, 1) == 1);
  CHECK(words[1].word.data == nullptr);
  CHECK(textrank_explain(&summary, council, words, 2) == 2);
}

TEST_CASE("from C a sentence is explained as in C++") {
  two_memories room;
  const auto c = textrank_summarize(source(), room.c(), nullptr);
  const auto cpp = textrank::summarize(article, room.cpp());
  for (std::uint32_t i = 0; i < c.ranked; ++i) {
    textrank_connection words[textrank_most_connections] = {};
    const auto count = textrank_explain(&c, i, words, textrank_most_connections);
    const auto expected = cpp.explain<textrank_most_connections>(i);
    REQUIRE(count == expected.size);
    for (std::uint32_t j = 0; j < count; ++j) {
      CHECK(words[j].word.data == expected.words[j].word.data());
      CHECK(words[j].word.size == expected.words[j].word.size());
      CHECK(words[j].strength == expected.words[j].strength);
    }
  }
}

TEST_CASE("from C a sentence says which name it has alone and where that stands in full") {
  two_memories room;
  const char* const text = "Rain fell. The nurses saw Pat Cullen. Then Cullen left.";
  const auto summary = textrank_summarize(textrank_string(text), room.c(), nullptr);
  REQUIRE(summary.ranked == 3);
  const textrank_introduction introduced = textrank_introduced(&summary, 2);
  CHECK(std::string(introduced.name.data, introduced.name.size) == "Cullen");
  CHECK(introduced.position == 1);
  CHECK(textrank_introduced(&summary, 1).name.size == 0);
}

TEST_CASE(
    "from C too little memory is said with what would do, or the sentences that fit are ranked") {
  two_memories room;
  const auto enough = static_cast<std::size_t>(textrank_required_bytes(source(), textrank_english) /
                                               sizeof(std::uint32_t));
  textrank_options wanted{};
  const textrank_memory too_little{room.for_c, enough - 1};
  auto summary = textrank_summarize(source(), too_little, &wanted);
  CHECK(summary.status == textrank_out_of_memory);
  CHECK(summary.needed_bytes == enough * sizeof(std::uint32_t));
  CHECK(summary.size == 0);
  wanted.rank_what_fits = 1;
  summary = textrank_summarize(source(), too_little, &wanted);
  CHECK(summary.status == textrank_out_of_memory);
  CHECK(summary.size == 3);
  CHECK(summary.ranked == 4);  // of five sentences
  CHECK(textrank_summarize(source(), {room.for_c, enough}, nullptr).status == textrank_ok);
}

TEST_CASE("from C keyphrases are those of C++, and failures write none") {
  two_memories room;
  textrank_keyphrase phrases[4] = {};
  const auto result = textrank_keyphrases(source(), room.c(), 3, textrank_english, phrases);
  REQUIRE(result.status == textrank_ok);
  const auto cpp = textrank::keyphrases(article, room.cpp(), 3);
  REQUIRE(result.size == cpp.size());
  CHECK(result.needed_bytes == cpp.needed_bytes());
  for (std::uint32_t i = 0; i < result.size; ++i) {
    CHECK(phrases[i].text.data == cpp[i].text.data());
    CHECK(phrases[i].text.size == cpp[i].text.size());
    CHECK(phrases[i].offset == cpp[i].offset);
    CHECK(phrases[i].score == cpp[i].score);
  }
  CHECK(phrases[3].text.data == nullptr);
  const auto none = textrank_keyphrases(source(), {nullptr, 0}, 3, textrank_english, nullptr);
  CHECK(none.status == textrank_out_of_memory);
  CHECK(none.needed_bytes == result.needed_bytes);
  CHECK(textrank_keyphrases(source(), room.c(), 0, textrank_english, nullptr).status ==
        textrank_bad_option);
}

TEST_CASE("from C sentences and words come one after the other") {
  std::vector<textrank_split_sentence> sentences;
  textrank_sentences(source(), textrank_english, append_sentence, &sentences);
  std::size_t i = 0;
  for (const auto s : textrank::sentences(article)) {
    REQUIRE(i < sentences.size());
    CHECK(sentences[i].text.data == s.text.data());
    CHECK(sentences[i].text.size == s.text.size());
    CHECK(sentences[i].offset == s.offset);
    CHECK(sentences[i].words == s.words);
    CHECK(sentences[i].kind == static_cast<std::uint8_t>(s.kind));
    CHECK((sentences[i].ends_paragraph != 0) == s.ends_paragraph);
    ++i;
  }
  CHECK(i == sentences.size());

  std::vector<std::string> words, expected;
  textrank_words(source(), append_text, &words);
  for (const auto w : textrank::words(article)) expected.emplace_back(w.data(), w.size());
  CHECK(words == expected);

  std::vector<std::string> parts;
  textrank_unicode_sentences(source(), append_text, &parts);
  std::string all;
  for (const auto& part : parts) all += part;
  CHECK(parts.size() == 5);
  CHECK(all == article);
}

TEST_CASE("from C a visitor that returns 0 is not called again") {
  int calls = 0;
  const auto first_text = [](void* count, textrank_text) { return ++*static_cast<int*>(count), 0; };
  textrank_words(source(), first_text, &calls);
  CHECK(calls == 1);
  textrank_unicode_sentences(source(), first_text, &calls);
  CHECK(calls == 2);
  textrank_sentences(
      source(), textrank_english,
      [](void* count, const textrank_split_sentence*) { return ++*static_cast<int*>(count), 0; },
      &calls);
  CHECK(calls == 3);
}

TEST_CASE(
    "from C a stream in pieces gives the sentences of the whole, with the options of both ends") {
  static char bytes[1024], other_bytes[1024];
  two_memories room;
  textrank_options wanted{};
  wanted.preset = textrank_news;
  wanted.max_sentences = 2;
  textrank::options options;
  options.ranking = textrank::news;
  options.max_sentences = 2;
  textrank_stream stream;
  textrank_stream_start(&stream, bytes, sizeof bytes, room.c(), &wanted);
  textrank::tuned_stream expected({other_bytes, sizeof other_bytes, room.cpp()}, textrank::english,
                                  options);
  const std::string text = article;
  for (std::size_t at = 0; at < text.size(); at += 7) {
    const std::string piece = text.substr(at, 7);
    CHECK(textrank_stream_feed(&stream, {piece.data(), piece.size()}) == textrank_ok);
    expected.feed(piece);
  }
  textrank_stream_sentence found[3] = {};
  const auto result = textrank_stream_finish(&stream, &wanted, found, 3);
  const auto whole = expected.finish(options);
  REQUIRE(result.status == textrank_ok);
  REQUIRE(result.size == 2);
  CHECK(result.needed_bytes == whole.needed_bytes());
  std::size_t i = 0;
  for (const auto s : whole) {
    CHECK(string_of(found[i].text) == std::string(s.text.data(), s.text.size()));
    CHECK(text.substr(static_cast<std::size_t>(found[i].offset), s.text.size()) ==
          string_of(found[i].text));
    CHECK(found[i].rank == s.rank);
    CHECK(found[i].score == s.score);
    ++i;
  }
  CHECK(textrank_stream_finish(&stream, &wanted, found, 1).size == 1);
}

TEST_CASE("from C a stream with a bad option or too little memory says so") {
  static char bytes[1024];
  two_memories room;
  textrank_stream stream;
  textrank_options wanted{};
  wanted.preset = 200;
  textrank_stream_start(&stream, bytes, sizeof bytes, room.c(), &wanted);
  CHECK(textrank_stream_feed(&stream, source()) == textrank_bad_option);
  CHECK(textrank_stream_finish(&stream, &wanted, nullptr, 0).status == textrank_bad_option);
  textrank_stream_start(&stream, bytes, 8, room.c(), nullptr);
  CHECK(textrank_stream_feed(&stream, source()) == textrank_bad_option);
}

TEST_CASE("from C a language has a name, and a text tells its own") {
  CHECK(textrank_find_language("en") == textrank_english);
  CHECK(textrank_find_language("English") == textrank_english);
  CHECK(textrank_find_language("Klingon") == textrank_no_language);
  CHECK(textrank_recognise(textrank_string("1 2 3")) == textrank_no_language);
  const auto german_text = textrank_string(
      "Das Dach der Bibliothek ist undicht. Der Rat wird es im Mai reparieren, und die Leser "
      "bekommen mehr Zeit. Nach dem Sturm war das Wasser durch die Decke gekommen.");
#if defined(TEXTRANK_C_ALL_LANGUAGES)
  const auto german = textrank_find_language("de");
  REQUIRE(german != textrank_no_language);
  CHECK(textrank_recognise(source()) == textrank_english);
  CHECK(textrank_find_language("Deutsch") == german);
  CHECK(textrank_recognise(german_text) == german);
  two_memories room;
  textrank_options wanted{};
  wanted.language = german;
  CHECK(textrank_required_bytes(german_text, german) ==
        textrank::required_bytes(text_of(german_text), textrank::german));
  CHECK(textrank_summarize(german_text, room.c(), &wanted).status == textrank_ok);
#else
  CHECK(textrank_find_language("de") == textrank_no_language);
  CHECK(textrank_recognise(german_text) == textrank_no_language);
#endif
}

TEST_CASE("from C null is the empty text, and every status has the library's message") {
  two_memories room;
  CHECK(textrank_string(nullptr).size == 0);
  CHECK(textrank_summarize({nullptr, 0}, room.c(), nullptr).status == textrank_empty);
  for (const textrank_status status :
       {textrank_ok, textrank_empty, textrank_over_limit, textrank_out_of_memory,
        textrank_bad_option, textrank_text_too_long})
    CHECK(std::strcmp(textrank_message(status),
                      textrank::message(static_cast<textrank::status>(status))) == 0);
}
