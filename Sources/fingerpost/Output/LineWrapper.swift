internal import Diagnostics

/// Breaks text into the lines of a terminal, between words; what goes into a file stays as it is.
struct LineWrapper {
  /// How many cells a line has; nil where nothing is broken.
  let width: Int?

  /// A line is taken to have at least as many cells.
  private static let least = 10

  /// A paragraph without a line feed at its end.
  ///
  /// On a terminal nothing in it can steer the terminal. A word that is longer than a line is left to
  /// the terminal, so that it can be copied in one piece.
  ///
  /// - Parameters:
  ///   - indent: how many spaces stand before the first line.
  ///   - hanging: how many stand before each other.
  func text(_ text: String, indent: Int = 0, hanging: Int = 0) -> String {
    lines(text, indent: indent, hanging: hanging).joined(separator: "\n")
  }

  /// The same line by line; at least one.
  func lines(_ text: String, indent: Int = 0, hanging: Int = 0) -> [String] {
    guard let width else { return [Self.spaces(indent) + text] }
    let limit = max(width, Self.least)
    var lines: [String] = []
    var line = Self.spaces(indent)
    var cells = indent
    var isEmpty = true
    for word in Self.words(of: text) {
      let more = TerminalText.cells(of: word)
      if !isEmpty, cells + 1 + more > limit {
        lines.append(line)
        line = Self.spaces(hanging)
        cells = hanging
        isEmpty = true
      }
      line += isEmpty ? word : " \(word)"
      cells += isEmpty ? more : more + 1
      isEmpty = false
    }
    return lines + [line]
  }

  /// A text behind a mark that each of its other lines is indented by.
  func item(_ mark: String, _ text: String) -> [String] {
    let lines = lines(text, indent: mark.count, hanging: mark.count)
    return ["\(mark)\(lines[0].dropFirst(mark.count))"] + lines.dropFirst()
  }

  /// The words, a per cent sign with its number.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      let word = TerminalText.printable(String(word))
      if word.hasPrefix("%"), let number = words.popLast() {
        words.append("\(number) \(word)")
      } else {
        words.append(word)
      }
    }
    return words
  }

  private static func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}
