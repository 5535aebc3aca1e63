internal import Bytes

/// The definitions that hold on each page of a handbook: `[label]: address` and `*[HTML]: meaning`, as the
/// plugin snippets of Python-Markdown appends them.
enum SharedDefinitions {
  /// The lines of a text that define what a page names; each page gets no more than it needs.
  static func needed(
    from text: String, for bytes: UnsafeBufferPointer<UInt8>, _ body: Range<Int>
  ) -> [UInt8] {
    if text.isEmpty || body.isEmpty { return [] }
    var named: Named?
    var lines: [UInt8] = []
    text.withBytes { text in
      let all = SourceLines(text, from: 0)
      for line in 1...max(all.count, 1) {
        let head = LineHead(line: line, all.start(of: line)..<all.end(of: line), in: text)
        let range = head.text
        guard !range.isEmpty, head.quotes == 0, !head.hasListMark else { continue }
        let names = named ?? Named(bytes, body)
        named = names
        if case .abbreviation(let word, _) = ForeignLine.read(range, in: text) {
          guard names.hasWord(text.part(word)) else { continue }
        } else {
          guard LinkLabels.isDefinition(range, in: text),
            let label = LinkLabels.label(at: range.lowerBound, in: text, before: range.upperBound),
            names.labels.contains(Named.key(text.part(label)))
          else { continue }
        }
        lines += text[range]
        lines.append(.lineFeed)
      }
    }
    return lines.isEmpty ? [] : Array("\n\n".utf8) + lines
  }

  /// What a page has between brackets, and its words.
  private struct Named {
    var labels: Set<[UInt8]> = []
    private var words: Set<[UInt8]> = []

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ body: Range<Int>) {
      var open: Int?
      var start = body.lowerBound
      for index in body {
        let byte = bytes[index]
        if byte == UInt8(ascii: "[") { open = index + 1 }
        if byte == UInt8(ascii: "]"), let from = open {
          if index - from < 1000 { labels.insert(Self.key(bytes.part(from..<index))) }
          open = nil
        }
        if InlineMarks.isWord(byte) { continue }
        if index > start { words.insert(Array(bytes[start..<index])) }
        start = index + 1
      }
      if start < body.upperBound { words.insert(Array(bytes[start..<body.upperBound])) }
    }

    /// Whether the page has the first word of some words; so too where they begin with a sign.
    func hasWord(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
      let first = text.prefix { InlineMarks.isWord($0) }
      return first.isEmpty || words.contains(Array(first))
    }

    /// Labels are the same in any case, and with any white space.
    static func key(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
      let words = String(decoding: text, as: UTF8.self).lowercased()
        .split(whereSeparator: \.isWhitespace)
      return Array(words.joined(separator: " ").utf8)
    }
  }
}
