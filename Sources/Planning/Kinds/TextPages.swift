internal import Archive
internal import Content
internal import Decisions
package import Handbook
internal import Markdown
internal import Parallel
package import Rendering
package import Search

/// The pages that authors write: home, sections, texts.
package enum TextPages: FileKind {
  package static func textsShown(in file: PlannedFile, of handbook: Handbook) -> [Int]? {
    [file.origin.index]
  }

  package static func files(of handbook: Handbook, theme: Theme) -> [PlannedFile] {
    handbook.pages.indices.compactMap { index in
      handbook.pages[index].isNotFound ? nil : file(ofPage: index, in: handbook)
    }
  }

  /// The file of a page.
  static func file(ofPage index: Int, in handbook: Handbook) -> PlannedFile {
    let page = handbook.pages[index]
    return PlannedFile(
      Self.self, at: page.address, title: page.title, from: .page(index), uses: .crawled)
  }

  /// The ids that a page emits.
  static func anchors(of page: Page) -> Set<String> {
    var anchors = Set(page.document.anchors.map(\.id))
    for alias in page.frontMatter.aliases {
      if let id = alias.anchor { anchors.insert(id) }
    }
    return anchors
  }

  package static func searchEntries(of file: PlannedFile, in plan: SitePlan) -> [SearchEntry] {
    let page = plan.handbook.pages[file.origin.index]
    if !isSearched(page) { return [] }
    return [entry(of: file, in: plan, sections: plan.searchSections(of: page))]
  }

  package static func searchItems(of file: PlannedFile, in plan: SitePlan) -> [SearchItem] {
    let page = plan.handbook.pages[file.origin.index]
    if !isSearched(page) { return [] }
    let entry = entry(of: file, in: plan, sections: plan.searchOutline(of: page))
    // (Beside its page, an entry depends on these, and its text on the words of what it cites.)
    var digester = Digester()
    digester.combine(page.digest)
    digester.combine(entry.trail)
    digester.combine(entry.isLower)
    for reference in page.citedReferences { digester.combine(plan.words(of: reference)) }
    return [SearchItem(entry, digest: digester.digest, of: file)]
  }

  private static func isSearched(_ page: Page) -> Bool {
    page.frontMatter.isSearched && !page.frontMatter.isDraft
  }

  /// What a search finds of a page. What does not follow from the page alone is part of the digest of
  /// ``searchItems(of:in:)``.
  private static func entry(
    of file: PlannedFile, in plan: SitePlan, sections: [SearchEntry.Section]
  ) -> SearchEntry {
    let handbook = plan.handbook
    let page = handbook.pages[file.origin.index]
    let folder = handbook.folderOfPage[file.origin.index]
    let trail = plan.trail(toFolder: folder)
    var entry = SearchEntry(
      kind: .page, title: page.title, url: SitePlan.searchURL(page.address),
      trail: handbook.folders[folder].index == file.origin.index ? trail.dropLast() : trail,
      sections: sections)
    entry.names = searchName(of: page.path)
    entry.tags = page.frontMatter.tags + [page.frontMatter.navTitle ?? ""]
    entry.description = page.frontMatter.description ?? ""
    entry.isLower = plan.isLower(page)
    return entry
  }

  /// The file's name, or its folder's where the file is an index: what authors number and name.
  private static func searchName(of path: String) -> String {
    let name = FileName.withoutEnding(URLPath.name(of: path))
    return PageAddresses.isIndexName(name) ? URLPath.name(of: URLPath.folder(of: path)) : name
  }

  package static func inputs(of file: PlannedFile, in site: SiteInputs) -> any FileInputs {
    let index = file.origin.index
    let handbook = site.handbook
    let page = handbook.pages[index]
    let folder = handbook.folderOfPage[index]
    let isIndex = handbook.folders[folder].index == index
    let isHome = handbook.folders[0].index == index
    var mark = site.mark(of: .page(index), inFolder: folder)
    if mark == .none, isIndex { mark = .folder }
    var frame = site.frame(
      of: file, kind: isHome ? "home" : isIndex ? "section" : "text",
      description: page.frontMatter.description ?? opening(of: page, in: site.plan),
      sidebar: MarkedSidebar(site.sidebars[folder], marking: mark),
      crumbs: isHome ? [] : isIndex ? site.trails[folder].dropLast() : site.trails[folder])
    frame.source = site.source(of: page.changingFiles, editing: page.path)
    let walked = walked(on: page, isHome: isHome, in: site)
    let asked = isIndex && walked.isEmpty ? site.decisionAsked(inFolder: folder) : nil
    let listing = isIndex ? site.listing(ofFolder: folder, asking: asked) : nil
    let role: TextPage.Role =
      isHome
      ? .home(site.homeParts())
      : listing.map { .section($0, asking: asked.map { site.decisions[$0] }) } ?? .text
    return TextPage(
      frame, role: role, text: PageText(page),
      fillings: site.fillings(onPage: index),
      includes: page.document.includes.map { include in
        handbook.files.includedTexts[page.path(of: include)]
      },
      cited: site.cited(onPage: index),
      tags: page.frontMatter.tags.compactMap { site.tags[$0] },
      owners: site.owners(ofPage: index), isOverdue: site.isOverdue(page),
      walked: walked + (isHome ? [] : asked.map { [site.decisions[$0]] } ?? []),
      options: site.decisions.enumerated().flatMap { number, model in
        model.options(on: page.address) { site.bindingRecords(ofDecision: number) }
      },
      record: site.recordHead(ofPage: index),
      records: isIndex ? site.recordList(ofFolder: folder) : nil,
      pager: pager(of: index, in: site),
      markdown: page.markdownAddress)
  }

  /// The words with which a page begins, as far as they fit into the line that search engines show.
  private static func opening(of page: Page, in plan: SitePlan) -> String? {
    for text in plan.sections(of: page.document.beginning, on: page) {
      let text = text.prefix(PlainText.beginningLength)
      let opening =
        text.allSatisfy { $0 < 0x80 } ? opening(ofASCII: text) : opening(of: text)
      if let opening { return opening }
    }
    return nil
  }

  private static let openingLength = 160

  private static func opening(of text: ArraySlice<UInt8>) -> String? {
    let words = String(decoding: text, as: UTF8.self).split { $0.isWhitespace || $0.isNewline }
    if words.isEmpty { return nil }
    var text = ""
    for word in words {
      if text.count + word.count >= openingLength { return text + "…" }
      text += text.isEmpty ? word : " " + word
    }
    return text
  }

  /// The same where each byte is a character: most texts.
  private static func opening(ofASCII text: ArraySlice<UInt8>) -> String? {
    var opening: [UInt8] = []
    for word in text.split(whereSeparator: { $0 == 0x20 || 0x09...0x0D ~= $0 }) {
      if opening.count + word.count >= openingLength {
        return String(decoding: opening, as: UTF8.self) + "…"
      }
      if !opening.isEmpty { opening.append(0x20) }
      opening += word
    }
    return opening.isEmpty ? nil : String(decoding: opening, as: UTF8.self)
  }

  /// The decisions that the page embeds.
  private static func walked(
    on page: Page, isHome: Bool, in site: SiteInputs
  ) -> [DecisionModel] {
    var decisions: [Int] = []
    for reference in page.citedReferences where reference.kind == .embed(.decision) {
      guard
        case .found(.decision(let index)) = site.handbook.citation(
          .decision, reference.destination),
        !decisions.contains(index)
      else { continue }
      decisions.append(index)
    }
    if isHome, decisions.isEmpty, !site.decisions.isEmpty { decisions = [0] }
    return decisions.map { site.decisions[$0] }
  }

  private static func pager(of page: Int, in site: SiteInputs) -> Pager {
    let order = site.handbook.readingOrder
    let hidden = site.handbook.hiddenPages
    let place = site.position[page]
    func link(_ place: Int) -> Link? {
      guard order.indices.contains(place), !hidden.contains(order[place]), !hidden.contains(page)
      else { return nil }
      let page = site.handbook.pages[order[place]]
      return Link(page.navTitle, to: page.address)
    }
    return Pager(previous: link(place - 1), next: link(place + 1))
  }
}
