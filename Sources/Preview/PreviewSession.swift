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
  private var waiting: [CheckedContinuation<PreviewState, Never>] = []
  private var listeners: [Int: AsyncStream<PreviewState>.Continuation] = [:]
  private var count = 0

  /// - Parameter content: the content folder, without a trailing slash.
  package init(_ content: String, options: LoadOptions, on disk: any FileSystem) {
    self.content = content
    self.options = options
    self.disk = disk
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
    do {
      let loaded = try await Pipeline.load(
        content, options: options, from: remembered, after: last)
      last = loaded
      await publish(loaded, change)
      return .loaded(loaded)
    } catch {
      let text = "fingerpost: \(error)"
      tell(PreviewState(number: next, site: state?.site, errors: text, assets: assets))
      return .failed(text)
    }
  }

  private var next: Int { (state?.number ?? 0) + 1 }
  private var assets: Int { state?.assets ?? 0 }

  private func publish(_ loaded: LoadedSite, _ change: Change) async {
    let errors = loaded.diagnostics.filter { $0.severity == .error }
    let old = state?.site
    // The last good site stays where this one has errors.
    if !errors.isEmpty, let old, old.loaded.errorCount == 0 {
      var format = TextFormat(files: loaded.files)
      let text = format.text(of: errors)
      return tell(PreviewState(number: next, site: old, errors: text, assets: assets))
    }
    let site = PreviewSite(loaded, disk: disk)
    let isChanged = old.map { !site.looksLike($0) } ?? false
    let loadsOthers = change.paths.contains { isLoaded($0, by: site) || isLoaded($0, by: old) }
    let assets = assets + (isChanged || loadsOthers || change.isEverything ? 1 : 0)
    var format = TextFormat(files: loaded.files)
    let text = errors.isEmpty ? nil : format.text(of: errors)
    tell(PreviewState(number: next, site: site, errors: text, assets: assets))
  }

  /// Whether a page may load what is made of a file, or a copy of it: such a page is another although
  /// its bytes are the same.
  private func isLoaded(_ path: String, by site: PreviewSite?) -> Bool {
    guard path.hasPrefix("\(content)/") else { return true }
    let name = String(path.dropFirst(content.count + 1))
    return ContentTree.kind(ofName: name) == .data || site?.copies(name) ?? false
  }

  private func tell(_ new: PreviewState) {
    state = new
    for waiter in waiting { waiter.resume(returning: new) }
    waiting = []
    for listener in listeners.values { listener.yield(new) }
  }

  /// What is shown now; waits for the first load.
  package func current() async -> PreviewState {
    if let state { return state }
    return await withCheckedContinuation { waiting.append($0) }
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
