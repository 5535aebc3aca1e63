/// Cuts sorted records into shards of bounded size.
///
/// A cut is made where the shortest word tells both sides apart, as in a prefix B-tree (Bayer and
/// Unterauer, 1977), among the places that leave a shard at least half full: so shards get short
/// names, and a small change of the content moves few cuts.
enum Packing {
  /// A run of records that share a file.
  struct Shard: Sendable {
    /// The shortest text above every word before and not above any word within.
    let separator: [UInt8]
    let records: Range<Int>
  }

  /// - Parameters:
  ///   - count: how many records there are.
  ///   - limit: how many bytes a shard may have; a single larger record is a shard of its own.
  ///   - size: the bytes of a record.
  ///   - word: its word; strictly ascending.
  static func shards(
    _ count: Int, limit: Int, size: (Int) -> Int, word: (Int) -> [UInt8]
  ) -> [Shard] {
    var shards: [Shard] = []
    var start = 0
    var separator: [UInt8] = []
    while start < count {
      var end = start
      var sum = 0
      var best: (end: Int, separator: [UInt8])?
      while end < count, end == start || sum + size(end) <= limit {
        sum += size(end)
        end += 1
        if end < count, sum * 2 >= limit {
          let candidate = Self.separator(word(end - 1), word(end))
          if best.map({ candidate.count <= $0.separator.count }) ?? true {
            best = (end, candidate)
          }
        }
      }
      if end < count, let best { end = best.end }
      shards.append(Shard(separator: separator, records: start..<end))
      if end < count { separator = Self.separator(word(end - 1), word(end)) }
      start = end
    }
    return shards
  }

  /// The shortest beginning of `right` that is above `left`; never in the middle of a character.
  private static func separator(_ left: [UInt8], _ right: [UInt8]) -> [UInt8] {
    var count = 0
    while count < left.count, count < right.count, left[count] == right[count] { count += 1 }
    count = min(count + 1, right.count)
    while count < right.count, right[count] & 0xC0 == 0x80 { count += 1 }
    return Array(right[..<count])
  }
}

/// Numbers as printable ASCII that needs no escape in a script: 92 digits, `!` to `~` without `"`
/// and `\`.
enum Digits {
  /// Appends the digit for 0 to 91.
  @inline(__always)
  static func append(digit: Int, to bytes: inout [UInt8]) {
    var code = digit + 0x21
    if code >= 0x22 { code += 1 }
    if code >= 0x5C { code += 1 }
    bytes.append(UInt8(truncatingIfNeeded: code))
  }

  /// Appends a number: 60 of the digits end one, the other 32 carry five bits and go on.
  @inline(__always)
  static func append(_ number: Int, to bytes: inout [UInt8]) {
    var rest = number
    while rest >= 60 {
      rest -= 60
      append(digit: 60 + (rest & 31), to: &bytes)
      rest >>= 5
    }
    append(digit: rest, to: &bytes)
  }
}

/// Writes sorted words, each as the number of characters that it shares with the one before, and the
/// rest.
struct FrontCoder {
  var bytes: [UInt8] = []
  private var last: [UInt8] = []

  mutating func append(_ word: [UInt8]) {
    var count = 0
    while count < last.count, count < word.count, last[count] == word[count] { count += 1 }
    while count > 0, count < word.count, word[count] & 0xC0 == 0x80 { count -= 1 }
    // The search counts characters, all of which lie in the basic plane.
    let characters = word[..<count].count { $0 & 0xC0 != 0x80 }
    Digits.append(digit: min(characters, 91), to: &bytes)
    bytes += word[count...]
    last = word
  }
}
