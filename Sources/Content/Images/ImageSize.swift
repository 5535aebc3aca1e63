package import Archive

/// How large an image is, in the pixels of CSS.
package struct ImageSize: Sendable, Hashable {
  package let width: Int
  package let height: Int

  /// Nil for sizes that no page could use: nothing, or more than a hundred thousand pixels.
  init?(_ width: Int, _ height: Int) {
    guard (1...100_000).contains(width), (1...100_000).contains(height) else { return nil }
    self.width = width
    self.height = height
  }

  /// The size that a file says it has; nil where the bytes are no image that is known here, or where
  /// the size stands further behind.
  ///
  /// - Parameter head: the file's first bytes.
  package init?(head: [UInt8]) {
    let head = BigEndianBytes(head)
    guard let format = ImageFormat(of: head), let size = format.size(in: head) else { return nil }
    self = size
  }

  /// Whether more of a file could tell what its beginning does not: a JPEG has its size behind
  /// previews and colour profiles, an SVG behind comments.
  package static func isFurtherBehind(_ head: [UInt8]) -> Bool {
    switch ImageFormat(of: BigEndianBytes(head)) {
    case .jpeg, .svg: true
    case .png, .gif, .webP, nil: false
    }
  }
}

/// The formats of images whose size can be read.
enum ImageFormat {
  case png
  case gif
  case jpeg
  case webP
  case svg

  /// The format by the marks with which a file begins; nil where it has none of them.
  init?(of head: BigEndianBytes) {
    if head.holds("\u{89}PNG\r\n\u{1A}\n", at: 0) {
      self = .png
    } else if head.holds("GIF87a", at: 0) || head.holds("GIF89a", at: 0) {
      self = .gif
    } else if head[0] == 0xFF, head[1] == 0xD8, head[2] == 0xFF {
      self = .jpeg
    } else if head.holds("RIFF", at: 0), head.holds("WEBP", at: 8) {
      self = .webP
    } else if SVGHead.isOne(head.bytes) {
      self = .svg
    } else {
      return nil
    }
  }

  /// The size that the beginning of a file of this format gives.
  func size(in head: BigEndianBytes) -> ImageSize? {
    switch self {
    case .png: Self.png(head)
    case .gif: Self.gif(head)
    case .jpeg: JPEGHead.size(in: head)
    case .webP: Self.webP(head)
    case .svg: SVGHead.size(in: head.bytes)
    }
  }

  /// W3C, Portable Network Graphics, section 11.2.1: the first chunk is the header. (Apple's tools
  /// put one of their own before it.)
  private static func png(_ head: BigEndianBytes) -> ImageSize? {
    let start = head.holds("CgBI", at: 12) ? 24 + head.number(at: 8, bytes: 4) : 12
    guard head.holds("IHDR", at: start) else { return nil }
    return ImageSize(
      head.number(at: start + 4, bytes: 4), head.number(at: start + 8, bytes: 4))
  }

  /// CompuServe, Graphics Interchange Format, section 18: the logical screen, low bytes first.
  private static func gif(_ head: BigEndianBytes) -> ImageSize? {
    ImageSize(head.little(at: 6, bytes: 2), head.little(at: 8, bytes: 2))
  }

  /// RFC 9649, section 2: lossy, lossless, or with features.
  private static func webP(_ head: BigEndianBytes) -> ImageSize? {
    if head.holds("VP8X", at: 12) {
      return ImageSize(head.little(at: 24, bytes: 3) + 1, head.little(at: 27, bytes: 3) + 1)
    }
    if head.holds("VP8L", at: 12), head[20] == 0x2F {
      let bits = head.little(at: 21, bytes: 4)
      return ImageSize(bits & 0x3FFF + 1, bits >> 14 & 0x3FFF + 1)
    }
    if head.holds("VP8 ", at: 12), head.number(at: 23, bytes: 3) == 0x9D012A {
      return ImageSize(
        head.little(at: 26, bytes: 2) & 0x3FFF, head.little(at: 28, bytes: 2) & 0x3FFF)
    }
    return nil
  }
}

/// The beginning of a file, read as numbers; behind its end there are only zeros.
struct BigEndianBytes {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  subscript(index: Int) -> UInt8 { bytes.indices.contains(index) ? bytes[index] : 0 }

  /// Whether a text of Latin-1 characters stands at an offset.
  func holds(_ text: String, at offset: Int) -> Bool {
    guard offset >= 0 else { return false }
    return text.unicodeScalars.enumerated().allSatisfy { self[offset + $0] == $1.value }
  }

  /// The number at an offset, high bytes first.
  func number(at offset: Int, bytes count: Int) -> Int {
    (offset..<offset + count).reduce(0) { $0 << 8 | Int(self[$1]) }
  }

  /// The number at an offset, low bytes first.
  func little(at offset: Int, bytes count: Int) -> Int {
    (offset..<offset + count).reversed().reduce(0) { $0 << 8 | Int(self[$1]) }
  }
}

extension ImageSize: Digestible {
  package func digest(into digester: inout Digester) {
    digester.combine(width)
    digester.combine(height)
  }
}
