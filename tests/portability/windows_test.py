#!/usr/bin/env python3
"""condense built for Windows writes, under Wine, the bytes that it writes here.

    windows_test.py SOURCE_ROOT CONDENSE TEXT...

Each TEXT as a file and through standard input, in every format; and texts that Windows is known to
change: line ends of every kind, a byte 0x1A in the middle, a NUL. Names of files are ASCII here: as
arguments Windows gives others in its code page. Exit status: 0 the same, 1 not, 77 the compiler or
Wine is not installed.
"""
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

COMPILER, WINE = "x86_64-w64-mingw32-g++", "/usr/lib/wine/wine64"
SERVER = "/usr/lib/wine/wineserver64"
PACKAGES = "g++-mingw-w64-x86-64 wine64"

QUESTIONS = [[], ["--all"], ["-n", "2", "-k", "5"], ["--bytes", "140"], ["--query", "roof"],
             ["--format", "json"], ["--format", "html", "-k", "6"], ["--split"]]

SENTENCES = [b"The roof of the library leaks.", b"Rain comes through the roof.",
             b"The council will mend the roof in May.", b"Books stay dry then."]
SPECIAL = {
    "lines of Windows.txt": b"\r\n".join(SENTENCES) + b"\r\n",
    "lines of old Macs.txt": b"\r".join(SENTENCES),
    "end of file in the middle.txt": b" \x1a".join(SENTENCES),
    "a zero byte.txt": b"\0 ".join(SENTENCES),
    "empty.txt": b"",
}


def run(command, **options):
    """What it writes goes to files: Wine's server inherits them and would hold a pipe open."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as errors:
        done = subprocess.run([str(word) for word in command], stdout=out, stderr=errors,
                              timeout=100, **options)
        for file in out, errors:
            file.seek(0)
        return subprocess.CompletedProcess(done.args, done.returncode, out.read(), errors.read())


def main():
    root, condense, *texts = (Path(argument).resolve() for argument in sys.argv[1:])
    if shutil.which(COMPILER) is None or not os.access(WINE, os.X_OK):
        print(f"SKIP: no {COMPILER} or no {WINE}; apt-get install {PACKAGES}")
        return 77
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        environment = {**os.environ, "WINEPREFIX": str(folder / "wine"), "WINEDEBUG": "-all",
                       "COLUMNS": "80", "HOME": str(folder), "LC_ALL": "C.UTF-8"}
        program = folder / "condense.exe"
        built = run([COMPILER, "-std=c++17", "-O1", "-static", "-Wall", "-Wextra", "-Werror",
                     f"-I{root / 'include'}", root / "examples/condense/condense.cpp",
                     "-o", program])
        if built.returncode != 0:
            sys.exit(built.stderr.decode())
        for special, content in SPECIAL.items():
            (folder / special).write_bytes(content)
        for text in texts:
            shutil.copy(text, folder)
        names = [*SPECIAL, *(text.name for text in texts)]

        run([WINE, program, "--version"], env=environment)  # makes WINEPREFIX
        run([SERVER, "-p"], env=environment)                # one server for all calls
        compared, wrong = 0, []
        def compare(what, arguments, given=b""):
            nonlocal compared
            here, there = (run([*start, *arguments], input=given, cwd=folder, env=environment)
                           for start in ([condense], [WINE, program]))
            compared += 1
            if (here.stdout, here.returncode) != (there.stdout, there.returncode):
                at = next((i for i, pair in enumerate(zip(here.stdout, there.stdout))
                           if pair[0] != pair[1]), min(len(here.stdout), len(there.stdout)))
                wrong.append(f"{what} {arguments}: status {here.returncode} and {there.returncode}, "
                             f"from byte {at}: {here.stdout[at:at + 40]!r} and "
                             f"{there.stdout[at:at + 40]!r} {there.stderr[:200]!r}")

        for question in QUESTIONS:
            compare("files", [*question, *names])
            for special in SPECIAL:
                compare("standard input", question, (folder / special).read_bytes())
        compare("no such file", ["missing.txt"])
        compare("wrong use", ["--sentences", "many"])
        print(f"{compared - len(wrong)} of {compared} answers are the same")
        run([SERVER, "-k"], env=environment)  # that of WINEPREFIX alone
    print("\n".join(wrong[:10]))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
