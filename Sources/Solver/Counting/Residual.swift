/// What is left of the rules once some answers are known: the state of every walk.
///
/// Rules that cannot match any more, rules beaten by one that matches for certain, and rules that
/// can change nothing beside such a one are gone.
package struct Residual: Sendable {
  /// The answers that are left of each question.
  package private(set) var box: [UInt16]
  /// The cubes of rules that may or may not match, ascending.
  package private(set) var open: [Int]
  /// Rules that match whatever else is answered; none of them beats another. Ascending.
  package private(set) var certain: [Int]
  /// The cubes of impossible combinations that some answers may still meet, ascending.
  package private(set) var never: [Int]
  /// Whether no combination is left that can occur, as far as single cubes tell.
  package private(set) var isImpossible = false
  /// The one outcome of all combinations, where the rules show it without further splitting.
  package private(set) var constant: Conclusion?

  /// How many cubes are left.
  var size: Int { open.count + never.count }

  /// What the rules leave of a box, which must not be empty.
  ///
  /// - Parameter cubes: those of the rules that count, ascending; nil for all.
  package init(_ compiled: CompiledRules, box: [UInt16], cubes: [Int]? = nil) {
    self.box = box
    open = cubes ?? Array(0..<compiled.never.lowerBound)
    certain = []
    never = Array(compiled.never)
    reduce(compiled)
  }

  /// What is left where a question's answers are narrowed to a mask.
  package func narrowed(_ question: Int, to mask: UInt16, _ compiled: CompiledRules) -> Residual {
    var copy = self
    copy.box[question] = mask
    copy.reduce(compiled)
    return copy
  }

  /// The rules that are left, ascending.
  package func rules(_ compiled: CompiledRules) -> [Int] {
    Set(open.map { compiled.owners[$0] } + certain).sorted()
  }

  /// The outcome of a combination of the box that can occur.
  package func conclusion(of combination: [Int], _ compiled: CompiledRules) -> Conclusion {
    var matching = certain
    for cube in open
    where compiled.holds(cube, combination) && matching.last != compiled.owners[cube] {
      matching.append(compiled.owners[cube])
    }
    return compiled.conclusion(among: matching)
  }

  private mutating func reduce(_ compiled: CompiledRules) {
    constant = nil
    let (box, defeats) = (box, compiled.defeats)
    compiled.table.withRestrictions { starts, restrictions in
      /// How a cube lies to the box: nil where no combination is in both.
      func holds(_ cube: Int) -> Bool? {
        var isInside = true
        for restriction in restrictions[starts[cube]..<starts[cube + 1]] {
          let left = box[Int(restriction.question)]
          if left & restriction.mask == 0 { return nil }
          if left & ~restriction.mask != 0 { isInside = false }
        }
        return isInside
      }
      never.removeAll { cube in
        guard let isInside = holds(cube) else { return true }
        if isInside { isImpossible = true }
        return false
      }
      if isImpossible { return }
      withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 2 * defeats.width) { rows in
        rows.initialize(repeating: 0)
        let sure = DefeatRelation.Row(rebasing: rows[..<defeats.width])
        let may = DefeatRelation.Row(rebasing: rows[defeats.width...])
        var isSure = !certain.isEmpty
        for rule in certain { sure[rule >> 6] |= 1 << UInt64(rule & 63) }
        open.removeAll { cube in
          guard let isInside = holds(cube) else { return true }
          let rule = compiled.owners[cube]
          if isInside {
            sure[rule >> 6] |= 1 << UInt64(rule & 63)
            isSure = true
          } else {
            may[rule >> 6] |= 1 << UInt64(rule & 63)
          }
          return isInside
        }
        guard isSure else {
          constant = open.isEmpty ? .gap : nil
          return
        }
        defeats.dropBeaten(sure)
        defeats.dropOverruled(may, by: sure)
        constant = defeats.conclusion(certain: sure, open: may)
        // (Where the outcome is known no one looks at what is left.)
        if constant == nil {
          defeats.dropIdle(may, beside: sure)
          constant = defeats.conclusion(certain: sure, open: may)
        }
        certain.removeAll(keepingCapacity: true)
        defeats.forEach(in: sure) { certain.append($0) }
        open.removeAll { cube in
          let rule = compiled.owners[cube]
          return may[rule >> 6] >> UInt64(rule & 63) & 1 == 0
        }
      }
    }
  }
}

extension Residual {
  /// Two residuals with one key have the same outcomes with the same probabilities.
  package struct Key: Hashable, Sendable {
    package let words: [UInt32]

    package func hash(into hasher: inout Hasher) {
      words.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
  }

  /// The cubes that are left, the rules that match for certain, and the answers that are left of
  /// the questions on which these cubes still depend.
  package func key(_ compiled: CompiledRules) -> Key {
    var words: [UInt32] = []
    words.reserveCapacity(open.count + certain.count + never.count + box.count + 1)
    for cube in open { words.append(UInt32(cube)) }
    for rule in certain { words.append(1 << 30 | UInt32(rule)) }
    for cube in never { words.append(UInt32(cube)) }
    let relevant = relevantQuestions(compiled)
    for question in box.indices where relevant[question] {
      words.append(1 << 31 | UInt32(question) << 16 | UInt32(box[question]))
    }
    return Key(words: words)
  }

  /// For each question whether a cube that is left still depends on it.
  package func relevantQuestions(_ compiled: CompiledRules) -> [Bool] {
    var relevant = [Bool](repeating: false, count: box.count)
    compiled.table.withRestrictions { starts, restrictions in
      forEachCube { cube in
        for restriction in restrictions[starts[cube]..<starts[cube + 1]]
        where box[Int(restriction.question)] & ~restriction.mask != 0 {
          relevant[Int(restriction.question)] = true
        }
      }
    }
    return relevant
  }
}

extension Residual {
  /// The question on which most depends, of equals the first.
  func weightiest(_ compiled: CompiledRules) -> Int {
    let weights = weights(compiled)
    var question = 0
    for other in weights.indices where weights[other] > weights[question] { question = other }
    return question
  }

  /// How much depends on each question: each cube counts the more, the fewer questions it restricts.
  package func weights(_ compiled: CompiledRules) -> [Double] {
    var weights = [Double](repeating: 0, count: box.count)
    compiled.table.withRestrictions { starts, restrictions in
      forEachCube { cube in
        let own = restrictions[starts[cube]..<starts[cube + 1]]
        var restricted = 0
        for restriction in own where box[Int(restriction.question)] & ~restriction.mask != 0 {
          restricted += 1
        }
        let weight = 1 / Double(1 << min(restricted, 30))
        for restriction in own where box[Int(restriction.question)] & ~restriction.mask != 0 {
          weights[Int(restriction.question)] += weight
        }
      }
    }
    return weights
  }

  /// The answers that are left of a question, those together that no remaining cube tells apart.
  package func groups(of question: Int, _ compiled: CompiledRules) -> [UInt16] {
    var groups = [box[question]]
    compiled.table.withRestrictions { starts, restrictions in
      forEachCube { cube in
        for restriction in restrictions[starts[cube]..<starts[cube + 1]]
        where Int(restriction.question) == question {
          for position in groups.indices {
            let outside = groups[position] & ~restriction.mask
            if outside != 0, outside != groups[position] {
              groups[position] &= restriction.mask
              groups.append(outside)
            }
          }
        }
      }
    }
    return groups
  }

  /// Calls with each cube that is left, those of rules first.
  @inline(__always)
  private func forEachCube(_ body: (Int) -> Void) {
    for cube in open { body(cube) }
    for cube in never { body(cube) }
  }
}
