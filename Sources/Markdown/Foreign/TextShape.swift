/// Which lines of a text libcmark reads as code, as raw HTML or as headings.
struct TextShape {
  private enum Line: UInt8 {
    case text
    case code
    case html
  }

  private var lines: [Line]
  /// The last lines of fenced code, by its first.
  private var codeEnds: [Int: Int] = [:]
  /// The headings in their order: the line, counted from 1, and the level.
  private(set) var headings: [(line: Int, level: Int)] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>, lineCount: Int) {
    lines = [Line](repeating: .text, count: lineCount + 2)
    let tree = Tree(bytes, isSmart: false)
    var walk = BlockWalk(tree.root)
    while let node = walk.next() {
      switch node.kind {
      case .codeBlock:
        mark(node, .code)
        if !node.fenceInfo.isEmpty { codeEnds[node.startLine] = node.endLine }
      case .htmlBlock: mark(node, .html)
      case .heading: headings.append((node.startLine, node.headingLevel))
      default: break
      }
    }
  }

  private mutating func mark(_ node: Node, _ kind: Line) {
    let last = min(max(node.endLine, node.startLine), lines.count - 1)
    for line in node.startLine...max(last, node.startLine) where line < lines.count {
      lines[line] = kind
    }
  }

  /// Whether a line is neither code nor raw HTML.
  func isText(_ line: Int) -> Bool { lines[line] == .text }

  /// Whether a line may say something: in code it may only include a file.
  func allows(_ says: ForeignLine, _ line: Int) -> Bool {
    switch (lines[line], says) {
    case (.text, .include(.comment, _)), (.text, .markdownTag), (.text, .markdownElement),
      (.text, .boxFence):
      false
    case (.text, _): true
    case (.code, .include(let form, _)): form != .page
    case (.code, .escaped), (.code, .includeList): true
    case (.code, .boxFence): codeEnds[line] != nil
    case (.html, .include(.comment, _)): true
    case (.html, .tabs), (.html, .tabItem), (.html, .markdownTag), (.html, .markdownElement): true
    case (.html, .containerEnd(let fence)): fence == .tag || fence.sign == UInt8(ascii: "/")
    default: false
    }
  }

  /// Whether a line is raw HTML.
  func isHTML(_ line: Int) -> Bool { lines[line] == .html }

  /// The last line of the fenced code that a line begins; nil where it begins none.
  func codeEnd(from line: Int) -> Int? { codeEnds[line] }

  /// Whether a line is code.
  func isCode(_ line: Int) -> Bool { lines[line] == .code }

  /// The level of the last heading before a line; 0 where there is none.
  func level(above line: Int, marks: [Int: BlockMark]) -> Int {
    headings.last { $0.line < line && marks[$0.line] == nil }?.level ?? 0
  }

  /// Whether the text has a heading of level one.
  static func hasTitle(_ text: [UInt8]) -> Bool {
    text.withUnsafeBufferPointer { bytes in
      TextShape(bytes, lineCount: SourceLines(bytes, from: 0).count).headings.contains {
        $0.level == 1
      }
    }
  }
}
