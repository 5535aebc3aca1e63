internal import HTML

/// How much room the name of a handbook takes in the bar of a phone: one that needs more lines than the
/// bar has at its usual size is written smaller, by the style sheet, rather than cut.
enum NameSize: String {
  case long
  case longer

  /// Nil for a name that fits as it is.
  init?(_ name: String) {
    if Self.lines(of: name, width: 14) > 3 {
      self = .longer
    } else if Self.lines(of: name, width: 12) > 2 {
      self = .long
    } else {
      return nil
    }
  }

  /// The attribute of `<html>` that says so; empty for a name that fits.
  static func attribute(for name: String) -> HTML {
    NameSize(name).map { " data-name=\"\($0.rawValue)\"" } ?? HTML()
  }

  /// How many lines a text takes that hold so many letters.
  private static func lines(of text: String, width: Int) -> Int {
    var (lines, used) = (1, 0)
    for word in text.split(separator: " ") {
      // (A letter of Chinese or Japanese takes the room of two.)
      var length = word.unicodeScalars.reduce(0) { $0 + ($1.value < 0x1100 ? 1 : 2) }
      if used > 0, used + 1 + length > width { (lines, used) = (lines + 1, 0) }
      if used > 0 { used += 1 }
      while length > width { (lines, length) = (lines + 1, length - width) }
      used += length
    }
    return lines
  }
}
