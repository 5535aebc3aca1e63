import Content
import Handbook
import TestSupport
import Testing

@testable import Planning

@Suite struct RedirectsTests {
  @Test func leadsLinksToThePageThatTookOver() {
    let plan = SitePlan(
      Fixture.handbook(
        ["index.md", "new.md", "x/b.md"],
        texts: [
          "new.md": "---\naliases: [old.md, {older/: \"#part\"}, x/b.md]\n---\n",
          "x/b.md": "---\naliases: old.md\n---\n",
        ]))
    let redirects = plan.files.filter { file in
      if case .alias = file.origin { true } else { false }
    }
    #expect(redirects.map(\.address.path) == ["old.html", "older/index.html"])
    #expect(redirects.map(\.origin) == [.alias(page: 1, 0), .alias(page: 1, 1)])
    #expect(plan.clashes.map(\.second.address.path) == ["old.html", "x/b.html"])
    let links = [
      "old.md", "old.html", "older", "older/", "older/README.md", "older/index.html", "OLD.md",
      "old.md#x", "older/#x",
    ].map { plan.resolver.resolve($0, in: "", page: 0) }
    let urls = zip(links, links.indices).map { link, _ in
      plan.url(of: link, as: "-", from: Address("index.html"))
    }
    #expect(
      urls == [
        "new.html", "new.html", "new.html#part", "new.html#part", "new.html#part", "new.html#part",
        "-", "new.html#x", "new.html#x",
      ])
    #expect(links[6].target == .nowhere(.differsInCase("OLD.md", actual: "old.md")))
    #expect(links.map(\.namesHTML) == .init(repeating: false, count: 9))
  }
}
