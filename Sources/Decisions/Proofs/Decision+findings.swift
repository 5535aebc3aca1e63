extension Decision {
  /// Everything that the proofs find, each as a value of its own; none where the decision is not
  /// whole.
  package func findings() -> [Finding] {
    guard isWhole else { return [] }
    var prover = Prover(self)
    return prover.gaps() + prover.conflicts()
  }
}
