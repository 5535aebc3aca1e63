import Content
import TestSupport
import Testing

@testable import Planning

@Suite struct TagPagesTests {
  @Test func leadsLinksToTheTagsThatPagesHave() {
    let plan = SitePlan(
      Fixture.handbook(["index.md", "a.md"], texts: ["a.md": "---\ntags: [Go]\n---\n"]))
    #expect(
      plan.resolver.resolve("/tags/go.html", in: "c", page: nil).target
        == .generated(Address("tags/go.html")))
    #expect(
      plan.resolver.resolve("/tags/java.html", in: "c", page: nil).target
        == .nowhere(.missing("tags/java.html")))
  }

  @Test func listsAllTagsWhereThereAreSeveral() {
    func addresses(_ paths: [String], _ texts: [String: String]) -> [String] {
      SitePlan(Fixture.handbook(paths, texts: texts)).files.map(\.address.path)
    }
    let two = ["a.md": "---\ntags: [Go, Python]\n---\n"]
    #expect(addresses(["index.md", "a.md"], two).contains("tags/index.html"))
    let one = ["a.md": "---\ntags: [Go]\n---\n"]
    #expect(!addresses(["index.md", "a.md"], one).contains("tags/index.html"))
    let own = addresses(["index.md", "a.md", "tags/index.md"], two)
    #expect(own.count { $0 == "tags/index.html" } == 1)
    let named = ["a.md": "---\ntags: [Index, Python]\n---\n"]
    #expect(addresses(["index.md", "a.md"], named).count { $0 == "tags/index.html" } == 1)
  }
}
