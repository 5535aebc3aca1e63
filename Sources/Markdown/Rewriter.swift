internal import Bytes
internal import Diagnostics
internal import HTML

/// Rewrites libcmark's tree in place, and collects what the document says about itself.
///
/// One walk visits every block once, in the order of the source; each extension is a method in a
/// file of its own under `Passes`, called for the blocks or inlines that concern it.
struct Rewriter {
  /// How deep blocks, or inlines in a block, may nest. No one writes this by hand, and every reader
  /// further down has a limit of its own (browsers: 512).
  static let nestingLimit = 500

  let path: String
  let bytes: UnsafeBufferPointer<UInt8>
  let lines: SourceLines
  let options: MarkdownOptions

  var headings: [Heading] = []
  var references: [Reference] = []
  var anchors: [Anchor] = []
  var includes: [Include] = []
  /// The last line of the table before; nil where there is none.
  var tableEnd: Int?
  /// Where rows begin that are no table and have been reported.
  var reportedRows: Set<Int> = []
  var diagnostics: [Diagnostic] = []
  var slugger = Slugger()
  /// How many groups of tabs there are so far.
  var tabGroups = 0
  /// The labels of tabs: the number of the group, the label and where it is.
  var tabLabels: [(group: Int, label: String, range: Range<Int>)] = []
  /// How many block quotes are open where the walk is.
  var quoteDepth = 0
  /// The tags of raw HTML that are open.
  var openTags = OpenTags()
  /// Where the text begins in which an open comment has been reported last.
  var commentedText = -1
  /// How many brackets are open in the text of a block, and may yet turn out to be a link's.
  var openBrackets = 0
  /// Bytes under construction, kept to save allocations.
  var scratch: [UInt8] = []
  /// What the markup says that passes write; read off the tree at the end.
  var markupText: MarkupText
  var footnotes = Footnotes()
  /// The last lines of tables that libcmark has read as empty headings; see ``Draft``.
  var tableEnds: Set<Int> = []
  /// The rows of equals signs or hyphens that libcmark has read as other text.
  var underlinedRows: Set<Int> = []
  /// The containers of the block that was asked for last, and where the innermost begins.
  var lastContainers: (line: Int, column: Int, containers: Containers)?
  var locator = InlineLocator()
  /// What the page holds anywhere, so that no paragraph has to be searched for what it cannot hold.
  let traits: PageTraits
  /// The text that is read in the place of the page's own, and where it comes from.
  let reading: ReadText?
  /// The words that the page explains.
  let abbreviations: Abbreviations
  /// The foreign blocks that are open where the walk is, outermost first.
  var openBlocks: [OpenBlock] = []
  /// The groups of tabs that foreign blocks make, in their order.
  var groups: [TabGroup] = []
  /// The tabs of these, once they are closed.
  var tabLinks: [TabLink] = []
  /// The ids that Python-Markdown gives headings, before they are numbered, those that they have, and
  /// where they are.
  var pythonIDs: [(name: String, id: String, heading: Node, range: Range<Int>)] = []
  /// What is only named, and where it is first.
  var named: [ForeignKind: Range<Int>] = [:]
  /// What is to be read again once the walk is over.
  var deferred = SecondReading()
  /// Whether the page may hold link definitions at all.
  let mayDefine: Bool
  /// The lines of blocks that hold text, in their order; only where the page may define links.
  var covered: [Range<Int>] = []
  /// The link definitions that open paragraphs.
  var leadingDefinitions: [Range<Int>] = []

  init(
    path: String, bytes: UnsafeBufferPointer<UInt8>, lines: SourceLines, options: MarkdownOptions,
    keepsText: Bool, reading: ReadText? = nil
  ) {
    self.reading = reading
    abbreviations = reading?.abbreviations ?? Abbreviations()
    self.path = path
    self.bytes = bytes
    self.lines = lines
    self.options = options
    markupText = MarkupText(isKept: keepsText)
    let body = lines.start(of: 1)..<bytes.count
    mayDefine = bytes.firstIndex(of: "]:", in: body) != nil
    traits = PageTraits(bytes, body, options)
  }

  /// Rewrites every block; returns the place where nesting became too deep, if it did.
  mutating func rewrite(_ tree: borrowing Tree) -> Int? {
    // Where nesting becomes too deep, footnotes are left that are no part of the tree.
    defer { freeFootnotes() }
    if let deep = rewrite(blocksOf: tree.root) { return deep }
    closeForeignBlocks()
    closeTags(in: tree.root, kind: .customBlock)
    if let deep = readDeferred() ?? rewriteFootnotes(in: tree) { return deep }
    writeTabLabels()
    writePythonIDs()
    return nil
  }

  /// Rewrites the blocks in `root`; returns the place where nesting became too deep, if it did.
  mutating func rewrite(blocksOf root: Node) -> Int? {
    var level = 1
    var next = root.firstChild
    while let node = next {
      let kind = node.kind
      if kind == .item, let taken = takeFootnote(node) ?? takeContents(node) {
        next = taken.next
        // A list of nothing else is none.
        if next == nil { next = leaveLast(taken.parent, &level) }
        continue
      }
      if kind == .blockQuote { quoteDepth += 1 }
      if let child = node.firstChild, kind.holdsBlocks {
        level += 1
        if level > Self.nestingLimit { return offset(of: node) }
        next = child
        continue
      }
      guard let last = rewrite(leaf: node) else { return offset(of: node) }
      next = last.next
      if next == nil, level > 1, let parent = last.parent { next = leaveLast(parent, &level) }
    }
    return nil
  }

  /// Leaves a block whose children are all done, and those around it that it is the last of;
  /// returns the next block.
  private mutating func leaveLast(_ block: Node, _ level: inout Int) -> Node? {
    var block = block
    while true {
      level -= 1
      let parent = block.parent
      let isEmpty = block.kind == .list && block.firstChild == nil
      let next: Node?
      if isEmpty {
        next = block.next
        block.free()
      } else {
        next = leave(block).next
      }
      guard next == nil, level > 1, let parent else { return next }
      block = parent
    }
  }

  /// Rewrites a block without blocks in it, and returns what replaces it, or the last of
  /// that; nil where its inlines nest too deep.
  private mutating func rewrite(leaf node: Node) -> Node? {
    let kind = node.kind
    if !kind.holdsBlocks { cover(node) }
    return switch kind {
    case .paragraph: rewrite(paragraph: node)
    case .heading: mark(of: node).map { rewrite(mark: $0, node) } ?? rewrite(heading: node)
    case .htmlBlock: rewrite(htmlBlock: node)
    case .codeBlock: rewrite(codeBlock: node)
    case .thematicBreak: name(dashes: node)
    case .blockQuote, .list, .item: leave(node)
    default: node
    }
  }

  /// Does what is to be done when everything in a block is, and returns what replaces it.
  private mutating func leave(_ block: Node) -> Node {
    guard block.kind == .blockQuote else { return block }
    quoteDepth -= 1
    return rewriteAlert(block)
  }

  /// Puts the references into the order of the source, which what was deferred has broken.
  ///
  /// - Returns: the new index of each reference, or nothing where all keep theirs.
  mutating func sortReferences() -> [Int] {
    if deferred.count == 0, footnotes.definitions.isEmpty { return [] }
    let references = self.references
    let sorted = references.indices.sorted { left, right in
      (references[left].range.lowerBound, left) < (references[right].range.lowerBound, right)
    }
    var order = [Int](repeating: 0, count: sorted.count)
    for (index, old) in sorted.enumerated() { order[old] = index }
    self.references = sorted.map { references[$0] }
    return order
  }

  /// The offset at which a block begins.
  func offset(of block: Node) -> Int {
    let (line, column) = (block.startLine, block.startColumn)
    return lines.offset(line: line, column: column)
      + footnotes.shift(ofLine: line, column: column)
  }

  /// A cursor at the first byte of a block, for the inlines in it.
  ///
  /// - Parameter lastLine: the last line that belongs to it, where that is not the block's own.
  func cursor(at block: Node, lastLine: Int? = nil) -> InlineCursor {
    InlineCursor(
      bytes: bytes, position: offset(of: block), end: lines.end(of: lastLine ?? block.endLine),
      quoteDepth: quoteDepth, isSmart: options.isSmart)
  }

  /// A place in the file, for a diagnostic.
  func place(_ range: Range<Int>) -> SourceRange { SourceRange(file: path, range: range) }
}
