internal import Synchronization

/// What changed in a content folder.
package struct Change: Sendable, Hashable {
  /// Files and folders, under the content folder as it was given on the command line.
  package var paths: Set<String>
  /// Whether anything at all may have changed.
  package var isEverything: Bool

  package init(_ paths: Set<String> = [], isEverything: Bool = false) {
    self.paths = paths
    self.isEverything = isEverything
  }

  package static let everything = Change(isEverything: true)

  package var isEmpty: Bool { paths.isEmpty && !isEverything }

  /// Adds what another change says.
  package mutating func join(_ other: Change) {
    paths.formUnion(other.paths)
    isEverything = isEverything || other.isEverything
  }
}

/// Waits for changes of a content folder.
protocol Watcher: Sendable {
  /// Says that everything may have changed as soon as it watches, and then what changed, each burst of
  /// changes at once, until the task is cancelled.
  func run(_ changed: @Sendable (Change) async -> Void) async throws
}

/// Changes that wait until what came before them is done; all that wait are one.
final class PendingChanges: Sendable {
  private let pending = Mutex(Change())
  private let signals = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))

  /// Adds a change to those that wait.
  func add(_ change: Change) {
    pending.withLock { $0.join(change) }
    signals.continuation.yield()
  }

  /// The changes as they come, taken by one task.
  func all() -> AsyncStream<Change> {
    AsyncStream {
      for await _ in self.signals.stream {
        let change = self.pending.withLock { pending in
          defer { pending = Change() }
          return pending
        }
        if !change.isEmpty { return change }
      }
      return nil
    }
  }
}
