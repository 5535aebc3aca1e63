import Content
import Diagnostics
import Testing

@Suite struct ContentTreeTests {
  @Test(arguments: [
    ("a.md", ContentTree.Kind.markdown), ("fingerpost.yml", .data), ("a.decision.yml", .data),
    ("a.evidence.yml", .data), ("a.glossary.yml", .data), ("mkdocs.yml", .asset),
    ("a.yml", .asset), ("a.md.txt", .asset), ("md", .asset), ("my-fingerpost.yml", .asset),
    ("decision.yml", .asset), ("docs/fingerpost.yml", .asset), ("docs/a.decision.yml", .data),
    ("decision.yml", .asset), ("a.markdown", .markdown), ("A.MD", .markdown), ("a.Mkd", .markdown),
    ("a.mdx", .asset), ("markdown", .asset), (".markdown", .asset),
  ])
  func knowsFilesByName(path: String, kind: ContentTree.Kind) {
    #expect(ContentTree.kind(ofPath: path) == kind)
  }

  @Test func hidesNamesThatBeginWithADotOrAnUnderscore() {
    #expect(["_a.md", ".a/b.md", "a/_b/c.md", "a/.b"].allSatisfy(ContentTree.isHidden))
    #expect(!["a_b.md", "a.b/c", "../a.md", ""].contains(where: ContentTree.isHidden))
  }

  @Test func leavesOutWhatAnyPatternFits() {
    func files(_ paths: String...) -> [ContentFile] {
      paths.map { ContentFile(path: $0, source: SourceFile(path: $0, text: "")) }
    }
    var tree = ContentTree(
      name: "Content", markdown: files("a.md", "drafts/b.md"),
      data: files("a.decision.yml", "drafts/b.decision.yml"),
      files: ContentFiles(assets: ["a.png", "old/a.png"]))
    tree.leaveOut([Glob("drafts"), Glob("old/*")])
    #expect(tree.markdown.map(\.path) == ["a.md"])
    #expect(tree.data.map(\.path) == ["a.decision.yml"])
    #expect(tree.files.assets == ["a.png"])
    tree.leaveOut([])
    #expect(tree.markdown.map(\.path) == ["a.md"])
  }
}
