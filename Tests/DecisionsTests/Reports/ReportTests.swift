import Diagnostics
import TestSupport
import Testing

@testable import Decisions

@Suite struct ReportTests {
  private let file = SourceFile(path: "language.decision.yml", text: SmallDecision.text)

  @Test func reportsSizeSharesAndTree() throws {
    let decision = try #require(DecisionParser.parse(file).decision)
    let report = DecisionReport(decision, in: file)
    #expect(report.combinations.total == 18)
    #expect(report.combinations.possible == 14)
    #expect(report.options.keys.sorted() == ["go", "python", "split"])
    #expect(abs(report.options.values.reduce(0, +) - 1) < 1e-12)
    #expect(abs(report.strengths.values.reduce(0, +) - 1) < 1e-12)
    #expect(report.questions.worst == 3)
    #expect(report.questions.lowerBound <= report.questions.effort)
    #expect(report.questions.effort - report.questions.lowerBound < 1e-5)
    #expect(report.findings.isEmpty)
  }

  @Test func givesFindingsTheirLinesAndIds() throws {
    let text = SmallDecision.text.replacing(
      "{ml: in-process, load: high}", with: "{ml: in-process, load: low}")
    let file = SourceFile(path: "language.decision.yml", text: text)
    let decision = try #require(DecisionParser.parse(file).decision)
    let report = DecisionReport(decision, in: file)
    let finding = try #require(report.findings.first)
    #expect(finding.code == "conflict")
    #expect(finding.severity == "error")
    #expect([finding.line, finding.column] == [16, 3])
    #expect(finding.rules == ["high-go", "ml-python"])
    #expect(finding.counterexample == ["load": ["high"], "ml": ["in-process"]])
  }

  @Test func roundsTheBoundDownAndWhatIsExpectedUp() throws {
    for item in RandomCase.all.prefix(300) {
      let decision = item.decision
      let report = DecisionReport(decision, in: SourceFile(path: "d.decision.yml", text: ""))
      let tree = decision.tree(budget: decision.pageBudget)
      let questions = report.questions
      #expect(questions.expected >= tree.expectedQuestions - 1e-8)
      #expect(questions.effort >= tree.effort - 1e-8)
      #expect(questions.lowerBound <= tree.lowerBound + 1e-8)
      for (rounded, exact) in [
        (questions.expected, tree.expectedQuestions), (questions.effort, tree.effort),
        (questions.lowerBound, tree.lowerBound),
      ] {
        #expect(abs(rounded - exact) <= 1.1e-6)
        #expect(abs(rounded * 1e6 - (rounded * 1e6).rounded()) < 1e-4)
      }
    }
  }

  @Test func plansTheSameTreeWhateverIsAssumed() throws {
    let text = SmallDecision.text.replacing(#""no": No}}"#, with: #""no": No}, assume: "no"}"#)
    let plain = try #require(SmallDecision.read().decision).tree()
    let assuming = try #require(SmallDecision.read(text).decision).tree()
    #expect(assuming.effort == plain.effort)
    #expect(assuming.expectedQuestions == plain.expectedQuestions)
    #expect(assuming.worstQuestions == plain.worstQuestions)
    func asked(_ tree: DecisionTree) -> [Answers: Int] {
      var questions: [Answers: Int] = [:]
      for node in tree.nodes where !node.answers.replies.contains(.unsure) {
        if case .ask(let question, _) = node.step { questions[node.answers] = question }
      }
      return questions
    }
    #expect(asked(assuming) == asked(plain))
    #expect(asked(plain).count > 2)
  }

  @Test func answersALineOfABatch() throws {
    let decision = try #require(DecisionParser.parse(file).decision)
    var reasoner = Reasoner(decision)
    let (answers, error) = decision.answers(inBatchLine: #"{"ml": "in-process", "load": "high"}"#)
    #expect(error == nil)
    let result = reasoner.batchResult(for: try #require(answers))
    #expect(result.verdict == "decided")
    #expect(result.outcomes == [.init(option: "split", share: 1)])
    #expect(result.decisive == ["busy-model"])
    #expect(result.overruled == ["base", "high-go", "ml-python"])
    #expect(result.undecidedBy == nil)
    #expect(
      result.flips == [
        .init(question: "load", answer: "low", to: ["python"], certain: true),
        .init(question: "load", answer: "middle", to: ["python"], certain: true),
        .init(question: "ml", answer: "no", to: ["go"], certain: true),
      ])
  }

  @Test func namesTheQuestionThatSettlesMost() throws {
    let decision = try #require(DecisionParser.parse(file).decision)
    var reasoner = Reasoner(decision)
    let open = reasoner.batchResult(for: decision.noAnswers)
    #expect(open.verdict == "open")
    #expect(open.undecidedBy == "load")
    #expect(abs(open.outcomes.reduce(0) { $0 + $1.share } - 1) < 1e-12)
  }

  @Test(arguments: [
    (#"{"ml": "maybe"}"#, "question 'ml' has no answer 'maybe'"),
    (#"{"mll": "no"}"#, "no question 'mll' in this decision"),
    ("[]", "the line is no JSON object"),
    ("ml: no", "the line is no JSON object"),
    (#"{"ml": ["no"]}"#, "the answer to 'ml' must be text"),
    (#"{"ml": "no", "ml": "no"}"#, "key 'ml' occurs more than once"),
    ("", "the line is no JSON object"),
  ])
  func refusesALineThatCannotBeRead(line: String, message: String) throws {
    let decision = try #require(DecisionParser.parse(file).decision)
    #expect(decision.answers(inBatchLine: line).error == message)
  }

  @Test func saysThatALineIsNoJSON() throws {
    let decision = try #require(DecisionParser.parse(file).decision)
    let error = try #require(decision.answers(inBatchLine: #"{"ml": "no""#).error)
    #expect(error.hasPrefix("no valid JSON: "))
  }

  @Test func readsALineWithSpacesAround() throws {
    let decision = try #require(DecisionParser.parse(file).decision)
    let (answers, error) = decision.answers(inBatchLine: " {\t\"ml\" :\t\"no\" } \r")
    #expect(error == nil)
    #expect(answers?.key(in: decision) == "ml.no")
  }

  @Test func assumesOnlyWhereTheReaderIsUnsure() throws {
    let text = SmallDecision.text.replacing(#""no": No}}"#, with: #""no": No}, assume: "no"}"#)
    let read = SmallDecision.read(text)
    #expect(read.problems == [])
    let decision = try #require(read.decision)
    var reasoner = Reasoner(decision)
    let key = "kind.cli_load.low"
    let missing = try #require(Answers(key: key, in: decision))
    #expect(reasoner.batchResult(for: missing).verdict == "open")
    let unsure = try #require(Answers(key: key + "_ml.unsure", in: decision))
    let result = reasoner.batchResult(for: unsure)
    #expect(result.outcomes == [.init(option: "go", share: 1)])
    #expect(result.assumed == ["ml": "no"])
  }

  @Test func writesARecordThatNamesItsRules() throws {
    let decision = try #require(DecisionParser.parse(file).decision)
    let answers = try #require(Answers(key: "load.high_ml.in-process", in: decision))
    let record = decision.explanation(of: answers).record(in: decision)
    #expect(
      record == """
        ---
        status: proposed
        decision: language
        answers:
          load: "high"
          ml: "in-process"
        outcome: split
        rules: sha256:\(decision.digest)
        ---

        # Python or Go? Both

        ## Context and Problem Statement

        Python or Go?

        ## Decision Drivers

        * Load? high
        * Models? In our process

        ## Considered Options

        * Go
        * Python
        * Both

        ## Decision Outcome

        Chosen option: “Both”, because

        * busy-model (`busy-model`): B

        Outweighs two reasons: “high-go” and “ml-python”.

        ### Consequences

        * Good, because of `busy-model`: busy-model
        * Bad, because `high-go` gives way: high-go
        * Bad, because `ml-python` gives way: ml-python

        ## Revisit If

        * Load? “low” leads to “Python”
        * Load? “middle” leads to “Python”
        * Models? “No” leads to “Go”

        ## More Information

        Evidence:

        * `e`

        """)
  }

  @Test func digestsAsTheStandardSays() {
    #expect(
      SHA256.hexDigest(of: Array("abc".utf8))
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(
      SHA256.hexDigest(of: [])
        == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  }
}
