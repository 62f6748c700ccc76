#!/usr/bin/env python3
"""Sends a novel through the serial port of an emulated micro:bit.

    novel_test.py EMULATOR IMAGE CONDENSE

The board has 16 KB of RAM, the novel is 600 KB long and made here. What comes back has to be what
`condense --stream` chooses in the same memory on this machine: sentences and offsets, to the byte.
Exit status: 0 it is, 1 it is not, 77 the emulator is missing.
"""

import json
import random
import shutil
import subprocess
import sys
import threading
import time

MEMORY = 12 * 1024  # of the stream in novel.cpp
SENTENCES = 5
SIZE = 600_000
END_OF_TRANSMISSION, GO_ON, PAUSE = b"\x04", 17, 19


def make_novel(seed=1815):
    """Chapters of narration and speech: words by Zipf's law, people and places that come and go."""
    chance = random.Random(seed)
    syllables = ["ba", "ke", "lo", "mi", "nu", "ra", "se", "to", "vi", "wa", "pen", "dor", "gal",
                 "fus", "zy", "cha", "ther", "el", "on", "ish"]
    words = ["".join(chance.choices(syllables, k=chance.randint(2, 4))) for _ in range(6000)]
    small = "the of and to in a is was that for it with as his on be at by had not are from".split()
    names = ["".join(chance.choices(syllables, k=2)).capitalize() for _ in range(60)]

    def zipf(of):
        return of[min(int(chance.paretovariate(0.8)) - 1, len(of) - 1)]

    def sentence(people):
        made = []
        for _ in range(chance.randint(4, 28)):
            draw = chance.random()
            made.append(chance.choice(small) if draw < 0.45 else
                        chance.choice(people) if draw < 0.52 else zipf(words))
            if chance.random() < 0.06:
                made[-1] += ","
        text = " ".join(made).rstrip(",")
        return text[0].upper() + text[1:] + chance.choices(".!?", (12, 1, 1))[0]

    parts, size, chapter = [], 0, 0
    while size < SIZE:
        chapter += 1
        people = chance.sample(names, 5)
        parts.append(f"CHAPTER {chapter}")
        for _ in range(chance.randint(20, 60)):
            told = " ".join(sentence(people) for _ in range(chance.randint(1, 6)))
            parts.append(f"“{told}” said {chance.choice(people)}."
                         if chance.random() < 0.3 else told)
        size = sum(len(part.encode()) + 2 for part in parts)
    return "\n\n".join(parts).encode()


def expected_lines(condense, novel):
    done = subprocess.run([condense, "--stream", f"--memory={MEMORY}", f"-n{SENTENCES}",
                           "--format=json"], input=novel, check=True, capture_output=True)
    found = json.loads(done.stdout)
    if found["rounds"] < 100:
        sys.exit(f"{found['rounds']} rounds: the novel is too short to show anything")
    return [f"{s['offset']} {s['text']}" for s in found["summary"]] + ["end"]


class Board:
    """The emulator; what it prints is read as it comes, so that the sender can pause."""

    def __init__(self, emulator, image):
        self.process = subprocess.Popen(
            [emulator, "-M", "microbit", "-display", "none", "-monitor", "none",
             "-chardev", "stdio,id=host,signal=off", "-serial", "chardev:host", "-kernel", image],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.may_send = threading.Event()
        self.pauses = 0
        self.lines = []
        self.is_done = threading.Event()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        line = b""
        while byte := self.process.stdout.read(1):
            if byte[0] == GO_ON:
                self.may_send.set()
            elif byte[0] == PAUSE:
                self.may_send.clear()
                self.pauses += 1
            elif byte == b"\n":
                self.lines.append(line.rstrip(b"\r").decode())
                if self.lines[-1] == "end":
                    break
                line = b""
            else:
                line += byte
        self.is_done.set()

    def send(self, novel):
        for begin in range(0, len(novel), 64):
            if not self.may_send.wait(60) or self.is_done.is_set():
                break
            self.process.stdin.write(novel[begin:begin + 64])
            self.process.stdin.flush()


def main():
    emulator, image, condense = sys.argv[1:]
    if shutil.which(emulator) is None:
        print("SKIP: no emulator for a micro:bit; apt-get install qemu-system-arm")
        sys.exit(77)
    novel = make_novel()
    expected = expected_lines(condense, novel)
    start = time.monotonic()
    board = Board(emulator, image)
    try:
        board.send(novel + END_OF_TRANSMISSION)
        board.is_done.wait(120)
    finally:
        board.process.kill()
        board.process.wait()
    if board.lines != expected:
        sys.exit("host:\n  " + "\n  ".join(expected) + "\nboard:\n  " + "\n  ".join(board.lines))
    if board.pauses == 0:
        sys.exit("no pause: the flow control was not put to work")
    print(f"{len(novel)} bytes through 16 KB in {time.monotonic() - start:.0f} s, "
          f"{board.pauses} pauses; as on this machine:")
    print("\n".join(expected[:-1]))


if __name__ == "__main__":
    main()
