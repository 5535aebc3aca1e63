internal import Content
internal import Decisions
internal import Handbook
internal import Rendering

extension SiteInputs {
  /// The mark on an entry of a folder in its navigation.
  func mark(of child: Folder.Child, inFolder folder: Int) -> MarkedSidebar.Mark {
    guard let places = placesInFolder[child], places.folder == folder else { return .none }
    return .entry(places.entry)
  }

  /// What a folder holds.
  ///
  /// - Parameter asked: the decision that its page asks from, which is not listed again.
  func listing(ofFolder index: Int, asking asked: Int? = nil) -> Listing {
    let children = handbook.folders[index].children.filter { child in
      if case .decision(let decision) = child { decision != asked } else { !isRecord(child) }
    }
    return Listing(
      "In this section", tiles: children.map(tile), count: children.count, all: SiteMaps.address)
  }

  /// The decision that the page of a folder of decisions begins with, by index; nil for a folder that
  /// holds anything else.
  func decisionAsked(inFolder index: Int) -> Int? {
    let decisions = handbook.folders[index].children.map { child -> Int? in
      if case .decision(let decision) = child { decision } else { nil }
    }
    return decisions.contains(nil) ? nil : decisions.compactMap { $0 }.first
  }

  /// What the home page shows beside its text.
  func homeParts() -> HomeParts {
    let others = handbook.decisions.dropFirst().prefix(HomeParts.decisionLimit)
    // (Decisions that the page names already are not listed again.)
    let children = handbook.folders[0].children.filter { child in
      if case .decision(let index) = child { index > others.count } else { !isRecord(child) }
    }
    return HomeParts(
      decision: decisions.first,
      otherDecisions: others.map { Link($0.decision.title, to: $0.start) },
      rules: mostCitedRules(),
      sections: Listing(
        "In this handbook", tiles: children.prefix(HomeParts.sectionLimit).map(tile),
        count: children.count, all: SiteMaps.address))
  }

  /// A title with what is below it.
  func tile(_ child: Folder.Child) -> Tile {
    switch child {
    case .page(let index):
      let page = handbook.pages[index]
      return Tile(Link(page.title, to: page.address), text: page.frontMatter.description)
    case .folder(let index):
      let folder = handbook.folders[index]
      let count = folder.children.count
      let description = folder.index.flatMap { handbook.pages[$0].frontMatter.description }
      // (A folder with nothing but a page of its own is told like a page.)
      let size = count == 0 ? nil : count == 1 ? "1 entry" : "\(count) entries"
      return Tile(Link(folder.title, to: folder.address), text: description ?? size)
    case .decision(let index):
      let entry = handbook.decisions[index]
      return Tile(
        Link(entry.decision.title, to: entry.start), text: "A decision, asked step by step")
    }
  }

  private func mostCitedRules() -> [HomeParts.CitedRule] {
    var counts: [(decision: Int, rule: Int, count: Int)] = []
    for (decision, entry) in handbook.decisions.enumerated() {
      for rule in entry.decision.rules.indices {
        let target = CitationTarget.rule(decision: decision, rule: rule)
        let count = handbook.citations.pages(citing: target).count
        if count > 0 { counts.append((decision, rule, count)) }
      }
    }
    // Sorting is stable, so rules that are cited as often stay in the order of their ids.
    let most = counts.sorted { $0.count > $1.count }.prefix(HomeParts.ruleLimit)
    return most.map { entry in
      let link = link(toRule: entry.rule, ofDecision: entry.decision)
      return HomeParts.CitedRule(link, pages: entry.count)
    }
  }
}
