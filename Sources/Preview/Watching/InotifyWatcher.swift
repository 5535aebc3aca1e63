#if canImport(Glibc)
  internal import Content
  internal import FlyingSocks
  internal import Glibc
  internal import Publishing

  /// Is told by Linux of each change (inotify), and waits for bursts to end: an editor that saves by
  /// writing a second file and renaming it makes half a dozen of them.
  final class InotifyWatcher: Watcher {
    private let root: String
    private let disk: any FileSystem
    private let socket: AsyncSocket
    private let file: Int32

    /// How long nothing may come until a burst has ended, and how often more is waited for.
    private static let quiet: Duration = .milliseconds(8)
    private static let mostWaits = 25
    /// How often a content folder that is not there is looked for.
    private static let pause: Duration = .milliseconds(150)
    /// (A file is told of when it is closed, since one that is half written is of no use.)
    private static let events = UInt32(
      IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE | IN_ATTRIB
        | IN_DELETE_SELF | IN_MOVE_SELF)

    /// The system has no more watches to give, or none at all.
    struct UsedUp: Error {}

    init(_ root: String, on disk: any FileSystem, pool: some AsyncSocketPool) throws {
      file = inotify_init1(Int32(IN_CLOEXEC))
      guard file >= 0 else { throw UsedUp() }
      self.root = root
      self.disk = disk
      socket = try AsyncSocket(socket: Socket(file: .init(rawValue: file)), pool: pool)
    }

    deinit { close(file) }

    /// The folders that are watched, by the number of the watch. Several paths may lead to one.
    private struct Watches {
      var folders: [Int32: Set<String>] = [:]
      /// The folders above the content folder, of which only some names count: two, where the content
      /// folder is a symbolic link.
      var above: Set<Int32> = []
    }

    func run(_ changed: @Sendable (Change) async -> Void) async throws {
      var watches = Watches()
      try watch(&watches)
      await changed(.everything)
      while true {
        var change = Change()
        var isMoved = false
        let bytes = try await socket.read(atMost: 4096)
        take(bytes, &watches, &change, &isMoved)
        for _ in 0..<Self.mostWaits {
          try await Task.sleep(for: Self.quiet)
          if !drain(&watches, &change, &isMoved) { break }
        }
        if isMoved {
          try watch(&watches)
          if !disk.isFolder(root) {
            await changed(.everything)
            repeat { try await Task.sleep(for: Self.pause) } while !disk.isFolder(root)
            try watch(&watches)
            change = .everything
          }
        }
        if !change.isEmpty { await changed(change) }
      }
    }

    /// Takes what has come meanwhile; false where nothing has.
    private func drain(
      _ watches: inout Watches, _ change: inout Change, _ isMoved: inout Bool
    ) -> Bool {
      var isAny = false
      while let bytes = try? socket.socket.read(atMost: 4096) {
        take(bytes, &watches, &change, &isMoved)
        isAny = true
      }
      return isAny
    }

    /// Watches all folders that are there, and no others. A folder that is watched already keeps the
    /// number of its watch.
    private func watch(_ watches: inout Watches) throws(UsedUp) {
      var new = Watches()
      var above = ["\(root)/.."]
      if root.contains("/") { above.append("\(URLPath.folder(of: root))/") }
      new.above = Set(above.compactMap(add))
      var isWhole = true
      let meet = { (folder: String) in
        if let number = self.add(folder) {
          new.folders[number, default: []].insert(folder)
        } else if errno == ENOSPC || errno == ENOMEM {
          isWhole = false
        }
      }
      _ = ContentFolders(of: root, on: disk, meet: meet)
      if !isWhole { throw UsedUp() }
      for number in watches.folders.keys where new.folders[number] == nil {
        inotify_rm_watch(file, number)
      }
      watches = new
    }

    private func add(_ folder: String) -> Int32? {
      let number = inotify_add_watch(file, folder, Self.events)
      return number >= 0 ? number : nil
    }

    /// What the system said, as changes of paths.
    ///
    /// - Parameter isMoved: is set where folders came or went.
    private func take(
      _ bytes: [UInt8], _ watches: inout Watches, _ change: inout Change, _ isMoved: inout Bool
    ) {
      let structure = UInt32(IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO)
      for event in InotifyEvent.events(in: bytes) {
        if event.has(IN_Q_OVERFLOW) {
          change.isEverything = true
          isMoved = true
        }
        if event.has(IN_DELETE_SELF) || event.has(IN_MOVE_SELF) { isMoved = true }
        if watches.above.contains(event.number) {
          takeAbove(event, &change, &isMoved)
          continue
        }
        if ContentFolders.isPassedOver(event.name) { continue }
        let paths = (watches.folders[event.number] ?? []).map { folder in
          event.name.isEmpty ? folder : "\(folder)/\(event.name)"
        }
        change.paths.formUnion(paths)
        if event.has(IN_ISDIR), event.mask & structure != 0 { isMoved = true }
        // A symbolic link is no folder here, and may lead to one.
        if event.has(IN_CREATE) || event.has(IN_MOVED_TO), !event.has(IN_ISDIR),
          paths.contains(where: { disk.isFolder($0) })
        {
          isMoved = true
        }
        if event.has(IN_IGNORED) { watches.folders[event.number] = nil }
      }
    }

    /// Of the folder above, the content folder itself counts, and the navigation that may lie there.
    private func takeAbove(
      _ event: InotifyEvent, _ change: inout Change, _ isMoved: inout Bool
    ) {
      if event.name == ContentFolders.navigationName {
        change.paths.insert(ContentFolders.navigation(above: root))
      }
      guard event.name == URLPath.name(of: root) else { return }
      if event.has(IN_CREATE) || event.has(IN_MOVED_TO) || event.has(IN_DELETE)
        || event.has(IN_MOVED_FROM)
      {
        isMoved = true
        change.isEverything = true
      }
    }
  }

  /// One thing that happened in a folder that is watched.
  struct InotifyEvent {
    let number: Int32
    let mask: UInt32
    /// The entry of the folder; empty for the folder itself.
    let name: String

    /// Whether a bit of the mask is set.
    func has(_ bit: Int32) -> Bool { mask & UInt32(bit) != 0 }

    /// The events that one read has brought: a number, a mask, two words that do not matter here,
    /// the length of the name, the name filled up with zeros.
    static func events(in bytes: [UInt8]) -> [InotifyEvent] {
      var events: [InotifyEvent] = []
      bytes.withUnsafeBytes { buffer in
        var offset = 0
        while offset + 16 <= buffer.count {
          let length = Int(buffer.loadUnaligned(fromByteOffset: offset + 12, as: UInt32.self))
          let end = min(offset + 16 + length, buffer.count)
          let name = buffer[offset + 16..<end].prefix { $0 != 0 }
          events.append(
            InotifyEvent(
              number: buffer.loadUnaligned(fromByteOffset: offset, as: Int32.self),
              mask: buffer.loadUnaligned(fromByteOffset: offset + 4, as: UInt32.self),
              name: String(decoding: name, as: UTF8.self)))
          offset = end
        }
      }
      return events
    }
  }
#endif
