internal import Archive
internal import Content
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What was worked out in earlier builds, as bytes by the digest of all that it was worked out from.
///
/// Two files hold it: most of it, and beside that what has come since, so that little is written for
/// a small change. An entry says by its key whether it is of use, so the files need not agree with
/// one another or with anything else: what is missing or damaged is worked out anew.
///
/// An object, since all workers ask it and give to it.
package final class KeptEntries: Sendable {
  /// Where an entry lies, and whether it was asked for.
  private struct Place {
    let file: Int
    let range: Range<Int>
    let checksum: UInt64
    var isUsed = false
  }

  private struct State: ~Copyable {
    /// Whether the two files were looked through.
    var isRead = false
    var places: [Digest: Place] = [:]
    /// What is new, to be written to a file of its own in one go.
    var buffer = ArchiveWriter()
    var file: Descriptor?
    /// The bytes of all that is new.
    var newBytes = 0
    var hasFailed = false
    var isDamaged = false
  }

  private let path: String
  private let folder: String
  private let headline: [UInt8]
  /// The two files as they were when the build began.
  private let files: [MappedFile?]
  private let state = Mutex(State())

  /// How the names of the two files end.
  static let endings = ["kept", "recent"]
  /// How much is gathered before it is written.
  private static let bufferSize = 1 << 20

  /// Opens what was kept.
  ///
  /// - Parameters:
  ///   - path: of the two files, without their endings.
  ///   - program: which program it is: another one never reads what this one keeps.
  init(at path: String, for program: String) {
    self.path = path
    folder = URLPath.folder(of: path)
    var writer = ArchiveWriter(Array("fingerpost kept entries 1\n".utf8))
    writer.append(program)
    headline = writer.bytes
    files = Self.endings.map { MappedFile("\(path).\($0)") }
  }

  /// Looks through what was kept; what asks for it before does so itself.
  func prepare() { state.withLock { readOnce(&$0) } }

  private func readOnce(_ state: inout State) {
    if state.isRead { return }
    state.isRead = true
    for (number, file) in files.enumerated() {
      guard let file else { continue }
      if !Self.read(file.bytes, number, headline, into: &state.places) { state.isDamaged = true }
    }
  }

  /// Whether something was found that is not as it was written.
  package var isDamaged: Bool {
    state.withLock { state in
      readOnce(&state)
      return state.isDamaged
    }
  }

  /// Reads an entry where it lies; nil where it is not there or not whole.
  func read<Value>(
    _ key: Digest, _ body: (inout ArchiveReader) throws(ArchiveDamage) -> Value
  ) -> Value? {
    let place = state.withLock { state in
      readOnce(&state)
      state.places[key]?.isUsed = true
      return state.places[key]
    }
    guard let place, let file = files[place.file] else { return nil }
    let bytes = UnsafeRawBufferPointer(rebasing: file.bytes[place.range])
    if Digest(bytes).low == place.checksum {
      var reader = ArchiveReader(bytes, lentBy: file)
      if let value = try? body(&reader), reader.isAtEnd { return value }
    }
    state.withLock { state in
      state.places[key] = nil
      state.isDamaged = true
    }
    return nil
  }

  /// Keeps an entry, from the end of the build on, in the place of one that had the same key.
  func add(_ key: Digest, _ bytes: [UInt8]) {
    let checksum = Digest(bytes).low
    state.withLock { state in
      readOnce(&state)
      state.places[key] = nil
      state.newBytes += Self.headLength + bytes.count
      Self.append(key, checksum, bytes, to: &state.buffer)
      if state.buffer.bytes.count >= Self.bufferSize { flush(&state) }
    }
  }

  /// Puts what is new beside what was kept, or in its place together with that; does nothing where
  /// that cannot be done. What was of no use is kept too, since changes are often taken back, until
  /// there is more of it than of the rest.
  package func save() {
    state.withLock { state in
      readOnce(&state)
      defer { unlink(part) }
      let places = state.places.values
      let used = Self.size(of: places.lazy.filter(\.isUsed)) + state.newBytes
      let isStuffed = Self.size(of: places) + state.newBytes > 2 * used + Self.bufferSize
      if state.newBytes == 0, !isStuffed { return }
      let old = Self.size(of: places.lazy.filter { $0.file == 0 })
      let recent = Self.size(of: places.lazy.filter { $0.file == 1 })
      let isWhole = isStuffed || recent + state.newBytes > old / 4
      for (key, place) in state.places
      where (isWhole || place.file == 1) && (place.isUsed || !isStuffed) {
        guard let file = files[place.file] else { continue }
        let bytes = UnsafeRawBufferPointer(rebasing: file.bytes[place.range])
        Self.append(key, place.checksum, bytes, to: &state.buffer)
        if state.buffer.bytes.count >= Self.bufferSize { flush(&state) }
      }
      flush(&state)
      if state.file == nil || state.hasFailed { return }
      state.file = nil
      if rename(part, "\(path).\(Self.endings[isWhole ? 0 : 1])") == 0, isWhole {
        unlink("\(path).\(Self.endings[1])")
      }
    }
  }

  /// A place beside the two files for what need not be in memory; nil where there is none.
  func makeSpill() -> SpillFile? {
    try? DiskFileSystem.makeFolder(folder)
    return SpillFile(at: "\(path).part-\(getpid())-spill")
  }

  /// Where what is new is written before it is put in its place.
  private var part: String { "\(path).part-\(getpid())" }

  private func flush(_ state: inout State) {
    defer { state.buffer.removeAll() }
    if state.hasFailed { return }
    if state.file == nil {
      try? DiskFileSystem.makeFolder(folder)
      unlink(part)
      state.file = Descriptor(open(part, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600))
      guard let file = state.file, SystemCalls.writeAll(headline, to: file.number) else {
        state.hasFailed = true
        return
      }
    }
    guard let file = state.file, SystemCalls.writeAll(state.buffer.bytes, to: file.number) else {
      state.hasFailed = true
      return
    }
  }

  // MARK: Bytes

  /// Key, checksum and length, eight bytes each, and the key twice as long.
  private static let headLength = 32

  private static func append(
    _ key: Digest, _ checksum: UInt64, _ bytes: some Collection<UInt8>,
    to writer: inout ArchiveWriter
  ) {
    for number in [key.high, key.low, checksum, UInt64(bytes.count)] {
      writer.append(fixed: number)
    }
    writer.append(all: bytes)
  }

  private static func size(of places: some Sequence<Place>) -> Int {
    places.reduce(0) { $0 + $1.range.count + headLength }
  }

  /// Finds the entries of a file; what comes later counts.
  ///
  /// - Returns: whether the file is whole, or one that another program wrote.
  private static func read(
    _ bytes: UnsafeRawBufferPointer, _ number: Int, _ headline: [UInt8],
    into places: inout [Digest: Place]
  ) -> Bool {
    guard bytes.starts(with: headline) else { return bytes.starts(with: headline.prefix(24)) }
    var offset = headline.count
    places.reserveCapacity(bytes.count / 2048)
    while offset < bytes.count {
      guard bytes.count - offset >= headLength else { return false }
      func word(_ index: Int) -> UInt64 {
        let place = offset + 8 * index
        return UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      }
      let (key, checksum, count) = (Digest(high: word(0), low: word(1)), word(2), word(3))
      offset += headLength
      guard count <= UInt64(bytes.count - offset) else { return false }
      let end = offset + Int(count)
      places[key] = Place(file: number, range: offset..<end, checksum: checksum)
      offset = end
    }
    return true
  }
}
