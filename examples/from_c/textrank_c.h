// The library from C. Copy this file, textrank_c.cpp and textrank.hpp; compile textrank_c.cpp as
// C++17 with -fno-exceptions -fno-rtti and link with the C compiler: no library of C++ is needed.
//
// textrank.hpp says what everything means in full. Texts are UTF-8; results are views into the text
// that was given, without a NUL behind them. Nothing here allocates or keeps state.
#ifndef TEXTRANK_C_H
#define TEXTRANK_C_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

// ---- What goes in ----------------------------------------------------------------------------

// Bytes, and how many; null is the empty text.
typedef struct textrank_text {
  const char* data;
  size_t size;
} textrank_text;

// Memory to work in: cells of 32 bits, and how many.
typedef struct textrank_memory {
  uint32_t* cells;
  size_t count;
} textrank_memory;

// How sentences are ranked: a textrank_preset.
typedef uint8_t textrank_preset;
enum { textrank_balanced, textrank_news, textrank_unordered, textrank_classic };

// A language. textrank_find_language and textrank_recognise give others than these two where
// textrank_c.cpp is compiled with -DTEXTRANK_C_ALL_LANGUAGES and the folder textrank stands beside
// textrank.hpp.
typedef uint8_t textrank_language;
enum { textrank_english = 0, textrank_no_language = 255 };

// What a summary is asked for. All zeros, as {0}, is three sentences of English. The tightest limit
// wins; 0 is no such limit.
typedef struct textrank_options {
  textrank_text query;  // what the summary should be about; empty: no query
  uint32_t max_sentences;
  uint32_t max_words;
  uint32_t max_bytes;     // of all sentences with one byte between two of them
  uint8_t max_percent;    // of the words of the text; at most 100
  uint8_t query_percent;  // how much the query counts, 1 to 100; 0: as the library has it, 80
  textrank_preset preset;
  textrank_language language;
  uint8_t rank_what_fits;  // not 0: with too little memory, rank the sentences that fit
} textrank_options;

// ---- What comes out --------------------------------------------------------------------------

// What can happen, in the order of textrank::status.
typedef uint8_t textrank_status;
enum {
  textrank_ok,
  textrank_empty,          // nothing but white space
  textrank_over_limit,     // no sentence fits: the best one all the same
  textrank_out_of_memory,  // needed_bytes would do
  textrank_bad_option,     // an option is outside its range
  textrank_text_too_long
};

// A sentence of a text that was ranked.
typedef struct textrank_sentence {
  textrank_text text;
  uint32_t offset;    // its first byte in the text
  uint32_t position;  // its number among the sentences of the text, from 0
  uint32_t rank;      // 1 for what was chosen first; 0: not chosen
  uint16_t score;     // 65535 for the best of the text
} textrank_sentence;

// A word that connects a sentence with others.
typedef struct textrank_connection {
  textrank_text word;
  uint16_t strength;  // 65535 for the word of the sentence that connects it most
} textrank_connection;

// A name that a sentence has alone though an earlier one has it in full.
typedef struct textrank_introduction {
  textrank_text name;  // empty: there is none
  uint32_t position;   // of that earlier sentence
} textrank_introduction;

// A keyphrase.
typedef struct textrank_keyphrase {
  textrank_text text;
  uint32_t offset;  // its first byte in the text
  uint16_t score;   // 65535 for the best of the text
} textrank_keyphrase;

// A sentence before anything is ranked.
typedef struct textrank_split_sentence {
  textrank_text text;
  uint32_t offset;  // its first byte in the text
  uint32_t words;
  uint8_t kind;  // 0 prose, 1 perhaps a heading, 2 opens an item of a list, 3 no prose
  uint8_t ends_paragraph;
} textrank_split_sentence;

// A summary. It needs the text and the memory: both must stay as they are while it is asked.
typedef struct textrank_summary {
  uint64_t needed_bytes;  // the memory that this text takes, exactly
  uint64_t inside[16];    // for the functions below
  uint32_t size;          // sentences that were chosen
  uint32_t ranked;        // sentences that were ranked
  textrank_status status;
} textrank_summary;

// How keyphrases came out.
typedef struct textrank_result {
  uint64_t needed_bytes;  // the memory that this text takes, exactly
  uint32_t size;          // phrases written
  textrank_status status;
} textrank_result;

// A sentence of a stream.
typedef struct textrank_stream_sentence {
  uint64_t offset;     // its first byte in the stream
  textrank_text text;  // valid until more is fed
  uint32_t rank;       // 1 for what was chosen first
  uint16_t score;      // 65535 for the best of those that are held
} textrank_stream_sentence;

// A text that comes in pieces and may be longer than memory. Not to be copied.
typedef struct textrank_stream {
  uint64_t inside[32];
} textrank_stream;

// ---- Functions -------------------------------------------------------------------------------

// The key sentences of a text. Null for `options` is {0}.
textrank_summary textrank_summarize(textrank_text text, textrank_memory memory,
                                    const textrank_options* options);

// Writes the chosen sentences in the order of the text, at most `capacity`; returns how many.
uint32_t textrank_chosen(const textrank_summary* summary, textrank_sentence* sentences,
                         uint32_t capacity);

// Any ranked sentence, chosen or not; position < summary->ranked.
textrank_sentence textrank_ranked(const textrank_summary* summary, uint32_t position);

// Writes the words that connect a ranked sentence most, the strongest first, at most `capacity` and
// textrank_most_connections; returns how many. Writes into the memory of the summary.
enum { textrank_most_connections = 8 };
uint32_t textrank_explain(const textrank_summary* summary, uint32_t position,
                          textrank_connection* words, uint32_t capacity);

// The first such name of a ranked sentence: "Cullen" where an earlier one has "Pat Cullen". Writes
// into the memory of the summary.
textrank_introduction textrank_introduced(const textrank_summary* summary, uint32_t position);

// Writes the `count` best keyphrases, or fewer; `count` is 1 to 1000.
textrank_result textrank_keyphrases(textrank_text text, textrank_memory memory, uint32_t count,
                                    textrank_language language, textrank_keyphrase* phrases);

// The memory that a summary of this text takes, in bytes.
uint64_t textrank_required_bytes(textrank_text text, textrank_language language);

// These call `visit` with every sentence or word, in order, until it returns 0. They need no memory;
// `context` is handed through. textrank_unicode_sentences cuts by Unicode's rules and no other.
typedef int (*textrank_visit_sentence)(void* context, const textrank_split_sentence* sentence);
typedef int (*textrank_visit_text)(void* context, textrank_text part);
void textrank_sentences(textrank_text text, textrank_language language,
                        textrank_visit_sentence visit, void* context);
void textrank_unicode_sentences(textrank_text text, textrank_visit_text visit, void* context);
void textrank_words(textrank_text text, textrank_visit_text visit, void* context);

// The language with this tag or name ("de", "German", "Deutsch"), and that of a text by its words;
// textrank_no_language where there is none. To recognise one, all languages must be there.
textrank_language textrank_find_language(const char* name);
textrank_language textrank_recognise(textrank_text text);

// A stream: start it once with bytes for its text, at least 256, and a workspace of about as much;
// feed it as often as pieces come; finish at any time, and feed on. Of the options of the start only
// preset, query and language count, of those of the end the limits too; a query must stay where it
// is. Writes at most `capacity` sentences in the order of the stream.
void textrank_stream_start(textrank_stream* stream, char* bytes, size_t size,
                           textrank_memory memory, const textrank_options* options);
textrank_status textrank_stream_feed(textrank_stream* stream, textrank_text piece);
textrank_result textrank_stream_finish(textrank_stream* stream, const textrank_options* options,
                                       textrank_stream_sentence* sentences, uint32_t capacity);

// A sentence in English about a status.
const char* textrank_message(textrank_status status);

// A text up to its NUL.
textrank_text textrank_string(const char* string);

#ifdef __cplusplus
}
#endif

#endif
