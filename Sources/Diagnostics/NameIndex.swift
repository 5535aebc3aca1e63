internal import Algorithms

/// Finds near misses among words, however many they are, in time that hardly grows with them.
///
/// Among many, only those are looked at that are near in the alphabet, read forwards or backwards:
/// a slip leaves a beginning or an end as it was.
package struct NameIndex: Sendable {
  /// Up to so many words are all looked at.
  private static let fewWords = 512
  /// How many words are looked at on either side of where a word would be.
  private static let reach = 64

  /// As given where they are few, else in order of their letters without case.
  private let words: [String]
  private let keys: [String]
  /// The words in order of their letters without case, read backwards; empty where they are few.
  private let backwards: [(key: String, word: String)]

  package init(_ words: some Sequence<String>) {
    let words = Array(words)
    guard words.count > Self.fewWords else {
      (self.words, keys, backwards) = (words, [], [])
      return
    }
    let sorted = words.map { (key: $0.lowercased(), word: $0) }.sorted { $0 < $1 }
    self.words = sorted.map(\.word)
    keys = sorted.map(\.key)
    backwards = sorted.map { (key: String($0.key.reversed()), word: $0.word) }.sorted { $0 < $1 }
  }

  /// The word nearest to another, or nil where none is near enough; see ``NearMiss``.
  package func nearest(to word: String) -> String? {
    if keys.isEmpty { return NearMiss.nearest(to: word, in: words) }
    let key = word.lowercased()
    let place = keys.partitioningIndex { $0 >= key }
    let mirror = String(key.reversed())
    let mirrored = backwards.partitioningIndex { $0.key >= mirror }
    let around = Self.around(place, in: words.indices)
    let aroundMirrored = Self.around(mirrored, in: backwards.indices)
    return NearMiss.nearest(
      to: word, in: Array(words[around]) + backwards[aroundMirrored].map(\.word))
  }

  private static func around(_ place: Int, in indices: Range<Int>) -> Range<Int> {
    max(place - reach, indices.lowerBound)..<min(place + reach, indices.upperBound)
  }
}
