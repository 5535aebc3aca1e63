/// Short codes of several parts, which are looked for as they are written: `1-2-1`, `3.13`, `24/7`,
/// `i/o`.
enum Codes {
  /// How many bytes a part may have, and the whole.
  static let longestPart = 3
  static let longest = 8

  /// Whether a byte may stand between parts.
  @inline(__always) static func isJoint(_ byte: UInt8) -> Bool {
    // Of `-`, `.`, `/` and `:`.
    byte &- 0x2D < 3 || byte == 0x3A
  }

  /// The end of the code that begins with a run of letters and digits; nil where none does.
  ///
  /// A code is ASCII. It has a digit or, about a hyphen or a slash, a part of one letter.
  static func end(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    if start > 0, isJoint(text[start - 1]) || WordScanner.isWord(text[start - 1]) { return nil }
    var (end, part) = (start, start)
    var (joints, hasDigit, isLetters, hasLetter) = (0, false, true, false)
    while true {
      while end < text.count, isPlain(text[end]) {
        if text[end] < 0x3A { hasDigit = true }
        end += 1
      }
      if end - part > longestPart || end - start > longest { return nil }
      if end - part == 1, text[part] >= 0x3A { hasLetter = true }
      guard end + 1 < text.count, isJoint(text[end]), isPlain(text[end + 1]) else { break }
      if text[end] == 0x2E || text[end] == 0x3A { isLetters = false }
      joints += 1
      end += 1
      part = end
    }
    if end < text.count, WordScanner.isWord(text[end]) { return nil }
    return joints > 0 && (hasDigit || isLetters && hasLetter) ? end : nil
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
  }
}
