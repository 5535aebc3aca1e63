internal import HTML
internal import Handbook

/// The files beside the pages that programs read.
enum MachineFiles {
  static let data = Address("handbook.json")
  static let languageModels = Address("llms.txt")
  static let sitemap = Address("sitemap.xml")
  static let robots = Address("robots.txt")

  /// `sitemap.xml` (sitemaps.org): every page but those of single sets of answers.
  static func sitemap(of site: Site, pages: [Address]) -> [UInt8] {
    let entries = pages.map { "<url><loc>\(site.fullURL($0))</loc></url>\n" as HTML }
    let html: HTML = """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      \(entries)</urlset>

      """
    return html.bytes
  }

  /// `robots.txt`: whoever comes may read everything.
  static func robots(of site: Site) -> [UInt8] {
    Array("User-agent: *\nAllow: /\nSitemap: \(site.fullURL(sitemap))\n".utf8)
  }
}
