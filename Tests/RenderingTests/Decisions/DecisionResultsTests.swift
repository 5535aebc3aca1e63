import Decisions
import Diagnostics
import Parallel
import TestSupport
import Testing

@testable import Rendering

/// What is worked out of a decision when pages ask for it.
@Suite struct DecisionResultsTests {
  private let decision: Decision
  private let tree: DecisionTree

  init() throws {
    let source = SourceFile(path: "a.decision.yml", text: Sample.decision)
    decision = try #require(DecisionParser.parse(source).decision)
    var reasoner = Reasoner(decision)
    tree = reasoner.tree(budget: decision.pageBudget)
  }

  @Test func saysWhatOneReasonerSaysHoweverManyAskAtOnce() async {
    let results = DecisionResults(of: decision, tree)
    await withTaskGroup(of: Void.self) { group in
      for start in 0..<4 {
        group.addTask {
          for step in tree.nodes.indices {
            let node = (step + start * 3) % tree.nodes.count
            var reasoner = Reasoner(decision)
            let answers = tree.nodes[node].answers
            #expect(results.verdicts[node] == reasoner.verdict(for: answers))
            #expect(results.explanations[node] == reasoner.explanation(of: answers))
          }
        }
      }
    }
    #expect(tree.nodes.count > 3)
  }

  @Test func takesWhatTheTreeKnowsOfAnOutcome() throws {
    let results = DecisionResults(of: decision, tree)
    var outcomes = 0
    for (index, node) in tree.nodes.enumerated() {
      guard case .outcome(let verdict) = node.step else { continue }
      outcomes += 1
      #expect(results.verdicts[index] == verdict)
    }
    #expect(outcomes > 1)
  }

  @Test func makesAValueOnce() async {
    let made = MadeOnce { ContinuousClock().now }
    let first = made.value
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<4 { group.addTask { made.value == first } }
      for await isSame in group { #expect(isSame) }
    }
  }
}
