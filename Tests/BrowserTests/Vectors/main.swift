import Content
import Decisions
import Diagnostics
import Foundation
import Rendering
import TestSupport

// Prints golden vectors, a line of JSON for each of many random decisions: the script with its data,
// and what is said of many sets of answers.
//
//   DecisionVectors DECISIONS SETS

struct Line: Encodable {
  let seed: UInt64
  let yaml: String
  /// The script that registers the decision.
  let script: String
  let vectors: [Vector]
}

let counts = CommandLine.arguments.dropFirst().compactMap { Int($0) }
guard counts.count == 2 else {
  FileHandle.standardError.write(Data("usage: DecisionVectors DECISIONS SETS\n".utf8))
  exit(64)
}
let encoder = JSONEncoder()
encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
var seed: UInt64 = 0
var written = 0
while written < counts[0] {
  seed += 1
  let yaml = RandomDecision.yaml(seed: seed)
  let file = SourceFile(path: "random.decision.yml", text: yaml)
  let (read, diagnostics) = DecisionParser.parse(file)
  guard let decision = read, !diagnostics.contains(where: { $0.severity == .error }) else {
    // Most files are right; a generator that writes none would go on for ever.
    guard seed < 10 * UInt64(counts[0]) + 100 else { exit(1) }
    continue
  }
  var reasoner = Reasoner(decision)
  let tree = reasoner.tree(budget: decision.pageBudget)
  var random = SeededGenerator(seed: seed &+ 1 << 32)
  var sets: Set<Answers> = Set(tree.nodes.prefix(counts[1] / 2).map(\.answers))
  for _ in 0..<counts[1] {
    var answers = decision.noAnswers
    for (index, question) in decision.questions.enumerated() {
      let chance = Int.random(in: 0..<20, using: &random)
      if chance < 6 { continue }
      let answer = Int.random(in: question.answers.indices, using: &random)
      answers[index] = chance < 9 ? .unsure : .answer(answer)
    }
    sets.insert(answers)
  }
  let sorted = sets.sorted { $0.key(in: decision) < $1.key(in: decision) }
  let page = Address("evidence.html")
  let evidence = Set(decision.rules.flatMap { $0.evidence.map(\.text) }).map { id in
    EvidenceEntry(Fixture.evidence(id), source: nil, target: Target(page, fragment: id))
  }
  let context = DecisionContext(
    options: decision.options.map { _ in Target(page) },
    evidence: Dictionary(uniqueKeysWithValues: evidence.map { ($0.id, $0) }), sharedTitles: [],
    ambiguousRules: [])
  let entry = DecisionEntry(path: "random.decision.yml", decision: decision)
  let script = WalkerData(of: DecisionModel(entry, tree: tree, context: context)).render()
  let line = Line(
    seed: seed, yaml: yaml, script: String(decoding: script, as: UTF8.self),
    vectors: sorted.map { Vector($0, in: tree, &reasoner) })
  FileHandle.standardOutput.write(try encoder.encode(line))
  FileHandle.standardOutput.write(Data("\n".utf8))
  written += 1
}
