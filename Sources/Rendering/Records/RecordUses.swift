package import Archive
package import Content
internal import HTML
internal import Words

/// The records in which something of a decision was used: a rule that decides them, an option that
/// they recommend, the decision itself.
package struct RecordUses: Sendable, Hashable {
  /// How many are named before the rest is only counted.
  private static let limit = 12

  /// The newest first.
  private let records: [RecordSummary]

  /// - Parameter records: in any order.
  package init(_ records: [RecordSummary]) {
    self.records = records.sorted { $0.isBefore($1) }
  }

  var isEmpty: Bool { records.isEmpty }

  /// How many records a rule decides.
  func decidedUnderIt(on page: PageContext) -> HTML {
    page.html(.decidedUnder, count: records.count)
  }

  /// The records as links, as many as are named, and how many more there are.
  func links(from page: PageContext) -> [HTML] {
    var links = records.prefix(Self.limit).map { record -> HTML in
      "<a href=\"\(url: record.page.address.url(from: page))\">\(record.page.title)</a>"
    }
    if records.count > links.count {
      links.append(page.html(.more, count: records.count - links.count))
    }
    return links
  }

  /// How many records there are and since when the last is, with the list folded below.
  func folded(on page: PageContext) -> HTML {
    if records.isEmpty { return HTML() }
    return """
      <details><summary>\(summary(on: page))</summary>\(list(on: page))</details>
      """
  }

  /// The same as a section of the page on which a decision begins.
  func section(on page: PageContext) -> HTML {
    if records.isEmpty { return HTML() }
    return """
      <details class="uses matter"><summary>\(summary(on: page))</summary>
      \(list(on: page))</details>

      """
  }

  private func summary(on page: PageContext) -> HTML {
    var facts: PhraseFacts = [.number: .number(records.count)]
    if let day = records.compactMap(\.record.day).max() {
      facts[.date] = .text(page.words.day(day))
    }
    return page.html(.usedIn, facts)
  }

  private func list(on page: PageContext) -> HTML {
    let entries = records.prefix(Self.limit).map { RecordLine($0, on: page).html }
    let more = records.count - entries.count
    let rest: HTML = more > 0 ? "<li><p>\(page.html(.more, count: more))</p></li>\n" : HTML()
    return "<ul class=\"ledger\">\n\(entries)\(rest)</ul>"
  }
}

extension RecordUses: Digestible {
  package func digest(into digester: inout Digester) {
    digester.combine(records)
  }
}
