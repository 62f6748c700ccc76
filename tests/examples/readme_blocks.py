#!/usr/bin/env python3
"""Print every `sh` block of a Markdown file, each ended with NUL, so that a script can run them.

    readme_blocks.py README.md
"""
import re
import sys

BLOCK = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        blocks = BLOCK.findall(file.read())
    if not blocks:
        sys.exit(f"{sys.argv[1]}: no ```sh block")
    for block in blocks:
        sys.stdout.write(block.rstrip("\n") + "\0")


if __name__ == "__main__":
    main()
