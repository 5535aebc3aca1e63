internal import Decisions
internal import Parallel
internal import Synchronization

/// What the rules of a decision say of its tree: worked out when a page asks for it first, so that pages
/// are made side by side, and a build that makes few pages anew works out little.
struct DecisionResults: Sendable {
  /// What the rules say at each node, by index.
  let verdicts: MadeOnDemand<Verdict>
  /// Why the outcome at each node is what it is, by index.
  let explanations: MadeOnDemand<Explanation>
  /// What is left after the replies at each node that lead to no node, by index.
  let unpagedReplies: MadeOnDemand<[UnpagedReply]>
  /// The rules in an order in which the first that fits is the outcome.
  let list: MadeOnce<DecisionList>
  /// What the two questions that say most together make likely.
  let pairs: MadeOnce<PairTable?>

  init(of decision: Decision, _ tree: DecisionTree) {
    let (nodes, reasoner) = (tree.nodes, SharedReasoner(decision))
    let verdicts = MadeOnDemand(nodes.count) { node in
      if case .outcome(let verdict) = nodes[node].step { return verdict }
      return reasoner.ask { $0.verdict(for: nodes[node].answers) }
    }
    self.verdicts = verdicts
    explanations = MadeOnDemand(nodes.count) { node in
      let verdict = verdicts[node]
      return reasoner.ask { $0.explanation(of: nodes[node].answers, with: verdict) }
    }
    unpagedReplies = MadeOnDemand(nodes.count) { node in
      guard case .ask(let question, let branches) = nodes[node].step else { return [] }
      return branches.filter { $0.node == nil }.map { branch in
        let answers = nodes[node].answers.with(branch.reply, to: question)
        return reasoner.ask { UnpagedReply(after: answers, replying: branch.reply, &$0) }
      }
    }
    list = MadeOnce { decision.list() }
    pairs = MadeOnce {
      // By one of its own: it takes long, and others go on meanwhile.
      var reasoner = Reasoner(decision)
      return reasoner.mostTellingPair().map { reasoner.pairTable($0) }
    }
  }
}

/// Two reasoners for all pages of a decision, so that two pages can ask at once: what one of them works
/// out for one page it knows for the next, and what it answers does not depend on who asked before.
private final class SharedReasoner: Sendable {
  private let first: Mutex<Reasoner>
  private let second: Mutex<Reasoner>

  init(_ decision: Decision) {
    let reasoner = Reasoner(decision)
    first = Mutex(reasoner)
    second = Mutex(reasoner)
  }

  func ask<Result: Sendable>(_ question: @Sendable (inout Reasoner) -> Result) -> Result {
    first.withLockIfAvailable { question(&$0) } ?? second.withLock { question(&$0) }
  }
}
