internal import Bytes

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
  package internal(set) var bytes: [UInt8]

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

  /// Makes room for so many bytes in all, so that what is appended moves nothing.
  package mutating func reserveCapacity(_ count: Int) { bytes.reserveCapacity(count) }

  /// The markup as a string, for the template library.
  package var string: String { String(decoding: bytes, as: UTF8.self) }

  package mutating func append(_ other: HTML) { bytes += other.bytes }

  /// Appends text, with `&`, `<`, `>` and `"` escaped, so that it is safe in content and in a
  /// double-quoted attribute.
  package mutating func append(text: String) {
    text.withBytes { Self.escape($0, into: &bytes) }
  }

  /// Appends bytes that are markup already.
  package mutating func append(trusted other: UnsafeBufferPointer<UInt8>) {
    bytes.append(contentsOf: other)
  }

  /// Appends bytes that are markup already.
  package mutating func append(trusted other: ArraySlice<UInt8>) { bytes += other }

  /// Appends markup from the source code.
  mutating func append(trusted markup: String) {
    markup.withBytes { bytes.append(contentsOf: $0) }
  }

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

  package static func + (left: consuming HTML, right: HTML) -> HTML {
    left.append(right)
    return left
  }

  package static func += (left: inout HTML, right: HTML) { left.append(right) }
}

extension HTML: ExpressibleByStringInterpolation {
  package init(stringLiteral markup: String) {
    bytes = Array(markup.utf8)
  }

  package init(stringInterpolation: Interpolation) { self = stringInterpolation.html }

  /// Collects the markup of a literal and the values in it.
  package struct Interpolation: StringInterpolationProtocol {
    fileprivate var html = HTML()

    package init(literalCapacity: Int, interpolationCount: Int) {
      html.reserveCapacity(literalCapacity + 32 * interpolationCount)
    }

    package mutating func appendLiteral(_ markup: String) { html.append(trusted: markup) }

    /// Text, escaped.
    package mutating func appendInterpolation(_ text: String) { html.append(text: text) }

    package mutating func appendInterpolation(_ number: Int) { html.append(text: "\(number)") }

    /// Markup, as it is.
    package mutating func appendInterpolation(_ markup: HTML) { html.append(markup) }

    /// Markup one after the other.
    package mutating func appendInterpolation(_ parts: [HTML]) {
      for part in parts { html.append(part) }
    }

    /// An attribute with the space before it, or nothing where the value is nil.
    ///
    /// - Parameter attribute: a name from the source code, never from the content.
    package mutating func appendInterpolation(attribute: StaticString, _ value: String?) {
      guard let value else { return }
      html.append(trusted: " \(attribute)=\"")
      html.append(text: value)
      html.append(trusted: "\"")
    }

    /// A URL for a double-quoted attribute, percent-encoded and escaped (see ``HTML/init(url:)``).
    package mutating func appendInterpolation(url: String) { html.append(url: url) }
  }
}

extension DefaultStringInterpolation {
  /// Markup has no place in text: this warns, and so fails the build, where a literal that was
  /// meant as markup was taken for a string.
  @available(*, deprecated, message: "the literal is text; give it the type HTML")
  package mutating func appendInterpolation(_ markup: HTML) {
    appendInterpolation(markup.string)
  }
}

extension Sequence<HTML> {
  /// The pieces one after the other, with `separator` between them.
  package func joined(separator: HTML = HTML()) -> HTML {
    var sum = HTML()
    var isFirst = true
    for piece in self {
      if !isFirst { sum.append(separator) }
      sum.append(piece)
      isFirst = false
    }
    return sum
  }
}
