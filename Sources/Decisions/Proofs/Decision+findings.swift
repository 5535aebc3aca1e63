extension Decision {
  /// Everything that the proofs find, each as a value of its own; none where the decision is not
  /// whole.
  public func findings() -> [Finding] {
    guard isWhole else { return [] }
    var prover = Prover(self)
    let masked = prover.masked()
    let redundant = prover.redundant(masked: Set(masked.compactMap(\.rules.first)))
    return prover.gaps() + prover.conflicts() + masked + redundant + prover.neverAsked()
      + prover.unreachable() + prover.failingScenarios() + prover.hiddenGaps()
  }

  /// The conflicts alone.
  func conflicts() -> [Finding] {
    guard isWhole else { return [] }
    var prover = Prover(self)
    return prover.conflicts()
  }
}
