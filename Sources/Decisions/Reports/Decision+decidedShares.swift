internal import Solver

extension Decision {
  /// How much of all answers each rule decides, by index: the share of the possible combinations, by
  /// the priors, in which it matches and no rule that beats it does; 0 to 1, 0 for a retired one.
  ///
  /// Where rules agree each counts, so that the shares may add up to more than 1. A rule that may
  /// decide has a share above 0, also where the priors, or an estimate, leave nothing of it.
  package func decidedShares() -> [Double] {
    let compiled = compiled
    // Who beats whom is known: what counts is whether one of the stronger rules matches.
    let alike = compiled.relabelled(rules.map { _ in 0 }, count: 1)
    var counter = OutcomeCounter(alike)
    let possible = counter.share(ofPossibleIn: compiled.everything)
    return rules.indices.map { rule in
      let stronger = compiled.cubes(of: self.rules(beating: rule), andNever: false)
      var share = 0.0
      for box in compiled.parts(of: rule) {
        let residual = Residual(alike, box: box, cubes: stronger)
        let distribution = counter.distribution(of: residual)
        let weight = box.indices.reduce(1) {
          $0 * counter.weight(of: box[$1], of: $1, in: compiled.everything)
        }
        share += weight * distribution.masses[distribution.index(of: .gap)]
      }
      if share > 0, possible > 0 { return min(1, share / possible) }
      return compiled.unbeatenPart(of: rule, in: compiled.everything) == nil ? 0 : 1e-9
    }
  }
}

extension CompiledRules {
  /// Boxes that hold the combinations that a rule matches, each of them once.
  fileprivate func parts(of rule: Int) -> [[UInt16]] {
    var parts: [[UInt16]] = []
    for cube in cubes[rule] {
      guard let box = table.intersection(cube, everything) else { continue }
      parts += cubes[rule].prefix { $0 < cube }.reduce([box]) { rest, earlier in
        rest.flatMap { table.parts(of: $0, outside: earlier) }
      }
    }
    return parts
  }
}
