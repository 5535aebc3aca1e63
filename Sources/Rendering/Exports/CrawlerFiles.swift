package import Archive
package import Content
internal import HTML

/// `sitemap.xml` (sitemaps.org): the pages that crawlers are told of.
package struct SitemapFile: FileInputs {
  private let site: Shared<SiteFrame>
  private let pages: [Address]

  package init(_ site: Shared<SiteFrame>, pages: [Address]) {
    self.site = site
    self.pages = pages
  }

  package func render() -> [UInt8] {
    let entries = pages.map { "<url><loc>\(site.value.fullURL($0))</loc></url>\n" as HTML }
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
