/// Chooses what to ask where the rules make too many states to search them.
///
/// The walk that always asks the question on which most depends is cheap to follow. Of the questions
/// that look best by that, the one is asked after which this walk costs least, over combinations
/// drawn by the priors. (Rollout: Tesauro and Galperin, "On-line Policy Improvement using Monte-Carlo
/// Search", 1996.) The same in each run.
package struct SampledRollout: Sendable {
  private let compiled: CompiledRules
  private let counter: OutcomeCounter
  private let askFirst: [Int]
  /// The questions that were chosen, by what was left of the rules and what may be asked.
  private var known: [State: Int] = [:]

  private struct State: Hashable {
    let residual: Residual.Key
    let open: [Int]
    let draws: Int
  }

  /// How many questions are tried at most, and on how many combinations each.
  private static let candidates = 8
  private static let draws = 16
  /// How many cubes the walks that choose one question may begin with, all together.
  private static let work = 40_000
  /// How many the walks may begin with that choose the questions of all states a walk passes at one
  /// depth: each state has its share, so that what is asked depends on nothing else.
  private static let workPerDepth = 100_000

  package init(_ compiled: CompiledRules, askFirst: [Int]) {
    self.compiled = compiled
    self.askFirst = askFirst
    counter = OutcomeCounter(compiled)
  }

  /// What to ask where some answers are known; nil where nothing that may be asked matters.
  ///
  /// - Parameters:
  ///   - isOpen: for each question whether it may be asked.
  ///   - share: how probable it is that a walk passes here; where it is improbable, less is tried.
  package mutating func question(
    in residual: Residual, _ isOpen: [Bool], share: Double = 1
  ) -> Int? {
    let weights = residual.weights(compiled)
    let open = weights.indices.filter { isOpen[$0] && weights[$0] > 0 }
    let work = min(Double(Self.work), share * Double(Self.workPerDepth))
    let walks = Int(work) / max(residual.open.count, 1)
    let draws = min(Self.draws, walks / Self.candidates)
    let state = State(residual: residual.key(compiled), open: open, draws: draws)
    if let question = known[state] { return question }
    // A question with a single possible answer is not worth asking.
    let possible = open.filter { question in
      residual.never.isEmpty || counter.answers(to: question, in: residual.box).count > 1
    }
    let question =
      askFirst.first { possible.contains($0) }
      ?? best(among: possible, weights, in: residual, isOpen, draws: draws)
    known[state] = question
    return question
  }

  /// What the walk costs that always asks the question on which most depends.
  ///
  /// - Parameters:
  ///   - combination: what is answered.
  ///   - isOpen: for each question whether it may be asked.
  package func cost(
    from start: Residual, _ combination: [Int], _ isOpen: [Bool]
  ) -> (questions: Int, effort: Double) {
    var residual = start
    var cost = (questions: 0, effort: 0.0)
    while !residual.isImpossible, residual.constant == nil,
      let question = weightiest(of: residual.weights(compiled), isOpen)
    {
      cost = (cost.questions + 1, cost.effort + compiled.efforts[question])
      residual = residual.narrowed(question, to: 1 << UInt16(combination[question]), compiled)
    }
    return cost
  }

  /// Combinations of a box drawn by the priors, those of them that can occur.
  package func combinations(of box: [UInt16], count: Int) -> [[Int]] {
    var random = SplitMix64(seed: 1)
    return (0..<count).map { _ in counter.draw(from: box, &random) }.filter {
      compiled.isPossible($0)
    }
  }

  private func best(
    among possible: [Int], _ weights: [Double], in residual: Residual, _ isOpen: [Bool], draws: Int
  ) -> Int? {
    let ranked = possible.sorted { one, other in
      weights[one] != weights[other] ? weights[one] > weights[other] : one < other
    }
    // A few draws would say less than the weights.
    if draws < Self.draws / 4 || ranked.count < 2 { return ranked.first }
    let combinations = combinations(of: residual.box, count: draws)
    var best: (question: Int, effort: Double)?
    for question in ranked.prefix(Self.candidates) {
      let effort = combinations.reduce(Double(combinations.count) * compiled.efforts[question]) {
        let answer: UInt16 = 1 << UInt16($1[question])
        return $0 + cost(from: residual.narrowed(question, to: answer, compiled), $1, isOpen).effort
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
