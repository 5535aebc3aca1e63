internal import Bytes
package import Diagnostics

extension Rewriter {
  /// Reports numbers of lines that are none, lines that are not there, and code that is not shown since
  /// a file is. (The lines of a file are looked at where the file is read.)
  mutating func checkLines(
    _ info: CodeInfo, _ code: UnsafeBufferPointer<UInt8>, at fence: SourceRange
  ) {
    for part in info.misread { diagnostics.append(Self.misread(part, at: fence)) }
    if info.source != nil {
      if code.contains(where: { !$0.isWhitespace }) {
        diagnostics.append(
          Diagnostic(
            .missingLine, "the code of this block is not shown: 'src' shows a file in its place",
            at: fence, notes: [Note("take out the code, or 'src'")]))
      }
      return
    }
    if let lines = info.lines {
      let count =
        code.count { $0 == .lineFeed } + (code.last.map { $0 != .lineFeed } == true ? 1 : 0)
      if lines.upperBound > count {
        diagnostics.append(info.missing(lines, in: "the code", of: count, at: fence))
        if lines.lowerBound > count { return }
      }
    }
    guard let last = info.marked.map(\.upperBound).max() else { return }
    let count = CodeWriter(Array(code), info: info).lineCount
    if last > count {
      diagnostics.append(info.unmarked(last, in: "the code", of: count, at: fence))
    }
  }

  /// What stands for lines and names none.
  private static func misread(_ part: String, at fence: SourceRange) -> Diagnostic {
    let key = "lines="
    guard part.hasPrefix(key) else {
      return Diagnostic(
        .missingLine, "'\(part)' names no lines to mark", at: fence,
        notes: [Note(LineNumbers.advice(for: part))])
    }
    let value = part.dropFirst(key.count)
    let numbers = LineNumbers(ArraySlice(value.utf8))
    if numbers.misread.isEmpty, !numbers.ranges.isEmpty {
      return Diagnostic(
        .missingLine, "'\(part)' names more than one range, and the first is shown", at: fence,
        notes: [Note("'lines' takes a line or a range, as in 'lines=3-9'")])
    }
    return Diagnostic(
      .missingLine, "'\(part)' names no lines to show", at: fence,
      notes: [Note(LineNumbers.advice(for: String(value)))])
  }
}

extension CodeInfo {
  /// Says that lines to show are not there.
  ///
  /// - Parameter owner: what has not as many lines.
  package func missing(
    _ lines: ClosedRange<Int>, in owner: String, of count: Int, at place: SourceRange
  ) -> Diagnostic {
    let hasAny = lines.lowerBound <= count
    let line = hasAny ? lines.upperBound : lines.lowerBound
    let rest = lines.lowerBound == count ? "\(count)" : "\(lines.lowerBound)-\(count)"
    return Diagnostic(
      .missingLine, "line \(line) is to be shown, and \(owner) has \(Self.counted(count))",
      at: place,
      notes: hasAny ? [Note("write 'lines=\(rest)' for what is there")] : [])
  }

  /// Says that a line to mark is not there.
  package func unmarked(
    _ line: Int, in owner: String, of count: Int, at place: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .missingLine, "line \(line) is marked, and \(owner) has \(Self.counted(count))", at: place)
  }

  private static func counted(_ lines: Int) -> String { lines == 1 ? "1 line" : "\(lines) lines" }
}
