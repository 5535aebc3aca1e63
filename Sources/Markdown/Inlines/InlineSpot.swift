/// An inline of the tree, and where it stands in the source.
struct InlineSpot {
  /// What the passes over inlines look at.
  enum Kind {
    case link
    case autolink
    case image
    case html
    /// Text that is neither in an image's description nor in an autolink.
    case text(TextMap, isInLink: Bool)
  }

  let node: Node
  let kind: Kind
  /// From the first byte to behind the last, in the source.
  var range: Range<Int>
}
