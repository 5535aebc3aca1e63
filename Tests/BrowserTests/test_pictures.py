"""Pictures in light and dark, and in full."""

import struct
import zlib

import pytest


def png(width, height):
    """A picture of one colour with nothing behind it."""
    chunk = lambda kind, data: struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    rows = (b"\0" + b"\x20\x20\x20\x80" * width) * height
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


@pytest.fixture(scope="session")
def pictures(build, tmp_path_factory):
    site = build({
        "index.md": "# Home\n\n![A plan](plan.png)\n\n![Day](day.png#gh-light-mode-only)\n![Night](night.png#gh-dark-mode-only)\n\n"
        '<picture><source media="(prefers-color-scheme: dark)" srcset="night.png"><img alt="Both" src="day.png"></picture>\n\n'
        "[![Linked](plan.png)](https://example.org)\n",
        "plan.png": "", "day.png": "", "night.png": "",
    })
    for name, size in (("plan", 1600), ("day", 20), ("night", 20)):
        (site / f"{name}.png").write_bytes(png(size, size // 2))
    return site


def test_pictures_for_one_theme_follow_the_choice(open_page, pictures):
    for scheme, chosen, shown in [("light", None, "Day"), ("dark", None, "Night"), ("dark", "light", "Day"), ("light", "dark", "Night")]:
        page = open_page(pictures / "index.html", color_scheme=scheme)
        if chosen:
            page.evaluate("theme => localStorage.setItem('fingerpost-theme', theme)", chosen)
            page.reload()
        # (A picture that has not come yet has no size, and is not visible.)
        page.get_by_alt_text(shown, exact=True).wait_for()
        visible = [alt for alt in ("Day", "Night") if page.get_by_alt_text(alt, exact=True).is_visible()]
        assert visible == [shown], (scheme, chosen)
        page.get_by_alt_text("Both").scroll_into_view_if_needed()
        page.wait_for_function("() => document.querySelector('[alt=Both]').currentSrc")
        name = page.get_by_alt_text("Both").evaluate("picture => picture.currentSrc.split('/').pop()")
        assert name == f"{shown.lower()}.png", (scheme, chosen)


def test_transparent_pictures_have_light_ground_in_the_dark(open_page, pictures):
    page = open_page(pictures / "index.html", color_scheme="dark")
    ground = "picture => getComputedStyle(picture).backgroundColor"
    assert page.get_by_alt_text("A plan").evaluate(ground) == "rgb(232, 230, 225)"
    assert page.get_by_alt_text("Night", exact=True).evaluate(ground) == "rgba(0, 0, 0, 0)"
    page.emulate_media(color_scheme="light")
    assert page.get_by_alt_text("A plan").evaluate(ground) == "rgba(0, 0, 0, 0)"


def test_enlarges_a_picture_by_click_and_by_key(open_page, pictures):
    page = open_page(pictures / "index.html", viewport={"width": 1440, "height": 900})
    button = page.get_by_role("button", name="Enlarge: A plan")
    button.wait_for()
    button.focus()
    page.keyboard.press("Enter")
    picture = page.locator("dialog.picture img")
    picture.wait_for()
    assert picture.bounding_box()["width"] == 1600
    page.keyboard.press("Escape")
    picture.wait_for(state="detached")
    assert page.evaluate("document.activeElement.className") == "zoom"
    page.get_by_alt_text("A plan").click()
    picture.wait_for()
    page.get_by_role("button", name="Close").click()
    picture.wait_for(state="detached")
    assert page.get_by_role("button", name="Enlarge: Linked").count() == 0
