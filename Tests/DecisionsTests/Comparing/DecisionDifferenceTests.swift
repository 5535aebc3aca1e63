import TestSupport
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

  @Test func findsWhatAnotherRuleOrRulingChanges() throws {
    var changes = 0
    for item in RandomCase.all where item.seed % 5 == 0 {
      let (seed, model, decision, oracle) = item.parts
      var other = model
      if seed % 2 == 0, !model.rulings.isEmpty {
        other.rulings.removeLast()
      } else {
        let rule = Int(seed / 2) % model.rules.count
        other.rules[rule].option = (model.rules[rule].option + 1) % model.options
      }
      let changed = BruteForce(other)
      // (In another order, so that nothing rests on the places of rules.)
      guard let new = other.decision(seed: seed + 1) else { continue }
      let difference = DecisionDifference(from: decision, to: new)
      for (index, combination) in oracle.combinations.enumerated() where oracle.isPossible[index] {
        let boxes = difference.changes.filter { $0.box.contains(combination: combination) }
        let isChanged = oracle.outcomes[index] != changed.outcomes[index]
        if isChanged { changes += 1 }
        try #require(boxes.count == (isChanged ? 1 : 0), "seed \(seed)")
      }
    }
    #expect(changes > 1_000)
  }

  /// Of many rules one changes: only cases where that one applies are looked into.
  @Test func looksOnlyWhereSomethingHasChanged() throws {
    var random = SeededGenerator(seed: 5)
    var text = "decision: d\ntitle: D\noptions: {x: {title: X}, y: {title: Y}, z: {title: Z}}\n"
    text += "questions:\n"
    for question in 10..<50 { text += "  q\(question): {ask: Q?, answers: [a, b, c]}\n" }
    text += "rules:\n  base: {choose: x, strength: default}\n"
    for rule in 0..<80 {
      let named = (10..<50).shuffled(using: &random).prefix(3).sorted()
      let when = named.map { "q\($0): \(["a", "b", "c"].randomElement(using: &random) ?? "a")" }
      text += "  r\(rule): {when: {\(when.joined(separator: ", "))}, choose: y, strength: strong, "
      text += "because: B, evidence: [e]}\n"
    }
    let rest = (13..<50).map { "q\($0): a" }.joined(separator: ", ")
    func version(_ option: String) -> String {
      text + "  narrow: {when: {q11: b, \(rest)}, choose: \(option), strength: must, because: B, "
        + "evidence: [e]}\n"
    }
    let old = try #require(SmallDecision.read(version("y")).decision)
    let new = try #require(SmallDecision.read(version("z")).decision)
    let difference = DecisionDifference(from: old, to: new)
    let changes = difference.changes.map { "\($0.from) → \($0.to) by \($0.causes)" }
    #expect(changes == [#"y → z by ["narrow"]"#])
    #expect(
      new.caseText(of: difference.changes[0].box)
        == "\(rest.replacing(": ", with: "=")), q11=b"
        .split(separator: ", ").sorted().joined(separator: ", "))
  }
}
