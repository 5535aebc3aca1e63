/// A range of bytes in a file: where a diagnostic points.
///
/// Line and column are worked out from it only when a message is printed (see ``LineTable``), so
/// that it costs nothing while a page is read.
package struct SourceRange: Sendable, Hashable {
  /// The path of the ``SourceFile``.
  package let file: String
  /// Offsets in bytes from the start of the file, front matter and byte-order mark counted.
  package let range: Range<Int>

  package init(file: String, range: Range<Int>) {
    self.file = file
    self.range = range
  }
}

/// A line and a column, both counted from 1; the column counts Unicode scalars.
package struct Position: Sendable, Hashable, Comparable {
  package let line: Int
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static func < (left: Position, right: Position) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// A word of a file and where it is: an id that is referred to, or a path.
package struct PlacedText: Sendable, Hashable {
  package let text: String
  package let place: SourceRange

  package init(_ text: String, at place: SourceRange) {
    self.text = text
    self.place = place
  }
}
