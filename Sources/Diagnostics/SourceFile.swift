package import Archive

/// The bytes of one file as it lies on disk, and the path by which messages name it.
package struct SourceFile: Sendable, Hashable {
  /// The content folder as given on the command line, then the path below it, joined by `/`.
  package let path: String
  private let text: SourceText

  /// UTF-8, possibly with a byte-order mark and carriage returns; never altered.
  package var bytes: [UInt8] { text.bytes }

  /// Of the bytes.
  package var digest: Digest { text.digest }

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    text = SourceText(bytes)
  }

  /// A file that is read when its bytes are asked for.
  ///
  /// - Parameter read: reads the bytes, which have this digest.
  package init(path: String, digest: Digest, read: @escaping @Sendable () -> [UInt8]) {
    self.path = path
    text = SourceText(digest: digest, read: read)
  }

  /// A file whose content is `text`, for tests and for text that comes from no disk.
  package init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }
}

extension SourceFile {
  package static func == (left: SourceFile, right: SourceFile) -> Bool {
    left.path == right.path && (left.text === right.text || left.bytes == right.bytes)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(path)
    hasher.combine(bytes)
  }
}

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

/// Bytes that are to be text.
package enum UTF8Text {
  /// Where bytes stop to be UTF-8; nil where all of them are.
  package static func invalidOffset(in bytes: [UInt8]) -> Int? {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  /// Whether bytes are UTF-8 from the first to the last.
  package static func isValid(_ bytes: [UInt8]) -> Bool { invalidOffset(in: bytes) == nil }

  /// The bytes with what is no UTF-8 replaced by U+FFFD.
  package static func repaired(_ bytes: [UInt8]) -> [UInt8] {
    isValid(bytes) ? bytes : Array(String(decoding: bytes, as: UTF8.self).utf8)
  }

  /// The offset behind a byte-order mark at the beginning of a file, else 0.
  package static func start(of bytes: some Sequence<UInt8>) -> Int {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }
}
