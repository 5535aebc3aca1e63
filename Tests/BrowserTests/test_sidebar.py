"""Finding one's place: folders that open in place, the current page in sight, long lists around it."""

import pytest

COUNT = 120
PAGES = {
    "index.md": "# Home\n\nWelcome.\n",
    "few/index.md": "# Few\n", "few/one.md": "# One of few\n", "few/two.md": "# Two & `<b>`\n",
    "few/deep/index.md": "# Deep\n", "few/deep/low.md": "# Low\n",
    "many/index.md": "# Many\n",
    **{f"many/p{n:03}.md": f"# Page {n}\n" for n in range(COUNT)},
}
ENTRIES = ".sidebar .open > ul > li"


@pytest.fixture(scope="session")
def place(build):
    return build(PAGES)


def titles(page, selector):
    return page.locator(selector).evaluate_all("links => links.map(link => link.textContent)")


@pytest.mark.parametrize("served", [False, True])
def test_opens_a_folder_in_place(open_page, place, serve, served):
    page = open_page(place / "index.html")
    if served:
        page.goto(serve(place) + "index.html")
    opener = page.get_by_role("button", name="Entries of Few")
    box = opener.bounding_box()
    assert box["width"] >= 24 and box["height"] >= 24
    assert opener.get_attribute("aria-expanded") == "false"
    opener.focus()
    page.keyboard.press("Enter")
    page.wait_for_selector("text=One of few")
    assert opener.get_attribute("aria-expanded") == "true"
    assert set(titles(page, ".sidebar .open > ul > li > a")) == {"Deep", "One of few", "Two & <b>"}
    page.get_by_role("button", name="Entries of Deep").click()
    page.wait_for_selector("text=Low")
    page.get_by_role("button", name="Entries of Few").click()
    assert not page.get_by_text("One of few").is_visible()
    page.get_by_role("button", name="Entries of Few").click()
    page.get_by_role("link", name="Low").click()
    page.wait_for_url("**/few/deep/low.html")
    assert titles(page, ".sidebar [aria-current]") == ["Low"]


def test_shows_the_neighbours_in_a_long_folder(open_page, place):
    page = open_page(place / "many/p060.html", java_script_enabled=False)
    shown = titles(page, f"{ENTRIES} > a")
    assert shown == ["52 earlier", *[f"Page {n}" for n in range(52, 69)], "51 later"]
    assert titles(page, ".sidebar [aria-current]") == ["Page 60"]
    more = page.locator(".sidebar .more a").first
    more.click()
    assert page.url.endswith("/many/index.html")
    page.goto((place / "many/p001.html").as_uri())
    assert titles(page, f"{ENTRIES} > a") == [*[f"Page {n}" for n in range(17)], "103 later"]
    page.goto((place / f"many/p{COUNT - 1}.html").as_uri())
    assert titles(page, f"{ENTRIES} > a")[0] == "103 earlier"


def test_goes_on_where_a_long_list_was_cut(open_page, place):
    page = open_page(place / "many/p030.html")
    page.locator(".more a", has_text="22 earlier").click()
    page.wait_for_selector("text=Page 0 >> nth=0")
    assert titles(page, f"{ENTRIES} > a")[:2] == ["Page 0", "Page 1"]
    assert page.evaluate("document.activeElement.textContent") == "Page 0"
    page.locator(".more a", has_text="81 later").click()
    page.wait_for_function("document.querySelector('.sidebar .more a').textContent === '57 later'")
    assert titles(page, f"{ENTRIES} > a")[-2:] == ["Page 62", "57 later"]


@pytest.mark.parametrize("name", ["p000", "p060", "p119"])
def test_current_page_is_in_sight(open_page, place, name):
    page = open_page(place / f"many/{name}.html", viewport={"width": 1280, "height": 500})
    page.wait_for_function("""() => {
      const place = document.querySelector(".sidebar [aria-current]").getBoundingClientRect();
      return place.top >= 56 && place.bottom <= innerHeight;
    }""")


def test_lists_hundreds_in_plain_columns(open_page, place):
    page = open_page(place / "many/index.html", viewport={"width": 1440, "height": 900})
    items = page.locator(".columns > li")
    assert items.count() == COUNT
    lefts = items.evaluate_all("items => items.map(item => item.getBoundingClientRect().left)")
    assert len(set(lefts)) >= 2
    assert page.locator(".tiles").count() == 0
