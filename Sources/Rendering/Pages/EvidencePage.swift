package import Archive
internal import Content
internal import HTML

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
    let address = frame.page.address
    let cards = entries.map { entry in
      EvidenceView(entry.evidence, on: address).card(
        isAnchor: true, usedBy: entry.rules.map { $0.html(from: address) },
        citedOn: entry.citers.links(from: address))
    }
    let contents = entries.map { entry in
      Contents.Entry(id: entry.evidence.id, text: entry.evidence.value ?? entry.evidence.claim)
    }
    let handbook = frame.page.site.value.title
    frame.description =
      "Every figure of \(handbook), where it comes from, and how far to trust it."
    frame.content = """
      <h1>Evidence</h1>
      <p class="lede">Every figure of this handbook, where it comes from, and how far to trust it.</p>
      \(Contents.html(of: contents))<div class="matter">
      \(cards)</div>

      """
    return frame.rendered()
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
