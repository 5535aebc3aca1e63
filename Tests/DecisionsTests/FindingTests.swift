import Diagnostics
import Testing

@testable import Decisions

@Suite struct FindingTests {
  private func findings(replacing parts: [String: String]) -> [String] {
    var text = SmallDecision.text
    for (part, replacement) in parts { text = text.replacing(part, with: replacement) }
    let file = SourceFile(path: "language.decision.yml", text: text)
    guard let decision = DecisionParser.parse(file).decision else { return ["unreadable"] }
    return decision.findings().map {
      SmallDecision.line(of: $0.diagnostic(in: decision), in: file)
    }
  }

  @Test func findsNothingWhereAllIsWell() {
    #expect(findings(replacing: [:]) == [])
  }

  @Test func reportsTheSmallestGap() {
    let found = findings(replacing: ["strength: default": "strength: lean, when: {kind: api}"])
    #expect(
      found == [
        "1:1 gap no rule applies to some answers"
          + " / smallest case: kind=gateway, load=low|middle, ml=no          16 % of answers"
          + " / to settle it: write a rule for this case, or a rule of strength default"
      ])
  }

  @Test func reportsTheSmallestConflictWithBothSides() {
    let found = findings(replacing: ["{ml: in-process, load: high}": "{ml: in-process, load: low}"])
    #expect(
      found == [
        "16:3 conflict 'ml-python' and 'high-go' both apply, and neither wins"
          + " / smallest case: load=high, ml=in-process          3.6 % of answers"
          + " / to settle it: add a ruling that prefers one, with the reason; raise one strength; "
          + "or write a rule for this case"
          + " / the other rule is 'high-go' (18)"
      ])
  }

  @Test(arguments: [
    (0.0, "0 %"), (0.0004, "less than 0.1 %"), (0.001, "0.1 %"), (0.025, "2.5 %"), (0.03, "3 %"),
    (0.125, "13 %"), (0.9999, "more than 99 %"), (1.0, "100 %"),
  ])
  func printsShares(share: Double, text: String) {
    #expect(Percentage.text(share) == text)
  }
}
