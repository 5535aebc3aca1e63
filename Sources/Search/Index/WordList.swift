internal import Archive

/// The words of a table to which none is added any more.
struct WordList: Sendable {
  /// All words one after the other.
  private let bytes: RawValues<UInt8>
  /// Where each word ends.
  private let ends: RawValues<Int>

  init(_ table: WordTable) {
    (bytes, ends) = (RawValues(table.bytes), RawValues(table.ends))
  }

  /// What `body` gives for each word in turn.
  func map<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> [Result] {
    bytes.withElements { bytes in
      ends.withElements { ends in
        var start = 0
        return (0..<ends.count).map { index in
          let word = UnsafeRawBufferPointer(rebasing: bytes.bytes[start..<ends[index]])
          start = ends[index]
          return word.withMemoryRebound(to: UInt8.self) { body($0) }
        }
      }
    }
  }
}

extension WordList: Archivable {
  func archive(into writer: inout ArchiveWriter) {
    writer.append(raw: bytes)
    writer.append(raw: ends)
  }

  init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    bytes = try reader.lent()
    ends = try reader.lent()
  }
}
