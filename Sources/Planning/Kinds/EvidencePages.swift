package import Content
internal import Decisions
internal import Diagnostics
package import Handbook
internal import Parallel
package import Rendering
package import Search
internal import Words

/// The page of all evidence and its sources.
package enum EvidencePages: FileKind {
  /// Where it lies.
  package static let address = Evidence.page

  package static func files(of handbook: Handbook, theme: Theme) -> [PlannedFile] {
    if handbook.evidence.isEmpty { return [] }
    return [
      PlannedFile(
        Self.self, at: address, title: handbook.words.text(.evidenceList),
        from: .handbook("the list of all evidence"),
        uses: .generated, referenceTitle: handbook.words.text(.evidenceList),
        anchors: Set(handbook.evidence.flatMap { [$0.id] + $0.aliases.map(\.text) }))
    ]
  }

  package static func searchEntries(of file: PlannedFile, in plan: SitePlan) -> [SearchEntry] {
    let sources = Dictionary(plan.handbook.sources.map { ($0.id, $0.title) }) { first, _ in first }
    return plan.handbook.evidence.map { evidence in
      let source = evidence.source.flatMap { sources[$0] } ?? ""
      var entry = SearchEntry(
        kind: .evidence, title: evidence.value ?? evidence.claim,
        url: SitePlan.searchURL(address, evidence.id),
        trail: [plan.handbook.words.text(.evidenceList)],
        text: [evidence.claim, evidence.note ?? "", source].joined(separator: "\n"))
      entry.names = evidence.id
      return entry
    }
  }

  package static func inputs(of file: PlannedFile, in site: SiteInputs) -> any FileInputs {
    let rules = rules(in: site)
    let entries = site.evidence.enumerated().map { index, evidence in
      EvidencePage.Entry(
        evidence, rules: rules[evidence.id] ?? [], citers: site.citers(of: .evidence(index)))
    }
    var frame = site.frame(
      of: file, kind: "evidence", sidebar: MarkedSidebar(site.sidebars[0]), crumbs: site.trails[0])
    frame.source = site.source(of: site.handbook.evidence.map(\.place))
    return EvidencePage(frame, entries: entries)
  }

  /// The rules that rest on each piece of evidence, by its id.
  private static func rules(in site: SiteInputs) -> [String: [RuleLink]] {
    var links: [String: [RuleLink]] = [:]
    for (decision, entry) in site.handbook.decisions.enumerated() {
      for (index, rule) in entry.decision.rules.enumerated() {
        let link = site.link(toRule: index, ofDecision: decision)
        for id in rule.evidence { links[id.text, default: []].append(link) }
      }
    }
    return links
  }
}
