package import Archive
internal import Content
internal import HTML
internal import Words

/// All evidence: each claim with its value, status, source, and who rests on it.
package struct EvidencePage: FileInputs {
  /// Evidence, the rules that rest on it, and the pages that cite it.
  package struct Entry: Sendable, Hashable {
    let evidence: EvidenceEntry
    let rules: [RuleLink]
    let citers: Citers

    package init(_ evidence: EvidenceEntry, rules: [RuleLink], citers: Citers) {
      self.evidence = evidence
      self.rules = rules
      self.citers = citers
    }
  }

  private let frame: PageFrame
  private let entries: [Entry]

  package init(_ frame: PageFrame, entries: [Entry]) {
    self.frame = frame
    self.entries = entries
  }

  package func render() -> [UInt8] {
    var frame = Frame(frame)
    frame.head = Frame.alternate(frame.page.address.markdown, of: frame.page.address)
    let page = frame.page.context
    let groups = Self.order.map { status in
      (status, entries.filter { $0.evidence.status == status })
    }.filter { !$0.1.isEmpty }
    let sections = groups.map { status, entries -> HTML in
      let rows = entries.map { entry in
        EvidenceView(entry.evidence, on: page).row(
          usedBy: entry.rules.map { $0.html(from: page) }, citedOn: entry.citers)
      }
      return """
        <section aria-labelledby="\(Self.id(of: status))">\
        <h2 id="\(Self.id(of: status))">\(page.html(.statusTitle, [.status: .text(status.rawValue)]))</h2>
        <p class="note">\(page.html(.statusMeaning, [.status: .text(status.rawValue)]))</p>
        <ul class="ledger evidence">
        \(rows)</ul></section>

        """
    }
    let handbook = frame.page.site.value.title
    frame.styles = [.lists]
    if groups.count > 1 { frame.scripts = Frame.script("filters", from: page) }
    frame.description =
      page.text(.evidenceDescription, name: handbook)
    frame.content = """
      <h1>\(page.html(.evidenceList))</h1>
      <p class="lede">\(page.html(.evidenceLede))</p>
      <div class="matter">
      \(groups.count > 1 ? Self.filters(groups, on: page) : HTML())\(sections)</div>

      """
    return frame.rendered()
  }

  /// From what can be relied on most to what is in doubt.
  private static let order: [Evidence.Status] = [
    .measured, .documented, .claimed, .opinion, .disputed,
  ]

  /// (No evidence has an id with a full stop.)
  private static func id(of status: Evidence.Status) -> String { "status.\(status.rawValue)" }

  /// Links to the lists with their lengths; a script shows one list alone.
  private static func filters(
    _ groups: [(Evidence.Status, [Entry])], on page: PageContext
  ) -> HTML {
    let items = groups.map { status, entries -> HTML in
      """
      <li class="\(status.rawValue)"><a href="#\(id(of: status))">\(page.html(.statusTitle, [.status: .text(status.rawValue)])) \
      <span class="count">\(entries.count)</span></a></li>

      """
    }
    let count = groups.reduce(0) { $0 + $1.1.count }
    return """
      <nav class="filters" aria-label="\(page.text(.evidenceByStatus))"><ul>
      <li class="needs-script"><a href="#">\(page.html(.all)) <span class="count">\(count)</span></a></li>
      \(items)</ul></nav>

      """
  }
}

extension EvidencePage.Entry: Digestible {
  package func digest(into digester: inout Digester) {
    digester.combine(evidence)
    digester.combine(rules)
    digester.combine(citers)
  }
}

extension EvidencePage {
  package func digest(into digester: inout Digester) {
    digester.combine(frame)
    digester.combine(entries)
  }
}
