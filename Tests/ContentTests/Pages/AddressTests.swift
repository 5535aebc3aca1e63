import Testing

@testable import Content

@Suite struct AddressTests {
  @Test(arguments: [
    ("a.html", "a.html", "a.html"), ("a.html", "b.html", "b.html"),
    ("a.html", "x/b.html", "x/b.html"), ("x/a.html", "b.html", "../b.html"),
    ("x/a.html", "x/b.html", "b.html"), ("x/a.html", "y/b.html", "../y/b.html"),
    ("x/y/a.html", "x/b.html", "../b.html"), ("x/y/z/a.html", "index.html", "../../../index.html"),
    ("x/a.html", "xy/b.html", "../xy/b.html"), ("xy/a.html", "x/b.html", "../x/b.html"),
    ("x/ya.html", "x/yb.html", "yb.html"), ("x/y/a.html", "x/yz/a.html", "../yz/a.html"),
    ("index.html", "x/index.html", "x/index.html"), ("x.html", "x/a.html", "x/a.html"),
    ("x/a.html", "x.html", "../x.html"),
  ])
  func leadsFromPageToPage(from: String, to: String, url: String) {
    #expect(Address(to).url(from: Address(from)) == url)
  }

  @Test(arguments: [
    ("größe/maß.html", "gr%C3%B6%C3%9Fe/ma%C3%9F.html"), ("a b.html", "a%20b.html"),
    ("100%.html", "100%25.html"), ("c#.html", "c%23.html"), ("what?.html", "what%3F.html"),
    ("a:b.html", "a%3Ab.html"), ("a&b'c\".html", "a%26b%27c%22.html"), ("[a].html", "%5Ba%5D.html"),
    ("a\\b.html", "a%5Cb.html"), ("kind.cli_ml.no.html", "kind.cli_ml.no.html"),
    ("~a(b),+@=!*.html", "~a(b),+@=!*.html"), ("日本.html", "%E6%97%A5%E6%9C%AC.html"),
  ])
  func encodesWhatAURLCannotHold(path: String, url: String) {
    #expect(Address(path).url(from: Address("a.html")) == url)
    #expect(Address(path).url(from: Address("x/a.html")) == "../" + url)
    #expect(URLPath.decode(url) == path)
  }

  @Test func sharesWholeFoldersOfNonASCIINamesOnly() {
    // é and è begin with the same byte.
    #expect(Address("è/b.html").url(from: Address("é/a.html")) == "../%C3%A8/b.html")
    #expect(Address("é/b.html").url(from: Address("é/a.html")) == "b.html")
  }

  @Test func sortsByPath() {
    #expect(Address("a.html") < Address("b.html"))
    #expect(!(Address("b.html") < Address("a.html")))
  }

  @Test(arguments: [
    ("a.html", "b.html", 0), ("x/a.html", "b.html", 0), ("x/a.html", "x/b.html", 1),
    ("x/y/a.html", "x/z/b.html", 1), ("x/y/a.html", "x/yz/b.html", 1),
    ("x/y/a.html", "x/y/a.html", 2),
  ])
  func countsTheFoldersThatTwoShare(one: String, other: String, count: Int) {
    #expect(Address(one).sharedFolders(with: Address(other)) == count)
    #expect(Address(other).sharedFolders(with: Address(one)) == count)
  }
}
