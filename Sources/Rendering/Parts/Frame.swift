internal import Content
internal import HTML
internal import Words

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
  /// Where the home page is, where that is not in the root above the page.
  var home: HTML?
  /// What the page is about, where its author does not say so.
  var description: String?
  /// The style sheets that the page needs beside the one that all pages have.
  var styles: [ExtraStyle] = []

  private var context: PageContext { page.context }

  /// (Shared: to copy it costs more than to look at it.)
  private var site: Shared<SiteFrame> { page.site }
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

  /// A script of the theme that a page needs beside the one that all pages have.
  static func script(_ name: StaticString, from address: Address) -> HTML {
    "<script defer src=\"\(root(from: address))assets/\("\(name)").js\"></script>\n"
  }

  /// The whole file.
  func rendered() -> [UInt8] {
    let root = Self.root(from: address)
    var shell = Shell()
    shell.set(.language, text: site.value.language)
    shell.set(.direction, text: site.value.direction)
    shell.set(.kind, text: page.kind)
    let isHome = page.kind == "home"
    shell.set(.windowTitle, text: isHome ? site.value.title : "\(page.title) · \(site.value.title)")
    shell.set(.siteTitle, text: site.value.title)
    shell.set(.referenceLabel, text: context.text(.reference))
    shell.set(.menu, context.html(.menu))
    shell.set(.skip, context.html(.skip))
    shell.set(.attributes, attributes + site.value.nameSize)
    shell.set(.root, root)
    shell.set(.home, home ?? "\(root)index.html")
    shell.set(.meta, meta() + head)
    shell.set(.favicon, site.value.brand.favicon(from: address))
    shell.set(.logo, site.value.brand.logo(from: address))
    shell.set(.tools, tools())
    shell.set(.sidebar, page.sidebar.html(deciding: page.decision, on: context))
    shell.set(.breadcrumbs, breadcrumbs())
    shell.set(.content, paperLine() + content)
    shell.set(.pager, pager + page.source.html(on: context))
    shell.set(.footer, "\(site.value.footer ?? site.value.title)")
    shell.set(.referenceLinks, site.value.referenceLinks(from: context))
    shell.set(.scripts, scripts)
    var sheets = styles.map(\.path)
    if site.value.theme.hasStyle { sheets.append(Theme.ownStyle) }
    let links = sheets.map { "<link rel=\"stylesheet\" href=\"\(root)\($0)\">\n" as HTML }
    shell.set(.style, links.joined())
    for slot in site.value.theme.slots { shell.set(slot.name, slot.html) }
    return shell.filled(with: site.value.theme)
  }

  /// The places above the page, or nothing where it is at the top.
  private func breadcrumbs() -> HTML {
    if page.crumbs.isEmpty { return HTML() }
    let items = page.crumbs.map { "<li>\($0.html(from: address))</li>" as HTML }
    return
      "<nav class=\"breadcrumbs\" aria-label=\"\(context.text(.breadcrumbs))\"><ol>\(items)</ol></nav>"
  }

  /// Where a printed page is from.
  private func paperLine() -> HTML {
    "<p class=\"paper\">\(site.value.title) · \(site.value.fullURL(address))</p>\n"
  }

  private func meta() -> HTML {
    var html = HTML()
    if let text = page.description ?? description ?? site.value.description {
      html += "<meta name=\"description\" content=\"\(text)\">\n"
      html += "<meta property=\"og:description\" content=\"\(text)\">\n"
    }
    if let feed = site.value.feed {
      let url = HTML(url: feed.url(from: address))
      html += """
        <link rel="alternate" type="application/atom+xml" title="\(site.value.title)" href="\(url)">

        """
    }
    let type = page.kind == "text" ? "article" : "website"
    html += "<meta property=\"og:title\" content=\"\(page.title)\">\n"
    html += "<meta property=\"og:type\" content=\"\(type)\">\n"
    html += "<meta property=\"og:site_name\" content=\"\(site.value.title)\">\n"
    if site.value.baseURL != nil, page.kind != "404" {
      let url = site.value.fullURL(address)
      html += "<meta property=\"og:url\" content=\"\(url)\">\n"
      html += "<link rel=\"canonical\" href=\"\(url: url)\">\n"
    }
    return html
  }

  private func tools() -> HTML {
    var html = HTML()
    if let start = page.decision {
      html +=
        "<a class=\"decide\" href=\"\(url: start.url(from: address))\">\(context.html(.decide))</a>\n"
    }
    html += """
      <button type="button" class="search-button needs-script" aria-haspopup="dialog" \
      aria-keyshortcuts="/ Control+K Meta+K">\(Icon.search)<span>\(context.html(.search))</span>\
      <kbd aria-hidden="true">/</kbd></button>
      <noscript><a href="\(url: site.value.map.url(from: address))">\(context.html(.siteMap))</a></noscript>

      """
    html += """
      <button type="button" class="theme-switch needs-script">\(Icon.theme)\
      <span class="unseen">\(context.html(.themeState, [.theme: .text("automatic")]))</span></button>
      """
    if let repository = site.value.repository {
      html += "\n<a class=\"source\" href=\"\(url: repository)\">\(context.html(.sourceCode))</a>"
    }
    return html
  }
}

/// A style sheet of the theme that only some kinds of page need.
enum ExtraStyle: String {
  /// For pages on which something is decided.
  case decision
  /// For pages that draw charts.
  case charts
  /// For the home page.
  case home
  /// For all pages of a section on one sheet.
  case sheet
  /// For pages that list what the whole has: all pages, evidence, tags.
  case lists
  /// For the glossary.
  case terms
  /// For pages about an option of a decision, and for decision records.
  case option

  /// Where it is published.
  var path: String { "assets/\(rawValue).css" }
}

extension SiteFrame {
  /// The list items that lead to the pages about the whole; and to the repository, for which the bar
  /// at the top has no room on narrow windows.
  func referenceLinks(from page: PageContext) -> HTML {
    var items = references.map { "<li>\($0.html(from: page))</li>" as HTML }
    if let repository {
      items.append("<li><a href=\"\(url: repository)\">\(page.html(.sourceCode))</a></li>")
    }
    return items.joined(separator: "\n")
  }
}
