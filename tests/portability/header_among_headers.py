#!/usr/bin/env python3
"""The library's headers among the real headers of another project: no macro of theirs hits a name.

    header_among_headers.py ORIGIN COMPILER... HEADER.hpp...

Reads the macros that the headers of ORIGIN define for their own compiler, and looks for them in the
identifiers of HEADER...: a macro with arguments hits a name with a bracket behind it, a macro
without arguments hits every such name. Macros that a header defines only under conditions count as
well, where the header belongs to ORIGIN. Then COMPILER builds header_among_macros_test.cpp with the
macros of ORIGIN in front of textrank.hpp, and the answers are those of the header alone. Exit
status: 0 nothing is hit, 1 something is, 77 a header or a compiler is not installed.
"""
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
ARDUINO = "/usr/share/arduino/hardware/arduino/avr"
QT = "/usr/include/x86_64-linux-gnu/qt5"


@dataclass(frozen=True)
class Origin:
    package: str  # of Debian
    command: tuple  # how a program with these headers is preprocessed
    headers: tuple
    home: str | None  # the folder of its headers; None: macros under conditions do not count
    known: tuple  # macros that must be found, or nothing was read


ORIGINS = {
    "Arduino": Origin(
        "arduino-core-avr",
        ("avr-g++", "-mmcu=atmega328p", "-DF_CPU=16000000L", "-DARDUINO=10819",
         f"-I{ARDUINO}/cores/arduino", f"-I{ARDUINO}/variants/standard"),
        ("Arduino.h",), ARDUINO, ("word(", "bit(", "F(", "INPUT")),
    "Windows": Origin(
        "mingw-w64-x86-64-dev",
        ("clang++", "--target=x86_64-w64-mingw32", "-nostdinc++",
         "-isystem", "/usr/share/mingw-w64/include"),
        ("winsock2.h", "ws2tcpip.h", "windows.h", "windowsx.h", "commctrl.h", "shlobj.h",
         "pthread.h", "unistd.h"),
        "/usr/share/mingw-w64/include", ("near", "small", "interface", "max(", "IN")),
    "Qt": Origin(
        "qtbase5-dev",
        ("g++", "-std=c++17", "-fPIC", f"-I{QT}",
         *(f"-I{QT}/{module}" for module in ("QtCore", "QtGui", "QtWidgets", "QtNetwork"))),
        ("QtCore/QtCore", "QtWidgets/QtWidgets", "QtNetwork/QtNetwork"),
        QT, ("slots", "emit", "foreach", "Q_OBJECT")),
    "lwIP": Origin(
        "liblwip-dev",
        ("g++", "-I/usr/include/lwip"),
        ("lwip/sockets.h", "lwip/netdb.h", "lwip/inet.h"),
        "/usr/include/lwip", ("select(", "read(", "bind(")),
    "X11": Origin(
        "libx11-dev",
        ("g++",),
        ("X11/Xlib.h", "X11/Xutil.h", "X11/Xos.h", "X11/Xatom.h", "X11/Xresource.h",
         "X11/XKBlib.h", "X11/keysym.h", "X11/cursorfont.h"),
        "/usr/include/X11", ("None", "Bool", "Status", "index(")),
    "curses": Origin(
        "libncurses-dev",
        ("g++",),
        ("curses.h", "term.h", "panel.h", "menu.h", "form.h"),
        # For C++ curses.h makes functions of its macros: what it defines under conditions is for C.
        None, ("ERR", "columns", "newline")),
}

# Whoever defines these breaks every program, or writes down what the language says anyway.
LANGUAGE = {"bool", "true", "false", "for", "static_assert", "inline", "const", "alignas", "alignof",
            "thread_local", "noexcept", "nullptr", "constexpr"}

DEFINITION = re.compile(r"^[ \t]*#[ \t]*define[ \t]+(\w+\(?)", re.M)
NOT_CODE = re.compile(r"//[^\n]*|/\*.*?\*/|\"(?:\\.|[^\"\\\n])*\"|(?<![0-9a-fA-F])'(?:\\.|[^'\\\n])+'",
                      re.S)


def uses_of(headers):
    """{name or `name(`: the places where the code of the headers has it}."""
    uses = {}
    for header in headers:
        code = NOT_CODE.sub(lambda match: " " + "\n" * match[0].count("\n"), header.read_text())
        for number, line in enumerate(code.split("\n"), 1):
            if line.lstrip().startswith("#include"):
                continue
            for name, bracket in re.findall(r"\b([A-Za-z_]\w*)\b\s*(\(?)", line):
                uses.setdefault(name + bracket, []).append(f"{header.name}:{number}")
    return uses


def hits(macros, uses):
    """What of `macros` replaces something: [(macro, places)]."""
    found = []
    for macro in sorted(macros):
        places = uses.get(macro, [])
        if not macro.endswith("("):
            places = places + uses.get(macro + "(", [])
        if places:
            found.append((macro, places))
    return found


def run(command, code=""):
    return subprocess.run(command, input=code, capture_output=True, text=True)


def included(names):
    return "".join(f"#include <{name}>\n" for name in names)


class Macros:
    """The macros of an origin, as definitions and as names."""

    def __init__(self, origin):
        standard = set(DEFINITION.findall(self.defined(origin, ("stddef.h", "stdint.h"))))
        text = self.defined(origin, origin.headers)
        self.definitions = [line for line in text.splitlines()
                            if (name := DEFINITION.match(line)[1]) not in standard
                            and name not in LANGUAGE and not name.startswith("__")]
        self.names = {DEFINITION.match(line)[1] for line in self.definitions}
        self.names |= self.under_conditions(origin) - standard - LANGUAGE
        self.names = {name for name in self.names if not name.startswith("__")}  # the compiler's

    @staticmethod
    def defined(origin, headers):
        done = run([*origin.command, "-x", "c++", "-E", "-dM", "-"], included(headers))
        if done.returncode != 0:
            sys.exit(f"{' '.join(origin.command)} ended with {done.returncode}:\n{done.stderr}")
        return done.stdout

    @staticmethod
    def under_conditions(origin):
        """Of all headers that are read, those of the origin itself."""
        if origin.home is None:
            return set()
        text = run([*origin.command, "-x", "c++", "-E", "-"], included(origin.headers)).stdout
        files = {name for name in re.findall(r'^# \d+ "([^"<]+)"', text, re.M)
                 if name.startswith(origin.home)}
        return {name for file in files
                for name in DEFINITION.findall(Path(file).read_text(errors="replace"))}


def missing(origin):
    if shutil.which(origin.command[0]) is None:
        return f"no {origin.command[0]}"
    headers = run([*origin.command, "-x", "c++", "-E", "-"], included(origin.headers))
    if headers.returncode != 0:
        return "not installed"
    return None


def answers_among(macros, compiler, header):
    """What a compiler, or the program that it builds, has to say against the macros."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "macros.hpp").write_text(
            "#include <stddef.h>\n#include <stdint.h>\n" +
            "".join(f"#undef {DEFINITION.match(line)[1].rstrip('(')}\n{line}\n"
                    for line in macros.definitions))
        (folder / "among.cpp").write_text(
            '#include "macros.hpp"\n#include "textrank.hpp"\n#include "answers.hpp"\n'
            "extern const uint64_t answers_among_macros;\n"
            "constexpr uint64_t answers_among_macros = answers::of_everything();\n")
        built = run([*compiler, "-std=c++17", f"-I{header.parent}", f"-I{HERE}",
                     str(folder / "among.cpp"), str(HERE / "header_among_macros_test.cpp"),
                     "-o", str(folder / "among")])
        if built.returncode != 0:
            return "\n".join((built.stdout + built.stderr).splitlines()[:12])
        ran = run([str(folder / "among")])
        return ran.stderr if ran.returncode != 0 else ""


def main():
    name, headers = sys.argv[1], [Path(argument).resolve() for argument in sys.argv[2:]
                                  if argument.endswith(".hpp")]
    compiler = [argument for argument in sys.argv[2:] if not argument.endswith(".hpp")]
    origin = ORIGINS[name]
    lack = missing(origin)
    if lack:
        print(f"SKIP {name}: {lack}; apt-get install {origin.package}")
        return 77

    macros = Macros(origin)
    for macro in origin.known:  # the comparison itself: one that is planted is found
        if macro not in macros.names:
            sys.exit(f"{name}: the macro {macro} was not read")
        if not hits(macros.names, {macro: ["planted"]}):
            sys.exit(f"{name}: the macro {macro} was not found where it stands")

    uses = uses_of(headers)
    assert "textrank" in uses and "summarize(" in uses, "no identifiers were read"
    found = hits(macros.names, uses)
    for macro, places in found:
        print(f"{name}: its macro {macro} hits {', '.join(places[:5])}"
              f"{' and others' if len(places) > 5 else ''}")
    main_header = next(header for header in headers if header.name == "textrank.hpp")
    complaint = answers_among(macros, compiler, main_header)
    if complaint:
        print(f"{name}: behind its macros:\n{complaint}")
    print(f"{name}: {len(macros.names)} macros, {len(uses)} names, {len(found)} hits")
    return 1 if found or complaint else 0


if __name__ == "__main__":
    sys.exit(main())
