/// Writes blocks in the syntax of other tools as Markdown has them, so that libcmark reads what is in
/// them, and puts the files that a page includes in their places.
///
/// What a line says is decided with libcmark's tree: in code nothing is changed but includes. What is
/// indented below a line like `!!! note` is code to libcmark until it is moved to the left, so the text
/// is read once for each level of nesting.
struct ForeignReader {
  /// How many levels of boxes are read.
  static let mostLevels = 20
  /// How many files may be in one another.
  static let mostParts = 16

  /// A line of the text, and what it says.
  struct Candidate {
    let head: LineHead
    let says: ForeignLine
  }

  /// A container that is open: `:::note`.
  struct OpenContainer {
    let fence: ContainerFence
    let number: Int
    let prefix: [UInt8]
    /// How far the text in it is indented for nothing.
    var indent = 0
  }

  let options: MarkdownOptions
  let parts: [PartRequest.Key: Part]
  /// The text before the step, and what comes of it.
  var text: ReadText
  var output: ReadText
  /// How many lines of the output there are.
  var lineCount = 0
  var requests: [PartRequest] = []
  /// Parts that cannot be shown: why, and where they are asked for in the page.
  var failures: [(failure: PartFailure, path: String, range: Range<Int>)] = []
  /// What is only named, and where in the page it is first.
  var named: [ForeignKind: Range<Int>] = [:]
  /// Names of boxes that are no kind of alert.
  var unknownAlerts: [(name: String, range: Range<Int>)] = []
  /// The lines that are left as they are, by where they come from.
  var settled: Set<Int> = []
  /// Where the line that opens a block comes from, by the block's number.
  private var origins: [Int] = []
  var containers: [OpenContainer] = []
  /// Whether `<Tabs>` has come since the last tab.
  var beginsTabs = false
  /// What precedes the last `<Tabs>` in its line.
  var tabsPrefix: Range<Int>?
  /// The line that ends the next block between slashes, by their number; none for the largest number.
  var slashEnds: [Int: Int] = [:]
  /// The lines that end tags, by the lines that begin them; worked out where a tag asks for it.
  var tagEnds: [Int: Int]?
  /// The footnotes that stand in their text, and what is written for them at its end.
  var notes: InlineNotes
  /// The line behind the last definition that was read.
  var definitionEnd = 0
  /// The labels that the text defines; worked out where a line asks for them.
  var labels: LinkLabels?
  /// The link definitions that stand in paragraphs, and the line of the last of them.
  var movedDefinitions: [Range<Int>] = []
  var movedLine = 0
  /// Whether the line goes on with the one before it.
  var continuesLine = false

  private init(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, options: MarkdownOptions,
    parts: [PartRequest.Key: Part], opening: [TextPiece], closing: [UInt8],
    settled: Set<Int>
  ) {
    self.options = options
    self.parts = parts
    self.settled = settled
    text = ReadText(bytes, from: start, opening: opening, closing: closing)
    output = text
    notes = InlineNotes(bytes, from: start)
  }

  /// The text of a page with its foreign blocks read; nil where it holds none.
  static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, _ lines: SourceLines, options: MarkdownOptions,
    parts: [PartRequest.Key: Part], opening: [TextPiece]
  ) -> ForeignReader? {
    guard options.hasForeignSyntax else { return nil }
    let closing = SharedDefinitions.needed(
      from: options.dialect.appended, for: bytes, lines.start(of: 1)..<bytes.count)
    guard !opening.isEmpty || !closing.isEmpty || mayHoldAny(bytes, lines, options.dialect) else {
      return nil
    }
    var settled: Set<Int> = []
    for _ in 0..<4 {
      var reader = ForeignReader(
        bytes, from: lines.start(of: 1), options: options, parts: parts,
        opening: opening, closing: closing, settled: settled)
      let lost = reader.readAll()
      if lost.isEmpty { return reader }
      settled.formUnion(lost)
    }
    return nil
  }

  /// Whether any line may be one of ours, code or not.
  private static func mayHoldAny(
    _ bytes: UnsafeBufferPointer<UInt8>, _ lines: SourceLines, _ dialect: MarkdownDialect
  ) -> Bool {
    for line in 1...max(lines.count, 1) where mayHold(line, lines, bytes) { return true }
    let body = lines.start(of: 1)..<bytes.count
    return InlineMath.mayOccur(in: bytes, body) || InlineNotes.mayOccur(in: bytes, body)
      || LinkLabels.mayMatter(in: bytes, body, dialect)
  }

  /// Whether a line says something to us. (Most lines begin with a letter.)
  private static func mayHold(
    _ line: Int, _ lines: SourceLines, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var index = lines.start(of: line)
    let end = lines.end(of: line)
    while index < end, bytes[index] == .space { index += 1 }
    guard index < end, !bytes[index].isLetter, bytes[index] != .lineFeed else { return false }
    let head = LineHead(line: line, lines.start(of: line)..<end, in: bytes)
    return ForeignLine.read(head.text, in: bytes) != nil
  }

  /// Reads level by level; returns the origins of lines whose blocks came out as something else.
  private mutating func readAll() -> Set<Int> {
    for _ in 0..<Self.mostLevels {
      let old = text
      let (hasChanged, lost) = old.bytes.withUnsafeBufferPointer { step($0, of: old) }
      if !lost.isEmpty { return Set(lost.map { origins[$0] }) }
      if !hasChanged { return [] }
      text = output
    }
    return []
  }

  /// Reads the outermost blocks of what is left.
  ///
  /// - Returns: whether anything was there, and the numbers of the blocks before whose first or last
  ///   lines libcmark takes for something else.
  private mutating func step(
    _ bytes: UnsafeBufferPointer<UInt8>, of old: ReadText
  ) -> (hasChanged: Bool, lost: Set<Int>) {
    let lines = SourceLines(bytes, from: 0)
    let shape = TextShape(bytes, lineCount: lines.count)
    var lost: Set<Int> = []
    let headingLines = old.marks.isEmpty ? [] : Set(shape.headings.map(\.line))
    for (line, mark) in old.marks where !headingLines.contains(line) {
      switch mark {
      case .open(_, let number), .close(let number): lost.insert(number)
      }
    }
    if !lost.isEmpty { return (false, lost) }
    output = ReadText(like: old)
    lineCount = 0
    containers = []
    beginsTabs = false
    tabsPrefix = nil
    slashEnds = [:]
    tagEnds = nil
    definitionEnd = 0
    labels = nil
    movedDefinitions = []
    movedLine = 0
    continuesLine = false
    var hasChanged = false
    var line = 1
    let count = lines.start(of: lines.count) == bytes.count ? lines.count - 1 : lines.count
    while line <= count {
      if let candidate = candidate(line, lines, bytes, old, shape) {
        let next = rewrite(candidate, lines, bytes, old, shape, last: count)
        if let next {
          hasChanged = true
          line = next
          continue
        }
      }
      if copy(line, lines, bytes, old, shape) { hasChanged = true }
      line += 1
    }
    while let container = containers.popLast() {
      endLine(bytes.count, old)
      close(container.number, container.prefix, at: bytes.count, old)
    }
    writeNotes(old)
    return (hasChanged, [])
  }

  private func candidate(
    _ line: Int, _ lines: SourceLines, _ bytes: UnsafeBufferPointer<UInt8>, _ old: ReadText,
    _ shape: TextShape
  ) -> Candidate? {
    guard old.marks[line] == nil, Self.mayHold(line, lines, bytes) else { return nil }
    let head = LineHead(line: line, lines.start(of: line)..<lines.end(of: line), in: bytes)
    guard let says = ForeignLine.read(head.text, in: bytes),
      shape.allows(says, line), !settled.contains(Self.key(of: head.text.lowerBound, in: old))
    else { return nil }
    return Candidate(head: head, says: says)
  }

  /// A number for the place that an offset comes from.
  static func key(of offset: Int, in text: ReadText) -> Int {
    let (part, source) = text.origin(of: offset)
    return source << 16 | part & 0xFFFF
  }

  // MARK: Output

  /// Writes a line that stands for an offset.
  mutating func write(_ line: [UInt8], at offset: Int, _ old: ReadText) {
    output.append(line + [.lineFeed], for: offset, of: old)
    lineCount += 1
  }

  /// Ends the last line where the text ends without a line feed.
  mutating func endLine(_ offset: Int, _ old: ReadText) {
    guard let last = output.bytes.last, !last.isLineEnd else { return }
    output.append([.lineFeed], for: max(offset - 1, 0), of: old)
  }

  /// Writes the heading that opens a block, behind the marks of the line; returns its number.
  mutating func open(
    _ block: ForeignBlock, title: Range<Int>?, prefix: Range<Int>, at offset: Int, _ old: ReadText
  ) -> Int {
    let number = origins.count
    origins.append(Self.key(of: offset, in: old))
    lineCount += 1
    output.marks[lineCount] = .open(block, number: number)
    output.append(prefix, of: old)
    if let title, !title.isEmpty {
      output.append("# ".utf8, for: offset, of: old)
      output.append(title, of: old)
      output.append(" #\n".utf8, for: offset, of: old)
    } else {
      output.append("#\n".utf8, for: offset, of: old)
    }
    return number
  }

  /// Writes the heading that ends a block.
  mutating func close(_ number: Int, _ prefix: [UInt8], at offset: Int, _ old: ReadText) {
    write(prefix + [UInt8(ascii: "#")], at: offset, old)
    output.marks[lineCount] = .close(number: number)
  }

  /// Notes what the page holds and is only named.
  mutating func name(_ kind: ForeignKind, _ range: Range<Int>, _ old: ReadText) {
    let place = old.place(of: range)
    if let known = named[kind], known.lowerBound <= place.lowerBound { return }
    named[kind] = place
  }

  /// What continues the containers of a line: its quotes stay, all else becomes white space.
  static func continuation(
    _ range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>
  ) -> [UInt8] {
    bytes[range].map { $0 == UInt8(ascii: ">") || $0 == .tab ? $0 : .space }
  }
}
