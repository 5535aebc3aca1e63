internal import Content

/// A path of a URL as a path below the root of a site.
package enum RequestedPath {
  /// The path with its escapes decoded and without its first slash; nil where it can be no file of a
  /// site: one that climbs, one with a backslash or a control character, one that is no UTF-8.
  ///
  /// - Parameter path: as a request names it, from the root.
  package static func decode(_ path: String) -> String? {
    guard path.hasPrefix("/") else { return nil }
    let decoded = URLPath.decode(String(path.dropFirst()))
    // (What was no UTF-8 became this, which no site has.)
    let refused = decoded.unicodeScalars.contains { scalar in
      scalar.value < 0x20 || scalar.value == 0x7F || scalar == "\\" || scalar == "\u{FFFD}"
    }
    let parts = decoded.split(separator: "/", omittingEmptySubsequences: false)
    if refused || parts.contains(where: { $0 == "." || $0 == ".." }) { return nil }
    // Two slashes in a row are no path of a site; at the beginning a browser would read a host.
    if parts.dropLast().contains("") { return nil }
    return decoded
  }

  /// A path below the root as a URL, from the root.
  package static func encode(_ path: String) -> String {
    "/" + Address(path).url(from: Address(""))
  }
}
