extension ForeignReader {
  /// Moves the text of a footnote to the right that is below its mark and not indented far enough for
  /// what the mark lies in, a list item above all; nil where there is nothing to move.
  ///
  /// ```
  /// - item
  ///
  ///   [^1]:
  ///     The text of the footnote.
  /// ```
  mutating func footnote(
    _ head: LineHead, _ lines: SourceLines, _ bytes: UnsafeBufferPointer<UInt8>, _ old: ReadText,
    last: Int
  ) -> Int? {
    let first = head.line + 1
    guard head.column > 0, !head.hasListMark, first <= last,
      case .enough(_, let more) = Indentation(
        lines.start(of: first)..<lines.end(of: first), quotes: head.quotes,
        column: head.column + 1, in: bytes),
      more < 3
    else { return nil }
    let column = head.column + 1 + more
    var end = first
    var line = first
    search: while line <= last {
      switch Indentation(
        lines.start(of: line)..<lines.end(of: line), quotes: head.quotes, column: column, in: bytes)
      {
      case .blank: break
      case .enough: end = line + 1
      case .less: break search
      }
      line += 1
    }
    let spaces = [UInt8](repeating: .space, count: 3 - more)
    for line in head.line..<end {
      let range = lines.start(of: line)..<lines.end(of: line)
      let text = LineHead(line: line, range, in: bytes).text
      lineCount += 1
      if let mark = old.marks[line] { output.marks[lineCount] = mark }
      guard line > head.line, !text.isEmpty,
        case .enough(let offset, _) = Indentation(
          range, quotes: head.quotes, column: column, in: bytes)
      else {
        output.append(range, of: old)
        continue
      }
      output.append(range.lowerBound..<offset, of: old)
      output.append(spaces, for: offset, of: old)
      output.append(offset..<range.upperBound, of: old)
    }
    return end
  }
}
