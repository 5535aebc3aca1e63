/// Finds the word that was probably meant.
package enum NearMiss {
  /// The candidate nearest to `word`, or nil where none is near enough to be worth a guess.
  ///
  /// Near enough is one edit for every three scalars, at least one and at most four, and fewer than
  /// the word has scalars; a word that differs only in case is always near. Ties go to the first in
  /// alphabetical order.
  ///
  /// - Parameter most: how many edits are near enough at most.
  package static func nearest(
    to word: String, in candidates: some Sequence<String>, upTo most: Int = 4
  ) -> String? {
    let folded = fold(word)
    let limit = min(max(folded.count / 3, 1), most, max(folded.count - 1, 0))
    var best: (distance: Int, candidate: String)?
    for candidate in candidates {
      // A scalar has one to four bytes.
      let bytes = candidate.utf8.count
      if bytes < folded.count - limit || bytes > 4 * (folded.count + limit) { continue }
      guard let distance = distance(folded, fold(candidate), limit: limit), candidate != word else {
        continue
      }
      guard let current = best else {
        best = (distance, candidate)
        continue
      }
      if (distance, candidate) < (current.distance, current.candidate) {
        best = (distance, candidate)
      }
    }
    return best?.candidate
  }

  /// The scalars without case.
  private static func fold(_ word: String) -> [UInt32] {
    var scalars: [UInt32] = []
    scalars.reserveCapacity(word.utf8.count)
    for byte in word.utf8 {
      if byte >= 0x80 { return word.lowercased().unicodeScalars.map(\.value) }
      scalars.append(UInt32((0x41...0x5A).contains(byte) ? byte | 0x20 : byte))
    }
    return scalars
  }

  /// The number of insertions, deletions, substitutions and swaps of neighbours that lead from one
  /// word to the other (optimal string alignment distance; Boytsov, "Indexing methods for
  /// approximate dictionary searching", 2011, section 2.1); nil where it is above the limit.
  private static func distance(_ from: [UInt32], _ to: [UInt32], limit: Int) -> Int? {
    if abs(from.count - to.count) > limit { return nil }
    // What both share at either end costs nothing.
    var start = 0
    var (rows, columns) = (from.count, to.count)
    while start < min(rows, columns), from[start] == to[start] { start += 1 }
    while min(rows, columns) > start, from[rows - 1] == to[columns - 1] {
      (rows, columns) = (rows - 1, columns - 1)
    }
    (rows, columns) = (rows - start, columns - start)
    if rows == 0 || columns == 0 { return max(rows, columns) }
    var beforeLast = [Int](repeating: 0, count: columns + 1)
    var last = Array(0...columns)
    var current = last
    for row in 1...rows {
      current[0] = row
      // No later row can cost less than the least of two neighbouring ones.
      var least = row
      for column in 1...columns {
        let (left, right) = (from[start + row - 1], to[start + column - 1])
        var cost = min(
          last[column] + 1, current[column - 1] + 1, last[column - 1] + (left == right ? 0 : 1))
        if row > 1, column > 1, left == to[start + column - 2], from[start + row - 2] == right {
          cost = min(cost, beforeLast[column - 2] + 1)
        }
        current[column] = cost
        least = min(least, cost, last[column])
      }
      if least > limit { return nil }
      (beforeLast, last, current) = (last, current, beforeLast)
    }
    return last[columns] <= limit ? last[columns] : nil
  }
}
