"""Outcomes: walked to by mouse and keyboard, with scripts and without; their records; two compared."""

import pathlib
import re

import pytest
from agreement import REPLIES
from conftest import SITE, outcomes


@pytest.fixture(scope="session")
def shortest(decision):
    """For each option the shortest set of answers that leads to it."""
    found = {}
    for answers, option in outcomes(decision):
        if "unsure" not in answers.values() and len(answers) < len(found.get(option, [0] * 99)):
            found[option] = answers
    assert len(found) >= 3
    return found


# The heading of a question or of an outcome, on its page and in place.
HEADING = ".ask > :is(h1, h2), .verdict :is(h1, h2)"


def by_mouse(page, link):
    link.click()


def by_keyboard(page, link):
    """Tabs from the heading to the link and follows it."""
    answer = link.get_attribute("data-answer")
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.dataset.answer") == answer:
            page.keyboard.press("Enter")
            return
    raise AssertionError("the link cannot be reached by Tab")


@pytest.mark.parametrize("choose", [by_mouse, by_keyboard])
def test_reaches_each_option(page, base, scripts, decision, shortest, choose):
    for option, answers in shortest.items():
        page.goto(f"{base}{decision}/index.html")
        while not page.locator("[data-outcome]").count():
            shown = page.locator("a[data-answer]")
            asked = {link.get_attribute("data-answer").split("=")[0] for link in shown.all()}
            assert len(asked) == 1
            question = asked.pop()
            heading = page.locator(HEADING).last.inner_text()
            choose(page, page.locator(f"a[data-answer='{question}={answers[question]}']"))
            page.locator(HEADING).last.filter(has_not_text=heading).wait_for()
            if scripts:
                assert page.evaluate("document.activeElement.tagName") == "H2"
                assert page.locator(".walk [role=status]").inner_text() != ""
        assert page.locator(f"[data-outcome='{option}']").count() >= 1
        assert page.locator(".verdict .sentence").is_visible()


def test_keeps_answers_through_back_forward_reload_and_a_shared_link(open_page, decision, shortest):
    answers = next(iter(shortest.values()))
    fragment = "&".join(f"{question}={answer}" for question, answer in sorted(answers.items()))
    page = open_page(f"{decision}/index.html#{fragment}")
    assert page.locator(".walk .whatif .mine").count() == len(answers)
    page.locator(".walk .whatif .mine").first.click()
    page.locator(".walk a[data-answer]").first.wait_for()
    changed = page.url
    page.go_back()
    page.locator(".walk .verdict").wait_for()
    assert page.url.endswith(fragment)
    page.go_forward()
    page.locator(".walk a[data-answer]").first.wait_for()
    assert page.url == changed
    page.reload()
    page.locator(".walk .given").wait_for()
    assert page.locator(".walk .given strong").count() == len(answers) - 1
    again = open_page(f"{decision}/index.html#{changed.split('#')[1]}")
    assert again.locator(".walk h2").first.inner_text() == page.locator(".walk h2").first.inner_text()


def test_marks_the_answer_that_is_being_changed(open_page, decision, shortest):
    answers = next(iter(shortest.values()))
    fragment = "&".join(f"{question}={answer}" for question, answer in sorted(answers.items()))
    page = open_page(f"{decision}/index.html#{fragment}")
    page.locator(".walk .whatif .mine").first.click()
    current = page.locator(".walk a[aria-current]")
    question, answer = current.get_attribute("data-answer").split("=")
    assert answers[question] == answer
    current.click()
    page.locator(".walk .verdict").wait_for()
    assert page.url.endswith(fragment)


def test_leaves_the_walk_alone_when_another_heading_is_visited(open_page):
    page = open_page("index.html")
    page.locator(".walk a[data-answer]").first.click()
    page.locator(".walk .back").wait_for()
    page.evaluate("location.hash = document.querySelector('.prose h2[id]').id")
    page.wait_for_timeout(100)
    assert page.locator(".walk .back").count() == 1


@pytest.mark.parametrize("width", [320, 390])
@pytest.mark.parametrize("in_place", [True, False])
def test_what_to_do_with_an_outcome_takes_two_rows_on_a_phone(open_page, decision, shortest, width, in_place):
    answers = sorted(next(iter(shortest.values())).items())
    joiners = ("index.html#{}", "=", "&") if in_place else ("{}.html", ".", "_")
    name = joiners[0].format(joiners[2].join(joiners[1].join(pair) for pair in answers))
    page = open_page(f"{decision}/{name}", viewport={"width": width, "height": 844})
    page.locator("[data-outcome]").first.wait_for()
    boxes = [button.bounding_box() for button in page.locator(".actions").first.locator(".button:visible").all()]
    assert len(boxes) == 4
    assert len({box["y"] for box in boxes}) == 2
    assert min(box["height"] for box in boxes) >= 44
    assert len({box["x"] for box in boxes}) == 2 and len({box["width"] for box in boxes}) == 1


def test_progress_is_exact(open_page, decision):
    """However one answers, the number of questions stays within what is promised."""
    page = open_page(f"{decision}/index.html")
    for last in (False, True):
        page.goto((SITE / decision / "index.html").as_uri())
        page.reload()
        for number in range(1, 20):
            if page.locator(".walk .verdict").count():
                break
            words = page.locator(".walk .overline").first.inner_text()
            assert f"question {number}," in words.lower()
            if number > 1:
                now = 0 if "the last" in words else int(words.split("at most ")[1].split(" ")[0])
                assert now < more
            else:
                now = int(words.split("at most ")[1].split(" ")[0])
            more = now
            links = page.locator(".walk li:not(.unsure) > a[data-answer]")
            (links.last if last else links.first).click()
            page.wait_for_timeout(60)
        assert more == 0 or page.locator(".walk .verdict").count()


def test_shows_what_is_still_possible(open_page, decision):
    page = open_page(f"{decision}/index.html")
    page.locator(".walk a[data-answer]").first.click()
    page.locator(".walk .odds").wait_for()
    shares = page.locator(".walk .odds meter").evaluate_all("all => all.map(meter => meter.value)")
    assert shares == sorted(shares, reverse=True) and 97 <= sum(shares) <= 103


def test_not_sure_leads_on(open_page, decision):
    page = open_page(f"{decision}/index.html")
    for _ in range(20):
        if page.locator(".walk .verdict").count():
            break
        page.locator(".walk .unsure a").click()
        page.wait_for_timeout(60)
    assert page.locator(".walk .verdict").get_attribute("data-outcome") == "open"
    page.locator(".walk h3", has_text="What to find out first").wait_for()


def test_compares_two_sets_of_answers(open_page, decision, shortest):
    first, second = list(shortest)[:2]
    fragment = lambda answers: "&".join(f"{q}={a}" for q, a in sorted(answers.items()))
    page = open_page(f"{decision}/index.html#{fragment(shortest[first])}")
    page.locator(".walk .actions a", has_text="Compare").click()
    # It opens with what to do next: nothing differs yet.
    page.locator(".walk h3", has_text="Pick an answer to change").wait_for()
    assert page.locator(".versus").count() == 0
    key = "_".join(f"{question}.{answer}" for question, answer in sorted(shortest[first].items()))
    assert page.url.endswith(f"&VS={key}")
    shared = open_page(f"{decision}/index.html#{fragment(shortest[second])}&VS={key}")
    row = shared.locator(".versus tr", has=shared.locator("th", has_text="Outcome"))
    assert len(set(row.locator("td").all_inner_texts())) == 2
    assert row.locator("strong").count() == 2
    # Changing an answer keeps what it is compared with.
    shared.locator(".walk .whatif .mine").first.click()
    assert f"VS={key}" in shared.url
    shared.go_back()
    shared.locator(".versus a", has_text="Stop").click()
    shared.locator(".versus").wait_for(state="detached")
    assert "VS" not in shared.url


def test_writes_the_same_record_in_place(open_page, decision, shortest):
    answers = next(iter(shortest.values()))
    fragment = "&".join(f"{question}={answer}" for question, answer in sorted(answers.items()))
    page = open_page(f"{decision}/index.html#{fragment}")
    name = page.locator(".walk").get_attribute("data-decision")
    page.locator(".walk .verdict").wait_for()
    records = sorted(set((SITE / decision).glob("*.md")) - {SITE / decision / "rules.md"})
    assert len(records) == len(list(outcomes(decision)))
    cases = [dict(part.split(".") for part in record.stem.split("_")) for record in records]
    written = page.evaluate(
        f"""([name, cases]) => {{
          const data = fingerpost.known.get(name), {{ text }} = fingerpost.words;
          return cases.map({REPLIES}).map(answers => text(data.words.record, fingerpost.explain(data, answers)));
        }}""", [name, cases])
    for record, text in zip(records, written):
        assert text == record.read_text(encoding="utf-8"), record.name


READ = """root => {
  const words = element => element.textContent.replace(/\\s+/g, "");
  return [...Array.from(root.querySelectorAll(".back a, .sentence, .price, .byline, .verdict a"), words),
    ...Array.from(root.querySelectorAll(".ledger"), list => [
      words(list.previousElementSibling), ...Array.from(list.children, row => Array.from(row.children, words).join(" | "))]),
    ...Array.from(root.querySelectorAll(".whatif tr"), row => [row.className, ...Array.from(row.querySelectorAll("th, li"),
      cell => words(cell) + (cell.firstElementChild?.className ?? ""))].join(" | "))];
}"""


def test_explains_the_same_in_place(open_page, decision):
    page = open_page(f"{decision}/index.html")
    for answers, _ in list(outcomes(decision))[::6]:
        name = "_".join(f"{question}.{answer}" for question, answer in sorted(answers.items()))
        text = (SITE / decision / f"{name}.html").read_text(encoding="utf-8")
        static = page.evaluate(
            f"""text => {{ const page = new DOMParser().parseFromString(text, "text/html");
              return ({READ})(page.querySelector("main")); }}""", text)
        page.evaluate("hash => { location.hash = hash; }", name.replace("_", "&").replace(".", "="))
        page.locator(".walk .verdict").wait_for()
        page.wait_for_timeout(20)
        assert page.evaluate(f"({READ})(document.querySelector('.walk'))") == static, name


@pytest.mark.parametrize("in_place", [False, True])
def test_copies_and_downloads_the_record(browser, server, decision, shortest, in_place):
    answers = next(iter(shortest.values()))
    key = "_".join(f"{question}.{answer}" for question, answer in sorted(answers.items()))
    fragment = key.replace("_", "&").replace(".", "=")
    record = (SITE / decision / f"{key}.md").read_text(encoding="utf-8")
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page, complaints = context.new_page(), []
    page.on("console", lambda message: complaints.append(message.text))
    page.goto(f"{server}{decision}/" + (f"index.html#{fragment}" if in_place else f"{key}.html"))
    if not in_place:
        page.locator("summary", has_text="The decision record").click()
        page.locator("button", has_text="Copy record").click()
        page.locator("button", has_text="Copied").wait_for()
        assert page.evaluate("navigator.clipboard.readText()") == record
    page.locator("button", has_text="Copy link").click()
    page.locator("button", has_text="Copied").last.wait_for()
    link = page.evaluate("navigator.clipboard.readText()")
    assert link == page.url
    with page.expect_download() as download:
        page.locator("a", has_text="Save the record").click()
    assert download.value.suggested_filename == f"{key}.md"
    saved = pathlib.Path(download.value.path()).read_text(encoding="utf-8")
    if in_place:
        # A script knows the day; a file that is made beforehand does not.
        saved, days = re.subn(r"(?m)^date: \d{4}-\d{2}-\d{2}\n", "", saved)
        assert days == 1
    assert saved == record
    assert complaints == []
    context.close()
