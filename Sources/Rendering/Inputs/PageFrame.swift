package import Content

/// What is around one page: the site's frame, and what follows from the page's place in it.
package struct PageFrame: Sendable, Hashable {
  package let site: Shared<SiteFrame>
  /// The kind of page, as `<html data-page>` names it.
  package let kind: String
  package let address: Address
  package let title: String
  package var description: String?
  package var sidebar: MarkedSidebar
  /// The places above the page, the topmost first.
  package var crumbs: [Link]
  /// Where the nearest decision begins; nil where there is none.
  package var decision: Address?

  package init(
    _ site: Shared<SiteFrame>, kind: String, address: Address, title: String,
    description: String? = nil, sidebar: MarkedSidebar, crumbs: [Link] = [],
    decision: Address? = nil
  ) {
    self.site = site
    self.kind = kind
    self.address = address
    self.title = title
    self.description = description
    self.sidebar = sidebar
    self.crumbs = crumbs
    self.decision = decision
  }
}
