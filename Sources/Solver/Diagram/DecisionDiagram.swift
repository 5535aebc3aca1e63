/// What the rules make of the answers still to come, as a graph: a state is an outcome, or a question
/// with the states behind its answers.
///
/// Questions come in one order on all ways, a question that changes nothing is left out, and equal
/// states are one. So two sets of answers lead to one state if and only if nothing that may follow
/// tells them apart. (Reduced ordered decision diagrams: Bryant, "Graph-Based Algorithms for Boolean
/// Function Manipulation", 1986; with many values: Srinivasan, Ham, Malik and Brayton, "Algorithms
/// for Discrete Function Manipulation", 1990.)
struct DecisionDiagram: Sendable {
  /// How many outcomes there may be; the states below this number are the outcomes.
  let outcomes: Int
  /// The position of each question in the order.
  let ranks: [Int]
  /// Words of a set of questions.
  let questionWords: Int
  /// The first question of each state; negative for an outcome.
  private var questions: [Int32] = []
  /// Where the states behind its answers begin in ``parts``.
  private var starts: [Int32] = []
  private var parts: [Int32] = []
  /// The questions that can change what follows, as bits, state by state.
  private var support: [UInt64] = []
  /// A hash table: a state and one more; 0 where a slot is free.
  private var slots: [Int32] = Array(repeating: 0, count: 1 << 10)

  /// The state in which nothing can occur; it is a part of others only.
  static let impossible = -1

  /// - Parameters:
  ///   - outcomes: how many outcomes there may be.
  ///   - order: all questions, the first asked first.
  init(outcomes: Int, order: [Int]) {
    self.outcomes = outcomes
    var ranks = order.map { _ in 0 }
    for (rank, question) in order.enumerated() { ranks[question] = rank }
    self.ranks = ranks
    questionWords = (order.count + 63) / 64
    questions = Array(repeating: -1, count: outcomes)
    starts = Array(repeating: 0, count: outcomes)
    support = Array(repeating: 0, count: outcomes * questionWords)
  }

  /// How many states there are.
  var count: Int { questions.count }

  /// The first question of a state; negative for an outcome.
  func question(of state: Int) -> Int { Int(questions[state]) }

  /// The state behind an answer to the first question of a state.
  func part(of state: Int, _ answer: Int) -> Int { Int(parts[Int(starts[state]) + answer]) }

  /// Whether a state depends on a question.
  func depends(_ state: Int, on question: Int) -> Bool {
    support[state * questionWords + question >> 6] & (1 << UInt64(question & 63)) != 0
  }

  /// How many questions a state depends on.
  func questionCount(of state: Int) -> Int {
    var count = 0
    for word in 0..<questionWords { count += support[state * questionWords + word].nonzeroBitCount }
    return count
  }

  /// How many questions below a question a state depends on.
  func position(of question: Int, in state: Int) -> Int {
    let start = state * questionWords
    var position = 0
    for word in 0..<question >> 6 { position += support[start + word].nonzeroBitCount }
    let below: UInt64 = 1 << UInt64(question & 63) - 1
    return position + (support[start + question >> 6] & below).nonzeroBitCount
  }

  /// Calls with each question on which a state depends, ascending.
  func forEachQuestion(of state: Int, _ body: (Int) -> Void) {
    for word in 0..<questionWords {
      var bits = support[state * questionWords + word]
      while bits != 0 {
        body(word << 6 + bits.trailingZeroBitCount)
        bits &= bits &- 1
      }
    }
  }

  /// The state with a question and the states behind its answers, which all come later in the order;
  /// and whether it is new.
  mutating func intern(
    _ question: Int, _ rest: UnsafeMutableBufferPointer<Int>
  ) -> (state: Int, isNew: Bool) {
    guard let first = rest.first else { return (Self.impossible, false) }
    if rest.allSatisfy({ $0 == first }) { return (first, false) }
    var slot = slot(of: question, rest)
    while slots[slot] != 0 {
      let state = Int(slots[slot]) - 1
      if isState(state, question, rest) { return (state, false) }
      slot = (slot + 1) & (slots.count - 1)
    }
    let state = questions.count
    slots[slot] = Int32(state + 1)
    questions.append(Int32(question))
    starts.append(Int32(parts.count))
    support.append(contentsOf: repeatElement(0, count: questionWords))
    support[state * questionWords + question >> 6] |= 1 << UInt64(question & 63)
    for part in rest {
      parts.append(Int32(part))
      if part == Self.impossible { continue }
      for word in 0..<questionWords {
        support[state * questionWords + word] |= support[part * questionWords + word]
      }
    }
    if questions.count * 2 > slots.count { grow() }
    return (state, true)
  }

  private func isState(
    _ state: Int, _ question: Int, _ rest: UnsafeMutableBufferPointer<Int>
  ) -> Bool {
    if Int(questions[state]) != question { return false }
    let start = Int(starts[state])
    for answer in rest.indices where Int(parts[start + answer]) != rest[answer] { return false }
    return true
  }

  private func slot(of question: Int, _ rest: UnsafeMutableBufferPointer<Int>) -> Int {
    var hash = UInt64(question)
    for part in rest {
      hash = (hash ^ UInt64(bitPattern: Int64(part))) &* 0xBF58_476D_1CE4_E5B9
      hash ^= hash >> 32
    }
    return Int(truncatingIfNeeded: hash) & (slots.count - 1)
  }

  /// Doubles the hash table.
  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for state in outcomes..<questions.count {
      let start = Int(starts[state])
      let end = state + 1 < starts.count ? Int(starts[state + 1]) : parts.count
      var slot = withUnsafeTemporaryAllocation(of: Int.self, capacity: end - start) { rest in
        for index in start..<end { rest[index - start] = Int(parts[index]) }
        return self.slot(of: Int(questions[state]), rest)
      }
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(state + 1)
    }
  }
}
