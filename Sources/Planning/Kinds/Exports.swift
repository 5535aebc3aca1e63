internal import Content
internal import Decisions
internal import Diagnostics
package import Handbook
internal import Markdown
package import Rendering

/// `handbook.json`, for other programs.
package enum HandbookExports: FileKind {
  static let address = Address("handbook.json")

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
    let references = site.handbook.pages[index].document.references
    for number in references.indices {
      // (Most are links: what copies nothing of them is quick.)
      guard let scheme = references[number].kind.scheme else { continue }
      for id in Handbook.ids(of: references[number]) {
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

/// `llms.txt`, for language models.
package enum LanguageModelIndexes: FileKind {
  package static func files(of handbook: Handbook, theme: Theme) -> [PlannedFile] {
    [
      PlannedFile(
        Self.self, at: Address("llms.txt"), title: "llms.txt",
        from: .handbook("what programs read"), uses: .linked)
    ]
  }

  package static func inputs(of file: PlannedFile, in site: SiteInputs) -> any FileInputs {
    typealias Entry = LanguageModelIndex.Entry
    let handbook = site.handbook
    var sections: [LanguageModelIndex.Section] = []
    var pages: [Entry] = []
    var section: Int?
    func close() {
      if let section, !pages.isEmpty {
        sections.append(
          LanguageModelIndex.Section(handbook.title(ofFolder: section), entries: pages))
      }
      pages = []
    }
    for index in handbook.readingOrder where site.plan.page(of: .page(index)) != nil {
      let page = handbook.pages[index]
      let top = topFolder(above: handbook.folderOfPage[index], in: handbook)
      if top != section {
        close()
        section = top
      }
      pages.append(
        Entry(page.title, at: page.markdownAddress, description: page.frontMatter.description))
    }
    close()
    if !handbook.decisions.isEmpty {
      let rules = handbook.decisions.map { entry in
        Entry(
          entry.decision.title, at: entry.rules, description: "every rule, in order of precedence")
      }
      sections.append(LanguageModelIndex.Section("The rules", entries: rules))
    }
    var optional: [Entry] = []
    if !handbook.evidence.isEmpty {
      optional.append(
        Entry("Evidence", at: EvidencePages.address, description: "every figure with its source"))
    }
    if !handbook.terms.isEmpty {
      optional.append(Entry("Glossary", at: Glossaries.address, description: nil))
    }
    optional.append(
      Entry(
        "handbook.json", at: HandbookExports.address,
        description: "pages, rules, evidence, who cites what"))
    sections.append(LanguageModelIndex.Section("Optional", entries: optional))
    return LanguageModelIndex(site.frame, sections: sections)
  }

  /// The folder below the root that a folder lies in.
  private static func topFolder(above folder: Int, in handbook: Handbook) -> Int {
    var folder = folder
    while let parent = handbook.folders[folder].parent, handbook.folders[parent].parent != nil {
      folder = parent
    }
    return folder
  }
}
