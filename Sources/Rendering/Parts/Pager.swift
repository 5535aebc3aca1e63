internal import HTML
internal import Handbook

/// The links to the neighbours of a page in the reading order.
enum Pager {
  static func html(of page: Int, in site: Site) -> HTML {
    let place = site.position[page]
    let address = site.handbook.pages[page].address
    var links = HTML()
    if place > 0 {
      links += link(
        "prev", "Previous", site.handbook.pages[site.handbook.readingOrder[place - 1]], address)
    }
    if place + 1 < site.handbook.readingOrder.count {
      links += link(
        "next", "Next", site.handbook.pages[site.handbook.readingOrder[place + 1]], address)
    }
    if links.isEmpty { return links }
    return "<nav class=\"pager\" aria-label=\"Neighbouring pages\">\(links)</nav>"
  }

  private static func link(
    _ relation: StaticString, _ label: String, _ page: Page, _ address: Address
  ) -> HTML {
    """
    <a\(attribute: "rel", "\(relation)") href="\(url: page.address.url(from: address))">\
    <span>\(label)</span>\(page.navTitle)</a>
    """
  }
}
