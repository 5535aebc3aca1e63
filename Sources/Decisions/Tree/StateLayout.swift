/// How the row of a state is laid out, and how a row changes with an answer.
///
/// Cubes first (rules' and impossible ones', by index), then certain rules, then unknown questions,
/// then askable questions; each section in whole words.
struct StateLayout: Sendable {
  private let cubeWords: Int
  private let ruleWords: Int
  private let questionWords: Int
  /// Words per row.
  let width: Int
  /// Nothing known yet, not reduced.
  let start: [UInt64]
  /// For each question and answer the cubes that stay possible.
  private let compatible: [[[UInt64]]]
  /// For each cube the questions that it restricts.
  private let restricted: [[UInt64]]
  /// For each rule the cubes of it and of the rules that it beats.
  private let silenced: [[UInt64]]
  /// For each question the cubes that restrict it.
  private let restricting: [[UInt64]]
  private let firstNever: Int

  init(_ rulebook: Rulebook) {
    let table = rulebook.table
    let questions = rulebook.everything.count
    let rules = rulebook.cubes.count
    let words = { (count: Int) in (count + 63) / 64 }
    let cubeWords = words(table.count)
    let questionWords = words(questions)
    self.cubeWords = cubeWords
    self.questionWords = questionWords
    ruleWords = words(rules)
    width = cubeWords + ruleWords + 2 * questionWords
    firstNever = rulebook.never.lowerBound
    let none = [UInt64](repeating: 0, count: cubeWords)
    var start = [UInt64](repeating: 0, count: width)
    for cube in 0..<table.count { start.insert(cube) }
    for question in 0..<questions {
      start.insert(question + 64 * (cubeWords + ruleWords))
      start.insert(question + 64 * (cubeWords + ruleWords + questionWords))
    }
    var compatible = rulebook.priors.map { prior in
      prior.map { _ in Array(start[..<cubeWords]) }
    }
    var restricting = Array(repeating: none, count: questions)
    restricted = (0..<table.count).map { cube in
      var result = [UInt64](repeating: 0, count: questionWords)
      for index in table.restrictions(of: cube) {
        let question = table.questions[index]
        result.insert(question)
        restricting[question].insert(cube)
        for answer in rulebook.priors[question].indices
        where table.masks[index] & (1 << UInt16(answer)) == 0 {
          compatible[question][answer].remove(cube)
        }
      }
      return result
    }
    silenced = (0..<rules).map { rule in
      var result = none
      for other in rulebook.precedence.beats.columns(of: rule) + [rule] {
        for cube in rulebook.cubes[other] { result.insert(cube) }
      }
      return result
    }
    self.start = start
    self.compatible = compatible
    self.restricting = restricting
  }

  private var ruleBase: Int { cubeWords }
  private var unknownBase: Int { cubeWords + ruleWords }
  private var askableBase: Int { cubeWords + ruleWords + questionWords }

  /// Takes a question off those that may be asked.
  func close(_ question: Int, in row: inout [UInt64]) { row.remove(question + 64 * askableBase) }

  /// Puts an answer into a row and reduces it; false where that cannot occur.
  func answer(
    _ question: Int, _ answer: Int, in row: inout [UInt64], _ rulebook: Rulebook
  ) -> Bool {
    for word in 0..<cubeWords { row[word] &= compatible[question][answer][word] }
    row.remove(question + 64 * unknownBase)
    row.remove(question + 64 * askableBase)
    return settle(restricting[question], in: &row, rulebook)
  }

  /// Reduces a row for the first time; false where nothing can occur.
  func reduce(_ row: inout [UInt64], _ rulebook: Rulebook) -> Bool {
    settle(Array(start[..<cubeWords]), in: &row, rulebook)
  }

  /// Finds the cubes among some that hold now, and drops what has no say beside them.
  private func settle(
    _ touched: [UInt64], in row: inout [UInt64], _ rulebook: Rulebook
  ) -> Bool {
    var hasFound = false
    for word in 0..<cubeWords {
      var bits = row[word] & touched[word]
      while bits != 0 {
        let cube = word << 6 + bits.trailingZeroBitCount
        bits &= bits - 1
        guard row.contains(cube), isSettled(cube, in: row) else { continue }
        if cube >= firstNever { return false }
        let rule = rulebook.owners[cube]
        for word in 0..<cubeWords { row[word] &= ~silenced[rule][word] }
        row.insert(rule + 64 * ruleBase)
        hasFound = true
      }
    }
    if hasFound { dropBeaten(in: &row, rulebook) }
    if row[ruleBase..<unknownBase].contains(where: { $0 != 0 }) { dropIdle(in: &row, rulebook) }
    forgetIdleQuestions(in: &row)
    return true
  }

  /// Whether a cube restricts no unknown question, and so holds.
  private func isSettled(_ cube: Int, in row: [UInt64]) -> Bool {
    for word in 0..<questionWords where restricted[cube][word] & row[unknownBase + word] != 0 {
      return false
    }
    return true
  }

  private func dropBeaten(in row: inout [UInt64], _ rulebook: Rulebook) {
    let certain = rules(in: row)
    let beats = rulebook.precedence.beats
    for rule in certain where certain.contains(where: { beats[$0, rule] }) {
      row.remove(rule + 64 * ruleBase)
    }
  }

  /// Drops open rules that a certain one for the same option makes idle, as ``Residual`` does.
  private func dropIdle(in row: inout [UInt64], _ rulebook: Rulebook) {
    let certain = rules(in: row)
    let owners = owners(in: row, rulebook)
    if owners.isEmpty { return }
    let beats = rulebook.precedence.beats
    for rule in owners {
      let isIdle = certain.contains { sure in
        rulebook.options[sure] == rulebook.options[rule]
          && !certain.contains { beats[rule, $0] }
          && owners.allSatisfy { other in
            (!beats[rule, other] || beats[sure, other])
              && (!beats[other, sure] || beats[other, rule])
          }
      }
      if isIdle { for cube in rulebook.cubes[rule] { row.remove(cube) } }
    }
  }

  /// Keeps of the questions only those on which a cube that is left hangs.
  private func forgetIdleQuestions(in row: inout [UInt64]) {
    for word in 0..<questionWords {
      var needed: UInt64 = 0
      row.forEachBit(in: 0..<cubeWords) { needed |= restricted[$0][word] }
      row[unknownBase + word] &= needed
      row[askableBase + word] &= needed
    }
  }

  /// The rules that hold for certain, ascending.
  private func rules(in row: [UInt64]) -> [Int] {
    var rules: [Int] = []
    row.forEachBit(in: ruleBase..<unknownBase) { rules.append($0) }
    return rules
  }

  /// The rules of the cubes that are left, ascending.
  private func owners(in row: [UInt64], _ rulebook: Rulebook) -> [Int] {
    var owners: [Int] = []
    row.forEachBit(in: 0..<cubeWords) { cube in
      if cube < firstNever, owners.last != rulebook.owners[cube] {
        owners.append(rulebook.owners[cube])
      }
    }
    return owners
  }

  /// The questions that may be asked, ascending.
  func askable(in row: ArraySlice<UInt64>) -> [Int32] {
    var questions: [Int32] = []
    let row = Array(row)
    row.forEachBit(in: askableBase..<width) { questions.append(Int32($0)) }
    return questions
  }

  /// The one outcome, where no impossible cube is left and the rules show it.
  func constantOutcome(of row: [UInt64], _ rulebook: Rulebook) -> Outcome? {
    var hasNever = false
    row.forEachBit(in: 0..<cubeWords) { if $0 >= firstNever { hasNever = true } }
    if hasNever { return nil }
    let certain = rules(in: row)
    let open = owners(in: row, rulebook)
    guard let first = certain.first else { return open.isEmpty ? .gap : nil }
    let option = rulebook.options[first]
    if certain.allSatisfy({ rulebook.options[$0] == option }) {
      return open.allSatisfy { rulebook.options[$0] == option } ? .option(option) : nil
    }
    let beats = rulebook.precedence.beats
    let safe = certain.filter { rule in !open.contains { beats[$0, rule] } }
    guard let one = safe.first else { return nil }
    let isSettled = safe.contains { rulebook.options[$0] != rulebook.options[one] }
    return isSettled ? .conflict : nil
  }

  /// The unknown question on which most hangs.
  func pivot(of row: [UInt64], _ rulebook: Rulebook) -> Int {
    var weights = [Double](repeating: 0, count: rulebook.everything.count)
    row.forEachBit(in: 0..<cubeWords) { cube in
      var count = 0
      for word in 0..<questionWords {
        count += (restricted[cube][word] & row[unknownBase + word]).nonzeroBitCount
      }
      let weight = 1 / Double(1 << min(count, 30))
      for word in 0..<questionWords {
        var bits = restricted[cube][word] & row[unknownBase + word]
        while bits != 0 {
          weights[word << 6 + bits.trailingZeroBitCount] += weight
          bits &= bits - 1
        }
      }
    }
    var best = 0
    for question in weights.indices where weights[question] > weights[best] { best = question }
    return best
  }
}

extension [UInt64] {
  /// Whether a bit is set.
  fileprivate func contains(_ bit: Int) -> Bool { self[bit >> 6] & (1 << UInt64(bit & 63)) != 0 }

  /// Sets a bit.
  fileprivate mutating func insert(_ bit: Int) { self[bit >> 6] |= 1 << UInt64(bit & 63) }

  /// Clears a bit.
  fileprivate mutating func remove(_ bit: Int) { self[bit >> 6] &= ~(1 << UInt64(bit & 63)) }

  /// Calls with each bit that is set in some words, counted from the first of them, ascending.
  fileprivate func forEachBit(in words: Range<Int>, _ body: (Int) -> Void) {
    for word in words {
      var bits = self[word]
      while bits != 0 {
        body((word - words.lowerBound) << 6 + bits.trailingZeroBitCount)
        bits &= bits - 1
      }
    }
  }
}
