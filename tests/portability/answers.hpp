// A number made of answers of every part of the library. The compiler works it out, so that two
// files of one program can be compared: the linker cannot take the code of one for both. Include
// textrank.hpp first. No name in here is one of header_among_macros.cpp.
#pragma once

namespace answers {

inline constexpr char article[] =
    "The library will close for two weeks in May. Staff have asked for a new roof since the winter "
    "storms of 2019. The council voted on Monday to pay for the roof of the library. Rain has "
    "ruined three hundred books. Dr. Smith said: \"Work on the roof starts when the library closes "
    "in May.\" Readers may borrow twice as many books before the library closes.";

class fingerprint {
 public:
  constexpr void add(uint64_t number) noexcept { value_ = (value_ ^ number) * 0x100000001B3u; }
  constexpr void add_text(textrank::text part) noexcept {
    add(part.size());
    for (const char byte : part) add(static_cast<uint8_t>(byte));
  }
  constexpr uint64_t value() const noexcept { return value_; }

 private:
  uint64_t value_ = 0xCBF29CE484222325u;
};

constexpr uint64_t of_everything() noexcept {
  fingerprint all;
  textrank::workspace<2048> cells;

  textrank::options wanted;
  wanted.max_words = 40;
  wanted.query = textrank::text("borrow books");
  const auto turned = textrank::summarize(textrank::text(article), cells, wanted);
  all.add(turned.needed_bytes());
  for (const auto found : turned) {
    all.add_text(found.text);
    all.add(found.score);
    all.add(found.rank);
    const auto why = turned.explain<4>(found.position);
    for (const auto& shared : why) all.add_text(shared.word);
    all.add_text(why.name);
    all.add(why.introduced_at);
  }
  for (const auto found : textrank::summarize(textrank::text(article), cells, 2))
    all.add(found.offset);
  for (const auto phrase : textrank::keyphrases(textrank::text(article), cells, 5))
    all.add_text(phrase.text);
  for (const auto found : textrank::sentences(textrank::text(article))) all.add(found.words);
  for (const auto found : textrank::unicode_sentences(textrank::text(article)))
    all.add(found.size());
  for (const auto found : textrank::words(textrank::text(article))) all.add_text(found);
  const auto chosen = (textrank::select<2, 2048>)(textrank::text(article));
  all.add(chosen.items[0].offset + chosen.items[1].offset);
  all.add(textrank::required_bytes(textrank::text(article)));
  return all.value();
}

}  // namespace answers
