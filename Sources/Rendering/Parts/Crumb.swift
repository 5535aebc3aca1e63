internal import HTML
internal import Handbook

/// A step of the breadcrumbs: a place above the page.
struct Crumb: Sendable {
  let title: String
  let address: Address

  /// For each folder the steps that lead to it, itself last.
  static func trails(of handbook: Handbook) -> [[Crumb]] {
    var trails: [[Crumb]] = []
    for (index, folder) in handbook.folders.enumerated() {
      let above = folder.parent.map { trails[$0] } ?? []
      let title = title(ofFolder: index, in: handbook)
      trails.append(above + [Crumb(title: title, address: folder.address)])
    }
    return trails
  }

  /// The title of a folder; the root is "Home".
  static func title(ofFolder index: Int, in handbook: Handbook) -> String {
    handbook.folders[index].parent == nil ? "Home" : handbook.folders[index].title
  }

  /// The breadcrumbs, or nothing where the page stands at the top.
  static func html(_ crumbs: [Crumb], from address: Address) -> HTML {
    if crumbs.isEmpty { return HTML() }
    let items = crumbs.map { crumb -> HTML in
      "<li><a href=\"\(url: crumb.address.url(from: address))\">\(crumb.title)</a></li>"
    }
    return "<nav class=\"breadcrumbs\" aria-label=\"Breadcrumbs\"><ol>\(items)</ol></nav>"
  }
}
