package import Diagnostics
internal import YAML

/// Reads a `*.decision.yml` file.
package enum DecisionParser {
  /// The decision, and everything that is wrong with the file.
  ///
  /// What has a mistake is left out of the decision, which then is not whole
  /// (``Decision/isWhole``). There is no decision where the file is not a mapping, or has no id, no
  /// option or no question.
  package static func parse(
    _ file: SourceFile
  ) -> (decision: Decision?, diagnostics: [Diagnostic]) {
    let (root, mistakes) = YAMLParser.parse(file)
    var reader = NodeReader(file, code: .decision, diagnostics: mistakes)
    let start = reader.place(0..<min(1, file.bytes.count))
    guard let root else {
      if !mistakes.isEmpty { return (nil, mistakes) }
      return (nil, [Diagnostic(.decision, "the decision is empty", at: start)])
    }
    let decision = decision(root, start, &reader)
    return (decision, reader.diagnostics.sortedByPlace())
  }

  private static func decision(
    _ root: YAMLNode, _ start: SourceRange, _ reader: inout NodeReader
  ) -> Decision? {
    guard
      let fields = reader.fields(
        of: root, "the decision", at: start, keys: DecisionShape.decision.names)
    else { return nil }
    let id = reader.requiredText("decision", of: fields)
    let title = reader.requiredText("title", of: fields)
    let options = reader.required("options", of: fields).map { self.options($0, &reader) } ?? []
    let questions =
      reader.required("questions", of: fields)
      .map { QuestionReader().questions($0, &reader) } ?? []
    let severities = severities(of: options, fields, &reader)
    if severities == nil {
      for question in questions where question.isMonotone {
        reader.report(
          .decision,
          "'monotone' of question '\(question.id)' needs options from mild to severe, and "
            + "'ordered: true'", at: question.place)
      }
    }
    let names = DecisionNames(options: options, questions: questions)
    let rules = RuleReader(names: names).rules(fields["rules"], &reader)
    let rulings = RulingReader.rulings(fields["rulings"], &reader)
    let conditions = ConditionReader(questions: questions)
    let never = ExclusionReader(conditions: conditions).never(fields["never"], &reader)
    let scenarios = ScenarioReader(names: names).scenarios(fields["scenarios"], &reader)
    let askFirst = reader.texts("ask-first", of: fields, isSet: true)
      .compactMap { names.question($0, &reader) }
    let share = reader.number("default-may-decide", of: fields, in: 0...1) ?? 0.1
    let size = rules.count * questions.count
    let pageBudget = pageBudget(of: fields, size: size, &reader)
    let retired = RetirementReader.names(of: fields, &reader)
    guard let id, reader.isID(id, "the id of a decision", reserved: reserved), !options.isEmpty,
      !questions.isEmpty
    else { return nil }
    let keyStart = fields["decision"]?.keyRange.lowerBound ?? id.place.range.lowerBound
    let decision = Decision(
      id: id.text,
      title: title?.text ?? id.text,
      place: reader.place(keyStart..<max(keyStart, id.place.range.upperBound)),
      options: options,
      severities: severities,
      questions: questions,
      rules: rules,
      rulings: rulings,
      never: never,
      scenarios: scenarios,
      retired: retired,
      askFirst: askFirst,
      defaultMayDecide: share,
      pageBudget: pageBudget,
      digest: SHA256.hexDigest(of: reader.file.bytes),
      isWhole: !reader.diagnostics.contains { $0.severity == .error }
    )
    RulingCheck(decision).check(&reader)
    return decision
  }

  private static func options(_ entry: YAMLEntry, _ reader: inout NodeReader) -> [DecisionOption] {
    let place = reader.place(entry.keyRange)
    guard let entries = reader.entries(of: entry.value, "'options'", at: place) else { return [] }
    if entries.isEmpty { reader.report(.decision, "'options' is empty", at: place) }
    var options: [DecisionOption] = []
    var included: [(option: String, names: [PlacedText])] = []
    for entry in entries {
      let id = reader.placed(entry.key, entry.keyRange)
      let owner = "option '\(id.text)'"
      guard reader.isID(id, "the id of an option", reserved: reserved),
        let fields = reader.fields(
          of: entry.value, owner, at: id.place, keys: DecisionShape.option.names)
      else {
        reader.leftOut.insert(NodeReader.LeftOut(.unknownOption, id.text))
        continue
      }
      let title = reader.requiredText("title", of: fields)
      options.append(
        DecisionOption(
          id: id.text, title: title?.text ?? id.text, page: reader.text("page", of: fields),
          cost: reader.text("cost", of: fields)?.text, place: id.place))
      included.append((id.text, reader.texts("includes", of: fields, isSet: true)))
    }
    if options.count > InputLimits.options {
      let message =
        "a decision may have at most \(InputLimits.options) options, not \(options.count)"
      reader.report(.decision, message, at: place)
      options = []
    }
    let names = DecisionNames(options: options.sorted { $0.id < $1.id }, questions: [])
    return names.options.map { option in
      let words = included.first { $0.option == option.id }?.names ?? []
      let indices = words.compactMap { names.option($0, &reader) }
      return DecisionOption(
        id: option.id, title: option.title, page: option.page, cost: option.cost,
        includes: indices.filter { names.options[$0].id != option.id }, place: option.place)
    }
  }

  /// How severe each option is where the author lists them from mild to severe.
  private static func severities(
    of options: [DecisionOption], _ fields: Fields, _ reader: inout NodeReader
  ) -> [Int]? {
    guard reader.truth("ordered", of: fields) ?? false else { return nil }
    let places = options.map { $0.place.range.lowerBound }
    return places.map { place in places.count { $0 < place } }
  }

  /// How many pages the answers get: what the author says, else as many as are worked out in about a
  /// second.
  ///
  /// - Parameter size: the number of rules, times the number of questions.
  private static func pageBudget(
    of fields: Fields, size: Int, _ reader: inout NodeReader
  ) -> Int {
    let usual = min(max(Self.work / max(size, 1), 100), Self.mostPages)
    let limit = Double(InputLimits.decisionPages)
    guard let number = reader.number("pages", of: fields, in: 1...limit) else { return usual }
    if let budget = Int(exactly: number) { return budget }
    if let entry = fields["pages"] {
      reader.reportValue("'pages' must be a whole number", at: reader.place(entry.value.range))
    }
    return usual
  }

  /// How often a question of a rule is looked at for all pages together, by a rough count.
  private static let work = 300_000
  /// How many pages the answers get at most where the author says nothing.
  private static let mostPages = 1000

  /// The numbers that a decision may hold.
  static let numbers = 0...InputLimits.decisionNumber

  /// Words that mean something in conditions, and so can name nothing.
  static let reserved = ["any", "not", "at-least", "at-most"]
}

/// The options and the questions of a decision by their names, as the rest of the file uses them.
struct DecisionNames {
  let options: [DecisionOption]
  let questions: [Question]

  /// The index of a question; nil, with a diagnostic, where there is none.
  func question(_ word: PlacedText, _ reader: inout NodeReader) -> Int? {
    if let index = questions.firstIndex(where: { $0.id == word.text }) { return index }
    // That there is no question is said elsewhere.
    if questions.isEmpty { return nil }
    let known = questions.map { PlacedText($0.id, at: $0.place) }
    reader.reportUnknown(
      .unknownQuestion, "no question '\(word.text)' in this decision", word, known: known)
    return nil
  }

  /// The index of an option; nil, with a diagnostic, where there is none.
  func option(_ word: PlacedText, _ reader: inout NodeReader) -> Int? {
    if let index = options.firstIndex(where: { $0.id == word.text }) { return index }
    if options.isEmpty { return nil }
    let known = options.map { PlacedText($0.id, at: $0.place) }
    reader.reportUnknown(
      .unknownOption, "no option '\(word.text)' in this decision", word, known: known)
    return nil
  }
}
