// All languages for textrank.hpp, by tag and name. MIT licence.
#ifndef TEXTRANK_ALL_HPP
#define TEXTRANK_ALL_HPP

#include "arabic.hpp"
#include "bengali.hpp"
#include "czech.hpp"
#include "danish.hpp"
#include "dutch.hpp"
#include "finnish.hpp"
#include "french.hpp"
#include "german.hpp"
#include "greek.hpp"
#include "hindi.hpp"
#include "hungarian.hpp"
#include "indonesian.hpp"
#include "italian.hpp"
#include "norwegian.hpp"
#include "persian.hpp"
#include "polish.hpp"
#include "portuguese.hpp"
#include "romanian.hpp"
#include "russian.hpp"
#include "spanish.hpp"
#include "swedish.hpp"
#include "turkish.hpp"
#include "ukrainian.hpp"
#include "urdu.hpp"
#include "vietnamese.hpp"

namespace textrank {
inline namespace TEXTRANK_PROFILE {

/// A language with its names, in UTF-8.
struct named_language {
  const char* tag;          ///< of two letters, ISO 639-1
  const char* name;         ///< in English
  const char* native_name;  ///< in the language itself
  const language* pack;
  const filler_words* fillers = nullptr;  ///< for keyphrases; null where there is no list
  constexpr operator const language&() const noexcept { return *pack; }
};

/// `recognise(article, languages)` finds the one of a text; `find_language` the one of a name.
inline constexpr named_language languages[] = {
    {"en", "English", "English", &english, &english_filler_words},
    {"de", "German", "Deutsch", &german, &german_filler_words},
    {"es", "Spanish", "Español", &spanish, &spanish_filler_words},
    {"fr", "French", "Français", &french, &french_filler_words},
    {"it", "Italian", "Italiano", &italian},
    {"pt", "Portuguese", "Português", &portuguese},
    {"nl", "Dutch", "Nederlands", &dutch},
    {"pl", "Polish", "Polski", &polish},
    {"ru", "Russian", "Русский", &russian},
    {"tr", "Turkish", "Türkçe", &turkish},
    {"sv", "Swedish", "Svenska", &swedish},
    {"da", "Danish", "Dansk", &danish},
    {"no", "Norwegian", "Norsk", &norwegian},
    {"fi", "Finnish", "Suomi", &finnish},
    {"cs", "Czech", "Čeština", &czech},
    {"uk", "Ukrainian", "Українська", &ukrainian},
    {"ro", "Romanian", "Română", &romanian},
    {"hu", "Hungarian", "Magyar", &hungarian},
    {"el", "Greek", "Ελληνικά", &greek},
    {"id", "Indonesian", "Bahasa Indonesia", &indonesian},
    {"vi", "Vietnamese", "Tiếng Việt", &vietnamese},
    {"ar", "Arabic", "العربية", &arabic},
    {"fa", "Persian", "فارسی", &persian},
    {"hi", "Hindi", "हिन्दी", &hindi},
    {"bn", "Bengali", "বাংলা", &bengali},
    {"ur", "Urdu", "اردو", &urdu},
};

namespace detail {

/// Whether two names are the same; ASCII letters in either case.
constexpr bool is_same_name(text a, text b) noexcept {
  if (a.size() != b.size()) return false;
  for (size_t i = 0; i < a.size(); ++i) {
    const uint8_t x = static_cast<uint8_t>(a[i]), y = static_cast<uint8_t>(b[i]);
    if (x != y && !(is_ascii_letter(x) && (x ^ y) == 0x20)) return false;
  }
  return true;
}

}  // namespace detail

/// The language with this tag, name or native name: "de", "German", "deutsch"; null where there is
/// none.
[[nodiscard]] constexpr const named_language* find_language(text name) noexcept {
  for (const named_language& l : languages)
    if (detail::is_same_name(name, l.tag) || detail::is_same_name(name, l.name) ||
        detail::is_same_name(name, l.native_name))
      return &l;
  return nullptr;
}

}  // namespace TEXTRANK_PROFILE
}  // namespace textrank

#endif
