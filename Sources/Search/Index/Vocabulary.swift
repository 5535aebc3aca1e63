/// All words and all terms of a handbook.
struct Vocabulary: Sendable {
  private(set) var words = WordTable(capacity: 1 << 14)
  private(set) var terms = WordTable(capacity: 1 << 14)
  private(set) var termOfWord: [Int32] = []
  private(set) var countOfWord: [Int] = []
  /// For each part, the number here of each of its terms.
  private(set) var termOfPart: [[UInt32]] = []

  init(_ parts: [PartialIndex]) {
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
  }

  /// The term of a folded word, if the handbook has it.
  func term(of word: UnsafeBufferPointer<UInt8>) -> Int? {
    words.known(word).map { Int(termOfWord[$0]) }
  }
}

extension [UInt8] {
  /// Whether the bytes stand before others, shorter first.
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
