internal import Solver

/// What another version of a decision recommends instead: the review comment for a changed rule.
///
/// The versions are compared over what they share: the questions of either, each with the answers that both
/// versions of it have. What only one version has is listed in ``structure``.
///
/// ```swift
/// let difference = DecisionDifference(from: old, to: new)
/// for change in difference.changes { print(change.from, "is now", change.to) }
/// ```
public struct DecisionDifference: Sendable {
  /// The common questions, sorted by id.
  public let questions: [Question]
  /// The sets of answers that change, the largest share first; together they are all that do.
  public let changes: [DecisionChange]
  /// The share of the answers that change; 0 to 1.
  public let share: Double
  /// Questions, answers, options and rules that only one version has, each as a line.
  public let structure: [String]

  /// Compares an older with a newer version.
  public init(from old: Decision, to new: Decision) {
    let ground = AlignedDecisions(old, new)
    questions = ground.questions
    structure = ground.structure
    var finder = DifferenceFinder(ground)
    changes = finder.changes()
    share = changes.reduce(0) { $0 + $1.share }
  }
}

/// A set of answers for which another version of a decision has another recommendation.
public struct DecisionChange: Sendable, Hashable {
  /// The answers, in the questions of ``DecisionDifference/questions``.
  package let box: Box
  /// The outcome before, in one word: an option's id, `gap` or `conflict`.
  public let from: String
  /// The outcome now.
  public let to: String
  /// The share of the answers by the new priors, among those possible before and now; 0 to 1.
  public let share: Double
  /// The ids of the rules that cause it: those deciding before or now that are not the same on both
  /// sides, or else all of those deciding.
  public let causes: [String]
}

/// Finds the boxes of answers in which two versions of a decision disagree.
struct DifferenceFinder {
  private let ground: AlignedDecisions
  private let unchanged: UnchangedRules
  private var old: OutcomeCounter
  private var new: OutcomeCounter
  /// What is possible in both versions, as rules without any rule.
  private var shared: OutcomeCounter

  init(_ ground: AlignedDecisions) {
    self.ground = ground
    unchanged = UnchangedRules(ground)
    old = OutcomeCounter(ground.old)
    new = OutcomeCounter(ground.new)
    shared = OutcomeCounter(
      CompiledRules(
        [], rulings: [], never: Self.exclusions(ground), options: 0, questions: ground.questions))
  }

  /// All changes, disjoint, joined where two with the same effect make one box.
  mutating func changes() -> [DecisionChange] {
    let everything = ground.old.everything
    if everything.contains(0) { return [] }
    var parts: [Part] = []
    split(Residual(ground.old, box: everything), Residual(ground.new, box: everything), &parts)
    return Self.joined(parts).map { change($0) }.sorted { left, right in
      if left.share != right.share { return left.share > right.share }
      return left.box.masks.lexicographicallyPrecedes(right.box.masks)
    }
  }

  /// A box with one outcome before and another one now.
  private struct Part: Hashable {
    var box: [UInt16]
    let from: Conclusion
    let to: Conclusion
  }

  private mutating func split(_ one: Residual, _ other: Residual, _ parts: inout [Part]) {
    if unchanged.areAll(of: one, and: other) { return }
    let before = old.distribution(of: one)
    let now = new.distribution(of: other)
    // (What is estimated is split further, down to what is known.)
    let isExact = before.isExact && now.isExact
    if isExact, before.isImpossible || now.isImpossible { return }
    if isExact, let from = before.only, let to = now.only {
      if from == to { return }
      if shared.occurs(in: one.box) { parts.append(Part(box: one.box, from: from, to: to)) }
      return
    }
    var weights = one.weights(ground.old)
    for (question, weight) in other.weights(ground.new).enumerated() { weights[question] += weight }
    var question = 0
    for index in weights.indices where weights[index] > weights[question] { question = index }
    var groups: [UInt16] = []
    for group in one.groups(of: question, ground.old) {
      groups += other.groups(of: question, ground.new).map { $0 & group }.filter { $0 != 0 }
    }
    for mask in groups.sorted() {
      split(
        one.narrowed(question, to: mask, ground.old),
        other.narrowed(question, to: mask, ground.new), &parts)
    }
  }

  /// Joins parts with the same effect that differ in one question only, until none do.
  private static func joined(_ parts: [Part]) -> [Part] {
    var parts = parts
    var count = 0
    while parts.count != count {
      count = parts.count
      for question in parts.first?.box.indices ?? 0..<0 {
        // What is equal but for this question lands in one place.
        var places: [Part: Int] = [:]
        var rest: [Part] = []
        for part in parts {
          var key = part
          key.box[question] = 0
          if let place = places[key] {
            rest[place].box[question] |= part.box[question]
          } else {
            places[key] = rest.count
            rest.append(part)
          }
        }
        parts = rest
      }
    }
    return parts
  }

  private mutating func change(_ part: Part) -> DecisionChange {
    func deciding(_ compiled: CompiledRules, _ rules: [Rule]) -> [Rule] {
      rules.indices.filter { compiled.unbeatenPart(of: $0, in: part.box) != nil }.map { rules[$0] }
    }
    let before = deciding(ground.old, ground.oldRules)
    let now = deciding(ground.new, ground.newRules)
    let changed = (before + now).filter { rule in
      let one = ground.oldRules.first { $0.id == rule.id }
      let other = ground.newRules.first { $0.id == rule.id }
      guard let one, let other else { return true }
      return one.condition != other.condition || one.option != other.option
        || one.strength != other.strength || one.isRetired != other.isRetired
    }
    let causes = changed.isEmpty ? before + now : changed
    return DecisionChange(
      box: Box(masks: part.box), from: name(of: part.from), to: name(of: part.to),
      share: shared.share(of: part.box), causes: Set(causes.map(\.id)).sorted())
  }

  private func name(of outcome: Conclusion) -> String {
    switch outcome {
    case .option(let option): ground.options[option]
    case .gap: "gap"
    case .conflict: "conflict"
    }
  }

  /// What cannot occur in either version, over the common questions.
  private static func exclusions(_ ground: AlignedDecisions) -> [Exclusion] {
    var boxes: [Box] = []
    for compiled in [ground.old, ground.new] {
      for cube in compiled.never {
        if let box = compiled.table.intersection(cube, compiled.everything) {
          boxes.append(Box(masks: box))
        }
      }
    }
    guard let place = ground.questions.first?.place, !boxes.isEmpty else { return [] }
    return [Exclusion(condition: Condition(boxes: boxes), because: "", place: place)]
  }
}
