"""One thread through the site: home, decision, outcome, rule, a page that cites it, and back."""


def answer_to_outcome(page, limit=8):
    """Takes the first answer of each question; returns how many were asked."""
    for asked in range(limit + 1):
        outcome = page.locator("[data-outcome]:visible")
        if outcome.count():
            return asked
        page.locator("[data-answer]:visible").first.click()
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
    assert page.locator("[data-outcome]:visible").count() == 1


def test_reaches_every_page_by_links_from_home(page, base, scripts):
    if scripts:
        return
    seen, waiting = set(), [base + "index.html"]
    while waiting and len(seen) < 400:
        url = waiting.pop(0)
        if url in seen:
            continue
        seen.add(url)
        page.goto(url)
        hrefs = page.eval_on_selector_all("a[href]", "links => links.map(a => a.href)") \
            if scripts else [a.get_attribute("href") for a in page.locator("a[href]").all()]
        for href in hrefs:
            from urllib.parse import urljoin, urldefrag
            target = urldefrag(urljoin(url, href))[0]
            if target.startswith(base) and target.endswith(".html"):
                waiting.append(target)
    assert len(seen) > 20
