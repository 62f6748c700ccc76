#!/usr/bin/env python3
"""Checks the page of examples/web.

  module  how large the WebAssembly module is, and that it asks the page for nothing
  page    the page in headless Chromium, as a reader uses it: it has to say what `condense` says

Exit status: 0 as it should be, 1 not, 77 Chromium is missing (and which Debian package has it).
"""

import argparse
import base64
import fcntl
import gzip
import html.parser
import json
import os
import pathlib
import random
import re
import select
import shutil
import subprocess
import sys
import tempfile
import time
import unittest

BUDGET = 64 * 1024  # bytes of the module: where it is with all languages, keyphrases and streams
DEADLINE = 30  # seconds for one answer of the browser

EXPORTS = {"memory", "memory_start", "required_bytes", "keyphrase_bytes", "summarize", "message",
           "sentence_count", "read_sentences", "explain", "keyphrases", "choose_language", "find_name",
           "start_stream", "feed_stream", "finish_stream", "stream_rounds"}
PRESETS = ["balanced", "news", "unordered", "classic"]
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
         "--disable-background-networking", "--disable-sync", "--disable-extensions",
         "--no-first-run", "--no-default-browser-check", "--remote-debugging-pipe",
         "--window-size=1300,900"]


# -- the module --

def read_number(data, at):
    """An unsigned number as WebAssembly writes it (LEB128), and what follows it."""
    value = shift = 0
    while True:
        byte = data[at]
        value |= (byte & 0x7F) << shift
        shift, at = shift + 7, at + 1
        if byte < 0x80:
            return value, at


def sections(module):
    if module[:8] != b"\0asm\1\0\0\0":
        sys.exit("no WebAssembly module")
    at = 8
    while at < len(module):
        kind = module[at]
        size, at = read_number(module, at + 1)
        yield kind, module[at:at + size]
        at += size


def exported_names(section):
    count, at = read_number(section, 0)
    for _ in range(count):
        length, at = read_number(section, at)
        yield section[at:at + length].decode()
        _, at = read_number(section, at + length + 1)


def check_module(path):
    module = path.read_bytes()
    print(f"{len(module):,} bytes, {len(gzip.compress(module)):,} packed; budget {BUDGET:,}")
    found = dict(sections(module))
    problems = []
    if len(module) > BUDGET:
        problems.append(f"the module has {len(module) - BUDGET:,} bytes more than its budget")
    if 2 in found:
        problems.append("the module imports something: the page has nothing to give")
    names = set(exported_names(found[7]))
    if names != EXPORTS:
        problems.append(f"exports that are missing or too many: {sorted(names ^ EXPORTS)}")
    sys.exit("\n".join(problems) or 0)


# -- a browser: Chromium's DevTools protocol, JSON messages that end with NUL, by two pipes --

class Browser:
    def __init__(self, program, folder):
        here_in, there_out = os.pipe()
        there_in, here_out = os.pipe()

        # Out of the way of 3 and 4, so that neither overwrites the other.
        there_in, there_out = self.move_up(there_in), self.move_up(there_out)

        def as_it_wants():  # Chromium reads 3 and writes 4
            os.dup2(there_in, 3)
            os.dup2(there_out, 4)

        self.process = subprocess.Popen(
            [program, *FLAGS, f"--user-data-dir={folder}", "about:blank"], close_fds=False,
            preexec_fn=as_it_wants, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL)
        os.close(there_in)
        os.close(there_out)
        self.input, self.output = here_in, here_out
        self.unread = b""
        self.number = 0
        self.events = []
        self.session = None
        targets = self.call("Target.getTargets")["targetInfos"]
        page = next(target for target in targets if target["type"] == "page")
        self.session = self.call("Target.attachToTarget", targetId=page["targetId"],
                                 flatten=True)["sessionId"]

    @staticmethod
    def move_up(end):
        moved = fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, 10)
        os.close(end)
        return moved

    def read_message(self):
        until = time.monotonic() + DEADLINE
        while b"\0" not in self.unread:
            ready, _, _ = select.select([self.input], [], [], max(0, until - time.monotonic()))
            got = os.read(self.input, 1 << 16) if ready else b""
            if not got:
                sys.exit("Chromium does not answer" if not ready else "Chromium has ended")
            self.unread += got
        message, self.unread = self.unread.split(b"\0", 1)
        return json.loads(message)

    def call(self, method, **params):
        self.number += 1
        message = {"id": self.number, "method": method, "params": params}
        if self.session:
            message["sessionId"] = self.session
        out = json.dumps(message).encode() + b"\0"
        while out:
            out = out[os.write(self.output, out):]
        while True:
            answer = self.read_message()
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']['message']}")
                return answer["result"]
            self.events.append(answer)

    def wait_for(self, event):
        while not any(seen.get("method") == event for seen in self.events):
            self.events.append(self.read_message())

    def evaluate(self, expression):
        """The value of an expression of JavaScript, awaited."""
        answer = self.call("Runtime.evaluate", expression=expression, awaitPromise=True,
                           returnByValue=True, userGesture=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(answer["exceptionDetails"]["exception"].get("description"))
        return answer["result"].get("value")

    def close(self):
        try:
            self.session = None
            self.call("Browser.close")
        finally:
            self.process.wait(timeout=DEADLINE)


# -- what condense says of a text --

class StaticPage(html.parser.HTMLParser):
    """What the page of `condense --format html` notes of each sentence, and its paragraphs."""

    def __init__(self, page):
        super().__init__()
        self.notes = []
        self.paragraphs = []  # how many sentences each has
        self.is_note = False
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        self.is_note = ("class", "tip") in attributes
        if self.is_note:
            self.notes.append("")
            self.paragraphs[-1] += 1
        if tag == "p" and ("dir", "auto") in attributes:
            self.paragraphs.append(0)

    def handle_endtag(self, tag):
        self.is_note = False

    def handle_data(self, data):
        if self.is_note:
            self.notes[-1] += data


def fold(text):
    """Each run of white space as one space, as condense prints a sentence."""
    return re.sub("[ \t-\r\x85\u2028\u2029]+", " ", text)


class Page(unittest.TestCase):
    """What the page shows, by the name of what holds for it."""
    wanted = None  # the command line
    browser = None

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        cls.browser = Browser(cls.wanted.chromium, cls.folder.name)
        for domain in ("Page", "Runtime", "Network", "Log"):
            cls.browser.call(domain + ".enable")
        cls.browser.call("Emulation.setFocusEmulationEnabled", enabled=True)

    @classmethod
    def tearDownClass(cls):
        cls.browser.close()
        cls.folder.cleanup()

    def setUp(self):
        self.browser.call("Emulation.setDeviceMetricsOverride", width=1300, height=900,
                          deviceScaleFactor=1, mobile=False)
        self.browser.call("Emulation.setEmulatedMedia", media="", features=[])
        self.opened = []
        self.open(self.wanted.page.resolve())
        self.run_script("while (!condenser) await new Promise((done) => setTimeout(done, 5));")

    def tearDown(self):
        """Whatever the test was about: no error, no word to the network."""
        problems = []
        for event in self.browser.events:
            method, params = event.get("method"), event.get("params", {})
            if method == "Runtime.exceptionThrown" or method == "Log.entryAdded":
                problems.append(json.dumps(params))
            if method == "Network.requestWillBeSent":
                if params["request"]["url"].partition("#")[0] not in self.opened:
                    problems.append("a request: " + params["request"]["url"])
        self.assertEqual(problems, [])

    # -- steps --

    def open(self, page):
        self.opened.append(page.as_uri())
        self.browser.events.clear()
        self.browser.call("Page.navigate", url=page.as_uri())
        self.browser.wait_for("Page.loadEventFired")

    def run_script(self, body):
        return self.browser.evaluate("(async () => {" + body + "})()")

    def settle(self):
        """The page answers in the next frame."""
        self.run_script("await new Promise(requestAnimationFrame);")

    def set(self, part, value):
        """As if the reader had changed it. Code units, because JSON has no half of a pair."""
        units = list(value.encode("utf-16-le", "surrogatepass"))
        self.run_script(f"""
            const codes = new Uint16Array(new Uint8Array({units}).buffer);
            let value = '';
            for (const code of codes) value += String.fromCharCode(code);
            const changed = document.getElementById({json.dumps(part)});
            changed.value = value;
            changed.dispatchEvent(new Event('input', {{bubbles: true}}));""")
        self.settle()

    def wait_until(self, condition):
        """For what takes more than a frame: reading a file, telling a tap from other touches."""
        self.assertTrue(self.run_script(f"""
            const until = performance.now() + {DEADLINE * 500};
            while (!({condition}) && performance.now() < until)
              await new Promise((done) => setTimeout(done, 5));
            return !!({condition});"""), condition)
        self.settle()

    def wait_for_text(self, text):
        self.wait_until(f"document.getElementById('text').value === {json.dumps(text)}")

    def press(self, key, code=None, text="", modifiers=0):
        codes = {"Tab": 9, "Enter": 13, "Escape": 27, "End": 35, "Home": 36, "ArrowLeft": 37,
                 "ArrowUp": 38, "ArrowRight": 39, "ArrowDown": 40}
        common = {"key": key, "windowsVirtualKeyCode": code or codes[key], "modifiers": modifiers}
        self.browser.call("Input.dispatchKeyEvent", type="keyDown", text=text, **common)
        self.browser.call("Input.dispatchKeyEvent", type="keyUp", **common)
        self.settle()

    def focus(self, part):
        self.run_script(f"document.getElementById({json.dumps(part)}).focus();")

    def text_of(self, part):
        return self.browser.evaluate(f"document.getElementById({json.dumps(part)}).textContent")

    def shown(self):
        """Every sentence of the article: text, rank, score."""
        return self.browser.evaluate("""
            document.getElementById('found').hidden ? [] :
            [...document.querySelectorAll('#article .s')].map((s) => (
              {text: s.textContent, rank: +s.dataset.rank, score: +s.dataset.score}))""")

    def notes(self):
        """What each sentence says of itself when it is reached."""
        return self.run_script("""
            return [...document.querySelectorAll('#article .s')].map((s) => {
              s.focus();
              return document.getElementById(s.getAttribute('aria-describedby')).textContent;
            });""")

    def run_condense(self, text, *arguments):
        return subprocess.run([self.wanted.condense, *arguments], input=text.encode(), check=True,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE).stdout.decode()

    def condense(self, text, *arguments):
        return json.loads(self.run_condense(text, "--format", "json", "-k", "8", *arguments))

    def check_against_condense(self, text, *arguments):
        """Marks, ranks, texts, scores, keyphrases and memory: all of it."""
        expected = self.condense(text, *arguments)
        shown = self.shown()
        marked = [{"rank": s["rank"], "position": position, "score": s["score"],
                   "text": fold(s["text"])}
                  for position, s in enumerate(shown) if s["rank"] != 0]
        self.assertEqual(marked, [{key: s[key] for key in ("rank", "position", "score", "text")}
                                  for s in expected["summary"]])
        if not shown:
            self.assertEqual(expected["sentences"], 0)
            return
        ranking = [a for a in arguments if a.startswith("--preset") or a.startswith("--query")]
        everything = self.condense(text, "--all", *ranking)["ranked"]
        by_position = {s["position"]: (s["score"], s["text"]) for s in everything}
        self.assertEqual(len(by_position), len(shown))
        self.assertEqual([(s["score"], fold(s["text"])) for s in shown],
                         [by_position[position] for position in range(len(shown))])
        self.assertEqual(
            self.browser.evaluate("[...document.querySelectorAll('#key li')].map("
                                  "(item) => item.textContent)"),
            [s["text"] for s in shown if s["rank"] != 0])
        self.assertEqual(
            [fold(phrase) for phrase in self.browser.evaluate(
                "[...document.querySelectorAll('#phrases li')].map((item) => item.textContent)")],
            [k["text"] for k in expected["keyphrases"]])
        facts = self.text_of("facts").replace(",", "")
        language = "(?:[A-Z][a-z]+ · )" if expected["language"] != "none" else ""
        self.assertRegex(facts, rf"^{language}{len(shown)} sentences? · {len(text.encode())} bytes? · "
                                rf"ranked in [0-9.]+ µs with {expected['memory']} bytes of "
                                r"workspace$")

    def picture(self, name, **how):
        data = self.browser.call("Page.captureScreenshot", **how)["data"]
        self.wanted.screenshots.mkdir(parents=True, exist_ok=True)
        (self.wanted.screenshots / f"{name}.png").write_bytes(base64.b64decode(data))

    # -- what holds --

    def test_the_slider_and_the_presets_choose_what_condense_chooses(self):
        for article in self.wanted.articles:
            text = article.read_text(encoding="utf-8")
            self.set("text", text)
            for preset in PRESETS:
                self.set("preset", preset)
                for most in ("1", "3", "5", "8"):
                    self.set("most", most)
                    with self.subTest(article=article.name, preset=preset, most=most):
                        self.check_against_condense(text, "-n", most, "--preset=" + preset)

    def test_length_can_be_counted_in_words_and_in_bytes(self):
        text = self.wanted.articles[0].read_text(encoding="utf-8")
        self.set("text", text)
        for unit, option, lengths in (("words", "-w", ("10", "60", "200")),
                                      ("bytes", "-b", ("20", "280", "1500"))):
            self.set("unit", unit)
            for most in lengths:
                self.set("most", most)
                with self.subTest(unit=unit, most=most):
                    self.check_against_condense(text, option, most)
                    self.assertEqual(self.text_of("amount"),
                                     f"{int(most):,} {unit}")
        self.set("text", "This sentence has more than twenty bytes.")
        self.set("most", "20")
        self.assertEqual(self.text_of("note"), "no sentence fits the limits; the best one is given")

    def test_a_query_turns_the_summary_and_so_does_a_keyphrase(self):
        text = self.wanted.articles[1].read_text(encoding="utf-8")
        self.set("text", text)
        before = self.shown()
        self.set("query", "pay offer")
        self.check_against_condense(text, "-n", "3", "--query=pay offer")
        self.assertNotEqual(self.shown(), before)
        self.set("query", "")
        phrase = self.run_script("const chip = document.querySelectorAll('#phrases button')[3];"
                                 "chip.click(); return chip.textContent;")
        self.settle()
        self.check_against_condense(text, "-n", "3", "--query=" + phrase)
        self.run_script("document.querySelector('#phrases [aria-pressed=true]').click();")
        self.settle()
        self.assertEqual(self.shown(), before)

    def test_every_sentence_says_what_the_static_page_says_of_it(self):
        for article in self.wanted.articles:
            self.set("text", article.read_text(encoding="utf-8"))
            with self.subTest(article=article.name):
                static = StaticPage(self.run_condense(article.read_text(encoding="utf-8"),
                                                      "--format", "html"))
                self.assertGreater(len(static.notes), 20)
                self.assertEqual(self.notes(), static.notes)
                self.assertEqual(self.browser.evaluate(
                    "[...document.querySelectorAll('#article p')].map((p) => p.children.length)"),
                    static.paragraphs)

    def test_markup_in_a_text_stays_text(self):
        attack = ("Read this <script>document.title = 'broken'</script> now, dear reader. "
                  "<img src=x onerror=\"document.title='broken'\"> The dear reader saw an image. "
                  "</textarea></style><b>Bold</b> readers & images &lt;b&gt; were seen again.")
        before = self.browser.evaluate("document.querySelectorAll('script, img, b').length")
        self.set("text", attack)
        self.set("query", "<img src=x onerror=\"document.title='broken'\"> image")
        self.assertEqual(" ".join(s["text"] for s in self.shown()), attack)
        self.notes()
        self.assertEqual(self.browser.evaluate("document.title"), "Condense a text")
        self.assertEqual(
            self.browser.evaluate("document.querySelectorAll('script, img, b').length"), before)

    def test_the_browser_itself_refuses_markup_and_the_network(self):
        self.assertIn("TrustedHTML", self.run_script(
            "try { document.body.innerHTML = '<b>x</b>'; } catch (error) { return error.message; }"))
        self.assertEqual(self.run_script(
            "try { await fetch('https://example.org/'); } catch { return 'refused'; }"), "refused")
        refused = [event for event in self.browser.events if event["method"] == "Log.entryAdded"
                   and "https://example.org/' violates" in event["params"]["entry"]["text"]]
        self.assertEqual(len(refused), 1)
        self.browser.events.clear()  # those were meant

    def test_nothing_and_white_space_are_no_text(self):
        self.assertEqual(self.shown(), [])
        self.assertEqual(self.text_of("note"), "Nothing to condense yet.")
        self.set("text", " \n\t ")
        self.assertEqual(self.shown(), [])
        self.assertIn("nothing but white space", self.text_of("note"))
        self.set("text", "One sentence is enough.")
        self.assertEqual([s["rank"] for s in self.shown()], [1])
        self.set("text", "")
        self.assertEqual(self.shown(), [])

    def test_any_characters_are_a_text(self):
        texts = {
            "emoji": "The 👩‍👩‍👧 family 🎉 waved. 🎉🎉🎉 Was the 🇩🇪 family there? A family 👋🏽 waved!",
            "halves of pairs": "A \ud83d lone half, a family. \udc4b Another half, a family. \ud83d",
            "accents": "Der Fluß trat über die Ufer. Große Flüsse führen über Straßen. Ça alors, Ufer!",
            "no spaces": "図書館は五月に閉まる。屋根の工事は五月に始まる。図書館の屋根は古い。",
            "right to left": "المكتبة مغلقة في مايو. سقف المكتبة قديم. يبدأ العمل في مايو.",
            "controls": "A \0 null and a \x07 bell. The \x7f null \ufeff again. \u2028A bell, a null.",
        }
        chance = random.Random(7)
        for number in range(8):
            texts[f"garbage {number}"] = "".join(
                chance.choice([chr(chance.randrange(0x20, 0x80)), chr(chance.randrange(0x110000)),
                               chr(chance.randrange(0xD800, 0xE000)), ". ", " the ", "\n"])
                for _ in range(chance.randrange(2, 900)))
        for name, text in texts.items():
            text = text.replace("\r", " ")  # which a text field turns into \n
            with self.subTest(name):
                self.set("text", text)
                whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
                self.check_against_condense(whole, "-n", "3")
                self.notes()

    def test_a_long_text_is_given_the_memory_that_it_needs(self):
        article = self.wanted.articles[0].read_text(encoding="utf-8")
        self.set("text", article * 60)
        self.check_against_condense(article * 60, "-n", "3")
        self.set("text", article)
        self.check_against_condense(article, "-n", "3")

    def test_the_language_is_told_and_named(self):
        for tag, name in ("de", "German"), ("fr", "French"), ("tr", "Turkish"), ("ar", "Arabic"):
            folder = self.wanted.articles[0].parent / {"de": "german", "fr": "french",
                                                       "tr": "turkish", "ar": "arabic"}[tag]
            text = next(folder.glob("*.txt")).read_text(encoding="utf-8")
            with self.subTest(name):
                self.set("text", text)
                self.check_against_condense(text, "-n", "3")
                self.assertTrue(self.text_of("facts").startswith(name + " · "))
                self.assertEqual(self.browser.evaluate("document.getElementById('article').lang"), tag)

    # Articles that are not quite the same, as condense gets them too.
    LONG = "(count) => Array.from({length: count}, (_, i) => article.replaceAll('Thursday', 'day ' + i))" \
           ".join('\\n\\n')"

    def check_long(self, text, *arguments):
        self.wait_until("document.getElementById('note').textContent.startsWith('Too long')")
        expected = json.loads(self.run_condense(text, "--stream", "--memory", str(1 << 20), "--format",
                                                "json", *arguments))
        self.assertGreater(expected["rounds"], 5)
        self.assertEqual([fold(s) for s in self.browser.evaluate(
            "[...document.querySelectorAll('#key li')].map((item) => item.textContent)")],
            [s["text"] for s in expected["summary"]])
        self.assertEqual(self.browser.evaluate(
            "[...document.querySelectorAll('#key li')].map((item) => item.title)"),
            [f"at byte {s['offset']:,}, chosen as number {s['rank']}" for s in expected["summary"]])
        self.assertEqual(self.text_of("facts"),
                         f"English · {len(text.encode()):,} bytes · condensed in 1,048,576 bytes of "
                         f"memory, in {expected['rounds']} rounds")
        self.assertTrue(self.browser.evaluate("document.getElementById('whole').hidden"))

    def test_a_text_too_long_to_show_is_condensed_while_it_is_read(self):
        article = self.wanted.articles[0].read_text(encoding="utf-8")
        text = "\n\n".join(article.replace("Thursday", f"day {i}") for i in range(900))
        self.assertGreater(len(text), 4_000_000)
        make = f"const article = {json.dumps(article)}; const text = ({self.LONG})(900); "
        self.run_script(make + "take_file(new File([text], 'long.txt'));")
        self.check_long(text, "-n", "3")
        # Its settings go on to count.
        self.set("most", "5")
        self.wait_until("document.querySelectorAll('#key li').length === 5")
        self.check_long(text, "-n", "5")
        self.set("query", "pay offer")
        self.set("preset", "news")
        self.settle()
        self.wait_until("!document.getElementById('note').textContent.startsWith('Reading')")
        self.check_long(text, "-n", "5", "--query=pay offer", "--preset=news")
        # What is typed then is a text of its own.
        self.set("query", "")
        self.set("preset", "balanced")
        self.set("text", article)
        self.check_against_condense(article, "-n", "5")
        self.assertFalse(self.browser.evaluate("document.getElementById('whole').hidden"))
        # What is pasted may be as long.
        self.run_script(make + """
            const pasted = new DataTransfer();
            pasted.setData('text/plain', text);
            document.getElementById('text').dispatchEvent(
                new ClipboardEvent('paste', {clipboardData: pasted, cancelable: true}));""")
        self.check_long(text, "-n", "5")
        self.assertEqual(self.browser.evaluate("document.getElementById('text').value"), "")

    def test_a_long_file_that_is_read_gives_way_to_the_next_text(self):
        article = self.wanted.articles[0].read_text(encoding="utf-8")
        self.run_script(f"take_file(new File(['{'x. ' * 1000}'.repeat(2000)], 'long.txt'));")
        self.settle()
        self.set("text", article)
        self.check_against_condense(article, "-n", "3")
        self.run_script("await new Promise((done) => setTimeout(done, 400));")
        self.check_against_condense(article, "-n", "3")

    def test_lines_that_are_not_prose_are_grey(self):
        self.set("text", "The roof leaks.\n\n| item | price |\n|------|-------|\n| roof | 4,200 |\n\n"
                         "Rain ruins the books.")
        self.assertEqual(self.browser.evaluate(
            "[...document.querySelectorAll('.s')].map((s) => s.classList.contains('other'))"),
            [False, True, True, True, False])
        self.assertIn("Not prose: chosen only if there is nothing else.", self.notes()[1])

    def test_a_text_that_no_memory_can_hold_is_said_to_be_one(self):
        self.run_script("condenser.reserve = () => { throw new RangeError('grow'); };")
        self.set("text", "A text.")
        self.assertIn("no memory", self.text_of("note"))
        self.assertEqual(self.shown(), [])

    def test_typing_changes_the_page_at_once(self):
        self.focus("text")
        self.browser.call("Input.insertText", text="The roof leaks. ")
        self.settle()
        self.assertEqual([s["text"] for s in self.shown()], ["The roof leaks."])
        self.browser.call("Input.insertText", text="The roof is old.")
        self.settle()
        self.assertEqual([s["text"] for s in self.shown()], ["The roof leaks.", "The roof is old."])

    def test_a_file_and_a_text_can_be_dropped_anywhere(self):
        article = self.wanted.articles[1].resolve()
        for dropped, text in (
                ({"items": [], "files": [str(article)]}, article.read_text(encoding="utf-8")),
                ({"items": [{"mimeType": "text/plain", "data": "A dropped text."}]},
                 "A dropped text.")):
            for kind in ("dragEnter", "dragOver", "drop"):
                self.browser.call("Input.dispatchDragEvent", type=kind, x=1200, y=30,
                                  data={**dropped, "dragOperationsMask": 1})
            self.wait_for_text(text)
            self.check_against_condense(text, "-n", "3")

    def test_a_file_can_be_opened(self):
        article = self.wanted.articles[1].resolve()
        root = self.browser.call("DOM.getDocument")["root"]["nodeId"]
        field = self.browser.call("DOM.querySelector", nodeId=root, selector="#file")["nodeId"]
        self.browser.call("DOM.setFileInputFiles", nodeId=field, files=[str(article)])
        text = article.read_text(encoding="utf-8")
        self.wait_for_text(text)
        self.check_against_condense(text, "-n", "3")

    def test_everything_works_by_keyboard(self):
        # Tab from the top reaches, in this order, everything that can be changed.
        reached = []
        for _ in range(7):
            self.press("Tab")
            reached.append(self.browser.evaluate("document.activeElement.id"))
        self.assertEqual(reached, ["text", "file", "example", "most", "unit", "query", "preset"])
        self.focus("example")
        self.press("Enter", text="\r")
        self.assertGreater(len(self.shown()), 20)
        self.focus("most")
        self.press("ArrowRight")
        self.assertEqual(self.text_of("amount"), "4 sentences")
        self.assertEqual(self.browser.evaluate(
            "document.getElementById('most').getAttribute('aria-valuetext')"), "4 sentences")
        self.assertEqual(sum(s["rank"] != 0 for s in self.shown()), 4)
        # Enter on the first key sentence leads to it in the text, where it explains itself.
        self.run_script("document.querySelector('#key a').focus();")
        self.press("Enter", text="\r")
        self.assertTrue(self.browser.evaluate("document.activeElement.matches('.s.key')"))
        self.assertRegex(self.text_of("tip"), "^Key sentence, chosen as number [1-4]\. Score .* Connected by: ")
        first = self.text_of("tip")
        self.press("Tab")
        self.assertNotEqual(self.text_of("tip"), first)
        self.press("Escape")
        self.assertFalse(self.browser.evaluate("!!document.getElementById('tip')"))
        # It goes with the focus, too.
        self.press("Tab")
        self.assertTrue(self.browser.evaluate("!!document.getElementById('tip')"))
        self.focus("text")
        self.assertFalse(self.browser.evaluate("!!document.getElementById('tip')"))

    def test_the_page_of_condense_is_one_stop_that_the_arrows_walk_through(self):
        for arguments in [], ["-n", "2"]:
            page = pathlib.Path(self.folder.name, "static.html")
            page.write_text(subprocess.run(
                [self.wanted.condense, "--format", "html", *arguments, *self.wanted.articles],
                check=True, stdout=subprocess.PIPE).stdout.decode())
            self.open(page)
            stops = []
            for _ in range(20):
                self.press("Tab")
                stop = self.browser.evaluate("document.activeElement.name || "
                                             "document.activeElement.getAttribute('href')")
                if stop in stops or stop is None:
                    break
                stops.append(stop)
            links = int(arguments[1]) if arguments else 3
            self.assertEqual([s for s in stops if s[0] != "#"], ["a1s", "a2s"])
            self.assertEqual(len(stops), len(self.wanted.articles) * (links + 1))

        where = "document.activeElement.id"
        visible = ("[...document.querySelectorAll('.tip')].filter("
                   "(tip) => getComputedStyle(tip).display !== 'none').map((tip) => tip.id)")
        # A link of a key sentence leads to it, and it explains itself.
        self.run_script("document.querySelectorAll('ol a')[1].focus();")
        self.press("Enter", text="\r")
        key = self.browser.evaluate("document.querySelectorAll('ol a')[1].hash.slice(1)")
        self.assertEqual(self.browser.evaluate(where), key)
        self.assertEqual(self.browser.evaluate(visible), [key + "t"])
        # The arrows go on from there, and back.
        place = int(key[len("a1s"):])
        for arrow, step in ("ArrowDown", 1), ("ArrowRight", 1), ("ArrowUp", -1), ("ArrowLeft", -1):
            self.press(arrow)
            place += step
            self.assertEqual(self.browser.evaluate(where), f"a1s{place}")
            self.assertEqual(self.browser.evaluate(visible), [f"a1s{place}t"])

    def test_the_pointer_and_a_tap_show_why(self):
        self.set("text", self.wanted.articles[0].read_text(encoding="utf-8"))
        centre = """(() => {
            const s = document.querySelectorAll('#article .s')[INDEX];
            s.scrollIntoView({block: 'center'});
            const box = s.getClientRects()[0];
            return [box.x + box.width / 2, box.y + box.height / 2]; })()"""
        x, y = self.browser.evaluate(centre.replace("INDEX", "2"))
        self.browser.call("Input.dispatchMouseEvent", type="mouseMoved", x=x, y=y)
        self.wait_until("document.getElementById('tip')")
        self.assertIn("sentence 3.", self.text_of("tip"))
        self.check_pointer_reaches_note("s3")
        self.assertIn("sentence 3.", self.text_of("tip"))
        self.browser.call("Input.dispatchMouseEvent", type="mouseMoved", x=1, y=1)
        self.wait_until("!document.getElementById('tip')")
        self.browser.call("Emulation.setTouchEmulationEnabled", enabled=True)
        x, y = self.browser.evaluate(centre.replace("INDEX", "5"))
        self.browser.call("Input.dispatchTouchEvent", type="touchStart",
                          touchPoints=[{"x": x, "y": y}])
        self.browser.call("Input.dispatchTouchEvent", type="touchEnd", touchPoints=[])
        self.browser.call("Emulation.setTouchEmulationEnabled", enabled=False)
        self.wait_until("document.getElementById('tip')")
        self.assertIn("sentence 6.", self.text_of("tip"))

    def test_every_field_has_a_name_for_those_who_hear_the_page(self):
        self.set("text", self.wanted.articles[0].read_text(encoding="utf-8"))
        nodes = self.browser.call("Accessibility.getFullAXTree")["nodes"]
        names = {}
        for node in nodes:
            role = node.get("role", {}).get("value")
            names.setdefault(role, []).append(node.get("name", {}).get("value", ""))
        for role in ("textbox", "slider", "combobox", "searchbox", "button", "article", "image",
                     "list", "form", "region"):
            self.assertIn(role, names)
            self.assertNotIn("", names[role], role)

    SCREENS = {"light": (1300, 900, False), "dark": (1300, 900, False),
               "phone": (360, 740, True), "phone-dark": (360, 740, True),
               "tablet": (820, 1100, True)}

    def on_every_screen(self):
        for name, (width, height, mobile) in self.SCREENS.items():
            scheme = "dark" if "dark" in name else "light"
            self.browser.call("Emulation.setEmulatedMedia", media="",
                              features=[{"name": "prefers-color-scheme", "value": scheme}])
            self.browser.call("Emulation.setDeviceMetricsOverride", width=width, height=height,
                              deviceScaleFactor=1, mobile=mobile)
            yield name

    # What has the focus of a sentence: itself, or on the page of condense the button in it.
    STOP = "const stop = (shown) => shown.querySelector('input') ?? shown;"

    def check_screen(self, name):
        """Wherever a note stands, it stands on the screen, and nothing scrolls sideways."""
        self.run_script("scrollTo(0, 0);")
        self.picture(name + "-top")
        self.run_script(self.STOP + "stop([...document.querySelectorAll('.s.key')].at(-1)).focus();")
        self.settle()
        self.picture(name)
        outside = self.run_script(self.STOP + """
            return [...document.querySelectorAll('.s')].filter((shown) => {
              stop(shown).focus();
              const note = document.getElementById(stop(shown).getAttribute('aria-describedby'));
              const box = note.getBoundingClientRect();
              const lines = [...shown.getClientRects()];
              return box.width === 0 || box.left < 0 || box.right > innerWidth ||
                  box.top < 0 || box.bottom > innerHeight ||
                  lines.some((line) => line.bottom - 2 > box.top && line.top < box.bottom);
            }).map((shown) => stop(shown).id);""")
        self.assertEqual(outside, [])
        self.check_width()
        self.check_contrast()

    def check_pointer_reaches_note(self, sentence):
        """From the last line of the sentence, pixel by pixel."""
        x, y, end = self.browser.evaluate(f"""(() => {{
            {self.STOP}
            const shown = document.getElementById('{sentence}').closest('.s');
            const line = [...shown.getClientRects()].at(-1);
            const note = document.getElementById(stop(shown).getAttribute('aria-describedby'));
            const box = note.getBoundingClientRect();
            return [Math.max(line.x, box.x) + 5, line.bottom - 5, box.bottom - 5]; }})()""")
        while y < end:
            self.browser.call("Input.dispatchMouseEvent", type="mouseMoved", x=x, y=y)
            self.settle()
            y += 1
        self.assertTrue(self.browser.evaluate(f"""(() => {{
            {self.STOP}
            const shown = document.getElementById('{sentence}').closest('.s');
            const note = document.getElementById(stop(shown).getAttribute('aria-describedby'));
            return note !== null && note.offsetWidth > 0; }})()"""))

    def check_width(self):
        self.assertLessEqual(*self.browser.evaluate(
            "[document.documentElement.scrollWidth, document.documentElement.clientWidth]"))

    def test_it_reads_well_in_light_in_dark_and_on_a_phone(self):
        text = self.wanted.articles[0].read_text(encoding="utf-8")
        for screen in self.on_every_screen():
            with self.subTest(screen):
                self.set("text", text)
                self.check_screen(screen)
                self.set("text", "A word of " + "x" * 300 + " letters.")
                self.check_width()

    def test_the_static_page_reads_as_well(self):
        text = self.wanted.articles[0].read_text(encoding="utf-8")
        self.open_static(text)
        x, y = self.browser.evaluate("""(() => {
            document.getElementById('a1s3').closest('.s').scrollIntoView({block: 'center'});
            const box = document.getElementById('a1s3').closest('.s').getClientRects()[0];
            return [box.x + box.width / 2, box.y + box.height / 2]; })()""")
        self.browser.call("Input.dispatchMouseEvent", type="mouseMoved", x=x, y=y)
        self.check_pointer_reaches_note("a1s3")
        for screen in self.on_every_screen():
            with self.subTest(screen):
                self.check_screen("static-" + screen)
        self.browser.call("Emulation.setEmulatedMedia", media="print", features=[])
        self.picture("static-print", captureBeyondViewport=True)
        self.assertLessEqual(self.printed_pages(), 3)
        self.open_static("A word of " + "x" * 300 + " letters. " + "y" * 300)
        for screen in self.on_every_screen():
            with self.subTest(screen):
                self.check_width()

    def open_static(self, text):
        page = pathlib.Path(self.folder.name) / "static.html"
        page.write_text(self.run_condense(text, "--format", "html", "-k", "6"), encoding="utf-8")
        self.open(page)

    def check_contrast(self):
        """WCAG's 4.5 to 1 for the text that stands on the darkest tint, and for small print."""
        ink, soft, paper, tint = self.browser.evaluate("""
            (() => {
              const style = getComputedStyle(document.documentElement);
              const rgb = (colour) => {
                const probe = document.createElement('i');
                probe.style.color = colour;
                document.body.append(probe);
                const found = getComputedStyle(probe).color.match(/[0-9.]+/g).map(Number);
                probe.remove();
                return found;
              };
              return ['var(--ink)', 'var(--soft)', 'var(--paper)', 'rgb(var(--tint))'].map(rgb);
            })()""")
        heat = self.browser.evaluate("Math.max(...[...document.querySelectorAll('.s')].map("
                                     "(s) => +s.style.getPropertyValue('--heat')))")
        darkest = [t * heat + p * (1 - heat) for t, p in zip(tint, paper)]

        def light(colour):
            linear = [c / 255 / 12.92 if c / 255 <= 0.04045 else ((c / 255 + 0.055) / 1.055) ** 2.4
                      for c in colour]
            return sum(share * c for share, c in zip((0.2126, 0.7152, 0.0722), linear))

        for front, back in ((ink, darkest), (soft, paper)):
            bright, dim = sorted((light(front), light(back)), reverse=True)
            self.assertGreaterEqual((bright + 0.05) / (dim + 0.05), 4.5)

    def test_print_has_the_result_and_not_the_form(self):
        self.set("text", self.wanted.articles[0].read_text(encoding="utf-8"))
        self.browser.call("Emulation.setEmulatedMedia", media="print", features=[])
        self.assertEqual(self.browser.evaluate(
            "document.getElementById('controls').getClientRects().length"), 0)
        self.picture("print", captureBeyondViewport=True)
        self.assertLessEqual(self.printed_pages(), 3)
        # What was never in sight is printed as well.
        self.set("text", self.wanted.articles[0].read_text(encoding="utf-8") * 8)
        self.assertGreaterEqual(self.printed_pages(), 16)

    def printed_pages(self):
        pdf = base64.b64decode(self.browser.call("Page.printToPDF")["data"])
        return len(re.findall(rb"/Type\s*/Page\b", pdf))


def check_page(wanted):
    wanted.chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if wanted.chromium is None:
        print("SKIP: no chromium; apt-get install chromium")
        sys.exit(77)
    Page.wanted = wanted
    unittest.main(argv=[sys.argv[0], *wanted.tests])


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    checks = parser.add_subparsers(dest="check", required=True)
    module = checks.add_parser("module")
    module.add_argument("module", type=pathlib.Path)
    page = checks.add_parser("page")
    page.add_argument("page", type=pathlib.Path)
    page.add_argument("--condense", required=True)
    page.add_argument("--articles", nargs="+", type=pathlib.Path, required=True)
    page.add_argument("--screenshots", type=pathlib.Path, required=True)
    page.add_argument("--tests", nargs="*", default=[], help="of Page; all of them without it")
    wanted = parser.parse_args()
    if wanted.check == "module":
        check_module(wanted.module)
    else:
        check_page(wanted)


if __name__ == "__main__":
    main()
