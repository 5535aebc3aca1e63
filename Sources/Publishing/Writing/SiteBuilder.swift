internal import Diagnostics
internal import Handbook
internal import Rendering
internal import Search

/// Renders a handbook and writes the site.
package enum SiteBuilder {
  /// What a build did.
  package struct Summary: Sendable, Hashable {
    package let pages: Int
    package let files: Int
    package let written: Int
    package let removed: Int
  }

  /// Writes the site of a handbook into a folder; unchanged files are left as they are.
  ///
  /// Each file is rendered and written by one worker at once, so that no more than a page per
  /// worker is held in memory. In a new folder the search index is put together while the pages are
  /// written; in another its paths have to be known first, lest something is in the way of them.
  ///
  /// - Throws: ``OutputRefusal`` where the folder is not ours to write, ``FileFailure`` where the
  ///   disk fails.
  package static func build(
    _ loaded: LoadedHandbook, to folder: String, on fileSystem: any FileSystem
  ) async throws -> Summary {
    let handbook = loaded.handbook
    var writer = try SiteWriter(in: folder, content: handbook.name, fileSystem: fileSystem)
    async let preparing = Renderer(handbook: handbook, theme: loaded.theme)
    let indexer = Indexer(
      handbook.searchEntries(), language: handbook.configuration.language)
    let parts = try await ParallelMap.map(indexer.batches) { indexer.collect($0) }
    async let indexing = indexer.index(parts)
    let renderer = await preparing
    let files = SiteFile.files(of: handbook, renderer: renderer)
    try writer.claim(files.map(\.path))
    if !writer.isNew { try writer.claim(await indexing.files.map(\.path)) }
    let pages = try await write(files, path: \.path, by: writer) { file in
      switch file.content {
      case .rendered(let output): renderer.render(output)
      case .source(let page): handbook.pages[page].markdown
      case .copy(let asset): try fileSystem.read("\(handbook.name)/\(asset)")
      }
    }
    let index = await indexing
    if writer.isNew { try writer.claim(index.files.map(\.path)) }
    let shards = try await write(index.files, path: \.path, by: writer) { index.bytes(of: $0) }
    let removed = try writer.finish()
    return Summary(
      pages: handbook.pages.count, files: files.count + index.files.count,
      written: pages + shards, removed: removed)
  }

  /// Writes files side by side; returns how many were not there already.
  private static func write<File: Sendable>(
    _ files: [File], path: @escaping @Sendable (File) -> String, by writer: SiteWriter,
    _ bytes: @escaping @Sendable (File) throws -> [UInt8]
  ) async throws -> Int {
    try await ParallelMap.map(files) { try writer.write(bytes($0), to: path($0)) }.count { $0 }
  }
}
