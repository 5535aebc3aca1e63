internal import Archive
internal import Content
internal import Handbook
internal import Parallel
package import Planning
internal import Rendering
package import Search

extension Pipeline {
  /// Renders the files of a site and writes them into a folder; unchanged files are left as they
  /// are.
  ///
  /// Each file is rendered and written by one worker at once, so that no more than a page per
  /// worker is held in memory. The search index is put together while the pages are written, unless
  /// something foreign lies in its folder: then its paths have to be known first.
  ///
  /// - Parameters:
  ///   - known: the files as the last build left them: what stands there already, made from the same,
  ///     is neither rendered nor written.
  ///   - kept: what was worked out in earlier builds.
  ///   - approve: asked before anything is written, with the pages that the folder does not have yet;
  ///     what it throws ends the build.
  ///   - done: is told what was done when the folder is closed. A program that ends here need not take
  ///     apart what a large handbook took.
  /// - Throws: ``OutputRefusal`` where the folder is not ours to write, ``FileFailure`` where the
  ///   disk fails.
  package static func build(
    _ loaded: LoadedSite, to folder: String, on fileSystem: any FileSystem,
    after known: KnownFiles = KnownFiles(), keeping kept: KeptEntries? = nil,
    log: PhaseLog = PhaseLog(), approve: ([String]) throws -> Void = { _ in },
    done: (BuildSummary) async throws -> Void = { _ in }
  ) async throws -> BuildSummary {
    log.begin(.index)
    let (plan, handbook) = (loaded.plan, loaded.plan.handbook)
    // (Side by side with the look at the folder.)
    async let gathering = SiteInputs(plan, theme: loaded.theme)
    async let collecting = KeptWords(of: plan, kept)
    var writer = try SiteWriter(
      in: folder, content: handbook.name, fileSystem: fileSystem, after: known)
    var isClosed = false
    defer { if !isClosed { writer.close() } }
    let published = loaded.published
    var paths = try published.map { try sitePath(of: $0, in: folder) }
    let newPages = newPages(of: loaded, at: paths, in: writer)
    try approve(newPages)
    let words = try await collecting
    log.note(kept: words.kept, of: words.parts.count, "parts of the search index")
    async let indexing = words.indexer.index(words.parts)
    let inputs = await gathering
    // (Files are made while the index is put together, unless its files may not find their places.)
    let indexFolder = try sitePath(SitePlan.searchFolder, in: folder)
    let isFree = try writer.isFree(indexFolder)
    if !isFree { paths += try await indexing.files.map { try sitePath($0.path, in: folder) } }
    try writer.claim(paths, before: isFree ? indexFolder : nil)
    log.begin(.render, of: published.count)
    let names = TypeNames()
    let files = try await write(published, log) { [writer] file in
      let target = try sitePath(of: file, in: folder)
      if case .asset(let path) = file.origin {
        let source = "\(handbook.name)/\(path)"
        let origin = known.origin(ofCopy: source)
        if let origin, let made = known.file(at: target, madeFrom: origin) { return made }
        return MadeFile(isWritten: try writer.copy(source, to: target), origin: origin)
      }
      let context = loaded.context(of: file, known)
      if let context, let made = known.file(at: target, in: context) { return made }
      guard let inputs = inputs.inputs(of: file) else { return MadeFile(isWritten: false) }
      let digest = known.digest { digester in
        digester.combine(names.name(of: type(of: inputs)))
        digester.combine(inputs)
      }
      let origin = FileOrigin(inputs: digest, context: context)
      if let made = known.file(at: target, madeFrom: origin) { return made }
      return MadeFile(isWritten: try writer.write(inputs.render(), to: target), origin: origin)
    }
    log.note(kept: files.count(where: \.isKept), of: files.count, "files")
    log.begin(.search)
    let index = await indexing
    if isFree { try writer.claim(index.files.map { try sitePath($0.path, in: folder) }) }
    let shards = try await write(index.files, log) { [writer] file in
      let target = try sitePath(file.path, in: folder)
      var digest = index.digest(of: file).map { inputs in known.digest { $0.combine(inputs) } }
      var bytes: [UInt8]?
      if digest == nil {
        let made = index.bytes(of: file)
        digest = known.digest { $0.combine(bytes: made) }
        bytes = made
      }
      let origin = digest.map { FileOrigin(inputs: $0) }
      if let origin, let made = known.file(at: target, madeFrom: origin) { return made }
      let isWritten = try writer.write(bytes ?? index.bytes(of: file), to: target)
      return MadeFile(isWritten: isWritten, origin: origin)
    }
    log.note(kept: shards.count(where: \.isKept), of: shards.count, "files")
    let removed = try writer.finish()
    log.begin(nil)
    let summary = BuildSummary(
      pages: handbook.pages.count, paths: writer.paths, made: files + shards, removed: removed,
      newPages: writer.isNew ? [] : newPages)
    writer.close()
    isClosed = true
    try await done(summary)
    return summary
  }

  /// The pages and decisions that the folder does not have yet, by their files.
  ///
  /// - Parameter paths: those of the published files.
  private static func newPages(
    of loaded: LoadedSite, at paths: [SitePath], in writer: SiteWriter
  ) -> [String] {
    let handbook = loaded.plan.handbook
    let published = loaded.published
    return published.indices.compactMap { number in
      guard published[number].isPageOfOrigin else { return nil }
      let path: String? =
        switch published[number].origin {
        case .page(let index): handbook.pages[index].path
        case .decision(let index): handbook.decisions[index].path
        default: nil
        }
      return writer.has(paths[number]) ? nil : path
    }.sorted()
  }

  /// The search index of a site.
  package static func searchIndex(of plan: SitePlan) async throws -> SearchIndex {
    let words = try await KeptWords(of: plan, nil)
    return await words.indexer.index(words.parts)
  }

  /// Makes files side by side.
  private static func write<File: Sendable>(
    _ files: [File], _ log: PhaseLog, _ write: @escaping @Sendable (File) throws -> MadeFile
  ) async throws -> [MadeFile] {
    try await ParallelMap.map(files, done: log.advance, write)
  }

  /// Where a planned file is written.
  private static func sitePath(
    of file: PlannedFile, in folder: String
  ) throws(FileFailure) -> SitePath {
    if let path = file.path { return path }
    return try sitePath(file.address.path, in: folder)
  }

  /// A path of the plan as one that reaches the disk; the plan holds none that cannot.
  private static func sitePath(_ path: String, in folder: String) throws(FileFailure) -> SitePath {
    do {
      return try SitePath(path)
    } catch {
      throw FileFailure(action: "write", path: "\(folder)/\(path)", reason: error.description)
    }
  }
}
