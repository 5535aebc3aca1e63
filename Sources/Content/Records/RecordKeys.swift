package import Archive
package import Diagnostics
internal import YAML

/// What front matter says of a page as a decision record: the keys of MADR and ours.
package struct RecordKeys: Sendable, Hashable {
  package private(set) var status: PlacedText?
  /// As written.
  package private(set) var date: PlacedText?
  package private(set) var deciders: [String] = []
  /// The id of the decision that was taken.
  package private(set) var decision: PlacedText?
  /// In the order of the file.
  package private(set) var answers: [RecordedAnswer] = []
  /// The option that was recommended, by its id.
  package private(set) var outcome: PlacedText?
  /// Records by path or number.
  package private(set) var supersedes: [PlacedText] = []
  /// Records by path or number.
  package private(set) var supersededBy: [PlacedText] = []
  /// Why the record holds although today's rules recommend something else.
  package private(set) var acceptedAnyway: PlacedText?
  /// The SHA-256 digest of the decision file of its time, in hexadecimal.
  package private(set) var rules: String?

  package init() {}

  /// Whether a key is there that only records have.
  var areOfRecord: Bool {
    !deciders.isEmpty || !supersedes.isEmpty || !supersededBy.isEmpty || acceptedAnyway != nil
      || decision != nil && (status != nil || outcome != nil || !answers.isEmpty)
  }

  /// What the keys hold. (Those of MADR are in front matter of other programs too, as placeholders
  /// even, so nothing that they hold is an error.)
  static let shape: [Shape.Key] = [
    .optional("date", .anything, "The day on which the record was written, as 2026-11-23."),
    .optional("decision-makers", .anything, "Of a record: who decided."),
    .optional("deciders", .anything, "As decision-makers, in the words of MADR 3."),
    .optional("consulted", .anything, "Of a record: who was asked."),
    .optional("informed", .anything, "Of a record: who was told."),
    .optional("decision", .text, "Of a record: the id of the decision that was taken."),
    .optional(
      "answers", .either([.texts(to: .text), .text]),
      "Of a record: the id of the answer to each question."),
    .optional("outcome", .text, "Of a record: the id of the option that was recommended."),
    .optional("rules", .text, "Of a record: the digest of the decision file of its time."),
    .optional("supersedes", .texts, "Of a record: the records that it takes the place of."),
    .optional("superseded-by", .texts, "Of a record: the records that took its place."),
    .optional(
      "accepted-anyway", .text,
      "Of a record: why it holds although today's rules recommend something else."),
  ]
}

/// An answer that a record gives: the ids of a question and of an answer to it.
package struct RecordedAnswer: Sendable, Hashable {
  package let question: PlacedText
  package let answer: PlacedText
}

extension RecordKeys {
  /// - Parameter status: that of the page.
  init(_ fields: Fields, status: PlacedText?, _ reader: inout NodeReader) {
    self.status = status
    // (Posts of Material say when they were written and when they were changed.)
    let written = fields["date"]?.value
    if let value = written?.scalar == nil ? written?["created"] : written,
      let text = value.scalar, !["", "~", "null", "Null", "NULL"].contains(text)
    {
      let date = reader.placed(text, value.range)
      self.date = date
      Self.check(date, &reader)
    }
    for key in ["decision-makers", "deciders"] {
      guard let value = fields[key]?.value else { continue }
      let names = value.sequence?.compactMap(\.scalar) ?? [value.scalar].compactMap { $0 }
      deciders += names.flatMap { $0.split(separator: ",") }.map { name in
        let name = name.drop { $0 == " " }
        return String(name.prefix(name.count - name.reversed().prefix { $0 == " " }.count))
      }.filter { !$0.isEmpty }
    }
    guard let decision = fields["decision"], decision.value.scalar != nil else {
      // Pages of other programs may have keys of these names for something else.
      supersedes = Self.words("supersedes", of: fields, reader)
      supersededBy = Self.words("superseded-by", of: fields, reader)
      return
    }
    self.decision = reader.text(of: decision, fields.owner)
    answers = Self.answers(of: fields, &reader)
    outcome = reader.text("outcome", of: fields)
    supersedes = reader.texts("supersedes", of: fields, upTo: InputLimits.filesOfFrontMatter)
    supersededBy = reader.texts("superseded-by", of: fields, upTo: InputLimits.filesOfFrontMatter)
    acceptedAnyway = reader.text("accepted-anyway", of: fields)
    if let reason = acceptedAnyway, ["true", "yes", "on"].contains(reason.text.lowercased()) {
      reader.reportValue(
        "'accepted-anyway' of \(fields.owner) must say why, not '\(reason.text)'",
        at: reason.place)
    }
    let digest = reader.text("rules", of: fields)?.text
    rules = digest.map { $0.hasPrefix("sha256:") ? String($0.dropFirst(7)) : $0 }
  }

  /// Warns of a date that is none: other tools may read it. (A time may come behind the day; the
  /// placeholders of templates are left alone.)
  private static func check(_ date: PlacedText, _ reader: inout NodeReader) {
    let isDay = CalendarDate.isValid(String(date.text.prefix(10)))
    let isPlaceholder =
      "{<$".contains(date.text.prefix(1)) || date.text.uppercased().hasPrefix("YYYY")
      || URLPath.name(of: date.place.file).lowercased().contains("template")
    if isDay || isPlaceholder { return }
    var diagnostic = Diagnostic(
      .frontMatter, "'date' of the front matter is no date like 2026-11-23: '\(date.text)'",
      at: date.place, notes: [Note("the page is taken for one without a date")])
    diagnostic.severity = .warning
    reader.keep(diagnostic)
  }

  private static func words(
    _ key: String, of fields: Fields, _ reader: NodeReader
  ) -> [PlacedText] {
    guard let value = fields[key]?.value else { return [] }
    return (value.sequence ?? [value]).compactMap { node in
      node.scalar.flatMap { $0.isEmpty ? nil : reader.placed($0, node.range) }
    }
  }

  /// The answers: a mapping, or in one word as addresses have them, `kind.cli_ml.no`.
  private static func answers(
    of fields: Fields, _ reader: inout NodeReader
  ) -> [RecordedAnswer] {
    guard let entry = fields["answers"], !entry.value.isMissing else { return [] }
    if let entries = entry.value.mapping {
      return entries.compactMap { entry in
        guard let answer = reader.text(of: entry, "'answers'") else { return nil }
        return RecordedAnswer(
          question: reader.placed(entry.key, entry.keyRange), answer: answer)
      }
    }
    guard let key = entry.value.scalar else {
      reader.reportValue(
        "'answers' of \(fields.owner) must be a mapping, not \(entry.value.description)",
        at: reader.place(entry.keyRange))
      return []
    }
    return key.split(separator: "_").compactMap { pair in
      let words = pair.split(separator: ".")
      guard words.count == 2 else {
        reader.reportValue(
          "'\(pair)' is no answer like 'kind.cli'", at: reader.place(entry.value.range))
        return nil
      }
      let range = entry.value.range
      return RecordedAnswer(
        question: reader.placed(String(words[0]), range),
        answer: reader.placed(String(words[1]), range))
    }
  }
}

extension RecordKeys: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    writer.append(status)
    writer.append(date)
    writer.append(deciders)
    writer.append(decision)
    writer.append(answers)
    writer.append(outcome)
    writer.append(supersedes)
    writer.append(supersededBy)
    writer.append(acceptedAnyway)
    writer.append(rules)
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    self.init()
    status = try reader.value()
    date = try reader.value()
    deciders = try reader.value()
    decision = try reader.value()
    answers = try reader.value()
    outcome = try reader.value()
    supersedes = try reader.value()
    supersededBy = try reader.value()
    acceptedAnyway = try reader.value()
    rules = try reader.value()
  }
}

extension RecordedAnswer: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    writer.append(question)
    writer.append(answer)
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    self.init(question: try reader.value(), answer: try reader.value())
  }
}
