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
  /// worker is held in memory.
  ///
  /// - Throws: ``OutputRefusal`` where the folder is not ours to write, ``FileFailure`` where the
  ///   disk fails.
  package static func build(
    _ loaded: LoadedHandbook, to folder: String, on fileSystem: any FileSystem
  ) async throws -> Summary {
    let handbook = loaded.handbook
    let renderer = Renderer(handbook: handbook, theme: Theme.load().theme)
    let indexer = Indexer(handbook)
    let parts = try await ParallelMap.map(indexer.batches) { indexer.collect($0) }
    let search = indexer.index(parts)
    let files = SiteFile.files(of: handbook, renderer: renderer, search: search)
    let writer = try SiteWriter(
      paths: files.map(\.path), in: folder, content: handbook.name, fileSystem: fileSystem)
    let isWritten = try await ParallelMap.map(files) { file in
      try writer.write(bytes(of: file, renderer, search, handbook, fileSystem), to: file.path)
    }
    let removed = try writer.finish()
    return Summary(
      pages: handbook.pages.count, files: files.count, written: isWritten.count { $0 },
      removed: removed)
  }

  private static func bytes(
    of file: SiteFile, _ renderer: Renderer, _ search: SearchIndex, _ handbook: Handbook,
    _ fileSystem: any FileSystem
  ) throws -> [UInt8] {
    switch file.content {
    case .rendered(let output): renderer.render(output)
    case .source(let page): handbook.pages[page].markdown
    case .search(let part): search.bytes(of: part)
    case .copy(let asset): try fileSystem.read("\(handbook.name)/\(asset)")
    }
  }
}
