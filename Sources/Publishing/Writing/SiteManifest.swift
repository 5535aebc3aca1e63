/// The list of files that Fingerpost made in an output folder, kept in that folder.
///
/// By it a later build knows which files it may replace and remove; all others are somebody else's.
package struct SiteManifest: Sendable {
  /// The name of the file below the output folder.
  package static let name = ".fingerpost-site"
  private static let headline = "Files that fingerpost made; it touches no others."

  /// Below the output folder.
  package var paths: Set<String>

  package init(paths: Set<String>) { self.paths = paths }

  /// Reads a manifest; nil where the text is none.
  package init?(_ bytes: [UInt8]) {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    guard lines.first.map(String.init) == Self.headline else { return nil }
    paths = Set(lines.dropFirst().map { Self.exchange("\0", by: "\n", in: String($0)) })
  }

  /// The manifest as text: a headline, then the paths, sorted, one a line.
  package var bytes: [UInt8] {
    let lines = paths.sorted().map { Self.exchange("\n", by: "\0", in: $0) }
    return Array(([Self.headline] + lines).joined(separator: "\n").utf8) + [0x0A]
  }

  /// A name may hold a line feed, and no name can hold a zero, which stands for it.
  private static func exchange(_ byte: Character, by other: Character, in path: String) -> String {
    guard let value = byte.asciiValue, path.utf8.contains(value) else { return path }
    return String(path.map { $0 == byte ? other : $0 })
  }
}
