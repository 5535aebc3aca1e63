internal import Bytes
internal import Diagnostics

/// Refuses, before libcmark reads it, what would take libcmark 0.30.2 far longer than its size.
///
/// Two shapes do: images opened and never closed among links (each link looks at every open
/// bracket), and lists nested thousands deep before many lines (each line looks at every level).
enum SlowInput {
  /// How many steps in vain are allowed: about a second.
  static let mostSteps = 400_000_000

  /// What keeps the body from being read, or nil.
  static func mistake(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int, path: String
  ) -> Diagnostic? {
    let range = start..<bytes.count
    let place = SourceRange(file: path, range: start..<start)
    if range.count > InputLimits.markdownSize {
      let size = InputLimits.markdownSize >> 20
      return Diagnostic(.tooLarge, "a page may hold at most \(size) MiB", at: place)
    }
    // Where there are few bytes, nothing can take long.
    if range.count < 20_000 { return nil }
    if let offset = openImages(in: bytes, range) {
      let place = SourceRange(file: path, range: offset..<offset + 2)
      return Diagnostic(.tooDeep, "images open too many brackets in one paragraph", at: place)
    }
    if let offset = deepLists(in: bytes, range) {
      let place = SourceRange(file: path, range: offset..<offset + 1)
      return Diagnostic(.tooDeep, "lists nest too deep in one line", at: place)
    }
    return nil
  }

  /// Where a run of lines without a blank one holds too many `![` for its number of `](`.
  private static func openImages(
    in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Int? {
    // Most pages have so few images that nothing behind them can make them slow.
    var images = 0
    var look = range.lowerBound
    while let found = bytes.firstIndex(of: "![", in: look..<range.upperBound) {
      images += 1
      look = found + 2
    }
    if images * range.count <= mostSteps { return nil }
    images = 0
    var links = 0
    var first = range.lowerBound
    var isBlank = true
    for index in range {
      let byte = bytes[index]
      if byte == UInt8(ascii: "["), index > range.lowerBound,
        bytes[index - 1] == UInt8(ascii: "!")
      {
        if images == 0 { first = index - 1 }
        images += 1
      } else if byte == UInt8(ascii: "]") {
        links += 1
      } else if byte == .lineFeed {
        if isBlank {
          images = 0
          links = 0
        }
        isBlank = true
        continue
      }
      if !byte.isWhitespace { isBlank = false }
      if images * links > mostSteps { return first }
    }
    return nil
  }

  /// Where a line opens so many lists that the lines behind it take too long.
  private static func deepLists(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    var deepest = (marks: 0, offset: range.lowerBound)
    var lines = 0
    var index = range.lowerBound
    while index < range.upperBound {
      let start = index
      var marks = 0
      scan: while index < range.upperBound {
        switch bytes[index] {
        case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: ">"),
          UInt8(ascii: "."), UInt8(ascii: ")"):
          marks += 1
        case .space, .tab, 0x30...0x39: break
        default: break scan
        }
        index += 1
      }
      if marks > deepest.marks { deepest = (marks, start) }
      lines += 1
      index =
        bytes.firstIndex(of: .lineFeed, in: index..<range.upperBound).map { $0 + 1 }
        ?? range.upperBound
    }
    return deepest.marks * lines > mostSteps ? deepest.offset : nil
  }
}
