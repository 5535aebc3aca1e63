import Testing

@testable import Markdown

struct LinkLabelTests {
  /// How a handbook of MkDocs is read.
  private var python: MarkdownOptions {
    var dialect = MarkdownDialect()
    dialect.isPython = true
    return MarkdownOptions(dialect: dialect)
  }

  @Test func readsALinkWithAFootnoteRightBehindIt() {
    let text = "Use [Pan][^1], not [Pot][^1].\n\n[Pan]: https://example.org/pan\n[^1]: Hot.\n"
    let html = fragment(text)
    #expect(html.hasPrefix("<p>Use <a href=\"https://example.org/pan\">Pan</a><sup"))
    #expect(html.contains("not [Pot]<sup"))
    #expect(parse(text).document.references.map(\.destination) == ["https://example.org/pan"])
    #expect(references(text) == ["1:5 [Pan] → https://example.org/pan"])
  }

  @Test func joinsALinkThatIsBrokenBeforeItsLabel() {
    let text = """
      Read [the list]
      [list] and [the other] [list], `[x] [list]`.

      > - [a long
      >   name]
      >   [list]

      [list]: list.md
      """
    let html = fragment(text, python)
    #expect(
      html.hasPrefix(
        """
        <p>Read <a href="list.md">the list</a> and <a href="list.md">the other</a>, \
        <code>[x] [list]</code>.</p>
        """))
    #expect(html.contains("<a href=\"list.md\">a long\nname</a>"))
    #expect(fragment(text).hasPrefix("<p>Read [the list]\n<a href=\"list.md\">list</a> and"))
  }

  @Test func keepsBracketsApartThatAreNoLink() {
    let text = """
      - [x] [list] done
      - [a][list] [list]
      - [a] [none], [b] [list](other.md)

      End [a]

      [list]

      [list]: list.md
      """
    let html = fragment(text, python)
    #expect(html.contains("checked"))
    #expect(html.contains("<a href=\"list.md\">a</a> <a href=\"list.md\">list</a>"))
    #expect(html.contains("[a] [none], [b] <a href=\"other.md\">list</a>"))
    #expect(html.contains("<p>End [a]</p>\n<p><a href=\"list.md\">list</a></p>"))
  }

  @Test func readsDefinitionsBelowALineOfAParagraph() {
    let text = """
      See [one], [two] and [three].
      [one]: 1.md
      [two]: <2.md> "Two"

      - item
        [three]: 3.md
      - [note]: not a definition
      """
    let (document, _) = parse(text, python)
    #expect(document.references.map(\.destination) == ["1.md", "2.md", "3.md"])
    let html = fragment(text, python)
    #expect(html.contains("and <a href=\"3.md\">three</a>.</p>"))
    #expect(html.contains("<li>item</li>\n<li>[note]: not a definition</li>"))
    #expect(fragment(text).contains("[one]: 1.md"))
  }

  @Test(arguments: [
    ("See [the plan][plan].", 5), ("See [PEP 517][] and [b][b].", 5), ("[`a[0]`][pkg.a]", 1),
    ("k | v\n--- | ---\na | [x y][ab]", 5), ("See [the FAQ][2].", 5), ("[my own page][x]", 1),
    ("[1]: b.md\n\n[the][1] [FAQ][2]", 10),
  ])
  func namesLabelsThatNoLinkHas(_ text: String, column: Int) {
    let line = text.count { $0 == "\n" } + 1
    #expect(
      parse("\(text)\n").messages == [
        "\(line):\(column): no link has this label: it is shown as text"
      ])
  }

  @Test(arguments: [
    "rows[first][last]", "[a][1]", "`[x][yz]`", "\\[x\\][yz]", "[x][i]", "[x][yz](b.md)", "[ ][ ]",
    "[a|b][c|d]", "f()[ab][cd]", "[x][yz]\n\n[yz]: b.md", "[x][^yz]\n\n[^yz]: z", "[[1, 2][0, 1]]",
    "/msg [user][message]", "[a, b][0]", "[a b][0]", "[a-z ][0-9]", "[missing][nope]",
    "[1]: b.md\n\n[x][2] [0][2] [b][1]", "`[the FAQ][2]`", "\\[the FAQ][2]", "    [the FAQ][2]",
    "<p>[the FAQ][2]</p>", "[^1]: b\n\n[missing][nope] [^1]",
    "```ts\n[key]: value,\n```\n\n[from][to]", "[other]: b.md\n\ngit log [from][to]",
  ])
  func takesNoOtherBracketsForALink(_ text: String) {
    #expect(parse("\(text)\n").messages == [], "\(text)")
  }

  @Test(arguments: [
    ("![Architecture diagram][arch-diagram]", 2), ("See ![][x]", 6), ("![a][]", 2),
    ("(![a][1])", 3), ("> ![a b][c]", 4), ("k | v\n--- | ---\na | ![x][y]", 6),
  ])
  func namesLabelsThatNoImageHas(_ text: String, column: Int) {
    let line = text.count { $0 == "\n" } + 1
    #expect(
      parse("\(text)\n").messages == [
        "\(line):\(column): no image has this label: it is shown as text"
      ])
  }

  @Test(arguments: [
    "vec![a][b]", "\\![a][b]", "!\\[a][b]", "`![a][b]`", "![a][b]\n\n[b]: c.png", "![][]",
    "![a][^1]", "![a]", "![a][b](c.png)", "```\n![a][b]\n```", "<p>![a][b]</p>",
  ])
  func takesNoOtherBracketsForAnImage(_ text: String) {
    #expect(
      parse("\(text)\n").messages.filter { $0.contains("no image") } == [], "\(text)")
  }

  @Test func readsTheDefinitionsThatAreAppendedToEachPage() {
    var dialect = MarkdownDialect()
    dialect.isPython = true
    dialect.appended = """
      Some words about links.

      [Plan]: plan.md "The plan"
      [other]: other.md
      *[API]: interface
      *[XML]: markup
      """
    let options = MarkdownOptions(dialect: dialect)
    let text = "An API, and [the  plan][PLAN].\n\n```\n[other]\n```\n"
    let (document, diagnostics) = parse(text, options)
    #expect(document.references.map(\.destination) == ["plan.md"])
    #expect(diagnostics.isEmpty)
    #expect(
      fragment("An API, and [the plan][PLAN].\n", options) == """
        <p>An <abbr title="interface">API</abbr>, and \
        <a href="plan.md" title="The plan">the plan</a>.</p>

        """)
    #expect(fragment("[plan]: own.md\n\n[plan]\n", options).contains("href=\"own.md\""))
    #expect(fragment("Nothing [here].\n", options) == "<p>Nothing [here].</p>\n")
  }

  @Test func keepsPlacesBehindWhatWasMoved() {
    let text = "A [b]\n[c]\n[c]: d.md\n\n!!! note \"T\"\n    [e](f.md)\n"
    let (document, _) = parse(text, python)
    #expect(document.references.map(\.destination) == ["d.md", "f.md"])
    let bytes = Array(text.utf8)
    let sources = document.references.map { String(decoding: bytes[$0.range], as: UTF8.self) }
    #expect(sources.last == "[e](f.md)")
    #expect(fragment(text, python).contains("<p class=\"alert-title\">T</p>"))
  }
}
