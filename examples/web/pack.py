#!/usr/bin/env python3
"""Packs the page, its style, its script, the module and an example text into one HTML file.

The file's policy lets the browser run this script and nothing else, and lets it fetch nothing.
"""

import argparse
import base64
import gzip
import hashlib
import json
import pathlib
import re


def fill(template, **parts):
    """Each @NAME@ becomes the part of that name, which is not looked into again."""
    return re.sub("@([A-Z]+)@", lambda found: parts[found[1]], template)


def style_of(path):
    """A style sheet, without the lines that make it a string of C++."""
    return path.read_text().removeprefix('R"css(\n').removesuffix(')css"\n')


def script_of(path, module, example):
    # `<` as an escape: no text can end the script.
    text = json.dumps(example.read_text(encoding="utf-8")).replace("<", "\\u003c")
    packed = base64.b64encode(gzip.compress(module.read_bytes(), mtime=0)).decode()
    return fill(path.read_text(encoding="utf-8"), MODULE=packed, EXAMPLE=text)


def policy_for(script):
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    return ("default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; "
            f"script-src 'sha256-{digest}' 'wasm-unsafe-eval'; "
            "require-trusted-types-for 'script'; trusted-types 'none'")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("page", type=pathlib.Path)
    parser.add_argument("--styles", type=pathlib.Path, nargs="+", required=True)
    parser.add_argument("--script", type=pathlib.Path, required=True)
    parser.add_argument("--module", type=pathlib.Path, required=True)
    parser.add_argument("--example", type=pathlib.Path, required=True)
    parser.add_argument("--output", type=pathlib.Path, required=True)
    given = parser.parse_args()
    script = script_of(given.script, given.module, given.example)
    page = fill(given.page.read_text(encoding="utf-8"), POLICY=policy_for(script), SCRIPT=script,
                STYLE="\n" + "\n".join(map(style_of, given.styles)))
    given.output.write_text(page, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
