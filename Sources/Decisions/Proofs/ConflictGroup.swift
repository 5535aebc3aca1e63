package import Diagnostics

/// Conflicts that one ruling would settle: those of one rule with others.
package struct ConflictGroup: Sendable, Hashable {
  /// The rule that all of them have in common, by index.
  package let rule: Int
  /// Each a conflict of that rule, the one with the greatest share first.
  package let conflicts: [Finding]
  /// How many conflicts the decision has in all.
  package let total: Int

  /// The rules on the other side, by index, in the order of ``conflicts``.
  package var others: [Int] { conflicts.map { $0.rules.first { $0 != rule } ?? rule } }

  /// The conflicts of a decision in groups: again and again the ruling that settles most of what is
  /// left, of equals the one of the rule that comes first.
  package static func groups(of findings: [Finding]) -> [ConflictGroup] {
    var left = findings.filter { $0.code == .conflict }
    let total = left.count
    var groups: [ConflictGroup] = []
    while !left.isEmpty {
      var counts: [Int: Int] = [:]
      for rule in left.flatMap(\.rules) { counts[rule, default: 0] += 1 }
      let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
      guard let rule = most?.key else { break }
      let mine = left.filter { $0.rules.contains(rule) }
      left.removeAll { $0.rules.contains(rule) }
      let sorted = mine.sorted { left, right in
        let shares = (left.share ?? 0, right.share ?? 0)
        return shares.0 != shares.1
          ? shares.0 > shares.1 : left.rules.lexicographicallyPrecedes(right.rules)
      }
      groups.append(ConflictGroup(rule: rule, conflicts: sorted, total: total))
    }
    return groups
  }

  private init(rule: Int, conflicts: [Finding], total: Int) {
    self.rule = rule
    self.conflicts = conflicts
    self.total = total
  }
}

extension Sequence<Finding> {
  /// The findings as diagnostics, in the words of the decision; a conflict says which others one
  /// ruling would settle together with it.
  package func diagnostics(in decision: Decision) -> [Diagnostic] {
    let findings = Array(self)
    let groups = ConflictGroup.groupsByConflict(in: findings, of: decision)
    return findings.map { finding in
      var diagnostic = finding.diagnostic(in: decision)
      if finding.code == .conflict { diagnostic.group = groups[finding.rules] }
      return diagnostic
    }
  }
}

extension ConflictGroup {
  /// How many of the other rules are named.
  private static let named = 6
  /// From how many conflicts on groups are as hard to read as the conflicts.
  private static let tooMany = 5000

  /// The group of each conflict that is not alone in its group, by the rules of the conflict.
  fileprivate static func groupsByConflict(
    in findings: [Finding], of decision: Decision
  ) -> [[Int]: DiagnosticGroup] {
    let conflicts = findings.filter { $0.code == .conflict }
    guard 1 < conflicts.count, conflicts.count < tooMany else { return [:] }
    var result: [[Int]: DiagnosticGroup] = [:]
    for group in groups(of: conflicts) where group.conflicts.count > 1 {
      let summary = group.summary(in: decision)
      for conflict in group.conflicts { result[conflict.rules] = summary }
    }
    return result
  }

  /// What a person is told of the group.
  private func summary(in decision: Decision) -> DiagnosticGroup {
    let id = decision.rules[rule].id
    var notes = others.prefix(Self.named).map { other in
      Note(
        "'\(decision.rules[other].id)'", label: "against", place: decision.rules[other].place)
    }
    if others.count > Self.named {
      notes.append(Note("and \(others.count - Self.named) more", label: "against"))
    }
    if let first = conflicts.first, let box = first.counterexample {
      let share = first.share.map { "          \(Percentage.text($0)) of answers" } ?? ""
      notes.append(Note(decision.caseText(of: box) + share, label: "smallest case"))
    }
    return DiagnosticGroup(
      key: "\(decision.id)/\(id)",
      message: "'\(id)' and \(conflicts.count) other rules apply together, and none wins",
      at: decision.rules[rule].place,
      notes: notes,
      advice: "one ruling settles \(conflicts.count) of \(total) conflicts: prefer '\(id)' over "
        + "these rules, or these over it, with the reason")
  }
}
