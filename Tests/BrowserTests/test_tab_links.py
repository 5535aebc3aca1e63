"""Links that lead to one of several tabs, by the ids that other tools give them."""

import pytest
from playwright.sync_api import expect

PAGES = {
    "index.md": "# Home\n\n[to the second](#by-sea) [on](other.md)\n\n## Ways\n\n"
    '=== "By land"\n\n    On foot.\n\n=== "By sea"\n\n    In a boat.\n',
    "other.md": "# Other\n\n[back](index.md#ways-by-sea)\n",
}


@pytest.fixture(scope="session")
def sample(build):
    return build(PAGES)


def test_a_link_on_the_page_shows_the_tab(open_page, sample):
    page = open_page(sample / "index.html")
    expect(page.get_by_text("On foot.")).to_be_visible()
    page.get_by_text("to the second").click()
    expect(page.get_by_text("In a boat.")).to_be_visible()
    expect(page.get_by_text("On foot.")).to_be_hidden()


def test_a_link_from_another_page_shows_the_tab(open_page, sample):
    page = open_page(sample / "other.html")
    page.get_by_text("back").click()
    expect(page.get_by_text("In a boat.")).to_be_visible()
