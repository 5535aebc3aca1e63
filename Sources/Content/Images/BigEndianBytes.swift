/// The beginning of a file, read as numbers; behind its end there are only zeros.
struct BigEndianBytes {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  subscript(index: Int) -> UInt8 { bytes.indices.contains(index) ? bytes[index] : 0 }

  /// Whether a text of Latin-1 characters stands at an offset.
  func holds(_ text: String, at offset: Int) -> Bool {
    guard offset >= 0 else { return false }
    return text.unicodeScalars.enumerated().allSatisfy { self[offset + $0] == $1.value }
  }

  /// The number at an offset, high bytes first.
  func number(at offset: Int, bytes count: Int) -> Int {
    (offset..<offset + count).reduce(0) { $0 << 8 | Int(self[$1]) }
  }

  /// The number at an offset, low bytes first.
  func little(at offset: Int, bytes count: Int) -> Int {
    (offset..<offset + count).reversed().reduce(0) { $0 << 8 | Int(self[$1]) }
  }
}
