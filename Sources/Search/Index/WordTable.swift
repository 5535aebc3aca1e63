/// Words, each with a number: the first is 0, the second 1, and so on.
struct WordTable: Sendable {
  /// All words one after the other.
  private(set) var bytes: [UInt8] = []
  /// Where each word ends.
  private(set) var ends: [Int] = []
  /// Open addressing with linear probing.
  private var buckets: [Bucket]

  /// - Parameter capacity: a power of two; the table grows as it has to.
  init(capacity: Int) { buckets = [Bucket](repeating: Bucket(), count: capacity) }

  var count: Int { ends.count }

  /// The word with a number.
  subscript(number: Int) -> ArraySlice<UInt8> {
    bytes[(number == 0 ? 0 : ends[number - 1])..<ends[number]]
  }

  /// The number of a word, which is added where it is new.
  @inline(__always)
  mutating func number(of word: UnsafeBufferPointer<UInt8>) -> Int {
    let key = Self.key(of: word)
    let mask = buckets.count - 1
    var index = Self.hash(key) & mask
    while buckets[index].isTaken {
      let bucket = buckets[index]
      // Up to eight bytes the key is the word.
      if bucket.key == key, Int(bucket.length) == word.count,
        word.count <= 8 || isWord(bucket.number, word)
      {
        return bucket.number
      }
      index = (index + 1) & mask
    }
    return add(word, key, at: index)
  }

  /// The number of a word, which is added where it is new.
  mutating func number(of word: ArraySlice<UInt8>) -> Int {
    word.withUnsafeBufferPointer { number(of: $0) }
  }

  /// Whether a word has a number.
  func hasWord(_ word: ArraySlice<UInt8>) -> Bool {
    word.withUnsafeBufferPointer { word in
      let key = Self.key(of: word)
      let mask = buckets.count - 1
      var index = Self.hash(key) & mask
      while buckets[index].isTaken {
        let bucket = buckets[index]
        if bucket.key == key, Int(bucket.length) == word.count, isWord(bucket.number, word) {
          return true
        }
        index = (index + 1) & mask
      }
      return false
    }
  }

  private mutating func add(
    _ word: UnsafeBufferPointer<UInt8>, _ key: UInt64, at index: Int
  ) -> Int {
    let number = ends.count
    buckets[index] = Bucket(
      key: key, next: UInt32(truncatingIfNeeded: number + 1),
      length: UInt32(truncatingIfNeeded: word.count))
    bytes.append(contentsOf: word)
    ends.append(bytes.count)
    if ends.count * 2 > buckets.count { grow() }
    return number
  }

  private func isWord(_ number: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = number == 0 ? 0 : ends[number - 1]
    return bytes[start..<start + word.count].elementsEqual(word)
  }

  private mutating func grow() {
    let old = buckets
    let mask = old.count * 2 - 1
    buckets = [Bucket](repeating: Bucket(), count: old.count * 2)
    for bucket in old where bucket.isTaken {
      var index = Self.hash(bucket.key) & mask
      while buckets[index].isTaken { index = (index + 1) & mask }
      buckets[index] = bucket
    }
  }

  /// Room for a word.
  private struct Bucket {
    var key: UInt64 = 0
    /// Plus one; 0 where the bucket is free.
    var next: UInt32 = 0
    var length: UInt32 = 0

    var isTaken: Bool { next > 0 }
    var number: Int { Int(next) - 1 }
  }

  /// The bytes of a word, where there are more than eight mixed into as many.
  @inline(__always)
  private static func key(of word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    guard let base = UnsafeRawPointer(word.baseAddress) else { return 0 }
    let count = word.count
    if count >= 8 {
      var key = base.loadUnaligned(as: UInt64.self)
      var offset = 8
      while offset < count {
        // The last eight may overlap those before.
        let next = (base + min(offset, count - 8)).loadUnaligned(as: UInt64.self)
        key = (key &* multiplier) ^ (key >> 29) ^ next
        offset += 8
      }
      return key
    }
    if count >= 4 {
      let low = base.loadUnaligned(as: UInt32.self)
      let high = (base + count - 4).loadUnaligned(as: UInt32.self)
      return UInt64(low) | UInt64(high) << 32
    }
    if count == 0 { return 0 }
    // One byte, two, or three: the first, the one in the middle and the last.
    return UInt64(word[0]) | UInt64(word[count / 2]) << 8 | UInt64(word[count - 1]) << 16
  }

  @inline(__always)
  private static func hash(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* multiplier) >> 32)
  }

  /// Odd, with bits all over: 2 to the 64 divided by the golden ratio (Knuth, 6.4).
  private static let multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15
}
