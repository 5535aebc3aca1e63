internal import Diagnostics

/// Something in a text that is no YAML, or none that we read.
struct Mistake {
  let message: String
  /// Offsets in bytes from the start of the file.
  let range: Range<Int>
  /// Another place that belongs to it, and what stands there.
  var other: (message: String, range: Range<Int>)?
  /// What can be done about it, where the message does not say it.
  var wayOut: String?
  /// Nil where it is a matter of the syntax.
  var code: Code?

  /// - Parameter code: the code where the mistake has none of its own.
  func diagnostic(in file: String, code: Code) -> Diagnostic {
    var notes = other.map { [Note($0.message, place: Place(file: file, range: $0.range))] } ?? []
    if let wayOut { notes.append(Note(wayOut)) }
    return Diagnostic(
      self.code ?? code, message, at: Place(file: file, range: range), notes: notes)
  }
}
