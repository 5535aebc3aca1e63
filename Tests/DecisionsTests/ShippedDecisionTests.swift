import Diagnostics
import Foundation
import Testing

@testable import Decisions
@testable import Solver

/// The decision that ships, and cases made from it that notice when a rule of it changes.
@Suite struct ShippedDecisionTests {
  private static let path = "Content/decisions/backend-language.decision.yml"

  private func decision() throws -> Decision {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let data = try Data(contentsOf: root.appending(path: Self.path))
    let file = SourceFile(path: Self.path, bytes: Array(data))
    let (decision, diagnostics) = DecisionParser.parse(file)
    #expect(diagnostics.filter { $0.severity == .error }.isEmpty)
    return try #require(decision)
  }

  @Test func hasNoFinding() throws {
    #expect(try decision().findings().isEmpty)
  }

  @Test func isAskedByABestTreeWithinThePageBudget() throws {
    let tree = try decision().tree()
    #expect(abs(tree.effort - tree.lowerBound) < 1e-6)
    #expect(tree.nodes.count <= 2000)
    #expect(tree.coverage > 0.999)
    let decision = try decision()
    let pages = decision.tree(budget: decision.pageBudget)
    #expect(pages.nodes.count <= decision.pageBudget)
    #expect(pages.coverage > 0.999)
  }

  @Test func generatedCasesKillItsMutants() throws {
    let decision = try decision()
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
    #expect(count > 80)
    #expect(cases.count < 400)
    #expect(Double(alive.count) <= 0.02 * Double(count), "\(alive) of \(count)")
  }
}
