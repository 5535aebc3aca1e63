internal import Bytes

extension HTML {
  /// A URL for a double-quoted attribute, written as libcmark writes the target of a link.
  ///
  /// What a URL cannot hold is percent-encoded, what is encoded already stays; `&` becomes `&amp;`
  /// and `'` becomes `&#x27;` (libcmark 0.30.2, `houdini_href_e.c`).
  package init(url: String) {
    self.init()
    append(url: url)
  }

  /// Appends a URL as the value of a double-quoted attribute.
  package mutating func append(url: String) {
    url.withBytes { Self.escape(url: $0, into: &bytes) }
  }

  private static func escape(url: UnsafeBufferPointer<UInt8>, into bytes: inout [UInt8]) {
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
  }

  private static let safe = ByteSet(alphanumericAnd: "-_.+!*(),%#@?=;:/$~")

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}
