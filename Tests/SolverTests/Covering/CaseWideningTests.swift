import TestSupport
import Testing

@testable import Solver

/// Widened boxes, held against trying every answer by itself on the plain kernel.
@Suite struct CaseWideningTests {
  @Test(arguments: [(12, 0), (12, 4), (400, 0), (400, 6)])
  func widensUntilNothingCanBeAdded(cubes count: Int, never neverCount: Int) throws {
    var random = SeededGenerator(seed: UInt64(count + neverCount))
    var widened = 0
    var entered = 0
    let isLarge = count > 100
    for round in 0..<(isLarge ? 30 : 300) {
      let everything = (0..<(isLarge ? 14 : 8)).map { _ in
        UInt16(truncatingIfNeeded: (1 << Int.random(in: 2...4, using: &random)) - 1)
      }
      var table = CubeTable()
      for _ in 0..<(count + neverCount) {
        var box = everything
        for question in everything.indices.shuffled(using: &random).prefix(isLarge ? 5 : 2) {
          let answers = UInt16.random(in: 1..<everything[question], using: &random)
          box[question] = isLarge ? answers & (~answers &+ 1) : answers
        }
        table.append(box, everything: everything)
      }
      let never = count..<table.count
      // Some must not be met, two must go on covering, and some more must not be met either.
      let (inside, others) = (0..<2, Array(2..<4))
      let kept = Array(4..<count)
      var plain = Covering(table)
      func isCase(_ box: [UInt16]) -> Bool {
        plain.covers(box, by: Array(inside) + Array(never))
          && !(kept + others).contains { cube in
            guard let common = table.intersection(cube, box) else { return false }
            return !plain.covers(common, by: never)
          }
      }
      guard let start = table.intersection(Int.random(in: inside, using: &random), everything),
        let part = plain.uncovered(start, by: Array(2..<table.count))
      else { continue }
      let index = CubeIndex(table, kept, everything: everything)
      var widening = CaseWidening(table, index, never: never, everything: everything)
      let wide = widening.widened(part, inside: [inside], outside: others)
      try #require(isCase(wide), "round \(round)")
      #expect(zip(part, wide).allSatisfy { $0 & ~$1 == 0 })
      if wide != part { widened += 1 }
      if kept.contains(where: { table.meets($0, wide) }) { entered += 1 }
      for question in everything.indices {
        for answer in 0..<everything[question].nonzeroBitCount {
          var wider = wide
          wider[question] |= 1 << UInt16(answer)
          if wider != wide { try #require(!isCase(wider), "round \(round)") }
        }
      }
    }
    #expect(widened > 5)
    // What cannot occur may lie in what must not be met.
    #expect(entered > 0 || neverCount == 0)
  }
}
