internal import Diagnostics
internal import YAML

/// Reads the rules, the rulings, what can never be, and the scenarios of a decision.
struct RuleReader {
  let options: [Option]
  let questions: [Question]

  private var conditions: ConditionReader { ConditionReader(questions: questions) }

  init(options: [Option], questions: [Question]) {
    self.options = options
    self.questions = questions
  }

  /// The rules, sorted by id; one with a mistake is left out.
  func rules(_ entry: YAMLEntry?, _ reader: inout NodeReader) -> [Rule] {
    guard let entry else { return [] }
    let place = reader.place(entry.keyRange)
    guard let entries = reader.entries(of: entry.value, "'rules'", at: place) else { return [] }
    let rules = entries.compactMap { rule($0, &reader) }.sorted { $0.id < $1.id }
    let standard = rules.filter { $0.strength == .default && !$0.isRetired }
      .sorted { $0.place.range.lowerBound < $1.place.range.lowerBound }
    for rule in standard.dropFirst() {
      let notes = standard.first.map { [Note("the other is '\($0.id)'", place: $0.place)] } ?? []
      reader.report(
        .decision, "only one rule may have the strength 'default'", at: rule.place, notes: notes)
    }
    return rules
  }

  private func rule(_ entry: YAMLEntry, _ reader: inout NodeReader) -> Rule? {
    let id = reader.placed(entry.key, entry.keyRange)
    let owner = "rule '\(id.text)'"
    let keys = [
      "title", "when", "choose", "strength", "because", "evidence", "overrides", "retired",
    ]
    guard reader.isID(id, "the id of a rule"),
      let fields = reader.fields(of: entry.value, owner, at: id.place, keys: keys)
    else { return nil }
    let option = reader.text("choose", of: fields, owner, at: id.place)
      .flatMap { self.option($0, &reader) }
    let strength = reader.text("strength", of: fields, owner, at: id.place)
      .flatMap { self.strength($0, &reader) }
    var condition: Condition? = Condition(boxes: [Box(masks: questions.map(\.everyAnswer))])
    if let when = fields["when"] {
      condition = conditions.condition(when, owner, &reader)
      if strength == .default {
        let message = "\(owner) has the strength 'default' and so cannot have a 'when'"
        reader.report(.decision, message, at: reader.place(when.keyRange))
        condition = nil
      }
    }
    let title = fields["title"].flatMap { reader.text(of: $0, owner) }
    let because = fields["because"].flatMap { reader.text(of: $0, owner) }
    let evidence = reader.words(of: fields["evidence"], owner)
    let overrides = reader.words(of: fields["overrides"], owner)
    var retirement: Retirement?
    if let entry = fields["retired"] { retirement = self.retirement(entry, owner, &reader) }
    guard let option, let strength, let condition else { return nil }
    if strength != .default, retirement == nil {
      let missing = [because == nil ? "reason" : nil, evidence.isEmpty ? "evidence" : nil]
      let words = missing.compactMap { $0 }.joined(separator: " and no ")
      if !words.isEmpty {
        reader.report(.unsupportedRule, "\(owner) gives no \(words)", at: id.place)
      }
    }
    return Rule(
      id: id.text,
      title: title?.text ?? id.text,
      condition: condition,
      option: option,
      strength: strength,
      because: because?.text ?? "",
      evidence: evidence,
      overrides: overrides,
      retirement: retirement,
      place: id.place
    )
  }

  private func retirement(
    _ entry: YAMLEntry, _ owner: String, _ reader: inout NodeReader
  ) -> Retirement {
    let place = reader.place(entry.keyRange)
    let what = "'retired' of \(owner)"
    guard let fields = reader.fields(of: entry.value, what, at: place, keys: ["by", "on"]) else {
      return Retirement()
    }
    let by = fields["by"].flatMap { reader.text(of: $0, what) }
    let on = fields["on"].flatMap { reader.text(of: $0, what) }
    if let on, !Self.isDate(on.text) {
      reader.report(.decision, "'\(on.text)' is no date like 2026-11-23", at: on.place)
    }
    return Retirement(by: by, on: on?.text)
  }

  /// The rulings, sorted by id.
  func rulings(_ entry: YAMLEntry?, _ reader: inout NodeReader) -> [Ruling] {
    guard let entry else { return [] }
    let place = reader.place(entry.keyRange)
    guard let entries = reader.entries(of: entry.value, "'rulings'", at: place) else { return [] }
    var rulings: [Ruling] = []
    for entry in entries {
      let id = reader.placed(entry.key, entry.keyRange)
      let owner = "ruling '\(id.text)'"
      guard reader.isID(id, "the id of a ruling"),
        let fields = reader.fields(
          of: entry.value, owner, at: id.place, keys: ["prefer", "over", "because"])
      else { continue }
      for key in ["prefer", "over"] where fields[key] == nil {
        reader.report(.decision, "\(owner) has no '\(key)'", at: id.place)
      }
      let because = fields["because"].flatMap { reader.text(of: $0, owner) }
      if because == nil {
        reader.report(.unsupportedRule, "\(owner) gives no reason", at: id.place)
      }
      rulings.append(
        Ruling(
          id: id.text,
          prefer: reader.words(of: fields["prefer"], owner),
          over: reader.words(of: fields["over"], owner),
          because: because?.text ?? "",
          place: id.place
        ))
    }
    return rulings.sorted { $0.id < $1.id }
  }

  /// The combinations that cannot occur, in an order of their own.
  func never(_ entry: YAMLEntry?, _ reader: inout NodeReader) -> [Exclusion] {
    guard let entry else { return [] }
    var exclusions: [Exclusion] = []
    for (item, place) in items(of: entry, &reader) {
      let owner = "an entry of 'never'"
      guard let fields = reader.fields(of: item, owner, at: place, keys: ["when", "because"]) else {
        continue
      }
      let because = reader.text("because", of: fields, owner, at: place)
      guard let when = fields["when"] else {
        reader.report(.decision, "\(owner) has no 'when'", at: place)
        continue
      }
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

  /// The scenarios, sorted by name.
  func scenarios(_ entry: YAMLEntry?, _ reader: inout NodeReader) -> [Scenario] {
    guard let entry else { return [] }
    var scenarios: [Scenario] = []
    for (item, place) in items(of: entry, &reader) {
      guard
        let fields = reader.fields(
          of: item, "a scenario", at: place, keys: ["name", "given", "expect"])
      else { continue }
      let name = reader.text("name", of: fields, "a scenario", at: place)
      let owner = name.map { "scenario '\($0.text)'" } ?? "a scenario"
      let expect = reader.text("expect", of: fields, owner, at: place)
        .flatMap { option($0, &reader) }
      var given: Answers? = Answers(questions: questions.count)
      if let entry = fields["given"] {
        given = answers(entry, owner, &reader)
      } else {
        reader.report(.decision, "\(owner) has no 'given'", at: place)
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
      guard let question = question(reader.placed(entry.key, entry.keyRange), &reader),
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

  /// The items of a list of mappings, each with the place of its first key.
  private func items(
    of entry: YAMLEntry, _ reader: inout NodeReader
  ) -> [(YAMLNode, Place)] {
    guard let items = entry.value.sequence else {
      let message = "'\(entry.key)' must be a list, not \(entry.value.description)"
      reader.report(.decision, message, at: reader.place(entry.keyRange))
      return []
    }
    return items.map { item in
      (item, reader.place(item.mapping?.first?.keyRange ?? item.range))
    }
  }

  /// The index of a question; nil, with a diagnostic, where there is none.
  func question(_ word: PlacedText, _ reader: inout NodeReader) -> Int? {
    if let index = questions.firstIndex(where: { $0.id == word.text }) { return index }
    let known = questions.map { PlacedText($0.id, at: $0.place) }
    reader.reportUnknown(
      .unknownQuestion, "no question '\(word.text)' in this decision", word, known: known)
    return nil
  }

  private func option(_ word: PlacedText, _ reader: inout NodeReader) -> Int? {
    if let index = options.firstIndex(where: { $0.id == word.text }) { return index }
    let known = options.map { PlacedText($0.id, at: $0.place) }
    reader.reportUnknown(
      .unknownOption, "no option '\(word.text)' in this decision", word, known: known)
    return nil
  }

  private func strength(_ word: PlacedText, _ reader: inout NodeReader) -> Strength? {
    if let strength = Strength(rawValue: word.text) { return strength }
    let words = Strength.allCases.map(\.rawValue)
    let nearest = NearMiss.nearest(to: word.text, in: words)
    let note = nearest.map { "did you mean '\($0)'?" } ?? "it is must, strong, lean or default"
    reader.report(
      .decision, "no strength '\(word.text)'", at: word.place, notes: [Note(note)], fix: nearest)
    return nil
  }

  /// Whether a text is a day like `2026-11-23`.
  private static func isDate(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2],
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let month = Int(parts[1]), let day = Int(parts[2])
    else { return false }
    return (1...12).contains(month) && (1...31).contains(day)
  }
}
