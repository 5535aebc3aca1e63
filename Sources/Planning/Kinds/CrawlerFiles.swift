internal import Content
package import Handbook
package import Rendering

/// `sitemap.xml`, where the address of the site is known.
package enum Sitemaps: FileKind {
  static let address = Address("sitemap.xml")

  package static func textsShown(in file: PlannedFile, of handbook: Handbook) -> [Int]? { [] }

  package static func files(of handbook: Handbook, theme: Theme) -> [PlannedFile] {
    if handbook.configuration.baseURL == nil { return [] }
    return [PlannedFile(Self.self, at: address, from: .handbook("what programs read"))]
  }

  package static func inputs(of file: PlannedFile, in site: SiteInputs) -> any FileInputs {
    SitemapFile(
      site.frame,
      pages: site.plan.files.filter { $0.uses.contains(.crawled) }.map { file in
        SitemapFile.Entry(file.address, changed: lastChange(of: file, in: site.handbook))
      })
  }

  private static func lastChange(of file: PlannedFile, in handbook: Handbook) -> String? {
    switch file.origin {
    case .page(let index):
      handbook.files.history.lastChange(of: handbook.pages[index].changingFiles)
    case .decision(let index): handbook.files.history.changed[handbook.decisions[index].path]
    default: nil
    }
  }
}

/// `robots.txt`, where the address of the site is known.
package enum RobotsFiles: FileKind {
  package static func files(of handbook: Handbook, theme: Theme) -> [PlannedFile] {
    if handbook.configuration.baseURL == nil { return [] }
    return [
      PlannedFile(Self.self, at: Address("robots.txt"), from: .handbook("what programs read"))
    ]
  }

  package static func inputs(of file: PlannedFile, in site: SiteInputs) -> any FileInputs {
    RobotsFile(site.frame, sitemap: Sitemaps.address)
  }
}
