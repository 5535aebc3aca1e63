/// Widens boxes that some cubes must not meet, until no answer that they fix can be dropped
/// anywhere: first whole questions, then by single answers.
///
/// What keeps each cube out is counted on bits for all of them at once: those that only the question
/// at hand keeps out are what a wider box would meet. (The expansion of Brayton, Hachtel, McMullen
/// and Sangiovanni-Vincentelli, "Logic Minimization Algorithms for VLSI Synthesis", 1984.)
package struct CaseWidening {
  private typealias Block = CubeIndex.Block

  private let table: CubeTable
  private let everything: [UInt16]
  private let index: CubeIndex
  private let never: Range<Int>
  private var covering: Covering
  /// How many blocks of cubes have been looked at.
  private var blocks = 0

  /// How much has been looked at so far, in cubes; the same in each run.
  package var work: Int { covering.work + blocks }

  /// - Parameters:
  ///   - index: the cubes of the table that must not be met.
  ///   - never: cubes that may be met, and in which the others may be too.
  package init(_ table: CubeTable, _ index: CubeIndex, never: Range<Int>, everything: [UInt16]) {
    self.table = table
    self.everything = everything
    self.index = index
    self.never = never
    covering = Covering(table)
  }

  /// A box that holds another, as wide as it can be.
  ///
  /// - Parameters:
  ///   - box: one that meets none of the cubes that must not be met.
  ///   - unions: lists of cubes that must go on covering the box, each with what `never` covers.
  ///   - others: more cubes that must not be met.
  package mutating func widened(
    _ box: [UInt16], inside unions: [Range<Int>] = [], outside others: [Int] = []
  ) -> [UInt16] {
    let wide = pass(box, inside: unions, outside: others, byQuestion: true)
    return pass(wide, inside: unions, outside: others, byQuestion: false)
  }

  /// The same by whole questions only.
  package mutating func widenedByQuestion(_ box: [UInt16]) -> [UInt16] {
    pass(box, inside: [], outside: [], byQuestion: true)
  }

  private mutating func pass(
    _ box: [UInt16], inside unions: [Range<Int>], outside others: [Int], byQuestion: Bool
  ) -> [UInt16] {
    let width = index.width
    let fixed = box.indices.filter { box[$0] != everything[$0] }
    var box = box
    // What the fixed questions from each on keep out, and what those before it do.
    var after = [Block](repeating: .zero, count: (fixed.count + 1) * width)
    for (place, question) in fixed.enumerated().reversed() {
      for block in 0..<width {
        after[place * width + block] =
          after[(place + 1) * width + block] | index.excluded(question, box[question], block)
      }
    }
    var before = [Block](repeating: .zero, count: width)
    for (place, question) in fixed.enumerated() {
      let first = (place + 1) * width
      var left = everything[question] & ~box[question]
      while left != 0 {
        let more = byQuestion ? left : left & (~left &+ 1)
        left &= ~more
        blocks += 4 * width
        box[question] |= more
        let isCase =
          unions.allSatisfy { isCovered(box, by: $0) }
          && !others.contains { possiblyMeets($0, box) }
          && (0..<width).allSatisfy { block in
            let keptOut =
              index.excluded(question, box[question], block) | before[block] | after[first + block]
            return keptOut == index.all[block]
              || !possiblyMeetsAny(index.all[block] & ~keptOut, block, box)
          }
        if !isCase { box[question] &= ~more }
      }
      for block in 0..<width { before[block] |= index.excluded(question, box[question], block) }
    }
    return box
  }

  private mutating func isCovered(_ box: [UInt16], by cubes: Range<Int>) -> Bool {
    if cubes.contains(where: { table.contains($0, box) }) { return true }
    if cubes.count == 1, never.isEmpty { return false }
    return covering.covers(box, by: Array(cubes) + Array(never))
  }

  /// Whether a cube holds a combination of a box outside `never`.
  private mutating func possiblyMeets(_ cube: Int, _ box: [UInt16]) -> Bool {
    guard let common = table.intersection(cube, box) else { return false }
    return never.isEmpty || !covering.covers(common, by: never)
  }

  private mutating func possiblyMeetsAny(_ cubes: Block, _ block: Int, _ box: [UInt16]) -> Bool {
    if never.isEmpty { return true }
    for word in 0..<4 {
      var bits = cubes[word]
      while bits != 0 {
        let position = block << 8 + word << 6 + bits.trailingZeroBitCount
        bits &= bits &- 1
        if possiblyMeets(index.cubes[position], box) { return true }
      }
    }
    return false
  }
}
