/// Finds the bytes that the YAML library's lines and columns stand for.
///
/// libyaml counts columns in Unicode scalars, and lines end for it at U+0085, U+2028 and U+2029
/// too. Building the table is linear in the text; each look-up takes the same short time, however
/// long the line.
struct MarkTable {
  private static let stride = 64
  private let bytes: [UInt8]
  /// The number of scalars before each line.
  private var lines = [0]
  /// The offset of each scalar whose number is a multiple of ``stride``.
  private var offsets: [Int] = []
  private var count = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    for (offset, byte) in bytes.enumerated() {
      if byte & 0xC0 != 0x80 {
        if count % Self.stride == 0 { offsets.append(offset) }
        count += 1
      }
      if endsLine(at: offset) { lines.append(count) }
    }
  }

  /// The offset of a column, both counted from 1; what lies beyond the text is at its end.
  func offset(line: Int, column: Int) -> Int {
    guard line >= 1 else { return 0 }
    guard line <= lines.count else { return bytes.count }
    let scalar = lines[line - 1] + max(column - 1, 0)
    guard scalar < count else { return bytes.count }
    var offset = offsets[scalar / Self.stride]
    for _ in 0..<scalar % Self.stride {
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    }
    return offset
  }

  /// Whether a byte is the last of a line ending.
  private func endsLine(at offset: Int) -> Bool {
    switch bytes[offset] {
    case 0x0A: true
    case 0x0D: offset + 1 == bytes.count || bytes[offset + 1] != 0x0A
    case 0x85: offset > 0 && bytes[offset - 1] == 0xC2
    case 0xA8, 0xA9: offset > 1 && bytes[offset - 1] == 0x80 && bytes[offset - 2] == 0xE2
    default: false
    }
  }
}
