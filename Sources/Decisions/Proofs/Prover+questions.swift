internal import Diagnostics
internal import Solver

extension Prover {
  /// The questions that never matter: with all other answers given, no two possible answers give
  /// different outcomes.
  ///
  /// - Parameter reserve: how much work is to be left.
  package mutating func neverAsked(keeping reserve: Int = 0) -> [Finding] {
    decision.questions.indices.filter { question in
      if left <= reserve {
        unproved.insert(.neverAsked)
        return false
      }
      return !matters(question)
    }.map { question in
      Finding(.neverAsked, at: decision.questions[question].place, question: question)
    }
  }

  /// Whether some combination changes its outcome with the answer to one question alone.
  ///
  /// Of two different outcomes one is due to a rule that decides there and does not match on the
  /// other side: only cubes that depend on the question and somewhere decide need looking into.
  mutating func matters(_ question: Int) -> Bool {
    let table = compiled.table
    var deciding: [Int] = []
    for cube in 0..<compiled.never.lowerBound where table.restricts(cube, question) {
      guard let box = table.intersection(cube, compiled.everything) else { continue }
      let beaters = compiled.rules(beating: compiled.owners[cube])
      let before = parts.work
      defer { left -= parts.work - before }
      guard let part = parts.part(of: box, outside: compiled.cubes(of: beaters)) else { continue }
      if changesOutcome(question, part.map(\.trailingZeroBitCount)) { return true }
      deciding.append(cube)
    }
    if deciding.isEmpty { return false }
    let groups = Residual(compiled, box: compiled.everything).groups(of: question, compiled)
    let most = max(0, min(Self.workPerQuestion, left))
    var work = most
    let shows = deciding.contains { showsThatMatters(question, $0, groups, &work) }
    left -= most - max(work, 0)
    if shows { return true }
    let pairs = max(0, min(Self.pairsPerQuestion, left / max(2 * compiled.table.count, 1)))
    var check = EquivalenceCheck(compiled, compiled, apart: [question], pairs: pairs)
    defer {
      left -= check.work
      if check.pairsLeft <= 0 { unproved.insert(.neverAsked) }
    }
    for cube in deciding {
      guard let inside = table.intersection(cube, compiled.everything) else { continue }
      for here in groups where here & ~inside[question] == 0 {
        for there in groups where there & inside[question] == 0 {
          var (one, other) = (inside, inside)
          one[question] = here & (~here &+ 1)
          other[question] = there & (~there &+ 1)
          if check.differs(one, other) { return true }
        }
      }
    }
    return false
  }

  /// Whether another answer to a question gives a combination another outcome.
  private func changesOutcome(_ question: Int, _ combination: [Int]) -> Bool {
    let outcome = compiled.conclusion(of: combination)
    return decision.questions[question].answers.indices.contains { answer in
      var other = combination
      other[question] = answer
      return compiled.isPossible(other) && compiled.conclusion(of: other) != outcome
    }
  }

  /// A quick try: whether a rule that matches by a cube with one answer and not with another counts
  /// where nothing else tells these answers apart.
  private func showsThatMatters(
    _ question: Int, _ cube: Int, _ groups: [UInt16], _ work: inout Int
  ) -> Bool {
    let table = compiled.table
    let rule = compiled.owners[cube]
    let naming = (0..<table.count).filter { table.restricts($0, question) }
    guard let inside = table.intersection(cube, compiled.everything) else { return false }
    for here in groups where here & ~inside[question] == 0 {
      for there in groups where there & inside[question] == 0 && work > 0 {
        var box = inside
        box[question] = here
        func admits(_ cube: Int, _ answers: UInt16) -> Bool {
          table.intersection(cube, compiled.everything).map { $0[question] & answers != 0 } ?? false
        }
        let own = compiled.cubes[rule].filter { $0 != cube && admits($0, there) }
        let others = naming.filter { other in
          // What cannot occur with the other answer counts as little as with the one.
          compiled.never.contains(other)
            ? admits(other, there)
            : other != cube && admits(other, here) != admits(other, there)
        }
        let boxes = (own + others).compactMap { other in
          var box = table.intersection(other, compiled.everything)
          box?[question] = compiled.everything[question]
          return box
        }
        var influence = RuleInfluence(
          of: rule, in: compiled, avoiding: boxes, work: work)
        let differs = influence.changesOutcome(in: box)
        work = influence.work
        if differs, work > 0 { return true }
      }
    }
    return false
  }

  /// How many cubes are gone through to show that a question matters before that is left to a
  /// search.
  private static let workPerQuestion = 4_000_000
  /// How many pairs of residuals are compared to find whether a question matters.
  private static let pairsPerQuestion = 50_000

  /// The options that are never the single outcome of a possible combination.
  package mutating func unreachable() -> [Finding] {
    let most = max(0, min(Self.workPerDecision, left))
    var work = most
    let unreached = decision.options.indices.filter { option in
      !compiled.mayReach(option, in: compiled.everything, work: &work)
    }
    left -= most - max(work, 0)
    if work <= 0 { unproved.insert(.unreachableOption) }
    return unreached.map { option in
      Finding(.unreachableOption, at: decision.options[option].place, option: option)
    }
  }

  /// How many cubes are gone through to find whether options are reached; what is beyond is not
  /// reported.
  private static let workPerDecision = 200_000_000
}
