import TestSupport
import Testing

@testable import Content
@testable import Handbook

@Suite struct TagTests {
  @Test(arguments: [
    ("go", "tags/go.html"), ("Machine learning", "tags/machine-learning.html"),
    ("C++", "tags/c++.html"), ("C#", "tags/c#.html"), (".NET", "tags/net.html"),
    ("Cost & Risk!", "tags/cost-risk.html"), ("&", "tags/other.html"),
    ("a/b", "tags/a-b.html"), ("Größe", "tags/größe.html"),
  ])
  func findsTheAddressOfATag(title: String, address: String) {
    #expect(Tag.address(of: title).path == address)
  }

  @Test func filesPagesUnderTheirTags() {
    let handbook = Fixture.handbook(
      ["index.md", "a.md", "b.md", "c/d.md"],
      texts: [
        "a.md": "---\ntags: [Go, python, go]\n---\n",
        "b.md": "---\ntags: GO, Rust\norder: 1\n---\n",
        "c/d.md": "---\ntags: [rust]\n---\n",
      ])
    #expect(handbook.tags.map(\.title) == ["GO", "python", "Rust"])
    #expect(
      handbook.tags.map { $0.pages.map { handbook.pages[$0].path } } == [
        ["b.md", "a.md"], ["a.md"], ["b.md", "c/d.md"],
      ])
  }
}
