"""The kinds of page that a site has, each with the pages that show most of it."""

import pathlib
import re

# What a page may hold; of each kind the pages with the most of these are looked at.
FEATURES = [
    'class="alert', 'class="tabs"', "<table", "<pre", 'class="cite"', 'class="chart',
    'class="compare', "<details", 'class="footnotes"', "<blockquote", 'type="checkbox"',
    'class="ask walk"', "<img", 'class="card', 'class="status disputed"', 'class="code"',
]


def kind_of(path: pathlib.Path):
    """The kind of a page; None for a page that only leads to another."""
    head = path.read_text(encoding="utf-8")[:300]
    kind = re.search(r'data-page="([^"]+)"', head)
    return kind[1] if kind else None


def pages_by_kind(site: pathlib.Path, limit: int = 1):
    """For each kind, in alphabetical order, up to `limit` pages, the richest first."""
    kinds = {}
    for path in sorted(site.rglob("*.html")):
        kind = kind_of(path)
        if kind:
            text = path.read_text(encoding="utf-8")
            kinds.setdefault(kind, []).append((-sum(mark in text for mark in FEATURES), path))
    return {
        kind: [path for _, path in sorted(pages)[:limit]] for kind, pages in sorted(kinds.items())
    }
