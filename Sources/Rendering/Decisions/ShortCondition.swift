internal import Decisions
internal import HTML
internal import Words

/// A condition in few words: what it demands of each question, alternatives one below the other, with
/// what several of them share said once.
struct ShortCondition {
  private let words: ConditionWords
  private let decision: Decision
  private let says: Words

  init(_ condition: Condition, of decision: Decision, in says: Words) {
    self.says = says
    words = ConditionWords(condition, in: decision)
    self.decision = decision
  }

  var html: HTML {
    if words.isAlways { return "<p>\(says.html(.otherwise))</p>" }
    let common = all(of: words.common)
    if words.alternatives.isEmpty { return "<p>\(common)</p>" }
    let groups = Self.groups(of: words.alternatives)
    if groups.count == 1 {
      return "<p>\(all(of: words.common + groups[0].shared))\(rest(of: groups[0]))</p>"
    }
    let ways = groups.enumerated().map { index, group -> HTML in
      let before = index == 0 ? says.html(.either) : says.html(.or)
      return "<li>\(before) \(all(of: group.shared))\(rest(of: group))</li>"
    }
    let shared: HTML = words.common.isEmpty ? HTML() : "<p>\(common), \(says.html(.and))</p>"
    return "\(shared)<ul>\(ways)</ul>"
  }

  private func all(of clauses: [Clause]) -> HTML {
    clauses.map { clause in
      says.html(.demand, clause.facts(in: decision)) { answer, _ in "<b>\(answer)</b>" }
    }.joined(separator: ", \(says.html(.and)) ")
  }

  /// What the alternatives of a group demand beside what they share.
  private func rest(of group: Group) -> HTML {
    if group.rest.isEmpty { return HTML() }
    let isFirst = group.shared.isEmpty && words.common.isEmpty
    let before: HTML =
      isFirst ? "\(says.html(.eitherWithin)) " : ", \(says.html(.andEither)) "
    return before + group.rest.map(all).joined(separator: ", \(says.html(.or)) ")
  }

  /// Alternatives with what they share.
  private struct Group {
    var shared: [Clause]
    /// What each demands beside; empty where there is only one.
    var rest: [[Clause]]
  }

  /// The alternatives, those together that share what most of them do.
  private static func groups(of alternatives: [[Clause]]) -> [Group] {
    var left = alternatives
    var groups: [Group] = []
    while let first = left.first {
      let counted = left.flatMap { $0 }.map { clause in
        (clause, left.count { $0.contains(clause) })
      }
      // Of those that are shared as often the first.
      let most = counted.max { $0.1 < $1.1 }
      guard let (clause, count) = counted.first(where: { $0.1 == most?.1 }), count > 1 else {
        groups.append(Group(shared: first, rest: []))
        left.removeFirst()
        continue
      }
      let together = left.filter { $0.contains(clause) }
      left.removeAll { $0.contains(clause) }
      let shared = together[0].filter { clause in together.allSatisfy { $0.contains(clause) } }
      let rest = together.map { $0.filter { !shared.contains($0) } }
      // (One that demands nothing more holds all the others.)
      groups.append(Group(shared: shared, rest: rest.contains([]) ? [] : rest))
    }
    return groups
  }
}
