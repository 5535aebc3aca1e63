/// A heading of a document.
package struct Heading: Sendable, Hashable {
  /// 1 to 6.
  package let level: Int
  /// The anchor: GitHub's, or the author's own from `{#id}`.
  package let id: String
  /// Without markup.
  package let text: String
  /// Offsets in bytes from the start of the file.
  package let range: Range<Int>

  package init(level: Int, id: String, text: String, range: Range<Int>) {
    self.level = level
    self.id = id
    self.text = text
    self.range = range
  }
}
