import Foundation
import TestSupport
import Testing

/// `fingerpost report` as its user and programs meet it.
@Suite struct ReportTests {
  private static let fixtures = "Tests/CommandTests/Fixtures"

  private func json(_ path: String) async throws -> (status: Int32, object: [String: Any]) {
    let result = try await Program.run(
      ["report", "\(Self.fixtures)/\(path)/content/store.decision.yml", "--format", "json"])
    let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    return (result.status, try #require(object as? [String: Any]))
  }

  @Test func writesEveryKeyAsJSON() async throws {
    let (status, report) = try await json("good/masked-rule")
    #expect(status == 0)
    #expect(
      report.keys.sorted() == [
        "combinations", "findings", "options", "pages", "questions", "strengths",
      ])
    #expect(report["combinations"] as? [String: Double] == ["possible": 4, "total": 4])
    #expect(report["options"] as? [String: Double] == ["files": 0.25, "tables": 0.75])
    #expect(
      report["strengths"] as? [String: Double] == [
        "default": 0, "lean": 0, "must": 0.5, "strong": 0.5,
      ])
    #expect(
      report["questions"] as? [String: Double] == [
        "effort": 1.5, "expected": 1.5, "lowerBound": 1.5, "worst": 2,
      ])
    let findings = try #require(report["findings"] as? [[String: Any]])
    #expect(findings.count == 1)
    #expect(findings[0]["code"] as? String == "masked-rule")
    #expect(findings[0]["severity"] as? String == "warning")
    #expect(findings[0]["line"] as? Int == 31)
    #expect(findings[0]["column"] as? Int == 3)
    // The rule first, and then what beats it.
    #expect(findings[0]["rules"] as? [String] == ["small-joins", "joins-need-tables"])
  }

  @Test func exitsOneWhereAFindingIsAnError() async throws {
    let (status, report) = try await json("bad/conflict")
    #expect(status == 1)
    let findings = try #require(report["findings"] as? [[String: Any]])
    #expect(findings.map { $0["code"] as? String } == ["conflict"])
    #expect(findings[0]["severity"] as? String == "error")
    #expect(findings[0]["rules"] as? [String] == ["joins-need-tables", "small-files"])
    #expect(
      findings[0]["counterexample"] as? [String: [String]] == [
        "joins": ["yes"], "size": ["small"],
      ])
    #expect(findings[0]["share"] as? Double == 0.25)
  }

  @Test func namesTheQuestionOrTheOption() async throws {
    let (_, idle) = try await json("good/never-asked")
    let question = try #require((idle["findings"] as? [[String: Any]])?.first)
    #expect(question["question"] as? String == "disk")
    #expect(question["rules"] == nil)
    let (_, unreachable) = try await json("good/unreachable-option")
    let option = try #require((unreachable["findings"] as? [[String: Any]])?.first)
    #expect(option["option"] as? String == "paper")
  }

  @Test func printsTheShareOfTheDefaultAndTheFindings() async throws {
    let path = "\(Self.fixtures)/good/default-hides-gap/content/store.decision.yml"
    let result = try await Program.run(["report", path])
    #expect(result.status == 0)
    #expect(result.output.contains("\n  strength default   25 %\n"))
    #expect(result.errors.contains("[default-hides-gap]"))
  }

  @Test func printsWhatTheFileIsWarnedOf() async throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      decision: d
      title: D
      options: {x: {title: X}, y: {title: Y}}
      questions:
        a: {ask: A?, answers: [one, two], efort: 2}
      rules:
        r: {when: {a: one}, choose: x, strength: lean, because: B, evidence: [e]}
        base: {choose: y, strength: default}
      default-may-decide: 1

      """, to: "d.decision.yml")
    let result = try await Program.run(["report", "d.decision.yml"], in: folder.url)
    #expect(result.status == 0)
    #expect(
      result.errors == """
        d.decision.yml:5:37: warning: unknown key 'efort' in question 'a' [unknown-key]
            5 |   a: {ask: A?, answers: [one, two], efort: 2}
              |                                     ~~~~~
              = did you mean 'effort'?


        """)
  }
}
