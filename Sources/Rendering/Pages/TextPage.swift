internal import HTML
internal import Handbook
internal import Markdown

/// A page of the author's: home, section or text.
enum TextPage {
  static func render(_ index: Int, in site: Site) -> [UInt8] {
    let page = site.handbook.pages[index]
    let folder = site.handbook.folderOfPage[index]
    let isIndex = site.handbook.folders[folder].index == index
    let isHome = isIndex && site.handbook.folders[folder].parent == nil
    var frame = Frame(
      isHome ? .home : isIndex ? .section : .text, at: page.address, title: page.title)
    frame.description = page.frontMatter.description
    let sidebar = site.sidebars[folder]
    frame.sidebar = isIndex ? sidebar.markingFolder : sidebar.marking(.page(index))
    frame.crumbs = isIndex ? site.trails[folder].dropLast() : site.trails[folder]
    frame.head = Frame.alternate(page.markdownAddress, of: page.address)
    frame.scripts = walkers(on: page, isHome: isHome, in: site)
    let (heading, text) = parts(
      of: page, OlderAnchors.adding(to: SlotFiller(of: index, in: site).body(), of: page))
    if isHome {
      let hasDecision = page.document.references.contains { $0.kind == .embed(.decision) }
      frame.content = HomePage.content(
        heading: heading, lede: lede(of: page), text: text, hasDecision: hasDecision, in: site)
      frame.content += CitedList.html(of: page, in: site)
    } else {
      frame.content = heading + lede(of: page) + byline(of: page, in: site)
      if page.frontMatter.showsContents {
        frame.content += Contents.html(of: page.document.headings)
      }
      frame.content += "<div class=\"prose\">\n\(text)</div>\n"
      if isIndex { frame.content += Listing.html(ofFolder: folder, in: site, from: page.address) }
      frame.content += CitedList.html(of: page, in: site)
      frame.pager = Pager.html(of: index, in: site)
    }
    frame.pager += edit(page, in: site)
    return frame.rendered(in: site)
  }

  /// The heading and what follows it: the text's own where it opens with one, else the title.
  private static func parts(of page: Page, _ body: HTML) -> (heading: HTML, text: HTML) {
    let end = Array("</h1>\n".utf8)
    if page.opensWithHeading, body.bytes.starts(with: "<h1".utf8),
      let close = firstIndex(of: end, in: body.bytes)
    {
      let split = close + end.count
      return (HTML(trusted: body.bytes[..<split]), HTML(trusted: body.bytes[split...]))
    }
    if page.document.headings.contains(where: { $0.level == 1 && $0.text == page.title }) {
      return (HTML(), body)
    }
    return ("<h1>\(page.title)</h1>\n", body)
  }

  private static func firstIndex(of needle: [UInt8], in bytes: [UInt8]) -> Int? {
    bytes.indices.first { bytes[$0] == needle[0] && bytes[$0...].starts(with: needle) }
  }

  private static func lede(of page: Page) -> HTML {
    page.frontMatter.description.map { "<p class=\"lede\">\($0)</p>\n" } ?? HTML()
  }

  private static func byline(of page: Page, in site: Site) -> HTML {
    var parts: [HTML] = []
    if let owner = page.frontMatter.owner { parts.append("<span>Owner: \(owner)</span>") }
    if let day = page.frontMatter.reviewed {
      parts.append("<span>Reviewed <time>\(day)</time></span>")
    }
    if let status = page.frontMatter.status { parts.append("<span>Status: \(status)</span>") }
    let tags = page.frontMatter.tags.compactMap(site.tags.tag).map { tag -> HTML in
      "<a href=\"\(site.url(tag.address, from: page.address))\">\(tag.title)</a>"
    }
    if !tags.isEmpty { parts.append("<span>Tags: \(tags.joined(separator: ", "))</span>") }
    return parts.isEmpty ? HTML() : "<p class=\"byline\">\(parts)</p>\n"
  }

  /// The scripts of the decisions that the page embeds.
  private static func walkers(on page: Page, isHome: Bool, in site: Site) -> HTML {
    var decisions: [Int] = []
    for reference in page.document.references where reference.kind == .embed(.decision) {
      guard
        case .found(.decision(let index)) = site.handbook.citation(.decision, reference.destination),
        !decisions.contains(index)
      else { continue }
      decisions.append(index)
    }
    if isHome, decisions.isEmpty, !site.decisions.isEmpty { decisions = [0] }
    if decisions.isEmpty { return HTML() }
    return AskView.scripts(for: decisions.map { site.decisions[$0] }, in: site, from: page.address)
  }

  private static func edit(_ page: Page, in site: Site) -> HTML {
    guard let pattern = site.handbook.configuration.editURL else { return HTML() }
    let parts = pattern.split(separator: "{path}", maxSplits: 1, omittingEmptySubsequences: false)
    let url = parts.joined(separator: page.path)
    return "<p class=\"byline edit\"><a href=\"\(url: url)\">Edit this page</a></p>\n"
  }
}
