extension StateLayout {
  /// A row that is worked on: ``width`` words, and ``ruleWords`` more for the open rules.
  typealias Row = UnsafeMutableBufferPointer<UInt64>

  /// Puts an answer into a row and reduces it; false where that cannot occur.
  func answer(_ question: Int, _ answer: Int, in row: Row) -> Bool {
    for word in 0..<cubeWords { row[word] &= compatible(question, answer, word) }
    row[unknownBase + question >> 6] &= ~(1 << UInt64(question & 63))
    return settle(row) { restricting(question, $0) }
  }

  /// Reduces a row for the first time; false where nothing can occur.
  func reduce(_ row: Row) -> Bool { settle(row) { _ in .max } }

  /// Finds the cubes among some that hold now, and drops what does not count beside them.
  private func settle(_ row: Row, touched: (Int) -> UInt64) -> Bool {
    var hasFound = false
    for word in 0..<cubeWords {
      var bits = row[word] & touched(word)
      while bits != 0 {
        let cube = word << 6 + bits.trailingZeroBitCount
        bits &= bits &- 1
        let isLeft = row[word] & (1 << UInt64(cube & 63)) != 0
        guard isLeft, isSettled(cube, in: row) else { continue }
        if cube >= owners.count { return false }
        let rule = owners[cube]
        for word in 0..<cubeWords { row[word] &= ~overruled(by: rule, word) }
        row[ruleBase + rule >> 6] |= 1 << UInt64(rule & 63)
        hasFound = true
      }
    }
    let certain = certain(in: row)
    if hasFound { defeats.dropBeaten(certain) }
    if certain.contains(where: { $0 != 0 }) {
      dropIdle(in: row)
      defeats.unify(certain, beside: open(in: row))
    }
    dropCovered(in: row, touched: touched)
    forgetIdleQuestions(in: row)
    return true
  }

  /// Drops the cubes that never count where they hold, because another holds there too.
  private func dropCovered(in row: Row, touched: (Int) -> UInt64) {
    for word in 0..<cubeWords {
      var bits = row[word] & touched(word)
      while bits != 0 {
        let cube = word << 6 + bits.trailingZeroBitCount
        bits &= bits &- 1
        if row[word] & (1 << UInt64(cube & 63)) == 0 { continue }
        for other in 0..<cubeWords {
          var candidates = row[other] & covered(by: cube, other)
          while candidates != 0 {
            let candidate = other << 6 + candidates.trailingZeroBitCount
            candidates &= candidates &- 1
            if isWider(cube, than: candidate, in: row) {
              row[other] &= ~(1 << UInt64(candidate & 63))
            }
          }
        }
      }
    }
  }

  /// Whether a cube restricts no unknown question that another does not.
  private func isWider(_ cube: Int, than other: Int, in row: Row) -> Bool {
    for word in 0..<questionWords {
      let beyond = restricted(by: cube, word) & ~restricted(by: other, word)
      if beyond & row[unknownBase + word] != 0 { return false }
    }
    return true
  }

  /// Whether a cube restricts no unknown question, and so holds.
  private func isSettled(_ cube: Int, in row: Row) -> Bool {
    for word in 0..<questionWords where restricted(by: cube, word) & row[unknownBase + word] != 0 {
      return false
    }
    return true
  }

  /// Drops the cubes of open rules that a certain one makes idle.
  private func dropIdle(in row: Row) {
    let open = open(in: row)
    for word in 0..<ruleWords where open[word] != 0 {
      let before = open[word]
      defeats.dropIdle(open, beside: certain(in: row))
      var gone = before & ~open[word]
      while gone != 0 {
        let rule = word << 6 + gone.trailingZeroBitCount
        gone &= gone &- 1
        for cube in cubes[rule] { row[cube >> 6] &= ~(1 << UInt64(cube & 63)) }
      }
    }
  }

  /// Keeps of the questions only those on which a cube that is left depends.
  private func forgetIdleQuestions(in row: Row) {
    for word in 0..<questionWords {
      var needed: UInt64 = 0
      forEachCube(in: row) { needed |= restricted(by: $0, word) }
      row[unknownBase + word] &= needed
    }
  }

  /// The rules that hold for certain.
  private func certain(in row: Row) -> Row { Row(rebasing: row[ruleBase..<unknownBase]) }

  /// The rules of the cubes that are left, in the room behind the row.
  private func open(in row: Row) -> Row {
    let open = Row(rebasing: row[width..<width + ruleWords])
    for word in 0..<ruleWords { open[word] = 0 }
    forEachCube(in: row) { cube in
      if cube < owners.count { open[owners[cube] >> 6] |= 1 << UInt64(owners[cube] & 63) }
    }
    return open
  }

  /// The one outcome, where no impossible cube is left and the rules show it.
  func constantConclusion(of row: Row) -> Conclusion? {
    var hasNever = false
    forEachCube(in: row) { if $0 >= owners.count { hasNever = true } }
    return hasNever ? nil : defeats.conclusion(certain: certain(in: row), open: open(in: row))
  }

  /// Whether a row depends on a question that is not yet known.
  func depends(_ row: Row, on question: Int) -> Bool {
    row[unknownBase + question >> 6] & (1 << UInt64(question & 63)) != 0
  }

  /// The unknown questions, those on which most depends first.
  func ranked(of row: Row) -> [Int] {
    withWeights(of: row) { weights in
      weights.indices.filter { weights[$0] > 0 }.sorted { left, right in
        weights[left] != weights[right] ? weights[left] > weights[right] : left < right
      }
    }
  }

  /// Calls with how much depends on each question: each cube counts the more, the fewer it restricts.
  private func withWeights<Result>(
    of row: Row, _ body: (UnsafeMutableBufferPointer<Double>) -> Result
  ) -> Result {
    withUnsafeTemporaryAllocation(of: Double.self, capacity: 64 * questionWords) { weights in
      weights.initialize(repeating: 0)
      forEachCube(in: row) { cube in
        var count = 0
        for word in 0..<questionWords {
          count += (restricted(by: cube, word) & row[unknownBase + word]).nonzeroBitCount
        }
        let weight = 1 / Double(1 << min(count, 30))
        for word in 0..<questionWords {
          var bits = restricted(by: cube, word) & row[unknownBase + word]
          while bits != 0 {
            weights[word << 6 + bits.trailingZeroBitCount] += weight
            bits &= bits &- 1
          }
        }
      }
      return body(weights)
    }
  }

  private func forEachCube(in row: Row, _ body: (Int) -> Void) {
    for word in 0..<cubeWords {
      var bits = row[word]
      while bits != 0 {
        body(word << 6 + bits.trailingZeroBitCount)
        bits &= bits &- 1
      }
    }
  }
}
