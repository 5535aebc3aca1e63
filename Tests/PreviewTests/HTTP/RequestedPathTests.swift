import Preview
import Testing

/// Holds which paths can be files of a site.
@Suite struct RequestedPathTests {
  @Test(arguments: [
    ("/", ""), ("/a.html", "a.html"), ("/a/", "a/"), ("/a%20b/%C3%A9.md", "a b/é.md"),
    ("/a%2Fb", "a/b"), ("/...", "..."), ("/a..b", "a..b"),
  ])
  func decodes(path: String, decoded: String) {
    #expect(RequestedPath.decode(path) == decoded)
  }

  @Test(arguments: [
    "", "a", "*", "/..", "/../a", "/a/../b", "/./a", "/a/.", "/%2e%2e/a", "/%2E%2e%2Fa",
    "/a%2F..%2Fb",
    "/..%5Ca", "/a\\b", "//evil.example", "/a//b", "/%00", "/a%0Ab", "/a%7F", "/%FF", "/%2F%2Fa",
  ])
  func refuses(path: String) {
    #expect(RequestedPath.decode(path) == nil)
  }

  @Test func encodes() {
    #expect(RequestedPath.encode("a b/é/") == "/a%20b/%C3%A9/")
  }
}
