internal import Bytes

/// Footnotes that stand in their text, as Pandoc has them: `word^[note]`. Beside them, what names the
/// language of code within text, as Python-Markdown has it.
struct InlineNotes {
  /// A footnote with its marks, and what it says; nil for the name of a language and for white space
  /// within a link, which are left out, and for what is written in their place.
  struct Span {
    let whole: Range<Int>
    let text: Range<Int>?
    var replacement: [UInt8] = []
  }

  /// What their labels begin with.
  private let base: StaticString
  private var count = 0
  /// Those of the step, by their labels.
  private var pending: [(label: [UInt8], text: Range<Int>)] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
    let isTaken =
      bytes.firstIndex(of: "[^inline-", in: min(start, bytes.count)..<bytes.count) != nil
    base = isTaken ? "inline-note-" : "inline-"
  }

  /// Whether a text may hold any.
  static func mayOccur(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    bytes.firstIndex(of: "^[", in: range) != nil || bytes.firstIndex(of: "`#!", in: range) != nil
      || bytes.firstIndex(of: "`:::", in: range) != nil
      || bytes.firstIndex(of: "`\\{{#", in: range) != nil
  }

  /// The footnotes of a line outside of its code.
  static func spans(in bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> [Span] {
    guard mayOccur(in: bytes, line) else { return [] }
    var spans: [Span] = []
    var index = line.lowerBound
    while index < line.upperBound {
      switch bytes[index] {
      case UInt8(ascii: "`"):
        var run = index
        while run < line.upperBound, bytes[run] == UInt8(ascii: "`") { run += 1 }
        guard let end = InlineMath.codeEnd(bytes, run..<line.upperBound, ticks: run - index) else {
          index = run
          continue
        }
        if let name = language(bytes, run..<end) { spans.append(Span(whole: name, text: nil)) }
        // (mdBook takes the backslash off a directive that is meant as it is written.)
        if bytes.starts(with: "\\{{#", at: run) {
          spans.append(Span(whole: run..<run + 1, text: nil))
        }
        index = end
      case .backslash: index += 2
      case UInt8(ascii: "^"):
        if let text = note(bytes, index..<line.upperBound, from: line.lowerBound) {
          spans.append(Span(whole: index..<text.upperBound + 1, text: text))
          index = text.upperBound + 1
        } else {
          index += 1
        }
      default: index += 1
      }
    }
    return spans
  }

  /// The name of a language at the start of code, with the space behind it: `#!python `, `:::python `.
  private static func language(
    _ bytes: UnsafeBufferPointer<UInt8>, _ code: Range<Int>
  ) -> Range<Int>? {
    let isColons = bytes.starts(with: ":::", at: code.lowerBound)
    guard code.count > 5, isColons || bytes.starts(with: "#!", at: code.lowerBound) else {
      return nil
    }
    let start = code.lowerBound + (isColons ? 3 : 2)
    var end = start
    while end < code.upperBound, bytes[end].isAlphanumeric || "+-#".utf8.contains(bytes[end]) {
      end += 1
    }
    let isName = end > start && bytes[start].isLetter
    guard isName, end + 1 < code.upperBound, bytes[end] == .space else { return nil }
    // (A backtick at the start of code needs a space before it.)
    return code.lowerBound..<(bytes[end + 1] == UInt8(ascii: "`") ? end : end + 1)
  }

  /// The text of a footnote that begins with the caret at the start of a range; it follows a word.
  private static func note(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, from first: Int
  ) -> Range<Int>? {
    guard range.count > 3, bytes[range.lowerBound + 1] == UInt8(ascii: "["),
      range.lowerBound > first
    else { return nil }
    let before = bytes[range.lowerBound - 1]
    guard InlineMarks.isWord(before) || ".,;:!?)]*_`".utf8.contains(before) else { return nil }
    let start = range.lowerBound + 2
    var depth = 1
    var index = start
    var hasLetter = false
    // (A footnote of more is none, so that none is looked for twice in a long line.)
    let limit = min(range.upperBound, start + 2000)
    while index < limit {
      switch bytes[index] {
      case .backslash: index += 1
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"):
        depth -= 1
        if depth > 0 { break }
        let behind = index + 1 < range.upperBound ? bytes[index + 1] : .space
        let isOther = "(+*?".utf8.contains(behind)
        return hasLetter && !isOther ? start..<index : nil
      case let byte: hasLetter = hasLetter || InlineMarks.isWord(byte) && !byte.isDigit
      }
      index += 1
    }
    return nil
  }

  /// Takes the text of a footnote, and returns its label.
  mutating func take(_ text: Range<Int>) -> [UInt8] {
    count += 1
    let label = base.withUTF8Buffer { Array($0) } + Array(String(count).utf8)
    pending.append((label, text))
    return label
  }

  /// The footnotes that have been taken since it was asked last.
  mutating func takePending() -> [(label: [UInt8], text: Range<Int>)] {
    defer { pending = [] }
    return pending
  }
}

extension ForeignReader {
  /// Writes what precedes a footnote, and a reference to it, or what precedes the name of a language.
  mutating func put(note: InlineNotes.Span, _ start: inout Int, _ old: ReadText) {
    guard note.whole.lowerBound >= start else { return }
    output.append(start..<note.whole.lowerBound, of: old)
    if let text = note.text {
      let reference = Array("[^".utf8) + notes.take(text) + [UInt8(ascii: "]")]
      output.append(reference, for: note.whole.lowerBound, of: old)
    } else if !note.replacement.isEmpty {
      output.append(note.replacement, for: max(note.whole.lowerBound - 1, 0), of: old)
    }
    start = note.whole.upperBound
  }

  /// Writes the footnotes of a step, and the link definitions that stood in paragraphs, at the end of
  /// the text.
  mutating func writeNotes(_ old: ReadText) {
    for (number, definition) in movedDefinitions.enumerated() {
      endLine(definition.lowerBound, old)
      if number == 0 { write([], at: definition.lowerBound, old) }
      output.append(definition, of: old)
      write([], at: definition.upperBound - 1, old)
    }
    for (label, text) in notes.takePending() {
      endLine(text.lowerBound, old)
      write([], at: text.lowerBound, old)
      output.append(Array("[^".utf8) + label + Array("]: ".utf8), for: text.lowerBound, of: old)
      output.append(text, of: old)
      write([], at: text.upperBound, old)
    }
  }
}
