internal import Content
internal import Diagnostics
package import Publishing

/// A content folder that is loaded again after each change, and who waits for what comes of it.
package actor PreviewSession {
  private let content: String
  private let options: LoadOptions
  private let disk: any FileSystem
  private let remembered: RememberingFileSystem

  private var state: PreviewState?
  /// The last content that could be read, with or without errors.
  private var last: LoadedSite?
  /// What changed since the site that is shown was loaded.
  private var changed = Change()
  private var waiting: [(path: String, continuation: CheckedContinuation<PreviewState, Never>)] = []
  private var listeners: [Int: AsyncStream<PreviewState>.Continuation] = [:]
  private var count = 0

  /// From how many pages on those that are asked for are shown before all is loaded.
  private let manyPages: Int

  /// - Parameters:
  ///   - content: the content folder, without a trailing slash.
  ///   - manyPages: from how many pages on a page is shown before all is loaded.
  package init(
    _ content: String, options: LoadOptions, on disk: any FileSystem, manyPages: Int = 200
  ) {
    self.content = content
    self.options = options
    self.disk = disk
    self.manyPages = manyPages
    remembered = RememberingFileSystem(disk, below: content)
  }

  /// What came of a load.
  package enum Outcome: Sendable {
    case loaded(LoadedSite)
    /// The content could not be read.
    case failed(String)
  }

  /// Loads the content, or what changed of it, and tells all who wait.
  package func load(_ change: Change = .everything) async -> Outcome {
    if change.isEverything { remembered.forgetAll() } else { remembered.forget(change.paths) }
    changed.join(change)
    do {
      if state == nil { try await showFirst() } else { await showSoon(change) }
      let loaded = try await Pipeline.load(
        content, options: options, from: remembered, after: last)
      last = loaded
      await show(loaded)
      return .loaded(loaded)
    } catch {
      let text = "fingerpost: \(error)"
      let whole = state.flatMap { $0.pages == nil ? $0.site : nil }
      tell(PreviewState(number: next, site: whole, errors: text, assets: assets))
      return .failed(text)
    }
  }

  private var next: Int { (state?.number ?? 0) + 1 }
  private var assets: Int { state?.assets ?? 0 }

  /// Shows the pages that are waited for before all others are parsed, where they are many.
  private func showFirst() async throws {
    let sketch = try await Pipeline.sketch(
      content, options: options, from: remembered, ofMoreThan: manyPages
    ) { await self.wanted }
    guard let sketch else { return }
    let site = await PreviewSite.make(sketch.site, disk: disk)
    tell(PreviewState(number: next, site: site, errors: nil, pages: sketch.pages))
  }

  /// The pages that are waited for, by path on the site.
  var wanted: Set<String> { Set(waiting.map(\.path)) }

  /// Shows pages that changed in what they say alone before all is looked at anew, where they are many.
  private func showSoon(_ change: Change) async {
    guard let last, last.pageCount > manyPages, !change.isEverything,
      let state, state.errors == nil, state.pages == nil,
      let shown = state.site, shown.loaded.plan === last.plan,
      let loaded = Pipeline.load(change.paths, from: remembered, in: last)
    else { return }
    let site = await PreviewSite.make(loaded, disk: disk, after: shown)
    tell(PreviewState(number: next, site: site, errors: nil, assets: assets))
  }

  private func show(_ loaded: LoadedSite) async {
    let errors = loaded.diagnostics.filter { $0.severity == .error }
    let old = state?.pages == nil ? state?.site : nil
    // The last good site stays where this one has errors.
    if !errors.isEmpty, let old, old.loaded.errorCount == 0 {
      return tell(
        PreviewState(number: next, site: old, errors: text(of: errors, loaded), assets: assets))
    }
    let site = await PreviewSite.make(loaded, disk: disk)
    let isChanged = old.map { !site.looksLike($0) } ?? false
    let loadsOthers = changed.paths.contains { isLoaded($0, by: site) || isLoaded($0, by: old) }
    let isAnother = state != nil && changed.isEverything && old != nil
    changed = Change()
    tell(
      PreviewState(
        number: next, site: site, errors: errors.isEmpty ? nil : text(of: errors, loaded),
        assets: assets + (isChanged || loadsOthers || isAnother ? 1 : 0)))
  }

  private func text(of errors: [Diagnostic], _ loaded: LoadedSite) -> String {
    var format = TextFormat(files: loaded.files)
    return format.text(of: errors)
  }

  /// Whether a page may load what is made of a file, or a copy of it: such a page is another although
  /// its bytes are the same.
  private func isLoaded(_ path: String, by site: PreviewSite?) -> Bool {
    guard path.hasPrefix("\(content)/") else { return true }
    let name = String(path.dropFirst(content.count + 1))
    return ContentTree.kind(ofPath: name) == .data || site?.copies(name) ?? false
  }

  private func tell(_ new: PreviewState) {
    state = new
    let served = waiting.filter { new.knows($0.path) }
    waiting.removeAll { new.knows($0.path) }
    for waiter in served { waiter.continuation.resume(returning: new) }
    for listener in listeners.values { listener.yield(new) }
  }

  /// What is shown now, as soon as it is known what is at a path below the root of the site.
  package func state(for path: String) async -> PreviewState {
    let name = path.isEmpty || path.hasSuffix("/") ? "\(path)index.html" : path
    if let state, state.knows(name) { return state }
    return await withCheckedContinuation { waiting.append((name, $0)) }
  }

  /// What is shown now, and each state from then on; of several that nobody took the last.
  package func states() -> AsyncStream<PreviewState> {
    let (stream, listener) = AsyncStream.makeStream(
      of: PreviewState.self, bufferingPolicy: .bufferingNewest(1))
    count += 1
    let number = count
    listener.onTermination = { [weak self] _ in
      Task { await self?.forget(number) }
    }
    listeners[number] = listener
    if let state { listener.yield(state) }
    return stream
  }

  private func forget(_ number: Int) { listeners[number] = nil }
}
