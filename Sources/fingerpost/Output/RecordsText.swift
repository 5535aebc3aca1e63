internal import Content
internal import Diagnostics
internal import Words

/// The decision records as text for a person, by what they come to.
struct RecordsText {
  private let records: [RecordSummary]

  init(_ records: [RecordSummary]) { self.records = records }

  /// The lists, ended by a line feed.
  ///
  /// - Parameter wrapper: the lines in which they are printed.
  func text(on wrapper: LineWrapper) -> String {
    if records.isEmpty { return "no decision records\n" }
    let width = records.map(\.page.name.count).max() ?? 0
    var text = ""
    for (group, records) in records.byGroup() {
      text += text.isEmpty ? "" : "\n"
      text += "\(group.title(in: .english)), \(records.count)\n"
      for record in records {
        let gap = String(repeating: " ", count: width - record.page.name.count)
        let day = record.record.day ?? "          "
        let outcome = record.outcome.map { "  \($0)" } ?? ""
        text += "  \(record.page.name)\(gap)  \(day)\(outcome)\n"
        for note in notes(record) { text += wrapper.text(note, indent: 6, hanging: 6) + "\n" }
      }
    }
    return text
  }

  private func notes(_ record: RecordSummary) -> [String] {
    if !record.supersededBy.isEmpty {
      return ["superseded by \(record.supersededBy.map(\.name).joined(separator: ", "))"]
    }
    guard record.binds, record.standing != .holds || record.group == .lookAgain,
      let verdict = record.verdict(in: .english)
    else { return [] }
    let rules = record.today?.rules ?? []
    let because = rules.isEmpty ? "" : ", because of \(rules.joined(separator: ", "))"
    return [verdict + (record.standing == .changed ? because : "")]
  }
}
