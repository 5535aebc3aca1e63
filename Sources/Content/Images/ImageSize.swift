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
