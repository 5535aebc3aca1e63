internal import Decisions
internal import HTML
internal import Handbook

/// What all pages share, worked out once: navigation, neighbours, the citations of each page.
final class Site: Sendable {
  let handbook: Handbook
  let theme: Theme
  /// The logo and the icon.
  let brand: Brand
  /// The name of the handbook.
  let title: String
  /// `rtl` for languages written from right to left.
  let direction: String
  /// The sidebar of each folder, by index; see ``Sidebar``.
  let sidebars: [Sidebar]
  /// The breadcrumbs that lead to each folder and name it, by index.
  let trails: [[Crumb]]
  let tags: TagIndex
  /// The place of each page in the reading order, by index.
  let position: [Int]
  /// The decisions with their trees and precedence, by index.
  let decisions: [DecisionModel]
  /// Where the reader begins each decision, by index.
  private let starts: [Address]
  /// The sidebar beside the pages of each decision, by index.
  let decisionSidebars: [Sidebar]
  /// The titles that rules of several decisions have, so that a title alone does not say which.
  let sharedRuleTitles: Set<String>

  init(handbook: Handbook, theme: Theme) {
    self.handbook = handbook
    self.theme = theme
    brand = Brand(of: handbook)
    title = handbook.title
    let language = handbook.configuration.language.split(separator: "-").first ?? "en"
    let isFromRight = ["ar", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"].contains(
      language)
    direction = isFromRight ? "rtl" : "ltr"
    sidebars = handbook.folders.indices.map { Sidebar(of: $0, in: handbook) }
    trails = Crumb.trails(of: handbook)
    tags = TagIndex(of: handbook)
    var position = [Int](repeating: 0, count: handbook.pages.count)
    for (place, page) in handbook.readingOrder.enumerated() { position[page] = place }
    self.position = position
    decisions = handbook.decisions.map { DecisionModel($0) }
    starts = handbook.decisions.map(\.start)
    sharedRuleTitles = Self.sharedRuleTitles(of: handbook)
    decisionSidebars = handbook.decisions.map { entry in
      let folder = Self.folder(of: entry, in: handbook)
      return Sidebar(of: folder, in: handbook, from: entry.start)
    }
  }

  /// The URL of an address with a fragment, as seen from a page.
  func url(_ address: Address, fragment: String? = nil, from page: Address) -> HTML {
    if let fragment {
      let path = address == page ? "" : address.url(from: page)
      return HTML(url: "\(path)#\(fragment)")
    }
    return HTML(url: address.url(from: page))
  }

  /// The URL of an address as seen from the root, percent-encoded.
  func rootURL(_ address: Address) -> String { address.url(from: Address("")) }

  /// The URL of an address behind the base URL; as seen from the root where there is none.
  func fullURL(_ address: Address) -> String {
    let url = rootURL(address)
    return handbook.configuration.baseURL.map { "\($0)/\(url)" } ?? url
  }

  /// The URL of what a citation names, as seen from a page.
  func url(of target: CitationTarget, from page: Address) -> HTML {
    let (address, fragment) = handbook.address(of: target)
    return url(address, fragment: fragment, from: page)
  }

  /// The decision that lies in the most folders of a page; of equals the first.
  func decision(nearestTo page: Address) -> DecisionEntry? {
    guard handbook.decisions.count > 1 else { return handbook.decisions.first }
    let shared = starts.map { $0.sharedFolders(with: page) }
    return shared.indices.max { shared[$0] < shared[$1] }.map { handbook.decisions[$0] }
  }

  private static func sharedRuleTitles(of handbook: Handbook) -> Set<String> {
    var counts: [String: Int] = [:]
    for entry in handbook.decisions {
      for title in Set(entry.decision.rules.map(\.title)) { counts[title, default: 0] += 1 }
    }
    return Set(counts.filter { $0.value > 1 }.keys)
  }

  /// The title of a folder; the root is "Home".
  func title(ofFolder index: Int) -> String { Crumb.title(ofFolder: index, in: handbook) }

  /// A link to a page, with its name in navigation.
  func link(toPage index: Int, from address: Address) -> HTML {
    let page = handbook.pages[index]
    return "<a href=\"\(url(page.address, from: address))\">\(page.title)</a>"
  }

  /// The list items that lead to the pages about the whole: rules, evidence, terms, map; and to the
  /// repository, for which the bar at the top has no room on narrow windows.
  func referenceLinks(from address: Address) -> HTML {
    var html = HTML()
    for entry in handbook.decisions.prefix(3) {
      let title = handbook.decisions.count == 1 ? "Rules" : "Rules: \(entry.decision.title)"
      html += "<li><a href=\"\(url(entry.rules, from: address))\">\(title)</a></li>\n"
    }
    if !handbook.evidence.isEmpty {
      let url = url(GeneratedPages.evidence, from: address)
      html += "<li><a href=\"\(url)\">Evidence</a></li>\n"
    }
    if !handbook.terms.isEmpty {
      html += "<li><a href=\"\(url(GeneratedPages.glossary, from: address))\">Glossary</a></li>\n"
    }
    html += "<li><a href=\"\(url(GeneratedPages.map, from: address))\">Site map</a></li>"
    if let repository = handbook.configuration.repository {
      html += "\n<li><a href=\"\(url: repository)\">Source</a></li>"
    }
    return html
  }

  /// The folder whose branch the sidebar shows around a decision's pages.
  func folder(ofDecision index: Int) -> Int {
    Self.folder(of: handbook.decisions[index], in: handbook)
  }

  private static func folder(of entry: DecisionEntry, in handbook: Handbook) -> Int {
    let path = URLPath.folder(of: entry.path)
    return handbook.folders.firstIndex { $0.path == path } ?? 0
  }
}
