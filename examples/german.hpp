// A language of your own is data: German, as two lists of words that end with NUL.
#ifndef GERMAN_HPP
#define GERMAN_HPP

#include "textrank.hpp"

inline constexpr char german_stop_words[] =
    "aber\0alle\0als\0am\0an\0auch\0auf\0aus\0bei\0da\0dann\0das\0dass\0dem\0den\0der\0des\0die\0"
    "dies\0doch\0dort\0du\0durch\0ein\0eine\0einem\0einen\0einer\0er\0es\0für\0hat\0hatte\0ich\0"
    "ihr\0im\0in\0ist\0ja\0jetzt\0kann\0man\0mit\0nach\0nicht\0noch\0nun\0nur\0oder\0ohne\0sein\0"
    "seine\0sich\0sie\0sind\0so\0über\0um\0und\0uns\0unter\0vom\0von\0vor\0war\0was\0weil\0wenn\0"
    "wer\0wie\0wir\0wird\0wo\0zu\0zum\0zur\0";
inline constexpr char german_abbreviations[] =
    "abs\0bd\0bzgl\0bzw\0ca\0d.h\0dr\0evtl\0fr\0ggf\0hr\0i.d.r\0max\0min\0nr#\0prof\0s#\0st\0"
    "str?\0u.a?\0usf?\0usw?\0v.a\0vgl\0z.b\0z.t\0#?\0";
inline constexpr textrank::language german =
    textrank::pack<german_stop_words, german_abbreviations>;

#endif
