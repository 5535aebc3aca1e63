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
    var rules: [Rule] = []
    for entry in entries {
      if let rule = rule(entry, &reader) {
        rules.append(rule)
      } else {
        reader.leftOut.insert(NodeReader.LeftOut(.unknownRule, entry.key))
      }
    }
    rules.sort { $0.id < $1.id }
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
    guard reader.isID(id, "the id of a rule"),
      let fields = reader.fields(
        of: entry.value, owner, at: id.place, keys: DecisionShape.rule.names, unknown: .decision)
    else { return nil }
    let option = reader.requiredText("choose", of: fields)
      .flatMap { names.option($0, &reader) }
    let strength = reader.requiredText("strength", of: fields)
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
    let title = reader.text("title", of: fields)
    let because = reader.text("because", of: fields)
    let evidence = reader.texts("evidence", of: fields, isSet: true)
    let overrides = reader.texts("overrides", of: fields, isSet: true)
    let aliases = reader.texts("aliases", of: fields, isSet: true)
      .filter { reader.isID($0, "an older id of \(owner)") }
    var retirement: Retirement?
    if let entry = fields["retired"] {
      retirement = RetirementReader.retirement(entry, owner, &reader)
    }
    guard let option, let strength, let condition, fields.unknown.isEmpty else { return nil }
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
      aliases: aliases,
      place: id.place
    )
  }

  private func strength(_ word: PlacedText, _ reader: inout NodeReader) -> Strength? {
    if let strength = Strength(rawValue: word.text) { return strength }
    reader.reportChoice(
      .decision, "no strength '\(word.text)'", word, among: Strength.allCases.map(\.rawValue))
    return nil
  }
}
