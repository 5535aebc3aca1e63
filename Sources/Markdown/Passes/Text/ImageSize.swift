internal import Bytes

/// Finds the size that other tools read of an image: `![words|100x200](x.png)` of Obsidian, and
/// `![words](x.png =100x200)` of HackMD and of plugins for markdown-it.
enum ImageSize {
  /// Whether the words of an image end with one.
  static func ends(_ words: String) -> Bool {
    guard let bar = words.utf8.lastIndex(of: .pipe) else { return false }
    return isSize(words.utf8[words.utf8.index(after: bar)...])
  }

  /// Whether a text holds something like a size behind an address.
  static func mayOccur(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    // (Signs of equality are rarer than spaces.)
    var start = range.lowerBound + 1
    while start < range.upperBound,
      let found = bytes.firstIndex(of: UInt8(ascii: "="), in: start..<range.upperBound)
    {
      start = found + 1
      guard start < range.upperBound else { return false }
      let isFirst = bytes[start].isDigit || bytes[start] == UInt8(ascii: "x")
      if isFirst, bytes[found - 1] == .space { return true }
    }
    return false
  }

  /// Whether an image whose words begin at a bracket has one behind its address, and so is none.
  static func isBehindAddress(
    at start: Int, in bytes: UnsafeBufferPointer<UInt8>, before limit: Int
  ) -> Bool {
    let limit = min(limit, start + 400)
    guard start > 0, bytes[start - 1] == UInt8(ascii: "!"),
      let middle = bytes.firstIndex(of: "](", in: start..<limit),
      let end = bytes.firstIndex(of: UInt8(ascii: ")"), in: middle..<limit),
      let size = bytes.firstIndex(of: " =", in: middle..<end)
    else { return false }
    return isSize(bytes[size + 2..<end])
  }

  /// `100`, `100x`, `x200` or `100x200`.
  private static func isSize(_ text: some Collection<UInt8>) -> Bool {
    let parts = text.split(
      separator: UInt8(ascii: "x"), maxSplits: 1, omittingEmptySubsequences: false)
    return parts.contains { !$0.isEmpty } && parts.allSatisfy { $0.allSatisfy(\.isDigit) }
  }
}
