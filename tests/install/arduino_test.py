#!/usr/bin/env python3
"""The library folder for Arduino and PlatformIO is whole, and its sketch prints what it says.

    arduino_test.py SOURCE_ROOT LIBRARY_FOLDER VERSION HOW

HOW is `metadata`, or where the sketch runs: `g++` on this machine, or `arm-none-eabi-g++` on an
emulated micro:bit. The folder `arduino` beside this file stands in for a core.
"""
import json
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "examples"))
from examples_test import promised

ARM = ["-mcpu=cortex-m0", "-mthumb", "-Os", "-ffreestanding", "-nostdlib", "-nostartfiles",
       "-fno-asynchronous-unwind-tables"]


def metadata(root, library, version):
    properties = dict(line.split("=", 1) for line in
                      (library / "library.properties").read_text(encoding="utf-8").splitlines())
    # What the specification of the Arduino library manager requires.
    for field in ("name", "version", "author", "maintainer", "sentence", "paragraph", "category",
                  "url", "architectures"):
        assert properties.get(field), f"library.properties: no {field}"
    assert re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9_.\-]{0,62}", properties["name"])
    assert properties["version"] == version, properties["version"]
    assert "avr" not in properties["architectures"].split(","), "an int of 16 bits will not do"

    manifest = json.loads((library / "library.json").read_text(encoding="utf-8"))
    for field in "name", "version", "description", "keywords", "license":
        assert manifest.get(field), f"library.json: no {field}"
    assert manifest["version"] == version, manifest["version"]
    for example in manifest["examples"]:
        for name in example["files"]:
            assert (library / example["base"] / name).is_file(), name

    for header in properties["includes"], manifest["headers"]:
        assert (library / "src" / header).is_file(), header
    wanted = {str(path.relative_to(root / "include")) for path in (root / "include").rglob("*.hpp")}
    copied = {str(path.relative_to(library / "src")) for path in (library / "src").rglob("*.hpp")}
    assert copied == wanted, copied ^ wanted
    assert (library / "LICENSE").read_bytes() == (root / "LICENSE").read_bytes()


def run(*command):
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True,
                          timeout=100)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}\n{done.stdout}{done.stderr}")
    return done.stdout


def output(root, library, compiler):
    sketch = library / "examples" / "KeySentences" / "KeySentences.ino"
    firmware = root / "examples" / "firmware"
    common = ["-std=gnu++17", "-Wall", "-Wextra", "-Werror", "-fno-exceptions", "-fno-rtti",
              f"-I{library / 'src'}", f"-I{HERE / 'arduino'}", f"-I{firmware}"]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        # As the Arduino builder does it: the sketch behind Arduino.h, as C++.
        (folder / "sketch.cpp").write_text(
            f'#include <Arduino.h>\n#line 1 "{sketch}"\n' + sketch.read_text(encoding="utf-8"))
        sources = [folder / "sketch.cpp", HERE / "arduino" / "main.cpp"]
        program = folder / "program"
        if compiler == "g++":
            run(compiler, *common, *sources, HERE / "arduino" / "host.cpp", "-o", program)
            printed = run(program)
        else:
            board = [firmware / part for part in ("cortex_m.cpp", "semihosting.cpp", "helpers.cpp")]
            run(compiler, *ARM, *common, f"-L{firmware}", "-T", "microbit.ld", *sources, *board,
                "-lgcc", "-o", program)
            printed = run("qemu-system-arm", "-M", "microbit", "-display", "none", "-monitor", "none",
                          "-serial", "none", "-chardev", "stdio,id=host", "-semihosting-config",
                          "enable=on,target=native,chardev=host", "-kernel", program)
    assert printed.splitlines() == promised(sketch), printed


TOOLS = {"metadata": {}, "g++": {"g++": "g++"},
         "arm-none-eabi-g++": {"arm-none-eabi-g++": "gcc-arm-none-eabi",
                               "qemu-system-arm": "qemu-system-arm"}}


def main():
    root, library, version, how = sys.argv[1:]
    root, library = Path(root).resolve(), Path(library).resolve()
    missing = [package for tool, package in TOOLS[how].items() if shutil.which(tool) is None]
    if missing:
        print("SKIP: not installed:", *missing)
        sys.exit(77)
    if how == "metadata":
        metadata(root, library, version)
    else:
        output(root, library, how)


if __name__ == "__main__":
    main()
