/// Finds mathematics within a line: `\(x\)` and `$$x$$`, which become code so that nothing in them is
/// taken for Markdown.
enum InlineMath {
  /// One formula with its marks.
  struct Span {
    let whole: Range<Int>
    let formula: Range<Int>
    /// The backticks before and behind it, with a space where it has backticks itself.
    let opening: [UInt8]
    let closing: [UInt8]
  }

  /// Whether a text can hold any.
  static func mayOccur(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    bytes.firstIndex(of: "\\(", in: range) != nil || bytes.firstIndex(of: "$$", in: range) != nil
  }

  /// The formulas of a line outside of its code; nil where there are none.
  static func spans(in bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> [Span]? {
    guard mayOccur(in: bytes, line) else { return nil }
    var spans: [Span] = []
    var index = line.lowerBound
    while index < line.upperBound {
      switch bytes[index] {
      case UInt8(ascii: "`"):
        var run = index
        while run < line.upperBound, bytes[run] == UInt8(ascii: "`") { run += 1 }
        index = codeEnd(bytes, run..<line.upperBound, ticks: run - index) ?? run
      case .backslash:
        if bytes.starts(with: "\\(", at: index),
          let span = span(bytes, index..<line.upperBound, closing: "\\)")
        {
          spans.append(span)
          index = span.whole.upperBound
        } else {
          index += 2
        }
      case UInt8(ascii: "$"):
        if bytes.starts(with: "$$", at: index),
          let span = span(bytes, index..<line.upperBound, closing: "$$")
        {
          spans.append(span)
          index = span.whole.upperBound
        } else {
          index += 1
        }
      default: index += 1
      }
    }
    return spans.isEmpty ? nil : spans
  }

  /// The offset behind the code span that has been opened, or nil where none ends in the line.
  private static func codeEnd(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, ticks: Int
  ) -> Int? {
    var index = range.lowerBound
    while let found = bytes.firstIndex(of: UInt8(ascii: "`"), in: index..<range.upperBound) {
      index = found
      while index < range.upperBound, bytes[index] == UInt8(ascii: "`") { index += 1 }
      if index - found == ticks { return index }
    }
    return nil
  }

  private static func span(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, closing: StaticString
  ) -> Span? {
    let start = range.lowerBound + 2
    guard start < range.upperBound,
      let end = bytes.firstIndex(of: closing, in: start..<range.upperBound), end > start,
      isFormula(bytes.part(start..<end))
    else { return nil }
    let formula = start..<end
    var longest = 0
    var run = 0
    for index in formula {
      run = bytes[index] == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    let ticks = [UInt8](repeating: UInt8(ascii: "`"), count: longest + 1)
    let space: [UInt8] = longest > 0 ? [.space] : []
    return Span(
      whole: range.lowerBound..<end + 2, formula: formula, opening: ticks + space,
      closing: space + ticks)
  }

  /// Whether a text is a formula and not a remark in escaped brackets.
  private static func isFormula(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.count <= 3
      || text.contains { byte in
        switch byte {
        case .backslash, UInt8(ascii: "^"), UInt8(ascii: "_"), UInt8(ascii: "="),
          UInt8(ascii: "+"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "{"):
          true
        default: false
        }
      }
  }
}
