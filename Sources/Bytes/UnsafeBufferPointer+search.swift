#if canImport(Glibc)
  public import Glibc
#else
  public import Darwin
#endif

/// What the C library finds in memory faster than a loop.
extension UnsafeBufferPointer<UInt8> {
  /// The first offset of `byte` in `range`, or nil.
  @inlinable
  package func firstIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
    guard let base = baseAddress, !range.isEmpty,
      let found = memchr(base + range.lowerBound, Int32(byte), range.count)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// The first offset of `text` in `range`, or nil.
  @inlinable
  package func firstIndex(of text: StaticString, in range: Range<Int>) -> Int? {
    firstIndex(
      of: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount), in: range)
  }

  /// The first offset of `text` in `range`, or nil.
  @inlinable
  package func firstIndex(of text: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> Int? {
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

  /// The first offset of `text` in `range`, or nil.
  @inlinable
  package func firstIndex(of text: String, in range: Range<Int>) -> Int? {
    text.withBytes { firstIndex(of: $0, in: range) }
  }

  /// Whether the bytes from `offset` on begin with `text`.
  @inlinable
  package func starts(with text: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    guard let base = baseAddress, let other = text.baseAddress else { return text.isEmpty }
    return offset + text.count <= count && memcmp(base + offset, other, text.count) == 0
  }

  /// Whether the bytes from `offset` on begin with `text`.
  @inlinable
  package func starts(with text: StaticString, at offset: Int) -> Bool {
    starts(
      with: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount), at: offset)
  }
}
