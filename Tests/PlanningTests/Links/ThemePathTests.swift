import Content
import Decisions
import Diagnostics
import TestSupport
import Testing

@testable import Planning

struct ThemePathTests {
  private let plan = SitePlan(
    Fixture.handbook(["index.md", "a/page.md"], assets: ["brand/logo.svg", "a#1%.png"]))

  private func target(_ path: String) -> LinkTarget {
    plan.resolver.target(ofThemeFile: PlacedText(path, at: Fixture.place("fingerpost.yml", 0)))
  }

  @Test func leadsFromTheContentFolder() {
    #expect(target("brand/logo.svg") == .asset("brand/logo.svg"))
    #expect(target("/brand/logo.svg") == .asset("brand/logo.svg"))
    #expect(target("./a/../brand/logo.svg") == .asset("brand/logo.svg"))
    #expect(target("a#1%.png") == .asset("a#1%.png"))
  }

  @Test func saysWhyItLeadsNowhere() {
    #expect(target("logo.svg") == .nowhere(.missing("logo.svg")))
    #expect(target("../logo.svg") == .nowhere(.outside("../logo.svg")))
    #expect(
      target("Brand/Logo.svg")
        == .nowhere(.differsInCase("Brand/Logo.svg", actual: "brand/logo.svg")))
  }
}
