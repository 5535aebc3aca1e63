internal import Diagnostics
internal import Markdown

/// What the text of a record says of its status, its date and its outcome.
struct RecordText {
  private(set) var statusLines: [(line: StatusLine, place: SourceRange)] = []
  /// As written.
  private(set) var date: String?
  /// The option in `Chosen option: "One", because …`.
  private(set) var chosen: String?

  private let source: SourceFile
  private let document: Document
  private let bodyOffset: Int

  init(_ source: SourceFile, _ document: Document, from bodyOffset: Int) {
    self.source = source
    self.document = document
    self.bodyOffset = bodyOffset
    readHead()
    for (index, heading) in document.headings.enumerated() {
      switch heading.text.lowercased() {
      case "status": readStatus(section(index))
      case "decision outcome": readOutcome(section(index))
      default: break
      }
    }
  }

  /// The lines above the first section: `Date: 2016-02-12`, `* Status: accepted`.
  private mutating func readHead() {
    let end = document.headings.first { $0.level > 1 }?.range.lowerBound
    for (text, range) in lines(of: bodyOffset..<max(end ?? source.bytes.count, bodyOffset)) {
      let line = text.filter { !"*_`".contains($0) }.drop { " \t-+".contains($0) }
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = line[line.index(after: colon)...].drop { $0 == " " }
      switch line[..<colon].lowercased() {
      case "date": date = date ?? String(value)
      case "status": statusLines.append((StatusLine(value), place(range)))
      default: break
      }
    }
  }

  private mutating func readStatus(_ range: Range<Int>) {
    for (text, range) in lines(of: range) {
      let isRule = text.allSatisfy { "=-".contains($0) }
      if !text.hasPrefix("<!--"), !isRule { statusLines.append((StatusLine(text), place(range))) }
    }
  }

  private mutating func readOutcome(_ range: Range<Int>) {
    let opening = Array("chosen option:".utf8)
    for (text, _) in lines(of: range) where chosen == nil {
      let bytes = Array(text.utf8)
      guard let start = Array(text.lowercased().utf8).firstRange(of: opening),
        start.upperBound <= bytes.count
      else { continue }
      chosen = Self.quoted(String(decoding: bytes[start.upperBound...], as: UTF8.self))
    }
  }

  /// What stands in quotes, else what stands before the reason.
  private static func quoted(_ text: String) -> String? {
    let marks: Set<Character> = ["\"", "“", "”", "„", "«", "»"]
    let start = text.drop { $0 == " " || $0 == "*" }
    let words: Substring
    if let first = start.first, marks.contains(first) {
      words = start.dropFirst().prefix { !marks.contains($0) }
    } else if start.first == "'" {
      // (An apostrophe is followed by a letter.)
      let inner = start.dropFirst()
      let end = inner.indices.first { index in
        let behind = inner.index(after: index)
        return inner[index] == "'" && (behind == inner.endIndex || !inner[behind].isLetter)
      }
      words = inner[..<(end ?? inner.endIndex)]
    } else {
      words = start.prefix { $0 != "," && $0 != "." }
    }
    let plain = words.filter { $0 != "`" && $0 != "*" }
    return plain.isEmpty || plain.count > 80 ? nil : plain
  }

  /// From below a heading to the next one.
  private func section(_ index: Int) -> Range<Int> {
    let start = document.headings[index].range.upperBound
    let next = index + 1 < document.headings.count ? document.headings[index + 1] : nil
    return start..<max(next?.range.lowerBound ?? source.bytes.count, start)
  }

  private func place(_ range: Range<Int>) -> SourceRange {
    SourceRange(file: source.path, range: range)
  }

  /// The lines of a range that are not blank: their text without the white space around it, and where
  /// that is.
  private func lines(of range: Range<Int>) -> [(text: String, range: Range<Int>)] {
    let bytes = source.bytes
    func isSpace(_ byte: UInt8?) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
    var lines: [(String, Range<Int>)] = []
    var start = range.lowerBound
    while start < range.upperBound {
      let end = bytes[start..<range.upperBound].firstIndex(of: 0x0A) ?? range.upperBound
      var line = bytes[start..<end]
      while isSpace(line.first) { line.removeFirst() }
      while isSpace(line.last) { line.removeLast() }
      if !line.isEmpty { lines.append((String(decoding: line, as: UTF8.self), line.indices)) }
      start = end + 1
    }
    return lines
  }
}
