package import Archive
package import Content
internal import HTML
internal import Words

/// The records of a folder, in a list for each status, the newest first in each.
package struct RecordList: Sendable, Hashable {
  private let records: [RecordSummary]

  package init(_ records: [RecordSummary]) { self.records = records }

  /// The script that shows one list alone.
  static let script = "assets/filters.js"

  /// The script's tag; nothing where there is one list only.
  func scripts(from page: PageContext) -> HTML {
    if records.byGroup().count < 2 { return HTML() }
    return "<script defer src=\"\(url: Address(Self.script).url(from: page))\"></script>\n"
  }

  /// What it holds, in a line.
  func summary(in words: Words) -> String {
    records.byGroup().map { "\($0.group.title(in: words).lowercased()) \($0.records.count)" }
      .joined(separator: ", ") + "."
  }

  /// The lists, with links to each above them; a script shows one list alone.
  func html(from page: PageContext) -> HTML {
    let groups = records.byGroup()
    let filters = groups.map { entry -> HTML in
      """
      <li><a href="#\(entry.group.id)">\(page.html(.recordGroup, [.kind: .text(entry.group.id)])) \
      <span class="count">\(entry.records.count)</span></a></li>

      """
    }
    let sections = groups.map { entry -> HTML in
      let lines = entry.records.map { RecordLine($0, on: page, inGroup: entry.group).html }
      return """
        <section class="record-list" aria-labelledby="\(entry.group.id)">\
        <h2 id="\(entry.group.id)">\(page.html(.recordGroup, [.kind: .text(entry.group.id)]))</h2>
        <ul class="ledger">
        \(lines)</ul></section>

        """
    }
    let nav: HTML =
      groups.count > 1
      ? "<nav class=\"filters\" aria-label=\"\(page.text(.recordsByStatus))\"><ul>\n\(filters)</ul></nav>\n"
      : HTML()
    return "<div class=\"matter records\">\n\(nav)\(sections)</div>\n"
  }
}

/// A record in a list: its title, its outcome, its day, and whether it still holds.
struct RecordLine {
  private let record: RecordSummary
  private let page: PageContext
  private let group: RecordGroup?

  /// - Parameter group: the list that it stands in, which says its status; nil where none does.
  init(_ record: RecordSummary, on page: PageContext, inGroup group: RecordGroup? = nil) {
    self.record = record
    self.page = page
    self.group = group
  }

  var html: HTML {
    let url = record.page.address.url(from: page)
    let outcome: HTML = record.outcome.map { "<span class=\"side\">\($0)</span>" } ?? HTML()
    let note = parts.joined(separator: "\u{A0}· ")
    let below: HTML = note.isEmpty ? HTML() : "<p class=\"note\">\(note)</p>"
    return "<li><p><a href=\"\(url: url)\">\(record.page.title)</a></p>\(outcome)\(below)</li>\n"
  }

  private var parts: [HTML] {
    var parts: [HTML] = []
    if let day = record.record.day { parts.append(page.time(day)) }
    // (The words of other teams are theirs, and the list has only ours.)
    if let status = record.record.status, group == nil || group == .other {
      parts.append("\(status.title(in: page.words))")
    }
    if !record.supersededBy.isEmpty {
      let links = record.supersededBy.map { Self.link(to: $0, from: page) }
      parts.append(page.html(.supersededBy, naming: links.joined(separator: ", ")))
    } else if record.binds, let verdict = record.verdict(in: page.words) {
      parts.append(record.group == .lookAgain ? "<strong>\(verdict)</strong>" : "\(verdict)")
    }
    return parts
  }

  /// Another record as a link.
  static func link(to record: RecordSummary.Neighbour, from page: PageContext) -> HTML {
    "<a href=\"\(url: record.address.url(from: page))\">\(record.title)</a>"
  }
}

extension RecordList: Digestible {
  package func digest(into digester: inout Digester) {
    digester.combine(records)
  }
}
