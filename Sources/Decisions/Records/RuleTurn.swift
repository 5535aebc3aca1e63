package import Diagnostics
internal import Solver
package import Words

/// Why today's rules recommend something else than was recorded: the smallest set of changes to the
/// rules without which they would still recommend that.
package struct RuleTurn: Sendable, Hashable {
  /// A change to a rule or to a ruling.
  package struct Change: Sendable, Hashable {
    package let id: String
    /// What ``Word/ruleTurn`` says of it.
    package let facts: PhraseFacts
    /// Where it is today; nil for what is gone.
    package let place: SourceRange?

    /// What changed, as a sentence without a full stop: "rule 'small-files' was added".
    package var words: String { Words.english.text(.ruleTurn, facts) }
  }

  /// In the order of their ids.
  package let changes: [Change]
}

extension Decision {
  /// Why these rules do not recommend what older ones did, for answers of that time.
  ///
  /// - Parameters:
  ///   - old: the decision as it was then.
  ///   - recorded: the ids of questions and answers, as written down.
  ///   - outcome: the id of the option that was recommended then.
  /// - Returns: nil where the older rules did not recommend it, or where another change than one to a
  ///   rule or a ruling did it.
  package func turn(
    since old: Decision, after recorded: [(question: String, answer: String)],
    from outcome: String
  ) -> RuleTurn? {
    guard var search = TurnSearch(old, self, after: recorded, from: outcome),
      let changes = search.smallest()
    else { return nil }
    return RuleTurn(changes: changes)
  }
}

/// Looks for the smallest set of changes that, taken back, turns an outcome back.
private struct TurnSearch {
  /// Something that is not as it was.
  private enum Difference: Hashable {
    case rule(String)
    case ruling(String)

    var id: String {
      switch self {
      case .rule(let id), .ruling(let id): id
      }
    }
  }

  /// How many sets are tried one by one.
  private static let mostTries = 2000
  /// How much work the outcome of one set may take; beyond, the set counts as changing nothing.
  private static let work = 10_000
  /// The size up to which the smallest set is found for certain.
  private static let mostChanges = 3

  private let old: Decision
  private let new: Decision
  private let ground: AlignedDecisions
  private let box: [UInt16]
  private let outcome: Conclusion
  private let differences: [Difference]
  private var tries = 0

  init?(
    _ old: Decision, _ new: Decision, after recorded: [(question: String, answer: String)],
    from outcome: String
  ) {
    self.old = old
    self.new = new
    ground = AlignedDecisions(old, new)
    guard let option = ground.options.firstIndex(of: outcome),
      let box = Self.box(recorded, old, new, ground.questions)
    else { return nil }
    self.box = box
    self.outcome = .option(option)
    differences = Self.differences(ground, old, new, in: box)
  }

  /// The smallest set; nil where even all of them taken back change nothing.
  mutating func smallest() -> [RuleTurn.Change]? { smallestSet()?.map(described) }

  private mutating func smallestSet() -> [Difference]? {
    guard !differences.isEmpty, turnsBack(differences) else { return nil }
    for size in 1...min(Self.mostChanges, differences.count) {
      if let set = set(of: size, from: 0, with: []) { return set }
    }
    // No set of a few does: what can be left out of all of them is left out, one after another.
    var rest = differences
    for difference in differences {
      let fewer = rest.filter { $0 != difference }
      if turnsBack(fewer) { rest = fewer }
    }
    return rest
  }

  private mutating func set(
    of size: Int, from start: Int, with chosen: [Difference]
  ) -> [Difference]? {
    if chosen.count == size { return turnsBack(chosen) ? chosen : nil }
    for index in differences.indices[start...] {
      if tries >= Self.mostTries { return nil }
      if let set = set(of: size, from: index + 1, with: chosen + [differences[index]]) {
        return set
      }
    }
    return nil
  }

  /// Whether today's rules recommend what was recorded, with some changes taken back.
  private mutating func turnsBack(_ changes: [Difference]) -> Bool {
    tries += 1
    let taken = Set(changes)
    let rules =
      ground.newRules.filter { !taken.contains(.rule($0.id)) }
      + ground.oldRules.filter { taken.contains(.rule($0.id)) }
    let rulings =
      new.rulings.filter { !taken.contains(.ruling($0.id)) }
      + old.rulings.filter { taken.contains(.ruling($0.id)) }
    let compiled = CompiledRules(
      rules.sorted { $0.id < $1.id }, rulings: rulings.sorted { $0.id < $1.id },
      never: AlignedDecisions.never(of: new, ground.questions), options: ground.options.count,
      questions: ground.questions)
    var counter = OutcomeCounter(compiled, maximumWork: Self.work)
    let distribution = counter.distribution(in: box)
    return distribution.isExact && distribution.only == outcome
  }

  /// The combinations that the recorded answers leave; nil where one of them is in one version only.
  private static func box(
    _ recorded: [(question: String, answer: String)], _ old: Decision, _ new: Decision,
    _ questions: [Question]
  ) -> [UInt16]? {
    var box = questions.map(\.everyAnswer)
    for entry in recorded {
      guard let index = questions.firstIndex(where: { $0.id == entry.question }) else { continue }
      var answer: String? = entry.answer
      if entry.answer == "unsure" {
        let decision = new.question(entry.question) == nil ? old : new
        answer = decision.question(entry.question).flatMap { question in
          decision.questions[question].assume.map { decision.questions[question].answers[$0].id }
        }
      }
      guard let answer else { continue }
      guard let position = questions[index].answer(answer) else { return nil }
      box[index] = 1 << UInt16(position)
    }
    return box
  }

  /// The rules that may apply to a box and are not as they were, and the rulings that are not.
  private static func differences(
    _ ground: AlignedDecisions, _ old: Decision, _ new: Decision, in box: [UInt16]
  ) -> [Difference] {
    let box = Box(masks: box)
    func active(_ rules: [Rule]) -> [String: Rule] {
      Dictionary(rules.filter { !$0.isRetired }.map { ($0.id, $0) }) { first, _ in first }
    }
    let (before, now) = (active(ground.oldRules), active(ground.newRules))
    let rules = Set(before.keys).union(now.keys).filter { id in
      let versions = [before[id], now[id]].compactMap { $0 }
      return !isSame(before[id], now[id])
        && versions.contains { $0.condition.boxes.contains { $0.meets(box) } }
    }
    func words(_ rulings: [Ruling]) -> [String: [[String]]] {
      let pairs = rulings.map { ($0.id, [$0.prefer.map(\.text), $0.over.map(\.text)]) }
      return Dictionary(pairs) { first, _ in first }
    }
    let (said, says) = (words(old.rulings), words(new.rulings))
    let rulings = Set(said.keys).union(says.keys).filter { said[$0] != says[$0] }
    return rules.sorted().map { .rule($0) } + rulings.sorted().map { .ruling($0) }
  }

  private static func isSame(_ before: Rule?, _ now: Rule?) -> Bool {
    guard let before, let now else { return false }
    return before.condition == now.condition && before.option == now.option
      && before.strength == now.strength
      && before.overrides.map(\.text) == now.overrides.map(\.text)
  }

  private func described(_ difference: Difference) -> RuleTurn.Change {
    let id = difference.id
    var facts: PhraseFacts = [.rule: .text(id)]
    switch difference {
    case .rule:
      let before = old.rules.first { $0.id == id && !$0.isRetired }
      let now = new.rules.first { $0.id == id && !$0.isRetired }
      let place = new.rules.first { $0.id == id }?.place
      if let now, let before {
        facts[.kind] = .text("changed")
        facts[.changes] = .list(changes(of: now, since: before))
      } else {
        facts[.kind] = .text(now != nil ? "added" : place != nil ? "retired" : "gone")
      }
      return RuleTurn.Change(id: id, facts: facts, place: place)
    case .ruling:
      let now = new.rulings.first { $0.id == id }
      let isOld = old.rulings.contains { $0.id == id }
      facts[.kind] = .text("ruling-\(now == nil ? "gone" : isOld ? "changed" : "added")")
      return RuleTurn.Change(id: id, facts: facts, place: now?.place)
    }
  }

  /// What of a rule is not as it was.
  private func changes(of now: Rule, since before: Rule) -> [PhraseFacts] {
    var changes: [PhraseFacts] = []
    let (option, earlier) = (new.options[now.option].id, old.options[before.option].id)
    if option != earlier {
      changes.append([.kind: .text("option"), .option: .text(option), .chosen: .text(earlier)])
    }
    func change(_ kind: String, _ now: PhraseFacts, _ before: PhraseFacts) {
      if now != before {
        changes.append([.kind: .text(kind), .now: .list([now]), .before: .list([before])])
      }
    }
    change(
      "strength", [.strength: .text(now.strength.rawValue)],
      [.strength: .text(before.strength.rawValue)])
    change(
      "condition", ConditionWords(now.condition, in: new).facts(in: new),
      ConditionWords(before.condition, in: old).facts(in: old))
    if now.overrides.map(\.text) != before.overrides.map(\.text) {
      changes.append([.kind: .text("beats")])
    }
    return changes
  }
}
