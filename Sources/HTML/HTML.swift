/// A piece of HTML: the one type through which text becomes markup.
///
/// A string literal is markup as written in the source code. What is interpolated into it is
/// escaped when it is text and spliced when it is ``HTML`` already, so a value can never be
/// mistaken for markup:
///
/// ```swift
/// let card: HTML = "<h3 id=\"\(rule.id)\">\(rule.title)</h3>\(body)"
/// ```
package struct HTML: Sendable, Hashable {
  /// UTF-8.
  package private(set) var bytes: [UInt8]

  /// No markup at all.
  package init() { bytes = [] }

  /// Text, escaped.
  package init(text: String) {
    bytes = []
    append(text: text)
  }

  /// Bytes that are markup already because libcmark or the template library wrote them.
  package init(trusted bytes: [UInt8]) { self.bytes = bytes }

  /// Bytes that are markup already.
  package init(trusted bytes: ArraySlice<UInt8>) { self.bytes = Array(bytes) }

  package var isEmpty: Bool { bytes.isEmpty }

  /// The markup as a string, for the template library.
  package var string: String { String(decoding: bytes, as: UTF8.self) }

  package mutating func append(_ other: HTML) { bytes += other.bytes }

  /// Appends text, with `&`, `<`, `>` and `"` escaped, so that it is safe in content and in a
  /// double-quoted attribute.
  package mutating func append(text: String) {
    var text = text
    text.withUTF8 { Self.escape($0, into: &bytes) }
  }

  /// Appends bytes that are markup already.
  package mutating func append(trusted other: UnsafeBufferPointer<UInt8>) {
    bytes.append(contentsOf: other)
  }

  /// Appends bytes that are markup already.
  package mutating func append(trusted other: ArraySlice<UInt8>) { bytes += other }

  /// Appends markup from the source code.
  mutating func append(trusted markup: String) { bytes += markup.utf8 }

  /// Appends text to bytes of markup, with `&`, `<`, `>` and `"` escaped: the one place where that
  /// is done, for code that writes markup into a buffer of its own.
  package static func escape(_ text: UnsafeBufferPointer<UInt8>, into bytes: inout [UInt8]) {
    var start = 0
    for index in text.indices {
      let entity: StaticString
      switch text[index] {
      case UInt8(ascii: "&"): entity = "&amp;"
      case UInt8(ascii: "<"): entity = "&lt;"
      case UInt8(ascii: ">"): entity = "&gt;"
      case UInt8(ascii: "\""): entity = "&quot;"
      default: continue
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      entity.withUTF8Buffer { bytes.append(contentsOf: $0) }
      start = index + 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  package static func + (left: HTML, right: HTML) -> HTML {
    var sum = left
    sum.append(right)
    return sum
  }

  package static func += (left: inout HTML, right: HTML) { left.append(right) }
}
