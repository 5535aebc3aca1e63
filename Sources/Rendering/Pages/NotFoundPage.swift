internal import HTML
internal import Handbook

/// What a server shows where nothing is.
enum NotFoundPage {
  static func render(in site: Site) -> [UInt8] {
    let address = GeneratedPages.notFound
    var frame = Frame(.notFound, at: address, title: "Page not found")
    frame.sidebar = site.sidebars[0].plain
    frame.content = """
      <p class="overline">404</p>
      <h1>There is no page at this address</h1>
      <p class="lede">It may have moved, or the link was mistyped.</p>
      <div class="actions"><a class="button" href="index.html">Home</a>\
      <a class="button quiet" href="map.html">Site map</a></div>

      """
    return frame.rendered(in: site)
  }
}
