internal import Diagnostics
internal import YAML

/// Reads the rules of a decision.
struct RuleReader {
  let names: DecisionNames

  private var conditions: ConditionReader { ConditionReader(questions: names.questions) }

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
      .flatMap { names.option($0, &reader) }
    let strength = reader.text("strength", of: fields, owner, at: id.place)
      .flatMap { self.strength($0, &reader) }
    var condition: Condition? = Condition(boxes: [Box(masks: names.questions.map(\.everyAnswer))])
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
