internal import Diagnostics
internal import YAML

/// Reads the questions of a decision.
struct QuestionReader {
  private static let keys = ["ask", "answers", "scale", "prior", "effort", "assume"]

  /// The questions, sorted by id; one with a mistake that leaves it without answers is left out.
  func questions(_ entry: YAMLEntry, _ reader: inout NodeReader) -> [Question] {
    let place = reader.place(entry.keyRange)
    guard let entries = reader.entries(of: entry.value, "'questions'", at: place) else { return [] }
    if entries.isEmpty { reader.report(.decision, "'questions' is empty", at: place) }
    var questions: [Question] = []
    for entry in entries {
      if let question = question(entry, &reader) {
        questions.append(question)
      } else {
        reader.leftOut.insert(entry.key)
      }
    }
    return questions.sorted { $0.id < $1.id }
  }

  private func question(_ entry: YAMLEntry, _ reader: inout NodeReader) -> Question? {
    let id = reader.placed(entry.key, entry.keyRange)
    let owner = "question '\(id.text)'"
    guard reader.isID(id, "the id of a question"),
      let fields = reader.fields(of: entry.value, owner, at: id.place, keys: Self.keys)
    else { return nil }
    let ask = reader.text("ask", of: fields, owner, at: id.place)
    guard let listed = fields["answers"] else {
      reader.report(.decision, "\(owner) has no 'answers'", at: id.place)
      return nil
    }
    let answers = answers(listed, owner, &reader)
    guard (2...12).contains(answers.count) else {
      let message = "\(owner) must have 2 to 12 answers, not \(answers.count)"
      reader.report(.decision, message, at: reader.place(listed.keyRange))
      return nil
    }
    let assume = fields["assume"].flatMap { reader.text(of: $0, owner) }
    let bare = Question(id: id.text, ask: "", answers: answers, place: id.place)
    let assumed = assume.flatMap { ConditionReader(questions: []).answer($0, of: bare, &reader) }
    return Question(
      id: id.text,
      ask: ask?.text ?? id.text,
      answers: answers,
      isScale: scale(fields["scale"], owner, &reader),
      prior: prior(fields["prior"], of: bare, owner, &reader),
      effort: effort(fields["effort"], owner, &reader),
      assume: assumed,
      place: id.place
    )
  }

  /// A list of ids, or a mapping of ids to labels.
  private func answers(
    _ entry: YAMLEntry, _ owner: String, _ reader: inout NodeReader
  ) -> [Answer] {
    var words: [(id: PlacedText, label: String?)] = []
    if let entries = entry.value.mapping {
      for answer in entries {
        let label = reader.text(of: answer, "the answers to \(owner)")
        words.append((reader.placed(answer.key, answer.keyRange), label?.text))
      }
    } else {
      words = reader.words(of: entry, owner).map { ($0, nil) }
    }
    return words.compactMap { id, label in
      guard reader.isID(id, "the id of an answer") else { return nil }
      if id.text == "unsure" {
        reader.report(.decision, "'unsure' is reserved and cannot be an answer", at: id.place)
        return nil
      }
      return Answer(id: id.text, label: label, place: id.place)
    }
  }

  private func scale(_ entry: YAMLEntry?, _ owner: String, _ reader: inout NodeReader) -> Bool {
    guard let entry else { return false }
    switch entry.value.scalar {
    case "true": return true
    case "false": return false
    default:
      let message = "'scale' of \(owner) must be true or false"
      reader.report(.decision, message, at: reader.place(entry.keyRange))
      return false
    }
  }

  private func effort(_ entry: YAMLEntry?, _ owner: String, _ reader: inout NodeReader) -> Double {
    guard let entry else { return 1 }
    let place = reader.place(entry.keyRange)
    return reader.number(entry.value, "'effort' of \(owner)", at: place) ?? 1
  }

  /// The probabilities of the answers; nil where there is no prior, or one with a mistake.
  private func prior(
    _ entry: YAMLEntry?, of question: Question, _ owner: String, _ reader: inout NodeReader
  ) -> [Double]? {
    guard let entry else { return nil }
    let place = reader.place(entry.keyRange)
    var numbers: [Double?] = Array(repeating: nil, count: question.answers.count)
    if let entries = entry.value.mapping {
      for entry in entries {
        let word = reader.placed(entry.key, entry.keyRange)
        if let answer = ConditionReader(questions: []).answer(word, of: question, &reader) {
          numbers[answer] = reader.number(entry.value, "a prior of \(owner)", at: word.place)
        }
      }
    } else {
      let items = entry.value.sequence ?? []
      if items.count != question.answers.count {
        let found = entry.value.sequence == nil ? entry.value.description : "\(items.count)"
        let message =
          "'prior' of \(owner) must have \(question.answers.count) numbers, not \(found)"
        reader.report(.decision, message, at: place)
        return nil
      }
      numbers = items.map { reader.number($0, "a prior of \(owner)", at: place) }
    }
    for (answer, number) in zip(question.answers, numbers) where number == nil {
      if entry.value.mapping?.contains(where: { $0.key == answer.id }) == false {
        reader.report(.decision, "'prior' of \(owner) has no '\(answer.id)'", at: place)
      }
    }
    let known = numbers.compactMap { $0 }
    let sum = known.reduce(0, +)
    guard known.count == numbers.count else { return nil }
    guard sum > 0 else {
      reader.report(.decision, "'prior' of \(owner) leaves no answer possible", at: place)
      return nil
    }
    return known.map { $0 / sum }
  }
}
