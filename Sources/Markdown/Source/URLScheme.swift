/// The scheme of a URL: `https` in `https://a.example` (RFC 3986, section 3.1).
package enum URLScheme {
  /// Whether a text begins with a scheme and its colon. (A single letter is the drive of a path.)
  package static func begins(_ text: String) -> Bool {
    var count = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: ":"): return count > 1
      case _ where byte.isLetter: break
      case _ where byte.isDigit || "+-.".utf8.contains(byte): if count == 0 { return false }
      default: return false
      }
      count += 1
    }
    return false
  }
}
