package import Archive
package import Content
internal import HTML
package import Words

/// What all pages of a site have around them.
package struct SiteFrame: Sendable, Hashable {
  /// The name of the handbook.
  package let title: String
  package let description: String?
  /// The words that pages have around the authors' text.
  package let words: Words
  /// A BCP 47 language tag.
  package let language: String
  /// The URL under which the site will be served, without a trailing slash.
  package let baseURL: String?
  /// The path below which the site will be served, from slash to slash; nil where nothing says so.
  package let basePath: String?
  /// The URL of the repository.
  package let repository: String?
  package let footer: String?
  package let brand: Brand
  package let theme: Theme
  /// The pages about the whole: rules, evidence, glossary, site map.
  package let references: [Link]
  /// Where all pages are listed.
  package let map: Address
  /// Where the feed is; nil where there is none.
  package let feed: Address?
  /// `rtl` for languages written from right to left, else `ltr`.
  let direction: String
  /// The attribute of `<html>` that says how long the name is; empty for most.
  let nameSize: HTML

  /// - Parameters:
  ///   - title: the name of the handbook.
  ///   - references: the pages about the whole, in the order in which they are listed.
  ///   - map: where all pages are listed.
  ///   - feed: where the feed is; nil where there is none.
  package init(
    _ configuration: Configuration, title: String, brand: Brand, theme: Theme, references: [Link],
    map: Address, feed: Address? = nil
  ) {
    self.title = title
    nameSize = NameSize.attribute(for: title)
    description = configuration.description
    language = configuration.language
    words = configuration.words
    baseURL = configuration.baseURL
    basePath = (configuration.basePath ?? configuration.baseURL).map(NotFoundPage.path)
    repository = configuration.repository
    footer = configuration.footer
    self.brand = brand
    self.theme = theme
    self.references = references
    self.map = map
    self.feed = feed
    let tag = language.split(separator: "-").first ?? "en"
    let isFromRight = ["ar", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"].contains(tag)
    direction = isFromRight ? "rtl" : "ltr"
  }

  /// The URL of an address behind the base URL; as seen from the root where there is none.
  func fullURL(_ address: Address) -> String {
    let url = address.url(from: Address(""))
    return baseURL.map { "\($0)/\(url)" } ?? url
  }
}

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
  /// The file that it is made of.
  package var source = PageSource()

  /// The page, for what is shown on it.
  var context: PageContext { PageContext(address, in: site.value.words) }

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

extension SiteFrame: Digestible {
  package func digest(into digester: inout Digester) {
    digester.combine(title)
    digester.combine(description)
    digester.combine(language)
    digester.combine(words)
    digester.combine(baseURL)
    digester.combine(basePath)
    digester.combine(repository)
    digester.combine(footer)
    digester.combine(brand)
    digester.combine(theme)
    digester.combine(references)
    digester.combine(map)
    digester.combine(feed)
  }
}

extension PageFrame: Digestible {
  package func digest(into digester: inout Digester) {
    digester.combine(site)
    digester.combine(kind)
    digester.combine(address)
    digester.combine(title)
    digester.combine(description)
    digester.combine(sidebar)
    digester.combine(crumbs)
    digester.combine(decision)
    digester.combine(source)
  }
}
