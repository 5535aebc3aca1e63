"""Hostile content: whatever a handbook says, no page of its site runs, loads or leaves.

Each of the texts of `hostile.py` goes through each channel; every page is opened in the browser, with
the content policy that the manual names and without any.
"""

import functools
import http.server
import subprocess
import threading
import urllib.parse

import conftest
import hostile
import pytest

# As the manual has it.
POLICY = conftest.POLICY + "; base-uri 'none'; frame-ancestors 'none'"
DOT = bytes.fromhex("47494638396101000100000000002c00000000010001000002003b")

HANDBOOKS = {
    "markup": lambda: hostile.pages(hostile.MARKUP_CHANNELS, hostile.MARKUP),
    "addresses": lambda: hostile.pages(hostile.URL_CHANNELS, hostile.URLS),
    "front matter": hostile.front_matter,
    "data": hostile.data,
    "names": hostile.names,
    "navigation": hostile.navigation,
    "pictures": hostile.svgs,
}


def test_tries_enough():
    assert f"`{POLICY}`" in (conftest.ROOT / "Content/manual/hosting.md").read_text(encoding="utf-8")
    markup = len(hostile.MARKUP) * len(hostile.MARKUP_CHANNELS)
    addresses = len(hostile.URLS) * len(hostile.URL_CHANNELS)
    assert markup + addresses + len(hostile.SVGS) >= 400
    assert len(hostile.MARKUP) >= 80


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves a folder, with the policy below /policy/ and without it below /plain/."""

    def translate_path(self, path):
        return super().translate_path("/" + path.split("/", 2)[2])

    def end_headers(self):
        if self.path.startswith("/policy/"):
            self.send_header("Content-Security-Policy", POLICY)
            self.send_header("X-Content-Type-Options", "nosniff")
        # (Style and scripts are the same for hundreds of pages.)
        self.send_header("Cache-Control", "max-age=3600")
        super().end_headers()

    def log_message(self, *arguments):
        pass

    def copyfile(self, source, output):
        """(A page that is left may have gone before its last file has come.)"""
        try:
            super().copyfile(source, output)
        except (BrokenPipeError, ConnectionResetError):
            pass


class Outside(http.server.BaseHTTPRequestHandler):
    """All the rest of the world, as a proxy: notes what is asked of it and gives nothing."""

    asked = []

    def refuse(self):
        self.asked.append(self.path)
        self.send_error(502)

    do_GET = do_HEAD = do_POST = do_PUT = do_OPTIONS = do_CONNECT = refuse

    def log_message(self, *arguments):
        pass


@pytest.fixture(scope="module")
def outside():
    """The address of the proxy. (A route would be asked about each request, and turns the cache off.)"""
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Outside) as httpd:
        threading.Thread(target=httpd.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{httpd.server_address[1]}"
        httpd.shutdown()


def test_notes_what_goes_outside(browser, outside):
    """What a page may ask for comes to the proxy, and only that."""
    Outside.asked.clear()
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Outside) as home:
        threading.Thread(target=home.serve_forever, daemon=True).start()
        context = browser.new_context(proxy={"server": outside, "bypass": "127.0.0.1"})
        page = context.new_page()
        page.goto(f"http://127.0.0.1:{home.server_address[1]}/here")
        assert Outside.asked[0] == "/here"
        page.set_content("<img src=http://evil.example/a.png><img src=https://evil.example/b.png>")
        page.wait_for_load_state()
        context.close()
        home.shutdown()
    assert {"http://evil.example/a.png", "evil.example:443"} <= set(Outside.asked)


@pytest.fixture(scope="module", params=HANDBOOKS)
def site(request, tmp_path_factory):
    """The site of a handbook, with all that can be published of it."""
    folder = tmp_path_factory.mktemp("hostile")
    files = {"index.md": "# Home\n\nZebras graze.\n", **HANDBOOKS[request.param]()}
    for path, text in files.items():
        file = folder / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode("utf-8", "surrogatepass"))
    (folder / "content" / "dot.png").write_bytes(DOT)
    command = [conftest.program(), "build", folder / "content", "-o", folder / "site", "--keep-going"]
    result = subprocess.run(command, capture_output=True, timeout=300)
    assert result.returncode in (0, 1), result.stderr[-2000:]
    assert (folder / "site" / "index.html").exists(), result.stderr[-2000:]
    return folder / "site"


@pytest.fixture(scope="module")
def root(site):
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=str(site))) as httpd:
        threading.Thread(target=httpd.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{httpd.server_address[1]}"
        httpd.shutdown()


# Whether anything on the page would run or leave if a reader touched it.
TOUCH = """() => {
  const found = [];
  const active = /^[\\s\\0-\\x20]*(javascript|vbscript|data):/i;
  for (const element of document.querySelectorAll("*")) {
    for (const { name, value } of element.attributes) {
      if (/^on/i.test(name)) found.push(`${element.localName} ${name}`);
      if (name === "srcdoc" || name === "ping" || name === "formaction") found.push(name);
    }
    for (const name of ["href", "src", "action", "data", "cite", "poster"]) {
      const value = element[name];
      if (typeof value !== "string" || value === "") continue;
      if (name === "data" && element.localName !== "object") continue;
      if (active.test(value) && !(element.localName === "img" && /^data:image\\//.test(value)))
        found.push(`${element.localName} ${name} ${value}`);
    }
    for (const event of ["mouseover", "focus", "click-none", "toggle", "error", "load", "begin"])
      if (element.localName !== "script" && element.localName !== "link") element.dispatchEvent(new Event(event));
  }
  if (!document.querySelector("main") && document.contentType === "text/html") found.push("no main");
  if (document.querySelectorAll("base, iframe, object, embed, meta[http-equiv=refresh]").length) found.push("frame or base");
  // What an event has set off comes a little later.
  return new Promise(done => setTimeout(done, 10, found));
}"""


@pytest.mark.parametrize("policy", ["policy", "plain"])
def test_runs_nothing(browser, site, root, outside, policy):
    noticed = []
    here = []
    Outside.asked.clear()
    context = browser.new_context(proxy={"server": outside, "bypass": "127.0.0.1"})
    context.expose_binding("pwned", lambda *_: noticed.append(f"{here}: ran"))

    def request_sent(request):
        if not request.url.startswith(("http", "ws", "ftp", "data:", "file:")):
            return  # An address of no kind that a browser loads.
        # (The browser tells of an image before the policy keeps it in.)
        meant = request.url == hostile.MEANT and request.resource_type == "image"
        if not meant and not request.url.startswith((f"{root}/{policy}/", "data:image/")):
            noticed.append(f"{here[0]}: asked for {request.url}")

    def navigated(frame):
        if here and urllib.parse.urldefrag(frame.url)[0] != here[0]:
            noticed.append(f"{here[0]}: left for {frame.url}")

    page = context.new_page()
    page.on("request", request_sent)
    page.on("framenavigated", navigated)
    page.on("dialog", lambda dialog: (noticed.append(f"{here[0]}: {dialog.message}"), dialog.dismiss()))
    page.on("popup", lambda popup: noticed.append(f"{here[0]}: opened {popup.url}"))
    paths = sorted(path.relative_to(site).as_posix() for path in site.rglob("*") if path.suffix in (".html", ".svg"))
    assert len(paths) > 5
    for path in paths:
        # (What a page does as it is left is put down to the next.)
        url = f"{root}/{policy}/{urllib.parse.quote(path)}"
        here[:] = [url]
        page.goto(url, wait_until="load")
        noticed.extend(f"{url}: {found}" for found in page.evaluate(TOUCH))
        if policy == "policy":
            noticed.extend(f"{url}: the policy let {address} out" for address in Outside.asked)
            Outside.asked.clear()
    context.close()
    if policy == "policy":
        noticed.extend(f"the last page: the policy let {address} out" for address in Outside.asked)
    assert not noticed, "\n" + "\n".join(noticed[:40])


@pytest.mark.parametrize("policy", ["policy", "plain"])
def test_takes_queries_and_fragments_for_text(browser, tmp_path_factory, policy):
    """What a reader types or an address says: the search, the fragment of a decision page."""
    folder = tmp_path_factory.mktemp("queries")
    texts = {"index.md": "# Home\n\nZebras graze. <b title='x'>pwned script img</b>\n", "d0.md": "# Page\n"}
    for path, text in {**texts, **{k: v for k, v in hostile.data().items() if k.startswith(("d0.", "g0."))}}.items():
        (folder / path).write_text(text, encoding="utf-8") if not path.startswith("d0.md") else None
    result = subprocess.run(
        [conftest.program(), "build", folder, "-o", folder.parent / f"{folder.name}-site", "--keep-going"],
        capture_output=True, timeout=100,
    )
    assert result.returncode in (0, 1), result.stderr
    site = folder.parent / f"{folder.name}-site"
    noticed = []
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=str(site))) as httpd:
        threading.Thread(target=httpd.serve_forever, daemon=True).start()
        root = f"http://127.0.0.1:{httpd.server_address[1]}/{policy}"
        context = browser.new_context()
        context.expose_binding("pwned", lambda *_: noticed.append("ran"))
        page = context.new_page()
        page.on("request", lambda request: request.url.startswith((root, "data:image/")) or noticed.append(request.url))
        page.goto(f"{root}/index.html")
        page.keyboard.press("/")
        field = page.locator("dialog[open] input")
        field.wait_for()
        for text in hostile.MARKUP + hostile.URLS:
            field.fill(text.replace("\n", " ").replace("\0", ""))
            page.wait_for_timeout(5)
            assert not page.evaluate("document.querySelector('dialog[open] :is(script, iframe, svg script, [onerror])')")
        for text in hostile.MARKUP[:40] + hostile.URLS:
            quoted = urllib.parse.quote(text)
            for address in (f"d0/index.html#q={quoted}", f"d0/index.html#{quoted}", f"index.html?q={quoted}#{quoted}"):
                page.goto(f"{root}/{address}")
        page.wait_for_timeout(50)
        context.close()
        httpd.shutdown()
    assert not noticed, "\n" + "\n".join(noticed[:40])
