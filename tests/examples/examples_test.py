#!/usr/bin/env python3
"""An example prints what the comment at the end of its source says.

    examples_test.py SOURCE PROGRAM
"""
import subprocess
import sys


def promised(source):
    with open(source, encoding="utf-8") as file:
        _, found, block = file.read().partition("\n// Prints:\n")
    if not found:
        sys.exit(f"{source}: no comment says what it prints")
    return [line.removeprefix("//").removeprefix(" ") for line in block.splitlines()]


def main():
    source, program = sys.argv[1:]
    printed = subprocess.run([program], capture_output=True, check=True).stdout.decode()
    if printed.splitlines() != promised(source):
        sys.exit(f"{source} does not say that it prints:\n{printed}")


if __name__ == "__main__":
    main()
