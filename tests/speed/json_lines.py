#!/usr/bin/env python3
"""Documents a second and core through `condense --jsonl`, as a ratio to a loop of one program that
has them in memory. A document is an article of examples/articles, 5 KB, begun at another paragraph
each time. Both are processor time, that of condense from its start to its end, the best of some runs
taken in turn.

    json_lines.py CONDENSE LOOP ARTICLE...
"""
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

RUNS = 7
DOCUMENTS = 4000
AIM = 0.6


def documents(articles):
    """Different ones, so that nothing is learnt from the one before."""
    texts = [Path(a).read_text(encoding="utf-8").strip().split("\n") for a in articles]
    for number in range(DOCUMENTS):
        lines = texts[number % len(texts)]
        first = number // len(texts) % len(lines)
        yield "\n".join(lines[first:] + [""] + lines[:first])


def processor_seconds(*command):
    """Of a process, with what it has the system do."""
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{command[0]} ended with {process.returncode}")
    return usage.ru_utime + usage.ru_stime


def main():
    condense, loop, *articles = sys.argv[1:]
    texts = list(documents(articles))
    with tempfile.TemporaryDirectory() as folder:
        lines, plain = Path(folder, "lines"), Path(folder, "plain")
        lines.write_text("".join(json.dumps({"id": i, "text": t}) + "\n" for i, t in enumerate(texts)),
                         encoding="utf-8")
        plain.write_text("".join(t + "\0" for t in texts), encoding="utf-8")
        ways = {
            "in one program": lambda: int(subprocess.run(
                [loop, plain], stdout=subprocess.PIPE, check=True).stdout.split()[0]) / 1e6,
            "--jsonl --language en": lambda: processor_seconds(condense, "--jsonl", "--language", "en",
                                                               lines),
            "--jsonl": lambda: processor_seconds(condense, "--jsonl", lines),
        }
        best = {name: min(times) for name, times in zip(
            ways, zip(*([way() for way in ways.values()] for _ in range(RUNS))))}
    size = sum(len(t.encode()) for t in texts) / len(texts)
    print(f"{len(texts)} documents of {size:.0f} bytes, {os.path.basename(condense)} -n 3")
    for name, seconds in best.items():
        ratio = best["in one program"] / seconds
        print(f"{name:22} {len(texts) / seconds:8.0f} documents a second and core, ratio {ratio:.2f}")
    if best["in one program"] / best["--jsonl"] < AIM:
        sys.exit(f"--jsonl is below {AIM} of the loop")


if __name__ == "__main__":
    main()
