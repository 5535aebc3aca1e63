internal import Bytes

extension ForeignReader {
  /// Opens `/// note | Title`, with the options that are indented below it.
  mutating func slashed(
    _ fence: ContainerFence, _ name: String, _ title: Range<Int>?, _ head: LineHead,
    _ lines: SourceLines, _ bytes: UnsafeBufferPointer<UInt8>, _ old: ReadText, last: Int
  ) -> Int? {
    // (Slashes that nothing ends are a remark of a program.)
    guard isEnded(fence, below: head, lines, bytes, last: last) else { return nil }
    var said = BlockOptions(kind: name)
    var next = head.line + 1
    while next <= last, let (key, value) = Self.option(next, head, lines, bytes) {
      said.set(key, value)
      if key == "attrs" {
        self.name(.attributes, lines.start(of: next)..<lines.end(of: next), old)
      }
      next += 1
    }
    let block = slashedBlock(name, title, said, at: head.text, bytes, old)
    let prefix = lines.start(of: head.line)..<head.text.lowerBound
    let number = open(
      block, title: block.hasTitle ? title : nil, prefix: prefix, at: head.text.lowerBound, old)
    containers.append(
      OpenContainer(
        fence: fence, number: number, prefix: Self.continuation(prefix, of: bytes)))
    return next
  }

  /// The block that a name between slashes and its options make.
  private mutating func slashedBlock(
    _ name: String, _ title: Range<Int>?, _ said: BlockOptions, at range: Range<Int>,
    _ bytes: UnsafeBufferPointer<UInt8>, _ old: ReadText
  ) -> ForeignBlock {
    switch name {
    case "tab":
      let kind = ForeignBlock.Kind.tab(startsGroup: said.startsGroup, isChosen: said.isChosen)
      return ForeignBlock(kind: kind, hasTitle: title != nil)
    case "define": return ForeignBlock(kind: .definitions, hasTitle: false)
    case "caption", "figure-caption", "table-caption":
      if name != "caption" { self.name(.captionNumber, range, old) }
      let isAbove = title.map { bytes[$0.lowerBound] == UInt8(ascii: "<") } ?? false
      return ForeignBlock(kind: .caption(isAbove: isAbove), hasTitle: false)
    case "html":
      // (A box without a name is no more than its text.)
      if title.map({ !bytes[$0].elementsEqual("div".utf8) }) ?? true {
        self.name(.tagBlock, range, old)
      }
      return ForeignBlock(kind: .plain, hasTitle: false)
    case "details":
      let known = AlertKind.foreign(said.kind) ?? .note
      let kind = ForeignBlock.Kind.alert(
        known, title: AlertKind.title(of: said.kind), fold: said.isOpen ? .open : .closed)
      return ForeignBlock(kind: kind, hasTitle: title != nil)
    case "admonition":
      return container(said.kind == name ? "note" : said.kind, title, "", at: range, old)
    default: return container(said.kind, title, "", at: range, old)
    }
  }

  /// What the lines below the first of a block say.
  private struct BlockOptions {
    var kind: String
    var isOpen = false
    var startsGroup = false
    var isChosen = false

    mutating func set(_ key: String, _ value: String) {
      if key == "type" { kind = value }
      isOpen = isOpen || key == "open" && value == "true"
      startsGroup = startsGroup || key == "new" && value == "true"
      isChosen = isChosen || key == "select" && value == "true"
    }
  }

  private mutating func isEnded(
    _ fence: ContainerFence, below head: LineHead, _ lines: SourceLines,
    _ bytes: UnsafeBufferPointer<UInt8>, last: Int
  ) -> Bool {
    // (What was found for a line above is so for this one too.)
    if let known = slashEnds[fence.count], known > head.line { return known <= last }
    var line = head.line + 1
    while line <= last {
      let text = LineHead(line: line, lines.start(of: line)..<lines.end(of: line), in: bytes).text
      if text.count == fence.count, bytes[text].allSatisfy({ $0 == fence.sign }) { break }
      line += 1
    }
    slashEnds[fence.count] = line > last ? .max : line
    return line <= last
  }

  /// The option in a line that is indented below the first line of a block: `type: warning`.
  private static func option(
    _ line: Int, _ head: LineHead, _ lines: SourceLines, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> (key: String, value: String)? {
    let other = LineHead(line: line, lines.start(of: line)..<lines.end(of: line), in: bytes)
    guard !other.text.isEmpty, other.column >= head.column + 4, !other.hasListMark,
      let colon = bytes.firstIndex(of: UInt8(ascii: ":"), in: other.text)
    else { return nil }
    let key = String(decoding: bytes[other.text.lowerBound..<colon], as: UTF8.self)
    guard ["type", "open", "new", "attrs", "select"].contains(key) else { return nil }
    let value = bytes[bytes.trimmed(colon + 1..<other.text.upperBound)]
    return (key, String(decoding: value, as: UTF8.self).lowercased())
  }

  // MARK: Tags

  /// Opens `<TabItem label="Title">`.
  mutating func tabItem(
    _ title: Range<Int>, _ head: LineHead, _ lines: SourceLines,
    _ bytes: UnsafeBufferPointer<UInt8>, _ old: ReadText, last: Int
  ) -> Int? {
    // Tabs are indented as `<Tabs>` is, whatever lies around them there.
    let prefix = tabsPrefix ?? lines.start(of: head.line)..<head.text.lowerBound
    let block = ForeignBlock(
      kind: .tab(startsGroup: beginsTabs, isChosen: false), hasTitle: true)
    beginsTabs = false
    let number = open(block, title: title, prefix: prefix, at: head.text.lowerBound, old)
    containers.append(
      OpenContainer(
        fence: .tag, number: number, prefix: Self.continuation(prefix, of: bytes),
        indent: max(Self.indent(below: head, lines, bytes, last: last).first - prefix.count, 0)))
    return head.line + 1
  }

  /// How far the first line of text below a line is indented by spaces, and whether a blank line comes
  /// before it.
  private static func indent(
    below head: LineHead, _ lines: SourceLines, _ bytes: UnsafeBufferPointer<UInt8>, last: Int
  ) -> (first: Int, isBehindBlank: Bool) {
    var line = head.line + 1
    while line <= last {
      if let columns = indent(of: line, lines, bytes) { return (columns, line > head.line + 1) }
      line += 1
    }
    return (0, true)
  }

  /// How far a line is indented by spaces; nil where it holds nothing.
  private static func indent(
    of line: Int, _ lines: SourceLines, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    let start = lines.start(of: line)
    let end = lines.end(of: line)
    var index = start
    while index < end, bytes[index] == .space { index += 1 }
    return index < end && !bytes[index].isWhitespace ? index - start : nil
  }

  /// Lets libcmark read what is in `<div markdown>`, behind a blank line and moved to the left, and
  /// what follows its end.
  mutating func markdownTag(
    _ head: LineHead, _ lines: SourceLines, _ bytes: UnsafeBufferPointer<UInt8>, _ old: ReadText,
    last: Int
  ) -> Int? {
    guard head.quotes == 0, !head.hasListMark else { return nil }
    let ends = tagEnds ?? Self.tagEnds(lines, bytes, last: last)
    tagEnds = ends
    guard let end = ends[head.line] else { return nil }
    let (first, isBehindBlank) = Self.indent(below: head, lines, bytes, last: last)
    // What all lines are indented by, beyond the tag itself, is nothing of the text.
    let smallest =
      (head.line + 1..<max(end, head.line + 2))
      .compactMap { Self.indent(of: $0, lines, bytes) }.min() ?? 0
    let indent = max(smallest - head.column, 0)
    // (Tags that begin the text end where they begin.)
    let ofTags = max(Self.isTag(head.line + 1, lines, bytes) ? first - head.column : 0, indent)
    let moves = !isBehindBlank || indent > 0
    let needsEnd = end < last && !Self.isBlank(end + 1, lines, bytes)
    let breaks = Self.linesBeforeText(from: head.line + 1, to: end, lines, bytes)
    guard moves || needsEnd || !breaks.isEmpty else { return nil }
    for line in head.line...end {
      let range = lines.start(of: line)..<lines.end(of: line)
      if moves, line == end { write([], at: range.lowerBound, old) }
      var start = range.lowerBound
      if moves, line > head.line, line < end {
        let indent = Self.isTag(line, lines, bytes) ? ofTags : indent
        while start < range.upperBound, start - range.lowerBound < indent, bytes[start] == .space {
          start += 1
        }
      }
      lineCount += 1
      if let mark = old.marks[line] { output.marks[lineCount] = mark }
      output.append(start..<range.upperBound, of: old)
      if moves, line == head.line { write([], at: range.lowerBound, old) }
      if needsEnd, line == end { write([], at: range.lowerBound, old) }
      if breaks.contains(line) { write([], at: range.lowerBound, old) }
    }
    return end + 1
  }

  /// The lines of tags behind which text comes right away: libcmark would read it as part of the tag.
  private static func linesBeforeText(
    from first: Int, to end: Int, _ lines: SourceLines, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Set<Int> {
    var found: Set<Int> = []
    var fence: UInt8?
    for line in first..<max(end, first) {
      let text = LineHead(line: line, lines.start(of: line)..<lines.end(of: line), in: bytes).text
      if text.isEmpty { continue }
      let sign = bytes[text.lowerBound]
      if bytes.starts(with: "```", at: text.lowerBound)
        || bytes.starts(with: "~~~", at: text.lowerBound)
      {
        fence = fence == nil ? sign : fence == sign ? nil : fence
      }
      guard fence == nil, sign == UInt8(ascii: "<"), isBlock(text, bytes), line + 1 < end,
        !isBlank(line + 1, lines, bytes), !isTag(line + 1, lines, bytes)
      else { continue }
      found.insert(line)
    }
    return found
  }

  /// Whether a line ends with a tag, and begins with that of a block.
  private static func isBlock(_ text: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes[text.upperBound - 1] == UInt8(ascii: ">") else { return false }
    let isEnd = text.count > 1 && bytes[text.lowerBound + 1] == UInt8(ascii: "/")
    let name = bytes[text.lowerBound + (isEnd ? 2 : 1)..<text.upperBound].prefix {
      $0.isAlphanumeric
    }
    return [
      "summary", "figcaption", "p", "div", "section", "article", "aside", "figure", "details", "hr",
      "center", "header", "footer",
    ].contains { name.elementsEqual($0.utf8) }
  }

  /// Lets libcmark read what is in a tag that ends in its line: `<figcaption markdown>*words*</figcaption>`.
  mutating func markdownElement(
    _ tag: Range<Int>, _ words: Range<Int>, _ head: LineHead, _ lines: SourceLines,
    _ bytes: UnsafeBufferPointer<UInt8>, _ old: ReadText
  ) -> Int? {
    let start = lines.start(of: head.line)
    let continuation = Self.continuation(start..<head.text.lowerBound, of: bytes)
    // (A paragraph needs no tag.)
    let hasTag = !bytes.starts(with: "<p ", at: tag.lowerBound)
    if !hasTag, bytes.firstIndex(of: "class=", in: tag) != nil { name(.attributes, tag, old) }
    output.append(start..<(hasTag ? tag.upperBound : head.text.lowerBound), of: old)
    write([], at: tag.lowerBound, old)
    write(continuation, at: tag.lowerBound, old)
    output.append(continuation, for: words.lowerBound, of: old)
    output.append(words, of: old)
    write([], at: words.upperBound, old)
    write(continuation, at: words.upperBound, old)
    if hasTag {
      output.append(continuation, for: words.upperBound, of: old)
      output.append(words.upperBound..<lines.end(of: head.line), of: old)
      lineCount += 1
      endLine(lines.end(of: head.line), old)
      write(continuation, at: words.upperBound, old)
    }
    return head.line + 1
  }

  /// The line that ends the tag with which a line begins, by that line.
  private static func tagEnds(
    _ lines: SourceLines, _ bytes: UnsafeBufferPointer<UInt8>, last: Int
  ) -> [Int: Int] {
    var ends: [Int: Int] = [:]
    var open: [[UInt8]: [Int]] = [:]
    for line in 1...max(last, 1) {
      let range = lines.start(of: line)..<lines.end(of: line)
      let text = LineHead(line: line, range, in: bytes).text
      guard text.count > 2, bytes[text.lowerBound] == UInt8(ascii: "<") else { continue }
      let isEnd = bytes[text.lowerBound + 1] == UInt8(ascii: "/")
      let start = text.lowerBound + (isEnd ? 2 : 1)
      let name = Array(bytes[start..<text.upperBound].prefix(while: \.isAlphanumeric))
      let behind = start + name.count
      guard !name.isEmpty, behind < text.upperBound,
        bytes[behind] == UInt8(ascii: ">") || bytes[behind].isSpaceOrTab
      else { continue }
      if isEnd {
        if let first = open[name]?.popLast() { ends[first] = line }
      } else if bytes.firstIndex(of: "</", in: text) == nil {
        open[name, default: []].append(line)
      }
    }
    return ends
  }

  private static func isTag(
    _ line: Int, _ lines: SourceLines, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard let indent = indent(of: line, lines, bytes) else { return false }
    return bytes[lines.start(of: line) + indent] == UInt8(ascii: "<")
  }

  private static func isBlank(
    _ line: Int, _ lines: SourceLines, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    bytes[lines.start(of: line)..<lines.end(of: line)].allSatisfy(\.isWhitespace)
  }
}
