#!/usr/bin/env python3
"""What the tests of the command line share: condense as a process, and texts that are odd.

A test is run as `NAME_test.py CONDENSE ARTICLE... [-k PATTERN]`.
"""

import json
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

DONE, WRONG_USE, FILE_TROUBLE, DOES_NOT_FIT, NO_MEMORY = 0, 1, 2, 3, 4

ROOT = Path(__file__).resolve().parent.parent.parent
README = ROOT / 'README.md'


def read_arguments():
    """The program, the articles, and what unittest is told."""
    if len(sys.argv) < 3:
        sys.exit(f'usage: {sys.argv[0]} CONDENSE ARTICLE... [-k PATTERN]')
    options = next((i for i, word in enumerate(sys.argv) if word.startswith('-')), len(sys.argv))
    return (os.path.abspath(sys.argv[1]), [Path(article).resolve() for article in sys.argv[2:options]],
            sys.argv[options:])


CONDENSE, ARTICLES, OPTIONS = read_arguments()


def main():
    unittest.main('__main__', argv=sys.argv[:1] + OPTIONS, verbosity=2)


def without_fillers():
    """The environment, but that malloc does not fill what it gives: that takes real memory."""
    return {name: value for name, value in os.environ.items() if name != 'MALLOC_PERTURB_'}


def is_sanitized():
    return b'__asan_' in Path(CONDENSE).read_bytes()


WHITE_SPACE = b' \t\n\v\f\r'

# Every kind of input that has broken a JSON writer: name and bytes.
ODD_TEXTS = {
    'empty': b'',
    'white space only': b' \n\t \r\n',
    'one letter': b'x',
    'one mark': b'.',
    'NUL inside': b'One\0two three. Four\0five six.',
    'NUL only': b'\0\0\0',
    'quotes': b'"Why not?" she said. He wrote "C:\\temp\\new" on it. \\ and / and \\u0041 stay.',
    'control characters': b'Bell \x07 and escape \x1b[1m here. Delete \x7f and page \x0c there.',
    'control characters above ASCII': 'Escape \x9b31m here. Next \x85 line \x90 there.'.encode(),
    'continuation byte alone': b'Bad \x80 byte here. Fine again.',
    'truncated character': b'It costs two \xe2\x82',
    'overlong slash': b'A \xc0\xaf path. An \xe0\x80\xaf other. And \xf0\x80\x80\xaf too.',
    'surrogate': b'Half \xed\xa0\x80 of a pair. The \xed\xbf\xbf rest.',
    'above Unicode': b'Too \xf4\x90\x80\x80 high. And \xf8\x88\x80\x80\x80 old.',
    'every byte': bytes(range(256)) * 2,
    'byte order mark': b'\xef\xbb\xbfThe text begins here. It ends there.',
    'UTF-16 that does not say so': 'Wide letters. Two of them.'.encode('utf-16-le'),
    'supplementary characters': 'Smile \U0001f600 now. Gothic \U00010330 then.'.encode(),
    'line and paragraph separators': 'one\u2028two three.\u2029Four\u0085five six.'.encode(),
    'no space at all': '日本語の文章です。二つ目の文です。'.encode(),
    'very long word': b'x' * 70000 + b'. And a short one.',
    'line ends of all kinds': b'First line.\r\nSecond line.\rThird line.\n\n\nFourth line.',
}


def run(*arguments, text=b'', **options):
    """The finished process; everything is bytes."""
    if 'stdin' not in options:
        options['input'] = text
    options.setdefault('stdout', subprocess.PIPE)
    return subprocess.run([CONDENSE, *map(str, arguments)], stderr=subprocess.PIPE, timeout=60,
                          check=False, **options)


def folded(sentence):
    return b' '.join(sentence.split())


class CommandLine(unittest.TestCase):
    def setUp(self):
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.directory = Path(directory.name)

    def file(self, content, name='text.txt'):
        path = self.directory / name
        path.write_bytes(content)
        return path

    def assert_done(self, process):
        self.assertEqual((process.returncode, process.stderr), (DONE, b''))
        return process.stdout

    def assert_done_but_for_nul(self, process):
        """As assert_done; a text with NUL in it is noted."""
        if b'NUL' not in process.stderr:
            return self.assert_done(process)
        self.assertEqual(process.returncode, DONE)
        self.assert_one_line(process.stderr)
        return process.stdout

    def assert_wrong_use(self, process, naming=b''):
        self.assertEqual(process.returncode, WRONG_USE, process.stderr)
        self.assertEqual(process.stdout, b'')
        self.assert_one_line(process.stderr)
        self.assertIn(naming, process.stderr)
        self.assertIn(b'--help', process.stderr)

    def assert_one_line(self, message):
        self.assertTrue(message.startswith(b'condense: '), message)
        self.assertTrue(message.endswith(b'\n'), message)
        self.assertEqual(message.count(b'\n'), 1, message)

    def objects(self, output):
        """One JSON object a line."""
        self.assertTrue(output.endswith(b'\n'))
        return [json.loads(line) for line in output.decode('utf-8').split('\n')[:-1]]
