package import Diagnostics
internal import FlyingSocks
package import Publishing

/// A site served while its content is written: loaded, watched, and shown anew after each change.
package struct Preview: Sendable {
  /// What is served, and where.
  package struct Options: Sendable {
    /// The content folder, without a trailing slash.
    package var content: String
    package var load = LoadOptions()
    package var host = "localhost"
    package var port: UInt16 = 8000
    /// Whether only this port will do.
    package var isStrictPort = false
    /// Whether files are looked at again and again, instead of the system telling of changes.
    package var polls = false

    package init(content: String) { self.content = content }
  }

  /// What a preview says while it runs.
  package enum Note: Sendable {
    /// It listens; the site comes with the first load.
    case serving(url: String)
    /// The content was loaded; what was wrong with it before, nil at first.
    case loaded(LoadedSite, before: [Diagnostic]?)
    case failed(String)
    /// Linux has no watches left, so that files are looked at again and again.
    case polling
  }

  private let options: Options
  private let disk: any FileSystem
  private let note: @Sendable (Note) -> Void

  /// - Parameter note: is told what happens, one after the other.
  package init(
    _ options: Options, on disk: any FileSystem, note: @escaping @Sendable (Note) -> Void
  ) {
    self.options = options
    self.disk = disk
    self.note = note
  }

  /// Runs until the task is cancelled.
  ///
  /// - Throws: ``ListeningSocket/Refusal`` where it cannot listen.
  package func run() async throws {
    let listening = try ListeningSocket(
      host: options.host, port: options.port, isStrict: options.isStrictPort)
    note(.serving(url: listening.url))
    let pool = try await SystemPool.prepared()
    let session = PreviewSession(options.content, options: options.load, on: disk)
    let server = Server(responder: Responder(HostRule(options.host)), session: session)
    try await withThrowingTaskGroup { group in
      group.addTask { try await pool.run() }
      group.addTask { try await server.run(listening, pool: pool) }
      group.addTask { try await watch(session, pool: pool) }
      defer { group.cancelAll() }
      try await group.next()
    }
  }

  /// Loads the content, and what changes of it each time.
  private func watch(_ session: PreviewSession, pool: SystemPool) async throws {
    let changes = PendingChanges()
    try await withThrowingTaskGroup { group in
      group.addTask { try await watch(pool) { changes.add($0) } }
      group.addTask {
        var before: [Diagnostic]?
        for await change in changes.all() {
          switch await session.load(change) {
          case .loaded(let site):
            note(.loaded(site, before: before))
            before = site.diagnostics
          case .failed(let reason): note(.failed(reason))
          }
        }
      }
      defer { group.cancelAll() }
      try await group.next()
    }
  }

  /// Watches the content folder: as the system tells of changes, or else by looking.
  private func watch(
    _ pool: SystemPool, _ changed: @escaping @Sendable (Change) async -> Void
  ) async throws {
    #if canImport(Glibc)
      if !options.polls {
        do {
          return try await InotifyWatcher(options.content, on: disk, pool: pool).run(changed)
        } catch is InotifyWatcher.UsedUp {
          note(.polling)
        }
      }
    #endif
    try await PollingWatcher(options.content, on: disk).run(changed)
  }
}
