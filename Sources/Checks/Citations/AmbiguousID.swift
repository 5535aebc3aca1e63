internal import Content
internal import Diagnostics
internal import Handbook

/// A citation of an id that several decisions have.
///
/// ```
/// hiring.md:14:35: error: several decisions have a rule 'team-python' [ambiguous-id]
///       = say which: 'backend-language/team-python' or 'data-store/team-python'
/// ```
enum AmbiguousID: CitationCheck {
  static func diagnostic(for citation: CheckedCitation) -> Diagnostic? {
    guard case .ambiguous(let ids) = citation.result else { return nil }
    let message = "several decisions have a \(citation.noun) '\(citation.id)'"
    let choices = ids.map { "'\($0)'" }.joined(separator: " or ")
    let note = Note("say which: \(choices)")
    return Diagnostic(.ambiguousID, message, at: citation.place, notes: [note])
  }
}
