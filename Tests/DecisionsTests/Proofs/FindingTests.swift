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

  /// The findings of a decision about `a`, `b` and `c`, each with the answers `x` and `y`.
  private func findings(prior: String = "[1, 1]", _ rest: String) -> [String] {
    let text = """
      decision: d
      title: D
      options: {one: {title: One}, two: {title: Two}}
      questions:
        a: {ask: A?, answers: [x, y], prior: \(prior)}
        b: {ask: B?, answers: [x, y], prior: [3, 7]}
        c: {ask: C?, answers: [x, y], prior: [1, 6]}
      \(rest)

      """
    let file = SourceFile(path: "d.decision.yml", text: text)
    guard let decision = DecisionParser.parse(file).decision, decision.isWhole else {
      return ["unreadable"]
    }
    return decision.findings().map {
      SmallDecision.line(of: $0.diagnostic(in: decision), in: file)
    }
  }

  private func rule(_ id: String, _ when: String, _ option: String) -> String {
    "  \(id): {when: {\(when)}, choose: \(option), strength: lean, because: B, evidence: [e]}\n"
  }

  /// What is found of questions that never matter, without what settles it.
  private func neverAsked(_ rules: String) -> [String] {
    findings(rules).filter { $0.contains("never-asked") }
      .map { finding in String(finding.prefix { $0 != "/" }) }
  }

  @Test func tellsQuestionsThatOnlyMatterTogether() {
    let tied =
      "never: [{when: {a: x, b: y}, because: N}, {when: {a: y, b: x}, because: N}]\nrules:\n"
    let rules =
      rule("r", "a: x", "one") + rule("s", "b: y", "two") + rule("t", "c: x", "one")
      + rule("u", "c: y, a: x", "two")
    let why = "never matters: no answer to it changes the outcome"
    #expect(
      neverAsked(tied + rules) == [
        "5:3 never-asked question 'a' \(why), each by itself ",
        "6:3 never-asked question 'b' \(why), each by itself ",
      ])
    // Where no rule depends on a question, what cannot occur is not why.
    let plain = rule("r", "c: x", "one") + rule("s", "c: y", "two")
    #expect(
      neverAsked(tied + plain) == [
        "5:3 never-asked question 'a' \(why) ", "6:3 never-asked question 'b' \(why) ",
      ])
  }

  @Test func callsARuleForWhatCannotOccurMaskedAndNotRedundant() {
    let found = findings(
      replacing: ["{when: {kind: cli}": "{when: {kind: cli, load: high}"])
    #expect(
      found.filter { $0.contains("'cli-go'") } == [
        "22:3 masked-rule 'cli-go' never decides: it applies only where the answers cannot occur"
          + " / to settle it: delete it, raise its strength, or add a ruling that prefers it"
      ])
  }

  @Test(arguments: [
    // Exactly a tenth is allowed, however it is added up.
    ("[9, 1]", "", nil),
    ("[89, 11]", "", "11 %"),
    ("[89, 11]", "default-may-decide: 0.2", nil),
    ("[89, 11]", "default-may-decide: 0.11", nil),
    ("[9, 1]", "default-may-decide: 0.05", "10 %"),
    ("[9, 1]", "default-may-decide: 0", "10 %"),
  ])
  func warnsOfADefaultAboveItsShare(prior: String, limit: String, share: String?) {
    // The other questions cut the tenth into pieces that add up to a little more or less.
    let rules =
      "rules:\n" + rule("r", "a: x, b: x", "one") + rule("s", "a: x, b: y, c: x", "two")
      + rule("t", "a: x, b: y, c: y", "one") + "  base: {choose: two, strength: default}\n"
    let found = findings(prior: prior, rules + limit).filter { $0.contains("default-hides-gap") }
    #expect(
      found.map { $0.contains("'base' alone decides \(share ?? "") of answers") }
        == (share == nil ? [] : [true]))
  }

  @Test(arguments: [
    (0.0, "0 %"), (0.0004, "under 0.1 %"), (0.001, "0.1 %"), (0.025, "2.5 %"), (0.03, "3 %"),
    (0.125, "13 %"), (0.9999, "over 99 %"), (1.0, "100 %"),
  ])
  func printsShares(share: Double, text: String) {
    #expect(Percentage.text(share) == text)
  }
}
