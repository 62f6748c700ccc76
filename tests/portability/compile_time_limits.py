#!/usr/bin/env python3
"""How long a text may be for `select` at compile time, before the limits of a compiler end it.

    compile_time_limits.py --check INCLUDE_DIRECTORY TEXT...       what the header allows suffices
    compile_time_limits.py --measure INCLUDE_DIRECTORY TEXT...     what each text takes

The header says at `select` how much to allow a compiler for each byte of a text, and for how many KB
its default limit is enough.
"""
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

COMPILERS = {  # what limits them, its default, what it counts, the Debian package
    "g++": ("-fconstexpr-ops-limit=", 1 << 25, "operations", "g++"),
    "clang++": ("-fconstexpr-steps=", 1 << 20, "steps", "clang"),
}


def compiles(compiler, include, text, limit):
    # Numbers, since no compiler has to take a literal of this length.
    numbers = ",".join(str(byte - 256 if byte > 127 else byte) for byte in text)
    source = (f'#include "textrank.hpp"\nconstexpr char article[] = {{{numbers}}};\n'
              f"constexpr auto chosen = textrank::select<3, {2 * len(text) + 4096}>(article);\n"
              "static_assert(chosen.status == textrank::status::ok && chosen.size == 3);\n")
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "article.cpp")
        file.write_text(source)
        command = [compiler, "-std=c++17", "-fsyntax-only", "-I", include,
                   COMPILERS[compiler][0] + str(limit), str(file)]
        return subprocess.run(command, capture_output=True).returncode == 0


def least_limit(compiler, include, text):
    too_little, enough = 0, 10000 * len(text)
    if not compiles(compiler, include, text, enough):
        sys.exit(f"{compiler} does not take this text at all")
    while enough - too_little > enough // 50:
        middle = (enough + too_little) // 2
        if compiles(compiler, include, text, middle):
            enough = middle
        else:
            too_little = middle
    return enough


def measure(compilers, include, texts):
    for compiler in compilers:
        _, default, unit, _ = COMPILERS[compiler]
        for name, text in texts.items():
            for_a_byte = least_limit(compiler, include, text) / len(text)
            print(f"{compiler:8} {name:14} {len(text):6} bytes, {for_a_byte:6.0f} {unit} for each; "
                  f"the default is enough for {default / for_a_byte:.0f} bytes", flush=True)


def problems(compilers, include, texts):
    header = Path(include, "textrank.hpp").read_text(encoding="utf-8")
    says = " ".join(header.replace("///", " ").split())
    for compiler in compilers:
        flag, default, unit, _ = COMPILERS[compiler]
        claim = re.search(rf"([\d,]+) {unit} of {re.escape(compiler)} \(`{flag}`\), whose default is "
                          r"enough for (\d+) KB", says)
        if not claim:
            yield f"the header does not say how many {unit} to allow {compiler}"
            continue
        allowed = int(claim[1].replace(",", ""))
        if allowed * int(claim[2]) * 1000 > default:
            yield f"{allowed} {unit} a byte are more than the default for {claim[2]} KB"
        for name, text in texts.items():
            if not compiles(compiler, include, text, allowed * len(text)):
                yield f"{compiler} takes more than {allowed} {unit} for each byte of {name}"


def main():
    question, include, *paths = sys.argv[1:]
    texts = {Path(path).name: Path(path).read_bytes() for path in paths}
    found = [compiler for compiler in COMPILERS if shutil.which(compiler)]
    if question == "--measure":
        measure(found, include, texts)
        return
    wrong = list(problems(found, include, texts))
    if wrong:
        sys.exit("\n".join(wrong))
    missing = [COMPILERS[compiler][3] for compiler in COMPILERS if compiler not in found]
    if missing:
        print("SKIP: not installed:", *missing)
        sys.exit(77)


if __name__ == "__main__":
    main()
