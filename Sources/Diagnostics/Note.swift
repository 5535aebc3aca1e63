/// A line below a diagnostic: another place, a counterexample, a way out.
public struct Note: Sendable, Hashable {
  /// Names what the note holds ("smallest case"); nil for a plain remark.
  public let label: String?
  public let message: String
  package let place: Place?

  package init(_ message: String, label: String? = nil, place: Place? = nil) {
    self.message = message
    self.label = label
    self.place = place
  }
}
