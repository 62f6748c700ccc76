// Bengali for textrank.hpp, to copy beside it: `textrank::bengali`. MIT licence.
// Stop words: own choice, looked up in npm stopwords-iso 1.1.0 and stopword 3.1.5 (MIT), ordered by
// hand. Abbreviations: own knowledge.
#ifndef TEXTRANK_BENGALI_HPP
#define TEXTRANK_BENGALI_HPP

#if __has_include("textrank.hpp")
#include "textrank.hpp"
#else
#include "../textrank.hpp"
#endif

namespace textrank {
inline namespace TEXTRANK_PROFILE {

inline constexpr char bengali_stop_words[] =
    "এবং\0ও\0আর\0বা\0অথবা\0কিন্তু\0তবে\0যে\0যদি\0তাহলে\0কারণ\0যেন\0তাই\0না\0নয়\0নেই\0নি\0এই\0সেই\0"
    "ওই\0এ\0সে\0তা\0তার\0তাকে\0তারা\0তাদের\0তিনি\0তাঁর\0তাঁকে\0তাঁদের\0আমি\0আমার\0আমাকে\0আমরা\0"
    "আমাদের\0তুমি\0তোমার\0তোমাকে\0আপনি\0আপনার\0আপনাদের\0কে\0কি\0কী\0কোন\0কোনো\0কিছু\0কেউ\0কেন\0"
    "কোথায়\0কখন\0কীভাবে\0কত\0যা\0যার\0যাদের\0যখন\0তখন\0যেমন\0তেমন\0এটি\0এটা\0সেটি\0সেটা\0এর\0এতে\0"
    "এখন\0এখানে\0সেখানে\0একটি\0একটা\0একজন\0এক\0সব\0সকল\0প্রতি\0প্রত্যেক\0প্রত্যেকের\0অনেক\0আরও\0"
    "খুব\0মাত্র\0শুধু\0থেকে\0হতে\0দিয়ে\0জন্য\0জন্যে\0সঙ্গে\0সাথে\0মধ্যে\0উপর\0কাছে\0পরে\0আগে\0"
    "পর্যন্ত\0দ্বারা\0কর্তৃক\0ছাড়া\0মতো\0হয়\0হয়ে\0হল\0হলো\0হবে\0হলে\0হয়েছে\0হয়েছিল\0হচ্ছে\0"
    "আছে\0ছিল\0ছিলেন\0থাকে\0থাকবে\0করে\0করা\0করতে\0করার\0করেন\0করেছে\0করবে\0করেছিলেন\0পারে\0পারেন\0"
    "যায়\0যাবে\0দেওয়া\0বলে\0নিজের\0অন্য\0অন্যান্য\0কোনও\0নয়\0কোথায়\0দিয়ে\0হয়\0হয়ে\0হয়েছে\0"
    "হয়েছিল\0যায়\0দেওয়া\0ছাড়া\0";

inline constexpr char bengali_abbreviations[] =
    "ড\0ডা\0মো\0মোসা\0প্রো\0অধ্যা\0ইঞ্জি\0অ্যাড\0এড\0লে\0জে\0খ্রি\0লি\0প্রা\0কোং\0মি\0সে.মি\0"
    "কি.মি\0এ\0বি\0সি\0ডি\0ই\0এফ\0জি\0এইচ\0আই\0কে\0এল\0এম\0এন\0ও\0পি\0কিউ\0আর\0এস\0টি\0ইউ\0ভি\0"
    "ডব্লিউ\0এক্স\0ওয়াই\0জেড\0নং#\0পৃ#\0";

inline constexpr language_rules bengali_rules = {
    nouns::lower_case, "সে\0তারা\0তিনি\0এটি\0", {}, {}};

inline constexpr language bengali = pack<bengali_stop_words, bengali_abbreviations, bengali_rules>;

}  // namespace TEXTRANK_PROFILE
}  // namespace textrank

#endif
