package import Archive
package import Content
internal import HTML

/// `sitemap.xml` (sitemaps.org): the pages that crawlers are told of.
package struct SitemapFile: FileInputs {
  /// A page, and the day on which its content last changed, where that is known.
  package struct Entry: Sendable, Hashable {
    let page: Address
    let changed: String?

    package init(_ page: Address, changed: String?) {
      self.page = page
      self.changed = changed
    }
  }

  private let site: Shared<SiteFrame>
  private let pages: [Entry]

  package init(_ site: Shared<SiteFrame>, pages: [Entry]) {
    self.site = site
    self.pages = pages
  }

  package func render() -> [UInt8] {
    let entries = pages.map { entry in
      let changed: HTML = entry.changed.map { "<lastmod>\($0)</lastmod>" } ?? HTML()
      return "<url><loc>\(site.value.fullURL(entry.page))</loc>\(changed)</url>\n" as HTML
    }
    let html: HTML = """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      \(entries)</urlset>

      """
    return html.bytes
  }
}

/// `robots.txt`: any crawler may read everything.
package struct RobotsFile: FileInputs {
  private let site: Shared<SiteFrame>
  private let sitemap: Address

  package init(_ site: Shared<SiteFrame>, sitemap: Address) {
    self.site = site
    self.sitemap = sitemap
  }

  package func render() -> [UInt8] {
    Array("User-agent: *\nAllow: /\nSitemap: \(site.value.fullURL(sitemap))\n".utf8)
  }
}

extension SitemapFile.Entry: Digestible {
  package func digest(into digester: inout Digester) {
    digester.combine(page)
    digester.combine(changed)
  }
}

extension SitemapFile {
  package func digest(into digester: inout Digester) {
    digester.combine(site)
    digester.combine(pages)
  }
}

extension RobotsFile {
  package func digest(into digester: inout Digester) {
    digester.combine(site)
    digester.combine(sitemap)
  }
}
