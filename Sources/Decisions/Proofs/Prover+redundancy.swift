internal import Diagnostics

extension Prover {
  /// The rules without which every outcome is the same; a masked rule is not counted again.
  ///
  /// Rules that a few tries show to be needed cost little. Of thousands of others, what is left when
  /// the work runs out is not reported.
  ///
  /// - Parameter work: how many cubes may be gone through in all, so that it is the same in each run.
  package mutating func redundant(masked: Set<Int>, work: Int = 400_000_000) -> [Finding] {
    var left = work
    return decision.rules.indices.filter { rule in
      !masked.contains(rule) && left > 0 && isRedundant(rule, &left)
    }.map { rule in
      Finding(.redundantRule, at: decision.rules[rule].place, rules: [rule])
    }
  }

  /// Whether every outcome is the same without a rule and its rulings; false too where the work does
  /// not suffice to tell.
  private mutating func isRedundant(_ rule: Int, _ work: inout Int) -> Bool {
    if decision.rules[rule].isRetired { return false }
    let boxes = rulebook.cubes[rule].compactMap {
      rulebook.table.intersection($0, rulebook.everything)
    }
    let without: Rulebook? = isLink(rule) ? decision.without(rule: rule) : nil
    if boxes.contains(where: { shows($0, without: rule, without) }) { return false }
    guard let without else {
      var influence = RuleInfluence(of: rule, in: decision, work: work)
      let differs = boxes.contains { influence.changesOutcome(in: $0) }
      work = influence.work
      return !differs
    }
    let cubes = rulebook.table.count
    let pairs = min(50_000, work / max(cubes, 1))
    var comparison = Comparison(rulebook, without, pairs: pairs)
    let differs = comparison.differs(rulebook.everything, rulebook.everything)
    // To work out precedence anew goes through all pairs of cubes.
    work -= (pairs - comparison.pairsLeft) * cubes + cubes * cubes
    return !differs
  }

  /// Whether other rules beat one another by way of a rule, so that deleting it changes more than
  /// its own say.
  private func isLink(_ rule: Int) -> Bool {
    let precedence = rulebook.precedence
    func isPeer(_ other: Int) -> Bool {
      decision.rules[other].strength == decision.rules[rule].strength
    }
    return precedence.cyclic.contains(rule)
      || precedence.beats.columns(of: rule).contains(where: isPeer)
        && precedence.beatenBy.columns(of: rule).contains(where: isPeer)
  }

  /// A quick try in a box of a rule; proves nothing where it finds none.
  private mutating func shows(_ box: [UInt16], without rule: Int, _ rest: Rulebook?) -> Bool {
    // Where nothing beats the rule and no other speaks for its option, deleting it shows.
    let option = rulebook.options[rule]
    let allies = decision.rules.indices.filter { $0 != rule && rulebook.options[$0] == option }
    let others = rulebook.cubes(of: rulebook.precedence.beatenBy.columns(of: rule) + allies)
    if let part = parts.part(of: box, outside: others) {
      let point = part.map(\.trailingZeroBitCount)
      // Without the rule nothing speaks for its option there.
      if rulebook.outcome(of: point) == .option(option) { return true }
      if changes(point, without: rule, rest) { return true }
    }
    return changesSomewhere(in: box, without: rule, rest)
  }

  /// Whether a combination has another outcome without a rule; `rest` is the rulebook without it
  /// where more than its own say goes with it.
  private func changes(_ point: [Int], without rule: Int, _ rest: Rulebook?) -> Bool {
    let outcome = rulebook.outcome(of: point)
    if let rest { return rest.outcome(of: point) != outcome }
    return rulebook.outcome(of: point, without: rule) != outcome
  }

  /// A quick try at some combinations of a box where nothing beats the rule; proves nothing where
  /// it finds none.
  private func changesSomewhere(
    in box: [UInt16], without rule: Int, _ rest: Rulebook?
  ) -> Bool {
    let beaters = rulebook.cubes(of: rulebook.precedence.beatenBy.columns(of: rule))
    var walk = WitnessSearch(
      rulebook.table, avoiding: beaters.filter { rulebook.table.meets($0, box) },
      everything: rulebook.everything, start: box)
    var random = Splitter(seed: UInt64(rule))
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
      guard let found = walk.find(in: narrower) else { continue }
      if changes(found.map(\.trailingZeroBitCount), without: rule, rest) { return true }
    }
    return false
  }

  /// How often a case is looked for before it is proved that there is none.
  private static let tries = 16
}

extension Decision {
  /// The rulebook after deleting a rule, with its rulings and its precedence anew.
  func without(rule: Int) -> Rulebook {
    var rest = rules
    rest.remove(at: rule)
    return Rulebook(
      options: options, questions: questions, rules: rest, rulings: rulings, never: never)
  }
}
