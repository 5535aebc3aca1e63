package import Diagnostics

extension ConflictGroup {
  /// How many of the other rules are named.
  private static let named = 6

  /// The group as one diagnostic; of a single conflict its own.
  package func diagnostic(in decision: Decision) -> Diagnostic {
    guard let first = conflicts.first, conflicts.count > 1 else {
      return conflicts.first?.diagnostic(in: decision)
        ?? Diagnostic(.conflict, "rules clash", at: decision.place)
    }
    let name = "'\(decision.rules[rule].id)'"
    var notes = others.prefix(Self.named).map { other in
      Note(
        "'\(decision.rules[other].id)'", label: "against", place: decision.rules[other].place)
    }
    if others.count > Self.named {
      notes.append(Note("and \(others.count - Self.named) more", label: "against"))
    }
    if let box = first.counterexample {
      let share = first.share.map { "          \(Percentage.text($0)) of answers" } ?? ""
      notes.append(Note(decision.caseText(of: box) + share, label: "smallest case"))
    }
    notes.append(
      Note(
        "one ruling settles \(conflicts.count) of \(total) conflicts: prefer \(name) over these "
          + "rules, or these over it, with the reason",
        label: "to settle it"))
    return Diagnostic(
      .conflict, "\(name) and \(conflicts.count) other rules apply together, and none wins",
      at: decision.rules[rule].place, notes: notes)
  }
}

extension [Diagnostic] {
  /// From how many conflicts on nobody reads groups either.
  private static var tooMany: Int { 5000 }

  /// The same with the conflicts of decisions put together by the rulings that would settle them.
  package func groupingConflicts(of decisions: [Decision]) -> [Diagnostic] {
    var result = self
    for decision in decisions {
      let conflicts = filter { $0.code == .conflict && $0.place?.file == decision.file }
      guard 1 < conflicts.count, conflicts.count < Self.tooMany,
        let severity = conflicts.first?.severity
      else { continue }
      result.removeAll { $0.code == .conflict && $0.place?.file == decision.file }
      result += ConflictGroup.groups(of: decision.conflicts()).map { group in
        var diagnostic = group.diagnostic(in: decision)
        diagnostic.severity = severity
        return diagnostic
      }
    }
    return result.count == count ? self : result.sortedByPlace()
  }
}
