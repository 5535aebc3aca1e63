internal import Decisions
internal import HTML
internal import Handbook

/// All pages of the site, as a tree of links.
enum MapPage {
  static func render(in site: Site) -> [UInt8] {
    let address = GeneratedPages.map
    var frame = Frame(.map, at: address, title: "Site map")
    frame.sidebar = site.sidebars[0].plain
    frame.crumbs = site.trails[0]
    frame.content = """
      <h1>Site map</h1>
      <p class="lede">Every page of this handbook.</p>
      <div class="prose map">
      \(list(ofFolder: 0, in: site, from: address))\(generated(in: site, from: address))</div>

      """
    return frame.rendered(in: site)
  }

  /// The pages about the whole, and the tags.
  private static func generated(in site: Site, from address: Address) -> HTML {
    let tags = site.tags.tags.map { tag -> HTML in
      "<li><a href=\"\(site.url(tag.address, from: address))\">Tag: \(tag.title)</a></li>\n"
    }
    return "<h2>Besides</h2>\n<ul>\n\(site.referenceLinks(from: address))\n\(tags)</ul>\n"
  }

  private static func list(ofFolder index: Int, in site: Site, from address: Address) -> HTML {
    let children = site.handbook.folders[index].children
    if children.isEmpty { return HTML() }
    var html: HTML = "<ul>\n"
    for child in children {
      switch child {
      case .page(let page): html += "<li>\(site.link(toPage: page, from: address))</li>\n"
      case .folder(let folder):
        let (title, target) = (
          site.handbook.folders[folder].title, site.handbook.folders[folder].address
        )
        html += "<li><a href=\"\(site.url(target, from: address))\">\(title)</a>\n"
        html += list(ofFolder: folder, in: site, from: address)
        html += "</li>\n"
      case .decision(let decision): html += entry(decision, in: site, from: address)
      }
    }
    html += "</ul>\n"
    return html
  }

  private static func entry(_ index: Int, in site: Site, from address: Address) -> HTML {
    let entry = site.handbook.decisions[index]
    return """
      <li><a href="\(site.url(entry.start, from: address))">\(entry.decision.title)</a><ul>
      <li><a href="\(site.url(entry.rules, from: address))">All rules</a></li>
      <li><a href="\(site.url(entry.tree, from: address))">The whole tree</a></li></ul></li>

      """
  }
}
