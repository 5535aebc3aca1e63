import Testing

@testable import Markdown

/// What remained silent or wrong of other tools' pages.
struct ForeignRestTests {
  @Test func movesMarkdownInATagByItsSmallestIndent() {
    let html = fragment("<div markdown>\n      - a\n        - b\n    - c\n</div>\n")
    #expect(html.contains("<ul>\n<li>\n<p>c</p>") || html.contains("<li>c</li>"))
    #expect(!html.contains("<code>"))
    let code = fragment("<div markdown>\n    Text\n\n    ```\n      x\n    ```\n</div>\n")
    #expect(code.contains("<p>Text</p>") && code.contains("  x\n</code>"))
    #expect(fragment("<div markdown>\n\n  a\n\n    b\n</div>\n").contains("<p>b</p>"))
    let item = fragment("1.  a\n\n    <div markdown>\n\n    b\n\n    </div>\n\n2.  c\n")
    #expect(item.contains("<div>\n<p>b</p>\n</div>\n</li>\n<li>"))
  }

  @Test func readsTheTextOfAFootnoteBelowItsMarkInAListItem() {
    let html = fragment("- a[^1]\n\n  [^1]:\n    One *two*\n    three.\n\n    Four.\n\n  b\n- c\n")
    #expect(html.contains("<p>One <em>two</em>\nthree.</p>\n<p>Four. <a href="))
    #expect(html.contains("<p>b</p>\n</li>\n<li>\n<p>c</p>"))
  }

  @Test func takesTheNameOfALanguageOffCodeWithBackticks() {
    #expect(fragment("``#!js `x` ``\n") == "<p><code>`x`</code></p>\n")
    #expect(fragment("`#!js let x`\n") == "<p><code>let x</code></p>\n")
  }

  @Test(arguments: [
    ("$f(a)=f(b)$", true), ("$2n + 1 < k$", true), ("$f(x)$", true), ("$A=$B", false),
    ("$HOME=$x", false), ("from $5 to $6", false), ("$a and $b", false), ("(US$) $1,000", false),
    ("$(x)$", false), ("$i/$n", false),
  ])
  func tellsEquationsFromPrices(_ text: String, _ isFormula: Bool) {
    #expect(fragment("Is \(text), ok\n").contains("<code>") == isFormula, "\(text)")
  }

  @Test func givesATagThatIsShownAsTextAParagraph() {
    let html = fragment("Above\n<form action=\"x\">\nmore\n\nBelow\n")
    #expect(
      html == "<p>Above</p>\n<p>&lt;form action=&quot;x&quot;&gt;\nmore</p>\n<p>Below</p>\n")
    let mixed = fragment("<x-box>\n<b>bold</b>\n<div>inner</div>\n</x-box>\n")
    #expect(
      mixed
        == "<p>&lt;x-box&gt;\n<b>bold</b></p>\n<div>inner</div>\n&lt;/x-box&gt;\n")
    #expect(fragment("<b>bold</b>\n\n<div>a</div>\n") == "<p><b>bold</b></p>\n<div>a</div>\n")
  }

  @Test func keepsATitleOfSeveralPiecesTogether() {
    let box = fragment("!!! note \"Use `a` or `b`\"\n    Text\n")
    #expect(
      box.contains(
        "<p class=\"alert-title\"><span>Use <code>a</code> or <code>b</code></span></p>"))
    let alert = fragment("> [!TIP] Use **a**\n> Text\n")
    #expect(
      alert.contains("<p class=\"alert-title\"><span>Use <strong>a</strong></span></p>"))
    #expect(fragment("> [!TIP] Plain\n> Text\n").contains("<p class=\"alert-title\">Plain</p>"))
  }

  @Test func showsBadges() {
    let html = fragment(
      "A <Badge type=\"warning\" text=\"be<ta\" /> b <Badge>*c*</Badge> d <badge>e\n")
    #expect(html.contains("A <span class=\"badge alert-warning\">be&lt;ta</span> b"))
    #expect(html.contains("<span class=\"badge alert-tip\"><em>c</em></span> d &lt;badge&gt;e"))
    let (document, messages) = parse("## Name <Badge text=\"x\" />\n")
    #expect(document.headings.map(\.id) == ["name"] && messages == [])
    #expect(
      parse("<Badge type=\"x\">a\n").messages == ["1:1: tag <badge> is never closed"])
  }

  @Test func showsABoxWithoutATitle() {
    let html = fragment("::: tip Title {no-title}\nText\n:::\n")
    #expect(html.contains("alert-tip alert-bare") && !html.contains("Title"))
  }

  @Test func readsBoxesOfQuarto() {
    let html = fragment("::: {.callout-tip}\nText\n:::\n")
    #expect(html.contains("alert-tip") && html.contains("<p>Text</p>"))
  }

  @Test(arguments: [
    ("!!! info inline end \"T\"\n    x\n", "1:1: a box that stands beside the text"),
    ("```py\na = 1\nb = 2  # (1)!\n```\n", "3:10: an annotation of code is shown"),
    ("A <i class=\"fas fa-home\"></i>\n", "1:3: an icon of another tool is left out"),
    ("A\n\n<div class=\"hidden\">b</div>\n", "3:1: text of the class 'hidden' is not seen"),
    (".. note::\n   text\n", "1:1: a directive of another tool"),
    ("- .. code-block:: python\n", "1:3: a directive of another tool"),
    ("(here)=\n## Target\n", "1:1: a directive of another tool"),
    ("See :ref:`x` there\n", "1:5: a directive of another tool"),
    ("::: v-pre\n{{ a }}\n:::\n\n{{ b }}\n", "5:1: a template of another tool"),
    ("::: raw\n{{ a }}\n:::\n", "2:1: a template of another tool"),
    ("Word[^nope] and [^nope].\n", "1:5: no footnote has this label"),
    ("End of it ^some-id\n", "1:11: the id of a block is shown as text"),
    ("- a ^37066d\n\n\nb\n", "1:5: the id of a block is shown as text"),
    ("Text\n\n    :::python\n    import a\n", "3:5: the language of code is shown"),
    ("    #!js\n    let a\n", "1:5: the language of code is shown"),
    ("- a  b\n  --  --\n  c  d\n", "2:3: a table that is drawn with hyphens"),
    ("> a ^b-c\n", "1:5: the id of a block is shown as text"),
    ("Right   Left\n-----  ------\n1       2\n", "2:1: a table that is drawn with hyphens"),
  ])
  func namesWhatWasPassedOver(_ text: String, _ message: String) {
    let messages = parse(text).messages
    #expect(messages.count == 1 && messages[0].hasPrefix(message), "\(messages)")
  }

  @Test(arguments: [
    "No [^a-z] here, [^0-9], [^/] or [^x].\n", "`[^nope]`\n", "A\\[^nope]\n", "f(1)!\n",
    "```\nf(1)!\n```\n", "..\n", ".. and so on\n", "(a)=b\n", "(f(x))=\n", ":tada:`x`\n",
    "A ..note:: b\n", "<i class=\"note\">x</i>\n",
    "a\n> ---  ---\n", "> a\n>\n> ---  ---\n", "# A\n---  ---\n", "a\n--- --- ---\n",
    "| a |\n|---|\n---  ---\n", "    :::tip\n    x\n", "    :::box\n    x\n    :::\n",
    "git log main ^dev\n", "| a |\n|---|\n| ^canary |\n", "a ^18\n", "a ^abc b\n", "a ^1.2.3\n",
    "`a ^abc`\n", "a^abc\n", "a ^ab\n", "a \\^abc\n",
    "    #!/bin/sh\n    ls\n", "```\n:::python\n```\n", "    ::: note\n", "    #!\n",
    "::: v-pre\n{{ a }}\n:::\n", "a\n\n----  ------\n", "a\n- - - - - - -\n", "a\n\n---\n",
    "--- ---\n",
  ])
  func saysNothingOfWhatIsMeant(_ text: String) {
    #expect(parse(text).messages == [], "\(text)")
  }

  @Test(arguments: [
    ("py linenums=\"1\"", 1), ("ts:line-numbers", 1), ("ts:line-numbers=7 {1}", 7),
    ("jsx showLineNumbers", 1), ("{ .py linenums=\"10 2\" }", 10), ("go {linenos=true}", 1),
    ("go {linenos=table,linenostart=5}", 5), ("ts:no-line-numbers", nil), ("js", nil),
    ("go linenos=false", nil),
  ])
  func numbersLines(_ info: String, _ first: Int?) {
    #expect(CodeInfo(info).firstNumber == first, "\(info)")
    #expect(parse("```\(info)\nx\n```\n").messages == [], "\(info)")
  }

  @Test func writesTheNumberOfEachLine() {
    #expect(
      fragment("```text linenums=\"9\" hl_lines=\"2\"\na\nb\n```\n").contains(
        """
        <span class="line-numbered" data-line="9">a
        </span><span class="line-numbered line-marked" data-line="10">b
        </span>
        """))
  }

  @Test func hidesLinesAsABookSays() {
    var dialect = MarkdownDialect()
    dialect.hiddenPrefixes = ["python": "~"]
    let options = MarkdownOptions(dialect: dialect)
    let code = "```python\n~import a\nprint(a)\n```\n"
    #expect(!fragment(code, options).contains("import"))
    #expect(fragment(code).contains("~"))
    #expect(fragment("```sh\n~a\n```\n", options).contains("~a"))
  }

  @Test func curlsQuotesAsABookSays() {
    var dialect = MarkdownDialect()
    dialect.isSmart = true
    let text = "\"A\" -- [b](c.md)\n"
    #expect(fragment(text, MarkdownOptions(dialect: dialect)).contains("“A” – <a"))
    #expect(fragment(text).contains("&quot;A&quot; -- <a"))
  }

  @Test func coloursPatternsBetweenSlashes() {
    let html = fragment("```js\na = /[/]\\//g.test('x') / 2 // c\n```\n")
    #expect(html.contains("<span class=\"hl-s\">/[/]\\//g</span>."))
    #expect(html.contains(" / <span class=\"hl-n\">2</span> <span class=\"hl-c\">// c</span>"))
    #expect(!fragment("```jsx\n<b>x</b> <br/> <i>y</i>\n```\n").contains("hl-s"))
  }

  @Test func coloursScriptsInPages() {
    let html = fragment(
      "```vue\n<script setup lang=\"ts\">\nconst a = 'b'\n</script>\n<style>\na { top: 1px }\n</style>\n```\n"
    )
    #expect(html.contains("<span class=\"hl-k\">const</span> a = <span class=\"hl-s\">'b'</span>"))
    #expect(html.contains("&lt;/<span class=\"hl-g\">script</span>&gt;"))
    #expect(html.contains("<span class=\"hl-p\">top</span>"))
  }
}
