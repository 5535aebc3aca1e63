internal import Handbook
internal import Rendering

/// A file of the site, before it is made.
struct SiteFile: Sendable {
  /// What becomes of it.
  enum Content: Sendable {
    /// Rendered from the handbook.
    case rendered(Output)
    /// The Markdown of a page, by index.
    case source(Int)
    /// A file of the content folder, by its path.
    case copy(String)
  }

  /// Below the output folder.
  let path: String
  let content: Content

  /// The files of the site but for the search index: what is rendered, the Markdown beside each page,
  /// and the assets that a page refers to or that lie in a folder which the configuration names.
  static func files(of handbook: Handbook, renderer: Renderer) -> [SiteFile] {
    var files = renderer.outputs().map { SiteFile(path: $0.address.path, content: .rendered($0)) }
    for (index, page) in handbook.pages.enumerated() {
      files.append(SiteFile(path: page.markdownAddress.path, content: .source(index)))
    }
    files += PublishedAssets.paths(of: handbook).map { SiteFile(path: $0, content: .copy($0)) }
    return files
  }
}
