/// Looks for one combination inside a box and outside many cubes by changing answers one by one.
///
/// A quick way to a case where there are many; it proves nothing where it finds none, so the
/// covering kernel decides. Picks a cube that holds the combination and changes one of the
/// answers by which it does, the one that lets the fewest other cubes in. (Selman, Kautz and Cohen,
/// "Noise Strategies for Improving Local Search", 1994.) The same in each run.
package struct WitnessSearch {
  private let table: CubeTable
  private let everything: [UInt16]
  /// For each question the restrictions on it, by cube: which answers keep the cube.
  private var restricting: [[(cube: Int, mask: UInt16)]]
  /// For each cube how many of its restrictions the point does not meet.
  private var misses: [Int]
  /// The cubes that hold the point, in no order.
  private var holding: [Int] = []
  /// Where in ``holding`` a cube is; -1 where it is not.
  private var slots: [Int]
  private var point: [UInt16]
  private var random: SplitMix64
  /// How many searches found more than did not.
  private var credit = 8
  /// How many restrictions have been looked at so far.
  package private(set) var work = 0

  /// How many answers a search may change.
  private static let changes = 30

  /// - Parameters:
  ///   - table: the cubes of which some are to be avoided.
  ///   - cubes: those.
  ///   - start: a box from which the first combination is taken.
  package init(_ table: CubeTable, avoiding cubes: [Int], everything: [UInt16], start: [UInt16]) {
    self.table = table
    self.everything = everything
    restricting = Array(repeating: [], count: everything.count)
    misses = Array(repeating: 0, count: table.count)
    slots = Array(repeating: -1, count: table.count)
    point = start.map { $0 & (~$0 &+ 1) }
    random = SplitMix64(seed: UInt64(cubes.count))
    for cube in cubes {
      work += table.restrictions(of: cube).count
      for index in table.restrictions(of: cube) {
        let question = table.questions[index]
        restricting[question].append((cube, table.masks[index]))
        if point[question] & table.masks[index] == 0 { misses[cube] += 1 }
      }
      if misses[cube] == 0 { hold(cube) }
    }
  }

  /// A combination of a box that none of the cubes holds, as a box of one answer each; nil where
  /// none was found in a number of changes, and where searches have failed more often than not.
  package mutating func find(in box: [UInt16]) -> [UInt16]? {
    if credit == 0 { return nil }
    let point = walk(in: box)
    credit += point == nil ? -1 : credit < 16 ? 1 : 0
    return point
  }

  private mutating func walk(in box: [UInt16]) -> [UInt16]? {
    for question in box.indices where point[question] & box[question] == 0 {
      set(question, to: box[question] & (~box[question] &+ 1))
    }
    var left = Self.changes
    while let cube = holding.last {
      if left == 0 { return nil }
      left -= 1
      var best: (question: Int, answer: UInt16, cost: Int)?
      for index in table.restrictions(of: cube) {
        let question = table.questions[index]
        var rest = box[question] & ~table.masks[index]
        while rest != 0 {
          let answer = rest & (~rest &+ 1)
          rest &= rest &- 1
          let cost = entering(question, answer) * 4 + Int(random.fraction() * 4)
          if cost < best?.cost ?? .max { best = (question, answer, cost) }
        }
      }
      guard let best else { return nil }
      set(best.question, to: best.answer)
    }
    return point
  }

  /// How many cubes would hold the point after a change that do not now.
  private mutating func entering(_ question: Int, _ answer: UInt16) -> Int {
    work += restricting[question].count
    var count = 0
    for (cube, mask) in restricting[question]
    where misses[cube] == 1 && mask & answer != 0 && mask & point[question] == 0 {
      count += 1
    }
    return count
  }

  private mutating func set(_ question: Int, to answer: UInt16) {
    let before = point[question]
    point[question] = answer
    work += restricting[question].count
    for (cube, mask) in restricting[question] {
      let wasMet = mask & before != 0
      let isMet = mask & answer != 0
      if wasMet == isMet { continue }
      if isMet {
        misses[cube] -= 1
        if misses[cube] == 0 { hold(cube) }
      } else {
        if misses[cube] == 0 { release(cube) }
        misses[cube] += 1
      }
    }
  }

  private mutating func hold(_ cube: Int) {
    slots[cube] = holding.count
    holding.append(cube)
  }

  private mutating func release(_ cube: Int) {
    let slot = slots[cube]
    let last = holding.removeLast()
    if last != cube {
      holding[slot] = last
      slots[last] = slot
    }
    slots[cube] = -1
  }
}
