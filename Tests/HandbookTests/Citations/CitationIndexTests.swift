import Markdown
import TestSupport
import Testing

@testable import Content
@testable import Handbook

@Suite struct CitationIndexTests {
  private let handbook = Fixture.handbook(
    ["a.md", "b.md", "c.md", "d.md"],
    references: [
      "a.md": [
        Fixture.reference(.citation(.rule), "r"), Fixture.reference(.citation(.rule), "d/r"),
        Fixture.reference(.citation(.rule), "nobody"), Fixture.reference(.link, "e"),
      ],
      "b.md": [
        Fixture.reference(.embed(.chart), "e, f ,,nobody"), Fixture.reference(.embed(.rule), "s"),
      ],
      "c.md": [
        Fixture.reference(.embed(.rule), "r"), Fixture.reference(.citation(.evidence), "f"),
        Fixture.reference(.citation(.rule), "r"), Fixture.reference(.embed(.compare), "d"),
      ],
      "d.md": [Fixture.reference(.citation(.decision), "d")],
    ],
    decisions: [Fixture.decision("d", at: "d.decision.yml", rules: ["r", "s", "unused"])],
    evidence: [Fixture.evidence("e"), Fixture.evidence("f")])

  @Test func listsEachCitingPageOnce() {
    func pages(_ target: CitationTarget) -> [String] {
      handbook.citations.pages(citing: target).map { handbook.pages[$0].path }
    }
    #expect(pages(.rule(decision: 0, rule: 0)) == ["a.md", "c.md"])
    #expect(pages(.rule(decision: 0, rule: 1)) == ["b.md"])
    #expect(pages(.rule(decision: 0, rule: 2)) == [])
    #expect(pages(.evidence(0)) == ["b.md"])
    #expect(pages(.evidence(1)) == ["b.md", "c.md"])
    #expect(pages(.decision(0)) == ["c.md", "d.md"])
  }

  @Test func splitsTheIDsOfAChartOnly() {
    #expect(Handbook.ids(of: Fixture.reference(.embed(.chart), " a , b,c ")) == ["a", "b", "c"])
    #expect(Handbook.ids(of: Fixture.reference(.embed(.chart), ",")) == [])
    #expect(Handbook.ids(of: Fixture.reference(.citation(.rule), "a,b")) == ["a,b"])
  }
}
