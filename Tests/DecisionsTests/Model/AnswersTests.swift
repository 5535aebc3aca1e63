import Decisions
import Diagnostics
import Testing

@Suite struct AnswersTests {
  private let decision: Decision = {
    let place = SourceRange(file: "a.decision.yml", range: 0..<1)
    func question(_ id: String, _ answers: [String]) -> Question {
      let answers = answers.map { Answer(id: $0, place: place) }
      return Question(id: id, ask: id, answers: answers, place: place)
    }
    return Decision(
      id: "a", title: "A", place: place, options: [],
      questions: [question("kind", ["cli", "api"]), question("ml", ["yes", "no"])], rules: [])
  }()

  @Test func namesASetOfAnswersByItsSortedPairs() {
    let answers = decision.noAnswers.with(.answer(1), to: 1).with(.answer(0), to: 0)
    #expect(answers.key(in: decision) == "kind.cli_ml.no")
    #expect(decision.noAnswers.key(in: decision) == "")
  }

  @Test(arguments: ["", "kind.api", "kind.unsure_ml.yes"])
  func readsItsOwnNames(key: String) {
    #expect(Answers(key: key, in: decision)?.key(in: decision) == key)
  }

  @Test(arguments: ["kind", "kind.", "kind.cli_kind.api", "kid.cli", "kind.cli_"])
  func refusesOtherNames(key: String) {
    #expect(Answers(key: key, in: decision) == nil)
  }

  @Test func knowsWhetherAllIsAnswered() {
    #expect(Answers(key: "kind.api_ml.no", in: decision)?.isComplete == true)
    #expect(Answers(key: "kind.api_ml.unsure", in: decision)?.isComplete == false)
    #expect(Answers(key: "kind.api", in: decision)?.isComplete == false)
  }
}
