internal import Content
internal import Decisions
internal import Handbook
internal import Rendering
internal import Words

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
    let tiles = children.compactMap(tile)
    return Listing(
      handbook.words.text(.inSection), tiles: tiles, count: tiles.count, all: SiteMaps.address,
      sheet: sheets[index])
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
      switch child {
      case .decision(let index): index > others.count
      case .page(let index): index != handbook.folders[0].index && !isRecord(child)
      case .folder: !isRecord(child)
      case .label: false
      }
    }
    return HomeParts(
      decision: decisions.first,
      otherDecisions: others.map { Link($0.decision.title, to: $0.start) },
      rules: mostCitedRules(),
      sections: Listing(
        handbook.words.text(.inHandbook),
        tiles: children.prefix(HomeParts.sectionLimit).compactMap(tile),
        count: children.count, all: SiteMaps.address))
  }

  /// A title with what is below it; nil for what is no page of the handbook.
  func tile(_ child: Folder.Child) -> Tile? {
    switch child {
    case .page(let index):
      let page = handbook.pages[index]
      return Tile(
        Link(page.title, to: page.address), text: page.frontMatter.description,
        isOverdue: isOverdue(page))
    case .folder(let index):
      let folder = handbook.folders[index]
      let count = folder.children.count { !$0.isLabel }
      let description = folder.index.flatMap { handbook.pages[$0].frontMatter.description }
      // (A folder with nothing but a page of its own is told like a page.)
      let size = count == 0 ? nil : handbook.words.text(.entries, [.number: .number(count)])
      return Tile(Link(folder.title, to: folder.address), text: description, size: size)
    case .decision(let index):
      let entry = handbook.decisions[index]
      return Tile(
        Link(entry.decision.title, to: entry.start), text: handbook.words.text(.askedByStep))
    case .label: return nil
    }
  }

  private func mostCitedRules() -> [HomeParts.CitedRule] {
    plan.mostCitedRules().prefix(HomeParts.ruleLimit).map { entry in
      let link = link(toRule: entry.rule, ofDecision: entry.decision)
      return HomeParts.CitedRule(link, pages: entry.count)
    }
  }
}
