"""What cites and is cited: marks explained once, cards that say more, a list that does not outgrow the text."""

import pytest

RULES = "".join(
    f"  r{n}:\n    title: Rule number {n}\n    when: {{size: small, joins: 'no'}}\n    choose: files\n    strength: strong\n"
    f"    because: Reason number {n}.\n    evidence: [cost]\n" for n in range(9))
PAGES = {
    "index.md": "# Start\n",
    "long.md": "# Long\n\nSee [the second rule](rule:r1), <rule:r2>, [twenty](evidence:cost), <evidence:cost>, [other](evidence:said).\n\n"
    + "Words and more words about it. " * 200 + "<term:slo>\n",
    "short.md": "# Short\n\n" + " ".join(f"<rule:r{n}>" for n in range(9)) + " <term:slo>\n",
    "cite.md": "# Cite\n\n[Rule number 3](rule:r3)\n\n![](compare:store)\n",
    "store.decision.yml": "decision: store\ntitle: Which store?\noptions: {files: {title: Files}, tables: {title: Tables}}\n"
    "questions:\n  size: {ask: How much data?, answers: {small: A little, large: A lot}}\n"
    "  joins: {ask: Are there joins?, answers: ['yes', 'no']}\n"
    "rules:\n  rest: {title: Tables hold all, choose: tables, strength: default, because: It holds all.}\n"
    f"{RULES}",
    "x.evidence.yml": "evidence:\n  cost: {claim: It costs 20, value: twenty, source: s, status: measured, reviewed: 2026-01-02}\n"
    "  said: {claim: They say so, source: s}\nsources: {s: {title: Notes, year: 2026, author: Ada}}\n",
    "x.glossary.yml": "terms: {slo: {title: SLO, definition: A goal.}}\n",
}


@pytest.fixture(scope="session")
def citing(build):
    return build(PAGES)


def test_explains_each_mark_where_it_first_occurs(open_page, citing):
    page = open_page(citing / "long.html")
    said = page.locator(".prose .mark-word").all_inner_texts()
    assert [words.strip() for words in said] == ["(rule)", "(measured)", "(claimed)"]
    assert page.locator(".prose .cite .mark").count() == 5
    first = page.locator(".prose .cite").first
    assert "(rule)" in first.inner_text()


def test_cards_say_what_the_link_does_not(open_page, citing):
    page = open_page(citing / "long.html")
    page.locator(".cite", has_text="twenty").first.hover()
    tip = page.locator(".tip")
    tip.wait_for()
    words = tip.inner_text()
    assert "It costs 20" in words and "Notes" in words and "Ada" in words and "2026" in words and "2026-01-02" in words
    page.goto((citing / "cite.html").as_uri())
    page.locator(".cite").first.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    tip.wait_for()
    assert "Reason number 3." in tip.inner_text() and "Rule number 3" not in tip.inner_text()


def test_list_of_citations_never_outgrows_the_text(open_page, citing):
    page = open_page(citing / "long.html", java_script_enabled=False)
    assert page.locator(".cited").get_by_role("link", name="Rule number 1").is_visible()
    terms = page.locator(".cited summary", has_text="1 term")
    assert terms.is_visible() and not page.get_by_text("A goal.").is_visible()
    terms.click()
    assert page.get_by_text("A goal.").is_visible()
    page.goto((citing / "short.html").as_uri())
    assert page.locator(".cited").bounding_box()["height"] < 120
    page.locator(".cited summary").first.click()
    assert page.locator(".cited").get_by_role("link", name="Rule number 8").is_visible()


def test_comparisons_stack_on_phones(open_page, citing):
    page = open_page(citing / "cite.html", viewport={"width": 390, "height": 900})
    table = page.locator(".compare")
    assert table.evaluate("table => table.scrollWidth <= innerWidth")
    cells = table.locator("td").evaluate_all("cells => cells.map(cell => [cell.childElementCount > 0, cell.checkVisibility()])")
    assert cells and all(has == is_shown for has, is_shown in cells)
    name = "cell => getComputedStyle(cell, '::before').content"
    cell = table.locator("td[data-head]").first
    assert cell.evaluate(name) == f'"{cell.get_attribute("data-head")}"'
    page.set_viewport_size({"width": 1280, "height": 900})
    assert cell.evaluate(name) == "none"


def test_a_shadow_says_that_a_table_goes_on(open_page, build):
    site = build({"index.md": "# Home\n\n| " + " | ".join("abcdefgh") + " |\n" + "|---" * 8 + "|\n| "
                  + " | ".join(["a-word"] * 8) + " |\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"})
    # (Where nothing may be animated, and in browsers that cannot tell how far a box is scrolled.)
    page = open_page(site / "index.html", viewport={"width": 390, "height": 800}, reduced_motion="reduce")
    page.wait_for_selector(".table-scroll.fits")
    images = page.locator(".table-scroll").evaluate_all("boxes => boxes.map(box => getComputedStyle(box).backgroundImage)")
    assert images[0].count("linear-gradient") == 4 and images[1] == "none"
