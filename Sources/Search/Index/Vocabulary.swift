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

  init(_ parts: [PartialIndex]) {
    var words = WordTable(capacity: 1 << 14)
    var terms = WordTable(capacity: 1 << 14)
    var termOfWord: [Int32] = []
    var countOfWord: [Int] = []
    var termOfPart: [[UInt32]] = []
    for part in parts {
      let map = (0..<part.terms.count).map { terms.number(of: part.terms[$0]) }
      termOfPart.append(map.map { UInt32(truncatingIfNeeded: $0) })
      for number in 0..<part.words.count {
        let word = words.number(of: part.words[number])
        if word == termOfWord.count {
          termOfWord.append(Int32(truncatingIfNeeded: map[Int(part.termOfWord[number])]))
          countOfWord.append(0)
        }
        countOfWord[word] += Int(part.countOfWord[number])
      }
    }
    self.words = words
    self.terms = terms
    self.termOfWord = termOfWord
    self.countOfWord = countOfWord
    self.termOfPart = termOfPart
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
