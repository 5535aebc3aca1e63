"""axe finds nothing to complain of: each kind of page, light and dark, narrow to wide, and what opens."""

import pathlib

import axe_playwright_python
import pytest
from conftest import SITE
from kinds import pages_by_kind
from playwright.sync_api import TimeoutError

AXE = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text() + """;
{
  // A page has a dozen colours, and axe reads each anew for every element: it is told what it has read.
  const { prototype } = axe.commons.color.Color, parse = prototype.parseString, known = new Map();
  prototype.parseString = function (text) {
    if (known.has(text)) return Object.assign(this, known.get(text));
    const { r, g, b, alpha } = parse.call(this, text);
    known.set(text, { r, g, b, alpha });
    return this;
  };
  true;
}"""
WIDTHS = (320, 820, 1440)
RUN = """async () => (await axe.run({
  preload: false,
  resultTypes: ["violations"],
  runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"] },
})).violations.flatMap(found => found.nodes.map(node => found.id + " " + node.html.slice(0, 200)))"""


def answer_until(page, end):
    """Takes the first answer until something is there; an answer may be gone before it is clicked."""
    for _ in range(20):
        if page.locator(end).count():
            return
        try:
            page.locator(".walk a[data-answer]").first.click(timeout=2_000)
        except TimeoutError:
            pass
        page.wait_for_timeout(50)
    page.locator(end).first.wait_for()


def violations(page):
    """What axe has to say about the page as it stands, each as its rule and the element."""
    if not page.evaluate("Boolean(window.axe)"):
        page.evaluate(AXE)
    return page.evaluate(RUN)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_kind_of_page_is_accessible(open_page, scheme):
    page = open_page("index.html", color_scheme=scheme, reduced_motion="reduce")
    for kind, paths in pages_by_kind(SITE).items():
        page.goto(paths[0].as_uri())
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            assert violations(page) == [], f"{kind} at {width}: {paths[0]}"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_opens_is_accessible(open_page, scheme, decision):
    options = {"color_scheme": scheme, "reduced_motion": "reduce"}
    page = open_page("index.html", viewport={"width": 390, "height": 844}, **options)
    page.locator(".menu").click()
    assert violations(page) == [], "drawer"
    page = open_page("index.html", **options)
    page.keyboard.press("/")
    page.locator("#search-field").fill("go")
    page.locator("#search-list > a").first.wait_for()
    assert violations(page) == [], "search"
    page.keyboard.press("Escape")
    page.locator(".prose a.cite:has(.mark)").first.hover()
    page.locator("[role=tooltip]").wait_for(state="visible")
    assert violations(page) == [], "popover"
    page = open_page(f"{decision}/index.html", **options)
    answer_until(page, ".walk .verdict")
    page.locator(".walk .actions a[href*='VS=']").click()
    page.locator(".walk h3", has_text="Pick an answer to change").wait_for()
    assert violations(page) == [], "an answer to pick"
    page.locator(".whatif a.turns").first.click()
    # (The other answer may leave more to be asked.)
    answer_until(page, ".versus")
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        assert violations(page) == [], f"outcome in place, compared, at {width}"
