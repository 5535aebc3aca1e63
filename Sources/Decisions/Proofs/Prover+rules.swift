internal import Diagnostics

extension Prover {
  /// The rules that never decide: wherever one matches, something beats it or nothing can occur.
  package mutating func masked() -> [Finding] {
    decision.rules.indices.compactMap { rule in
      isMasked(rule)
        ? Finding(.maskedRule, at: decision.rules[rule].place, rules: [rule] + beaters(of: rule))
        : nil
    }
  }

  /// Whether every possible combination that a rule matches is covered by what beats it.
  mutating func isMasked(_ rule: Int) -> Bool {
    if decision.rules[rule].isRetired { return false }
    let others = rulebook.cubes(of: rulebook.precedence.beatenBy.columns(of: rule))
    return rulebook.cubes[rule].allSatisfy { cube in
      guard let box = rulebook.table.intersection(cube, rulebook.everything) else { return true }
      return part(of: box, outside: others) == nil
    }
  }

  /// A part of a box outside some cubes, nil where these cover it; found, where they are many, by a
  /// walk if there is a plain one.
  private mutating func part(of box: [UInt16], outside cubes: [Int]) -> [UInt16]? {
    let meeting = cubes.filter { rulebook.table.meets($0, box) }
    if meeting.count <= Self.fewCubes { return covering.uncovered(box, by: meeting) }
    var walk = WitnessSearch(
      rulebook.table, avoiding: meeting, everything: rulebook.everything, start: box)
    if let point = walk.find(in: box) { return point }
    var outside = IndexedCovering(rulebook.table, by: meeting, everything: rulebook.everything)
    return outside.uncovered(box)
  }

  /// Up to how many cubes an index of them does not pay.
  private static let fewCubes = 64

  /// Of the rules that beat a masked rule, those that it takes to mask it.
  private mutating func beaters(of rule: Int) -> [Int] {
    let boxes = rulebook.cubes[rule].compactMap {
      rulebook.table.intersection($0, rulebook.everything)
    }
    // What one proof takes is much less than all that beats the rule, and often little more than
    // another takes.
    var cubes = rulebook.cubes(of: rulebook.precedence.beatenBy.columns(of: rule)).filter { cube in
      boxes.contains { rulebook.table.meets(cube, $0) }
    }
    while cubes.count > Self.fewCubes {
      var outside = IndexedCovering(rulebook.table, by: cubes, everything: rulebook.everything)
      let taken = Set(boxes.flatMap { outside.cover(of: $0) ?? [] })
      if taken.count == cubes.count { break }
      cubes = cubes.filter { taken.contains($0) }
    }
    let taken = Set(cubes.filter { !rulebook.never.contains($0) }.map { rulebook.owners[$0] })
    // The weakest are dropped first, so that what is left are the plainest reasons.
    var kept = taken.sorted { left, right in
      let strengths = (decision.rules[left].strength, decision.rules[right].strength)
      return strengths.0 == strengths.1 ? left < right : strengths.0 < strengths.1
    }
    if kept.count > Self.fewCubes { return kept.sorted() }
    var size = (kept.count + 1) / 2
    while size >= 1 {
      var start = 0
      while start < kept.count {
        let fewer = Array(kept[..<start] + kept.dropFirst(start + size))
        let cubes = rulebook.cubes(of: fewer)
        if boxes.allSatisfy({ covering.covers($0, by: cubes) }) {
          kept = fewer
        } else {
          start += size
        }
      }
      size /= 2
    }
    return kept.sorted()
  }

  /// The rules without which every outcome is the same; a masked rule is not counted again.
  ///
  /// What a proof takes grows with the rules times themselves. Rules that a few tries show to be
  /// needed cost nothing of it; of thousands of others, what is left when the work runs out is not
  /// reported.
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

  /// Whether every outcome is the same without a rule and its rulings.
  private mutating func isRedundant(_ rule: Int, _ work: inout Int) -> Bool {
    if decision.rules[rule].isRetired { return false }
    // Where nothing beats the rule and no other speaks for its option, deleting it shows.
    let option = rulebook.options[rule]
    let allies = decision.rules.indices.filter { $0 != rule && rulebook.options[$0] == option }
    let others = rulebook.cubes(of: rulebook.precedence.beatenBy.columns(of: rule) + allies)
    let without: Rulebook? = isLink(rule) ? decision.without(rule: rule) : nil
    for cube in rulebook.cubes[rule] {
      guard let box = rulebook.table.intersection(cube, rulebook.everything) else { continue }
      if let part = part(of: box, outside: others) {
        let point = part.map(\.trailingZeroBitCount)
        // Without the rule nothing speaks for its option there.
        if rulebook.outcome(of: point) == .option(option) { return false }
        if changes(point, without: rule, without) { return false }
      }
      if changesSomewhere(in: box, without: rule, without) { return false }
    }
    let cubes = rulebook.table.count
    let pairs = min(50_000, work / max(cubes, 1))
    let rest = without ?? decision.without(rule: rule)
    var comparison = Comparison(rulebook, rest, pairs: pairs)
    let differs = comparison.differs(rulebook.everything, rulebook.everything)
    // To work out precedence anew goes through all pairs of cubes.
    work -= (pairs - comparison.pairsLeft) * cubes + cubes * cubes
    return !differs
  }

  /// Whether other rules beat one another by way of a rule, so that deleting it changes more.
  private func isLink(_ rule: Int) -> Bool {
    let precedence = rulebook.precedence
    func isPeer(_ other: Int) -> Bool {
      decision.rules[other].strength == decision.rules[rule].strength
    }
    return precedence.cyclic.contains(rule)
      || decision.rules.indices.contains {
        precedence.ruled[rule, $0] || precedence.ruled[$0, rule]
      }
      || precedence.beats.columns(of: rule).contains(where: isPeer)
        && precedence.beatenBy.columns(of: rule).contains(where: isPeer)
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
  private static let tries = 64
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
