internal import Content
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// An output folder on a disk, held open: each file is found from the folder above it, which is open
/// as well, so that no symbolic link is followed below the root, and a folder that is moved or
/// removed meanwhile is written to no more.
final class DiskOutputFolder: OutputFolder {
  /// As on the command line.
  private let path: String
  private let root: Descriptor
  /// Folders that were written to lately.
  private let folders = Mutex<[SitePath: Descriptor]>([:])
  /// This process, and how many files it has begun.
  private let process = getpid()
  private let begun = Atomic<Int>(0)
  /// Whether the folder says that we write to it.
  private let isSigned = Mutex(false)

  /// How many folders are held open at most.
  private static let openFolders = 64

  /// Opens a folder and keeps other builds out of it.
  init(_ path: String) throws(FileFailure) {
    guard let root = Descriptor(open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)) else {
      throw SystemCalls.failure("write to", path)
    }
    self.path = path
    self.root = root
    if flock(root.number, LOCK_EX | LOCK_NB) == 0 { return }
    // (A disk that knows no locks is no reason to refuse.)
    guard errno == EWOULDBLOCK else { return }
    let reason = "\(Self.writer(in: root, path)) is writing to it; nothing was written"
    throw FileFailure(action: "write to", path: path, reason: reason)
  }

  /// Who holds a folder, as far as it says.
  private static func writer(in root: Descriptor, _ path: String) -> String {
    let note = Descriptor(openat(root.number, OutputName.writer, flags))
    let bytes = note.flatMap { try? SystemCalls.read($0, upTo: 20, path) } ?? []
    let number = Int32(String(decoding: bytes, as: UTF8.self).prefix { $0 != "\n" })
    return number.map { "process \($0)" } ?? "another process"
  }

  /// How files are opened to be read: no link is followed, no pipe is waited for.
  private static let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC

  func sign() throws(FileFailure) {
    let line = Array("\(process)\n".utf8)
    try put(OutputName.writer, in: root, OutputName.writer) { SystemCalls.writeAll(line, to: $0) }
    isSigned.withLock { $0 = true }
  }

  func close() {
    let wasSigned = isSigned.withLock { isSigned in
      defer { isSigned = false }
      return isSigned
    }
    if wasSigned { unlinkat(root.number, OutputName.writer, 0) }
    flock(root.number, LOCK_UN)
  }

  func entries(of folder: SitePath?) throws(FileFailure) -> [FileEntry] {
    guard let open = try descriptor(of: folder, makingIt: false) else { return [] }
    // (Opened once more, since to list a folder moves its place in it.)
    let number = openat(open.number, ".", Self.flags | O_DIRECTORY)
    guard let directory = number < 0 ? nil : fdopendir(number) else {
      throw SystemCalls.failure("list", folder.map(name) ?? path)
    }
    defer { closedir(directory) }
    return FileEntry.sorted(
      SystemCalls.entries(of: directory) { name, isLink in
        var status = stat()
        let isKnown = fstatat(number, name, &status, AT_SYMLINK_NOFOLLOW) == 0
        if isLink ?? (isKnown && status.st_mode & S_IFMT == S_IFLNK) {
          return FileEntry(name: name, kind: nil, isSymbolicLink: true)
        }
        return FileEntry(
          name: name, kind: isKnown ? SystemCalls.kind(ofMode: status.st_mode) : .other)
      })
  }

  func manifest(upTo limit: Int) throws(FileFailure) -> [UInt8]? {
    guard let file = Descriptor(openat(root.number, OutputName.manifest, Self.flags)) else {
      if errno == ENOENT { return nil }
      throw SystemCalls.failure("read", "\(path)/\(OutputName.manifest)")
    }
    return try SystemCalls.read(file, upTo: limit, "\(path)/\(OutputName.manifest)")
  }

  func writeManifest(_ bytes: [UInt8]) throws(FileFailure) {
    try put(OutputName.manifest, in: root, OutputName.manifest) {
      SystemCalls.writeAll(bytes, to: $0)
    }
  }

  func removeManifest() throws(FileFailure) {
    if unlinkat(root.number, OutputName.manifest, 0) != 0, errno != ENOENT {
      throw SystemCalls.failure("remove", "\(path)/\(OutputName.manifest)")
    }
    close()
    rmdir(path)
  }

  func holds(_ bytes: [UInt8], at path: SitePath) -> Bool {
    guard let folder = try? descriptor(of: path.folder, makingIt: false),
      let file = Descriptor(openat(folder.number, path.name, Self.flags)),
      let found = try? SystemCalls.read(file, upTo: bytes.count + 1, "")
    else { return false }
    return found == bytes
  }

  func write(_ bytes: [UInt8], to path: SitePath) throws(FileFailure) {
    try put(at: path) { SystemCalls.writeAll(bytes, to: $0) }
  }

  func copy(_ file: String, to path: SitePath) throws(FileFailure) -> Bool {
    guard let source = Descriptor(open(file, O_RDONLY | O_CLOEXEC | O_NONBLOCK)) else {
      throw SystemCalls.failure("read", file)
    }
    if let folder = try descriptor(of: path.folder, makingIt: false),
      let target = Descriptor(openat(folder.number, path.name, Self.flags)),
      SystemCalls.areEqual(source, target)
    {
      return false
    }
    if SystemCalls.size(of: source) == nil || lseek(source.number, 0, SEEK_SET) != 0 {
      throw SystemCalls.notAFile(file)
    }
    try put(at: path) { SystemCalls.copyAll(source, to: $0) }
    return true
  }

  func remove(_ path: SitePath) throws(FileFailure) {
    guard let folder = try descriptor(of: path.folder, makingIt: false) else { return }
    if unlinkat(folder.number, path.name, 0) != 0, errno != ENOENT {
      throw SystemCalls.failure("remove", name(path))
    }
  }

  func removeIfEmpty(_ folder: SitePath) {
    guard let parent = (try? descriptor(of: folder.folder, makingIt: false)) ?? nil else { return }
    if unlinkat(parent.number, folder.name, AT_REMOVEDIR) == 0 {
      _ = folders.withLock { $0.removeValue(forKey: folder) }
    }
  }

  func removePart(_ name: String, in folder: SitePath?) throws(FileFailure) {
    guard OutputName.isLeftOver(name), let folder = try descriptor(of: folder, makingIt: false)
    else { return }
    if unlinkat(folder.number, name, 0) != 0, errno != ENOENT {
      throw SystemCalls.failure("remove", "\(path)/\(name)")
    }
  }

  /// Whether a folder that we hold open was removed meanwhile.
  private func isGone(_ folder: SitePath?) -> Bool {
    guard let folder, let known = folders.withLock({ $0[folder] }) else { return false }
    var status = stat()
    return fstat(known.number, &status) == 0 && status.st_nlink == 0
  }

  private func name(_ file: SitePath) -> String { "\(path)/\(file.text)" }

  private func put(at path: SitePath, write: (Int32) -> Bool) throws(FileFailure) {
    do {
      try put(path.name, in: descriptor(of: path.folder, makingIt: true), path.text, write)
    } catch {
      if !isGone(path.folder) { throw error }
      // The folder was removed while we had it open.
      folders.withLock { $0.removeAll() }
      try put(path.name, in: descriptor(of: path.folder, makingIt: true), path.text, write)
    }
  }

  /// Writes a file beside its place and puts it there whole.
  ///
  /// - Parameters:
  ///   - file: by which a failure names it.
  ///   - write: writes all of it; whether that could be done.
  private func put(
    _ name: String, in folder: Descriptor?, _ file: String, _ write: (Int32) -> Bool
  ) throws(FileFailure) {
    guard let folder else { throw SystemCalls.failure("write", "\(path)/\(file)") }
    // A short name, so that there is room for it wherever there is room for the file's own; the
    // process's number keeps it apart from what a process that was stopped left.
    let number = begun.add(1, ordering: .relaxed).newValue
    let part = "\(OutputName.part)-\(process)-\(number)"
    let opened = openat(folder.number, part, Self.creation, 0o644)
    if opened < 0 { throw SystemCalls.failure("write", "\(path)/\(file)") }
    var failure = finish(opened, file, write)
    if failure == nil, renameat(folder.number, part, folder.number, name) != 0 {
      failure = SystemCalls.failure("write", "\(path)/\(file)")
    }
    if let failure {
      unlinkat(folder.number, part, 0)
      throw failure
    }
  }

  /// How files are opened that are not there yet.
  private static let creation = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC

  /// Writes a file and closes it; returns what failed.
  private func finish(
    _ opened: Int32, _ file: String, _ write: (Int32) -> Bool
  ) -> FileFailure? {
    var failure = write(opened) ? nil : SystemCalls.failure("write", "\(path)/\(file)")
    // A full disk may show only when the file is closed.
    if closed(opened) != 0, failure == nil {
      failure = SystemCalls.failure("write", "\(path)/\(file)")
    }
    return failure
  }

  private func closed(_ file: Int32) -> Int32 {
    #if canImport(Glibc)
      Glibc.close(file)
    #else
      Darwin.close(file)
    #endif
  }

  /// A folder of the site, open; nil where it is not there and is not to be made.
  private func descriptor(
    of folder: SitePath?, makingIt: Bool
  ) throws(FileFailure) -> Descriptor? {
    guard let folder else { return root }
    if let known = folders.withLock({ $0[folder] }) { return known }
    guard let parent = try descriptor(of: folder.folder, makingIt: makingIt) else { return nil }
    let flags = Self.flags | O_DIRECTORY
    var number = openat(parent.number, folder.name, flags)
    if number < 0, errno == ENOENT, makingIt {
      if mkdirat(parent.number, folder.name, 0o755) != 0, errno != EEXIST {
        throw SystemCalls.failure("make the folder", name(folder))
      }
      number = openat(parent.number, folder.name, flags)
    }
    guard let opened = Descriptor(number) else {
      if !makingIt, errno == ENOENT || errno == ENOTDIR || errno == ELOOP { return nil }
      throw SystemCalls.failure("open", name(folder))
    }
    folders.withLock { folders in
      if folders.count >= Self.openFolders { folders.removeAll() }
      folders[folder] = opened
    }
    return opened
  }
}
