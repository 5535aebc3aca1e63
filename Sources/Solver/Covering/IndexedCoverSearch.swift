/// The recursion of ``IndexedCovering``, on borrowed memory.
///
/// Every position stays within bounds: rows come from the index, and each level of the search takes
/// an answer away from the level above.
struct IndexedCoverSearch {
  typealias Block = CubeIndex.Block

  let index: CubeIndex
  let width: Int
  let cubes: [Int]
  let firstAnswers: [Int]
  let admitting: UnsafeBufferPointer<Block>
  let starts: UnsafeBufferPointer<Int>
  let restrictions: UnsafeBufferPointer<CubeTable.Restriction>
  let box: UnsafeMutableBufferPointer<UInt16>
  let levels: UnsafeMutableBufferPointer<Block>
  let scores: UnsafeMutableBufferPointer<Int32>
  let isUsed: UnsafeMutableBufferPointer<Bool>

  /// The questions that were narrowed, with what they were before.
  private var trail: [CubeTable.Restriction] = []
  /// The splits that led to where the search is, or where it ended.
  private(set) var path: [Turn]
  /// How many of them an earlier search found, and this one only follows.
  private var known: Int
  /// The cubes among which the next split is looked for.
  private var shortest: [Int] = []
  private var longer: [Int] = []
  /// How much has been looked at, in cubes: a block of 256 counts like as many as it has questions.
  private(set) var work = 0

  /// A split of a box by an answer to a question.
  struct Turn {
    let question: Int
    let answer: UInt16
    /// Whether the search went on with the answer, since without it all is covered.
    var isWith: Bool
  }

  /// How many of the shortest cubes a split is chosen by.
  private static let voters = 256

  init(
    index: CubeIndex,
    admitting: UnsafeBufferPointer<Block>,
    starts: UnsafeBufferPointer<Int>,
    restrictions: UnsafeBufferPointer<CubeTable.Restriction>,
    box: UnsafeMutableBufferPointer<UInt16>,
    levels: UnsafeMutableBufferPointer<Block>,
    scores: UnsafeMutableBufferPointer<Int32>,
    isUsed: UnsafeMutableBufferPointer<Bool>,
    path: [Turn]
  ) {
    self.path = path
    known = path.count
    self.index = index
    width = index.width
    cubes = index.cubes
    firstAnswers = index.firstAnswers
    self.admitting = admitting
    self.starts = starts
    self.restrictions = restrictions
    self.box = box
    self.levels = levels
    self.scores = scores
    self.isUsed = isUsed
  }

  /// Finds the cubes that meet the box.
  mutating func begin(_ everything: [UInt16]) {
    for block in 0..<width { levels[block] = index.all[block] }
    for question in box.indices where box[question] != everything[question] {
      keep(question, level: 0)
    }
  }

  /// Narrows the box to a part outside the cubes of a level; false, with the box as it was, where
  /// there is none.
  ///
  /// Where an earlier search has been before, with the same cubes or fewer, it goes straight on to
  /// where that ended: what was covered then still is.
  ///
  /// - Parameter turn: how many splits led here.
  mutating func narrow(_ level: Int, _ turn: Int = 0) -> Bool {
    let mark = trail.count
    var turn = turn
    while true {
      let found = scan(level)
      if found == .outside {
        path.removeSubrange(turn...)
        return true
      }
      if found == .narrowed { continue }
      if found != .open { break }
      if turn >= known {
        guard let next = split() else { break }
        path.removeSubrange(turn...)
        path.append(next)
      }
      let next = path[turn]
      turn += 1
      let without = box[next.question] & ~next.answer
      if without == box[next.question] {
        // (The answer is gone meanwhile.)
        if next.isWith { break }
        continue
      }
      if !next.isWith {
        // Without the answer first: what is left of the cubes then is less.
        if without != 0 {
          let inner = trail.count
          for block in 0..<width {
            levels[(level + 1) * width + block] = levels[level * width + block]
          }
          restrict(next.question, to: without, level: level + 1)
          if narrow(level + 1, turn) { return true }
          undo(to: inner)
        }
        known = 0
        path.removeSubrange(turn...)
        path[turn - 1].isWith = true
      }
      restrict(next.question, to: next.answer, level: level)
    }
    known = 0
    undo(to: mark)
    return false
  }

  private enum Scan { case covered, outside, narrowed, open }

  /// Counts by how many questions the cubes of a level violate the box.
  private mutating func scan(_ level: Int) -> Scan {
    var hasNarrowed = false
    var isOutside = true
    shortest.removeAll(keepingCapacity: true)
    longer.removeAll(keepingCapacity: true)
    for block in 0..<width {
      let alive = levels[level * width + block]
      if alive == .zero { continue }
      work += box.count
      isOutside = false
      var once = Block.zero
      var twice = Block.zero
      var more = Block.zero
      for question in box.indices {
        var left = box[question]
        if left & (left &- 1) == 0 { continue }
        var row = firstAnswers[question] * width + block
        var containing = alive
        while left != 0 {
          let step = left.trailingZeroBitCount
          row += step * width
          containing &= admitting[row]
          left = left >> UInt16(step) & ~1
        }
        let violating = alive & ~containing
        more |= twice & violating
        twice |= once & violating
        once |= violating
      }
      if once != alive {
        let containing = alive & ~once
        var word = 0
        while containing[word] == 0 { word += 1 }
        isUsed[block << 8 + word << 6 + containing[word].trailingZeroBitCount] = true
        return .covered
      }
      let single = once & ~twice
      if single != .zero {
        for word in 0..<4 {
          var bits = single[word]
          while bits != 0 {
            let position = block << 8 + word << 6 + bits.trailingZeroBitCount
            bits &= bits &- 1
            let result = leave(cubes[position], level)
            if result == .outside { continue }
            isUsed[position] = true
            if result == .covered { return .covered }
            hasNarrowed = true
          }
        }
      }
      if hasNarrowed { continue }
      Self.collect(cubes, twice & ~more, block, &shortest, atMost: Self.voters)
      if shortest.isEmpty { Self.collect(cubes, more, block, &longer, atMost: .max) }
    }
    if hasNarrowed { return .narrowed }
    return isOutside ? .outside : .open
  }

  // (Static, since a copy of all the rest would be made for the list to be changed.)
  private static func collect(
    _ cubes: [Int], _ bits: Block, _ block: Int, _ list: inout [Int], atMost limit: Int
  ) {
    if bits == .zero { return }
    for word in 0..<4 {
      var bits = bits[word]
      while bits != 0, list.count < limit {
        list.append(cubes[block << 8 + word << 6 + bits.trailingZeroBitCount])
        bits &= bits &- 1
      }
    }
  }

  /// Narrows the box outside a cube that it violates in at most one question.
  private mutating func leave(_ cube: Int, _ level: Int) -> Scan {
    var last = -1
    work += starts[cube + 1] - starts[cube]
    for index in starts[cube]..<starts[cube + 1] {
      let restriction = restrictions[index]
      let mask = box[Int(restriction.question)]
      if mask & restriction.mask == 0 { return .outside }
      if mask & ~restriction.mask != 0 { last = index }
    }
    if last < 0 { return .covered }
    let question = Int(restrictions[last].question)
    restrict(question, to: box[question] & ~restrictions[last].mask, level: level)
    return .narrowed
  }

  /// The answer to split off, with its question: one that many of the shortest cubes need, while
  /// many others need another one.
  private mutating func split() -> Turn? {
    for answer in scores.indices { scores[answer] = 0 }
    for cube in shortest.isEmpty ? longer : shortest {
      work += starts[cube + 1] - starts[cube]
      for index in starts[cube]..<starts[cube + 1] {
        let question = Int(restrictions[index].question)
        let mask = box[question]
        if mask & ~restrictions[index].mask == 0 { continue }
        var left = mask & restrictions[index].mask
        while left != 0 {
          scores[firstAnswers[question] + left.trailingZeroBitCount] += 1
          left &= left &- 1
        }
      }
    }
    var best: Turn?
    var highest: Int32 = 0
    for question in box.indices {
      let first = firstAnswers[question]
      var sum: Int32 = 0
      var most = first
      for answer in first..<firstAnswers[question + 1] {
        sum += scores[answer]
        if scores[answer] > scores[most] { most = answer }
      }
      if sum == 0 { continue }
      let score = sum + scores[most] * (1 + sum - scores[most])
      if score > highest {
        highest = score
        best = Turn(question: question, answer: 1 << UInt16(most - first), isWith: false)
      }
    }
    return best
  }

  private mutating func restrict(_ question: Int, to mask: UInt16, level: Int) {
    trail.append(
      CubeTable.Restriction(question: UInt16(truncatingIfNeeded: question), mask: box[question]))
    box[question] = mask
    keep(question, level: level)
  }

  /// Leaves of a level the cubes that admit an answer to a question that the box does.
  private mutating func keep(_ question: Int, level: Int) {
    for block in 0..<width {
      var admitted = Block.zero
      var left = box[question]
      while left != 0 {
        admitted |= admitting[(firstAnswers[question] + left.trailingZeroBitCount) * width + block]
        left &= left &- 1
      }
      levels[level * width + block] &= admitted
    }
  }

  private mutating func undo(to mark: Int) {
    while trail.count > mark, let last = trail.popLast() { box[Int(last.question)] = last.mask }
  }
}
