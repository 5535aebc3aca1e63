import Testing

@testable import Content

@Suite struct SitePathTests {
  @Test(arguments: [
    "index.html", "a/b/c.html", "tags/c++.html", "x/kind.cli_ml.no.html", "größe/日本.html",
    String(repeating: "n", count: 255), String(repeating: "f/", count: 100) + "x", "a..b", "a b",
    "_redirects",
  ])
  func acceptsPathsOfASite(text: String) throws {
    #expect(try SitePath(text).text == text)
  }

  @Test(
    arguments: [
      ("", .dots), ("/a", .absolute), ("a/", .dots), ("a//b", .dots), (".", .dots), ("..", .dots),
      ("a/../b", .dots), ("../a", .dots), ("./a", .dots), (".a", .hidden), ("a/.b", .hidden),
      ("_a", .hidden), ("_redirects/a", .hidden), ("a/_redirects", .hidden), ("a/_b/c", .hidden),
      ("a\0", .control), ("a\nb", .control),
      ("\u{7F}", .control),
      ("a\u{80}", .control), ("a\u{9F}b", .control), (String(repeating: "n", count: 256), .long),
      (String(repeating: "日", count: 86), .long),
      (String(repeating: "f/", count: 101) + "x", .deep),
    ] as [(String, SitePath.Flaw)])
  func refusesWhatIsNone(text: String, flaw: SitePath.Flaw) {
    #expect(throws: flaw) { try SitePath(text) }
  }

  /// The first scalar that is no control character in two bytes, and one that ends as they do.
  @Test func tellsControlCharactersFromLetters() {
    #expect(SitePath.flaw(of: "a\u{A0}b") == nil)
    #expect(SitePath.flaw(of: "\u{E9}\u{1080}") == nil)
  }

  @Test func listsTheFoldersAbove() throws {
    let path = try SitePath("a/b/c.html")
    #expect(path.folders.map(\.text) == ["a/b", "a"])
    #expect(path.name == "c.html")
    #expect(try SitePath("c.html").folder == nil)
  }

  @Test func comparesByBytes() throws {
    let (composed, decomposed) = try (SitePath("\u{E9}"), SitePath("e\u{301}"))
    #expect(composed != decomposed)
    #expect(decomposed < composed)
  }

  @Test(arguments: [
    ("Guide.HTML", "guide.html"), ("\u{C9}T\u{C9}", "e\u{301}te\u{301}"), ("ΣΑΣ", "σας"),
    ("K", "k"), ("ẞ", "ß"), ("ſ", "S"),
  ])
  func foldsWhatSomeDisksTakeForOne(one: String, other: String) {
    #expect(SitePath.folded(one) == SitePath.folded(other))
  }

  @Test(arguments: [("ß", "ss"), ("ı", "i"), ("a", "b"), ("ﬁ", "fi")])
  func keepsApartWhatNoDiskTakesForOne(one: String, other: String) {
    #expect(SitePath.folded(one) != SitePath.folded(other))
  }

  @Test(arguments: [
    ("a/b.html", "a", true), ("a/b/c.html", "a/b", true), ("a/b/c.html", "a", false),
    ("ab/c.html", "a", false), ("a", "a", false), ("b/c.html", "a", false), ("é/x", "é", true),
  ])
  func tellsInWhichFolderItLies(path: String, folder: String, isIn: Bool) throws {
    let (path, folder) = (try SitePath(path), try SitePath(folder))
    #expect(path.isDirectly(in: folder) == isIn)
    #expect((path.folder == folder) == isIn)
  }
}
