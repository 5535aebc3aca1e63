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
    var reader = MappingReader(root, file: file, diagnostics: mistakes)
    let evidenceEntries = reader.mapping("evidence") ?? []
    let sourceEntries = reader.mapping("sources") ?? []
    var diagnostics = reader.finish(what: "an evidence file")
    let evidence = evidenceEntries.map { entry in
      let (value, found) = self.evidence(entry, file)
      diagnostics += found
      return value
    }
    let sources = sourceEntries.map { entry in
      let (value, found) = source(entry, file)
      diagnostics += found
      return value
    }
    return (evidence, sources, diagnostics)
  }

  private static func evidence(
    _ entry: YAMLEntry, _ file: SourceFile
  ) -> (Evidence, [Diagnostic]) {
    var reader = MappingReader(entry.value, file: file)
    reader.checkID(entry)
    let claim = reader.text("claim")
    let value = reader.text("value")
    let quantity = quantity(&reader, file)
    let source = reader.placedText("source")
    let status = status(&reader)
    let reviewed = reader.placedDate("reviewed")
    let note = reader.text("note")
    if claim == nil {
      reader.report(.yaml, "evidence '\(entry.key)' has no claim", at: entry.keyRange)
    }
    if status == .disputed, note == nil {
      let message = "disputed evidence '\(entry.key)' has no note that says what is disputed"
      reader.report(.yaml, message, at: entry.keyRange)
    }
    let diagnostics = reader.finish(what: "evidence")
    let evidence = Evidence(
      id: entry.key, claim: claim ?? "", value: value, quantity: quantity, source: source?.text,
      status: status, reviewed: reviewed?.text, note: note,
      place: Place(file: file.path, range: entry.keyRange),
      sourcePlace: source.map { Place(file: file.path, range: $0.range) },
      reviewedPlace: reviewed.map { Place(file: file.path, range: $0.range) })
    return (evidence, diagnostics)
  }

  private static func status(_ reader: inout MappingReader) -> Evidence.Status {
    guard let value = reader.placedText("status") else { return .claimed }
    if let status = Evidence.Status(rawValue: value.text) { return status }
    let words = Evidence.Status.allCases.map(\.rawValue)
    let message = "a status is one of \(words.joined(separator: ", "))"
    reader.report(.yaml, message, at: value.range, nearest: words, to: value.text)
    return .claimed
  }

  private static func quantity(
    _ reader: inout MappingReader, _ file: SourceFile
  ) -> Evidence.Quantity? {
    guard let node = reader.value("quantity") else { return nil }
    var inner = MappingReader(node, file: file)
    let low = inner.number("low")
    let high = inner.number("high")
    let unit = inner.text("unit") ?? ""
    var quantity: Evidence.Quantity?
    if let low, let high, low <= high {
      quantity = Evidence.Quantity(low: low, high: high, unit: unit)
    } else if node.mapping != nil, inner.reported.isEmpty {
      inner.report(.yaml, "a quantity has a low that is at most its high", at: node.range)
    }
    reader.adopt(inner.finish(what: "a quantity"))
    return quantity
  }

  private static func source(_ entry: YAMLEntry, _ file: SourceFile) -> (Source, [Diagnostic]) {
    var reader = MappingReader(entry.value, file: file)
    reader.checkID(entry)
    var url = reader.placedText("url")
    if let unsafe = url, UnsafeURL.isUnsafe(unsafe.text) {
      reader.report(.unsafeLink, "the address of a source is not safe to follow", at: unsafe.range)
      url = nil
    }
    let source = Source(
      id: entry.key, title: reader.text("title") ?? entry.key, author: reader.text("author"),
      year: reader.text("year"), url: url?.text,
      place: Place(file: file.path, range: entry.keyRange))
    return (source, reader.finish(what: "a source"))
  }
}
