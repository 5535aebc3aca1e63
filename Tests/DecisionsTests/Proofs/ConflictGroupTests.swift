import Diagnostics
import Testing

@testable import Decisions

@Suite struct ConflictGroupTests {
  /// Three rules for `x` that clash with one for `y`; and one more pair.
  private static let text = """
    decision: d
    title: D
    options: {x: {title: X}, y: {title: Y}}
    questions:
      a: {ask: A?, answers: [one, two, three, four]}
      b: {ask: B?, answers: ["yes", "no"]}
      c: {ask: C?, answers: ["yes", "no"]}
    rules:
      base: {choose: x, strength: default}
      hub: {when: {b: "yes"}, choose: y, strength: strong, because: B, evidence: [e]}
      one: {when: {a: one}, choose: x, strength: strong, because: B, evidence: [e]}
      three: {when: {a: three, c: "yes"}, choose: x, strength: strong, because: B, evidence: [e]}
      two: {when: {a: two}, choose: x, strength: strong, because: B, evidence: [e]}
      more: {when: {a: one, b: "no", c: "no"}, choose: y, strength: lean, because: B, evidence: [e]}
      rest: {when: {a: four, b: "no"}, choose: x, strength: lean, because: B, evidence: [e]}
      side: {when: {b: "no", c: "yes"}, choose: y, strength: lean, because: B, evidence: [e]}

    """

  private func decision() throws -> (decision: Decision, file: SourceFile) {
    let file = SourceFile(path: "d.decision.yml", text: Self.text)
    return (try #require(DecisionParser.parse(file).decision), file)
  }

  @Test func putsTogetherWhatOneRulingSettles() throws {
    let (decision, _) = try decision()
    let groups = ConflictGroup.groups(of: decision.conflicts())
    #expect(groups.map { decision.rules[$0.rule].id } == ["hub", "rest"])
    #expect(
      groups.map { $0.others.map { decision.rules[$0].id } } == [
        ["one", "two", "three"], ["side"],
      ])
    #expect(groups.map(\.total) == [4, 4])
  }

  @Test func saysWhatOneRulingSettles() throws {
    let (decision, file) = try decision()
    let all = decision.findings().diagnostics(in: decision)
    #expect(all.compactMap(\.group?.key) == ["d/hub", "d/hub", "d/hub"])
    let lines = all.sortedByPlace().groupedByKey().filter { $0.code == .conflict }
      .map { SmallDecision.line(of: $0, in: file) }
    #expect(
      lines == [
        "10:3 conflict 'hub' and 3 other rules apply together, and none wins"
          + " / against: 'one' (11) / against: 'two' (13) / against: 'three' (12)"
          + " / smallest case: a=one, b=yes          13 % of answers"
          + " / to settle it: one ruling settles 3 of 4 conflicts: prefer 'hub' over these rules, "
          + "or these over it, with the reason",
        "15:3 conflict 'rest' and 'side' both apply, and neither wins"
          + " / smallest case: a=four, b=no, c=yes          6.3 % of answers"
          + " / to settle it: add a ruling that prefers one, with the reason; raise one strength; "
          + "or write a rule for this case / the other rule is 'side' (16)",
      ])
  }

  @Test func namesSixOfManyAndCountsTheOthers() throws {
    let answers = (1...9).map { "a\($0)" }
    let rules = answers.map {
      "  \($0): {when: {q: \($0)}, choose: x, strength: lean, because: B, evidence: [e]}\n"
    }
    let text = """
      decision: d
      title: D
      options: {x: {title: X}, y: {title: Y}}
      questions:
        b: {ask: B?, answers: ["yes", "no"]}
        q: {ask: Q?, answers: [\(answers.joined(separator: ", "))]}
      rules:
        hub: {when: {b: "yes"}, choose: y, strength: lean, because: B, evidence: [e]}
      \(rules.joined())
      """
    let file = SourceFile(path: "d.decision.yml", text: text)
    let decision = try #require(DecisionParser.parse(file).decision)
    #expect(decision.conflicts().count == 9)
    let group = try #require(ConflictGroup.groups(of: decision.conflicts()).first)
    let diagnostics = decision.findings().diagnostics(in: decision)
    let summary = try #require(diagnostics.compactMap(\.group).first)
    #expect(group.conflicts.count == 9 && diagnostics.count { $0.group == summary } == 9)
    let against = summary.notes.filter { $0.label == "against" }
    #expect(
      against.map(\.message) == ["'a1'", "'a2'", "'a3'", "'a4'", "'a5'", "'a6'", "and 3 more"])
    // What programs read has each pair by itself.
    let records = DecisionReport(decision, in: file).findings.filter { $0.code == "conflict" }
    #expect(records.compactMap(\.rules) == answers.map { [$0, "hub"] })
  }

  @Test func leavesASingleConflictAsItIs() throws {
    let text = Self.text.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.contains("hub:") }.joined(separator: "\n")
    let file = SourceFile(path: "d.decision.yml", text: text)
    let decision = try #require(DecisionParser.parse(file).decision)
    let all = decision.findings().diagnostics(in: decision)
    #expect(all == decision.findings().map { $0.diagnostic(in: decision) })
    #expect(all.groupedByKey() == all)
  }
}
