/// Text of an author's as messages show it: never more than a person reads.
package enum Excerpt {
  /// The characters of a source line that are shown.
  static let length = 160
  /// The characters of a message.
  private static let messageLength = 2000

  /// A message in which each word that is longer than a line, and what is longer than a page, is cut in
  /// its middle.
  static func message(_ text: String) -> String {
    if text.utf8.count <= length { return text }
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    return cut(words.map { cut(String($0), to: length) }.joined(separator: " "), to: messageLength)
  }

  private static func cut(_ text: String, to length: Int) -> String {
    let scalars = text.unicodeScalars
    if scalars.count <= length { return text }
    let end = length / 3
    return "\(String(scalars.prefix(length - end - 1)))…\(String(scalars.suffix(end)))"
  }
}
