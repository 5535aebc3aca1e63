import Diagnostics
import TestSupport
import Testing

@testable import Decisions
@testable import Solver

/// Decisions of so many rules that no search for the best tree is made: the walk still asks nothing
/// that cannot matter, ends at the right outcome, and has a bound.
@Suite struct LargeDecisionTests {
  /// Forty questions of three answers and some effort, and `count` rules of one to three of them.
  private static func decision(rules count: Int) -> Decision? {
    var random = SeededGenerator(seed: UInt64(count))
    var text = "decision: large\ntitle: L\noptions: {x: {title: X}, y: {title: Y}, z: {title: Z}}\n"
    text += "questions:\n"
    for question in 10..<50 {
      text += "  q\(question): {ask: Q?, answers: [a, b, c], effort: 2.5}\n"
    }
    text += "never: [{when: {q10: a, q11: a}, because: N}, {when: {q12: b}, because: N}]\nrules:\n"
    text += "  base: {choose: x, strength: default}\n"
    for rule in 0..<count {
      let questions = Set((0..<3).map { _ in Int.random(in: 10..<50, using: &random) }).sorted()
      let when = questions.map { question in
        "q\(question): \(["a", "b", "c"].randomElement(using: &random) ?? "a")"
      }
      let option = ["x", "y", "z"].randomElement(using: &random) ?? "x"
      let strength = ["lean", "strong", "must"].randomElement(using: &random) ?? "must"
      text += "  r\(rule): {when: {\(when.joined(separator: ", "))}, choose: \(option), "
      text += "strength: \(strength), because: B, evidence: [e]}\n"
    }
    let file = SourceFile(path: "large.decision.yml", text: text)
    let (decision, diagnostics) = DecisionParser.parse(file)
    return diagnostics.isEmpty ? decision : nil
  }

  /// What finds out once that there are too many states.
  private static let shared: Reasoner? = {
    var reasoner = decision(rules: 110).map { Reasoner($0) }
    return reasoner?.planner.isLarge() == true ? reasoner : nil
  }()

  @Test func saysTheSameWhateverWasAskedBefore() throws {
    var warm = try #require(Self.shared)
    let decision = warm.decision
    var random = SeededGenerator(seed: 3)
    for _ in 0..<40 {
      var answers = decision.noAnswers
      for question in 0..<40 where Int.random(in: 0..<4, using: &random) > 0 {
        answers[question] = .answer(Int.random(in: 0..<3, using: &random))
      }
      var cold = try #require(Self.shared)
      #expect(warm.verdict(for: answers) == cold.verdict(for: answers))
    }
  }

  /// An estimate may miss an outcome, and never makes one up; what it calls certain is.
  @Test func callsCertainOnlyWhatEachCombinationComesTo() throws {
    var reasoner = try #require(Self.shared)
    let decision = reasoner.decision
    let compiled = decision.compiled
    var random = SeededGenerator(seed: 5)
    var settled = 0
    for _ in 0..<60 {
      var box = compiled.everything
      let open = Set((0..<6).map { _ in Int.random(in: 0..<40, using: &random) })
      for question in 0..<40 where !open.contains(question) {
        box[question] = 1 << UInt16.random(in: 0..<3, using: &random)
      }
      let found = reasoner.planner.distribution(in: box)
      var outcomes: UInt64 = 0
      for combination in Self.combinations(of: box) where compiled.isPossible(combination) {
        outcomes |= 1 << UInt64(found.index(of: compiled.conclusion(of: combination)))
      }
      #expect(found.outcomes & ~outcomes == 0)
      #expect(found.isConstant == (outcomes.nonzeroBitCount < 2))
      if outcomes.nonzeroBitCount == 1 { settled += 1 }
    }
    #expect(settled > 5)
  }

  /// Of very many rules not each is proved to decide somewhere; those that are named do.
  @Test func namesSomeRulesOfAConflictOfVeryMany() throws {
    let decision = try #require(Self.decision(rules: 2_400))
    let (rules, compiled) = (decision.rules, decision.compiled)
    let found = Reasoner(decision).deciding(in: compiled.everything)
    #expect(found == found.sorted())
    func decides(_ rule: Int) -> Bool {
      compiled.unbeatenPart(of: rule, in: compiled.everything) != nil
    }
    // Nothing beats these, so that they take no work.
    let musts = rules.indices.filter { rules[$0].strength == .must && decides($0) }
    #expect(musts.count > 700)
    #expect(Set(musts).isSubset(of: found))
    #expect(found.filter { rules[$0].strength != .must }.prefix(40).allSatisfy(decides))
    let named = Set(found)
    #expect(rules.indices.contains { !named.contains($0) && decides($0) })
  }

  /// Each combination of a box, as indices of answers.
  private static func combinations(of box: [UInt16]) -> [[Int]] {
    box.reduce([[]]) { found, mask in
      let answers = (0..<16).filter { mask & (1 << UInt16($0)) != 0 }
      return found.flatMap { start in answers.map { start + [$0] } }
    }
  }

  @Test func walksToTheOutcomeWithoutAPlan() throws {
    var reasoner = try #require(Self.shared)
    let decision = reasoner.decision
    let compiled = decision.compiled
    var random = SeededGenerator(seed: 7)
    var outcomes: Set<Outcome> = []
    var least = Int.max
    for _ in 0..<12 {
      let combination = (0..<40).map { _ in Int.random(in: 0..<3, using: &random) }
      guard compiled.isPossible(combination) else { continue }
      var answers = decision.noAnswers
      while let question = reasoner.nextQuestion(after: answers) {
        try #require(answers[question] == nil)
        let residual = reasoner.residual(after: answers)
        #expect(residual.constant == nil || !residual.never.isEmpty)
        #expect(residual.relevantQuestions(compiled)[question])
        answers[question] = .answer(combination[question])
      }
      let outcome = reasoner.verdict(for: answers).outcome
      #expect(outcome == Outcome(compiled.conclusion(of: combination)))
      if let outcome { outcomes.insert(outcome) }
      least = min(least, answers.count)
    }
    #expect(outcomes.count >= 3)
    #expect(least < 40)
  }

  @Test func estimatesWhatAWalkTakes() throws {
    var reasoner = try #require(Self.shared)
    let compiled = reasoner.decision.compiled
    let tree = reasoner.tree(budget: 30)
    #expect(tree.isEstimated)
    #expect(tree.nodes.count <= 30)
    // The walk that always asks the question on which most hangs, over other combinations.
    let rollout = reasoner.planner.rollout
    let start = Residual(compiled, box: compiled.everything)
    let everyOne = compiled.everything.map { _ in true }
    var random = SeededGenerator(seed: 3)
    var (walks, asked) = (0, 0)
    while walks < 400 {
      let combination = (0..<40).map { _ in Int.random(in: 0..<3, using: &random) }
      guard compiled.isPossible(combination) else { continue }
      walks += 1
      asked += rollout.cost(from: start, combination, everyOne).questions
    }
    let average = Double(asked) / Double(walks)
    #expect(tree.expectedQuestions < average * 1.05)
    #expect(tree.expectedQuestions > average * 0.6)
    #expect(abs(tree.effort - 2.5 * tree.expectedQuestions) < 1e-9)
  }

  @Test func hasABoundAboveNothing() throws {
    var reasoner = try #require(Self.shared)
    let bound = reasoner.planner.lowerBound()
    #expect(bound == 2.5)
    let plan = reasoner.plan(after: reasoner.decision.noAnswers)
    #expect(plan.effort >= bound)
    #expect(plan.effort <= 40 * bound)
  }

  @Test func hasNoBoundWhereNothingIsAsked() throws {
    // Ninety rules that say what the one for all says.
    var text = "decision: d\ntitle: D\noptions: {x: {title: X}}\nquestions:\n"
    for question in 0..<60 { text += "  q\(question): {ask: Q?, answers: [a, b]}\n" }
    text += "rules:\n  base: {choose: x, strength: default}\n"
    for rule in 0..<90 {
      text += "  r\(rule): {when: {q\(rule % 60): a}, choose: x, strength: lean, because: B, "
      text += "evidence: [e]}\n"
    }
    let decision = try #require(SmallDecision.read(text).decision)
    var reasoner = Reasoner(decision)
    #expect(reasoner.nextQuestion(after: decision.noAnswers) == nil)
    #expect(reasoner.planner.lowerBound() == 0)
  }

  @Test func saysTheSameOfPartialAnswersAsTheRules() throws {
    var reasoner = try #require(Self.shared)
    let decision = reasoner.decision
    var answers = decision.noAnswers
    answers[2] = .answer(1)
    #expect(reasoner.verdict(for: answers).kind == .impossible)
    #expect(reasoner.nextQuestion(after: answers) == nil)
  }
}
