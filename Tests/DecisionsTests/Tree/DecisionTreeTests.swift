import Testing

@testable import Decisions

@Suite struct DecisionTreeTests {
  @Test func listsEveryEdge() throws {
    let decision = try #require(SmallDecision.read().decision)
    let tree = decision.tree()
    #expect(tree.nodes.first?.answers.isEmpty == true)
    #expect(abs(tree.coverage - 1) < 1e-12)
    var targets: [Int] = []
    for node in tree.nodes {
      guard case .ask(let question, let branches) = node.step else { continue }
      #expect(branches.last?.reply == .unsure)
      for branch in branches {
        let target = try #require(branch.node)
        targets.append(target)
        #expect(tree.nodes[target].answers == node.answers.with(branch.reply, to: question))
      }
    }
    #expect(targets.sorted() == Array(1..<tree.nodes.count))
    #expect(Set(tree.nodes.map(\.answers)).count == tree.nodes.count)
  }

  @Test func asksNothingThatCannotMatter() throws {
    let decision = try #require(SmallDecision.read().decision)
    for node in decision.tree().nodes {
      let verdict = decision.verdict(for: node.answers)
      switch node.step {
      case .ask:
        guard case .open = verdict.kind else {
          Issue.record("\(node.answers.key(in: decision)) needs no question")
          continue
        }
      case .outcome(let outcome): #expect(outcome == verdict)
      }
    }
  }

  @Test func staysWithinItsBudget() throws {
    let decision = try #require(SmallDecision.read().decision)
    let whole = decision.tree().nodes.count
    for budget in 1...whole {
      let tree = decision.tree(budget: budget)
      #expect(tree.nodes.count <= budget)
      #expect(Set(tree.nodes.map(\.answers)).count == tree.nodes.count)
      var targets: [Int] = []
      for node in tree.nodes {
        guard case .ask(_, let branches) = node.step else { continue }
        targets += branches.compactMap(\.node)
      }
      #expect(targets.sorted() == Array(1..<tree.nodes.count))
      let isCut = tree.nodes.contains { node in
        if case .ask(_, let branches) = node.step {
          branches.contains { $0.node == nil }
        } else {
          false
        }
      }
      #expect(isCut == (budget < whole))
    }
  }

  @Test func offersTheSameRepliesWhateverItsBudget() throws {
    let decision = try #require(SmallDecision.read().decision)
    func replies(_ tree: DecisionTree) -> [Answers: [Reply]] {
      tree.nodes.reduce(into: [:]) { all, node in
        if case .ask(_, let branches) = node.step { all[node.answers] = branches.map(\.reply) }
      }
    }
    let whole = replies(decision.tree())
    for budget in 1...20 {
      for (answers, offered) in replies(decision.tree(budget: budget)) {
        #expect(whole[answers] == offered)
      }
    }
  }

  @Test func asksPinnedQuestionsFirst() throws {
    for (pin, first) in [("kind", 0), ("load", 1), ("ml", 2)] {
      let text = SmallDecision.text + "ask-first: [\(pin)]\n"
      let decision = try #require(SmallDecision.read(text).decision)
      var reasoner = Reasoner(decision)
      #expect(reasoner.nextQuestion(after: decision.noAnswers) == first)
    }
  }
}
