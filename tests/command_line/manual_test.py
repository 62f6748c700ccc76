#!/usr/bin/env python3
"""The manual page of condense and its completions: all options are there, and the programs that read
them take them.

How to run it is in support.py, but that the files are the page and those of bash, zsh and fish.
"""

import re
import shutil
import subprocess
import unittest

from support import ARTICLES, CommandLine, main, run

MANUAL, BASH, ZSH, FISH = ARTICLES


def output_of(*command, **options):
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False,
                          timeout=60, encoding='utf-8', **options)


class Made(CommandLine):
    def options(self):
        """(letter, name, value, help) of every option."""
        help_on_all = self.assert_done(run('--help-all')).decode()
        found = re.findall(r'^ +(?:-(\w), )?--([a-z-]+)(?: ([A-Z]+))?  +(\S.*)$', help_on_all,
                           re.MULTILINE)
        self.assertGreater(len(found), 16)
        return found


class Page(Made):
    def rendered(self):
        if not shutil.which('groff'):
            self.skipTest('groff is not installed (Debian package groff-base)')
        process = subprocess.run(
            ['groff', '-ww', '-man', '-Tascii', '-P-cbou', '-rLL=200n', MANUAL],
            capture_output=True, check=True, encoding='utf-8')
        self.assertEqual(process.stderr, '')
        return ' '.join(process.stdout.split())

    def test_it_has_every_option_with_its_line_of_help(self):
        page = self.rendered()
        for letter, name, value, text in self.options():
            entry = (f'-{letter}, ' if letter else '') + f'--{name}' + (f' {value}' if value else '')
            self.assertIn(f'{entry} {text}.', page)

    def test_it_has_what_help_says_of_exit_status_and_examples(self):
        page = self.rendered()
        _, _, rest = self.assert_done(run('--help-all')).decode().partition('exit status: ')
        statuses, _, examples = rest.partition('examples:\n')
        for number, meaning in re.findall(r'(\d) (.*?)(?:, (?=\d)|$)', ' '.join(statuses.split())):
            self.assertIn(f' {number} {meaning}.', page)
        for line in examples.splitlines():
            command, meaning = re.split('  +', line.strip())
            self.assertIn(f'{command} {meaning}.', page)

    def test_a_strict_reader_has_nothing_to_say(self):
        if not shutil.which('mandoc'):
            self.skipTest('mandoc is not installed (Debian package mandoc)')
        said = output_of('mandoc', '-T', 'lint', '-W', 'warning', MANUAL).stdout
        said = [line for line in said.splitlines() if 'missing date' not in line]
        self.assertEqual(said, [])


class Bash(Made):
    def completed(self, *words):
        if not shutil.which('bash'):
            self.skipTest('bash is not installed')
        script = ('source "$0"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _condense; '
                  'printf "%s\\n" "${COMPREPLY[@]}"')
        process = output_of('bash', '-c', script, BASH, 'condense', *words)
        return process.stdout.split()

    def test_it_completes_every_option(self):
        self.assertEqual(self.completed('--'), ['--' + name for _, name, _, _ in self.options()])
        self.assertEqual(self.completed('--spl'), ['--split'])

    def test_it_completes_the_names_that_a_value_can_be(self):
        self.assertEqual(self.completed('--format', ''), ['text', 'json', 'html'])
        self.assertEqual(self.completed('--format', 'h'), ['html'])
        self.assertEqual(self.completed('--format', '=', 'j'), ['json'])
        self.assertEqual(self.completed('--format', '='), ['text', 'json', 'html'])
        self.assertEqual(self.completed('--preset', 'un'), ['unordered'])
        self.assertEqual(self.completed('-n', ''), [])


class Zsh(Made):
    def test_it_takes_every_option_once(self):
        if not shutil.which('zsh'):
            self.skipTest('zsh is not installed')
        process = output_of('zsh', '-fc', '_arguments() { print -rl -- "$@" }; source "$0"', ZSH)
        specifications = process.stdout.splitlines()
        self.assertEqual(specifications[0], '-s')
        self.assertEqual(specifications[-1], '*:file:_files')
        names = []
        for letter, name, value, text in self.options():
            text = text.replace(':', '\\:')
            both = f'(-{letter} --{name})' if letter else ''
            rest = f'[{text}]' + (f':{value}:' if value else '')
            if letter:
                names.append(f'{both}-{letter}' + ('+' if value else '') + rest)
            names.append(f'{both}--{name}' + ('=' if value else '') + rest)
        for specification, name in zip(specifications[1:-1], names):
            self.assertTrue(specification.startswith(name), (specification, name))
        self.assertEqual(len(specifications) - 2, len(names))


class Fish(Made):
    def completed(self, line):
        if not shutil.which('fish'):
            self.skipTest('fish is not installed')
        process = output_of('fish', '--no-config', '-c', f'source "{FISH}"; complete -C "{line}"',
                            cwd=self.directory, env={'HOME': str(self.directory), 'PATH': '/usr/bin:/bin'})
        return [tuple(line.split('\t')) for line in process.stdout.splitlines()]

    def test_it_completes_every_option_with_its_help(self):
        found = dict(self.completed('condense --'))
        for _, name, _, text in self.options():
            self.assertEqual(found[f'--{name}'], text)

    def test_it_completes_the_names_that_a_value_can_be(self):
        self.assertEqual([found[0] for found in self.completed('condense --format ')],
                         ['html', 'json', 'text'])


if __name__ == '__main__':
    main()
