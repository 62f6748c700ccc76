// A program without a standard library that asks for everything there is: the header needs
// <stddef.h> and <stdint.h> alone. What its object file leaves undefined is looked at by
// undefined_symbols.py; static analysis reads the header through this file.
#include "textrank.hpp"

static textrank::workspace<4096> memory;
static textrank::stream_workspace<2048> stream_memory;

static constexpr char french_stop_words[] = "le\0la\0";
static constexpr char french_abbreviations[] = "m\0p.ex!\0etc?\0no#\0#?\0";
static constexpr char french_phrase_fillers[] = "hier\0de!\0";

extern "C" unsigned condense(const char* bytes, size_t size, uint32_t* offsets, unsigned most);

extern "C" unsigned condense(const char* bytes, size_t size, uint32_t* offsets, unsigned most) {
  constexpr textrank::language french = textrank::pack<french_stop_words, french_abbreviations>;
  constexpr textrank::filler_words french_fillers = textrank::pack_fillers<french_phrase_fillers>;
  const textrank::text source(bytes, size);
  textrank::options wanted;
  wanted.max_words = 60;
  wanted.ranking = textrank::news;
  wanted.query = "roof";
  wanted.when_too_long = textrank::overflow::rank_what_fits;
  unsigned count = 0;
  const auto add = [&](size_t value) {
    if (count < most) offsets[count++] = static_cast<uint32_t>(value);
  };
  const textrank::summary found = textrank::summarize(source, memory, wanted, french);
  for (const auto s : found) {
    add(s.offset);
    for (const auto& c : found.explain<3>(s.position)) add(c.strength);
  }
  for (const char* c = found.message(); *c != '\0'; ++c) add(static_cast<unsigned char>(*c));
  add(textrank::summarize(source, memory, 3).size());
  add(textrank::select<2, 512>(source).size);
  for (const auto s : textrank::sentences(source)) add(s.words);
  for (const auto s : textrank::unicode_sentences(source)) add(s.size());
  for (const auto w : textrank::words(source)) add(w.size());
  const textrank::keyphrase_list phrases = textrank::keyphrases(source, memory, 8);
  for (const auto k : phrases) add(k.offset);
  if (!phrases.empty())
    for (const auto o : phrases.occurrences(0)) add(o.offset);
  for (const auto k : textrank::keyphrases(source, memory, 8, french, french_fillers)) add(k.score);
  textrank::stream plain(stream_memory);
  if (plain.feed(source) == textrank::status::ok) add(plain.finish(2).size());
  textrank::tuned_stream tuned(stream_memory, french, wanted);
  if (tuned.feed(source) == textrank::status::ok)
    for (const auto s : tuned.finish(wanted)) add(static_cast<size_t>(s.offset));
  const textrank::language packs[] = {textrank::english, french};
  add(textrank::recognise(source, packs) == packs);
  add(textrank::build_language(source, "m", memory).word);
  if (textrank::required_bytes(source, french) > textrank::required_bytes(source)) return 0;
  return count;
}
