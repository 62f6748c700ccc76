#!/usr/bin/env python3
"""The tables of figures in README.md, as the programs of this repository print them today, and its
picture.

    readme_figures.py BUILD [--write] [--only size|desktop|quality|picture]

BUILD is a build directory of Meson; what is needed of it is built. Without --write it prints the
tables and says which of them the README has otherwise; exit status 1 if there is one. A table whose tools or
texts are missing is named and left as it is. Times are those of an idle machine or they are wrong. The
picture is made with --write only.
"""
import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
SHARED = Path(os.environ.get("TEXTRANK_SHARED", ROOT.parent / "shared"))

# What the README calls a figure of size_report.py, two of them where there are two articles.
SIZES = {
    "flash of `summarize`, for a number of sentences, bytes": ["flash"],
    "with every option": ["flash, summarize_options"],
    "`TEXTRANK_UNICODE` 0, European letters only": ["flash, European"],
    "flash of `sentences` alone": ["flash, sentences"],
    "a `stream` more": ["flash, stream: more than summarize"],
    "stack, painted, -Os": ["stack, -Os"],
    "stack, painted, -O2": ["stack, -O2"],
    "workspace, each article": ["workspace, talks.txt", "workspace, walkout.txt"],
    "instructions, each article, million": ["instructions, talks.txt", "instructions, walkout.txt"],
}

# The best of the other summarizers: PacSum, measured once; see the README.
RIVALS = {"cnndm_val": "21.9", "cnndm_raw": "27.8", "scitldr_dev": "23.0",
          "opinosis_dev": "17.7", "sosum_dev": "50.5"}
PRESETS = ["balanced", "news", "classic", "lead"]


class Missing(Exception):
    """What a table needs and this machine has not."""


def run(*command, good=(0,)):
    done = subprocess.run([str(word) for word in command], stdout=subprocess.PIPE, text=True)
    if done.returncode == 77:
        raise Missing(done.stdout.strip())
    if done.returncode not in good:
        sys.exit(f"{command[0]} ended with {done.returncode}\n{done.stdout}")
    return done.stdout


def rows_of(markdown):
    """The cells of each row of the tables in it."""
    return [[cell.strip() for cell in line.strip("|").split("|")]
            for line in markdown.splitlines() if line.startswith("|") and "---" not in line]


def table(head, rows, align):
    lines = ["| " + " | ".join(head) + " |", "|" + "|".join(align) + "|"]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows])


def size(_):
    # 1: something is above its ceiling, which is the business of size_report.py itself.
    printed = run(sys.executable, ROOT / "tests/size/size_report.py", good=(0, 1))
    (_, *measured), *rows = rows_of(printed)
    targets = [name for name in measured if name != "Cortex-M33"]  # has the figures of the M4F
    figures = {name: [cell.split(" ")[0] for cell, target in zip(cells, measured) if target in targets]
               for name, *cells in rows}
    if any(value != "0" for value in figures["static RAM"]):
        sys.exit("the README says that there is no static RAM")

    def cell(names, column):
        values = [figures[name][column] for name in names]
        if names[0].startswith("instructions"):
            values = [f"{int(value.replace(',', '')) / 1e6:.2f}" for value in values]
        return " / ".join(values)
    found = []
    for name, of in SIZES.items():
        cells = [cell(of, column) for column in range(len(targets))]
        if len(set(cells)) == 1 and "/" in cells[0]:
            cells[1:] = ["the same"] * (len(cells) - 1)
        found.append([name, *cells])
    return table(["", *targets], found, ["---", *["---:"] * len(targets)])


def desktop(build):
    programs = "tests/speed/speed", "tests/speed/worst_case", "tests/speed/loop", "examples/condense"
    run("ninja", "-C", build, *programs)
    articles = sorted((ROOT / "examples/articles").glob("*.txt"))
    lines = run(build / programs[0], "--quick").splitlines()

    def ratio(name):
        line = next(line for line in lines if line.startswith(name + " "))
        return line[len(name):].split()
    # Columns: floor, scan, index, rank, choose, whole, x floor, MB/s, ns/byte, memory.
    worst = run(build / programs[1], "--seconds", "20", good=(0, 1))
    jsonl = run(ROOT / "tests/speed/json_lines.py", build / programs[3], build / programs[2], *articles,
                good=(0, 1))
    return table(["on a desktop", ""], [
        ["time, in times of a loop that cuts the text into ASCII words and hashes them; 5 and 100 KB",
         f"{float(ratio('5 KB')[6]):.1f} / {float(ratio('100 KB')[6]):.1f}"],
        ["bytes of workspace for each byte of text, 100 KB", ratio("100 KB")[9]],
        ["the slowest text that a search finds, in times of prose of its size",
         re.search(r"climbs: ([\d.]+) times", worst)[1]],
        ["documents a second through `--jsonl`, as a part of those of a loop in one program",
         re.search(r"^--jsonl  .*ratio ([\d.]+)", jsonl, re.MULTILINE)[1]],
    ], ["---", "--:"])


def quality(build):
    corpora = [SHARED / "corpora" / f"{name}.jsonl" for name in RIVALS]
    if not all(path.exists() for path in corpora):
        raise Missing(f"no texts in {SHARED}")
    run("ninja", "-C", build, "tests/quality/quality")
    head, *rows = rows_of(run(build / "tests/quality/quality", "--table", *corpora))
    found = {row[0]: dict(zip(head, row)) for row in rows}
    return table(
        ["", "balanced", "news", "classic", "first sentences", "best rival*"],
        [[f"{name}, {int(found[name]['documents']):,} texts",
          *(found[name][preset].split(" ")[0] for preset in PRESETS), rival]
         for name, rival in RIVALS.items()], ["---", *["--:"] * 5])


def take_picture(build):
    """The page of condense in Chromium."""
    if not shutil.which("chromium"):
        raise Missing("no chromium; apt-get install chromium")
    run("ninja", "-C", build, "examples/condense")
    picture = ROOT / "examples/condense_page.png"
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        page = Path(folder, "page.html")
        page.write_text(run(build / "examples/condense", "--format", "html", "-k", "6",
                            ROOT / "examples/articles/walkout.txt"), encoding="utf-8")
        subprocess.run(
            ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
             f"--user-data-dir={folder}/profile", "--window-size=820,1200", f"--screenshot={picture}",
             page.as_uri()], stderr=subprocess.DEVNULL, check=True)
    if shutil.which("optipng"):
        run("optipng", "-quiet", "-o5", picture)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("build", type=Path)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--only", choices=["size", "desktop", "quality", "picture"])
    wanted = parser.parse_args()

    path = ROOT / "README.md"
    readme = path.read_text(encoding="utf-8")
    differs = False
    for make in size, desktop, quality:
        if wanted.only not in (None, make.__name__):
            continue
        try:
            made = make(wanted.build.resolve())
        except Missing as what:
            print(f"SKIP {make.__name__}: {what}")
            continue
        print(made, end="\n\n")
        head = made.split("\n", 1)[0]
        old = re.search("^" + re.escape(head) + r"\n(\|.*\n)+", readme, re.MULTILINE)
        if old is None:
            sys.exit(f"README.md has no table that begins with {head}")
        if old[0] != made + "\n":
            differs = True
            print(f"the README has another table of {make.__name__}\n")
            readme = readme[:old.start()] + made + "\n" + readme[old.end():]
    if wanted.write and wanted.only in (None, "picture"):
        try:
            take_picture(wanted.build.resolve())
        except Missing as what:
            print(f"SKIP picture: {what}")
    if wanted.write:
        path.write_text(readme, encoding="utf-8")
    elif differs:
        sys.exit(1)


if __name__ == "__main__":
    main()
