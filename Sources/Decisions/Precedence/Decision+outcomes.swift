extension Decision {
  /// Whether an option is the outcome of some possible combination of a box; true too where the work
  /// does not suffice to tell.
  ///
  /// - Parameter work: how many cubes may be gone through; what was gone through is taken off.
  func mayReach(_ option: Int, in box: [UInt16], work: inout Int) -> Bool {
    let rulebook = rulebook
    let mine = rules.indices.filter { rules[$0].option == option }
    func parts(of rule: Int) -> [[UInt16]] {
      rulebook.cubes[rule].compactMap { rulebook.table.intersection($0, box) }
    }
    // Where a rule of the option is unbeaten the option often is the outcome.
    for rule in mine {
      guard let part = rulebook.unbeatenPart(of: rule, in: box) else { continue }
      if rulebook.outcome(of: part.map(\.trailingZeroBitCount)) == .option(option) { return true }
    }
    for rule in mine {
      let parts = parts(of: rule)
      if parts.isEmpty { continue }
      var influence = RuleInfluence(of: rule, in: self, work: work)
      let decides = parts.contains { influence.decides(in: $0) }
      work = influence.work
      if decides { return true }
    }
    return false
  }
}
