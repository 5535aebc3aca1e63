internal import Bytes

/// Finds mathematics within a line: `\(x\)`, `\\(x\\)` and `$$x$$`, and `$x$` where a command is in
/// it. They become code so that nothing in them is taken for Markdown.
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
    if bytes.firstIndex(of: "\\(", in: range) != nil { return true }
    var start = range.lowerBound
    var end = start
    while let dollar = bytes.firstIndex(of: UInt8(ascii: "$"), in: start..<range.upperBound) {
      if bytes.starts(with: "$$", at: dollar) || bytes.starts(with: "$`", at: dollar) {
        return true
      }
      if dollar >= end {
        end = bytes.firstIndex(of: .lineFeed, in: dollar..<range.upperBound) ?? range.upperBound
      }
      if single(bytes, dollar..<end, from: range.lowerBound) != nil { return true }
      start = dollar + 1
    }
    return false
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
        if let span = bytes.starts(with: "\\(", at: index)
          ? span(bytes, index..<line.upperBound, closing: "\\)")
          : bytes.starts(with: "\\\\(", at: index)
            ? span(bytes, index..<line.upperBound, closing: "\\\\)") : nil
        {
          spans.append(span)
          index = span.whole.upperBound
        } else {
          index += 2
        }
      case UInt8(ascii: "$"):
        if let span = ticked(bytes, index..<line.upperBound) {
          spans.append(span)
          index = span.whole.upperBound
        } else if bytes.starts(with: "$$", at: index),
          let span = span(bytes, index..<line.upperBound, closing: "$$")
        {
          spans.append(span)
          index = span.whole.upperBound
        } else if let formula = single(bytes, index..<line.upperBound, from: line.lowerBound) {
          let span = self.span(bytes, formula, marks: 1)
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
  static func codeEnd(
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
    let marks = closing.utf8CodeUnitCount
    let start = range.lowerBound + marks
    guard start < range.upperBound,
      let end = bytes.firstIndex(of: closing, in: start..<range.upperBound), end > start,
      isFormula(bytes.part(start..<end))
    else { return nil }
    return span(bytes, start..<end, marks: marks)
  }

  /// A formula as GitHub has it between dollars and backticks: ``$`x_1`$``.
  private static func ticked(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Span? {
    let start = range.lowerBound + 1
    guard start < range.upperBound, bytes[start] == UInt8(ascii: "`") else { return nil }
    var first = start
    while first < range.upperBound, bytes[first] == UInt8(ascii: "`") { first += 1 }
    guard let end = codeEnd(bytes, first..<range.upperBound, ticks: first - start),
      end < range.upperBound, bytes[end] == UInt8(ascii: "$")
    else { return nil }
    let formula = first..<end - (first - start)
    return formula.isEmpty ? nil : span(bytes, formula, marks: first - start + 1)
  }

  /// The formula between two single dollars, as GitHub sees them: none in a word or before a figure,
  /// no white space inside of them. Prices and variables of shells are none, so there has to be a
  /// command, a power or an index, nothing but a letter, or names of one letter with a sign between
  /// them: `$\alpha$`, `$x^2$`, `$a_1$`, `$n$`, `$f(a)=f(b)$`.
  private static func single(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, from first: Int
  ) -> Range<Int>? {
    let start = range.lowerBound + 1
    if range.lowerBound > first {
      let before = bytes[range.lowerBound - 1]
      if before.isAlphanumeric || before == .backslash || before == UInt8(ascii: "$") { return nil }
    }
    guard start < range.upperBound, !bytes[start].isWhitespace else { return nil }
    var index = start
    var isFormula =
      bytes[start].isLetter
      && bytes[start + 1 < range.upperBound ? start + 1 : start] == UInt8(ascii: "$")
    while index < range.upperBound {
      switch bytes[index] {
      case UInt8(ascii: "`"): return nil
      case .backslash:
        isFormula = isFormula || index + 1 < range.upperBound && bytes[index + 1].isLetter
        index += 2
        continue
      case UInt8(ascii: "$"):
        let behind = index + 1 < range.upperBound ? bytes[index + 1] : .space
        let isEnd = !bytes[index - 1].isWhitespace && !behind.isAlphanumeric
        guard isEnd, index > start else { return nil }
        return isFormula || isEquation(bytes.part(start..<index)) ? start..<index : nil
      case UInt8(ascii: "^"): isFormula = isFormula || index > start
      case UInt8(ascii: "_"): isFormula = isFormula || index == start + 1 && bytes[start].isLetter
      default: break
      }
      index += 1
    }
    return nil
  }

  /// Whether a text is made of names of one letter, of numbers and of signs, a relation or a function
  /// among them: `f(a)=f(b)`, `2n + 1 < k`.
  private static func isEquation(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var letters = 0
    var word = 0
    var hasSign = false
    for (index, byte) in text.enumerated() {
      if byte.isLetter {
        word += 1
        letters += 1
        if word > 1 { return false }
        continue
      }
      switch byte {
      case UInt8(ascii: "="), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "+"):
        hasSign = true
      case UInt8(ascii: "("): hasSign = hasSign || word == 1
      case UInt8(ascii: ")"), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "/"),
        UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "'"), UInt8(ascii: "!"),
        UInt8(ascii: "|"):
        break
      case .space where index > 0: break
      default:
        if !byte.isDigit { return false }
      }
      word = 0
    }
    return letters > 0 && hasSign
  }

  private static func span(
    _ bytes: UnsafeBufferPointer<UInt8>, _ formula: Range<Int>, marks: Int
  ) -> Span {
    var longest = 0
    var run = 0
    for index in formula {
      run = bytes[index] == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    let ticks = [UInt8](repeating: UInt8(ascii: "`"), count: longest + 1)
    let space: [UInt8] = longest > 0 ? [.space] : []
    return Span(
      whole: formula.lowerBound - marks..<formula.upperBound + marks, formula: formula,
      opening: ticks + space, closing: space + ticks)
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
