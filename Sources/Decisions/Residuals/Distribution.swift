/// The outcomes of the combinations in a box, with their probabilities.
struct Distribution: Sendable, Hashable {
  /// The probability of each option, then of a gap, then of a conflict, among all combinations of
  /// the box; what is missing to 1 cannot occur.
  var masses: [Double]
  /// The outcomes that occur, as bits in the same order; also those of probability zero.
  var outcomes: UInt64
  /// Whether nothing of it was estimated.
  var isExact = true

  /// How many options fit in ``outcomes`` beside a gap and a conflict.
  static let maximumOptions = 62

  /// No combination at all.
  init(options count: Int) {
    masses = Array(repeating: 0, count: count + 2)
    outcomes = 0
  }

  /// The probability that the combination can occur.
  var possible: Double { masses.reduce(0, +) }

  /// Whether no combination can occur.
  var isImpossible: Bool { outcomes == 0 }

  /// Whether at most one outcome occurs.
  var isConstant: Bool { outcomes & (outcomes &- 1) == 0 }

  /// The outcome, where only one occurs.
  var only: Outcome? {
    outcomes != 0 && isConstant ? outcome(at: outcomes.trailingZeroBitCount) : nil
  }

  /// Adds another distribution with a weight.
  mutating func add(_ other: Distribution, weight: Double) {
    for index in masses.indices { masses[index] += weight * other.masses[index] }
    outcomes |= other.outcomes
    isExact = isExact && other.isExact
  }

  /// The position of an outcome in ``masses``.
  func index(of outcome: Outcome) -> Int {
    switch outcome {
    case .option(let option): option
    case .gap: masses.count - 2
    case .conflict: masses.count - 1
    }
  }

  /// The outcome at a position of ``masses``.
  func outcome(at index: Int) -> Outcome {
    switch index {
    case masses.count - 2: .gap
    case masses.count - 1: .conflict
    default: .option(index)
    }
  }

  /// The outcomes that occur, with their shares of what can occur; the most probable first, ties in
  /// the order of the options, a gap and a conflict last.
  var shares: [OutcomeShare] {
    let possible = possible
    let occurring = masses.indices.filter { outcomes & (1 << UInt64($0)) != 0 }
    let sorted = occurring.sorted { left, right in
      if masses[left] != masses[right] { return masses[left] > masses[right] }
      return left < right
    }
    return sorted.map { index in
      // Where all that can occur has probability zero, nothing tells the outcomes apart.
      let share = possible > 0 ? masses[index] / possible : 1 / Double(sorted.count)
      return OutcomeShare(outcome: outcome(at: index), share: share)
    }
  }

  /// The Shannon entropy of the outcome in bits, times ``possible``.
  var entropy: Double {
    let possible = possible
    guard possible > 0, !isConstant else { return 0 }
    return masses.reduce(0) { $0 - ($1 > 0 ? $1 * BinaryLogarithm.of($1 / possible) : 0) }
  }
}
