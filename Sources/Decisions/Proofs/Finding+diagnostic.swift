package import Diagnostics

extension Finding {
  /// The finding as a diagnostic, in the words of the decision.
  package func diagnostic(in decision: Decision) -> Diagnostic {
    let names = rules.map { "'\(decision.rules[$0].id)'" }
    var notes: [Note] = []
    if let counterexample {
      let share = share.map { "          \(Percentage.text($0)) of answers" } ?? ""
      let text = decision.caseText(of: counterexample) + share
      notes.append(Note(text, label: "smallest case"))
    }
    switch code {
    case .gap:
      notes.append(
        Note("write a rule for this case, or a rule of strength default", label: "to settle it"))
      return Diagnostic(.gap, "no rule applies to some answers", at: place, notes: notes)
    case .conflict:
      let ordered = rules.sorted { left, right in
        decision.rules[left].place.range.lowerBound < decision.rules[right].place.range.lowerBound
      }
      let ids = ordered.map { "'\(decision.rules[$0].id)'" }
      notes.append(
        Note(
          "add a ruling that prefers one, with the reason; raise one strength; or write a rule for "
            + "this case", label: "to settle it"))
      if let other = ordered.last {
        notes.append(
          Note(
            "the other rule is '\(decision.rules[other].id)'", place: decision.rules[other].place))
      }
      let message = "\(ids.joined(separator: " and ")) both apply, and neither wins"
      return Diagnostic(.conflict, message, at: place, notes: notes)
    default:
      return Diagnostic(code, names.joined(separator: ", "), at: place, notes: notes)
    }
  }
}
