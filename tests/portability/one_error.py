#!/usr/bin/env python3
"""A compiler that is not set to C++17 says one error, which says what to do, and nothing else.

    one_error.py COMPILER INCLUDE_FOLDER

Older standards in both spellings, and compilers whose __cplusplus says an older standard than the
one they compile: Visual C++ does so without /Zc:__cplusplus and has the truth in _MSVC_LANG.
"""
import re
import subprocess
import sys

ADVICE = "-std=c++17"
# (what is it, arguments, does it compile)
OLD = "__cplusplus=199711L"
CASES = [
    *[(f"-std={spelling}{year}", [f"-std={spelling}{year}"], False)
      for spelling in ("c++", "gnu++") for year in ("98", "11", "14")],
    ("C++17", ["-std=c++17"], True),
    ("__cplusplus lies, _MSVC_LANG is C++14", ["-std=c++14", "-D" + OLD, "-D_MSVC_LANG=201402L"], False),
    ("__cplusplus lies, _MSVC_LANG is C++17", ["-std=c++17", "-D" + OLD, "-D_MSVC_LANG=201703L"], True),
    ("__cplusplus lies, _MSVC_LANG is C++20", ["-std=c++20", "-D" + OLD, "-D_MSVC_LANG=202002L"], True),
    ("__cplusplus is true, _MSVC_LANG is C++14", ["-std=c++17", "-D_MSVC_LANG=201402L"], False),
    ("__cplusplus lies and nothing else is said", ["-std=c++17", "-D" + OLD], False),
]
# g++ and clang++ warn about the redefinition itself.
QUIET = ["-Wno-builtin-macro-redefined"]
PROGRAM = '#include "textrank.hpp"\nint main() { return 0; }\n'


def main():
    compiler, folder = sys.argv[1:]
    wrong = 0
    for name, arguments, compiles in CASES:
        done = subprocess.run([compiler, *arguments, *QUIET, "-Wall", "-Wextra", f"-I{folder}",
                               "-fsyntax-only", "-x", "c++", "-"],
                              input=PROGRAM, capture_output=True, text=True)
        errors = re.findall(r"error: (.*)", done.stderr)
        warnings = re.findall(r"warning: (.*)", done.stderr)
        # A macro's redefinition is said without the name of an option by some.
        warnings = [w for w in warnings if "__cplusplus" not in w]
        good = (done.returncode == 0 and not errors) if compiles else (
            done.returncode != 0 and len(errors) == 1 and
            ADVICE in done.stderr and "/std:c++17" in done.stderr)
        if not good or warnings:
            wrong += 1
            print(f"{name}: {len(errors)} errors, {len(warnings)} warnings\n{done.stderr[:1500]}")
    print(f"{len(CASES) - wrong} of {len(CASES)} as expected")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
