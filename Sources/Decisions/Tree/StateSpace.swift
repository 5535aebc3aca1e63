/// The states of a walk through the questions, interned: equal residuals are one state.
///
/// A state is a row of machine words: the cubes that may still hold, the rules that hold for
/// certain, and the questions not yet known; each reduced to what can still matter. A step is a few operations on words. Answers are single here, which is what
/// makes a state this small; ``Residual`` is the same for boxes of any shape.
struct StateSpace: Sendable {
  let rulebook: Rulebook
  let layout: StateLayout
  /// What is known of each state.
  var facts: StateFacts
  /// The rows of all states, one behind the other.
  private var rows: [UInt64] = []
  /// A hash table of states by row: the hash in the upper half, the state and one more in the lower;
  /// 0 where a slot is free.
  private var slots: [UInt64] = Array(repeating: 0, count: 1 << 10)
  /// How many states are known.
  private(set) var count = 0

  /// The state in which nothing can occur.
  static let impossible = -1

  init(_ rulebook: Rulebook) {
    self.rulebook = rulebook
    layout = StateLayout(rulebook)
    facts = StateFacts(
      outcomes: rulebook.optionCount + 2, questions: rulebook.everything.count)
  }

  /// The state in which nothing is known; ``impossible`` where nothing can occur.
  mutating func start() -> Int {
    derive(from: nil) { layout, row in layout.reduce(row) }
  }

  /// The state after an answer; ``impossible`` where the answer cannot occur.
  mutating func step(from state: Int, _ question: Int, _ answer: Int) -> Int {
    derive(from: state) { layout, row in layout.answer(question, answer, in: row) }
  }

  /// Calls with a copy of a state's row, to be worked on.
  func withRow<Result>(of state: Int, _ body: (StateLayout.Row) -> Result) -> Result {
    let width = layout.width
    return withUnsafeTemporaryAllocation(of: UInt64.self, capacity: width + layout.ruleWords) {
      row in
      for word in 0..<width { row[word] = rows[state * width + word] }
      return body(row)
    }
  }

  /// Calls with each question on which the state hangs, ascending.
  func forEachQuestion(of state: Int, _ body: (Int) -> Void) {
    let start = state * layout.width + layout.unknownBase
    for word in 0..<layout.questionWords {
      var bits = rows[start + word]
      while bits != 0 {
        body(word << 6 + bits.trailingZeroBitCount)
        bits &= bits &- 1
      }
    }
  }

  /// Whether the state hangs on a question.
  func hangs(_ state: Int, on question: Int) -> Bool {
    let word = rows[state * layout.width + layout.unknownBase + question >> 6]
    return word & (1 << UInt64(question & 63)) != 0
  }

  /// The state of a row that is made from that of a state, or from nothing known; ``impossible``
  /// where nothing can occur there.
  private mutating func derive(
    from state: Int?, _ change: (StateLayout, StateLayout.Row) -> Bool
  ) -> Int {
    let width = layout.width
    return withUnsafeTemporaryAllocation(of: UInt64.self, capacity: width + layout.ruleWords) {
      row in
      if let state {
        for word in 0..<width { row[word] = rows[state * width + word] }
      } else {
        for word in 0..<width { row[word] = layout.start[word] }
      }
      return change(layout, row) ? intern(row) : Self.impossible
    }
  }

  private mutating func intern(_ row: StateLayout.Row) -> Int {
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
    for word in 0..<layout.width {
      hash = (hash ^ row[word]) &* 0xBF58_476D_1CE4_E5B9
      hash ^= hash >> 32
    }
    hash &= 0xFFFF_FFFF
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let state = Int(slots[slot] & 0xFFFF_FFFF) - 1
      if slots[slot] >> 32 == hash, isRow(row, of: state) { return state }
      slot = (slot + 1) & (slots.count - 1)
    }
    let state = count
    slots[slot] = hash << 32 | UInt64(state + 1)
    rows.append(contentsOf: row[..<layout.width])
    facts.append()
    count += 1
    if count * 2 > slots.count { grow() }
    return state
  }

  private func isRow(_ row: StateLayout.Row, of state: Int) -> Bool {
    let start = state * layout.width
    for word in 0..<layout.width where rows[start + word] != row[word] { return false }
    return true
  }

  /// Doubles the hash table.
  private mutating func grow() {
    var larger = [UInt64](repeating: 0, count: slots.count * 2)
    for entry in slots where entry != 0 {
      var slot = Int(entry >> 32) & (larger.count - 1)
      while larger[slot] != 0 { slot = (slot + 1) & (larger.count - 1) }
      larger[slot] = entry
    }
    slots = larger
  }
}
