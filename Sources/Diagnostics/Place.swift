/// A range of bytes in a file: where a diagnostic points.
///
/// Line and column are worked out from it only when a message is printed (see ``LineTable``), so
/// that a place costs nothing while a page is read.
package struct Place: Sendable, Hashable {
  /// The path of the ``SourceFile``.
  package let file: String
  /// Offsets in bytes from the start of the file, front matter and byte-order mark counted.
  package let range: Range<Int>

  package init(file: String, range: Range<Int>) {
    self.file = file
    self.range = range
  }
}
