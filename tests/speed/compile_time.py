#!/usr/bin/env python3
"""What it costs to include the header, beside two of the standard library: the median time of a
compiler that only checks the syntax, less that of an empty file.

    compile_time.py INCLUDE_DIRECTORY COMPILER [ARGUMENT...]
"""
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RUNS = 15
FILES = {
    "nothing": "",
    "<string_view>": "#include <string_view>\n",
    "<vector>": "#include <vector>\n",
    "textrank.hpp": '#include "textrank.hpp"\n',
    "textrank.hpp, and a call": '#include "textrank.hpp"\n'
    "textrank::status f(textrank::text t, textrank::memory m) {\n"
    "  return textrank::summarize(t, m, 3).status();\n}\n",
}


def main():
    include, *compiler = str(Path(sys.argv[1]).resolve()), *sys.argv[2:]
    times = {name: [] for name in FILES}
    with tempfile.TemporaryDirectory() as folder:
        for number, source in enumerate(FILES.values()):
            Path(folder, f"{number}.cpp").write_text(source)
        for _ in range(RUNS):
            for number, name in enumerate(FILES):
                command = [*compiler, "-std=c++17", "-fsyntax-only", "-I", include, f"{number}.cpp"]
                start = time.perf_counter()
                subprocess.run(command, cwd=folder, check=True)
                times[name].append(time.perf_counter() - start)
    empty = statistics.median(times["nothing"])
    for name, taken in times.items():
        print(f"{name:26} {(statistics.median(taken) - empty) * 1000:7.1f} ms")


if __name__ == "__main__":
    main()
