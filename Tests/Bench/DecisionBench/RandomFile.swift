/// A random decision file: what the figures are taken from.
struct RandomFile {
  /// How many questions there are.
  var questions: Int
  /// How many rules, besides a default.
  var rules: Int
  /// How many questions a rule fixes.
  var fixed: ClosedRange<Int>
  /// How many answers a question has.
  var answers: ClosedRange<Int>
  /// The strengths that the rules have.
  var strengths = ["must", "strong", "lean"]
  /// Whether a rule of strength default applies where no other does.
  var hasDefault = true
  /// Whether some conditions name several answers.
  var hasLists = false
  /// How many entries `never` has.
  var never = 0
  /// What the random numbers begin with.
  var seed: UInt64

  /// The file, as an author would have written it.
  var text: String {
    var random = Generator(state: seed)
    let counts = (0..<questions).map { _ in Int.random(in: answers, using: &random) }
    var text = "decision: random\ntitle: Random\noptions: {o0: {title: O}, o1: {title: P},"
    text += " o2: {title: Q}, o3: {title: R}}\nquestions:\n"
    for (question, count) in counts.enumerated() {
      let names = (0..<count).map { "a\($0)" }.joined(separator: ", ")
      let prior = (0..<count).map { _ in "\(Int.random(in: 1...9, using: &random))" }
      text += "  q\(question): {ask: Which?, answers: [\(names)], "
      text += "prior: [\(prior.joined(separator: ", "))]}\n"
    }
    if never > 0 { text += "never:\n" }
    for _ in 0..<never {
      text += "  - {when: \(condition(of: 2, counts, &random)), because: It cannot be}\n"
    }
    text += "rules:\n"
    for rule in 0..<rules {
      let size = Int.random(in: fixed, using: &random)
      let strength = strengths[Int.random(in: strengths.indices, using: &random)]
      text += "  r\(rule): {when: \(condition(of: size, counts, &random)), "
      text += "choose: o\(Int.random(in: 0..<4, using: &random)), strength: \(strength), "
      text += "because: It is so, evidence: [e]}\n"
    }
    if hasDefault { text += "  otherwise: {choose: o0, strength: default}\n" }
    return text
  }

  /// A condition on so many questions: one answer, or some of many.
  private func condition(of size: Int, _ counts: [Int], _ random: inout Generator) -> String {
    let named = counts.indices.shuffled(using: &random).prefix(size).sorted()
    let parts = named.map { question in
      let count = counts[question]
      let isList = hasLists && count > 2 && Bool.random(using: &random)
      let size = isList ? Int.random(in: 1..<count, using: &random) : 1
      let chosen = (0..<count).shuffled(using: &random).prefix(size).sorted()
      return "q\(question): [\(chosen.map { "a\($0)" }.joined(separator: ", "))]"
    }
    return "{\(parts.joined(separator: ", "))}"
  }

  /// Random numbers that are the same in each run (SplitMix64; Steele, Lea and Flood, 2014).
  struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }
}
