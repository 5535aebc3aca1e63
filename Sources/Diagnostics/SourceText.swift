internal import Archive
internal import Synchronization

/// The bytes of a file: those that were read, or those of a file that is known to be as it was, which is
/// read when somebody asks for them.
final class SourceText: Sendable {
  private let known: [UInt8]?
  private let stored: Stored?
  private let read = Mutex<[UInt8]?>(nil)
  /// That of a text that was read, once it was asked for.
  private let ownDigest = Mutex<Digest?>(nil)

  /// A text that was not read yet.
  private struct Stored: Sendable {
    let digest: Digest
    let read: @Sendable () -> [UInt8]
  }

  init(_ bytes: [UInt8]) {
    known = bytes
    stored = nil
  }

  /// - Parameter read: reads the bytes that have this digest.
  init(digest: Digest, read: @escaping @Sendable () -> [UInt8]) {
    known = nil
    stored = Stored(digest: digest, read: read)
  }

  var bytes: [UInt8] {
    if let known { return known }
    guard let stored else { return [] }
    return read.withLock { read in
      let bytes = read ?? stored.read()
      read = bytes
      return bytes
    }
  }

  var digest: Digest {
    if let stored { return stored.digest }
    return ownDigest.withLock { own in
      let digest = own ?? Digest(bytes)
      own = digest
      return digest
    }
  }
}
