internal import HTML
internal import Handbook
internal import Markdown

/// What a page cites, at its foot: rules, evidence and terms, each once, in the order of the text.
enum CitedList {
  static func html(of page: Page, in site: Site) -> HTML {
    var seen: Set<CitationTarget> = []
    var (rules, evidence, terms) = (HTML(), HTML(), HTML())
    for reference in page.document.references {
      guard let scheme = reference.kind.scheme else { continue }
      for id in Handbook.ids(of: reference) {
        guard case .found(let target) = site.handbook.citation(scheme, id),
          seen.insert(target).inserted
        else { continue }
        switch target {
        case .rule(let decision, let rule):
          let view = RuleView(rule, ofDecision: decision, in: site, on: page.address)
          rules += view.entry(isAmongAll: true)
        case .evidence(let index):
          evidence += EvidenceView(index, in: site, on: page.address).entry
        case .term(let index): terms += term(site.handbook.terms[index], target, page.address, site)
        case .ruling, .option, .question, .decision: continue
        }
      }
    }
    let groups = group("Rules", rules) + group("Evidence", evidence) + group("Terms", terms)
    if groups.isEmpty { return groups }
    return """
      <section class="cited" aria-label="Cited on this page"><h2>Cited on this page</h2>
      \(groups)</section>

      """
  }

  private static func group(_ title: String, _ entries: HTML) -> HTML {
    entries.isEmpty ? entries : "<h3>\(title)</h3>\n<ul class=\"ledger\">\n\(entries)</ul>\n"
  }

  private static func term(
    _ term: Term, _ target: CitationTarget, _ address: Address, _ site: Site
  ) -> HTML {
    """
    <li><p><a href="\(site.url(of: target, from: address))">\(term.title)</a></p>\
    <p class="note">\(term.definition)</p></li>

    """
  }
}
