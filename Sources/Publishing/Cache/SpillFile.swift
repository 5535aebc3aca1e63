internal import Archive
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A file without a name, which ends with the process: what a large handbook need not hold in memory.
final class SpillFile: Spill {
  private let file: Descriptor
  /// Where the next bytes go.
  private let end = Atomic(0)

  /// - Parameter path: where the file has a name until it is open.
  init?(at path: String) {
    guard let file = Descriptor(open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)) else {
      return nil
    }
    unlink(path)
    self.file = file
  }

  func put(_ bytes: [UInt8]) -> Range<Int>? {
    let end = end.add(bytes.count, ordering: .relaxed).newValue
    let range = end - bytes.count..<end
    return SystemCalls.writeAll(bytes, to: file, at: range.lowerBound) ? range : nil
  }

  func bytes(in range: Range<Int>) -> [UInt8]? { SystemCalls.read(file, at: range) }
}
