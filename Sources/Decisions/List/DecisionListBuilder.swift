internal import Solver

/// Makes the list of a decision, and proves that it says what the rules say.
struct DecisionListBuilder {
  private let decision: Decision
  private let compiled: CompiledRules
  /// The boxes of the rules, of what cannot occur, and behind them those of the lines.
  private var table: CubeTable
  private let maximumWork: Int
  private var work = 0

  /// A line before its share is known: the cubes of what is said of the condition.
  private struct Draft {
    let rule: Int
    let cubes: Range<Int>
    let boxes: [[UInt16]]
  }

  init(_ decision: Decision, work: Int) {
    self.decision = decision
    compiled = decision.compiled
    table = decision.compiled.table
    maximumWork = work
  }

  /// The list.
  mutating func list() -> DecisionList {
    let drafts = drafts()
    let proof = proof(of: drafts)
    let shares = shares(of: drafts)
    let lines = zip(drafts, shares.lines).map { draft, share in
      DecisionList.Line(
        rule: draft.rule, option: compiled.options[draft.rule],
        condition: Condition(boxes: draft.boxes.map { Box(masks: $0) }), share: share)
    }
    return DecisionList(
      lines: lines, rest: shares.rest, isEstimated: shares.isEstimated, proof: proof)
  }

  /// The rules so that each comes before all that it beats; of those that may come next the first.
  private var order: [Int] {
    var open = compiled.cubes.indices.map { compiled.rules(beating: $0).count }
    var left = Set(compiled.cubes.indices.filter { !compiled.cubes[$0].isEmpty })
    var order: [Int] = []
    // Stronger rules come first, as a reader expects it.
    func comes(_ one: Int, before other: Int) -> Bool {
      (compiled.ranks[other], one) < (compiled.ranks[one], other)
    }
    while let next = left.filter({ open[$0] == 0 }).min(by: comes) {
      left.remove(next)
      order.append(next)
      for beaten in compiled.rules(beatenBy: next) { open[beaten] -= 1 }
    }
    return order
  }

  /// The lines in their order, each with as little in its condition as says what is left for it.
  private mutating func drafts() -> [Draft] {
    var drafts: [Draft] = []
    var earlier: [Int] = Array(compiled.never)
    for rule in order {
      var boxes: [[UInt16]] = []
      for cube in compiled.cubes[rule] {
        guard let box = table.intersection(cube, compiled.everything) else { continue }
        let others = earlier + compiled.cubes[rule].filter { $0 != cube }
        // (Beyond the budget nothing is left out, which is longer and as true.)
        if work < maximumWork / 2, covers(box, by: earlier) { continue }
        let wide = work < maximumWork / 2 ? widened(box, across: others) : box
        if !boxes.contains(where: { holds($0, wide) }) {
          boxes.removeAll { holds(wide, $0) }
          boxes.append(wide)
        }
      }
      if boxes.isEmpty { continue }
      let start = table.count
      for box in boxes { table.append(box, everything: compiled.everything) }
      drafts.append(Draft(rule: rule, cubes: start..<table.count, boxes: boxes))
      earlier += start..<table.count
    }
    return drafts
  }

  /// A box without the demands on questions that nothing is left for because of some cubes.
  private mutating func widened(_ box: [UInt16], across cubes: [Int]) -> [UInt16] {
    var box = box
    for question in box.indices where box[question] != compiled.everything[question] {
      var beyond = box
      beyond[question] = compiled.everything[question] & ~box[question]
      if covers(beyond, by: cubes) { box[question] = compiled.everything[question] }
    }
    return box
  }

  private func holds(_ outer: [UInt16], _ inner: [UInt16]) -> Bool {
    zip(outer, inner).allSatisfy { $1 & ~$0 == 0 }
  }

  private mutating func covers(_ box: [UInt16], by cubes: [Int]) -> Bool {
    uncovered(box, by: cubes) == nil
  }

  private mutating func uncovered(_ box: [UInt16], by cubes: [Int]) -> [UInt16]? {
    var search = UncoveredSearch(table, everything: compiled.everything)
    defer { work += search.work + cubes.count }
    return search.part(of: box, outside: cubes)
  }
}

extension DecisionListBuilder {
  /// Whether for all that can occur the first line that fits is the outcome, and no line fits where no
  /// rule applies.
  private mutating func proof(of drafts: [Draft]) -> DecisionList.Proof {
    var earlier = Array(compiled.never)
    for draft in drafts {
      let option = compiled.options[draft.rule]
      for box in draft.boxes {
        if work >= maximumWork { return .open }
        // Where the line is the first that fits its rule matches; all that beats it comes before it.
        guard covers(box, by: earlier + compiled.cubes[draft.rule]) else { return .open }
        for other in compiled.cubes.indices
        where compiled.options[other] != option && !compiled.defeats.beats[draft.rule, other] {
          let beaters = compiled.cubes(of: compiled.rules(beating: other), andNever: false)
          for cube in compiled.cubes[other] {
            if work >= maximumWork { return .open }
            guard let both = table.intersection(cube, box) else { continue }
            guard let part = uncovered(both, by: earlier + beaters) else { continue }
            // There the rules come to something else than the line.
            let found = compiled.conclusion(of: part.map(\.trailingZeroBitCount))
            return found == .option(option) ? .open : .clashes(draft.rule, other)
          }
        }
      }
      earlier += draft.cubes
    }
    // Wherever a rule applies, a line fits.
    for cube in 0..<compiled.never.lowerBound {
      if work >= maximumWork { return .open }
      guard let box = table.intersection(cube, compiled.everything) else { continue }
      if !covers(box, by: earlier) { return .open }
    }
    return .holds
  }

  /// How many of the answers each line is the first to fit, and how many none does.
  private func shares(
    of drafts: [Draft]
  ) -> (lines: [Double], rest: Double, isEstimated: Bool) {
    let cubes = RuleCubes(
      conditions: drafts.map(\.boxes),
      never: compiled.never.compactMap { cube in
        table.intersection(cube, compiled.everything)
      }, everything: compiled.everything)
    let alike = CompiledRules(
      cubes: cubes, priors: compiled.priors, efforts: compiled.efforts,
      options: drafts.map { _ in 0 }, optionCount: 1, ranks: drafts.map { _ in 0 },
      beats: BitMatrix(count: drafts.count))
    var counter = OutcomeCounter(alike, maximumWork: maximumWork / 2 / max(drafts.count, 1))
    let possible = counter.share(ofPossibleIn: alike.everything)
    if possible <= 0 { return (drafts.map { _ in 0 }, 0, false) }
    var lines: [Double] = []
    for line in drafts.indices {
      var share = 0.0
      for box in alike.parts(of: line) {
        let earlier = Residual(alike, box: box, cubes: Array(0..<cubes.cubes[line].lowerBound))
        guard let left = counter.exactDistribution(of: earlier) else { return estimate(alike) }
        let weight = box.indices.reduce(1) {
          $0 * counter.weight(of: box[$1], of: $1, in: alike.everything)
        }
        share += weight * left.masses[left.index(of: .gap)]
      }
      lines.append(share / possible)
    }
    return (lines, max(0, 1 - lines.reduce(0, +)), false)
  }

  /// The same from combinations drawn by the priors.
  private func estimate(
    _ alike: CompiledRules
  ) -> (lines: [Double], rest: Double, isEstimated: Bool) {
    let counter = OutcomeCounter(alike)
    let drawn = counter.possibleDraws(Self.draws)
    var counts = alike.cubes.map { _ in 0 }
    for combination in drawn {
      let first = alike.cubes.firstIndex { cubes in
        cubes.contains { alike.holds($0, combination) }
      }
      if let first { counts[first] += 1 }
    }
    let whole = Double(max(drawn.count, 1))
    let lines = counts.map { Double($0) / whole }
    return (lines, max(0, 1 - lines.reduce(0, +)), true)
  }

  /// From how many combinations.
  private static let draws = 4_000
}
