/// A diagnostic explains something in the content that needs its author's attention.
///
/// The message is one headline without a final full stop that says what is wrong with the content,
/// not what the program failed to do. A mistake of the author's is always such a value and never
/// thrown; only a failure of the machine is.
public struct Diagnostic: Sendable, Hashable {
  public var code: Code
  public var severity: Severity
  public var message: String
  /// Where the mistake begins and ends; nil only where it has no file.
  package var place: Place?
  public var notes: [Note]
  /// The text to write in the place's stead, where it is certain enough to be offered.
  package var fix: String?

  package init(
    _ code: Code,
    _ message: String,
    at place: Place?,
    notes: [Note] = [],
    fix: String? = nil
  ) {
    self.code = code
    self.severity = code.defaultSeverity
    self.message = message
    self.place = place
    self.notes = notes
    self.fix = fix
  }
}
