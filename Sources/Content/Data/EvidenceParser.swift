package import Diagnostics
internal import Markdown
internal import YAML

/// Reads `*.evidence.yml`.
package enum EvidenceParser {
  /// The evidence and the sources of a file, in its order.
  package static func parse(
    _ file: SourceFile
  ) -> (evidence: [Evidence], sources: [Source], diagnostics: [Diagnostic]) {
    let (root, mistakes) = YAMLParser.parse(file)
    guard let root else { return ([], [], mistakes) }
    var reader = NodeReader(file, code: .yaml, isLenient: true, diagnostics: mistakes)
    guard
      let fields = reader.fields(
        of: root, "the evidence file", at: reader.place(root.range), keys: ["evidence", "sources"])
    else { return ([], [], reader.diagnostics) }
    let evidence = reader.entries("evidence", of: fields).map { self.evidence($0, &reader) }
    let sources = reader.entries("sources", of: fields).map { self.source($0, &reader) }
    return (evidence, sources, reader.diagnostics)
  }

  private static func evidence(_ entry: YAMLEntry, _ reader: inout NodeReader) -> Evidence {
    let id = reader.placed(entry.key, entry.keyRange)
    _ = reader.isID(id, "the id of evidence")
    let keys = ["claim", "value", "quantity", "source", "status", "reviewed", "note"]
    let owner = "evidence '\(id.text)'"
    guard let fields = reader.fields(of: entry.value, owner, at: id.place, keys: keys) else {
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
    if status == .disputed, note == nil {
      let message = "disputed evidence '\(id.text)' has no note that says what is disputed"
      reader.reportValue(message, at: id.place)
    }
    return Evidence(
      id: id.text, claim: claim?.text ?? "", value: value?.text, quantity: quantity,
      source: source?.text, status: status, reviewed: reviewed?.text, note: note?.text,
      place: id.place, sourcePlace: source?.place, reviewedPlace: reviewed?.place)
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
      let parts = reader.fields(of: entry.value, owner, at: place, keys: ["low", "high", "unit"])
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
        keys: ["title", "author", "year", "url"])
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
