#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The disk, by the system's own calls: the hot path of a large build is ten thousand small files.
package struct DiskFileSystem: FileSystem {
  package init() {}

  package func kind(of path: String) -> FileKind? {
    var status = stat()
    return stat(path, &status) == 0 ? Self.kind(ofMode: status.st_mode) : nil
  }

  package func entries(of folder: String) throws(FileFailure) -> [FileEntry] {
    guard let directory = opendir(folder) else { throw Self.failure("list", folder) }
    defer { closedir(directory) }
    var entries: [FileEntry] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
      }
      if name == "." || name == ".." { continue }
      switch Int32(entry.pointee.d_type) {
      case Int32(DT_REG): entries.append(FileEntry(name: name, kind: .file))
      case Int32(DT_DIR): entries.append(FileEntry(name: name, kind: .folder))
      case Int32(DT_UNKNOWN):
        var status = stat()
        let isLink =
          lstat("\(folder)/\(name)", &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
        let kind = kind(of: "\(folder)/\(name)")
        entries.append(FileEntry(name: name, kind: kind, isSymbolicLink: isLink))
      case Int32(DT_LNK):
        let kind = kind(of: "\(folder)/\(name)")
        entries.append(FileEntry(name: name, kind: kind, isSymbolicLink: true))
      default: entries.append(FileEntry(name: name, kind: .other))
      }
    }
    return entries.sorted { $0.name < $1.name }
  }

  package func read(_ path: String, upTo limit: Int) throws(FileFailure) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    if file < 0 { throw Self.failure("read", path) }
    defer { close(file) }
    var status = stat()
    if fstat(file, &status) != 0 { throw Self.failure("read", path) }
    let size = min(Int(status.st_size), limit)
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = Self.retrying { Self.readSome(file, buffer, count, size) }
        if got < 0 { failed = true }
        if got <= 0 { break }
        count += got
      }
    }
    if failed { throw Self.failure("read", path) }
    return bytes
  }

  package func write(_ bytes: [UInt8], to path: String) throws(FileFailure) {
    // Beside the target, so that the rename stays on one file system; the process's number keeps
    // two builds apart.
    let temporary = "\(path).\(getpid()).fingerpost-part"
    var file = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    if file < 0, errno == ENOENT {
      try makeFolder(String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]))
      file = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    }
    if file < 0 { throw Self.failure("write", path) }
    var failure = Self.writeAll(bytes, to: file) ? nil : Self.failure("write", path)
    // A full disk may show only when the file is closed.
    if close(file) != 0, failure == nil { failure = Self.failure("write", path) }
    if failure == nil, rename(temporary, path) != 0 { failure = Self.failure("write", path) }
    if let failure {
      unlink(temporary)
      throw failure
    }
  }

  package func remove(_ path: String) throws(FileFailure) {
    if unlink(path) != 0, errno != ENOENT { throw Self.failure("remove", path) }
  }

  package func removeIfEmpty(_ folder: String) { rmdir(folder) }

  package func canonical(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Makes a folder and all above it; that one is there already is no failure.
  private func makeFolder(_ path: String) throws(FileFailure) {
    if path.isEmpty || mkdir(path, 0o755) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/") else {
      throw Self.failure("make the folder", path)
    }
    try makeFolder(String(path[..<slash]))
    if mkdir(path, 0o755) != 0, errno != EEXIST { throw Self.failure("make the folder", path) }
  }

  private static func kind(ofMode mode: mode_t) -> FileKind {
    switch mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    default: .other
    }
  }

  private static func readSome(
    _ file: Int32, _ buffer: UnsafeMutableBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Int {
    guard let base = buffer.baseAddress else { return 0 }
    #if canImport(Glibc)
      return Glibc.read(file, base + start, end - start)
    #else
      return Darwin.read(file, base + start, end - start)
    #endif
  }

  /// Whether all bytes could be written.
  private static func writeAll(_ bytes: [UInt8], to file: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let put = retrying { writeSome(file, buffer, done) }
        if put < 0 { return false }
        done += put
      }
      return true
    }
  }

  private static func writeSome(
    _ file: Int32, _ buffer: UnsafeRawBufferPointer, _ start: Int
  ) -> Int {
    guard let base = buffer.baseAddress else { return 0 }
    #if canImport(Glibc)
      return Glibc.write(file, base + start, buffer.count - start)
    #else
      return Darwin.write(file, base + start, buffer.count - start)
    #endif
  }

  /// Tries again when a signal came in between.
  private static func retrying(_ call: () -> Int) -> Int {
    while true {
      let result = call()
      if result >= 0 || errno != EINTR { return result }
    }
  }

  private static func failure(_ action: String, _ path: String) -> FileFailure {
    FileFailure(action: action, path: path, reason: String(cString: strerror(errno)))
  }
}
