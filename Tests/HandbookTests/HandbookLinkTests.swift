import Diagnostics
import Markdown
import Testing

@testable import Content
@testable import Handbook

@Suite struct HandbookLinkTests {
  private func file(_ path: String, _ text: String) -> ContentFile {
    ContentFile(path: path, source: SourceFile(path: "Content/\(path)", text: text))
  }

  private func page(_ path: String, _ text: String) -> (page: Page, diagnostics: [Diagnostic]) {
    Page.parse(
      file(path, text), address: Address(path.dropLast(3) + ".html"), options: MarkdownOptions())
  }

  @Test func readsAPageWithItsFrontMatter() {
    let (page, diagnostics) = page("a.md", "---\norder: one\n---\n# É\n\n[x](b.md)\n")
    #expect(page.title == "É" && page.bodyOffset == 19)
    #expect(page.document.references.map(\.destination) == ["b.md"])
    #expect(page.document.references.map(\.range) == [25..<34])
    #expect(diagnostics.map(\.code) == [.frontMatter])
    #expect(String(decoding: page.markdown, as: UTF8.self) == "# É\n\n[x](b.md)\n")
  }

  @Test func writesATitleAboveMarkdownThatHasNone() {
    let page = page("a.md", "---\ntitle: \"A: b\"\n---\nText\n").page
    #expect(String(decoding: page.markdown, as: UTF8.self) == "# A: b\n\nText\n")
  }

  @Test func sortsWhatItPutsTogetherAndKeepsTheFirstOfEachID() {
    var content = ParsedContent(name: "Content")
    var diagnostics: [Diagnostic] = []
    for data in [
      file("a.evidence.yml", "evidence: {z: {claim: z}, b: {claim: first}}\nsources: {s: {}}"),
      file("b.evidence.yml", "evidence: {a: {claim: a}, b: {claim: second}}\nsources: {s: {}}"),
      file("fingerpost.yml", "title: Not read here"),
      file(
        "x.glossary.yml", "terms: {b: {title: a10, definition: d}, a: {title: a9, definition: d}}"),
      file("y.glossary.yml", "terms: [\n"),
    ] { diagnostics += content.add(data) }
    content.pages = ["b.md", "a/z.md", "a.md"].map { page($0, "# \($0)\n").page }
    let (handbook, doubles) = Handbook.link(content, files: ContentFiles(assets: ["a.png"]))
    diagnostics += doubles
    #expect(handbook.pages.map(\.path) == ["a.md", "a/z.md", "b.md"])
    #expect(handbook.evidence.map(\.id) == ["a", "b", "z"])
    #expect(handbook.evidence.map(\.claim) == ["a", "first", "z"])
    #expect(handbook.sources.map(\.id) == ["s"])
    #expect(handbook.terms.map(\.title) == ["a9", "a10"])
    #expect(handbook.files.assets == ["a.png"])
    #expect(
      diagnostics.map(\.message) == [
        "no valid YAML: did not find expected node content while parsing a flow node",
        "evidence 'b' is defined twice", "source 's' is defined twice",
      ])
    #expect(
      diagnostics.map { $0.place?.file } == [
        "Content/y.glossary.yml", "Content/b.evidence.yml", "Content/b.evidence.yml",
      ])
  }
}
