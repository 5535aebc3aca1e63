"""Pages that list what the whole has: the site map, tags, evidence, terms."""

import pytest
from conftest import SITE

PAGES = {
    "index.md": "---\ntags: [one]\n---\n# Home\n\n<evidence:a> <evidence:b> <term:alpha> <term:beta>\n",
    "a/index.md": "# Apples\n", "a/kiwi.md": "---\ntags: [two, one]\n---\n# Kiwi\n", "b/index.md": "# Böe\n",
    "x.evidence.yml": "evidence:\n  a: {claim: It is so, value: 7, source: s, status: measured}\n"
    "  b: {claim: They say so, source: s}\nsources: {s: {title: Notes, year: 2026}}\n",
    "x.glossary.yml": "terms:\n  alpha: {title: Alpha, definition: The first.}\n"
    "  beta: {title: beta, definition: The second., aliases: [bee]}\n"
    + "".join(f"  t{n}: {{title: Gamma {n}, definition: No {n}.}}\n" for n in range(12)),
}


@pytest.fixture(scope="session")
def lists(build):
    return build(PAGES)


def test_site_map_is_sifted_while_one_types(open_page, lists):
    page = open_page(lists / "map.html")
    field = page.get_by_label("Show pages with")
    field.fill("kiw")
    shown = lambda: page.locator(".map a:visible").evaluate_all("all => all.map(link => link.textContent)")
    assert shown() == ["Apples", "Kiwi"]
    assert page.locator(".filter [role=status]").inner_text() == "1 page"
    field.fill("boe")
    assert shown() == ["Böe"]
    field.fill("apples")
    assert shown() == ["Apples", "Kiwi"]
    field.fill("")
    assert {"Apples", "Kiwi", "Böe"} <= set(shown())
    without = open_page(lists / "map.html", java_script_enabled=False)
    assert not without.locator(".filter").is_visible()


def test_site_map_uses_the_whole_width(open_page):
    page = open_page("map.html", viewport={"width": 1920, "height": 900})
    lefts = page.locator(".map > ul > li").evaluate_all("all => all.map(e => Math.round(e.getBoundingClientRect().left))")
    assert len(set(lefts)) >= 3


def test_lists_all_tags_with_their_pages(open_page, lists):
    page = open_page(lists / "tags/one.html")
    page.get_by_role("link", name="Tag", exact=True).click()
    assert page.locator(".columns > li").all_inner_texts() == ["one 2", "two 1"]
    page.goto((lists / "index.html").as_uri())
    assert page.locator(".foot a", has_text="Tags").get_attribute("href") == "tags/index.html"


def test_leaves_the_address_of_the_tags_to_an_author(build):
    site = build({**PAGES, "tags/index.md": "# My own tags\n"})
    assert "My own tags" in (site / "tags/index.html").read_text(encoding="utf-8")


def test_evidence_is_grouped_by_status_and_sifted(open_page, lists):
    page = open_page(lists / "evidence.html")
    assert page.locator(".filters a").all_inner_texts() == ["All 2", "Measured 1", "Claimed 1"]
    rows = page.locator(".evidence > li")
    assert rows.locator(".claim").all_inner_texts() == ["It is so", "They say so"]
    assert rows.first.locator("summary").inner_text() == "cited on 1 page"
    page.get_by_role("link", name="Claimed 1").click()
    assert not rows.first.is_visible() and rows.last.is_visible()
    page.evaluate("location.hash = 'a'")
    page.wait_for_function("document.getElementById('a').checkVisibility()")
    without = open_page(lists / "evidence.html#b", java_script_enabled=False)
    assert without.locator(".evidence > li:visible").count() == 2


def test_edges_of_evidence_tell_its_status_beside_the_words(open_page):
    page = open_page("evidence.html")
    for status in page.locator(".filters li:not(.needs-script)").evaluate_all("all => all.map(item => item.className)"):
        heading = page.locator(f"[id='status.{status}']")
        assert heading.inner_text().lower() == status
        edge = lambda name: page.locator(f".evidence > .{name}").first.evaluate("row => getComputedStyle(row).boxShadow")
        assert edge(status) != "none"


def test_glossary_has_letters_to_jump_to(open_page, lists):
    page = open_page(lists / "glossary.html")
    assert page.locator(".letters a").all_inner_texts() == ["A", "B", "G"]
    assert page.locator(".glossary h2").all_inner_texts() == ["A", "B", "G"]
    page.get_by_role("link", name="G", exact=True).click()
    assert page.evaluate("decodeURIComponent(location.hash)") == "#letter.G"
    term, words = page.locator("#beta"), page.locator("#beta + dd")
    assert "The second." in words.inner_text() and "Also bee" in words.inner_text()
    assert term.bounding_box()["y"] == pytest.approx(words.bounding_box()["y"], abs=1)
    boxes = page.locator(".letters a").evaluate_all("all => all.map(link => link.getBoundingClientRect().height)")
    assert min(boxes) >= 24
