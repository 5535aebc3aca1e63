/// Rows of machine words of one width, interned: equal rows have one position.
struct RowInterner: Sendable {
  let width: Int
  /// The words of all rows, one row behind the other.
  private var words: [UInt64] = []
  /// A hash table of positions: the hash in the upper half, the position and one more in the lower;
  /// 0 where a slot is free.
  private var slots: [UInt64] = Array(repeating: 0, count: 1 << 10)
  /// How many rows there are.
  private(set) var count = 0

  /// - Parameter width: words per row.
  init(width: Int) { self.width = width }

  /// Copies a row into a buffer of at least ``width`` words.
  func copy(_ position: Int, to buffer: UnsafeMutableBufferPointer<UInt64>) {
    for word in 0..<width { buffer[word] = words[position * width + word] }
  }

  /// The position of a row, which is added where it is new.
  mutating func intern(_ row: UnsafeMutableBufferPointer<UInt64>) -> Int {
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
    for word in 0..<width {
      hash = (hash ^ row[word]) &* 0xBF58_476D_1CE4_E5B9
      hash ^= hash >> 32
    }
    hash &= 0xFFFF_FFFF
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let position = Int(slots[slot] & 0xFFFF_FFFF) - 1
      if slots[slot] >> 32 == hash, isRow(row, at: position) { return position }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = hash << 32 | UInt64(count + 1)
    words.append(contentsOf: row[..<width])
    count += 1
    if count * 2 > slots.count { grow() }
    return count - 1
  }

  private func isRow(_ row: UnsafeMutableBufferPointer<UInt64>, at position: Int) -> Bool {
    let start = position * width
    for word in 0..<width where words[start + word] != row[word] { return false }
    return true
  }

  /// Doubles the hash table.
  private mutating func grow() {
    var larger = [UInt64](repeating: 0, count: slots.count * 2)
    for entry in slots where entry != 0 {
      var slot = Int(entry >> 32) & (larger.count - 1)
      while larger[slot] != 0 { slot = (slot + 1) & (larger.count - 1) }
      larger[slot] = entry
    }
    slots = larger
  }
}
