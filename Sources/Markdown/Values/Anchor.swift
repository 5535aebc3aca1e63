/// An id that a page emits, so that a link may point at it.
package struct Anchor: Sendable, Hashable {
  package let id: String
  /// Where it stands: offsets in bytes from the start of the file.
  package let range: Range<Int>

  package init(id: String, range: Range<Int>) {
    self.id = id
    self.range = range
  }
}
