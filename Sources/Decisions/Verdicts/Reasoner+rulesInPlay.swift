extension Reasoner {
  /// The rules that may still apply after some answers and have a say then, by index, ascending.
  package func rulesInPlay(after answers: Answers) -> [Int] {
    let residual = residual(after: answers)
    let open = residual.open.map { decision.rulebook.owners[$0] }
    return Set(open + residual.certain).sorted()
  }
}
