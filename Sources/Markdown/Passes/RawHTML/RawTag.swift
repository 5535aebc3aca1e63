internal import Bytes

/// A tag in raw HTML, as CommonMark defines one.
struct RawTag {
  /// One attribute: its name in small letters, and its value as written, without quotes.
  struct Attribute {
    let name: String
    let value: Range<Int>?
  }

  /// In small letters.
  let name: String
  let isEnd: Bool
  let isSelfClosing: Bool
  let attributes: [Attribute]
  /// Whether there is an attribute `id`, `class`, or one of `width` and `height`.
  private(set) var hasID = false
  private(set) var hasClass = false
  private(set) var isSized = false
  /// The value of the first attribute `align`.
  private(set) var align: Range<Int>?
  /// From the `<` to behind the `>`.
  let range: Range<Int>

  /// The tag that begins at an offset, or nil where that `<` begins none.
  init?(in html: UnsafeBufferPointer<UInt8>, at start: Int) {
    var index = start + 1
    var isEnd = false
    if index < html.count, html[index] == UInt8(ascii: "/") {
      isEnd = true
      index += 1
    }
    let nameStart = index
    guard index < html.count, html[index].isLetter else { return nil }
    while index < html.count, html[index].isAlphanumeric || html[index] == UInt8(ascii: "-") {
      index += 1
    }
    let name = Self.lowercased(html, nameStart..<index)
    var attributes: [Attribute] = []
    while let attribute = Self.attribute(html, &index) {
      if isEnd { return nil }
      attributes.append(attribute)
    }
    Self.skipSpace(html, &index)
    var isSelfClosing = false
    if index < html.count, html[index] == UInt8(ascii: "/"), !isEnd {
      isSelfClosing = true
      index += 1
    }
    guard index < html.count, html[index] == UInt8(ascii: ">") else { return nil }
    self.name = name
    self.isEnd = isEnd
    self.isSelfClosing = isSelfClosing
    self.attributes = attributes
    range = start..<index + 1
    for attribute in attributes {
      switch attribute.name {
      case "id": hasID = true
      case "class": hasClass = true
      case "width", "height": isSized = true
      case "align": align = align ?? attribute.value
      default: break
      }
    }
  }

  /// Reads white space and an attribute; leaves the index alone where there is none.
  private static func attribute(
    _ html: UnsafeBufferPointer<UInt8>, _ index: inout Int
  ) -> Attribute? {
    var look = index
    skipSpace(html, &look)
    guard look > index, look < html.count, isNameStart(html[look]) else { return nil }
    let start = look
    while look < html.count, isName(html[look]) { look += 1 }
    let name = lowercased(html, start..<look)
    index = look
    skipSpace(html, &look)
    guard look < html.count, html[look] == UInt8(ascii: "=") else {
      return Attribute(name: name, value: nil)
    }
    look += 1
    skipSpace(html, &look)
    guard look < html.count else { return Attribute(name: name, value: nil) }
    let quote = html[look]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      guard let close = html.firstIndex(of: quote, in: look + 1..<html.count) else { return nil }
      index = close + 1
      return Attribute(name: name, value: look + 1..<close)
    }
    let valueStart = look
    while look < html.count, !html[look].isWhitespace, !"\"'=<>`".utf8.contains(html[look]) {
      look += 1
    }
    guard look > valueStart else { return nil }
    index = look
    return Attribute(name: name, value: valueStart..<look)
  }

  private static func skipSpace(_ html: UnsafeBufferPointer<UInt8>, _ index: inout Int) {
    while index < html.count, html[index].isWhitespace { index += 1 }
  }

  private static func isNameStart(_ byte: UInt8) -> Bool {
    byte.isLetter || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
  }

  private static func isName(_ byte: UInt8) -> Bool {
    isNameStart(byte) || byte.isDigit || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
  }

  private static func lowercased(
    _ html: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> String {
    String(decoding: html[range].map(\.lowercased), as: UTF8.self)
  }
}
