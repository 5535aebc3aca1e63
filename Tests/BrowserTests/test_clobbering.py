"""Elements that are called like what scripts look up: `document.x` and `window.x` may be an image.

A page's raw HTML keeps no such name, and scripts ask the prototype, where no name reaches.
"""

import contextlib

import pytest

NAMES = [
    "currentScript", "getElementById", "querySelector", "querySelectorAll", "createElement", "head",
    "body", "documentElement", "activeElement", "addEventListener", "root", "search", "location",
    "history", "localStorage", "matchMedia", "fingerpost", "fingerpostSearch", "fingerpostShard",
    "fingerpostSidebar", "fingerpostKeys", "page.filter", "page.keys",
    "page.sidebar", "page.content", "page.tip", "search-field", "search-list", "search-hit-0",
]
# Each with an address of its own choosing, should a script take the element for something else.
VECTORS = [
    '<img name="{0}" src="dot.svg" alt="" data-root="https://evil.example/">',
    '<img name="{0}" id="{0}" src="dot.svg" alt="">',
    '<form name="{0}" id="{0}"></form>',
    '<object id="{0}" data="dot.svg"></object>',
    '<embed name="{0}" src="dot.svg">',
    '<iframe name="{0}" src="dot.svg"></iframe>',
    '<a id="{0}" name="{0}" href="https://evil.example/">a</a>',
    '<details name="{0}" id="{0}"><summary>a</summary></details>',
    "<p id={0}>a</p>",
]
PAGE = "# Clobbered\n\n{}\n\n## Fingerpost\n\n## Search\n\nZebras graze.\n\n```text\ncode\n```\n"


def with_all_names(vector):
    return "\n\n".join(vector.format(name) for name in NAMES)


@pytest.fixture(scope="module")
def site(build):
    """A page for each kind of element, with all names."""
    files = {"index.md": "# Home\n", "dot.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>'}
    for number, vector in enumerate(VECTORS):
        files[f"{number}.md"] = PAGE.format(with_all_names(vector))
    return build(files)


@pytest.fixture(scope="module")
def shadowed(build):
    """A page on which the document's properties are shadowed: what a theme brings is trusted, and here stands for
    whatever else might get past the safelist."""
    header = with_all_names('<img name="{0}" src="data:," alt="" data-root="https://evil.example/">')
    return build({"index.md": PAGE.format("Text."), "_theme/header.html": header})


@pytest.mark.parametrize("number", range(len(VECTORS)))
def test_keeps_no_name_that_scripts_use(browser, site, serve, number):
    """Raw HTML shadows nothing, and the page works."""
    with opened(browser, f"{serve(site)}{number}.html") as page:
        assert not page.evaluate(
            """names => names.filter(name => document[name] instanceof Element
                && !["head", "body", "documentElement", "activeElement", "currentScript"].includes(name))""",
            NAMES,
        )
        assert page.evaluate("document.head.localName + document.body.localName") == "headbody"
        works(page)


def test_asks_the_prototype(browser, shadowed, serve):
    """The scripts of a text page work where every name is shadowed."""
    with opened(browser, f"{serve(shadowed)}index.html") as page:
        assert page.evaluate("document.currentScript.localName + document.querySelector.localName") == "imgimg"
        works(page)


@contextlib.contextmanager
def opened(browser, url):
    """A page that loads nothing but its own site's files and says nothing on the console."""
    context = browser.new_context()
    page = context.new_page()
    problems = []
    page.on("console", lambda message: problems.append(message.text))
    page.on("pageerror", lambda error: problems.append(str(error)))
    root = url[: url.rindex("/") + 1]
    page.on("request", lambda request: request.url.startswith((root, "data:")) or problems.append(request.url))
    page.goto(url)
    yield page
    context.close()
    assert not problems


def works(page):
    """The search opens, finds and leads on; code can be copied.

    (Playwright's own selectors would look for elements by names that are shadowed.)
    """
    find = "Document.prototype.querySelector.call(document, '{}')"
    page.keyboard.press("/")
    page.wait_for_function(find.format("dialog[open] input"))
    page.keyboard.type("zebras")
    page.wait_for_function(find.format("a[role=option]"))
    hit = page.evaluate(f"{find.format('a[role=option]')}.href")
    assert hit.startswith(page.url[: page.url.rindex("/") + 1])
    page.keyboard.press("Escape")
    page.evaluate(f"{find.format('pre')}.scrollIntoView()")
    page.wait_for_function(find.format("button.copy"))
    assert page.evaluate(f"{find.format('button.copy')}.textContent") == "Copy"
