/// What is known of states before the best question is looked for, flat: state by state.
struct StateFacts: Sendable {
  /// How many outcomes there may be: the options, a gap and a conflict.
  let outcomes: Int
  /// How many questions there are.
  let questions: Int
  /// The probability of each outcome of each state, among all combinations that it leaves; what is
  /// missing to 1 cannot occur.
  private(set) var masses: [Double] = []
  /// The outcomes that occur, as bits; also those of probability zero.
  private(set) var occurring: [UInt64] = []
  /// What no walk from a state can go below in expected effort; negative where nothing is known.
  private(set) var lower: [Double] = []
  /// For each question of each state the expected effort that every walk spends on it at least.
  private(set) var needs: [Double] = []

  init(outcomes: Int, questions: Int) {
    self.outcomes = outcomes
    self.questions = questions
  }

  /// Makes room for one more state.
  mutating func append() {
    masses.append(contentsOf: repeatElement(0, count: outcomes))
    needs.append(contentsOf: repeatElement(0, count: questions))
    occurring.append(0)
    lower.append(-1)
  }

  /// Whether a state has been looked into.
  func isKnown(_ state: Int) -> Bool { lower[state] >= 0 }

  /// Whether at most one outcome occurs in a state.
  func isConstant(_ state: Int) -> Bool { occurring[state] & (occurring[state] &- 1) == 0 }

  /// Whether no combination of a state can occur.
  func isImpossible(_ state: Int) -> Bool { occurring[state] == 0 }

  /// The probability that a combination of a state can occur.
  func possible(_ state: Int) -> Double {
    var sum = 0.0
    for index in state * outcomes..<(state + 1) * outcomes { sum += masses[index] }
    return sum
  }

  /// The expected effort that every walk from a state spends on a question at least.
  func need(of question: Int, in state: Int) -> Double { needs[state * questions + question] }

  /// The same, of all questions together.
  func needs(of state: Int) -> Double {
    var sum = 0.0
    for index in state * questions..<(state + 1) * questions { sum += needs[index] }
    return sum
  }

  /// Gives a state one outcome, by its position.
  mutating func settle(_ state: Int, _ outcome: Int) {
    masses[state * outcomes + outcome] = 1
    occurring[state] = 1 << UInt64(outcome)
    lower[state] = 0
  }

  /// Adds the outcomes of one state to another's, with a weight.
  mutating func add(_ other: Int, to state: Int, weight: Double) {
    for outcome in 0..<outcomes {
      masses[state * outcomes + outcome] += weight * masses[other * outcomes + outcome]
    }
    occurring[state] |= occurring[other]
  }

  /// Adds to what is needed of each question in a state what is needed in another, with a weight.
  mutating func addNeeds(of other: Int, to state: Int, weight: Double) {
    for question in 0..<questions {
      needs[state * questions + question] += weight * needs[other * questions + question]
    }
  }

  /// Says what effort on a question every walk from a state is known to spend.
  mutating func setNeed(of question: Int, in state: Int, to effort: Double) {
    needs[state * questions + question] = effort
  }

  /// Bounds the expected effort from a state.
  mutating func bound(_ state: Int, from below: Double) { lower[state] = max(lower[state], below) }

  /// How far the outcomes of two states are apart: the total variation distance, less what cannot
  /// occur in the other.
  func distance(_ one: Int, _ other: Int) -> Double {
    var distance = -1.0
    for outcome in 0..<outcomes {
      let (mine, theirs) = (masses[one * outcomes + outcome], masses[other * outcomes + outcome])
      distance += theirs + max(0, mine - theirs)
    }
    return distance
  }
}
