"""One thread through the site: home, decision, outcome, rule, a page that cites it, and back."""

import html.parser
import pathlib
import urllib.parse

from conftest import SITE
from playwright.sync_api import TimeoutError


def answer_to_outcome(page, limit=8):
    """Takes the first answer of each question; returns how many were asked."""
    for asked in range(limit + 1):
        outcome = page.locator("[data-outcome]:visible")
        if outcome.count():
            return asked
        try:
            page.locator("[data-answer]:visible").first.click(timeout=5_000)
        except TimeoutError:
            continue  # The outcome has come meanwhile.
        page.wait_for_load_state()
    raise AssertionError(f"no outcome after {limit} answers")


def test_leads_from_home_to_an_outcome_and_to_the_rules(page, base):
    page.goto(base + "index.html")
    page.locator("main a[href*='decisions/backend-language']").first.click()
    page.wait_for_load_state()
    assert page.locator("html").get_attribute("data-page") in {"decision", "question"}
    assert answer_to_outcome(page) >= 1
    outcome = page.url

    page.locator("main a[href*='rules.html#']:visible").first.click()
    page.wait_for_load_state()
    assert page.locator("html").get_attribute("data-page") == "rules"
    rule = page.url.split("#")[1]
    card = page.locator(f"[id='{rule}']")
    assert card.count() == 1

    # (Who cites it is folded.)
    card.locator("summary").click()
    citing = card.locator("a[href$='.html']:not([href*='evidence.html'])").last
    citing.click()
    page.wait_for_load_state()
    assert page.locator(f"main a[href$='rules.html#{rule}']").count() >= 1
    page.go_back()
    page.wait_for_load_state()
    assert page.url.endswith(f"rules.html#{rule}")
    page.go_back()
    page.wait_for_load_state()
    assert page.url == outcome
    assert page.locator("[data-outcome]:visible").count() >= 1


class Links(html.parser.HTMLParser):
    """Collects where a page links to."""

    def __init__(self):
        super().__init__()
        self.targets = []

    def handle_starttag(self, tag, attributes):
        href = dict(attributes).get("href")
        if tag == "a" and href:
            self.targets.append(href)


def test_reaches_every_page_by_links_from_home():
    seen, waiting = set(), [SITE / "index.html"]
    while waiting:
        path = waiting.pop()
        if path in seen:
            continue
        seen.add(path)
        links = Links()
        links.feed(path.read_text(encoding="utf-8"))
        for target in links.targets:
            url = urllib.parse.urldefrag(urllib.parse.urljoin(path.as_uri(), target))[0]
            if url.startswith(SITE.as_uri()) and url.endswith(".html"):
                waiting.append(pathlib.Path(urllib.parse.unquote(urllib.parse.urlparse(url).path)))
    pages = {path for path in SITE.rglob("*.html") if "http-equiv" not in path.read_text()}
    assert pages - seen == {SITE / "404.html"}
    assert len(seen) > 100
