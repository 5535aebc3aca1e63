internal import Archive

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What the system says of a file that changes whenever the file does: by it a file is known again
/// without being read.
///
/// A clock moves in steps. Two changes within one step leave the same stamp, so a stamp says nothing
/// of a file that was changed just before it was taken (git calls such a file racily clean).
package struct FileStamp: Hashable, Sendable {
  /// The bits of the kind: file, folder, and so on.
  let kind: UInt32
  let size: Int64
  /// Device and number of the file on it, mixed: another file at the same path is another.
  let identity: UInt64
  /// When its bytes were changed, in nanoseconds since 1970.
  let modified: Int64
  /// When anything of it was changed, its name included.
  let changed: Int64

  /// The stamp of what stands at a path, symbolic links followed unless `isOwn`; nil where nothing
  /// can be looked at.
  ///
  /// - Parameters:
  ///   - path: ends with a zero.
  ///   - folder: an open folder that it is relative to.
  init?(
    _ path: UnsafePointer<CChar>, in folder: Int32 = AT_FDCWD, ofLink isOwn: Bool = false
  ) {
    var status = stat()
    guard fstatat(folder, path, &status, isOwn ? AT_SYMLINK_NOFOLLOW : 0) == 0 else { return nil }
    kind = UInt32(status.st_mode & S_IFMT)
    size = Int64(status.st_size)
    identity = UInt64(status.st_ino) ^ UInt64(truncatingIfNeeded: status.st_dev) << 48
    #if canImport(Glibc)
      let (modified, changed) = (status.st_mtim, status.st_ctim)
    #else
      let (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
    #endif
    self.modified = Self.nanoseconds(modified)
    self.changed = Self.nanoseconds(changed)
  }

  /// The stamp of what stands at a path, symbolic links followed; nil where nothing can be looked at.
  /// Of a folder it tells only whether it is the same one, whatever lies in it.
  package init?(of path: String) {
    guard let stamp = path.withCString({ FileStamp($0) }) else { return nil }
    guard stamp.kind == UInt32(S_IFDIR) else {
      self = stamp
      return
    }
    self.init(kind: stamp.kind, size: 0, identity: stamp.identity, modified: 0, changed: 0)
  }

  /// The stamp with these values.
  init(kind: UInt32, size: Int64, identity: UInt64, modified: Int64, changed: Int64) {
    self.kind = kind
    self.size = size
    self.identity = identity
    self.modified = modified
    self.changed = changed
  }

  /// Whether a regular file stands there.
  var isOfFile: Bool { kind == UInt32(S_IFREG) }

  /// Whether the file may have been changed at or after a time without another stamp for it: a step
  /// of the clock is 10 ms at most where a disk keeps fractions of seconds, and two seconds on others.
  func isYoung(at time: Int64) -> Bool {
    let step: Int64 = changed % 1_000_000_000 == 0 ? 2_000_000_000 : 20_000_000
    return max(modified, changed) > time - step
  }

  /// The clock that files are stamped by, in nanoseconds since 1970.
  static func now() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return nanoseconds(time)
  }

  private static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}

extension FileStamp: Digestible {
  func digest(into digester: inout Digester) {
    digester.combine(Int(kind))
    digester.combine(Int(size))
    digester.combine(word: identity)
    digester.combine(Int(modified))
    digester.combine(Int(changed))
  }
}
