package import Diagnostics

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
