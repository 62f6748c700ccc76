#!/usr/bin/env python3
"""What the README shows is what the repository holds: the program, its output, the German pack.

    readme_test.py README.md THREE_SENTENCES_SOURCE THREE_SENTENCES_PROGRAM SENTENCES_TEST
"""
import re
import subprocess
import sys


def blocks(markdown, language):
    every = re.findall(r"^```(\w*)\n(.*?)^```$", markdown, re.MULTILINE | re.DOTALL)
    return [code for name, code in every if name == language]


def squeezed(code):
    return "".join(code.replace("inline ", "").split())


def main():
    readme, source, program, sentences_test = sys.argv[1:]
    with open(readme, encoding="utf-8") as file:
        markdown = file.read()
    with open(source, encoding="utf-8") as file:
        code = file.read().split("\n", 1)[1]  # without the title line
    with open(sentences_test, encoding="utf-8") as file:
        tests = squeezed(file.read())
    problems = []
    if code not in blocks(markdown, "cpp"):
        problems.append(f"the program of the README is not {source}")
    if subprocess.run([program], capture_output=True, text=True, check=True).stdout not in blocks(
            markdown, ""):
        problems.append("the output of the README is not what the program prints")
    pack = next((b for b in blocks(markdown, "cpp") if "german_stop_words" in b), "")
    if not pack or squeezed(pack[:pack.index("auto summary")]) not in tests:
        problems.append(f"the German pack of the README is not that of {sentences_test}")
    sys.exit("\n".join(problems) or 0)


if __name__ == "__main__":
    main()
