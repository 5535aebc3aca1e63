import Diagnostics
import Testing

@testable import Decisions

/// Words of a decision file stay as they are written, whatever YAML makes of them elsewhere.
@Suite struct ScalarTests {
  private func read(_ questions: [String], _ rest: String = "") -> Decision? {
    let text =
      """
      decision: 010
      title: 3.10
      options: {on: {title: off}, null: {title: ~x}}
      questions:

      """ + questions.map { "  \($0)\n" }.joined() + rest
    return DecisionParser.parse(SourceFile(path: "d.decision.yml", text: text)).decision
  }

  @Test func staysAsWritten() throws {
    let decision = try #require(
      read(
        ["yes: {ask: true, answers: {no: 3.10, on: 1e3, 0x10: 2026-11-23, true: 1_000}}"],
        """
        rules:
          off: {when: {yes: no}, choose: on, strength: lean, because: 0.50, evidence: [1]}
        scenarios:
          - {name: 0o7, given: {yes: no}, expect: on}

        """))
    #expect(decision.isWhole)
    #expect(decision.id == "010")
    #expect(decision.title == "3.10")
    #expect(decision.options.map(\.id) == ["null", "on"])
    #expect(decision.options.map(\.title) == ["~x", "off"])
    let question = try #require(decision.questions.first)
    #expect(question.id == "yes")
    #expect(question.ask == "true")
    #expect(question.answers.map(\.id) == ["no", "on", "0x10", "true"])
    #expect(question.answers.map(\.title) == ["3.10", "1e3", "2026-11-23", "1_000"])
    #expect(decision.rules.map(\.id) == ["off"])
    #expect(decision.rules[0].because == "0.50")
    #expect(decision.rules[0].evidence.map(\.text) == ["1"])
    #expect(decision.rules[0].condition.boxes.map(\.masks) == [[0b0001]])
    #expect(decision.scenarios[0].name == "0o7")
  }

  @Test func readsAPriorAsAListAndAsAMapping() throws {
    let list = try #require(read(["q: {ask: Q?, answers: [a, b, c], prior: [6, 3, 1]}"]))
    let mapping = try #require(
      read(["q: {ask: Q?, answers: {a: A, b: B, c: C}, prior: {c: 0.1, a: 0.6, b: 0.3}}"]))
    #expect(list.isWhole && mapping.isWhole)
    #expect(list.questions[0].prior == [0.6, 0.3, 0.1])
    for (one, other) in zip(list.questions[0].prior, mapping.questions[0].prior) {
      #expect(abs(one - other) < 1e-12)
    }
    // A list follows the answers as they stand in the file, and these are not sorted.
    let turned = try #require(read(["q: {ask: Q?, answers: [c, b, a], prior: [6, 3, 1]}"]))
    #expect(turned.questions[0].answers.map(\.id) == ["c", "b", "a"])
    #expect(turned.questions[0].prior == [0.6, 0.3, 0.1])
  }

  @Test(arguments: [
    ("answers: [a, b], prior: {a: 1}", "'prior' of question 'q' has no 'b'"),
    ("answers: [a, b], prior: {a: 1, b: 1, z: 1}", "question 'q' has no answer 'z'"),
    ("answers: [a, b], prior: [0, 0]", "'prior' of question 'q' leaves no answer possible"),
    ("answers: [a, b], scale: yes", "'scale' of question 'q' must be true or false"),
    ("answers: [a, b, any]", "'any' is reserved and cannot be an answer"),
    ("answers: [a, at-most]", "'at-most' is reserved and cannot be an answer"),
    (
      "answers: [a, b, c, d, e, f, g, h, i, j, k, l, m]",
      "question 'q' must have 2 to 12 answers, not 13"
    ),
    ("answers: [a, a]", "'a' occurs twice in 'answers' of question 'q'"),
  ])
  func refusesOtherQuestions(fields: String, message: String) {
    let problems = SmallDecision.read(
      """
      decision: d
      title: D
      options: {x: {title: X}}
      questions:
        q: {ask: Q?, \(fields)}

      """
    ).problems
    #expect(problems.contains { $0.contains(message) }, "\(problems)")
  }

  @Test(arguments: ["any", "not", "at-least", "at-most"])
  func reservesTheWordsOfConditions(word: String) {
    let problems = SmallDecision.read(replacing: ["kind: {ask": "\(word): {ask"]).problems
    #expect(
      problems.contains("10:3 decision '\(word)' is reserved and cannot be the id of a question"),
      "\(problems)")
  }

  @Test func countsBothEndsOfARangeInTheOrderOfTheAnswers() throws {
    for (condition, mask) in [
      ("{at-least: b}", 0b1110), ("{at-most: b}", 0b0011), ("{at-least: b, at-most: c}", 0b0110),
      ("{not: {at-least: b}}", 0b0001), ("{not: {at-most: b}}", 0b1100),
      ("{not: {at-least: b, at-most: c}}", 0b1001), ("{at-least: b, at-most: b}", 0b0010),
    ] {
      let decision = try #require(
        read(
          ["q: {ask: Q?, scale: true, answers: [z, b, a, c]}"],
          "rules:\n  r: {when: {q: \(condition.replacing("c}", with: "a}"))}, choose: on, "
            + "strength: lean, because: B, evidence: [e]}\n"))
      #expect(decision.isWhole)
      #expect(
        decision.rules.first?.condition.boxes.map(\.masks) == [[UInt16(mask)]], "\(condition)")
    }
  }
}
