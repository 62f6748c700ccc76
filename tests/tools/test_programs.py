"""The doctest programs, built and run without meson: what coverage.py and mutation.py share."""
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

TOOLS = Path(__file__).resolve().parent
ROOT = TOOLS.parent.parent
TESTS = ROOT / "tests" / "library"
HEADER = ROOT / "include" / "textrank.hpp"

# It has several threads, and runs nothing that the others do not.
LEFT_OUT = {"threads_test"}

# Debian's g++-multilib drives out every cross compiler; g++-12-multilib does not, but leaves it to
# us to find the kernel's headers.
FOR_32_BITS = ("-m32", "-idirafter", "/usr/include/x86_64-linux-gnu")


@dataclass(frozen=True)
class Program:
    source: Path
    arguments: tuple = ()

    @property
    def name(self):
        return self.source.stem + "".join(self.arguments[:1])

    @property
    def has_main(self):
        return "DOCTEST_CONFIG_IMPLEMENT" in self.source.read_text()

    def build_command(self, compiler, include, folder, target):
        main = [] if self.has_main else [main_of(folder, self.arguments)]
        return [*compiler, *self.arguments, "-std=c++17", f"-I{include}", f"-I{TESTS}",
                *project_arguments(), self.source, *main, "-o", target]

    def run_command(self, folder, target):
        argument = [reference_of(folder)] if self.source.stem == "unicode_test" else []
        return [target, *argument, "--abort-after=1"]


def all_programs():
    """All of them, and some more for 32 bits, where the header divides and reads words in its own
    way."""
    sources = sorted(file for file in TESTS.glob("*_test.cpp") if file.stem not in LEFT_OUT)
    again = ("constexpr", "keyphrases", "sentences", "words")
    return [Program(s) for s in sources] + [
        Program(TESTS / f"{name}_test.cpp", FOR_32_BITS) for name in again]


def project_arguments():
    version = re.search(r"version: '(\d+)\.(\d+)\.(\d+)'", (ROOT / "meson.build").read_text())
    parts = zip(("MAJOR", "MINOR", "PATCH"), version.groups())
    return [f"-DPROJECT_VERSION_{name}={number}" for name, number in parts] + [
        f'-DARTICLES_FOLDER="{ROOT / "examples" / "articles"}"']


def main_of(folder, arguments):
    return folder / ("doctest_main" + "".join(arguments[:1]) + ".o")


def reference_of(folder):
    return folder / "unicode_reference.bin"


def prepare(compiler, folder):
    """What several programs want: doctest itself, and what the Unicode data says of each code
    point. Ends with 77 where something is missing."""
    folder.mkdir(parents=True, exist_ok=True)
    for arguments in {program.arguments for program in all_programs()}:
        command = [*compiler, *arguments, "-std=c++17", "-c", TESTS / "doctest_main.cpp"]
        if subprocess.run([*command, "-o", main_of(folder, arguments)]).returncode != 0:
            skip("clang++, doctest and the libraries for 32 bits are wanted (Debian packages "
                 "clang, libclang-rt-14-dev, doctest-dev and g++-12-multilib)")
    done = subprocess.run([sys.executable, TOOLS / "unicode_tables.py", "--reference",
                           reference_of(folder)])
    if done.returncode != 0:
        sys.exit(done.returncode)


def skip(reason):
    print("SKIP:", reason)
    sys.exit(77)


def environment(**more):
    """Without texts from elsewhere: what is tested must not depend on them."""
    kept = {key: value for key, value in os.environ.items() if key != "TEXTRANK_SHARED"}
    return {**kept, **more}
