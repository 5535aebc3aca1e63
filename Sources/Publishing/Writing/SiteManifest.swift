/// The list of files that Fingerpost made in an output folder, kept in that folder.
///
/// By it a later build knows which files it may replace and remove; all others are somebody else's.
package struct SiteManifest: Sendable {
  /// The name of the file below the output folder.
  package static let name = ".fingerpost-site"
  private static let headline = "Files that fingerpost made; it touches no others."

  /// Below the output folder.
  package let paths: Set<String>

  package init(paths: Set<String>) { self.paths = paths }

  /// Reads a manifest; nil where the text is none.
  package init?(_ bytes: [UInt8]) {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    guard lines.first.map(String.init) == Self.headline else { return nil }
    paths = Set(lines.dropFirst().map { Self.exchange("\0", by: "\n", in: String($0)) })
  }

  /// A manifest as text: a headline, then the paths, sorted, one a line.
  ///
  /// - Parameter paths: in any order; the more of it is sorted, the sooner it is done.
  package static func bytes(of paths: [String]) -> [UInt8] {
    var bytes = Array("\(headline)\n".utf8)
    for path in paths.sorted() {
      bytes += exchange("\n", by: "\0", in: path).utf8
      bytes.append(0x0A)
    }
    return bytes
  }

  /// A name may hold a line feed, and no name can hold a zero, which stands for it.
  private static func exchange(_ byte: Character, by other: Character, in path: String) -> String {
    guard let value = byte.asciiValue, path.utf8.contains(value) else { return path }
    return String(path.map { $0 == byte ? other : $0 })
  }
}
