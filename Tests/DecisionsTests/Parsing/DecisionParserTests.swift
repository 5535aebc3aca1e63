import Decisions
import Diagnostics
import Testing

@Suite struct DecisionParserTests {
  @Test func readsAWholeFile() throws {
    let (decision, problems) = SmallDecision.read()
    #expect(problems == [])
    let read = try #require(decision)
    #expect(read.isWhole)
    #expect(read.id == "language")
    #expect(read.options.map(\.id) == ["go", "python", "split"])
    #expect(read.options[1].page?.text == "python.md")
    #expect(read.questions.map(\.id) == ["kind", "load", "ml"])
    #expect(read.questions[1].answers.map(\.id) == ["low", "middle", "high"])
    #expect(read.questions[1].prior == [0.8, 0.1, 0.1])
    #expect(read.questions[1].isScale)
    #expect(read.questions[2].answers.map(\.title) == ["In our process", "No"])
    #expect(read.rules.map(\.id) == ["base", "busy-model", "cli-go", "high-go", "ml-python"])
    #expect(read.rules[1].condition.boxes.map(\.masks) == [[0b111, 0b100, 0b01]])
    #expect(read.rules[1].evidence.map(\.text) == ["e"])
    #expect(read.never[0].condition.boxes.map(\.masks) == [[0b010, 0b110, 0b11]])
    #expect(read.scenarios[0].given.key(in: read) == "kind.gateway_load.high_ml.no")
    #expect(read.scenarios[0].expect == 0)
    #expect(read.defaultMayDecide == 0.5)
    #expect(read.questions.map(\.effort) == [1, 1, 1])
  }

  @Test func takesWhatIsUsualWhereTheFileSaysNothing() throws {
    let plain = try #require(
      SmallDecision.read(replacing: ["default-may-decide: 0.5\n": ""]).decision)
    #expect(plain.defaultMayDecide == 0.1)
    #expect(plain.pageBudget == 1000)
    let rules = (1...150).map {
      "  r\($0): {title: R, when: {q\($0 % 40): a}, choose: go, strength: lean, because: b}\n"
    }
    let questions = (0..<40).map { "  q\($0): {ask: Q?, answers: [a, b]}\n" }
    let text =
      "decision: d\ntitle: D\noptions: {go: {title: Go}}\nquestions:\n" + questions.joined()
      + "rules:\n" + rules.joined()
    let large = try #require(
      DecisionParser.parse(SourceFile(path: "d.decision.yml", text: text)).decision)
    #expect(large.pageBudget == 100)
    #expect(plain.askFirst == [])
    let third = 1.0 / 3
    #expect(plain.questions[0].prior == [third, third, third])
    let short = SmallDecision.text + "pages: 30\nask-first: [ml, kind]\n"
    let pinned = try #require(SmallDecision.read(short).decision)
    #expect(pinned.pageBudget == 30)
    #expect(pinned.askFirst == [2, 0])
  }

  @Test(arguments: [
    ("{ml: in-process}", "{ml: {not: \"no\"}}"),
    ("{load: high}", "{load: {at-least: high}}"),
    ("{load: high}", "{load: {not: {at-most: middle}}}"),
    ("{load: high}", "{load: {not: [low, middle]}}"),
    ("{load: high}", "{any: [{load: high}]}"),
    ("{ml: in-process, load: high}", "{ml: in-process, any: [{load: high}]}"),
  ])
  func readsEachSpellingOfACondition(part: String, spelling: String) throws {
    let plain = try #require(SmallDecision.read().decision)
    let (other, problems) = SmallDecision.read(replacing: ["{when: \(part)": "{when: \(spelling)"])
    #expect(problems == [])
    #expect(other?.rules.map(\.condition) == plain.rules.map(\.condition))
  }

  @Test(arguments: [
    (
      "title: Python or", "titel: Python or",
      [
        "2:1 decision unknown key 'titel' in the decision / did you mean 'title'?"
      ]
    ),
    (
      "strength: lean", "strenght: lean",
      [
        "23:37 decision unknown key 'strenght' in rule 'cli-go' / did you mean 'strength'?"
      ]
    ),
    (
      "choose: split", "choose: spilt",
      [
        "21:50 unknown-option no option 'spilt' in this decision / did you mean 'split'? (6)"
      ]
    ),
    (
      "{when: {load: high}", "{when: {laod: high}",
      [
        "19:13 unknown-question no question 'laod' in this decision / did you mean 'load'? (9)"
      ]
    ),
    (
      "{when: {load: high}", "{when: {load: hihg}",
      [
        "19:19 unknown-answer question 'load' has no answer 'hihg' / did you mean 'high'? (9)"
      ]
    ),
    (
      "choose: split", "choose: rust",
      [
        "21:50 unknown-option no option 'rust' in this decision / it is one of go, python, split (5)"
      ]
    ),
    (
      "{when: {load: high}", "{when: {anny: [{load: high}]}",
      [
        "19:13 unknown-question no question 'anny' in this decision / did you mean 'any'?"
      ]
    ),
    (
      "load: {at-least: middle}", "load: {at-lest: middle}",
      [
        "12:31 decision unknown key 'at-lest' in the condition on 'load' / did you mean 'at-least'?"
      ]
    ),
    (
      "strength: lean", "strength: laen",
      [
        "23:47 decision no strength 'laen' / did you mean 'lean'?"
      ]
    ),
    (
      "{when: {kind: cli}", "{when: {kind: []}",
      [
        "23:13 decision the condition on 'kind' is empty"
      ]
    ),
    (
      "{when: {kind: cli}", "{when: {kind: {not: [api, cli, gateway]}}",
      [
        "23:13 decision no answer to 'kind' meets this condition"
      ]
    ),
    (
      "{when: {load: high}", "{when: {load: {at-least: high, at-most: low}}",
      [
        "19:13 decision no answer to 'load' meets this condition"
      ]
    ),
    (
      "{when: {load: high}", "{when: {any: [{any: [{load: high}]}]}",
      [
        "19:20 decision 'any' cannot be inside another 'any'"
      ]
    ),
    (
      ", because: A tool has no load", "",
      [
        "12:6 decision an entry of 'never' has no 'because'"
      ]
    ),
    (
      "{when: {kind: cli, load: {at-least: middle}}, because", "{because",
      [
        "12:6 decision an entry of 'never' has no 'when'"
      ]
    ),
    (
      "{when: {kind: cli}", "{when: {kind: {at-least: cli}}",
      [
        "23:13 decision the answers to 'kind' have no order / say 'scale: true' where they have one (10)"
      ]
    ),
    (
      "{when: {kind: cli}", "{when: {kind: [api, cli, gateway]}",
      [
        "23:13 condition-without-effect every answer to 'kind' meets this condition"
      ]
    ),
    (
      "answers: [low, middle, high]", "answers: [low, middle, unsure]",
      [
        "9:58 decision 'unsure' is reserved and cannot be an answer",
        "9:67 decision 'prior' of question 'load' must have 2 numbers, not 3",
        "19:19 unknown-answer question 'load' has no answer 'high' / it is one of low, middle (9)",
        "21:35 unknown-answer question 'load' has no answer 'high' / it is one of low, middle (9)",
        "25:47 unknown-answer question 'load' has no answer 'high' / it is one of low, middle (9)",
      ]
    ),
    (
      "answers: [api, cli, gateway]", "answers: [api]",
      [
        "10:22 decision question 'kind' must have 2 to 12 answers, not 1"
      ]
    ),
    (
      "prior: [8, 1, 1]", "prior: [8, 1]",
      [
        "9:65 decision 'prior' of question 'load' must have 3 numbers, not 2"
      ]
    ),
    (
      "prior: [8, 1, 1]", "prior: [8, one, 1]",
      [
        "9:76 decision a prior of question 'load' must be a number that is not negative, not 'one'"
      ]
    ),
    (
      "expect: go}", "expect: og}",
      [
        "25:77 unknown-option no option 'og' in this decision / did you mean 'go'? (5)"
      ]
    ),
    (
      "{choose: python, strength: default}",
      "{choose: python, strength: default, when: {ml: \"no\"}}",
      [
        "15:41 decision rule 'base' has the strength 'default' and so cannot have a 'when'"
      ]
    ),
    (
      "because: One file, evidence: [e]", "title: One",
      [
        "22:3 unsupported-rule rule 'cli-go' gives no reason and no evidence"
      ]
    ),
    (
      "decision: language", "decision: Language!",
      [
        "1:11 decision 'Language!' cannot be the id of a decision / ids are lower-case letters and "
          + "digits in words joined by '-'"
      ]
    ),
  ])
  func saysWhatIsWrongAndWhere(part: String, replacement: String, expected: [String]) {
    let problems = SmallDecision.read(replacing: [part: replacement]).problems
    #expect(problems == expected)
  }
}
