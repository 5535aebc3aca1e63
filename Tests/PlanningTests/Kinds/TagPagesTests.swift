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
}
