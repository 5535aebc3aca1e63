internal import HTML
internal import Handbook

/// The pages that are marked with a tag.
enum TagPage {
  static func render(_ index: Int, in site: Site) -> [UInt8] {
    let tag = site.tags.tags[index]
    var frame = Frame(.tag, at: tag.address, title: "Tag: \(tag.title)")
    frame.sidebar = Sidebar(of: 0, in: site.handbook, from: tag.address).plain
    frame.crumbs = site.trails[0]
    let tiles = tag.pages.map { Listing.tile(.page($0), in: site, from: tag.address) }
    frame.content = """
      <p class="overline">Tag</p>
      <h1>\(tag.title)</h1>
      <p class="lede">\(Plural.count(tag.pages.count, "page")).</p>
      <div class="matter"><ul class="tiles">
      \(tiles)</ul></div>

      """
    return frame.rendered(in: site)
  }
}
