/// Where an output file lies below the site's root: `languages/go.html`.
///
/// Parts are joined by `/`; there is no leading slash and no percent-encoding.
package struct Address: Sendable, Hashable, Comparable {
  package let path: String

  package init(_ path: String) { self.path = path }

  package static func < (left: Address, right: Address) -> Bool { left.path < right.path }

  /// The URL that leads here from another page, percent-encoded: `../languages/go.html`.
  ///
  /// Always names a file, so that it works from a disk as well as from a server.
  package func url(from page: Address) -> String {
    let from = page.path.utf8
    let to = path.utf8
    // The folders that both share end at the last slash of their common beginning.
    var shared = to.startIndex
    var (left, right) = (from.startIndex, to.startIndex)
    while left < from.endIndex, right < to.endIndex, from[left] == to[right] {
      left = from.index(after: left)
      right = to.index(after: right)
      if to[to.index(before: right)] == UInt8(ascii: "/") { shared = right }
    }
    let offset = from.index(
      from.startIndex, offsetBy: to.distance(from: to.startIndex, to: shared))
    var url: [UInt8] = []
    for byte in from[offset...] where byte == UInt8(ascii: "/") { url += "../".utf8 }
    URLPath.encode(to[shared...], into: &url)
    return String(decoding: url, as: UTF8.self)
  }
}
