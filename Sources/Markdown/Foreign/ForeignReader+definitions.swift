internal import Bytes

/// Definitions that are more than a line of text: a blank line before the meaning, or paragraphs, lists,
/// code and boxes in it. (A meaning right below its term is read off the paragraph that both are in.)
extension ForeignReader {
  /// How many lines of terms a meaning may have.
  private static let mostTerms = 3

  /// Writes what a term means as a block; nil where the line is no definition, or a plain one.
  mutating func definition(
    _ text: Range<Int>, _ head: LineHead, _ lines: SourceLines,
    _ bytes: UnsafeBufferPointer<UInt8>, _ old: ReadText, _ shape: TextShape, last: Int
  ) -> Int? {
    guard options.hasDefinitionLists, !head.hasListMark,
      let isApart = hasTerm(before: head, lines, bytes, old, shape)
    else { return nil }
    // Where the text begins, but at most four columns in: what is indented so far belongs to it.
    let column = head.column + min(text.lowerBound - head.text.lowerBound, 4)
    // The text goes on to a blank line, or to the next line that says something.
    var next = head.line + 1
    while next <= last, goesOn(next, head, lines, bytes, old) { next += 1 }
    guard
      isApart || opensBlock(text, bytes)
        || isFollowed(from: next, column: column, head, lines, bytes, last: last)
    else { return nil }
    let prefix = lines.start(of: head.line)..<head.text.lowerBound
    let continuation = Self.continuation(prefix, of: bytes)
    let block = ForeignBlock(kind: .definition, hasTitle: false)
    let number = open(block, title: nil, prefix: prefix, at: head.text.lowerBound, old)
    output.append(continuation, for: text.lowerBound, of: old)
    output.append(text.lowerBound..<lines.end(of: head.line), of: old)
    lineCount += 1
    definitionEnd = body(
      of: number, from: head.line + 1, column: column, head, continuation, lines, bytes, old,
      lazy: next, last: last)
    return definitionEnd
  }

  /// Whether the lines before a meaning are its term, or a meaning of the same term: true where a
  /// blank line is between them, false where none is, nil where they are anything else.
  private func hasTerm(
    before head: LineHead, _ lines: SourceLines, _ bytes: UnsafeBufferPointer<UInt8>,
    _ old: ReadText, _ shape: TextShape
  ) -> Bool? {
    var line = head.line - 1
    while line > 0, line >= definitionEnd, isBlank(line, lines, bytes) { line -= 1 }
    let isApart = line < head.line - 1
    if line < definitionEnd { return definitionEnd > 0 ? true : nil }
    var terms = 0
    while line > 0, !isBlank(line, lines, bytes) {
      let term = LineHead(line: line, lines.start(of: line)..<lines.end(of: line), in: bytes)
      guard old.marks[line] == nil, shape.isText(line), term.quotes == head.quotes,
        (0...3).contains(head.column - term.column), !term.hasListMark
      else { return nil }
      let first = bytes[term.text.lowerBound]
      if first == UInt8(ascii: ":"), term.text.count > 1,
        bytes[term.text.lowerBound + 1].isSpaceOrTab
      {
        // A meaning on a line, which the paragraph holds. What is apart from it begins anew.
        return isApart
      }
      guard mayOpenTerm(term.text, bytes) else { return nil }
      terms += 1
      if terms > Self.mostTerms { return nil }
      line -= 1
    }
    return terms > 0 ? isApart : nil
  }

  private func isBlank(
    _ line: Int, _ lines: SourceLines, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    LineHead(line: line, lines.start(of: line)..<lines.end(of: line), in: bytes).text.isEmpty
  }

  /// Whether a line can be a term: no table, heading, rule, comment or link definition.
  private func mayOpenTerm(_ text: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let second =
      text.count > 1 ? bytes[text.lowerBound + 1] : UInt8.space
    switch bytes[text.lowerBound] {
    case UInt8(ascii: "|"), UInt8(ascii: "#"), UInt8(ascii: "="), UInt8(ascii: ":"),
      UInt8(ascii: "!"), UInt8(ascii: "+"), UInt8(ascii: "~"):
      return false
    case UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      // (A rule is of one character and spaces.)
      return bytes[text].contains { $0.isAlphanumeric || $0 >= 0x80 }
    case UInt8(ascii: "<"):
      return second != UInt8(ascii: "!") && second != UInt8(ascii: "/")
    case UInt8(ascii: "["): return bytes.firstIndex(of: "]:", in: text) == nil
    default: return true
    }
  }

  /// Whether a line goes on with the text of the one before.
  private func goesOn(
    _ line: Int, _ head: LineHead, _ lines: SourceLines, _ bytes: UnsafeBufferPointer<UInt8>,
    _ old: ReadText
  ) -> Bool {
    let range = lines.start(of: line)..<lines.end(of: line)
    let text = LineHead(line: line, range, in: bytes)
    return old.marks[line] == nil && !text.text.isEmpty && text.quotes == head.quotes
      && !text.hasListMark && ForeignLine.read(text.text, in: bytes) == nil
      && bytes[text.text.lowerBound] != UInt8(ascii: "#")
      && !bytes.starts(with: "```", at: text.text.lowerBound)
  }

  /// Whether a text begins with what is no paragraph.
  private func opensBlock(_ text: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    ForeignLine.read(text, in: bytes) != nil
      || ListMark.length(at: text.lowerBound, before: text.upperBound, bytes) > 0
      || bytes.starts(with: "```", at: text.lowerBound)
      || bytes[text.lowerBound] == UInt8(ascii: ">")
  }

  /// Whether what comes next belongs to a meaning: it is indented below it.
  private func isFollowed(
    from line: Int, column: Int, _ head: LineHead, _ lines: SourceLines,
    _ bytes: UnsafeBufferPointer<UInt8>, last: Int
  ) -> Bool {
    var line = line
    while line <= last {
      let range = lines.start(of: line)..<lines.end(of: line)
      switch Indentation(range, quotes: head.quotes, column: column, in: bytes) {
      case .blank: line += 1
      case .less: return false
      case .enough: return true
      }
    }
    return false
  }
}
