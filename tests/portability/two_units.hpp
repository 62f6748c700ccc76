// What the two units of this program offer each other: results only, so that no type of the library
// crosses.
struct findings {
  unsigned sentences;
  unsigned words;
  unsigned first_score;
};

findings in_all_of_unicode(const char* bytes, unsigned size);
findings in_european(const char* bytes, unsigned size);
