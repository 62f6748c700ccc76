#!/usr/bin/env python3
"""What tools see without running anything: clang-tidy and cppcheck have nothing to say about the
header, the examples and the programs among the tests.

The header is read through freestanding.cpp, which asks for everything that it offers; the programs of
doctest are left out, as its macros would be all that is spoken of. What is looked for, and what is not
and why: .clang-tidy and tests/tools/cppcheck_suppressions.txt. Exit status: 0 nothing found, 1 something,
77 a tool is missing.
"""

import concurrent.futures
import pathlib
import shutil
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
HEADER = ROOT / "tests/portability/freestanding.cpp"
PROGRAMS = sorted(
    path for folder in ("examples", "examples/condense", "tests/library", "tests/portability",
                        "tests/speed", "tests/quality", "tests/fuzz")
    for path in (ROOT / folder).glob("*.cpp")
    if ("int main(" in path.read_text() or "LLVMFuzzer" in path.read_text())
    and "doctest" not in path.read_text())
COMPILER = ["-std=c++17", f"-I{ROOT}/include"]


def tidy(source):
    # Of the header every function, as if anybody could call it.
    every_function = ["-Xclang", "-analyzer-opt-analyze-headers"] if source == HEADER else []
    return ["clang-tidy", "--quiet", str(source), "--", *COMPILER, *every_function]


def check(sources):
    suppressions = ROOT / "tests/tools/cppcheck_suppressions.txt"
    return ["cppcheck", "--quiet", "--std=c++17", "--enable=all", "--inline-suppr",
            "--error-exitcode=1", f"--suppressions-list={suppressions}", f"-I{ROOT}/include",
            *map(str, sources)]


def run(command):
    """Whether the tool is content."""
    start = time.monotonic()
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          text=True, errors="replace")
    name = next((word for word in command if word.endswith(".cpp")), "")
    took = f"{command[0]} {pathlib.Path(name).name}: {time.monotonic() - start:.0f} s"
    if done.returncode == 0:
        print(took, flush=True)
        return True
    print(f"{took}\n{done.stdout}", flush=True)
    return False


def main():
    commands = []
    missing = [tool for tool in ("clang-tidy", "cppcheck") if shutil.which(tool) is None]
    for tool in missing:
        print(f"SKIP {tool}: apt-get install {tool}")
    if "clang-tidy" not in missing:
        commands += [tidy(source) for source in [HEADER, *PROGRAMS]]
    if "cppcheck" not in missing:
        commands.append(check([HEADER, *PROGRAMS]))
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        content = list(pool.map(run, commands))
    if not all(content):
        return 1
    return 77 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
