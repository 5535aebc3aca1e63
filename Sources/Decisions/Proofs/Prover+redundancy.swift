internal import Diagnostics
internal import Solver

extension Prover {
  /// The rules without which every outcome is the same; a masked rule is not counted again.
  ///
  /// Rules that a few tries show to be needed cost little. Of thousands of others, what is left when
  /// the work runs out is not reported.
  ///
  /// - Parameter work: how many cubes may be gone through in all, so that it is the same in each run.
  package mutating func redundant(masked: Set<Int>, work: Int = 400_000_000) -> [Finding] {
    let most = max(0, min(work, left))
    var rest = most
    let redundant = decision.rules.indices.filter { rule in
      !masked.contains(rule) && rest > 0 && isRedundant(rule, &rest)
    }
    left -= most - max(rest, 0)
    if rest <= 0 { unproved.insert(.redundantRule) }
    return redundant.map { rule in
      Finding(.redundantRule, at: decision.rules[rule].place, rules: [rule])
    }
  }

  /// Whether every outcome is the same without a rule and its rulings; false too where the work does
  /// not suffice to tell.
  private mutating func isRedundant(_ rule: Int, _ work: inout Int) -> Bool {
    if decision.rules[rule].isRetired { return false }
    let boxes = compiled.cubes[rule].compactMap {
      compiled.table.intersection($0, compiled.everything)
    }
    let without: CompiledRules? = isLink(rule) ? decision.without(rule: rule) : nil
    if boxes.contains(where: { shows($0, without: rule, without) }) { return false }
    guard let without else {
      var influence = RuleInfluence(of: rule, in: compiled, work: work)
      let differs = boxes.contains { influence.changesOutcome(in: $0) }
      work = influence.work
      return !differs
    }
    let cubes = compiled.table.count
    let pairs = min(50_000, max(work, 0) / (2 * EquivalenceCheck.cost * max(cubes, 1)))
    var check = EquivalenceCheck(compiled, without, pairs: pairs)
    let differs = check.differs(compiled.everything, compiled.everything)
    // To work out precedence anew goes through all pairs of cubes.
    work -= check.work + 4 * cubes * cubes
    if check.pairsLeft <= 0 { unproved.insert(.redundantRule) }
    return !differs
  }

  /// Whether other rules beat one another by way of a rule, so that deleting it changes more than
  /// what it does itself.
  private func isLink(_ rule: Int) -> Bool {
    func isPeer(_ other: Int) -> Bool {
      decision.rules[other].strength == decision.rules[rule].strength
    }
    return decision.precedence.cyclic.contains(rule)
      || compiled.rules(beatenBy: rule).contains(where: isPeer)
        && compiled.rules(beating: rule).contains(where: isPeer)
  }

  /// A quick try in a box of a rule; proves nothing where it finds none.
  private mutating func shows(_ box: [UInt16], without rule: Int, _ rest: CompiledRules?) -> Bool {
    // Where nothing beats the rule and no other is for its option, deleting it shows.
    let option = compiled.options[rule]
    let allies = decision.rules.indices.filter { $0 != rule && compiled.options[$0] == option }
    let others = compiled.cubes(of: compiled.rules(beating: rule) + allies)
    if let part = parts.part(of: box, outside: others) {
      let point = part.map(\.trailingZeroBitCount)
      // Without the rule nothing is for its option there.
      if compiled.conclusion(of: point) == .option(option) { return true }
      if changes(point, without: rule, rest) { return true }
    }
    return changesSomewhere(in: box, without: rule, rest)
  }

  /// Whether a combination has another outcome without a rule; `rest` is the rules without it
  /// where more than the rule itself goes with it.
  private func changes(_ point: [Int], without rule: Int, _ rest: CompiledRules?) -> Bool {
    let outcome = compiled.conclusion(of: point)
    if let rest { return rest.conclusion(of: point) != outcome }
    return compiled.conclusion(of: point, without: rule) != outcome
  }

  /// A quick try at some combinations of a box where nothing beats the rule; proves nothing where
  /// it finds none.
  private mutating func changesSomewhere(
    in box: [UInt16], without rule: Int, _ rest: CompiledRules?
  ) -> Bool {
    somePoints(of: box, unbeaten: rule, seed: rule).contains {
      changes($0, without: rule, rest)
    }
  }

  /// Some combinations of a box of a rule where nothing beats it and all can occur, the same in each
  /// run; perhaps none.
  mutating func somePoints(of box: [UInt16], unbeaten rule: Int, seed: Int) -> [[Int]] {
    let beaters = compiled.cubes(of: compiled.rules(beating: rule))
    var walk = WitnessSearch(
      compiled.table, avoiding: beaters.filter { compiled.table.meets($0, box) },
      everything: compiled.everything, start: box)
    var random = SplitMix64(seed: UInt64(seed))
    var points: [[Int]] = []
    for _ in 0..<Self.tries {
      // A few answers at random, so that each try begins elsewhere.
      var narrower = box
      for _ in 0..<3 {
        let question = Int(random.fraction() * Double(box.count))
        let answers = decision.questions[question].answers.indices.filter {
          box[question] & (1 << UInt16($0)) != 0
        }
        let answer = answers[Int(random.fraction() * Double(answers.count))]
        narrower[question] = 1 << UInt16(answer)
      }
      if let found = walk.find(in: narrower) { points.append(found.map(\.trailingZeroBitCount)) }
    }
    // (What is tried at a point takes as long as to look at all cubes some times.)
    left -= walk.work + beaters.count + 4 * points.count * compiled.table.count
    return points
  }

  /// How often a case is looked for before it is proved that there is none.
  private static let tries = 16
}

extension Decision {
  /// The compiled rules after deleting one, with its rulings and its precedence anew.
  func without(rule: Int) -> CompiledRules {
    var rest = rules
    rest.remove(at: rule)
    return CompiledRules(
      rest, rulings: rulings, never: never, options: options.count, questions: questions)
  }
}
