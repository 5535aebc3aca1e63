/// Whether a run of delimiters leans on the word behind or before it, as CommonMark defines it.
struct Flanking {
  let isLeft: Bool
  let isRight: Bool

  /// - Parameters:
  ///   - run: the delimiters.
  ///   - bounds: the paragraph; beyond it is white space.
  init(
    _ run: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>, within bounds: Range<Int>
  ) {
    let before = Self.kind(Self.scalar(before: run.lowerBound, of: bytes, bounds))
    let after = Self.kind(Self.scalar(at: run.upperBound, of: bytes, bounds))
    isLeft = after != .space && (after != .punctuation || before != .other)
    isRight = before != .space && (before != .punctuation || after != .other)
  }

  private enum Kind {
    case space
    case punctuation
    case other
  }

  private static func kind(_ scalar: Unicode.Scalar?) -> Kind {
    guard let scalar else { return .space }
    if scalar.value < 0x80 {
      let byte = UInt8(scalar.value)
      return byte.isWhitespace ? .space : byte.isPunctuation ? .punctuation : .other
    }
    switch scalar.properties.generalCategory {
    case .spaceSeparator: return .space
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      return .punctuation
    default: return .other
    }
  }

  private static func scalar(
    before offset: Int, of bytes: UnsafeBufferPointer<UInt8>, _ bounds: Range<Int>
  ) -> Unicode.Scalar? {
    var start = offset - 1
    while start > bounds.lowerBound, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return scalar(at: start, of: bytes, bounds)
  }

  private static func scalar(
    at offset: Int, of bytes: UnsafeBufferPointer<UInt8>, _ bounds: Range<Int>
  ) -> Unicode.Scalar? {
    guard bounds.contains(offset) else { return nil }
    if bytes[offset] < 0x80 { return Unicode.Scalar(bytes[offset]) }
    let end = min(offset + 4, bounds.upperBound)
    return String(decoding: bytes.part(offset..<end), as: UTF8.self).unicodeScalars.first
  }
}
