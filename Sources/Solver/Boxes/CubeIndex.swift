/// Some cubes of a table by the answers that they admit, as bits: what a box does to all of them at
/// once is a few operations on words.
///
/// The cubes go by their position among those indexed; bits past the last of them are never set.
package struct CubeIndex: Sendable {
  /// Bits of 256 cubes.
  package typealias Block = SIMD4<UInt64>

  /// The cubes that are indexed, by their index in the table.
  package private(set) var cubes: [Int]
  /// How many blocks a row has.
  package private(set) var width: Int
  /// The answers of all questions, counted through: where those of each question begin.
  package let firstAnswers: [Int]
  /// How many answers all questions have together.
  package let answerCount: Int
  /// For each answer the cubes that admit it, ``width`` blocks a row.
  package private(set) var admitting: [Block]
  /// All cubes.
  package private(set) var all: [Block]

  package init(_ table: CubeTable, _ cubes: [Int], everything: [UInt16]) {
    self.cubes = cubes
    width = (cubes.count + 255) / 256
    var first = [0]
    for mask in everything { first.append(first[first.count - 1] + mask.nonzeroBitCount) }
    firstAnswers = first
    answerCount = first[everything.count]
    all = Array(repeating: .zero, count: width)
    for position in cubes.indices {
      all[position >> 8][position >> 6 & 3] |= 1 << UInt64(position & 63)
    }
    admitting = []
    admitting.reserveCapacity(answerCount * width)
    for _ in 0..<answerCount { admitting.append(contentsOf: all) }
    for (position, cube) in cubes.enumerated() {
      let bit: UInt64 = 1 << UInt64(position & 63)
      for index in table.restrictions(of: cube) {
        let question = table.questions[index]
        var left = everything[question] & ~table.masks[index]
        while left != 0 {
          let answer = firstAnswers[question] + left.trailingZeroBitCount
          left &= left &- 1
          admitting[answer * width + position >> 8][position >> 6 & 3] &= ~bit
        }
      }
    }
  }

  /// Adds a cube, the last one of a table.
  package mutating func append(lastOf table: CubeTable, everything: [UInt16]) {
    let position = cubes.count
    if position == width << 8 { widen() }
    cubes.append(table.count - 1)
    let bit: UInt64 = 1 << UInt64(position & 63)
    all[position >> 8][position >> 6 & 3] |= bit
    for question in everything.indices {
      var left = table.mask(of: table.count - 1, question) & everything[question]
      while left != 0 {
        let answer = firstAnswers[question] + left.trailingZeroBitCount
        left &= left &- 1
        admitting[answer * width + position >> 8][position >> 6 & 3] |= bit
      }
    }
  }

  /// Gives each row one block more for every two that it has.
  private mutating func widen() {
    let wider = width + width / 2 + 1
    var rows: [Block] = []
    rows.reserveCapacity(answerCount * wider)
    for answer in 0..<answerCount {
      rows += admitting[(answer * width)..<((answer + 1) * width)]
      rows += Array(repeating: .zero, count: wider - width)
    }
    admitting = rows
    all += Array(repeating: .zero, count: wider - width)
    width = wider
  }

  /// The cubes of a block that admit none of some answers.
  package func excluded(_ question: Int, _ answers: UInt16, _ block: Int) -> Block {
    var admitted = Block.zero
    var left = answers
    while left != 0 {
      let answer = firstAnswers[question] + left.trailingZeroBitCount
      left &= left &- 1
      admitted |= admitting[answer * width + block]
    }
    return all[block] & ~admitted
  }
}
