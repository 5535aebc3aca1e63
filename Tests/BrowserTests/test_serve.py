"""The preview in a real browser: pages that are shown anew in place, errors over them, and many edits."""

import http.client
import json
import os
import pathlib
import random
import re
import shutil
import signal
import subprocess
import threading
import time

import pytest
from conftest import ROOT, failure, program

DECISION = ROOT / "Tests/CommandTests/Fixtures/good/decision/content"
# How many edits one preview takes; `EDITS=500` for all.
EDITS = int(os.environ.get("EDITS", 120))
# The first port that is tried. Each worker has its own: a preview that ends must find its port again.
PORT = 18000 + 200 * int(os.environ.get("PYTEST_XDIST_WORKER", "gw0")[2:])
TAG = re.compile(rb'<script defer src="/\.fingerpost/preview\.js\?[0-9a-z]+"></script>\n')
LONG = "\n\n".join(f"## Part {part}\n\n" + "Words of a long page. " * 60 for part in range(30))
PAGE = f"""# Long

<details><summary>More</summary>

Hidden words.

</details>

```python tab="Python"
print(1)
```

```go tab="Go"
fmt.Println(1)
```

![Which store?](decision:store)

{LONG}
"""
STORE = """
decision: store
title: Which store?
options:
  sql: {title: Tables}
  files: {title: Files}
questions:
  joins: {ask: Are there joins?, answers: {"yes": "Yes", "no": "No"}}
  size: {ask: How many rows?, answers: {few: Few, many: Many}}
rules:
  joins-need-tables: {when: {joins: "yes"}, choose: sql, strength: must, title: Joins need tables, because: Files have none.}
  many-rows: {when: {joins: "no", size: many}, choose: sql, strength: strong, title: Many rows, because: Files are slow.}
  nothing: {choose: files, strength: default, title: Nothing needs tables}
"""
FILES = {
    "index.md": "# Stores\n\nSee [the long page](long.md).\n",
    "long.md": PAGE,
    "other.md": "# Other\n\nSome words.\n",
    "store.decision.yml": STORE,
    "fingerpost.yml": "title: Stores\n",
}


class Preview:
    """A preview of a folder of its own, and what it says."""

    def __init__(self, folder, files, *arguments):
        self.content = folder / "content"
        self.folder = folder
        for path, text in files.items():
            self.write(path, text)
        command = [program(), "serve", self.content, "-p", str(PORT), *arguments]
        self.process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
        self.said, self.heard = [], threading.Condition()
        threading.Thread(target=self.listen, daemon=True).start()
        self.url = re.search(r"on (http://\S+/)", self.wait(r"on http://\S+/,"))[1]
        self.wait(r"\d+ errors?, \d+ warnings?")

    def listen(self):
        for line in self.process.stderr:
            with self.heard:
                self.said.append(line)
                self.heard.notify_all()

    def wait(self, pattern, after=0):
        """The first line from a number on that fits."""
        found = lambda: next((line for line in self.said[after:] if re.search(pattern, line)), None)
        with self.heard:
            assert self.heard.wait_for(found, 20), f"{pattern!r} was not said: {self.said}"
            return found()

    def write(self, path, text):
        """Writes a file as an editor does: another takes its place."""
        file = self.content / path
        file.parent.mkdir(parents=True, exist_ok=True)
        new = file.with_name(f".{file.name}.new")
        new.write_text(text, encoding="utf-8")
        new.rename(file)

    def get(self, path, method="GET", **headers):
        host, port = self.url[7:-1].split(":")
        connection = http.client.HTTPConnection(host, int(port), timeout=20)
        connection.request(method, "/" + path, headers=headers)
        response = connection.getresponse()
        body = response.read()
        connection.close()
        return response, body

    def end(self, number=signal.SIGINT):
        self.process.send_signal(number)
        return self.process.wait(timeout=5)


@pytest.fixture
def start(tmp_path):
    """Starts a preview."""
    started = []

    def start(files=FILES, *arguments):
        started.append(Preview(tmp_path / str(len(started)), files, *arguments))
        return started[-1]

    yield start
    for preview in started:
        if preview.process.poll() is None:
            assert preview.end() == 0


@pytest.fixture
def page(browser):
    """A page that fails the test by any message on its console, but for those of a server that ended."""
    page = browser.new_context(viewport={"width": 1200, "height": 800}).new_page()
    problems = []
    page.on("console", lambda message: problems.append(f"console: {message.text}"))
    page.on("pageerror", lambda error: problems.append(f"error: {error}"))
    page.on("requestfailed", lambda request: problems.extend(failure(request)))
    yield page
    page.context.close()
    assert problems == []


def alert(page):
    """What is said over the page."""
    return page.locator("[id='.fingerpost-errors'] [role=alert]")


def test_shows_a_change_in_place(start, page):
    preview = start()
    page.goto(preview.url + "other.html")
    page.wait_for_load_state()
    preview.write("other.md", "# Other\n\nWords that are new.\n")
    page.get_by_text("Words that are new.").wait_for()
    preview.write("other.md", "# Another\n\nWords that are new.\n")
    page.get_by_role("heading", name="Another").wait_for()


def test_leaves_a_page_alone_that_comes_out_the_same(start, page):
    preview = start()
    page.goto(preview.url + "other.html")
    page.wait_for_load_state()
    page.evaluate("() => { window.mark = 1 }")
    preview.write("index.md", "# Stores\n\nSee [the long page](long.md) now.\n")
    preview.wait("shown anew")
    page.wait_for_timeout(300)
    assert page.evaluate("() => window.mark") == 1


def test_keeps_scroll_tabs_details_and_answers(start, page):
    preview = start()
    page.goto(preview.url + "long.html")
    page.wait_for_load_state()
    page.locator("summary", has_text="More").click()
    page.locator(".tabs > label", has_text="Go").click()
    page.locator(".walk a[data-answer]", has_text="No").first.click()
    page.get_by_text("How many rows?").first.wait_for()
    heading = page.locator("#part-20")
    heading.scroll_into_view_if_needed()
    page.evaluate("() => scrollBy(0, 137)")
    top = heading.bounding_box()["y"]
    # Something above grows, and what was read stays where it was.
    preview.write("long.md", PAGE.replace("## Part 3\n", "Words that are new. " * 80 + "\n\n## Part 3\n"))
    page.get_by_text("Words that are new.").first.wait_for(state="attached")
    page.wait_for_function(
        "top => Math.abs(document.querySelector('#part-20').getBoundingClientRect().top - top) < 3",
        arg=top,
    )
    assert page.get_by_text("Hidden words.").is_visible()
    assert page.locator(".tabs > input").nth(1).is_checked()
    assert page.get_by_text("How many rows?").first.is_visible()


def test_keeps_the_answers_of_a_decision_page(start, page):
    preview = start()
    page.goto(preview.url + "store/index.html")
    page.wait_for_load_state()
    page.locator(".walk a[data-answer]").nth(1).click()
    page.get_by_role("heading", name="How many rows?").wait_for()
    preview.write("store.decision.yml", STORE.replace("How many rows?", "How many rows are there?"))
    page.get_by_role("heading", name="How many rows are there?").wait_for()
    assert "joins=no" in page.url


def test_shows_errors_until_they_are_fixed(start, page):
    preview = start()
    page.goto(preview.url + "other.html")
    page.wait_for_load_state()
    preview.write("other.md", "# Other\n\nSee [this](gone.md).\n\nMore.\n")
    alert(page).wait_for()
    text = alert(page).inner_text()
    assert "other.md:3:5: error: " in text and "See [this](gone.md)." in text
    # The words of the terminal, and the last good page behind them.
    said = preview.wait(r"other\.md:3:5: error: ").strip()
    assert said in text
    assert page.get_by_text("Some words.").is_visible()
    assert page.locator("[id='.fingerpost-errors']").evaluate(
        "panel => getComputedStyle(panel.shadowRoot.querySelector('pre')).fontFamily"
    ).startswith("ui-monospace")
    # It can be put away, and comes back with the next save.
    page.keyboard.press("Escape")
    alert(page).wait_for(state="detached")
    preview.write("other.md", "# Other\n\nSee [that](gone.md).\n")
    alert(page).get_by_text("See [that](gone.md).").wait_for()
    preview.write("other.md", "# Other\n\nAll is well.\n")
    page.get_by_text("All is well.").wait_for()
    alert(page).wait_for(state="detached")


def test_shows_errors_that_were_there_before(start, page):
    preview = start({**FILES, "other.md": "# Other\n\n[one](gone.md)\n"})
    page.goto(preview.url + "other.html")
    alert(page).get_by_text("[one](gone.md)").wait_for()
    preview.write("other.md", "# Other\n\n[two](gone.md) and more\n")
    alert(page).get_by_text("[two](gone.md)").wait_for()
    page.get_by_text("and more").first.wait_for()
    preview.write("other.md", "# Other\n\nNothing is wrong.\n")
    page.get_by_text("Nothing is wrong.").wait_for()
    alert(page).wait_for(state="detached")


def test_survives_a_folder_moved_away_and_back(start, page):
    preview = start()
    page.goto(preview.url + "other.html")
    page.wait_for_load_state()
    away = preview.folder / "away"
    preview.content.rename(away)
    alert(page).get_by_text("cannot read").wait_for()
    assert page.get_by_text("Some words.").is_visible()
    away.rename(preview.content)
    alert(page).wait_for(state="detached")
    preview.write("other.md", "# Other\n\nBack again.\n")
    page.get_by_text("Back again.").wait_for()


def test_notices_changes_by_looking(start, page):
    preview = start(FILES, "--poll")
    page.goto(preview.url + "other.html")
    page.wait_for_load_state()
    preview.write("other.md", "# Other\n\nFound by looking.\n")
    page.get_by_text("Found by looking.").wait_for()


def test_shows_a_page_as_soon_as_there_is_one(start, browser):
    preview = start()
    page = browser.new_context().new_page()
    page.goto(preview.url + "othre.html")
    page.get_by_role("link", name="Other").first.wait_for()
    assert page.locator("#nearest a").first.get_attribute("href") == "/other.html"
    page.wait_for_load_state()
    preview.write("othre.md", "# Now there\n")
    page.get_by_role("heading", name="Now there").wait_for()
    page.context.close()


def test_waits_for_a_preview_that_was_ended(start, browser):
    preview = start()
    page = browser.new_context().new_page()
    page.goto(preview.url + "other.html")
    page.wait_for_load_state()
    port = preview.url.rstrip("/").rpartition(":")[2]
    assert preview.end() == 0
    preview.write("other.md", "# Other\n\nAfter the break.\n")
    command = [program(), "serve", preview.content, "-p", port, "--strict-port"]
    preview.process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    page.get_by_text("After the break.").wait_for()
    page.context.close()


def test_runs_under_the_strict_policy(start, page):
    preview = start()
    response = page.goto(preview.url)
    policy = response.headers["content-security-policy"]
    assert policy == "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'"
    for path in ("long.html", "store/index.html", "store/rules.html", "map.html"):
        assert page.goto(preview.url + path).status == 200
        page.wait_for_load_state()
    page.keyboard.press("/")
    page.keyboard.type("tables")
    page.locator("dialog[open] a").first.wait_for()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_ends_when_it_is_told_to(start, number):
    preview = start()
    assert preview.get("other.html")[0].status == 200
    assert preview.end(number) == 0


def test_refuses_what_is_not_its_own(start):
    preview = start()
    assert preview.get("other.html")[0].status == 200
    assert preview.get("other.html", Host="evil.example")[0].status == 421
    assert preview.get("..%2Fcontent/other.md")[0].status == 400
    assert preview.get("fingerpost.yml")[0].status == 404
    response, body = preview.get("other.html", "HEAD")
    assert response.status == 200 and body == b"" and int(response.headers["content-length"]) > 1000
    response, body = preview.get("other.md", Range="bytes=0-6")
    assert response.status == 206 and body == b"# Other"


def test_opens_a_browser_and_takes_the_next_port(start, tmp_path, monkeypatch):
    opener = tmp_path / "bin" / "xdg-open"
    opener.parent.mkdir()
    opener.write_text(f'#!/bin/sh\necho noise; echo "$1" > {tmp_path}/opened.new; mv {tmp_path}/opened.new {tmp_path}/opened\n')
    opener.chmod(0o755)
    monkeypatch.setenv("PATH", f"{opener.parent}:{os.environ['PATH']}")
    first = start()
    second = start(FILES, "--open")
    assert second.url != first.url
    for _ in range(100):
        if (tmp_path / "opened").exists():
            break
        time.sleep(0.05)
    assert (tmp_path / "opened").read_text().strip() == second.url
    assert "noise\n" not in second.said
    port = first.url.rstrip("/").rpartition(":")[2]
    command = [program(), "serve", first.content, "-p", port, "--strict-port"]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=20)
    assert ended.returncode == 64
    assert ended.stderr.startswith(f"fingerpost: port {port} is taken by another program\n")


class Editor:
    """Edits of all kinds in a random order, and the number of the state that came of them."""

    def __init__(self, preview, seed):
        self.preview, self.random = preview, random.Random(seed)
        host, port = preview.url[7:-1].split(":")
        connection = http.client.HTTPConnection(host, int(port), timeout=20)
        connection.request("GET", "/.fingerpost/events")
        self.events = connection.getresponse()
        self.state = self.next()

    def next(self):
        while True:
            line = self.events.fp.readline()
            assert line, "the preview ended the events"
            if line.startswith(b"data:"):
                return json.loads(line[5:])

    def page(self):
        return self.random.choice(["notes/a.md", "notes/b.md", "notes/deep/c.md", "other.md"])

    def edit(self, step):
        """Changes a file, so that it is another for certain."""
        page, write = self.page(), self.preview.write
        target = self.random.choice(["/long.md", "/other.md", "/notes/a.md", "/index.md#stores"])
        match self.random.randrange(9):
            case 0: write(page, f"# Page {step}\n\nSee [it]({target}).\n")
            case 1: write(page, f"---\ntags: [t{step % 3}]\n---\n# Page\n\nWords {step}.\n")
            case 2: write("store.decision.yml", STORE.replace("Few", f"Fewer than {step + 2}"))
            case 3: write("fingerpost.yml", f"title: Stores {step}\n")
            case 4: write("long.md", PAGE.replace("Hidden", f"Hidden {step}"))
            case 5: write("index.md", f"# Stores\n\n![A picture](p.svg) {step} [x](long.md#part-9)\n")
            case 6: write("p.svg", f'<svg xmlns="http://www.w3.org/2000/svg" width="{step + 1}" height="9"/>\n')
            case 7: (self.preview.content / page).unlink(missing_ok=True); write("other.md", f"# Other {step}\n")
            case 8: write(f"_theme/style.css", f":root {{ --step: {step} }}\n")

    def settle(self):
        """Waits until the preview has shown what there is now."""
        marker = f"settled {time.monotonic_ns()}"
        self.preview.write("marker.md", f"# Marker\n\n{marker}\n")
        while True:
            self.state = self.next()
            if "errors" not in self.state and marker.encode() in self.preview.get("marker.html")[1]:
                return
            if "errors" in self.state:
                # An edit left a link without its page.
                for path, text in FILES.items():
                    self.preview.write(path, text)
                self.preview.write("notes/a.md", "# A\n")
                self.preview.write("p.svg", '<svg xmlns="http://www.w3.org/2000/svg"/>\n')


def expect_clean_build(preview):
    """Each file is what a build into a new folder gives."""
    site = preview.folder / "site"
    shutil.rmtree(site, ignore_errors=True)
    build = [program(), "build", preview.content, "-o", site, "--no-cache"]
    subprocess.run(build, check=True, capture_output=True, timeout=60)
    paths = [path for path in site.rglob("*") if path.is_file() and path.name[0] != "."]
    assert len(paths) > 50
    for path in paths:
        name = str(path.relative_to(site))
        if name == "404.html":
            continue
        response, body = preview.get(name)
        assert response.status == 200, name
        if name.endswith(".html"):
            body = TAG.sub(b"", body)
        assert body == path.read_bytes(), name


def memory(preview):
    """How many bytes a preview holds."""
    status = pathlib.Path(f"/proc/{preview.process.pid}/status").read_text()
    return int(re.search(r"VmRSS:\s+(\d+) kB", status)[1]) << 10


@pytest.mark.skipif(not pathlib.Path("/proc/self/status").exists(), reason="asks Linux for the memory")
def test_takes_many_edits(start):
    preview = start({**FILES, "p.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>\n'})
    editor = Editor(preview, 7)
    for step in range(40):
        editor.edit(step)
        editor.settle()
    expect_clean_build(preview)
    before = memory(preview)
    for step in range(40, EDITS):
        editor.edit(step)
        if step % 3 == 0:
            editor.settle()
        if step % 100 == 0:
            expect_clean_build(preview)
    editor.settle()
    expect_clean_build(preview)
    after = memory(preview)
    print(f"{EDITS} edits: {before >> 10} KiB, then {after >> 10} KiB")
    assert after < before * 1.2
