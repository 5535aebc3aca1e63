/// What is left of the rules once some answers are known: the state of every walk.
///
/// Rules that cannot match any more, rules beaten by one that matches for certain, and rules that
/// can change nothing beside such a one are gone.
struct Residual: Sendable {
  /// The answers that are left of each question.
  private(set) var box: [UInt16]
  /// The cubes of rules that may or may not match, ascending.
  private(set) var open: [Int]
  /// Rules that match whatever else is answered; none of them beats another. Ascending.
  private(set) var certain: [Int]
  /// The cubes of impossible combinations that some answers may still meet, ascending.
  private(set) var never: [Int]
  /// Whether no combination is left that can occur, as far as single cubes tell.
  private(set) var isImpossible = false

  /// What a rulebook leaves of a box, which must not be empty.
  ///
  /// - Parameter cubes: those of the rules that have a say, ascending; nil for all.
  init(_ rulebook: Rulebook, box: [UInt16], cubes: [Int]? = nil) {
    self.box = box
    open = cubes ?? Array(0..<rulebook.never.lowerBound)
    certain = []
    never = Array(rulebook.never)
    reduce(rulebook)
  }

  /// What is left where a question's answers are narrowed to a mask.
  func narrowed(_ question: Int, to mask: UInt16, _ rulebook: Rulebook) -> Residual {
    var copy = self
    copy.box[question] = mask
    copy.reduce(rulebook)
    return copy
  }

  /// The one outcome of all combinations, where the rules show it without further splitting.
  func constantOutcome(_ rulebook: Rulebook) -> Outcome? {
    var (sure, may) = rows(certain, rulebook)
    return sure.withUnsafeMutableBufferPointer { sure in
      may.withUnsafeMutableBufferPointer { may in
        rulebook.contest.outcome(certain: sure, open: may)
      }
    }
  }

  /// The outcome of a combination of the box that can occur.
  func outcome(of combination: [Int], _ rulebook: Rulebook) -> Outcome {
    var matching = certain
    for cube in open
    where rulebook.holds(cube, combination) && matching.last != rulebook.owners[cube] {
      matching.append(rulebook.owners[cube])
    }
    return rulebook.outcome(among: matching)
  }

  private mutating func reduce(_ rulebook: Rulebook) {
    let table = rulebook.table
    never.removeAll { !table.meets($0, box) }
    if never.contains(where: { table.contains($0, box) }) {
      isImpossible = true
      return
    }
    var found: [Int] = []
    open.removeAll { cube in
      guard table.meets(cube, box) else { return true }
      guard table.contains(cube, box) else { return false }
      if found.last != rulebook.owners[cube] { found.append(rulebook.owners[cube]) }
      return true
    }
    if found.isEmpty && certain.isEmpty { return }
    let contest = rulebook.contest
    var (sure, may) = rows(certain + found, rulebook)
    sure.withUnsafeMutableBufferPointer { sure in
      may.withUnsafeMutableBufferPointer { may in
        contest.dropBeaten(sure)
        contest.dropSilenced(may, by: sure)
        // (Where the outcome is known no one looks at what is left.)
        if contest.outcome(certain: sure, open: may) == nil {
          contest.dropIdle(may, beside: sure)
        }
      }
    }
    func has(_ row: [UInt64], _ rule: Int) -> Bool { row[rule >> 6] >> UInt64(rule & 63) & 1 != 0 }
    certain = (certain + found).sorted().filter { has(sure, $0) }
    open.removeAll { !has(may, rulebook.owners[$0]) }
  }

  /// Some rules that match for certain and the owners of the open cubes, as rows of bits.
  private func rows(_ certain: [Int], _ rulebook: Rulebook) -> (sure: [UInt64], may: [UInt64]) {
    var sure = [UInt64](repeating: 0, count: rulebook.contest.width)
    var may = sure
    for rule in certain { sure[rule >> 6] |= 1 << UInt64(rule & 63) }
    for cube in open {
      let rule = rulebook.owners[cube]
      may[rule >> 6] |= 1 << UInt64(rule & 63)
    }
    return (sure, may)
  }
}
