internal import Decisions

/// What is left after a reply that has no page of its own, since the tree has more sets of answers than
/// it may have pages: the page of the question says it.
struct Remainder: Sendable {
  let reply: Reply
  let verdict: Verdict
  /// The rules that may still apply, the strongest first, by index.
  let rules: [Int]

  init(after answers: Answers, replying reply: Reply, _ reasoner: inout Reasoner) {
    self.reply = reply
    verdict = reasoner.verdict(for: answers)
    rules = DecisionModel.strongestFirst(
      reasoner.rulesInPlay(after: answers), of: reasoner.decision)
  }
}
