extension Residual {
  /// Two residuals with one key have the same outcomes with the same probabilities.
  struct Key: Hashable, Sendable {
    let words: [UInt32]
  }

  /// The cubes that are left, the rules that match for certain, and the answers that are left of
  /// the questions on which these cubes still hang.
  func key(_ rulebook: Rulebook) -> Key {
    var words: [UInt32] = []
    words.reserveCapacity(open.count + certain.count + never.count + box.count + 1)
    for cube in open { words.append(UInt32(cube)) }
    for rule in certain { words.append(1 << 30 | UInt32(rule)) }
    for cube in never { words.append(UInt32(cube)) }
    let relevant = relevantQuestions(rulebook)
    for question in box.indices where relevant[question] {
      words.append(1 << 31 | UInt32(question) << 16 | UInt32(box[question]))
    }
    return Key(words: words)
  }

  /// For each question whether a cube that is left still hangs on it.
  func relevantQuestions(_ rulebook: Rulebook) -> [Bool] {
    let table = rulebook.table
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
