#!/usr/bin/env python3
"""condense --stream and condense --together: texts larger than memory, and several texts as one.

How to run it is in support.py.
"""

import json
import re
import subprocess
import time

from support import (ARTICLES, CONDENSE, DOES_NOT_FIT, FILE_TROUBLE, NO_MEMORY, ODD_TEXTS, CommandLine,
                     folded, is_sanitized, main, run)


def long_text(copies=40):
    """Articles that are not quite the same."""
    return b'\n\n'.join(article.read_bytes().replace(b'Thursday', b'day %d' % i)
                        for i in range(copies) for article in ARTICLES)


class Stream(CommandLine):
    def summary(self, *arguments, **options):
        found, = self.objects(self.assert_done(run('--stream', '--format=json', *arguments,
                                                   **options)))
        return found

    def test_a_text_that_fits_has_the_summary_that_it_has_without(self):
        for article in ARTICLES:
            for limit in [], ['-n5'], ['-b300'], ['-w60', '--preset=news'], ['-q', 'pay']:
                self.assertEqual(self.assert_done(run('--stream', *limit, article)),
                                 self.assert_done(run(*limit, article)))
            plain, = self.objects(self.assert_done(run('--format=json', article)))
            found = self.summary(article)
            self.assertEqual(found.pop('rounds'), 0)
            self.assertEqual(found.pop('received'), article.stat().st_size)
            for sentence in plain['summary']:
                del sentence['position']
            self.assertEqual(found, plain)

    def test_odd_texts_have_the_summary_that_they_have_without(self):
        for name, text in ODD_TEXTS.items():
            with self.subTest(name):
                streamed = run('--stream', '--memory=400000', text=text)
                plain = run(text=text)
                self.assertEqual((streamed.returncode, streamed.stdout, streamed.stderr),
                                 (plain.returncode, plain.stdout, plain.stderr))

    def test_offsets_are_those_in_the_whole_text(self):
        text = long_text()
        found = self.summary('--memory=8000', '-n9', text=text)
        self.assertGreater(found['rounds'], 10)
        self.assertEqual(len(found['summary']), 9)
        for sentence in found['summary']:
            begin = sentence['offset']
            self.assertEqual(folded(text[begin:begin + sentence['length']]).decode(),
                             sentence['text'])
        self.assertLess(max(s['length'] for s in found['summary']), 2000)

    def test_a_pipe_that_gives_a_byte_at_a_time_and_a_file_have_the_same_answer(self):
        text = long_text(2)
        path = self.file(text)
        expected = self.assert_done(run('--stream', '--memory=4096', '--format=json', path))
        writer = subprocess.Popen(['dd', f'if={path}', 'bs=7', 'status=none'],
                                  stdout=subprocess.PIPE)
        piped = self.assert_done(run('--stream', '--memory=4096', '--format=json',
                                     stdin=writer.stdout))
        writer.wait()
        writer.stdout.close()
        self.assertEqual(piped.replace(b'"-"', json.dumps(str(path)).encode()), expected)

    def test_the_language_is_told_however_slowly_the_text_arrives(self):
        # Nobody can tell it by the first seven bytes.
        text = ('Berlin, Mai. Die Bibliothek wird im Mai für zwei Wochen geschlossen, weil das Dach undicht ist. '
                'Der Rat hat am Montag beschlossen, das Dach zu bezahlen. ').encode()
        with subprocess.Popen([CONDENSE, '--stream', '--format=json'], stdin=subprocess.PIPE,
                              stdout=subprocess.PIPE) as process:
            for at in range(0, len(text), 7):
                process.stdin.write(text[at:at + 7])
                process.stdin.flush()
                if at < 21:
                    time.sleep(.1)
            process.stdin.close()
            piped, = self.objects(process.stdout.read())
        self.assertEqual(piped['language'], 'de')
        self.assertEqual(piped, self.summary(text=text))

    def test_the_language_is_told_behind_a_beginning_that_has_none(self):
        german = ('Die Bibliothek wird im Mai geschlossen, weil das Dach undicht ist. Der Rat hat am '
                  'Montag beschlossen, das Dach zu bezahlen. ')
        text = ('| 17 | 4,2 | ok |\n' * 130 + '\n' + german * 30).encode()
        self.assertEqual(self.summary(text=text)['language'], 'de')

    # -- every so many sentences --

    REPORTS = [f'Report {i} says that pump {i % 7} of the harbour needs oil and that ship {i} waits. '
               f'The crew of ship {i} drinks tea. ' for i in range(60)]

    def every(self, number, text, *arguments):
        return self.objects(self.assert_done(run('--stream', f'--every={number}', '--memory=4096',
                                                 '--format=json', *arguments, text=text)))

    def test_a_summary_of_all_so_far_comes_after_every_so_many_sentences(self):
        text = '\n'.join(self.REPORTS).encode()
        found = self.every(50, text, '-n4')
        self.assertEqual(len(found), 3)  # after 50, after 100, and at the end
        ends = [text.index(b'Report 25'), text.index(b'Report 50'), len(text)]
        self.assertEqual([f['received'] for f in found], ends)
        self.assertGreater(found[2]['rounds'], found[0]['rounds'])
        for answer, end in zip(found, ends):
            alone, = self.objects(self.assert_done(run('--stream', '--memory=4096', '--format=json', '-n4',
                                                       text=text[:end])))
            self.assertEqual(answer, alone)

    def test_as_text_an_empty_line_stands_between_two_summaries(self):
        text = '\n'.join(self.REPORTS).encode()
        answers = [''.join(s['text'] + '\n' for s in f['summary']) for f in self.every(50, text)]
        self.assertEqual(self.assert_done(run('--stream', '--every=50', '--memory=4096', text=text)).decode(),
                         '\n'.join(answers))

    def test_every_is_counted_the_same_however_the_text_arrives(self):
        text = long_text(2) + b'\nshort\nlines\n' * 30 + b'a long line without an end ' * 2000
        path = self.file(text)
        with open(path, 'rb') as file:
            wanted = self.assert_done(run('--stream', '--every=7', '--format=json', stdin=file))
        with subprocess.Popen(['dd', f'if={path}', 'bs=11', 'status=none'],
                              stdout=subprocess.PIPE) as writer:
            piped = self.assert_done(run('--stream', '--every=7', '--format=json', stdin=writer.stdout))
        self.assertEqual(piped, wanted)
        self.assertGreater(len(self.objects(piped)), 15)

    def test_a_summary_is_written_while_the_text_goes_on(self):
        with subprocess.Popen([CONDENSE, '--stream', '--every=40', '-n1'], stdin=subprocess.PIPE,
                              stdout=subprocess.PIPE) as process:
            process.stdin.write('\n'.join(self.REPORTS[:24]).encode() + b'\n')
            process.stdin.flush()
            line = process.stdout.readline()  # hangs if it is held back
            self.assertRegex(line, rb'^(Report|The crew)')
            process.stdin.close()
            process.stdout.read()

    def test_every_takes_linear_time(self):
        for text in (b'a\n' * 400_000, b'x' * 800_000, b'Good ship. ' * 80_000):
            process = run('--stream', '--every=5000', '--stats', text=text)
            taken = int(re.search(rb'(\d+) microseconds', process.stderr)[1])
            self.assertLess(taken, 40_000_000 if is_sanitized() else 4_000_000)

    def test_every_goes_with_a_stream_only(self):
        self.assert_wrong_use(run('--every=5', text=b'A text.'), b'--stream')
        for option in '--jsonl', '--together', '--split':
            self.assert_wrong_use(run('--stream', '--every=5', option, text=b'A text.'), b'--')

    # -- many texts --

    def test_each_file_and_each_line_is_a_text_of_its_own(self):
        large = self.file(long_text(5), 'large')
        alone = [self.assert_done(run('--stream', '--memory=6000', f)) for f in (large, ARTICLES[0])]
        together = self.assert_done(run('--stream', '--memory=6000', large, ARTICLES[0]))
        self.assertEqual(together, f'==> {large} <==\n'.encode() + alone[0] +
                         f'\n==> {ARTICLES[0]} <==\n'.encode() + alone[1])
        lines = b''.join(json.dumps({'id': i, 'text': f.read_text()}).encode() + b'\n'
                         for i, f in enumerate([large, ARTICLES[0]]))
        found = self.objects(self.assert_done(run('--stream', '--memory=6000', '--jsonl',
                                                  text=lines)))
        self.assertEqual([f['id'] for f in found], [0, 1])
        for one, expected in zip(found, alone):
            self.assertEqual(''.join(s['text'] + '\n' for s in one['summary']).encode(), expected)
            self.assertIn('rounds', one)

    def test_memory_is_constant(self):
        if is_sanitized():
            self.skipTest('a sanitizer needs more address space than the test allows')
        import resource  # not on every system; where it is missing the test fails by name

        def little():
            resource.setrlimit(resource.RLIMIT_AS, (24 << 20, 24 << 20))
        text = long_text(1) * 3000  # 30 MB
        self.assertEqual(run(text=text, preexec_fn=little).returncode, NO_MEMORY)
        self.assert_done(run('--stream', text=text, preexec_fn=little))
        endless = b'x' * (30 << 20)  # one word, one line
        self.assert_done(run('--stream', '--every=99', text=endless, preexec_fn=little))

    def test_what_needs_the_whole_text_is_refused_by_name(self):
        for option in ['-p10', '--percent=10', '-k3', '--keyphrases=3', '--all', '--format=html']:
            process = run('--stream', option, text=b'A text.')
            self.assert_wrong_use(process, option[:2].encode())
            self.assertIn(b'needs the whole text', process.stderr)
        self.assert_wrong_use(run('--stream', '--split', text=b'A text.'), b'--split')

    def test_memory_that_is_too_little_for_any_stream_says_so(self):
        for memory in 1, 300, 511:
            process = run('--stream', f'--memory={memory}', text=b'A text.')
            self.assertEqual(process.returncode, DOES_NOT_FIT)
            self.assert_one_line(process.stderr)
        self.assert_done(run('--stream', '--memory=1024', text=b'A text.'))

    def test_a_text_that_does_not_fit_without_names_stream(self):
        process = run('--memory=400', ARTICLES[0])
        self.assertEqual(process.returncode, DOES_NOT_FIT)
        self.assertIn(b'--stream', process.stderr)

    def test_a_file_that_cannot_be_read_and_utf_16_are_said(self):
        process = run('--stream', self.directory / 'missing', ARTICLES[0])
        self.assertEqual(process.returncode, FILE_TROUBLE)
        self.assertIn(b'missing', process.stderr)
        self.assertIn(b'walkout' if 'walkout' in ARTICLES[0].name else b'.', process.stdout)
        process = run('--stream', text='\ufeffA text.'.encode('utf-16-le'))
        self.assertEqual((process.returncode, process.stdout), (FILE_TROUBLE, b''))

    def test_statistics_tell_rounds_and_memory(self):
        process = run('--stream', '--stats', '--memory=4096', text=long_text(1))
        self.assert_one_line(process.stderr)
        self.assertRegex(process.stderr, rb'\d+ bytes, \d+ sentences held, \d+ rounds, '
                                         rb'4096 bytes of memory, \d+ microseconds')


class Together(CommandLine):
    def sentences(self, *arguments):
        found, = self.objects(self.assert_done(run('--together', '--format=json', *arguments)))
        return found['summary']

    def test_there_is_one_summary_and_each_sentence_has_its_file(self):
        found = self.sentences('-n6', *ARTICLES)
        self.assertEqual(len(found), 6)
        self.assertEqual(sorted(s['rank'] for s in found), [1, 2, 3, 4, 5, 6])
        texts = {str(article): article.read_bytes() for article in ARTICLES}
        for s in found:
            part = texts[s['file']][s['offset']:s['offset'] + s['length']]
            self.assertEqual(folded(part).decode(), s['text'])
        self.assertGreater(len({s['file'] for s in found}), 1)

    def test_as_text_each_file_has_a_heading(self):
        found = self.sentences('-n6', *ARTICLES)
        expected, last = '', None
        for s in found:
            if s['file'] != last:
                expected += ('\n' if last else '') + f"==> {s['file']} <==\n"
            last = s['file']
            expected += s['text'] + '\n'
        self.assertEqual(self.assert_done(run('--together', '-n6', *ARTICLES)).decode(), expected)

    def test_what_ten_articles_about_one_event_say_word_for_word_is_there_once(self):
        said = b'The bridge fell into the river on Monday, and the river took three cars with it. '
        own = [b'Reporter %d saw the river take car %d from the bridge. ' % (i, i)
               for i in range(10)]
        files = [self.file(own[i] + said if i % 2 else said + own[i], f'{i}.txt')
                 for i in range(10)]
        found = self.sentences('-n11', *files)
        texts = [s['text'] for s in found]
        self.assertEqual(len(texts), 11)
        self.assertEqual(len(set(texts)), 11)
        first = next(s for s in found if s['text'] == said.decode().strip())
        self.assertEqual((first['file'], first['offset']), (str(files[0]), 0))

    def test_a_copy_inside_one_file_is_no_copy_among_files(self):
        one = self.file(b'The roof leaks. Rain falls. The roof leaks.', 'one')
        self.assertEqual(len(self.sentences('-n9', one)), 3)

    def test_one_file_together_is_that_file(self):
        self.assertEqual([s['text'] for s in self.sentences('-n4', ARTICLES[0])],
                         self.assert_done(run('-n4', ARTICLES[0])).decode().splitlines())

    def test_a_file_that_is_missing_does_not_stop_the_others(self):
        process = run('--together', '-n1', self.directory / 'missing', ARTICLES[0])
        self.assertEqual(process.returncode, FILE_TROUBLE)
        self.assert_one_line(process.stderr)
        self.assertIn(ARTICLES[0].name.encode(), process.stdout)

    def test_what_it_does_not_go_with(self):
        for option in '--split', '--jsonl', '--all', '--format=html', '--stream':
            self.assert_wrong_use(run('--together', option, text=b'A text.'), b'--together')


if __name__ == '__main__':
    main()
