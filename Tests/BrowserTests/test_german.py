"""A German handbook: no page and no script shows a word of ours in English, and axe has nothing to say."""

import re

import pytest
from conftest import ROOT
from kinds import pages_by_kind
from test_accessibility import violations

FILES = {
    "fingerpost.yml": """
title: Lagerhandbuch
description: Wie wir Daten lagern.
language: de
repository: https://git.example.org/lager
edit-url: https://git.example.org/lager/{path}
stale-after: 12m
today: 2026-11-29
""",
    "index.md": "# Lagerhandbuch\n\n<rule:kopien> und <evidence:messung>, auch <term:tabelle>.\n",
    "lager/index.md": "---\ntitle: Lager\norder: 1\n---\n\n# Lager\n",
    "lager/tabellen.md": """---
title: Tabellen
description: Wozu Tabellen gut sind.
tags: [daten]
owner: Anna
reviewed: 2025-01-31
status: fertig
aliases: [alt/tabellen.html]
---

# Tabellen

Nach <rule:kopien>, <evidence:messung>, <evidence:streit> und <term:tabelle>.[^eins]

> [!NOTE]
> Dies ist wichtig.

> [!CAUTION]
> Langsam.

- [x] getan
- [ ] zu tun

## Ein Vergleich

![](evidence:messung)

![Dauer](chart:messung,streit)

## Noch ein Abschnitt

![](compare:lager)

![](rule:kopien)

```python
print("a sehr lange Zeile, die nicht in den Kasten passt, weil sie immer weiter und weiter und weiter geht")
```

```mermaid
graph LR
```

[^eins]: Eine Fußnote.
""",
    "lager/dateien.md": "---\ntags: [daten]\nowner: Anna\nreviewed: 2026-11-01\n---\n\n# Dateien\n\nEinfach.\n",
    "entscheidungen/wahl.decision.yml": """
decision: lager
title: Welches Lager?
options:
  dateien: {title: Dateien, page: lager/dateien.md}
  tabellen: {title: Tabellen, page: lager/tabellen.md, cost: die Einfachheit einer Datei}
questions:
  kopien:
    ask: Wie viele Kopien?
    short: Kopien
    answers: {eine: Eine, viele: Viele}
    assume: eine
  mengen: {ask: Welche Menge?, answers: {klein: Klein, mittel: Mittel, viel: Viel}}
rules:
  kopien:
    when: {kopien: viele}
    choose: tabellen
    strength: strong
    title: Kopien brauchen Tabellen
    because: Dateien laufen auseinander.
    evidence: [messung]
  mengen:
    when: {mengen: viel}
    choose: tabellen
    strength: must
    title: Viel braucht Tabellen
    because: Dateien werden zu langsam.
    evidence: [streit]
  klein:
    when: {mengen: klein}
    choose: dateien
    strength: lean
    title: Kleines passt in Dateien
    because: Eine Datei reicht.
    evidence: [messung]
  sonst: {choose: dateien, strength: default, title: Dateien reichen, because: Mehr braucht es nicht.}
rulings:
  kopien-vor-menge: {prefer: [kopien], over: [klein], because: Kopien gehen vor.}
""",
    "zahlen.evidence.yml": """
sources:
  quelle: {title: Eine Quelle, url: "https://example.org/", year: 2020}
evidence:
  messung: {claim: Es dauert lange., value: 2.5 s, quantity: {low: 1200.5, high: 2500, unit: ms}, source: quelle, status: measured, reviewed: 2025-01-31}
  streit: {claim: Es dauert kurz., value: 1 s, quantity: {low: 1000, high: 1000, unit: ms}, source: quelle, status: disputed, note: Andere sagen etwas anderes., reviewed: 2026-10-01}
""",
    "worte.glossary.yml": "terms:\n  tabelle: {title: Tabelle, definition: Zeilen und Spalten., aliases: [Tafel]}\n",
    "protokolle/0001-lager.md": """---
status: accepted
date: 2025-03-01
decision: lager
answers: {kopien: eine, mengen: klein}
outcome: tabellen
---

# Lager für Belege

Tabellen.
""",
    "protokolle/0002-archiv.md": """---
status: proposed
date: 2026-03-01
decision: lager
answers: {kopien: viele, mengen: viel}
outcome: tabellen
---

# Archiv

Tabellen.
""",
}

# What a reader sees, or hears in its place; not what the author wrote as code, nor what is marked as
# English, but for the record to copy.
SEEN = """() => {
  const texts = [document.title];
  const walk = node => {
    if (node.nodeType === 3) texts.push(node.data);
    if (node.nodeType !== 1 || node.matches(".paper, script, style, code, noscript, svg, [lang=en], pre:not(#record)")) return;
    for (const name of ["aria-label", "alt", "title", "placeholder"]) if (node.hasAttribute(name)) texts.push(node.getAttribute(name));
    node.childNodes.forEach(walk);
  };
  walk(document.body);
  return texts.join("\\n");
}"""


def words(text):
    return set(re.findall(r"[A-Za-zÄÖÜäöüß]{2,}", text))


def table(language):
    text = (ROOT / f"Sources/Words/Tables/{language}.words").read_text(encoding="utf-8")
    values = "".join(line for line in text.splitlines(True) if not line.startswith("#"))
    # Without ids, and the names, ids and choices between braces.
    values = re.sub(r"(?m)^[a-z-]+:", " ", values)
    return re.sub(r"\{&[a-z-]+\}|\{[!]?[A-Za-z]+[@%~A?#*=]*|\\n|[|=][a-zA-Z-]+:", " ", values)


GERMAN = words(table("de")) | words(" ".join(FILES.values()))
# (These are parts of a decision record that programs read.)
ENGLISH = words(table("en")) - GERMAN - set("decision answers outcome rules status proposed date sha".split())


def english(page):
    """The words of ours that the page shows in English."""
    text = re.sub(r"(?s)^---\n.*?^---\n", "", page.evaluate(SEEN), flags=re.M)
    return sorted(words(text) & ENGLISH)


@pytest.fixture(scope="module")
def site(build):
    return build(FILES)


def test_knows_english_from_german():
    assert {"Search", "Recommendation", "Your", "Glossary", "Rules"} <= ENGLISH
    assert len(ENGLISH) > 300


def test_shows_no_english_word_on_any_page(site, open_page):
    page = open_page(site / "index.html")
    seen = set()
    for path in sorted(site.rglob("*.html")):
        if "http-equiv=\"refresh\"" in path.read_text(encoding="utf-8"):
            continue
        page.goto(path.as_uri())
        assert page.locator("html").get_attribute("lang") == "de"
        assert english(page) == [], path.relative_to(site)
        seen.add(page.locator("html").get_attribute("data-page"))
    assert {"home", "section", "text", "decision", "question", "outcome", "rules", "tree", "evidence",
            "glossary", "tag", "map", "404", "owner", "owners"} <= seen
    # (Every word of a German site is German.)
    assert all('lang="en"' not in path.read_text(encoding="utf-8")
               for path in site.rglob("*.html") if "protokolle" not in path.parts)


def test_writes_lists_for_programs_in_german(site):
    for name in ["llms.txt", "entscheidungen/wahl/rules.md", "evidence.md", "glossary.md"]:
        text = (site / name).read_text(encoding="utf-8")
        # (The convention of llms.txt has one word for what may be left out.)
        assert words(text.replace("## Optional", "")) & ENGLISH == set(), name
    assert "- Stärke: zwingend\n" in (site / "entscheidungen/wahl/rules.md").read_text(encoding="utf-8")


def test_says_what_scripts_say_in_german(site, open_page):
    page = open_page(site / "lager/tabellen.html")
    page.locator(".prose pre").first.scroll_into_view_if_needed()
    page.locator(".code-tools").first.wait_for()
    assert english(page) == []
    page.locator(".theme-switch").click()
    assert page.locator(".theme-switch").inner_text().strip().startswith("Darstellung: ")
    page.keyboard.press("?")
    assert page.locator("dialog h2").inner_text() == "Tasten"
    assert english(page) == []
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    page.locator("#search-field").fill("Tabellen")
    page.locator("#search-list [role=option]").first.wait_for()
    assert english(page) == []
    page.locator("#search-field").fill("zzzzzz")
    page.locator(".search-status a").wait_for()
    assert "Nichts gefunden" in page.locator(".search-status").inner_text()
    assert english(page) == []


def test_walks_in_german(site, open_page):
    page = open_page(site / "entscheidungen/wahl/index.html")
    for _ in range(2):
        if page.locator(".walk .answers a").count():
            page.locator(".walk .answers a").first.click()
            page.wait_for_timeout(100)
            assert english(page) == []
    assert page.locator(".walk .verdict").count() == 1
    page.locator(".walk .actions a", has_text="Antworten vergleichen").click()
    page.wait_for_timeout(100)
    assert english(page) == []


def test_writes_days_and_numbers_as_german_does(site, open_page):
    page = open_page(site / "lager/tabellen.html")
    assert "Geprüft am 31.01.2025" in page.locator(".byline").first.inner_text()
    assert page.locator(".byline time").first.get_attribute("datetime") == "2025-01-31"
    assert "1.200,5 bis 2.500" in page.locator(".chart .side").first.inner_text()
    page.goto((site / "lager/dateien.html").as_uri())
    assert re.search(r"\d+(,\d)?\u00a0%", page.locator(".chosen").first.inner_text())


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_is_accessible(site, open_page, scheme):
    page = open_page(site / "index.html", color_scheme=scheme, reduced_motion="reduce")
    for kind, paths in pages_by_kind(site).items():
        page.goto(paths[0].as_uri())
        for width in (390, 1280):
            page.set_viewport_size({"width": width, "height": 900})
            assert violations(page) == [], f"{kind} at {width}: {paths[0]}"
