internal import Content
internal import Handbook
internal import Planning
package import Publishing
internal import Rendering
internal import Search
internal import Synchronization

/// A planned site whose files are made when they are asked for, with the bytes that a build writes.
///
/// An object, since every request asks it; nothing changes it but the search index, which is made
/// when it is asked for first.
package final class PreviewSite: Sendable {
  package let loaded: LoadedSite
  private let inputs: SiteInputs
  private let published: [PlannedFile]
  /// The places of the files in ``published``, by path.
  private let places: [String: Int]
  private let index = Mutex<Task<SearchIndex, any Error>?>(nil)
  private let disk: any FileSystem

  /// - Parameter disk: where the files lie that are copied as they are.
  package init(_ loaded: LoadedSite, disk: any FileSystem) {
    self.loaded = loaded
    self.disk = disk
    inputs = SiteInputs(loaded.plan, theme: loaded.theme)
    published = loaded.published
    places = Dictionary(
      uniqueKeysWithValues: published.enumerated().map { ($1.address.path, $0) })
  }

  /// The site with other words on some pages (see ``SitePlan/replacing(_:)``): it has the same files in
  /// the same places.
  private init(_ loaded: LoadedSite, disk: any FileSystem, after other: PreviewSite) {
    self.loaded = loaded
    self.disk = disk
    inputs = SiteInputs(loaded.plan, theme: loaded.theme)
    published = loaded.published
    places = other.places
  }

  /// The same, made apart from whom it is made for.
  static func make(_ loaded: LoadedSite, disk: any FileSystem) async -> PreviewSite {
    PreviewSite(loaded, disk: disk)
  }

  /// The site with other words on some pages, made apart from whom it is made for.
  static func make(
    _ loaded: LoadedSite, disk: any FileSystem, after other: PreviewSite
  ) async -> PreviewSite {
    PreviewSite(loaded, disk: disk, after: other)
  }

  /// A file of the site.
  package struct File: Sendable, Hashable {
    package let bytes: [UInt8]
    /// Whether it was made, and not copied from the content folder.
    package let isMade: Bool
  }

  /// The file at a path below the root; nil where the site has none.
  ///
  /// - Throws: ``FileFailure`` where a file that is copied cannot be read.
  package func file(at path: String) async throws -> File? {
    if let file = planned(path) {
      if case .asset(let source) = file.origin {
        return File(bytes: try disk.read("\(name)/\(source)"), isMade: false)
      }
      return File(bytes: inputs.inputs(of: file)?.render() ?? [], isMade: true)
    }
    guard path.hasPrefix("\(SitePlan.searchFolder)/") else { return nil }
    let index = try await searchIndex()
    return index.files.first { $0.path == path }.map { file in
      File(bytes: index.bytes(of: file), isMade: true)
    }
  }

  /// The page for an address at which nothing is, with the nearest that there are; nil where the site
  /// has none.
  package func pageForMissing(_ path: String) -> [UInt8]? {
    guard let file = planned("404.html"), let page = inputs.inputs(of: file) as? NotFoundPage else {
      return nil
    }
    // (A sheet to print has the title of its section, and an older address that of its page.)
    let pages = published.filter {
      !$0.title.isEmpty && $0.uses.contains(.crawled) && $0.address.path.hasSuffix(".html")
    }
    let near = NearestAddresses.of(path, in: pages.map(\.address.path))
    return page.render(near: near.compactMap { planned($0) }.map { Link($0.title, to: $0.address) })
  }

  /// Whether the site has an index of a folder.
  package func hasFolder(_ path: String) -> Bool { places["\(path)/index.html"] != nil }

  /// The paths of all files, those of the search index too.
  package func paths() async throws -> [String] {
    try await (places.keys + searchIndex().files.map(\.path)).sorted()
  }

  /// The path under which the configuration says that the site is served, without the first slash:
  /// empty for the root of a host.
  package var basePath: String {
    let configuration = loaded.plan.handbook.configuration
    guard let place = configuration.basePath ?? configuration.baseURL else { return "" }
    return String(NotFoundPage.path(of: place).dropFirst())
  }

  /// Whether a file of the content folder is copied into the site.
  package func copies(_ path: String) -> Bool {
    if case .asset(let source)? = planned(path)?.origin { source == path } else { false }
  }

  /// Whether a file is of the look of all pages, whatever the pages are.
  func isOfTheme(_ path: String) -> Bool { loaded.theme.assets.contains { $0.path == path } }

  /// Whether the look of all pages is that of another site's.
  package func looksLike(_ other: PreviewSite) -> Bool { loaded.theme == other.loaded.theme }

  private func planned(_ path: String) -> PlannedFile? { places[path].map { published[$0] } }

  private var name: String { loaded.plan.handbook.name }

  private func searchIndex() async throws -> SearchIndex {
    let plan = loaded.plan
    let task = index.withLock { index in
      if let known = index { return known }
      let new = Task { try await Pipeline.searchIndex(of: plan) }
      index = new
      return new
    }
    return try await task.value
  }
}
