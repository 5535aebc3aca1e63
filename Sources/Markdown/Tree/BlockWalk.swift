/// The blocks of a tree that nothing changes meanwhile, in the order of the source, down to the level
/// that the passes go to.
struct BlockWalk {
  /// How many quotes the last block lies in.
  private(set) var quoteDepth = 0
  private var upcoming: Node?
  private var level = 1
  private var depth = 0

  init(_ root: Node) { upcoming = root.firstChild }

  /// The next block.
  mutating func next() -> Node? {
    guard let block = upcoming else { return nil }
    quoteDepth = depth
    if level < Rewriter.nestingLimit, block.kind.holdsBlocks, let child = block.firstChild {
      level += 1
      if block.kind == .blockQuote { depth += 1 }
      upcoming = child
      return block
    }
    var last = block
    upcoming = last.next
    while upcoming == nil, level > 1, let parent = last.parent {
      level -= 1
      if parent.kind == .blockQuote { depth -= 1 }
      last = parent
      upcoming = last.next
    }
    return block
  }
}

extension NodeKind {
  /// Whether a block's children are blocks.
  var holdsBlocks: Bool { self == .blockQuote || self == .list || self == .item }
}
