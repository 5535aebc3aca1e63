#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Takes the stamps of many files one after the other. Where a file lies in the folder of the one before,
/// the folder is opened: what is in an open folder is found without a walk down the whole path.
struct StampReader {
  /// That of the file before, and what it is open by once it was asked for twice.
  private var folder: [UInt8] = []
  private var descriptor: Descriptor?

  /// The stamp of what stands at the path of an entry; nil where nothing does.
  mutating func stamp(of entry: StoredEntry) -> FileStamp? {
    let isOwn = entry.subject != .input
    let nameStart = (entry.text.lastIndex(of: UInt8(ascii: "/")) ?? -1) + 1
    if nameStart != folder.count || memcmp(entry.path, folder, nameStart) != 0 {
      folder = Array(entry.text[..<nameStart])
      descriptor = nil
      return FileStamp(entry.path, ofLink: isOwn)
    }
    if descriptor == nil {
      let path = folder.map(CChar.init(bitPattern:)) + [0]
      descriptor = Descriptor(open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC))
    }
    guard let descriptor else { return FileStamp(entry.path, ofLink: isOwn) }
    return FileStamp(entry.path + nameStart, in: descriptor.number, ofLink: isOwn)
  }
}
