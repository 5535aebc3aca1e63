"""What helps while one reads: copying code, tabs, tables, the place in the contents, either direction."""

import pytest
from playwright.sync_api import expect

ROWS = "\n".join(f"| {row} | words |" for row in range(60))
TABS = '```python tab="Python"\n{0}_python\n```\n\n```go tab="Go"\n{0}_go\n```\n\n'
SECTIONS = "\n\n".join(f"## Part {part}\n\n" + "Words and words. " * 120 for part in range(1, 6))
PAGES = {
    "index.md": "# Home\n\n[one](one.md), [two](two.md)\n",
    "one.md": f"# One\n\n{TABS.format('one')}{SECTIONS}\n",
    "two.md": f"# Two\n\n{TABS.format('two')}| number | text |\n|---|---|\n{ROWS}\n\n"
    f"| wide | wider |\n|---|---|\n| {'w' * 200} | end |\n\n- a\n- b\n\n> said\n",
}


@pytest.fixture(scope="session")
def sample(build):
    return build(PAGES)


@pytest.fixture(scope="session")
def arabic(build):
    return build({**PAGES, "fingerpost.yml": "title: دليل\nlanguage: ar\n"})


def test_copies_the_code_of_a_block(browser, serve, sample):
    url = serve(sample)
    context = browser.new_context()
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=url)
    page = context.new_page()
    page.goto(url + "one.html")
    button = page.locator(".tab-panel:visible .copy")
    button.click()
    page.wait_for_function("button => button.textContent === 'Copied'", arg=button.element_handle())
    assert page.evaluate("navigator.clipboard.readText()") == "one_python\n"
    page.wait_for_function("button => button.textContent === 'Copy'", arg=button.element_handle())
    context.close()


def test_shows_the_copy_button_to_the_pointer_and_the_keyboard(open_page, build):
    site = build({"index.md": "# Home\n\n[a](#)\n\n```\nplain\n```\n"})
    page = open_page(site / "index.html")
    button = page.locator(".copy")
    expect(button).to_have_css("opacity", "0")
    page.locator("pre").hover()
    expect(button).to_have_css("opacity", "1")
    page.mouse.move(0, 0)
    button.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    expect(button).to_have_css("opacity", "1")
    without = open_page(site / "index.html", java_script_enabled=False)
    assert without.locator(".copy").count() == 0


def test_tabs_keep_their_choice_on_other_pages(browser, serve, sample):
    url = serve(sample)
    context = browser.new_context()
    page = context.new_page()
    page.goto(url + "one.html")
    assert page.get_by_text("one_python").is_visible()
    page.locator(".tabs label", has_text="Go").click()
    assert page.get_by_text("one_go").is_visible()
    assert not page.get_by_text("one_python").is_visible()
    page.goto(url + "two.html")
    assert page.get_by_text("two_go").is_visible()
    assert not page.get_by_text("two_python").is_visible()
    context.close()


def test_tabs_work_without_scripts_and_by_keyboard(open_page, sample):
    page = open_page(sample / "one.html", java_script_enabled=False)
    page.locator(".tabs input").first.focus()
    page.keyboard.press("ArrowRight")
    assert page.get_by_text("one_go").is_visible()
    assert not page.get_by_text("one_python").is_visible()


def test_marks_the_heading_where_the_reader_is(open_page, sample):
    page = open_page(sample / "one.html")
    current = page.locator(".contents [aria-current]")
    assert current.count() == 0
    for part in (2, 4, 1):
        page.locator(f"#part-{part}").evaluate(
            "heading => scrollTo(0, heading.getBoundingClientRect().top + scrollY - 90)")
        page.wait_for_function(
            "name => document.querySelector('.contents [aria-current]')?.textContent === name",
            arg=f"Part {part}")
        assert current.count() == 1


def test_head_of_a_table_stays_in_sight(open_page, sample):
    page = open_page(sample / "two.html")
    head = page.locator("th", has_text="number")
    page.locator("td", has_text="40").first.evaluate("cell => cell.scrollIntoView({ block: 'center' })")
    top = page.locator(".top").bounding_box()
    assert head.bounding_box()["y"] == pytest.approx(top["height"], abs=1)
    # The line below it comes along.
    box, strong = head.bounding_box(), page.evaluate("getComputedStyle(document.querySelector('th')).color")
    line = head.evaluate("head => [getComputedStyle(head, '::after').borderBottomWidth, getComputedStyle(head, '::after').borderBottomColor]")
    assert line == ["1px", strong] and box["height"] > 20


def test_wide_tables_and_code_scroll_in_boxes_that_take_the_focus(open_page, sample):
    page = open_page(sample / "two.html", viewport={"width": 320, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    box = page.locator(".table-scroll").last
    assert box.evaluate("box => box.scrollWidth > box.clientWidth")
    box.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("box => box.scrollLeft > 0", arg=box.element_handle())
    assert page.locator("pre").first.get_attribute("tabindex") == "0"


def test_tables_of_raw_html_scroll_in_a_box_too(open_page, build):
    cells = "<tr>" + "<td>wherever it happens</td>" * 6 + "</tr>"
    site = build({"index.md": f"# Home\n\n<table>{cells}</table>\n"})
    page = open_page(site / "index.html", viewport={"width": 320, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    box = page.locator(".table-scroll")
    assert box.evaluate("box => box.scrollWidth > box.clientWidth")
    assert box.get_attribute("tabindex") == "0"


def test_keeps_words_whole_in_tables_of_a_few_columns_on_paper(open_page, build):
    long = "a sentence that fills its cell and goes on " * 6
    site = build({"index.md": f"# Home\n\n| topic | one | two |\n|---|---|---|\n"
                              f"| Initial development time | {long} | {long} |\n"})
    page = open_page(site / "index.html", viewport={"width": 680, "height": 900}, java_script_enabled=False)
    page.emulate_media(media="print")
    words = """cell => {
      const range = document.createRange();
      return [...cell.firstChild.data.matchAll(/\\S+/g)].map(word => {
        range.setStart(cell.firstChild, word.index);
        range.setEnd(cell.firstChild, word.index + word[0].length);
        return range.getClientRects().length;
      });
    }"""
    assert page.locator("tbody td").first.evaluate(words) == [1, 1, 1]
    assert page.evaluate("document.documentElement.scrollWidth") <= 680


def test_keeps_words_of_code_whole_in_narrow_tables(open_page, build):
    site = build({"index.md": "# Home\n\n| key | what it says |\n|---|---|\n"
                  "| `description` | " + "a sentence below the title " * 4 + " |\n"})
    page = open_page(site / "index.html", viewport={"width": 390, "height": 700})
    assert page.locator("td code").evaluate("code => code.getClientRects().length") == 1


def test_breaks_words_that_are_longer_than_a_line(open_page, build):
    word = "UnicodeScalarViewInitialisation" * 3
    text = f"# {word}\n\n{word}\n\n## {word}\n\n- `{word}`\n- [{word}](b.md)\n\n> {word}\n\n> [!NOTE]\n> `{word}`\n\n"
    site = build({f"part-{word}/{name}.md": text for name in "abc"} | {"index.md": "# Home\n"})
    page = open_page(next(site.glob("part*/b.html")), viewport={"width": 320, "height": 700})
    for path in [*site.glob("part*/*.html"), site / "map.html", site / "index.html"]:
        page.goto(path.as_uri())
        for width in (320, 820, 960, 1280):
            page.set_viewport_size({"width": width, "height": 700})
            assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, path.name


def test_turns_round_for_languages_from_right_to_left(open_page, arabic):
    page = open_page(arabic / "one.html")
    box = lambda selector: page.locator(selector).first.bounding_box()
    assert page.locator("html").get_attribute("dir") == "rtl"
    assert page.locator("html").get_attribute("lang") == "ar"
    assert box(".contents")["x"] < box(".main")["x"] < box(".sidebar")["x"]
    assert box(".tools")["x"] < box(".name")["x"]
    assert page.locator("pre").first.evaluate("pre => getComputedStyle(pre).direction") == "ltr"
    page.goto((arabic / "two.html").as_uri())
    quote = page.locator("blockquote").evaluate(
        "quote => [getComputedStyle(quote).borderRightWidth, getComputedStyle(quote).borderLeftWidth]")
    assert quote == ["3px", "0px"]
    cells = page.locator("thead").first.locator("th")
    table = page.locator("table").first.bounding_box()
    assert cells.nth(0).bounding_box()["x"] > cells.nth(1).bounding_box()["x"]
    padding = cells.nth(0).evaluate("cell => getComputedStyle(cell).paddingRight")
    assert padding == "0px" and table["x"] + table["width"] == pytest.approx(
        cells.nth(0).bounding_box()["x"] + cells.nth(0).bounding_box()["width"], abs=1)
    for width in (320, 820, 960, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, width


def test_drawer_comes_from_the_right_in_languages_from_right_to_left(open_page, arabic):
    page = open_page(arabic / "one.html", viewport={"width": 390, "height": 844})
    page.locator(".menu").click()
    drawer = page.locator(".sidebar").bounding_box()
    assert drawer["x"] + drawer["width"] == 390
    close = page.locator(".sidebar .close").bounding_box()
    assert close["x"] - drawer["x"] < 32
