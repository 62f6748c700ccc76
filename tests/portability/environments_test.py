#!/usr/bin/env python3
"""Each environment that tests/README.md names has a test by that name.

    environments_test.py README TESTS

TESTS is intro-tests.json of Meson. A name is that of a test of Meson, of a method of a test of the
command line, or a program that .ci/run calls.
"""
import json
import re
import sys
from pathlib import Path


def named(readme):
    """Environments and the names in the second column of their table."""
    section = readme.split("## Where it has to work")[1].split("\n# ")[0]
    for line in section.splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("|") and cells[0] != "environment" and not cells[0].startswith("---"):
            names = re.findall("`([^`]+)`", cells[1])
            before = ""
            for name in names:
                # "... Qt" is the name before it with another last word.
                if name.startswith("... "):
                    name = before.rsplit(" ", 1)[0] + name[3:]
                before = name
                yield cells[0], name


def main():
    readme, tests = map(Path, sys.argv[1:])
    root = readme.resolve().parent.parent
    known = {test["name"] for test in json.loads(tests.read_text())}
    for file in root.glob("tests/*/*_test.py"):
        known |= set(re.findall(r"def (test_\w+)", file.read_text(encoding="utf-8")))
    for file in root.glob("examples/firmware/meson.build"):  # of a cross build
        known |= set(re.findall(r"test\('([^']+)'", file.read_text(encoding="utf-8")))
    run = (root / ".ci" / "run").read_text(encoding="utf-8") + "".join(
        f"tests/targets/{name}" for name in re.findall(
            r"tests/targets/(\w+\.py)", (root / "examples/firmware/meson.build").read_text()))
    known |= set(re.findall(r"tests/\w+/\w+\.py", run))
    rows = list(named(readme.read_text(encoding="utf-8")))
    missing = [row for row in rows if row[1] not in known]
    for environment, name in missing:
        print(f"{environment}: no test is called {name}")
    print(f"{len(rows) - len(missing)} of {len(rows)} names are those of tests")
    return 1 if missing or len(rows) < 40 else 0


if __name__ == "__main__":
    sys.exit(main())
