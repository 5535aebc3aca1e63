import Diagnostics
import Foundation
import Testing

@testable import Decisions
@testable import Solver

/// The decisions that ship, and cases made from them that notice when a rule of them changes.
@Suite struct ShippedDecisionTests {
  private func decision(_ name: String) throws -> Decision {
    let path = "Content/decisions/\(name).decision.yml"
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let data = try Data(contentsOf: root.appending(path: path))
    let file = SourceFile(path: path, bytes: Array(data))
    let (decision, diagnostics) = DecisionParser.parse(file)
    #expect(diagnostics.filter { $0.severity == .error }.isEmpty)
    return try #require(decision)
  }

  @Test(arguments: ["backend-language", "service-state", "one-or-several"])
  func hasNoFinding(_ name: String) throws {
    #expect(try decision(name).findings().isEmpty)
  }

  @Test(arguments: ["backend-language", "service-state", "one-or-several"])
  func readsAsAListThatSaysTheSame(_ name: String) throws {
    let decision = try decision(name)
    let list = decision.list()
    #expect(list.proof == .holds)
    #expect(!list.isEstimated)
    #expect(abs(list.lines.reduce(list.rest) { $0 + $1.share } - 1) < 1e-9)
    let combinations = decision.questions.reduce([[]]) { all, question in
      all.flatMap { start in question.answers.indices.map { start + [$0] } }
    }
    for combination in combinations where decision.compiled.isPossible(combination) {
      let line = list.lines.first { $0.condition.matches(combination) }
      let outcome: Conclusion = line.map { .option($0.option) } ?? .gap
      try #require(decision.compiled.conclusion(of: combination) == outcome, "\(combination)")
    }
  }

  @Test(arguments: [
    ("backend-language", 9, 50), ("service-state", 5, 10), ("one-or-several", 3, 5),
  ])
  func asksFewQuestionsAndHasEnoughScenarios(_ name: String, _ most: Int, _ scenarios: Int) throws {
    let decision = try decision(name)
    #expect(decision.questions.count <= most)
    #expect(decision.scenarios.count >= scenarios)
  }

  @Test(arguments: [("backend-language", 4.1), ("service-state", 2.3), ("one-or-several", 2.1)])
  func isAskedByABestTreeWithinThePageBudget(_ name: String, _ effort: Double) throws {
    let decision = try decision(name)
    let tree = decision.tree(budget: decision.pageBudget)
    #expect(tree.effort < effort)
    #expect(tree.effort - tree.lowerBound < 0.01)
    #expect(tree.nodes.count <= decision.pageBudget)
    #expect(tree.coverage > 0.99)
  }

  @Test(arguments: [("backend-language", 300), ("service-state", 90), ("one-or-several", 18)])
  func generatedCasesKillItsMutants(_ name: String, _ mutants: Int) throws {
    let decision = try decision(name)
    let cases = CaseGenerator(decision).cases()
    let expected = cases.map { decision.compiled.conclusion(of: $0) }
    var alive: [String] = []
    var count = 0
    for mutant in Mutant.all(of: decision) {
      // A mutant that means the same is none.
      var check = EquivalenceCheck(decision.compiled, mutant.decision.compiled)
      let everything = decision.everything.masks
      guard check.differs(everything, everything) else { continue }
      count += 1
      let outcomes = cases.map { mutant.decision.compiled.conclusion(of: $0) }
      if outcomes == expected { alive.append(mutant.name) }
    }
    #expect(count > mutants)
    #expect(cases.count < 400)
    #expect(Double(alive.count) <= 0.025 * Double(count), "\(alive) of \(count)")
  }
}
