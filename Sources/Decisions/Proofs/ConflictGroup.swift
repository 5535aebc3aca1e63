internal import Diagnostics

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
