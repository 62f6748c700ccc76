#!/usr/bin/env python3
"""The command line of condense: what it prints, where to, and its exit status.

How to run it is in support.py.
"""

import bz2
import contextlib
import fcntl
import gzip
import html.parser
import json
import lzma
import os
import pty
import re
import shutil
import signal
import struct
import subprocess
import tempfile
import termios
import time
import unicodedata
import unittest
from pathlib import Path

from support import (ARTICLES, CONDENSE, DOES_NOT_FIT, DONE, FILE_TROUBLE, NO_MEMORY, ODD_TEXTS,
                     README, WHITE_SPACE, CommandLine, folded, is_sanitized, main, run, without_fillers)


class Summaries(CommandLine):
    def test_a_query_that_matches_nothing_changes_nothing_and_another_does(self):
        plain = run(ARTICLES[0]).stdout
        self.assertEqual(run("--query", "zebra", ARTICLES[0]).stdout, plain)
        self.assertNotEqual(run("-q", "ballot of midwives", ARTICLES[0]).stdout, plain)

    def test_three_whole_sentences_of_the_article_in_its_order_are_the_default(self):
        for article in ARTICLES:
            source = folded(article.read_bytes())
            lines = self.assert_done(run(article)).split(b'\n')
            self.assertEqual(lines.pop(), b'')
            self.assertEqual(len(lines), 3)
            places = [source.find(line) for line in lines]
            self.assertNotIn(-1, places)
            self.assertEqual(places, sorted(places))

    def test_a_limit_alone_takes_the_place_of_three_sentences(self):
        article = ARTICLES[0]
        whole = len(self.assert_done(run('--split', article)).splitlines())
        self.assertGreater(whole, 4)
        self.assertEqual(len(self.assert_done(run('-n', whole + 9, article)).splitlines()), whole)
        self.assertEqual(len(self.assert_done(run('-w', 10**6, article)).splitlines()), whole)
        self.assertEqual(len(self.assert_done(run('-b', 10**8, article)).splitlines()), whole)
        self.assertEqual(len(self.assert_done(run('-p', 100, article)).splitlines()), whole)
        self.assertEqual(len(self.assert_done(run('-n', 2, '-p', 100, article)).splitlines()), 2)

    def test_a_summary_keeps_to_its_bytes_and_words(self):
        for article in ARTICLES:
            for most in 300, 500, 1000:
                out = self.assert_done(run('--bytes', most, article))
                self.assertTrue(0 < len(out.rstrip(b'\n')) <= most)
            for most in 60, 100:
                out = self.assert_done(run('--words', most, article))
                # Runs of letters and digits, which split more than condense does.
                self.assertTrue(0 < len(out.split()) <= 2 * most)

    def test_the_best_sentence_is_given_though_it_breaks_the_limit(self):
        best = self.assert_done(run('-n1', ARTICLES[0]))
        for limit in '-w1', '-b1':
            process = run(limit, '--format=json', ARTICLES[0])
            found, = self.objects(process.stdout)
            self.assertEqual(process.returncode, DONE)
            self.assertEqual(found['status'], 'over_limit')
            self.assertEqual(len(found['summary']), 1)
            self.assertEqual(found['summary'][0]['text'].encode() + b'\n', best)

    def test_the_same_text_gives_the_same_bytes_from_a_file_and_from_standard_input(self):
        for article in ARTICLES:
            expected = self.assert_done(run(article))
            text = article.read_bytes()
            self.assertEqual(self.assert_done(run(text=text)), expected)
            self.assertEqual(self.assert_done(run('-', text=text)), expected)
            self.assertEqual(self.assert_done(run('--', '-', text=text)), expected)
            self.assertEqual(self.assert_done(run('-n3', text=text)), expected)

    def test_files_are_named_when_there_are_several(self):
        one, two = self.file(b'First text.', 'one'), self.file(b'Second text.', 'two')
        self.assertEqual(self.assert_done(run(one)), b'First text.\n')
        self.assertEqual(self.assert_done(run(one, two)).decode(),
                         f'==> {one} <==\nFirst text.\n\n==> {two} <==\nSecond text.\n')
        self.assertEqual(self.assert_done(run('-', one, text=b'Piped.')).decode(),
                         f'==> - <==\nPiped.\n\n==> {one} <==\nFirst text.\n')

    def test_an_empty_text_gives_nothing_and_is_no_failure(self):
        for text in b'', b' \n\t\n':
            self.assertEqual(self.assert_done(run(text=text)), b'')
            self.assertEqual(self.assert_done(run('--split', text=text)), b'')

    def test_presets_and_languages_are_known_by_name(self):
        for name in 'balanced', 'news', 'unordered', 'classic':
            self.assertEqual(len(self.assert_done(run('--preset', name, ARTICLES[0])).splitlines()),
                             3)
        self.assertEqual(self.assert_done(run('--preset=balanced', ARTICLES[0])),
                         self.assert_done(run(ARTICLES[0])))
        text = b'We met Dr. Smith. He left.'
        self.assertEqual(self.assert_done(run('--split', '--language', 'en', text=text)),
                         b'We met Dr. Smith.\nHe left.\n')
        self.assertEqual(self.assert_done(run('--split', '--language=none', text=text)),
                         b'We met Dr.\nSmith.\nHe left.\n')

    def test_each_sentence_is_one_line(self):
        text = 'The first\n  line goes\ton. A\u2028second one\u0085goes\v\fon too.'.encode()
        for arguments in ['--split'], ['-n9']:
            lines = self.assert_done(run(*arguments, text=text)).decode().splitlines()
            self.assertEqual(lines,
                             ['The first line goes on.', 'A second one goes on too.'])



@contextlib.contextmanager
def temporary_files(**contents):
    """The names of files with these contents, in their order."""
    with tempfile.TemporaryDirectory() as folder:
        for name, text in contents.items():
            Path(folder, name).write_bytes(text.encode())
        yield [str(Path(folder, name)) for name in contents]


class Languages(CommandLine):
    GERMAN = 'Am 12. Juni kam Prof. Weber aus der Berliner Str. 12. Er ging bald wieder.'
    GERMAN_LINES = 'Am 12. Juni kam Prof. Weber aus der Berliner Str. 12.\nEr ging bald wieder.\n'
    ENGLISH = 'We met Dr. Smith, and he was with us. He left.'
    ENGLISH_LINES = 'We met Dr. Smith, and he was with us.\nHe left.\n'

    def split(self, text, *options):
        return self.assert_done(run('--split', *options, text=text.encode())).decode()

    def language(self, text, *options):
        return json.loads(run('--format=json', *options, text=text.encode()).stdout)['language']

    def test_each_text_is_taken_for_what_it_is(self):
        self.assertEqual(self.split(self.GERMAN), self.GERMAN_LINES)
        self.assertEqual(self.split(self.GERMAN, '--language=auto'), self.GERMAN_LINES)
        self.assertEqual(self.split(self.ENGLISH), self.ENGLISH_LINES)
        with temporary_files(german=self.GERMAN, english=self.ENGLISH, none='1 2 3') as files:
            lines = run('--format', 'json', *files).stdout.splitlines()
            self.assertEqual([json.loads(line)['language'] for line in lines],
                             ['de', 'en', 'none'])

    def test_the_lines_of_jsonl_are_taken_for_what_they_are(self):
        lines = ''.join(json.dumps({'text': text}) + '\n' for text in (self.GERMAN, self.ENGLISH))
        answers = run('--jsonl', text=lines.encode()).stdout.splitlines()
        self.assertEqual([json.loads(line)['language'] for line in answers], ['de', 'en'])

    def test_a_stream_and_texts_together_are_taken_for_what_they_are(self):
        self.assertEqual(self.language(self.GERMAN, '--stream'), 'de')
        self.assertEqual(self.language(self.ENGLISH, '--stream'), 'en')
        with temporary_files(one=self.GERMAN, two=self.GERMAN + ' Noch ein Satz.') as files:
            line = run('--together', '--format=json', *files).stdout
            self.assertEqual(json.loads(line)['language'], 'de')

    def test_a_language_is_named_by_tag_english_name_or_native_name(self):
        for name in 'de', 'DE', 'german', 'German', 'Deutsch':
            self.assertEqual(self.split(self.GERMAN, '--language', name), self.GERMAN_LINES)
            self.assertEqual(self.language(self.ENGLISH, '--language', name), 'de')
        self.assertEqual(self.language(self.GERMAN, '--language', 'none'), 'none')
        for name in 'xx', 'Klingon', '':
            answer = run('--language', name, text=b'A text.')
            self.assertEqual(answer.returncode, 1)
            self.assertIn(b'--list-languages', answer.stderr)

    def test_the_languages_are_listed(self):
        lines = self.assert_done(run('--list-languages')).decode().splitlines()
        self.assertEqual(len(lines), 26)
        self.assertEqual(lines[0], 'en  English, English')
        self.assertIn('de  German, Deutsch', lines)
        for line in lines:
            self.assertEqual(self.language('1', '--language', line[:2]), line[:2])

    def test_lists_of_ones_own_take_the_place_of_those_of_the_language(self):
        text = 'We met Bgm. Smith, and he was with us. He left.'
        with temporary_files(abbreviations='# titles\r\n\r\nBgm   # mayor\n') as (own,):
            self.assertEqual(self.split(text), 'We met Bgm.\nSmith, and he was with us.\nHe left.\n')
            self.assertEqual(self.split(text, '--abbreviations', own),
                             'We met Bgm. Smith, and he was with us.\nHe left.\n')
            self.assertIn('Dr.\nSmith', self.split(self.ENGLISH, '--abbreviations', own))
            self.assertEqual(self.language(self.ENGLISH, '--abbreviations', own), 'en')
        text = 'Alpha beta gamma. Alpha delta epsilon. Alpha beta zeta.'
        with temporary_files(stop_words='alpha\nbeta') as (own,):
            phrases = run('--keyphrases', '9', '--stop-words', own, text=text.encode()).stdout
            for word in b'lpha', b'eta g':
                self.assertNotIn(word, phrases.splitlines()[-1])

    def test_a_mark_of_an_abbreviation_is_no_comment(self):
        with temporary_files(abbreviations='nr#\n#?\n') as (own,):
            self.assertEqual(self.split('Am 3. Juni war nr. 12 da.', '--abbreviations', own),
                             'Am 3. Juni war nr. 12 da.\n')

    def test_a_faulty_list_is_named_with_its_line(self):
        with temporary_files(stop_words='one\n# two\nthree four\n') as (own,):
            answer = run('--stop-words', own, text=b'A text.')
            self.assertEqual(answer.returncode, FILE_TROUBLE)
            self.assertIn(f'{own}:3: white space inside a word'.encode(), answer.stderr)
        self.assertEqual(run('--stop-words', '/no/such/file', text=b'A text.').returncode,
                         FILE_TROUBLE)


class Element(html.parser.HTMLParser):
    """The elements of a page: fails where one is left open."""

    VOID = {'meta', 'input'}
    ALONE = {'rect'}

    def __init__(self, page):
        super().__init__()
        self.every = []
        self.open = []
        self.texts = {}
        self.feed(page)
        self.close()
        assert not self.open, self.open

    def handle_starttag(self, tag, attributes):
        element = dict(attributes, tag=tag, text='')
        self.every.append(element)
        if tag not in self.VOID:
            self.open.append(element)

    def handle_startendtag(self, tag, attributes):
        assert tag in self.ALONE, tag
        self.every.append(dict(attributes, tag=tag, text=''))

    def handle_endtag(self, tag):
        assert self.open.pop()['tag'] == tag, tag

    def handle_data(self, data):
        for element in self.open:
            element['text'] += data

    def all(self, tag=None, name=None):
        return [e for e in self.every if tag in (None, e['tag']) and
                (name is None or name in e.get('class', '').split())]


class Page(CommandLine):
    def page(self, *arguments, **options):
        return Element(self.assert_done(run('--format=html', *arguments, **options)).decode())

    def test_it_shows_every_sentence_and_marks_the_key_ones(self):
        page = self.page('-n', '4', '-k', '5', ARTICLES[0])
        answer = json.loads(run('--format', 'json', '-n', '4', ARTICLES[0]).stdout)
        shown = page.all(name='s')
        self.assertEqual(len(shown), answer['sentences'])
        self.assertEqual([i for i, s in enumerate(shown) if s['tag'] == 'mark'],
                         [s['position'] for s in answer['summary']])
        for sentence in answer['summary']:
            tip = f"Key sentence, chosen as number {sentence['rank']}. Score"
            text = ' '.join(shown[sentence['position']]['text'].split())
            self.assertIn(sentence['text'] + tip, text)
        self.assertEqual([s['data-key'] for s in page.all('mark')], ['1', '2', '3', '4'])
        self.assertEqual(len(page.all('li')), 4 + 5)  # the key sentences, and the keyphrases
        self.assertEqual(len(page.all('rect')), answer['sentences'])

    def test_it_needs_no_network_no_script_and_little_more_than_the_text(self):
        for article in ARTICLES:
            source = run('--format=html', '-n4', '-k8', article).stdout
            self.assertLess(len(source), 100_000 + article.stat().st_size)
            for forbidden in b'http', b'src=', b'<script', b'@import', b'url(':
                self.assertNotIn(forbidden, source)

    def test_every_name_in_it_is_unique_and_every_link_has_an_end(self):
        page = self.page('-k3', *ARTICLES, self.file(b''))
        names = [e['id'] for e in page.every if 'id' in e]
        self.assertEqual(len(names), len(set(names)))
        for element in page.every:
            for attribute in 'href', 'aria-describedby', 'aria-labelledby':
                if attribute in element:
                    self.assertIn(element[attribute].lstrip('#'), names)

    def test_a_sentence_can_be_reached_by_keyboard_and_is_explained_to_who_cannot_see_it(self):
        page = self.page(ARTICLES[0])
        tips = {e['id']: e for e in page.all(name='tip')}
        stops = page.all('input')
        self.assertEqual(len(stops), len(page.all(name='s')))
        for label, stop in zip(page.all('label'), stops):
            self.assertTrue(label['text'])
            tip = tips[stop['aria-describedby']]
            self.assertEqual(tip['role'], 'tooltip')
            self.assertRegex(tip['text'], r'Score \d+ of 100, sentence \d+\.')
            self.assertNotIn(tip['text'], label['text'])
        self.assertTrue(page.all('svg')[0]['aria-label'])

    def test_the_sentences_of_an_article_are_one_stop_of_the_keyboard(self):
        page = self.page(*ARTICLES)
        self.assertEqual([e for e in page.every if 'tabindex' in e], [])
        stops = page.all('input')
        self.assertEqual({e['type'] for e in stops}, {'radio'})
        self.assertEqual(len({e['name'] for e in stops}), len(ARTICLES))
        self.assertEqual(len([e for e in page.every if e.get('role') == 'radiogroup']), len(ARTICLES))

    def test_lines_that_are_not_prose_are_grey_and_say_so(self):
        text = (b'The roof of the library leaks. Rain ruins the books of the library.\n\n'
                b'| item | price |\n|------|-------|\n| roof | 4,200 |\n| books | 310 |\n\n'
                b'The council pays for the roof.\n')
        page = self.page(text=text)
        shown = page.all(name='s')
        other = page.all(name='other')
        self.assertEqual([s['text'].split('Not')[0] for s in other],
                         ['| item | price |', '|------|-------|', '| roof | 4,200 |', '| books | 310 |'])
        self.assertEqual({s['tag'] for s in other}, {'span'})
        for sentence in shown:
            self.assertEqual('Not prose: chosen only if there is nothing else.' in sentence['text'],
                             sentence in other)
        legend, = page.all(name='legend')
        self.assertIn('lines that are not prose are grey', legend['text'])
        style, = page.all('style')
        self.assertIn('.other { color: var(--soft); }', style['text'])
        legend, = self.page(text=b'The roof leaks. Rain falls.').all(name='legend')
        self.assertNotIn('grey', legend['text'])

    def test_a_sentence_says_whom_it_names_and_where_that_one_is_introduced(self):
        page = self.page(text=b'Rain fell. The nurses met Pat <Cullen> there. Nurses saw Pat Cullen. '
                              b'Then Cullen\'s nurses left. It rained.')
        tips = [t['text'] for t in page.all(name='tip')]
        self.assertEqual([t for t in tips if 'introduced' in t], [tips[3]])
        self.assertIn('sentence 4. It names Cullen, introduced in sentence 3.', tips[3])

    def test_text_in_it_stays_text(self):
        text = b'<script>alert("x")</script> & more. Bad \xff byte.'
        source = run('--format=html', text=text).stdout
        self.assertNotIn(b'<script', source)
        self.assertIn(b'&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; more.', source)
        self.assertIn('Bad \ufffd byte.'.encode(), source)
        source.decode()  # UTF-8 throughout

    def titles(self, *arguments, **options):
        page = self.page(*arguments, **options)
        title, = page.all('title')
        return title['text'], [h['text'] for h in page.all('h1')]

    def test_its_title_is_the_name_of_the_file_without_its_folders(self):
        self.assertEqual(self.titles(ARTICLES[0]), (ARTICLES[0].name, [ARTICLES[0].name]))
        self.assertEqual(self.titles(text=b'One. Two.'), ('Standard input', ['Standard input']))
        self.assertEqual(self.titles(self.file(b'One. Two.', 'a&b <c>')), ('a&b <c>', ['a&b <c>']))

    def test_a_first_line_that_reads_like_a_title_is_the_title(self):
        for first, title in [('A cold day', 'A cold day'), ('# A cold day', 'A cold day'),
                             ('Who won?', 'Who won?'), ('## It won.', 'It won.')]:
            text = f'{first}\n\nIt was cold. It was very cold.\n'.encode()
            self.assertEqual(self.titles(text=text), (title, [title]), first)
        for first in 'It was cold.', 'It was:', 'long ' * 30:
            text = f'{first}\n\nIt was cold. It was very cold.\n'.encode()
            self.assertEqual(self.titles(text=text)[0], 'Standard input', first)

    def test_a_page_of_several_articles_names_each(self):
        names = [article.name for article in ARTICLES]
        self.assertEqual(self.titles(*ARTICLES), ('Key sentences', names))

    def test_it_is_a_whole_page_though_nothing_could_be_read(self):
        process = run('--format=html', self.directory / 'missing')
        self.assertEqual(process.returncode, FILE_TROUBLE)
        self.assertEqual(Element(process.stdout.decode()).all('h1'), [])


class Keyphrases(CommandLine):
    SOURCE = (b'It was a copper pipe. It was a rubber hose for the copper\n'
              b'pipe.')

    def test_they_stand_in_one_line_behind_the_sentences(self):
        sentences = self.assert_done(run('-n9', text=self.SOURCE))
        for option in ('-k9', '--keyphrases=9'):
            both = self.assert_done(run('-n9', option, text=self.SOURCE))
            self.assertEqual(both, sentences + b'Keyphrases: copper pipe; rubber hose\n')
        one = self.assert_done(run('-n9', '-k', 1, text=self.SOURCE))
        self.assertEqual(one, sentences + b'Keyphrases: copper pipe\n')

    def test_json_has_them_with_scores_the_best_first(self):
        found, = self.objects(self.assert_done(run('--format=json', '-k9', text=self.SOURCE)))
        phrases = found['keyphrases']
        self.assertEqual([p['text'] for p in phrases], ['copper pipe', 'rubber hose'])
        self.assertEqual(phrases[0]['score'], 65535)
        self.assertLess(phrases[1]['score'], 65535)
        self.assertLess(phrases[1]['strength'], phrases[0]['strength'])
        places = [[self.SOURCE[o['offset']:o['offset'] + o['length']] for o in p['occurrences']]
                  for p in phrases]
        self.assertEqual({b' '.join(place.lower().split()) for place in places[0]}, {b'copper pipe'})
        self.assertEqual(len(places[0]), 2)
        without, = self.objects(self.assert_done(run('--format=json', text=self.SOURCE)))
        self.assertNotIn('keyphrases', without)
        self.assertEqual(found.pop('keyphrases_status'), 'ok')
        self.assertGreater(found.pop('keyphrases_memory'), 0)
        del found['keyphrases']
        self.assertEqual(found, without)

    def test_json_says_what_became_of_them(self):
        free, = self.objects(self.assert_done(run('--format=json', '-k9', ARTICLES[0])))
        summary_bytes, phrases_bytes = free['memory'], free['keyphrases_memory']
        self.assertLess(summary_bytes, phrases_bytes)
        process = run('--format=json', '-k9', '--memory', phrases_bytes - 1, ARTICLES[0])
        self.assertEqual(process.returncode, DOES_NOT_FIT)
        found, = self.objects(process.stdout)
        self.assertEqual((found['status'], found['summary']), ('ok', free['summary']))
        self.assertEqual((found['keyphrases_status'], found['keyphrases_memory']),
                         ('out_of_memory', phrases_bytes))
        fits = run('--format=json', '-k9', '--memory', phrases_bytes, ARTICLES[0])
        self.assertEqual(self.objects(self.assert_done(fits)), [free])
        empty, = self.objects(self.assert_done(run('--format=json', '-k9', text=b'')))
        self.assertEqual(empty['keyphrases_status'], 'empty')

    def test_every_phrase_is_part_of_the_article(self):
        for article in ARTICLES:
            source = folded(article.read_bytes()).decode('utf-8')
            found, = self.objects(self.assert_done(run('--format=json', '-k1000', article)))
            self.assertGreater(len(found['keyphrases']), 30)
            for phrase in found['keyphrases']:
                # A capital of a sentence start may be shown as a small letter.
                self.assertIn(phrase['text'].lower(), source.lower())

    def test_they_obey_the_memory_that_was_given(self):
        process = run('-n9', '-k9', '--memory', 100, text=self.SOURCE)
        self.assertEqual(process.returncode, DOES_NOT_FIT)
        self.assertNotIn(b'Keyphrases', process.stdout)
        self.assert_one_line(process.stderr)

    def test_a_number_out_of_range_is_wrong_use(self):
        for number in ('0', '1001', 'many', ''):
            self.assert_wrong_use(run('-k', number, text=self.SOURCE), b'-k')


class Split(CommandLine):
    def test_every_sentence_is_printed_in_order_and_nothing_is_lost(self):
        for article in ARTICLES:
            out = self.assert_done(run('--split', article))
            self.assertEqual(out.split(), article.read_bytes().split())
            self.assertEqual([line for line in out.splitlines() if folded(line) != line], [])

    def test_it_prints_the_sentences_that_json_counts(self):
        for article in ARTICLES:
            found, = self.objects(self.assert_done(run('--format=json', '-n9999', article)))
            lines = self.assert_done(run('--split', article)).decode().splitlines()
            self.assertEqual([s['text'] for s in found['summary']], lines)

    def test_what_only_ranking_can_do_is_not_dropped_in_silence(self):
        for option in ('-n3', '--sentences=3', '-w3', '-b3', '-p3', '-qtext', '-k3',
                       '--preset=news', '--memory=999', '--format=json', '--format=html'):
            for arguments in ['--split', option], [option, '--split']:
                with self.subTest(arguments):
                    process = run(*arguments, text=b'One. Two.')
                    self.assert_wrong_use(process, b'--split')
                    name = option.partition('=')[0] if option[1] == '-' else option[:2]
                    self.assertIn(name.encode(), process.stderr)
        for option in '--language=en', '--format=text', '--stats':
            self.assertEqual(run('--split', option, text=b'One. Two.').stdout, b'One.\nTwo.\n')


class PrintedSentence(CommandLine):
    def lines(self, text):
        return self.assert_done(run('--split', '--language', 'en', text=text)).decode().splitlines()

    def test_a_word_that_is_broken_at_a_line_end_is_joined(self):
        for hyphen in b'-', '\u2010'.encode(), '\u00ad'.encode():
            self.assertEqual(self.lines(b'The gov' + hyphen + b'\n  ernment left.'),
                             ['The government left.'])
            self.assertEqual(self.lines(b'The roof - ' + hyphen + b'\n  and more.')[0][:10],
                             'The roof -')
        self.assertEqual(self.lines(b'The gov-\nErnment left.'), ['The gov-', 'Ernment left.'])

    def test_the_hyphen_stays_if_the_text_has_the_word_with_it_or_both_of_its_parts(self):
        self.assertEqual(self.lines(b'A well-\nknown man.\n\nHe is well-known.')[0],
                         'A well-known man.')
        self.assertEqual(self.lines(b'A well-\nknown man.\n\nIt is known well.')[0],
                         'A well-known man.')
        self.assertEqual(self.lines(b'A well-\nknown man.\n\nIt is known.')[0],
                         'A wellknown man.')
        # The word as a whole says more than its parts do.
        self.assertEqual(self.lines(b'It is non-\nsense.\n\nNonsense, nonsense non sense.')[0],
                         'It is nonsense.')

    def test_the_signs_of_a_quotation_and_the_times_of_subtitles_are_left_out(self):
        self.assertEqual(self.lines(b'> The roof of the library leaks\n> and the bridge too.'),
                         ['> The roof of the library leaks and the bridge too.'])
        cues = (b'1\n00:00:01,000 --> 00:00:02,000\nThe bees fly home\n\n'
                b'2\n00:00:02,000 --> 00:00:03,000\nand they dance there.\n')
        self.assertEqual(self.lines(cues)[-1], 'The bees fly home and they dance there.')


class All(CommandLine):
    def test_text_has_score_rank_and_sentence_of_every_sentence(self):
        for article in ARTICLES:
            found, = self.objects(run('--format=json', '--all', '-n4', article).stdout)
            lines = self.assert_done(run('--all', '-n4', article)).decode().splitlines()
            self.assertEqual([line.split(maxsplit=2) for line in lines],
                             [[str(s['score']), str(s['rank']), s['text']] for s in found['ranked']])
            self.assertEqual([line.split(maxsplit=2)[2] for line in lines],
                             self.assert_done(run('--split', article)).decode().splitlines())

    def test_json_has_the_same_sentences_as_a_summary_of_all_of_them(self):
        for article in ARTICLES:
            found, = self.objects(run('--format=json', '--all', '-n4', article).stdout)
            every, = self.objects(run('--format=json', '-n9999', article).stdout)
            self.assertEqual([{**s, 'rank': 0} for s in found['ranked']],
                             [{**s, 'rank': 0} for s in every['summary']])
            self.assertEqual([s for s in found['ranked'] if s['rank'] != 0], found['summary'])
            self.assertEqual(len(found['summary']), 4)

    def test_it_stands_before_keyphrases_and_changes_no_page(self):
        found, = self.objects(run('--format=json', '--all', '-k3', ARTICLES[0]).stdout)
        self.assertEqual(list(found)[5:], ['summary', 'ranked', 'keyphrases_status',
                                           'keyphrases_memory', 'keyphrases'])
        self.assertEqual(self.assert_done(run('--all', '--format=html', ARTICLES[0])),
                         self.assert_done(run('--format=html', ARTICLES[0])))
        found, = self.objects(run('--format=json', '--all', text=b'').stdout)
        self.assertEqual((found['summary'], found['ranked']), ([], []))
        self.assert_wrong_use(run('--all', '--split', text=b''), b'--all')


class Json(CommandLine):
    def check(self, source, output, name):
        found, = self.objects(output)
        self.assertEqual(list(found)[:6],
                         ['file', 'language', 'status', 'sentences', 'memory', 'summary'])
        self.assertEqual(found['file'], name)
        sentences = found['summary']
        for s in sentences:
            self.assertEqual(list(s), ['rank', 'position', 'offset', 'length', 'score', 'text'])
            piece = source[s['offset']:s['offset'] + s['length']]
            self.assertEqual(len(piece), s['length'])
            self.assertGreater(s['length'], 0)
            self.assertEqual(piece.strip(WHITE_SPACE), piece)
            self.assertTrue(0 <= s['score'] <= 65535)
            try:
                self.assertEqual(s['text'].split(), piece.decode('utf-8').split())
            except UnicodeDecodeError:
                self.assertIn('\ufffd', s['text'])
        self.assertEqual(sorted(s['rank'] for s in sentences), [*range(1, len(sentences) + 1)])
        positions = [s['position'] for s in sentences]
        self.assertEqual(positions, sorted(set(positions)))
        ends = [s['offset'] + s['length'] for s in sentences]
        begins = [s['offset'] for s in sentences]
        self.assertTrue(all(end <= begin for end, begin in zip(ends, begins[1:])))
        return found

    def test_it_is_valid_for_every_kind_of_text_and_its_offsets_index_the_bytes(self):
        for title, source in ODD_TEXTS.items():
            for preset in 'balanced', 'classic':
                with self.subTest(title, preset=preset):
                    process = run('--format', 'json', '--all', '-n', 9999, '--preset', preset,
                                  text=source)
                    output = self.assert_done_but_for_nul(process)
                    self.assertEqual(b'NUL' in process.stderr, b'\0' in source)
                    found = self.check(source, output, '-')
                    blank = not source.decode('utf-8', 'replace').strip()
                    self.assertEqual(found['status'], 'empty' if blank else 'ok')
                    ranked = found['ranked']
                    self.assertEqual(len(ranked), found['sentences'])
                    self.assertEqual([s for s in ranked if s['rank'] != 0], found['summary'])
                    # A summary of any length leaves out lines that are no prose, and nothing else:
                    # here the nine bytes before the first line end, which have no letter.
                    left_out = [source[s['offset']:s['offset'] + s['length']] for s in ranked
                                if s['rank'] == 0]
                    self.assertEqual(left_out, [bytes(range(9))] if title == 'every byte' else [])
                    self.assertEqual(found['sentences'] == 0, blank)
                    if not blank:
                        self.assertEqual(max(s['score'] for s in found['summary']), 65535)

    def test_it_is_valid_for_articles(self):
        for article in ARTICLES:
            source = article.read_bytes()
            whole = self.check(source, run('--format=json', '-n9999', article).stdout, str(article))
            self.assertEqual(whole['sentences'], len(whole['summary']))
            three = self.check(source, run('--format=json', article).stdout, str(article))
            self.assertEqual(len(three['summary']), 3)
            self.assertEqual(three['sentences'], whole['sentences'])
            self.assertIn(65535, [s['score'] for s in three['summary']])

    def test_malformed_bytes_become_replacement_characters(self):
        found, = self.objects(run('--format=json', text=b'Ab \xff\xe2\x82 \xed\xa0\x80 cd.').stdout)
        self.assertEqual(found['summary'][0]['text'],
                         'Ab \ufffd\ufffd\ufffd \ufffd\ufffd\ufffd cd.')

    def test_there_is_one_object_a_line_for_each_file(self):
        one, two = self.file(b'First text.', 'one'), self.file(b'Second text.', 'two "2"')
        found = self.objects(self.assert_done(run('--format=json', one, two, '-', text=b'')))
        self.assertEqual([f['file'] for f in found], [str(one), str(two), '-'])
        self.assertEqual([f['status'] for f in found], ['ok', 'ok', 'empty'])

    def test_a_file_name_that_is_no_utf_8_is_still_json(self):
        path = os.path.join(os.fsencode(self.directory), b'bad \xff "name"')
        try:
            Path(os.fsdecode(path)).write_bytes(b'Text.')
        except OSError:
            self.skipTest('this file system has no such names')
        process = subprocess.run([CONDENSE, '--format=json', path], capture_output=True,
                                 check=False)
        self.assertIn('bad \ufffd "name"', self.objects(self.assert_done(process))[0]['file'])


class Files(CommandLine):
    def check_bad_file(self, path, reason):
        good = self.file(b'Good text.', 'good')
        alone = run(path)
        self.assertEqual((alone.returncode, alone.stdout), (FILE_TROUBLE, b''))
        self.assert_one_line(alone.stderr)
        self.assertIn(str(path).encode(), alone.stderr)
        self.assertIn(reason, alone.stderr)
        between = run(good, path, good)
        self.assertEqual(between.returncode, FILE_TROUBLE)
        self.assertEqual(between.stdout.count(b'Good text.\n'), 2)
        self.assertEqual(between.stderr, alone.stderr)
        in_json = run('--format=json', path, good)
        self.assertEqual(in_json.returncode, FILE_TROUBLE)
        self.assertEqual([f['file'] for f in self.objects(in_json.stdout)], [str(good)])

    def test_a_missing_file_is_one_line_and_the_others_are_done(self):
        self.check_bad_file(self.directory / 'missing', os.strerror(2).encode())

    def test_a_directory_is_one_line_and_the_others_are_done(self):
        self.check_bad_file(self.directory, b'directory')

    def test_a_file_without_permission_is_one_line_and_the_others_are_done(self):
        path = self.file(b'Secret.', 'secret')
        path.chmod(0)
        if not os.access(path, os.R_OK):
            self.check_bad_file(path, b'ermission')
            return
        # The superuser reads every file, so somebody else has to try.
        good = self.file(b'Good text.', 'good')
        program = shutil.copy(CONDENSE, self.directory)
        self.directory.chmod(0o755)
        os.chmod(program, 0o755)
        try:
            process = subprocess.run([program, path, good], capture_output=True, timeout=60,
                                     check=False, user=65534, group=65534, extra_groups=[])
        except PermissionError:
            self.skipTest('this user may read every file and cannot become another one')
        self.assertEqual(process.returncode, FILE_TROUBLE)
        self.assert_one_line(process.stderr)
        self.assertIn(b'ermission', process.stderr)
        self.assertTrue(process.stdout.endswith(b'Good text.\n'))

    def test_utf_16_is_one_line_that_says_how_to_read_it_and_the_others_are_done(self):
        for order, mark in ('utf-16-le', b'\xff\xfe'), ('utf-16-be', b'\xfe\xff'):
            path = self.file(mark + 'Wide letters. Two of them.'.encode(order), order)
            self.check_bad_file(path, b'iconv -f UTF-16 -t UTF-8')

    def check_note(self, content, *parts):
        """One line on standard error that names what it is and what helps; condensed all the same."""
        process = run('-n1', text=content)
        self.assertEqual(process.returncode, DONE)
        self.assert_one_line(process.stderr)
        for part in parts:
            self.assertIn(part, process.stderr)

    PAGE = (b'<!DOCTYPE html>\n<html><head><title>A page</title><link rel="x" href="y"></head>\n<body>' +
            b'<div class="menu"><a href="/one">One</a> <a href="/two">Two</a></div>\n' * 6 +
            b'<p>The roof leaks.</p><p>Rain ruins the books.</p></body></html>\n')

    def test_what_is_no_text_gets_a_line_that_says_what_it_looks_like_and_what_helps(self):
        self.check_note(self.PAGE, b'HTML', b'lynx -stdin -dump -nolist', b'pandoc -t plain')
        self.check_note(b'<?xml version="1.0"?>' + b'<a><b c="d">text</b></a>' * 20, b'XML')
        self.check_note(b'%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n', b'PDF', b'pdftotext')
        self.check_note(b'PK\x03\x04\x14\0\x06\0' + bytes(range(200)), b'ZIP', b'pandoc -t plain')
        self.check_note(b'{\\rtf1\\ansi The roof leaks.}', b'RTF', b'pandoc -f rtf')
        self.check_note(gzip.compress(b'The roof leaks.'), b'gzip', b'zcat')
        self.check_note(bz2.compress(b'The roof leaks.'), b'bzip2', b'bzcat')
        self.check_note(lzma.compress(b'The roof leaks.'), b'xz', b'xzcat')
        self.check_note(b'\x7fELF\x02\x01\x01' + bytes(64) + bytes(range(256)), b'binary', b'byte 7 is NUL')
        text = 'The roof leaks. Rain ruins the books.'
        self.check_note(text.encode('utf-16-le'), b'UTF-16', b'iconv -f UTF-16LE -t UTF-8')
        self.check_note(text.encode('utf-16-be'), b'UTF-16', b'iconv -f UTF-16BE -t UTF-8')

    def test_a_text_gets_no_such_line(self):
        for text in (b'If a < b and c > d, then <b>this</b> is bold. So it is.',
                     b'# A heading\n\nThe <em>roof</em> leaks. ' * 20,
                     b'a < b < c < d < e < f < g < h < i < j < k < l > m. ' * 9,
                     b'<b>Bold</b>, <i>then</i> not.', b'<' * 5000, b'<a' * 5000, b'The PDF begins with %PDF-1.7.', b'PK is a name.',
                     '日本語の文章です。'.encode() * 9, b'Line.\r\n' * 9, b'',
                     *(article.read_bytes() for article in ARTICLES)):
            with self.subTest(text[:40]):
                self.assert_done(run('-n1', text=text))

    def test_the_advice_on_tags_is_good(self):
        if not shutil.which('lynx'):
            self.skipTest('lynx is not installed')
        dumped = subprocess.run(['lynx', '-stdin', '-dump', '-nolist'], input=self.PAGE,
                                stdout=subprocess.PIPE, check=True).stdout
        out = self.assert_done(run('-n2', text=dumped))
        self.assertIn(b'The roof leaks.', out)
        self.assertNotIn(b'<', out)

    def test_a_text_with_nul_in_it_is_noted_and_taken_as_it_is(self):
        path = self.file(b'One\0two three. Four five six.')
        process = run(path)
        self.assertEqual((process.returncode, process.stdout),
                         (DONE, b'One\0two three.\nFour five six.\n'))
        self.assert_one_line(process.stderr)
        self.assertIn(b'byte 3 is NUL', process.stderr)

    def test_a_binary_file_is_noted_and_nothing_of_it_is_lost(self):
        program = Path(CONDENSE).read_bytes()[:100_000]
        space = re.compile(b'[ \t-\r]|\xc2[\x85\xa0]|\xe1\x9a\x80|\xe2\x80[\x80-\x8a\xa8\xa9\xaf]|'
                           b'\xe2\x81\x9f|\xe3\x80\x80')

        def output(*arguments):
            process = run(*arguments, self.file(program))
            self.assertEqual(process.returncode, DONE)
            self.assert_one_line(process.stderr)
            self.assertIn(b'NUL', process.stderr)
            return process.stdout

        def dense(sentences):
            return space.sub(b'', b''.join(program[s['offset']:s['offset'] + s['length']]
                                           for s in sentences))

        self.assertEqual(space.sub(b'', output('--split')), space.sub(b'', program))
        # A summary of any length leaves out lines that are no prose, and a program has such lines.
        # So all bytes are in what was ranked, and what a summary leaves out has no score there.
        ranked = json.loads(output('--format=json', '--all', '-n999999'))['ranked']
        self.assertEqual(dense(ranked), space.sub(b'', program))
        chosen = [s for s in ranked if s['rank'] != 0]
        self.assertEqual(space.sub(b'', output('-n999999')), dense(chosen))
        self.assertLessEqual({s['score'] for s in ranked if s['rank'] == 0}, {0})
        self.assertGreater(len(chosen), len(ranked) // 2)  # or the test would ask little

    def test_an_empty_file_is_done_and_keeps_its_place(self):
        empty, good = self.file(b'', 'empty'), self.file(b'Good text.', 'good')
        self.assertEqual(self.assert_done(run(empty)), b'')
        self.assertEqual(self.assert_done(run(empty, good)).decode(),
                         f'==> {empty} <==\n\n==> {good} <==\nGood text.\n')

    def test_a_file_of_2_gib_is_one_line_before_it_is_read(self):
        path = self.file(b'')
        os.truncate(path, 2**31)  # has no blocks
        start = time.monotonic()
        self.check_bad_file(path, os.strerror(27).encode())
        self.assertLess(time.monotonic() - start, 5)

    def check_torn(self, change):
        """`change` happens when condense has begun, and waits until somebody reads on."""
        good = self.file(b'Good text.', 'good')
        path = self.file(ARTICLES[0].read_bytes() * 600, 'torn')
        with subprocess.Popen([CONDENSE, '--split', path, good], stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, bufsize=0) as process:
            process.stdout.read(1)
            change(path, process.stdout)
            out, errors = process.communicate(timeout=60)
        self.assertEqual(process.returncode, FILE_TROUBLE)
        self.assertIn(f'{path}: was changed while it was read'.encode(), errors)
        self.assert_one_line(errors)
        self.assertTrue(out.endswith(b'Good text.\n'))

    def test_a_file_that_becomes_shorter_while_it_is_read_is_an_error(self):
        for size in 0, 100, 4096, 1_000_000:
            self.check_torn(lambda path, _, size=size: os.truncate(path, size))

    def test_a_file_that_is_written_again_while_it_is_read_is_an_error(self):
        def write_again(path, _):
            content = path.read_bytes()
            time.sleep(0.02)  # clocks of files have coarse ticks
            with open(path, 'r+b') as file:
                file.write(content[::-1])
        self.check_torn(write_again)

        def shorten_and_lengthen(path, output):
            size = path.stat().st_size
            os.truncate(path, 0)
            for _ in range(10):
                output.read(65536)  # so that condense comes where nothing is
            os.truncate(path, size + 10)
        self.check_torn(shorten_and_lengthen)

    def test_a_file_that_grows_is_read_as_far_as_it_was_there(self):
        article = ARTICLES[0].read_bytes()
        path = self.file(article * 600, 'grows')
        whole = self.assert_done(run('--split', path))
        with subprocess.Popen([CONDENSE, '--split', path], stdout=subprocess.PIPE,
                              bufsize=0) as process:
            begin = process.stdout.read(1)
            with open(path, 'ab') as file:
                file.write(article * 10)
            out, _ = process.communicate(timeout=60)
        self.assertEqual(process.returncode, DONE)
        self.assertTrue(begin + out == whole)  # a message would be as long as the text

    def test_every_kind_of_file_is_read(self):
        article = ARTICLES[0].read_bytes()
        expected = self.assert_done(run(ARTICLES[0]))
        fifo = self.directory / 'fifo'
        os.mkfifo(fifo)
        with subprocess.Popen([CONDENSE, fifo], stdout=subprocess.PIPE) as process:
            with open(fifo, 'wb', buffering=0) as end:
                for at in range(0, len(article), 1000):
                    end.write(article[at:at + 1000])
            self.assertEqual(process.communicate(timeout=60)[0], expected)
        with open(ARTICLES[0], 'rb') as file:
            self.assertEqual(self.assert_done(run(stdin=file)), expected)
            file.seek(article.index(b'\n\n'))  # somebody has read the beginning
            rest = self.assert_done(run('--split', stdin=file))
        self.assertEqual(rest, self.assert_done(run('--split', text=article[article.index(b'\n\n'):])))
        if os.path.exists('/proc/version'):  # says that it has no bytes
            self.assertEqual(self.assert_done(run('--split', '/proc/version')).split(),
                             Path('/proc/version').read_bytes().split())

    def test_a_file_may_be_larger_than_the_memory_of_a_process(self):
        import resource
        if is_sanitized():
            self.skipTest('the sanitizer reserves 14 terabytes for itself')
        path = self.file(b'')
        os.truncate(path, 50_000_000)
        most = 20 << 20
        process = run('--split', path, stdout=subprocess.DEVNULL,
                      preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_DATA, (most, most)))
        self.assertEqual(process.returncode, DONE)

    def test_a_sparse_file_is_in_memory_once(self):
        size = 20_000_000 if is_sanitized() else 100_000_000
        path = self.file(b'')
        os.truncate(path, size)  # has no blocks
        with subprocess.Popen([CONDENSE, path], stdout=subprocess.DEVNULL,
                              stderr=subprocess.PIPE, env=without_fillers()) as process:
            self.assert_one_line(process.stderr.read())
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
        self.assertEqual(process.returncode, DONE)
        if not is_sanitized():
            self.assertLess(usage.ru_maxrss * 1024, 1.1 * size)

    def test_100_megabytes_take_seconds_and_no_more_than_three_times_their_size(self):
        most = 4_000_000 if is_sanitized() else 100_000_000
        article = ARTICLES[0].read_bytes()
        path = self.directory / 'large'
        with open(path, 'wb') as file:
            for number in range(most // len(article)):
                file.write(b'%s\n\nThis was copy %d.\n\n' % (article, number))
        with open(self.directory / 'summary', 'w+b') as output:
            start = time.monotonic()
            with subprocess.Popen([CONDENSE, path], stdout=output,
                                  env=without_fillers()) as process:
                _, status, usage = os.wait4(process.pid, 0)
                process.returncode = os.waitstatus_to_exitcode(status)
            seconds = time.monotonic() - start
            output.seek(0)
            self.assertEqual(len(output.readlines()), 3)
        self.assertEqual(process.returncode, DONE)
        print(f'{path.stat().st_size} bytes: {seconds:.1f} s, {usage.ru_maxrss} KiB', end=' ')
        self.assertLess(seconds, 60)
        if not is_sanitized():
            self.assertLess(usage.ru_maxrss * 1024, 3 * path.stat().st_size)

    def test_trouble_with_a_file_counts_more_than_a_text_that_does_not_fit(self):
        missing = self.directory / 'missing'
        for files in [missing, ARTICLES[0]], [ARTICLES[0], missing]:
            process = run('--memory=64', *files)
            self.assertEqual(process.returncode, FILE_TROUBLE)
            self.assertEqual(process.stderr.count(b'\n'), 2)

    def test_a_name_that_begins_with_a_dash_follows_two_dashes(self):
        (self.directory / '-n').write_bytes(b'Dashing.')
        self.assertEqual(self.assert_done(run('--', '-n', cwd=self.directory)), b'Dashing.\n')
        self.assertEqual(self.assert_done(run('./-n', cwd=self.directory)), b'Dashing.\n')
        (self.directory / '--').write_bytes(b'More dashes.')
        self.assertEqual(self.assert_done(run('--', '--', cwd=self.directory)), b'More dashes.\n')

    def test_closed_standard_input_is_one_line(self):
        process = run(stdin=None, preexec_fn=lambda: os.close(0))
        self.assertEqual((process.returncode, process.stdout), (FILE_TROUBLE, b''))
        self.assert_one_line(process.stderr)

    def test_a_long_text_is_read_whole(self):
        text = b''.join(b'Sentence number %d is about thing %d.\n\n' % (i, i % 97)
                        for i in range(20000))
        found, = self.objects(self.assert_done(run('--format=json', text=text)))
        self.assertEqual(found['sentences'], 20000)


class Memory(CommandLine):
    def test_one_byte_less_than_needed_does_not_fit_and_the_number_told_does(self):
        for source in [a.read_bytes() for a in ARTICLES] + [b'One.', ODD_TEXTS['quotes']]:
            free, = self.objects(self.assert_done(run('--format=json', text=source)))
            needed = free['memory']
            fits = self.objects(self.assert_done(
                run('--format=json', '--memory', needed, text=source)))
            self.assertEqual(fits, [free])
            process = run('--format=json', '--memory', needed - 1, text=source)
            self.assertEqual(process.returncode, DOES_NOT_FIT)
            self.assert_one_line(process.stderr)
            self.assertEqual([int(n) for n in re.findall(rb'\d+', process.stderr)],
                             [needed - 1, needed])
            found, = self.objects(process.stdout)
            self.assertEqual((found['status'], found['memory'], found['summary']),
                             ('out_of_memory', needed, []))
            plain = run(f'--memory={needed - 1}', text=source)
            self.assertEqual((plain.returncode, plain.stdout), (DOES_NOT_FIT, b''))

    def test_less_than_one_cell_of_memory_is_too_little_and_no_crash(self):
        for size in 1, 3, 4:
            process = run('--memory', size, text=b'A text.')
            self.assertEqual(process.returncode, DOES_NOT_FIT)
            self.assert_one_line(process.stderr)

    def test_the_other_files_are_done(self):
        small = self.file(b'Small.', 'small')
        process = run('--memory=200', ARTICLES[0], small)
        self.assertEqual(process.returncode, DOES_NOT_FIT)
        self.assertTrue(process.stdout.endswith(b'Small.\n'))
        self.assert_one_line(process.stderr)

    def test_an_empty_text_fits_everywhere(self):
        self.assertEqual(self.assert_done(run('--memory=1', text=b'')), b'')

    def little(self, *arguments, most=64 << 20, **options):
        """condense with little address space."""
        if is_sanitized():
            self.skipTest('a sanitizer needs more address space than the test allows')
        import resource  # not on every system; where it is missing the test fails by name
        return run(*arguments, **options,
                   preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (most, most)))

    def test_memory_that_the_machine_does_not_have_is_not_memory_that_was_not_given(self):
        process = self.little('--memory=4000000000', text=b'A text.')
        self.assertEqual((process.returncode, process.stdout), (NO_MEMORY, b''))
        self.assert_one_line(process.stderr)
        self.assertIn(b'this machine has no 4000000000 bytes', process.stderr)
        self.assertNotIn(b'would do', process.stderr)

    def test_a_text_or_an_answer_that_is_too_large_for_the_machine_is_one_line(self):
        sentences = b''.join(b'Word%d stands in line %d.\n' % (i, i) for i in range(200_000))
        large = self.file(b'\0' * 60_000_000 + sentences, 'large')
        good = self.file(b'Good text.', 'good')
        process = self.little(large, good)
        self.assertEqual((process.returncode, process.stdout.count(b'Good text.')), (NO_MEMORY, 1))
        self.assertIn(os.strerror(12).encode(), process.stderr)
        process = self.little(text=b'x ' * 40_000_000)
        self.assertEqual((process.returncode, len(process.stdout)), (NO_MEMORY, 0))
        self.assert_one_line(process.stderr)
        process = self.little('--format=html', '-n999999', self.file(sentences))  # by `new`
        self.assertEqual(process.returncode, NO_MEMORY)
        self.assert_one_line(process.stderr)
        self.assertIn(b'not enough memory', process.stderr)

    def test_a_small_machine_condenses_what_fits_it(self):
        article = ARTICLES[0].read_bytes() * 2000  # 10 MB, whose double is not there
        path = self.file(article)
        expected = self.assert_done(run(path))
        process = self.little(path, most=len(article) * 3)
        self.assertEqual(self.assert_done(process), expected)


class Options(CommandLine):
    def test_a_value_follows_stands_behind_an_equals_sign_or_right_behind_a_letter(self):
        article = ARTICLES[0]
        for short, long, value in [('-n', '--sentences', 2), ('-w', '--words', 70),
                                   ('-b', '--bytes', 400), ('-p', '--percent', 20)]:
            expected = self.assert_done(run(short, value, article))
            self.assertNotEqual(expected, self.assert_done(run(article)))
            for spelling in ([f'{short}{value}'], [long, value], [f'{long}={value}']):
                self.assertEqual(self.assert_done(run(*spelling, article)), expected, spelling)
                self.assertEqual(self.assert_done(run(article, *spelling)), expected, spelling)

    def test_the_last_of_two_counts(self):
        self.assertEqual(self.assert_done(run('-n5', '-n', 1, ARTICLES[0])),
                         self.assert_done(run('-n1', ARTICLES[0])))

    def test_an_unknown_option_is_wrong_use_and_named(self):
        for option in ('-x', '-x5', '--sentence', '--sentences5', '--Split', '-split', '--html',
                       '-', '---', '--=5'):
            if option != '-':
                with self.subTest(option):
                    self.assert_wrong_use(run(option, ARTICLES[0]))
        self.assert_wrong_use(run('--frobnicate=3', ARTICLES[0]), b'--frobnicate')
        self.assert_wrong_use(run('-z'), b'-z')

    def test_a_number_that_is_none_or_out_of_range_is_wrong_use(self):
        numbers = ['0', '00', '-1', '+1', '', ' 3', '3 ', '3x', 'x', '0x10', '1e3', '2.5',
                   '4294967296', '18446744073709551617', '99999999999999999999999', '３']
        for option in '--sentences', '--words', '--bytes', '--percent', '--memory':
            for number in numbers + (['101', '256'] if option == '--percent' else []):
                with self.subTest(option, number=number):
                    self.assert_wrong_use(run(option, number, ARTICLES[0]), option.encode())
                    self.assert_wrong_use(run(f'{option}={number}', ARTICLES[0]), option.encode())
        for option in '-n0', '-w0', '-b0', '-p0', '-p101', '-n=3', '-n-3':
            with self.subTest(option):
                self.assert_wrong_use(run(option, ARTICLES[0]), option[:2].encode())

    def test_the_largest_numbers_are_taken(self):
        for option in '-n4294967295', '-w4294967295', '-b4294967295', '-p100', '-n0003':
            self.assert_done(run(option, ARTICLES[0]))

    def test_an_option_without_its_value_is_wrong_use(self):
        for option in ('-n', '-w', '-b', '-p', '--sentences', '--words', '--bytes', '--percent',
                       '--preset', '--language', '--memory', '--format'):
            with self.subTest(option):
                self.assert_wrong_use(run(option), option.encode())

    def test_an_unknown_name_is_wrong_use_and_told(self):
        for option in '--preset', '--language', '--format':
            for name in 'nonsense', '', 'JSON', 'auto ':
                with self.subTest(option, name=name):
                    self.assert_wrong_use(run(f'{option}={name}', ARTICLES[0]), name.encode())

    def test_a_value_where_none_belongs_is_wrong_use(self):
        for option in '--split=yes', '--stats=1', '--help=me', '--version=2', '-hx':
            with self.subTest(option):
                self.assert_wrong_use(run(option, ARTICLES[0]))

    def test_wrong_use_is_found_before_any_file_is_read(self):
        self.assert_wrong_use(run(ARTICLES[0], '--nonsense'))

    def test_help_and_version_go_to_standard_output(self):
        for option in '--help', '-h', '--help-all':
            out = self.assert_done(run(option))
            self.assertTrue(out.startswith(b'usage: condense '))
            for name in (b'-n, --sentences', b'-w, --words', b'-b, --bytes', b'-p, --percent',
                         b'--preset', b'--language', b'--format', b'--split', b'--help',
                         b'exit status'):
                self.assertIn(name, out)
            self.assertEqual(self.assert_done(run(option, '/nonexistent')), out)
        self.assertRegex(self.assert_done(run('--version')), rb'^condense \d+\.\d+\.\d+\n$')

    def options_of_help(self, which='--help'):
        """{'-n, --sentences N': 'at most ...'}"""
        out = self.assert_done(run(which)).decode()
        return dict(re.findall(r'^ +((?:-\w, )?--[a-z-]+(?: [A-Z]+)?)  +(\S.*)$', out, re.MULTILINE))

    def test_the_short_help_is_a_part_of_the_long_one(self):
        short, whole = self.options_of_help(), self.options_of_help('--help-all')
        self.assertLess(short.items(), whole.items())
        for name in '--memory BYTES', '--stats', '--all', '--field NAME', '--version':
            self.assertIn(name, whole)

    def test_help_fits_on_a_screen_and_every_line_on_a_terminal(self):
        lines = self.assert_done(run('--help')).decode().splitlines()
        self.assertLess(len(lines), 24)  # the prompt takes one
        lines += self.assert_done(run('--help-all')).decode().splitlines()
        self.assertEqual([line for line in lines if len(line) > 80], [])

    def test_help_does_not_suggest_to_condense_tags(self):
        for which in '--help', '--help-all':
            out = self.assert_done(run(which)).decode()
            web, = [line for line in out.splitlines() if 'curl' in line]
            self.assertIn('| lynx -stdin -dump -nolist | condense', web)
            self.assertIn('pandoc -t plain', out)

    def test_the_readme_knows_no_other_options_and_statuses_than_help(self):
        section = README.read_text(encoding='utf-8').partition('\n## Command line\n')[2]
        section = section.partition('\n## ')[0]
        page = run('--help-all').stdout.decode()
        lines = [line.partition('#')[0] for line in section.splitlines() if 'condense' in line]
        used = re.findall(r'(?<=[ `"])--?[a-z][a-z-]*', ' '.join(
            line.partition('condense')[2] for line in lines) + ' '.join(re.findall('`--[^`]*`', section)))
        self.assertGreater(len(set(used)), 12)
        for option in used:
            self.assertRegex(page, rf'(?m)^ +(-\w, )?{option}\b' if option.startswith('--') else
                             rf'(?m)^ +{option}, --')
        statuses = re.search(r'\*\*Exit status\*\*: (.*?)\.\n', section, re.DOTALL)[1]
        self.assertIn(' '.join(statuses.replace('`', '').split()), ' '.join(page.split()))

    def test_every_option_of_help_is_known_and_wants_its_value(self):
        for option in self.options_of_help('--help-all'):
            for name in option.replace(',', '').split():
                if name.startswith('-'):
                    process = run(name, text=b'')
                    if option.split()[-1].isupper():
                        self.assert_wrong_use(process, name.encode() + b' needs a value')
                    else:
                        self.assertEqual(process.returncode, DONE)

    def test_a_wrong_name_is_answered_with_the_right_ones(self):
        self.assert_wrong_use(run('--format=pdf'), b'text, json or html')
        self.assert_wrong_use(run('--preset=best'), b'balanced, news, unordered or classic')

    def test_statistics_count_keyphrases_and_split_sentences_as_well(self):
        for output in 'text', 'json', 'html':
            process = run('--stats', '-k7', '--format', output, ARTICLES[0])
            self.assert_one_line(process.stderr)
            found, = self.objects(run('--format=json', '-k7', ARTICLES[0]).stdout)
            numbers = [int(n) for n in re.findall(rb'\d+', process.stderr.rpartition(b': ')[2])]
            self.assertEqual(numbers[:3] + numbers[4:6],
                             [ARTICLES[0].stat().st_size, found['sentences'], found['memory'], 7,
                              found['keyphrases_memory']])
        process = run('--stats', '--split', text=b'One. Two.')
        self.assertRegex(process.stderr,
                         rb'^condense: -: 9 bytes, 2 sentences, \d+ microseconds\n$')

    def test_statistics_go_to_standard_error_only(self):
        for article in ARTICLES:
            process = run('--stats', article)
            self.assertEqual(process.returncode, DONE)
            self.assertEqual(process.stdout, self.assert_done(run(article)))
            self.assert_one_line(process.stderr)
            found, = self.objects(self.assert_done(run('--format=json', article)))
            numbers = [int(n) for n in re.findall(rb'\d+', process.stderr.rpartition(b': ')[2])]
            self.assertEqual(numbers[:3],
                             [article.stat().st_size, found['sentences'], found['memory']])


@unittest.skipUnless(os.name == 'posix', 'pipes and /dev are those of Unix')
class Output(CommandLine):
    MANY = b''.join(b'Sentence number %d of the long text.\n\n' % i for i in range(3000))

    def check_unwritable(self, process):
        self.assertEqual(process.returncode, FILE_TROUBLE)
        self.assert_one_line(process.stderr)
        self.assertIn(b'standard output', process.stderr)

    def test_a_full_device_is_told(self):
        if not os.path.exists('/dev/full'):
            self.skipTest('no /dev/full here')
        for arguments in (['-n3'], ['-n99999'], ['--split'], ['--format=json'], ['--help'],
                          ['--version']):
            with self.subTest(arguments), open('/dev/full', 'wb') as full:
                process = run(*arguments, text=self.MANY, stdout=full)
                self.check_unwritable(process)
                self.assertIn(os.strerror(28).encode(), process.stderr)

    def test_nothing_more_is_read_when_nothing_more_can_be_written(self):
        with open('/dev/full', 'wb') as full:
            process = run('--split', self.file(self.MANY), self.directory / 'missing', stdout=full)
            self.check_unwritable(process)

    def test_closed_standard_output_is_told(self):
        for arguments in ['-n3'], ['--split'], ['--help'], ['-n3', ARTICLES[0], ARTICLES[0]]:
            with self.subTest(arguments):
                self.check_unwritable(run(*arguments, text=self.MANY, stdout=None,
                                          preexec_fn=lambda: os.close(1)))

    def test_a_reader_that_leaves_ends_it_quietly(self):
        # As in `condense ... | head -1`: the signal ends it, like any other filter.
        with subprocess.Popen([CONDENSE, '--split'], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE) as process:
            process.stdout.close()
            try:
                process.stdin.write(self.MANY)
                process.stdin.close()
            except BrokenPipeError:
                pass
            error = process.stderr.read()
            self.assertEqual((process.wait(timeout=60), error), (-signal.SIGPIPE, b''))

    def test_a_reader_that_leaves_is_told_where_the_signal_is_ignored(self):
        with subprocess.Popen([CONDENSE, '--split', self.file(self.MANY)], stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, restore_signals=False) as process:
            process.stdout.close()  # Python ignores the signal, and so does what it starts
            error = process.stderr.read()
            self.assertEqual(process.wait(timeout=60), FILE_TROUBLE)
            self.assert_one_line(error)
            self.assertIn(os.strerror(32).encode(), error)


def columns_of(line):
    """As a terminal counts them."""
    return sum(0 if unicodedata.category(c) in ('Mn', 'Me', 'Cf') else
               2 if unicodedata.east_asian_width(c) in 'WF' else 1 for c in line)


class Terminal(CommandLine):
    """What a person sees: condense writes to a pseudo terminal."""

    @contextlib.contextmanager
    def started(self, *arguments, columns=60, output=True, errors=False, **environment):
        """condense with standard output, standard error or both on a terminal. What arrives there
        is `shown`, with the ends of lines as the program wrote them, once condense has ended."""
        control, terminal = pty.openpty()
        fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack('HHHH', 24, columns, 0, 0))
        variables = {name: value for name, value in os.environ.items()
                     if name not in ('COLUMNS', 'NO_COLOR', 'TERM')}
        variables.update({'TERM': 'xterm', **environment})
        process = subprocess.Popen(
            [CONDENSE, *map(str, arguments)], stdin=subprocess.PIPE,
            stdout=terminal if output else subprocess.PIPE,
            stderr=terminal if errors else subprocess.PIPE,
            env={name: value for name, value in variables.items() if value is not None})
        os.close(terminal)
        process.shown = b''
        try:
            yield process
            with contextlib.suppress(BrokenPipeError):
                process.stdin.close()
            while part := self.read_some(control):
                process.shown += part
            process.shown = process.shown.replace(b'\r\n', b'\n')
            process.wait(timeout=60)
        finally:
            process.kill()
            process.wait()
            for pipe in process.stdout, process.stderr, process.stdin:
                if pipe:
                    pipe.close()
            os.close(control)

    @staticmethod
    def read_some(control):
        try:
            return os.read(control, 65536)
        except OSError:  # Linux's way to say that nobody writes any more
            return b''

    def shown(self, *arguments, text=b'', **options):
        with self.started(*arguments, **options) as process:
            process.stdin.write(text)
            process.stdin.flush()
        self.assertEqual(process.returncode, DONE)
        return process.shown.decode()

    def check_wrapped(self, shown, piped, columns, indent='  '):
        """Nothing lost, nothing too long, and no line ended before its time."""
        lines = shown.splitlines()
        sentences = []
        for before, line in zip([None] + lines, lines):
            self.assertLessEqual(columns_of(line), columns)
            if indent and line.startswith(indent):
                sentences[-1] += ' ' + line[len(indent):]
                self.assertGreater(columns_of(before + ' ' + line.split()[0]), columns)
            else:
                sentences.append(line)
        self.assertEqual(sentences, piped.splitlines())

    def test_lines_are_as_wide_as_the_window(self):
        for article in ARTICLES:
            piped = self.assert_done(run('-k9', article)).decode()
            for columns in 30, 66, 80, 213:
                shown = self.shown('-k9', article, columns=columns)
                self.check_wrapped(shown, piped, columns)
                if columns <= 80:
                    self.assertGreater(len(shown.splitlines()), len(piped.splitlines()))

    def test_the_variable_columns_counts_more_than_the_window(self):
        piped = self.assert_done(run(ARTICLES[0])).decode()
        self.check_wrapped(self.shown(ARTICLES[0], columns=200, COLUMNS='40'), piped, 40)
        for nonsense in '', '0', '-5', 'wide':
            shown = self.shown(ARTICLES[0], columns=50, COLUMNS=nonsense)
            self.check_wrapped(shown, piped, 50)
        self.check_wrapped(self.shown(ARTICLES[0], columns=0), piped, 80)  # who does not know

    def test_what_is_piped_is_never_wrapped_or_coloured(self):
        environment = dict(os.environ, COLUMNS='20', TERM='xterm')
        for arguments in [ARTICLES[0]], [*ARTICLES, '-k5'], ['--split', ARTICLES[1]]:
            process = run(*arguments, env=environment)
            self.assertEqual(self.assert_done(process), self.assert_done(run(*arguments)))
            self.assertNotIn(b'\x1b', process.stdout)
            self.assertGreater(max(map(len, process.stdout.splitlines())), 80)

    def test_a_word_longer_than_a_line_stays_in_one_piece(self):
        address = 'example.org/' + 'long' * 30
        shown = self.shown(text=f'Look at {address} for more.'.encode(), columns=40)
        self.assertEqual(shown, f'Look at\n  {address}\n  for more.\n')

    def test_wide_characters_take_two_columns_and_may_end_a_line(self):
        sentence = '日本語の文章は空白なしで書かれます、だから「どこでも」改行できます。'
        for columns in range(24, 70):
            lines = self.shown(text=sentence.encode(), columns=columns).splitlines()
            self.assertEqual(''.join(line.strip() for line in lines), sentence)
            for line in lines:
                self.assertLessEqual(columns_of(line), columns)
                self.assertNotIn(line.strip()[0], '、。」')
                self.assertNotEqual(line[-1], '「')
            for line in lines[:-1]:  # full but for a mark and the letter that it may not leave
                self.assertGreater(columns_of(line) + 6, columns)

    def test_marks_take_no_column(self):
        plain = 'Une é' + 'té né é' * 20 + '.'
        marked = unicodedata.normalize('NFD', plain)
        self.assertNotEqual(plain, marked)
        for columns in 30, 47:
            self.assertEqual(
                unicodedata.normalize('NFC', self.shown(text=marked.encode(), columns=columns)),
                self.shown(text=plain.encode(), columns=columns))
        kana = unicodedata.normalize('NFD', 'が') * 10
        self.assertEqual(self.shown(text=f'{kana}copper.'.encode(), columns=26),
                         f'{kana}\n  copper.\n')
        family = '\U0001f468\u200d\U0001f469\u200d\U0001f467'
        lines = self.shown(text=(family * 12 + '.').encode(), columns=30).splitlines()
        self.assertEqual([line.strip().replace(family, '').replace('.', '') for line in lines],
                         [''] * len(lines))

    def test_only_the_names_of_files_stand_out_and_only_where_colour_is_welcome(self):
        one, two = self.file(b'First text.', 'one'), self.file(b'Second text.', 'two')
        plain = f'==> {one} <==\nFirst text.\n\n==> {two} <==\nSecond text.\n'
        coloured = self.shown(one, two, columns=300)
        self.assertNotEqual(coloured, plain)
        self.assertEqual(re.sub(r'\x1b\[[01]m', '', coloured), plain)
        self.assertEqual(coloured.count('\x1b'), 4)
        self.assertEqual(self.shown(one, two, columns=300, NO_COLOR=''), coloured)
        for unwelcome in {'NO_COLOR': '1'}, {'NO_COLOR': '0'}, {'TERM': 'dumb'}, {'TERM': None}:
            self.assertEqual(self.shown(one, two, columns=300, **unwelcome), plain, unwelcome)
        self.assertNotIn('\x1b', self.shown(one))

    EVIL = (b'Red \x1b[31m, bell \x07, back\x08 and gone \x7f, title \x1b]0;x\x07 too. '
            b'Eight bits \x9b31m and \xc2\x9b31m and \xff\x80 too.')

    def test_the_text_cannot_steer_the_terminal(self):
        shown = self.shown(text=self.EVIL, columns=300)
        self.assertEqual(shown,
                         'Red ^[[31m, bell ^G, back^H and gone ^?, title ^[]0;x^G too.\n'
                         'Eight bits <9B>31m and <9B>31m and <FF><80> too.\n')
        self.assertEqual(self.shown('--split', text=self.EVIL, columns=300), shown)
        phrases = self.shown('-k9', text=b'A \x1bcopper\x1b pipe. A \x1bcopper\x1b pipe.')
        self.assertNotIn('\x1b', phrases)

    def test_characters_that_turn_or_hide_others_are_shown_not_sent(self):
        shown = self.shown(text='Pay \u202eelba\u202c now, \u2066a\u2069 b\u200e c\u200f d\u061c.'.encode(),
                           columns=300)
        self.assertEqual(shown, 'Pay <U+202E>elba<U+202C> now, <U+2066>a<U+2069> b<U+200E> c<U+200F> '
                                'd<U+061C>.\n')
        shown = self.shown(text='Tag \U000e0041\U000e007f here\u2060 and\ufeff there.'.encode(),
                           columns=300)
        self.assertEqual(shown, 'Tag <U+E0041><U+E007F> here<U+2060> and<U+FEFF> there.\n')

    def test_characters_that_writing_needs_are_sent(self):
        text = 'می\u200cخواهم \U0001f468\u200d\U0001f469 co\u00adop ប្រ\u200bទេស \u2764\ufe0f.'
        self.assertEqual(self.shown(text=text.encode(), columns=300), text + '\n')

    def test_json_on_a_terminal_escapes_what_turns_or_hides(self):
        text = 'Pay \u202eelba \U000e0041 now.'
        shown = self.shown('--format=json', text=text.encode())
        self.assertIn('Pay \\u202eelba \\udb40\\udc41 now.', shown)
        self.assertEqual(json.loads(shown)['summary'][0]['text'], text)

    def test_no_byte_at_all_steers_the_terminal(self):
        for title, source in ODD_TEXTS.items():
            for arguments in ['--split'], ['-n9', '--format=json'], ['-n9', '--format=html']:
                with self.subTest(title, arguments=arguments):
                    for character in self.shown(*arguments, text=source, columns=79):
                        self.assertTrue(
                            character == '\n' or unicodedata.category(character) != 'Cc',
                            ascii(character))

    def test_no_invisible_character_but_the_needed_ones_reaches_the_terminal(self):
        needed = {0xAD, 0x200B, 0x200C, 0x200D}
        visible = {*range(0x600, 0x606), 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD}
        visible |= set(range(0x13430, 0x13440))  # join hieroglyphs
        formats = [code for code in range(0x110000) if unicodedata.category(chr(code)) == 'Cf']
        shown = self.shown('--split', columns=9999,
                           text=f'Begin{"".join(map(chr, formats))}end.'.encode())
        for code in formats:
            if code not in needed | visible:
                self.assertIn(f'<U+{code:04X}>', shown, hex(code))

    def test_what_is_piped_stays_the_bytes_of_the_text(self):
        self.assertEqual(b' '.join(self.assert_done(run(text=self.EVIL)).splitlines()), self.EVIL)

    def test_the_name_of_a_file_cannot_steer_the_terminal_or_break_a_line(self):
        name = 'evil\x1b[31m\nname'
        path = self.file(b'Text.', name)
        shown = self.shown(path, path, columns=300, NO_COLOR='1')
        self.assertNotIn('\x1b', shown)
        self.assertIn('evil^[[31m^Jname <==\n', shown)
        for process in run(self.directory / 'missing' / name), run('--' + name):
            self.assert_one_line(process.stderr)
            self.assertIn(b'evil^[[31m^Jname', process.stderr)

    def slow_run(self, *files, seconds=0.7, **options):
        """Standard input comes first and takes its time."""
        with self.started('-', *files, **options) as process:
            time.sleep(seconds)
            process.stdin.write(b'Typed slowly.')
            process.stdin.flush()
            process.stdin.close()
            if process.stdout:
                process.piped = process.stdout.read()
            if process.stderr:
                process.piped_errors = process.stderr.read()
        return process

    def long_run(self, *files, **options):
        """One that shows progress: on a busy machine condense may have started late."""
        for seconds in 0.7, 3, 12:
            process = self.slow_run(*files, seconds=seconds, **options)
            if b'2 of 2' in process.shown:
                break
        return process

    def test_a_long_run_shows_its_progress_in_a_line_that_it_erases(self):
        good = self.file(b'Good text.', 'good')
        process = self.long_run(good, output=False, errors=True, columns=300)
        self.assertEqual(process.returncode, DONE)
        self.assertEqual(process.shown.decode(), f'condense: 2 of 2: {good}\r\x1b[K')
        self.assertEqual(process.piped.decode(),
                         f'==> - <==\nTyped slowly.\n\n==> {good} <==\nGood text.\n')

    def test_progress_stays_out_of_the_way_of_output_and_messages(self):
        missing = self.directory / 'missing'
        process = self.long_run(missing, errors=True, columns=300, NO_COLOR='1')
        self.assertEqual(process.shown.decode(),
                         '==> - <==\nTyped slowly.\n'
                         f'condense: 2 of 2: {missing}\r\x1b[K'
                         f'condense: {missing}: {os.strerror(2)}\n')

    def test_progress_gives_way_to_output_on_the_same_terminal(self):
        good = self.file(b'Good text.', 'good')
        process = self.long_run(good, errors=True, columns=300, NO_COLOR='1')
        self.assertEqual(process.shown.decode(),
                         '==> - <==\nTyped slowly.\n'
                         f'condense: 2 of 2: {good}\r\x1b[K\n==> {good} <==\nGood text.\n')

    def test_progress_keeps_to_one_line(self):
        process = self.long_run(self.file(b'', 'n' * 200), output=False, errors=True, columns=30)
        line = process.shown.decode().partition('\r')[0]
        self.assertEqual(len(line), 29)
        self.assertTrue(line.endswith('...'))

    def test_there_is_no_progress_elsewhere(self):
        good = self.file(b'Good text.', 'good')
        self.assertEqual(self.slow_run(good).piped_errors, b'')
        self.assertEqual(self.slow_run(good, output=False, errors=True, TERM='dumb').shown, b'')

    def test_a_short_run_shows_no_progress(self):
        good = self.file(b'Good text.', 'good')
        shown = []
        for _ in range(3):  # a busy machine may make one long
            with self.started(good, good, output=False, errors=True) as process:
                pass
            shown.append(process.shown)
        self.assertIn(b'', shown)

    def test_who_is_expected_to_type_is_told(self):
        control, terminal = pty.openpty()
        process = subprocess.Popen([CONDENSE], stdin=terminal, stdout=subprocess.PIPE,
                                   stderr=subprocess.PIPE)
        os.close(terminal)
        os.write(control, b'Some text.\n\x04')
        try:
            output, errors = process.communicate(timeout=60)
        finally:
            process.kill()
            os.close(control)
        self.assertEqual((process.returncode, output), (DONE, b'Some text.\n'))
        self.assert_one_line(errors)
        self.assertIn(b'Ctrl-D', errors)


if __name__ == '__main__':
    main()
