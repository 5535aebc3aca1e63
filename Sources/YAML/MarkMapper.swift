internal import Yams

/// Turns the YAML library's marks into ranges of bytes from the start of the file.
struct MarkMapper {
  let bytes: [UInt8]
  let base: Int
  private let table: MarkTable

  /// - Parameters:
  ///   - bytes: the YAML text.
  ///   - base: where in the file it begins.
  init(bytes: [UInt8], base: Int) {
    self.bytes = bytes
    self.base = base
    table = MarkTable(bytes)
  }

  /// The empty range at the beginning of the text.
  var beginning: Range<Int> { base..<base }

  /// An empty range at a mark.
  func point(at mark: Mark?) -> Range<Int> {
    let offset = base + offset(of: mark)
    return offset..<offset
  }

  /// The byte at a mark, or an empty range at the end of the text.
  func byte(at mark: Mark?) -> Range<Int> {
    let offset = offset(of: mark)
    return base + offset..<base + min(offset + 1, bytes.count)
  }

  /// The byte at a mark; nil at the end of the text.
  func value(at mark: Mark) -> UInt8? {
    let offset = offset(of: mark)
    return offset < bytes.count ? bytes[offset] : nil
  }

  /// The byte at an offset that is counted in the characters of the text.
  func byte(atCharacter count: Int, of text: String) -> Range<Int> {
    let index = text.index(text.startIndex, offsetBy: count, limitedBy: text.endIndex)
    let offset = text.utf8.distance(from: text.startIndex, to: index ?? text.endIndex)
    return base + min(offset, bytes.count)..<base + min(offset + 1, bytes.count)
  }

  /// Whether nothing but white space follows a mark.
  func isAtEnd(_ mark: Mark) -> Bool {
    bytes[offset(of: mark)...].allSatisfy { Self.isBlank($0) || Self.isBreak($0) }
  }

  /// Whether the line of a mark is indented deeper than that of another.
  func isIndented(_ mark: Mark, below other: Mark) -> Bool {
    func indentation(_ line: Int) -> Int {
      bytes[table.offset(line: line, column: 1)...].prefix(while: Self.isBlank).count
    }
    return indentation(mark.line) > indentation(other.line)
  }

  /// The text of a scalar on its first line, quotes included, its anchor and tag not; of a block
  /// scalar its indicator.
  func range(of scalar: Node.Scalar) -> Range<Int> {
    var start = offset(of: scalar.mark)
    if scalar.style == .plain, scalar.string.isEmpty { return base + start..<base + start }
    start = textStart(from: start)
    guard start < bytes.count else { return base + start..<base + start }
    let end =
      switch scalar.style {
      case .doubleQuoted, .singleQuoted: closingQuote(from: start)
      case .literal, .folded: start + 1
      case .plain, .any: plainEnd(from: start, count: scalar.string.utf8.count)
      }
    return base + start..<base + end
  }

  /// The range of a key at a mark, and where it occurs again in the same column of a line below,
  /// plain or in quotes, if it does.
  func ranges(ofKey key: String, at mark: Mark) -> (first: Range<Int>, second: Range<Int>?) {
    let start = offset(of: mark)
    let isQuoted = start < bytes.count && (bytes[start] == 0x22 || bytes[start] == 0x27)
    let end =
      isQuoted ? closingQuote(from: start) : plainEnd(from: start, count: key.utf8.count)
    let lineStart = bytes[..<start].lastIndex(where: Self.isBreak).map { $0 + 1 } ?? 0
    let spellings = [key, "\"\(key)\"", "'\(key)'"].map { Array($0.utf8) }
    for index in end..<max(end, bytes.count) where Self.isBreak(bytes[index]) {
      let other = index + 1 + start - lineStart
      guard other < bytes.count, bytes[index + 1..<other].allSatisfy(Self.isBlank) else { continue }
      for spelling in spellings where bytes[other...].starts(with: spelling) {
        let rest = bytes[(other + spelling.count)...].drop(while: Self.isBlank)
        if rest.first == UInt8(ascii: ":") {
          return (base + start..<base + end, base + other..<base + other + spelling.count)
        }
      }
    }
    return (base + start..<base + end, nil)
  }

  func offset(of mark: Mark?) -> Int {
    mark.map { table.offset(line: $0.line, column: $0.column) } ?? 0
  }

  /// Where a scalar begins behind its anchor and its tag, if it has any.
  private func textStart(from start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] == UInt8(ascii: "&") || bytes[index] == 0x21 {
      while index < bytes.count, !Self.isBlank(bytes[index]), !Self.isBreak(bytes[index]) {
        index += 1
      }
      while index < bytes.count, Self.isBlank(bytes[index]) || Self.isBreak(bytes[index]) {
        index += 1
      }
    }
    return index
  }

  private func plainEnd(from start: Int, count: Int) -> Int {
    var end = start
    while end < bytes.count, end - start < count, !Self.isBreak(bytes[end]) { end += 1 }
    while end > start, Self.isBlank(bytes[end - 1]) { end -= 1 }
    return end
  }

  func closingQuote(from start: Int) -> Int {
    let quote = bytes[start]
    var index = start + 1
    while index < bytes.count, !Self.isBreak(bytes[index]) {
      if bytes[index] == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        index += 2
        continue
      }
      if bytes[index] == quote {
        let isDoubled =
          quote == UInt8(ascii: "'") && index + 1 < bytes.count && bytes[index + 1] == quote
        if !isDoubled { return index + 1 }
        index += 1
      }
      index += 1
    }
    return min(index, bytes.count)
  }

  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  static func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}
