#!/usr/bin/env python3
"""How much of the header the tests run: lines, and both outcomes of every condition.

    tests/tools/coverage.py [--folder build-coverage]        half a minute of two processors

Builds each doctest program with clang++ and its source-based coverage, at -O0, and runs it. A line
or an outcome counts when any instantiation in any program has it; what the compiler evaluates does
not count, only what a program runs. Some programs are built for 32 bits as well, whose division
and reading of words are others. Prints what is not reached and the figures beside their targets.

Exit status: 0 the targets are met, 1 they are not, 77 a tool is missing (and which Debian package
has it).
"""
import argparse
import concurrent.futures
import json
import os
import re
import shutil
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

import test_programs

TARGET_LINES = 100.0
TARGET_BRANCHES = 95.0
# Where it is today: it may only go up. What is missing is mostly what the compiler alone runs, the lists of
# packs and how a string is recognised.
LEAST_LINES = 98.5

# What no test can reach, and why: (text of the line, of the condition or "" for the whole line,
# reason). An entry that excuses nothing any more is an error.
HUGE = "only in a text of hundreds of megabytes"
EXCUSED = [
    ("return take_scores(divide(uint64_t{score_sum_} << 16, total == 0 ? 1 : total));", "total == 0",
     HUGE + ": 10^8 sentences share 2^30 out, and each gets nothing"),
    ("for (uint32_t sweep = 0; sweep < most_sweeps && sweep_once() > score_sum_ / settled_part;",
     "sweep < most_sweeps", "a move shrinks to 0.85, and 1.7 * 0.85^29 is less than a 64th"),
    ("return share_shift_ < 16 ? votes >> (16 - share_shift_) : votes << (share_shift_ - 16);",
     "share_shift_ < 16", HUGE + ": two sentences of 4 million words share one, and nothing else"),
]

COMPILER = ["clang++", "-O0"]
COVERAGE = ["-fprofile-instr-generate", "-fcoverage-mapping"]


def tool(name):
    """Of the compiler's own version: they share a file format."""
    if shutil.which("clang++"):
        found = subprocess.run(["clang++", f"-print-prog-name={name}"], check=True,
                               capture_output=True, text=True).stdout.strip()
        if shutil.which(found):
            return found
    test_programs.skip(f"{name} of clang++ is not installed (Debian packages clang and llvm)")


class Reached:
    """Lines: how often. Branches: (line, column, end line, end column) to counts of true, false."""

    def __init__(self):
        self.lines = defaultdict(int)
        self.branches = defaultdict(lambda: [0, 0])

    def add(self, lcov, exported):
        is_header = False
        for record in lcov.splitlines():
            if record.startswith("SF:"):
                is_header = Path(record[3:]).resolve() == test_programs.HEADER
            elif record.startswith("DA:") and is_header:
                line, count = map(int, record[3:].split(","))
                self.lines[line] += count
        for function in json.loads(exported)["data"][0]["functions"]:
            for *place, true, false, file, _, _ in function["branches"]:
                if Path(function["filenames"][file]).resolve() == test_programs.HEADER:
                    outcomes = self.branches[tuple(place)]
                    outcomes[0] += true
                    outcomes[1] += false


def measure(program, folder):
    """Builds and runs one program; what llvm-cov says of it."""
    target = folder / program.name
    profile, data = f"{target}.profraw", f"{target}.profdata"
    subprocess.run(program.build_command(COMPILER + COVERAGE, test_programs.HEADER.parent, folder,
                                         target), check=True)
    done = subprocess.run(program.run_command(folder, target), text=True, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT,
                          env=test_programs.environment(LLVM_PROFILE_FILE=profile))
    if done.returncode != 0:
        print(f"{program.name} ends with {done.returncode}:\n{done.stdout}")
        sys.exit(done.returncode)
    subprocess.run([tool("llvm-profdata"), "merge", "-o", data, profile], check=True)

    def export(form):
        return subprocess.run([tool("llvm-cov"), "export", f"-format={form}", target,
                               f"-instr-profile={data}"], check=True, stdout=subprocess.PIPE,
                              text=True).stdout
    return export("lcov"), export("text")


def text_of(source, place):
    line, column, end_line, end_column = place
    if line == end_line:
        return source[line - 1][column - 1:end_column - 1]
    return source[line - 1][column - 1:]


def missing_in(reached, source):
    """(line, condition or "", what is missing) in the order of the header."""
    for number, line in enumerate(source, 1):
        code = line.split("//")[0].strip()
        if code and reached.lines.get(number) == 0:
            yield number, "", "never run"
        if re.search(r"\breturn\b", code) and number not in reached.lines:
            yield number, "", "in no program"
    for place, outcomes in reached.branches.items():
        if "if constexpr" in source[place[0] - 1]:
            continue
        for outcome, count in zip(("true", "false"), outcomes):
            if count == 0:
                yield place[0], text_of(source, place), f"never {outcome}"


def report(reached, source):
    """Prints what is missing and the figures; whether all is as it has to be."""
    used = set()
    missing = {"lines": 0, "branches": 0}
    for line, condition, what in sorted(missing_in(reached, source)):
        text = source[line - 1].strip()
        excuse = next((entry for entry in EXCUSED if entry[:2] == (text, condition)), None)
        if excuse:
            used.add(excuse)
            continue
        missing["branches" if condition else "lines"] += 1
        print(f"  textrank.hpp:{line}: {what}: {condition or text}")
    counts = {"lines": len(reached.lines), "branches": 2 * len(reached.branches)}
    good = True
    for what, target, least in (("lines", TARGET_LINES, LEAST_LINES),
                                ("branches", TARGET_BRANCHES, TARGET_BRANCHES)):
        percent = 100 * (1 - missing[what] / counts[what])
        good = good and percent >= least
        print(f"{what:9} {counts[what]:5}   reached {percent:6.2f} %   target {target:6.2f} %")
    for text, condition, reason in sorted(set(EXCUSED) - used):
        good = False
        print(f"nothing to excuse any more: {condition or text} ({reason})")
    return good


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--folder", type=Path, default=test_programs.ROOT / "build-coverage")
    folder = parser.parse_args().folder.resolve()
    tool("llvm-cov")
    test_programs.prepare(COMPILER, folder)
    reached = Reached()
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for exported in pool.map(lambda program: measure(program, folder),
                                 test_programs.all_programs()):
            reached.add(*exported)
    source = test_programs.HEADER.read_text().splitlines()
    return 0 if report(reached, source) else 1


if __name__ == "__main__":
    sys.exit(main())
