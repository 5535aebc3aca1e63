internal import Decisions
internal import Diagnostics
internal import HTML
internal import Handbook

/// All evidence: each claim with its value, status, source, and who rests on it.
enum EvidencePage {
  static func render(in site: Site) -> [UInt8] {
    let address = GeneratedPages.evidence
    var frame = Frame(.evidence, at: address, title: "Evidence")
    frame.sidebar = site.sidebars[0].plain
    frame.crumbs = site.trails[0]
    let usedBy = rules(in: site, from: address)
    let cards = site.handbook.evidence.indices.map { index -> HTML in
      let view = EvidenceView(index, in: site, on: address)
      return view.card(
        isAnchor: true, usedBy: usedBy[view.evidence.id] ?? [],
        citedOn: CitedOn.links(to: .evidence(index), in: site, from: address))
    }
    let entries = site.handbook.evidence.map {
      Contents.Entry(id: $0.id, text: $0.value ?? $0.claim)
    }
    frame.content = """
      <h1>Evidence</h1>
      <p class="lede">Every figure of this handbook, where it comes from, and how far to trust it.</p>
      \(Contents.html(of: entries))<div class="matter">
      \(cards)</div>

      """
    return frame.rendered(in: site)
  }

  /// The rules that rest on each piece of evidence, by its id, as links.
  private static func rules(in site: Site, from address: Address) -> [String: [HTML]] {
    var links: [String: [HTML]] = [:]
    for (decision, entry) in site.handbook.decisions.enumerated() {
      for (index, rule) in entry.decision.rules.enumerated() {
        let view = RuleView(index, ofDecision: decision, in: site, on: address)
        for id in rule.evidence { links[id.text, default: []].append(view.linkAmongAll) }
      }
    }
    return links
  }
}
