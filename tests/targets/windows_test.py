#!/usr/bin/env python3
"""condense for Windows, built by mingw and run by Wine, writes the bytes that condense writes here.

    windows_test.py CONDENSE ARTICLE...

Exit status: 0 the same bytes, 1 not, 77 mingw or Wine is missing (and which Debian package has it).
"""
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
COMPILER = "x86_64-w64-mingw32-g++"
STRICT = ["-Wall", "-Wextra", "-Wpedantic", "-Wconversion", "-Wsign-conversion", "-Wshadow", "-Werror"]

# What Windows would read or write otherwise if it took these for lines of text.
TEXTS = {
    "end.txt": b"One two.\x1a Three four.\nFive six. \x1a",
    "lines.txt": b"One two.\r\nThree\r\nfour. Five six.\n\nSeven.\r",
    "bytes.txt": bytes(range(256)) * 3 + b" The end of it.",
    "empty.txt": b"",
    "lines.jsonl": b'{"id":1,"text":"One.\\u001a Two.\\r\\nThree."}\r\nx\n{"text":"\xc3\xa9."}\n',
}
QUESTIONS = [
    ["--split", "end.txt"], ["--split", "lines.txt"], ["--split", "bytes.txt"], ["empty.txt"],
    ["--format=json", "-n99", "end.txt", "lines.txt", "bytes.txt", "missing.txt"],
    ["--format=html", "-k5", "lines.txt"], ["--jsonl", "lines.jsonl"], ["--jsonl", "-"],
    ["-n99", "-"], ["--help"], ["--help-all"], ["--version"], ["--nonsense"],
]


def wine():
    """Debian's wine64 alone has no command in the path."""
    return next((found for name in ("wine64", "wine", "/usr/lib/wine/wine64")
                 if (found := shutil.which(name))), None)


def main():
    condense, *articles = (str(Path(word).resolve()) for word in sys.argv[1:])
    if shutil.which(COMPILER) is None or wine() is None:
        print("SKIP: apt-get install g++-mingw-w64-x86-64 wine64")
        sys.exit(77)
    problems = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for file, content in TEXTS.items():
            (folder / file).write_bytes(content)
        for article in articles:
            shutil.copy(article, folder)
        names = [Path(article).name for article in articles]
        program = folder / "condense.exe"
        subprocess.run([COMPILER, "-std=c++17", "-O2", "-static", *STRICT, f"-I{ROOT}/include",
                        ROOT / "examples/condense/condense.cpp", "-o", program], check=True)
        environment = {**os.environ, "WINEPREFIX": str(folder / "wine"), "WINEDEBUG": "-all"}
        environment.pop("DISPLAY", None)
        subprocess.run([wine(), program, "--version"], env=environment, capture_output=True,
                       timeout=100)  # the first run sets Wine up

        def answer(command, question):
            # `-` is standard input: a file of lines, or a text with the end of file of DOS in it.
            source = folder / ("lines.jsonl" if "--jsonl" in question else "end.txt")
            with open(source, "rb") as file:
                done = subprocess.run([*command, *question], cwd=folder, stdin=file, timeout=60,
                                      capture_output=True, env=environment)
            return done.returncode, done.stdout, done.stderr.replace(b"\r\n", b"\n")

        questions = [*QUESTIONS, ["-n5", "-k5", *names], ["--format=html", *names],
                     ["--format=json", "--all", *names]]
        for question in questions:
            here, there = answer([condense], question), answer([wine(), program], question)
            for what, expected, actual in zip(("status", "output", "errors"), here, there):
                if expected != actual:
                    problems.append(f"{' '.join(question)}: {what}:\n  here    {expected!r:.300}\n"
                                    f"  Windows {actual!r:.300}")
    print(len(questions), "questions")
    sys.exit("\n".join(problems) or 0)


if __name__ == "__main__":
    main()
