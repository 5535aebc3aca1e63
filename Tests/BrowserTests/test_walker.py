"""The walk in place: the same outcomes as the pages that Swift wrote, by mouse and by keyboard."""

import html
import re

import pytest
from agreement import REPLIES
from conftest import SITE


@pytest.fixture(scope="session")
def decisions():
    """The folders of all decisions, as paths below the site."""
    return sorted(str(data.parent.relative_to(SITE)) for data in SITE.glob("**/data.js"))


def static_outcomes(folder):
    """For each page of answers its answers and its outcome; None for a question."""
    for page in sorted(folder.glob("*.*.html")):
        head = page.read_text(encoding="utf-8")[:400]
        answers = dict(part.split(".") for part in page.name.removesuffix(".html").split("_"))
        outcome = re.search(r'data-outcome="([^"]+)"', head)
        yield answers, outcome[1] if outcome else None


def test_agrees_with_every_static_page(open_page, decisions):
    for decision in decisions:
        page = open_page(f"{decision}/index.html")
        name = page.locator(".walk").get_attribute("data-decision")
        cases = list(static_outcomes(SITE / decision))
        assert cases
        found = page.evaluate(
            f"""([name, cases]) => {{
              const data = fingerpost.known.get(name), {{ judge, next }} = fingerpost.reason;
              return cases.map({REPLIES}).map(answers =>
                next(data, answers).question == null ? judge(data, answers).word : null);
            }}""",
            [name, [answers for answers, _ in cases]],
        )
        wrong = [
            (answers, expected, got)
            for (answers, expected), got in zip(cases, found)
            if expected != got
        ]
        assert wrong[:5] == []


def walk(page, choose):
    """Answers questions until there is an outcome; gives the hash and the outcome."""
    for _ in range(20):
        if page.locator(".walk [data-outcome]").count():
            return page.locator(".walk [data-outcome]").get_attribute("data-outcome")
        choose(page)
    raise AssertionError("no outcome after 20 answers")


def first_answer(page):
    before = page.locator(".walk h2").first.inner_text()
    page.locator(".walk a[data-answer]").first.click()
    page.wait_for_function("text => document.querySelector('.walk h2').innerText !== text", arg=before)


def test_walks_in_place_and_back(open_page, decisions):
    page = open_page(f"{decisions[0]}/index.html")
    start = page.url
    question = page.locator(".walk h2").first.inner_text()
    outcome = walk(page, first_answer)
    assert page.url.startswith(start + "#")
    assert page.evaluate("document.documentElement.dataset.outcome") == outcome
    assert page.evaluate("document.activeElement.closest('.walk') !== null")
    page.reload()
    assert page.locator(".walk [data-outcome]").get_attribute("data-outcome") == outcome
    while page.url != start:
        page.go_back()
    page.wait_for_function("text => document.querySelector('.walk h2').innerText === text", arg=question)
    assert page.evaluate("document.documentElement.dataset.outcome") is None


def test_walks_by_keyboard(open_page, decisions):
    page = open_page(f"{decisions[0]}/index.html")
    page.locator(".walk h2").first.focus()

    def choose(page):
        before = page.locator(".walk h2").first.inner_text()
        for _ in range(12):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.hasAttribute('data-answer')"):
                break
        page.keyboard.press("Enter")
        page.wait_for_function("text => document.querySelector('.walk h2').innerText !== text", arg=before)
        assert page.evaluate("document.activeElement.tagName") == "H2"

    assert walk(page, choose)


def test_changes_one_answer_and_keeps_the_others(open_page, decisions):
    page = open_page(f"{decisions[0]}/index.html")
    walk(page, first_answer)
    given = page.locator(".walk .whatif .mine").count()
    page.locator(".walk .whatif .mine").first.click()
    fewer = "count => document.querySelectorAll('.walk .given strong').length === count"
    page.wait_for_function(fewer, arg=given - 1)
    assert page.locator(".walk a[data-answer]").count() >= 2


def test_names_what_it_does_not_know_in_the_address(open_page, decisions):
    page = open_page(f"{decisions[0]}/index.html#zzz=1&ml=perhaps&ml=no")
    words = page.locator(".walk .unknown")
    assert words.inner_text() == "Not in this decision, and left out: “zzz=1” and “ml=perhaps”."
    assert page.locator(".walk .given strong").all_inner_texts() == ["None of these"]
    # With the next answer it is gone.
    page.locator(".walk a[data-answer]").first.click()
    words.filter(has_text="Not in this decision").wait_for(state="detached")


def test_says_why_answers_cannot_occur_together(open_page, build):
    decision = (
        "decision: trip\ntitle: How?\noptions: {walk: {title: Walk}, ride: {title: Ride}}\n"
        "questions:\n  sky: {ask: Sky?, answers: [clear, wet]}\n  road: {ask: Road?, answers: [dry, wet]}\n"
        "never:\n  - {when: {sky: wet, road: dry}, because: Rain wets the road}\n"
        "rules:\n  far: {when: {sky: clear, road: dry}, choose: ride, strength: must, because: B}\n"
        "  rest: {choose: walk, strength: default}\n"
    )
    site = build({"index.md": "# Home\n", "trip.decision.yml": decision,
                  "fingerpost.yml": "checks: {default-hides-gap: off}\n"})
    page = open_page(site / "trip/index.html#sky=wet&road=dry")
    page.get_by_role("heading", name="These answers cannot occur together").wait_for()
    assert page.locator(".walk .ledger").first.inner_text() == "Rain wets the road"
    changes = page.locator(".walk .whatif .mine")
    assert changes.count() == 2
    changes.first.click()
    page.locator(".walk a[data-answer]").first.wait_for()


# Elements whose names are those of properties of `document` and `window`; raw HTML may have them.
SHADOWS = [
    "addEventListener", "body", "createElement", "currentScript", "documentElement", "getElementById", "head",
    "location", "querySelector", "querySelectorAll", "root", "Document", "Reflect", "EventTarget", "fingerpost",
]


def test_walks_where_elements_have_the_names_of_what_it_uses(browser, decisions):
    context = browser.new_context()
    page, complaints = context.new_page(), []
    page.on("pageerror", lambda error: complaints.append(str(error)))

    def serve(route):
        text = (SITE / decisions[0] / "index.html").read_text(encoding="utf-8")
        images = "".join(f'<img name="{name}" id="{name}" alt="">' for name in SHADOWS)
        # Only the scripts of the walk run.
        for script in ("theme", "fingerpost"):
            text = re.sub(rf'<script[^>]*assets/{script}\.js"[^>]*></script>', "", text)
        route.fulfill(body=text.replace("<body>", "<body>" + images), content_type="text/html")

    page.route("**/index.html", serve)
    page.goto((SITE / decisions[0] / "index.html").as_uri())
    assert page.evaluate("document.querySelector instanceof HTMLImageElement")
    for _ in range(20):
        heading = page.locator(".walk h2").first.inner_text()
        page.locator(".walk a[data-answer]").first.click()
        page.locator(".walk h2").first.filter(has_not_text=heading).wait_for()
        if page.locator(".walk .verdict").count():
            break
    assert page.locator(".walk .verdict .sentence").is_visible()
    assert complaints == []
    context.close()


def test_goes_on_in_place_where_it_is_embedded(open_page):
    page = open_page("index.html")
    walk(page, first_answer)
    assert "index.html#" in page.url


def test_does_not_swell_the_page_where_it_is_embedded(open_page):
    page = open_page("index.html")
    walk(page, first_answer)
    assert page.locator(".walk .verdict .sentence").is_visible()
    assert page.locator(".walk :is(.whatif, .odds, .given, .ledger)").count() == 0
    hash = page.evaluate("location.hash")
    outcome = page.locator(".walk .verdict").get_attribute("data-outcome")
    page.locator(".walk a", has_text="See why").click()
    page.locator(".walk .whatif").wait_for()
    assert page.evaluate("location.hash") == hash
    assert page.locator(".walk .verdict").get_attribute("data-outcome") == outcome


def test_digits_answer_where_the_focus_is_in_the_question(open_page, decisions):
    page = open_page(f"{decisions[0]}/index.html")
    page.keyboard.press("2")
    page.wait_for_timeout(100)
    assert "#" not in page.url
    page.locator(".walk h2").first.focus()
    expected = page.locator(".walk a[data-answer]").nth(1).get_attribute("data-answer")
    page.keyboard.press("2")
    page.locator(".walk .back").wait_for()
    assert page.url.endswith("#" + expected)
    page.keyboard.press("0")
    page.wait_for_function("location.hash.includes('=unsure')")


QUESTION = """root => {
  // (In place an answer that was given here before is marked.)
  const words = element => Array.from(element.childNodes).filter(part => !part.matches?.(".answers .side"))
    .map(part => part.textContent).join("").replace(/\\s+/g, "");
  return [".back a", ".overline", ".segments i", ".why summary", ".why li > *", ".answers a", ".odds li", ".aside .note", ".given li > *"]
    .map(part => Array.from(root.querySelectorAll(part), element => words(element) + (element.tagName === "I" ? element.className : "")))
    .concat([[words(root.querySelector("h1, h2"))]]);
}"""


def test_asks_in_place_as_the_pages_do(open_page, decisions):
    """The way back, how far one is, the reasons, the answers, what is possible, what was given."""
    page = open_page(f"{decisions[0]}/index.html")
    questions = [answers for answers, outcome in static_outcomes(SITE / decisions[0]) if outcome is None]
    for answers in questions[:: max(len(questions) // 25, 1)]:
        name = "_".join(f"{question}.{answer}" for question, answer in sorted(answers.items()))
        text = (SITE / decisions[0] / f"{name}.html").read_text(encoding="utf-8")
        static = page.evaluate(
            f"""text => {{ const page = new DOMParser().parseFromString(text, "text/html");
              return ({QUESTION})(page.querySelector(".ask")); }}""", text)
        page.evaluate("hash => { location.hash = hash; }", name.replace("_", "&").replace(".", "="))
        page.locator(".walk .given").wait_for()
        page.wait_for_timeout(20)
        assert page.evaluate(f"({QUESTION})(document.querySelector('.walk'))") == static, name


def test_reaches_an_outcome_without_scripts(open_page, decisions):
    page = open_page("index.html", java_script_enabled=False)
    page.locator("a[data-answer]").first.click()
    for _ in range(20):
        if page.locator("html[data-outcome]").count():
            break
        page.locator("a[data-answer]").first.click()
    assert page.locator(".verdict h1").count() == 1
    page.locator(".ledger a[href*='rules.html#']").first.click()
    assert "rules.html#" in page.url


def test_says_the_same_sentence_as_the_static_page(open_page, decisions):
    page = open_page(f"{decisions[0]}/index.html")
    outcomes = [answers for answers, outcome in static_outcomes(SITE / decisions[0]) if outcome]
    for answers in outcomes[:: max(len(outcomes) // 25, 1)]:
        name = "_".join(f"{question}.{answer}" for question, answer in sorted(answers.items()))
        text = (SITE / decisions[0] / f"{name}.html").read_text(encoding="utf-8")
        written = re.search(r'<p class="sentence">(.*?)</p>', text)
        fragment = "&".join(f"{question}={answer}" for question, answer in sorted(answers.items()))
        page.evaluate("hash => { location.hash = hash; }", fragment)
        page.wait_for_selector(".walk .verdict")
        shown = page.locator(".walk .sentence")
        assert shown.count() == (1 if written else 0), name
        if written:
            assert shown.inner_text() == html.unescape(written[1]), name


def test_links_of_a_second_walk_lead_to_its_own_answers(open_page, build):
    """Only the first walk of a page is in its address, so that the links of another, opened in a
    tab of their own, must lead to where its decision begins."""
    decision = (
        "decision: {id}\ntitle: Which {id}?\noptions: {{x: {{title: X {id}}}, y: {{title: Y {id}}}}}\n"
        "questions:\n  one: {{ask: First of {id}?, answers: [a, b]}}\n  two: {{ask: Second of {id}?, answers: [a, b]}}\n"
        "rules:\n  first: {{when: {{one: a, two: a}}, choose: x, strength: must, because: B}}\n"
        "  rest: {{choose: y, strength: default}}\n"
    )
    site = build({
        "index.md": "# Home\n\n![First](decision:cup)\n\n![Second](decision:jar)\n",
        "deep/cup.decision.yml": decision.format(id="cup"),
        "deep/jar.decision.yml": decision.format(id="jar"),
        "fingerpost.yml": "checks: {default-hides-gap: off}\n",
    })
    page = open_page(site / "index.html")
    second = page.locator(".walk").nth(1)
    second.locator("a[data-answer='one=a']").click()
    second.get_by_role("heading", name="Second of jar?").wait_for()
    assert "#" not in page.url
    assert page.locator(".walk").first.get_by_role("heading", name="First of cup?").is_visible()
    for link, shown in [
        (second.locator("a[data-answer='two=a']"), "X jar"),
        (second.get_by_role("link", name="Start again"), "First of jar?"),
    ]:
        with page.context.expect_page() as opened:
            link.click(modifiers=["ControlOrMeta"])
        other = opened.value
        other.locator(".walk").get_by_role("heading", name=shown).wait_for()
        assert "/deep/jar/index.html" in other.url
        other.close()
    second.locator("a[data-answer='two=a']").click()
    second.get_by_role("heading", name="X jar").wait_for()
    with page.context.expect_page() as opened:
        second.get_by_role("link", name="See why").click(modifiers=["ControlOrMeta"])
    opened.value.locator(".walk").get_by_role("heading", name="X jar").wait_for()
    assert "/deep/jar/index.html#" in opened.value.url
    second.get_by_role("link", name="Back").click()
    second.get_by_role("heading", name="Second of jar?").wait_for()
    second.get_by_role("link", name="Start again").click()
    second.get_by_role("heading", name="First of jar?").wait_for()
    assert second.locator(".given").count() == 0
