import Testing

@testable import Decisions

@Suite struct DecisionDifferenceTests {
  @Test func findsNothingBetweenEqualVersions() throws {
    let decision = try #require(SmallDecision.read().decision)
    let difference = DecisionDifference(from: decision, to: decision)
    #expect(difference.changes.isEmpty)
    #expect(difference.structure.isEmpty)
  }

  @Test func namesTheAnswersThatChangeAndTheRuleBehind() throws {
    let old = try #require(SmallDecision.read().decision)
    let new = try #require(
      SmallDecision.read(replacing: ["{when: {load: high}": "{when: {load: [middle, high]}"])
        .decision)
    let difference = DecisionDifference(from: old, to: new)
    let texts = difference.changes.map { change in
      "\(new.caseText(of: change.box)): \(change.from) → \(change.to) by \(change.causes)"
    }
    #expect(
      texts.sorted() == [
        #"kind=api|gateway, load=middle, ml=in-process: python → conflict by ["high-go"]"#,
        #"kind=api|gateway, load=middle, ml=no: python → go by ["high-go"]"#,
      ])
  }

  @Test func tellsWhatOnlyOneVersionHas() throws {
    let old = try #require(SmallDecision.read().decision)
    let text = SmallDecision.text.replacing("[api, cli, gateway]", with: "[api, cli, proxy]")
      .replacing("kind: gateway", with: "kind: proxy")
    let new = try #require(SmallDecision.read(text).decision)
    let difference = DecisionDifference(from: old, to: new)
    #expect(
      difference.structure == [
        "answer 'proxy' to 'kind' is new", "answer 'gateway' to 'kind' is gone",
      ])
    #expect(difference.changes.isEmpty)
  }

  @Test func tellsOtherIdsAndWhatElseCannotOccur() throws {
    let old = try #require(SmallDecision.read().decision)
    let new = try #require(
      SmallDecision.read(replacing: [
        "load: {at-least: middle}}, because: A": "load: high}, because: A",
        "decision: language": "decision: tongue",
      ]).decision)
    let difference = DecisionDifference(from: old, to: new)
    #expect(
      difference.structure == [
        "the decision was 'language' and is 'tongue'",
        "never 'kind=cli, load=high' is new",
        "never 'kind=cli, load=middle|high' is gone",
      ])
  }

  @Test func findsEveryChangedCombinationOfRandomModels() throws {
    for item in RandomCase.all where item.model.rules.count > 1 && item.seed % 4 == 0 {
      let (seed, model, decision, oracle) = item.parts
      let other = model.without(rule: Int(seed) % model.rules.count)
      let changed = BruteForce(other)
      // The ids of the rules behind the deleted one move up; only the outcomes are compared.
      let new = try #require(other.decision())
      let difference = DecisionDifference(from: decision, to: new)
      for (index, combination) in oracle.combinations.enumerated() where oracle.isPossible[index] {
        let boxes = difference.changes.filter { $0.box.contains(combination: combination) }
        let isChanged = oracle.outcomes[index] != changed.outcomes[index]
        try #require(boxes.count == (isChanged ? 1 : 0), "seed \(seed)")
      }
    }
  }
}
