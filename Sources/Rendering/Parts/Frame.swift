internal import Content
internal import HTML

/// A page before it is put into the template: what is around it, and what is its own.
struct Frame {
  let page: PageFrame
  var content = HTML()
  var pager = HTML()
  /// Further attributes of `<html>`.
  var attributes = HTML()
  /// Further elements of `<head>`.
  var head = HTML()
  var scripts = HTML()

  private var site: SiteFrame { page.site.value }
  private var address: Address { page.address }

  init(_ page: PageFrame) { self.page = page }

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
  func rendered() -> [UInt8] {
    let root = Self.root(from: address)
    var shell = Shell()
    shell.set(.language, text: site.language)
    shell.set(.direction, text: site.direction)
    shell.set(.kind, text: page.kind)
    let isHome = page.kind == "home"
    shell.set(.windowTitle, text: isHome ? site.title : "\(page.title) · \(site.title)")
    shell.set(.siteTitle, text: site.title)
    shell.set(.attributes, attributes)
    shell.set(.root, root)
    shell.set(.home, "\(root)index.html")
    shell.set(.meta, meta() + head)
    shell.set(.favicon, site.brand.favicon(from: address))
    shell.set(.logo, site.brand.logo(from: address))
    shell.set(.tools, tools())
    shell.set(.sidebar, page.sidebar.html)
    shell.set(.breadcrumbs, breadcrumbs())
    shell.set(.content, content)
    shell.set(.pager, pager)
    shell.set(.footer, "\(site.footer ?? site.title)")
    shell.set(.referenceLinks, site.referenceLinks(from: address))
    shell.set(.scripts, scripts)
    if site.theme.hasStyle {
      shell.set(.style, "<link rel=\"stylesheet\" href=\"\(root)\(Theme.ownStyle)\">\n")
    }
    for slot in site.theme.slots { shell.set(slot.name, slot.html) }
    return shell.filled(with: site.theme)
  }

  /// The places above the page, or nothing where it is at the top.
  private func breadcrumbs() -> HTML {
    if page.crumbs.isEmpty { return HTML() }
    let items = page.crumbs.map { "<li>\($0.html(from: address))</li>" as HTML }
    return "<nav class=\"breadcrumbs\" aria-label=\"Breadcrumbs\"><ol>\(items)</ol></nav>"
  }

  private func meta() -> HTML {
    var html = HTML()
    if let text = page.description ?? site.description {
      html += "<meta name=\"description\" content=\"\(text)\">\n"
      html += "<meta property=\"og:description\" content=\"\(text)\">\n"
    }
    let type = page.kind == "text" ? "article" : "website"
    html += "<meta property=\"og:title\" content=\"\(page.title)\">\n"
    html += "<meta property=\"og:type\" content=\"\(type)\">\n"
    html += "<meta property=\"og:site_name\" content=\"\(site.title)\">\n"
    if site.baseURL != nil, page.kind != "404" {
      let url = site.fullURL(address)
      html += "<meta property=\"og:url\" content=\"\(url)\">\n"
      html += "<link rel=\"canonical\" href=\"\(url: url)\">\n"
    }
    return html
  }

  private func tools() -> HTML {
    var html = HTML()
    if let start = page.decision {
      html += "<a class=\"decide\" href=\"\(url: start.url(from: address))\">Decide</a>\n"
    }
    html += """
      <button type="button" class="search-button needs-script" aria-haspopup="dialog" \
      aria-keyshortcuts="/ Control+K Meta+K">\(Icon.search)<span>Search</span></button>
      <noscript><a href="\(url: site.map.url(from: address))">Site map</a></noscript>

      """
    html += """
      <button type="button" class="theme-switch needs-script">\(Icon.theme)\
      <span class="unseen">Theme: automatic</span></button>
      """
    if let repository = site.repository {
      html += "\n<a class=\"source\" href=\"\(url: repository)\">Source</a>"
    }
    return html
  }
}

extension SiteFrame {
  /// The list items that lead to the pages about the whole; and to the repository, for which the bar
  /// at the top has no room on narrow windows.
  func referenceLinks(from address: Address) -> HTML {
    var items = references.map { "<li>\($0.html(from: address))</li>" as HTML }
    if let repository { items.append("<li><a href=\"\(url: repository)\">Source</a></li>") }
    return items.joined(separator: "\n")
  }
}
