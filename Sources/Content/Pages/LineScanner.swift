internal import Bytes

/// Goes through the lines of a text, one at a time.
package struct LineScanner: IteratorProtocol {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Where the next line begins.
  package private(set) var offset: Int
  /// The first line feed from there on.
  private var lineFeed = -1

  package init(_ bytes: UnsafeBufferPointer<UInt8>, from offset: Int) {
    self.bytes = bytes
    self.offset = offset
  }

  /// The range of the next line without its ending, or nil at the end of the text.
  package mutating func next() -> Range<Int>? {
    guard offset < bytes.count else { return nil }
    let start = offset
    if lineFeed < start { lineFeed = first(0x0A, in: start..<bytes.count) }
    let end = first(0x0D, in: start..<lineFeed)
    offset = min(end == lineFeed - 1 ? end + 2 : end + 1, bytes.count)
    return start..<end
  }

  /// The first offset of a byte, or the end of the range.
  private func first(_ byte: UInt8, in range: Range<Int>) -> Int {
    bytes.firstIndex(of: byte, in: range) ?? range.upperBound
  }
}
