package import Archive
package import Content
internal import Decisions
internal import Diagnostics
internal import JSON

/// `handbook.json`: the pages, rules, evidence, terms and decision records, and who cites what, for
/// other programs.
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
    /// The ids that others may link to.
    let anchors: [String]
    /// The older addresses that lead to it.
    let aliases: [Address]
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
      anchors = page.permanentAnchors
      aliases = page.frontMatter.aliases.compactMap(\.address)
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
  /// The decision records.
  private let records: [RecordSummary]

  package init(
    _ site: Shared<SiteFrame>, pages: [PageRecord], decisions: [DecisionRecord],
    evidence: [EvidenceRecord], terms: [TermRecord], records: [RecordSummary] = []
  ) {
    self.site = site
    self.pages = pages
    self.decisions = decisions
    self.evidence = evidence
    self.terms = terms
    self.records = records
  }

  /// The number of its form: one more where a program that reads the form before would go wrong.
  package static let version = 1

  package func render() -> [UInt8] {
    var writer = JSONWriter(breaksLines: true)
    writer.object { writer in
      writer.key("version")
      writer.number(Self.version)
      func member(_ name: String, _ value: String) {
        writer.key(name)
        writer.string(value)
      }
      // (One record at a time: thousands of JSON values at once take much memory.)
      func member<Record>(_ name: String, _ records: [Record], _ json: (Record) -> JSON) {
        writer.key(name)
        writer.array(records) { $0.value(json($1)) }
      }
      member("title", site.value.title)
      if let description = site.value.description { member("description", description) }
      member("language", site.value.language)
      member("pages", pages, \.json)
      member("decisions", decisions, \.json)
      member("evidence", evidence, \.json)
      member("terms", terms, \.json)
      if !records.isEmpty { member("records", records, \.json) }
    }
    writer.raw("\n")
    return writer.bytes
  }

  /// Texts, or nil where there are none, so that the member is left out.
  fileprivate static func list(_ texts: [String]) -> JSON? {
    texts.isEmpty ? nil : .strings(texts)
  }

  /// Addresses as URLs relative to the file; nil where there are none.
  fileprivate static func urls(_ addresses: [Address]) -> JSON? {
    list(addresses.map { Target($0).rootURL })
  }
}

extension HandbookData.PageRecord {
  fileprivate var json: JSON {
    .members([
      "url": .string(link.target.rootURL),
      "markdown": .string(Target(markdown).rootURL),
      "title": .string(link.title),
      "description": description.map(JSON.string),
      "owner": owner.map(JSON.string),
      "reviewed": reviewed.map(JSON.string),
      "status": status.map(JSON.string),
      "tags": HandbookData.list(tags),
      "anchors": HandbookData.list(anchors),
      "aliases": HandbookData.urls(aliases),
      "cites": HandbookData.list(cites.map(\.rootURL)),
    ])
  }
}

extension HandbookData.DecisionRecord {
  fileprivate var json: JSON {
    let decision = model.decision
    return [
      "id": .string(decision.id),
      "url": .string(Target(model.entry.start).rootURL),
      "title": .string(decision.title),
      "options": .array(
        decision.options.map { ["id": .string($0.id), "title": .string($0.title)] }),
      "rules": .array(decision.rules.indices.map(rule)),
    ]
  }

  private func rule(_ index: Int) -> JSON {
    let rule = model.decision.rules[index]
    return .members([
      "id": .string(rule.id),
      "url": .string(Target(model.entry.rules, fragment: rule.id).rootURL),
      "title": .string(rule.title),
      "strength": .string(rule.strength.rawValue),
      "option": .string(model.decision.options[rule.option].id),
      "because": rule.because.isEmpty ? nil : .string(rule.because),
      "retired": rule.isRetired ? .bool(true) : nil,
      "aliases": HandbookData.list(rule.aliases.map(\.text)),
      "evidence": HandbookData.list(rule.evidence.map(\.text)),
      "citedBy": HandbookData.urls(citers[index]),
    ])
  }
}

extension HandbookData.EvidenceRecord {
  fileprivate var json: JSON {
    let source = evidence.source.map { source in
      JSON.members([
        "title": .string(source.title),
        "author": source.author.map(JSON.string),
        "year": source.year.map(JSON.string),
        "url": source.url.map(JSON.string),
      ])
    }
    return .members([
      "id": .string(evidence.id),
      "url": .string(evidence.target.rootURL),
      "claim": .string(evidence.claim),
      "value": evidence.value.map(JSON.string),
      "status": .string(evidence.status.rawValue),
      "reviewed": evidence.reviewed.map(JSON.string),
      "source": source,
      "aliases": HandbookData.list(evidence.aliases),
      "usedBy": HandbookData.list(rules.map(\.rootURL)),
      "citedBy": HandbookData.urls(citers),
    ])
  }
}

extension HandbookData.TermRecord {
  fileprivate var json: JSON {
    .members([
      "id": .string(id),
      "url": .string(link.target.rootURL),
      "title": .string(link.title),
      "definition": .string(definition),
      "citedBy": HandbookData.urls(citers),
    ])
  }
}

extension HandbookData.PageRecord: Digestible {
  package func digest(into digester: inout Digester) {
    digester.combine(link)
    digester.combine(markdown)
    digester.combine(description)
    digester.combine(owner)
    digester.combine(reviewed)
    digester.combine(status)
    digester.combine(tags)
    digester.combine(anchors)
    digester.combine(aliases)
    digester.combine(cites)
  }
}

extension HandbookData.DecisionRecord: Digestible {
  package func digest(into digester: inout Digester) {
    digester.combine(model)
    digester.combine(citers)
  }
}

extension HandbookData.EvidenceRecord: Digestible {
  package func digest(into digester: inout Digester) {
    digester.combine(evidence)
    digester.combine(rules)
    digester.combine(citers)
  }
}

extension HandbookData.TermRecord: Digestible {
  package func digest(into digester: inout Digester) {
    digester.combine(id)
    digester.combine(link)
    digester.combine(definition)
    digester.combine(citers)
  }
}

extension HandbookData {
  package func digest(into digester: inout Digester) {
    digester.combine(site)
    digester.combine(pages)
    digester.combine(decisions)
    digester.combine(evidence)
    digester.combine(terms)
    digester.combine(records)
  }
}
