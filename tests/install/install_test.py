#!/usr/bin/env python3
"""A small project of its own finds the library, builds with it and prints what it should.

    install_test.py WAY SOURCE_ROOT COMPILER [ARGUMENT...]

WAY is `installed` (meson install of the library, then pkg-config by hand and from Meson), `tool` (meson
install of everything; there is no project then), `subproject` (a Meson wrap), `cmake` (FetchContent,
from a repository and from a folder), `find_package` (meson install, then CMake from that prefix,
moved as well) or `boards` (the components for ESP-IDF and Zephyr, with stand-ins for the two). The
project is the folder of this file; its program is the example three_sentences.
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "examples"))
from examples_test import promised

URL = "https://example.org/textrank.git"  # as the README writes it
TAG = re.compile(r"(?:revision = |GIT_TAG )(v\d+\.\d+\.\d+)")


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
        self.version = version_of(root)
        shutil.copytree(root / "tests" / "install", folder)
        shutil.copy(self.program, folder / "main.cpp")

    def point_to(self, repository):
        for file in self.folder / "textrank.wrap", self.folder / "CMakeLists.txt":
            text = file.read_text()
            assert URL in text, f"{file.name} does not name {URL}"
            tag = TAG.search(text)
            assert tag and tag[1] == f"v{self.version}", f"{file.name}: not the tag of this version"
            file.write_text(text.replace(URL, repository.as_uri()))

    def check(self, program):
        printed = run(program).splitlines()
        if printed != promised(self.program):
            sys.exit(f"{program} prints {printed}")


def version_of(root):
    return re.search(r"version: '([\d.]+)'", (root / "meson.build").read_text())[1]


def repository_of(root, folder):
    """What a user clones, as a repository: only what a user of the library needs of it."""
    folder.mkdir()
    for name in "meson.build", "include", "examples/packages":
        (folder / name).parent.mkdir(exist_ok=True)
        run("cp", "-R", root / name, folder / name)
    git = ("git", "-C", folder, "-c", "user.name=test", "-c", "user.email=test@localhost")
    run(*git, "init", "-q", "-b", "main")
    run(*git, "add", ".")
    run(*git, "-c", "commit.gpgsign=false", "commit", "-q", "-m", "As it is")
    run(*git, "tag", f"v{version_of(root)}")
    return folder


def install(root, folder, *options):
    """`meson install` as the README has it: nothing is compiled for it."""
    prefix, build = folder / "prefix", folder / "build"
    run("meson", "setup", build, root, "--prefix", prefix, *options)
    run("meson", "install", "-C", build, "--no-rebuild", "--tags", "devel")
    return prefix, build


def installed(root, project, folder, compiler):
    staged = folder / "staged"
    prefix, build = install(root, folder)
    wanted = sorted(f"include/{name}" for name in files_below(root / "include")) + [
        "share/cmake/textrank/textrankConfig.cmake",
        "share/cmake/textrank/textrankConfigVersion.cmake", "share/pkgconfig/textrank.pc"]
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
    wanted = {
        "bin/condense",
        "include/textrank.hpp",
        "share/bash-completion/completions/condense.bash",
        "share/fish/vendor_completions.d/condense.fish",
        "share/man/man1/condense.1",
        "share/zsh/site-functions/_condense",
    }
    assert wanted <= set(files_below(prefix)), files_below(prefix)
    article = root / "examples" / "articles" / "talks.txt"
    assert len(run(prefix / "bin" / "condense", article).splitlines()) == 3


def subproject(root, project, folder, _):
    project.point_to(repository_of(root, folder / "repository"))
    (project.folder / "subprojects").mkdir()
    (project.folder / "textrank.wrap").rename(project.folder / "subprojects" / "textrank.wrap")
    run("meson", "setup", folder / "user", project.folder)
    run("ninja", "-C", folder / "user")
    project.check(folder / "user" / "user")


def build_with_cmake(source, build, *arguments):
    run("cmake", "-G", "Ninja", "-S", source, "-B", build, *arguments)
    run("cmake", "--build", build)


def cmake(root, project, folder, _):
    def build(name, *arguments):
        build_with_cmake(project.folder, folder / name, *arguments)
        project.check(folder / name / "user")

    build("from_folder", f"-DFETCHCONTENT_SOURCE_DIR_TEXTRANK={root}")
    project.point_to(repository_of(root, folder / "repository"))
    build("from_repository")


def find_package(root, project, folder, _):
    source = project.folder / "find_package"

    def build(name, prefix):
        build_with_cmake(source, folder / name, f"-DCMAKE_PREFIX_PATH={prefix}")
        project.check(folder / name / "user")

    prefix, _ = install(root, folder)
    build("from_prefix", prefix)
    moved = prefix.rename(folder / "moved to here")
    build("from_moved_prefix", moved)

    (folder / "elsewhere").mkdir()
    outside, _ = install(root, folder / "elsewhere", "--includedir",
                         folder / "elsewhere" / "other headers")
    build("from_other_folder_of_headers", outside)

    # Before 1.0 each second number is a version of its own; nobody is given less than they ask for.
    major, minor, patch = map(int, version_of(root).split("."))
    answers = {"": True, f"{major}.{minor}": True, f"{major}.{minor}.{patch}": True,
               f"{major}.{minor}.{patch} EXACT": True, f"{major}.{minor}.{patch + 1}": False,
               f"{major}.{minor - 1}": False, f"{major}.{minor + 1}": False, f"{major + 1}.0": False,
               f"{major}.{minor - 1}...{major}.{minor + 1}": True,
               f"{major}.{minor}...{major}.{minor}.{patch}": True,
               f"{major}.{minor - 1}...<{major}.{minor}": False,
               f"{major}.{minor + 1}...{major}.{minor + 2}": False}
    lines = ["cmake_minimum_required(VERSION 3.19)", "project(versions LANGUAGES CXX)"]
    for request in answers:
        lines += ["unset(textrank_DIR CACHE)", f"find_package(textrank {request} QUIET)",
                  f'message("<{request}> ${{textrank_FOUND}}")']
    versions = folder / "versions"
    versions.mkdir()
    (versions / "CMakeLists.txt").write_text("\n".join(lines))
    said = run("cmake", "-S", versions, "-B", versions / "build", f"-DCMAKE_PREFIX_PATH={moved}")
    for request, found in answers.items():
        assert f"<{request}> {int(found)}" in said, f"find_package(textrank {request}): {said}"


def boards(root, project, folder, _):
    for name in "esp_idf", "zephyr":
        run("cp", "-R", f"{root}/include/.", project.folder / "boards" / name)
    build_with_cmake(project.folder / "boards", folder / "build")
    for system in "idf", "zephyr":
        project.check(folder / "build" / f"user_{system}")


WAYS = {  # with the tools and their Debian packages
    "installed": (installed, {"meson": "meson", "ninja": "ninja-build", "pkg-config": "pkgconf"}),
    "tool": (tool, {"meson": "meson", "ninja": "ninja-build"}),
    "subproject": (subproject, {"meson": "meson", "ninja": "ninja-build", "git": "git"}),
    "cmake": (cmake, {"cmake": "cmake", "ninja": "ninja-build", "git": "git"}),
    "find_package": (find_package, {"cmake": "cmake", "meson": "meson", "ninja": "ninja-build"}),
    "boards": (boards, {"cmake": "cmake", "ninja": "ninja-build"}),
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
