#!/usr/bin/env python3
"""condense --jsonl as a stage of an engine: what it accepts, that no line is lost or torn, and that
many processes give what one gives.

How to run it is in support.py.
"""

import contextlib
import itertools
import json
import os
import random
import re
import shutil
import subprocess
import textwrap
import unittest
from pathlib import Path

from support import (ARTICLES, CONDENSE, DOES_NOT_FIT, DONE, FILE_TROUBLE, CommandLine,
                     is_sanitized, main, run)

DEBIAN_PYTHON = '/usr/bin/python3'  # what Debian's packages of Python are installed for

# ---- RFC 8259, value by value; each kind is one that parsers have got wrong ----

NUMBERS = b'''0 -0 1 -1 10 123 -123 9007199254740993 123456789012345678901234567890 0.5 -0.5 1.0 1.50
-0.0 0.1e1 1e1 1E1 1e+1 1E+1 1e-1 1E-2 0e0 0e+1 0E-1 1e400 -1e400 1e-400 1.5e300 123e65 20e1
123.456e78 0.00000000000000000000000000000000001 1e01 1E00 100000000000000000000'''.split()
NO_NUMBERS = b'''- -- +1 ++1 01 -01 00 012 -012 1. -1. .5 -.5 1.e1 .e1 1e 1E 1e+ 1E- 1e+- 1.5e 1.5e+ 1e1.5
1ee1 1e1e1 0x1 0x 1a 1.a 1ea 1_000 1,5.5. 1.2.3 -e1 - NaN -NaN nan Infinity -Infinity inf +Infinity
1/2 1*2 $1 1f 1L 1n 0b1 0o7 0.3e 0.3e+ 0e 0e+ 0E 1.0e 2.e3 2.e+3 2.e-3 9.e+ -2. 1eE2 \xef\xbc\x91
-foo -1x 1-1 1+1 - \xc2\xbd'''.split()

STRINGS = [b'""', b'" "', b'"a"', b'"\\""', b'"\\\\"', b'"\\/"', b'"/"', b'"\\b\\f\\n\\r\\t"', b'"\\u0000"',
           b'"\\u0041"', b'"\\u00e9"', b'"\\u00E9"', b'"\\u20ac"', b'"\\u20AC"', b'"\\uFFFF"',
           b'"\\uD83D\\uDE00"', b'"\\ud83d\\ude00"', b'"\\uDBFF\\uDFFF"', b'"\\uD800\\uDC00"',
           b'"a\\uD834\\uDD1Eb"', b'"\\u2028\\u2029"', b'"\\u0022"', b'"\\u005C"', b'"\\u005c\\u0022"',
           b'"\\\\u0041"', b'"\\\\\\"a"', b'"\\u0012"', b'"\\u001f"', b'"\\u007F"', b'"\x7f"',
           '"é"'.encode(), '"€"'.encode(), '"😀"'.encode(), '"\u2028"'.encode(), '"\u2029"'.encode(),
           '"\ufeff"'.encode(), '"\ufffe"'.encode(), '"\U0010ffff"'.encode(), '"\x80"'.encode(),
           '"\u200b"'.encode(), '"日本語"'.encode(), b'"[]{},:"', b'"true"', b'"//"', b'"/* */"', b'"#"',
           b'"\\u000a\\u000D"', b'"' + b'x' * 5000 + b'"', b'"' + b'\\"' * 3000 + b'"',
           # Half a pair is grammar, though it is no character.
           b'"\\uD800"', b'"\\uDFFF"', b'"\\uD800\\uD800"', b'"\\uDC00\\uD800"', b'"\\uD800a"',
           b'"\\uD800\\n"', b'"\\uD800\\\\"', b'"\\uD800\\u0041"', b'"\\uD800\\uD83D\\uDE00"']
NO_STRINGS = [b'"', b'"a', b'a"', b"'a'", b"'", b'"\\"', b'"\\', b'"\\\\\\"', b'"\\x41"', b'"\\a"', b'"\\v"',
              b'"\\0"', b'"\\1"', b'"\\\'"', b'"\\ "', b'"\\U0041"', b'"\\u"', b'"\\u0"', b'"\\u00"',
              b'"\\u004"', b'"\\u004', b'"\\u004g"', b'"\\uGGGG"', b'"\\u 041"', b'"\\u+041"', b'"\\u-041"',
              b'"\\u{41}"', b'"\\u00\\"', b'"\\uD83D\\u"', b'"\\uD83D\\uD"', b'"\\uD83D\\uDE0"',
              b'"\\uD83D\\x"', b'"\\uD83D\\', b'"\x00"', b'"\x01"', b'"\t"', b'"\x0b"', b'"\x0c"', b'"\r"',
              b'"\x1f"', b'"a\x1bb"', b'"\\\x00"', b'"\\\t"', b'"a" "b"', b'"a""b"', b'"a"b', b'b"a"',
              b'\\"a\\"', b'\\u0022a"', b'"\\\xe9"', b'`a`', '“a”'.encode(), b'"\\u\xef\xbc\x910041"',
              # Bytes that are not UTF-8.
              b'"\x80"', b'"\xbf"', b'"\xc0\x80"', b'"\xc1\xbf"', b'"\xc3"', b'"\xc3\x28"', b'"\xe2\x82"',
              b'"\xe2\x28\xa1"', b'"\xe0\x80\xaf"', b'"\xed\xa0\x80"', b'"\xed\xbf\xbf"', b'"\xf0\x80\x80\xaf"',
              b'"\xf4\x90\x80\x80"', b'"\xf5\x80\x80\x80"', b'"\xf8\x88\x80\x80\x80"', b'"\xfe"', b'"\xff"',
              b'"\xe9"', b'"\xf0\x9f\x98"', b'"\x81\x82"']

LITERALS = [b'true', b'false', b'null']
NO_LITERALS = b'''True TRUE tru truee t False FALSE fals falsee f Null NULL nul nulll n nil None undefined
yes no on off true1 nulltrue truefalse tr\\u0075e true, ,true true; (true) \xe2\x80\x9ctrue \xff
\xef\xbb\xbftrue * & @ # /**/ // /**/true true/**/ true//x !true -true'''.split()

ARRAYS = [b'[]', b'[ ]', b'[1]', b'[ 1 ]', b'[1,2]', b'[1 , 2]', b'[[]]', b'[[],[]]', b'[[[[[]]]]]', b'[""]',
          b'[null]', b'[{}]', b'[{},[],"",0,true,false,null]', b'[\t1,\r2]', b'["a","b"]', b'[1,[2,[3]]]',
          b'[{"a":[{"a":[]}]}]', b'[ [ ] , { } ]', b'["]"]', b'["["]', b'[-0]', b'[1,1,1,1,1,1,1]']
NO_ARRAYS = [b'[', b']', b'[1', b'1]', b'[1,]', b'[,]', b'[,1]', b'[1,,2]', b'[1 2]', b'[1,2', b'[1,2,', b'[,',
             b'[[]', b'[]]', b'[[[]', b'[1}', b'{1]', b'[1:2]', b'["a":1]', b'[a]', b'["a"', b'["a",',
             b'["a', b'[1;2]', b'[1,\\n2]', b'[1]1', b'[1][2]', b'[][]', b'[""', b'["",]', b'[ , ""]',
             b'[1,2]]', b'[[1,2]', b'[true,fals]', b'[1,2,]', b'[\x0c]', b'[\x0b1]', b'[\xc2\xa0]',
             b'[\xe2\x81\xa0]', b'[\x00]', b'[1\x00]', b'[*]', b'[...]', b'[1,...]', b'(1)', b'<1>', b'[#]',
             b'[/**/1]', b'[//]', b"['a']", b'[\\]', b'[\\n]']

OBJECTS = [b'{}', b'{ }', b'{"a":1}', b'{ "a" : 1 }', b'{"a":1,"b":2}', b'{"":0}', b'{"a":{}}', b'{"a":[]}',
           b'{"a":null}', b'{"a":1,"a":2}', b'{"a":1,"a":1}', b'{"\\u0061":1}', b'{"\\"":1}', b'{"\\u0000":1}',
           b'{"a":{"b":{"c":{"d":{}}}}}', '{"é":1}'.encode(), b'{"a" :\t1\r,\t"b": 2 }', b'{"}":"{"}',
           b'{"a:b":",:"}', b'{"a":"b","c":["d",{"e":-1.5e-9}]}', b'{"true":true}', b'{"text":"other"}']
NO_OBJECTS = [b'{', b'}', b'{"a"', b'{"a":', b'{"a":1', b'{"a":1,', b'{"a":1,}', b'{,}', b'{,"a":1}', b'{"a"}',
              b'{"a",1}', b'{"a" 1}', b'{"a"::1}', b'{:1}', b'{"a":}', b'{"a":,}', b'{a:1}', b"{'a':1}", b'{1:1}',
              b'{null:1}', b'{[]:1}', b'{{}:1}', b'{"a":1 "b":2}', b'{"a":1,,"b":2}', b'{"a":1;"b":2}',
              b'{"a":1}}', b'{{"a":1}', b'{{}}', b'{"a":1]', b'["a":1}', b'{"a"=1}', b'{"a"=>1}', b'{"a":b}',
              b'{"a":1}{"b":2}', b'{}{}', b'{"a":1},', b'{"a":1}#', b'{"a":1}//', b'{"a":1/**/}',
              b'{/**/"a":1}', b'{"a":"b}', b'{"a:1}', b'{"a\\":1}', b'{"a":1 , }', b'{"a":"\t"}', b'{"\t":1}',
              b'{"\xff":1}', b'{"\\x":1}', b'{"a":[}', b'{"a":[1}', b'{"a":{]}', b'{"a":{"b":1}', b'{"a":01}',
              b'{true}', b'{"a":tru}', b'{a', b'{"a":1,"b"}', b'{"a":1,"b":}', b'{"a":1,b:2}', b'{\x00}',
              b'{"a"\x0c:1}', b'{"a":1\xc2\xa0}', b'{*}', b'{"a":-}', b'{"a":+1}', b'{"a":.1}']

ACCEPTED = NUMBERS + STRINGS + LITERALS + ARRAYS + OBJECTS
REFUSED = NO_NUMBERS + NO_STRINGS + NO_LITERALS + NO_ARRAYS + NO_OBJECTS


def python_says(line):
    """The object that Python's parser finds in the bytes, or None: RFC 8259 but for its constants."""
    def refuse(constant):
        raise ValueError(constant)
    try:
        found = json.loads(line.decode('utf-8'), parse_constant=refuse)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def without_halves(text):
    """Half a surrogate pair is U+FFFD."""
    return re.sub('[\ud800-\udfff]', '\ufffd', text)


def without_file(lines):
    return re.sub(rb'"file": "[^"]*", ', b'', lines)


def documents(count, seed=1):
    """Lines with ids; most texts are short, some are longer than a pipe takes at once."""
    article = ARTICLES[0].read_text(encoding='utf-8')
    sentences = re.findall(r'[^.]+\.', article)
    choose = random.Random(seed)
    for number in range(count):
        size = 400 if number % 97 == 0 else choose.randrange(1, 12)
        yield json.dumps({'id': number, 'text': ' '.join(choose.choices(sentences, k=size))}) + '\n'


class JsonLines(CommandLine):
    def answers(self, *lines, arguments=(), status=DONE):
        """One answer for each line."""
        process = run('--jsonl', *arguments, text=b''.join(line + b'\n' for line in lines))
        self.assertEqual(process.returncode, status, process.stderr)
        found = self.objects(process.stdout) if lines else []
        self.assertEqual(len(found), len(lines))
        return found


class Accepts(JsonLines):
    def test_every_value_of_rfc_8259_and_reads_the_text_beside_it(self):
        self.assertGreater(len(ACCEPTED) + len(REFUSED), 318)  # as many as public test suites have
        for template in b'{"v":%s,"text":"The roof."}', b'{"text":"The roof." , "v" : %s }':
            lines = [template.replace(b'%s', value) for value in ACCEPTED]
            for line, found in zip(lines, self.answers(*lines)):
                self.assertIsNotNone(python_says(line), line)
                self.assertEqual(found['status'], 'ok', line)
                self.assertEqual(found['summary'][0]['text'], 'The roof.')

    def test_no_value_that_is_not_one_and_goes_on_behind_it(self):
        self.assertGreater(len(REFUSED), 200)
        for template in b'{"v":%s,"text":"The roof."}', b'{"text":"The roof.","v":%s}':
            lines = [template.replace(b'%s', value) for value in REFUSED]
            for line in lines:
                self.assertIsNone(python_says(line), line)
            good = b'{"text":"Good."}'
            found = self.answers(*itertools.chain(*((line, good) for line in lines)),
                                 status=FILE_TROUBLE)
            for line, answer in zip(lines, found[::2]):
                self.assertEqual(answer['status'], 'bad_json', line)
                self.assertEqual(list(answer), ['line', 'status', 'message'])
                self.assertRegex(answer['message'], r'^byte \d+: ')
            self.assertEqual([a['line'] for a in found[::2]], [*range(1, 2 * len(lines), 2)])
            self.assertEqual({a['status'] for a in found[1::2]}, {'ok'})

    def test_no_beginning_of_a_line_and_no_line_with_more_behind_it(self):
        whole = b'{"id":[1,{"a":null}],"text":"The \\"roof\\" \\u00e9 \\ud83d\\ude00.","n":-1.5e+9,"t":true}'
        self.assertEqual(self.answers(whole)[0]['status'], 'ok')
        cut = [whole[:end] for end in range(len(whole))]
        more = [whole + b for b in (b',', b'}', b'{', b'0', b'"', b'x', b'\0', b'\xa0', whole, b'//')]
        for line, found in zip(cut + more, self.answers(*cut, *more, status=FILE_TROUBLE)):
            self.assertEqual(found['status'], 'bad_json', line)

    def test_only_objects(self):
        for line in ACCEPTED:
            if not line.startswith(b'{'):
                found, = self.answers(line, status=FILE_TROUBLE)
                self.assertEqual(found['message'], 'byte 1: the line is not an object')

    def test_strings_mean_what_they_say(self):
        found = self.answers(*(b'{"text":"a%sz"}' % value[1:-1] for value in STRINGS))
        for value, answer in zip(STRINGS, found):
            wanted = without_halves(python_says(b'{"text":"a%sz"}' % value[1:-1])['text'])
            said = ' '.join(s['text'] for s in answer['summary'])
            spaces = r'[\t-\r \x85\u2028\u2029]+'
            self.assertEqual(re.sub(spaces, ' ', said), re.sub(spaces, ' ', wanted), value)

    def test_white_space_of_json_and_no_other(self):
        for space in b' ', b'\t', b'\r', b' \t\r ':
            line = space.join([b'', b'{', b'"text"', b':', b'"The roof."', b',', b'"v"', b':', b'[', b']',
                               b'}', b''])
            self.assertEqual(self.answers(line)[0]['status'], 'ok')
        for space in b'\x0b', b'\x0c', b'\xc2\xa0', b'\xc2\x85', b'\xe2\x80\xa8', b'\0', b'\xef\xbb\xbf':
            found, = self.answers(b'{' + space + b'"text":"a"}', status=FILE_TROUBLE)
            self.assertEqual(found['message'][:7], 'byte 2:')

    def test_depth_costs_no_stack(self):
        depth = 20_000 if is_sanitized() else 1_000_000
        for before, behind in (b'[', b']'), (b'{"a":', b'}'):
            inner = b'' if before == b'[' else b'0'
            value = before * depth + inner + behind * depth
            found = self.answers(b'{"v":%s,"text":"The roof."}' % value)
            self.assertEqual(found[0]['status'], 'ok')
            found = self.answers(b'{"v":%s,"text":"The roof."}' % value[:-1], before * depth,
                                 status=FILE_TROUBLE)
            self.assertEqual([f['status'] for f in found], ['bad_json'] * 2)

    def test_what_a_thousand_random_changes_make_is_judged_as_by_python(self):
        choose = random.Random(8259)
        seeds = [b'{"v":%s,"id":%s,"text":%s}' % (choose.choice(ACCEPTED), choose.choice(ACCEPTED),
                                                  choose.choice(STRINGS)) for _ in range(400)]
        pieces = [b'"', b'\\', b'{', b'}', b'[', b']', b',', b':', b'\\u', b'e', b'.', b'-', b'0', b' ', b'\t',
                  b'\xff', b'\xc3\xa9', b'true', b'"text":"x"', b'\\ud83d', b'\\ude00', b'\x1f', b'"text":']
        lines = []
        for _ in range(6000):
            line = bytearray(choose.choice(seeds))
            for _ in range(choose.randrange(1, 4)):
                at = choose.randrange(len(line) + 1)
                length = choose.randrange(3)
                line[at:at + length] = choose.choice(pieces) if choose.random() < .7 else b''
            if 0 < len(line) < 3000:
                lines.append(bytes(line))
        good = bad = 0
        process = run('--jsonl', '-n9999', text=b''.join(line + b'\n' for line in lines))
        found = self.objects(process.stdout)
        self.assertEqual(len(found), len(lines))
        for line, answer in zip(lines, found):
            wanted = python_says(line)
            text = wanted.get('text') if wanted else None
            if not isinstance(text, str):
                self.assertEqual(answer['status'], 'bad_json', line)
                bad += 1
                continue
            self.assertNotEqual(answer['status'], 'bad_json', line)
            good += 1
            if 'id' in wanted:
                self.assertEqual(answer['id'], wanted['id'], line)
            said = ''.join(s['text'] for s in answer['summary'])
            spaces = r'[\s\ufeff]+'
            self.assertEqual(re.sub(spaces, '', said), re.sub(spaces, '', without_halves(text)))
        self.assertGreater(min(good, bad), 500)


class Answers(JsonLines):
    def test_each_is_what_format_json_says_of_the_text(self):
        for article in ARTICLES:
            text = article.read_text(encoding='utf-8')
            for arguments in [], ['-n5', '-k7'], ['--preset=classic', '-p20'], ['--all'], ['-qpay']:
                found, = self.answers(json.dumps({'text': text}).encode(), arguments=arguments)
                wanted, = self.objects(run('--format=json', *arguments, text=text.encode()).stdout)
                self.assertEqual(found, wanted)
                self.assertEqual(list(found), list(wanted))

    def test_an_id_of_any_kind_is_passed_through_as_it_stands(self):
        for value in ACCEPTED:
            if value.startswith(b'"') and b'\\u' in value or b'1e' in value or b'1E' in value:
                continue
            process = run('--jsonl', text=b'{"text":"The roof.","id":%s}\n' % value)
            self.assertTrue(process.stdout.startswith(b'{"id": ' + value + b', '), process.stdout)
        found = self.answers(b'{"id":1,"text":"a","id":2}', b'{"text":"a"}', b'{"a":{"id":3},"text":"a"}')
        self.assertEqual([f.get('id') for f in found], [2, None, None])

    def test_of_members_with_one_name_the_last_counts(self):
        found = self.answers(b'{"text":"One.","text":"Two."}', b'{"text":1,"text":"Two."}',
                             b'{"text":"One.","t\\u0065xt":"Two."}')
        self.assertEqual([f['summary'][0]['text'] for f in found], ['Two.'] * 3)
        found, = self.answers(b'{"text":"One.","text":2}', status=FILE_TROUBLE)
        self.assertEqual(found['status'], 'bad_json')

    def test_the_field_can_have_any_name(self):
        line = json.dumps({'body': 'Body.', 'text': 'Text.', 'ü "x"': 'Other.', '': 'None.'}).encode()
        for name, text in ('body', 'Body.'), ('text', 'Text.'), ('ü "x"', 'Other.'), ('', 'None.'):
            found, = self.answers(line, arguments=['--field', name])
            self.assertEqual(found['summary'][0]['text'], text)

    def test_a_line_without_the_text_says_so_with_its_id(self):
        for line in b'{"id":7}', b'{"id":7,"text":null}', b'{"id":7,"text":["a"]}', b'{"id":7,"Text":"a"}':
            found, = self.answers(line, status=FILE_TROUBLE)
            self.assertEqual((found['id'], found['line'], found['status']), (7, 1, 'bad_json'))
            self.assertIn("'text'", found['message'])

    def test_empty_lines_texts_and_inputs(self):
        self.assertEqual(run('--jsonl', text=b'').stdout, b'')
        found = self.answers(b'', b' ', b'{"text":""}', b'{"text":" "}', status=FILE_TROUBLE)
        self.assertEqual([f['status'] for f in found], ['bad_json', 'bad_json', 'empty', 'empty'])
        for text in b'{"text":"One."}', b'{"text":"One."}\r\n', b'\xef\xbb\xbf{"text":"One."}\n':
            found, = self.objects(self.assert_done(run('--jsonl', text=text)))
            self.assertEqual(found['status'], 'ok')

    def test_the_exit_status_and_one_message_tell_of_bad_lines_and_of_memory(self):
        process = run('--jsonl', text=b'{"text":"a"}\nx\n{"text":"b"}\ny\n')
        self.assertEqual(process.returncode, FILE_TROUBLE)
        self.assert_one_line(process.stderr)
        self.assertIn(b'2 of 4 lines', process.stderr)
        text = json.dumps({'id': 1, 'text': ARTICLES[0].read_text(encoding='utf-8')}).encode()
        found = self.answers(text, b'{"text":"One."}', arguments=['--memory=999'], status=DOES_NOT_FIT)
        self.assertEqual([f['status'] for f in found], ['out_of_memory', 'ok'])
        self.answers(text, b'x', arguments=['--memory=999'], status=FILE_TROUBLE)

    def test_several_files_and_those_that_are_missing(self):
        one = self.file(b'{"text":"One."}\nx\n', 'one')
        two = self.file(b'{"text":"Two."}\n', 'two')
        process = run('--jsonl', one, self.directory / 'missing', two)
        self.assertEqual(process.returncode, FILE_TROUBLE)
        found = self.objects(process.stdout)
        self.assertEqual([(f['file'], f['status']) for f in found],
                         [(str(one), 'ok'), (str(one), 'bad_json'), (str(two), 'ok')])

    def test_what_it_does_not_go_with(self):
        for arguments, naming in (['--split'], b'--split'), (['--format=html'], b'--format'), (
                ['--format=text'], b'--format'):
            self.assert_wrong_use(run('--jsonl', *arguments, text=b''), naming)
        self.assert_wrong_use(run('--field=a', text=b''), b'--jsonl')
        self.assertEqual(self.assert_done(run('--jsonl', '--format=json', text=b'')), b'')

    def test_statistics_are_one_line_with_lines_bytes_and_rates(self):
        process = run('--jsonl', '--stats', text=b'{"text":"The roof."}\n' * 50)
        self.assert_one_line(process.stderr)
        self.assertRegex(process.stderr, rb'^condense: -: 50 lines, 450 bytes of text, \d+ microseconds, '
                                         rb'\d+ lines and \d+ bytes a second\n$')


class Stage(JsonLines):
    def test_an_answer_comes_before_the_next_line_is_there(self):
        with subprocess.Popen([CONDENSE, '--jsonl'], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                              bufsize=0) as process:
            for number in range(5):
                process.stdin.write(b'{"text":"The ro')
                process.stdin.write(b'of.","id":%d}\n' % number)
                self.assertEqual(json.loads(process.stdout.readline())['id'], number)
            process.stdin.write(b'{"text":"Without an end of line."}')
            process.stdin.close()
            self.assertIn(b'"ok"', process.stdout.readline())
        self.assertEqual(process.returncode, DONE)

    @unittest.skipUnless(shutil.which('strace'), 'strace is not installed')
    def test_a_line_is_one_call(self):
        if is_sanitized():
            self.skipTest('a sanitizer writes as well')
        lines = ''.join(documents(98)).encode()
        log = self.directory / 'log'
        for arguments, text in (['--jsonl', '-n9999'], lines), (['--format=json', '-n9999', '-', *ARTICLES], b'a'):
            process = subprocess.run(['strace', '-o', log, '-e', 'trace=write', '-s', '10', CONDENSE,
                                      *arguments], input=text, stdout=subprocess.PIPE, check=False)
            if not log.exists():
                self.skipTest('strace may not trace here')
            sizes = [int(n) for n in re.findall(r'^write\(1, .*= (\d+)$', log.read_text(), re.MULTILINE)]
            self.assertEqual(sizes, [len(line) + 1 for line in process.stdout.split(b'\n')[:-1]])

    def test_memory_does_not_grow_with_the_number_of_lines(self):
        if is_sanitized():
            self.skipTest('a sanitizer keeps what was freed')

        def used(lines):
            with subprocess.Popen([CONDENSE, '--jsonl', '-k3'], stdin=subprocess.PIPE,
                                  stdout=subprocess.DEVNULL) as process:
                for _ in range(lines // 1000):
                    process.stdin.write(block)
                process.stdin.close()
                _, status, usage = os.wait4(process.pid, 0)
                process.returncode = os.waitstatus_to_exitcode(status)
            self.assertEqual(process.returncode, DONE)
            return usage.ru_maxrss
        block = ''.join(documents(1000)).encode()
        few, many = used(2000), used(20000)
        self.assertLess(many, few + 512)

    def test_a_long_line_is_one_line(self):
        article = ARTICLES[0].read_text(encoding='utf-8')
        text = article * 400  # 2 MB: read in many parts, and written as more than a record holds
        found, = self.answers(json.dumps({'text': text}).encode(), arguments=['-n999999'])
        wanted, = self.objects(run('--format=json', '-n999999', text=text.encode()).stdout)
        self.assertTrue(found == wanted)

    def test_throughput_is_printed_and_not_far_from_that_of_one_long_text(self):
        # The texts of 2,000 lines as one: what JSON, lines and calls cost beside the ranking.
        article = ARTICLES[0].read_text(encoding='utf-8')
        path = self.file((json.dumps({'text': article}) + '\n').encode() * 2000, 'lines')
        whole = self.file((article + '\n\n').encode() * 2000, 'whole')

        def fastest(*arguments):
            times = []
            for _ in range(3):
                errors = run('--stats', *arguments, stdout=subprocess.DEVNULL).stderr
                times.append(int(re.search(rb'(\d+) microseconds', errors)[1]))
            return min(times)
        ratio = fastest(whole) / fastest('--jsonl', path)
        print(f'{ratio:.2f} of the speed of one text', end=' ')
        if not is_sanitized():
            self.assertGreater(ratio, 0.4)


class Engines(JsonLines):
    """Many processes, one pipe."""

    COUNT = 1000 if is_sanitized() else 10_000

    def check_whole(self, output, count):
        """Every document once, every line whole."""
        found = self.objects(output)
        self.assertEqual(sorted(f['id'] for f in found), [*range(count)])
        self.assertEqual({f['status'] for f in found}, {'ok'})
        return found

    def lines(self):
        return self.file(''.join(documents(self.COUNT)).encode(), 'texts.jsonl')

    def one_process(self, path):
        return self.assert_done(run('--jsonl', '-n9999', path))

    def test_parallel_writers_by_xargs_tear_no_line(self):
        if not shutil.which('xargs'):
            self.skipTest('xargs is not installed (Debian package findutils)')
        names = []
        for number, line in enumerate(documents(self.COUNT)):
            names.append(self.file(json.loads(line)['text'].encode(), f'{number}.txt').name)
        process = subprocess.run(['xargs', '-P', '8', '-n', '20', CONDENSE, '--format=json', '-n9999'],
                                 input=' '.join(names).encode(), cwd=self.directory,
                                 stdout=subprocess.PIPE, check=True)
        found = self.objects(process.stdout)
        self.assertEqual(sorted(f['file'] for f in found), sorted(names))
        self.assertGreater(max(map(len, process.stdout.split(b'\n'))), 65536)  # more than a pipe holds

    def test_parallel_writers_of_lines_to_one_pipe_or_file_tear_none(self):
        path = self.lines()
        parts = [self.file(part, f'part{i}') for i, part in enumerate(
            b''.join(path.read_bytes().splitlines(keepends=True)[i::8]) for i in range(8))]
        wanted = self.one_process(path)
        for output in 'pipe', 'file':
            with contextlib.ExitStack() as stack:
                if output == 'pipe':
                    read, write = os.pipe()
                    stack.callback(os.close, write)
                else:
                    write = os.open(self.directory / 'out', os.O_CREAT | os.O_WRONLY | os.O_APPEND)
                    stack.callback(os.close, write)
                processes = [subprocess.Popen([CONDENSE, '--jsonl', '-n9999', part], stdout=write)
                             for part in parts]
                if output == 'pipe':
                    stack.close()
                    with open(read, 'rb') as file:
                        lines = file.read()
                for process in processes:
                    self.assertEqual(process.wait(timeout=60), DONE)
                if output == 'file':
                    lines = (self.directory / 'out').read_bytes()
            self.check_whole(lines, self.COUNT)
            self.assertTrue(sorted(without_file(lines).splitlines()) ==
                            sorted(without_file(wanted).splitlines()))

    def test_gnu_parallel_gives_what_one_process_gives(self):
        if not shutil.which('parallel'):
            self.skipTest('parallel is not installed (Debian package parallel)')
        path = self.lines()
        wanted = without_file(self.one_process(path))
        for order in ['-k'], ['-u']:
            with open(path, 'rb') as file:
                process = subprocess.run(['parallel', '--pipe', '-j4', '--block', '200k', *order, CONDENSE,
                                          '--jsonl', '-n9999'], stdin=file, stdout=subprocess.PIPE,
                                         stderr=subprocess.PIPE, check=False)
            self.assertEqual(process.returncode, 0, process.stderr)
            said = without_file(process.stdout)
            if order == ['-k']:
                self.assertTrue(said == wanted)
            else:
                self.check_whole(process.stdout, self.COUNT)
                self.assertTrue(sorted(said.splitlines()) == sorted(wanted.splitlines()))

    DASK = textwrap.dedent('''
        import subprocess, sys
        import dask.bag
        from distributed import Client, LocalCluster

        def answers(lines):
            done = subprocess.run([sys.argv[1], '--jsonl', '-n9999'], input=''.join(lines).encode(),
                                  stdout=subprocess.PIPE, check=True)
            return done.stdout.decode().splitlines()

        if __name__ == '__main__':
            with LocalCluster(n_workers=2, threads_per_worker=1, processes=True,
                              dashboard_address=None) as cluster, Client(cluster) as client:
                lines = dask.bag.read_text(sys.argv[2], blocksize=int(sys.argv[3]))
                assert lines.npartitions > 2
                for line in lines.map_partitions(answers).compute():
                    print(line)
    ''')

    def test_a_dask_cluster_gives_what_one_process_gives(self):
        has_dask = subprocess.run([DEBIAN_PYTHON, '-c', 'import distributed, dask.bag'],
                                  stderr=subprocess.DEVNULL, check=False).returncode == 0 \
            if os.path.exists(DEBIAN_PYTHON) else False
        if not has_dask:
            self.skipTest('Dask is not installed (Debian package python3-distributed)')
        path = self.lines()
        script = self.file(self.DASK.encode(), 'cluster.py')
        process = subprocess.run([DEBIAN_PYTHON, script, CONDENSE, path,
                                  str(path.stat().st_size // 12)], stdout=subprocess.PIPE,
                                 stderr=subprocess.PIPE, check=False, timeout=200, cwd=self.directory)
        self.assertEqual(process.returncode, 0, process.stderr[-2000:])
        self.check_whole(process.stdout, self.COUNT)
        self.assertTrue(without_file(process.stdout) == without_file(self.one_process(path)))


if __name__ == '__main__':
    main()
