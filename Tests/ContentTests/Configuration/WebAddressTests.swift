import Testing

@testable import Content

@Suite struct WebAddressTests {
  @Test(arguments: [
    "https://example.org", "http://example.org:8080/a/b?c=d#e", "https://user@example.org/",
    "HTTPS://example.org/a%20b", "https://[::1]:80/", "https://exämple.org/größe",
  ])
  func acceptsAddresses(text: String) { #expect(WebAddress.isAddress(text)) }

  @Test(arguments: [
    "", "example.org", "/handbook", "//example.org", "javascript:alert(1)", "ftp://example.org",
    "https://", "https:///a", "https://:80/", "https://a b", "https://a\"b", "https://a/<b>",
    "https://a/\u{0}", "https://a/\n", "https://a/{path}", "https://a/\\b", "https://a/\u{202E}b",
    " https://a", "https://@/", "data:text/html,x", "https:example.org",
  ])
  func refusesWhatIsNone(text: String) { #expect(!WebAddress.isAddress(text)) }

  @Test func asksPatternsForThePathBehindTheHost() {
    #expect(WebAddress.isPattern("https://example.org/edit/{path}"))
    #expect(!WebAddress.isPattern("https://example.org?file={path}"))
    #expect(WebAddress.isPattern("https://example.org/edit/?file={path}"))
    #expect(!WebAddress.isPattern("https://example.org/edit/"))
    #expect(!WebAddress.isPattern("https://{path}/edit"))
    #expect(!WebAddress.isPattern("javascript:{path}"))
    #expect(!WebAddress.isPattern("https://example.org/{page}/{path}"))
  }
}
