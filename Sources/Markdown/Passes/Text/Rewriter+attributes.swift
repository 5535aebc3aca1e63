internal import Bytes
internal import Diagnostics
internal import HTML

extension Rewriter {
  /// Sets the id that attributes give to the block that a node is in, or to the place where they stand, and
  /// names what else they say; returns what stands in their place.
  mutating func node(for list: AttributeList, isOfBlock: Bool, _ before: Node, at range: Range<Int>)
    -> Node
  {
    if list.hasOthers || list.id == nil { name(.attributes, at: range) }
    let nothing = Node.make(.text)
    nothing.setLiteral([])
    guard let id = list.id else { return nothing }
    if let objection = Safelist.objection(toID: id) {
      diagnostics.append(
        Diagnostic(.rawHTML, "the id '\(id)' is left out: \(objection)", at: place(range)))
      return nothing
    }
    slugger.reserve(id)
    anchors.append(Anchor(id: id, range: range))
    let anchor = Self.anchor(id)
    guard isOfBlock, let parent = before.parent else { return anchor }
    parent.prepend(anchor)
    return nothing
  }

  /// A place that links lead to.
  static func anchor(_ id: String) -> Node {
    let anchor = Node.make(.customInline)
    anchor.setOnEnter(("<span id=\"\(id)\">" as HTML).bytes)
    anchor.setOnExit("</span>" as StaticString)
    return anchor
  }

  /// Takes a paragraph out of which all has been left, attributes of another tool alone, and returns
  /// what is in its place.
  func leaveOutEmpty(_ paragraph: Node) -> Node? {
    var next = paragraph.firstChild
    if next == nil { return nil }
    while let node = next {
      guard node.kind == .text, node.literal.bytes.isEmpty else { return nil }
      next = node.next
    }
    let nothing = Node.make(.customBlock)
    paragraph.replace(with: nothing)
    return nothing
  }

  /// Takes a list out that stands for the contents of the page, one item with `{:toc}` below it, and
  /// returns the node behind which the walk goes on; nil where an item is anything else.
  mutating func takeContents(_ item: Node) -> (next: Node?, parent: Node)? {
    guard traits.hasBraces, item.previous == nil, item.next == nil, let list = item.parent,
      let paragraph = item.firstChild, paragraph.kind == .paragraph, paragraph.next == nil
    else { return nil }
    let end = lines.end(of: paragraph.endLine)
    let text = bytes.trimmed(offset(of: paragraph)..<max(end, offset(of: paragraph)))
    guard text.count > 6, let mark = bytes.firstIndex(of: "{:toc", in: text),
      mark > text.lowerBound, bytes[mark - 1].isWhitespace || bytes[mark - 1] == .lineFeed,
      AttributeList(at: mark, in: bytes, before: text.upperBound)?.end == text.upperBound
    else { return nil }
    item.free()
    return (nil, list)
  }
}
