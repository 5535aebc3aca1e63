/// How much a rule weighs; a stronger rule beats every weaker one, whatever either says.
///
/// There are no weights below that: weighted sums explain nothing.
package enum Strength: String, Sendable, Hashable, Comparable, CaseIterable {
  case must
  case strong
  case lean
  case `default`

  /// 3 for `must` down to 0 for `default`.
  package var rank: Int {
    switch self {
    case .must: 3
    case .strong: 2
    case .lean: 1
    case .default: 0
    }
  }

  /// Weaker comes before stronger.
  package static func < (left: Strength, right: Strength) -> Bool { left.rank < right.rank }
}
