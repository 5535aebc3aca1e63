import Testing

@testable import Decisions

@Suite struct DecidedAgainTests {
  private func again(
    _ answers: [String: String], _ outcome: String?
  ) throws -> DecidedAgain {
    var reasoner = Reasoner(try #require(SmallDecision.read().decision))
    let recorded = answers.sorted { $0.key < $1.key }.map { (question: $0.key, answer: $0.value) }
    return reasoner.decideAgain(recorded, outcome: outcome)
  }

  @Test func holdsWhereTheOutcomeIsTheSame() throws {
    let answers = ["ml": "no", "load": "high", "kind": "api"]
    #expect(try again(answers, "go").standing == .holds)
    #expect(try again(answers, "Go").standing == .holds)
    #expect(try again(answers, nil).standing == .holds)
  }

  @Test func changesWhereItIsAnother() throws {
    let result = try again(["ml": "no", "load": "high", "kind": "api"], "python")
    #expect(result.standing == .changed)
    #expect(result.verdict.decisive.count == 1)
    #expect(try again(["kind": "cli", "load": "high"], "go").standing == .changed)
  }

  @Test func namesTheQuestionThatIsMissing() throws {
    let result = try again(["ml": "no", "kind": "api"], "python")
    let load = try #require(SmallDecision.read().decision?.question("load"))
    #expect(result.standing == .undecided(load))
    #expect(
      try again(["ml": "no", "kind": "api", "load": "unsure"], "python").standing
        == .undecided(load))
  }

  @Test func leavesOutWhatTheDecisionDoesNotHave() throws {
    let result = try again(["load": "huge", "ml": "in-process", "speed": "low"], "python")
    let load = try #require(SmallDecision.read().decision?.question("load"))
    #expect(
      result.unknown == [
        DecidedAgain.Unknown(index: 0, question: load),
        DecidedAgain.Unknown(index: 2, question: nil),
      ])
    #expect(result.answers.count == 1)
  }

  @Test func knowsOutcomesThatAreNoOption() throws {
    let answers = ["ml": "no", "load": "high", "kind": "api"]
    #expect(try again(answers, "rust").standing == .unknownOutcome)
    #expect(try again(answers, "gap").standing == .changed)
    #expect(try again(["kind": "cli", "load": "high"], "impossible").standing == .holds)
  }
}
