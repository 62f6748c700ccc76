#!/usr/bin/env python3
"""What the README shows is what the repository holds: the program and its output.

    readme_test.py README.md THREE_SENTENCES_SOURCE THREE_SENTENCES_PROGRAM
"""
import re
import subprocess
import sys


def blocks(markdown, language):
    every = re.findall(r"^```(\w*)\n(.*?)^```$", markdown, re.MULTILINE | re.DOTALL)
    return [code for name, code in every if name == language]


def main():
    readme, source, program = sys.argv[1:]
    with open(readme, encoding="utf-8") as file:
        markdown = file.read()
    with open(source, encoding="utf-8") as file:
        code = file.read().split("\n", 1)[1]  # without the title line and the output
        code = code.partition("\n// Prints:")[0]
    problems = []
    if code not in blocks(markdown, "cpp"):
        problems.append(f"the program of the README is not {source}")
    if subprocess.run([program], capture_output=True, text=True, check=True).stdout not in blocks(
            markdown, ""):
        problems.append("the output of the README is not what the program prints")
    sys.exit("\n".join(problems) or 0)


if __name__ == "__main__":
    main()
