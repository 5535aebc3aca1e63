/// What a slot, or an attribute that libcmark cannot write, looks like in libcmark's output.
///
/// A marker is the byte 0xFF, a letter, a number and 0xFF again. No other 0xFF can be in the
/// output: libcmark is told to replace what is no UTF-8, an entity gives UTF-8, a URL is
/// percent-encoded, and the markup that passes add is UTF-8.
enum Marker: UInt8 {
  /// The id of a heading; stands right behind the `>` of its start tag.
  case heading = 0x68
  /// The target and the title of a link; stands right behind `<a href="">`.
  case link = 0x6C
  case image = 0x69
  case citationStart = 0x63
  case citationEnd = 0x64
  case embed = 0x65
  case inlineEmbed = 0x66
  /// A URL attribute in raw HTML.
  case url = 0x75
  /// The size of an image in raw HTML.
  case size = 0x7A
  /// A code block with the text of another file.
  case include = 0x73
  /// A reference to a footnote, numbered when all are known.
  case footnote = 0x6E

  /// The byte that opens and closes a marker.
  static let fence: UInt8 = 0xFF

  /// Appends the marker's bytes.
  func append(_ number: Int, to bytes: inout [UInt8]) {
    bytes.append(Self.fence)
    bytes.append(rawValue)
    var power = 1
    while number / power >= 10 { power *= 10 }
    while power > 0 {
      bytes.append(0x30 + UInt8(number / power % 10))
      power /= 10
    }
    bytes.append(Self.fence)
  }

  /// The marker's bytes.
  func bytes(_ number: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(12)
    append(number, to: &bytes)
    return bytes
  }
}
