internal import HTML
internal import Handbook

/// The listing of a folder without a page of its own; of the root, the home page.
enum SectionPage {
  static func render(_ index: Int, in site: Site) -> [UInt8] {
    let folder = site.handbook.folders[index]
    let isHome = folder.parent == nil
    let title = isHome ? site.title : folder.title
    var frame = Frame(isHome ? .home : .section, at: folder.address, title: title)
    frame.sidebar = site.sidebars[index].markingFolder
    let heading: HTML = "<h1>\(title)</h1>\n"
    if isHome {
      let text = site.handbook.configuration.description
      let lede = text.map { "<p class=\"lede\">\($0)</p>\n" as HTML } ?? HTML()
      if let first = site.decisions.first {
        frame.scripts = AskView.scripts(for: [first], in: site, from: folder.address)
      }
      frame.content = HomePage.content(
        heading: heading, lede: lede, text: HTML(), hasDecision: false, in: site)
    } else {
      frame.crumbs = site.trails[index].dropLast()
      frame.content = heading + Listing.html(ofFolder: index, in: site, from: folder.address)
    }
    return frame.rendered(in: site)
  }
}
