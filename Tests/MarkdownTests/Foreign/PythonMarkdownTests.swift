import Testing

@testable import Markdown

/// What Python-Markdown and its extensions read that no other tool has.
struct PythonMarkdownTests {
  private func python(_ change: (inout MarkdownDialect) -> Void = { _ in }) -> MarkdownOptions {
    var dialect = MarkdownDialect()
    dialect.isPython = true
    change(&dialect)
    return MarkdownOptions(dialect: dialect)
  }

  @Test(arguments: [
    ("> [!warning | inline]\n> b\n", "1:3: a box that stands beside the text elsewhere", "Warning"),
    ("> [!TIP|style:flat|label:Own words|iconVisibility:hidden]\n> b\n", "", "Own words"),
    ("> [!tip | Two words]\n> b\n", "", "Two words"),
    ("> [!tip | x] Title\n> b\n", "1:3: a word behind the kind of a box is left out", "Title"),
    ("> [!tip]+ ### Title\n> b\n", "", "Title"),
  ])
  func readsWordsInTheMarkOfAnAlert(_ text: String, _ message: String, _ title: String) {
    let messages = parse(text).messages
    #expect(message.isEmpty ? messages == [] : messages[0].hasPrefix(message), "\(messages)")
    #expect(fragment(text).contains(">\(title)</"), "\(fragment(text))")
    #expect(!fragment(text).contains("<blockquote>"))
  }

  @Test func readsAlertsOfOtherKindsBesideTheConfigurationOfMkDocs() {
    #expect(
      fragment("> [!faq]- Why?\n> x\n", python()).hasPrefix("<details class=\"alert alert-note\">"))
    #expect(fragment("> [!danger]\n> x\n", python()).contains(">Danger</p>"))
    #expect(fragment("> [!danger]\n> x\n").hasPrefix("<blockquote>"))
    #expect(fragment("> [!tip]\n", python()).contains(">Tip</p>"))
    #expect(
      parse("> [!odd_one | Own words]\n> y\n", python()).messages
        == ["1:3: no kind of alert is called 'odd_one'"])
    #expect(
      fragment("> [!odd-one]\n> y\n", python()).contains(
        "<aside class=\"alert alert-note\" role=\"note\">\n<p class=\"alert-title\">Odd one</p>"))
    #expect(fragment("> [!odd-one]\n> y\n").hasPrefix("<blockquote>"))
    #expect(
      parse("> [!info inline end]\n> y\n").messages
        == ["1:3: no kind of alert is called 'info inline end'"])
    #expect(parse("> [!see this](x) y\n").messages == [])
    #expect(parse("> [!note\n> | x]\n", python()).messages == [])
  }

  @Test func namesWordsBehindTheKindOfABox() {
    #expect(
      parse("a\n\n!!! tip my title\n    x\n").messages
        == ["3:9: a word behind the kind of a box is left out"])
    #expect(parse("!!! tip inline end\n    x\n").messages.count == 1)
  }

  @Test(arguments: [
    "!!! note 'Single'\n    x\n", "=== 'Single'\n\n    x\n", "=== Tab\n    x\n",
    "??? note \"T\" more\n    x\n", "/// note | Title\nx\n", "/// define\nx\n",
  ])
  func namesWhatBeginsABlockElsewhere(_ text: String) {
    #expect(
      parse(text, python()).messages
        == ["1:1: a line that looks like the start of a block is shown as text"])
  }

  @Test func endsABlockBetweenSlashesBehindTags() {
    let html = fragment(
      "/// note | T\n//// tab | A\n<p>a</p>\n////\n\n//// tab | B\nb\n////\n///\n\nc\n")
    #expect(html.contains("A</label>") && html.contains("B</label>") && !html.contains("//"))
    #expect(html.hasSuffix("</aside>\n<p>c</p>\n"), "\(html)")
  }

  @Test(arguments: [
    "!!! \n", "=== =\n", "/// a remark of a program\n", "/// note\n", "?? a\n",
  ])
  func leavesOtherSignsAlone(_ text: String) { #expect(parse(text).messages == []) }

  @Test func namesBoxesOfDocsify() {
    #expect(
      parse("a\n\n!> Mind this\n").messages
        == ["3:1: a directive of another tool is shown as it is written"])
  }

  @Test func makesAListOfTermsBetweenSlashes() {
    let html = fragment("/// define\nApple\n\n- A *fruit*\n\nPear\n\n- One\n\n    Two\n- b\n///\n")
    #expect(html.contains("<dl>\n<dt>Apple</dt>"))
    #expect(html.contains("<dd>\nA <em>fruit</em>\n</dd>") || html.contains("<dd>A <em>fruit</em>"))
    #expect(html.contains("<dt>Pear</dt>") && html.contains("<p>Two</p>"))
    #expect(!html.contains("<li>") && !html.contains("<ul>"))
    #expect(parse("/// define\nApple\n\n- A\n///\n").messages == [])
  }

  @Test func makesAFigureOfACaption() {
    let html = fragment("| a |\n|---|\n| b |\n\n/// caption\nWords *here*\n///\n")
    #expect(html.hasPrefix("<figure>") && html.contains("<table>"))
    #expect(html.contains("<figcaption>\n<p>Words <em>here</em></p>\n</figcaption>"))
    let above = fragment("Text\n\n/// figure-caption | < ^1\nWords\n///\n")
    #expect(above.hasPrefix("<figure>\n<figcaption>") || above.hasPrefix("<figure><figcaption>"))
    #expect(
      parse("Text\n\n/// table-caption\nWords\n///\n").messages
        == ["3:1: a caption is shown without its number"])
    #expect(fragment("/// caption\nWords\n///\n").contains("<p>Words</p>"))
  }

  @Test func namesTagsBetweenSlashes() {
    #expect(
      parse("/// html | span.x\nWords\n///\n").messages
        == ["1:1: a block '/// html' is shown without its tag"])
    #expect(parse("/// html | div\nWords\n///\n").messages == [])
    #expect(
      parse("/// note | T\n    attrs: {class: x}\n\nWords\n///\n").messages
        == ["2:1: attributes in braces are left out"])
  }

  @Test func showsTheTabFirstThatAsksForIt() {
    let html = fragment("=== \"A\"\n    a\n===+ \"B\"\n    b\n===+ \"C\"\n    c\n")
    #expect(html.contains("id=\"tab.1.1\" />") && html.contains("id=\"tab.1.2\" checked=\"\" />"))
    #expect(html.contains("id=\"tab.1.3\" />"))
    let slashed = fragment("/// tab | A\na\n///\n/// tab | B\n    select: true\n\nb\n///\n")
    #expect(slashed.contains("id=\"tab.1.2\" checked=\"\" />"))
  }

  @Test func putsNothingInThePlaceOfFootnotes() {
    #expect(fragment("a[^1]\n\n///Footnotes Go Here///\n\n[^1]: b\n").contains("Go Here") == false)
  }

  @Test func takesSignsOffTheEndOfAHeadingBeforeItsId() {
    #expect(fragment("## A ## {: #x }\n") == "<h2 id=\"x\">A</h2>\n")
    #expect(fragment("## C# {#x}\n") == "<h2 id=\"x\">C#</h2>\n")
    #expect(fragment("## 6.0 {: #\\6.0}\n") == "<h2 id=\"6.0\">6.0</h2>\n")
  }

  @Test func raisesAndLowersTextWithEscapedSpaces() {
    #expect(fragment("a^b\\ c^ d\n") == "<p>a<sup>b c</sup> d</p>\n")
    #expect(fragment("^P^ a\n", python()) == "<p><sup>P</sup> a</p>\n")
    #expect(fragment("^P^ a\n") == "<p>^P^ a</p>\n")
    #expect(fragment("H~x\\ y~\n", python { $0.lowers = true }) == "<p>H<sub>x y</sub></p>\n")
    #expect(
      parse("H~x\\ y~\n").messages == ["1:2: a single tilde strikes out, as on GitHub"])
  }

  @Test func readsWhatItsConfigurationSaysOfText() {
    #expect(fragment("a\\ b \\x\n", python { $0.escapesAll = true }) == "<p>a\u{A0}b x</p>\n")
    #expect(fragment("a\nb\n", python { $0.breaksLines = true }) == "<p>a<br />\nb</p>\n")
    let symbols = python { $0.hasSymbols = true }
    #expect(
      fragment("(c) --> 1/2 11/24 +/- a/c/o\n\n| (tm) |\n|---|\n", symbols).contains(
        "<p>© → ½ 11/24 ± a/c/o</p>"))
    #expect(fragment("| (tm) |\n|---|\n", symbols).contains("<th>™</th>"))
    #expect(fragment("(c) -->\n", python()).contains("(c) --&gt;"))
  }

  @Test func namesEmojiThatNobodyHas() {
    #expect(
      parse("A :no-such: b\n", python()).messages
        == ["1:3: no emoji has this name: it is shown as text"])
    #expect(parse("A :no-such: b\n").messages == [])
    #expect(parse("At 10:20:30, a:b:c, :class:`x` and ::c:\n", python()).messages == [])
    #expect(fragment(":flag_de:\n") == "<p>🇩🇪</p>\n")
  }

  @Test func keepsBarsInTheCodeOfACell() {
    let text = "| a | b |\n|---|---|\n| `x | y` | z |\n| ``p`|`` | q `r | s |\n"
    let html = fragment(text, python())
    #expect(html.contains("<td><code>x | y</code></td>\n<td>z</td>"))
    #expect(html.contains("<td><code>p`|</code></td>\n<td>q `r</td>"))
    #expect(
      parse(text, python()).messages == [
        "4:20: the row has 3 cells and the table 2: 's' is not shown"
      ])
    #expect(
      parse(text).messages[0] == "3:13: the row has 3 cells and the table 2: 'z' is not shown")
  }

  @Test func namesAttributesOfCellsTermsAndTables() {
    let html = fragment(
      "| a { .x } |\n|---|\n| b {: .y } |\n{: .z }\n\nTerm { .t }\n: def {: .d }\n")
    #expect(html.contains("<th>a </th>") || html.contains("<th>a</th>"))
    #expect(html.contains("<td>b </td>") || html.contains("<td>b</td>"))
    #expect(!html.contains("{") && !html.contains(".z"))
    #expect(
      parse("| a |\n|---|\n| b {: .y } |\n").messages == ["3:5: attributes in braces are left out"])
    #expect(fragment("- a { .b }\n").contains("{ .b }"))
  }

  @Test func readsIdsInBraces() {
    let (document, messages) = parse(
      "Words `--x`{ #flag } and\n{: #para }\n\n[](){ #here }\n\n[a]: x\n")
    #expect(messages == [] && document.references.isEmpty)
    #expect(document.anchors.map(\.id) == ["flag", "para", "here"])
    let html = fragment("Words *a*{ #em .c }\n\nText\n{: #para }\n")
    #expect(html.contains("<em>a</em><span id=\"em\"></span>"))
    #expect(html.contains("<p><span id=\"para\"></span>Text"))
    #expect(
      parse("*a*{ #page.x }\n").messages[0].hasPrefix("1:4: the id 'page.x' is left out"))
  }

  @Test func leavesOutAttributesOfTheOldForm() {
    #expect(fragment("Words{@class=x}\n") == "<p>Words</p>\n")
    #expect(
      parse("Words{@class=x}\n").messages == ["1:6: attributes in braces are left out"])
    #expect(parse("A {@link x} and {@x} b\n").messages == [])
  }

  @Test func readsMarkdownBelowASummary() {
    let html = fragment(
      "<details markdown=\"1\">\n<summary>S</summary>\nIn *it*\n\n```html\n<p>\nx\n```\n</details>\nafter\n"
    )
    #expect(html.contains("<summary>S</summary>\n<p>In <em>it</em></p>"))
    #expect(html.contains("<p>after</p>") && html.contains("&lt;"))
  }

  @Test func readsMarkdownInATagOfOneLine() {
    let html = fragment(
      "<figure markdown>\n  ![A](b.png)\n  <figcaption markdown>C *d*</figcaption>\n</figure>\n")
    #expect(html.contains("<figcaption>\n<p>C <em>d</em></p>\n</figcaption>"))
    #expect(fragment("<p markdown=\"span\">A *b*</p>\n") == "<p>A <em>b</em></p>\n")
    #expect(parse("<div markdown=\"0\">a *b*</div>\n").messages == [])
    #expect(
      parse("<p class=\"x\" markdown>a</p>\n").messages == [
        "1:1: attributes in braces are left out"
      ])
  }

  @Test func readsFormulasOfSeveralLines() {
    let html = fragment("a\n\n\\begin{align}\na &= b \\\\\n\\end{align}\nafter\n")
    #expect(html.contains("\\begin{align}\na &amp;= b \\\\\n\\end{align}\n</code>"))
    #expect(html.contains("<p>after</p>"))
    #expect(
      parse("a\n\n\\begin{align}\na\n\\end{align}\n").messages
        == ["3:1: mathematics is shown as its code"])
    #expect(
      fragment("\\begin{cases} a \\end{cases}\n").contains(
        "<code class=\"language-math\">\\begin{cases} a \\end{cases}\n</code>"))
    #expect(fragment("Is $`a_b`$ it\n") == "<p>Is <code>a_b</code> it</p>\n")
  }

  @Test func readsMoreOfFences() {
    #expect(fragment("``` { #x .py title=\"a\" }\nb\n```\n").contains("class=\"language-py\""))
    #expect(fragment("``` { #x }\nb\n```\n") == "<pre tabindex=\"0\"><code>b\n</code></pre>\n")
    #expect(
      parse("```py title=\"<b>a</b>\"\nb\n```\n").messages
        == ["1:1: markup in the title of code is shown as text"])
    #expect(
      parse("``` { .py .annotate }\na # (1)\n```\n").messages
        == ["2:5: an annotation of code is shown as the comment that it is"])
    #expect(parse("```py\na # (1)\n```\n").messages == [])
    #expect(fragment("`:::py x = 1`\n") == "<p><code>x = 1</code></p>\n")
  }

  @Test func readsAMeaningThatIsIndentedBehindABlankLine() {
    #expect(fragment("Term\n\n  : What\n").contains("<dt>Term</dt>"))
  }

  @Test func givesHeadingsTheIdsOfMkDocsToo() {
    let text = "# A & B\n\n## 3.0 - x_y\n\n## A  & B\n\n## Plain\n\n## Ä - b\n"
    let (document, _) = parse(text, python())
    #expect(
      document.headings.map(\.id) == ["a--b", "30---x_y", "a---b", "plain", "ä---b"])
    #expect(
      document.anchors.map(\.id) == document.headings.map(\.id) + ["a-b", "30-x_y", "a-b_1"])
    #expect(
      fragment("# A & B\n", python())
        == "<h1 id=\"a--b\"><span id=\"a-b\"></span>A &amp; B</h1>\n")
    #expect(
      parse("# A & B\n\n## A-b\n", python()).document.anchors.map(\.id)
        == ["a--b", "a-b", "a-b_1"])
    #expect(parse("# A & B\n").document.anchors.map(\.id) == ["a--b"])
  }

  @Test(arguments: [
    ("A & B", "a-b"), ("& B &", "b"), ("- x -", "-x-"), ("3.0.0 - 2018", "300-2018"),
    ("`x_y`  z", "x_y-z"), ("A – b", "a-b"), ("Straße", nil), ("…", nil),
  ])
  func namesHeadingsAsPythonMarkdownDoes(_ text: String, _ id: String?) {
    #expect(Slugger.python(Array(text.utf8)) == id)
  }

  @Test func namesTheListOfATag() {
    #expect(
      parse("# T\n\n[TAGS]\n").messages
        == ["3:1: what a plugin would write in the place of this line is not read"])
    #expect(parse("[TAGS](x.md) b\n").messages == [])
    #expect(
      parse("a {# note #} b\n").messages == ["1:3: a template of another tool is shown as text"])
  }
}
