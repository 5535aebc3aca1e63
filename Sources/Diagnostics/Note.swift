/// A line below a diagnostic: another place, a counterexample, a way out.
package struct Note: Sendable, Hashable {
  /// Names what the note holds ("smallest case"); nil for a plain remark.
  package let label: String?
  package let message: String
  package let place: Place?

  package init(_ message: String, label: String? = nil, place: Place? = nil) {
    self.message = message
    self.label = label
    self.place = place
  }
}
