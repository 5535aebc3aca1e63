/// The states of a walk through the questions, interned: equal residuals are one state.
///
/// A state is a row of machine words: the cubes that may still hold, the rules that hold for
/// certain, the questions not yet known, and those of them that may be asked; each reduced to what
/// can still matter. A step is a few operations on words. Answers are single here, which is what
/// makes a state this small; ``Residual`` is the same for boxes of any shape.
struct StateSpace: Sendable {
  let rulebook: Rulebook
  private let layout: StateLayout
  /// The rows of all states, one behind the other.
  private var rows: [UInt64] = []
  /// A hash table of states by row; -1 where a slot is free.
  private var slots: [Int32] = Array(repeating: -1, count: 1 << 10)
  /// What is known of each state.
  private var facts: [StateFacts?] = []
  /// The questions that may be asked in each state, once known.
  private var candidates: [[Int32]?] = []

  /// The state in which nothing can occur.
  static let impossible = -1

  init(_ rulebook: Rulebook) {
    self.rulebook = rulebook
    layout = StateLayout(rulebook)
  }

  /// How many states are known.
  var count: Int { facts.count }

  /// The state in which nothing is known; ``impossible`` where nothing can occur.
  mutating func start() -> Int {
    var row = layout.start
    return layout.reduce(&row, rulebook) ? intern(row) : Self.impossible
  }

  /// The state in which a question is not to be asked any more.
  mutating func closing(_ question: Int, in state: Int) -> Int {
    var row = Array(rows[state * layout.width..<(state + 1) * layout.width])
    layout.close(question, in: &row)
    return intern(row)
  }

  /// The state after an answer; ``impossible`` where the answer cannot occur.
  mutating func step(from state: Int, _ question: Int, _ answer: Int) -> Int {
    var row = Array(rows[state * layout.width..<(state + 1) * layout.width])
    guard layout.answer(question, answer, in: &row, rulebook) else { return Self.impossible }
    return intern(row)
  }

  /// The questions on which the state hangs that may be asked, ascending.
  mutating func questions(of state: Int) -> [Int32] {
    if let known = candidates[state] { return known }
    let row = rows[state * layout.width..<(state + 1) * layout.width]
    let questions = layout.askable(in: row)
    candidates[state] = questions
    return questions
  }

  /// The outcomes of the possible combinations of a state, with their probabilities.
  mutating func distribution(of state: Int) -> Distribution {
    state == Self.impossible
      ? Distribution(options: rulebook.optionCount) : facts(of: state).distribution
  }

  /// What is known of a state without looking for the best question.
  ///
  /// Splitting on one question gives all of it at once. Lower bound: whatever tree is best here,
  /// without one question it still serves each of the answers to it; and the tree asks that
  /// question wherever the outcome hangs on it alone, which is at least as probable as the outcomes
  /// of two answers are apart (total variation distance; the coupling inequality).
  mutating func facts(of state: Int) -> StateFacts {
    if let known = facts[state] { return known }
    let row = Array(rows[state * layout.width..<(state + 1) * layout.width])
    var result = StateFacts(Distribution(options: rulebook.optionCount))
    if let outcome = layout.constantOutcome(of: row, rulebook) {
      let index = result.distribution.index(of: outcome)
      result.distribution.masses[index] = 1
      result.distribution.outcomes = 1 << UInt64(index)
    } else {
      let question = layout.pivot(of: row, rulebook)
      result = split(state, question)
      if !result.distribution.isConstant {
        let least = questions(of: state).map { rulebook.efforts[Int($0)] }.min() ?? 0
        result.lower = max(result.lower, least)
      }
    }
    facts[state] = result
    return result
  }

  private mutating func split(_ state: Int, _ question: Int) -> StateFacts {
    let prior = rulebook.priors[question]
    var parts: [(weight: Double, facts: StateFacts)] = []
    for answer in prior.indices {
      let rest = step(from: state, question, answer)
      if rest == Self.impossible { continue }
      parts.append((prior[answer], facts(of: rest)))
    }
    var result = StateFacts(Distribution(options: rulebook.optionCount))
    for part in parts { result.distribution.add(part.facts.distribution, weight: part.weight) }
    if result.distribution.isConstant { return result }
    let possible = result.distribution.possible
    guard possible > 0 else { return result }
    var lower = 0.0
    for (position, part) in parts.enumerated() {
      let mine = part.facts.distribution
      lower += part.weight * mine.possible * part.facts.lower
      var apart = 0.0
      for (other, rest) in parts.enumerated() where other != position {
        let theirs = rest.facts.distribution
        var distance = theirs.possible - 1
        for index in mine.masses.indices {
          distance += max(0, mine.masses[index] - theirs.masses[index])
        }
        apart = max(apart, distance)
      }
      lower += part.weight * apart * rulebook.efforts[question]
    }
    result.lower = lower / possible
    return result
  }

  private mutating func intern(_ row: [UInt64]) -> Int {
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
    for word in row {
      hash = (hash ^ word) &* 0xBF58_476D_1CE4_E5B9
      hash ^= hash >> 29
    }
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let state = Int(slots[slot])
      if isRow(row, of: state) { return state }
      slot = (slot + 1) & (slots.count - 1)
    }
    let state = count
    slots[slot] = Int32(state)
    rows.append(contentsOf: row)
    facts.append(nil)
    candidates.append(nil)
    if count * 2 > slots.count { grow() }
    return state
  }

  private func isRow(_ row: [UInt64], of state: Int) -> Bool {
    let start = state * layout.width
    for index in row.indices where rows[start + index] != row[index] { return false }
    return true
  }

  /// Doubles the hash table.
  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for state in 0..<count {
      var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
      for index in state * layout.width..<(state + 1) * layout.width {
        hash = (hash ^ rows[index]) &* 0xBF58_476D_1CE4_E5B9
        hash ^= hash >> 29
      }
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(state)
    }
  }
}
