/// Chooses what to ask where the rules make too many states to search them.
///
/// The walk that always asks the question on which most hangs is cheap to follow. Of the questions
/// that look best by that, the one is asked after which this walk costs least, over combinations
/// drawn by the priors. (Rollout: Tesauro and Galperin, "On-line Policy Improvement using Monte-Carlo
/// Search", 1996.) The same in each run.
struct SampledRollout: Sendable {
  private let rulebook: Rulebook
  private let measure: Measure
  private let askFirst: [Int]
  /// The questions that were chosen, by what was left of the rules and what may be asked.
  private var known: [State: Int] = [:]

  private struct State: Hashable {
    let residual: Residual.Key
    let open: [Int]
  }

  /// How many questions are tried at most, and on how many combinations each.
  private static let candidates = 8
  private static let draws = 16
  /// How many cubes the walks that choose one question may begin with, all together.
  private static let work = 40_000

  init(_ rulebook: Rulebook, askFirst: [Int]) {
    self.rulebook = rulebook
    self.askFirst = askFirst
    measure = Measure(rulebook)
  }

  /// What to ask where some answers are known; nil where nothing that may be asked matters.
  ///
  /// - Parameter isOpen: for each question whether it may be asked.
  mutating func question(in residual: Residual, _ isOpen: [Bool]) -> Int? {
    let weights = residual.weights(rulebook)
    let open = weights.indices.filter { isOpen[$0] && weights[$0] > 0 }
    let state = State(residual: residual.key(rulebook), open: open)
    if let question = known[state] { return question }
    // A question with a single possible answer is not worth asking.
    let possible = open.filter { question in
      residual.never.isEmpty || measure.answers(to: question, in: residual.box).count > 1
    }
    let question =
      askFirst.first { possible.contains($0) }
      ?? best(among: possible, weights, in: residual, isOpen)
    known[state] = question
    return question
  }

  /// What the walk costs that always asks the question on which most hangs.
  ///
  /// - Parameters:
  ///   - combination: what is answered.
  ///   - isOpen: for each question whether it may be asked.
  func cost(
    from start: Residual, _ combination: [Int], _ isOpen: [Bool]
  ) -> (questions: Int, effort: Double) {
    var residual = start
    var cost = (questions: 0, effort: 0.0)
    while !residual.isImpossible, residual.constantOutcome(rulebook) == nil,
      let question = weightiest(of: residual.weights(rulebook), isOpen)
    {
      cost = (cost.questions + 1, cost.effort + rulebook.efforts[question])
      residual = residual.narrowed(question, to: 1 << UInt16(combination[question]), rulebook)
    }
    return cost
  }

  /// Combinations of a box drawn by the priors, those of them that can occur.
  func combinations(of box: [UInt16], count: Int) -> [[Int]] {
    var random = Splitter(seed: 1)
    return (0..<count).map { _ in measure.draw(from: box, &random) }.filter {
      rulebook.isPossible($0)
    }
  }

  private func best(
    among possible: [Int], _ weights: [Double], in residual: Residual, _ isOpen: [Bool]
  ) -> Int? {
    let ranked = possible.sorted { one, other in
      weights[one] != weights[other] ? weights[one] > weights[other] : one < other
    }
    let walks = Self.work / max(residual.open.count, 1)
    let draws = min(Self.draws, walks / Self.candidates)
    // A few draws would say less than the weights.
    if draws < Self.draws / 4 || ranked.count < 2 { return ranked.first }
    let combinations = combinations(of: residual.box, count: draws)
    var best: (question: Int, effort: Double)?
    for question in ranked.prefix(Self.candidates) {
      let effort = combinations.reduce(Double(combinations.count) * rulebook.efforts[question]) {
        let answer: UInt16 = 1 << UInt16($1[question])
        return $0 + cost(from: residual.narrowed(question, to: answer, rulebook), $1, isOpen).effort
      }
      if best.map({ effort < $0.effort }) ?? true { best = (question, effort) }
    }
    return best?.question
  }

  private func weightiest(of weights: [Double], _ isOpen: [Bool]) -> Int? {
    var best: Int?
    for question in weights.indices
    where isOpen[question] && weights[question] > best.map({ weights[$0] }) ?? 0 {
      best = question
    }
    return best
  }
}
