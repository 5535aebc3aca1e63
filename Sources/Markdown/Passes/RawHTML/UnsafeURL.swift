/// Tells which URLs could run a script.
package enum UnsafeURL {
  /// Whether a URL is of the schemes that libcmark leaves out: `javascript:`, `vbscript:`, `file:`
  /// and `data:`, images in common formats aside.
  package static func isUnsafe(_ url: String) -> Bool {
    // Most links are paths.
    guard url.utf8.contains(UInt8(ascii: ":")) else { return false }
    // Browsers drop tabs and line ends within a URL, and control characters and spaces before it.
    var start: [UInt8] = []
    for byte in url.utf8 {
      if byte <= 0x20, start.isEmpty || byte.isWhitespace { continue }
      start.append(byte.lowercased)
      if start.count == 24 { break }
    }
    if begins(start, "data:") {
      return !["png", "gif", "jpeg", "webp"].contains { begins(start, "data:image/\($0)") }
    }
    return begins(start, "javascript:") || begins(start, "vbscript:") || begins(start, "file:")
  }

  private static func begins(_ bytes: [UInt8], _ text: String) -> Bool {
    bytes.starts(with: text.utf8)
  }
}
