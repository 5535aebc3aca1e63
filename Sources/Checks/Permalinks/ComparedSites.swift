internal import Content
internal import Diagnostics
internal import Handbook
internal import Markdown
internal import Planning

/// A check that compares the site with an earlier one.
protocol PermalinkCheck: SendableMetatype {
  static func diagnostics(in sites: ComparedSites) -> [Diagnostic]
}

/// What an earlier site could be linked to, and where that is now.
struct ComparedSites {
  let plan: SitePlan
  let earlier: Permalinks
  /// The URLs of all files, from the root of the site.
  let urls: Set<String>
  /// The page that has each URL, by itself or by an alias.
  private let pageOfURL: [String: Int]
  /// The page that most likely has the text of each page that is gone, by its URL.
  private let successors: [String: Int]
  var handbook: Handbook { plan.handbook }

  init(_ plan: SitePlan, after earlier: Permalinks) {
    self.plan = plan
    self.earlier = earlier
    let urls = Set(plan.files.map { Self.url(of: $0.address) })
    var pages: [String: Int] = [:]
    for (index, page) in plan.handbook.pages.enumerated() {
      pages[Self.url(of: page.address)] = index
      for alias in page.frontMatter.aliases {
        guard let address = alias.address else { continue }
        let url = Self.url(of: address)
        if pages[url] == nil { pages[url] = index }
      }
    }
    self.urls = urls
    pageOfURL = pages
    let gone = earlier.pages.filter { !urls.contains($0.url) }
    successors =
      gone.isEmpty ? [:] : SuccessorSearch(plan.handbook, after: earlier).pages(for: gone)
  }

  /// The page that an earlier page is now, by index: at its URL, by an alias, or as far as one can
  /// tell; nil where none is like it.
  func page(for earlier: Permalinks.PageEntry) -> Int? {
    pageOfURL[earlier.url] ?? successors[earlier.url]
  }

  private static func url(of address: Address) -> String { address.url(from: Address("")) }
}

/// Finds the pages to which others were renamed: by their titles, the names of their files, and the
/// sections that both have.
private struct SuccessorSearch {
  private let handbook: Handbook
  private var byTitle: [String: [Int]] = [:]
  private var byName: [String: [Int]] = [:]
  private var byAnchor: [String: [Int]] = [:]

  /// A section that more pages have than this says nothing about any of them.
  private static let commonFrom = 20
  /// How alike two pages have to be: by their titles, or by most of their sections.
  private static let least = 1.5

  init(_ handbook: Handbook, after earlier: Permalinks) {
    self.handbook = handbook
    let known = Set(earlier.pages.map(\.url))
    for (index, page) in handbook.pages.enumerated() {
      // A page that was there before is another one.
      if known.contains(page.address.url(from: Address(""))) { continue }
      byTitle[page.title, default: []].append(index)
      byName[Self.name(of: page.address.path), default: []].append(index)
      for id in page.permanentAnchors { byAnchor[id, default: []].append(index) }
    }
  }

  func pages(for gone: [Permalinks.PageEntry]) -> [String: Int] {
    var pages: [String: Int] = [:]
    for page in gone {
      var likeness: [Int: Double] = [:]
      for index in byTitle[page.title] ?? [] { likeness[index, default: 0] += 2 }
      let name = Self.name(of: URLPath.decode(page.url))
      for index in byName[name] ?? [] { likeness[index, default: 0] += 1 }
      for id in page.anchors {
        guard let indices = byAnchor[id], indices.count < Self.commonFrom else { continue }
        for index in indices { likeness[index, default: 0] += 2 / Double(page.anchors.count) }
      }
      let best = likeness.max { ($0.value, $1.key) < ($1.value, $0.key) }
      if let best, best.value >= Self.least { pages[page.url] = best.key }
    }
    return pages
  }

  /// The name of a page's file, or of its folder where that is an index.
  private static func name(of path: String) -> String {
    let stem = FileName.withoutEnding(path)
    return PageAddresses.isIndexName(URLPath.name(of: stem))
      ? URLPath.name(of: URLPath.folder(of: stem)) : URLPath.name(of: stem)
  }
}
