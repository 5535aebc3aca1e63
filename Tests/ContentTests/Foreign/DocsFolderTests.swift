import Content
import Testing

@Suite struct DocsFolderTests {
  @Test func isOneWithTheContent() {
    let docs = DocsFolder()
    #expect(docs.contentPath(of: "./a/b.md") == "a/b.md" && docs.docsPath(of: "a/b.md") == "a/b.md")
    #expect(docs.contentPath(of: "../a.md") == nil && docs.contentPath(of: "") == nil)
  }

  @Test func liesInTheContent() {
    let docs = DocsFolder(below: "docs")
    #expect(docs.contentPath(of: "a.md") == "docs/a.md")
    #expect(docs.docsPath(of: "docs/a.md") == "a.md" && docs.docsPath(of: "README.md") == nil)
    #expect(docs.docsPath(of: "docs-old/a.md") == nil)
  }

  @Test func holdsTheContent() {
    let docs = DocsFolder(above: "en/guide")
    #expect(docs.contentPath(of: "en/guide/a.md") == "a.md" && docs.contentPath(of: "b.md") == nil)
    #expect(docs.docsPath(of: "a.md") == "en/guide/a.md")
  }
}
