#!/usr/bin/env python3
"""Checks a firmware image: what it prints, and what is linked into it.

  output   runs it in an emulator; it has to print what `condense` prints on this machine, to the byte
  symbols  reads its symbol table: nothing of a heap, exceptions, floating point or stdio

Exit status: 0 as it should be, 1 not, 77 the emulator is missing (and which Debian package has it).
"""

import argparse
import pathlib
import re
import shutil
import subprocess
import sys

PACKAGES = {"arm": "qemu-system-arm", "riscv32": "qemu-system-misc"}

FORBIDDEN = {
    "a heap": r"(malloc|calloc|realloc|free|_?_?sbrk|_Zn[wa]\w*|_Zd[la]\w*)(_r)?",
    "exceptions": r"__cxa_\w+|_Unwind_\w+|__gxx_\w+|__aeabi_unwind\w*|_ZTI\w+|_ZTS\w+|\w*terminate\w*",
    # The names that compilers and their helpers give to arithmetic on float, double and beyond.
    "floating point": r"__(aeabi_)?[fd](add|sub|rsub|mul|div|neg|cmp\w*|2\w+)"
                      r"|__aeabi_(u?[il]2[fd]|cf\w+|cd\w+)"
                      r"|__(add|sub|mul|div|neg|eq|ne|lt|le|gt|ge|unord)[sdt]f[23]"
                      r"|__(float|fix|fixuns|extend|trunc)\w*[sdt]f\w*",
    # 550 bytes that `divide` in the header does without.
    "a library's 64-bit division": r"__u?(div|mod|divmod)di[34]|__aeabi_u?ldivmod",
    "stdio": r"_?(v?s?n?f?i?printf|puts|fputs|fwrite|putchar|fopen|fflush|stdout|stderr|impure\w*)(_r)?",
}


def symbols(image, nm):
    names = [line.split()[-1] for line in
             subprocess.run([nm, image], check=True, capture_output=True, text=True)
             .stdout.splitlines()]
    if "main" not in names or not any("textrank" in name for name in names):
        sys.exit(f"{image}: no main, or nothing of the library: the check would check nothing")
    wrong = [f"{image}: {name}: that is {what}" for name in names
             for what, pattern in FORBIDDEN.items() if re.fullmatch(pattern, name)]
    sys.exit("\n".join(wrong) or 0)


def first_difference(expected, actual):
    for number, (left, right) in enumerate(zip(expected.split(b"\n"), actual.split(b"\n")), 1):
        if left != right:
            return f"line {number}:\n  host  {left!r}\n  board {right!r}"
    return f"host prints {len(expected)} bytes, the board {len(actual)}"


def output(image, emulator, machine, port, condense, articles):
    if shutil.which(emulator) is None:
        family = "riscv32" if machine.startswith("sifive") else "arm"
        print(f"SKIP: no emulator for {machine}; apt-get install {PACKAGES[family]}")
        sys.exit(77)
    expected = subprocess.run([condense, *(article.name for article in articles)],
                              cwd=articles[0].parent, check=True, capture_output=True).stdout
    command = [emulator, "-M", machine, "-display", "none", "-monitor", "none",
               "-chardev", "stdio,id=host", "-kernel", image]
    if "riscv" in emulator:
        command += ["-bios", "none"]
    if port == "semihosting":
        command += ["-serial", "none", "-semihosting-config",
                    "enable=on,target=native,chardev=host"]
        done = subprocess.run(command, capture_output=True, timeout=50, stdin=subprocess.DEVNULL)
        actual, status = done.stdout, done.returncode
        if status != 0:
            sys.exit(f"the board ended with {status}: {done.stderr.decode()}")
    else:
        # A serial port has no end: read as much as should come, then a moment for what should not.
        board = subprocess.Popen([*command, "-serial", "chardev:host"], stdin=subprocess.DEVNULL,
                                 stdout=subprocess.PIPE)
        expected_there = expected.replace(b"\n", b"\r\n")
        try:
            actual = board.stdout.read(len(expected_there)).replace(b"\r\n", b"\n")
        finally:
            board.terminate()
            actual += board.stdout.read()
            board.wait()
    if actual != expected:
        sys.exit(first_difference(expected, actual))
    print(f"{len(actual)} bytes, the same")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("check", choices=["output", "symbols"])
    parser.add_argument("--image", required=True)
    parser.add_argument("--nm")
    parser.add_argument("--emulator")
    parser.add_argument("--machine")
    parser.add_argument("--port", choices=["semihosting", "uart"])
    parser.add_argument("--condense", type=lambda path: pathlib.Path(path).resolve())
    parser.add_argument("--articles", nargs="+", type=pathlib.Path)
    wanted = parser.parse_args()
    if wanted.check == "symbols":
        symbols(wanted.image, wanted.nm)
    output(wanted.image, wanted.emulator, wanted.machine, wanted.port, wanted.condense,
           [article.resolve() for article in wanted.articles])


if __name__ == "__main__":
    main()
