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

  @Test func takesItsTitleFromAnotherToolsListBeforeItsName() {
    let named = page("", headings: [(2, "In two words")]).named("In Two Words")
    #expect(named.title == "In Two Words" && named.promotesHeading)
    #expect(page("", headings: [(1, "One")]).named("Two").title == "One")
    #expect(!page("", headings: [(2, "Three")]).named("Two").promotesHeading)
    #expect(!page("", headings: [(2, "Two"), (1, "")]).named("Two").promotesHeading)
    #expect(!page("---\ntitle: Two\n---\n", headings: [(2, "Two")]).promotesHeading)
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

  @Test(arguments: [
    ("brokers/k.md", "examples/a.go", "../examples/a.go"), ("a/b/c.md", "a/d.md", "../d.md"),
    ("a/b.md", "a/c/d.go", "c/d.go"), ("a.md", "b.md", "b.md"), ("a/b.md", "a/b.md", "b.md"),
  ])
  func seesAPathFromItsFolder(page: String, path: String, relative: String) {
    let file = ContentFile(path: page, source: SourceFile(path: page, text: ""))
    let (page, _) = Page.parse(file, address: Address("x.html"), options: MarkdownOptions())
    #expect(page.relativePath(to: path) == relative)
  }

  @Test func leavesTheOwnAddressOfAHomePageBehind() {
    func aliases(_ path: String, _ address: String) -> [String] {
      let file = ContentFile(path: path, source: SourceFile(path: path, text: ""))
      let (page, _) = Page.parse(file, address: Address(address), options: MarkdownOptions())
      return page.frontMatter.aliases.map(\.path)
    }
    #expect(aliases("guide/intro.md", "index.html") == ["guide/intro.html"])
    #expect(aliases("README.md", "index.html") == [] && aliases("intro.md", "intro.html") == [])
  }
}
