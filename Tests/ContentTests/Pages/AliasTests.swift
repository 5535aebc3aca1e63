import Diagnostics
import TestSupport
import Testing

@testable import Content

@Suite struct AliasTests {
  private func frontMatter(_ aliases: String) -> (FrontMatter, [String]) {
    let file = SourceFile(path: "Content/a.md", text: "---\naliases: \(aliases)\n---\n")
    let (frontMatter, _, diagnostics) = FrontMatter.parse(file)
    return (frontMatter, Fixture.lines(diagnostics, in: file))
  }

  @Test(arguments: [
    ("old.md", "old.html"), ("/old.md", "old.html"), ("x/old", "x/old.html"),
    ("x/old.html", "x/old.html"), ("x/", "x/index.html"), ("x/README.md", "x/index.html"),
    ("index.md", "index.html"), ("größe.md", "größe.html"),
  ])
  func findsTheAddressOfAnOlderPath(path: String, address: String) throws {
    let (frontMatter, mistakes) = frontMatter(path)
    #expect(frontMatter.aliases.map(\.address) == [Address(address)])
    #expect(mistakes == [])
  }

  @Test func readsSectionsAndPathsInOneList() {
    let (frontMatter, mistakes) = frontMatter(
      "[old.md, {older.md: \"#setup\"}, {\"#install\": \"#setup\"}]")
    #expect(frontMatter.aliases.map(\.path) == ["old.md", "older.md", ""])
    #expect(frontMatter.aliases.map(\.anchor) == [nil, nil, "install"])
    #expect(frontMatter.aliases.map(\.target) == [nil, "setup", "setup"])
    #expect(
      frontMatter.aliases.map(\.address) == [Address("old.html"), Address("older.html"), nil])
    #expect(mistakes == [])
  }

  @Test(arguments: [
    ("old.md#part", "2:10: 'old.md#part' is not an older path from the root of the content"),
    ("https://x.y/z", "2:10: 'https://x.y/z' is not an older path from the root of the content"),
    ("\"#old\"", "2:10: an older section says which one it is now: '#old': '#setup'"),
    ("{old.md: new.md}", "2:19: an alias leads to a section of this page, as '#setup' does"),
    ("[[a]]", "2:11: an alias is a path, not a list"),
  ])
  func namesWhatIsNoAlias(text: String, message: String) {
    let (frontMatter, mistakes) = frontMatter(text)
    #expect(frontMatter.aliases == [])
    #expect(mistakes == ["\(message) [front-matter]"])
  }

  @Test(arguments: [
    ("\"index.html\\0x\"", "a path holds no control character"),
    ("\"a\\x85b\"", "a path holds no control character"),
    ("x/./y/../old.md", "a path has no empty part and no '.' or '..'"),
    ("x//old.md", "a path has no empty part and no '.' or '..'"),
    ("//old.md", "a path does not begin with '/'"),
    ("../old.md", "a path has no empty part and no '.' or '..'"),
    (".git/config", "no part of a path begins with '.' or '_'"),
    ("x/_drafts/a.md", "no part of a path begins with '.' or '_'"),
    (
      "\"g/*\"",
      "an alias is the path of one page, without '*': name each older page by an alias of its own"
    ),
    (String(repeating: "n", count: 251), "a part of a path has at most 255 bytes"),
    (String(repeating: "f/", count: 101), "a path nests at most 100 folders"),
  ])
  func saysWhatIsWrongWithAPath(text: String, note: String) {
    let file = SourceFile(path: "Content/a.md", text: "---\naliases: \(text)\n---\n")
    let (frontMatter, _, diagnostics) = FrontMatter.parse(file)
    #expect(frontMatter.aliases == [])
    #expect(diagnostics.map(\.code) == [.frontMatter])
    #expect(diagnostics.flatMap(\.notes).map(\.message) == [note])
  }
}
