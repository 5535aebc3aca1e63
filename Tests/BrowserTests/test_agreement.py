"""Three that reason about the shipped decision and must agree: `decide --batch`, pages, the walk in place.

The batch is asked about every combination of answers at once, or about a sample where there are very
many; the pages are read from the disk, as someone without scripts would follow them; the walk in place
runs in a browser, from the disk too.
"""

import itertools
import json
import math
import random
import re
import subprocess

import pytest
from agreement import (
    BY_ADDRESS, BY_CLICKS, FOLDER, SOURCE, Page, batch, follow, page_at, pairs, percent, run,
    said, verdicts)
from conftest import SITE, outcomes, program

MOST = 3_000  # combinations of answers that are tried, beside one for each page with an outcome


@pytest.fixture(scope="module")
def data():
    """The decision as the walk has it."""
    text = (SITE / FOLDER / "data.js").read_text(encoding="utf-8")
    return json.loads(re.fullmatch(r"fingerpost\.decision\((.*)\);?\s*", text, re.DOTALL)[1])


@pytest.fixture(scope="module")
def choices(data):
    """The answers of each question, as pairs."""
    return [[(question["id"], entry[0]) for entry in question["answers"]] for question in data["questions"]]


@pytest.fixture(scope="module")
def combinations(choices):
    """Complete sets of answers, also those that can never be: every one, or where there are more than
    MOST a sample, and then one more for each page that gives an outcome to a reader who is sure."""
    every = [dict(choice) for choice in itertools.product(*choices)]
    if len(every) <= MOST:
        return every
    chance = random.Random(17)
    sample = chance.sample(every, MOST)
    paths = [path for path, _ in outcomes(FOLDER) if "unsure" not in path.values()]
    return sample + [{id: path.get(id, chance.choice(answers)[1]) for answers in choices
                      for id in [answers[0][0]]} for path in paths]


@pytest.fixture(scope="module")
def unsure(combinations):
    """A sample in which some answers, at least one, are "unsure"."""
    chance = random.Random(20_26)
    sample = []
    for answers in chance.sample(combinations, 400):
        doubted = chance.sample(sorted(answers), chance.randint(1, 5))
        sample.append({id: "unsure" if id in doubted else answer for id, answer in answers.items()})
    return sample


def test_pages_agree_with_the_batch_on_every_combination(combinations, choices, data):
    complete = batch(combinations)
    report = json.loads(run("report", SOURCE, "--format", "json"))["combinations"]
    total, tried = math.prod(map(len, choices)), min(MOST, len(combinations))
    assert report["total"] == total >= 2500 and report["possible"] >= 2000
    # In a sample as many are possible as can be by chance: within four standard deviations.
    share = report["possible"] / total
    possible = sum(result["verdict"] != "impossible" for result in complete[:tried])
    spread = math.sqrt(share * (1 - share) * tried) if tried < total else 0
    assert abs(possible - share * tried) <= 4 * spread + 1e-6
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
        name: [
            {**cases[name], question: answer}
            for question in asked[name]
            for answer in [*answers[question], "unsure"]
        ]
        for name in names
    }
    results = verdicts(list(cases.values()) + [case for list in further.values() for case in list])
    counts = {"outcome": 0, "odds": 0, "not offered": 0, "without a page": 0}
    for name in names:
        page, result = page_at(name), results[pairs(cases[name])]
        if page.word:
            counts["outcome"] += 1
            assert page.said == said(result), name
            assert bool(page.settling) == (page.word == "open"), name
        else:
            assert result["verdict"] == "open", name
            counts["odds"] += 1
            assert page.odds == [[titles[o["option"]], percent(o["share"])] for o in result["outcomes"]], name
        for case in further[name]:
            [choice] = set(case.items()) - set(cases[name].items())
            can_be = results[pairs(case)]["verdict"] != "impossible"
            assert (choice in page.answers) == can_be, (name, choice)
            counts["not offered"] += not can_be
            if page.answers.get(choice, "").startswith("#"):
                counts["without a page"] += 1
                outcomes = results[pairs(case)]["outcomes"]
                left = "; ".join(f"{titles[o['option']]}, {percent(o['share'])}" for o in outcomes)
                assert page.remains[page.answers[choice][1:]].startswith(f"Still possible: {left}."), name
    assert counts["outcome"] > 100 and counts["odds"] > 80, counts
    assert counts["without a page"] > 50, counts


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


def test_walk_shows_the_outcome_of_a_part_of_the_answers_that_settles_it(walk, combinations):
    chance = random.Random(13)
    parts = [
        {id: chance.choice([answer, answer, "unsure"]) for id, answer in answers.items() if chance.random() < 0.4}
        for answers in chance.sample(combinations, 500)
    ]
    parts = [answers for answers in parts if answers]
    counts = {"decided": 0, "impossible": 0, "open": 0}
    for answers, found, result in zip(parts, walk.evaluate(BY_ADDRESS, parts), batch(parts)):
        counts[result["verdict"]] += 1
        if result["verdict"] != "open" or isinstance(found[1], list):
            assert tuple(found) == said(result), answers
        else:
            # What is still open is asked for, and not what was answered.
            assert not {choice.split("=")[0] for choice in found} & set(answers), answers
    assert min(counts.values()) >= 5, counts


def test_walk_by_clicks_goes_the_way_of_the_pages(walk, combinations, unsure):
    ways = {}
    for answers in combinations + unsure:
        page, path, missing = follow(answers)
        # (One set of answers for each way.)
        ways.setdefault((pairs(path), missing), (list(path.items()), answers))
    # (Those that begin alike come after one another.)
    ways = {way: answers for way, (_, answers) in sorted(ways.items(), key=lambda entry: entry[1][0])}
    shown = walk.evaluate(BY_CLICKS, list(ways.values()))
    expected = verdicts([path for path, _ in shown])
    complete = batch(list(ways.values()))
    ends = {"outcome": 0, "not offered": 0, "beyond the pages": 0}
    for ((on_pages, missing), answers), (path, found), result in zip(ways.items(), shown, complete):
        page = follow(answers)[0]
        if missing:
            ends["not offered"] += 1
            assert pairs(path) == on_pages
            assert {tuple(choice.split("=")) for choice in found} == set(page.answers), on_pages
            continue
        if not page.word and "=" in found[0]:
            # Beyond the pages the walk asks on, and may come to an answer that cannot be, even at once.
            assert set(on_pages) <= set(pairs(path))
            [question] = {choice.split("=")[0] for choice in found}
            assert f"{question}={answers[question]}" not in found
            assert result["verdict"] == "impossible", answers
            continue
        assert tuple(found) == said(expected[pairs(path)]), path
        if page.word:
            ends["outcome"] += 1
            assert pairs(path) == on_pages
            assert tuple(found) == page.said, path
        else:
            # (The answers that have no page may settle it already.)
            ends["beyond the pages"] += 1
            assert set(on_pages) <= set(pairs(path))
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
            # An outcome stays, whatever else is answered.
            if page.word != "open" and result["verdict"] != "impossible":
                assert page.word == said(result)[0], answers
        else:
            assert on_the_way[pairs(path)]["verdict"] == "open", path
    assert words == {"decided", "open", "impossible"}


# What the shipped decision has none of: a gap, a conflict, assumptions, a rule that is retired.
FLAWED = """
decision: flawed
title: Which way?
options: {left: {title: Left}, right: {title: Right}, back: {title: Back}}
questions:
  sky: {ask: Sky?, answers: [clear, grey, dark], prior: [5, 3, 2], assume: grey}
  road: {ask: Road?, answers: [dry, wet, ice], scale: true}
  load: {ask: Load?, answers: [none, some]}
  haste: {ask: Haste?, answers: ["yes", "no"], assume: "no"}
never:
  - {when: {sky: clear, road: ice}, because: The sun melts it}
rules:
  ice: {when: {road: ice}, choose: back, strength: must, because: B, evidence: [e]}
  old: {when: {load: some}, choose: back, strength: must, because: B, evidence: [e], retired: {by: ice}}
  dark: {when: {sky: [grey, dark], road: dry}, choose: right, strength: strong, because: B, evidence: [e]}
  dark-wet: {when: {sky: dark, road: {at-least: wet}}, choose: left, strength: strong, because: B, evidence: [e]}
  loaded: {when: {load: some, any: [{sky: clear}, {haste: "no"}]}, choose: left, strength: strong, because: B, evidence: [e]}
  fast: {when: {haste: "yes", road: [dry, wet]}, choose: right, strength: lean, because: B, evidence: [e]}
"""


def test_walk_and_pages_agree_with_the_batch_on_gaps_conflicts_and_assumptions(browser, tmp_path):
    content, site = tmp_path / "content", tmp_path / "site"
    content.mkdir()
    source = content / "flawed.decision.yml"
    source.write_text(FLAWED, encoding="utf-8")
    (content / "index.md").write_text("# Ways\n", encoding="utf-8")
    (content / "e.evidence.yml").write_text(
        "evidence: {e: {claim: C, source: s, status: claimed}}\nsources: {s: {title: S}}\n", encoding="utf-8")
    subprocess.run(
        [program(), "build", content, "-o", site, "--keep-going"], capture_output=True, check=False)
    choices = {
        "sky": ["clear", "grey", "dark"], "road": ["dry", "wet", "ice"], "load": ["none", "some"],
        "haste": ["yes", "no"],
    }
    combinations = [
        dict(zip(choices, answers))
        for answers in itertools.product(*[answers + ["unsure"] for answers in choices.values()])
    ]
    expected = batch(combinations, source)
    counts = {word: sum(result["verdict"] == word for result in expected)
              for word in ("decided", "open", "gap", "conflict", "impossible")}
    assert min(counts.values()) >= 5, counts
    context = browser.new_context()
    page, complaints = context.new_page(), []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto((site / "flawed/index.html").as_uri())
    page.locator(".walk a[data-answer]").first.click()
    page.wait_for_function("Boolean(fingerpost.outcome)")
    shown = page.evaluate(BY_ADDRESS, combinations)
    context.close()
    assert complaints == []
    for answers, found, result in zip(combinations, shown, expected):
        assert tuple(found) == said(result), answers
    pages = {path.name: Page(path) for path in (site / "flawed").glob("*.*.html")}
    names = [name for name, page in pages.items() if page.word]
    cases = [dict(part.split(".") for part in name.removesuffix(".html").split("_")) for name in names]
    assert {pages[name].word for name in names} >= {"left", "right", "back", "gap", "conflict", "open"}
    for name, result in zip(names, batch(cases, source)):
        assert pages[name].said == said(result), name
    # The question that would settle most comes first, if it was asked.
    asks = {"sky": "Sky?", "road": "Road?", "load": "Load?", "haste": "Haste?"}
    several = 0
    for name, case, result in zip(names, cases, batch(cases, source)):
        settling = pages[name].settling
        assert bool(settling) == (pages[name].word == "open"), name
        if settling and case.get(result["undecided_by"]) == "unsure":
            several += len(settling) > 1
            assert settling[0] == asks[result["undecided_by"]], name
    assert several
