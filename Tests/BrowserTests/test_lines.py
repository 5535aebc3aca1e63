"""How long lines of prose are, at every width, and what may be longer."""

import pytest

# The letters of each whole line of plain paragraphs; the last line of each is left out.
LINES = """() => Array.from(document.querySelectorAll(".prose > p"), p => {
  const lines = [], walk = document.createTreeWalker(p, NodeFilter.SHOW_TEXT), range = document.createRange();
  let bottom = null;
  while (walk.nextNode()) for (let at = 0; at < walk.currentNode.length; at++) {
    range.setStart(walk.currentNode, at);
    range.setEnd(walk.currentNode, at + 1);
    const box = range.getClientRects()[0];
    if (!box) continue;
    if (bottom === null || box.bottom > bottom + 8) { lines.push(0); bottom = box.bottom; }
    lines[lines.length - 1]++;
  }
  return lines.slice(0, -1);
}).flat()"""
WORDS = "The quick reader of a handbook looks for an answer, and finds it where the words are plain. " * 12


@pytest.fixture(scope="session")
def lines(build):
    code = "let someVeryLongLineOfCode = whichNeedsTheWholeColumn(andMore: 1) + ofIt(x: 2) // end"
    return build({"index.md": f"# Home\n\n[a](a.md)\n", "a.md": f"# A\n\n{WORDS}\n\n{WORDS}\n\n- {WORDS}\n\n"
                  f"```swift\n{code}\n```\n\n| a | b |\n|---|---|\n| {WORDS} | c |\n\n> {WORDS}\n"})


@pytest.mark.parametrize("width", [820, 960, 1280, 1440, 1920])
def test_lines_of_prose_have_65_to_80_letters(open_page, lines, width):
    page = open_page(lines / "a.html", viewport={"width": width, "height": 900})
    counts = sorted(page.evaluate(LINES))
    assert len(counts) >= 20
    assert 65 <= counts[len(counts) // 2] <= 80, counts
    assert counts[-1] <= 88, counts


def test_phones_use_the_whole_width(open_page, lines):
    page = open_page(lines / "a.html", viewport={"width": 390, "height": 900})
    assert page.locator(".prose > p").first.bounding_box()["width"] == pytest.approx(350, abs=2)


def test_code_and_tables_keep_the_wider_column(open_page, lines):
    page = open_page(lines / "a.html", viewport={"width": 1440, "height": 900})
    width = lambda selector: page.locator(selector).first.bounding_box()["width"]
    assert width(".prose pre") == pytest.approx(704, abs=1)
    assert width(".prose table") == pytest.approx(704, abs=1)
    assert width(".prose > p") < 600 and width(".prose > ul > li") < 600 and width("blockquote > p") < 600
