internal import Archive

/// For each section the text that may be shown of it, on one line.
struct Excerpts: Sendable {
  /// How many bytes an excerpt may have.
  static let longest = 200

  /// All of them.
  private let text: RawValues<UInt8>
  /// Where each excerpt ends.
  private let ends: [Int]

  fileprivate init(_ text: [UInt8], ends: [Int]) {
    self.text = RawValues(text)
    self.ends = ends
  }

  /// How many excerpts there are.
  var count: Int { ends.count }

  /// Writes the excerpt of a section, no longer than `longest` bytes, behind other bytes.
  func write(_ section: Int, upTo longest: Int, to data: inout [UInt8]) {
    let range = (section == 0 ? 0 : ends[section - 1])..<ends[section]
    text.withElements { text in
      let excerpt = text.bytes[range]
      data.append(contentsOf: excerpt.prefix(Self.count(excerpt, longest)))
    }
  }

  /// How many bytes of a text are whole words within `longest` bytes; a word without end is cut, but
  /// not within a character.
  fileprivate static func count(_ text: Slice<UnsafeRawBufferPointer>, _ longest: Int) -> Int {
    let start = text.startIndex
    if text.count <= longest { return text.last == 0x20 ? text.count - 1 : text.count }
    if let space = text[...(start + longest)].lastIndex(of: 0x20) { return space - start }
    var end = start + longest
    while end > start, text[end] & 0xC0 == 0x80 { end -= 1 }
    return end - start
  }
}

/// Collects excerpts, section by section.
struct ExcerptCollector {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  /// Appends the excerpt of the next section: its text from an offset on, as many words as there is
  /// room for, with a single space between them.
  mutating func append(_ text: UnsafeBufferPointer<UInt8>, from start: Int) {
    let first = bytes.count
    var index = start
    while true {
      while index < text.count, text[index] <= 0x20 { index += 1 }
      if index == text.count || bytes.count - first > Excerpts.longest { break }
      if bytes.count > first, bytes.last != 0x20 { bytes.append(0x20) }
      // As much at once as there is with single spaces.
      let run = index
      let end = min(text.count, run + Excerpts.longest + 1)
      repeat {
        index += 1
      } while index < end && (text[index] > 0x20 || text[index] == 0x20 && text[index - 1] > 0x20)
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[run..<index]))
    }
    let count = bytes.withUnsafeBytes { Excerpts.count($0[first...], Excerpts.longest) }
    bytes.removeLast(bytes.count - first - count)
    ends.append(bytes.count)
  }

  /// All that were appended.
  consuming func finish() -> Excerpts {
    Excerpts(bytes, ends: ends)
  }
}

extension Excerpts: Archivable {
  func archive(into writer: inout ArchiveWriter) {
    writer.append(raw: text)
    writer.append(raw: ends)
  }

  init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    text = try reader.lent()
    ends = try reader.raw()
  }
}
