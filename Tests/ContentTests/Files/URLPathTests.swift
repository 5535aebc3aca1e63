import Testing

@testable import Content

@Suite struct URLPathTests {
  @Test(arguments: [
    ("a.md", "", "a.md"), ("a.md", "x", "x/a.md"), ("/a.md", "x/y", "a.md"),
    ("../a.md", "x/y", "x/a.md"), ("../../a.md", "x/y", "a.md"), ("./a.md", "x", "x/a.md"),
    ("x/../a.md", "", "a.md"), (".", "x", "x"), ("..", "x", ""), ("./", "", ""), ("/", "x", ""),
    ("a//b.md", "x", "x/a/b.md"), ("a/", "x", "x/a"), ("..", "", ".."),
    ("../../../a.md", "x/y", "../a.md"), ("../../../../a", "x/y", "../../a"),
    ("../a/../../b", "", "../../b"), ("/../a", "x", "../a"), ("...", "x", "x/..."),
    ("..a/.b", "", "..a/.b"), ("größe.md", "maß", "maß/größe.md"),
  ])
  func worksOutDots(path: String, folder: String, expected: String) {
    #expect(URLPath.resolve(path, in: folder) == expected)
  }

  @Test(arguments: [
    ("a%20b", "a b"), ("%C3%A9", "é"), ("%c3%a9", "é"), ("100%", "100%"), ("%4", "%4"),
    ("%zz%41", "%zzA"), ("%41", "A"), ("%%41", "%A"), ("%2F%23%3F", "/#?"), ("é", "é"), ("", ""),
    ("a%2", "a%2"), ("%FF", "\u{FFFD}"), ("%252F", "%2F"), ("a+b", "a+b"),
  ])
  func decodesOnce(text: String, expected: String) {
    #expect(URLPath.decode(text) == expected)
  }

  @Test func joinsAFolderAndAPath() {
    #expect(URLPath.path(of: "c.md", in: "a/b") == "a/b/c.md")
    #expect(URLPath.path(of: "b/é.md", in: "ü") == "ü/b/é.md")
    #expect(URLPath.path(of: "c.md", in: "") == "c.md")
    #expect(URLPath.path(of: "", in: "a") == "a/")
  }

  @Test func splitsPathsAtTheLastSlash() {
    #expect(URLPath.folder(of: "a/b/c.md") == "a/b")
    #expect(URLPath.name(of: "a/b/c.md") == "c.md")
    #expect(URLPath.folder(of: "c.md") == "" && URLPath.name(of: "c.md") == "c.md")
    #expect(URLPath.folder(of: "a/") == "a" && URLPath.name(of: "a/") == "")
  }
}
