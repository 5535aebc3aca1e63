internal import Bytes

/// Attributes in braces, as Python-Markdown, Kramdown, Pandoc and mdBook have them.
struct AttributeList {
  /// The id that they set, if they do.
  private(set) var id: String?
  /// Whether they say anything else.
  private(set) var hasOthers = false
  /// The offset behind the closing brace.
  private(set) var end: Int

  /// Reads `{ #id .class key="value" }`, perhaps with a colon behind the brace; nil where braces hold
  /// anything else.
  init?(at start: Int, in bytes: UnsafeBufferPointer<UInt8>, before limit: Int) {
    var index = start + 1
    let isKramdown = index < limit && bytes[index] == UInt8(ascii: ":")
    if isKramdown { index += 1 }
    var isAny = false
    end = start
    while index < limit, index - start < 500 {
      let byte = bytes[index]
      if byte == UInt8(ascii: "}") {
        guard isAny else { return nil }
        end = index + 1
        return
      }
      if byte.isSpaceOrTab {
        index += 1
        continue
      }
      let isMark = byte == UInt8(ascii: "#") || byte == UInt8(ascii: ".")
      // (Pandoc has `{-}` for a heading without a number.)
      if byte == UInt8(ascii: "-"), index + 1 < limit,
        bytes[index + 1] == UInt8(ascii: "}") || bytes[index + 1].isSpaceOrTab
      {
        isAny = true
        index += 1
        continue
      }
      let first = isMark ? index + 1 : index
      var last = first
      while last < limit, Self.isNameByte(bytes[last]) || isMark && bytes[last] == .backslash {
        last += 1
      }
      guard last > first else { return nil }
      // (Python-Markdown has to be told that a figure or a full stop is no more than that: `\6\.0`.)
      let name = String(
        decoding: bytes[first..<last].filter { $0 != .backslash }, as: UTF8.self)
      if isMark {
        if byte == UInt8(ascii: "#") { id = name } else { hasOthers = true }
      } else if last >= limit || bytes[last] != UInt8(ascii: "=") {
        // A name alone stands for attributes that are given elsewhere: `{:toc}`.
        guard isKramdown else { return nil }
        hasOthers = true
      } else {
        guard let value = Self.value(at: last + 1, in: bytes, before: limit) else { return nil }
        if name == "id" {
          id = String(decoding: bytes[value.range], as: UTF8.self)
        } else {
          hasOthers = true
        }
        last = value.end
      }
      isAny = true
      index = last
    }
    return nil
  }

  private static func value(
    at start: Int, in bytes: UnsafeBufferPointer<UInt8>, before limit: Int
  ) -> (range: Range<Int>, end: Int)? {
    guard start < limit else { return nil }
    let quote = bytes[start]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      guard let close = bytes.firstIndex(of: quote, in: start + 1..<limit) else { return nil }
      return (start + 1..<close, close + 1)
    }
    var end = start
    while end < limit, !bytes[end].isWhitespace, bytes[end] != UInt8(ascii: "}") { end += 1 }
    return end > start ? (start..<end, end) : nil
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte >= 0x80 || "-_.:".utf8.contains(byte)
  }
}

extension AttributeList {
  /// The end of an attribute in the old form of Python-Markdown at an offset: `{@class=x}`; nil where there is
  /// none.
  static func endOfLegacy(
    at start: Int, in bytes: UnsafeBufferPointer<UInt8>, before limit: Int
  ) -> Int? {
    guard start + 1 < limit, bytes[start + 1] == UInt8(ascii: "@") else { return nil }
    var index = start + 2
    while index < limit, bytes[index].isLetter || bytes[index] == UInt8(ascii: "-") { index += 1 }
    guard index > start + 2, index < limit, bytes[index] == UInt8(ascii: "="),
      let close = bytes.firstIndex(of: UInt8(ascii: "}"), in: index..<min(limit, start + 200)),
      bytes.firstIndex(of: .lineFeed, in: index..<close) == nil
    else { return nil }
    return close + 1
  }

  /// Whether they stand at an offset, and set an id.
  static func setsID(at start: Int, in bytes: UnsafeBufferPointer<UInt8>, before limit: Int) -> Bool
  {
    guard start < limit, bytes[start] == UInt8(ascii: "{") else { return false }
    return AttributeList(at: start, in: bytes, before: limit)?.id != nil
  }
}
