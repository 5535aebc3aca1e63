package import Diagnostics

/// A word of a file and where it stands: an id that is referred to, or a path.
package struct PlacedText: Sendable, Hashable {
  package let text: String
  package let place: Place

  package init(_ text: String, at place: Place) {
    self.text = text
    self.place = place
  }
}
