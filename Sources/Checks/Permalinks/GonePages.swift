internal import Content
internal import Decisions
internal import Diagnostics
internal import Handbook
internal import Markdown
internal import Planning

/// A page, or an older address of one, that an earlier site had and at which nothing is now.
///
/// ```
/// guides/start.md:4:1: error: nothing is at 'guides/setup.html' any more, where 'Setting up' was
/// [gone-page]
///    to settle it   add a line before this one: aliases: [guides/setup.md]
/// ```
enum GonePage: PermalinkCheck {
  static func diagnostics(in sites: ComparedSites) -> [Diagnostic] {
    let lost = LostAddresses(sites)
    return lost.pages.map { lost.diagnostic(for: $0, .gonePage) } + decisions(in: sites)
  }

  /// Decisions that are somewhere else, or nowhere.
  private static func decisions(in sites: ComparedSites) -> [Diagnostic] {
    sites.earlier.decisions.filter { !sites.urls.contains($0.url) }.map { earlier in
      let message = "nothing is at '\(earlier.url)' any more, where '\(earlier.title)' was asked"
      let folder = URLPath.folder(of: URLPath.decode(earlier.url))
      let entry = sites.handbook.decisions.first { $0.decision.id == earlier.id }
      return Diagnostic(
        .gonePage, message, at: entry?.decision.place,
        advice: "put the file at '\(folder).decision.yml', which keeps the addresses of its rules "
          + "too, or add to the front matter of a page: aliases: "
          + "[\(Page.item(ofPath: "\(folder)/index.html"))]")
    }
  }
}

/// Earlier ids that a page no longer has.
///
/// ```
/// guides/start.md:4:1: error: this page no longer has the anchor '#set-up' [gone-anchor]
///    to settle it   add a line before this one: aliases: [{"#set-up": "#setting-up"}]
/// ```
enum GoneAnchor: PermalinkCheck {
  static func diagnostics(in sites: ComparedSites) -> [Diagnostic] {
    let lost = LostAddresses(sites)
    return lost.anchors.map { lost.diagnostic(for: $0, .goneAnchor) }
  }
}

/// The addresses of an earlier site at which nothing is now, and for each page the one line that brings
/// back all of those whose text it most likely has.
private struct LostAddresses {
  /// An address at which nothing is.
  struct Lost {
    let message: String
    /// The page that has its text, as far as one can tell.
    let page: Int?
    /// The alias that leads from there; nil where it is not known to which section.
    let alias: String?
    /// What to do where no page or no alias is known.
    let otherwise: String
  }

  private(set) var pages: [Lost] = []
  private(set) var anchors: [Lost] = []
  private let handbook: Handbook
  /// What each page would have to say, by its index.
  private var aliases: [Int: [String]] = [:]

  init(_ sites: ComparedSites) {
    handbook = sites.handbook
    for earlier in sites.earlier.pages {
      let page = sites.page(for: earlier)
      let addresses = [(earlier.url, earlier.markdown)] + earlier.aliases.map { ($0, $0) }
      for (url, path) in addresses where !sites.urls.contains(url) {
        let alias = Page.item(ofPath: URLPath.decode(path))
        pages.append(
          Lost(
            message: "nothing is at '\(url)' any more, where '\(earlier.title)' was", page: page,
            alias: alias,
            otherwise: "put the page back, or add to the front matter of the one that has its text "
              + "now: aliases: [\(alias)]"))
      }
      if let page { anchors += Self.anchors(of: earlier, on: page, handbook.pages[page]) }
    }
    for lost in pages + anchors {
      if let page = lost.page, let alias = lost.alias { aliases[page, default: []].append(alias) }
    }
  }

  private static func anchors(
    of earlier: Permalinks.PageEntry, on index: Int, _ page: Page
  ) -> [Lost] {
    let now = page.permanentAnchors
    let known = Set(now).union(page.document.anchors.map(\.id))
    let gone = earlier.anchors.filter { !known.contains($0) }
    if gone.isEmpty { return [] }
    let successors = AnchorPairing(from: earlier.anchors, to: now).successors
    return gone.map { id in
      Lost(
        message: "this page no longer has the anchor '#\(id)'", page: index,
        alias: successors[id].map { Page.item(ofAnchor: id, now: $0) },
        otherwise: "give the section that has its text the id, as in '## Title {#\(id)}'")
    }
  }

  func diagnostic(for lost: Lost, _ code: Code) -> Diagnostic {
    guard let index = lost.page, lost.alias != nil else {
      let place = lost.page.map { handbook.pages[$0].place(0..<0) }
      return Diagnostic(code, lost.message, at: place, advice: lost.otherwise)
    }
    let (advice, place) = handbook.pages[index].advice(adding: aliases[index] ?? [])
    return Diagnostic(code, lost.message, at: place, advice: advice)
  }
}

/// Finds which of the ids of a page took the places of others: as many new ones between the same two
/// that stayed, or one that is nearly the same.
private struct AnchorPairing {
  /// By the id that is gone.
  private(set) var successors: [String: String] = [:]

  init(from earlier: [String], to now: [String]) {
    let before = Set(earlier)
    let after = Set(now)
    let gone = Self.runs(of: earlier, between: after)
    let fresh = Self.runs(of: now, between: before)
    for (neighbours, ids) in gone {
      guard let others = fresh[neighbours], others.count == ids.count else { continue }
      for (id, other) in zip(ids, others) { successors[id] = other }
    }
    let added = now.filter { !before.contains($0) }
    for id in earlier where !after.contains(id) && successors[id] == nil {
      successors[id] = NearMiss.nearest(to: id, in: added)
    }
  }

  /// The runs of ids that are not among others, by the ids before and behind them that are.
  private static func runs(of ids: [String], between others: Set<String>) -> [[String]: [String]] {
    var runs: [[String]: [String]] = [:]
    var run: [String] = []
    var last = ""
    for id in ids + [""] {
      if !id.isEmpty, !others.contains(id) {
        run.append(id)
        continue
      }
      if !run.isEmpty { runs[[last, id]] = run }
      (run, last) = ([], id)
    }
    return runs
  }
}
