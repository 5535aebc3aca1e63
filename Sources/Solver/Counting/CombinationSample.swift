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
    var impossible = Column(repeating: 0, count: Self.words)
    for cube in residual.never { add(cube, of: columns, to: &impossible, from: 0) }
    let winners = winners(of: residual, columns)
    let options = 0..<compiled.optionCount
    var counts = [Int](repeating: 0, count: options.count + 2)
    for word in 0..<Self.words {
      var any: UInt64 = 0
      var conflict: UInt64 = 0
      for option in options {
        let column = winners[option * Self.words + word]
        conflict |= any & column
        any |= column
      }
      let alone = ~conflict & ~impossible[word]
      for option in options {
        counts[option] += (winners[option * Self.words + word] & alone).nonzeroBitCount
      }
      counts[options.count] += (~any & ~impossible[word]).nonzeroBitCount
      counts[options.count + 1] += (conflict & ~impossible[word]).nonzeroBitCount
    }
    var result = Distribution(options: compiled.optionCount)
    result.isExact = false
    for (index, count) in counts.enumerated() where count > 0 {
      result.masses[index] = Double(count) / Double(Self.count)
      result.outcomes |= 1 << UInt64(index)
    }
    return result
  }

  /// A bit for each combination; several columns lie one behind the other.
  private typealias Column = [UInt64]

  /// For each option the combinations in which a rule for it is unbeaten.
  private func winners(of residual: Residual, _ columns: [UInt64]) -> [UInt64] {
    var rules = residual.certain
    var matches = Column(repeating: .max, count: rules.count * Self.words)
    for cube in residual.open {
      // (The cubes of a rule lie side by side.)
      if rules.last != compiled.owners[cube] {
        rules.append(compiled.owners[cube])
        matches.append(contentsOf: repeatElement(0, count: Self.words))
      }
      add(cube, of: columns, to: &matches, from: matches.count - Self.words)
    }
    let beats = compiled.defeats.beats
    var winners = Column(repeating: 0, count: compiled.optionCount * Self.words)
    matches.withUnsafeBufferPointer { matches in
      withUnsafeTemporaryAllocation(of: UInt64.self, capacity: Self.words) { left in
        for (position, rule) in rules.enumerated() {
          var any: UInt64 = 0
          for word in 0..<Self.words {
            left[word] = matches[position * Self.words + word]
            any |= left[word]
          }
          for (other, beater) in rules.enumerated() where any != 0 && beats[beater, rule] {
            any = 0
            for word in 0..<Self.words {
              left[word] &= ~matches[other * Self.words + word]
              any |= left[word]
            }
          }
          if any == 0 { continue }
          let start = compiled.options[rule] * Self.words
          for word in 0..<Self.words { winners[start + word] |= left[word] }
        }
      }
    }
    return winners
  }

  /// Adds the combinations that a cube holds to the column that begins at a word.
  private func add(_ cube: Int, of columns: [UInt64], to result: inout Column, from start: Int) {
    compiled.table.withRestrictions { places, restrictions in
      let own = restrictions[places[cube]..<places[cube + 1]]
      columns.withUnsafeBufferPointer { columns in
        for word in 0..<Self.words {
          var held = UInt64.max
          for restriction in own where held != 0 {
            let first = starts[Int(restriction.question)] + word
            var mask = restriction.mask
            var admitted: UInt64 = 0
            while mask != 0 {
              admitted |= columns[first + mask.trailingZeroBitCount * Self.words]
              mask &= mask &- 1
            }
            held &= admitted
          }
          result[start + word] |= held
        }
      }
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
