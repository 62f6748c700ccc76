#!/usr/bin/env python3
"""What the README shows is what the repository holds: the program, its output, the build files.

    readme_test.py README.md THREE_SENTENCES_SOURCE THREE_SENTENCES_PROGRAM WRAP CMAKE_LISTS
"""
import re
import subprocess
import sys

MOST_WORDS = 2200  # as `wc -w` counts them


def blocks(markdown, language):
    every = re.findall(r"^```(\w*)\n(.*?)^```$", markdown, re.MULTILINE | re.DOTALL)
    return [code for name, code in every if name == language]


def main():
    readme, source, program, wrap, cmake_lists = sys.argv[1:]
    with open(readme, encoding="utf-8") as file:
        markdown = file.read()
    with open(source, encoding="utf-8") as file:
        code = file.read().split("\n", 1)[1]  # without the title line and the output
        code = code.partition("\n// Prints:")[0]
    problems = []
    words = len(markdown.split())
    if words > MOST_WORDS:
        problems.append(f"the README has {words} words, at most {MOST_WORDS}")
    if code not in blocks(markdown, "cpp"):
        problems.append(f"the program of the README is not {source}")
    if subprocess.run([program], capture_output=True, text=True, check=True).stdout not in blocks(
            markdown, ""):
        problems.append("the output of the README is not what the program prints")
    for language, path in ("ini", wrap), ("cmake", cmake_lists):
        with open(path, encoding="utf-8") as file:
            tested = file.read()
        if not any(block in tested for block in blocks(markdown, language)):
            problems.append(f"the README shows nothing of {path}")
    sys.exit("\n".join(problems) or 0)


if __name__ == "__main__":
    main()
