internal import Markdown

/// Goes through the lines of a text, one at a time.
package struct LineScanner: IteratorProtocol {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Where the next line begins.
  package private(set) var offset: Int
  /// The first line feed and the first carriage return from there on.
  private var lineFeed = -1
  private var carriageReturn = -1

  package init(_ bytes: UnsafeBufferPointer<UInt8>, from offset: Int) {
    self.bytes = bytes
    self.offset = offset
  }

  /// The range of the next line without its ending, or nil at the end of the text.
  package mutating func next() -> Range<Int>? {
    guard offset < bytes.count else { return nil }
    let start = offset
    if lineFeed < start { lineFeed = first(0x0A) }
    if carriageReturn < start { carriageReturn = first(0x0D) }
    let end = min(lineFeed, carriageReturn)
    offset = min(end == lineFeed - 1 ? end + 2 : end + 1, bytes.count)
    return start..<end
  }

  private func first(_ byte: UInt8) -> Int {
    bytes.firstIndex(of: byte, in: offset..<bytes.count) ?? bytes.count
  }
}
