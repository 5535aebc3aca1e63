internal import Bytes

/// The labels of links and footnotes that a text defines.
///
/// They tell where a link has another shape than CommonMark gives it: with a footnote right behind it
/// (`[words][^1]`), and in Python-Markdown with white space before its label.
struct LinkLabels {
  private var links: Set<String> = []
  private var footnotes: Set<String> = []

  /// Whether a text may hold what they are needed for.
  static func mayMatter(
    in bytes: UnsafeBufferPointer<UInt8>, _ body: Range<Int>, _ dialect: MarkdownDialect
  ) -> Bool {
    bytes.firstIndex(of: "]:", in: body) != nil
      && (dialect.isPython || bytes.firstIndex(of: "][^", in: body) != nil)
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ lines: SourceLines, _ shape: TextShape) {
    for line in 1...max(lines.count, 1) where shape.isText(line) {
      let range = lines.start(of: line)..<lines.end(of: line)
      guard bytes.firstIndex(of: "]:", in: range) != nil else { continue }
      let text = LineHead(line: line, range, in: bytes).text
      guard let label = Self.label(at: text.lowerBound, in: bytes, before: text.upperBound),
        label.upperBound + 1 < text.upperBound,
        bytes[label.upperBound + 1] == UInt8(ascii: ":")
      else { continue }
      if bytes[label.lowerBound] == UInt8(ascii: "^") {
        footnotes.insert(Self.key(bytes, label.lowerBound + 1..<label.upperBound))
      } else {
        links.insert(Self.key(bytes, label))
      }
    }
  }

  /// Whether a link has the label in a range.
  func hasLink(_ label: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    links.contains(Self.key(bytes, label))
  }

  /// Whether a footnote has the label in a range.
  func hasFootnote(_ label: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    footnotes.contains(Self.key(bytes, label))
  }

  /// What is between brackets that open at an offset and hold no others; nil where there is nothing.
  static func label(
    at start: Int, in bytes: UnsafeBufferPointer<UInt8>, before end: Int
  ) -> Range<Int>? {
    guard start < end, bytes[start] == UInt8(ascii: "[") else { return nil }
    var index = start + 1
    let limit = min(end, start + 1000)
    while index < limit {
      switch bytes[index] {
      case .backslash: index += 1
      case UInt8(ascii: "["), .lineFeed: return nil
      case UInt8(ascii: "]"): return index > start + 1 ? start + 1..<index : nil
      default: break
      }
      index += 1
    }
    return nil
  }

  /// Labels are the same in any case, and with any white space.
  private static func key(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self).lowercased()
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether a text is the definition of a link: `[label]: address "title"`.
  static func isDefinition(
    _ text: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard let label = label(at: text.lowerBound, in: bytes, before: text.upperBound),
      bytes[label.lowerBound] != UInt8(ascii: "^")
    else { return false }
    var index = label.upperBound + 1
    guard index < text.upperBound, bytes[index] == UInt8(ascii: ":") else { return false }
    index += 1
    while index < text.upperBound, bytes[index].isSpaceOrTab { index += 1 }
    guard index < text.upperBound else { return false }
    while index < text.upperBound, !bytes[index].isWhitespace { index += 1 }
    while index < text.upperBound, bytes[index].isSpaceOrTab { index += 1 }
    if index == text.upperBound { return true }
    let last = bytes[text.upperBound - 1]
    switch bytes[index] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      return last == bytes[index] && text.upperBound - index > 1
    case UInt8(ascii: "("): return last == UInt8(ascii: ")")
    default: return false
    }
  }
}

extension ForeignReader {
  /// Puts off a link definition that stands right below a line of a paragraph, where Python-Markdown
  /// reads it all the same; returns whether it is one.
  mutating func moveDefinition(
    _ line: Int, _ lines: SourceLines, _ bytes: UnsafeBufferPointer<UInt8>, _ old: ReadText,
    _ shape: TextShape
  ) -> Bool {
    guard options.dialect.isPython, line > 1, shape.isText(line), shape.isText(line - 1),
      old.marks[line] == nil, old.marks[line - 1] == nil, !continuesLine
    else { return false }
    let range = lines.start(of: line)..<lines.end(of: line)
    guard bytes.firstIndex(of: "]:", in: range) != nil else { return false }
    let head = LineHead(line: line, range, in: bytes)
    guard !head.hasListMark, LinkLabels.isDefinition(head.text, in: bytes) else { return false }
    let before = LineHead(
      line: line - 1, lines.start(of: line - 1)..<lines.end(of: line - 1), in: bytes)
    guard !before.text.isEmpty, before.quotes == head.quotes, head.column < before.column + 4,
      movedLine == line - 1 || !LinkLabels.isDefinition(before.text, in: bytes)
    else { return false }
    movedDefinitions.append(head.text)
    movedLine = line
    return true
  }

  /// What is to be written otherwise for the links of a line: two brackets between a link and the
  /// footnote behind it, and in Python-Markdown nothing for the white space before a label.
  mutating func links(
    in line: Int, _ lines: SourceLines, _ bytes: UnsafeBufferPointer<UInt8>, _ old: ReadText,
    _ shape: TextShape
  ) -> [InlineNotes.Span] {
    let range = lines.start(of: line)..<lines.end(of: line)
    let isPython = options.dialect.isPython
    guard bytes.firstIndex(of: UInt8(ascii: "]"), in: range) != nil,
      isPython || bytes.firstIndex(of: "][^", in: range) != nil
    else { return [] }
    let head = LineHead(line: line, range, in: bytes)
    if LinkLabels.isDefinition(head.text, in: bytes) { return [] }
    let labels =
      labels ?? LinkLabels(bytes, lines, shape)
    self.labels = labels
    var spans: [InlineNotes.Span] = []
    var open: [Int] = []
    var index = head.text.lowerBound
    while index < head.text.upperBound {
      switch bytes[index] {
      case UInt8(ascii: "`"):
        var run = index
        while run < range.upperBound, bytes[run] == UInt8(ascii: "`") { run += 1 }
        index = InlineMath.codeEnd(bytes, run..<range.upperBound, ticks: run - index) ?? run
        continue
      case .backslash: index += 1
      case UInt8(ascii: "["): open.append(index)
      case UInt8(ascii: "]"):
        let start = open.popLast()
        // (What is behind another bracket is a label.)
        let before = start.map { $0 > head.text.lowerBound ? bytes[$0 - 1] : .space } ?? .space
        let isOther =
          before == UInt8(ascii: "]") || before == UInt8(ascii: "^")
          || start.map { bytes[$0 + 1] == UInt8(ascii: "^") } ?? false
        let isTask = start == head.text.lowerBound && index - head.text.lowerBound == 2
        if isOther || isTask { break }
        if let start, isFootnote(behind: index, start, head.text.upperBound, labels, bytes) {
          spans.append(
            InlineNotes.Span(
              whole: index + 1..<index + 1, text: nil, replacement: Array("[]".utf8)))
        } else if isPython, let gap = gap(behind: index, line, labels, lines, bytes, old, shape) {
          spans.append(InlineNotes.Span(whole: gap, text: nil))
        }
      default: break
      }
      index += 1
    }
    return spans
  }

  /// Whether a footnote comes right behind a bracket that ends the label of a link.
  private func isFootnote(
    behind close: Int, _ start: Int, _ end: Int, _ labels: LinkLabels,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard let label = LinkLabels.label(at: close + 1, in: bytes, before: end),
      label.count > 1, bytes[label.lowerBound] == UInt8(ascii: "^")
    else { return false }
    return labels.hasFootnote(label.lowerBound + 1..<label.upperBound, in: bytes)
      && labels.hasLink(start + 1..<close, in: bytes)
  }

  /// The white space between the words of a link and its label: a space, or the end of the line.
  private mutating func gap(
    behind close: Int, _ line: Int, _ labels: LinkLabels, _ lines: SourceLines,
    _ bytes: UnsafeBufferPointer<UInt8>, _ old: ReadText, _ shape: TextShape
  ) -> Range<Int>? {
    let end = lines.end(of: line)
    let behind = close + 1
    guard behind < end else { return nil }
    if bytes[behind] == .space, behind + 1 < end, bytes[behind + 1] == UInt8(ascii: "[") {
      return isLink(at: behind + 1, before: end, labels, bytes) ? behind..<behind + 1 : nil
    }
    guard bytes[behind..<end].allSatisfy(\.isLineEnd), line < lines.count, shape.isText(line + 1),
      old.marks[line + 1] == nil
    else { return nil }
    let range = lines.start(of: line + 1)..<lines.end(of: line + 1)
    let next = LineHead(line: line + 1, range, in: bytes)
    let quotes = LineHead(line: line, lines.start(of: line)..<end, in: bytes).quotes
    guard next.quotes == quotes, !next.hasListMark, !next.text.isEmpty,
      ForeignLine.read(next.text, in: bytes) == nil,
      isLink(at: next.text.lowerBound, before: next.text.upperBound, labels, bytes)
    else { return nil }
    continuesLine = true
    return behind..<end
  }

  /// Whether a label of a link stands at an offset, and neither its definition nor a link of its own.
  private func isLink(
    at start: Int, before end: Int, _ labels: LinkLabels, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard let label = LinkLabels.label(at: start, in: bytes, before: end),
      bytes[label.lowerBound] != UInt8(ascii: "^")
    else { return false }
    let behind = label.upperBound + 1
    let byte = behind < end ? bytes[behind] : .space
    return byte != UInt8(ascii: ":") && byte != UInt8(ascii: "(") && byte != UInt8(ascii: "[")
      && labels.hasLink(label, in: bytes)
  }
}
