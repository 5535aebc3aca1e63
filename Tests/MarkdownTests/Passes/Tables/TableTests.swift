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
        == "<blockquote>\n<blockquote>\n|a|\n=\n<p>|b|</p>\n</blockquote>\n</blockquote>\n")
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
