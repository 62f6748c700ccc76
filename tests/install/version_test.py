#!/usr/bin/env python3
"""The version is the same in every place that has it.

    version_test.py SOURCE_ROOT VERSION
"""
import re
import sys
from pathlib import Path

# (file, what stands around the version)
PLACES = [
    ("include/textrank.hpp", r"^// Version (\d+\.\d+\.\d+)\."),
    ("tests/CHANGELOG.md", r"^## (\d+\.\d+\.\d+)"),
    ("tests/install/textrank.wrap", r"^revision = v(\d+\.\d+\.\d+)$"),
    ("tests/install/CMakeLists.txt", r"GIT_TAG v(\d+\.\d+\.\d+)\)"),
    ("README.md", r"^revision = v(\d+\.\d+\.\d+)$"),
    ("README.md", r"GIT_TAG v(\d+\.\d+\.\d+)\)"),
]


def main():
    root, version = Path(sys.argv[1]), sys.argv[2]
    wrong = []
    for name, pattern in PLACES:
        found = re.search(pattern, (root / name).read_text(encoding="utf-8"), re.M)
        if not found or found[1] != version:
            wrong.append(f"{name}: {found[1] if found else 'no version'}, not {version}")
    header = (root / "include" / "textrank.hpp").read_text(encoding="utf-8")
    macros = ".".join(re.search(rf"^#define TEXTRANK_VERSION_{part} (\d+)$", header, re.M)[1]
                      for part in ("MAJOR", "MINOR", "PATCH"))
    if macros != version:
        wrong.append(f"the macros of the header: {macros}, not {version}")
    short = version.rsplit(".", 1)[0]
    consumer = root / "tests" / "install" / "find_package" / "CMakeLists.txt"
    if f"find_package(textrank {short} REQUIRED)" not in consumer.read_text(encoding="utf-8"):
        wrong.append(f"{consumer.name} of find_package: not {short}")
    sys.exit("\n".join(wrong) or 0)


if __name__ == "__main__":
    main()
