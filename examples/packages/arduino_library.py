#!/usr/bin/env python3
"""Makes the library folder that the Arduino IDE and PlatformIO want.

    arduino_library.py SOURCE_ROOT VERSION FOLDER

FOLDER gets library.properties and library.json, the header and the packs in src/, the sketch, the
licence. Copy it to the `libraries` folder of the Arduino IDE or to `lib` of a PlatformIO project.
"""
import shutil
import sys
from pathlib import Path


def main():
    root, version, folder = Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3])
    shutil.rmtree(folder, ignore_errors=True)
    here = root / "examples" / "packages" / "arduino"
    shutil.copytree(root / "include", folder / "src")
    shutil.copytree(here / "examples", folder / "examples")
    shutil.copy(root / "LICENSE", folder)
    for name in "library.properties", "library.json":
        metadata = (here / f"{name}.in").read_text(encoding="utf-8")
        (folder / name).write_text(metadata.replace("@version@", version), encoding="utf-8")


if __name__ == "__main__":
    main()
