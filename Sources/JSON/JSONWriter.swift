internal import Bytes

/// Writes JSON (RFC 8259), byte for byte the same for the same calls.
///
/// Commas are the writer's affair: members and elements are written one after the other.
package struct JSONWriter: Sendable {
  /// What has been written.
  package private(set) var bytes: [UInt8] = []
  /// Whether what is written can stand inside a `<script>` element.
  private let isForScripts: Bool
  /// Whether each object of an array begins a line.
  private let breaksLines: Bool
  /// Whether what comes next is an element of an array.
  private var isInArray = false
  /// Whether a comma goes before the next member or element.
  private var needsComma = false

  /// - Parameters:
  ///   - isForScripts: whether `<`, U+2028 and U+2029 in strings are escaped, so that the text can
  ///     go inside a `<script>` element and in scripts of any age.
  ///   - breaksLines: whether each object of an array begins a line, so that a long file can be
  ///     read and compared by lines.
  package init(isForScripts: Bool = false, breaksLines: Bool = false) {
    self.isForScripts = isForScripts
    self.breaksLines = breaksLines
  }

  /// Appends text that is JSON, or JavaScript, already: white space, the words around the JSON.
  package mutating func raw(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  // MARK: Values

  /// Writes `null`.
  package mutating func null() {
    separate()
    raw("null")
  }

  /// Writes `true` or `false`.
  package mutating func bool(_ value: Bool) {
    separate()
    raw(value ? "true" : "false")
  }

  /// Writes a whole number.
  package mutating func number(_ value: Int) {
    separate()
    bytes += String(value).utf8
  }

  /// Writes a number with the fewest digits that give it back, a whole one without a decimal point;
  /// `null` where it is not finite, since JSON has no word for it.
  package mutating func number(_ value: Double) {
    separate()
    guard value.isFinite else { return raw("null") }
    let text = "\(value)"
    bytes += text.hasSuffix(".0") ? Array(text.utf8.dropLast(2)) : Array(text.utf8)
  }

  /// Writes a string, quoted and escaped.
  package mutating func string(_ text: String) {
    separate()
    quote(text)
  }

  // MARK: Collections

  /// Writes an array, each value by `write`, which writes one JSON value.
  package mutating func array<Values: Sequence>(
    _ values: Values, _ write: (inout JSONWriter, Values.Element) -> Void
  ) {
    separate()
    raw("[")
    within(array: true) { writer in
      for value in values { write(&writer, value) }
    }
    raw("]")
  }

  /// Writes an object, whose members `write` writes, each by ``key(_:)`` and then a value.
  package mutating func object(_ write: (inout JSONWriter) -> Void) {
    separate()
    if breaksLines, isInArray { raw("\n") }
    raw("{")
    within(array: false, write)
    raw("}")
  }

  /// Writes the name of a member, whose value comes next.
  package mutating func key(_ name: String) {
    separate()
    quote(name)
    raw(":")
    needsComma = false
  }

  /// Writes what stands between the brackets of a collection.
  private mutating func within(array: Bool, _ write: (inout JSONWriter) -> Void) {
    let wasInArray = isInArray
    (isInArray, needsComma) = (array, false)
    write(&self)
    (isInArray, needsComma) = (wasInArray, true)
  }

  /// Puts a comma before what comes next, unless it is the first in its collection.
  private mutating func separate() {
    if needsComma { raw(",") }
    needsComma = true
  }

  // MARK: Strings

  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    text.withBytes { text in
      var start = 0
      for index in text.indices where isEscaped(text, at: index) {
        let end = text[index] < 0x80 ? index : index - 2
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<end]))
        escape(text[index])
        start = index + 1
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Whether a byte is escaped, or is the last of a character that is.
  @inline(__always)
  private func isEscaped(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    switch text[index] {
    case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"): true
    case UInt8(ascii: "<"): isForScripts
    // U+2028 and U+2029.
    case 0xA8, 0xA9:
      isForScripts && index > 1 && text[index - 2] == 0xE2 && text[index - 1] == 0x80
    default: false
    }
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): raw("\\\"")
    case UInt8(ascii: "\\"): raw("\\\\")
    case 0x08: raw("\\b")
    case 0x09: raw("\\t")
    case 0x0A: raw("\\n")
    case 0x0C: raw("\\f")
    case 0x0D: raw("\\r")
    case 0x80...: escape(unit: 0x2000 | UInt16(byte & 0x7F))
    default: escape(unit: UInt16(byte))
    }
  }

  private mutating func escape(unit: UInt16) {
    raw("\\u")
    for shift in [12, 8, 4, 0] as [UInt16] {
      let digit = UInt8(unit >> shift & 15)
      bytes.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
    }
  }
}
