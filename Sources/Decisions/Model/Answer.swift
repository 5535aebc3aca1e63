package import Diagnostics

/// One of the answers that a question allows.
package struct Answer: Sendable, Hashable {
  package let id: String
  /// What the reader sees; nil where the author wrote only the id.
  package let label: String?
  package let place: SourceRange

  package init(id: String, label: String? = nil, place: SourceRange) {
    self.id = id
    self.label = label
    self.place = place
  }

  /// The label, or the id where there is none.
  package var title: String { label ?? id }
}
