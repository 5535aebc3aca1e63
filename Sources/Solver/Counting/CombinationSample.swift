/// Combinations drawn by the priors, by which the outcomes of a box are estimated; the same in each
/// run.
///
/// What is drawn lies in columns of bits: one for each answer, with a bit for each combination. So a
/// cube is held against 64 combinations at once, and a rule against what beats it.
struct CombinationSample: Sendable {
  /// How many combinations.
  static let count = 2_048
  private static let words = count / 64

  private let compiled: CompiledRules
  /// Where the columns of each question begin, in words.
  private let starts: [Int]
  private let size: Int
  /// For each question a number of 0 up to 1 for each combination: it tells which answer is drawn of
  /// those that a box leaves.
  private let fractions: [[Double]]
  /// What is drawn where every answer is left.
  private var everything: [UInt64]

  init(_ compiled: CompiledRules) {
    self.compiled = compiled
    var starts: [Int] = []
    var size = 0
    for prior in compiled.priors {
      starts.append(size)
      size += prior.count * Self.words
    }
    self.starts = starts
    self.size = size
    var random = SplitMix64(seed: 1)
    fractions = compiled.priors.map { _ in (0..<Self.count).map { _ in random.fraction() } }
    everything = [UInt64](repeating: 0, count: size)
    for question in compiled.priors.indices {
      draw(question, from: compiled.everything, into: &everything)
    }
  }

  /// The outcomes of what a residual leaves, estimated.
  func distribution(of residual: Residual) -> Distribution {
    let columns = columns(of: residual)
    let impossible = residual.never.reduce(into: Column(repeating: 0, count: Self.words)) {
      add($1, of: columns, to: &$0)
    }
    let winners = winners(of: residual, columns)
    var any = Column(repeating: 0, count: Self.words)
    var conflict = any
    for column in winners.values {
      for word in column.indices {
        conflict[word] |= any[word] & column[word]
        any[word] |= column[word]
      }
    }
    var result = Distribution(options: compiled.optionCount)
    result.isExact = false
    func count(_ outcome: Conclusion, _ column: some Sequence<UInt64>) {
      let number = column.reduce(0) { $0 + $1.nonzeroBitCount }
      if number == 0 { return }
      let index = result.index(of: outcome)
      result.masses[index] = Double(number) / Double(Self.count)
      result.outcomes |= 1 << UInt64(index)
    }
    for (option, column) in winners {
      let alone = column.indices.lazy.map { column[$0] & ~conflict[$0] & ~impossible[$0] }
      count(.option(option), alone)
    }
    count(.gap, any.indices.lazy.map { ~any[$0] & ~impossible[$0] })
    count(.conflict, any.indices.lazy.map { conflict[$0] & ~impossible[$0] })
    return result
  }

  private typealias Column = [UInt64]

  /// For each option the combinations in which a rule for it is unbeaten.
  private func winners(of residual: Residual, _ columns: [UInt64]) -> [Int: Column] {
    var matches: [(rule: Int, column: Column)] = residual.certain.map {
      ($0, Column(repeating: .max, count: Self.words))
    }
    for cube in residual.open {
      // (The cubes of a rule lie side by side.)
      if matches.last?.rule != compiled.owners[cube] {
        matches.append((compiled.owners[cube], Column(repeating: 0, count: Self.words)))
      }
      add(cube, of: columns, to: &matches[matches.count - 1].column)
    }
    let beats = compiled.defeats.beats
    var winners: [Int: Column] = [:]
    for (rule, column) in matches {
      var left = column
      for (other, beaten) in matches where beats[other, rule] {
        for word in left.indices { left[word] &= ~beaten[word] }
      }
      let option = compiled.options[rule]
      for word in left.indices {
        winners[option, default: Column(repeating: 0, count: Self.words)][word] |= left[word]
      }
    }
    return winners
  }

  /// Adds the combinations that a cube holds.
  private func add(_ cube: Int, of columns: [UInt64], to result: inout Column) {
    let table = compiled.table
    let restrictions = table.restrictions(of: cube)
    for word in 0..<Self.words {
      var held = UInt64.max
      for index in restrictions where held != 0 {
        var mask = table.masks[index]
        var admitted: UInt64 = 0
        while mask != 0 {
          admitted |=
            columns[starts[table.questions[index]] + mask.trailingZeroBitCount * Self.words + word]
          mask &= mask &- 1
        }
        held &= admitted
      }
      result[word] |= held
    }
  }

  /// What is drawn of the answers that a residual leaves.
  private func columns(of residual: Residual) -> [UInt64] {
    var columns = everything
    for question in residual.box.indices
    where residual.box[question] != compiled.everything[question] {
      draw(question, from: residual.box, into: &columns)
    }
    return columns
  }

  /// Draws the answers to a question that a box leaves.
  private func draw(_ question: Int, from box: [UInt16], into columns: inout [UInt64]) {
    let start = starts[question]
    let prior = compiled.priors[question]
    let answers = prior.indices.filter { box[question] & (1 << UInt16($0)) != 0 }
    for word in start..<start + prior.count * Self.words { columns[word] = 0 }
    if answers.count == 1 {
      let first = start + answers[0] * Self.words
      for word in first..<first + Self.words { columns[word] = .max }
      return
    }
    // Answers that their authors expect of nobody are drawn where there are no others.
    let whole = answers.reduce(0) { $0 + prior[$1] }
    let weights = answers.map { whole > 0 ? prior[$0] / whole : 1 / Double(answers.count) }
    for (index, fraction) in fractions[question].enumerated() {
      var left = fraction
      var drawn = answers[answers.count - 1]
      for (answer, weight) in zip(answers, weights) where weight > 0 {
        drawn = answer
        if left < weight { break }
        left -= weight
      }
      columns[start + drawn * Self.words + index >> 6] |= 1 << UInt64(index & 63)
    }
  }
}
