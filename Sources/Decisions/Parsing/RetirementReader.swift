internal import Diagnostics
internal import YAML

/// Reads what became of rules, questions, answers and options that no longer apply.
enum RetirementReader {
  /// The value of `retired` of a rule.
  static func retirement(
    _ entry: YAMLEntry, _ owner: String, _ reader: inout NodeReader
  ) -> Retirement {
    retirement(of: entry, "'retired' of \(owner)", &reader)
  }

  /// What the decision says of questions, answers and options that are gone.
  static func names(of fields: Fields, _ reader: inout NodeReader) -> RetiredNames {
    var names = RetiredNames()
    guard let entry = fields["retired"],
      let fields = reader.fields(
        of: entry.value, "'retired'", at: reader.place(entry.keyRange),
        keys: DecisionShape.retired.names)
    else { return names }
    for entry in reader.entries("questions", of: fields) {
      names.questions[entry.key] = retirement(of: entry, "question '\(entry.key)'", &reader)
    }
    for entry in reader.entries("options", of: fields) {
      names.options[entry.key] = retirement(of: entry, "option '\(entry.key)'", &reader)
    }
    for question in reader.entries("answers", of: fields) {
      let place = reader.place(question.keyRange)
      let answers = reader.entries(of: question.value, "'\(question.key)'", at: place) ?? []
      for entry in answers {
        names.answers["\(question.key).\(entry.key)"] = retirement(
          of: entry, "answer '\(entry.key)'", &reader)
      }
    }
    return names
  }

  private static func retirement(
    of entry: YAMLEntry, _ what: String, _ reader: inout NodeReader
  ) -> Retirement {
    let place = reader.place(entry.keyRange)
    guard
      let fields = reader.fields(
        of: entry.value, what, at: place, keys: DecisionShape.retirement.names)
    else { return Retirement() }
    let by = reader.text("by", of: fields)
    let on = reader.date("on", of: fields)
    return Retirement(by: by, on: on?.text)
  }
}
