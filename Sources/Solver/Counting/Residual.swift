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

  /// The one outcome of all combinations, where the rules show it without further splitting.
  package func constantConclusion(_ compiled: CompiledRules) -> Conclusion? {
    var (sure, may) = rows(certain, compiled)
    return sure.withUnsafeMutableBufferPointer { sure in
      may.withUnsafeMutableBufferPointer { may in
        compiled.defeats.conclusion(certain: sure, open: may)
      }
    }
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
    let table = compiled.table
    never.removeAll { !table.meets($0, box) }
    if never.contains(where: { table.contains($0, box) }) {
      isImpossible = true
      return
    }
    var found: [Int] = []
    open.removeAll { cube in
      guard table.meets(cube, box) else { return true }
      guard table.contains(cube, box) else { return false }
      if found.last != compiled.owners[cube] { found.append(compiled.owners[cube]) }
      return true
    }
    if found.isEmpty && certain.isEmpty { return }
    let defeats = compiled.defeats
    var (sure, may) = rows(certain + found, compiled)
    sure.withUnsafeMutableBufferPointer { sure in
      may.withUnsafeMutableBufferPointer { may in
        defeats.dropBeaten(sure)
        defeats.dropOverruled(may, by: sure)
        // (Where the outcome is known no one looks at what is left.)
        if defeats.conclusion(certain: sure, open: may) == nil {
          defeats.dropIdle(may, beside: sure)
        }
      }
    }
    func has(_ row: [UInt64], _ rule: Int) -> Bool { row[rule >> 6] >> UInt64(rule & 63) & 1 != 0 }
    certain = (certain + found).sorted().filter { has(sure, $0) }
    open.removeAll { !has(may, compiled.owners[$0]) }
  }

  /// Some rules that match for certain and the owners of the open cubes, as rows of bits.
  private func rows(_ certain: [Int], _ compiled: CompiledRules) -> (sure: [UInt64], may: [UInt64])
  {
    var sure = [UInt64](repeating: 0, count: compiled.defeats.width)
    var may = sure
    for rule in certain { sure[rule >> 6] |= 1 << UInt64(rule & 63) }
    for cube in open {
      let rule = compiled.owners[cube]
      may[rule >> 6] |= 1 << UInt64(rule & 63)
    }
    return (sure, may)
  }
}

extension Residual {
  /// Two residuals with one key have the same outcomes with the same probabilities.
  package struct Key: Hashable, Sendable {
    package let words: [UInt32]
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
    let table = compiled.table
    var relevant = [Bool](repeating: false, count: box.count)
    for cubes in [open, never] {
      for cube in cubes {
        for index in table.restrictions(of: cube) {
          let question = table.questions[index]
          if box[question] & ~table.masks[index] != 0 { relevant[question] = true }
        }
      }
    }
    return relevant
  }
}

extension Residual {
  /// How much depends on each question: each cube counts the more, the fewer questions it restricts.
  package func weights(_ compiled: CompiledRules) -> [Double] {
    let table = compiled.table
    var weights = [Double](repeating: 0, count: box.count)
    for cubes in [open, never] {
      for cube in cubes {
        var restricted = 0
        for index in table.restrictions(of: cube)
        where box[table.questions[index]] & ~table.masks[index] != 0 {
          restricted += 1
        }
        let weight = 1 / Double(1 << min(restricted, 30))
        for index in table.restrictions(of: cube)
        where box[table.questions[index]] & ~table.masks[index] != 0 {
          weights[table.questions[index]] += weight
        }
      }
    }
    return weights
  }

  /// The answers that are left of a question, those together that no remaining cube tells apart.
  package func groups(of question: Int, _ compiled: CompiledRules) -> [UInt16] {
    let table = compiled.table
    var groups = [box[question]]
    for cubes in [open, never] {
      for cube in cubes {
        for index in table.restrictions(of: cube) where table.questions[index] == question {
          let mask = table.masks[index]
          for position in groups.indices {
            let outside = groups[position] & ~mask
            if outside != 0, outside != groups[position] {
              groups[position] &= mask
              groups.append(outside)
            }
          }
        }
      }
    }
    return groups
  }
}
