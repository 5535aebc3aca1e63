"""The details of the look: targets, lines, marks of one's place, tables on phones, names that stay whole."""

import pytest
from conftest import SITE
from kinds import pages_by_kind

# Links that do not stand in a sentence, with a height below 24 px.
SMALL = """() => [...document.querySelectorAll("a[href], button, summary")].filter(link => {
  const boxes = [...link.getClientRects()].filter(box => box.width && box.height);
  if (!boxes.length || !link.checkVisibility() || link.closest(".skip, .unseen")) return false;
  let block = link.parentElement;
  while (getComputedStyle(block).display === "inline") block = block.parentElement;
  const others = block.innerText.replace(link.innerText, "").replace(/[^\\p{L}\\p{N}]/gu, "");
  const isInSentence = getComputedStyle(link).display === "inline" && others.length > 3;
  return !isInSentence && Math.min(...boxes.map(box => box.height)) < 24;
}).map(link => link.outerHTML.slice(0, 90))"""

# How many characters the longest line of each piece of prose has.
LINES = """selector => [...document.querySelectorAll(selector)].filter(block => block.checkVisibility()).map(block => {
  const range = document.createRange(), lines = new Map();
  const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  for (let read = 0; texts.nextNode() && read < 600;) {
    const text = texts.currentNode;
    if (text.parentElement.closest(".unseen, pre")) continue;
    for (let at = 0; at < text.length; at++, read++) {
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      const box = range.getClientRects()[0];
      if (!box || !box.width) continue;
      const line = Math.round(box.bottom / 12);
      lines.set(line, (lines.get(line) || 0) + 1);
    }
  }
  return Math.max(0, ...lines.values());
})"""

# The heights of the lines on which a word of a page stands.
ROWS = """(element, words) => {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const at = texts.currentNode.data.indexOf(words);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(texts.currentNode, at);
    range.setEnd(texts.currentNode, at + words.length);
    return new Set([...range.getClientRects()].map(box => Math.round(box.top))).size;
  }
  return 0;
}"""


@pytest.mark.parametrize("width", [390, 1440])
def test_links_by_themselves_are_24_pixels_high(open_page, width):
    page = open_page("index.html", viewport={"width": width, "height": 900})
    for kind, paths in pages_by_kind(SITE, 2).items():
        for path in paths:
            page.goto(path.as_uri())
            assert page.evaluate(SMALL) == [], f"{kind}: {path.name}"


PROSE = ".note, .rule > p:not(.card-head), .ledger p, .facts > dd, .prose p, .prose li:not(.ledger *, :has(pre, table, ul, ol)), .lede"


@pytest.mark.parametrize("width, media", [(1440, "screen"), (643, "print")])
def test_lines_of_prose_have_80_characters_at_most(open_page, width, media):
    page = open_page("index.html", viewport={"width": width, "height": 900})
    page.emulate_media(media=media)
    for kind in ("text", "section", "rules", "evidence", "outcome", "decision", "tree"):
        page.goto(pages_by_kind(SITE)[kind][0].as_uri())
        lengths = page.evaluate(LINES, PROSE)
        # (A few letters more where they are narrow.)
        assert max(lengths) <= 84, kind
        assert kind != "text" or max(lengths) >= 65


def test_marks_the_decision_on_the_pages_below_it(open_page, decision):
    page = open_page(f"{decision}/index.html")
    current = page.locator(".sidebar [aria-current]")
    assert current.get_attribute("aria-current") == "page"
    title = current.text_content()
    question = page.locator("[data-answer]").first.get_attribute("href")
    for path in ("rules.html", "tree.html", question):
        page.goto((SITE / decision / path).as_uri())
        assert current.count() == 1 and current.text_content() == title, path
        assert current.get_attribute("aria-current") == "true", path


TABLE = (
    "# Home\n\n| Question | Python | Go | Rule |\n|:--|:--|--:|---|\n"
    "| Models | libraries whose bindings are made for it | calls them over a network, with a cost | |\n"
    "| Start | its imports take some tens of milliseconds | a few milliseconds until the first line | `--cold` |\n"
    "\n| Copies | Python | Go |\n|---|---|---|\n| 1 | 90 MB | 30 MB |\n| 8 | 720 MB | 240 MB |\n"
)


@pytest.mark.parametrize("width", [320, 390])
def test_tables_of_words_stack_on_phones(open_page, build, width):
    site = build({"index.md": TABLE})
    page = open_page(site / "index.html", viewport={"width": width, "height": 900}, java_script_enabled=False)
    words, numbers = page.locator("table").all()
    assert words.evaluate("table => table.scrollWidth <= innerWidth")
    cells = words.locator("tbody tr").first.locator("td")
    assert [cell.is_visible() for cell in cells.all()] == [True, True, True, False]
    tops = [cell.bounding_box()["y"] for cell in cells.all()[:3]]
    assert tops == sorted(set(tops))
    label = "cell => getComputedStyle(cell, '::before').content"
    assert [cell.evaluate(label) for cell in cells.all()[:3]] == ["none", '"Python"', '"Go"']
    assert not words.locator("thead").is_visible()
    # Numbers are compared in their columns.
    assert numbers.locator("thead").is_visible()
    row = [cell.bounding_box()["y"] for cell in numbers.locator("tbody tr").first.locator("td").all()]
    assert len(set(row)) == 1


def test_tables_of_words_are_tables_where_there_is_room(open_page, build):
    page = open_page(build({"index.md": TABLE}) / "index.html", viewport={"width": 820, "height": 900})
    cells = page.locator("table").first.locator("tbody tr").first.locator("td")
    assert cells.count() == 4
    assert len({cell.bounding_box()["y"] for cell in cells.all()}) == 1
    assert cells.nth(1).evaluate("cell => getComputedStyle(cell, '::before').content") == "none"


def test_a_column_with_much_to_say_keeps_its_room(open_page, build):
    long = "What is to be done for it in some more words than all the others have here"
    rows = f"| Consideration | {long} | Proportionality | Recommendations | Recommendations | Sustainability |\n"
    head = "| " + " | ".join(["For", "Action", "Principle", "Tools", "Disclaimers", "Goal"]) + " |\n" + "|---" * 6 + "|\n"
    site = build({"index.md": "# Home\n\n" + head + rows * 3})
    page = open_page(site / "index.html", viewport={"width": 1440, "height": 900})
    action = "table => table.querySelectorAll('tbody td')[1].getBoundingClientRect().width"
    assert page.locator("table").evaluate(action) >= 150
    page.set_viewport_size({"width": 643, "height": 900})
    page.emulate_media(media="print")
    assert page.locator("table").evaluate(action) >= 130


def test_paper_names_an_address_once(open_page, build):
    site = build({"index.md": "# Home\n\n[Far](https://example.org/far), <https://example.org/b>, "
                  "https://example.org/c/ and [example.org/d](https://example.org/d).\n"})
    page = open_page(site / "index.html")
    page.emulate_media(media="print")
    behind = page.locator(".prose p a").evaluate_all(
        "links => links.map(link => getComputedStyle(link, '::after').content !== 'none')")
    assert behind == [True, False, False, False]


def test_words_of_code_stay_whole(open_page, build):
    site = build({"index.md": "# Add `last(where:)` and `lastIndex(where:)` Methods\n\n"
                  + "\n\n".join("go on " * words + "`fingerpost build --keep-going`" for words in range(12)) + "\n\n"
                  + "    --not-inline\n"})
    page = open_page(site / "index.html", viewport={"width": 1440, "height": 900})
    for width in (1440, 820, 640, 390):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.locator("h1 code").nth(1).evaluate(
            "code => code.offsetHeight") < 60, width
        for paragraph in page.locator(".prose p").all():
            assert paragraph.evaluate(ROWS, "--keep-going") == 1, width
    assert page.locator("pre .flag").count() == 0


def test_long_names_in_the_sidebar_break_at_their_humps(open_page, build):
    site = build({"index.md": "# Home\n", "a.md": "# Introduce UnsafeMutableBufferPointer.initialize(from:)\n",
                  "b/index.md": "# B\n", "b/c.md": "# CustomConsumingRegexComponentForStrings\n"})
    page = open_page(site / "index.html", viewport={"width": 1280, "height": 900})
    link = page.locator(".sidebar a", has_text="Unsafe")
    assert link.text_content() == "Introduce UnsafeMutableBufferPointer.initialize(from:)"
    for part in ("Unsafe", "Mutable", "Buffer", "Pointer", ".initialize", "(from:)"):
        assert link.evaluate(ROWS, part) == 1, part
    page.get_by_role("button", name="Entries of B").click()
    link = page.locator(".sidebar a", has_text="Consuming")
    for part in ("Custom", "Consuming", "Regex", "Component", "Strings"):
        assert link.evaluate(ROWS, part) == 1, part


def test_text_of_a_task_stands_below_its_first_line(open_page, build):
    site = build({"index.md": "# Home\n\n- [ ] " + "many words " * 30 + "\n- [x] Done\n\n- [ ] Loose\n\n- [x] " + "more words " * 30 + "\n"})
    page = open_page(site / "index.html", viewport={"width": 390, "height": 900})
    starts = page.locator(".prose li").evaluate_all("""items => items.map(item => {
      const range = document.createRange();
      range.selectNodeContents(item);
      const boxes = [...range.getClientRects()].filter(box => box.width > 20 && box.height < 40);
      return [item.querySelector("input").getBoundingClientRect().right,
        new Set(boxes.map(box => Math.round(box.left))).size];
    })""")
    for right, lefts in starts:
        assert lefts == 1, starts


def test_no_letter_of_the_glossary_is_left_alone(open_page, build):
    terms = "".join(f"  {letter}-term:\n    title: {letter}-term\n    definition: A word.\n" for letter in "abcdefghijklmnopqrstuvw")
    site = build({"index.md": "# Home\n\n" + " ".join(f"<term:{letter}-term>" for letter in "abcdefghijklmnopqrstuvw") + "\n",
                  "all.glossary.yml": "terms:\n" + terms})
    page = open_page(site / "glossary.html")
    for width in range(320, 1000, 20):
        page.set_viewport_size({"width": width, "height": 900})
        tops = page.locator(".letters li").evaluate_all("items => items.map(item => item.offsetTop)")
        rows = [tops.count(top) for top in sorted(set(tops))]
        assert min(rows) * 2 >= max(rows), (width, rows)


def test_names_hang_beside_their_spots(open_page, decision):
    page = open_page(f"{decision}/tree.html")
    hang = """names => names.map(name => {
      const spot = name.querySelector(".spot").getBoundingClientRect(), range = document.createRange();
      range.selectNodeContents(name);
      const words = [...range.getClientRects()].filter(box => box.width > 12);
      return words.every(box => box.left >= spot.right);
    })"""
    for width in (320, 390, 820, 1440):
        page.set_viewport_size({"width": width, "height": 900})
        names = page.locator(".then:has(> .spot), .odds li > span:has(> .spot)").evaluate_all(hang)
        assert len(names) > 10 and all(names), width


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_logo_of_one_tone_is_seen_in_both_themes(open_page, build, scheme):
    ground = "logo => getComputedStyle(logo).backgroundColor"
    for fill, is_lost in (("#ffffff", scheme == "light"), ("#101010", scheme == "dark"), ("#c33", False)):
        site = build({"index.md": "# Home\n", "fingerpost.yml": "theme:\n  logo: a.svg\n",
                      "a.svg": f'<svg xmlns="http://www.w3.org/2000/svg" width="296" height="204" fill="{fill}"><path d="M0 0h296v204z"/></svg>'})
        page = open_page(site / "index.html", color_scheme=scheme)
        has_ground = page.locator(".name img").evaluate(ground) != "rgba(0, 0, 0, 0)"
        assert has_ground == is_lost, fill


def test_the_name_of_a_handbook_with_a_wide_logo_keeps_its_words_whole(open_page, build):
    site = build({"index.md": "# Home\n", "fingerpost.yml": "title: Engineering Fundamentals Playbook\ntheme:\n  logo: a.svg\n",
                  "a.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="100" fill="#c33"><path d="M0 0h600v100z"/></svg>'})
    page = open_page(site / "index.html", viewport={"width": 320, "height": 700})
    name = page.locator(".name span")
    assert name.evaluate(ROWS, "Engineering") == 1
    assert name.evaluate(ROWS, "Fundamentals") == 1
    assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_a_long_title_of_code_has_room_around_it(open_page, build):
    site = build({"index.md": "# Home\n\n```python title=\"services/orders/tests/test_delivery_day.py\"\n" + "word = " * 30 + "\n```\n"})
    page = open_page(site / "index.html", viewport={"width": 320, "height": 700})
    page.wait_for_selector(".code-tools")
    title = page.locator(".code > figcaption")
    box = title.bounding_box()
    words = title.evaluate("""title => {
      const range = document.createRange();
      range.selectNode(title.firstChild);
      const box = range.getBoundingClientRect();
      return [box.top, box.right, box.bottom];
    }""")
    assert words[0] - box["y"] >= 3 and box["y"] + box["height"] - words[2] >= 3
    assert words[1] <= page.locator(".code-tools .copy, .code-tools .wrap").first.bounding_box()["x"]


def test_lists_of_cards_are_cards(open_page, build):
    cards = "".join(f"-   **Card {n}**\n\n    ---\n\n    About it.\n\n" for n in range(3))
    site = build({"index.md": f'# Home\n\n<div class="grid cards" markdown>\n\n{cards}\n</div>\n'})
    page = open_page(site / "index.html", viewport={"width": 1440, "height": 900})
    boxes = [card.bounding_box() for card in page.locator(".cards li").all()]
    assert len(boxes) == 3 and boxes[0]["y"] == boxes[1]["y"] and boxes[0]["x"] < boxes[1]["x"]
    assert page.locator(".cards li").first.evaluate("card => getComputedStyle(card).borderTopWidth") == "1px"
    page.set_viewport_size({"width": 320, "height": 900})
    boxes = [card.bounding_box() for card in page.locator(".cards li").all()]
    assert len({box["x"] for box in boxes}) == 1


def test_a_few_titles_alone_are_a_plain_list(open_page, build):
    site = build({"index.md": "# Home\n", "a/one.md": "# One\n", "a/two.md": "# Two\n",
                  "b/one.md": "---\ndescription: What it is about.\n---\n# One\n", "b/two.md": "# Two\n"})
    page = open_page(site / "a/index.html")
    assert page.locator(".columns > li").count() == 2 and page.locator(".tiles").count() == 0
    page.goto((site / "b/index.html").as_uri())
    assert page.locator(".tiles > li").count() == 2 and page.locator(".columns").count() == 0


def test_wide_tables_of_words_stand_below_one_another_on_paper(open_page, build):
    row = "| " + " | ".join(["a cell with some words in it"] * 6) + " |\n"
    head = "| " + " | ".join("ABCDEF") + " |\n" + "|---" * 6 + "|\n"
    page = open_page(build({"index.md": "# Home\n\n" + head + row}) / "index.html", viewport={"width": 643, "height": 900})
    cells = page.locator("tbody td")
    assert len({cell.bounding_box()["y"] for cell in cells.all()}) == 1
    page.emulate_media(media="print")
    assert len({cell.bounding_box()["y"] for cell in cells.all()}) == 6
    assert cells.nth(1).evaluate("cell => getComputedStyle(cell, '::before').content") == '"B: "'
