/// Finds where the inlines of a block are in the source, with one walk over tree and source.
struct InlineLocator {
  /// What was found, in the order of the source.
  var spots: [InlineSpot] = []
  /// The emphasis that is written with underscores.
  private(set) var underscored: Set<Node> = []
  /// The deepest nesting met.
  private(set) var depth = 0
  private var findsText = false
  /// The spots whose end is not yet known, outermost first.
  private var open: [Int] = []
  private var imageDepth = 0
  private var linkDepth = 0

  /// Forgets what was found, but not the room for it.
  ///
  /// - Parameter findsText: whether text nodes are spots too.
  mutating func begin(findsText: Bool) {
    spots.removeAll(keepingCapacity: true)
    open.removeAll(keepingCapacity: true)
    underscored.removeAll(keepingCapacity: true)
    depth = 0
    imageDepth = 0
    linkDepth = 0
    self.findsText = findsText
  }

  /// Walks the children of `block`, beginning at the cursor.
  ///
  /// Nesting beyond `limit` ends the walk.
  mutating func walk(_ block: Node, from cursor: inout InlineCursor, limit: Int) {
    var level = 1
    var next = block.firstChild
    while let node = next {
      let kind = node.kind
      let child = enter(node, kind, &cursor)
      if let child {
        level += 1
        depth = max(depth, level)
        if level > limit { return }
        next = child
        continue
      }
      var last = node
      next = last.next
      while next == nil, level > 1, let parent = last.parent {
        leave(parent.kind, &cursor)
        level -= 1
        last = parent
        next = last.next
      }
    }
  }

  /// Follows a node, and returns its first child where the walk has to go down.
  private mutating func enter(
    _ node: Node, _ kind: NodeKind, _ cursor: inout InlineCursor
  ) -> Node? {
    switch kind {
    case .text:
      let map = cursor.follow(text: node.literal)
      if findsText, imageDepth == 0 {
        let kind = InlineSpot.Kind.text(map, isInLink: linkDepth > 0)
        spots.append(InlineSpot(node: node, kind: kind, range: map.start..<cursor.position))
      }
    case .softBreak, .lineBreak:
      let following = node.next.flatMap { $0.kind == .text ? $0.literal : nil }
      cursor.followBreak(following: following ?? CString(nil))
    case .code: cursor.followCode()
    case .htmlInline:
      let start = cursor.position
      cursor.followHTML(node.literal)
      if imageDepth == 0 {
        spots.append(InlineSpot(node: node, kind: .html, range: start..<cursor.position))
      }
    case .emphasis, .strong:
      if cursor.next == UInt8(ascii: "_") { underscored.insert(node) }
      cursor.position += kind == .strong ? 2 : 1
      if let child = node.firstChild { return child }
      leave(kind, &cursor)
    case .link where cursor.next == UInt8(ascii: "<"):
      let start = cursor.followAutolink()
      if imageDepth == 0 {
        spots.append(InlineSpot(node: node, kind: .autolink, range: start..<cursor.position))
      }
    case .link, .image:
      let isImage = kind == .image
      let start = cursor.followOpening(isImage: isImage)
      open.append(imageDepth == 0 ? spots.count : -1)
      if imageDepth == 0 {
        let kind = isImage ? InlineSpot.Kind.image : .link
        spots.append(InlineSpot(node: node, kind: kind, range: start..<start))
      }
      if isImage { imageDepth += 1 } else { linkDepth += 1 }
      if let child = node.firstChild { return child }
      leave(kind, &cursor)
    default: break
    }
    return nil
  }

  /// Follows the end of a node that has children.
  private mutating func leave(_ kind: NodeKind, _ cursor: inout InlineCursor) {
    switch kind {
    case .emphasis: cursor.position += 1
    case .strong: cursor.position += 2
    case .link, .image:
      if kind == .image { imageDepth -= 1 } else { linkDepth -= 1 }
      cursor.followClosing()
      if let index = open.popLast(), index >= 0 {
        spots[index].range = spots[index].range.lowerBound..<cursor.position
      }
    default: break
    }
  }
}

/// An inline of the tree, and where it is in the source.
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
