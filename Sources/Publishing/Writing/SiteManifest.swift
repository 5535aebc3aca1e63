internal import Bytes
package import Content
internal import Diagnostics

/// The list of files that Fingerpost made in an output folder, kept in that folder.
///
/// By it a later build knows which files it may replace and remove; all others are foreign. It is
/// read as any input is: a list with a line that is no path of a site is none of ours.
package struct SiteManifest: Sendable {
  private static let headline = "Files that fingerpost made; it touches no others."
  /// The bytes of the longest list that is read: a million files of a site.
  static let sizeLimit = 256 << 20

  /// Below the output folder, sorted, each once.
  package let paths: [SitePath]

  /// Reads a manifest; nil where the text is none.
  package init?(_ bytes: [UInt8]) {
    guard bytes.count <= Self.sizeLimit, UTF8Text.isValid(bytes) else { return nil }
    guard let paths = bytes.withUnsafeBufferPointer(Self.paths) else { return nil }
    // (Anyone may have edited it.)
    let isSorted = zip(paths, paths.dropFirst()).allSatisfy { $0 < $1 }
    self.paths = isSorted ? paths : Set(paths).sorted()
  }

  /// The paths in the order of their lines, of which empty ones say nothing; nil where the text is no
  /// manifest.
  private static func paths(_ bytes: UnsafeBufferPointer<UInt8>) -> [SitePath]? {
    var paths: [SitePath] = []
    var hasHeadline = false
    var start = 0
    while start < bytes.count {
      let end = bytes.firstIndex(of: 0x0A, in: start..<bytes.count) ?? bytes.count
      let line = UnsafeBufferPointer(rebasing: bytes[start..<end])
      start = end + 1
      if line.isEmpty { continue }
      if !hasHeadline {
        guard line.elementsEqual(headline.utf8) else { return nil }
        hasHeadline = true
        continue
      }
      guard let path = try? SitePath(String(decoding: line, as: UTF8.self)) else { return nil }
      paths.append(path)
    }
    return hasHeadline ? paths : nil
  }

  /// A manifest as text: a headline, then the paths, sorted, one a line.
  ///
  /// - Parameter paths: in any order; the more of it is sorted, the sooner it is done.
  package static func bytes(of paths: [SitePath]) -> [UInt8] {
    var bytes = Array("\(headline)\n".utf8)
    for path in paths.sorted() {
      bytes += path.text.utf8
      bytes.append(0x0A)
    }
    return bytes
  }
}
