import TestSupport
import Testing

/// The text of a page with what it refers to.
@Suite struct BodyFillerTests {
  private func page(_ text: String) -> String {
    Sample.site(adding: ["t.md": "# T\n\n\(text)\n"]).text(at: "t.html")
  }

  @Test func marksLinksThatShowTheirAddress() {
    let page = page(
      "<https://a.example/b>, [a.example/b](https://a.example/b/), [b](https://a.example/b)")
    #expect(page.contains("<a href=\"https://a.example/b\" class=\"address\">https://a"))
    #expect(page.contains("<a href=\"https://a.example/b/\" class=\"address\">a.example/b</a>"))
    #expect(page.contains("<a href=\"https://a.example/b\">b</a>"))
  }

  @Test func stacksTheTablesOfASheetToo() {
    let long = String(repeating: "much to say ", count: 6)
    let table = "| A | B & C | D |\n|---|---|---|\n| x | \(long)| y |\n"
    let site = Sample.site(adding: ["s/index.md": "# S\n", "s/a.md": "# A\n\n\(table)"])
    #expect(site.text(at: "s/print.html").contains("<td data-head=\"B &amp; C\">much"))
  }
}
