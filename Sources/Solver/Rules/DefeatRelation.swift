/// Which rules beat which, and what follows where some rules match for certain and others may.
///
/// Sets of rules are rows of bits. States of a search and residuals of boxes share it.
package struct DefeatRelation: Sendable, Hashable {
  /// A set of rules, ``width`` words long.
  package typealias Row = UnsafeMutableBufferPointer<UInt64>

  /// How many words a set of rules takes.
  package let width: Int
  private let options: [Int]
  /// For each rule those for the same option.
  private let allies: BitMatrix
  /// `beats[a, b]`: where both match, `b` does not count.
  package let beats: BitMatrix
  /// The same relation read backwards.
  package let beatenBy: BitMatrix

  package init(options: [Int], beats: BitMatrix) {
    self.options = options
    var allies = BitMatrix(count: options.count)
    for one in options.indices {
      for other in options.indices where options[one] == options[other] {
        allies[one, other] = true
      }
    }
    self.allies = allies
    self.beats = beats
    beatenBy = beats.transposed
    width = allies.wordsPerRow
  }

  /// Leaves of the rules that match for certain those that none of them beats.
  package func dropBeaten(_ certain: Row) {
    withCopy(of: certain) { all in
      forEach(in: certain) { rule in
        if (0..<width).contains(where: { beatenBy.word(rule, $0) & all[$0] != 0 }) {
          certain[rule >> 6] &= ~(1 << UInt64(rule & 63))
        }
      }
    }
  }

  /// Takes out of the rules that may match those that match for certain and what these beat.
  package func dropOverruled(_ open: Row, by certain: Row) {
    forEach(in: certain) { rule in
      for word in 0..<width { open[word] &= ~beats.word(rule, word) }
    }
    for word in 0..<width { open[word] &= ~certain[word] }
  }

  /// Whether a rule never counts in a combination that both match: the other beats it, or is for the
  /// same option, beats all that it beats, and is beaten by nothing else.
  package func isIdle(_ rule: Int, beside other: Int) -> Bool {
    if rule == other || beats[other, rule] { return true }
    return allies[rule, other]
      && (0..<width).allSatisfy { word in
        beats.word(rule, word) & ~beats.word(other, word) == 0
          && beatenBy.word(other, word) & ~beatenBy.word(rule, word) == 0
      }
  }

  /// Drops each open rule beside which a certain rule for the same option makes it idle: the
  /// certain one beats all that the other beats, and is beaten by nothing else.
  package func dropIdle(_ open: Row, beside certain: Row) {
    withCopy(of: open) { all in
      forEach(in: open) { rule in
        for word in 0..<width where beats.word(rule, word) & certain[word] != 0 { return }
        for word in 0..<width {
          var sure = allies.word(rule, word) & certain[word]
          while sure != 0 {
            let other = word << 6 + sure.trailingZeroBitCount
            sure &= sure &- 1
            if isIdle(rule, beside: other, among: all) {
              open[rule >> 6] &= ~(1 << UInt64(rule & 63))
              return
            }
          }
        }
      }
    }
  }

  /// Whether of the rules in play one beats none that another does not, and the other is beaten by
  /// none that does not beat the one.
  private func isIdle(_ rule: Int, beside sure: Int, among all: Row) -> Bool {
    for word in 0..<width
    where beats.word(rule, word) & ~beats.word(sure, word) & all[word] != 0
      || beatenBy.word(sure, word) & ~beatenBy.word(rule, word) & all[word] != 0
    {
      return false
    }
    return true
  }

  /// Puts in the place of each certain rule the first for the same option that beats, and is beaten by,
  /// the same rules in play, so that what cannot be told apart is one.
  package func unify(_ certain: Row, beside open: Row) {
    forEach(in: certain) { rule in
      for word in 0...rule >> 6 {
        var others = allies.word(rule, word)
        if word == rule >> 6 { others &= 1 << UInt64(rule & 63) - 1 }
        while others != 0 {
          let other = word << 6 + others.trailingZeroBitCount
          others &= others &- 1
          guard isLike(rule, other, certain, open) else { continue }
          certain[rule >> 6] &= ~(1 << UInt64(rule & 63))
          certain[other >> 6] |= 1 << UInt64(other & 63)
          return
        }
      }
    }
  }

  private func isLike(_ rule: Int, _ other: Int, _ certain: Row, _ open: Row) -> Bool {
    if open[other >> 6] & (1 << UInt64(other & 63)) != 0 { return false }
    for word in 0..<width {
      let inPlay = certain[word] | open[word]
      if (beats.word(rule, word) ^ beats.word(other, word)) & inPlay != 0
        || (beatenBy.word(rule, word) ^ beatenBy.word(other, word)) & inPlay != 0
      {
        return false
      }
    }
    return true
  }

  /// What it comes to where just these rules match.
  package func conclusion(of rules: [Int]) -> Conclusion {
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: width) { all in
      all.initialize(repeating: 0)
      for rule in rules { all[rule >> 6] |= 1 << UInt64(rule & 63) }
      var option: Int?
      for rule in rules {
        if (0..<width).contains(where: { beatenBy.word(rule, $0) & all[$0] != 0 }) { continue }
        if let option, option != options[rule] { return .conflict }
        option = options[rule]
      }
      return option.map(Conclusion.option) ?? .gap
    }
  }

  /// The one outcome of all that may come, where the rules show it without further splitting.
  package func conclusion(certain: Row, open: Row) -> Conclusion? {
    var isOpen = false
    for word in 0..<width where open[word] != 0 { isOpen = true }
    guard let first = first(in: certain) else { return isOpen ? nil : .gap }
    var agree = true
    var openAgree = true
    for word in 0..<width {
      let others = ~allies.word(first, word)
      if certain[word] & others != 0 { agree = false }
      if open[word] & others != 0 { openAgree = false }
    }
    if agree { return openAgree ? .option(options[first]) : nil }
    // Two certain rules for different options that nothing can beat any more clash for good.
    var safe = -1
    var isSettled = false
    forEach(in: certain) { rule in
      if (0..<width).contains(where: { beatenBy.word(rule, $0) & open[$0] != 0 }) { return }
      if safe < 0 { safe = rule } else if !allies[safe, rule] { isSettled = true }
    }
    return isSettled ? .conflict : nil
  }

  /// Calls with a set of rules as it is before it changes.
  private func withCopy(of row: Row, _ body: (Row) -> Void) {
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: width) { copy in
      for word in 0..<width { copy[word] = row[word] }
      body(copy)
    }
  }

  private func first(in row: Row) -> Int? {
    for word in 0..<width where row[word] != 0 {
      return word << 6 + row[word].trailingZeroBitCount
    }
    return nil
  }

  /// Calls with each rule of a set, ascending; the set may lose rules meanwhile.
  func forEach(in row: Row, _ body: (Int) -> Void) {
    for word in 0..<width {
      var bits = row[word]
      while bits != 0 {
        body(word << 6 + bits.trailingZeroBitCount)
        bits &= bits &- 1
      }
    }
  }
}
