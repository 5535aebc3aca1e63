"""The committed site in a real browser: from a disk, and from a server below a folder.

FINGERPOST_SITE names another site to look at.
"""

import functools
import http.server
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import threading

import pytest
from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).resolve().parents[2]
SITE = pathlib.Path(os.environ.get("FINGERPOST_SITE", ROOT / "Site")).resolve()
# What is known of earlier builds is kept apart from the user's own.
os.environ["XDG_CACHE_HOME"] = tempfile.mkdtemp(prefix="fingerpost-cache-")
POLICY = "default-src 'self'; object-src 'none'"


# What takes long to make: the tests that share one of these run in one worker, which makes it once.
MADE_ONCE = {"sites", "themed", "combinations"}


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items):
    """Says which tests belong together where several workers share the tests."""
    for item in items:
        for name in sorted(MADE_ONCE & set(item.fixturenames)):
            item.add_marker(pytest.mark.xdist_group(name))


# A page takes the frame of the one before it, as browsers long did: to open it takes a fifth less work.
SWITCHES = ["--no-sandbox", "--enable-features=RenderDocument:level/crashed-frame"]


def chromium():
    """Chromium's shell, which draws the same pages with a quarter of the work; else the whole browser."""
    names = ("chromium-headless-shell", "chromium", "chromium-browser")
    paths = [path for path in map(shutil.which, names) if path]
    assert paths, "Chromium is not installed: apt-get install chromium-headless-shell"
    return paths[0]


def pytest_sessionfinish():
    """Removes what is known of the builds of these tests."""
    shutil.rmtree(os.environ["XDG_CACHE_HOME"], ignore_errors=True)


@pytest.fixture(scope="session")
def browser():
    """Debian's Chromium; nothing is downloaded."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=SWITCHES)
        yield browser
        browser.close()


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves the site below /deep/handbook/ under a strict content policy."""

    prefix = "/deep/handbook/"

    def translate_path(self, path):
        if not path.startswith(self.prefix):
            return str(SITE / "404-of-nothing")
        return super().translate_path("/" + path[len(self.prefix) :])

    def end_headers(self):
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def log_message(self, *arguments):
        pass


@pytest.fixture(scope="session")
def server():
    """The URL of the site on a server, in a sub-directory, under a strict content policy."""
    handler = functools.partial(Handler, directory=str(SITE))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as httpd:
        threading.Thread(target=httpd.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{httpd.server_address[1]}{Handler.prefix}"
        httpd.shutdown()


@pytest.fixture(scope="session")
def serve():
    """Serves the folder of another site; returns its URL."""
    servers = []

    def start(folder):
        handler = functools.partial(Quiet, directory=str(folder))
        servers.append(http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler))
        threading.Thread(target=servers[-1].serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{servers[-1].server_address[1]}/"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, *arguments):
        pass


def program():
    """The program as it was built last."""
    built = [ROOT / ".build" / kind / "fingerpost" for kind in ("release", "debug")]
    built = [path for path in built if path.exists()]
    assert built, "the program is not built: make program"
    return max(built, key=lambda path: path.stat().st_mtime)


@pytest.fixture(scope="session")
def build(tmp_path_factory):
    """Builds a handbook from the texts of its files, by path; returns the folder of its site."""

    def build(files):
        folder = tmp_path_factory.mktemp("handbook")
        for path, text in files.items():
            file = folder / "content" / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        command = [program(), "build", folder / "content", "-o", folder / "site"]
        subprocess.run(command, check=True, capture_output=True, timeout=60)
        return folder / "site"

    return build


@pytest.fixture(params=["disk", "server"])
def base(request):
    """The URL of the site's root, with a trailing slash: once on a disk, once on a server."""
    if request.param == "disk":
        return SITE.as_uri() + "/"
    return request.getfixturevalue("server")


@pytest.fixture(params=["scripts", "no scripts"])
def scripts(request):
    """Whether scripts run."""
    return request.param == "scripts"


def failure(request):
    """What went wrong with a request; nothing where the page was left before its icon had come."""
    return [] if request.failure == "net::ERR_ABORTED" else [f"failed: {request.url}"]


@pytest.fixture
def page(browser, scripts):
    """A page; any message on its console or failed request fails the test."""
    context = browser.new_context(java_script_enabled=scripts)
    page = context.new_page()
    problems = []
    page.on("console", lambda message: problems.append(f"console: {message.text}"))
    page.on("pageerror", lambda error: problems.append(f"error: {error}"))
    page.on("requestfailed", lambda request: problems.extend(failure(request)))
    yield page
    context.close()
    assert problems == []


@pytest.fixture
def open_page(browser):
    """Opens a page of the site, or of another by its whole path, from the disk; fails at the end where
    it wrote to the console."""
    contexts, complaints = [], []

    def open_page(path, **options):
        context = browser.new_context(**{"viewport": {"width": 1440, "height": 900}, **options})
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        name, _, fragment = str(path).partition("#")
        page.goto((SITE / name).as_uri() + (f"#{fragment}" if fragment else ""))
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert complaints == []


@pytest.fixture(scope="session")
def decision():
    """The folder of the first decision, as a path below the site."""
    return str(sorted(SITE.glob("**/data.js"))[0].parent.relative_to(SITE))


def outcomes(folder):
    """The pages of outcomes: for each its answers by question, and the option."""
    for page in sorted((SITE / folder).glob("*.*.html")):
        outcome = re.search(r'data-outcome="([^"]+)"', page.read_text(encoding="utf-8")[:400])
        if outcome:
            yield dict(part.split(".") for part in page.stem.split("_")), outcome[1]
