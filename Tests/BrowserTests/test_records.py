"""Decision records: the lists of a folder with scripts and without, the head of a record, and where rules,
options and decisions name them."""

import re

import pytest
from conftest import SITE

INDEX = "records/index.html"


def lists(page):
    return [heading for heading in page.locator(".record-list:visible h2").all_inner_texts()]


def test_lists_records_by_status_without_scripts(browser):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((SITE / INDEX).as_uri())
    headings = lists(page)
    assert headings[-1] == "Superseded" and "Accepted" in headings
    links = page.locator(".filters a")
    assert links.count() == len(headings)
    for link in links.all():
        target = link.get_attribute("href")
        assert page.locator(f".record-list h2{target}").count() == 1
    context.close()


def test_shows_one_list_alone_and_all_again(open_page):
    page = open_page(INDEX)
    headings = lists(page)
    total = page.locator(".record-list .ledger > li").count()
    first = page.locator(".filters a").first
    assert first.inner_text().split() == ["All", str(total)]
    assert first.get_attribute("aria-current") == "true"
    for heading in headings:
        link = page.locator(".filters a", has_text=heading)
        link.focus()
        page.keyboard.press("Enter")
        assert lists(page) == [heading]
        assert link.get_attribute("aria-current") == "true"
        shown = page.locator(".record-list:visible .ledger > li").count()
        assert link.inner_text().split()[-1] == str(shown)
    first.click()
    assert lists(page) == headings


def test_lists_the_newest_first(open_page):
    page = open_page(INDEX)
    for section in page.locator(".record-list").all():
        days = section.locator("time").all_inner_texts()
        assert days and days == sorted(days, reverse=True)


@pytest.mark.parametrize("name, words", [
    ("0001-price-feed", ["Superseded by", "The price feed, in Go after all"]),
    ("0005-price-feed-again", ["Supersedes", "The price feed, in Python", "recommend the same"]),
    ("0006-import-tool", ["Holds anyway", "forty laptops"]),
])
def test_a_record_says_at_its_head_what_became_of_it(open_page, name, words):
    head = open_page(f"records/{name}.html").locator(".record-head").inner_text()
    for word in words:
        assert word in head, word


def test_the_head_of_a_record_is_a_box_apart_from_the_title(open_page):
    page = open_page("records/0001-price-feed.html")
    title, head = page.locator("h1").bounding_box(), page.locator(".record-head").bounding_box()
    assert head["y"] - (title["y"] + title["height"]) >= 16
    border = page.locator(".record-head").evaluate("e => getComputedStyle(e).borderInlineStartWidth")
    assert border == "4px"


def test_a_record_leads_to_the_outcome_of_its_answers(open_page):
    page = open_page("records/0002-orders-api.html")
    page.locator(".record-head a", has_text="See the outcome").click()
    page.locator(".verdict").wait_for()
    assert "Python with FastAPI" in page.locator(".verdict").inner_text()


def test_a_decision_its_rules_and_its_options_know_their_records(open_page):
    page = open_page("decisions/backend-language/index.html")
    assert re.search(r"Used in \d+ records, last on 2026-10-06", page.locator(".uses summary").inner_text())
    page = open_page("decisions/backend-language/rules.html")
    assert "decided under it: 1 record" in page.locator("#split-busy-model .card-head").inner_text()
    page = open_page("languages/go.html")
    assert "Used in 1 record" in page.locator(".chosen").first.inner_text()
