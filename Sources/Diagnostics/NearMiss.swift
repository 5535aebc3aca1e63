/// Finds the word that was probably meant.
package enum NearMiss {
  /// The candidate nearest to `word`, or nil where none is near enough to be worth a guess.
  ///
  /// Near enough is one edit for every three scalars, at least one and at most four, and fewer than
  /// the word has scalars; a word that differs only in case is always near. Ties go to the first in
  /// alphabetical order.
  package static func nearest(to word: String, in candidates: some Sequence<String>) -> String? {
    let folded = Array(word.lowercased().unicodeScalars)
    let limit = min(max(folded.count / 3, 1), 4, max(folded.count - 1, 0))
    var best: (distance: Int, candidate: String)?
    for candidate in candidates where candidate != word {
      let other = Array(candidate.lowercased().unicodeScalars)
      if abs(other.count - folded.count) > limit { continue }
      guard let distance = distance(folded[...], other[...], limit: limit) else { continue }
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

  /// The number of insertions, deletions, substitutions and swaps of neighbours that lead from one
  /// word to the other (optimal string alignment distance; Boytsov, "Indexing methods for
  /// approximate dictionary searching", 2011, section 2.1); nil where it is above the limit.
  private static func distance(
    _ from: ArraySlice<Unicode.Scalar>, _ to: ArraySlice<Unicode.Scalar>, limit: Int
  ) -> Int? {
    var (from, to) = (from, to)
    // What both share at either end costs nothing.
    while let first = from.first, first == to.first {
      (from, to) = (from.dropFirst(), to.dropFirst())
    }
    while let last = from.last, last == to.last { (from, to) = (from.dropLast(), to.dropLast()) }
    if from.isEmpty || to.isEmpty {
      let count = max(from.count, to.count)
      return count <= limit ? count : nil
    }
    let (rows, columns) = (Array(from), Array(to))
    var beforeLast = [Int](repeating: 0, count: columns.count + 1)
    var last = Array(0...columns.count)
    var current = last
    for row in 1...rows.count {
      current[0] = row
      for column in 1...columns.count {
        let same = rows[row - 1] == columns[column - 1]
        var cost = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + (same ? 0 : 1))
        if row > 1, column > 1, rows[row - 1] == columns[column - 2],
          rows[row - 2] == columns[column - 1]
        {
          cost = min(cost, beforeLast[column - 2] + 1)
        }
        current[column] = cost
      }
      // No later row can cost less than the least of two neighbouring ones.
      if min(current.min() ?? 0, last.min() ?? 0) > limit { return nil }
      (beforeLast, last, current) = (last, current, beforeLast)
    }
    return last[columns.count] <= limit ? last[columns.count] : nil
  }
}
