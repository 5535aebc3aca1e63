internal import Diagnostics
internal import YAML

/// Reads the questions of a decision.
struct QuestionReader {
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
        reader.leftOut.insert(NodeReader.LeftOut(.unknownQuestion, entry.key))
      }
    }
    return questions.sorted { $0.id < $1.id }
  }

  private func question(_ entry: YAMLEntry, _ reader: inout NodeReader) -> Question? {
    let id = reader.placed(entry.key, entry.keyRange)
    let owner = "question '\(id.text)'"
    guard reader.isID(id, "the id of a question", reserved: DecisionParser.reserved),
      let fields = reader.fields(
        of: entry.value, owner, at: id.place, keys: DecisionShape.question.names)
    else { return nil }
    let ask = reader.requiredText("ask", of: fields)
    guard let listed = reader.required("answers", of: fields) else { return nil }
    let answers = answers(listed, of: id.text, owner, &reader)
    // That some have mistakes is said already.
    let isShort = answers.count < 2 && (listed.value.sequence ?? []).count > 1
    guard (2...12).contains(answers.count) else {
      if isShort { return nil }
      let message = "\(owner) must have 2 to 12 answers, not \(answers.count)"
      reader.report(.decision, message, at: reader.place(listed.keyRange))
      return nil
    }
    let assume = reader.text("assume", of: fields)
    let bare = Question(id: id.text, ask: "", answers: answers, place: id.place)
    let assumed = assume.flatMap { ConditionReader(questions: []).answer($0, of: bare, &reader) }
    let isScale = reader.truth("scale", of: fields) ?? false
    let isMonotone = reader.truth("monotone", of: fields) ?? false
    if isMonotone, !isScale, let entry = fields["monotone"] {
      reader.report(
        .decision, "'monotone' of \(owner) needs 'scale: true'", at: reader.place(entry.keyRange))
    }
    return Question(
      id: id.text,
      ask: ask?.text ?? id.text,
      short: reader.text("short", of: fields)?.text,
      answers: answers,
      isScale: isScale,
      isMonotone: isMonotone && isScale,
      prior: prior(fields["prior"], of: bare, owner, &reader),
      effort: reader.number("effort", of: fields, in: DecisionParser.numbers) ?? 1,
      assume: assumed,
      place: id.place
    )
  }

  /// A list of ids, or a mapping of ids to labels; where a label has a short form, to both.
  private func answers(
    _ entry: YAMLEntry, of question: String, _ owner: String, _ reader: inout NodeReader
  ) -> [Answer] {
    var words: [(id: PlacedText, label: String?, short: String?)] = []
    if let entries = entry.value.mapping {
      for answer in entries {
        let id = reader.placed(answer.key, answer.keyRange)
        if answer.value.mapping != nil {
          let fields = reader.fields(
            of: answer.value, "answer '\(id.text)' to \(owner)", at: id.place,
            keys: DecisionShape.answer.names)
          let label = fields.flatMap { reader.requiredText("label", of: $0)?.text }
          words.append((id, label, fields.flatMap { reader.text("short", of: $0)?.text }))
        } else {
          let label = reader.text(of: answer, "the answers to \(owner)")
          words.append((id, label?.text, nil))
        }
      }
    } else {
      words = reader.texts(of: entry, owner, isSet: true).map { ($0, nil, nil) }
    }
    return words.compactMap { id, label, short in
      guard reader.isID(id, "an answer", reserved: DecisionParser.reserved + ["unsure"]) else {
        reader.leftOut.insert(.answer(id.text, to: question))
        return nil
      }
      return Answer(id: id.text, label: label, short: short, place: id.place)
    }
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
          numbers[answer] = reader.number(
            entry.value, "a prior of \(owner)", at: word.place, in: DecisionParser.numbers)
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
      numbers = items.map {
        reader.number($0, "a prior of \(owner)", at: place, in: DecisionParser.numbers)
      }
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

extension NodeReader.LeftOut {
  /// An answer to a question.
  static func answer(_ id: String, to question: String) -> NodeReader.LeftOut {
    NodeReader.LeftOut(.unknownAnswer, "\(question)=\(id)")
  }
}

/// Reads what can never be.
struct ExclusionReader {
  let conditions: ConditionReader

  /// The combinations that cannot occur, in an order of their own.
  func never(_ entry: YAMLEntry?, _ reader: inout NodeReader) -> [Exclusion] {
    guard let entry else { return [] }
    var exclusions: [Exclusion] = []
    for (item, place) in reader.items(of: entry) {
      let owner = "an entry of 'never'"
      guard
        let fields = reader.fields(
          of: item, owner, at: place, keys: DecisionShape.exclusion.names)
      else { continue }
      let because = reader.requiredText("because", of: fields)
      guard let when = reader.required("when", of: fields) else { continue }
      guard let condition = conditions.condition(when, owner, &reader) else { continue }
      exclusions.append(
        Exclusion(condition: condition, because: because?.text ?? "", place: place))
    }
    return exclusions.sorted { left, right in
      let leftKey = left.condition.boxes.flatMap(\.masks)
      let rightKey = right.condition.boxes.flatMap(\.masks)
      if leftKey != rightKey { return leftKey.lexicographicallyPrecedes(rightKey) }
      return left.because < right.because
    }
  }
}
