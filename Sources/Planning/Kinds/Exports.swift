internal import Content
internal import Decisions
internal import Diagnostics
package import Handbook
internal import Markdown
package import Rendering

/// `handbook.json`, for other programs.
package enum HandbookExports: FileKind {
  static let address = Address("handbook.json")

  package static func textsShown(in file: PlannedFile, of handbook: Handbook) -> [Int]? { [] }

  package static func files(of handbook: Handbook, theme: Theme) -> [PlannedFile] {
    [
      PlannedFile(
        Self.self, at: address, title: "handbook.json", from: .handbook("what programs read"),
        uses: .linked)
    ]
  }

  package static func inputs(of file: PlannedFile, in site: SiteInputs) -> any FileInputs {
    let handbook = site.handbook
    let rules = rulesByEvidence(in: site)
    func citers(of target: CitationTarget) -> [Address] {
      handbook.citations.pages(citing: target).map { handbook.pages[$0].address }
    }
    return HandbookData(
      site.frame,
      pages: handbook.readingOrder.compactMap { index in
        site.plan.page(of: .page(index)).map { _ in
          HandbookData.PageRecord(handbook.pages[index], cites: cited(onPage: index, in: site))
        }
      },
      decisions: site.decisions.enumerated().map { index, model in
        let rules = handbook.decisions[index].decision.rules.indices
        return HandbookData.DecisionRecord(
          model, citers: rules.map { citers(of: .rule(decision: index, rule: $0)) })
      },
      evidence: site.evidence.enumerated().map { index, evidence in
        HandbookData.EvidenceRecord(
          evidence, rules: rules[evidence.id] ?? [], citers: citers(of: .evidence(index)))
      },
      terms: handbook.terms.enumerated().map { index, term in
        HandbookData.TermRecord(
          term, at: site.plan.target(of: .term(index)), citers: citers(of: .term(index)))
      },
      records: site.records)
  }

  /// What a page cites, each once, in the order of the text.
  private static func cited(onPage index: Int, in site: SiteInputs) -> [Target] {
    var seen: Set<CitationTarget> = []
    var targets: [Target] = []
    for reference in site.handbook.pages[index].citedReferences {
      guard let scheme = reference.kind.scheme else { continue }
      for id in Handbook.ids(of: reference) {
        guard case .found(let target) = site.handbook.citation(scheme, id),
          seen.insert(target).inserted
        else { continue }
        targets.append(site.plan.target(of: target))
      }
    }
    return targets
  }

  /// The rules that rest on each piece of evidence, by its id.
  private static func rulesByEvidence(in site: SiteInputs) -> [String: [Target]] {
    var rules: [String: [Target]] = [:]
    for (number, entry) in site.handbook.decisions.enumerated() {
      for (index, rule) in entry.decision.rules.enumerated() {
        let target = site.plan.target(of: .rule(decision: number, rule: index))
        for id in Set(rule.evidence.map(\.text)) { rules[id, default: []].append(target) }
      }
    }
    return rules
  }
}
