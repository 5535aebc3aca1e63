/// Looks for a combination that has different outcomes on two sides.
///
/// Walks both sides at once, splitting on a question of either, and remembers the pairs of
/// residuals that are equal.
package struct EquivalenceCheck {
  private let left: CompiledRules
  private let right: CompiledRules
  private var equal: Set<Pair> = []
  /// The questions that the sides do not share: each side has its own answer there.
  private let apart: Set<Int>

  /// How many pairs may still be looked into; beyond, a difference is taken for granted, so that
  /// nothing is reported that is not proved.
  package private(set) var pairsLeft: Int

  /// How many cubes have been looked at so far.
  package private(set) var work = 0

  /// What a cube of a residual costs, where one that a proof looks at costs 1.
  package static let cost = 24

  private struct Pair: Hashable {
    let left: Residual.Key
    let right: Residual.Key
  }

  /// - Parameters:
  ///   - left: the rules on one side.
  ///   - right: the rules on the other, about the same questions and options.
  ///   - apart: the questions that are fixed on each side by itself.
  ///   - pairs: how many pairs are looked into at most.
  package init(
    _ left: CompiledRules, _ right: CompiledRules, apart: Set<Int> = [], pairs: Int = 50_000
  ) {
    self.left = left
    self.right = right
    self.apart = apart
    pairsLeft = pairs
  }

  /// Whether some combination of the boxes, which differ in the questions kept apart at most, can
  /// occur on both sides and has another outcome on one side than on the other.
  package mutating func differs(_ one: [UInt16], _ other: [UInt16]) -> Bool {
    differs(Residual(left, box: one), Residual(right, box: other))
  }

  private mutating func differs(_ one: Residual, _ other: Residual) -> Bool {
    if one.isImpossible || other.isImpossible { return false }
    let outcome = one.constant
    let otherOutcome = other.constant
    if let outcome, let otherOutcome {
      if outcome == otherOutcome { return false }
      if one.never.isEmpty && other.never.isEmpty { return true }
    }
    let pair = Pair(left: one.key(left), right: other.key(right))
    if equal.contains(pair) { return false }
    if pairsLeft <= 0 { return true }
    pairsLeft -= 1
    work += Self.cost * (one.size + other.size)
    guard let question = pivot(one, other) else { return false }
    for mask in groups(of: question, one, other) {
      let rest = one.narrowed(question, to: mask, left)
      if differs(rest, other.narrowed(question, to: mask, right)) { return true }
    }
    equal.insert(pair)
    return false
  }

  /// The question on which most depends on both sides together, among those shared.
  private func pivot(_ one: Residual, _ other: Residual) -> Int? {
    var scores = one.weights(left)
    for (question, weight) in other.weights(right).enumerated() { scores[question] += weight }
    for question in apart { scores[question] = 0 }
    var best: Int?
    for question in scores.indices where scores[question] > best.map({ scores[$0] }) ?? 0 {
      best = question
    }
    return best
  }

  private func groups(of question: Int, _ one: Residual, _ other: Residual) -> [UInt16] {
    one.groups(of: question, left).flatMap { group in
      other.groups(of: question, right).map { $0 & group }.filter { $0 != 0 }
    }
  }
}
