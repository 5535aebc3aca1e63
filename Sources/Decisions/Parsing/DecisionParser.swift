package import Diagnostics
internal import YAML

/// Reads a `*.decision.yml` file.
package enum DecisionParser {
  private static let keys = [
    "decision", "title", "options", "questions", "never", "rules", "rulings", "scenarios",
    "ask-first", "default-may-decide", "pages",
  ]

  /// The decision, and everything that is wrong with the file.
  ///
  /// What has a mistake is left out of the decision, which then is not whole
  /// (``Decision/isWhole``). There is no decision where the file is no mapping, or has no id, no
  /// option or no question.
  package static func parse(
    _ file: SourceFile
  ) -> (decision: Decision?, diagnostics: [Diagnostic]) {
    let (root, mistakes) = YAMLParser.parse(file)
    var reader = NodeReader(file, diagnostics: mistakes)
    let start = reader.place(0..<min(1, file.bytes.count))
    guard let root else {
      if !mistakes.isEmpty { return (nil, mistakes) }
      return (nil, [Diagnostic(.decision, "the decision is empty", at: start)])
    }
    let decision = decision(root, start, &reader)
    return (decision, reader.diagnostics.sortedByPlace())
  }

  private static func decision(
    _ root: YAMLNode, _ start: Place, _ reader: inout NodeReader
  ) -> Decision? {
    guard let fields = reader.fields(of: root, "the decision", at: start, keys: keys) else {
      return nil
    }
    let id = reader.text("decision", of: fields, "the decision", at: start)
    let title = reader.text("title", of: fields, "the decision", at: start)
    let options = options(fields["options"], start, &reader)
    var questions: [Question] = []
    if let entry = fields["questions"] {
      questions = QuestionReader().questions(entry, &reader)
    } else {
      reader.report(.decision, "the decision has no 'questions'", at: start)
    }
    let names = DecisionNames(options: options, questions: questions)
    let rules = RuleReader(names: names).rules(fields["rules"], &reader)
    let rulings = RulingReader.rulings(fields["rulings"], &reader)
    let conditions = ConditionReader(questions: questions)
    let never = ExclusionReader(conditions: conditions).never(fields["never"], &reader)
    let scenarios = ScenarioReader(names: names).scenarios(fields["scenarios"], &reader)
    let askFirst = reader.words(of: fields["ask-first"], "the decision")
      .compactMap { names.question($0, &reader) }
    let share = mayDecide(fields["default-may-decide"], &reader)
    let pageBudget = pageBudget(fields["pages"], &reader)
    guard let id, reader.isID(id, "the id of a decision"), !options.isEmpty, !questions.isEmpty
    else { return nil }
    let keyStart = fields["decision"]?.keyRange.lowerBound ?? id.place.range.lowerBound
    let decision = Decision(
      id: id.text,
      title: title?.text ?? id.text,
      place: reader.place(keyStart..<max(keyStart, id.place.range.upperBound)),
      options: options,
      questions: questions,
      rules: rules,
      rulings: rulings,
      never: never,
      scenarios: scenarios,
      askFirst: askFirst,
      defaultMayDecide: share,
      pageBudget: pageBudget,
      digest: SHA256.hexDigest(of: reader.file.bytes),
      isWhole: !reader.diagnostics.contains { $0.severity == .error }
    )
    RulingCheck(decision).check(&reader)
    return decision
  }

  private static func options(
    _ entry: YAMLEntry?, _ start: Place, _ reader: inout NodeReader
  ) -> [DecisionOption] {
    guard let entry else {
      reader.report(.decision, "the decision has no 'options'", at: start)
      return []
    }
    let place = reader.place(entry.keyRange)
    guard let entries = reader.entries(of: entry.value, "'options'", at: place) else { return [] }
    if entries.isEmpty { reader.report(.decision, "'options' is empty", at: place) }
    var options: [DecisionOption] = []
    for entry in entries {
      let id = reader.placed(entry.key, entry.keyRange)
      let owner = "option '\(id.text)'"
      guard reader.isID(id, "the id of an option"),
        let fields = reader.fields(of: entry.value, owner, at: id.place, keys: ["title", "page"])
      else {
        reader.leftOut.insert(id.text)
        continue
      }
      let title = reader.text("title", of: fields, owner, at: id.place)
      let page = fields["page"].flatMap { reader.text(of: $0, owner) }
      options.append(
        DecisionOption(id: id.text, title: title?.text ?? id.text, page: page, place: id.place))
    }
    if options.count > maximumOptions {
      let message = "a decision may have at most \(maximumOptions) options, not \(options.count)"
      reader.report(.decision, message, at: place)
      options = []
    }
    return options.sorted { $0.id < $1.id }
  }

  private static func mayDecide(_ entry: YAMLEntry?, _ reader: inout NodeReader) -> Double {
    let usual = 0.1
    guard let entry else { return usual }
    let place = reader.place(entry.keyRange)
    guard let share = reader.number(entry.value, "'default-may-decide'", at: place) else {
      return usual
    }
    if share > 1 {
      reader.report(.decision, "'default-may-decide' is a share from 0 to 1", at: place)
      return usual
    }
    return share
  }

  private static func pageBudget(_ entry: YAMLEntry?, _ reader: inout NodeReader) -> Int {
    let usual = 2000
    guard let entry else { return usual }
    let place = reader.place(entry.keyRange)
    guard let number = reader.number(entry.value, "'pages'", at: place) else { return usual }
    guard let budget = Int(exactly: number), (1...100_000).contains(budget) else {
      reader.report(.decision, "'pages' is a whole number from 1 to 100000", at: place)
      return usual
    }
    return budget
  }

  /// Sets of outcomes are kept in one machine word.
  private static let maximumOptions = 60
}
