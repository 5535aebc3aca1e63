internal import Content
internal import HTML

/// The neighbours of a page in the reading order.
package struct Pager: Sendable, Hashable {
  private let previous: Link?
  private let next: Link?

  package init(previous: Link?, next: Link?) {
    self.previous = previous
    self.next = next
  }

  func html(from address: Address) -> HTML {
    var links = HTML()
    if let previous { links += Self.html(previous, "prev", "Previous", from: address) }
    if let next { links += Self.html(next, "next", "Next", from: address) }
    if links.isEmpty { return links }
    return "<nav class=\"pager\" aria-label=\"Neighbouring pages\">\(links)</nav>"
  }

  private static func html(
    _ link: Link, _ relation: StaticString, _ label: String, from address: Address
  ) -> HTML {
    """
    <a\(attribute: "rel", "\(relation)") href="\(link.target.url(from: address))">\
    <span>\(label)</span>\(link.title)</a>
    """
  }
}
