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
  init(_ rulebook: Rulebook, box: [UInt16]) {
    self.box = box
    open = Array(0..<rulebook.never.lowerBound)
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
    guard let first = certain.first else { return open.isEmpty ? .gap : nil }
    let option = rulebook.options[first]
    if certain.allSatisfy({ rulebook.options[$0] == option }) {
      let agree = open.allSatisfy { rulebook.options[rulebook.owners[$0]] == option }
      return agree ? .option(option) : nil
    }
    let beats = rulebook.precedence.beats
    let safe = certain.filter { rule in !open.contains { beats[rulebook.owners[$0], rule] } }
    guard let one = safe.first else { return nil }
    let isSettled = safe.contains { rulebook.options[$0] != rulebook.options[one] }
    return isSettled ? .conflict : nil
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
    let beats = rulebook.precedence.beats
    if !found.isEmpty {
      let all = (certain + found).sorted()
      certain = all.filter { rule in !all.contains { beats[$0, rule] } }
      let certain = certain
      open.removeAll { cube in
        let owner = rulebook.owners[cube]
        return certain.contains { $0 == owner || beats[$0, owner] }
      }
    }
    dropIdle(rulebook)
  }

  /// Drops each open rule beside which a certain rule for the same option makes it idle: the
  /// certain one beats all that the other beats, and is beaten by nothing else.
  private mutating func dropIdle(_ rulebook: Rulebook) {
    if open.isEmpty { return }
    let beats = rulebook.precedence.beats
    var owners: [Int] = []
    for cube in open where owners.last != rulebook.owners[cube] {
      owners.append(rulebook.owners[cube])
    }
    var idle: Set<Int> = []
    for rule in owners {
      let isIdle = certain.contains { sure in
        rulebook.options[sure] == rulebook.options[rule]
          && !certain.contains { beats[rule, $0] }
          && owners.allSatisfy { other in
            (!beats[rule, other] || beats[sure, other])
              && (!beats[other, sure] || beats[other, rule])
          }
      }
      if isIdle { idle.insert(rule) }
    }
    if !idle.isEmpty { open.removeAll { idle.contains(rulebook.owners[$0]) } }
  }
}
