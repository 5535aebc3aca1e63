#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension UnsafeBufferPointer<UInt8> {
  /// The first offset of `byte` in `range`, or nil.
  package func firstIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
    guard let base = baseAddress, !range.isEmpty,
      let found = memchr(base + range.lowerBound, Int32(byte), range.count)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// The first offset of `text` in `range`, or nil.
  func firstIndex(of text: StaticString, in range: Range<Int>) -> Int? {
    firstIndex(
      of: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount), in: range)
  }

  /// The first offset of `text` in `range`, or nil.
  func firstIndex(of text: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> Int? {
    guard let base = baseAddress, let first = text.baseAddress, range.count >= text.count else {
      return nil
    }
    var index = range.lowerBound
    let last = range.upperBound - text.count
    while index <= last, let found = memchr(base + index, Int32(first[0]), last - index + 1) {
      index = UnsafeRawPointer(found) - UnsafeRawPointer(base)
      if memcmp(base + index, first, text.count) == 0 { return index }
      index += 1
    }
    return nil
  }

  /// Whether the bytes from `offset` on begin with `text`.
  func starts(with text: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    guard let base = baseAddress, let other = text.baseAddress else { return text.isEmpty }
    return offset + text.count <= count && memcmp(base + offset, other, text.count) == 0
  }

  /// Whether the bytes from `offset` on begin with `text`.
  func starts(with text: StaticString, at offset: Int) -> Bool {
    starts(
      with: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount), at: offset)
  }

  /// The bytes of `range` as a buffer whose first offset is 0.
  func part(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: self[range])
  }
}
