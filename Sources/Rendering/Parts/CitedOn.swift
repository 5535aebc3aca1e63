internal import HTML
internal import Handbook

/// The pages that cite a rule, evidence or a term.
enum CitedOn {
  /// How many are named before the rest is only counted.
  static let limit = 12

  static func links(to target: CitationTarget, in site: Site, from address: Address) -> [HTML] {
    let pages = site.handbook.citations.pages(citing: target)
    var links = pages.prefix(limit).map { site.link(toPage: $0, from: address) }
    if pages.count > limit { links.append("and \(pages.count - limit) more") }
    return links
  }
}
