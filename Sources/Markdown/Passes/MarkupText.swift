/// The text of the markup that passes have replaced nodes by, for the nodes that took it.
///
/// libcmark's tree says what a reader sees, but for code, raw HTML and cells of tables, which passes
/// write as markup: these say it here.
struct MarkupText {
  /// Whether the text is asked for.
  let isKept: Bool
  private var bytes: [UInt8] = []
  /// Where the text of each node ends.
  private var ends: [Int] = []

  init(isKept: Bool) { self.isKept = isKept }

  /// Appends text.
  mutating func append(_ text: some Sequence<UInt8>) { if isKept { bytes += text } }

  /// Appends text of raw HTML, in which a line feed may follow the end of a block.
  mutating func append(html: UnsafeBufferPointer<UInt8>) {
    if !isKept { return }
    let isFeed = html.first == .lineFeed && (isEmpty || bytes.last == .lineFeed)
    EntityDecoder.append(html.part((isFeed ? 1 : 0)..<html.count), unknown: " ", to: &bytes)
  }

  /// Ends the block before.
  mutating func endBlock() {
    if isKept, isEmpty || bytes.last != .lineFeed { bytes.append(.lineFeed) }
  }

  /// Gives a node what has been appended since the last.
  mutating func give(to node: Node) {
    if isEmpty { return }
    ends.append(bytes.count)
    node.setNote(.text(ends.count - 1))
  }

  /// The text of a node by the number in its note.
  subscript(number: Int) -> ArraySlice<UInt8> {
    bytes[(number == 0 ? 0 : ends[number - 1])..<ends[number]]
  }

  private var isEmpty: Bool { bytes.count == ends.last ?? 0 }
}

/// What a pass has left with a node for the walk that reads the text off the tree.
enum NodeNote: Equatable {
  /// The node's markup has a text in ``MarkupText``, by this number.
  case text(Int)
  /// A citation without words of its own, by the number of its reference.
  case citation(Int)

  /// From a number as libcmark keeps it; nil for none.
  init?(_ number: Int) {
    if number == 0 { return nil }
    self = number & 1 == 0 ? .text(number / 2 - 1) : .citation(number / 2 - 1)
  }

  /// The number that libcmark keeps; never 0.
  var number: Int {
    switch self {
    case .text(let index): (index + 1) * 2
    case .citation(let index): (index + 1) * 2 + 1
    }
  }
}

extension Rewriter {
  /// The text of a tree, read off in one walk once all passes are done.
  ///
  /// - Parameter order: the index of each reference by its number; empty where they are the same.
  func plainText(of root: Node, order: [Int]) -> PlainText {
    var text = PlainText(capacity: bytes.count - lines.start(of: 1))
    var next = root.firstChild
    while let node = next {
      let kind = node.kind
      if enter(node, kind, order, &text), let child = node.firstChild {
        next = child
        continue
      }
      if kind.separatesText { text.endBlock() }
      var last = node
      next = last.next
      while next == nil, let parent = last.parent, parent != root {
        if parent.kind.separatesText { text.endBlock() }
        last = parent
        next = last.next
      }
    }
    return text
  }

  /// Appends what a node says itself; returns whether the nodes in it say more.
  private func enter(
    _ node: Node, _ kind: NodeKind, _ order: [Int], _ text: inout PlainText
  ) -> Bool {
    switch kind {
    case .text, .code:
      text.append(node.literal.bytes)
      return false
    case .softBreak, .lineBreak:
      text.endBlock()
      return false
    case .heading:
      text.beginSection()
      return false
    case .customBlock, .customInline, .htmlBlock, .htmlInline:
      if kind.separatesText { text.endBlock() }
      switch node.note {
      case .text(let number): text.append(markupText[number])
      case .citation(let number): text.appendCitation(order.isEmpty ? number : order[number])
      case nil: break
      }
      return true
    default:
      if kind.separatesText { text.endBlock() }
      return kind != .image
    }
  }
}

extension NodeKind {
  /// Whether the words before and behind a node belong to sentences of their own.
  fileprivate var separatesText: Bool {
    switch self {
    case .text, .softBreak, .lineBreak, .code, .htmlInline, .customInline, .emphasis, .strong,
      .link, .image:
      false
    default: true
    }
  }
}
