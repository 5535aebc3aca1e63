internal import Decisions
internal import HTML
internal import Handbook

/// What a folder holds, as tiles with title and description.
enum Listing {
  static func html(
    ofFolder index: Int, in site: Site, from address: Address, limit: Int = .max,
    title: String = "In this section"
  ) -> HTML {
    let children = site.handbook.folders[index].children
    if children.isEmpty { return HTML() }
    var tiles = children.prefix(limit).map { tile($0, in: site, from: address) }
    if children.count > limit {
      let url = site.url(GeneratedPages.map, from: address)
      tiles.append("<li><a href=\"\(url)\">All \(children.count) entries</a></li>\n")
    }
    return """
      <section class="matter" aria-label="\(title)"><h2>\(title)</h2>
      <ul class="tiles">
      \(tiles)</ul></section>

      """
  }

  /// A title with what stands below it.
  static func tile(_ child: Folder.Child, in site: Site, from address: Address) -> HTML {
    let (title, target, text): (String, Address, String?)
    switch child {
    case .page(let index):
      let page = site.handbook.pages[index]
      (title, target, text) = (page.title, page.address, page.frontMatter.description)
    case .folder(let index):
      let folder = site.handbook.folders[index]
      let count = folder.children.count
      let description = folder.index.flatMap { site.handbook.pages[$0].frontMatter.description }
      // (A folder with nothing but a page of its own is told like a page.)
      let size = count == 0 ? nil : count == 1 ? "1 entry" : "\(count) entries"
      (title, target, text) = (folder.title, folder.address, description ?? size)
    case .decision(let index):
      let entry = site.handbook.decisions[index]
      (title, target, text) = (entry.decision.title, entry.start, "A decision, asked step by step")
    }
    let words = text.map { "<p>\($0)</p>" as HTML } ?? HTML()
    return "<li><a href=\"\(site.url(target, from: address))\">\(title)</a>\(words)</li>\n"
  }
}
