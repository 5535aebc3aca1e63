/// Bytes that are to be text.
package enum UTF8Text {
  /// Where bytes stop to be UTF-8; nil where all of them are.
  package static func invalidOffset(in bytes: [UInt8]) -> Int? {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  /// Whether bytes are UTF-8 from the first to the last.
  package static func isValid(_ bytes: [UInt8]) -> Bool { invalidOffset(in: bytes) == nil }

  /// The bytes with what is no UTF-8 replaced by U+FFFD.
  package static func repaired(_ bytes: [UInt8]) -> [UInt8] {
    isValid(bytes) ? bytes : Array(String(decoding: bytes, as: UTF8.self).utf8)
  }

  /// The offset behind a byte-order mark at the beginning of a file, else 0.
  package static func start(of bytes: some Sequence<UInt8>) -> Int {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }
}
