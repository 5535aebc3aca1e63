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
