// The packs of include/textrank, which of them a text is in, and packs that are made at run time.
// What a single mark does is in sentences_test and tables_test.
#include <doctest/doctest.h>

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "textrank/all.hpp"

namespace {

using namespace textrank::detail;

/// Whether `marked`, sentences with `|` between them, is cut there and nowhere else.
std::string cut(std::string marked, const textrank::language& language) {
  for (char& c : marked)
    if (c == '|') c = ' ';
  std::string found;
  for (const auto s : textrank::sentences(textrank::text(marked), language))
    found += (found.empty() ? "" : "|") + std::string(s.text.data(), s.text.size());
  return found;
}

const textrank::language& pack_of(const char* tag) {
  const textrank::named_language* found = textrank::find_language(tag);
  REQUIRE(found != nullptr);
  return *found;
}

std::string recognised(const std::string& article) {
  const textrank::named_language* found =
      textrank::recognise(textrank::text(article), textrank::languages);
  return found ? found->tag : "none";
}

bool is_stop(const textrank::language& language, const std::string& word) {
  reader in{textrank::text(word)};
  return is_stop_word(language, read_word(in, 0));
}

abbreviation class_of(const textrank::language& language, const std::string& word) {
  reader in{textrank::text(word)};
  return find_abbreviation(language.abbreviations, abbreviation_key(in, 0, in.size));
}

}  // namespace

TEST_CASE("a language is found by its tag, its name and its native name, in either case") {
  for (const textrank::named_language& l : textrank::languages) {
    CHECK(textrank::find_language(l.tag) == &l);
    CHECK(textrank::find_language(l.name) == &l);
    CHECK(textrank::find_language(l.native_name) == &l);
  }
  CHECK(textrank::find_language("DE")->name == std::string("German"));
  CHECK(textrank::find_language("deutsch")->name == std::string("German"));
  CHECK(textrank::find_language("gErMaN")->name == std::string("German"));
  CHECK(textrank::find_language("") == nullptr);
  CHECK(textrank::find_language("d") == nullptr);
  CHECK(textrank::find_language("deu") == nullptr);
  CHECK(textrank::find_language("Germany") == nullptr);
}

TEST_CASE("twenty-six languages have tags of their own") {
  std::set<std::string> tags;
  for (const textrank::named_language& l : textrank::languages) tags.insert(l.tag);
  CHECK(tags.size() == 26);
  CHECK(std::size(textrank::languages) == 26);
}

// Each sentence holds an abbreviation that goes on, one that may end and does, or an ordinal.
TEST_CASE("each pack keeps its abbreviations together and cuts behind what ends a list") {
  const struct {
    const char* tag;
    const char* marked;
  } cases[] = {
      {"de",
       "Am 12. Juni kam Prof. Weber aus der Berliner Str. 12.|Er kaufte Äpfel, Nüsse usw.|Danach ging er."},
      {"de", "Der Berg ist 3000 m ü. M. hoch.|Es regnet."},
      {"fr",
       "Il a vu M. Dupont et Mme. Petit à 8 h.|Ils ont acheté du pain, du vin, etc.|Puis ils sont partis."},
      {"es", "El Sr. Gómez vive en la Avda. Libertad, núm. 12.|La Dra. Ruiz vive cerca."},
      {"it", "Il dott. Rossi ha letto pag. 12 del libro.|Il sig. Bianchi lo ha comprato."},
      {"pt", "O Sr. Silva mora na Av. Brasil, n. 12.|A Dra. Costa mora perto."},
      {"nl", "Dhr. Jansen kwam met mevr. De Vries naar nr. 12.|Daarna gingen ze weg."},
      {"pl",
       "Dr Nowak urodził się 12. maja na ul. Długiej.|Kupił chleb, masło, ser, mleko itd.|Potem wyszedł."},
      {"ru",
       "Проф. Иванов живёт на ул. Ленина, д. 12.|Он купил хлеб, молоко и т.д.|Потом он ушёл."},
      {"tr", "Prof. Yılmaz 12. katta oturuyor.|Ekmek, süt, peynir, et vb.|Sonra gitti."},
      {"sv", "Dr. Berg bor på s. 12 i boken, bl.a. Stockholm.|Sedan gick han."},
      {"da", "Hr. Jensen bor i nr. 12.|Han købte brød, mælk osv.|Så gik han."},
      {"no", "Prof. Hansen bor i nr. 12.|Han kjøpte brød, melk osv.|Så gikk han."},
      {"fi", "Prof. Virtanen osti leipää, maitoa jne.|Sitten hän lähti."},
      {"cs",
       "Prof. Novák bydlí v ul. Dlouhé č. 12 v Praze.|Koupil chléb, máslo, mléko atd.|Pak odešel."},
      {"uk", "Проф. Коваль живе на вул. Шевченка, буд. 12.|Потім він пішов."},
      {"ro", "Dl. Popescu locuiește pe str. Lungă nr. 12.|Apoi a plecat."},
      {"hu", "Dr. Kovács vett kenyeret, tejet stb.|Aztán elment."},
      {"el", "Ο κ. Παπαδόπουλος είδε τη σελ. 12 του βιβλίου.|Μετά έφυγε."},
      {"id", "Prof. Santoso membeli roti, susu, dll.|Setelah itu dia pergi."},
      {"vi", "Ông ở TP. Hồ Chí Minh.|Sau đó ông đi."},
  };
  for (const auto& c : cases) {
    CAPTURE(c.tag);
    CHECK(cut(c.marked, pack_of(c.tag)) == c.marked);
  }
}

TEST_CASE("no word that also ends sentences is an abbreviation that never does") {
  const struct {
    const char* tag;
    const char* word;  // col: neck; mm: millimetres; im: them; mag: likes; fil: file
  } cases[] = {{"fr", "col"}, {"fr", "mm"},  {"fr", "bd"},  {"fr", "ex"},  {"pl", "im"},
               {"pl", "lek"}, {"pl", "gen"}, {"ru", "им"},  {"cs", "gen"}, {"ro", "gen"},
               {"tr", "gen"}, {"da", "mag"}, {"no", "mag"}, {"sv", "fil"}, {"pt", "ex"}};
  for (const auto& c : cases) {
    CAPTURE(c.tag);
    CAPTURE(c.word);
    CHECK(class_of(pack_of(c.tag), c.word) != abbreviation::never_ends);
    CHECK(class_of(pack_of(c.tag), c.word) != abbreviation::no);
  }
}

TEST_CASE("ordinals with a full stop belong to German, Polish, Czech, Hungarian and Turkish") {
  const std::set<std::string> with_ordinals = {"de", "pl", "cs", "hu", "tr"};
  for (const textrank::named_language& l : textrank::languages) {
    CAPTURE(l.tag);
    const abbreviation expected =
        with_ordinals.count(l.tag) != 0 ? abbreviation::before_stop_word : abbreviation::no;
    CHECK(class_of(l, "#") == expected);
  }
}

TEST_CASE("only German capitalises its nouns") {
  for (const textrank::named_language& l : textrank::languages) {
    CAPTURE(l.tag);
    CHECK(l.pack->capitalises_nouns == (l.tag == std::string("de")));
  }
}

TEST_CASE("each language knows the words that point to the sentence before") {
  const struct {
    const char* tag;
    const char* word;
  } cases[] = {{"en", "he"},     {"en", "but"}, {"de", "er"},  {"es", "ella"}, {"fr", "elle"},
               {"it", "lei"},    {"pt", "ele"}, {"nl", "hij"}, {"pl", "ona"},  {"ru", "она"},
               {"tr", "onlar"},  {"sv", "han"}, {"da", "hun"}, {"no", "hun"},  {"fi", "hän"},
               {"cs", "oni"},    {"uk", "він"}, {"ro", "ele"}, {"hu", "ők"},   {"el", "αυτός"},
               {"id", "mereka"}, {"vi", "nó"},  {"ar", "هو"},  {"fa", "او"},   {"hi", "वह"},
               {"bn", "সে"},     {"ur", "وہ"}};
  for (const auto& c : cases) {
    CAPTURE(c.tag);
    reader in{textrank::text(c.word)};
    CHECK(find_rule_word(pack_of(c.tag), term_of(read_word(in, 0).key)) == rule_word::leaning);
  }
}

TEST_CASE("a letter that is written in two ways is found in both") {
  // Romanian with a comma and with a cedilla, Persian and Urdu with their own yeh and kaf and with the
  // Arabic ones, Turkish with the dot that lower case gives or takes, Bengali with one code point.
  CHECK(is_stop(pack_of("ro"), "\u0219i"));
  CHECK(is_stop(pack_of("ro"), "\u015Fi"));
  CHECK(is_stop(pack_of("fa"), "\u06A9\u0647"));
  CHECK(is_stop(pack_of("fa"), "\u0643\u0647"));
  CHECK(is_stop(pack_of("fa"), "\u0627\u06CC\u0646"));
  CHECK(is_stop(pack_of("fa"), "\u0627\u064A\u0646"));
  CHECK(is_stop(pack_of("ar"), "\u0641\u064A"));
  CHECK(is_stop(pack_of("ur"), "\u06A9\u06CC"));
  CHECK(is_stop(pack_of("ur"), "\u0643\u064A"));
  CHECK(is_stop(pack_of("tr"), "aynı"));
  CHECK(is_stop(pack_of("tr"), "AYNI"));
  CHECK(is_stop(pack_of("bn"), "\u09B9\u09AF\u09BC"));
  CHECK(is_stop(pack_of("bn"), "\u09B9\u09DF"));
  const auto term = [](const char* word) {
    reader in{textrank::text(word)};
    return term_of(read_word(in, 0).key);
  };
  CHECK(term("\u0219tiin\u021B\u0103") == term("\u015Ftiin\u0163\u0103"));
  CHECK(term("s") != term("\u0219"));
}

// Sentences of our own, one for each language: the weather, as nobody would dispute it.
TEST_CASE("a text is recognised by its stop words") {
  const struct {
    const char* tag;
    const char* article;
  } cases[] = {
      {"en",
       "It has been raining for three days, and the river is higher than it was in the spring."},
      {"de", "Es regnet seit drei Tagen, und der Fluss ist höher, als er im Frühling war."},
      {"fr",
       "Il pleut depuis trois jours, et la rivière est plus haute que celle de l'année passée."},
      {"es", "Llueve desde hace tres días y el río está más alto que en la primavera."},
      {"it", "Piove da tre giorni e il fiume è più alto di quello che era in primavera."},
      {"pt", "Chove há três dias e o rio está mais alto do que estava na primavera."},
      {"nl", "Het regent al drie dagen en de rivier staat hoger dan in het voorjaar."},
      {"pl", "Pada już od trzech dni, a rzeka jest wyższa niż była na wiosnę."},
      {"ru", "Дождь идёт уже три дня, и вода в реке стоит выше, чем это было весной."},
      {"tr", "Üç gündür yağmur yağıyor ve nehir bu yıl ilkbaharda olduğundan daha yüksek."},
      {"sv", "Det har regnat i tre dagar och floden är högre än den var på våren."},
      {"da", "Det har regnet i tre dage, og floden er højere, end den blev efter foråret af år."},
      {"no", "Det har regnet i tre dager, og elva er høyere enn den ble etter våren av året."},
      {"fi", "On satanut jo kolme päivää, ja joki on nyt korkeampi kuin se oli keväällä."},
      {"cs", "Už tři dny prší a řeka je vyšší, než byla na jaře, ale to se může změnit."},
      {"uk", "Дощ іде вже три дні, і вода в річці стоїть вище, ніж це було навесні."},
      {"ro", "Plouă de trei zile și râul este mai mare decât a fost în primăvară."},
      {"hu", "Már három napja esik az eső, és a folyó magasabb, mint tavasszal volt."},
      {"el", "Βρέχει εδώ και τρεις μέρες και το ποτάμι είναι πιο ψηλά από ό,τι ήταν την άνοιξη."},
      {"id", "Hujan sudah turun selama tiga hari dan air sungai itu lebih tinggi dari musim semi."},
      {"vi", "Trời đã mưa được ba ngày và nước ở trong sông cao hơn so với mùa xuân."},
      {"ar", "المطر ينزل منذ ثلاثة أيام، و هذا النهر أعلى من ما كان عليه في الربيع."},
      {"fa",
       "سه روز است که باران می‌بارد و آب رود از آن که در بهار بود بالاتر است."},
      {"hi", "तीन दिन से बारिश हो रही है और नदी का पानी वसंत के पानी से ऊपर है।"},
      {"bn", "তিন দিন থেকে বৃষ্টি হচ্ছে এবং নদীর জল এখন আগে থেকে অনেক উপরে আছে।"},
      {"ur", "تین دن سے بارش ہو رہی ہے اور دریا کا پانی بہار کے پانی سے اوپر ہے۔"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.article);
    CHECK(recognised(c.article) == c.tag);
  }
}

TEST_CASE("a text in none of the languages is recognised as none") {
  CHECK(recognised("") == "none");
  CHECK(recognised("1 2 3 4") == "none");
  CHECK(recognised("\xFF\xFE\x80") == "none");
  CHECK(recognised("雨は三日間降り続き、川の水位は春よりも高くなっています。") == "none");
  CHECK(recognised("ฝนตกมาสามวันแล้วและแม่น้ำสูงกว่าเมื่อฤดูใบไม้ผลิ") == "none");
  CHECK(recognised("Basel Zürich Genève Lausanne Winterthur Luzern Lugano Biel Thun Bellinzona") ==
        "none");
}

TEST_CASE("one stop word in twelve words is enough, and one in thirteen is not") {
  std::string words = "the";
  for (int i = 0; i < 11; ++i) words += " zq" + std::string(1, static_cast<char>('a' + i));
  CHECK(recognised(words) == "en");
  CHECK(recognised(words + " zqx") == "none");
}

TEST_CASE("the first hundred words decide where one in eight is a stop word") {
  std::string german, english, others;
  for (int i = 0; i < 50; ++i) german += "der und ", english += "the of ";
  for (int i = 0; i < 100; ++i) others += "zqzq ";
  CHECK(recognised(german + english + english) == "de");
  // One in ten is not sure: the text may have begun with a table.
  std::string a_tenth;
  for (int i = 0; i < 10; ++i) a_tenth += "und zq zq zq zq zq zq zq zq zq ";
  CHECK(recognised(a_tenth + english) == "en");
  CHECK(recognised(a_tenth + others) == "de");
  CHECK(recognised(others + english) == "en");
}

TEST_CASE("no more than eight hundred words are read") {
  std::string others, english;
  for (int i = 0; i < 100; ++i) others += "zqzq ", english += "the of ";
  std::string seven;
  for (int i = 0; i < 7; ++i) seven += others;
  CHECK(recognised(seven + english) == "en");
  CHECK(recognised(seven + others + english) == "none");
}

TEST_CASE("pieces of addresses, tags, commands and options are words of no language") {
  // Each has five words of Italian, Portuguese or Romanian at the least: a, com, de, do, e, i, o, u.
  CHECK(recognised("[![do](https://a.com/e/o.svg)](https://de.com/a/e/i) The roof leaks.") == "en");
  CHECK(recognised("<a o=\"i\"><e><i> {a} $e o=a a/e/i/o/a The roof of it leaks.") == "en");
  CHECK(recognised("cc [-a a_i] [-e e_i] [-o o_i] a.e.i a:e:i The roof of it leaks.") == "en");
  CHECK(recognised("www.de.com a.de i.com o.de e.com") == "none");
}

TEST_CASE("of two languages with as many words it is the one whose words are rarer") {
  static constexpr char first[] = "alpha\0beta\0", second[] = "alpha\0gamma\0", third[] = "beta\0";
  static constexpr char nothing[] = "";
  const textrank::language packs[] = {textrank::pack<first, nothing>,
                                      textrank::pack<second, nothing>,
                                      textrank::pack<third, nothing>};
  // One and two have both words; "beta" is in three as well, "gamma" only in two.
  CHECK(textrank::recognise("alpha beta alpha gamma", packs) == &packs[1]);
  CHECK(textrank::recognise("alpha beta", packs) == &packs[0]);
  CHECK(textrank::recognise("beta", packs) == &packs[2]);  // the shorter list
  CHECK(textrank::recognise("delta", packs) == nullptr);
}

TEST_CASE(
    "a word that ends in two equal consonants tells Norwegian from Danish, and no name does") {
  // The same words in both, whose stop words both languages have.
  CHECK(recognised("Det har vi rett til, og han er i en hall.") == "no");
  CHECK(recognised("Det har vi ret til, og han er i en hal.") == "da");
  static constexpr char both[] = "til\0", nothing[] = "";
  static constexpr textrank::language_rules doubled = {textrank::nouns::lower_case, {}, {}, {}, {},
                                                       textrank::doubled_ends::yes};
  const textrank::language packs[] = {textrank::pack<both, nothing>,
                                      textrank::pack<both, nothing, doubled>};
  CHECK(textrank::recognise("til rett", packs) == &packs[1]);
  for (const char* text : {"til ret", "til TIFF", "til free", "til 1144", "til ll"}) {
    CAPTURE(text);
    CHECK(textrank::recognise(text, packs) == &packs[0]);
  }
}

namespace {
constexpr bool is_recognised_at_compile_time() {
  return textrank::recognise("Es ist nicht so, dass es der Hund war.", textrank::languages)->pack ==
         &textrank::german;
}
static_assert(is_recognised_at_compile_time());
}  // namespace

// -- at run time --

namespace {

/// A pack made at run time, and the memory that it stands in.
struct made {
  std::vector<std::uint32_t> cells;
  textrank::built_language built;

  made(const std::string& stop_words, const std::string& abbreviations, std::size_t bytes = 100000)
      : cells(bytes / 4), built() {
    built = textrank::build_language(textrank::text(stop_words), textrank::text(abbreviations),
                                     textrank::memory(cells.data(), cells.size()));
  }
};

template <std::size_t capacity>
std::string words(const char (&list)[capacity]) {
  return std::string(list, capacity - 1);
}

}  // namespace

TEST_CASE("a pack that is made at run time is the one that the compiler makes") {
  const made here(words(textrank::german_stop_words), words(textrank::german_abbreviations));
  REQUIRE(here.built.status == textrank::status::ok);
  const auto check = [](const word_table& a, const word_table& b) {
    REQUIRE(a.buckets == b.buckets);
    REQUIRE(a.places == b.places);
    CHECK(a.multiplier == b.multiplier);
    for (std::uint32_t i = 0; i < a.buckets; ++i) CHECK(a.displacements[i] == b.displacements[i]);
    for (std::uint32_t i = 0; i < a.places; ++i) CHECK(a.entries[i].value == b.entries[i].value);
  };
  check(here.built.pack.stop_words, textrank::german.stop_words);
  check(here.built.pack.abbreviations, textrank::german.abbreviations);
}

TEST_CASE("the memory for a pack is exact, and one byte less is told from enough") {
  const std::string stops = words(textrank::english_stop_words),
                    abbreviations = words(textrank::english_abbreviations);
  const made none(stops, abbreviations, 0);
  CHECK(none.built.status == textrank::status::out_of_memory);
  const std::uint64_t needed = none.built.needed_bytes;
  CHECK(needed <= 8 * 300);
  const made enough(stops, abbreviations, needed);
  CHECK(enough.built.status == textrank::status::ok);
  CHECK(is_stop(enough.built.pack, "yourselves"));
  const made little(stops, abbreviations, needed - 4);
  CHECK(little.built.status == textrank::status::out_of_memory);
  CHECK(little.built.needed_bytes == needed);
  CHECK_FALSE(is_stop(little.built.pack, "yourselves"));
  const made empty("", "", 0);
  CHECK(empty.built.status == textrank::status::out_of_memory);
  CHECK(made("", "", empty.built.needed_bytes).built.status == textrank::status::ok);
}

TEST_CASE("a faulty word of a list is reported with its number and its list") {
  const made capital(std::string("one\0Two\0", 8), "");
  CHECK(capital.built.status == textrank::status::bad_option);
  CHECK(capital.built.fault == textrank::list_fault::capital);
  CHECK(capital.built.word == 1);
  CHECK_FALSE(capital.built.in_abbreviations);
  CHECK(capital.built.pack.stop_words.buckets == 0);
  const made hyphen(std::string("one\0", 4), std::string("a\0b-c\0", 6));
  CHECK(hyphen.built.fault == textrank::list_fault::no_letter);
  CHECK(hyphen.built.in_abbreviations);
  CHECK(hyphen.built.word == 1);
  CHECK(made("", std::string("no#\0no!\0", 8)).built.fault == textrank::list_fault::two_meanings);
  CHECK(made("one", "").built.fault == textrank::list_fault::no_end);
  std::string many;
  for (int i = 0; i < 26000; ++i) many += std::string("a") + '\0';
  CHECK(made(many, "").built.fault == textrank::list_fault::too_many);
}

TEST_CASE("lists of thousands of words are made, and a word twice counts once") {
  std::string list;
  for (int i = 0; i < 10000; ++i) list += "w" + std::to_string(i % 5000) + '\0';
  const made here(list, "");
  REQUIRE(here.built.status == textrank::status::ok);
  for (int i = 0; i < 5000; ++i) CHECK(is_stop(here.built.pack, "w" + std::to_string(i)));
  CHECK_FALSE(is_stop(here.built.pack, "w5000"));
}
