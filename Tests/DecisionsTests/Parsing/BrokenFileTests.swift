import Diagnostics
import TestSupport
import Testing

@testable import Decisions

/// Files that are broken in ways that leave little of a decision: each says what is wrong, none is
/// taken for whole, and none stops the program.
@Suite struct BrokenFileTests {
  private static let text = """
    decision: d
    title: D
    options: {x: {title: X}, y: {title: Y}}
    questions:
      a: {ask: A?, answers: [one, two]}
    rules:
      r: {when: {a: one}, choose: x, strength: lean, because: B, evidence: [e]}
      base: {choose: y, strength: default}

    """

  @Test(arguments: [
    ("\n  a: {ask: A?, answers: [one, two]}", " {}", ["4:1 decision 'questions' is empty"]),
    ("\n  a: {ask: A?, answers: [one, two]}", "", ["4:1 decision 'questions' is empty"]),
    ("{x: {title: X}, y: {title: Y}}", "{}", ["3:1 decision 'options' is empty"]),
    (
      "{x: {title: X}, y: {title: Y}}", "[]",
      ["3:1 decision 'options' must be a mapping, not a list"]
    ),
    ("rules:\n", "never:\nrules:\n", ["6:1 decision 'never' is empty"]),
    ("rules:\n", "rulings:\nrules:\n", ["6:1 decision 'rulings' is empty"]),
    ("  r: {when", "  [r]: {when", ["7:3 yaml a key must be text, not a list"]),
    ("  base:", "  !!int r:", ["8:9 yaml key 'r' occurs more than once / first here (7)"]),
    (
      "[one, two]", "[one, \"\"]",
      [
        "5:31 decision 'answers' of question 'a' must hold words, not an empty one"
      ]
    ),
    (
      "rules:\n", "ask-first: {a: b}\nrules:\n",
      ["6:1 decision 'ask-first' of the decision must be a word or a list of words, not a mapping"]
    ),
    (
      "[one, two]", "[one, two], prior: [1e308, 1e308]",
      [
        "5:45 decision a prior of question 'a' must be at most 1000000000, not '1e308'",
        "5:52 decision a prior of question 'a' must be at most 1000000000, not '1e308'",
      ]
    ),
    (
      "[one, two]", "[one, two], effort: 1e999",
      ["5:45 decision 'effort' of question 'a' must be at most 1000000000, not '1e999'"]
    ),
    (
      "[one, two]", "[one, two], effort: 0x10",
      ["5:45 decision 'effort' of question 'a' must be a number that is not negative, not '0x10'"]
    ),
    (
      "[one, two]", "[one, two], effort: nan",
      ["5:45 decision 'effort' of question 'a' must be a number that is not negative, not 'nan'"]
    ),
    (
      "[one, two]", "[one, two], effort: \"\"",
      ["5:45 decision 'effort' of question 'a' must be a number that is not negative, not empty"]
    ),
    (
      "rules:\n", "rulings: {l: {prefer: [], over: [], because: B}}\nrules:\n",
      [
        "6:15 decision 'prefer' of ruling 'l' is empty",
        "6:27 decision 'over' of ruling 'l' is empty",
      ]
    ),
    (
      "{a: one}", "{a: {not: {not: one}}}",
      [
        "7:24 decision unknown key 'not' in 'not' of the condition on 'a' "
          + "/ it is one of at-least, at-most"
      ]
    ),
    (
      "choose: y", "choose: z",
      ["8:18 unknown-option no option 'z' in this decision / it is one of x, y (3)"]
    ),
  ])
  func saysWhatIsWrongAndIsNotWhole(part: String, replacement: String, expected: [String]) {
    #expect(Self.text.contains(part))
    let (decision, problems) = SmallDecision.read(Self.text, replacing: [part: replacement])
    #expect(problems == expected)
    #expect(decision?.isWhole != true)
    #expect(decision?.findings().isEmpty != false)
  }

  @Test func namesNoneOfManyWordsWhereNoneIsNear() {
    let rules = (10..<30).map {
      "  rule-\($0): {when: {a: one}, choose: x, strength: lean, because: B, evidence: [e]}\n"
    }
    let text =
      Self.text + rules.joined() + "rulings: {l: {prefer: [nobody], over: [r], because: B}}\n"
    #expect(
      SmallDecision.read(text).problems == ["29:24 unknown-rule no rule 'nobody' in this decision"])
  }

  /// Lines taken out, doubled and swapped, words misspelt, values of another kind, and text cut off.
  @Test func saysSomethingOfEveryMutantThatIsNotWhole() {
    var random = SeededGenerator(seed: 1)
    var refused = 0
    for seed in 0..<3000 {
      let text = mutant(of: SmallDecision.text, &random)
      let file = SourceFile(path: "m.decision.yml", text: text)
      let (decision, diagnostics) = DecisionParser.parse(file)
      let errors = diagnostics.filter { $0.severity == .error }
      #expect((decision?.isWhole == true) == errors.isEmpty, "mutant \(seed): \(text)")
      for diagnostic in diagnostics {
        #expect(diagnostic.place?.file == "m.decision.yml")
        #expect((diagnostic.place?.range.upperBound ?? .max) <= file.bytes.count)
      }
      guard let decision, decision.isWhole else {
        refused += 1
        continue
      }
      for finding in decision.findings() {
        #expect(!finding.diagnostic(in: decision).message.isEmpty)
      }
    }
    #expect(refused > 1500)
  }

  private func mutant(of text: String, _ random: inout SeededGenerator) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let line = Int.random(in: lines.indices, using: &random)
      switch Int.random(in: 0..<7, using: &random) {
      case 0: lines.remove(at: line)
      case 1: lines.insert(lines[line], at: line)
      case 2: lines.swapAt(line, Int.random(in: lines.indices, using: &random))
      case 3: lines[line] = misspelt(lines[line], &random)
      case 4: lines[line] = String(repeating: " ", count: line % 5) + lines[line]
      case 5: lines[line] = String(lines[line].prefix(lines[line].count / 2))
      default: lines[line] = withOtherValue(lines[line], &random)
      }
    }
    return lines.joined(separator: "\n")
  }

  /// The line with one of its characters doubled, taken out or swapped with the next.
  private func misspelt(_ line: String, _ random: inout SeededGenerator) -> String {
    var characters = Array(line)
    guard characters.count > 1 else { return line }
    let index = Int.random(in: 1..<characters.count, using: &random)
    switch Int.random(in: 0..<3, using: &random) {
    case 0: characters.insert(characters[index], at: index)
    case 1: characters.remove(at: index)
    default: characters.swapAt(index - 1, index)
    }
    return String(characters)
  }

  /// The line with something else behind one of its colons.
  private func withOtherValue(_ line: String, _ random: inout SeededGenerator) -> String {
    let values = [
      "", "[]", "{}", "[a, b]", "{a: b}", "~", "1e999", "-1", "99999999999999999999", "*a", "&a b",
      "|", "\"\\e[31m\"", "\t", "unsure", "any", "- x", "[[[[x]]]]", "'", "\u{0}",
    ]
    let parts = line.split(separator: ": ").map(String.init)
    guard parts.count > 1, let value = values.randomElement(using: &random) else { return line }
    let index = Int.random(in: 1..<parts.count, using: &random)
    return (parts[..<index] + [value] + parts[(index + 1)...]).joined(separator: ": ")
  }
}
