internal import Archive
internal import Bytes

/// A path below the root of a site: the only kind of path that is written to or removed.
///
/// It is made here and nowhere else, and what would lead out of the site, is cut short by the
/// system, or is no file of a site is refused. Compared byte by byte, as a disk does: two Unicode
/// forms of one name are two paths.
package struct SitePath: Sendable, Hashable, Comparable {
  package let text: String
  /// Of the bytes: paths are looked up by tens of thousands.
  private let key: UInt64

  package init(_ text: String) throws(Flaw) {
    if let flaw = Self.flaw(of: text) { throw flaw }
    self.init(sound: text)
  }

  private init(sound text: String) {
    self.text = text
    key = Digest(text).low
  }

  /// What is wrong with a text that is no path of a site.
  package enum Flaw: Error, Sendable, Hashable, CustomStringConvertible {
    case control
    case absolute
    case dots
    case hidden
    case long
    case deep

    package var description: String {
      switch self {
      case .control: "a path holds no control character"
      case .absolute: "a path does not begin with '/'"
      case .dots: "a path has no empty part and no '.' or '..'"
      case .hidden: "no part of a path begins with '.' or '_'"
      case .long: "a part of a path has at most \(SitePath.longestName) bytes"
      case .deep: "a path nests at most \(SitePath.greatestDepth) folders"
      }
    }
  }

  /// The one file of a site that begins with `_`: several hosts look for it by this name.
  package static let redirects = "_redirects"

  /// The bytes that a name may have on all common disks.
  package static let longestName = 255
  /// How deep folders may nest, of the content as of the site.
  package static let greatestDepth = 100

  /// What is wrong with a text as a path; nil where nothing is.
  package static func flaw(of text: String) -> Flaw? { text.withBytes { flaw(of: $0) } }

  private static func flaw(of path: UnsafeBufferPointer<UInt8>) -> Flaw? {
    if path.first == UInt8(ascii: "/") { return .absolute }
    if path.first == UInt8(ascii: "_"), path.elementsEqual(redirects.utf8) { return nil }
    var (start, depth, index) = (0, 0, 0)
    while index < path.count {
      if path[index] == UInt8(ascii: "/") {
        let part = UnsafeBufferPointer(rebasing: path[start..<index])
        if let flaw = flaw(ofPart: part) { return flaw }
        depth += 1
        start = index + 1
      } else if isControl(path, index) {
        return .control
      }
      index += 1
    }
    if let flaw = flaw(ofPart: UnsafeBufferPointer(rebasing: path[start...])) { return flaw }
    return depth > greatestDepth ? .deep : nil
  }

  private static func flaw(ofPart part: UnsafeBufferPointer<UInt8>) -> Flaw? {
    switch part.first {
    case nil: .dots
    case UInt8(ascii: "."):
      part.count == 1 || part.count == 2 && part[1] == UInt8(ascii: ".") ? .dots : .hidden
    case UInt8(ascii: "_"): .hidden
    default: part.count > longestName ? .long : nil
    }
  }

  /// Whether a control character of ASCII or of Latin-1 (in two bytes) stands at an index.
  private static func isControl(_ path: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    switch path[index] {
    case 0..<0x20, 0x7F: true
    case 0xC2 where index + 1 < path.count: path[index + 1] < 0xA0
    default: false
    }
  }

  /// The folder that it lies in; nil at the root.
  package var folder: SitePath? {
    guard let slash = text.utf8.lastIndex(of: UInt8(ascii: "/")) else { return nil }
    return SitePath(sound: String(text[..<slash]))
  }

  /// Whether it lies in a folder, and in none below that.
  package func isDirectly(in folder: SitePath) -> Bool {
    text.withBytes { path in
      folder.text.withBytes { folder in
        path.count > folder.count && path[folder.count] == UInt8(ascii: "/")
          && path.starts(with: folder, at: 0)
          && path.firstIndex(of: UInt8(ascii: "/"), in: folder.count + 1..<path.count) == nil
      }
    }
  }

  /// The folders that it lies in, the nearest first.
  package var folders: some Sequence<SitePath> { sequence(first: self, next: \.folder).dropFirst() }

  /// The last part.
  package var name: String { URLPath.name(of: text) }

  // (As texts, two forms of one name are equal; their keys tell them apart.)
  package static func == (left: SitePath, right: SitePath) -> Bool {
    left.key == right.key && left.text == right.text
  }

  package static func < (left: SitePath, right: SitePath) -> Bool {
    left.text.withBytes { left in
      right.text.withBytes { right in
        for index in 0..<min(left.count, right.count) where left[index] != right[index] {
          return left[index] < right[index]
        }
        return left.count < right.count
      }
    }
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(key) }

  /// A path as disks see it that tell apart neither upper and lower case nor Unicode forms: equal,
  /// as texts, for paths that are one there. (Character by character, as they do it: `ß` is not
  /// `ss`.)
  package static func folded(_ path: String) -> String {
    // (Most are plain, and are seen to be in one look.)
    let isFolded = path.withBytes { $0.allSatisfy { $0 < 0x80 && !(0x41...0x5A ~= $0) } }
    if isFolded { return path }
    if path.utf8.allSatisfy({ $0 < 0x80 }) { return path.lowercased() }
    var folded = String.UnicodeScalarView()
    for scalar in path.unicodeScalars {
      // The dotless i has a capital that is another letter's as well.
      let upper =
        scalar == "\u{131}" ? scalar : single(scalar.properties.uppercaseMapping) ?? scalar
      folded.append(single(upper.properties.lowercaseMapping) ?? upper)
    }
    return String(folded)
  }

  private static func single(_ mapping: String) -> Unicode.Scalar? {
    let scalars = mapping.unicodeScalars
    return scalars.count == 1 ? scalars.first : nil
  }
}
