import Diagnostics
import TestSupport
import Testing
import Words

@testable import Decisions

/// The rules as a list, held against brute force on every combination.
@Suite struct DecisionListTests {
  @Test func saysWithItsFirstLineThatFitsWhatTheRulesSay() throws {
    var proved = 0
    var left = 0
    for item in RandomCase.all {
      let (seed, model, decision, oracle) = item.parts
      let hasConflict = oracle.combinations.indices.contains {
        oracle.isPossible[$0] && oracle.outcomes[$0] == .conflict
      }
      let list = decision.list(work: .max)
      if hasConflict {
        guard case .clashes(let one, let other) = list.proof else {
          Issue.record("seed \(seed): \(list.proof)")
          continue
        }
        let pair = [min(one, other), max(one, other)]
        #expect(oracle.conflictPairs.contains(pair), "seed \(seed)")
        continue
      }
      try #require(list.proof == .holds, "seed \(seed)")
      var shares = list.lines.map { _ in 0.0 }
      var (rest, whole) = (0.0, 0.0)
      for (index, combination) in oracle.combinations.enumerated() where oracle.isPossible[index] {
        let first = list.lines.firstIndex { $0.condition.matches(combination) }
        let outcome = first.map { BruteForce.Outcome.option(list.lines[$0].option) } ?? .gap
        try #require(outcome == oracle.outcomes[index], "seed \(seed)")
        whole += oracle.weights[index]
        if let first {
          shares[first] += oracle.weights[index]
        } else {
          rest += oracle.weights[index]
        }
      }
      if whole <= 0 { continue }
      #expect(!list.isEstimated)
      for (line, share) in zip(list.lines, shares) {
        try #require(abs(line.share - share / whole) < 1e-9, "seed \(seed)")
      }
      #expect(abs(list.rest - rest / whole) < 1e-9, "seed \(seed)")
      let demands = list.lines.map { line in
        line.condition.boxes.reduce(0) { $0 + demanded($1, in: decision) }
      }
      let written = list.lines.map { line in
        decision.rules[line.rule].condition.boxes.reduce(0) { $0 + demanded($1, in: decision) }
      }
      if demands.reduce(0, +) < written.reduce(0, +) { left += 1 }
      #expect(list.lines.count <= model.rules.count)
      proved += 1
    }
    #expect(proved > 200)
    #expect(left > 100)
  }

  @Test func endsEarlierAndSaysNothingWrongWithLessWork() throws {
    for item in RandomCase.all.prefix(200) {
      let all = item.decision.list(work: .max)
      for work in [0, 10, 100, 1_000] {
        let list = item.decision.list(work: work)
        try #require(list.proof == .open || list.proof == all.proof, "seed \(item.seed)")
        let sum = list.lines.reduce(list.rest) { $0 + $1.share }
        #expect(abs(sum - 1) < 1e-9 || sum == 0, "seed \(item.seed)")
      }
    }
  }

  @Test func leavesOutWhatEarlierLinesExclude() throws {
    let text = """
      decision: store
      title: Store
      options: {files: {title: Files}, tables: {title: Tables}}
      questions:
        size: {ask: Size?, answers: [small, large]}
        joins: {ask: Joins?, answers: ["yes", "no"]}
      rules:
        joins: {when: {joins: "yes"}, choose: tables, strength: must, because: b, evidence: [e]}
        small: {when: {size: small, joins: "no"}, choose: files, strength: lean, because: b, evidence: [e]}
        large: {when: {size: large}, choose: tables, strength: lean, because: b, evidence: [e]}
      """
    let file = SourceFile(path: "store.decision.yml", text: text)
    let decision = try #require(DecisionParser.parse(file).decision)
    let list = decision.list()
    let lines = list.lines.map { line in
      "\(line.conditionText(in: decision)): \(decision.rules[line.rule].id) \(line.share)"
    }
    #expect(
      lines == ["joins is yes: joins 0.5", "size is large: large 0.25", "always: small 0.25"])
    #expect(list.proof == .holds)
    #expect(list.rest == 0)
    #expect(
      Words.english[.reading].text(list.facts(in: decision))
        == "Read from the top: the first line that fits is the answer. These 3 lines say the same as "
        + "all 4 possible sets of answers.")
    #expect(
      Words.english[.reading].text(decision.list(work: 0).facts(in: decision)).hasSuffix(
        "To prove that it says the same as all 4 possible sets of answers was too much work."))
  }

  @Test func namesTheRulesThatClash() throws {
    let decision = try #require(
      SmallDecision.read(replacing: [
        "  busy-model:\n    {when: {ml: in-process, load: high}, choose: split, strength: must, "
          + "because: B, evidence: [e]}\n": ""
      ]).decision)
    let words = Words.english[.reading].text(decision.list().facts(in: decision))
    #expect(words.contains("The list cannot say it all: “"))
    #expect(words.hasSuffix("both apply to some answers, and neither wins."))
  }

  @Test(arguments: [
    (4, "4"), (999, "999"), (1_000, "1,000"), (25_632, "25,632"), (1_234_567, "1,234,567"),
    (1e15, "10¹⁵"), (3e18, "10¹⁸"), (2e100, "10¹⁰⁰"),
  ])
  func writesNumbersOfSetsByThrees(number: Double, text: String) {
    #expect(DecisionList.text(number) == text)
  }

  private func demanded(_ box: Box, in decision: Decision) -> Int {
    zip(box.masks, decision.questions).count { $0 != $1.everyAnswer }
  }
}
