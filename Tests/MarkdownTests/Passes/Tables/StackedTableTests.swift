import Testing

@testable import Markdown

/// Tables that narrow windows show as lists.
@Suite struct StackedTableTests {
  private let words = """
    | Question | *Python* & co. | "Go" |
    |:--|:--|--:|
    | Models | libraries whose bindings are made for it and for nothing else | calls over a network |
    | Start | its imports take some tens of milliseconds, as they always did | |

    """

  @Test func namesTheColumnOfEachCellThatSaysSomething() {
    let page = body(words)
    #expect(page.contains("<table class=\"stacks\">\n<thead>"))
    #expect(page.contains("<td class=\"align-left\">Models</td>"))
    #expect(page.contains("<td data-head=\"Python &amp; co.\" class=\"align-left\">libraries"))
    #expect(page.contains("<td data-head=\"&quot;Go&quot;\" class=\"align-right\">calls"))
    #expect(page.contains("<td class=\"align-right\"></td>"))
  }

  @Test func keepsRoomForAColumnWithMuchToSay() {
    let page = body(words)
    #expect(page.contains("<th class=\"align-left long\"><em>Python</em>"))
    #expect(page.contains("<th class=\"align-left\">Question"))
    #expect(page.contains("<th class=\"align-right\">"))
    let plain = body(words.replacing(":--|:--|--:", with: "---|---|---"))
    #expect(plain.contains("<th class=\"long\"><em>Python</em>"))
  }

  @Test(arguments: [
    "| Copies | Python | Go |\n|---|---|---|\n| 1 | 90 MB | 30 MB |\n",
    "| Word | What it means |\n|---|---|\n| long | " + String(repeating: "much to say ", count: 9)
      + "|\n",
    "| A | B | C |\n|---|---|---|\n",
  ])
  func leavesTablesThatFitAndThatHaveTwoColumns(table: String) {
    let page = body(table)
    #expect(page.contains("<table>\n<thead>"))
    #expect(!page.contains("data-head"))
  }

  @Test func headsARowByTheFirstColumnThatSaysAnything() {
    let long = String(repeating: "much to say ", count: 6)
    let head = "| Done | What | Why |\n|---|---|---|\n"
    let page = body("\(head)| | first | \(long)|\n| | second | \(long)|\n")
    #expect(page.contains("<td></td>\n<td>first</td>\n<td data-head=\"Why\">"))
  }

  @Test func findsCodeInTablesThatStack() {
    let long = String(repeating: "much to say ", count: 6)
    let page = body("| A | B | C |\n|---|---|---|\n| `-v` | \(long)| `--x` |")
    #expect(page.contains("<td><code><span class=\"flag\">-v</span></code></td>"))
    #expect(page.contains("<td data-head=\"C\"><code><span class=\"flag\">--x</span></code></td>"))
  }

  @Test(arguments: [
    ("[Go](https://go.example/a-long-address)", "Go"), ("`a*b` \\*c*", "a*b *c"),
    ("<b>Bold</b> &amp; ~~gone~~", "Bold & gone"), ("a \\| b", "a | b"), ("a < b", "a < b"),
    ("<rule:load-go>", "rule:load-go"), ("![Logo](x.png) [open", "Logo open"),
  ])
  func namesAColumnByWhatAReaderSees(head: String, name: String) {
    let cells = "<b title='a long title that nobody sees in the cell of a table'>short</b>"
    let long = String(repeating: "much to say ", count: 6)
    let page = body("| A | \(head) | C |\n|---|---|---|\n| x | \(long)| \(cells) |\n")
    let escaped = name.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    #expect(page.contains("<td data-head=\"\(escaped)\">much"))
    #expect(page.contains("<th>C</th>"))
  }

  @Test func readsATableInTimeThatGrowsWithIt() {
    let cell = String(repeating: "a < b ](", count: 20_000)
    let page = body("| A | B | C |\n|---|---|---|\n| x | \(cell) | y |\n")
    #expect(page.contains("<table class=\"stacks\">"))
  }

  @Test func leavesTablesOfAFragmentAsTheyAre() {
    #expect(fragment(words).contains("<table>\n<thead>"))
  }
}
