"""The scripts that reason and explain, held against what Swift says of random decisions.

`DecisionVectors` prints decisions with thousands of sets of answers: the facts of each, the question that
is asked next, and phrases filled. The scripts run in an empty page, without the walk around them.
"""

import collections
import json
import subprocess

import pytest
from conftest import ROOT

THEME = ROOT / "Sources/Rendering/Theme"
# The decisions and what the scripts say of them are made once for all tests: in one worker.
pytestmark = pytest.mark.xdist_group("vectors")


@pytest.fixture(scope="module")
def decisions():
    """The decisions, each with its data and its vectors."""
    built = [ROOT / ".build" / kind / "DecisionVectors" for kind in ("release", "debug")]
    built = [path for path in built if path.exists()]
    assert built, "swift build --product DecisionVectors comes first"
    generator = max(built, key=lambda path: path.stat().st_mtime)
    result = subprocess.run([generator, "80", "60"], capture_output=True, text=True, check=True)
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    for line in lines:
        text = line.pop("script")
        assert text.startswith("fingerpost.decision(") and text.endswith(");\n")
        # What registers a decision is JSON, and so holds nothing that runs.
        line["data"] = json.loads(text.removeprefix("fingerpost.decision(").removesuffix(");\n"))
    return lines


# (As text: to have a tree of objects, the driver would walk it node by node.)
SAY = """input => {
  const [decision, cases] = JSON.parse(input);
  const { prepare, next } = fingerpost.reason, { text } = fingerpost.words;
  const data = prepare(decision);
  return JSON.stringify(cases.map(({ answers: given, texts }) => {
    const answers = [];
    for (const [id, answer] of Object.entries(given)) {
      const index = data.questions.findIndex(question => question.id === id);
      answers[index] = data.questions[index].answers.findIndex(entry => entry[0] === answer);
    }
    const facts = fingerpost.explain(data, answers), { question } = next(data, answers);
    return {
      facts, next: question == null ? null : data.questions[question].id,
      texts: Object.fromEntries(Object.keys(texts).map(name => [name, text(data.words[name], facts)])),
      rows: data.sections.flatMap(([list, title, side, note]) =>
        facts[list].map(row => [text(title), text(side, row), text(note, row)])),
    };
  }));
}"""


@pytest.fixture(scope="module")
def said(browser, decisions):
    """What the scripts say of each set of answers of each decision."""
    page = browser.new_page()
    page.goto("about:blank")
    for name in ("reason", "words", "explain"):
        script = (THEME / f"{name}.js").read_text(encoding="utf-8")
        # (What the theme writes there for English.)
        page.add_script_tag(content=script.replace("PLURAL(size)", "(size === 1 ? 0 : 1)"))
    result = [json.loads(page.evaluate(SAY, json.dumps([line["data"], line["vectors"]]))) for line in decisions]
    page.close()
    return result


def differences(expected, found, path=""):
    """Where what a script knows is not what Swift knows; a script may know more."""
    if isinstance(expected, dict) and isinstance(found, dict):
        for name in expected:
            yield from differences(expected[name], found.get(name), f"{path}.{name}")
    elif isinstance(expected, list) and isinstance(found, list) and len(expected) == len(found):
        for index, pair in enumerate(zip(expected, found)):
            yield from differences(*pair, f"{path}[{index}]")
    elif isinstance(expected, float) and isinstance(found, (int, float)):
        if abs(expected - found) > 1e-9:
            yield f"{path}: {expected} is {found}"
    elif expected != found and not (expected in (None, "", []) and found in (None, "", [])):
        yield f"{path}: {expected!r} is {found!r}"


def wrong(decisions, said, compare):
    """The first few differences, each with the decision and the answers."""
    found = []
    for line, results in zip(decisions, said):
        assert len(results) == len(line["vectors"])
        for vector, result in zip(line["vectors"], results):
            for difference in compare(vector, result):
                found.append((line["seed"], vector["answers"], difference))
    return len(found), found[:5]


def test_vectors_hold_every_kind_of_outcome(decisions):
    kinds = collections.Counter(v["facts"]["kind"] for line in decisions for v in line["vectors"])
    assert sum(kinds.values()) >= 4000
    assert min(kinds[kind] for kind in ("decided", "open", "gap", "conflict", "impossible")) >= 30, kinds
    vectors = [vector for line in decisions for vector in line["vectors"]]
    assert sum(vector.get("next") == "?" for vector in vectors) >= 50
    assert sum("unsure" in vector["answers"].values() for vector in vectors) >= 1000
    yaml = "".join(line["yaml"] for line in decisions)
    for part in ("never:", "rulings:", "assume:", "scale:", "prior:", "short:", "cost:", "includes:", "label:", "retired:", "any:", "pages:"):
        assert part in yaml


def test_knows_the_same_facts(decisions, said):
    assert wrong(decisions, said, lambda vector, result: differences(vector["facts"], result["facts"])) == (0, [])


def test_asks_the_same_question(decisions, said):
    def compare(vector, result):
        if vector.get("next") == "?":
            # Beyond the tree any open question may be asked.
            if result["next"] in vector["answers"]:
                yield f"{result['next']} is answered"
        elif vector.get("next") != result["next"]:
            yield f"{vector['next']} is {result['next']}"

    assert wrong(decisions, said, compare) == (0, [])


def test_fills_phrases_alike(decisions, said):
    def compare(vector, result):
        yield from differences(vector["texts"], result["texts"])
        yield from differences(vector["rows"], result["rows"])

    assert wrong(decisions, said, compare) == (0, [])
