extension ForeignReader {
  /// Opens `/// note | Title`, with the options that are indented below it.
  mutating func slashed(
    _ fence: ContainerFence, _ name: String, _ title: Range<Int>?, _ head: LineHead,
    _ lines: SourceLines, _ bytes: UnsafeBufferPointer<UInt8>, _ old: ReadText, last: Int
  ) -> Int? {
    // (Slashes that nothing ends are a remark of a program.)
    guard isEnded(fence, below: head, lines, bytes, last: last) else { return nil }
    var kind = name
    var isOpen = false
    var startsGroup = false
    var next = head.line + 1
    while next <= last, let (key, value) = Self.option(next, head, lines, bytes) {
      if key == "type" { kind = value }
      isOpen = isOpen || key == "open" && value == "true"
      startsGroup = startsGroup || key == "new" && value == "true"
      next += 1
    }
    let block: ForeignBlock
    switch name {
    case "tab":
      block = ForeignBlock(kind: .tab(startsGroup: startsGroup), hasTitle: title != nil)
    case "caption", "figure-caption", "table-caption", "html":
      block = ForeignBlock(kind: .plain, hasTitle: false)
    case "details":
      let known = AlertKind.foreign(kind) ?? .note
      block = ForeignBlock(
        kind: .alert(known, title: AlertKind.title(of: kind), fold: isOpen ? .open : .closed),
        hasTitle: title != nil)
    case "admonition":
      block = container(kind == name ? "note" : kind, title, false, at: head.text, old)
    default: block = container(kind, title, false, at: head.text, old)
    }
    let prefix = lines.start(of: head.line)..<head.text.lowerBound
    let number = open(
      block, title: block.hasTitle ? title : nil, prefix: prefix, at: head.text.lowerBound, old)
    containers.append(
      OpenContainer(
        fence: fence, number: number, prefix: Self.continuation(prefix, of: bytes)))
    return next
  }

  private func isEnded(
    _ fence: ContainerFence, below head: LineHead, _ lines: SourceLines,
    _ bytes: UnsafeBufferPointer<UInt8>, last: Int
  ) -> Bool {
    var line = head.line + 1
    while line <= last {
      let text = LineHead(line: line, lines.start(of: line)..<lines.end(of: line), in: bytes).text
      if text.count == fence.count, bytes[text].allSatisfy({ $0 == fence.sign }) { return true }
      line += 1
    }
    return false
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
    let block = ForeignBlock(kind: .tab(startsGroup: beginsTabs), hasTitle: true)
    beginsTabs = false
    let number = open(block, title: title, prefix: prefix, at: head.text.lowerBound, old)
    containers.append(
      OpenContainer(
        fence: .tag, number: number, prefix: Self.continuation(prefix, of: bytes),
        indent: max(Self.indent(below: head, lines, bytes, last: last).columns - prefix.count, 0)))
    return head.line + 1
  }

  /// How far the first line of text below a line is indented by spaces, and whether a blank line comes
  /// before it.
  private static func indent(
    below head: LineHead, _ lines: SourceLines, _ bytes: UnsafeBufferPointer<UInt8>, last: Int
  ) -> (columns: Int, isBehindBlank: Bool) {
    var line = head.line + 1
    while line <= last {
      let start = lines.start(of: line)
      let end = lines.end(of: line)
      var index = start
      while index < end, bytes[index] == .space { index += 1 }
      if index < end, !bytes[index].isWhitespace {
        return (index - start, line > head.line + 1)
      }
      line += 1
    }
    return (0, true)
  }

  /// Lets libcmark read what is in `<div markdown>`: behind a blank line, and moved to the left.
  mutating func markdownTag(
    _ name: Range<Int>, _ head: LineHead, _ lines: SourceLines,
    _ bytes: UnsafeBufferPointer<UInt8>, _ old: ReadText, last: Int
  ) -> Int? {
    let (indent, isBehindBlank) = Self.indent(below: head, lines, bytes, last: last)
    guard !isBehindBlank || indent > 3, head.quotes == 0, !head.hasListMark else { return nil }
    let tag = Array(bytes[name])
    let whole = lines.start(of: head.line)..<lines.end(of: head.line)
    output.append(whole, of: old)
    lineCount += 1
    endLine(whole.upperBound, old)
    write([], at: whole.upperBound - 1, old)
    var depth = 1
    var line = head.line + 1
    while line <= last {
      let range = lines.start(of: line)..<lines.end(of: line)
      let text = LineHead(line: line, range, in: bytes).text
      if Self.begins(text, with: tag, isEnd: false, bytes) { depth += 1 }
      if Self.begins(text, with: tag, isEnd: true, bytes) { depth -= 1 }
      if depth == 0 {
        write([], at: range.lowerBound, old)
        return line
      }
      var start = range.lowerBound
      while start < range.upperBound, start - range.lowerBound < indent, bytes[start] == .space {
        start += 1
      }
      lineCount += 1
      if let mark = old.marks[line] { output.marks[lineCount] = mark }
      output.append(start..<range.upperBound, of: old)
      line += 1
    }
    return line
  }

  /// Whether a line begins with a tag and does not end it at once.
  private static func begins(
    _ text: Range<Int>, with name: [UInt8], isEnd: Bool, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let start = text.lowerBound + (isEnd ? 2 : 1)
    guard text.count > name.count + 1, bytes[text.lowerBound] == UInt8(ascii: "<"),
      !isEnd || bytes[text.lowerBound + 1] == UInt8(ascii: "/"),
      start + name.count < text.upperBound,
      bytes[start..<start + name.count].elementsEqual(name)
    else { return false }
    let behind = bytes[start + name.count]
    guard behind == UInt8(ascii: ">") || behind.isSpaceOrTab else { return false }
    return isEnd || bytes.firstIndex(of: "</", in: text) == nil
  }
}
