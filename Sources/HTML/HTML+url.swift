extension HTML {
  /// A URL for a double-quoted attribute, written as libcmark writes the target of a link.
  ///
  /// What a URL cannot hold is percent-encoded, what is encoded already stays; `&` becomes `&amp;`
  /// and `'` becomes `&#x27;` (libcmark 0.30.2, `houdini_href_e.c`).
  package init(url: String) {
    var url = url
    self.init(trusted: url.withUTF8(Self.escape(url:)))
  }

  private static func escape(url: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(url.count + 8)
    let safe = safe
    var start = 0
    for index in url.indices where !safe.contains(url[index]) {
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: url[start..<index]))
      start = index + 1
      switch url[index] {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "'"): bytes += "&#x27;".utf8
      case let byte:
        bytes.append(UInt8(ascii: "%"))
        bytes.append(hexDigit(byte >> 4))
        bytes.append(hexDigit(byte & 0xF))
      }
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: url[start...]))
    return bytes
  }

  private static let safe: ByteSet = {
    let letters = "abcdefghijklmnopqrstuvwxyz"
    return ByteSet("\(letters)\(letters.uppercased())0123456789-_.+!*(),%#@?=;:/$~")
  }()

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}

/// A set of ASCII bytes, a bit for each.
struct ByteSet: Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  /// The characters of a text, which has to be ASCII.
  init(_ text: String) {
    for byte in text.utf8 {
      if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte - 64) }
    }
  }

  @inline(__always)
  func contains(_ byte: UInt8) -> Bool {
    if byte < 64 { return low >> UInt64(byte) & 1 == 1 }
    return byte < 128 && high >> UInt64(byte - 64) & 1 == 1
  }
}
