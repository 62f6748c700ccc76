#!/usr/bin/env python3
"""Compiles freestanding.cpp and says which symbols its object file leaves to others.

usage: undefined_symbols.py NM OBJECT COMPILER [ARGUMENT...]

A compiler may call the four functions on memory that every freestanding implementation has, and
the helpers for arithmetic of the processor's own support library. Anything else fails the test.
"""
import subprocess
import sys

ALLOWED = {'memcpy', 'memmove', 'memset', 'memcmp', '_GLOBAL_OFFSET_TABLE_'}
ARITHMETIC = ('__aeabi_', '__udiv', '__umod', '__div', '__mod', '__mul', '__ashl', '__lshr',
              '__ashr', '__clz')


def undefined(nm, object_file):
    listing = subprocess.run([nm, '-u', object_file], check=True, capture_output=True, text=True)
    return {line.split()[-1] for line in listing.stdout.splitlines() if line.split()}


def main():
    nm, object_file, *compile_command = sys.argv[1:]
    subprocess.run(compile_command + ['-c', '-o', object_file], check=True)
    needed = undefined(nm, object_file)
    wrong = sorted(s for s in needed if s not in ALLOWED and not s.startswith(ARITHMETIC))
    print('undefined:', ' '.join(sorted(needed)) or 'nothing')
    if wrong:
        print('not allowed:', ' '.join(wrong))
    return 1 if wrong else 0


if __name__ == '__main__':
    sys.exit(main())
