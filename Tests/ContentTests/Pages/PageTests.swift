import Diagnostics
import Markdown
import Testing

@testable import Content

@Suite struct PageTests {
  private func page(_ frontMatter: String, headings: [(Int, String)]) -> Page {
    let source = SourceFile(path: "Content/x/time-to-ship.md", text: frontMatter)
    let headings = headings.map { Heading(level: $0.0, id: "h", text: $0.1, range: 0..<1) }
    return Page(
      path: "x/time-to-ship.md", source: source, address: Address("x/time-to-ship.html"),
      frontMatter: FrontMatter.parse(source).frontMatter, bodyOffset: 0,
      document: Document(headings: headings))
  }

  @Test func takesItsTitleFromFrontMatterThenHeadingThenName() {
    let block = "---\ntitle: Front\n---\n"
    #expect(page(block, headings: [(1, "Heading")]).title == "Front")
    #expect(page("", headings: [(2, "Two"), (1, ""), (1, "One")]).title == "One")
    #expect(page("", headings: [(2, "Two")]).title == "Time to ship")
    #expect(page("---\nnav_title: Nav\n---\n", headings: [(1, "One")]).navTitle == "Nav")
    #expect(page("", headings: [(1, "One")]).navTitle == "One")
  }

  @Test func knowsWhetherItOpensWithAHeading() {
    #expect(page("", headings: [(1, "One"), (2, "Two")]).opensWithHeading)
    #expect(!page("", headings: [(2, "Two"), (1, "One")]).opensWithHeading)
    #expect(!page("", headings: []).opensWithHeading)
  }

  @Test func namesItsMarkdownAndItsPlaces() {
    let page = page("", headings: [])
    #expect(page.markdownAddress.path == "x/time-to-ship.md")
    #expect(page.place(3..<5) == SourceRange(file: "Content/x/time-to-ship.md", range: 3..<5))
  }
}
