extension OutcomeCounter {
  /// An estimate from combinations drawn by the priors, the same in each run.
  package mutating func sample(_ residual: Residual) -> Distribution {
    let sample = drawn ?? CombinationSample(compiled)
    drawn = sample
    return sample.distribution(of: residual)
  }

  /// Combinations drawn by the priors, the same in each run; of so many those that can occur.
  package func possibleDraws(_ count: Int) -> [[Int]] {
    var random = SplitMix64(seed: 1)
    return (0..<count).map { _ in draw(from: compiled.everything, &random) }
      .filter { compiled.isPossible($0) }
  }

  /// A combination of a box by the priors, whether it can occur or not.
  package func draw(from box: [UInt16], _ random: inout SplitMix64) -> [Int] {
    box.indices.map { question in
      var left = random.fraction()
      var last = box[question].trailingZeroBitCount
      for answer in compiled.priors[question].indices {
        let mask: UInt16 = 1 << UInt16(answer)
        guard box[question] & mask != 0 else { continue }
        let weight = weight(of: mask, of: question, in: box)
        last = answer
        if left < weight { break }
        left -= weight
      }
      return last
    }
  }

  /// Adds to an estimate of one outcome or none another that it has missed, so that what is called
  /// certain is proved.
  package func addMissed(to result: inout Distribution, in box: [UInt16]) {
    if result.isImpossible {
      var search = UncoveredSearch(compiled.table, everything: compiled.everything)
      add(search.part(of: box, outside: Array(compiled.never)), to: &result)
    }
    if let only = result.only { add(compiled.part(of: box, against: only), to: &result) }
  }

  /// Adds the outcome of a part in which everything can occur.
  private func add(_ part: [UInt16]?, to result: inout Distribution) {
    guard let part else { return }
    let outcome = compiled.conclusion(of: part.map(\.trailingZeroBitCount))
    result.outcomes |= 1 << UInt64(result.index(of: outcome))
  }
}
