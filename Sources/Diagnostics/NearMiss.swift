/// Finds the word that was probably meant.
package enum NearMiss {
  /// The candidate nearest to `word`, or nil where none is near enough to be worth a guess.
  ///
  /// Near enough is one edit for every three scalars, at least one and at most four; a word that
  /// differs only in case is always near. Ties go to the first in alphabetical order.
  package static func nearest(to word: String, in candidates: some Sequence<String>) -> String? {
    let limit = min(max(word.unicodeScalars.count / 3, 1), 4)
    let folded = Array(word.lowercased().unicodeScalars)
    var best: (distance: Int, candidate: String)?
    for candidate in candidates where candidate != word {
      let other = Array(candidate.lowercased().unicodeScalars)
      if abs(other.count - folded.count) > limit { continue }
      let distance = distance(folded, other)
      if distance > limit { continue }
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
  /// approximate dictionary searching", 2011, section 2.1).
  private static func distance(_ from: [Unicode.Scalar], _ to: [Unicode.Scalar]) -> Int {
    if from.isEmpty { return to.count }
    if to.isEmpty { return from.count }
    var beforeLast = [Int](repeating: 0, count: to.count + 1)
    var last = Array(0...to.count)
    var current = last
    for row in 1...from.count {
      current[0] = row
      for column in 1...to.count {
        let same = from[row - 1] == to[column - 1]
        var cost = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + (same ? 0 : 1))
        if row > 1, column > 1, from[row - 1] == to[column - 2], from[row - 2] == to[column - 1] {
          cost = min(cost, beforeLast[column - 2] + 1)
        }
        current[column] = cost
      }
      (beforeLast, last, current) = (last, current, beforeLast)
    }
    return last[to.count]
  }
}
