internal import HTML

extension [UInt8] {
  /// Appends text as HTML, escaped as libcmark does.
  mutating func append(escaping text: UnsafeBufferPointer<UInt8>) { HTML.escape(text, into: &self) }

  /// Appends text as HTML, escaped as libcmark does.
  mutating func append(escaping text: String) {
    var text = text
    text.withUTF8 { append(escaping: $0) }
  }

  /// Appends markup from the source code.
  mutating func append(_ markup: StaticString) {
    append(
      contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
  }
}
