internal import HTML
internal import Handbook

/// A page before it is put into the template: what is its own, and what hangs on its place.
struct Frame {
  /// The kinds of page, as `<html data-page>` names them.
  enum Kind: String {
    case home, section, text, decision, question, outcome, rules, tree, evidence, glossary, tag, map
    case notFound = "404"
  }

  let kind: Kind
  let address: Address
  let title: String
  var description: String?
  var sidebar = HTML()
  var crumbs: [Crumb] = []
  var content = HTML()
  var pager = HTML()
  /// Further attributes of `<html>`.
  var attributes = HTML()
  /// Further elements of `<head>`.
  var head = HTML()
  var scripts = HTML()

  init(_ kind: Kind, at address: Address, title: String) {
    self.kind = kind
    self.address = address
    self.title = title
  }

  /// The path from the page to the root: `../` for each folder.
  static func root(from address: Address) -> HTML {
    var root = HTML()
    for byte in address.path.utf8 where byte == UInt8(ascii: "/") { root += "../" }
    return root
  }

  /// The link to the Markdown beside a page.
  static func alternate(_ address: Address, of page: Address) -> HTML {
    let url = HTML(url: address.url(from: page))
    return "<link rel=\"alternate\" type=\"text/markdown\" href=\"\(url)\">\n"
  }

  /// The whole file.
  func rendered(in site: Site) -> [UInt8] {
    let root = Self.root(from: address)
    var shell = Shell()
    shell.set(.language, text: site.handbook.configuration.language)
    shell.set(.direction, text: site.direction)
    shell.set(.kind, text: kind.rawValue)
    let isHome = kind == .home
    shell.set(.windowTitle, text: isHome ? site.title : "\(title) · \(site.title)")
    shell.set(.siteTitle, text: site.title)
    shell.set(.attributes, attributes)
    shell.set(.root, root)
    shell.set(.home, "\(root)index.html")
    shell.set(.meta, meta(in: site) + head)
    shell.set(.favicon, site.brand.favicon(from: address))
    shell.set(.logo, site.brand.logo(from: address))
    shell.set(.tools, tools(in: site))
    shell.set(.sidebar, sidebar)
    shell.set(.breadcrumbs, Crumb.html(crumbs, from: address))
    shell.set(.content, content)
    shell.set(.pager, pager)
    shell.set(.footer, "\(site.handbook.configuration.footer ?? site.title)")
    shell.set(.referenceLinks, site.referenceLinks(from: address))
    shell.set(.scripts, scripts)
    if site.theme.hasStyle {
      shell.set(.style, "<link rel=\"stylesheet\" href=\"\(root)\(GeneratedFiles.ownStyle)\">\n")
    }
    for slot in site.theme.slots { shell.set(slot.name, slot.html) }
    return shell.filled(with: site.theme)
  }

  private func meta(in site: Site) -> HTML {
    let text = description ?? site.handbook.configuration.description
    var html = HTML()
    if let text {
      html += "<meta name=\"description\" content=\"\(text)\">\n"
      html += "<meta property=\"og:description\" content=\"\(text)\">\n"
    }
    html += "<meta property=\"og:title\" content=\"\(title)\">\n"
    html += "<meta property=\"og:type\" content=\"\(kind == .text ? "article" : "website")\">\n"
    html += "<meta property=\"og:site_name\" content=\"\(site.title)\">\n"
    if let base = site.handbook.configuration.baseURL, kind != .notFound {
      let url = "\(base)/\(Address(address.path).url(from: Address("")))"
      html += "<meta property=\"og:url\" content=\"\(url)\">\n"
      html += "<link rel=\"canonical\" href=\"\(url: url)\">\n"
    }
    return html
  }

  private func tools(in site: Site) -> HTML {
    var html = HTML()
    if let nearest = site.decision(nearestTo: address) {
      html += "<a class=\"decide\" href=\"\(site.url(nearest.start, from: address))\">Decide</a>\n"
    }
    html += """
      <button type="button" class="search-button needs-script" aria-haspopup="dialog" \
      aria-keyshortcuts="/ Control+K Meta+K">\(Icon.search)<span>Search</span></button>
      <noscript><a href="\(site.url(GeneratedPages.map, from: address))">Site map</a></noscript>

      """
    html += """
      <button type="button" class="theme-switch needs-script">\(Icon.theme)\
      <span class="unseen">Theme: automatic</span></button>
      """
    if let repository = site.handbook.configuration.repository {
      html += "\n<a class=\"source\" href=\"\(url: repository)\">Source</a>"
    }
    return html
  }
}
