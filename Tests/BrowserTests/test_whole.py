"""The page that shows a decision whole: its list, two questions at a time, its steps."""

import json
import re

from conftest import SITE

TABLE = """table => Array.from(table.rows, row => Array.from(row.cells, cell => {
  const link = cell.querySelector("a");
  return [cell.tagName, cell.textContent, cell.colSpan, cell.scope ?? "", cell.className, link ? link.className : ""];
}))"""


def wholes():
    """The pages of all decisions, as paths below the site."""
    return sorted(path.relative_to(SITE) for path in SITE.rglob("tree.html"))


def data(folder):
    text = (SITE / folder / "data.js").read_text(encoding="utf-8")
    return json.loads(re.fullmatch(r"fingerpost\.decision\((.*)\);\s*", text, re.DOTALL)[1])


def test_writes_the_same_table_as_the_page(open_page):
    """What the script makes of a pair that is chosen is what Swift wrote of it."""
    for path in wholes():
        page = open_page(path)
        selects = page.locator(".choose select")
        static = open_page(path, java_script_enabled=False)
        written = static.locator(".heat").evaluate(TABLE)
        assert page.locator(".heat").evaluate(TABLE) == written
        first = [select.input_value() for select in selects.all()]
        other = next(value for value in ("0", "1", "2") if value not in first)
        selects.first.select_option(other)
        assert page.locator(".heat").evaluate(TABLE) != written
        selects.first.select_option(first[0])
        assert page.locator(".heat").evaluate(TABLE) == written


def test_a_question_that_goes_both_ways_changes_places(open_page):
    page = open_page(wholes()[0])
    down, across = page.locator(".choose select").all()
    before = down.input_value(), across.input_value()
    down.select_option(before[1])
    assert (down.input_value(), across.input_value()) == before[::-1]
    rows = page.locator(".heat tbody tr").count()
    questions = data(wholes()[0].parent)["questions"]
    assert rows == len(questions[int(before[1])]["answers"])


def test_each_cell_leads_on_with_its_two_answers(open_page):
    page = open_page(wholes()[0])
    page.locator(".choose select").first.select_option(index=2)
    cell = page.locator(".heat td a").nth(1)
    words = cell.inner_text().split("\n")[0]
    cell.click()
    page.locator(".walk :is(.given, .whatif)").first.wait_for()
    assert page.url.count("=") == 2
    assert words in page.locator("main").inner_text()


def test_cells_lead_to_pages_with_scripts_off(open_page):
    for path in wholes():
        page = open_page(path, java_script_enabled=False)
        assert not page.locator(".choose").count()
        links = page.locator(".heat td a").evaluate_all("all => all.map(link => link.getAttribute('href'))")
        assert links
        for link in links:
            assert (SITE / path.parent / link.split("#")[0]).exists(), link


def test_the_list_holds_each_line_once_and_its_shares_add_up():
    for path in wholes():
        text = (SITE / path).read_text(encoding="utf-8")
        numbers = [int(number) for number in re.findall(r'<td class="number">(\d+)</td>', text)]
        assert numbers == list(range(1, len(numbers) + 1)) and len(numbers) >= 3
        assert f"These {len(numbers)} lines say the same as all" in text
        rules = re.findall(r'<p class="note"><a href="rules.html#([^"]+)"', text)
        assert len(set(rules)) == len(rules) == len(numbers)
        # The page of the rules has them in the same order, under the same numbers.
        listed = re.findall(r'<article class="rule" id="([^"]+)"><span class="number">(\d+)</span>',
                            (SITE / path.parent / "rules.html").read_text(encoding="utf-8"))
        assert listed == [(rule, str(number)) for number, rule in enumerate(rules, 1)]


def test_steps_lead_to_an_outcome_whatever_is_answered():
    """Each step names each answer once, and continues at a later or an earlier step that is there."""
    for path in wholes():
        folder = path.parent
        text = (SITE / path).read_text(encoding="utf-8")
        questions = {question["ask"]: question for question in data(folder)["questions"]}
        steps = re.findall(r'<li id="step\.(\d+)">.*?<p class="asks">(.*?)</p>\s*<ul>(.*?)</ul>', text, re.DOTALL)
        assert [int(number) for number, _, _ in steps] == list(range(1, len(steps) + 1))
        seen = set()
        for number, ask, rows in steps:
            ways = re.findall(r"<li><span>(.*?)</span>(.*?)</li>", rows)
            names = [name for way, _ in ways for name in way.split(" <i>or</i> ")]
            expected = [entry[2] if len(entry) > 2 else entry[1] for entry in questions[ask]["answers"]]
            # (An answer that cannot occur is not asked for.)
            assert len(names) == len(set(names)) >= 2 and set(names) <= set(expected)
            for _, end in ways:
                step = re.search(r'href="#step\.(\d+)"', end)
                if step:
                    seen.add(int(step[1]))
                    assert 1 <= int(step[1]) <= len(steps) and step[1] != number
                else:
                    assert 'class="spot' in end
        assert seen | {1} == set(range(1, len(steps) + 1))


def test_rules_show_their_ids_on_hover_and_at_the_target(open_page):
    page = open_page(wholes()[0].parent / "rules.html")
    rule = page.locator("article.rule").first
    opacity = "code => getComputedStyle(code).opacity"
    assert rule.locator(".card-head code").evaluate(opacity) == "0"
    rule.hover()
    page.wait_for_timeout(200)
    assert rule.locator(".card-head code").evaluate(opacity) == "1"
    name = page.locator("article.rule").nth(3).get_attribute("id")
    page.goto(page.url.split("#")[0] + f"#{name}")
    assert page.locator(f"[id='{name}'] .card-head code").evaluate(opacity) == "1"
    assert not rule.locator(".facts").is_visible()
    rule.locator("summary").click()
    assert rule.locator(".facts").is_visible()
