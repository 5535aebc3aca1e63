"""Blocks of code and names in titles: the bar, copying, wrapping, humps."""

import pytest

LONG = "let value = " + " + ".join(f"part{n}" for n in range(60))
PAGES = {
    "index.md": f"# Home of `AsyncIteratorProtocolWitness` and `ok`\n\n```swift title=\"Main.swift\" {{2}}\nlet a = 1\n{LONG}\n```\n\n"
    "```python\nprint(1)\nprint(2)\n```\n\n```sh\nmake\n```\n\n```\nplain\n```\n\n- [x] done\n- [ ] not done\n",
}


@pytest.fixture(scope="session")
def code(build):
    return build(PAGES)


def test_title_bar_is_joined_to_its_block(open_page, code):
    for scripts in (True, False):
        page = open_page(code / "index.html", java_script_enabled=scripts)
        bar, block = page.locator("figcaption").bounding_box(), page.locator("figure pre").bounding_box()
        assert bar["y"] + bar["height"] == pytest.approx(block["y"], abs=0.5)
        assert bar["width"] == block["width"]


def test_furnishes_code_of_raw_html_too(browser, serve, build):
    site = build({"index.md": f"# Home\n\n<pre>{LONG}</pre>\n\n<pre>a <b>b</b></pre>\n\n```swift\nlet a = 1\nlet b = 2\n```\n"})
    page = browser.new_page(viewport={"width": 390, "height": 900})
    wrong = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.goto(serve(site) + "index.html")
    page.wait_for_selector(".code-bar .copy")
    assert wrong == []
    assert page.locator(".code > .copy").count() == 2
    assert page.locator("pre").evaluate_all("blocks => blocks.map(block => block.tabIndex)") == [0, 0, 0]
    page.close()


def test_bars_have_language_wrap_and_copy_at_their_right(browser, serve, code):
    page = browser.new_page(viewport={"width": 900, "height": 900})
    page.goto(serve(code) + "index.html")
    page.wait_for_selector(".wrap:visible")
    bar = page.locator("figcaption").bounding_box()
    tools = page.locator("figcaption .code-tools")
    assert tools.inner_text().split() == ["Wrap", "swift", "Copy"]
    box = tools.bounding_box()
    assert bar["x"] + bar["width"] - box["x"] - box["width"] <= 12
    assert page.locator(".code-bar .code-tools").inner_text().split() == ["python", "Copy"]
    for button in page.locator(".code-tools button:visible").all():
        assert button.bounding_box()["height"] >= 24
        assert button.evaluate("button => getComputedStyle(button).opacity") == "1"
    page.close()


def test_wrapped_code_keeps_its_marks_and_has_no_scroll(open_page, code):
    page = open_page(code / "index.html", viewport={"width": 900, "height": 900})
    block, mark, wrap = page.locator("figure pre"), page.locator(".line-marked"), page.locator(".wrap:visible")
    wrap.wait_for()
    assert block.evaluate("block => block.scrollWidth > block.clientWidth")
    assert mark.bounding_box()["width"] >= block.evaluate("block => block.scrollWidth") - 1
    wrap.focus()
    page.keyboard.press("Enter")
    assert wrap.get_attribute("aria-pressed") == "true"
    assert block.evaluate("block => block.scrollWidth <= block.clientWidth")
    assert mark.bounding_box()["height"] > 2 * 22
    wrap.click()
    assert block.evaluate("block => block.scrollWidth > block.clientWidth")


def test_nothing_moves_when_the_bars_come(open_page, code):
    page = open_page(code / "index.html")
    shift = """new Promise(done => { let sum = 0; new PerformanceObserver(list => { for (const e of list.getEntries()) sum += e.value; })
      .observe({ type: "layout-shift", buffered: true }); setTimeout(() => done(sum), 400); })"""
    assert page.evaluate(shift) == 0
    top = lambda page: page.locator("li", has_text="not done").last.bounding_box()["y"]
    page.wait_for_selector(".code-bar")
    without = open_page(code / "index.html", java_script_enabled=False)
    assert top(page) - top(without) == pytest.approx(36, abs=1)


def test_code_in_titles_has_no_box_and_breaks_at_humps(open_page, code):
    page = open_page(code / "index.html", viewport={"width": 320, "height": 800})
    name = page.locator("h1 code").first
    assert name.inner_text() == "AsyncIteratorProtocolWitness"
    assert name.inner_html() == "Async<wbr>Iterator<wbr>Protocol<wbr>Witness"
    assert name.evaluate("code => getComputedStyle(code).backgroundColor") == "rgba(0, 0, 0, 0)"
    assert page.locator("h1 code").last.inner_html() == "ok"
    assert page.get_by_role("heading", name="AsyncIteratorProtocolWitness").count() == 1


def test_boxes_of_tasks_stand_where_bullets_do(open_page, code):
    page = open_page(code / "index.html", viewport={"width": 1440, "height": 900})
    for item in page.locator("li:has(> [type=checkbox])").all():
        box = item.locator("input").bounding_box()
        assert box["x"] + box["width"] <= item.bounding_box()["x"]
        assert abs(box["y"] + box["height"] / 2 - item.bounding_box()["y"] - item.bounding_box()["height"] / 2) <= 4
