"""Elements that are called like what scripts look up: `document.x` and `window.x` may be an image.

A page's raw HTML keeps no such name, and the search takes what it loads from where no name reaches.
"""

import pytest

NAMES = [
    "currentScript", "getElementById", "querySelector", "querySelectorAll", "createElement", "head",
    "body", "documentElement", "activeElement", "addEventListener", "root", "search", "location",
    "history", "localStorage", "matchMedia", "fingerpost", "fingerpostSearch", "fingerpostShard",
    "page.sidebar", "page.content", "page.tip", "search-field", "search-list", "search-hit-0",
]
# Each with an address of its own choosing, should a script take the element for something else.
VECTORS = [
    '<img name="{0}" src="dot.svg" alt="" data-root="https://evil.example/">',
    '<img name="{0}" id="{0}" src="dot.svg" alt="">', '<form name="{0}" id="{0}"></form>',
    '<object id="{0}" data="dot.svg"></object>', '<embed name="{0}" src="dot.svg">',
    '<iframe name="{0}" src="dot.svg"></iframe>', '<a id="{0}" name="{0}" href="https://evil.example/">a</a>',
    '<details name="{0}" id="{0}"><summary>a</summary></details>', '<p id={0}>a</p>',
]
PAGE = "# Clobbered\n\n{}\n\n## Fingerpost\n\n## Search\n\nZebras graze.\n\n```text\ncode\n```\n"

@pytest.fixture(scope="module")
def site(build):
    """A page for each kind of element with all names, and one for each name with all elements."""
    files = {"index.md": "# Home\n", "dot.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>'}
    for number, vector in enumerate(VECTORS):
        files[f"kind-{number}.md"] = PAGE.format("\n\n".join(vector.format(name) for name in NAMES))
    for number, name in enumerate(NAMES):
        files[f"name-{number}.md"] = PAGE.format("\n\n".join(vector.format(name) for vector in VECTORS))
    # (What a theme brings is trusted; here it stands for whatever else might get into a page.)
    files["_theme/header.html"] = (
        '<img name="currentScript" src="data:," alt="" data-root="https://evil.example/">'
        '<a id="fingerpostSearch"></a><a id="fingerpostShard"></a>'
    )
    return build(files)


@pytest.mark.parametrize("name", [f"kind-{n}" for n in range(len(VECTORS))] + [f"name-{n}" for n in range(len(NAMES))])
def test_keeps_scripts_whole(browser, site, serve, name):
    """The search opens, finds and leads on; nothing is loaded but the site's own files."""
    context = browser.new_context()
    page = context.new_page()
    problems, requests = [], []
    page.on("console", lambda message: problems.append(message.text))
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("request", lambda request: requests.append(request.url))
    root = serve(site)
    page.goto(f"{root}{name}.html")
    shadowed = page.evaluate(
        """names => names.filter(name => name !== "currentScript" && document[name] instanceof Element
            && !["head", "body", "documentElement", "activeElement"].includes(name))""", NAMES)
    assert not shadowed
    assert page.evaluate("document.head === document.querySelector('head') && document.body.localName === 'body'")
    page.keyboard.press("/")
    page.get_by_role("combobox").fill("zebras")
    hit = page.get_by_role("option").first
    hit.wait_for()
    assert hit.evaluate("link => link.href").startswith(root)
    assert page.locator(".prose .copy, .prose button").count() > 0
    foreign = [url for url in requests if not url.startswith((root, "data:"))]
    context.close()
    assert not foreign and not problems
