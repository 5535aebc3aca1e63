import Diagnostics
import Markdown
import TestSupport
import Testing

@testable import Content
@testable import Handbook

@Suite struct CitationNamesTests {
  private let handbook = Fixture.handbook(
    ["languages/go.md", "split.md"],
    decisions: [
      Fixture.decision(
        "backend", at: "d/backend.decision.yml",
        options: [
          Fixture.option("go", page: "languages/go.md#why"), Fixture.option("rust", page: "no.md"),
          Fixture.option("either"),
        ],
        questions: ["load", "ml"], rules: ["cli-go", "team-python"], rulings: ["model-first"]),
      Fixture.decision(
        "frontend", at: "d/frontend.decision.yml", questions: ["ml"], rules: ["team-python", "web"]),
    ],
    evidence: [Fixture.evidence("gil"), Fixture.evidence("go-throughput")],
    terms: [Fixture.term("gil"), Fixture.term("goroutine")])

  @Test(arguments: [
    (CitationScheme.rule, "cli-go", CitationTarget.rule(decision: 0, rule: 0)),
    (.rule, "web", .rule(decision: 1, rule: 1)),
    (.rule, "frontend/team-python", .rule(decision: 1, rule: 0)),
    (.rule, "backend/team-python", .rule(decision: 0, rule: 1)),
    (.rule, "model-first", .ruling(decision: 0, ruling: 0)),
    (.rule, "backend/model-first", .ruling(decision: 0, ruling: 0)),
    (.evidence, "gil", .evidence(0)), (.chart, "go-throughput", .evidence(1)),
    (.term, "gil", .term(0)), (.option, "rust", .option(decision: 0, option: 1)),
    (.option, "backend/go", .option(decision: 0, option: 0)),
    (.question, "load", .question(decision: 0, question: 0)),
    (.question, "frontend/ml", .question(decision: 1, question: 0)),
    (.decision, "frontend", .decision(1)), (.compare, "backend", .decision(0)),
  ])
  func findsBareAndQualifiedIDs(scheme: CitationScheme, id: String, target: CitationTarget) {
    #expect(handbook.citation(scheme, id) == .found(target))
  }

  @Test(arguments: [
    (CitationScheme.rule, "team-python", ["backend/team-python", "frontend/team-python"]),
    (.question, "ml", ["backend/ml", "frontend/ml"]),
  ])
  func asksWhichOfSeveralIsMeant(scheme: CitationScheme, id: String, ids: [String]) {
    #expect(handbook.citation(scheme, id) == .ambiguous(ids))
  }

  @Test(arguments: [
    (CitationScheme.rule, "team-pyhton", "team-python"), (.rule, "backnd/cli-go", "backend/cli-go"),
    (.term, "gorutine", "goroutine"), (.decision, "bakend", "backend"), (.option, "gi", "go"),
  ])
  func namesTheNearestWhereAnIDIsUnknown(scheme: CitationScheme, id: String, nearest: String) {
    #expect(handbook.citation(scheme, id) == .unknown(nearest: nearest))
  }

  @Test(arguments: [
    (CitationScheme.evidence, "goroutine"), (.decision, "load"), (.rule, "load"),
    (.evidence, ""), (.rule, "frontend/cli-go"),
  ])
  func guessesNothingAcrossKinds(scheme: CitationScheme, id: String) {
    #expect(handbook.citation(scheme, id) == .unknown(nearest: nil))
  }

  @Test func takesTheFirstOfWhatIsDefinedTwice() {
    let handbook = Fixture.handbook(
      [],
      decisions: [
        Fixture.decision("a", at: "a.decision.yml", rules: ["x"]),
        Fixture.decision("a", at: "b.decision.yml", rules: ["x"]),
      ])
    #expect(handbook.citation(.decision, "a") == .found(.decision(0)))
    #expect(handbook.citation(.rule, "x") == .found(.rule(decision: 0, rule: 0)))
    #expect(handbook.citation(.rule, "a/x") == .found(.rule(decision: 0, rule: 0)))
  }

  @Test(arguments: [
    (CitationTarget.rule(decision: 0, rule: 0), 300),
    (.rule(decision: 1, rule: 1), 301),
    (.ruling(decision: 0, ruling: 0), 400),
    (.option(decision: 0, option: 0), 100),
    (.option(decision: 0, option: 1), 100),
    (.option(decision: 0, option: 2), 100),
    (.question(decision: 0, question: 1), 200),
    (.decision(1), 0), (.evidence(1), 500),
    (.term(1), 600),
  ])
  func knowsWhereEachTargetIsWritten(target: CitationTarget, start: Int) {
    #expect(handbook.place(of: target).range.lowerBound == start)
  }
}
