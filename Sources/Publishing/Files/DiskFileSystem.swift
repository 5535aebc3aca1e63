package import Content

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The disk, by the system's own calls: the hot path of a large build is ten thousand small files.
package struct DiskFileSystem: FileSystem {
  package init() {}

  package func kind(of path: String) throws(FileFailure) -> FileKind? {
    // (Nothing stands at a path that the system would read to its zero alone.)
    if Self.isCut(path) { return nil }
    var status = stat()
    if stat(path, &status) == 0 { return SystemCalls.kind(ofMode: status.st_mode) }
    if errno == ENOENT || errno == ENOTDIR { return nil }
    throw SystemCalls.failure("look at", path)
  }

  package func entries(of folder: String) throws(FileFailure) -> [FileEntry] {
    guard let directory = opendir(folder) else { throw SystemCalls.failure("list", folder) }
    defer { closedir(directory) }
    let entries = SystemCalls.entries(of: directory) { name, isLink in
      let path = "\(folder)/\(name)"
      return FileEntry(
        name: name, kind: (try? kind(of: path)) ?? nil,
        isSymbolicLink: isLink ?? Self.isSymbolicLink(path))
    }
    return FileEntry.sorted(entries)
  }

  package func read(_ path: String, upTo limit: Int) throws(FileFailure) -> [UInt8] {
    // (Without waiting: a pipe that nobody writes to would never open.)
    if Self.isCut(path) { errno = ENOENT }
    guard !Self.isCut(path),
      let file = Descriptor(open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK))
    else { throw SystemCalls.failure("read", path) }
    return try SystemCalls.read(file, upTo: limit, path)
  }

  package func readToEnd(_ path: String, upTo limit: Int) throws(FileFailure) -> [UInt8] {
    guard let file = Descriptor(open(path, O_RDONLY | O_CLOEXEC)) else {
      throw SystemCalls.failure("read", path)
    }
    return try SystemCalls.readToEnd(file, upTo: limit, path)
  }

  package func checkReadable(_ path: String) throws(FileFailure) {
    if try kind(of: path) == .other { throw SystemCalls.notAFile(path) }
    if access(path, R_OK) != 0 { throw SystemCalls.failure("read", path) }
  }

  package func canonical(_ path: String) -> String? {
    guard !Self.isCut(path), let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  package func history(of folder: String, _ wanted: HistoryRequest) async -> GitHistory {
    guard let folder = canonical(folder) else { return GitHistory(History()) }
    return await GitHistory.read(of: folder, wanted)
  }

  package func openOutput(_ folder: String) throws(FileFailure) -> any OutputFolder {
    try Self.makeFolder(folder)
    return try DiskOutputFolder(folder)
  }

  /// Writes a file where none is, with the folders above it; one that is there already is left.
  ///
  /// - Returns: whether it was written.
  @discardableResult
  package func create(_ path: String, _ bytes: [UInt8]) throws(FileFailure) -> Bool {
    if let slash = path.lastIndex(of: "/") { try Self.makeFolder(String(path[..<slash])) }
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
    guard let file = Descriptor(open(path, flags, 0o644)) else {
      if errno == EEXIST { return false }
      throw SystemCalls.failure("write", path)
    }
    if SystemCalls.writeAll(bytes, to: file.number) { return true }
    let failure = SystemCalls.failure("write", path)
    unlink(path)
    throw failure
  }

  /// Makes a folder and all above it; that one is there already is no failure.
  static func makeFolder(_ path: String) throws(FileFailure) {
    if path.isEmpty || mkdir(path, 0o755) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/") else {
      throw SystemCalls.failure("make the folder", path)
    }
    try makeFolder(String(path[..<slash]))
    if mkdir(path, 0o755) != 0, errno != EEXIST {
      throw SystemCalls.failure("make the folder", path)
    }
  }

  /// Whether C would read less of a path than there is.
  private static func isCut(_ path: String) -> Bool { path.utf8.contains(0) }

  private static func isSymbolicLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }
}
