"""What scripts add to a page: theme, drawer, contents, popovers; and what stands without them."""

import functools
import http.server
import threading

import pytest
from conftest import SITE, Quiet

PHONE = {"viewport": {"width": 390, "height": 844}}


@pytest.fixture(scope="session")
def text_page():
    """A page of text that cites a rule and has contents."""
    for path in sorted(SITE.glob("*/*.html")):
        text = path.read_text(encoding="utf-8")
        if 'data-page="text"' in text and 'class="cite"' in text and "On this page" in text:
            return str(path.relative_to(SITE))
    raise AssertionError("no page cites anything")


def background(page):
    return page.evaluate("getComputedStyle(document.documentElement).backgroundColor")


def test_theme_goes_round_and_stays(open_page, text_page):
    page = open_page(text_page, color_scheme="light")
    light = background(page)
    button = page.locator(".theme-switch")
    button.click()
    assert background(page) == light
    button.click()
    dark = background(page)
    assert dark != light
    page.reload()
    assert background(page) == dark
    assert "dark" in button.inner_text()
    button.click()
    assert background(page) == light


def test_theme_follows_the_system(open_page, text_page):
    light = background(open_page(text_page, color_scheme="light"))
    assert background(open_page(text_page, color_scheme="dark")) != light


def test_drawer_opens_by_keyboard_and_makes_the_page_inert(open_page, text_page):
    page = open_page(text_page, **PHONE)
    sidebar = page.locator(".sidebar")
    assert not sidebar.is_visible()
    page.locator(".menu").focus()
    page.keyboard.press("Enter")
    assert sidebar.is_visible()
    assert page.evaluate("document.querySelector('main').inert")
    assert page.evaluate("document.activeElement.closest('.sidebar') !== null")
    page.keyboard.press("Escape")
    assert not sidebar.is_visible()
    assert not page.evaluate("document.querySelector('main').inert")
    assert page.evaluate("document.activeElement.className") == "menu"


def test_drawer_closes_by_a_click_beside_it(open_page, text_page):
    page = open_page(text_page, **PHONE)
    page.locator(".menu").click()
    page.mouse.click(380, 500)
    assert not page.locator(".sidebar").is_visible()


def test_drawer_works_without_scripts(open_page, text_page):
    page = open_page(text_page, java_script_enabled=False, **PHONE)
    assert not page.locator(".sidebar").is_visible()
    page.locator(".menu").click()
    assert page.locator(".sidebar").is_visible()
    page.locator(".sidebar .close").click()
    assert not page.locator(".sidebar").is_visible()


def test_contents_stand_beside_the_text_and_mark_the_heading(open_page, text_page):
    page = open_page(text_page)
    links = page.locator(".contents a")
    assert links.first.is_visible()
    links.nth(1).click()
    page.wait_for_function("document.querySelectorAll('.contents a')[1].hasAttribute('aria-current')")


def test_contents_stand_beside_the_text_without_scripts(open_page, text_page):
    page = open_page(text_page, java_script_enabled=False)
    assert page.locator(".contents a").first.is_visible()


def test_contents_fold_on_narrow_windows(open_page, text_page):
    page = open_page(text_page, **PHONE)
    assert not page.locator(".contents a").first.is_visible()
    page.locator(".contents summary").click()
    assert page.locator(".contents a").first.is_visible()


def test_citation_shows_what_it_cites_and_hides_it(open_page, text_page):
    page = open_page(text_page)
    cite = page.locator(".prose a.cite:has(.mark)").first
    cite.hover()
    tip = page.locator("[role=tooltip]")
    tip.wait_for(state="visible")
    assert tip.inner_text().strip()
    page.keyboard.press("Escape")
    assert not tip.is_visible()
    cite.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    tip.wait_for(state="visible")
    assert cite.get_attribute("aria-describedby") == "page.tip"


def test_citation_is_a_link_without_scripts(open_page, text_page):
    page = open_page(text_page, java_script_enabled=False)
    page.locator(".prose a.cite").first.click()
    assert page.url.startswith(SITE.as_uri()) and not page.url.endswith(text_page)


def test_first_tap_shows_and_the_second_follows(open_page, text_page):
    page = open_page(text_page, has_touch=True, is_mobile=True, **PHONE)
    cite = page.locator(".prose a.cite:has(.mark)").first
    cite.tap()
    page.locator("[role=tooltip]").wait_for(state="visible")
    assert page.url.endswith(text_page)
    cite.tap()
    page.wait_for_url(lambda url: not url.endswith(text_page))


def test_nothing_is_wider_than_the_window(open_page):
    kinds = {}
    for path in sorted(SITE.glob("**/*.html")):
        kind = path.read_text(encoding="utf-8")[:300].split('data-page="')[1].split('"')[0]
        kinds.setdefault(kind, []).append(path)
    page = open_page("index.html")
    for paths in kinds.values():
        for path in paths[:3]:
            page.goto(path.as_uri())
            for width in (320, 390, 820, 960, 1279, 1280, 1440):
                page.set_viewport_size({"width": width, "height": 800})
                excess = page.evaluate("document.documentElement.scrollWidth - innerWidth")
                assert excess <= 0, f"{path} is {excess} px too wide at {width}"


def test_layout_has_the_widths_of_the_contract(open_page, text_page):
    for width in (1280, 1440, 1920):
        page = open_page(text_page, viewport={"width": width, "height": 900})
        box = lambda selector: page.locator(selector).bounding_box()
        assert 240 <= box(".sidebar")["width"] <= 300
        assert 43 * 16 <= box(".main")["width"] <= 46 * 16
        assert 14 * 16 <= box(".contents")["width"] <= 16 * 16
        assert box(".contents")["x"] + box(".contents")["width"] <= width
        assert 48 <= box(".top")["height"] <= 64


def test_nothing_moves_while_a_page_loads(open_page, text_page):
    for width in (390, 820, 1440):
        page = open_page(text_page, viewport={"width": width, "height": 900})
        shift = page.evaluate(
            """() => new Promise(resolve => {
              let sum = 0;
              new PerformanceObserver(list => list.getEntries().forEach(e => { sum += e.value; }))
                .observe({ type: "layout-shift", buffered: true });
              setTimeout(() => resolve(sum), 300);
            })"""
        )
        assert shift == 0, f"{shift} at {width}"


def test_missing_page_offers_the_nearest(browser):
    handler = functools.partial(Quiet, directory=str(SITE))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        page = browser.new_context().new_page()
        body = (SITE / "404.html").read_text(encoding="utf-8")
        page.route("**/glosary.html", lambda route: route.fulfill(status=404, content_type="text/html", body=body))
        page.goto(f"http://127.0.0.1:{server.server_address[1]}/glosary.html")
        page.locator("#nearest a").first.wait_for()
        assert page.locator("#nearest a[href$='/glossary.html']").count() == 1
        page.context.close()
        server.shutdown()
