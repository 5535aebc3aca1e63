import FlyingSocks
import Foundation
import Publishing
import TestSupport
import Testing

@testable import Preview

/// Holds that changes of a content folder are told, by the system or by looking.
@Suite struct WatcherTests {
  private let folder: TemporaryFolder
  private let root: String

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("# Home\n", to: "Content/index.md")
    try folder.write("# A\n", to: "Content/notes/a.md")
    root = folder.url.appending(path: "Content").path
  }

  /// How changes are noticed.
  enum Kind: Sendable, CaseIterable {
    case told
    case looked
  }

  #if os(Linux)
    static let kinds = Kind.allCases
  #else
    static let kinds = [Kind.looked]
  #endif

  @Test(arguments: kinds) func tellsWhichFileChanged(kind: Kind) async throws {
    try await watching(kind) { changes in
      try folder.write("# A2\n", to: "Content/notes/a.md")
      try await changes.next { $0.paths.contains("\(root)/notes/a.md") }
      try folder.write("# B\n", to: "Content/notes/b.md")
      try await changes.next { $0.paths.contains("\(root)/notes/b.md") }
      try FileManager.default.removeItem(atPath: "\(root)/notes/b.md")
      try await changes.next { $0.paths.contains("\(root)/notes/b.md") }
    }
  }

  @Test(arguments: kinds) func followsEditorsThatWriteByRename(kind: Kind) async throws {
    try await watching(kind) { changes in
      for step in 1...3 {
        // What vim does: the old file becomes a backup, and the new one is written anew.
        let files = FileManager.default
        try files.moveItem(atPath: "\(root)/notes/a.md", toPath: "\(root)/notes/a.md~")
        try Data("# A\(step)\n".utf8).write(to: URL(filePath: "\(root)/notes/a.md"))
        try files.removeItem(atPath: "\(root)/notes/a.md~")
        try await changes.next { $0.paths.contains("\(root)/notes/a.md") }
        // What most others do: a new file takes the place of the old one.
        try folder.write("# A\(step)\(step)\n", to: "Content/notes/a.md")
        try await changes.next { $0.paths.contains("\(root)/notes/a.md") }
      }
    }
  }

  @Test(arguments: kinds) func joinsWhatComesAtOnce(kind: Kind) async throws {
    try await watching(kind) { changes in
      for number in 0..<100 { try folder.write("# \(number)\n", to: "Content/notes/\(number).md") }
      let all = Set((0..<100).map { "\(root)/notes/\($0).md" })
      var found = Change()
      var count = 0
      while !all.isSubset(of: found.paths) {
        found.join(try await changes.next { _ in true })
        count += 1
      }
      // (One, but where the machine leaves the writing for a moment.)
      #expect(count < 50)
    }
  }

  @Test(arguments: kinds) func watchesFoldersThatAreNew(kind: Kind) async throws {
    try await watching(kind) { changes in
      try folder.write("# C\n", to: "Content/new/deep/c.md")
      try await changes.next { change in
        change.paths.contains { "\(root)/new/deep/c.md".hasPrefix($0) }
      }
      try await Task.sleep(for: .milliseconds(100))
      try folder.write("# C2\n", to: "Content/new/deep/c.md")
      try await changes.next { $0.paths.contains("\(root)/new/deep/c.md") }
      try FileManager.default.removeItem(atPath: "\(root)/new")
      try await changes.next { $0.paths.contains("\(root)/new") }
    }
  }

  @Test(arguments: kinds) func followsLinksToFolders(kind: Kind) async throws {
    try await watching(kind) { changes in
      try FileManager.default.createSymbolicLink(
        atPath: "\(root)/linked", withDestinationPath: "notes")
      try await changes.next { $0.paths.contains("\(root)/linked") }
      try folder.write("# A2\n", to: "Content/notes/a.md")
      try await changes.next {
        $0.paths.isSuperset(of: ["\(root)/linked/a.md", "\(root)/notes/a.md"])
      }
    }
  }

  @Test(arguments: kinds) func survivesAFolderMovedAwayAndBack(kind: Kind) async throws {
    try await watching(kind) { changes in
      let away = folder.url.appending(path: "away").path
      for step in 1...2 {
        try FileManager.default.moveItem(atPath: root, toPath: away)
        try await changes.next { $0.isEverything || $0.paths.contains(root) }
        try await Task.sleep(for: .milliseconds(60))
        try FileManager.default.moveItem(atPath: away, toPath: root)
        try await changes.next { $0.isEverything || $0.paths.contains(root) }
        try folder.write("# A\(step)\n", to: "Content/notes/a.md")
        try await changes.next { $0.paths.contains("\(root)/notes/a.md") }
      }
      // Another folder in its place is watched as well.
      try FileManager.default.removeItem(atPath: root)
      try await changes.next { $0.isEverything || $0.paths.contains(root) }
      try folder.write("# Other\n", to: "Content/index.md")
      try await changes.next { $0.isEverything || $0.paths.contains("\(root)/index.md") }
      try await Task.sleep(for: .milliseconds(60))
      try folder.write("# Other still\n", to: "Content/index.md")
      try await changes.next { $0.paths.contains("\(root)/index.md") }
    }
  }

  @Test(arguments: kinds) func passesOverFilesThatAreNotRead(kind: Kind) async throws {
    try await watching(kind) { changes in
      try folder.write("x", to: "Content/.git/index")
      try folder.write("x", to: "Content/notes/.a.md.swp")
      try folder.write("x", to: "elsewhere.md")
      try await Task.sleep(for: .milliseconds(60))
      try Data("# A2\n".utf8).write(to: URL(filePath: "\(root)/notes/a.md"))
      let change = try await changes.next { _ in true }
      #expect(change == Change(["\(root)/notes/a.md"]))
    }
  }

  @Test(arguments: kinds) func watchesTheNavigationAboveTheFolder(kind: Kind) async throws {
    try await watching(kind) { changes in
      try folder.write("nav: []\n", to: "mkdocs.yml")
      try await changes.next { $0.paths == ["\(root)/../mkdocs.yml"] }
    }
  }

  /// Runs a test while the folder is watched.
  private func watching(
    _ kind: Kind, _ test: @Sendable (ToldChanges) async throws -> Void
  ) async throws {
    let changes = ToldChanges()
    let pool = try await SystemPool.prepared()
    try await withThrowingTaskGroup { group in
      group.addTask { try await pool.run() }
      group.addTask {
        #if os(Linux)
          if kind == .told {
            return try await InotifyWatcher(root, on: DiskFileSystem(), pool: pool)
              .run { changes.add($0) }
          }
        #endif
        try await PollingWatcher(root, on: DiskFileSystem(), every: .milliseconds(15))
          .run { changes.add($0) }
      }
      try await changes.next { $0.isEverything }
      try await test(changes)
      group.cancelAll()
    }
  }
}

/// Changes as a watcher tells them, for a test that waits for them.
final class ToldChanges: Sendable {
  private let told = AsyncStream.makeStream(of: Change.self)

  struct NothingCame: Error {}

  func add(_ change: Change) { told.continuation.yield(change) }

  /// The next change that fits; others before it are passed over.
  @discardableResult
  func next(where fits: @escaping @Sendable (Change) -> Bool) async throws -> Change {
    let stream = told.stream
    return try await withThrowingTaskGroup(of: Change?.self) { group in
      group.addTask { await stream.first(where: fits) }
      group.addTask {
        try await Task.sleep(for: .seconds(240))
        return nil
      }
      defer { group.cancelAll() }
      guard let change = try await group.next() ?? nil else { throw NothingCame() }
      return change
    }
  }
}
