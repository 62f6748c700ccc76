#!/usr/bin/env python3
"""The functions of tests/fuzz/intended_overflow.txt are functions of the header: a name that is no
longer there would excuse nothing, and who renames a function hears of it here first.

    ignore_list_test.py HEADER IGNORE_LIST
"""
import re
import sys
from pathlib import Path


def main():
    header, ignore_list = (Path(name).read_text(encoding="utf-8") for name in sys.argv[1:])
    problems = []
    for pattern in re.findall(r"^fun:(.*)$", ignore_list, re.MULTILINE):
        # As compilers write names: the number of their letters, then the letters.
        for length, name in re.findall(r"(\d+)([A-Za-z_]+)", pattern):
            if int(length) != len(name):
                problems.append(f"{pattern}: {name} has {len(name)} letters, not {length}")
            elif not re.search(rf"\b{name}\b", header):
                problems.append(f"{pattern}: the header has no {name}")
    sys.exit("\n".join(problems) or 0)


if __name__ == "__main__":
    main()
