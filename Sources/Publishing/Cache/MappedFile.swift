#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The bytes of a file where the system has them, without a copy; for files that are replaced and
/// never changed.
final class MappedFile: Sendable {
  private let address: UInt
  private let count: Int

  /// Maps a file; nil where there is none, or where it is empty.
  init?(_ path: String) {
    guard let file = Descriptor(open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)),
      let size = SystemCalls.size(of: file), size > 0,
      let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, file.number, 0), start != MAP_FAILED
    else { return nil }
    address = UInt(bitPattern: start)
    count = size
  }

  deinit { munmap(UnsafeMutableRawPointer(bitPattern: address), count) }

  /// Valid as long as the file is.
  var bytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: UnsafeRawPointer(bitPattern: address), count: count)
  }
}
