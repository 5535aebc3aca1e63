"""The last details: shadows of tables, names in the bar, logos on their own colour, dates, room in lists."""

import struct
import zlib

import pytest
from test_details import ROWS

TABLE = "| {0} | {0} | {0} |\n|---|---|---|\n| {1} | {1} | {1} |\n"
# What a box says of its shadow, with so many pixels to the side of it.
SHADOW = """([over, at]) => {
  const box = document.querySelector(".table-scroll"), table = box.querySelector("table");
  box.classList.remove("fits");
  table.style.width = box.clientWidth + over + "px";
  box.scrollLeft = at;
  return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(getComputedStyle(box).boxShadow))));
}"""


@pytest.mark.parametrize("over", [1, 4, 12, 200])
def test_a_table_shows_that_there_is_more_to_the_side(open_page, build, over):
    site = build({"index.md": "# Home\n\n" + TABLE.format("a", "1")})
    page = open_page(site / "index.html")
    page.wait_for_selector(".table-scroll.fits")
    assert page.evaluate(SHADOW, [0, 0]) == "none"
    begin = page.evaluate(SHADOW, [over, 0])
    assert " -16px 0px" in begin and " 16px 0px" not in begin
    end = page.evaluate(SHADOW, [over, over])
    assert " 16px 0px" in end and " -16px 0px" not in end


NAMES = [
    "Engineering Fundamentals Playbook",
    "Azure Well-Architected Engineering Handbook for Platform Teams",
    "Handbook of the Department of Health and Human Services for Engineers",
    "Two Good Tools",
]


@pytest.mark.parametrize("name", NAMES)
def test_the_name_of_a_handbook_is_whole_on_phones(open_page, build, name):
    site = build({"index.md": "# Home\n", "fingerpost.yml": f"title: {name}\n"})
    page = open_page(site / "index.html")
    for width in (320, 360, 390, 640, 820, 1024):
        page.set_viewport_size({"width": width, "height": 700})
        # (The signs of a line reach a little beyond it.)
        hidden = page.locator(".name span").evaluate("name => name.scrollHeight - name.clientHeight")
        assert hidden <= 3, (width, hidden)
        for word in name.split():
            assert page.locator(".name span").evaluate(ROWS, word) <= 1 + word.count("-"), (width, word)
        bar, box = page.locator(".top-row").bounding_box(), page.locator(".name span").bounding_box()
        assert box["y"] >= bar["y"] and box["y"] + box["height"] <= bar["y"] + bar["height"], width


def png(color):
    """A square of a colour that fills the middle of a picture with nothing behind it."""
    chunk = lambda kind, data: struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    line = lambda row: b"\0" + b"".join(color + (b"\xff" if 20 < row < 44 and 20 < x < 44 else b"\0") for x in range(64))
    rows = b"".join(map(line, range(64)))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 64, 64, 8, 6, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


@pytest.mark.parametrize("scheme, paper", [("light", b"\xfd\xfc\xfa"), ("dark", b"\x16\x18\x1b")])
def test_a_logo_in_the_colour_of_the_page_is_seen(open_page, build, scheme, paper):
    site = build({"index.md": "# Home\n", "fingerpost.yml": "theme:\n  logo: a.png\n", "a.png": ""})
    (site / "a.png").write_bytes(png(paper))
    page = open_page(site / "index.html", color_scheme=scheme)
    logo = page.locator(".name img")
    box = logo.bounding_box()
    seen = page.screenshot(clip=box)
    logo.evaluate("logo => { logo.style.filter = 'none'; }")
    assert seen != page.screenshot(clip=box)


EVIDENCE = """evidence:
  a: {claim: A claim that was made by somebody at some time, status: measured, source: s, reviewed: 2026-11-28}
sources:
  s: {title: %s, url: https://example.org, year: 2026}
"""


def test_a_date_stays_on_one_line(open_page, build):
    for words in range(2, 9):
        site = build({"index.md": "# Home\n\n<evidence:a>\n", "a.evidence.yml": EVIDENCE % ("many words " * words)})
        page = open_page(site / "evidence.html", viewport={"width": 390, "height": 700})
        for width in (320, 390, 820):
            page.set_viewport_size({"width": width, "height": 700})
            notes = page.locator(".evidence .note")
            assert notes.first.evaluate(ROWS, "2026-11-28") == 1, (words, width)


def test_the_word_for_a_sign_begins_where_its_line_does(open_page, build):
    files = {f"{n}.md": f"# Page\n\n{'on ' * n}{'go ' * 9}<evidence:a>.\n" for n in range(12)}
    site = build({"index.md": "# Home\n", "a.evidence.yml": EVIDENCE % "Words", **files})
    page, begun = open_page(site / "index.html", viewport={"width": 320, "height": 700}), 0
    for number in range(12):
        page.goto((site / f"{number}.html").as_uri())
        word, start = page.locator(".prose .mark-word").evaluate("""word => {
          const range = document.createRange();
          range.selectNodeContents(word);
          return [range, word.closest("p")].map(part => part.getBoundingClientRect().left);
        }""")
        if word - start < 12:
            begun += 1
            assert abs(word - start) < 0.5, number
    assert begun > 0


def test_what_stands_in_a_tight_list_has_room(open_page, build):
    site = build({"index.md": "# Home\n\n- One\n  > A quote\n- Two\n  ```\n  code\n  ```\n- Three\n\n## Part\n\n### Smaller\n\nWords.\n"})
    page = open_page(site / "index.html")
    first = page.locator(".prose li").first
    quote = page.locator(".prose blockquote").bounding_box()
    assert quote["y"] - first.bounding_box()["y"] >= 34
    gap = "heading => heading.getBoundingClientRect().top - heading.previousElementSibling.getBoundingClientRect().bottom"
    assert page.locator("h3").evaluate(gap) >= 19


def test_inline_code_over_two_lines_has_all_its_edges(open_page, build):
    page = open_page(build({"index.md": "# Home\n\n`one two`\n"}) / "index.html")
    style = page.locator(".prose code").evaluate("code => getComputedStyle(code).boxDecorationBreak")
    assert style == "clone"


def test_the_day_of_a_review_stands_beside_its_page(open_page, build):
    page = open_page(build({
        "index.md": "# Home\n\n[A](a.md)\n",
        "a.md": "---\nowner: Ada\nreviewed: 2026-11-01\n---\n# A\n",
    }) / "owners/ada.html")
    row = page.locator(".ledger li").first
    title, day = row.locator("a").bounding_box(), row.locator(".side").bounding_box()
    assert "2026-11-01" in row.locator(".side").inner_text()
    assert abs(title["y"] + title["height"] - day["y"] - day["height"]) < 8 and day["x"] > title["x"] + title["width"]


def test_a_part_of_the_map_is_smaller_than_what_it_holds(open_page, build):
    page = open_page(build({
        "index.md": "# Home\n", "a/index.md": "# A\n", "a/b.md": "# B\n", "c.md": "# C\n",
        "fingerpost.yml": "nav:\n  - c.md\n  - The rest:\n  - a\n",
    }) / "map.html")
    size = "words => parseFloat(getComputedStyle(words).fontSize)"
    part = page.locator(".map .part > span")
    assert part.inner_text() == "The rest"
    assert part.evaluate(size) < page.locator(".map a", has_text="A").first.evaluate(size)


LONG = "curl --fail --silent --show-error --location --output /tmp/a.tar.gz https://example.org/a/long/address/of/a.tar.gz"


@pytest.mark.parametrize("width", [390, 1440])
def test_a_block_of_one_line_has_no_bar(open_page, build, width):
    site = build({"index.md": f"# Home\n\n```sh\nmake site\n```\n\n```sh\n{LONG}\n```\n\n```sh\nmake\nmake test\n```\n"})
    page = open_page(site / "index.html", viewport={"width": width, "height": 900})
    page.locator(".code .wrap").nth(2).wait_for(state="attached")
    assert page.locator(".code-bar").count() == 1
    short, long = page.locator("pre.line").all()
    assert short.bounding_box()["height"] < 52
    assert short.evaluate("pre => pre.scrollWidth <= pre.clientWidth")
    assert page.locator(".code > .code-tools .wrap").first.is_visible() is False
    tools = page.locator(".code > .code-tools").nth(1)
    assert tools.locator(".wrap").is_visible()
    # Scrolled to its end, the line is seen beside them.
    end = long.evaluate("""pre => {
      pre.scrollLeft = pre.scrollWidth;
      const range = document.createRange();
      range.selectNodeContents(pre);
      return range.getBoundingClientRect().right;
    }""")
    assert end <= tools.bounding_box()["x"]
    tools.locator(".wrap").click()
    assert long.evaluate("pre => pre.scrollWidth <= pre.clientWidth")


def test_paper_has_the_signs_and_numbers_of_lists(open_page, build, decision):
    page = open_page(build({"index.md": "# Home\n\n1. One\n2. Two\n\n- One\n"}) / "index.html", viewport={"width": 794, "height": 900})
    inset = "list => list.firstElementChild.getBoundingClientRect().left - document.querySelector('main').getBoundingClientRect().left"
    page.emulate_media(media="print")
    for name in ("ol", "ul"):
        assert page.locator(f".prose > {name}").evaluate(inset) >= 20
    page = open_page(f"{decision}/rules.html", viewport={"width": 794, "height": 900})
    page.emulate_media(media="print")
    assert page.locator(".rule .number").first.bounding_box()["x"] >= page.locator("main").bounding_box()["x"]
