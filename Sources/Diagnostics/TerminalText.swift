/// How text looks on a terminal: what of it is safe to print, and how many cells it takes.
package enum TerminalText {
  /// The text with a replacement character for each scalar that would steer the terminal.
  package static func printable(_ text: String) -> String {
    text.unicodeScalars.contains(where: steers) ? printable(Array(text.unicodeScalars)) : text
  }

  /// The scalars as text, with a replacement character for each that would steer the terminal.
  static func printable(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    for scalar in scalars { text.append(steers(scalar) ? "\u{FFFD}" : scalar) }
    return String(text)
  }

  /// How many cells a text takes that begins in the first column.
  package static func cells(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + cells(of: $1, at: $0) }
  }

  /// How many cells a scalar takes that is printed in a column counted from 0: none for a combining
  /// mark, two for East Asian wide ones and emoji, and for a tab what leads to the next multiple of
  /// eight.
  static func cells(of scalar: Unicode.Scalar, at column: Int) -> Int {
    if scalar == "\t" { return 8 - column % 8 }
    if steers(scalar) { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    case .format: return scalar.value == 0xAD ? 1 : 0
    default: break
    }
    switch scalar.value {
    // What follows the first part of a Hangul syllable, which takes the cells of all of it.
    case 0x1160...0x11FF: return 0
    // Half a flag.
    case 0x1F1E6...0x1F1FF: return 1
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      return 2
    default: return scalar.properties.isEmojiPresentation ? 2 : 1
    }
  }

  /// Whether a scalar moves the cursor, begins an escape sequence, breaks the line or turns the
  /// direction of the text behind it; a tab is harmless.
  private static func steers(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09: false
    case 0x20...0x7E: false
    case 0..<0x20, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
