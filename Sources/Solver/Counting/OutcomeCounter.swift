/// Works out how probable each outcome is in a box, without enumerating its combinations.
///
/// Splits on the question on which most depends until the outcome is constant, and remembers each
/// residual: exact model counting with component caching (Sang, Bacchus, Beame, Kautz and Pitassi,
/// "Combining Component Caching and Clause Learning for Effective Model Counting", 2004), on the
/// residuals of rules. Answers that no remaining cube tells apart are taken together. A decision of
/// thousands of rules may have too many residuals; what takes more than a limit is estimated.
package struct OutcomeCounter: Sendable {
  package let compiled: CompiledRules
  /// The share of all combinations that can occur, once it is known.
  private var whole: Double?
  private var memory: [Residual.Key: (distribution: Distribution, work: Int)] = [:]
  /// What estimates are made from, once there is one.
  var drawn: CombinationSample?
  /// Whether answers count by their priors, or all alike.
  private var isWeighted = true
  /// How many cubes have been looked at so far, in residuals; the same in each run.
  package private(set) var work = 0
  /// How much work one distribution may take; beyond, its shares are estimated.
  private let maximumWork: Int

  /// Whether what is remembered counts as work again.
  private let countsMemory: Bool

  /// - Parameters:
  ///   - maximumWork: how much work the distribution of one box may take before its shares are
  ///     estimated.
  ///   - countsMemory: whether what is remembered of another box counts as work again, so that what
  ///     is estimated never depends on what was asked before.
  package init(
    _ compiled: CompiledRules, maximumWork: Int = .max, countsMemory: Bool = false
  ) {
    self.compiled = compiled
    self.maximumWork = maximumWork
    self.countsMemory = countsMemory
  }

  /// The outcomes in a box, which must not be empty.
  package mutating func distribution(in box: [UInt16]) -> Distribution {
    var result = shares(in: box)
    if !result.isExact { addMissed(to: &result, in: box) }
    return result
  }

  /// The outcomes in one of many boxes, which must not be empty: an estimate that shows two outcomes in
  /// a large box is taken as it is.
  package mutating func quickDistribution(in box: [UInt16]) -> Distribution {
    var result = quickShares(in: box)
    if !result.isExact { addMissed(to: &result, in: box) }
    return result
  }

  /// The same as ``distribution(in:)``, but for outcomes that an estimate has missed.
  package mutating func shares(in box: [UInt16]) -> Distribution {
    distribution(of: Residual(compiled, box: box))
  }

  /// The same as ``quickDistribution(in:)``, but for outcomes that an estimate has missed.
  package mutating func quickShares(in box: [UInt16]) -> Distribution {
    let residual = Residual(compiled, box: box)
    let isLarge =
      box.reduce(1) { $0 * Double($1.nonzeroBitCount) } > Double(CombinationSample.count)
    let estimate = isLarge ? sample(residual) : nil
    if let estimate, !estimate.isConstant { return estimate }
    return exactDistribution(of: residual) ?? estimate ?? sample(residual)
  }

  /// The outcomes of a residual.
  package mutating func distribution(of residual: Residual) -> Distribution {
    exactDistribution(of: residual) ?? sample(residual)
  }

  /// The outcomes of a residual, none of it estimated; nil where that takes too much work.
  package mutating func exactDistribution(of residual: Residual) -> Distribution? {
    var left = maximumWork
    return exact(residual, &left)
  }

  /// - Parameter left: how much work it may take still.
  private mutating func exact(_ residual: Residual, _ left: inout Int) -> Distribution? {
    if residual.isImpossible { return Distribution(options: compiled.optionCount) }
    if let outcome = residual.constant {
      return constant(outcome, in: residual)
    }
    let key = residual.key(compiled)
    if let known = memory[key] {
      if countsMemory { left -= known.work }
      return left < 0 ? nil : known.distribution
    }
    let isFull = memory.count >= Self.maximumResiduals
    if isFull && !countsMemory || left <= 0 { return nil }
    let before = left
    let cost = Self.cost * (residual.size + 1)
    work += cost
    left -= cost
    var result = Distribution(options: compiled.optionCount)
    let question = residual.weightiest(compiled)
    for mask in residual.groups(of: question, compiled) {
      let narrower = residual.narrowed(question, to: mask, compiled)
      guard let part = exact(narrower, &left) else { return nil }
      result.add(part, weight: weight(of: mask, of: question, in: residual.box))
    }
    if countsMemory && left < 0 { return nil }
    if !isFull { memory[key] = (result, before - left) }
    return result
  }

  /// What a cube of a residual costs, where one that a proof looks at costs 1.
  static let cost = 16
  /// How many residuals are worked out exactly; beyond, shares are estimated.
  private static let maximumResiduals = 200_000

  /// The probability of some answers of a question among those that a box leaves.
  package func weight(of mask: UInt16, of question: Int, in box: [UInt16]) -> Double {
    let prior = isWeighted ? compiled.priors[question] : []
    var part = 0.0
    var whole = 0.0
    for answer in prior.indices where box[question] & (1 << UInt16(answer)) != 0 {
      whole += prior[answer]
      if mask & (1 << UInt16(answer)) != 0 { part += prior[answer] }
    }
    if whole > 0 { return part / whole }
    return Double(mask.nonzeroBitCount) / Double(box[question].nonzeroBitCount)
  }

  /// The share of a box among all combinations that can occur; 0 where none can.
  package mutating func share(of box: [UInt16]) -> Double {
    let everything = compiled.everything
    let all = whole ?? share(ofPossibleIn: everything)
    whole = all
    guard all > 0 else { return 0 }
    var share = share(ofPossibleIn: box)
    for question in box.indices where box[question] != everything[question] {
      share *= weight(of: box[question], of: question, in: everything)
    }
    return share / all
  }

  /// The share of the combinations of a box that can occur, 0 to 1.
  package func share(ofPossibleIn box: [UInt16]) -> Double {
    possible(in: box, without: Array(compiled.never)).share
  }

  /// Whether some combination of a box can occur.
  package func occurs(in box: [UInt16]) -> Bool {
    possible(in: box, without: Array(compiled.never)).occurs
  }

  /// The answers to a question in a box with which something can occur, ascending.
  package func answers(to question: Int, in box: [UInt16]) -> [Int] {
    compiled.priors[question].indices.filter { answer in
      var narrower = box
      narrower[question] &= 1 << UInt16(answer)
      return narrower[question] != 0 && occurs(in: narrower)
    }
  }

  /// How many combinations can occur.
  package func possibleCombinations() -> Double {
    var equal = self
    equal.isWeighted = false
    let all = compiled.everything
    let share = equal.possible(in: all, without: Array(compiled.never)).share
    return all.reduce(share) { $0 * Double($1.nonzeroBitCount) }
  }

  private func constant(_ outcome: Conclusion, in residual: Residual) -> Distribution {
    var result = Distribution(options: compiled.optionCount)
    let (share, occurs) = possible(in: residual.box, without: residual.never)
    if occurs {
      let index = result.index(of: outcome)
      result.masses[index] = share
      result.outcomes = 1 << UInt64(index)
    }
    return result
  }
}
