"""The sidebars of books that were made for other tools, against the lists that these tools have."""

import html.parser
import os
import pathlib
import re
import subprocess

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
SOURCES = ROOT.parent / "shared" / "foreign"
PROGRAM = ROOT / ".build" / "debug" / "fingerpost"


class Sidebar(html.parser.HTMLParser):
    """The entries of a page's sidebar: title, link, class of the item, entries below."""

    def __init__(self, text):
        super().__init__()
        self.lists, self.entries, self.is_on, self.title = [], [], False, None
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if attributes.get("id") == "page.sidebar":
            self.is_on = True
        if not self.is_on:
            return
        if tag == "ul":
            self.lists.append([])
        elif tag == "li":
            self.lists[-1].append(["", None, attributes.get("class", ""), []])
        elif tag in ("a", "span") and self.lists:
            self.lists[-1][-1][1] = attributes.get("href")
            self.title = ""

    def handle_data(self, data):
        if self.title is not None:
            self.title += data

    def handle_endtag(self, tag):
        if not self.is_on:
            return
        if tag in ("a", "span") and self.title is not None:
            self.lists[-1][-1][0], self.title = self.title, None
        elif tag == "ul":
            entries = self.lists.pop()
            if self.lists:
                self.lists[-1][-1][3] = entries
            else:
                self.entries = entries
        elif tag == "div":
            self.is_on = False


def place(page, link):
    """Where a link of a page leads, from the root of the site."""
    if link is None or "://" in link:
        return link
    return os.path.normpath(os.path.join(os.path.dirname(page), link))


def shown(site, page="index.html", above=()):
    """All entries in the order of the sidebars, each folder opened: depth, title, link."""
    entries = Sidebar((site / page).read_text()).entries
    for link in above:
        entries = next(e[3] for e in entries if place(page, e[1]) == link and "folder" in e[2])
    for title, link, kind, _ in entries:
        target = place(page, link)
        yield len(above), title, target
        if "folder" in kind:
            yield from shown(site, target, (*above, target))


def of_summary(text):
    """The entries of a SUMMARY.md."""
    open_items, is_first = [], True
    for line in text.splitlines():
        chapter = re.match(r"^(\s*)(?:[-*+]|\d+[.)])?\s*\[(.*)\]\((.*)\)\s*$", line)
        if line.startswith("#"):
            if not is_first:
                yield 0, line.strip("# "), None
            is_first = False
        elif chapter:
            indent = len(chapter[1].expandtabs(4))
            while open_items and open_items[-1] >= indent:
                open_items.pop()
            yield len(open_items), re.sub("[`*]", "", chapter[2]), chapter[3] or None
            open_items.append(indent)


def of_nav(text):
    """The entries of the `nav` of an mkdocs.yml: lists and pairs on one line each."""
    pending = None
    for line in text.split("\nnav:\n", 1)[1].splitlines():
        item = re.match(r"^( *)- (?:(.*?):(?: +|$))?(.*)$", line)
        if not item:
            continue
        depth, title, target = len(item[1]) // 2 - 1, item[2], item[3] or None
        if item[2] in ("https", "http"):
            title, target = None, f"{item[2]}:{item[3]}"
        if pending and title is None:
            # The index with which a group begins is the page of the group.
            yield (*pending[:2], target)
            pending = None
            continue
        if pending:
            yield pending
        pending = (depth, title, target)
        if target is not None:
            yield pending
            pending = None


def address(path):
    """Where the page of a file lies."""
    if path is None or "://" in path:
        return path
    return os.path.normpath(re.sub(r"\.md$", ".html", re.sub(r"README\.md$", "index.md", path)))


@pytest.mark.skipif(not SOURCES.exists(), reason="../shared/foreign is not there")
@pytest.mark.parametrize(
    "content, source, reader",
    [
        ("mdbook-guide/guide/src", "mdbook-guide/guide/src/SUMMARY.md", of_summary),
        ("zensical-docs/docs", "zensical-docs/mkdocs.yml", of_nav),
    ],
)
def test_keeps_the_navigation_of_the_source(content, source, reader, tmp_path):
    site = tmp_path / "site"
    command = [PROGRAM, "build", SOURCES / content, "-o", site, "--keep-going", "--no-cache"]
    subprocess.run(command, capture_output=True, check=False)
    expected = [(d, t, address(p)) for d, t, p in reader((SOURCES / source).read_text())]
    found = list(shown(site))
    assert len(expected) > 30
    assert len({link for _, _, link in found if link}) == sum(link is not None for _, _, link in found)
    for (depth, title, link), other in zip(expected, found, strict=True):
        assert (depth, title) == other[:2]
        assert link in (None, other[2])
