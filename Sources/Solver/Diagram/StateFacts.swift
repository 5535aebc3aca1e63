/// What is known of states before the best question is looked for, flat: state by state.
struct StateFacts: Sendable {
  /// How many outcomes there may be: the options, a gap and a conflict.
  let outcomes: Int
  let priors: [[Double]]
  let efforts: [Double]
  /// The probability of each outcome of each state, among all combinations that it leaves; what is
  /// missing to 1 cannot occur.
  private(set) var masses: [Double] = []
  /// The sum of a state's ``masses``.
  private var possibles: [Double] = []
  /// The outcomes that occur, as bits; also those of probability zero.
  private(set) var occurring: [UInt64] = []
  /// What no walk from a state can go below in expected effort.
  private var lower: [Double] = []
  /// Where the importances of a state's questions begin in ``importances``.
  private var starts: [Int32] = []
  private var importances: [Importance] = []
  /// The probability that the outcomes of two states differ; the key is both of them.
  private var differences = ComputedCache(blank: 0.0)

  /// How much has been worked out so far, in answers gone through; the same in each run.
  private(set) var work = 0

  /// How much a state depends on a question.
  private struct Importance: Sendable {
    /// The expected effort that every walk spends on it at least.
    var need = 0.0
    /// The probability that another outcome comes out where only this question is answered anew.
    var influence = 0.0
  }

  /// - Parameters:
  ///   - priors: the probabilities of each question's answers.
  ///   - efforts: those of the questions.
  init(outcomes: Int, priors: [[Double]], efforts: [Double]) {
    self.outcomes = outcomes
    self.priors = priors
    self.efforts = efforts
    for outcome in 0..<outcomes {
      append(importances: 0)
      masses[outcome * outcomes + outcome] = 1
      possibles[outcome] = 1
      occurring[outcome] = 1 << UInt64(outcome)
    }
  }

  /// Whether at most one outcome occurs in a state.
  func isConstant(_ state: Int) -> Bool { occurring[state] & (occurring[state] &- 1) == 0 }

  /// What no walk from a state can go below in expected effort.
  func lowerBound(of state: Int) -> Double { lower[state] }

  /// The probability that a combination of a state can occur.
  func possible(_ state: Int) -> Double { possibles[state] }

  /// The expected effort that every walk from a state spends on a question at least.
  func need(of question: Int, in state: Int, of diagram: DecisionDiagram) -> Double {
    if !diagram.depends(state, on: question) { return 0 }
    return importances[Int(starts[state]) + diagram.position(of: question, in: state)].need
  }

  /// The question of which most is needed in a state, of equals the first; nil where none is needed.
  func mostNeeded(in state: Int, of diagram: DecisionDiagram) -> Int? {
    var best: (question: Int, need: Double)?
    var index = Int(starts[state])
    diagram.forEachQuestion(of: state) { question in
      if importances[index].need > best?.need ?? Self.rounding {
        best = (question, importances[index].need)
      }
      index += 1
    }
    return best?.question
  }

  /// Makes known what there is to know of the newest state of a diagram.
  ///
  /// Splitting on its first question gives all of it at once. Whatever tree is best here, without
  /// that question it still serves each of the answers to it, and so needs of every other question
  /// what these need on average; and it asks that question wherever the outcome depends on it alone.
  mutating func learn(_ state: Int, of diagram: DecisionDiagram) {
    let count = diagram.questionCount(of: state)
    append(importances: count)
    let question = diagram.question(of: state)
    let prior = priors[question]
    work += count + prior.count
    for answer in prior.indices {
      let part = diagram.part(of: state, answer)
      if part != DecisionDiagram.impossible { add(part, to: state, weight: prior[answer]) }
    }
    for outcome in 0..<outcomes { possibles[state] += masses[state * outcomes + outcome] }
    if isConstant(state) { return }
    if possibles[state] > 0 {
      var below = 0.0
      for answer in prior.indices {
        let part = diagram.part(of: state, answer)
        if part == DecisionDiagram.impossible { continue }
        let weight = prior[answer] * possibles[part] / possibles[state]
        below += weight * lower[part]
        addImportances(of: part, to: state, of: diagram, weight: weight)
      }
      let need = addImportance(ofFirstIn: state, of: diagram)
      lower[state] = max(below + need, leastEffort(of: state, of: diagram))
    }
    // Something is asked in any case.
    var least = Double.infinity
    diagram.forEachQuestion(of: state) { least = min(least, efforts[$0]) }
    lower[state] = max(lower[state], least)
  }

  /// What no walk from a state can go below that asks some question first.
  ///
  /// Of two walks that differ in all answers the outcomes differ at most as often as a question on
  /// the way changes the outcome when it alone is answered anew; so questions have to be asked until
  /// their influences make up for how often the outcomes differ, at the least the most influential
  /// ones (O'Donnell, Saks, Schramm and Servedio, "Every Decision Tree Has an Influential Variable",
  /// 2005, theorem 3.1). That holds for answers that are independent: where nothing is impossible.
  func leastEffort(of state: Int, of diagram: DecisionDiagram, asking first: Int = -1) -> Double {
    var left = 1 - Self.rounding
    for outcome in 0..<outcomes {
      let mass = masses[state * outcomes + outcome]
      left -= mass * mass
    }
    var effort = 0.0
    return withUnsafeTemporaryAllocation(
      of: Candidate.self, capacity: diagram.questionCount(of: state)
    ) { candidates in
      var count = 0
      let start = Int(starts[state])
      diagram.forEachQuestion(of: state) { question in
        let importance = importances[start + count]
        let whole = efforts[question]
        let known = question == first ? whole : importance.need
        effort += known
        // What costs nothing may always be asked.
        left -= (whole > 0 ? known / whole : 1) * importance.influence
        candidates[count] = Candidate(
          yield: whole > 0 ? importance.influence / whole : 0, room: whole - known)
        count += 1
      }
      if possibles[state] < 1 - Self.rounding { return effort }
      while left > 0 {
        var best = 0
        for index in 1..<max(count, 1) where candidates[index].yield > candidates[best].yield {
          best = index
        }
        let yield = candidates[best].yield
        // What comes of very little is rounding.
        if yield < Self.leastYield { break }
        let taken = min(candidates[best].room, left / yield)
        effort += taken
        left -= taken * yield
        candidates[best].yield = 0
      }
      return effort
    }
  }

  /// A question of which more may have to be asked than is known to be needed.
  private struct Candidate {
    /// Influence per effort.
    var yield: Double
    /// How much more expected effort it can take.
    let room: Double
  }

  /// A difference in probability that is none.
  private static let rounding = 1e-9
  private static let leastYield = 1e-6

  /// Makes room for one more state.
  private mutating func append(importances count: Int) {
    masses.append(contentsOf: repeatElement(0, count: outcomes))
    starts.append(Int32(importances.count))
    importances.append(contentsOf: repeatElement(Importance(), count: count))
    possibles.append(0)
    occurring.append(0)
    lower.append(0)
  }

  /// Adds the outcomes of one state to another's, with a weight.
  private mutating func add(_ other: Int, to state: Int, weight: Double) {
    for outcome in 0..<outcomes {
      masses[state * outcomes + outcome] += weight * masses[other * outcomes + outcome]
    }
    occurring[state] |= occurring[other]
  }

  /// Adds to the importance of each question in a state that in another, with a weight.
  private mutating func addImportances(
    of other: Int, to state: Int, of diagram: DecisionDiagram, weight: Double
  ) {
    var source = Int(starts[other])
    let start = Int(starts[state])
    diagram.forEachQuestion(of: other) { question in
      let target = start + diagram.position(of: question, in: state)
      importances[target].need += weight * importances[source].need
      importances[target].influence += weight * importances[source].influence
      source += 1
    }
  }

  /// Adds the importance of the first question of a state; returns the effort that is needed of it.
  private mutating func addImportance(ofFirstIn state: Int, of diagram: DecisionDiagram) -> Double {
    let question = diagram.question(of: state)
    let prior = priors[question]
    var importance = Importance()
    for answer in prior.indices {
      let part = diagram.part(of: state, answer)
      if part == DecisionDiagram.impossible { continue }
      var most = 0.0
      for other in prior.indices where other != answer {
        let difference = self.difference(part, diagram.part(of: state, other), of: diagram)
        most = max(most, difference)
        importance.influence += prior[answer] * prior[other] * difference
      }
      importance.need += prior[answer] * most
    }
    importance.need *= efforts[question] / possibles[state]
    importances[Int(starts[state]) + diagram.position(of: question, in: state)] = importance
    return importance.need
  }

  /// The probability that the same answers have an outcome in each of two states, and not the same.
  private mutating func difference(_ one: Int, _ other: Int, of diagram: DecisionDiagram) -> Double
  {
    if one == DecisionDiagram.impossible || other == DecisionDiagram.impossible { return 0 }
    if one == other { return 0 }
    if one < outcomes { return possibles[other] - masses[other * outcomes + one] }
    if other < outcomes { return possibles[one] - masses[one * outcomes + other] }
    let key = UInt64(min(one, other)) << 32 | UInt64(max(one, other))
    if let known = differences[key] { return known }
    let (first, second) = (diagram.question(of: one), diagram.question(of: other))
    let (rank, otherRank) = (diagram.ranks[first], diagram.ranks[second])
    let question = rank <= otherRank ? first : second
    var sum = 0.0
    work += priors[question].count
    for (answer, probability) in priors[question].enumerated() where probability > 0 {
      let part = rank <= otherRank ? diagram.part(of: one, answer) : one
      let otherPart = otherRank <= rank ? diagram.part(of: other, answer) : other
      sum += probability * difference(part, otherPart, of: diagram)
    }
    differences.insert(sum, for: key)
    return sum
  }
}
