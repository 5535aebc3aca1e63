internal import Diagnostics
internal import YAML

/// Reads conditions: a mapping of questions to answers, with `any:` for a union.
struct ConditionReader {
  let questions: [Question]

  /// The condition of a `when`, or nil where it has a mistake.
  ///
  /// - Parameter owner: what messages call whose condition it is, "rule 'x'".
  func condition(_ entry: YAMLEntry, _ owner: String, _ reader: inout NodeReader) -> Condition? {
    let place = reader.place(entry.keyRange)
    guard let entries = reader.entries(of: entry.value, "'when' of \(owner)", at: place) else {
      return nil
    }
    if entries.isEmpty {
      let message = "'when' of \(owner) names no question and always holds"
      reader.report(.conditionWithoutEffect, message, at: place)
    }
    var everything = questions.map(\.everyAnswer)
    var isWhole = true
    for entry in entries where entry.key != "any" {
      isWhole = restrict(&everything, by: entry, owner, &reader) && isWhole
    }
    guard let any = entries.first(where: { $0.key == "any" }) else {
      return isWhole ? Condition(boxes: [Box(masks: everything)]) : nil
    }
    guard
      let boxes = alternatives(any, beside: everything, owner, &reader), isWhole
    else { return nil }
    return Condition(boxes: boxes)
  }

  private func alternatives(
    _ any: YAMLEntry, beside common: [UInt16], _ owner: String, _ reader: inout NodeReader
  ) -> [Box]? {
    let place = reader.place(any.keyRange)
    guard let items = any.value.sequence, !items.isEmpty else {
      let found = any.value.sequence == nil ? any.value.description : "an empty list"
      reader.report(
        .decision, "'any' of \(owner) must be a list of conditions, not \(found)", at: place)
      return nil
    }
    var boxes: [Box] = []
    var isWhole = true
    for item in items {
      let place = item.mapping?.first.map { reader.place($0.keyRange) } ?? reader.place(item.range)
      guard let entries = reader.entries(of: item, "a condition in 'any' of \(owner)", at: place)
      else {
        isWhole = false
        continue
      }
      if entries.isEmpty {
        let message = "a condition in 'any' of \(owner) names no question and always holds"
        reader.report(.conditionWithoutEffect, message, at: place)
      }
      var box = common
      for entry in entries {
        isWhole = restrict(&box, by: entry, owner, &reader) && isWhole
      }
      boxes.append(Box(masks: box))
    }
    return isWhole ? boxes : nil
  }

  /// Narrows a box by one entry; false, with a diagnostic, where that is a mistake.
  private func restrict(
    _ box: inout [UInt16], by entry: YAMLEntry, _ owner: String, _ reader: inout NodeReader
  ) -> Bool {
    let key = reader.placed(entry.key, entry.keyRange)
    if entry.key == "any" {
      reader.report(.decision, "'any' cannot be inside another 'any'", at: key.place)
      return false
    }
    guard let index = questions.firstIndex(where: { $0.id == entry.key }) else {
      if questions.isEmpty { return false }
      let known = questions.map { PlacedText($0.id, at: $0.place) }
      reader.reportUnknown(
        .unknownQuestion, "no question '\(entry.key)' in this decision", key, known: known,
        keyword: "any")
      return false
    }
    let question = questions[index]
    guard let mask = mask(entry, of: question, &reader) else { return false }
    if mask == 0 {
      reader.report(.decision, "no answer to '\(question.id)' meets this condition", at: key.place)
      return false
    }
    if mask == question.everyAnswer {
      let message = "every answer to '\(question.id)' meets this condition"
      reader.report(.conditionWithoutEffect, message, at: key.place)
    }
    if box[index] & mask == 0 {
      let message =
        "no answer to '\(question.id)' meets both this condition and the one beside 'any'"
      reader.report(.decision, message, at: key.place)
      return false
    }
    box[index] &= mask
    return true
  }

  /// The answers that meet a condition on one question, or nil, with a diagnostic, for a mistake.
  private func mask(
    _ entry: YAMLEntry, of question: Question, _ reader: inout NodeReader
  ) -> UInt16? {
    if entry.value.mapping == nil {
      return answers(entry.value, of: question, at: reader.place(entry.keyRange), &reader)
    }
    let place = reader.place(entry.keyRange)
    let owner = "the condition on '\(question.id)'"
    let keys = DecisionShape.restriction.names
    // Without a key that is misspelt the condition would be another one.
    guard
      let fields = reader.fields(
        of: entry.value, owner, at: place, keys: keys, unknown: .decision),
      fields.unknown.isEmpty
    else { return nil }
    if let not = fields["not"] {
      if fields["at-least"] != nil || fields["at-most"] != nil {
        reader.report(.decision, "'not' must be the only key of \(owner)", at: place)
        return nil
      }
      let inner: UInt16?
      if not.value.mapping != nil {
        let keyPlace = reader.place(not.keyRange)
        let limits = reader.fields(
          of: not.value, "'not' of \(owner)", at: keyPlace, keys: DecisionShape.limits.names,
          unknown: .decision)
        inner = limits.flatMap { limits in
          limits.unknown.isEmpty ? range(limits, of: question, at: keyPlace, &reader) : nil
        }
      } else {
        inner = answers(not.value, of: question, at: reader.place(not.keyRange), &reader)
      }
      return inner.map { question.everyAnswer & ~$0 }
    }
    return range(fields, of: question, at: place, &reader)
  }

  /// The answers from `at-least` to `at-most`, both included.
  private func range(
    _ fields: Fields, of question: Question, at place: SourceRange,
    _ reader: inout NodeReader
  ) -> UInt16? {
    guard question.isScale else {
      let message = "the answers to '\(question.id)' have no order"
      let note = Note("say 'scale: true' where they have one", place: question.place)
      reader.report(.decision, message, at: place, notes: [note])
      return nil
    }
    var low = 0
    var high = question.answers.count - 1
    for key in ["at-least", "at-most"] where fields[key] != nil {
      guard let word = reader.text(key, of: fields),
        let answer = answer(word, of: question, &reader)
      else { return nil }
      if key == "at-least" { low = answer } else { high = answer }
    }
    if fields["at-least"] == nil, fields["at-most"] == nil {
      reader.report(.decision, "the condition on '\(question.id)' is empty", at: place)
      return nil
    }
    var mask: UInt16 = 0
    for answer in question.answers.indices where low <= answer && answer <= high {
      mask |= 1 << UInt16(answer)
    }
    return mask
  }

  /// The answers that a word or a list names.
  private func answers(
    _ node: YAMLNode, of question: Question, at place: SourceRange, _ reader: inout NodeReader
  ) -> UInt16? {
    let items = node.sequence ?? [node]
    if items.isEmpty || node.isMissing {
      reader.report(.decision, "the condition on '\(question.id)' is empty", at: place)
      return nil
    }
    var mask: UInt16 = 0
    var isWhole = true
    for item in items {
      guard let word = item.scalar else {
        let message = "an answer to '\(question.id)' must be a word, not \(item.description)"
        reader.report(.decision, message, at: place)
        isWhole = false
        continue
      }
      if let answer = answer(reader.placed(word, item.range), of: question, &reader) {
        mask |= 1 << UInt16(answer)
      } else {
        isWhole = false
      }
    }
    return isWhole ? mask : nil
  }

  /// The index of an answer; nil, with a diagnostic, where there is none.
  func answer(_ word: PlacedText, of question: Question, _ reader: inout NodeReader) -> Int? {
    if let index = question.answer(word.text) { return index }
    if reader.leftOut.contains(.answer(word.text, to: question.id)) { return nil }
    let known = question.answers.map { PlacedText($0.id, at: $0.place) }
    reader.reportUnknown(
      .unknownAnswer, "question '\(question.id)' has no answer '\(word.text)'", word, known: known)
    return nil
  }
}
