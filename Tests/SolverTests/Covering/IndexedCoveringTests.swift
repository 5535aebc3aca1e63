import TestSupport
import Testing

@testable import Solver

/// The kernel on bits, held against the plain one on random cubes.
@Suite struct IndexedCoveringTests {
  @Test(arguments: [(3, 40), (30, 60), (300, 60), (700, 20)])
  func findsWhatThePlainKernelFinds(cubes count: Int, rounds: Int) throws {
    var random = SeededGenerator(seed: UInt64(count))
    var covered = 0
    for round in 0..<rounds {
      let everything = (0..<Int.random(in: 4...9, using: &random)).map { _ in
        UInt16(truncatingIfNeeded: (1 << Int.random(in: 2...4, using: &random)) - 1)
      }
      var table = CubeTable()
      for _ in 0..<count {
        var box = everything
        for question in everything.indices.shuffled(using: &random).prefix(3) {
          box[question] = part(of: everything[question], &random)
        }
        table.append(box, everything: everything)
      }
      let cubes = (0..<count).filter { _ in !random.once(in: 4) }
      var plain = Covering(table)
      var indexed = IndexedCovering(table, by: cubes, everything: everything)
      for _ in 0..<8 {
        let box = everything.map { random.once(in: 3) ? part(of: $0, &random) : $0 }
        let found = indexed.uncovered(box)
        let isCovered = plain.covers(box, by: cubes)
        let cover = indexed.cover(of: box)
        try #require((found == nil) == isCovered, "round \(round)")
        if let found {
          #expect(zip(found, box).allSatisfy { $0 != 0 && $0 & ~$1 == 0 })
          #expect(cubes.allSatisfy { !table.meets($0, found) })
          var widening = CaseWidening(
            table, indexed.index, never: 0..<0, everything: everything)
          let wide = widening.widenedByQuestion(found)
          #expect(zip(wide, found).allSatisfy { $1 & ~$0 == 0 })
          #expect(cubes.allSatisfy { !table.meets($0, wide) })
          #expect(cover == nil)
        } else {
          covered += 1
          let few = try #require(cover)
          let isEnough = plain.covers(box, by: few)
          #expect(Set(few).isSubset(of: cubes))
          #expect(isEnough)
        }
      }
    }
    if count >= 300 { #expect(covered > 10) }
  }

  @Test(arguments: [(3, 60), (40, 40), (300, 3)])
  func goesOnWhereTheLastSearchEnded(cubes count: Int, rounds: Int) throws {
    var random = SeededGenerator(seed: UInt64(count))
    var most = 0
    for round in 0..<rounds {
      let everything = (0..<(count > 100 ? 8 : 6)).map { _ in
        UInt16(truncatingIfNeeded: (1 << Int.random(in: 2...4, using: &random)) - 1)
      }
      var table = CubeTable()
      for _ in 0..<count {
        var box = everything
        for question in everything.indices.shuffled(using: &random).prefix(count > 100 ? 7 : 4) {
          let answers = part(of: everything[question], &random)
          box[question] = count > 100 ? answers & (~answers &+ 1) : answers
        }
        table.append(box, everything: everything)
      }
      var indexed = IndexedCovering(table, by: Array(0..<count), everything: everything)
      var found: [[UInt16]] = []
      while let part = indexed.nextUncovered(everything) {
        for cube in 0..<table.count { try #require(!table.meets(cube, part), "round \(round)") }
        // (Wider now and then, so that what is split off later is covered already.)
        var wide = part
        if random.once(in: 3), let question = everything.indices.randomElement(using: &random) {
          wide[question] = everything[question]
        }
        found.append(part)
        table.append(wide, everything: everything)
        indexed.append(wide)
      }
      var plain = Covering(table)
      let isCovered = plain.covers(everything, by: Array(0..<table.count))
      #expect(isCovered, "round \(round)")
      most = max(most, found.count)
    }
    #expect(most > 20)
  }

  @Test func keepsTheLatestBoxesOfAPool() {
    let everything: [UInt16] = [0b111, 0b1111_1111]
    var table = CubeTable()
    for answer in 0..<8 {
      table.append([0b111, 1 << UInt16(answer)], everything: everything)
    }
    let index = CubeIndex(table, [], everything: everything)
    var pool = WitnessCache(index)
    pool.insert([0b001, 0b0000_0001])
    #expect(pool.first(meeting: 0, of: table) == [0b001, 0b0000_0001])
    #expect(pool.first(meeting: 1, of: table) == nil)
    for _ in 0..<256 { pool.insert([0b010, 0b0000_0110]) }
    #expect(pool.first(meeting: 0, of: table) == nil)
    #expect(pool.first(meeting: 2, of: table) == [0b010, 0b0000_0100])
  }

  /// Some of the answers, not none and not all.
  private func part(of everything: UInt16, _ random: inout SeededGenerator) -> UInt16 {
    UInt16.random(in: 1..<everything, using: &random)
  }
}
