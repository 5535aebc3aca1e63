/// Words, each with a number: the first is 0, the second 1, and so on.
struct WordTable: Sendable {
  /// All words one after the other.
  private(set) var bytes: [UInt8] = []
  /// Where each word ends.
  private(set) var ends: [Int] = []
  /// The numbers by hash, open addressing with linear probing; -1 is free.
  private var slots: [Int32]
  private var hashes: [UInt32] = []

  init(capacity: Int = 4096) { slots = [Int32](repeating: -1, count: capacity) }

  var count: Int { ends.count }

  /// The word with a number.
  subscript(number: Int) -> ArraySlice<UInt8> {
    bytes[(number == 0 ? 0 : ends[number - 1])..<ends[number]]
  }

  /// The number of a word, which is added where it is new.
  @inline(__always)
  mutating func number(of word: UnsafeBufferPointer<UInt8>) -> Int {
    let hash = Self.hash(word)
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while true {
      let number = Int(slots[slot])
      if number < 0 { break }
      if hashes[number] == hash, isWord(number, word) { return number }
      slot = (slot + 1) & mask
    }
    let number = ends.count
    slots[slot] = Int32(truncatingIfNeeded: number)
    bytes.append(contentsOf: word)
    ends.append(bytes.count)
    hashes.append(hash)
    if ends.count * 2 > slots.count { grow() }
    return number
  }

  /// The number of a word, which is added where it is new.
  mutating func number(of word: ArraySlice<UInt8>) -> Int {
    word.withUnsafeBufferPointer { number(of: $0) }
  }

  /// The number of a word that is there.
  func known(_ word: UnsafeBufferPointer<UInt8>) -> Int? {
    let hash = Self.hash(word)
    var slot = Int(hash) & (slots.count - 1)
    while true {
      let number = Int(slots[slot])
      if number < 0 { return nil }
      if hashes[number] == hash, isWord(number, word) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
  }

  @inline(__always)
  private func isWord(_ number: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = number == 0 ? 0 : ends[number - 1]
    guard ends[number] - start == word.count else { return false }
    for offset in 0..<word.count where bytes[start + offset] != word[offset] { return false }
    return true
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for (number, hash) in hashes.enumerated() {
      var slot = Int(hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(truncatingIfNeeded: number)
    }
  }

  /// FNV-1a, 32 bits.
  @inline(__always)
  private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash: UInt32 = 0x811C_9DC5
    for byte in word { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return hash
  }
}
