internal import Content
internal import Decisions
internal import Diagnostics
internal import Handbook
internal import Markdown
internal import Parallel
package import Rendering

/// Gathers what each file of a site depends on. What many files have in common is made once.
///
/// An object, since every page asks it; nothing changes it.
package final class SiteInputs: Sendable {
  package let plan: SitePlan
  var handbook: Handbook { plan.handbook }
  let theme: Theme
  /// What all pages have around them.
  let frame: Shared<SiteFrame>
  /// The navigation of each folder, by index.
  let sidebars: MadeOnDemand<Sidebar>
  /// The navigation beside the pages of each decision, by index.
  let decisionSidebars: MadeOnDemand<Sidebar>
  /// The navigation beside the pages of tags.
  let tagSidebar: Sidebar
  /// The navigation beside the pages of owners.
  let ownerSidebar: Sidebar
  /// The links that lead to each folder, itself last, by index.
  let trails: [[Link]]
  /// By index.
  let evidence: [EvidenceEntry]
  /// The decisions with what their pages share, by index.
  let decisions: [DecisionModel]
  /// The decision records with what today's rules make of them, by index.
  let records: [RecordSummary]
  /// The titles that rules of several decisions have.
  let sharedRuleTitles: Set<String>
  /// The tag of each name, as pages spell it.
  let tags: [String: Link]
  /// The place of each page in the reading order, by index.
  let position: [Int]
  /// The folder of each page, folder and decision, and its place among the folder's entries.
  let placesInFolder: [Folder.Child: (folder: Int, entry: Int)]
  /// Where the sheet of each section lies that has one, by the index of its folder.
  let sheets: [Int: Address]
  private let languageModels: MadeOnce<[LanguageModelIndexes.Part]>
  /// Where each decision begins, by index.
  private let starts: [Address]

  package init(_ plan: SitePlan, theme: Theme) {
    self.plan = plan
    self.theme = theme
    let handbook = plan.handbook
    let references = plan.files.compactMap { file in
      file.referenceTitle.map { Link($0, to: file.address) }
    }
    frame = Shared(
      SiteFrame(
        handbook.configuration, title: handbook.title, brand: Self.brand(of: plan), theme: theme,
        references: references, map: SiteMaps.address,
        feed: Feeds.isMade(of: handbook) ? Feeds.address : nil))
    let branches = BranchBuilder(handbook)
    sidebars = MadeOnDemand(handbook.folders.count) { folder in
      Sidebar(branches.branch(to: folder, from: handbook.folders[folder].address))
    }
    var places: [Folder.Child: (folder: Int, entry: Int)] = [:]
    places.reserveCapacity(handbook.pages.count)
    for (number, folder) in handbook.folders.enumerated() {
      for (entry, child) in folder.children.enumerated() { places[child] = (number, entry) }
    }
    placesInFolder = places
    let folderOfDecision = handbook.decisions.indices.map { places[.decision($0)]?.folder ?? 0 }
    decisionSidebars = MadeOnDemand(handbook.decisions.count) { index in
      let start = handbook.decisions[index].start
      return Sidebar(branches.branch(to: folderOfDecision[index], from: start))
    }
    tagSidebar = Sidebar(branches.branch(to: 0, from: Tag.address(of: "")))
    ownerSidebar = Sidebar(branches.branch(to: 0, from: handbook.owners.address))
    trails = Self.trails(of: handbook)
    let evidence = Self.evidence(of: handbook)
    self.evidence = evidence
    let sharedRuleTitles = Self.sharedRuleTitles(of: handbook)
    self.sharedRuleTitles = sharedRuleTitles
    decisions = handbook.decisions.indices.map { index in
      DecisionModel(
        handbook.decisions[index], tree: handbook.trees[index],
        context: plan.context(
          ofDecision: index, evidence: evidence, sharedTitles: sharedRuleTitles))
    }
    records = plan.recordSummaries()
    var tags: [String: Link] = [:]
    for tag in handbook.tags {
      for name in tag.names { tags[name] = Link(tag.title, to: tag.address) }
    }
    self.tags = tags
    var position = [Int](repeating: 0, count: handbook.pages.count)
    for (place, page) in handbook.readingOrder.enumerated() { position[page] = place }
    self.position = position
    languageModels = MadeOnce { LanguageModelIndexes.parts(of: handbook) }
    starts = handbook.decisions.map(\.start)
    var sheets: [Int: Address] = [:]
    for file in plan.files where file.kind == PrintSheets.self {
      sheets[file.origin.index] = file.address
    }
    self.sheets = sheets
  }

  /// The lists of pages for language models that sections have of their own.
  var languageModelParts: [LanguageModelIndexes.Part] { languageModels.value }

  /// Everything that a file depends on; nil for a file that is copied from the content folder.
  package func inputs(of file: PlannedFile) -> (any FileInputs)? {
    file.kind?.inputs(of: file, in: self)
  }

  /// The frame of a page.
  func frame(
    of file: PlannedFile, kind: String, title: String? = nil, description: String? = nil,
    sidebar: MarkedSidebar, crumbs: [Link] = []
  ) -> PageFrame {
    PageFrame(
      frame, kind: kind, address: file.address, title: title ?? file.title,
      description: description, sidebar: sidebar, crumbs: crumbs,
      decision: start(nearestTo: file.address))
  }

  /// The pages that cite something, the first few by name.
  func citers(of target: CitationTarget) -> Citers {
    let pages = handbook.citations.pages(citing: target)
    let first = pages.prefix(Citers.limit).map { page in
      Link(handbook.pages[page].title, to: handbook.pages[page].address)
    }
    return Citers(first: Array(first), count: pages.count)
  }

  /// A rule among rules of all decisions.
  func link(toRule rule: Int, ofDecision index: Int) -> RuleLink {
    let entry = handbook.decisions[index]
    let title = entry.decision.rules[rule].title
    let link = Link(title, to: plan.target(of: .rule(decision: index, rule: rule)))
    return RuleLink(link, of: sharedRuleTitles.contains(title) ? entry.decision.title : nil)
  }

  /// Where the decision begins that lies in the most folders of a page; of equals the first.
  private func start(nearestTo page: Address) -> Address? {
    guard starts.count > 1 else { return starts.first }
    return starts.max { $0.sharedFolders(with: page) < $1.sharedFolders(with: page) }
  }

  private static func brand(of plan: SitePlan) -> Brand {
    let settings = plan.handbook.configuration.theme
    let (resolver, files) = (plan.resolver, plan.handbook.files)
    func image(_ file: PlacedText?) -> Brand.Image? {
      resolver.path(ofThemeFile: file).map {
        Brand.Image(path: $0, size: files.imageSizes[$0], tone: files.logoTones[$0])
      }
    }
    let icon = settings.favicon == nil ? Theme.icon : image(settings.favicon)?.path
    return Brand(logo: image(settings.logo), darkLogo: image(settings.darkLogo), icon: icon)
  }

  private static func trails(of handbook: Handbook) -> [[Link]] {
    var trails: [[Link]] = []
    for (index, folder) in handbook.folders.enumerated() {
      let above = folder.parent.map { trails[$0] } ?? []
      trails.append(above + [Link(handbook.title(ofFolder: index), to: folder.address)])
    }
    return trails
  }

  private static func evidence(of handbook: Handbook) -> [EvidenceEntry] {
    let sources = Dictionary(handbook.sources.map { ($0.id, $0) }) { first, _ in first }
    return handbook.evidence.map { evidence in
      EvidenceEntry(
        evidence, source: evidence.source.flatMap { sources[$0] },
        isOverdue: handbook.configuration.reviewLimit?.isOverdue(evidence.reviewed) ?? false,
        target: Target(EvidencePages.address, fragment: evidence.id))
    }
  }

  private static func sharedRuleTitles(of handbook: Handbook) -> Set<String> {
    var counts: [String: Int] = [:]
    for entry in handbook.decisions {
      for title in Set(entry.decision.rules.map(\.title)) { counts[title, default: 0] += 1 }
    }
    return Set(counts.filter { $0.value > 1 }.keys)
  }
}
