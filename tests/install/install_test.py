#!/usr/bin/env python3
"""A small project of its own finds the library, builds with it and prints what it should.

    install_test.py WAY SOURCE_ROOT COMPILER [ARGUMENT...]

WAY is `installed` (meson install of the library, then pkg-config by hand and from Meson), `tool` (meson
install of everything; there is no project then), `subproject` (a Meson wrap) or `cmake` (FetchContent, from a repository and from a folder). The project is
the folder of this file; its program is the example three_sentences.
"""
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "examples"))
from examples_test import promised

URL = "https://example.org/textrank.git"  # as the README writes it


def run(*command, **environment):
    done = subprocess.run(command, env={**os.environ, **environment}, text=True,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command))}\n{done.stdout}")
    return done.stdout


def files_below(folder):
    return sorted(str(p.relative_to(folder)) for p in folder.rglob("*") if p.is_file())


class Project:
    """A copy of the small project in a folder of its own."""

    def __init__(self, root, folder):
        self.folder = folder
        self.program = root / "examples" / "three_sentences.cpp"
        shutil.copytree(root / "tests" / "install", folder)
        shutil.copy(self.program, folder / "main.cpp")

    def point_to(self, repository):
        for file in self.folder / "textrank.wrap", self.folder / "CMakeLists.txt":
            text = file.read_text()
            assert URL in text, f"{file.name} does not name {URL}"
            file.write_text(text.replace(URL, repository.as_uri()))

    def check(self, program):
        printed = run(program).splitlines()
        if printed != promised(self.program):
            sys.exit(f"{program} prints {printed}")


def repository_of(root, folder):
    """What a user clones, as a repository: only what a user of the library needs of it."""
    folder.mkdir()
    for name in "meson.build", "include":
        run("cp", "-R", root / name, folder)
    git = ("git", "-C", folder, "-c", "user.name=test", "-c", "user.email=test@localhost")
    run(*git, "init", "-q", "-b", "main")
    run(*git, "add", ".")
    run(*git, "-c", "commit.gpgsign=false", "commit", "-q", "-m", "As it is")
    return folder


def installed(root, project, folder, compiler):
    prefix, build, staged = folder / "prefix", folder / "build", folder / "staged"
    run("meson", "setup", build, root, "--prefix", prefix)
    run("meson", "install", "-C", build, "--no-rebuild", "--tags", "devel")
    wanted = ["include/textrank.hpp", "share/pkgconfig/textrank.pc"]
    assert files_below(prefix) == wanted, files_below(prefix)
    run("meson", "install", "-C", build, "--no-rebuild", "--tags", "devel", DESTDIR=str(staged))
    assert files_below(staged / prefix.relative_to("/")) == wanted, files_below(staged)

    path = {"PKG_CONFIG_PATH": str(prefix / "share" / "pkgconfig")}
    flags = run("pkg-config", "--cflags", "textrank", **path).split()
    run(*compiler, "-std=c++17", *flags, project.folder / "main.cpp", "-o", folder / "by_hand")
    project.check(folder / "by_hand")

    said = run("meson", "setup", folder / "user", project.folder, **path)
    assert "Run-time dependency textrank found: YES" in said, said
    run("ninja", "-C", folder / "user")
    project.check(folder / "user" / "user")


def tool(root, _, folder, __):
    """All of it: the command line tool as well, with its manual page and completions."""
    prefix, build = folder / "prefix", folder / "build"
    run("meson", "setup", build, root, "--prefix", prefix, "-Dmandir=share/man")
    made = ["condense", "condense.1", "condense.bash", "_condense", "condense.fish"]
    run("ninja", "-C", build, *(f"examples/{name}" for name in made))
    run("meson", "install", "-C", build, "--no-rebuild")
    wanted = [
        "bin/condense",
        "include/textrank.hpp",
        "share/bash-completion/completions/condense.bash",
        "share/fish/vendor_completions.d/condense.fish",
        "share/man/man1/condense.1",
        "share/pkgconfig/textrank.pc",
        "share/zsh/site-functions/_condense",
    ]
    assert files_below(prefix) == wanted, files_below(prefix)
    article = root / "examples" / "articles" / "talks.txt"
    assert len(run(prefix / "bin" / "condense", article).splitlines()) == 3


def subproject(root, project, folder, _):
    project.point_to(repository_of(root, folder / "repository"))
    (project.folder / "subprojects").mkdir()
    (project.folder / "textrank.wrap").rename(project.folder / "subprojects" / "textrank.wrap")
    run("meson", "setup", folder / "user", project.folder)
    run("ninja", "-C", folder / "user")
    project.check(folder / "user" / "user")


def cmake(root, project, folder, _):
    def build(name, *arguments):
        run("cmake", "-G", "Ninja", "-S", project.folder, "-B", folder / name, *arguments)
        run("cmake", "--build", folder / name)
        project.check(folder / name / "user")

    build("from_folder", f"-DFETCHCONTENT_SOURCE_DIR_TEXTRANK={root}")
    project.point_to(repository_of(root, folder / "repository"))
    build("from_repository")


WAYS = {  # with the tools and their Debian packages
    "installed": (installed, {"meson": "meson", "ninja": "ninja-build", "pkg-config": "pkgconf"}),
    "tool": (tool, {"meson": "meson", "ninja": "ninja-build"}),
    "subproject": (subproject, {"meson": "meson", "ninja": "ninja-build", "git": "git"}),
    "cmake": (cmake, {"cmake": "cmake", "ninja": "ninja-build", "git": "git"}),
}


def main():
    way, root, *compiler = sys.argv[1:]
    try_it, tools = WAYS[way]
    missing = [package for tool, package in tools.items() if not shutil.which(tool)]
    if missing:
        print("SKIP: not installed:", *missing)
        sys.exit(77)
    os.environ["CXX"] = " ".join(compiler)
    os.environ.pop("DESTDIR", None)
    root = Path(root).resolve()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name).resolve()
        try_it(root, Project(root, folder / "project"), folder, compiler)


if __name__ == "__main__":
    main()
