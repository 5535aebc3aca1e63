extension ForeignReader {
  /// Copies a line as it is, but for mathematics, footnotes and broken links in it; returns whether there
  /// was any.
  mutating func copy(
    _ line: Int, _ lines: SourceLines, _ bytes: UnsafeBufferPointer<UInt8>, _ old: ReadText,
    _ shape: TextShape
  ) -> Bool {
    let range = lines.start(of: line)..<lines.end(of: line)
    if moveDefinition(line, lines, bytes, old, shape) { return true }
    let isContinued = continuesLine
    continuesLine = false
    if !isContinued { lineCount += 1 }
    if let mark = old.marks[line] { output.marks[lineCount] = mark }
    var start = range.lowerBound
    if let indent = containers.last?.indent {
      while start < range.upperBound, start - range.lowerBound < indent, bytes[start] == .space {
        start += 1
      }
    }
    if isContinued { start = LineHead(line: line, range, in: bytes).text.lowerBound }
    guard shape.isText(line) else {
      output.append(start..<range.upperBound, of: old)
      return false
    }
    let formulas = InlineMath.spans(in: bytes, range) ?? []
    var found = InlineNotes.spans(in: bytes, range)
    let links = links(in: line, lines, bytes, old, shape)
    if !links.isEmpty {
      found = (found + links).sorted { $0.whole.lowerBound < $1.whole.lowerBound }
    }
    if formulas.isEmpty, found.isEmpty {
      output.append(start..<range.upperBound, of: old)
      return isContinued
    }
    var others = found[...]
    func isBefore(_ offset: Int) -> Bool {
      others.first.map { $0.whole.lowerBound < offset } ?? false
    }
    for formula in formulas where formula.whole.lowerBound >= start {
      while isBefore(formula.whole.lowerBound) { put(note: others.removeFirst(), &start, old) }
      if formula.whole.lowerBound < start { continue }
      name(.mathematics, formula.whole, old)
      output.append(start..<formula.whole.lowerBound, of: old)
      output.append(formula.opening, for: formula.whole.lowerBound, of: old)
      output.append(formula.formula, of: old)
      output.append(formula.closing, for: formula.whole.upperBound - 1, of: old)
      start = formula.whole.upperBound
    }
    while !others.isEmpty { put(note: others.removeFirst(), &start, old) }
    output.append(start..<range.upperBound, of: old)
    return true
  }
}
