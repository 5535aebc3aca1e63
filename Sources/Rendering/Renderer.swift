internal import Decisions
package import Handbook

/// Makes the files of a site from a handbook.
///
/// What pages share is worked out once, when the renderer is made; ``render(_:)`` is then a pure
/// function that any number of threads may call at once.
package struct Renderer: Sendable {
  private let site: Site

  package init(handbook: Handbook, theme: Theme) { site = Site(handbook: handbook, theme: theme) }

  /// All files that are to be made, in an order that depends on the handbook alone.
  package func outputs() -> [Output] {
    let handbook = site.handbook
    var outputs: [Output] = []
    outputs.reserveCapacity(handbook.pages.count + handbook.folders.count + 16)
    for (index, page) in handbook.pages.enumerated() {
      outputs.append(Output(page.address, .page(index)))
    }
    for (index, folder) in handbook.folders.enumerated() where folder.index == nil {
      outputs.append(Output(folder.address, .folder(index)))
    }
    for (index, model) in site.decisions.enumerated() {
      for node in model.tree.nodes.indices {
        outputs.append(Output(model.address(of: node), .node(decision: index, node: node)))
        guard let record = model.recordAddress(of: node) else { continue }
        outputs.append(Output(record, .record(decision: index, node: node)))
      }
      outputs.append(Output(model.entry.rules, .rules(decision: index)))
      outputs.append(Output(model.entry.tree, .tree(decision: index)))
      outputs.append(Output(model.entry.data, .walkerData(decision: index)))
    }
    if !handbook.evidence.isEmpty { outputs.append(Output(GeneratedPages.evidence, .evidence)) }
    if !handbook.terms.isEmpty { outputs.append(Output(GeneratedPages.glossary, .glossary)) }
    for (index, tag) in site.tags.tags.enumerated() {
      outputs.append(Output(tag.address, .tag(index)))
    }
    for (index, redirect) in handbook.redirects.enumerated() {
      outputs.append(Output(redirect.address, .redirect(index)))
    }
    outputs.append(Output(GeneratedPages.map, .map))
    outputs.append(Output(GeneratedPages.notFound, .notFound))
    outputs.append(Output(MachineFiles.data, .handbookData))
    outputs.append(Output(MachineFiles.languageModels, .languageModels))
    if handbook.configuration.baseURL != nil {
      outputs.append(Output(MachineFiles.sitemap, .sitemap))
      outputs.append(Output(MachineFiles.robots, .robots))
    }
    for (index, asset) in site.theme.assets.enumerated() {
      outputs.append(Output(Address(asset.path), .asset(index)))
    }
    return outputs
  }

  /// The pages that crawlers are told of.
  private var crawled: [Address] {
    outputs().compactMap { output in
      switch output.kind {
      case .page, .folder, .node(_, 0), .rules, .tree, .evidence, .glossary, .map, .tag:
        output.address
      default: nil
      }
    }
  }

  /// The bytes of a file.
  package func render(_ output: Output) -> [UInt8] {
    switch output.kind {
    case .page(let index): TextPage.render(index, in: site)
    case .folder(let index): SectionPage.render(index, in: site)
    case .node(let decision, let node):
      QuestionPage.render(node: node, ofDecision: decision, in: site)
    case .record(let decision, let node): site.decisions[decision].record(of: node)
    case .rules(let decision): RulesPage.render(decision, in: site)
    case .tree(let decision): TreePage.render(decision, in: site)
    case .walkerData(let decision): WalkerData.render(site.walkerInputs(ofDecision: decision))
    case .evidence: EvidencePage.render(in: site)
    case .glossary: GlossaryPage.render(in: site)
    case .tag(let index): TagPage.render(index, in: site)
    case .redirect(let index): RedirectPage.render(index, in: site)
    case .map: MapPage.render(in: site)
    case .notFound: NotFoundPage.render(in: site)
    case .handbookData: HandbookData(of: site).bytes
    case .languageModels: LanguageModelIndex.text(of: site)
    case .sitemap: MachineFiles.sitemap(of: site, pages: crawled)
    case .robots: MachineFiles.robots(of: site)
    case .asset(let index): site.theme.assets[index].bytes
    }
  }
}
