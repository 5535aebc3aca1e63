import Diagnostics
import TestSupport

@testable import Decisions

/// A random decision file as it is while somebody writes it: rules on one to three questions, most
/// cases not thought of yet, many rules that contradict one another.
struct HalfWrittenFile {
  let text: String

  /// - Parameter questions: how many there are; the numbers of rules and answers go by the seed.
  init(questions: Int, seed: UInt64) {
    var random = SeededGenerator(seed: seed &* 1_000 &+ UInt64(questions))
    let most = [2, 4, 4][Int(seed % 3)]
    let least = seed % 3 == 2 ? 4 : 2
    let counts = (0..<questions).map { _ in Int.random(in: least...most, using: &random) }
    let strengths = seed % 2 == 0 ? ["must", "strong", "lean"] : ["strong"]
    var text = "decision: half\ntitle: Half\noptions: {o0: {title: O}, o1: {title: P},"
    text += " o2: {title: Q}, o3: {title: R}}\nquestions:\n"
    for (question, count) in counts.enumerated() {
      let names = (0..<count).map { "a\($0)" }.joined(separator: ", ")
      let prior = (0..<count).map { _ in "\(Int.random(in: 1...9, using: &random))" }
      text += "  q\(question): {ask: Which?, answers: [\(names)], "
      text += "prior: [\(prior.joined(separator: ", "))]}\n"
    }
    text += "rules:\n"
    let rules = min(150, questions * Int.random(in: 1...4, using: &random))
    for rule in 0..<rules {
      let named = counts.indices.shuffled(using: &random)
        .prefix(Int.random(in: 1...3, using: &random)).sorted()
      let parts = named.map { question in
        let size = Int.random(in: 1..<counts[question], using: &random)
        let chosen = (0..<counts[question]).shuffled(using: &random).prefix(size).sorted()
        return "q\(question): [\(chosen.map { "a\($0)" }.joined(separator: ", "))]"
      }
      text += "  r\(rule): {when: {\(parts.joined(separator: ", "))}, "
      text += "choose: o\(Int.random(in: 0..<4, using: &random)), "
      text += "strength: \(strengths.randomElement(using: &random) ?? "strong"), "
      text += "because: It is so, evidence: [e]}\n"
    }
    if random.once(in: 3) { text += "  otherwise: {choose: o0, strength: default}\n" }
    self.text = text
  }

  /// The decision that the file says.
  var decision: Decision? {
    DecisionParser.parse(SourceFile(path: "half.decision.yml", text: text)).decision
  }
}
