internal import Diagnostics
internal import Solver

extension Prover {
  /// The questions that are said to be monotone and are not: with all other answers given, a later
  /// answer gives a milder outcome. Each with a pair of answers, as near to one another as can be.
  ///
  /// - Parameter reserve: how much work is to be left.
  package mutating func notMonotone(keeping reserve: Int = 0) -> [Finding] {
    guard let severities = decision.severities else { return [] }
    var findings: [Finding] = []
    for (index, question) in decision.questions.enumerated() where question.isMonotone {
      let search = MonotoneSearch(compiled, question: index, severities: severities)
      let found = milder(search, index, keeping: reserve)
      if let found { findings.append(found) }
      if left <= reserve { unproved.insert(.notMonotone) }
    }
    return findings
  }

  private mutating func milder(
    _ search: MonotoneSearch, _ question: Int, keeping reserve: Int
  ) -> Finding? {
    var search = search
    let count = decision.questions[question].answers.count
    for distance in 1..<count {
      for low in 0..<(count - distance) {
        let most = max(0, left - reserve)
        let found = search.pair(low, low + distance, work: most)
        left -= min(most, search.spent)
        if left <= reserve { return nil }
        // Where rules clash an outcome is none, and says nothing of the scale.
        if search.hasClash { unproved.insert(.notMonotone) }
        guard let found else { continue }
        return finding(found, question, low, low + distance)
      }
    }
    return nil
  }

  private mutating func finding(
    _ found: MonotoneSearch.Pair, _ question: Int, _ low: Int, _ high: Int
  ) -> Finding {
    let masks = [low, high].map { UInt16(1) << UInt16($0) }
    var box = found.point
    box[question] = masks[0] | masks[1]
    let sides = zip(masks, found.rules.map { compiled.options[$0] })
    let wide = widened(box) { prover, wider in
      prover.left -= 8 * prover.compiled.table.count
      return wider[question] == box[question]
        && sides.allSatisfy { mask, option in
          var side = wider
          side[question] = mask
          return prover.compiled.part(of: side, against: .option(option)) == nil
        }
    }
    return Finding(
      .notMonotone, at: decision.questions[question].place, rules: found.rules, question: question,
      counterexample: Box(masks: wide), share: counter.share(of: wide))
  }
}

/// Looks for a combination where a later answer to a question gives a milder outcome than an earlier
/// one.
private struct MonotoneSearch {
  /// A combination of the other answers, with the rules that decide with the earlier answer and with
  /// the later one.
  struct Pair {
    let point: [UInt16]
    let rules: [Int]
  }

  private let compiled: CompiledRules
  private let question: Int
  private let severities: [Int]
  /// For each answer to the question, the cubes without it: those that admit the answer.
  private var sides: [[Int?]] = []
  private var search: UncoveredSearch
  /// How much the last search took.
  private(set) var spent = 0
  /// Whether rules clashed where a pair was looked for.
  private(set) var hasClash = false

  init(_ compiled: CompiledRules, question: Int, severities: [Int]) {
    self.compiled = compiled
    self.question = question
    self.severities = severities
    let everything = compiled.everything
    var table = CubeTable()
    for answer in compiled.priors[question].indices {
      var side: [Int?] = []
      for cube in 0..<compiled.table.count {
        guard var box = compiled.table.intersection(cube, everything),
          box[question] & (1 << UInt16(answer)) != 0
        else {
          side.append(nil)
          continue
        }
        box[question] = everything[question]
        side.append(table.count)
        table.append(box, everything: everything)
      }
      sides.append(side)
    }
    search = UncoveredSearch(table, everything: everything)
  }

  /// A combination where the later of two answers gives the milder outcome; nil where there is none,
  /// or the work did not suffice.
  mutating func pair(_ low: Int, _ high: Int, work: Int) -> Pair? {
    spent = 0
    hasClash = false
    let impossible = [low, high].flatMap { side in compiled.never.compactMap { sides[side][$0] } }
    for one in compiled.cubes.indices {
      let above = cubes(beating: one, with: low) + impossible
      for other in compiled.cubes.indices
      where severities[compiled.options[other]] < severities[compiled.options[one]] {
        let outside = above + cubes(beating: other, with: high)
        for here in compiled.cubes[one].compactMap({ sides[low][$0] }) {
          for there in compiled.cubes[other].compactMap({ sides[high][$0] }) {
            spent += 8
            if spent >= work { return nil }
            guard let start = search.table.intersection(here, compiled.everything),
              let box = search.table.intersection(there, start)
            else { continue }
            let before = search.work
            let part = search.part(of: box, outside: outside)
            spent += search.work - before + outside.count
            guard let part else { continue }
            let point = part.map { $0 & (~$0 &+ 1) }
            let rules = [one, other]
            if zip(rules, [low, high]).allSatisfy({ decides($0, point, with: $1) }) {
              return Pair(point: point, rules: rules)
            }
            hasClash = true
          }
        }
      }
    }
    return nil
  }

  private func cubes(beating rule: Int, with answer: Int) -> [Int] {
    compiled.cubes(of: compiled.rules(beating: rule), andNever: false).compactMap {
      sides[answer][$0]
    }
  }

  /// Whether the option of a rule is the outcome with an answer.
  private func decides(_ rule: Int, _ point: [UInt16], with answer: Int) -> Bool {
    var combination = point.map(\.trailingZeroBitCount)
    combination[question] = answer
    return compiled.conclusion(of: combination) == .option(compiled.options[rule])
  }
}
