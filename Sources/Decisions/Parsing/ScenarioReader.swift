internal import Diagnostics
internal import YAML

/// Reads the scenarios of a decision.
struct ScenarioReader {
  let names: DecisionNames

  private var questions: [Question] { names.questions }
  private var conditions: ConditionReader { ConditionReader(questions: questions) }

  /// The scenarios, sorted by name.
  func scenarios(_ entry: YAMLEntry?, _ reader: inout NodeReader) -> [Scenario] {
    guard let entry else { return [] }
    var scenarios: [Scenario] = []
    for (item, place) in reader.items(of: entry) {
      guard
        let fields = reader.fields(
          of: item, "a scenario", at: place, keys: DecisionShape.scenario.names)
      else { continue }
      let name = reader.requiredText("name", of: fields)
      let owner = name.map { "scenario '\($0.text)'" } ?? "a scenario"
      let expect = reader.requiredText("expect", of: fields)
        .flatMap { names.option($0, &reader) }
      var given: Answers? = Answers(questions: questions.count)
      if let entry = reader.required("given", of: fields) {
        given = answers(entry, owner, &reader)
      }
      guard let name, let expect, let given else { continue }
      scenarios.append(
        Scenario(name: name.text, given: given, expect: expect, place: name.place))
    }
    return scenarios.sorted { left, right in
      if left.name != right.name { return left.name < right.name }
      return left.place.range.lowerBound < right.place.range.lowerBound
    }
  }

  private func answers(
    _ entry: YAMLEntry, _ owner: String, _ reader: inout NodeReader
  ) -> Answers? {
    let place = reader.place(entry.keyRange)
    guard let entries = reader.entries(of: entry.value, "'given' of \(owner)", at: place) else {
      return nil
    }
    var answers = Answers(questions: questions.count)
    var isWhole = true
    for entry in entries {
      guard let question = names.question(reader.placed(entry.key, entry.keyRange), &reader),
        let word = reader.text(of: entry, owner),
        let answer = conditions.answer(word, of: questions[question], &reader)
      else {
        isWhole = false
        continue
      }
      answers[question] = .answer(answer)
    }
    return isWhole ? answers : nil
  }
}
