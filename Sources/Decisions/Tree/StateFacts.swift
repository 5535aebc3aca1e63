/// What is known of states before the best question is looked for, flat: state by state.
struct StateFacts: Sendable {
  /// How many outcomes there may be: the options, a gap and a conflict.
  let outcomes: Int
  /// The probability of each outcome of each state, among all combinations that it leaves; what is
  /// missing to 1 cannot occur.
  private(set) var masses: [Double] = []
  /// The outcomes that occur, as bits; also those of probability zero.
  private(set) var occurring: [UInt64] = []
  /// What no walk from a state can go below in expected effort; negative where nothing is known.
  private(set) var lower: [Double] = []

  init(outcomes: Int) { self.outcomes = outcomes }

  /// Makes room for one more state.
  mutating func append() {
    for _ in 0..<outcomes { masses.append(0) }
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
