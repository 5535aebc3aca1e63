import Testing

@testable import Markdown

struct TableTests {
  /// The rows of a table, each cell between bars, without the markup around them.
  private func rows(_ text: String) -> String {
    var html = fragment(text)
    for (from, to) in [
      ("<div class=\"table-scroll\" tabindex=\"0\">\n<table>\n", ""), ("</table>\n</div>\n", ""),
      ("<thead>\n", ""), ("</thead>\n", "=\n"), ("<tbody>\n", ""), ("</tbody>\n", ""),
      ("<tr>\n", ""), ("</tr>\n", "|\n"), ("<th>", "|"), ("<td>", "|"), ("</th>\n", ""),
      ("</td>\n", ""),
    ] { html = html.split(separator: from, omittingEmptySubsequences: false).joined(separator: to) }
    return html
  }

  @Test(arguments: [
    (
      "| a | b |\n|---|---|---|\n| c | d |",
      "2:1: the delimiter row has 3 cells and the header 2, so this is no table"
    ),
    ("x\n\na | b\n-|\n", "4:1: the delimiter row has 1 cell and the header 2, so this is no table"),
    (
      "| a | b |\n| c | d |\n|---|---|\n| e | f |",
      "1:1: a row stands before the header, so it is no part of the table"
    ),
    (
      "| a | b |\n|---|---|\n| c | d |\n\n| e | f |\n\n| g | h |",
      "5:1: a blank line ends the table: the rows behind it are text"
    ),
    (
      "> | a | b |\n> |---|---|\n| c | d |",
      "3:1: the row is no part of the table above, which is in a quote or a list"
    ),
    ("| a | b |\n| c | d |", "1:1: rows without a delimiter row are no table"),
  ])
  func namesATableThatIsNone(text: String, message: String) {
    #expect(parse(text).messages.prefix(1) == [message])
    #expect(parse("```\n\(text)\n```").messages == [])
  }

  @Test(arguments: [
    "a | b\n---", "a | b\n===", "| a |\n|---|", "| a | b |\n|---|---|\n\nText.\n\n| c",
    "Words\n| a | b |\n|---|---|", "| a | b |", "| a |\n| b |",
    "|a|b|\n|-|-|\n|c|d|\n\n|e|f|\n|-|-|",
    "\\| a | b |\n\\| c | d |", "a|b\n-|-\n\n# H\n\n| c | d |",
  ])
  func saysNothingOfOtherBars(text: String) {
    #expect(parse(text).messages == [], "\(text)")
  }

  @Test func writesHeadAndBody() {
    #expect(
      fragment("| a | b |\n|:-:|--:|\n| c | d |") == """
        <div class="table-scroll" tabindex="0">
        <table>
        <thead>
        <tr>
        <th class="align-center">a</th>
        <th class="align-right">b</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td class="align-center">c</td>
        <td class="align-right">d</td>
        </tr>
        </tbody>
        </table>
        </div>

        """)
  }

  @Test func keepsEscapedPipesAndInlineMarkup() {
    #expect(
      rows("| a \\| b | `c \\| d` |\n|-|-|\n| **\\|** | \\_ & < |\n")
        == "|a | b|<code>c | d</code>|\n=\n|<strong>|</strong>|_ &amp; &lt;|\n")
  }

  @Test func takesAnyBackslashBeforeAPipeForItsEscape() {
    #expect(rows("| a \\\\| b |\n|-|\n") == "|a | b|\n=\n")
  }

  @Test func takesNoLazyLineForARow() {
    #expect(fragment("> |a|\n|-|\n") == "<blockquote>\n<p>|a|\n|-|</p>\n</blockquote>\n")
    #expect(fragment("- a\n|b|\n|-|\n") == "<ul>\n<li>a\n|b|\n|-|</li>\n</ul>\n")
    #expect(
      rows("> > |a|\n> > |-|\n> |b|\n")
        == "<blockquote>\n<blockquote>\n|a|\n=\n</blockquote>\n<p>|b|</p>\n</blockquote>\n")
    #expect(rows("1. |a|\n   |-|\n   |b|\n").contains("|a|\n=\n|b|"))
    #expect(rows("-\t|a|\n\t|-|\n\t|b|\n").contains("|a|\n=\n|b|"))
    #expect(fragment("a:\n\t-\n") == "<p>a:\n-</p>\n")
  }

  @Test func levelsRaggedRows() {
    #expect(rows("a | b\n-|-\nc\nd | e | f\n") == "|a|b|\n=\n|c||\n|d|e|\n")
  }

  @Test func endsAParagraphAndIsEndedByAnotherBlock() {
    #expect(
      rows("x *y\nz*\n| a |\n|---|\n| b |\n> q\n")
        == "<p>x <em>y\nz</em></p>\n|a|\n=\n|b|\n<blockquote>\n<p>q</p>\n</blockquote>\n")
  }

  @Test func isNotTakenForAHeading() {
    #expect(rows("| a |\n|---|\n| b |\n---\nc\n") == "|a|\n=\n|b|\n<hr />\n<p>c</p>\n")
    #expect(rows("| a |\n|---|\n| b |\n===\n") == "|a|\n=\n|b|\n|===|\n")
  }

  @Test func isNoTableWhereTheCountsDiffer() {
    #expect(fragment("| a | b |\n| - |\n") == "<p>| a | b |\n| - |</p>\n")
    #expect(fragment("|\n-|\n") == "<p>|\n-|</p>\n")
  }

  @Test func canBeSwitchedOff() {
    var options = MarkdownOptions()
    options.hasTables = false
    #expect(fragment("|a|\n|-|", options) == "<p>|a|\n|-|</p>\n")
  }

  @Test func placesReferencesInCells() {
    let text = """
      [first](0) *x*
      > a `\\|` [b](1) | \\| <rule:r> \\| [c][d] |
      """
    let table = """
      - [lead](l)

        lead
        | `\\|` \\| [b](1) | \\| <rule:r> \\| [c][d] |
        |---|---|
        | [é](2) | ![e \\| f](3) |

      [last](4) [d]

      > [d]: five
      """
    #expect(references(text) == ["1:1 [first](0) → 0", "2:10 [b](1) → 1", "2:22 <rule:r> → r"])
    #expect(
      references(table) == [
        "1:3 [lead](l) → l", "4:13 [b](1) → 1", "4:25 <rule:r> → r", "4:37 [c][d] → five",
        "6:5 [é](2) → 2", "6:14 ![e \\| f](3) → 3", "8:1 [last](4) → 4", "8:11 [d] → five",
      ])
  }

  @Test func fillsSlotsOfCellsInTheRightPlace() {
    #expect(
      rows("| [a](1) |\n|---|\n| [b](2 \"t\") |\n\n[c](3)\n")
        == "|<a href=\"1\">a</a>|\n=\n|<a href=\"2\" title=\"t\">b</a>|\n<p><a href=\"3\">c</a></p>\n"
    )
  }

  @Test func findsDefinitionsWhereverTheyStand() {
    let text = """
      | [a] | [b] | [c] | [d] |
      |-----|-----|-----|-----|

      [a]: 1
      text
      - [b]: 2

      ```
      [c]: no
      ```
      > [d]:
      > <4>
      """
    #expect(
      references(text) == ["1:3 [a] → 1", "1:9 [b] → 2", "1:21 [d] → 4"])
  }

  @Test func doesNotFillUpRowsWithoutEnd() {
    let columns = 3_000
    let head =
      String(repeating: "|a", count: columns) + "\n" + String(repeating: "|-", count: columns)
    let html = fragment(head + "\n" + String(repeating: "b\n", count: 3_000))
    #expect(html.utf8.count < 12_000_000)
  }
}
