/// The destination of a link, cut into its parts; percent-encoding stays as written.
package struct LinkDestination: Sendable, Hashable {
  /// Whether it has a scheme or names a host; nothing is cut then.
  package let leavesSite: Bool
  package let path: String
  /// What is behind `?`; nil where there is none.
  package let query: String?
  /// What is behind `#`; nil where there is none.
  package let fragment: String?

  package init(_ destination: String) {
    leavesSite = Self.leavesSite(destination)
    (path, query, fragment) = leavesSite ? (destination, nil, nil) : Self.parts(of: destination)
  }

  /// Whether a URL has a scheme (RFC 3986, section 3.1) or names a host.
  private static func leavesSite(_ destination: String) -> Bool {
    let bytes = destination.utf8
    if bytes.starts(with: "//".utf8) { return true }
    var count = 0
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): break
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
        UInt8(ascii: "."):
        if count == 0 { return false }
      case UInt8(ascii: ":"): return count > 1
      default: return false
      }
      count += 1
    }
    return false
  }

  /// The path before `?` and `#`, and what stands behind each.
  private static func parts(
    of destination: String
  ) -> (path: String, query: String?, fragment: String?) {
    var destination = destination
    return destination.withUTF8 { bytes in
      func text(_ range: Range<Int>) -> String {
        String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
      }
      let hash = bytes.firstIndex(of: UInt8(ascii: "#"))
      let end = hash ?? bytes.count
      let mark = bytes[..<end].firstIndex(of: UInt8(ascii: "?"))
      return (
        text(0..<(mark ?? end)), mark.map { text($0 + 1..<end) },
        hash.map { text($0 + 1..<bytes.count) }
      )
    }
  }
}
