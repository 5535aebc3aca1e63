import Testing

@testable import Decisions

@Suite struct NotAskedTests {
  @Test func saysWhyAQuestionNeededNoAnswer() throws {
    let text = SmallDecision.text.replacing(
      "never:", with: "  idle: {ask: Idle?, answers: [a, b]}\nnever:")
    let decision = try #require(SmallDecision.read(text).decision)
    func reasons(_ key: String) throws -> [String: NotAsked.Reason] {
      let answers = try #require(Answers(key: key, in: decision))
      let list = decision.explanation(of: answers).notAsked
      return Dictionary(
        uniqueKeysWithValues: list.map { (decision.questions[$0.question].id, $0.reason) })
    }
    let cli = try #require(decision.rule("cli-go"))
    #expect(
      try reasons("load.high_ml.no") == [
        // What is asked about tools could still apply, and is weaker than what decides.
        "kind": .rulesChangeNothing([cli]), "idle": .namedByNoRule,
      ])

    #expect(
      try reasons("kind.cli_load.low") == [
        "idle": .namedByNoRule,
        "ml": .rulesChangeNothing([try #require(decision.rule("ml-python"))]),
      ])

    #expect(
      try reasons("kind.api_ml.no")["load"]
        == .rulesChangeNothing([try #require(decision.rule("high-go"))]))
  }

  @Test func tellsRulesThatCannotApplyAnyMore() throws {
    // Without the rule for high load alone, load matters only where a model runs in the process.
    let text = SmallDecision.text.replacing("{when: {load: high}", with: "{when: {kind: gateway}")
      .replacing("ml: \"no\", load: high, kind: gateway", with: "ml: \"no\", kind: gateway")
    let decision = try #require(SmallDecision.read(text).decision)
    let answers = try #require(Answers(key: "kind.api_ml.no", in: decision))
    let notAsked = decision.explanation(of: answers).notAsked
    let load = try #require(decision.question("load"))
    #expect(
      notAsked == [
        NotAsked(
          question: load, reason: .rulesOut([try #require(decision.rule("busy-model"))]))
      ])
  }
}
