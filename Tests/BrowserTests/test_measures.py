"""The numbers of the layout: widths, type, contrast and paper, by computed styles."""

import pytest
from conftest import SITE
from kinds import pages_by_kind

REM = 16

# Every piece of visible text with its contrast to what lies behind it, and whether it is body text.
CONTRASTS = """() => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  function rgba(color) {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    return Array.from(canvas.getImageData(0, 0, 1, 1).data);
  }
  function over(top, below) {
    const alpha = top[3] / 255;
    return [0, 1, 2].map(i => top[i] * alpha + below[i] * (1 - alpha)).concat(255);
  }
  function ground(element) {
    const layers = [];
    for (let at = element; at; at = at.parentElement) layers.push(rgba(getComputedStyle(at).backgroundColor));
    return layers.reverse().reduce((below, top) => over(top, below), rgba("Canvas"));
  }
  function light([r, g, b]) {
    const [x, y, z] = [r, g, b].map(c => c / 255).map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  }
  const found = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    const words = texts.currentNode.textContent.trim();
    if (!words || element.closest("script, noscript, svg, .skip, .unseen, .anchor, .copy, meter")) continue;
    if (!element.checkVisibility()) continue;
    const back = ground(element), front = over(rgba(getComputedStyle(element).color), back);
    const [a, b] = [light(front), light(back)].sort((x, y) => y - x);
    const isBody = element.matches(".prose :is(p, li, td, dd), .facts dd, .sentence");
    found.push([words.slice(0, 40), element.className || element.localName, isBody, (a + 0.05) / (b + 0.05)]);
  }
  return found;
}"""


@pytest.fixture(scope="session")
def text_page():
    """The text page with the most of what a page may hold."""
    return str(pages_by_kind(SITE)["text"][0].relative_to(SITE))


def style(page, selector, name):
    """A computed style of the first element that a selector names, as pixels where it is a length."""
    value = page.locator(selector).first.evaluate(
        "(element, name) => getComputedStyle(element).getPropertyValue(name)", name)
    return float(value[:-2]) if value.endswith("px") else value


def test_contents_fold_into_a_bar_between_960_and_1280(open_page, text_page):
    page = open_page(text_page)
    box = lambda selector: page.locator(selector).first.bounding_box()
    for width in (960, 1120, 1279):
        page.set_viewport_size({"width": width, "height": 900})
        assert not page.locator(".menu").is_visible(), width
        assert 240 <= box(".sidebar")["width"] <= 300, width
        assert box(".sidebar")["x"] + box(".sidebar")["width"] <= box(".main")["x"], width
        assert box(".main")["width"] <= 46 * REM, width
        assert not page.locator(".contents a").first.is_visible(), width
        assert box(".contents")["width"] == pytest.approx(box(".prose")["width"], abs=1), width
        assert box(".contents")["y"] + box(".contents")["height"] <= box(".prose")["y"], width
        assert box(".contents")["height"] <= 4 * REM, width
    page.locator(".contents summary").click()
    assert page.locator(".contents a").first.is_visible()
    page.set_viewport_size({"width": 1280, "height": 900})
    page.wait_for_function("document.querySelector('.contents details').open")
    assert box(".contents")["x"] >= box(".main")["x"] + box(".main")["width"]
    page.set_viewport_size({"width": 959, "height": 900})
    assert page.locator(".menu").is_visible()
    assert not page.locator(".sidebar").is_visible()


def test_header_stays_and_headings_keep_clear_of_it(open_page, text_page):
    for width in (390, 820, 1440):
        page = open_page(text_page, viewport={"width": width, "height": 700})
        heading = page.locator(".prose > h2[id]").nth(1)
        page.evaluate("id => { location.hash = id; }", heading.get_attribute("id"))
        page.wait_for_function("scrollY > 100")
        top = page.locator(".top").bounding_box()
        assert top["y"] == 0 and 48 <= top["height"] <= 64, width
        assert heading.bounding_box()["y"] >= top["height"], width


def test_type_has_the_sizes_of_the_contract(open_page, text_page):
    page = open_page(text_page)
    assert style(page, ".prose > p", "font-size") == 16
    assert 1.6 <= style(page, ".prose > p", "line-height") / 16 <= 1.75
    sizes = [style(page, heading, "font-size") for heading in ("h1", ".prose h2", ".prose p")]
    assert all(larger >= 1.25 * smaller for larger, smaller in zip(sizes, sizes[1:])), sizes
    assert 0.85 * 16 <= style(page, ".prose pre code", "font-size") <= 0.875 * 16
    for code in page.locator(".prose p > code").all():
        assert 0.85 * 16 <= style_of(code, "font-size") <= 0.875 * 16
    for link in page.locator(".prose :is(p, li) > a").all():
        assert "underline" in link.evaluate("link => getComputedStyle(link).textDecorationLine")


def style_of(element, name):
    """A computed length of an element, in pixels."""
    return float(element.evaluate("(e, name) => getComputedStyle(e).getPropertyValue(name)", name)[:-2])


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out_from_its_ground(open_page, scheme):
    page = open_page("index.html", color_scheme=scheme, reduced_motion="reduce")
    bodies = 0
    for kind, paths in pages_by_kind(SITE).items():
        page.goto(paths[0].as_uri())
        for words, name, is_body, contrast in page.evaluate(CONTRASTS):
            bodies += is_body
            is_plain = is_body and name in ("p", "li", "td", "dd")
            assert contrast >= (7 if is_plain else 4.5), f"{kind}: {words!r} ({name}) {contrast:.2f}"
    assert bodies > 50


def test_dark_is_not_pure_black(open_page, text_page):
    page = open_page(text_page, color_scheme="dark")
    ground = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    assert ground != "rgb(0, 0, 0)"
    assert sum(map(int, ground[4:-1].split(","))) < 120


def test_shows_link_targets_and_opens_everything_on_paper(open_page, build):
    site = build({
        "index.md": "# Home\n\n[Far](https://example.org/far) and [near](other.md).\n\n"
        "<details><summary>More</summary>\n\nfolded away\n\n</details>\n\n"
        "```python tab=\"Python\"\nfirst_tab\n```\n\n```go tab=\"Go\"\nsecond_tab\n```\n\n"
        "| a | b |\n|---|---|\n| " + "wide" * 80 + " | end |\n\n"
        "```\n" + "long " * 100 + "\n```\n",
        "other.md": "# Other\n",
    })
    page = open_page(site / "index.html", viewport={"width": 700, "height": 900})
    after = "link => getComputedStyle(link, '::after').content"
    assert not page.get_by_text("folded away").is_visible()
    assert not page.get_by_text("second_tab").is_visible()
    assert page.locator("a[href^='https:']").first.evaluate(after) == "none"
    page.emulate_media(media="print")
    assert page.locator("a[href^='https:']").first.evaluate(after) != "none"
    for words in ("folded away", "first_tab", "second_tab"):
        assert page.get_by_text(words).is_visible(), words
        assert page.get_by_text(words).bounding_box()["height"] > 0, words
    order = [page.locator(".tabs label", has_text="Python"), page.get_by_text("first_tab"),
             page.locator(".tabs label", has_text="Go"), page.get_by_text("second_tab")]
    tops = [part.bounding_box()["y"] for part in order]
    assert tops == sorted(tops)
    excess = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert page.evaluate(excess) <= 0


@pytest.mark.parametrize("width", [320, 390, 1440])
def test_charts_are_read_without_scrolling(open_page, width):
    charts = [path for path in sorted(SITE.rglob("*.html")) if 'class="chart"' in path.read_text(encoding="utf-8")]
    page = open_page(charts[0].relative_to(SITE), viewport={"width": width, "height": 900})
    chart = page.locator(".chart").first
    box, bars = chart.bounding_box(), chart.locator(".bar")
    assert bars.count() == chart.locator(".ledger > li").count() >= 2
    for claim in chart.locator(".ledger p").all():
        assert style_of(claim, "font-size") == 16
        assert claim.evaluate("claim => claim.scrollWidth <= claim.clientWidth")
    for bar in bars.all():
        place = bar.bounding_box()
        assert place["x"] >= box["x"] and place["x"] + place["width"] <= box["x"] + box["width"] + 1
        assert place["width"] >= 4
    labels = [label.bounding_box() for label in chart.locator("svg text:not(.ends)").all()]
    assert all(style_of(label, "font-size") >= 13 for label in chart.locator("svg text").all())
    assert all(left["x"] + left["width"] + 4 <= right["x"] for left, right in zip(labels, labels[1:]))
    # The values at the ends of the bars keep within the chart, and lines go through the marks of the axis.
    for label in chart.locator(".ends").all():
        place = label.bounding_box()
        assert place["x"] >= box["x"] - 1 and place["x"] + place["width"] <= box["x"] + box["width"] + 1
    assert chart.locator(".ends").count() >= bars.count()
    assert chart.locator("line").count() >= 2 * bars.count()


def test_foot_keeps_to_the_bottom_of_short_pages(open_page):
    page = open_page("404.html", viewport={"width": 1440, "height": 1000})
    box = page.locator(".foot").bounding_box()
    assert box["y"] + box["height"] == pytest.approx(1000, abs=1)
    assert page.evaluate("document.documentElement.scrollHeight") == 1000
    shifts = """new Promise(done => new PerformanceObserver(list => done(list.getEntries().length))
      .observe({ type: "layout-shift", buffered: true }) || setTimeout(() => done(0), 200))"""
    assert page.evaluate(shifts) == 0
    page.emulate_media(media="print")
    above = page.locator(".main").bounding_box()
    assert page.locator(".foot").bounding_box()["y"] <= above["y"] + above["height"] + 1


def test_badges_of_evidence_keep_to_the_words_before_them(open_page, decision):
    page = open_page(f"{decision}/rules.html")
    alone = """badges => badges.filter(badge =>
      badge.getBoundingClientRect().top >= Array.from(badge.previousElementSibling.getClientRects()).at(-1).bottom)"""
    badges = page.locator(".facts .status")
    assert badges.count() >= 5
    for width in range(320, 420, 4):
        page.set_viewport_size({"width": width, "height": 900})
        assert badges.evaluate_all(alone) == [], width


def test_shows_the_whole_name_of_the_handbook_on_the_narrowest_window(open_page):
    page = open_page("index.html", viewport={"width": 320, "height": 700})
    is_whole = "name => name.scrollWidth <= name.clientWidth && name.scrollHeight <= name.clientHeight"
    assert page.locator(".name span").evaluate(is_whole)


def test_outcomes_keep_an_edge_in_forced_colors(open_page, decision):
    page = open_page(f"{decision}/index.html", forced_colors="active")
    for _ in range(20):
        if page.locator(".walk .verdict").count():
            break
        page.locator(".walk a[data-answer]").first.click()
        page.wait_for_timeout(50)
    edge = page.locator(".verdict").evaluate(
        "box => { const { borderTopWidth, borderTopColor, backgroundColor } = getComputedStyle(box); return [borderTopWidth, borderTopColor === backgroundColor]; }")
    assert edge == ["1px", False]


def test_keeps_numbers_whole_on_paper(open_page):
    charts = [path for path in sorted(SITE.rglob("*.html")) if 'class="chart"' in path.read_text(encoding="utf-8")]
    page = open_page(charts[0].relative_to(SITE), viewport={"width": 680, "height": 900})
    page.emulate_media(media="print")
    lines = """cells => cells.map(cell => {
      const range = document.createRange();
      range.selectNodeContents(cell);
      return range.getClientRects().length;
    })"""
    numbers = page.locator(".chart td.align-right").evaluate_all(lines)
    assert len(numbers) >= 4 and set(numbers) == {1}
    left = [page.locator(part).first.bounding_box()["x"] for part in ("h1", ".foot p")]
    assert left[0] == left[1]
