package import Archive

/// Markdown that is written for something in a page's file, and read before its body.
package struct TextPiece: Sendable, Hashable {
  package let text: String
  /// What it is written for: offsets in bytes from the start of the file.
  package let range: Range<Int>

  package init(_ text: String, at range: Range<Int>) {
    self.text = text
    self.range = range
  }
}

extension TextPiece: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    writer.append(text)
    writer.append(range)
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    self.init(try reader.text(), at: try reader.range())
  }
}
