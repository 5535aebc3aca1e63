internal import Content
internal import Decisions
internal import Handbook
internal import Markdown
package import Search

extension SitePlan {
  /// Everything that a search may find, kind by kind, in an order that depends on the content alone.
  package func searchEntries() -> [SearchEntry] {
    Self.ordered(files.flatMap(searchEntries))
  }

  /// What a search may find in one file; several files may be asked side by side.
  package func searchEntries(of file: PlannedFile) -> [SearchEntry] {
    file.kind?.searchEntries(of: file, in: self) ?? []
  }

  /// What a search knows beside the entries: words that mean the same, and what it offers.
  ///
  /// A term of the glossary means the same as its aliases.
  package func searchSettings() -> SearchSettings {
    SearchSettings(
      synonyms: handbook.configuration.search.synonyms
        + handbook.terms.filter { !$0.aliases.isEmpty }.map { [$0.title] + $0.aliases },
      offers: searchOffers())
  }

  /// The decisions, and the rules that most pages cite.
  private func searchOffers() -> [SearchSettings.Offer] {
    let decisions = handbook.decisions.prefix(Self.offeredDecisions).map { entry in
      SearchSettings.Offer(
        .decision, title: entry.decision.title, url: Self.searchURL(entry.start))
    }
    let rules = mostCitedRules().prefix(Self.offeredRules).map { cited in
      let entry = handbook.decisions[cited.decision]
      let rule = entry.decision.rules[cited.rule]
      return SearchSettings.Offer(
        .rule, title: rule.title, url: Self.searchURL(entry.rules, rule.id),
        trail: [entry.decision.title])
    }
    return decisions + rules
  }

  private static let offeredDecisions = 6
  private static let offeredRules = 5

  /// Whether a page comes after others that say as much.
  func isLower(_ page: Page) -> Bool {
    handbook.configuration.search.lower.contains { $0.matches(page.path) }
  }

  /// What a search may find in one file, without texts that take long to get.
  package func searchItems(of file: PlannedFile) -> [SearchItem] {
    file.kind?.searchItems(of: file, in: self) ?? []
  }

  /// The whole entry of an item.
  package func entry(of item: SearchItem) -> SearchEntry {
    item.file.flatMap { searchEntries(of: $0).first } ?? item.entry
  }

  /// Items kind by kind, those of one kind as they come, but the lower ones last.
  package static func ordered(_ items: [SearchItem]) -> [SearchItem] {
    ordered(items) { ($0.entry.kind, $0.entry.isLower) }
  }

  /// Entries kind by kind, those of one kind as they come, but the lower ones last.
  package static func ordered(_ entries: [SearchEntry]) -> [SearchEntry] {
    ordered(entries) { ($0.kind, $0.isLower) }
  }

  private static let searchKinds: [SearchEntry.Kind] = [
    .page, .folder, .decision, .rule, .question, .evidence, .term,
  ]

  private static func ordered<Item>(
    _ items: [Item], by entry: (Item) -> (kind: SearchEntry.Kind, isLower: Bool)
  ) -> [Item] {
    // The places of the items in turn: to copy an item costs more than to look at it.
    var places = [[Int]](repeating: [], count: 2 * searchKinds.count)
    let ranks = Dictionary(uniqueKeysWithValues: searchKinds.enumerated().map { ($1, $0) })
    for index in items.indices {
      let (kind, isLower) = entry(items[index])
      guard let rank = ranks[kind] else { continue }
      places[2 * rank + (isLower ? 1 : 0)].append(index)
    }
    return places.flatMap { $0.map { items[$0] } }
  }

  /// The titles that lead to a folder, its own last; the root has none.
  func trail(toFolder index: Int) -> [String] {
    var trail: [String] = []
    var folder = index
    while let parent = handbook.folders[folder].parent {
      trail.insert(handbook.folders[folder].title, at: 0)
      folder = parent
    }
    return trail
  }

  /// The URL of a target as the index has it: from the root of the site.
  static func searchURL(_ address: Address, _ fragment: String? = nil) -> String {
    let url = address.url(from: Address(""))
    return fragment.map { "\(url)#\($0)" } ?? url
  }

  /// The sections of a page: what comes before the first heading, and one for each heading but the
  /// one that is the title.
  func searchSections(of page: Page) -> [SearchEntry.Section] {
    sections(of: page, saying: sections(of: page.document.text, on: page))
  }

  /// The sections of a page without their texts.
  func searchOutline(of page: Page) -> [SearchEntry.Section] {
    let headings = page.document.headings.count
    let count = page.opensWithHeading ? headings : headings + 1
    return sections(of: page, saying: Array(repeating: [], count: count))
  }

  private func sections(
    of page: Page, saying texts: [ArraySlice<UInt8>]
  ) -> [SearchEntry.Section] {
    let headings = page.document.headings.dropFirst(page.opensWithHeading ? 1 : 0)
    var sections = [SearchEntry.Section(text: texts.first ?? [])]
    sections.reserveCapacity(texts.count)
    for (heading, text) in zip(headings.indices, texts.dropFirst()) {
      sections.append(
        SearchEntry.Section(
          heading: headings[heading].text, id: headings[heading].id, text: text))
    }
    return sections
  }

  /// The texts of a page's sections, that of the heading which is the title joined with what comes
  /// before it.
  func sections(of text: PlainText, on page: Page) -> [ArraySlice<UInt8>] {
    let references = page.document.references
    var texts = text.sections { words(of: references[$0]) }
    if page.opensWithHeading, texts.count > 1 {
      let opening = texts.removeFirst()
      if !opening.isEmpty { texts[0] = opening + texts[0] }
    }
    return texts
  }

  /// The words of a citation that brings none of its own; a ruling has none but its id.
  func words(of reference: Reference) -> String? {
    guard let scheme = reference.kind.scheme,
      case .found(let target) = handbook.citation(scheme, reference.destination)
    else { return nil }
    if case .ruling = target { return nil }
    return handbook.title(of: target)
  }
}
