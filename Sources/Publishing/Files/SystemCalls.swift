#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A file or a folder that is open, and is closed with the value.
final class Descriptor: Sendable {
  let number: Int32

  /// - Parameter number: as the system gave it; nil for a negative one.
  init?(_ number: Int32) {
    if number < 0 { return nil }
    self.number = number
  }

  deinit { close(number) }
}

/// The system's own calls on open files, as the disk and an output folder share them.
enum SystemCalls {
  /// The bytes of a regular file, up to a number of them.
  ///
  /// - Parameter path: by which a failure names it.
  static func read(
    _ file: Descriptor, upTo limit: Int, _ path: String
  ) throws(FileFailure) -> [UInt8] {
    var status = stat()
    if fstat(file.number, &status) != 0 { throw failure("read", path) }
    guard kind(ofMode: status.st_mode) == .file else { throw notAFile(path) }
    let size = min(Int(status.st_size), limit)
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = retrying { readSome(file.number, buffer, count, size) }
        if got < 0 { failed = true }
        if got <= 0 { break }
        count += got
      }
    }
    if failed { throw failure("read", path) }
    return bytes
  }

  /// The bytes of a stream, to its end, up to a number of them.
  static func readToEnd(
    _ file: Descriptor, upTo limit: Int, _ path: String
  ) throws(FileFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: min(limit, 1 << 16))
    while bytes.count < limit {
      let most = min(chunk.count, limit - bytes.count)
      let got = chunk.withUnsafeMutableBufferPointer { buffer in
        retrying { readSome(file.number, buffer, 0, most) }
      }
      if got < 0 { throw failure("read", path) }
      if got == 0 { break }
      bytes += chunk[..<got]
    }
    return bytes
  }

  /// Whether all bytes could be written.
  static func writeAll(_ bytes: [UInt8], to file: Int32) -> Bool {
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

  /// Whether all bytes could be written from an offset on.
  static func writeAll(_ bytes: [UInt8], to file: Descriptor, at offset: Int) -> Bool {
    bytes.withUnsafeBytes { buffer in
      guard let start = buffer.baseAddress else { return true }
      var done = 0
      while done < buffer.count {
        let put = retrying {
          pwrite(file.number, start + done, buffer.count - done, off_t(offset + done))
        }
        if put <= 0 { return false }
        done += put
      }
      return true
    }
  }

  /// The bytes of a range; nil where not all of them are there.
  static func read(_ file: Descriptor, at range: Range<Int>) -> [UInt8]? {
    let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
      guard let start = buffer.baseAddress else { return }
      while count < range.count {
        let got = retrying {
          pread(file.number, start + count, range.count - count, off_t(range.lowerBound + count))
        }
        if got <= 0 { return }
        count += got
      }
    }
    return bytes.count == range.count ? bytes : nil
  }

  /// Whether two regular files hold the same bytes; false where one cannot be read.
  static func areEqual(_ left: Descriptor, _ right: Descriptor) -> Bool {
    guard let size = size(of: left), size == self.size(of: right) else { return false }
    while true {
      guard let part = try? readToEnd(left, upTo: chunk, ""),
        let otherPart = try? readToEnd(right, upTo: chunk, ""), part == otherPart
      else { return false }
      if part.isEmpty { return true }
    }
  }

  /// The size of a regular file; nil for what is none.
  static func size(of file: Descriptor) -> Int? {
    var status = stat()
    guard fstat(file.number, &status) == 0, kind(ofMode: status.st_mode) == .file else {
      return nil
    }
    return Int(status.st_size)
  }

  /// Whether all bytes of a file, from where it is read next, could be written to another.
  static func copyAll(_ source: Descriptor, to file: Int32) -> Bool {
    while true {
      guard let part = try? readToEnd(source, upTo: chunk, "") else { return false }
      if part.isEmpty { return true }
      if !writeAll(part, to: file) { return false }
    }
  }

  /// How much of a file is in memory while it is copied.
  private static let chunk = 1 << 20

  /// The entries of an open folder, in no order.
  ///
  /// - Parameter target: what a symbolic link of this name leads to, or an entry whose kind the
  ///   folder does not say.
  static func entries(
    of directory: OpaquePointer, target: (String, _ isLink: Bool?) -> FileEntry
  ) -> [FileEntry] {
    var entries: [FileEntry] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 1) { pointer in
          String(validatingCString: pointer).map { (text: $0, isWhole: true) }
            ?? (text: String(cString: pointer), isWhole: false)
        }
      }
      if name.text == "." || name.text == ".." { continue }
      let kind: FileKind?
      switch Int32(entry.pointee.d_type) {
      case Int32(DT_REG): kind = .file
      case Int32(DT_DIR): kind = .folder
      case Int32(DT_UNKNOWN), Int32(DT_LNK):
        if name.isWhole {
          let isLink: Bool? = Int32(entry.pointee.d_type) == Int32(DT_LNK) ? true : nil
          entries.append(target(name.text, isLink))
          continue
        }
        kind = nil
      default: kind = .other
      }
      entries.append(FileEntry(name: name.text, kind: kind, isNameWhole: name.isWhole))
    }
    return entries
  }

  static func kind(ofMode mode: mode_t) -> FileKind {
    switch mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    default: .other
    }
  }

  static func failure(_ action: String, _ path: String) -> FileFailure {
    FileFailure(action: action, path: path, reason: String(cString: strerror(errno)))
  }

  static func notAFile(_ path: String) -> FileFailure {
    FileFailure(action: "read", path: path, reason: "It is a pipe, a device or a folder")
  }

  /// Tries again when a signal came in between.
  static func retrying(_ call: () -> Int) -> Int {
    while true {
      let result = call()
      if result >= 0 || errno != EINTR { return result }
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
}
