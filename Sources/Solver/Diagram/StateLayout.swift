/// How the row of a state is laid out, and what the rules are in that layout.
///
/// Cubes first (rules' and impossible ones', by index), then certain rules, then unknown questions;
/// each section in whole words. A row that is worked on has room for one more set of rules behind.
struct StateLayout: Sendable {
  let cubeWords: Int
  let ruleWords: Int
  let questionWords: Int
  /// Words per row.
  let width: Int
  /// Nothing known yet, not reduced.
  let start: [UInt64]
  /// Where the answers of each question begin in ``compatible``, counted in rows.
  private let firstAnswers: [Int]
  /// For each answer the cubes that stay possible.
  private let compatible: [UInt64]
  /// For each cube the questions that it restricts.
  private let restricted: [UInt64]
  /// For each rule the cubes of it and of the rules that it beats.
  private let overruled: [UInt64]
  /// For each question the cubes that restrict it.
  private let restricting: [UInt64]
  /// For each cube those that do not count wherever it restricts no question that they do not.
  private let covered: [UInt64]
  /// The rule of each cube that is a rule's.
  let owners: [Int]
  /// The cubes of each rule.
  let cubes: [Range<Int>]
  let defeats: DefeatRelation

  init(_ compiled: CompiledRules) {
    let table = compiled.table
    let questions = compiled.everything.count
    let words = { (count: Int) in (count + 63) / 64 }
    let cubeWords = words(table.count)
    let questionWords = words(questions)
    self.cubeWords = cubeWords
    self.questionWords = questionWords
    ruleWords = words(compiled.cubes.count)
    width = cubeWords + ruleWords + questionWords
    owners = compiled.owners
    cubes = compiled.cubes
    defeats = compiled.defeats
    func bits(_ set: some Sequence<Int>, _ words: Int) -> [UInt64] {
      var result = [UInt64](repeating: 0, count: words)
      for bit in set { result[bit >> 6] |= 1 << UInt64(bit & 63) }
      return result
    }
    let all = bits(0..<table.count, cubeWords)
    let unknown = bits(0..<questions, questionWords)
    start = all + [UInt64](repeating: 0, count: ruleWords) + unknown
    var firstAnswers: [Int] = []
    var compatible: [UInt64] = []
    for (question, prior) in compiled.priors.enumerated() {
      firstAnswers.append(compatible.count / max(cubeWords, 1))
      for answer in prior.indices {
        var box = compiled.everything
        box[question] = 1 << UInt16(answer)
        compatible += bits((0..<table.count).filter { table.meets($0, box) }, cubeWords)
      }
    }
    self.firstAnswers = firstAnswers
    self.compatible = compatible
    restricted = (0..<table.count).flatMap { cube in
      bits(table.restrictions(of: cube).map { table.questions[$0] }, questionWords)
    }
    restricting = (0..<questions).flatMap { question in
      bits((0..<table.count).filter { table.restricts($0, question) }, cubeWords)
    }
    covered = (0..<table.count).flatMap { cube in
      bits(
        (0..<table.count).filter { Self.isCovered($0, by: cube, in: compiled) }, cubeWords)
    }
    overruled = compiled.cubes.indices.flatMap { rule in
      let rules = compiled.rules(beatenBy: rule) + [rule]
      return bits(compiled.cubes(of: rules, andNever: false), cubeWords)
    }
  }

  /// The first word of the certain rules.
  var ruleBase: Int { cubeWords }
  /// The first word of the unknown questions.
  var unknownBase: Int { cubeWords + ruleWords }

  /// The cubes, 64 of them, that stay possible with an answer.
  func compatible(_ question: Int, _ answer: Int, _ word: Int) -> UInt64 {
    compatible[(firstAnswers[question] + answer) * cubeWords + word]
  }

  /// The questions, 64 of them, that a cube restricts.
  func restricted(by cube: Int, _ word: Int) -> UInt64 { restricted[cube * questionWords + word] }

  /// The cubes, 64 of them, that restrict a question.
  func restricting(_ question: Int, _ word: Int) -> UInt64 {
    restricting[question * cubeWords + word]
  }

  /// The cubes, 64 of them, that do not count where a rule holds.
  func overruled(by rule: Int, _ word: Int) -> UInt64 { overruled[rule * cubeWords + word] }

  /// The cubes, 64 of them, that a cube keeps from counting once it restricts nothing else than they do.
  func covered(by cube: Int, _ word: Int) -> UInt64 { covered[cube * cubeWords + word] }

  /// Whether a cube holds wherever another does, as far as both restrict the same questions, and then
  /// keeps it from counting: it makes it impossible, its rule beats the other's, or is for the same
  /// option and at least as strong against all other rules.
  private static func isCovered(_ cube: Int, by other: Int, in compiled: CompiledRules) -> Bool {
    let table = compiled.table
    if cube == other { return false }
    for index in table.restrictions(of: cube) {
      for rest in table.restrictions(of: other)
      where table.questions[rest] == table.questions[index]
        && table.masks[index] & ~table.masks[rest] != 0
      {
        return false
      }
    }
    if other >= compiled.owners.count { return true }
    if cube >= compiled.owners.count { return false }
    let (rule, winner) = (compiled.owners[cube], compiled.owners[other])
    return compiled.defeats.isIdle(rule, beside: winner)
  }
}
