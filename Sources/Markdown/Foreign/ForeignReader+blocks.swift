internal import Bytes

extension ForeignReader {
  /// Writes what a line says, with the lines that belong to it; returns the next line, or nil where
  /// the line stays as it is.
  mutating func rewrite(
    _ candidate: Candidate, _ lines: SourceLines, _ bytes: UnsafeBufferPointer<UInt8>,
    _ old: ReadText, _ shape: TextShape, last: Int
  ) -> Int? {
    let head = candidate.head
    let start = lines.start(of: head.line)
    let prefix = start..<head.text.lowerBound
    switch candidate.says {
    case .admonition(let name, let title, let fold, let isInline, let words):
      if isInline { self.name(.boxBeside, head.text, old) }
      if let words { self.name(.boxWord, words, old) }
      let block = box(name, title, fold, at: head.text, old)
      return indented(block, title: title, candidate, lines, bytes, old, last: last)
    case .tab(let title, let startsGroup, let isChosen):
      let block = ForeignBlock(
        kind: .tab(startsGroup: startsGroup, isChosen: isChosen), hasTitle: true)
      return indented(block, title: title, candidate, lines, bytes, old, last: last)
    case .container(let fence, let name, let title, let attributes, let isDirective):
      var kind = name
      var next = head.line + 1
      if isDirective {
        kind = name == "admonition" ? "note" : name == "dropdown" ? "details" : name
        next = behindOptions(below: head, lines, bytes, old, last: last)
      }
      let block = container(kind, title, attributes, at: head.text, old)
      let number = open(
        block, title: block.hasTitle ? title : nil, prefix: prefix, at: head.text.lowerBound, old)
      containers.append(
        OpenContainer(
          fence: fence, number: number, prefix: Self.continuation(prefix, of: bytes)))
      return next
    case .boxFence(let count, let box):
      return boxFence(count, box, head, lines, bytes, old, shape)
    case .generated: return generated(head, lines, bytes, old, last: last)
    case .slashed(let fence, let name, let title):
      return slashed(fence, name, title, head, lines, bytes, old, last: last)
    case .containerEnd(let fence):
      return end(fence, prefix, head, bytes, old, isBehindHTML: shape.isHTML(head.line - 1))
    case .tabItem(let title):
      return tabItem(title, head, lines, bytes, old, last: last)
    case .tabs(let begin):
      beginsTabs = begin
      tabsPrefix = begin ? prefix : nil
      write(Array(bytes[prefix]), at: start, old)
      return head.line + 1
    case .markdownTag:
      return markdownTag(head, lines, bytes, old, last: last)
    case .markdownElement(let tag, let words):
      return markdownElement(tag, words, head, lines, bytes, old)
    case .abbreviation(let word, let meaning):
      output.abbreviations.explain(
        Array(bytes[word]), String(decoding: bytes[meaning], as: UTF8.self))
      write(Array(bytes[prefix]), at: start, old)
      return head.line + 1
    case .bareFootnote:
      return footnote(head, lines, bytes, old, last: last)
    case .definition(let text):
      return definition(text, head, lines, bytes, old, shape, last: last)
    case .contents:
      // The page has its contents beside it.
      write(Array(bytes[prefix]), at: start, old)
      return head.line + 1
    case .math(let formula):
      return mathematics(formula, head, lines, bytes, old, last: last)
    case .include(let form, let spec):
      return include(form, spec, head, lines, bytes, old, shape)
    case .includeList:
      return includeList(head, lines, bytes, old, shape, last: last)
    case .escaped:
      return escaped(head, lines, bytes, old, shape)
    case .codeImport(let spec):
      return codeImport(spec, head, bytes, old)
    case .bracketImport(let words, let path):
      return bracketImport(words, path, head, bytes, old)
    }
  }

  // MARK: Boxes

  /// The box of an admonition.
  private mutating func box(
    _ name: String, _ title: Range<Int>?, _ fold: ForeignBlock.Fold, at range: Range<Int>,
    _ old: ReadText
  ) -> ForeignBlock {
    let known = AlertKind.foreign(name.lowercased())
    if known == nil { unknownAlerts.append((name, old.place(of: range))) }
    let kind = ForeignBlock.Kind.alert(
      known ?? .note, title: AlertKind.title(of: name), fold: fold)
    return ForeignBlock(
      kind: kind, hasTitle: title.map { !$0.isEmpty } ?? false,
      isBare: fold == .never && title?.isEmpty == true)
  }

  /// The box of a container.
  mutating func container(
    _ name: String, _ title: Range<Int>?, _ attributes: String, at range: Range<Int>,
    _ old: ReadText
  ) -> ForeignBlock {
    let isBare = attributes == "no-title"
    switch name {
    case "details":
      let kind = ForeignBlock.Kind.alert(
        .note, title: "Details", fold: attributes == "open" ? .open : .closed)
      return ForeignBlock(kind: kind, hasTitle: title != nil)
    case "code-group": return ForeignBlock(kind: .codeGroup, hasTitle: false)
    case "v-pre", "raw":
      return ForeignBlock(kind: .plain, hasTitle: false, showsTemplates: name == "v-pre")
    default: break
    }
    // (Quarto's boxes: `::: {.callout-note}`.)
    let name = name.hasPrefix("callout-") ? String(name.dropFirst(8)) : name
    guard let known = AlertKind.foreign(name) else {
      self.name(.container, range, old)
      return ForeignBlock(kind: .plain, hasTitle: title != nil)
    }
    let kind = ForeignBlock.Kind.alert(known, title: AlertKind.title(of: name), fold: .never)
    return ForeignBlock(kind: kind, hasTitle: title != nil && !isBare, isBare: isBare)
  }

  /// Writes a block whose text is indented below its first line.
  private mutating func indented(
    _ block: ForeignBlock, title: Range<Int>?, _ candidate: Candidate, _ lines: SourceLines,
    _ bytes: UnsafeBufferPointer<UInt8>, _ old: ReadText, last: Int
  ) -> Int {
    let head = candidate.head
    let prefix = lines.start(of: head.line)..<head.text.lowerBound
    let continuation = Self.continuation(prefix, of: bytes)
    let number = open(
      block, title: block.hasTitle ? title : nil, prefix: prefix, at: head.text.lowerBound, old)
    return body(
      of: number, from: head.line + 1, column: head.column + 4, head, continuation, lines, bytes,
      old, last: last)
  }

  /// Writes the lines of a block from one on, as far as they are indented to a column, moved to the
  /// column of its first line, and ends the block; returns the line behind them.
  ///
  /// - Parameter lazy: the lines before this one belong to the block, indented or not.
  mutating func body(
    of number: Int, from first: Int, column: Int, _ head: LineHead, _ continuation: [UInt8],
    _ lines: SourceLines, _ bytes: UnsafeBufferPointer<UInt8>, _ old: ReadText, lazy: Int = 0,
    last: Int
  ) -> Int {
    // The last line of the body, and whether one could be raw HTML, which only a blank line ends.
    var line = max(first, lazy)
    var end = line
    var holdsTags = false
    while line <= last {
      let range = lines.start(of: line)..<lines.end(of: line)
      switch Indentation(range, quotes: head.quotes, column: column, in: bytes) {
      case .blank: break
      case .less: line = last
      case .enough(let offset, _):
        end = line + 1
        holdsTags = holdsTags || bytes[offset] == UInt8(ascii: "<")
      }
      line += 1
    }
    for line in first..<end {
      let range = lines.start(of: line)..<lines.end(of: line)
      lineCount += 1
      switch Indentation(range, quotes: head.quotes, column: column, in: bytes) {
      case .blank, .less: output.append(range, of: old)
      case .enough(let offset, let extra):
        let spaces = [UInt8](repeating: .space, count: extra)
        output.append(continuation + spaces, for: offset, of: old)
        output.append(offset..<range.upperBound, of: old)
      }
      if let mark = old.marks[line] { output.marks[lineCount] = mark }
    }
    let behind = lines.start(of: end)
    endLine(behind, old)
    if holdsTags { write(continuation.filter { $0 == UInt8(ascii: ">") }, at: behind, old) }
    close(number, continuation, at: max(behind - 1, 0), old)
    return end
  }

  /// Ends the innermost container of as many signs, and those in it; colons end one of fewer too.
  private mutating func end(
    _ fence: ContainerFence, _ prefix: Range<Int>, _ head: LineHead,
    _ bytes: UnsafeBufferPointer<UInt8>, _ old: ReadText, isBehindHTML: Bool
  ) -> Int? {
    guard
      let index = containers.lastIndex(where: { $0.fence == fence })
        ?? containers.lastIndex(where: {
          fence.sign == UInt8(ascii: ":") && $0.fence.sign == fence.sign
            && $0.fence.count < fence.count
        })
    else { return nil }
    // (Raw HTML goes on to a blank line.)
    if isBehindHTML, fence != .tag {
      let quotes = bytes[prefix].filter { $0 == UInt8(ascii: ">") }
      write(quotes, at: head.text.lowerBound, old)
    }
    while containers.count > index + 1, let inner = containers.popLast() {
      close(inner.number, inner.prefix, at: head.text.lowerBound, old)
    }
    let container = containers.removeLast()
    // (A tag may be indented like the text in it.)
    let marks = fence == .tag ? container.prefix : Array(bytes[prefix])
    close(container.number, marks, at: head.text.lowerBound, old)
    return head.line + 1
  }

  // MARK: Code

  /// Writes mathematics as code.
  private mutating func mathematics(
    _ formula: Range<Int>, _ head: LineHead, _ lines: SourceLines,
    _ bytes: UnsafeBufferPointer<UInt8>, _ old: ReadText, last: Int
  ) -> Int? {
    let prefix = lines.start(of: head.line)..<head.text.lowerBound
    let continuation = Self.continuation(prefix, of: bytes)
    let offset = head.text.lowerBound
    var end = head.line
    let isNamed = bytes.starts(with: "\\begin{", at: offset)
    // (It may end in its line.)
    let isWhole = isNamed && bytes.firstIndex(of: "\\end{", in: head.text) != nil
    let formula = isWhole ? head.text : formula
    var body = formula
    if formula.isEmpty {
      let closing: StaticString =
        isNamed
        ? "\\end{" : bytes[offset] != .backslash ? "$$" : head.text.count == 3 ? "\\\\]" : "\\]"
      // (A formula of more lines is none.)
      var line = head.line + 1
      while line <= min(last, head.line + 200) {
        let text = LineHead(line: line, lines.start(of: line)..<lines.end(of: line), in: bytes)
          .text
        if isNamed || text.count == head.text.count,
          bytes.starts(with: closing, at: text.lowerBound)
        {
          end = line
          break
        }
        line += 1
      }
      guard end > head.line else { return nil }
      body =
        isNamed
        ? lines.start(of: head.line)..<lines.end(of: end)
        : lines.start(of: head.line + 1)..<lines.start(of: end)
    }
    name(.mathematics, head.text, old)
    let fence = Self.fence(around: bytes.part(body))
    write(Array(bytes[prefix]) + fence + Array("math".utf8), at: offset, old)
    if formula.isEmpty {
      lineCount += end - head.line + (isNamed ? 1 : -1)
      output.append(body, of: old)
      endLine(body.upperBound, old)
    } else {
      output.append(continuation, for: offset, of: old)
      output.append(formula, of: old)
      write([], at: formula.upperBound - 1, old)
    }
    write(continuation + fence, at: offset, old)
    return end + 1
  }

  /// Backticks that open and close code.
  static func fence(around text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var longest = 2
    var run = 0
    for byte in text {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    return [UInt8](repeating: UInt8(ascii: "`"), count: longest + 1)
  }
}

extension AlertKind {
  /// The kind that looks like a kind of another tool; nil where no tool has it.
  static func foreign(_ name: String) -> AlertKind? {
    switch name {
    case "note", "info", "abstract", "summary", "tldr", "todo", "example", "quote", "cite",
      "seealso", "question", "help", "faq", "secondary":
      .note
    case "tip", "hint", "success", "check", "done": .tip
    case "important": .important
    case "warning", "attention": .warning
    case "caution", "danger", "error", "failure", "fail", "missing", "bug", "alert": .caution
    default: nil
    }
  }

  /// The title of a box where the author gives none: the name of its kind.
  static func title(of name: String) -> String {
    let words = name.split(separator: "-").joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
