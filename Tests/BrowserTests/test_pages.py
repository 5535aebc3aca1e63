"""What holds on every kind of page: nothing from outside, nothing on the console, nothing that moves."""

import gzip
import re

import pytest
from conftest import SITE
from kinds import pages_by_kind

SHIFT = """() => new Promise(resolve => {
  let sum = 0;
  new PerformanceObserver(list => list.getEntries().forEach(entry => { sum += entry.value; }))
    .observe({ type: "layout-shift", buffered: true });
  setTimeout(() => resolve(sum), 150);
})"""


def test_every_kind_of_page_keeps_to_itself(page, base):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    for paths in pages_by_kind(SITE, 2).values():
        for path in paths:
            page.goto(base + str(path.relative_to(SITE)), wait_until="load")
    assert len(asked) > 20
    assert [url for url in asked if not url.startswith((base, "data:"))] == []


def test_nothing_moves_while_a_page_loads(browser, server):
    page = browser.new_page()
    for kind, paths in pages_by_kind(SITE).items():
        for width in (320, 1440):
            page.set_viewport_size({"width": width, "height": 900})
            # (On a busy machine a first paint may come before the style: what moves, moves each time.)
            moved = []
            while len(moved) < 3 and 0 not in moved:
                page.goto(server + str(paths[0].relative_to(SITE)))
                moved.append(page.evaluate(SHIFT))
            assert 0 in moved, f"{kind} at {width}: {moved}"
    page.close()


def test_prints_the_text_alone_and_the_whole_of_it(open_page):
    page = open_page("index.html")
    for kind, paths in pages_by_kind(SITE).items():
        page.goto(paths[0].as_uri())
        page.emulate_media(media="print")
        for chrome in (".top", ".sidebar", ".pager", ".breadcrumbs", ".copy", ".anchor"):
            for part in page.locator(chrome).all():
                assert not part.is_visible(), f"{chrome} on {kind}"
        panels = page.locator(".tab-panel")
        assert all(panel.is_visible() for panel in panels.all()), kind
        if kind == "tree":
            assert page.locator(".steps .then").last.is_visible()
        cut = page.locator("pre, .scroll, .table-scroll").evaluate_all(
            "all => all.filter(box => getComputedStyle(box).overflowX !== 'visible').length")
        assert cut == 0, kind
        page.emulate_media(media="screen")


def test_colours_forced_by_the_system_keep_what_is_marked(open_page, decision):
    page = open_page(f"{decision}/index.html", forced_colors="active")
    border = "element => getComputedStyle(element).borderTopStyle"
    assert page.locator(".answers a").first.evaluate(border) == "solid"
    current = page.locator(".sidebar [aria-current]")
    assert current.evaluate("element => getComputedStyle(element).outlineStyle") == "solid"


def test_nothing_is_animated_where_motion_is_unwelcome(open_page):
    page = open_page("index.html", reduced_motion="reduce")
    moving = page.evaluate(
        """() => Array.from(document.querySelectorAll("*")).filter(element => {
          const style = getComputedStyle(element);
          return parseFloat(style.transitionDuration) > 0 || style.animationName !== "none"
            || style.scrollBehavior === "smooth";
        }).length"""
    )
    assert moving == 0


@pytest.mark.parametrize("path", ["evidence.html", "index.html"])
def test_names_what_other_sites_show_of_a_page(path):
    head = (SITE / path).read_text(encoding="utf-8").split("</head>")[0]
    for name in ("og:title", "og:description", "og:type", "og:site_name"):
        assert f'property="{name}" content="' in head
    assert '<meta name="description" content="' in head
    assert 'rel="icon"' in head


def test_loads_little_style_and_script():
    """The style and scripts of a page, compressed as servers send them, without a decision's own data."""
    seen = set()
    for kind, paths in pages_by_kind(SITE).items():
        page = paths[0].read_text(encoding="utf-8")
        walks = 'class="ask walk"' in page
        decides = "assets/decision.css" in page
        assert decides or not walks
        seen.add(decides)
        style, script = (12_288, 14_336) if decides else (8_192, 9_216)
        assert compressed(paths[0], re.findall(r'<link rel="stylesheet" href="([^"]+)"', page)) <= style, kind
        scripts = re.findall(r'src="([^"]*assets/[^"]+\.js)"', page)
        # (What opens folders and shows cards, and what serves code, pictures and tables, is loaded at
        # once but where one decides.)
        if not decides:
            scripts += [scripts[0].replace("theme.js", f"{name}.js") for name in ("sidebar", "popover", "reading")]
        # (Once the reader answers, a walk loads what shows outcomes.)
        if walks:
            scripts.append(scripts[0].replace("theme.js", "outcome.js"))
        assert compressed(paths[0], scripts) <= script, kind
    assert seen == {True, False}


def compressed(page, addresses):
    """The size of some files that a page names, each by itself, in bytes."""
    assert addresses, page
    return sum(len(gzip.compress((page.parent / address).read_bytes())) for address in addresses)
