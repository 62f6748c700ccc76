#!/usr/bin/env python3
"""Do the tests notice when the header is wrong? One small mistake at a time, and all of them ask.

    nice tests/tools/mutation.py --seed 1 --sample 250
        twenty minutes of two processors; by hand, not in CI
    tests/tools/mutation.py --seed 1 --sample 250 --again
        the survivors once more, after tests were added
    tests/tools/mutation.py --quick ...
        without the slow programs, which notice little that no other does; then --again without it
    tests/tools/mutation.py --list --sample 0
        every mistake that can be made

A mutant is the header with one operator, constant or condition changed, or one statement deleted.
Comments, tables of data, word lists, messages, #if and static_assert are left alone. A mutant that
does not compile is invalid and does not count. It is caught when a test program does not compile,
fails, crashes, or takes three times as long as it should. Programs that run the line (or evaluate
something at compile time) are asked in the order in which they are likely to notice; the first to do
so is enough. The log is kept, so a run that was stopped goes on where it was.

Exit status: 0 at least TARGET percent were caught, 1 fewer or an entry of EQUIVALENT names a line that
the header no longer has, 77 a tool is missing.
"""
import argparse
import concurrent.futures
import hashlib
import json
import os
import re
import resource
import shutil
import signal
import subprocess
import sys
import threading
from pathlib import Path

import coverage
import test_programs

TARGET = 90.0

# Mutants that nobody can tell from the header: (text of the line, of its mutant, reason).
OVERLOAD = "the number only says which overload is preferred"
ANOTHER_HASH = "another hash, as good as this one"
ROUNDING = "the last bit of a rounded number, inside the bound that is promised for it"
PROPORTION = "all scores change alike, and only their proportion is seen"
SPEED = "the same result, sooner or later"
NEVER = "no text gets there"
EQUIVALENT = [
    ("if (code_point < last_run.first || code_point > last_run.last)",
     "if (code_point <= last_run.first || code_point > last_run.last)", SPEED),
    ("if (w.letters < term_letters) w.key.ascii.put_row(w.letters, found.letters);",
     "if (w.letters <= term_letters) w.key.ascii.put_row(w.letters, found.letters);",
     "behind the seventh letter none is kept"),
    ("uint32_t{bytes[from + 2]} << 16 | uint32_t{bytes[from + 3]} << 24;",
     "uint32_t{bytes[from + 2]} << 15 | uint32_t{bytes[from + 3]} << 24;", ANOTHER_HASH),
    ("if constexpr (detail::has_data_and_size<detail::plain_t<string>>(0)) {",
     "if constexpr (detail::has_data_and_size<detail::plain_t<string>>(1)) {", OVERLOAD),
    ("template <class string, detail::requires_true<detail::is_string<string>> = 0>",
     "template <class string, detail::requires_true<detail::is_string<string>> = 1>", OVERLOAD),
    ("value = divide(value << 10, fourth_root(sentence_of(i) + 1));",
     "value = divide(value << 11, fourth_root(sentence_of(i) + 1));", PROPORTION),
    ("if (end - begin > width) width = end - begin;",
     "if (end - begin >= width) width = end - begin;", "what is equal changes nothing"),
    ("uint32_t first = 0;", "uint32_t first = 1;", "nothing above ASCII is in that empty run either"),
    ("const uint32_t length = end > line_begin_ ? end - line_begin_ : 0;",
     "const uint32_t length = end > line_begin_ ? end - line_begin_ : 1;", NEVER),
    ("constexpr uint64_t most = (1u << 28) - 1;", "constexpr uint64_t most = (2u << 28) - 1;", NEVER),
    ("bool after_name_ = false;  // the last word of the run is capitalised",
     "bool after_name_ = true;  // the last word of the run is capitalised",
     "the first word is apart, so nothing joins it"),
    ("constexpr uint64_t most = (1u << 28) - 1;", "constexpr uint64_t most = (1u >> 28) - 1;", NEVER),
    ("constexpr uint64_t most = (1u << 28) - 1;", "constexpr uint64_t most = (1u << 27) - 1;", NEVER),
    ("if (sentences == 0) return 0;", "if (sentences == 0) return 1;", NEVER),
    ("if (has_room_for(sentences_ + uint64_t{1}, words_.count))",
     "if (has_room_for(sentences_ + uint64_t{2}, words_.count))",
     "where the room is that tight there is none for the index, and nothing is read"),
    ("constexpr text(string&& s) noexcept : bytes_(nullptr), size_(0) {",
     "constexpr text(string&& s) noexcept : bytes_(nullptr), size_(1) {", "it is set below"),
    ("detail::word_bounds found_{0, 0};", "detail::word_bounds found_{1, 0};",
     "the first word is looked for behind the end of it"),
]

COMPILER = ["clang++", "-O0", "-w"]
MEMORY_BYTES = 4 << 30
SLOWER = 3

SLOW = {"allocation_test", "inputs_test", "summary_test", "workspace_test"}

# What every user of the header instantiates: a mutant that does not even compile this is invalid.
USER = """
#include "textrank.hpp"
unsigned long use(textrank::text t, textrank::memory m, const textrank::options& o, char (&a)[4]);
unsigned long use(textrank::text t, textrank::memory m, const textrank::options& o, char (&a)[4]) {
  unsigned long n = textrank::text(a).size() + textrank::text(t.data()).size() + (t == a) + (a != t);
  const textrank::summary found = textrank::summarize(t, m, o);
  for (const textrank::sentence s : found) n += s.offset + found.explain<3>(s.position).size;
  for (const textrank::split_sentence s : textrank::sentences(t)) n += s.words;
  for (const textrank::text s : textrank::unicode_sentences(t)) n += s.size();
  for (const textrank::text w : textrank::words(t)) n += w.size();
  for (const textrank::keyphrase k : textrank::keyphrases(t, m, 9)) n += k.score;
  return n + textrank::select<2>(t).size + textrank::summarize(t, m, 3).size();
}
"""
COMMON_HEADERS = ["doctest/doctest.h", "algorithm", "cmath", "cstdint", "fstream", "iterator",
                  "map", "set", "sstream", "string", "string_view", "vector"]


# ---- what can be changed ----

class Mutant:
    def __init__(self, source, begin, end, new, what):
        self.begin, self.end, self.new, self.what = begin, end, new, what
        self.line = source.count("\n", 0, begin) + 1
        self.last_line = source.count("\n", 0, end) + 1
        start = source.rfind("\n", 0, begin) + 1
        stop = source.find("\n", end)
        self.old_text = source[start:stop].strip()
        self.new_text = (source[start:begin] + new + source[end:stop]).strip()

    def apply(self, source):
        return source[:self.begin] + self.new + source[self.end:]


def code_only(source):
    """The header with everything that is not to be changed as blanks; positions stay."""
    def blank(match):
        return re.sub(r"[^\n]", " ", match.group())
    code = re.sub(r"^.*?namespace textrank \{", blank, source, flags=re.S)
    code = re.sub(r"// ---- generated by .*?// ---- end of generated tables ----", blank, code,
                  flags=re.S)
    code = re.sub(r"""//[^\n]*|"(?:\\.|[^"\\\n])*"|('(?:\\.|[^'\\])')""",
                  lambda m: m.group(1) or blank(m), code)
    code = re.sub(r"^ *#[^\n]*", blank, code, flags=re.M)
    return re.sub(r"\bstatic_assert\(.*?\);", blank, code, flags=re.S)


OPERATORS = {
    "<": ["<=", ">="], "<=": ["<", ">"], ">": [">=", "<="], ">=": [">", "<"], "==": ["!="],
    "!=": ["=="], "&&": ["||"], "||": ["&&"], "+": ["-"], "-": ["+"], "*": ["/"], "/": ["*"],
    "<<": [">>"], ">>": ["<<"], "&": ["|"], "|": ["&"], "^": ["|"], "+=": ["-="], "-=": ["+="],
    "|=": ["="], "&=": ["="], "^=": ["="], "<<=": [">>="], ">>=": ["<<="], "/=": ["*="],
}


def closing(code, open_at):
    depth = 0
    for at in range(open_at, len(code)):
        depth += {"(": 1, ")": -1}.get(code[at], 0)
        if depth == 0:
            return at
    raise ValueError("a bracket is open at the end")


def all_mutants(source):
    code = code_only(source)
    brackets = re.sub(r"'[()]'", "' '", code)
    found = []

    def add(begin, end, new, what):
        found.append(Mutant(source, begin, end, new, what))

    symbols = "|".join(re.escape(o) for o in sorted(OPERATORS, key=len, reverse=True))
    for m in re.finditer(rf"(?<= )({symbols})(?=[ \n])", code):
        for new in OPERATORS[m.group()]:
            add(*m.span(), new, "operator")
    for m in re.finditer(r"\+\+|--", code):
        add(*m.span(), "--" if m.group() == "++" else "++", "operator")
    for m in re.finditer(r"!(?=[\w(*])", code):
        add(*m.span(), "", "negation")
    for m in re.finditer(r"(?<![\w.'])(0x[0-9A-Fa-f]+|\d+)(u?)(?!\w|')", code):
        value = int(m.group(1), 0)
        form = "{:#x}{}" if m.group(1).startswith("0x") else "{}{}"
        for new in {value + 1, value - 1} if value > 0 else {1}:
            add(*m.span(), form.format(new, m.group(2)), "constant")
    for m in re.finditer(r"'(\\.|[^\\])'", code):
        new = r"'\1'" if m.group() == r"'\0'" else r"'\0'"
        add(*m.span(), new, "constant")
    for m in re.finditer(r"\btrue\b|\bfalse\b", code):
        add(*m.span(), "false" if m.group() == "true" else "true", "constant")
    for m in re.finditer(r"\b(if|while) \(", code):
        begin = m.end()
        end = closing(brackets, begin - 1)
        if "constexpr" not in code[m.start():m.start() + 14]:
            add(begin, end, f"!({source[begin:end]})", "condition")
    for m in re.finditer(r"verdict::(join|cut)\b(?=, \")", code):
        add(*m.span(), "verdict::" + ("cut" if m.group(1) == "join" else "join"), "constant")
    # A statement on a line of its own, or behind a condition: no declaration, no only return.
    statement = r"(continue|break|return[^;\n]*|[*\w\[\]().:\->+]+(\(|\+\+| [-+|&^<>/]*= )[^;{}\n]*|(\+\+|--)[^;\n]*);$"
    for m in re.finditer(rf"^ +(?:(?:if|for|while) \(.*\) |else )?(?P<all>{statement})", code, re.M):
        text = m.group("all")
        if not re.match(r"(using|static|constexpr|friend|template|do|if|for|while|return)\b", text) or (
                text.startswith("return") and re.match(r" +if \(", m.group())):
            add(*m.span("all"), ";", "statement")
    return found


# ---- whether a mutant is caught ----

class Programs:
    """The test programs: what each runs of the header, how long it takes, and how likely it is to
    notice a change in a section of it."""

    def __init__(self, folder, source, jobs):
        self.all = test_programs.all_programs()
        self.folder = folder
        self.lock = threading.Lock()
        self.notices = {}
        test_programs.prepare(COMPILER, folder)
        headers = folder / "common.hpp"
        headers.write_text("".join(f"#include <{name}>\n" for name in COMMON_HEADERS))
        subprocess.run([*COMPILER, "-std=c++17", "-x", "c++-header", headers, "-o",
                        folder / "common.pch"], check=True)
        texts = "".join(program.source.read_text() for program in self.all) + source
        known = folder / f"programs-{hashlib.sha256(texts.encode()).hexdigest()[:16]}.json"
        if not known.exists():
            with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
                looked_at = dict(pool.map(self.look_at, self.all))
            known.write_text(json.dumps(looked_at))
        looked_at = json.loads(known.read_text())
        self.lines = {name: set(found["lines"]) for name, found in looked_at.items()}
        self.seconds = {name: found["seconds"] for name, found in looked_at.items()}
        self.any_lines = {line for found in looked_at.values() for line in found["code"]}

    def look_at(self, program):
        """The lines of the header that the program runs, and the processor's seconds for it."""
        reached = coverage.Reached()
        reached.add(*coverage.measure(program, self.folder))
        target = self.folder / program.name
        subprocess.run(program.build_command(COMPILER, test_programs.HEADER.parent, self.folder,
                                             target), check=True)
        ran = subprocess.Popen(program.run_command(self.folder, target), stdout=subprocess.DEVNULL,
                               env=test_programs.environment())
        _, status, used = os.wait4(ran.pid, 0)
        if status != 0:
            sys.exit(f"{program.name} fails without any mistake")
        return program.name, {"lines": [line for line, count in reached.lines.items() if count],
                              "code": list(reached.lines), "seconds": used.ru_utime}

    def that_may_notice(self, mutant):
        """A line that is in no program's code is a constant or a declaration: all may notice."""
        lines = range(mutant.line, mutant.last_line + 1)
        if not any(line in self.any_lines for line in lines):
            return self.all
        return [p for p in self.all if any(line in self.lines[p.name] for line in lines) or
                re.search(r"static_assert|^constexpr auto|^constexpr outcome",
                          p.source.read_text(), re.M)]

    def order(self, mutant, section, quick):
        """The most notices a second first."""
        def worth(program):
            caught, asked = self.notices.get(("", program.name), (0, 0))
            likely = (caught + 0.5) / (asked + 1)
            caught, asked = self.notices.get((section, program.name), (0, 0))
            return (caught + 2 * likely) / (asked + 2) / (self.seconds[program.name] + 0.5)
        asked = [p for p in self.that_may_notice(mutant) if not (quick and p.name in SLOW)]
        with self.lock:
            return sorted(asked, key=worth, reverse=True)

    def note(self, section, name, caught):
        with self.lock:
            for place in ("", section):
                old = self.notices.get((place, name), (0, 0))
                self.notices[place, name] = (old[0] + caught, old[1] + 1)

    def ask(self, program, place, most_seconds):
        """What the program says of the header in `place`: None if it sees nothing wrong."""
        target = place / program.name
        fast = not program.has_main and not program.arguments
        compiler = COMPILER + (["-include-pch", self.folder / "common.pch"] if fast else [])
        built = subprocess.run(program.build_command(compiler, place, self.folder, target),
                               capture_output=True, text=True)
        if built.returncode != 0:
            wrong = re.search(r"error: (.*)", built.stderr)
            return "does not compile: " + (wrong.group(1) if wrong else built.stderr[:200])

        def limit():
            resource.setrlimit(resource.RLIMIT_CPU, (most_seconds, most_seconds + 1))
            resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        ran = subprocess.run(program.run_command(self.folder, target), stdout=subprocess.PIPE,
                             stderr=subprocess.DEVNULL, preexec_fn=limit,
                             env=test_programs.environment())
        if ran.returncode == 0:
            return None
        if ran.returncode in (-signal.SIGXCPU, -signal.SIGKILL):
            return "takes too long"
        case = re.search(r"TEST CASE: +(.*)", ran.stdout.decode(errors="replace"))
        return (case.group(1) if case else "fails") + (" (crash)" if ran.returncode < 0 else "")


def section_of(source, position):
    names = re.findall(r"^// ---- ([A-Z ]+) -+$", source[:position], flags=re.M)
    return names[-1] if names else ""


class Judge:
    def __init__(self, folder, source, quick, jobs):
        self.folder, self.source, self.quick = folder, source, quick
        self.programs = Programs(folder, source, jobs)
        self.local = threading.local()
        (folder / "user.cpp").write_text(USER)

    def place(self):
        """A folder for this thread alone."""
        if not hasattr(self.local, "folder"):
            self.local.folder = self.folder / f"worker{threading.get_ident()}"
            self.local.folder.mkdir(exist_ok=True)
        return self.local.folder

    def judge(self, mutant):
        """(verdict, by which program, how): invalid, caught or survived."""
        place = self.place()
        (place / "textrank.hpp").write_text(mutant.apply(self.source))
        valid = subprocess.run([*COMPILER, "-std=c++17", "-fsyntax-only", f"-I{place}",
                                self.folder / "user.cpp"], stderr=subprocess.DEVNULL)
        if valid.returncode != 0:
            return "invalid", "", ""
        section = section_of(self.source, mutant.begin)
        for program in self.programs.order(mutant, section, self.quick):
            most_seconds = int(SLOWER * self.programs.seconds[program.name]) + 3
            wrong = self.programs.ask(program, place, most_seconds)
            self.programs.note(section, program.name, wrong is not None)
            if wrong:
                return "caught", program.name, wrong
        return "survived", "", ""


# ---- the run ----

def show(mutant):
    return (f"  textrank.hpp:{mutant.line}: {mutant.what}\n    - {mutant.old_text}\n"
            f"    + {mutant.new_text}")


def read_log(path):
    if not path.exists():
        return {}
    entries = [json.loads(line) for line in path.read_text().splitlines()]
    return {entry["mutant"]: entry for entry in entries}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--sample", type=int, default=250, help="0: all there are")
    parser.add_argument("--again", action="store_true", help="ask the survivors of the log again")
    parser.add_argument("--quick", action="store_true", help="without the slow programs")
    parser.add_argument("--list", action="store_true", help="only say what would be done")
    parser.add_argument("--only", default="", help="only lines that hold this text")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--folder", type=Path, default=test_programs.ROOT / "build-mutation")
    wanted = parser.parse_args()
    if not shutil.which(COMPILER[0]):
        test_programs.skip("clang++ is not installed (Debian package clang)")
    source = test_programs.HEADER.read_text()
    mutants = all_mutants(source)
    possible_ones = {(m.old_text, m.new_text) for m in mutants}
    mutants = [m for m in mutants if wanted.only in m.old_text]
    possible = len(mutants)
    if wanted.sample and wanted.sample < possible:
        # By a hash of the mistake, so that most of a sample stays what it is as the header changes,
        # and a larger sample is a smaller one and more.
        def place(mutant):
            text = f"{wanted.seed} {mutant.old_text} {mutant.new_text}"
            return hashlib.sha256(text.encode()).hexdigest()
        mutants = sorted(mutants, key=place)[:wanted.sample]
    forgotten = {entry[:2] for entry in EQUIVALENT} - possible_ones
    for old, new in sorted(forgotten):
        print(f"nothing to excuse any more: {old}  ->  {new}")
    if wanted.list:
        for mutant in sorted(mutants, key=lambda m: m.begin):
            print(show(mutant))
        print(f"{len(mutants)} of {possible} mutants")
        return 0

    folder = wanted.folder.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    log = folder / "log.jsonl"
    known = read_log(log)
    names = {m: hashlib.sha256(m.apply(source).encode()).hexdigest()[:16] for m in mutants}
    excused = {entry[:2] for entry in EQUIVALENT}

    def is_open(mutant):
        entry = known.get(names[mutant])
        return entry is None or (wanted.again and entry["verdict"] == "survived")

    open_ones = [m for m in mutants
                 if is_open(m) and (m.old_text, m.new_text) not in excused]
    judge = Judge(folder, source, wanted.quick, wanted.jobs) if open_ones else None
    for mutant in mutants:
        entry = known.get(names[mutant])
        if judge and entry and entry["verdict"] == "caught":
            judge.programs.note(section_of(source, mutant.begin), entry["by"], True)
    lock = threading.Lock()

    def work(mutant):
        verdict, program, how = judge.judge(mutant)
        entry = {"mutant": names[mutant], "line": mutant.line, "old": mutant.old_text,
                 "new": mutant.new_text, "verdict": verdict, "by": program, "how": how}
        with lock:
            known[names[mutant]] = entry
            with log.open("a") as file:
                file.write(json.dumps(entry) + "\n")
            if verdict == "survived":
                print(show(mutant), flush=True)

    with concurrent.futures.ThreadPoolExecutor(wanted.jobs) as pool:
        for done in [pool.submit(work, m) for m in open_ones]:
            done.result()

    counts = {"caught": 0, "survived": 0, "invalid": 0, "equivalent": 0}
    survivors = []
    for mutant in mutants:
        verdict = ("equivalent" if (mutant.old_text, mutant.new_text) in excused
                   else known[names[mutant]]["verdict"])
        counts[verdict] += 1
        if verdict == "survived":
            survivors.append(mutant)
    print("survivors:" if survivors else "no survivors")
    for mutant in sorted(survivors, key=lambda m: m.begin):
        print(show(mutant))
    percent = 100 * counts["caught"] / max(1, counts["caught"] + counts["survived"])
    print(f"seed {wanted.seed}: {len(mutants)} of {possible} mutants: {counts['caught']} caught, "
          f"{counts['survived']} survived, {counts['equivalent']} equivalent, "
          f"{counts['invalid']} do not compile")
    print(f"caught {percent:.1f} %   target {TARGET:.1f} %")
    return 0 if percent >= TARGET and not forgotten else 1


if __name__ == "__main__":
    sys.exit(main())
