import TestSupport
import Testing

/// Tables that narrow windows show as lists.
@Suite struct StackedTableTests {
  private let words = """
    | Question | *Python* & co. | "Go" |
    |:--|:--|--:|
    | Models | libraries whose bindings are made for it and for nothing else | calls over a network |
    | Start | its imports take some tens of milliseconds, as they always did | |

    """

  private func page(_ table: String) -> String {
    Sample.site(adding: ["t.md": "# T\n\n\(table)"]).text(at: "t.html")
  }

  @Test func namesTheColumnOfEachCellThatSaysSomething() {
    let page = page(words)
    #expect(page.contains("<table class=\"stacks\">\n<thead>"))
    #expect(page.contains("<td class=\"align-left\">Models</td>"))
    #expect(page.contains("<td data-head=\"Python &amp; co.\" class=\"align-left\">libraries"))
    #expect(page.contains("<td data-head=\"&quot;Go&quot;\" class=\"align-right\">calls"))
    #expect(page.contains("<td class=\"align-right\"></td>"))
  }

  @Test func keepsRoomForAColumnWithMuchToSay() {
    let page = page(words)
    #expect(page.contains("<th class=\"align-left long\"><em>Python</em>"))
    #expect(page.contains("<th class=\"align-left\">Question"))
    #expect(page.contains("<th class=\"align-right\">"))
    let plain = self.page(words.replacing(":--|:--|--:", with: "---|---|---"))
    #expect(plain.contains("<th class=\"long\"><em>Python</em>"))
  }

  @Test(arguments: [
    "| Copies | Python | Go |\n|---|---|---|\n| 1 | 90 MB | 30 MB |\n",
    "| Word | What it means |\n|---|---|\n| long | " + String(repeating: "much to say ", count: 9)
      + "|\n",
    "| A | B | C |\n|---|---|---|\n",
  ])
  func leavesTablesThatFitAndThatHaveTwoColumns(table: String) {
    let page = page(table)
    #expect(page.contains("<table>\n<thead>"))
    #expect(!page.contains("data-head"))
  }

  @Test func headsARowByTheFirstColumnThatSaysAnything() {
    let long = String(repeating: "much to say ", count: 6)
    let head = "| Done | What | Why |\n|---|---|---|\n"
    let page = page("\(head)| | first | \(long)|\n| | second | \(long)|\n")
    #expect(page.contains("<td></td>\n<td>first</td>\n<td data-head=\"Why\">"))
  }

  @Test func stacksTablesOfASheetToo() {
    let site = Sample.site(adding: ["s/index.md": "# S\n", "s/a.md": "# A\n\n\(words)"])
    #expect(site.text(at: "s/print.html").contains("<td data-head=\"Python &amp; co.\""))
  }
}
