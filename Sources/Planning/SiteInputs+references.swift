internal import Content
internal import Decisions
internal import Handbook
internal import Markdown
internal import Rendering

extension SiteInputs {
  /// A sheet with the pages of a section, and the id that each of them has there.
  struct Sheet {
    let address: Address
    /// By the index of the page.
    let names: [Int: String]

    /// The fragment that leads to a place of a page on the sheet; nil where the page is not on it.
    func fragment(of page: Int, _ id: String?) -> String? {
      guard let name = names[page] else { return nil }
      guard let id, id.lowercased() != "top", !id.hasPrefix(":~:") else { return name }
      return name + id
    }
  }

  /// What each reference of a page comes to.
  ///
  /// - Parameter sheet: the sheet that shows the page; nil for the page itself.
  func fillings(onPage index: Int, of sheet: Sheet? = nil) -> [Filling] {
    let page = handbook.pages[index]
    let (links, address) = (plan.links[index], sheet?.address ?? page.address)
    let references = page.document.references
    // (By index: most are links, and what copies nothing of them is quick.)
    return references.indices.map { number in
      switch references[number].kind {
      case .link, .image, .rawHTML:
        if case .page(let target) = links[number].target, !references[number].kind.isImage,
          let fragment = sheet?.fragment(of: target, links[number].fragment)
        {
          return .link("#\(fragment)")
        }
        let url = plan.url(of: links[number], as: references[number].destination, from: address)
        guard references[number].kind.isImage else { return .link(url) }
        guard case .asset(let path) = links[number].target else { return .image(url, nil) }
        return .image(url, handbook.files.imageSizes[path])
      case .citation(let scheme):
        return .citation(target(scheme, references[number]).map(thing))
      case .embed(let scheme):
        let target = target(scheme, references[number])
        // (On paper nothing can be asked: a decision is a link there.)
        if sheet != nil, scheme == .decision { return .embed(target.map(thing), nil) }
        return .embed(target.map(thing), embed(references[number], scheme, target))
      }
    }
  }

  /// What a page cites: each rule, piece of evidence and term once, in the order of the text.
  func cited(onPage index: Int) -> [CitedEntry] {
    var seen: Set<CitationTarget> = []
    var entries: [CitedEntry] = []
    for reference in handbook.pages[index].citedReferences {
      guard let scheme = reference.kind.scheme else { continue }
      for id in Handbook.ids(of: reference) {
        guard case .found(let target) = handbook.citation(scheme, id), seen.insert(target).inserted
        else { continue }
        switch target {
        case .rule(let decision, let rule): entries.append(.rule(rule, of: decisions[decision]))
        case .evidence(let index): entries.append(.evidence(evidence[index]))
        case .term(let index):
          let term = handbook.terms[index]
          let link = Link(term.title, to: plan.target(of: target))
          entries.append(.term(link, definition: term.definition))
        case .ruling, .option, .question, .decision: continue
        }
      }
    }
    return entries + overduePages(linkedOn: index)
  }

  /// The pages that a page links and that should be reviewed, each once, in the order of the text.
  private func overduePages(linkedOn index: Int) -> [CitedEntry] {
    if handbook.configuration.reviewLimit == nil { return [] }
    var seen: Set<Int> = [index]
    return plan.links[index].compactMap { link -> CitedEntry? in
      guard case .page(let target) = link.target, seen.insert(target).inserted else { return nil }
      let page = handbook.pages[target]
      guard isOverdue(page) else { return nil }
      return .overdue(
        Review(Link(page.title, to: page.address), on: page.frontMatter.reviewed, isOverdue: true))
    }
  }

  private func target(_ scheme: CitationScheme, _ reference: Reference) -> CitationTarget? {
    guard case .found(let target) = handbook.citation(scheme, reference.destination) else {
      return nil
    }
    return target
  }

  private func thing(_ target: CitationTarget) -> CitedThing {
    let mark: CitedThing.Mark =
      switch target {
      case .rule, .ruling: .rule
      case .evidence(let index):
        .evidence(evidence[index].status, isOverdue: evidence[index].isOverdue)
      case .option, .question, .decision, .term: .none
      }
    return CitedThing(handbook.title(of: target), at: plan.target(of: target), mark: mark)
  }

  private func embed(
    _ reference: Reference, _ scheme: CitationScheme, _ target: CitationTarget?
  ) -> Embed? {
    if scheme == .chart {
      return .chart(
        Handbook.ids(of: reference).compactMap { id in
          guard case .found(.evidence(let index)) = handbook.citation(.evidence, id) else {
            return nil
          }
          return evidence[index]
        })
    }
    switch target {
    case .rule(let decision, let rule): return .rule(rule, of: decisions[decision])
    case .evidence(let index): return .evidence(evidence[index])
    case .decision(let index):
      let model = decisions[index]
      return scheme == .compare ? .comparison(of: model) : .question(of: model)
    case .term(let index): return .term(handbook.terms[index].definition)
    case .ruling, .option, .question, nil: return nil
    }
  }
}
