"""The keys, the state of the theme button, and what paper says of its page."""

import pytest


def test_a_sheet_shows_all_keys(open_page):
    page = open_page("index.html")
    page.keyboard.press("?")
    sheet = page.get_by_role("dialog", name="Keys")
    sheet.wait_for()
    words = sheet.inner_text()
    assert "Ctrl K" in words and "search" in words and "answer the question" in words
    page.keyboard.press("1")
    assert sheet.is_visible()
    page.keyboard.press("Escape")
    assert sheet.count() == 0


def test_no_key_acts_while_one_types(open_page):
    page = open_page("index.html")
    page.keyboard.press("/")
    field = page.locator("#search-field")
    field.wait_for()
    page.keyboard.type("a?/1")
    assert field.input_value() == "a?/1"
    assert page.locator("dialog.keys").count() == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_theme_button_shows_its_state(open_page, scheme):
    page = open_page("index.html", color_scheme=scheme)
    button = page.locator(".theme-switch")
    shown = lambda: button.locator("path:visible").evaluate_all("paths => paths.map(path => path.className.baseVal)")
    for state, icon in (("automatic", "auto"), ("light", "sun"), ("dark", "moon")):
        assert shown() == [icon] and button.inner_text() == f"Theme: {state}"
        button.click()
    assert shown() == ["auto"]


def test_focus_rings_come_at_once(open_page):
    page = open_page("index.html")
    names = page.locator("a, button, summary").evaluate_all(
        "all => all.flatMap(e => getComputedStyle(e).transitionProperty.split(', '))")
    assert set(names) <= {"color", "background-color", "border-color"}


def test_paper_says_where_it_is_from(open_page, build):
    site = build({"fingerpost.yml": "title: Our Ways\nbase-url: https://example.org/ways\n", "index.md": "# Home\n\n[a](b/a.md)\n",
                  "b/a.md": "---\nreviewed: 2026-05-04\n---\n# A\n"})
    page = open_page(site / "b/a.html")
    assert not page.locator(".paper").is_visible()
    page.emulate_media(media="print")
    assert page.locator(".paper").inner_text() == "Our Ways · https://example.org/ways/b/a.html"
    assert page.get_by_text("Reviewed 2026-05-04").is_visible()


@pytest.mark.parametrize("width", [390, 1440])
def test_links_outside_of_sentences_are_24_pixels_high(open_page, width):
    from conftest import SITE
    from kinds import pages_by_kind

    page = open_page("index.html", viewport={"width": width, "height": 900})
    for kind, paths in pages_by_kind(SITE).items():
        page.goto(paths[0].as_uri())
        small = page.locator("nav a, .foot a, button, summary, .tools a").evaluate_all(
            "all => all.filter(e => e.checkVisibility() && e.getBoundingClientRect().height < 24).map(e => e.outerHTML.slice(0, 90))")
        assert small == [], kind


def test_icons_of_alerts_are_shapes_and_no_letters(open_page, build):
    site = build({"index.md": "# Home\n\n" + "".join(f"> [!{kind}]\n> Words.\n\n" for kind in ("NOTE", "TIP", "WARNING"))})
    page = open_page(site / "index.html")
    icons = page.locator(".alert > :first-child").evaluate_all(
        "all => all.map(e => { const s = getComputedStyle(e, '::before'); return [s.content, s.clipPath, s.width, s.height]; })")
    assert len({shape for _, shape, _, _ in icons}) == 3
    assert all(content == '""' and shape.startswith("path(evenodd") for content, shape, _, _ in icons)
    assert all((width, height) == ("20px", "20px") for _, _, width, height in icons)
