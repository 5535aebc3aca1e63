package import Diagnostics

/// A reason for an option: when it applies, what it recommends, and how strongly.
///
/// ```swift
/// for rule in decision.rules {
///   print("\(rule.id): when \(rule.conditionText(in: decision)), \(rule.strength)")
/// }
/// ```
public struct Rule: Sendable, Hashable {
  public let id: String
  /// The author's title, or the id where there is none.
  public let title: String
  package let condition: Condition
  /// The index of the option in ``Decision/options``.
  public let option: Int
  public let strength: Strength
  /// The reason, as text of the author's; empty where there is none.
  public let because: String
  /// The evidence that it rests on, in the order of the file.
  package let evidence: [PlacedText]
  /// The rules that it is preferred to, in the short form of a ruling.
  package let overrides: [PlacedText]
  package let retirement: Retirement?
  /// Its older ids, which still lead to it.
  package let aliases: [PlacedText]
  /// The key in the file.
  package let place: SourceRange

  package init(
    id: String,
    title: String,
    condition: Condition,
    option: Int,
    strength: Strength,
    because: String = "",
    evidence: [PlacedText] = [],
    overrides: [PlacedText] = [],
    retirement: Retirement? = nil,
    aliases: [PlacedText] = [],
    place: SourceRange
  ) {
    self.id = id
    self.title = title
    self.condition = condition
    self.option = option
    self.strength = strength
    self.because = because
    self.evidence = evidence
    self.overrides = overrides
    self.retirement = retirement
    self.aliases = aliases
    self.place = place
  }

  /// Whether it no longer applies to anything.
  public var isRetired: Bool { retirement != nil }

  /// The condition as a clause of a sentence: `load is at least high and team is java`.
  public func conditionText(in decision: Decision) -> String {
    ConditionWords(condition, in: decision).text(in: decision)
  }
}

/// How much a rule weighs; a stronger rule beats every weaker one, whatever either says.
///
/// There are no weights below that: weighted sums explain nothing.
public enum Strength: String, Sendable, Hashable, Comparable, CaseIterable {
  case must
  case strong
  case lean
  case `default`

  /// 3 for `must` down to 0 for `default`.
  public var rank: Int {
    switch self {
    case .must: 3
    case .strong: 2
    case .lean: 1
    case .default: 0
    }
  }

  /// Weaker comes before stronger.
  public static func < (left: Strength, right: Strength) -> Bool { left.rank < right.rank }
}

/// That a rule no longer applies, though its address stays.
package struct Retirement: Sendable, Hashable {
  /// The rule that replaces it.
  package let by: PlacedText?
  /// The day, as written: `2026-11-23`.
  package let on: String?

  package init(by: PlacedText? = nil, on: String? = nil) {
    self.by = by
    self.on = on
  }
}

/// The author's word on which rules win where rules of one strength clash.
package struct Ruling: Sendable, Hashable {
  package let id: String
  /// Ids of rules; each of them wins over each of ``over``.
  package let prefer: [PlacedText]
  package let over: [PlacedText]
  package let because: String
  /// The key in the file.
  package let place: SourceRange

  package init(
    id: String, prefer: [PlacedText], over: [PlacedText], because: String = "", place: SourceRange
  ) {
    self.id = id
    self.prefer = prefer
    self.over = over
    self.because = because
    self.place = place
  }
}
