"""A handbook with a look of its own: what the configuration, slots, style and templates make of it."""

import functools
import http.server
import pathlib
import shutil
import subprocess
import threading

import pytest
from conftest import ROOT, Handler, failure
from kinds import pages_by_kind
from test_accessibility import violations
from test_validity import errors

# What was built last, by `make test` or `make site`.
PROGRAM = max(
    (ROOT / ".build" / kind / "fingerpost" for kind in ("debug", "release")),
    key=lambda file: file.stat().st_mtime if file.exists() else 0,
)
DECISION = ROOT / "Tests/CommandTests/Fixtures/good/decision/content"
FONT = pathlib.Path("/usr/share/fonts/truetype/liberation/LiberationSerif-Regular.ttf")
LOGO = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="60" viewBox="0 0 90 60">'
    '<path fill="{}" d="M4 8h40l16 22-16 22H4zM70 8h16v44H70z"/></svg>\n'
)
FILES = {
    "fingerpost.yml": """
title: Storehouse & Co, a handbook of stores
footer: Kept by <those> who read it.
repository: https://git.example.org/stores
assets: [downloads]
theme:
  accent: "#b3261e"
  fonts:
    text: "'Liberation Sans', sans-serif"
    heading: "'House Serif', Georgia, serif"
    code: "'DejaVu Sans Mono', monospace"
  width: 40rem
  logo: {light: brand/day.svg, dark: brand/night.svg}
  favicon: brand/icon.svg
""",
    "brand/day.svg": LOGO.format("#7a1a14"),
    "brand/night.svg": LOGO.format("#f3b3ad"),
    "brand/icon.svg": LOGO.format("#b3261e"),
    "downloads/count.js": "document.documentElement.dataset.counted = 'yes';\n",
    "_theme/head.html": '<meta name="theme-color" content="#b3261e">\n',
    "_theme/header.html": """
<aside class="notice" aria-label="Notice"><p>Stores move in May. <a href="https://example.org/">Why they move</a></p></aside>
""",
    "_theme/footer.html": '<p class="imprint">Storehouse, 1 Quay Road</p>',
    "_theme/page-end.html": '<script defer src="/deep/handbook/downloads/count.js"></script>\n',
    "_theme/footer.mustache": """
<footer class="foot"><div class="foot-row"><p>{{siteTitle}}. {{{footer}}}</p>
<nav aria-label="Reference"><ul>{{{referenceLinks}}}</ul></nav></div>{{{footerSlot}}}</footer>
""",
    "_theme/style.css": """
@font-face { font-family: "House Serif"; src: url(../downloads/house.ttf); }
.notice { padding: 0.5rem var(--gutter); background: var(--wash); text-align: center; }
.imprint { max-width: 88rem; margin: 0 auto; padding: 0 var(--gutter) 1.5rem; }
""",
    "guides/moving.md": """---
tags: [Moving]
description: What to do on the day.
---

# Moving a store

See <rule:joins-need-tables>, and `COPY`:

```sql
COPY readings FROM '/srv/export/readings-of-a-year-that-was-longer-than-others.csv' WITH (FORMAT csv);
```

## Before

> [!NOTE]
> A store is not its *data*.

| Store | Rows | Read by |
|:--|--:|:--|
| Table | 1200 | everyone |

## After

- [ ] Look at [the first page](../index.md)
""",
    "words.glossary.yml": "terms:\n  row: {title: Row, definition: A line of a table.}\n",
}


@pytest.fixture(scope="module")
def themed(tmp_path_factory):
    """The site of the handbook above, built without a warning."""
    content = tmp_path_factory.mktemp("themed") / "Content"
    shutil.copytree(DECISION, content)
    for name, text in FILES.items():
        file = content / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(text.lstrip("\n"), encoding="utf-8")
    shutil.copy(FONT, content / "downloads/house.ttf")
    checks = "checks: {orphan-page: off, uncited-rule: off, uncited-evidence: off}\n"
    with (content / "fingerpost.yml").open("a", encoding="utf-8") as file:
        file.write(checks)
    site = content.parent / "Site"
    command = [PROGRAM, "build", "--strict", content, "-o", site]
    done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    return site


@pytest.fixture(scope="module")
def address(themed):
    """Where the site is served, under the strict content policy."""
    handler = functools.partial(Handler, directory=str(themed))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as httpd:
        threading.Thread(target=httpd.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{httpd.server_address[1]}{Handler.prefix}"
        httpd.shutdown()


@pytest.fixture
def visit(browser, address):
    """Opens a page; fails at the end where anything was written to a console or did not come."""
    contexts, problems = [], []

    def visit(path="index.html", width=1440, **options):
        viewport = {"width": width, "height": 900}
        context = browser.new_context(viewport=viewport, reduced_motion="reduce", **options)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: problems.append(message.text))
        page.on("pageerror", lambda error: problems.append(str(error)))
        page.on("requestfailed", lambda request: problems.extend(failure(request)))
        page.on("response", lambda answer: answer.status < 400 or problems.append(answer.url))
        page.goto(address + path)
        return page

    yield visit
    for context in contexts:
        context.close()
    assert problems == []


def style(page, selector, name):
    """The computed value of a property."""
    script = "(element, name) => getComputedStyle(element).getPropertyValue(name)"
    return page.locator(selector).first.evaluate(script, name)


# (The checks put a script of their own into the page, which the policy would refuse: from a disk.)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_kind_of_page_is_accessible(browser, themed, scheme):
    context = browser.new_context(color_scheme=scheme, reduced_motion="reduce")
    page = context.new_page()
    kinds = pages_by_kind(themed)
    assert {"home", "text", "question", "outcome", "rules", "evidence", "glossary"} <= kinds.keys()
    for kind, paths in kinds.items():
        page.goto(paths[0].as_uri())
        for width in (320, 1440):
            page.set_viewport_size({"width": width, "height": 900})
            assert violations(page) == [], f"{kind} at {width}"
    context.close()


def test_every_page_is_valid(themed):
    assert errors(themed) == []


@pytest.mark.parametrize("width", [320, 960, 1440])
def test_nothing_is_wider_than_the_window_or_refused(visit, address, themed, width):
    page = visit(width=width)
    for path in sorted(themed.rglob("*.html")):
        page.goto(address + str(path.relative_to(themed)))
        excess = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert excess <= 0, f"{path.name} is {excess} px too wide"
        assert page.evaluate("document.documentElement.dataset.counted") == "yes"


@pytest.mark.parametrize("width", [320, 1440])
def test_the_bar_holds_logo_and_name_in_one_line(visit, width):
    page = visit(width=width)
    logo, name = page.locator(".name .by-day"), page.locator(".name span")
    assert logo.bounding_box()["height"] == 28 and logo.bounding_box()["width"] == 42
    assert name.bounding_box()["width"] >= 60
    assert page.locator(".top").bounding_box()["height"] <= 64
    title = "Storehouse & Co, a handbook of stores"
    assert page.get_by_role("banner").get_by_role("link", name=title, exact=True).count() == 1


def test_colours_fonts_and_width_are_the_handbooks(visit):
    page = visit("guides/moving.html")
    assert style(page, ".prose a", "color") == "rgb(179, 38, 30)"
    assert style(page, "body", "font-family") == '"Liberation Sans", sans-serif'
    assert style(page, "h1", "font-family") == '"House Serif", Georgia, serif'
    assert style(page, "pre", "font-family") == '"DejaVu Sans Mono", monospace'
    assert style(page, "body", "font-size") == "16px"
    assert page.locator(".main").bounding_box()["width"] == 640
    loaded = "document.fonts.ready.then(fonts => [...fonts].map(font => font.status))"
    assert page.evaluate(loaded) == ["loaded"]


def test_the_logo_follows_system_and_choice(visit):
    def shown(page):
        return [page.locator(f".name {mark}").is_visible() for mark in (".by-day", ".by-night")]

    page = visit(color_scheme="light")
    assert shown(page) == [True, False]
    page.locator(".theme-switch").click(click_count=2)
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
    assert shown(page) == [False, True]
    page = visit(color_scheme="dark")
    assert shown(page) == [False, True]
    page.locator(".theme-switch").click()
    assert page.evaluate("document.documentElement.dataset.theme") == "light"
    assert shown(page) == [True, False]


def test_the_icon_is_the_handbooks(visit, themed):
    page = visit("guides/moving.html")
    icon = page.locator("link[rel=icon]")
    assert icon.count() == 1
    answer = page.request.get(icon.evaluate("link => link.href"))
    assert answer.headers["content-type"] == icon.get_attribute("type") == "image/svg+xml"
    assert answer.text() == FILES["brand/icon.svg"]
    assert not (themed / "assets/favicon.svg").exists()


def test_slots_and_templates_stand_where_they_belong(visit):
    page = visit("guides/moving.html")
    assert page.locator("head meta[name=theme-color]").count() == 1
    assert page.locator(".top + .notice").is_visible()
    assert style(page, ".notice", "text-align") == "center"
    title = "Storehouse & Co, a handbook of stores"
    assert page.locator(".foot p").all_inner_texts() == [
        f"{title}. Kept by <those> who read it.", "Storehouse, 1 Quay Road",
    ]
    assert page.locator("body > script:last-child").count() == 1
