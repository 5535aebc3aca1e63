/// What has been found out about a page that libcmark does not see, and by which the text that it is
/// given differs from the page.
///
/// libcmark knows neither tables nor footnotes. Where they decide how the lines below them are read, it
/// is given a text of the same lines that makes it read these so: a footnote as a list item (see
/// ``FootnoteScanner``), and the last line of a table as an empty heading, which ends the paragraph that
/// libcmark takes the table for, and a row of equals signs, which would make a heading of the lines above
/// it, as other text. What came of it shows in its tree; where that is not what was meant,
/// the next draft says otherwise.
struct Draft: Equatable {
  /// How often a page is read at most. (Most pages are read once, those with footnotes too.)
  static let mostReadings = 12

  /// Where something looked like a footnote and was none.
  var rejected: Set<Int> = []
  /// How far the marks of footnotes are indented in their containers, by their offsets.
  var indents: [Int: Int] = [:]
  /// The lines that end tables, and where the text of each begins.
  var tableEnds: [Int: Int] = [:]
  /// The rows that libcmark would take for the underline of a heading, and where the text of each begins.
  var underlines: [Int: Int] = [:]
  /// The lines that were taken for one of these and were none.
  var rejectedLines: Set<Int> = []

  /// The page with the lines that end tables as empty headings and underlines as text, each byte where it
  /// was; nil where that is the page itself.
  func text(_ bytes: UnsafeBufferPointer<UInt8>, _ lines: SourceLines) -> [UInt8]? {
    if tableEnds.isEmpty, underlines.isEmpty { return nil }
    var text = Array(bytes)
    for start in underlines.values { text[start] = .pipe }
    for (line, start) in tableEnds {
      var end = lines.end(of: line)
      while end > start, text[end - 1].isLineEnd { end -= 1 }
      for index in start..<end { text[index] = index == start ? UInt8(ascii: "#") : .space }
    }
    return text
  }
}

extension Rewriter {
  /// The tree of the body, with a list item for each footnote, and an empty heading at the end of each
  /// table that has to be ended.
  mutating func tree(of body: UnsafeBufferPointer<UInt8>) -> Tree {
    if !mayHoldFootnotes, !traits.hasTables { return Tree(body, isSmart: options.isSmart) }
    var draft = Draft()
    for _ in 0..<Draft.mostReadings {
      let tree = read(draft, body)
      let next = correct(draft, by: tree)
      if next == draft { return tree }
      draft = next
    }
    // It does not settle: nothing is taken for more than libcmark sees.
    begin(Footnotes(), Draft())
    return Tree(body, isSmart: options.isSmart)
  }

  private var mayHoldFootnotes: Bool { options.hasFootnotes && mayDefine }

  /// Reads the body as a draft has it.
  private mutating func read(_ draft: Draft, _ body: UnsafeBufferPointer<UInt8>) -> Tree {
    let text = draft.text(bytes, lines)
    let scanned =
      text.map { $0.withUnsafeBufferPointer { scan($0, draft) } } ?? scan(bytes, draft)
    begin(scanned?.footnotes ?? Footnotes(), draft)
    if let scanned { return Tree(scanned.body, isSmart: options.isSmart) }
    if let text { return Tree(Array(text[lines.start(of: 1)...]), isSmart: options.isSmart) }
    return Tree(body, isSmart: options.isSmart)
  }

  private func scan(
    _ text: UnsafeBufferPointer<UInt8>, _ draft: Draft
  ) -> (footnotes: Footnotes, body: [UInt8])? {
    guard mayHoldFootnotes else { return nil }
    return FootnoteScanner(bytes: text, lines: lines, draft: draft).scan()
  }

  private mutating func begin(_ footnotes: Footnotes, _ draft: Draft) {
    self.footnotes = footnotes
    tableEnds = Set(draft.tableEnds.keys)
    underlinedRows = Set(draft.underlines.keys)
    lastContainers = nil
  }

  /// The draft that the tree of another calls for: the same where all came out as it was meant.
  private mutating func correct(_ draft: Draft, by tree: borrowing Tree) -> Draft {
    var next = draft
    if !footnotes.definitions.isEmpty { correctFootnotes(&next, in: tree.root) }
    // (Where the footnotes are is settled first.)
    if next == draft, traits.hasTables { correctTables(&next, in: tree.root) }
    return next
  }

  /// Notes how far footnotes are indented, and rejects those for which there is no list item, or one so
  /// deep that the page will be refused.
  private mutating func correctFootnotes(_ draft: inout Draft, in root: Node) {
    let before = draft.indents.count
    var missing = Set(footnotes.definitions.map(\.range.lowerBound))
    var walk = BlockWalk(root)
    while let item = walk.next() {
      guard item.kind == .item, let index = footnotes.definition(of: item) else { continue }
      let mark = footnotes.definitions[index].range.lowerBound
      missing.remove(mark)
      guard mark > 0, bytes[mark - 1] == .space, draft.indents[mark] == nil else { continue }
      let line = lines.start(of: item.startLine)..<lines.end(of: item.startLine)
      let indent = containers(of: item).indent(of: mark, line, of: bytes)
      if (1...3).contains(indent), bytes[mark - indent..<mark].allSatisfy({ $0 == .space }) {
        draft.indents[mark] = indent
      }
    }
    // (What is in a footnote that is moved to the left may be found then.)
    if draft.indents.count == before { draft.rejected.formUnion(missing) }
  }

  /// Notes the tables that end before the paragraph does that libcmark takes them for, or go on behind
  /// it, and takes back what came out otherwise.
  private mutating func correctTables(_ draft: inout Draft, in root: Node) {
    let before = draft
    var (ends, underlines) = (Set(draft.tableEnds.keys), Set(draft.underlines.keys))
    var walk = BlockWalk(root)
    while let block = walk.next() {
      guard block.kind == .paragraph || block.kind == .heading,
        let extent = tableExtent(of: block, quoteDepth: walk.quoteDepth)
      else { continue }
      if !underlines.isEmpty {
        underlines = underlines.filter { !extent.rows.contains($0) }
      }
      if let (line, text) = extent.end, ends.remove(line) == nil,
        !draft.rejectedLines.contains(line)
      {
        draft.tableEnds[line] = text
      }
      if let (line, text) = extent.underline, !draft.rejectedLines.contains(line) {
        draft.underlines[line] = text
      }
    }
    for line in ends { draft.tableEnds[line] = nil }
    for line in underlines { draft.underlines[line] = nil }
    draft.rejectedLines.formUnion(ends.union(underlines))
    // What follows a table is read anew, and may hold footnotes now.
    if draft != before { draft.rejected = [] }
  }
}

extension Rewriter {
  /// The containers that a block lies in.
  mutating func containers(of block: Node) -> Containers {
    var chain: [Node] = []
    var next = block.parent
    while let node = next {
      if node.kind == .blockQuote || node.kind == .item { chain.append(node) }
      next = node.parent
    }
    guard let innermost = chain.first, let outermost = chain.last else { return Containers() }
    let (line, column) = (innermost.startLine, innermost.startColumn)
    if let last = lastContainers, last.line == line, last.column == column {
      return last.containers
    }
    // What a footnote that has been taken out of the tree lies in is kept with it.
    var containers =
      footnotes.definition(of: outermost).map { footnotes.definitions[$0].containers }
      ?? Containers()
    for node in chain.reversed() { enter(node, &containers) }
    lastContainers = (line, column, containers)
    return containers
  }

  private func enter(_ node: Node, _ containers: inout Containers) {
    let line = node.startLine
    let range = lines.start(of: line)..<lines.end(of: line)
    if node.kind == .blockQuote {
      containers.enterQuote(onLine: line, range, of: bytes)
    } else if let index = footnotes.definition(of: node) {
      let definition = footnotes.definitions[index]
      containers.enterFootnote(
        at: definition.range.lowerBound, text: definition.text, onLine: line, range, of: bytes)
    } else {
      containers.enterItem(at: offset(of: node), onLine: line, range, of: bytes)
    }
  }
}
