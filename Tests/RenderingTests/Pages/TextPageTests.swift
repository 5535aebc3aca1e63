import TestSupport
import Testing

/// Where the heading of a text page comes from.
@Suite struct TextPageTests {
  @Test func takesTheHeadingOutOfTheTextAndLeavesTheCommentsBeforeIt() {
    let page = Sample.site(adding: ["t.md": "<!-- for editors -->\n\n# T\n\nText\n"])
      .text(at: "t.html")
    #expect(page.matches(of: #/<h1/#).count == 1)
    #expect(page.contains("<div class=\"prose\">\n<!-- for editors -->\n<p>Text</p>"))
  }

  @Test func writesTheTitleWhereTheTextHasNoHeading() {
    let page = Sample.site(adding: ["t.md": "---\ntitle: Title\n---\nText\n"]).text(at: "t.html")
    #expect(page.contains("<h1>Title</h1>\n"))
    #expect(page.contains("<div class=\"prose\">\n<p>Text</p>"))
  }
}
