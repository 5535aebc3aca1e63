internal import Diagnostics

/// Something in a text that is not YAML, or not YAML that we read.
struct SyntaxMistake {
  let message: String
  /// Offsets in bytes from the start of the file.
  let range: Range<Int>
  /// Another place that belongs to it, and what is there.
  var other: (message: String, range: Range<Int>)?
  /// What can be done about it, where the message does not say it.
  var advice: String?
  /// Nil where it is a matter of the syntax.
  var code: Code?

  /// - Parameter code: the code where the mistake has none of its own.
  func diagnostic(in file: String, code: Code) -> Diagnostic {
    var notes: [Note] = []
    if let other {
      notes.append(Note(other.message, place: SourceRange(file: file, range: other.range)))
    }
    if let advice { notes.append(Note(advice)) }
    return Diagnostic(
      self.code ?? code, message, at: SourceRange(file: file, range: range), notes: notes)
  }
}
