/// Goes through the lines of a text, one at a time.
package struct LineScanner: IteratorProtocol {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Where the next line begins.
  package private(set) var offset: Int

  package init(_ bytes: UnsafeBufferPointer<UInt8>, from offset: Int) {
    self.bytes = bytes
    self.offset = offset
  }

  /// The range of the next line without its ending, or nil at the end of the text.
  package mutating func next() -> Range<Int>? {
    guard offset < bytes.count else { return nil }
    let start = offset
    while offset < bytes.count, bytes[offset] != 0x0A, bytes[offset] != 0x0D { offset += 1 }
    let end = offset
    if offset < bytes.count {
      let isPair = bytes[offset] == 0x0D && offset + 1 < bytes.count && bytes[offset + 1] == 0x0A
      offset += isPair ? 2 : 1
    }
    return start..<end
  }
}
