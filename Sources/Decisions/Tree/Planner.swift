/// Finds out what to ask next in each state, by the information that an answer brings per effort.
///
/// (Quinlan, "Induction of Decision Trees", 1986, on the exact distribution of the outcomes.)
/// States with equal residuals share their plan. A question is never asked where the outcome is
/// constant on what remains.
struct Planner: Sendable {
  let rulebook: Rulebook
  /// The questions that are asked before others.
  let askFirst: [Int]
  var measure: Measure
  private var memory: [State: Plan] = [:]

  /// A residual and the questions on which it hangs that are not to be asked any more.
  private struct State: Hashable {
    let key: Residual.Key
    let closed: [Int]
  }

  init(_ rulebook: Rulebook, askFirst: [Int]) {
    self.rulebook = rulebook
    self.askFirst = askFirst
    measure = Measure(rulebook)
  }

  /// The plan for a residual.
  ///
  /// - Parameter closed: the questions that are not to be asked: the reader is unsure about them.
  mutating func plan(_ residual: Residual, closed: [Int] = []) -> Plan {
    let distribution = measure.distribution(of: residual)
    if distribution.isConstant { return .done }
    let relevant = residual.relevantQuestions(rulebook)
    let state = State(key: residual.key(rulebook), closed: closed.filter { relevant[$0] })
    if let known = memory[state] { return known }
    let open = relevant.indices.filter { relevant[$0] && !closed.contains($0) }
    let plan = choose(among: open, residual, distribution, closed)
    memory[state] = plan
    return plan
  }

  /// The possible answers to a question, each with its probability among what can occur and what
  /// remains after it.
  mutating func branches(
    of question: Int, _ residual: Residual
  ) -> [(answer: Int, probability: Double, rest: Residual)] {
    var branches: [(answer: Int, probability: Double, rest: Residual)] = []
    for answer in rulebook.priors[question].indices {
      let mask: UInt16 = 1 << UInt16(answer)
      guard residual.box[question] & mask != 0 else { continue }
      let rest = residual.narrowed(question, to: mask, rulebook)
      let distribution = measure.distribution(of: rest)
      if distribution.isImpossible { continue }
      let weight = measure.weight(of: mask, of: question, in: residual.box)
      branches.append((answer, weight * distribution.possible, rest))
    }
    let sum = branches.reduce(0) { $0 + $1.probability }
    for index in branches.indices {
      branches[index].probability =
        sum > 0 ? branches[index].probability / sum : 1 / Double(branches.count)
    }
    return branches
  }

  private mutating func choose(
    among open: [Int], _ residual: Residual, _ distribution: Distribution, _ closed: [Int]
  ) -> Plan {
    var best: (question: Int, score: Double)?
    let pinned = askFirst.first { question in
      open.contains(question) && branches(of: question, residual).count > 1
    }
    for question in pinned.map({ [$0] }) ?? open {
      let branches = branches(of: question, residual)
      guard branches.count > 1 else { continue }
      let before = distribution.entropy / max(distribution.possible, .leastNonzeroMagnitude)
      let after = branches.reduce(0) { sum, branch in
        let rest = measure.distribution(of: branch.rest)
        return sum + branch.probability * rest.entropy / max(rest.possible, .leastNonzeroMagnitude)
      }
      let score = (before - after) / max(rulebook.efforts[question], 1e-6)
      // A difference in the last digits is no difference: the first question by id then.
      if best.map({ score > $0.score + 1e-9 }) ?? true { best = (question, score) }
    }
    guard let question = best?.question else { return .done }
    var questions = 1.0
    var effort = rulebook.efforts[question]
    var worst = 0
    for branch in branches(of: question, residual) {
      let plan = plan(branch.rest, closed: closed)
      questions += branch.probability * plan.questions
      effort += branch.probability * plan.effort
      worst = max(worst, plan.worst)
    }
    return Plan(question: question, questions: questions, effort: effort, worst: worst + 1)
  }
}
