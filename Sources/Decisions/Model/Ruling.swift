package import Diagnostics

/// The author's word on which rules win where rules of one strength clash.
package struct Ruling: Sendable, Hashable {
  package let id: String
  /// Ids of rules; each of them wins over each of ``over``.
  package let prefer: [PlacedText]
  package let over: [PlacedText]
  package let because: String
  /// The key in the file.
  package let place: SourceRange

  package init(
    id: String, prefer: [PlacedText], over: [PlacedText], because: String = "", place: SourceRange
  ) {
    self.id = id
    self.prefer = prefer
    self.over = over
    self.because = because
    self.place = place
  }
}
