package import Diagnostics

/// Something that can be chosen.
package struct Option: Sendable, Hashable {
  package let id: String
  package let title: String
  /// The page about it: a path relative to the content folder, with the place of the path.
  package let page: PlacedText?
  /// The key in the file.
  package let place: SourceRange

  package init(id: String, title: String, page: PlacedText? = nil, place: SourceRange) {
    self.id = id
    self.title = title
    self.page = page
    self.place = place
  }
}
