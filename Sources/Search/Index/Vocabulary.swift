/// All words and all terms of the entries.
///
/// An object, because every worker that looks words up would otherwise retain each of its arrays.
final class Vocabulary: Sendable {
  let words: WordTable
  let terms: WordTable
  let termOfWord: [Int32]
  let countOfWord: [Int]
  /// For each part, the number here of each of its terms.
  let termOfPart: [[UInt32]]

  /// Puts the words together beside the terms.
  init(_ parts: [PartialIndex]) async {
    async let counted = CountedWords(parts)
    var terms = WordTable(capacity: 1 << 14)
    let termOfPart = parts.map { part in
      part.terms.map { UInt32(truncatingIfNeeded: terms.number(of: $0)) }
    }
    let all = await counted
    words = all.table
    countOfWord = all.counts
    termOfWord = all.origins.map { origin in
      let term = parts[Int(origin.part)].termOfWord[Int(origin.number)]
      return Int32(truncatingIfNeeded: termOfPart[Int(origin.part)][Int(term)])
    }
    self.terms = terms
    self.termOfPart = termOfPart
  }

  /// All words, how often each occurs, and where each occurs first.
  private struct CountedWords {
    var table = WordTable(capacity: 1 << 14)
    var counts: [Int] = []
    var origins: [(part: Int32, number: Int32)] = []

    init(_ parts: [PartialIndex]) {
      for (index, part) in parts.enumerated() {
        for (number, word) in part.words.map({ table.number(of: $0) }).enumerated() {
          if word == counts.count {
            counts.append(0)
            origins.append(
              (Int32(truncatingIfNeeded: index), Int32(truncatingIfNeeded: number)))
          }
          counts[word] += Int(part.countOfWord[number])
        }
      }
    }
  }
}

extension [UInt8] {
  /// Whether the bytes sort before others, shorter first.
  func precedes(_ other: [UInt8]) -> Bool {
    withUnsafeBufferPointer { left in
      other.withUnsafeBufferPointer { right in
        let count = Swift.min(left.count, right.count)
        for index in 0..<count where left[index] != right[index] {
          return left[index] < right[index]
        }
        return left.count < right.count
      }
    }
  }
}
