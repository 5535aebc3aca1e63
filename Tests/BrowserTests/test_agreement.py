"""Three that reason about the shipped decision and must agree: `decide --batch`, pages, the walk in place.

The batch is asked about every combination of answers at once; the pages are read from the disk, as
someone without scripts would follow them; the walk in place runs in a browser, from the disk too.
"""

import functools
import itertools
import json
import random
import re
import subprocess
from html.parser import HTMLParser

import pytest
from conftest import ROOT, SITE

PROGRAM = ROOT / ".build/release/fingerpost"
SOURCE = ROOT / "Content/decisions/backend-language.decision.yml"
FOLDER = "decisions/backend-language"
LISTS = {"why": "Why", "also": "Also for it", "price": "The trade-off you accept"}


def run(*arguments, text=None):
    assert PROGRAM.exists(), "swift build -c release --product fingerpost comes first"
    return subprocess.run(
        [PROGRAM, *arguments], input=text, capture_output=True, text=True, check=True).stdout


def batch(cases):
    """What the program says of each set of answers."""
    lines = run("decide", "--batch", SOURCE, text="".join(json.dumps(case) + "\n" for case in cases))
    results = [json.loads(line) for line in lines.splitlines()]
    assert len(results) == len(cases)
    return results


def verdicts(cases):
    """What the program says by the pairs of each set of answers, asked for all of them at once."""
    return dict(zip(map(pairs, cases), batch(cases)))


def pairs(answers):
    return tuple(sorted(answers.items()))


def said(result):
    """A line of the batch in the shape in which pages and the walk are read: word, rules by list."""
    word = result["outcomes"][0]["option"] if result["verdict"] == "decided" else result["verdict"]
    return word, sorted(result["decisive"]), sorted(result["also"]), sorted(result["overruled"])


@pytest.fixture(scope="module")
def data():
    """The decision as the walk has it; its questions are the order of nothing here."""
    text = (SITE / FOLDER / "data.js").read_text(encoding="utf-8")
    return json.loads(re.fullmatch(r"fingerpost\.decision\((.*)\);?\s*", text, re.DOTALL)[1])


@pytest.fixture(scope="module")
def combinations(data):
    """Every complete set of answers, also those that can never be."""
    choices = [[(question["id"], entry[0]) for entry in question["answers"]] for question in data["questions"]]
    return [dict(choice) for choice in itertools.product(*choices)]


@pytest.fixture(scope="module")
def unsure(combinations):
    """A sample in which some answers, at least one, are "unsure"."""
    chance = random.Random(20_26)
    sample = []
    for answers in chance.sample(combinations, 400):
        doubted = chance.sample(sorted(answers), chance.randint(1, 5))
        sample.append({id: "unsure" if id in doubted else answer for id, answer in answers.items()})
    return sample


# --- The pages, read as files ---


class Page(HTMLParser):
    """What a page of the decision asks or says."""

    def __init__(self, path):
        super().__init__()
        self.word = None  # the outcome
        self.answers = {}  # the file behind each (question, answer)
        self.rules = {"why": [], "also": [], "price": []}
        self.odds = []  # (title, percentage)
        self.section = self.list = None
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "html":
            self.word = attributes.get("data-outcome")
        elif tag == "section":
            self.section = attributes.get("aria-labelledby")
        elif tag == "ul":
            self.list = attributes.get("class")
        elif tag == "li" and self.list == "odds" and not attributes.get("class"):
            self.odds.append([])
        elif tag == "a":
            if "data-answer" in attributes:
                self.answers[tuple(attributes["data-answer"].split("="))] = attributes["href"]
            elif self.section in self.rules and attributes["href"].startswith("rules.html#"):
                self.rules[self.section].append(attributes["href"].split("#")[1])
        self.tag = tag

    def handle_endtag(self, tag):
        if tag == "ul":
            self.list = None

    def handle_data(self, data):
        if self.list == "odds" and self.tag == "span" and data.strip() and self.odds:
            self.odds[-1].append(data)

    @property
    def said(self):
        return self.word, *(sorted(self.rules[name]) for name in LISTS)


@functools.cache
def page_at(name):
    return Page(SITE / FOLDER / name)


def follow(answers):
    """Follows the pages from the first question; gives the last one, and the answers on the way.

    The way ends at an outcome, at the rules that are still in play, or at an answer that is not offered:
    then that answer is the third of the result.
    """
    page, path = page_at("index.html"), {}
    while page.answers:
        [question] = {question for question, _ in page.answers}
        assert question not in path
        choice = question, answers[question]
        if choice not in page.answers:
            return page, path, choice
        path[question] = answers[question]
        page = page_at(page.answers[choice])
    return page, path, None


def percent(share):
    if share < 0.01:
        return "under 1 %"
    return "over 99 %" if 0.99 < share < 1 else f"{int(share * 100 + 0.5 + 1e-9)} %"


def test_pages_agree_with_the_batch_on_every_combination(combinations, data):
    complete = batch(combinations)
    report = json.loads(run("report", SOURCE, "--format", "json"))["combinations"]
    possible = sum(result["verdict"] != "impossible" for result in complete)
    assert len(combinations) == report["total"] >= 2500
    assert possible == report["possible"] >= 2000
    ways = [follow(answers) for answers in combinations]
    on_the_way = verdicts([path | dict([missing] if missing else []) for _, path, missing in ways])
    ends = set()
    for answers, result, (page, path, missing) in zip(combinations, complete, ways):
        if missing:
            # What is not offered cannot be, whatever else is answered.
            assert on_the_way[pairs(path | dict([missing]))]["verdict"] == "impossible"
            assert result["verdict"] == "impossible", answers
            continue
        # A reader who is sure always comes to a page with an outcome, and to the right one.
        assert page.word, path
        assert page.said == said(on_the_way[pairs(path)]), path
        ends.add(page.word)
        if result["verdict"] != "impossible":
            word, decisive, also, overruled = said(result)
            assert page.word == word, answers
            # With everything answered more rules match than after the few answers that were asked for.
            assert set(page.rules["price"]) <= set(overruled), answers
            assert set(page.rules["also"]) <= set(decisive + also), answers
            assert set(page.rules["why"]) & set(decisive + also), answers
    assert ends == {option["id"] for option in data["options"]}


def test_pages_offer_what_can_be_and_show_the_shares_of_the_batch(data):
    titles = {option["id"]: option["title"] for option in data["options"]}
    names = {page.name for page in (SITE / FOLDER).glob("*.*.html")}
    cases = {name: dict(part.split(".") for part in name.removesuffix(".html").split("_")) for name in names}
    answers = {question["id"]: [entry[0] for entry in question["answers"]] for question in data["questions"]}
    asked = {name: {question for question, _ in page_at(name).answers} for name in names}
    further = {
        name: [{**cases[name], question: answer} for question in asked[name] for answer in answers[question]]
        for name in names
    }
    results = verdicts(list(cases.values()) + [case for list in further.values() for case in list])
    counts = {"outcome": 0, "odds": 0, "not offered": 0}
    for name in names:
        page, result = page_at(name), results[pairs(cases[name])]
        if page.word:
            counts["outcome"] += 1
            assert page.said == said(result), name
        else:
            assert result["verdict"] == "open", name
            counts["odds"] += 1
            assert page.odds == [[titles[o["option"]], percent(o["share"])] for o in result["outcomes"]], name
        for case in further[name]:
            [choice] = set(case.items()) - set(cases[name].items())
            can_be = results[pairs(case)]["verdict"] != "impossible"
            assert (choice in page.answers) == can_be, (name, choice)
            counts["not offered"] += not can_be
    assert counts["outcome"] > 100 and counts["odds"] > 100


# --- The walk in place ---

READ = """
  const walk = document.querySelector(".walk");
  const rules = words => Array.from(walk.querySelectorAll("h3")).filter(title => title.textContent === words)
    .flatMap(title => Array.from(title.nextElementSibling.querySelectorAll("a[href*='rules.html#']")))
    .map(link => link.hash.slice(1)).sort();
  const read = () => {
    const verdict = walk.querySelector(".verdict");
    return verdict ? [verdict.dataset.outcome, ...LISTS.map(rules)]
      : Array.from(walk.querySelectorAll("a[data-answer]"), link => link.dataset.answer);
  };
  const settled = act => new Promise(done => {
    addEventListener("hashchange", () => done(), { once: true });
    act();
  });
""".replace("LISTS", json.dumps(list(LISTS.values())))
# Sets the address to each set of answers in turn, and reads what the walk then shows. (The walk is
# told of a new address at once and nothing is laid out: else each waits for the next frame.)
BY_ADDRESS = f"""cases => {{ {READ}
  document.body.hidden = true;
  return cases.map(answers => {{
    history.replaceState(null, "", "#" + Object.entries(answers).map(pair => pair.join("=")).join("&"));
    dispatchEvent(new HashChangeEvent("hashchange"));
    return read();
  }});
}}"""
# Clicks from the first question on; gives the answers on the way and what stands at the end: an
# outcome, or the answers on offer where the one that is meant is not among them.
BY_CLICKS = f"""async cases => {{ {READ}
  const found = [];
  for (const answers of cases) {{
    if (location.hash) await settled(() => {{ location.hash = ""; }});
    const path = {{}};
    for (let link; !walk.querySelector(".verdict");) {{
      const question = walk.querySelector("a[data-answer]").dataset.answer.split("=")[0];
      link = walk.querySelector(`a[data-answer="${{question}}=${{answers[question]}}"]`);
      if (!link) break;
      path[question] = answers[question];
      await settled(() => link.click());
    }}
    found.push([path, read()]);
  }}
  return found;
}}"""


@pytest.fixture
def walk(open_page):
    """The decision's page, its script for outcomes loaded."""
    page = open_page(f"{FOLDER}/index.html#")
    page.locator(".walk a[data-answer]").first.click()
    page.wait_for_function("Boolean(fingerpost.outcome)")
    return page


def test_walk_agrees_with_the_batch_on_every_combination(walk, combinations):
    shown = walk.evaluate(BY_ADDRESS, combinations)
    expected = batch(combinations)
    assert len(shown) == len(expected) >= 2500
    wrong = [
        (answers, found, said(result))
        for answers, found, result in zip(combinations, shown, expected)
        if tuple(found) != said(result)
    ]
    assert wrong[:3] == []


def test_walk_by_clicks_goes_the_way_of_the_pages(walk, combinations, unsure):
    ways = {}
    for answers in combinations + unsure:
        page, path, missing = follow(answers)
        # (One set of answers for each way.)
        ways.setdefault((pairs(path), missing), answers)
    shown = walk.evaluate(BY_CLICKS, list(ways.values()))
    expected = verdicts([path for path, _ in shown])
    ends = {"outcome": 0, "not offered": 0, "beyond the pages": 0}
    for ((on_pages, missing), answers), (path, found) in zip(ways.items(), shown):
        page = follow(answers)[0]
        if missing:
            ends["not offered"] += 1
            assert pairs(path) == on_pages
            assert {tuple(choice.split("=")) for choice in found} == set(page.answers), on_pages
            continue
        assert tuple(found) == said(expected[pairs(path)]), path
        if page.word:
            ends["outcome"] += 1
            assert pairs(path) == on_pages
            assert tuple(found) == page.said, path
        else:
            ends["beyond the pages"] += 1
            assert set(on_pages) < set(pairs(path))
    assert ends["outcome"] > 50 and ends["beyond the pages"], ends


def test_all_three_agree_where_the_reader_is_unsure(walk, unsure):
    assert len(unsure) >= 300
    assert all("unsure" in answers.values() for answers in unsure)
    complete = batch(unsure)
    for answers, found, result in zip(unsure, walk.evaluate(BY_ADDRESS, unsure), complete):
        assert tuple(found) == said(result), answers
    ways = [follow(answers) for answers in unsure]
    on_the_way = verdicts([path | dict([missing] if missing else []) for _, path, missing in ways])
    words = set()
    for answers, result, (page, path, missing) in zip(unsure, complete, ways):
        words.add(result["verdict"])
        if missing:
            assert on_the_way[pairs(path | dict([missing]))]["verdict"] == "impossible"
            assert result["verdict"] == "impossible", answers
        elif page.word:
            assert page.said == said(on_the_way[pairs(path)]), path
            # An outcome stands, whatever else is answered.
            if page.word != "open" and result["verdict"] != "impossible":
                assert page.word == said(result)[0], answers
        else:
            assert on_the_way[pairs(path)]["verdict"] == "open", path
    assert words == {"decided", "open", "impossible"}
