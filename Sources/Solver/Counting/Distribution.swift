/// The outcomes of the combinations in a box, with their probabilities.
package struct Distribution: Sendable, Hashable {
  /// The probability of each option, then of a gap, then of a conflict, among all combinations of
  /// the box; what is missing to 1 cannot occur.
  package var masses: [Double]
  /// The outcomes that occur, as bits in the same order; also those of probability zero.
  package var outcomes: UInt64
  /// Whether nothing of it was estimated.
  package var isExact = true

  /// How many options fit in ``outcomes`` beside a gap and a conflict.
  package static let maximumOptions = 62

  /// No combination at all.
  package init(options count: Int) {
    masses = Array(repeating: 0, count: count + 2)
    outcomes = 0
  }

  /// The probability that the combination can occur.
  package var possible: Double { masses.reduce(0, +) }

  /// Whether no combination can occur.
  package var isImpossible: Bool { outcomes == 0 }

  /// Whether at most one outcome occurs.
  package var isConstant: Bool { outcomes & (outcomes &- 1) == 0 }

  /// The outcome, where only one occurs.
  package var only: Conclusion? {
    outcomes != 0 && isConstant ? outcome(at: outcomes.trailingZeroBitCount) : nil
  }

  /// Adds another distribution with a weight.
  package mutating func add(_ other: Distribution, weight: Double) {
    for index in masses.indices { masses[index] += weight * other.masses[index] }
    outcomes |= other.outcomes
    isExact = isExact && other.isExact
  }

  /// The position of an outcome in ``masses``.
  package func index(of outcome: Conclusion) -> Int {
    switch outcome {
    case .option(let option): option
    case .gap: masses.count - 2
    case .conflict: masses.count - 1
    }
  }

  /// The outcome at a position of ``masses``.
  package func outcome(at index: Int) -> Conclusion {
    switch index {
    case masses.count - 2: .gap
    case masses.count - 1: .conflict
    default: .option(index)
    }
  }

  /// The outcomes that occur, with their shares of what can occur; the most probable first, ties in
  /// the order of the options, a gap and a conflict last.
  package var shares: [(outcome: Conclusion, share: Double)] {
    let possible = possible
    let occurring = masses.indices.filter { outcomes & (1 << UInt64($0)) != 0 }
    // Equal shares may have been added up in another order, and differ in their last bits.
    let ranks = masses.map { possible > 0 ? ($0 / possible * 1e9).rounded() : 0 }
    let sorted = occurring.sorted { left, right in
      (ranks[right], left) < (ranks[left], right)
    }
    return sorted.map { index in
      // Where all that can occur has probability zero, nothing tells the outcomes apart.
      let share = possible > 0 ? masses[index] / possible : 1 / Double(sorted.count)
      return (outcome(at: index), share)
    }
  }

  /// The Shannon entropy of the outcome in bits, times ``possible``.
  package var entropy: Double {
    let possible = possible
    guard possible > 0, !isConstant else { return 0 }
    return masses.reduce(0) { $0 - ($1 > 0 ? $1 * BinaryLogarithm.of($1 / possible) : 0) }
  }
}

/// The logarithm to base 2, the same to the last bit on every machine, which a platform's own
/// mathematics library does not promise.
enum BinaryLogarithm {
  /// The logarithm of a positive number, to about 14 digits.
  ///
  /// Takes the exponent off and sums the series of the inverse hyperbolic tangent for the rest.
  static func of(_ value: Double) -> Double {
    let significand = value.significand
    let ratio = (significand - 1) / (significand + 1)
    let square = ratio * ratio
    var sum = 0.0
    var divisor = 27.0
    while divisor >= 1 {
      sum = sum * square + 1 / divisor
      divisor -= 2
    }
    let perNaturalUnit = 1.442695040888963407
    return Double(value.exponent) + 2 * ratio * sum * perNaturalUnit
  }
}
