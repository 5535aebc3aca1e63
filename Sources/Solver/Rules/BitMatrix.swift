/// A square matrix of bits: a relation between things that go by index.
package struct BitMatrix: Sendable, Hashable {
  package let count: Int
  /// How many words a row has.
  package let wordsPerRow: Int
  private var words: [UInt64]

  /// The empty relation.
  package init(count: Int) {
    self.count = count
    wordsPerRow = (count + 63) / 64
    words = Array(repeating: 0, count: count * wordsPerRow)
  }

  package subscript(row: Int, column: Int) -> Bool {
    get { words[row * wordsPerRow + column >> 6] & (1 << UInt64(column & 63)) != 0 }
    set {
      let bit: UInt64 = 1 << UInt64(column & 63)
      if newValue {
        words[row * wordsPerRow + column >> 6] |= bit
      } else {
        words[row * wordsPerRow + column >> 6] &= ~bit
      }
    }
  }

  /// 64 columns of a row.
  package func word(_ row: Int, _ word: Int) -> UInt64 { words[row * wordsPerRow + word] }

  /// The columns that are set in a row, ascending.
  package func columns(of row: Int) -> [Int] { columns { self.word(row, $0) } }

  /// The columns that are set in one row and not in another, ascending.
  package func columns(of row: Int, butNotOf other: Int) -> [Int] {
    columns { self.word(row, $0) & ~self.word(other, $0) }
  }

  /// The columns that are set in a row and in some bits, ascending.
  package func columns(of row: Int, in bits: [UInt64]) -> [Int] {
    columns { self.word(row, $0) & bits[$0] }
  }

  /// Whether a column is set in a row and in some bits.
  package func meets(_ row: Int, _ bits: [UInt64]) -> Bool {
    (0..<wordsPerRow).contains { word(row, $0) & bits[$0] != 0 }
  }

  /// Some columns as bits, as long as a row.
  package func bits(of columns: some Sequence<Int>) -> [UInt64] {
    var bits = [UInt64](repeating: 0, count: wordsPerRow)
    for column in columns { bits[column >> 6] |= 1 << UInt64(column & 63) }
    return bits
  }

  private func columns(_ word: (Int) -> UInt64) -> [Int] {
    var columns: [Int] = []
    for place in 0..<wordsPerRow {
      var bits = word(place)
      while bits != 0 {
        columns.append(place << 6 + bits.trailingZeroBitCount)
        bits &= bits - 1
      }
    }
    return columns
  }

  /// Adds the pairs of another relation between the same things.
  package mutating func formUnion(_ other: BitMatrix) {
    for word in words.indices { words[word] |= other.words[word] }
  }

  /// Adds what follows by transitivity (Warshall, "A Theorem on Boolean Matrices", 1962).
  package mutating func closeTransitively() {
    for middle in 0..<count {
      for row in 0..<count where self[row, middle] {
        for word in 0..<wordsPerRow {
          words[row * wordsPerRow + word] |= words[middle * wordsPerRow + word]
        }
      }
    }
  }

  /// Takes out each pair that is there in both directions, and each thing related to itself.
  package mutating func removeMutualPairs() {
    for row in 0..<count {
      for column in columns(of: row) where column >= row && self[column, row] {
        self[row, column] = false
        self[column, row] = false
      }
    }
  }

  /// The relation read backwards.
  package var transposed: BitMatrix {
    var result = BitMatrix(count: count)
    for row in 0..<count {
      for column in columns(of: row) { result[column, row] = true }
    }
    return result
  }
}
