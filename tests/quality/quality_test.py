#!/usr/bin/env python3
"""The scores of quality: worked out by hand, and against the reference scorer.

Arguments: the program; or the program, condense and --agreement. The agreement is with
tools/quality.py in the folder that TEXTRANK_SHARED names; where there is none, or no numpy and nltk
for it, the script says SKIP and ends with 77.
"""

import errno
import json
import os
import shlex
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

DONE, WRONG_USE, BAD_CORPUS = 0, 1, 2

QUALITY = ''
COLUMNS = ['R1-N', 'R2-N', 'RL-N', 'R1-W', 'R2-W', 'RL-W']

# Four sentences of three words, no two words the same. Whatever is ranked first, a summary of k
# of them holds 3k words.
FOUR = 'Brown cats sleep. Tall dogs run. Small birds sing. Young fish swim.'
FOUR_REFERENCE = 'brown cats sleep tall dogs run small birds sing young fish swim'


def run(*arguments):
    """The finished process; everything is text."""
    return subprocess.run([QUALITY, *map(str, arguments)], stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, timeout=120, check=False, encoding='utf-8')


def document(text, *references, **members):
    return {'id': 'hand-made', 'lang': 'en', 'text': text, 'refs': list(references), **members}


def f1(hits, candidate, reference):
    """Twice the hits by the sizes of both, in percent, as printed."""
    return round(200 * hits / (candidate + reference), 2)


def parse_line(line):
    """Label, documents, [six columns, mean, low, high]."""
    parts = line.replace(' to ', ' ').split()
    bounds = parts[9:] if len(parts) == 11 else parts[9].split('-')
    return parts[0], int(parts[1]), [float(x) for x in parts[2:9] + bounds]


class Corpora(unittest.TestCase):
    def setUp(self):
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.directory = Path(directory.name)

    def file(self, content, name='hand.jsonl'):
        path = self.directory / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode('utf-8'))
        return path

    def corpus(self, *documents, name='hand.jsonl'):
        return self.file(''.join(json.dumps(d) + '\n' for d in documents), name)

    def lines(self, *arguments):
        process = run(*arguments)
        self.assertEqual((process.returncode, process.stderr), (DONE, ''))
        return process.stdout.splitlines()

    def scores(self, *documents, name='hand.jsonl'):
        """The six columns and their mean, of a corpus of these documents."""
        lines = self.lines(self.corpus(*documents, name=name))
        self.assertEqual(len(lines), 2)
        return parse_line(lines[1])[2][:7]

    def assert_scores(self, documents, summary_n, summary_w, name='hand.jsonl'):
        """`summary_n` and `summary_w` are ROUGE-1, ROUGE-2 and ROUGE-L of the two summaries."""
        got = self.scores(*documents, name=name)
        for column, value, expected in zip(COLUMNS, got, [*summary_n, *summary_w]):
            self.assertAlmostEqual(value, expected, delta=0.0101, msg=column)
        self.assertAlmostEqual(got[6], sum([*summary_n, *summary_w]) / 6, delta=0.0101)


class Rouge(Corpora):
    def test_a_summary_in_the_words_of_the_reference_scores_100_and_a_foreign_one_nothing(self):
        self.assert_scores([document('The cat sat.', 'the CAT; sat')], [100] * 3, [100] * 3)
        self.assert_scores([document('The cat sat.', 'dogs bark loudly')], [0] * 3, [0] * 3)

    def test_f1_is_twice_the_hits_by_the_sizes_of_both(self):
        # the cat SAT on the mat / the cat LAY on the mat: 5 of 6 and 6 words are common, 3 of 5
        # and 5 pairs (the cat, on the, the mat), and the subsequence "the cat on the mat", 5.
        expected = [f1(5, 6, 6), f1(3, 5, 5), f1(5, 6, 6)]
        self.assertEqual(expected, [83.33, 60.0, 83.33])
        self.assert_scores([document('The cat sat on the mat.', 'The cat lay on the mat.')],
                           expected, expected)

    def test_a_word_counts_no_more_often_than_either_summary_has_it(self):
        # Candidate: the the the the the the the (7). Reference: the cat is on the mat (6).
        # Two hits; no pair is common; the longest common subsequence is "the the", 2.
        expected = [f1(2, 7, 6), 0, f1(2, 7, 6)]
        reference = 'the cat is on the mat -'  # 7 words as the budget counts them, 6 tokens
        self.assert_scores([document('The the the the the the the.', reference)],
                           expected, expected)

    def test_rouge_l_joins_the_subsequences_of_all_sentences(self):
        # The example of Lin (2004), section 3.2: reference w1 w2 w3 w4 w5; candidate sentences
        # w1 w2 w6 w7 w8 and w1 w3 w8 w9 w5. Subsequences w1 w2 and w1 w3 w5, united w1 w2 w3 w5:
        # 4 hits of 10 and 5 words. ROUGE-1: the same 4 words. ROUGE-2: w1 w2 alone, of 9 and 4
        # pairs; w8 w1, across the two sentences, is one of the 9.
        text = 'Apples bananas figs grapes honey. Apples cherries honey iris elder.'
        reference = 'apples bananas cherries dates elder - - - - -'  # 10 for the budget, 5 tokens
        expected = [f1(4, 10, 5), f1(1, 9, 4), f1(4, 10, 5)]
        self.assert_scores([document(text, reference, gold=[[0, 1]])], expected, expected)

    def test_rouge_l_takes_of_two_equal_subsequences_the_one_earlier_in_the_reference(self):
        # As the script of 2004 does. Bananas apples / apples cherries against apples bananas: of
        # the first sentence "apples", not "bananas", and of the second "apples" too: 1 of 4 and 2.
        # No pair is common.
        text = 'Bananas apples. Apples cherries.'
        expected = [f1(2, 4, 2), 0, f1(1, 4, 2)]
        self.assert_scores([document(text, 'apples bananas - -', gold=[[0, 1]])],
                           expected, expected)

    def test_rouge_l_counts_a_word_once_though_two_reference_sentences_have_it(self):
        # Red ship against red ship / red sails: the second red has no partner left, so 2 of 2 and
        # 4; one pair of 1 and 3.
        expected = [f1(2, 2, 4), f1(1, 1, 3), f1(2, 2, 4)]
        self.assert_scores([document('Red ship.', 'red ship\nred sails', gold=[[0]])],
                           expected, expected)

    def test_rouge_l_goes_by_the_order_of_words(self):
        # Candidate: dogs chase cats. Reference: cats chase dogs. All 3 words, no pair, and one
        # word in order.
        expected = [100, 0, f1(1, 3, 3)]
        self.assert_scores([document('Dogs chase cats.', 'cats chase dogs')], expected, expected)

    def test_the_best_of_several_references_counts_metric_by_metric(self):
        # Candidate: red green blue pink. To "red green grey" (3 words): 2 hits, one of 3 and 2
        # pairs, 2 in order. To "pink blue green black" (4): 3 hits, no pair, 1 in order. ROUGE-1
        # is best with the second, the others with the first. W: mean of 3 and 4 is 3.5, so 4.
        self.assertGreater(f1(3, 4, 4), f1(2, 4, 3))
        expected = [f1(3, 4, 4), f1(1, 3, 2), f1(2, 4, 3)]
        self.assert_scores(
            [document('Red green blue pink.', 'red green grey', 'pink blue green black')],
            expected, expected)

    def test_words_of_english_are_ascii_letters_and_digits_in_lower_case(self):
        # "don't" is don and t, "naïve" is na and ve. In lower case the İ is an i and a dot, and
        # the sign of the kelvin is a k.
        self.assert_scores([document("DON'T buy 42 naïve Cars İz 9\u212a",
                                     'don t buy 42 na ve cars i z 9k')],
                           [100] * 3, [100] * 3)

    def test_other_languages_keep_their_letters_and_are_not_stemmed(self):
        # German: "ÜBER" is "über"; "Autos" is not "auto". 2 of 3 words, 1 of 2 pairs.
        expected = [f1(2, 3, 3), f1(1, 2, 2), f1(2, 3, 3)]
        german = document('ÜBER schnelle Autos.', 'über schnelle auto', lang='de')
        self.assert_scores([german], expected, expected)
        # Turkish has two letters: I is ı and İ is i. In German they would not be the same.
        turkish = document('IŞIK İZMİR.', 'ışık izmir', lang='tr')
        self.assert_scores([turkish], [100] * 3, [100] * 3)
        self.assert_scores([{**turkish, 'lang': 'de'}], [0] * 3, [0] * 3)


class Stems(Corpora):
    # Words that become one stem, nearly all from the paper, by the step that does it. The second
    # ones are stemmed as well, unless they have three letters.
    SAME = [
        ('connected connecting connection connections', 'connect connect connect connect'),
        ('caresses cats', 'caress cat'),                      # 1a
        ('plastered motoring', 'plaster motor'),              # 1b
        ('conflated troubled sized', 'conflate trouble size'),  # 1b, an e comes back
        ('hopping tanned falling hissing', 'hop tan fall hiss'),  # 1b, double consonants
        ('filing', 'file'),                                   # 1b, *o
        ('snowing boxed playing', 'snow box play'),           # 1b, *o: not W, X, Y
        ('crying', 'cry'),                                    # 1b, *v*: a Y behind a consonant
        ('happy skies', 'happi ski'),                         # 1c, 1a
        ('agreed feed', 'agree feed'),                        # 1b, EED
        ('relational rational digitizer', 'relate ration digit'),  # 2, then 4 and 5a
        ('vietnamization operator', 'vietnam oper'),          # 2, then 4
        ('hopefulness sensibilities', 'hope sensible'),       # 2, 3, 5a
        ('triplicate electrical goodness', 'triplic electr good'),  # 3, 4
        ('revival allowance replacement', 'reviv allow replac'),  # 4
        ('adoption effective', 'adopt effect'),               # 4, (*S or *T) ION
        ('probate cease', 'probat ceased'),                   # 5a, of two measures
        ('controll roll', 'control roll'),                    # 5b
    ]
    # Words that the conditions of the rules keep apart.
    APART = [
        ('bled', 'bl'),                 # *v*: no vowel before ED
        ('sing', 's'),                  # *v*: before ING
        ('skys', 'skies'),              # SKY ends in Y without a vowel before it: sky, not ski
        ('fizzed', 'fiz'),              # two Z stay
        ('filing rate', 'fil rat'),     # *o: the E comes back, and stays in step 5a
        ('bion', 'bi'),                 # M > 1 before ION
        ('companion', 'compan'),        # neither S nor T before ION
        ('gas', 'ga'),                  # three letters are no more stemmed
        ('archeology', 'archeolog'),    # LOGI -> LOG came later
        ('possibly', 'possible'),       # BLI -> BLE came later; the paper has ABLI only
    ]

    def test_words_with_the_stem_of_the_paper_are_the_same(self):
        for words, stems in self.SAME:
            with self.subTest(words):
                self.assertEqual(self.scores(document(words, stems))[0], 100)

    def test_the_conditions_of_the_rules_hold(self):
        for words, others in self.APART:
            with self.subTest(words):
                self.assertEqual(self.scores(document(words, others))[0], 0)


class Budgets(Corpora):
    def assert_sentences(self, count, name='hand.jsonl', **members):
        # 3k words of the summary are in the reference of 12.
        reference = members.pop('reference', FOUR_REFERENCE)
        got = self.scores(document(FOUR, reference, **members), name=name)
        self.assertAlmostEqual(got[0], f1(3 * count, 3 * count, 12), delta=0.0101)

    def test_the_name_of_the_corpus_says_how_many_sentences(self):
        self.assert_sentences(3, 'cnn_some.jsonl')
        self.assert_sentences(3, 'cnndm.jsonl')
        self.assert_sentences(3, 'realsumm.jsonl')
        self.assert_sentences(1, 'scitldr_some.jsonl')
        self.assert_sentences(2, 'opinosis', gold=[[0, 1, 2, 3]])

    def test_else_as_many_as_the_annotators_chose_and_a_half_is_even(self):
        self.assert_sentences(3, gold=[[0, 1, 2]])
        self.assert_sentences(2, gold=[[0, 1], [0, 1, 2]])          # 2.5
        self.assert_sentences(4, gold=[[0, 1, 2], [0, 1, 2, 3]])    # 3.5
        self.assert_sentences(3, gold=[[0, 1], [1, 2, 3], [1, 2, 3]])  # 2.67
        self.assert_sentences(1, gold=[[], []])                     # never none

    def test_else_as_many_as_the_first_reference_has(self):
        self.assert_sentences(1)
        self.assert_sentences(2, reference=FOUR_REFERENCE.replace(' small', '\nsmall'))
        self.assert_sentences(2, reference=FOUR_REFERENCE.replace(' small', '\nsmall'), gold=[])

    def test_the_words_are_the_mean_of_all_references(self):
        # References of 4 and 8 words: 6 for each. Of eight words the first 6 are left: 4 hits of
        # 6 and 4 words, 6 of 6 and 8.
        eight = 'one two three four five six seven eight'
        documents = [document(eight, 'one two three four'), document(eight, eight)]
        r1 = (f1(4, 6, 4) + f1(6, 6, 8)) / 2
        r2 = (f1(3, 5, 3) + f1(5, 5, 7)) / 2
        whole = [(f1(4, 8, 4) + 100) / 2, (f1(3, 7, 3) + 100) / 2, (f1(4, 8, 4) + 100) / 2]
        self.assert_scores(documents, whole, [r1, r2, r1])
        # In these corpora of a document's own: 4 hits of 4 and 4, 8 of 8 and 8.
        for name in 'bbc_x.jsonl', 'tes.jsonl', 'xtinge.jsonl', 'mihalcea.jsonl':
            self.assert_scores(documents, whole, [100] * 3, name=name)

    def test_a_document_of_its_own_budget_has_the_mean_of_its_references(self):
        # 2 and 6 words: 4. The longer reference is the better one: 4 hits of 4 and 6, 3 pairs of
        # 3 and 5; uncut 6 of 8 and 6, 5 of 7 and 5.
        both = document('one two three four five six seven eight', 'one two',
                        'one two three four five six')
        self.assert_scores([both], [f1(6, 8, 6), f1(5, 7, 5), f1(6, 8, 6)],
                           [f1(4, 4, 6), f1(3, 3, 5), f1(4, 4, 6)], name='bbc.jsonl')

    def test_the_words_go_on_into_the_next_sentence(self):
        # 7 of 12 words, wherever they are cut.
        got = self.scores(document(FOUR, FOUR_REFERENCE), document('x', 'a b'))
        self.assertAlmostEqual(got[3], f1(7, 7, 12) / 2, delta=0.0101)

    def test_unicode_spaces_part_words(self):
        # Three words before the cut, whatever parts them: a no-break space, an ideographic one.
        self.assert_scores([document('one\u00a0two\u3000three\u2009four', 'one two three')],
                           [f1(3, 4, 3), f1(2, 3, 2), f1(3, 4, 3)], [100] * 3)

    def test_summaries_are_in_the_order_of_the_text(self):
        # The first sentence shares nothing with the others and is not what is ranked first ...
        text = ('Nothing here rhymes. The red ship sails south. The red ship sails home. '
                'A red ship sails.')
        first = document(text, 'nothing here rhymes')
        self.assertEqual(self.scores(first, name='scitldr.jsonl')[0], 0)
        # ... but it comes first in a summary of all: all pairs are those of the reference.
        whole = document(text, text.replace('. ', '.\n'))
        self.assert_scores([whole], [100] * 3, [100] * 3)


class Options(Corpora):
    def three(self):
        return self.corpus(document('One two three.', 'one two three'),
                           document('One two three.', 'four five six seven eight nine'),
                           document('One two three.', 'one two three'))

    def test_every_second_document_is_scored_but_all_of_them_make_the_budget(self):
        # 3, 6 and 3 words: 4 on average, so nothing is cut.
        _, count, values = parse_line(self.lines(self.three())[1])
        self.assertEqual((count, values[0]), (3, 66.67))
        _, count, values = parse_line(self.lines('--every', 2, self.three())[1])
        self.assertEqual((count, values[:7]), (2, [100] * 7))
        # 4 and 2 words: 3, also for the first alone.
        both = self.corpus(document('a b c d', 'a b c d'), document('a', 'a b'))
        _, count, values = parse_line(self.lines('--every', 2, both)[1])
        self.assertEqual((count, values[3]), (1, f1(3, 3, 4)))

    def test_every_is_for_the_corpora_behind_it(self):
        three = self.three()
        lines = self.lines(three, '--every', 2, three, '--every', 1, three)
        self.assertEqual([parse_line(line)[1] for line in lines[1:]], [3, 2, 3])

    def test_the_interval_is_that_of_the_mean(self):
        same = self.corpus(*[document('One two.', 'one two')] * 5)
        self.assertEqual(parse_line(self.lines(same)[1])[2][6:], [100, 100, 100])
        # 50 documents of 100 and 50 of 0: the deviation of the mean is 50 / sqrt(100) = 5, and
        # 1.96 of that on both sides of 50 is 40.2 to 59.8.
        half = self.corpus(*[document('One two.', 'one two'), document('One two.', 'six ten')] * 50)
        _, _, values = parse_line(self.lines(half)[1])
        self.assertEqual(values[6], 50)
        self.assertAlmostEqual(values[7], 40.2, delta=1.5)
        self.assertAlmostEqual(values[8], 59.8, delta=1.5)

    def test_the_mean_is_that_of_the_documents_not_of_the_samples(self):
        # Of eight words the first one, the first two and so on to seven are in the reference.
        words = 'one two three four five six seven eight'.split()
        documents = [document(' '.join(words), ' '.join(words[:i] + ['-'] * (8 - i)))
                     for i in range(1, 8)]
        r1 = sum(f1(i, 8, i) for i in range(1, 8)) / 7
        r2 = sum(f1(i - 1, 7, i - 1) for i in range(1, 8)) / 7
        self.assert_scores(documents, [r1, r2, r1], [r1, r2, r1])

    def test_the_same_corpus_prints_the_same(self):
        three = self.three()
        self.assertEqual(self.lines(three), self.lines(three))

    def test_compare_prints_the_first_less_the_second_document_by_document(self):
        # One sentence of each text. As it stands it is the first: 100 and 100. Balanced takes one
        # of the other three in the first text, so 0, and what there is in the second.
        text = ('Nothing here rhymes. The red ship sails south. The red ship sails home. '
                'A red ship sails.')
        both = self.corpus(document(text, 'nothing here rhymes'), document('Amen.', 'amen'))
        lines = self.lines('--compare', 'lead', both)
        rows = [parse_line(line) for line in lines[1:]]
        self.assertEqual([row[0] for row in rows], ['hand', 'lead', 'difference'])
        self.assertEqual([row[2][0] for row in rows], [50, 100, -50])
        for first, second, difference in zip(*(row[2][:7] for row in rows)):
            self.assertAlmostEqual(first - second, difference, delta=0.0101)
        # The differences are something negative and 0, which a sample has only of one kind at
        # times: the interval ends at 0, and its other end is twice the mean.
        self.assertEqual(rows[2][2][8], 0)
        self.assertAlmostEqual(rows[2][2][7], 2 * rows[2][2][6], delta=0.0101)

    def test_a_preset_differs_from_itself_by_nothing(self):
        lines = self.lines('--preset', 'news', '--compare', 'news', self.three())
        self.assertEqual(parse_line(lines[3])[2], [0] * 9)

    def test_a_table_has_the_means_of_all_presets(self):
        three = self.three()
        lines = self.lines('--table', '--every', 2, three)
        self.assertEqual(lines[0], '| corpus | documents | balanced | news | unordered | classic '
                                   '| lead |')
        self.assertEqual(lines[2], '| hand | 2 |' + ' 100.00 (100.00-100.00) |' * 5)
        self.assertEqual(len(lines), 3)


class Reading(Corpora):
    def test_strings_have_the_escapes_of_json(self):
        line = ('{"refs" : ["one\\ntwo \\u0074hree\\/4 \\"q\\""], "more": {"a": [1, -2.5e+3, null, '
                '{"b": "}"}], "c": true}, "lang":"en",\t"text": "One two\\u0020three 4 \\\\ q."}')
        # Reference: one / two three 4 q, so two sentences; text: one two three 4 q.
        self.assertEqual(parse_line(self.lines(self.file(line))[1])[2][:3], [100] * 3)

    def test_a_pair_of_surrogates_is_one_letter(self):
        # U+10400 and U+10428 are a capital and its small letter, in Deseret.
        line = '{"lang": "xx", "text": "\\uD801\\uDC00.", "refs": ["\U00010428"]}'
        self.assertEqual(parse_line(self.lines(self.file(line))[1])[2][0], 100)

    def test_the_last_of_two_members_counts_and_empty_lines_do_not(self):
        line = '{"lang": "en", "text": "Two.", "text": "One.", "refs": ["two"], "refs": ["one"]}'
        self.assertEqual(parse_line(self.lines(self.file(f'\r\n{line}\r\n\n'))[1])[1:],
                         (1, [100, 0, 100, 100, 0, 100, 66.67, 66.67, 66.67]))
        line = '{"lang": "en", "text": "One.", "refs": ["one"], "refs": ["two"]}'
        self.assertEqual(parse_line(self.lines(self.file(line))[1])[2], [0] * 9)

    def test_texts_without_a_word_score_nothing(self):
        for text in '', ' \n', '...', '\0':
            self.assert_scores([document(text, 'one')], [0] * 3, [0] * 3)
        self.assert_scores([document('One.', '')], [0] * 3, [0] * 3)
        self.assert_scores([document('', '')], [0] * 3, [0] * 3)


class BadInput(Corpora):
    GOOD = '{"id": "1", "lang": "en", "text": "One.", "refs": ["one"]}'
    BAD = {
        'nothing': '',
        'empty lines': '\n\n',
        'no JSON': 'One. Two.',
        'another value': '["One."]',
        'cut off': GOOD[:-1],
        'cut off in a string': GOOD[:30],
        'two values': GOOD + GOOD,
        'comma at the end': GOOD[:-1] + ',}',
        'no colon': GOOD.replace('"id":', '"id"'),
        'unknown escape': GOOD.replace('One.', '\\x41'),
        'escape cut off': GOOD.replace('One.', '\\u00'),
        'first half of a pair': GOOD.replace('One.', '\\ud801'),
        'second half of a pair': GOOD.replace('One.', '\\udc00'),
        'first halves': GOOD.replace('One.', '\\ud801\\ud801'),
        'control character': GOOD.replace('One.', 'One.\tTwo.'),
        'NUL': GOOD + '\0',
        'byte order mark': '\ufeff' + GOOD,
        'number with a zero in front': GOOD.replace('"1"', '01'),
        'not a number': GOOD.replace('"1"', 'NaN'),
        'point without digits': GOOD.replace('"1"', '1.'),
        'deep': GOOD.replace('"1"', '[' * 100000 + ']' * 100000),
        'no text': GOOD.replace('"text"', '"txet"'),
        'no references': GOOD.replace('"refs"', '"ref"'),
        'empty references': GOOD.replace('["one"]', '[]'),
        'one reference, no list': GOOD.replace('["one"]', '"one"'),
        'reference of another type': GOOD.replace('"one"', '1'),
        'text of another type': GOOD.replace('"One."', 'null'),
        'no language': GOOD.replace('"lang"', '"language"'),
        'gold of another type': GOOD[:-1] + ', "gold": [1]}',
        'malformed UTF-8': GOOD.encode().replace(b'One.', b'One\xff.'),
        'surrogate in UTF-8': GOOD.encode().replace(b'One.', b'\xed\xa0\x80'),
    }

    def assert_bad(self, path, *naming):
        process = run(path)
        self.assertEqual(process.returncode, BAD_CORPUS, process.stderr)
        self.assertTrue(process.stderr.startswith(f'quality: {path}: '), process.stderr)
        self.assertEqual(process.stderr.count('\n'), 1, process.stderr)
        for name in naming:
            self.assertIn(name, process.stderr)

    def test_what_is_no_corpus_is_one_line_of_error_and_status_2(self):
        self.assertEqual(run(self.file(self.GOOD)).returncode, DONE)
        for name, content in self.BAD.items():
            with self.subTest(name):
                self.assert_bad(self.file(content))

    def test_the_line_is_named(self):
        self.assert_bad(self.file(f'{self.GOOD}\n\n{self.GOOD[:-1]}\n'), 'line 3')

    def test_what_cannot_be_read_is_one_line_of_error_and_status_2(self):
        self.assert_bad(self.directory / 'missing.jsonl', os.strerror(errno.ENOENT))
        self.assert_bad(self.directory, os.strerror(errno.EISDIR))

    def test_without_arguments_the_usage_and_status_1(self):
        process = run()
        self.assertEqual((process.returncode, process.stdout), (WRONG_USE, ''))
        self.assertTrue(process.stderr.startswith('usage: quality '))

    def test_wrong_use_is_one_line_of_error_and_status_1(self):
        good = self.file(self.GOOD)
        for arguments in (['--preset', 'best', good], ['--compare', '', good], ['--preset'],
                          ['--every', '0', good], ['--every', '-1', good], ['--every', '2x', good],
                          ['--every', '', good], ['--every', '99999999999999999999', good],
                          [good, '--every', '2'], ['--every', '2'], ['--unknown', good],
                          ['--preset', 'news'], ['--table', '--compare', 'news', good],
                          ['--table', '--preset', 'news', good]):
            with self.subTest(arguments):
                process = run(*arguments)
                self.assertEqual((process.returncode, process.stdout), (WRONG_USE, ''))
                self.assertEqual(process.stderr.count('\n'), 1, process.stderr)

    @unittest.skipUnless(os.path.exists('/dev/full'), 'SKIP: no /dev/full on this system')
    def test_output_that_cannot_be_written_is_an_error(self):
        with open('/dev/full', 'wb') as full:
            process = subprocess.run([QUALITY, self.file(self.GOOD)], stdout=full,
                                     stderr=subprocess.PIPE, timeout=60, check=False)
        self.assertEqual(process.returncode, BAD_CORPUS)
        self.assertIn(b'standard output', process.stderr)


# ---- agreement with the reference scorer ----

# Corpus, how many of its documents (None: all), every how many of those, preset.
AGREEMENT = [
    ('cnn_magic', None, 1, 'balanced'),
    ('sosum_dev', 60, 1, 'news'),
    ('opinosis_dev', None, 1, 'unordered'),
    ('scitldr_dev', 200, 2, 'classic'),
    ('bbc_dev', 20, 1, 'balanced'),
    ('other_languages', None, 1, 'news'),
]
PYTHON = '/usr/bin/python3'
OTHER_LANGUAGES = [
    document('Der Fluss trat über die Ufer. Viele Straßen in der Altstadt stehen unter Wasser. '
             'Die Feuerwehr pumpt die Straßen leer. Am Abend fiel das Wasser wieder.',
             'STRASSEN der Altstadt unter Wasser\nÜber die Ufer trat der Fluss',
             'Die Feuerwehr pumpt die Altstadt leer', lang='de'),
    document('İzmir\'de IŞIKLAR söndü. Iğdır\'da ışıklar yandı. İki şehir de ışıklar içinde.',
             'izmir ve ığdır\nIŞIKLAR', lang='tr'),
    document('Ο ΔΡΟΜΟΣ ΕΚΛΕΙΣΕ. Ο δρόμος άνοιξε ξανά. Ο Νίκος είδε τον δρόμο.',
             'ο δρόμος άνοιξε', 'ο δρομος εκλεισε', lang='el'),
    document('Река вышла из берегов. Улицы города стоят под водой. Вода ушла вечером.',
             'УЛИЦЫ города под водой', lang='ru'),
]


def skip(reason):
    print('SKIP: quality_agreement:', reason)
    sys.exit(77)


def check_agreement(condense):
    shared = os.environ.get('TEXTRANK_SHARED')
    if not shared:
        skip('TEXTRANK_SHARED names no folder with tools/quality.py and corpora')
    scorer = Path(shared) / 'tools' / 'quality.py'
    imports = [PYTHON, '-c', 'import numpy, nltk']
    if not os.path.exists(PYTHON) or subprocess.run(imports, stderr=subprocess.DEVNULL,
                                                    check=False).returncode != 0:
        skip(f'{PYTHON} has no numpy and nltk (Debian packages python3-numpy python3-nltk)')
    worst = {'columns': 0.0, 'bounds': 0.0}
    failures = 0
    for name, count, every, preset in AGREEMENT:
        with tempfile.TemporaryDirectory() as directory:
            corpus = Path(directory) / f'{name}.jsonl'
            language = 'en'
            if name == 'other_languages':
                language = 'none'
                corpus.write_text(''.join(json.dumps(d) + '\n' for d in OTHER_LANGUAGES), 'utf-8')
            else:
                lines = (Path(shared) / 'corpora' / corpus.name).read_bytes().split(b'\n')[:-1]
                corpus.write_bytes(b''.join(line + b'\n' for line in lines[:count]))
            command = shlex.join([condense, '--preset', preset, '--language', language,
                                  '--format', 'json', '--sentences', '9999'])
            theirs = subprocess.run(
                [PYTHON, scorer, '--cmd', command, '--every', str(every), corpus],
                stdout=subprocess.PIPE, encoding='utf-8', timeout=600, check=True).stdout
            ours = run('--preset', preset, '--every', every, corpus).stdout
        print(theirs.splitlines()[1], preset, 'reference', sep='  ')
        print(ours.splitlines()[1], preset, 'quality', sep='  ')
        (_, their_count, their_values), (_, our_count, our_values) = (
            parse_line(text.splitlines()[1]) for text in (theirs, ours))
        differences = [abs(a - b) for a, b in zip(their_values, our_values)]
        # 0.01 is one step of what is printed. The bootstrap draws other samples: of 2,000 means
        # with a deviation d, which is a 3.92th of the interval, the 50th has an error of
        # sqrt(0.025 * 0.975 / 2000) / 0.0584 * d (0.0584 is the normal density at 1.96). Four times
        # the error of two such is the most.
        width = their_values[8] - their_values[7]
        most = 4 * 2**0.5 * (0.025 * 0.975 / 2000)**0.5 / 0.0584 * width / 3.92
        good = (their_count == our_count and max(differences[:7]) < 0.0101
                and max(differences[7:]) < most + 0.0101)
        failures += not good
        if not good:
            print('FAIL', name)
        worst['columns'] = max(worst['columns'], *differences[:7])
        worst['bounds'] = max(worst['bounds'], *differences[7:])
    print(f'largest difference: {worst["columns"]:.2f} in a column, '
          f'{worst["bounds"]:.2f} in a bound of the interval')
    sys.exit(1 if failures else 0)


if __name__ == '__main__':
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    QUALITY = sys.argv[1]
    if sys.argv[3:] == ['--agreement']:
        check_agreement(sys.argv[2])
    unittest.main(argv=[sys.argv[0]], verbosity=1)
