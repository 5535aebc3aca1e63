internal import Bytes

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
    self = destination.withBytes { LinkDestination($0, as: destination) }
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>, as destination: String) {
    func text(_ range: Range<Int>) -> String {
      String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
    }
    leavesSite = Self.leavesSite(bytes)
    let hash = leavesSite ? nil : bytes.firstIndex(of: UInt8(ascii: "#"), in: 0..<bytes.count)
    let end = hash ?? bytes.count
    let mark = leavesSite ? nil : bytes.firstIndex(of: UInt8(ascii: "?"), in: 0..<end)
    // (Most are nothing but a path.)
    path = hash == nil && mark == nil ? destination : text(0..<(mark ?? end))
    query = mark.map { text($0 + 1..<end) }
    fragment = hash.map { text($0 + 1..<bytes.count) }
  }

  /// Whether a URL has a scheme (RFC 3986, section 3.1) or names a host.
  private static func leavesSite(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let slash = UInt8(ascii: "/")
    if bytes.count > 1, bytes[0] == slash, bytes[1] == slash { return true }
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
}
