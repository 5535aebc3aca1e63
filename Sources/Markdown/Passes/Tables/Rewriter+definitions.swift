extension Rewriter {
  /// Notes that a block's lines are its text, so that no link definition is in them.
  mutating func cover(_ block: Node) {
    guard mayDefine else { return }
    var last = block.endLine
    if block.kind == .htmlBlock {
      // libcmark counts the last line of a comment or a script as behind it.
      let feeds = block.literal.bytes.count { $0 == .lineFeed }
      last = max(last, block.startLine + feeds - 1)
    }
    covered.append(block.startLine..<max(last, block.startLine) + 1)
  }

  /// Appends the page's link definitions to the text that was set aside.
  ///
  /// libcmark does not tell what it has defined, but what it has read and not put into the tree is
  /// definitions, blank lines and the marks of containers.
  mutating func appendDefinitions() {
    let start = deferred.text.count
    defer { deferred.definitionBytes += deferred.text.count - start }
    deferred.text.append(.lineFeed)
    var line = 1
    for lines in covered + [self.lines.count + 1..<self.lines.count + 1] {
      while line < lines.lowerBound {
        appendDefinition(ofLine: line)
        line += 1
      }
      deferred.text.append(.lineFeed)
      line = max(line, lines.upperBound)
    }
    for range in leadingDefinitions {
      for line in lines.line(at: range.lowerBound)...lines.line(at: range.upperBound - 1) {
        appendDefinition(ofLine: line)
      }
      deferred.text.append(.lineFeed)
    }
  }

  private mutating func appendDefinition(ofLine line: Int) {
    if footnotes.byLine[line] != nil { return }
    var start = lines.start(of: line)
    let end = lines.end(of: line)
    while start < end {
      let mark = containerMark(start..<end)
      if mark == 0 { break }
      start += mark
    }
    deferred.text.append(contentsOf: bytes[start..<end])
    if deferred.text.last != .lineFeed { deferred.text.append(.lineFeed) }
  }

  /// How many bytes at the start of a range are white space, `>` or the mark of a list item.
  private func containerMark(_ range: Range<Int>) -> Int {
    let first = bytes[range.lowerBound]
    if first.isSpaceOrTab || first == UInt8(ascii: ">") { return 1 }
    var index = range.lowerBound
    if first == UInt8(ascii: "-") || first == UInt8(ascii: "*") || first == UInt8(ascii: "+") {
      index += 1
    } else {
      while index < range.upperBound, bytes[index].isDigit { index += 1 }
      guard index > range.lowerBound, index < range.upperBound,
        bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ")")
      else { return 0 }
      index += 1
    }
    guard index < range.upperBound, bytes[index].isWhitespace else { return 0 }
    return index - range.lowerBound
  }
}
