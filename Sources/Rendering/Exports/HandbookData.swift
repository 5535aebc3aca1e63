package import Content
internal import Decisions
internal import Diagnostics

/// `handbook.json`: the pages, rules, evidence and terms, and who cites what, for other programs.
///
/// Every `url` is relative to the file; what is cited is named by its `url`.
package struct HandbookData: FileInputs {
  /// A page, and what it cites.
  package struct PageRecord: Sendable, Hashable {
    let link: Link
    let markdown: Address
    let description: String?
    let owner: String?
    let reviewed: String?
    let status: String?
    let tags: [String]
    let cites: [Target]

    /// - Parameter cites: each once, in the order of the text.
    package init(_ page: Page, cites: [Target]) {
      link = Link(page.title, to: page.address)
      markdown = page.markdownAddress
      description = page.frontMatter.description
      owner = page.frontMatter.owner
      reviewed = page.frontMatter.reviewed
      status = page.frontMatter.status
      tags = page.frontMatter.tags
      self.cites = cites
    }
  }

  /// A decision, and the pages that cite each of its rules.
  package struct DecisionRecord: Sendable, Hashable {
    let model: DecisionModel
    let citers: [[Address]]

    package init(_ model: DecisionModel, citers: [[Address]]) {
      self.model = model
      self.citers = citers
    }
  }

  /// Evidence, the rules that rest on it, and the pages that cite it.
  package struct EvidenceRecord: Sendable, Hashable {
    let evidence: EvidenceEntry
    let rules: [Target]
    let citers: [Address]

    package init(_ evidence: EvidenceEntry, rules: [Target], citers: [Address]) {
      self.evidence = evidence
      self.rules = rules
      self.citers = citers
    }
  }

  /// A term, and the pages that cite it.
  package struct TermRecord: Sendable, Hashable {
    let id: String
    let link: Link
    let definition: String
    let citers: [Address]

    package init(_ term: Term, at target: Target, citers: [Address]) {
      id = term.id
      link = Link(term.title, to: target)
      definition = term.definition
      self.citers = citers
    }
  }

  private let site: Shared<SiteFrame>
  private let pages: [PageRecord]
  private let decisions: [DecisionRecord]
  private let evidence: [EvidenceRecord]
  private let terms: [TermRecord]

  package init(
    _ site: Shared<SiteFrame>, pages: [PageRecord], decisions: [DecisionRecord],
    evidence: [EvidenceRecord], terms: [TermRecord]
  ) {
    self.site = site
    self.pages = pages
    self.decisions = decisions
    self.evidence = evidence
    self.terms = terms
  }

  package func render() -> [UInt8] {
    var json = JSON()
    json.object([
      JSONMember("title", site.value.title),
      JSONMember("description", site.value.description),
      JSONMember("language", site.value.language),
      JSONMember("pages", .objects(pages.map(\.members))),
      JSONMember("decisions", .objects(decisions.map(\.members))),
      JSONMember("evidence", .objects(evidence.map(\.members))),
      JSONMember("terms", .objects(terms.map(\.members))),
    ])
    json.raw("\n")
    return json.bytes
  }
}

extension HandbookData.PageRecord {
  fileprivate var members: [JSONMember] {
    [
      JSONMember("url", link.target.rootURL),
      JSONMember("markdown", Target(markdown).rootURL),
      JSONMember("title", link.title),
      JSONMember("description", description),
      JSONMember("owner", owner),
      JSONMember("reviewed", reviewed),
      JSONMember("status", status),
      JSONMember("tags", list: tags),
      JSONMember("cites", list: cites.map(\.rootURL)),
    ]
  }
}

extension HandbookData.DecisionRecord {
  fileprivate var members: [JSONMember] {
    let decision = model.decision
    let options = decision.options.map { [JSONMember("id", $0.id), JSONMember("title", $0.title)] }
    return [
      JSONMember("id", decision.id),
      JSONMember("url", Target(model.entry.start).rootURL),
      JSONMember("title", decision.title),
      JSONMember("options", .objects(options)),
      JSONMember("rules", .objects(decision.rules.indices.map(rule))),
    ]
  }

  private func rule(_ index: Int) -> [JSONMember] {
    let rule = model.decision.rules[index]
    return [
      JSONMember("id", rule.id),
      JSONMember("url", Target(model.entry.rules, fragment: rule.id).rootURL),
      JSONMember("title", rule.title),
      JSONMember("strength", rule.strength.rawValue),
      JSONMember("option", model.decision.options[rule.option].id),
      JSONMember("because", rule.because.isEmpty ? nil : rule.because),
      JSONMember("retired", rule.isRetired ? .flag(true) : nil),
      JSONMember("evidence", list: rule.evidence.map(\.text)),
      JSONMember("citedBy", list: citers[index].map { Target($0).rootURL }),
    ]
  }
}

extension HandbookData.EvidenceRecord {
  fileprivate var members: [JSONMember] {
    let source = evidence.source.map { source in
      JSONValue.object([
        JSONMember("title", source.title), JSONMember("author", source.author),
        JSONMember("year", source.year), JSONMember("url", source.url),
      ])
    }
    return [
      JSONMember("id", evidence.id),
      JSONMember("url", evidence.target.rootURL),
      JSONMember("claim", evidence.claim),
      JSONMember("value", evidence.value),
      JSONMember("status", evidence.status.rawValue),
      JSONMember("reviewed", evidence.reviewed),
      JSONMember("source", source),
      JSONMember("usedBy", list: rules.map(\.rootURL)),
      JSONMember("citedBy", list: citers.map { Target($0).rootURL }),
    ]
  }
}

extension HandbookData.TermRecord {
  fileprivate var members: [JSONMember] {
    [
      JSONMember("id", id),
      JSONMember("url", link.target.rootURL),
      JSONMember("title", link.title),
      JSONMember("definition", definition),
      JSONMember("citedBy", list: citers.map { Target($0).rootURL }),
    ]
  }
}
