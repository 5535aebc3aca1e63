internal import Decisions
internal import Diagnostics
internal import Handbook
internal import Markdown

/// `handbook.json`: the pages, rules, evidence and terms, and who cites what, for other programs.
///
/// Every `url` is relative to the file; what is cited is named by its `url`.
struct HandbookData {
  private let site: Site
  /// The URLs of the rules that rest on evidence, by its id.
  private let rulesByEvidence: [String: [String]]
  private let sources: [String: Source]
  private var handbook: Handbook { site.handbook }

  init(of site: Site) {
    self.site = site
    let handbook = site.handbook
    sources = Dictionary(handbook.sources.map { ($0.id, $0) }) { first, _ in first }
    var rules: [String: [String]] = [:]
    for (number, entry) in handbook.decisions.enumerated() {
      for (index, rule) in entry.decision.rules.enumerated() {
        let url = Self.url(of: .rule(decision: number, rule: index), in: site)
        for id in Set(rule.evidence.map(\.text)) { rules[id, default: []].append(url) }
      }
    }
    rulesByEvidence = rules
  }

  var bytes: [UInt8] {
    var json = JSON()
    json.object([
      JSONMember("title", site.title),
      JSONMember("description", handbook.configuration.description),
      JSONMember("language", handbook.configuration.language),
      JSONMember("pages", .objects(handbook.readingOrder.map(page))),
      JSONMember("decisions", .objects(handbook.decisions.indices.map(decision))),
      JSONMember("evidence", .objects(handbook.evidence.indices.map(evidence))),
      JSONMember("terms", .objects(handbook.terms.indices.map(term))),
    ])
    json.raw("\n")
    return json.bytes
  }

  private func page(_ index: Int) -> [JSONMember] {
    let page = handbook.pages[index]
    return [
      JSONMember("url", site.rootURL(page.address)),
      JSONMember("markdown", site.rootURL(page.markdownAddress)),
      JSONMember("title", page.title),
      JSONMember("description", page.frontMatter.description),
      JSONMember("owner", page.frontMatter.owner),
      JSONMember("reviewed", page.frontMatter.reviewed),
      JSONMember("status", page.frontMatter.status),
      JSONMember("tags", list: page.frontMatter.tags),
      JSONMember("cites", list: cited(on: page)),
    ]
  }

  /// The URLs of what a page cites, each once, in the order of the text.
  private func cited(on page: Page) -> [String] {
    var seen: Set<CitationTarget> = []
    var urls: [String] = []
    let references = page.document.references
    for number in references.indices {
      // (Most are links: what copies nothing of them is quick.)
      guard let scheme = references[number].kind.scheme else { continue }
      for id in Handbook.ids(of: references[number]) {
        guard case .found(let target) = handbook.citation(scheme, id), seen.insert(target).inserted
        else { continue }
        urls.append(url(of: target))
      }
    }
    return urls
  }

  private func decision(_ index: Int) -> [JSONMember] {
    let entry = handbook.decisions[index]
    return [
      JSONMember("id", entry.decision.id),
      JSONMember("url", site.rootURL(entry.start)),
      JSONMember("title", entry.decision.title),
      JSONMember(
        "options",
        .objects(
          entry.decision.options.map { [JSONMember("id", $0.id), JSONMember("title", $0.title)] })),
      JSONMember(
        "rules", .objects(entry.decision.rules.indices.map { rule($0, of: entry.decision, index) })),
    ]
  }

  private func rule(_ index: Int, of decision: Decision, _ number: Int) -> [JSONMember] {
    let rule = decision.rules[index]
    let target = CitationTarget.rule(decision: number, rule: index)
    return [
      JSONMember("id", rule.id),
      JSONMember("url", url(of: target)),
      JSONMember("title", rule.title),
      JSONMember("strength", rule.strength.rawValue),
      JSONMember("option", decision.options[rule.option].id),
      JSONMember("because", rule.because.isEmpty ? nil : rule.because),
      JSONMember("retired", rule.isRetired ? .flag(true) : nil),
      JSONMember("evidence", list: rule.evidence.map(\.text)),
      JSONMember("citedBy", list: pages(citing: target)),
    ]
  }

  private func evidence(_ index: Int) -> [JSONMember] {
    let evidence = handbook.evidence[index]
    let source = evidence.source.flatMap { sources[$0] }
    return [
      JSONMember("id", evidence.id),
      JSONMember("url", url(of: .evidence(index))),
      JSONMember("claim", evidence.claim),
      JSONMember("value", evidence.value),
      JSONMember("status", evidence.status.rawValue),
      JSONMember("reviewed", evidence.reviewed),
      JSONMember(
        "source",
        source.map { source in
          .object([
            JSONMember("title", source.title), JSONMember("author", source.author),
            JSONMember("year", source.year), JSONMember("url", source.url),
          ])
        }),
      JSONMember("usedBy", list: rulesByEvidence[evidence.id] ?? []),
      JSONMember("citedBy", list: pages(citing: .evidence(index))),
    ]
  }

  private func term(_ index: Int) -> [JSONMember] {
    [
      JSONMember("id", handbook.terms[index].id),
      JSONMember("url", url(of: .term(index))),
      JSONMember("title", handbook.terms[index].title),
      JSONMember("definition", handbook.terms[index].definition),
      JSONMember("citedBy", list: pages(citing: .term(index))),
    ]
  }

  private func url(of target: CitationTarget) -> String { Self.url(of: target, in: site) }

  private static func url(of target: CitationTarget, in site: Site) -> String {
    let (address, fragment) = site.handbook.address(of: target)
    return site.rootURL(address) + (fragment.map { "#\($0)" } ?? "")
  }

  private func pages(citing target: CitationTarget) -> [String] {
    handbook.citations.pages(citing: target).map { site.rootURL(handbook.pages[$0].address) }
  }
}
