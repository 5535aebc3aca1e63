package import Diagnostics
internal import Markdown
package import YAML

/// Reads `*.evidence.yml`.
package enum EvidenceParser {
  /// What a file may hold.
  package static let shape = Shape([
    .optional("evidence", .ids(to: .mapping(evidenceShape)), "What is claimed, by id."),
    .optional("sources", .ids(to: .mapping(sourceShape)), "Where claims come from, by id."),
  ])

  private static let evidenceShape = Shape([
    .required("claim", .text, "The sentence that is claimed."),
    .optional("value", .text, "The figure as it reads within a sentence."),
    .optional("quantity", .mapping(quantityShape), "The figure in numbers, for charts."),
    .optional("source", .text, "The id of a source."),
    .optional(
      "status", .choice(Evidence.Status.allCases.map(\.rawValue)),
      "How far the claim can be trusted; claimed where nothing is said."),
    .optional("reviewed", .date, "The day on which somebody last looked, as 2026-11-23."),
    .optional("note", .text, "A remark; of disputed evidence, what is disputed."),
    .optional("aliases", .texts, "Older ids of the evidence, which still lead to it."),
  ])

  private static let quantityShape = Shape([
    .required("low", .number(0...InputLimits.quantity), "The lowest number."),
    .required("high", .number(0...InputLimits.quantity), "The highest number."),
    .optional("unit", .text, "What stands behind the number."),
  ])

  private static let sourceShape = Shape([
    .optional("title", .text, "What it is called."),
    .optional("author", .text, "Who wrote it."),
    .optional("year", .text, "When."),
    .optional("url", .text, "Where it can be read."),
  ])

  /// The evidence and the sources of a file, in its order.
  package static func parse(
    _ file: SourceFile
  ) -> (evidence: [Evidence], sources: [Source], diagnostics: [Diagnostic]) {
    let (root, mistakes) = YAMLParser.parse(file)
    guard let root else { return ([], [], mistakes) }
    var reader = NodeReader(file, code: .yaml, isLenient: true, diagnostics: mistakes)
    guard
      let fields = reader.fields(
        of: root, "the evidence file", at: reader.place(root.range), keys: shape.names)
    else { return ([], [], reader.diagnostics) }
    let evidence = reader.entries("evidence", of: fields).map { self.evidence($0, &reader) }
    let sources = reader.entries("sources", of: fields).map { self.source($0, &reader) }
    return (evidence, sources, reader.diagnostics)
  }

  private static func evidence(_ entry: YAMLEntry, _ reader: inout NodeReader) -> Evidence {
    let id = reader.placed(entry.key, entry.keyRange)
    _ = reader.isID(id, "the id of evidence")
    let owner = "evidence '\(id.text)'"
    guard
      let fields = reader.fields(
        of: entry.value, owner, at: id.place, keys: evidenceShape.names)
    else {
      return Evidence(
        id: id.text, claim: "", value: nil, quantity: nil, source: nil, status: .claimed,
        reviewed: nil, note: nil, place: id.place, sourcePlace: nil)
    }
    let claim = reader.requiredText("claim", of: fields)
    let value = reader.text("value", of: fields)
    let quantity = quantity(of: fields, &reader)
    let source = reader.text("source", of: fields)
    let status = status(of: fields, &reader)
    let reviewed = reader.date("reviewed", of: fields)
    let note = reader.text("note", of: fields)
    let aliases = reader.texts("aliases", of: fields, isSet: true)
      .filter { reader.isID($0, "an older id of \(owner)") }
    if status == .disputed, note == nil {
      let message = "disputed evidence '\(id.text)' has no note that says what is disputed"
      reader.reportValue(message, at: id.place)
    }
    return Evidence(
      id: id.text, claim: claim?.text ?? "", value: value?.text, quantity: quantity,
      source: source?.text, status: status, reviewed: reviewed?.text, note: note?.text,
      place: id.place, sourcePlace: source?.place, reviewedPlace: reviewed?.place,
      aliases: aliases)
  }

  private static func status(of fields: Fields, _ reader: inout NodeReader) -> Evidence.Status {
    guard let word = reader.text("status", of: fields) else { return .claimed }
    if let status = Evidence.Status(rawValue: word.text) { return status }
    reader.reportChoice(
      .yaml, "no status '\(word.text)'", word, among: Evidence.Status.allCases.map(\.rawValue))
    return .claimed
  }

  /// The range of numbers; nil, with a diagnostic, where a chart could not show it.
  private static func quantity(
    of fields: Fields, _ reader: inout NodeReader
  ) -> Evidence.Quantity? {
    guard let entry = fields["quantity"] else { return nil }
    let place = reader.place(entry.keyRange)
    let owner = "'quantity' of \(fields.owner)"
    guard
      let parts = reader.fields(of: entry.value, owner, at: place, keys: quantityShape.names)
    else { return nil }
    let low = bound("low", of: parts, &reader)
    let high = bound("high", of: parts, &reader)
    let unit = reader.text("unit", of: parts)?.text ?? ""
    for key in ["low", "high"] where parts[key] == nil {
      reader.reportValue("\(owner) has no '\(key)'", at: place)
    }
    guard let low, let high else { return nil }
    if low <= high { return Evidence.Quantity(low: low, high: high, unit: unit) }
    reader.reportValue("\(owner) has a 'low' above its 'high'", at: place)
    return nil
  }

  /// A number that the scale of a chart can have: zero, or neither tiny nor huge.
  private static func bound(
    _ key: String, of fields: Fields, _ reader: inout NodeReader
  ) -> Double? {
    guard let number = reader.number(key, of: fields, in: 0...InputLimits.quantity) else {
      return nil
    }
    if number == 0 || number >= InputLimits.leastQuantity { return number }
    if let entry = fields[key] {
      reader.reportValue(
        "'\(key)' of \(fields.owner) must be 0 or at least \(InputLimits.leastQuantity)",
        at: reader.place(entry.value.range))
    }
    return nil
  }

  private static func source(_ entry: YAMLEntry, _ reader: inout NodeReader) -> Source {
    let id = reader.placed(entry.key, entry.keyRange)
    _ = reader.isID(id, "the id of a source")
    guard
      let fields = reader.fields(
        of: entry.value, "source '\(id.text)'", at: id.place,
        keys: sourceShape.names)
    else {
      return Source(
        id: id.text, title: id.text, author: nil, year: nil, url: nil, place: id.place)
    }
    var url = reader.text("url", of: fields)
    if let unsafe = url, UnsafeURL.isUnsafe(unsafe.text) {
      reader.report(.unsafeLink, "the address of a source is not safe to follow", at: unsafe.place)
      url = nil
    }
    return Source(
      id: id.text, title: reader.text("title", of: fields)?.text ?? id.text,
      author: reader.text("author", of: fields)?.text, year: reader.text("year", of: fields)?.text,
      url: url?.text, place: id.place)
  }
}
