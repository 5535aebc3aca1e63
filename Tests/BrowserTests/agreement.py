"""How the three are asked that reason about a decision: the batch, the pages, the walk in place."""

import functools
import json
import re
import subprocess
from html.parser import HTMLParser

from conftest import ROOT, SITE, program

SOURCE = ROOT / "Content/decisions/backend-language.decision.yml"
FOLDER = "decisions/backend-language"
LISTS = {"why": "Why", "also": "Also for it", "price": "What it outweighs"}
# What the outcome goes against, though it does part of it.
HONOURED = "Also honoured"


def run(*arguments, text=None):
    return subprocess.run(
        [program(), *arguments], input=text, capture_output=True, text=True, check=True).stdout


def batch(cases, source=SOURCE):
    """What the program says of each set of answers."""
    lines = run("decide", "--batch", source, text="".join(json.dumps(case) + "\n" for case in cases))
    results = [json.loads(line) for line in lines.splitlines()]
    assert len(results) == len(cases)
    return results


def verdicts(cases):
    """What the program says by the pairs of each set of answers, asked for all of them at once."""
    return dict(zip(map(pairs, cases), batch(cases)))


def pairs(answers):
    return tuple(sorted(answers.items()))


@functools.cache
def defaults():
    """The rules that say what holds where nothing else does: to beat one is no price."""
    text = (SITE / FOLDER / "data.js").read_text(encoding="utf-8")
    rules = json.loads(re.fullmatch(r"fingerpost\.decision\((.*)\);?\s*", text, re.DOTALL)[1])["rules"]
    return {rule["id"] for rule in rules if rule["strength"] == "default"}


def said(result):
    """A line of the batch in the shape in which pages and the walk are read: word, rules by list."""
    word = result["outcomes"][0]["option"] if result["verdict"] == "decided" else result["verdict"]
    price = set(result["overruled"]) - defaults()
    return word, sorted(result["decisive"]), sorted(result["also"]), sorted(price)


# --- The pages, read as files ---


class Page(HTMLParser):
    """What a page of the decision asks or says."""

    def __init__(self, path):
        super().__init__()
        self.word = None  # the outcome
        self.answers = {}  # the file behind each (question, answer)
        self.rules = {"why": [], "also": [], "price": [], "honoured": []}
        self.odds = []  # (title, percentage)
        self.settling = []  # the questions that would settle what is open
        self.remains = {}  # what is said of each answer that has no page, by the section's id
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
        elif tag == "a":
            self.tag = None

    def handle_data(self, data):
        if self.section == "open" and self.tag == "a" and data.strip():
            self.settling.append(data)
        if (self.section or "").startswith("in-play.") and self.tag == "p":
            self.remains.setdefault(self.section, data)
        if self.list == "odds" and self.tag == "span" and data.strip() and self.odds:
            self.odds[-1].append(data)

    @property
    def said(self):
        beaten = self.rules["price"] + self.rules["honoured"]
        return self.word, sorted(self.rules["why"]), sorted(self.rules["also"]), sorted(beaten)


class Rest:
    """An answer that has no page: a section on the page of the question says what is in play."""

    word, answers = None, {}


@functools.cache
def page_at(name):
    return Rest() if name.startswith("#in-play.") else Page(SITE / FOLDER / name)


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
    tenths, whole = (int(share * size + 0.5 + 1e-9) for size in (1000, 100))
    if 0 < share < 1 and tenths < 1:
        return "under 0.1\u00a0%"
    if 0 < tenths < 100:
        return f"{tenths / 10:g}\u00a0%"
    return "over 99\u00a0%" if whole > 99 and share < 1 else f"{whole}\u00a0%"


# --- The walk in place ---

# The answers of a case, ids by ids of questions, as the scripts have them.
REPLIES = """given => data.questions.map(({ id, answers }) =>
  given[id] ? answers.findIndex(entry => entry[0] === given[id]) : null)"""

READ = """
  const walk = document.querySelector(".walk");
  const rules = words => Array.from(walk.querySelectorAll("h3")).filter(title => title.textContent === words)
    .flatMap(title => Array.from(title.nextElementSibling.querySelectorAll("a[href*='rules.html#']")))
    .map(link => link.hash.slice(1)).sort();
  const read = () => {
    const verdict = walk.querySelector(".verdict");
    return verdict ? [verdict.dataset.outcome, ...LISTS.map(words => rules(words).concat(words === PRICE ? rules(HONOURED) : []).sort())]
      : Array.from(walk.querySelectorAll("a[data-answer]"), link => link.dataset.answer);
  };
  const settled = act => new Promise(done => {
    addEventListener("hashchange", () => done(), { once: true });
    act();
  });
""".replace("LISTS", json.dumps(list(LISTS.values()))).replace("PRICE", json.dumps(LISTS["price"])).replace("HONOURED", json.dumps(HONOURED))
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
# Clicks from the first question on; gives the answers on the way and what is at the end: an
# outcome, or the answers on offer where the one that is meant is not among them. Each link is clicked
# once: a way goes on where it leaves the one before. (Nothing is laid out here either: a click needs no box.)
BY_CLICKS = f"""async cases => {{ {READ}
  document.body.hidden = true;
  const found = [], steps = [];
  for (const answers of cases) {{
    const same = steps.findIndex(({{ choice: [question, answer] }}) => answers[question] !== answer);
    if (same >= 0) steps.length = same;
    const start = steps.length ? steps[steps.length - 1].hash : "";
    if (location.hash !== start) await settled(() => {{ location.hash = start; }});
    for (let link; !walk.querySelector(".verdict");) {{
      const question = walk.querySelector("a[data-answer]").dataset.answer.split("=")[0];
      link = walk.querySelector(`a[data-answer="${{question}}=${{answers[question]}}"]`);
      if (!link) break;
      await settled(() => link.click());
      steps.push({{ choice: [question, answers[question]], hash: location.hash }});
    }}
    found.push([Object.fromEntries(steps.map(step => step.choice)), read()]);
  }}
  return found;
}}"""
