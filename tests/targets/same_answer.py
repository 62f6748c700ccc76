#!/usr/bin/env python3
"""The same answer everywhere: condense built by several compilers, at several levels, for several
processors, gives the same bytes for the same texts; and none of them has a warning to give. Each also
has to choose the sentences of header_alone.cpp while it compiles.

Texts are those of examples/articles, some made here out of many scripts and broken bytes, and, where
the environment variable TEXTRANK_SHARED names a folder with corpora, some hundreds of them. Exit
status: 0 all the same, 1 not, 77 the same as far as could be seen, but a tool is missing (and which
Debian package has it).
"""

import argparse
import concurrent.futures
import json
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
SOURCES = [ROOT / "examples/condense/condense.cpp", ROOT / "tests/portability/header_alone.cpp"]
STRICT = ["-Wall", "-Wextra", "-Wpedantic", "-Wconversion", "-Wsign-conversion", "-Wshadow",
          "-Wold-style-cast", "-Wdouble-promotion", "-Werror"]
TEXTS_OF_A_CORPUS = 60

QUESTIONS = [
    ["--sentences", "9999"],
    ["--sentences", "9999", "--preset", "classic"],
    ["--sentences", "9999", "--preset", "news", "--language", "none"],
    ["--percent", "20"],
]

# name: (compiler, arguments, what runs the program, Debian packages)
BUILDS = {"g++ -O2": (["g++", "-O2"], [], "g++")}  # the first one is what the others are compared with
for compiler, package in (("g++", "g++"), ("clang++", "clang")):
    for level in ("-O0", "-O2", "-O3 -march=native", "-Ofast"):
        BUILDS[f"{compiler} {level}"] = ([compiler, *level.split()], [], package)
# The oldest and the newest that Debian 12 has and some between, later standards, and what changes the
# meaning of a program that counts on its compiler: the sign of char (ARM's has none, x86's has one),
# the size of an enum, and a linker that sees the whole program.
for build, package in (("g++-11 -O2", "g++-11"),
                       ("g++ -Os -funsigned-char -fshort-enums", "g++"),
                       ("g++ -O3 -flto -std=c++20", "g++"),
                       ("clang++-13 -O2", "clang-13"),
                       ("clang++ -Oz -funsigned-char -flto", "clang"),
                       ("clang++-15 -O1 -std=c++20", "clang-15"),
                       ("clang++-16 -O2 -std=c++2b", "clang-16"),
                       ("clang++-19 -O3 -std=c++2b", "clang-19")):
    BUILDS[build] = (build.split(), [], package)
# Debian's g++-multilib drives out every cross compiler; g++-12-multilib does not, but leaves it to
# us to find the kernel's headers.
BUILDS["g++ -O2 -m32"] = (["g++", "-O2", "-m32", "-idirafter", "/usr/include/x86_64-linux-gnu"], [],
                          "g++-12-multilib")
for name, triple, emulator in (("ARM", "arm-linux-gnueabihf", "qemu-arm"),
                               ("RISC-V", "riscv64-linux-gnu", "qemu-riscv64"),
                               ("big-endian s390x", "s390x-linux-gnu", "qemu-s390x")):
    BUILDS[f"{name} -O2"] = ([f"{triple}-g++", "-O2", "-static"], [emulator],
                             f"g++-{triple} qemu-user")


def make_texts(folder):
    """Writes the texts, gives their names."""
    texts = {path.name: path.read_bytes() for path in (ROOT / "examples/articles").glob("*.txt")}
    pick = random.Random(1)
    pieces = ["The strike began. ", "Mr. Lee said no! ", "\n\n", "\n", "“Why?” ", "don’t ", "U.S. ",
              "Γειά σου Κόσμε. ", "Москва слезам не верит. ", "漢字と仮名。", "ไทย ", "١٢ ",
              "𐐀𐐨 ", "İstanbul ", "1. ", "• ", "A", "z", "... ", "\u2029", "e\u0301 ", "http://a.b "]
    for number in range(40):
        made = bytearray("".join(pick.choices(pieces, k=pick.randrange(1, 400))).encode())
        for _ in range(number):
            made[pick.randrange(len(made))] = pick.randrange(256)
        texts[f"made-{number:02}.txt"] = bytes(made)
    shared = os.environ.get("TEXTRANK_SHARED")
    if not shared:
        print("SKIP: no corpora; set TEXTRANK_SHARED to the folder that has them")
    else:
        for corpus in sorted(pathlib.Path(shared, "corpora").glob("*.jsonl")):
            lines = corpus.read_text(encoding="utf-8").splitlines()
            for number in range(0, len(lines), max(1, len(lines) // TEXTS_OF_A_CORPUS)):
                texts[f"{corpus.stem}-{number:04}.txt"] = json.loads(lines[number])["text"].encode()
    for name, text in texts.items():
        (folder / name).write_bytes(text)
    return sorted(texts)


def answer(name, header, folder, texts):
    """What a build prints, line by line; or None when it is not possible here."""
    compiler, emulator, _ = BUILDS[name]
    program = folder / ("condense-" + "".join(c if c.isalnum() else "_" for c in name))
    compiled = subprocess.run([compiler[0], "-std=c++17", *STRICT, *compiler[1:], f"-I{header}",
                               *map(str, SOURCES), "-o", str(program)],
                              capture_output=True, text=True)
    if compiled.returncode != 0:
        sys.exit(f"{name}: does not compile:\n{compiled.stderr}")
    lines = []
    for question in QUESTIONS:
        done = subprocess.run([*emulator, str(program), "--format", "json", *question, *texts],
                              cwd=folder, capture_output=True)
        if done.returncode != 0:
            sys.exit(f"{name}: condense ended with {done.returncode}: {done.stderr[:300]!r}")
        lines += done.stdout.splitlines()
    return lines


def missing(name):
    compiler, emulator, package = BUILDS[name]
    absent = [tool for tool in (compiler[0], *emulator) if shutil.which(tool) is None]
    if not absent and "-m32" in compiler:
        probe = subprocess.run([*compiler, "-x", "c++", "-", "-o", os.devnull],
                               input="#include <string>\nint main() {}\n", capture_output=True,
                               text=True)
        if probe.returncode != 0:
            absent = ["32-bit library"]
    return f"SKIP {name}: no {absent[0]}; apt-get install {package}" if absent else None


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--header", default=ROOT / "include", help="the folder of textrank.hpp")
    parser.add_argument("--jobs", type=int, default=2)
    wanted = parser.parse_args()

    skipped = {name: reason for name in BUILDS if (reason := missing(name))}
    names = [name for name in BUILDS if name not in skipped]
    if len(names) < 2:
        print(*skipped.values(), sep="\n")
        return 77
    different = 0
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        texts = make_texts(folder)
        print(f"{len(texts)} texts, {len(QUESTIONS)} questions each")
        start = time.monotonic()
        with concurrent.futures.ThreadPoolExecutor(wanted.jobs) as pool:
            answers = list(pool.map(
                lambda name: answer(name, pathlib.Path(wanted.header).resolve(), folder, texts),
                names))
        expected = answers[0]
        for name, actual in zip(names, answers):
            wrong = [i for i, (a, b) in enumerate(zip(expected, actual)) if a != b]
            if len(expected) == len(actual) and not wrong:
                print(f"the same: {name}")
                continue
            different += 1
            print(f"DIFFERENT: {name}: {len(wrong)} of {len(expected)} answers, "
                  f"{len(actual)} lines")
            for i in wrong[:1]:
                question, text = QUESTIONS[i // len(texts)], texts[i % len(texts)]
                at = next((k for k, (a, b) in enumerate(zip(expected[i], actual[i])) if a != b), 0)
                print(f"  {' '.join(question)} {text}, from byte {at}:\n"
                      f"  {names[0]}: {expected[i][max(0, at - 60):at + 60]!r}\n"
                      f"  {name}: {actual[i][max(0, at - 60):at + 60]!r}")
        print(f"{time.monotonic() - start:.0f} seconds")
    print(*skipped.values(), sep="\n", end="\n" if skipped else "")
    if different:
        return 1
    return 77 if skipped else 0


if __name__ == "__main__":
    sys.exit(main())
